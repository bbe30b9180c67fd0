"""PREMIS 3: objects, events, agents and rights as XML (https://www.loc.gov/standards/premis/v3/).

The order of elements is that of the PREMIS 3.0 schema of 18 January 2016.
"""

from collections.abc import Iterator, Mapping, Sequence

from archivist.base.printable import escape_xml
from archivist.base.xml_writer import Element, XmlForm, element, escaped_value
from archivist.exports._event import VOCABULARY, Event
from archivist.exports._interface import Exporter
from archivist.exports._naming import Agent, namespace
from archivist.exports._premis_objects import objects
from archivist.exports._premis_words import identified, linked, word
from archivist.exports._timeline import timeline
from archivist.model.custody import Custody
from archivist.model.record import Record

__all__ = ["PLUGIN"]


_ROOT = {
    "xmlns": "http://www.loc.gov/premis/v3",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://www.loc.gov/premis/v3 http://www.loc.gov/standards/premis/v3/premis.xsd",
    "version": "3.0",
}
_OUTCOMES = {"success": "suc", "fail": "fai"}


def _safe(text: str) -> str:
    return escape_xml(escaped_value(text))


# What XML cannot hold stands as U+FFFD, and what could act on a terminal as a reference.
_FORM = XmlForm(_safe, _safe, short=False)


def _render(records: Sequence[Custody]) -> str:
    """Write records of one archive."""
    start, events = namespace(records[0].archive), timeline(records)
    links = _links(start, events)
    things = [thing for custody in records for thing in objects(custody, links, _rights_uri(custody))]
    rights = [_rights(custody, record) for custody in records if (record := _restricted(custody)) is not None]
    happened = [_event(start, event) for event in events]
    return _FORM.document(element("premis", _ROOT, *things, *happened, *_agents(start, events), *rights))


def _links(start: str, events: Sequence[Event]) -> Mapping[str, Sequence[Element]]:
    """Return for each path the links to the events that it took part in."""
    links: dict[str, list[Element]] = {}
    for event in events:
        for path in dict.fromkeys((*event.uses, *event.makes, *event.removes)):
            links.setdefault(path, []).append(linked("linkingEvent", start + event.path))
    return links


def _event(start: str, event: Event) -> Element:
    return element(
        "event",
        {},
        identified("eventIdentifier", start + event.path),
        word("eventType", event.type, "eventType", VOCABULARY.get(event.type)),
        element("eventDateTime", {}, event.time),
        element("eventDetailInformation", {}, element("eventDetail", {}, event.detail)),
        _outcome(event),
        *(linked("linkingAgent", start + part.agent.path, part.role) for part in event.agents),
        *(linked("linkingObject", start + path, "source") for path in (*event.uses, *event.removes)),
        *(linked("linkingObject", start + path, "outcome") for path in event.makes if path != event.manifest),
    )


def _outcome(event: Event) -> Element | None:
    if event.outcome is None:
        return None
    return element(
        "eventOutcomeInformation",
        {},
        word("eventOutcome", event.outcome, "eventOutcome", _OUTCOMES[event.outcome]),
        *(element("eventOutcomeDetail", {}, element("eventOutcomeDetailNote", {}, note)) for note in event.notes),
    )


def _agents(start: str, events: Sequence[Event]) -> Iterator[Element]:
    """Return each agent once, in the order of their names."""
    agents: dict[str, Agent] = {part.agent.path: part.agent for event in events for part in event.agents}
    for path, agent in sorted(agents.items()):
        yield element(
            "agent",
            {},
            identified("agentIdentifier", start + path),
            element("agentName", {}, agent.name),
            element("agentType", {}, agent.type) if agent.type else None,
            element("agentVersion", {}, agent.version) if agent.version else None,
            element("agentNote", {}, agent.note) if agent.note else None,
        )


def _restricted(custody: Custody) -> Record | None:
    """Return the newest revision if it says anything about rights: what is merely open needs no statement."""
    record = custody.newest
    return record if record is not None and (record.rights or record.access.level != "open") else None


def _rights_uri(custody: Custody) -> str | None:
    return f"{namespace(custody.archive)}{custody.folder}/rights" if _restricted(custody) else None


def _rights(custody: Custody, record: Record) -> Element:
    """Return the rights as recorded. On what law or contract they rest nobody recorded: the basis is `other`."""
    access = record.access
    limits = [access.level, *([f"until {access.until}"] if access.until else [])]
    limits += [access.because] if access.because else []
    granted = element(
        "rightsGranted", {}, element("act", {}, "disseminate"), element("restriction", {}, "; ".join(limits))
    )
    return element(
        "rights",
        {},
        element(
            "rightsStatement",
            {},
            identified("rightsStatementIdentifier", f"{namespace(custody.archive)}{custody.folder}/rights"),
            element("rightsBasis", {}, "other"),
            element(
                "otherRightsInformation",
                {},
                element("otherRightsBasis", {}, "as stated in the record"),
                element("otherRightsNote", {}, record.rights) if record.rights else None,
            ),
            granted if access.level != "open" else None,
            linked("linkingObject", namespace(custody.archive) + custody.folder),
        ),
    )


PLUGIN = Exporter("premis", "PREMIS 3 XML: objects, events, agents, rights", "application/xml", _render)
