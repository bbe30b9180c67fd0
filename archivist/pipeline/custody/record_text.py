"""The text of a record as its signed record.xml carries it, for exports that hold texts."""

from collections.abc import Callable

from archivist.base.places import xml_path
from archivist.model.custody import Custody, CustodyFile
from archivist.tei.rebuild import rebuilt_text
from archivist.validation.xml_parser import parse_xml

__all__ = ["text_of"]


def text_of(record: Custody, read: Callable[[CustodyFile], bytes]) -> str | None:
    """Return the text that the newest revision's offsets count; None where its record.xml may not go out."""
    path = xml_path(record.id, record.revisions[-1].number) if record.revisions else None
    file = next((item for item in record.files if item.row.name == path and item.withheld is None), None)
    if file is None or file.absent:
        return None
    tree, _ = parse_xml(read(file), file.row.name)
    return rebuilt_text(tree, file.row.name)[0] if tree is not None else None
