"""What a reader gives of a file's bytes, and the words at each place that it names."""

from archivist.model.document import Document
from archivist.model.source import Source
from archivist.readers.read import read


def document_of(name: str, data: bytes) -> Document:
    document, findings = read(Source(f"inbox/{name}", name, data, "file"))
    assert document is not None, findings
    return document


def words_at_places(document: Document) -> list[tuple[str, str]]:
    """Return each place of a document, without its format, with the words that stand there."""
    ends = [*(place.start for place in document.places[1:]), len(document.text)]
    return [
        (place.locator.partition(":")[2], document.text[place.start : end].strip())
        for place, end in zip(document.places, ends, strict=True)
    ]
