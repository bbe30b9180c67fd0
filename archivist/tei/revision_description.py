"""What was done to a record, step by step (`revisionDesc`): each with its time, and the tool with its version.

A revision tells its own steps, and repeats those of the revisions before it, so that the newest record.xml alone gives
the whole history.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from archivist.base.clock import is_time
from archivist.base.xml_writer import Element, element, optional
from archivist.model.record import Record
from archivist.tei.element_readers import attribute, children, content, one, typed
from archivist.tei.entities import people_of
from archivist.tei.escaped_strings import iso_when
from archivist.tei.making import Making, Step
from archivist.tei.vocabulary import SHARED, TOOL, XML_ID, name

__all__ = ["REVISED", "revision_description", "steps_in"]

REVISED = "ch-revised"
_EARLIER = re.compile(r"ch-r([1-9][0-9]*)-([a-z]+)")
_TEXTS = {
    "validated": "Schemas, rules, rebuild of the source and evidence checked.",
    "encoded": "Lines, divisions, names, dates and metadata marked up.",
    "ingested": "Source received.",
}


def revision_description(record: Record, making: Making) -> Element:
    """Return `revisionDesc`, the newest change first, as TEI recommends."""
    changes = [_own("validated", making.made, making.schema_version), _own("encoded", making.made)]
    if not making.earlier:
        received = record.acquisitions[0].received if record.acquisitions else making.made
        changes.append(_own("ingested", received if is_time(received) else making.made))
    changes += [_earlier(step) for step in making.earlier]
    return element("revisionDesc", {"status": record.status}, *_change(record), *changes)


def steps_in(root: etree._Element, tool: str) -> tuple[Step, ...]:
    """Read every step that a record.xml tells, the newest first; Unreadable if one cannot be understood.

    `tool` made the record, as its header or the shared one says; a step of its own does not repeat it.
    """
    revision = int(attribute(one(root, "teiHeader/fileDesc/editionStmt/edition"), "n"))
    people = {f"#{item.get(XML_ID)}": content(one(item, "name")) for item in root.iter(name("respStmt"))}
    changes = children(one(root, "teiHeader/revisionDesc"), "change")
    return tuple(_step(item, revision, tool, people) for item in changes)


def _change(record: Record) -> Iterator[Element]:
    change = record.change
    if change is not None:
        who = f"#{people_of(record)[change.by]}"
        yield element(
            "change",
            {"xml:id": REVISED, "when": iso_when(change.at), "who": who, "status": change.kind},
            element("note", {"type": "because"}, change.because),
            element("note", {"type": "at"}, change.at),
            element("note", {"type": "previous"}, change.previous),
        )


def _own(status: str, when: str, schemas: str | None = None) -> Element:
    attributes = {"xml:id": f"ch-{status}", "when": when, "who": f"{SHARED}{TOOL}", "status": status}
    return element("change", attributes, optional("note", {"type": "schemas"}, schemas))


def _earlier(step: Step) -> Element:
    kind = step.status if step.by is None else "revised"
    attributes = {"xml:id": f"ch-r{step.revision}-{kind}", "when": step.when, "status": step.status}
    return element(
        "change",
        attributes,
        optional("note", {"type": "by"}, step.by),
        element("note", {"type": "step" if step.by is None else "because"}, step.text),
        element("note", {"type": "tool"}, step.tool),
        optional("note", {"type": "schemas"}, step.schemas),
    )


def _words(item: etree._Element, status: str) -> str:
    """Return what was done or why: before 1.1 it stood in no note, since 1.2 not at all where it is always the same."""
    for kind in ("because", "step"):
        words = typed(item, "note", kind)
        if words is not None:
            return words
    return content(item) if not len(item) and item.text else _TEXTS.get(status, "")


def _step(item: etree._Element, revision: int, tool: str, people: dict[str, str]) -> Step:
    xml_id = attribute(item, XML_ID)
    earlier = _EARLIER.fullmatch(xml_id)
    status = attribute(item, "status")
    by = typed(item, "note", "by") if earlier else people.get(item.get("who", "")) if xml_id == REVISED else None
    step = Step(status, item.get("when"), _words(item, status), typed(item, "note", "tool") or tool)
    return replace(
        step, schemas=typed(item, "note", "schemas"), by=by, revision=int(earlier[1]) if earlier else revision
    )
