"""What a record is to other records: `listRelation`, and for each an annotation with the person whose word it is."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from archivist.base.places import RECORDS, record_folder
from archivist.base.xml_writer import Element, element
from archivist.model.metadata import Stated
from archivist.model.record import Record
from archivist.tei.element_readers import Unreadable, attribute, children, content, one, one_or_none
from archivist.tei.escaped_strings import iso_when
from archivist.tei.vocabulary import XML_ID

__all__ = ["relation_annotations", "relation_list", "relations_in", "stated_note", "stated_word"]

# From records/<hh>/<id>/r<n>/ to the folder of the records.
_UP = "../../../"


def relation_list(record: Record) -> Element | None:
    """Return `listRelation`, None for a record without relations."""
    items = [
        element(
            "relation",
            {"xml:id": f"rel-{number}", "name": item.type, "active": f"#r-{record.id}", "passive": _pointer(item.to)},
        )
        for number, item in enumerate(record.relations, 1)
    ]
    return element("listRelation", {}, *items) if items else None


def relation_annotations(record: Record, people: Mapping[str, str]) -> list[Element]:
    """Return the annotations that say whose word each relation is; `people` is what `people_of` gave."""
    return [
        element(
            "annotation",
            {"xml:id": f"a-rel-{number}", "target": f"#rel-{number}", "resp": f"#{people[item.stated.by]}"},
            stated_note(item.stated),
        )
        for number, item in enumerate(record.relations, 1)
    ]


def stated_note(stated: Stated) -> Element:
    """Return why a person says something, and when; who it is stands in the annotation's `resp`."""
    return element(
        "note",
        {"type": "stated"},
        element("note", {"type": "because"}, stated.because),
        element("date", {"type": "at", "when": iso_when(stated.at)}, stated.at),
    )


def relations_in(root: etree._Element, people: Mapping[str, str]) -> list[dict[str, Any]]:
    """Read the relations as record.json has them; `people` is `#by-1` → name."""
    listed = one_or_none(root, "standOff/listRelation")
    if listed is None:
        return []
    lists = children(one(root, "standOff"), "listAnnotation")
    annotations = {
        attribute(item, "target"): item
        for part in lists
        if part.get("type") == "relations"
        for item in children(part, "annotation")
    }
    return [_relation(item, annotations, people) for item in children(listed, "relation")]


def stated_word(annotation: etree._Element, people: Mapping[str, str]) -> dict[str, Any] | None:
    """Read whose word an annotation is, why and since when; None where it is nobody's."""
    stated = one_or_none(annotation, "note", type="stated")
    if stated is None:
        return None
    person = people.get(attribute(annotation, "resp"))
    if person is None:
        raise Unreadable(annotation, "resp names nobody who stated the value")
    return {
        "by": person,
        "because": content(one(stated, "note", type="because")),
        "at": content(one(stated, "date", type="at")),
    }


def _relation(
    item: etree._Element, annotations: Mapping[str, etree._Element], people: Mapping[str, str]
) -> dict[str, Any]:
    annotation = annotations.get(f"#{attribute(item, XML_ID)}")
    stated = stated_word(annotation, people) if annotation is not None else None
    if stated is None:
        raise Unreadable(item, "no annotation says whose word the relation is")
    return {"type": attribute(item, "name"), "to": _named(attribute(item, "passive")), "stated": stated}


def _pointer(to: str) -> str:
    return to if ":" in to else f"{_UP}{record_folder(to).removeprefix(f'{RECORDS}/')}/"


def _named(pointer: str) -> str:
    return pointer.removeprefix(_UP)[len("hh/") : -1] if pointer.startswith(_UP) else pointer
