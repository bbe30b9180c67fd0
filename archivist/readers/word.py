"""DOCX: page headers, body, notes and page footers, with their tables, in the order of the document.

`docx:p=7` says where a line stands, as `docx.placed_lines` has it.
"""

from archivist.base.limits import TEXT_LINES
from archivist.base.said import said, said_by
from archivist.base.source_limits import TEXT_CHARACTERS
from archivist.model.document import Document, Place
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._interface import Reader, ReadResult
from archivist.readers.docx.document import WordDocument
from archivist.readers.docx.package import Package, PackageError
from archivist.readers.docx.placed_lines import PlacedLine, joined
from archivist.readers.docx.tally import DocumentTally
from archivist.readers.formats.recognise import DOCX, LOCKED, recognise
from archivist.readers.shared.checked import checked, is_blank
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["PLUGIN"]

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Raised with every change after which a document could give another text.
_EXTRACTOR = "archivist word 2"

# A picture of half a page, in square centimetres, may be a scan with the words of the statement in it.
_LARGE = 240
# A text so short may be no more than what somebody wrote above a scan.
_SHORT = 200
# A coat of arms or a signature is smaller.
_LEGIBLE = 40


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) in (DOCX, LOCKED)


def _read(source: Source) -> ReadResult:
    """Return the lines of the document; macros and words that no page shows are warnings, encrypted ones an error."""
    path = source.given
    if recognise(source.data, source.name) == LOCKED:
        return None, (finding("encrypted-source", path, found=LOCKED.name),)
    tally = DocumentTally()
    try:
        package = Package(source.data)
        text, places = _text(package, tally)
    except TooMuchInsideError as error:
        return None, (error.finding(path),)
    except (PackageError, RecursionError) as error:
        reason = said_by(error) if isinstance(error, PackageError) else "it is nested too deep"
        return None, (finding("broken-source", path, found=DOCX.name, reason=reason),)
    if is_blank(text) and tally.pictures:
        return None, (finding("only-pictures", path, found=said("pictures: {n}", n=len(tally.pictures))),)
    _count_pictures(text, tally)
    document = Document(text, _MEDIA_TYPE, None, "Office Open XML", _EXTRACTOR, places=places)
    return checked(document, path, _warnings(package, tally, path), empty="a DOCX document without text")


def _text(package: Package, tally: DocumentTally) -> tuple[str, tuple[Place, ...]]:
    lines: list[PlacedLine] = []
    length = 0
    for line in WordDocument(package, tally).lines():
        lines.append(line)
        length += len(line.text) + 1
        if len(lines) > TEXT_LINES:
            raise TooMuchInsideError(said("over {text_lines} lines", text_lines=TEXT_LINES), TEXT_LINES, "TEXT_LINES")
        if length > TEXT_CHARACTERS:
            raise TooMuchInsideError(
                said("over {text_characters} characters", text_characters=TEXT_CHARACTERS),
                TEXT_CHARACTERS,
                "TEXT_CHARACTERS",
            )
    whole, places = joined(lines, "\n")
    text = whole.lstrip("\n")
    cut = len(whole) - len(text)
    return text.rstrip("\n") + "\n", tuple(Place(max(0, item.start - cut), f"docx:{item.locator}") for item in places)


def _count_pictures(text: str, tally: DocumentTally) -> None:
    """Count pictures that may hold words: large ones, and any but the smallest beside a short text."""
    least = _LEGIBLE if len(text) < _SHORT else _LARGE
    count = sum(area >= least for area in tally.pictures)
    if count:
        tally.unread["large pictures"] += count


def _warnings(package: Package, tally: DocumentTally, path: str) -> tuple[Finding, ...]:
    macros = any(name.lower().endswith("vbaproject.bin") for name in package.names)
    return (*((finding("macros-inside", path),) if macros else ()), *tally.findings(path))


PLUGIN = Reader("word", (".docx", ".docm"), _accepts, _read, _MEDIA_TYPE)
