"""Read what `list` and `search` say of a record out of its own files: its card and its text."""

from dataclasses import dataclass
from pathlib import Path

from archivist.base.canonical import parse_strict
from archivist.base.charsets import CHARSETS, decode_exactly
from archivist.base.digest import sha256_hex
from archivist.base.limits import RECORD_XML_BYTES, SOURCE_BYTES
from archivist.base.opening import read_below
from archivist.base.places import json_path, record_folder, xml_path
from archivist.base.said import said, said_by
from archivist.model.card import Card, card_of
from archivist.model.findings import Finding, finding
from archivist.store.record_scan import Seen

__all__ = ["Found", "read_found"]


@dataclass(frozen=True)
class Found:
    """The card of a record's newest revision and the text that its offsets count."""

    card: Card
    text: str


def read_found(root: Path, record_id: str, seen: Seen) -> tuple[Found | None, tuple[Finding, ...]]:
    """Read a record cheaply: no schema is asked, no evidence looked at. None and a finding if it cannot be read.

    What must fit is told apart from what verification judges: the record says that it is this one, and its text has
    the digest that record.json names.
    """
    path = json_path(record_id, seen.revision)
    if not seen.revision:
        return None, (finding("unfindable", record_folder(record_id), reason=said("it holds no revision")),)
    try:
        data = parse_strict(read_below(root, path, RECORD_XML_BYTES))
        card = card_of(data)
        expected = data["text"]["sha256"]
        text = _text(root, record_id, seen, data["source"]["charset"])
    except OSError as error:
        return None, (finding("cannot-read", path, reason=error.strerror or said_by(error)),)
    except (ValueError, KeyError, TypeError) as error:
        reason = said_by(error) if isinstance(error, ValueError) else "it lacks what a record.json has"
        return None, (finding("unfindable", path, reason=reason),)
    if (card.id, card.revision) != (record_id, seen.revision):
        return None, (finding("unfindable", path, reason=said("it says that it is another record or revision")),)
    if text is None or sha256_hex(text.encode("utf-8", "surrogatepass")) != expected:
        return None, (finding("unfindable", path, reason=said("its text is not the one whose digest it names")),)
    return Found(card, text), ()


def _text(root: Path, record_id: str, seen: Seen, charset: str | None) -> str | None:
    """Decode the source; of an extracted text, or where only the source was withheld, take what the TEI carries."""
    if charset in CHARSETS and seen.source is not None:
        return decode_exactly(read_below(root, seen.source, SOURCE_BYTES), charset)
    # Only for these: most records are listed and found without a parser of XML.
    from archivist.tei.rebuild import rebuilt_text  # noqa: PLC0415
    from archivist.validation.xml_parser import parse_xml  # noqa: PLC0415

    path = xml_path(record_id, seen.revision)
    tree, _ = parse_xml(read_below(root, path, RECORD_XML_BYTES), path)
    if tree is None:
        return None
    text, broken = rebuilt_text(tree, path)
    return None if broken else text
