"""record.xml → Record, from the TEI alone: the counterpart of `build`."""

from typing import Any

from lxml import etree

from archivist.base.said import said_by
from archivist.model.findings import Finding, finding
from archivist.model.record import Record
from archivist.model.record_json import record_from_dict
from archivist.tei.element_readers import Unreadable
from archivist.tei.parse_annotations import Annotations
from archivist.tei.parse_header import header_parts, people
from archivist.tei.rebuild import rebuilt_text
from archivist.tei.relations import relations_in
from archivist.tei.text_walk import Walk, walked

__all__ = ["described_by_tei", "record_from_tei"]


def record_from_tei(root: etree._Element, path: str) -> tuple[Record | None, tuple[Finding, ...]]:
    """Read the whole record; None and one finding with the line where the TEI cannot be understood.

    Slices of the text come from `text` itself, not from a copy. Values are not judged here: the schemas
    and the rules of the validation room do that.
    """
    described, findings = described_by_tei(root, path, walked(root))
    return (None if described is None else record_from_dict(described)), findings


def described_by_tei(root: etree._Element, path: str, walk: Walk) -> tuple[dict[str, Any] | None, tuple[Finding, ...]]:
    """Read the whole record as `record_from_tei` does, and return it as the object of record.json without its schema.

    `walk` is what `walked` gave.
    """
    text, findings = rebuilt_text(root, path, walk)
    try:
        return _record(root, text), findings
    except Unreadable as error:
        return None, (*findings, finding("tei-unreadable", path, line=error.line, why=said_by(error)))


def _record(root: etree._Element, text: str) -> dict[str, Any]:
    persons = people(root)
    parts = header_parts(root, persons, len(text))
    annotations = Annotations(root, persons, text)
    own = annotations.metadata(None)
    if own is None:
        raise Unreadable(root, "the annotations of the metadata are missing")
    for index, statement in enumerate(parts["statements"]):
        statement["metadata"] = annotations.metadata(index)
    mentions = annotations.mentions()
    annotations.refuse_others()
    return {**parts, "metadata": own, "mentions": mentions, "relations": relations_in(root, persons)}
