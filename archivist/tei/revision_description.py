"""What was done to a record, step by step (`revisionDesc`): each with its time, and the tool with its version.

A revision tells its own steps, and repeats those of the revisions before it, so that the newest record.xml alone gives
the whole history.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from archivist.base.clock import is_time
from archivist.base.xml_writer import Element, element, optional
from archivist.model.record import Record
from archivist.tei.element_readers import attribute, children, content, one, one_or_none, typed
from archivist.tei.entities import people_of
from archivist.tei.escaped_strings import iso_when
from archivist.tei.making import Making, Step
from archivist.tei.vocabulary import XML_ID, name

__all__ = ["REVISED", "TOOL", "revision_description", "steps_in"]

TOOL = "archivist"
REVISED = "ch-revised"
_EARLIER = re.compile(r"ch-r([1-9][0-9]*)-([a-z]+)")
_TEXTS = {
    "validated": "Schemas, rules, rebuild of the source and evidence checked.",
    "encoded": "Lines, divisions, names, dates and metadata marked up.",
    "ingested": "Source received.",
}


def revision_description(record: Record, making: Making) -> Element:
    """Return `revisionDesc`, the newest change first, as TEI recommends."""
    tool = f"{making.tool_name} {making.tool_version}"
    steps = [
        Step("validated", making.made, _TEXTS["validated"], tool, schemas=making.schema_version),
        Step("encoded", making.made, _TEXTS["encoded"], tool),
    ]
    if not making.earlier:
        received = record.acquisitions[0].received if record.acquisitions else making.made
        steps.append(Step("ingested", received if is_time(received) else making.made, _TEXTS["ingested"], tool))
    changes = [_own(step) for step in steps] + [_earlier(step) for step in making.earlier]
    return element("revisionDesc", {"status": record.status}, *_change(record, tool), *changes)


def steps_in(root: etree._Element) -> tuple[Step, ...]:
    """Read every step that a record.xml tells, the newest first; Unreadable if one cannot be understood."""
    revision = int(attribute(one(root, "teiHeader/fileDesc/editionStmt/edition"), "n"))
    # Version 1.0 of the schemas names the tool in appInfo alone.
    tool = content(one(root, "teiHeader/encodingDesc/appInfo/application/label"))
    people = {f"#{item.get(XML_ID)}": content(one(item, "name")) for item in root.iter(name("respStmt"))}
    changes = children(one(root, "teiHeader/revisionDesc"), "change")
    return tuple(_step(item, revision, tool, people) for item in changes)


def _change(record: Record, tool: str) -> Iterator[Element]:
    change = record.change
    if change is not None:
        who = f"#{people_of(record)[change.by]}"
        yield element(
            "change",
            {"xml:id": REVISED, "when": iso_when(change.at), "who": who, "status": change.kind},
            element("note", {"type": "because"}, change.because),
            element("note", {"type": "at"}, change.at),
            element("note", {"type": "previous"}, change.previous),
            element("note", {"type": "tool"}, tool),
        )


def _own(step: Step) -> Element:
    return element(
        "change",
        {"xml:id": f"ch-{step.status}", "when": step.when, "who": f"#{TOOL}", "status": step.status},
        *_notes(step),
    )


def _earlier(step: Step) -> Element:
    kind = step.status if step.by is None else "revised"
    attributes = {"xml:id": f"ch-r{step.revision}-{kind}", "when": step.when, "status": step.status}
    return element("change", attributes, optional("note", {"type": "by"}, step.by), *_notes(step))


def _notes(step: Step) -> Sequence[Element | None]:
    return (
        element("note", {"type": "step" if step.by is None else "because"}, step.text),
        element("note", {"type": "tool"}, step.tool),
        optional("note", {"type": "schemas"}, step.schemas),
    )


def _step(item: etree._Element, revision: int, tool: str, people: dict[str, str]) -> Step:
    xml_id = attribute(item, XML_ID)
    earlier = _EARLIER.fullmatch(xml_id)
    said = one_or_none(item, "note", type="step") if one_or_none(item, "note", type="because") is None else None
    because = typed(item, "note", "because")
    by = typed(item, "note", "by") if earlier else people.get(item.get("who", "")) if xml_id == REVISED else None
    text = because if because is not None else content(said if said is not None else item)
    step = Step(attribute(item, "status"), item.get("when"), text, typed(item, "note", "tool") or tool)
    return replace(
        step, schemas=typed(item, "note", "schemas"), by=by, revision=int(earlier[1]) if earlier else revision
    )
