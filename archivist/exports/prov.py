"""W3C PROV as PROV-JSON (https://www.w3.org/submissions/prov-json/): entities, activities, agents, and what binds them.

A revision specialises its record and derives from the one before; its files are its members; each event is an activity.
What a record is to another document is told in PROV's words only as far as they mean it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from archivist.base.places import is_record_id, record_folder, revision_folder
from archivist.base.printable import escape_json
from archivist.exports._event import VOCABULARY, Event
from archivist.exports._file_facts import FileFacts, file_facts, parts, previous, sources
from archivist.exports._interface import Exporter
from archivist.exports._naming import Agent, key_agent, namespace, outside
from archivist.exports._timeline import timeline
from archivist.model.custody import Custody, CustodyBatch
from archivist.model.record import Record

__all__ = ["PLUGIN"]

_VOCABULARIES = {
    "archivist": "urn:archivist:prov:v1#",  # attributes and types of our own
    "eventType": "http://id.loc.gov/vocabulary/preservation/eventType/",
    "dcterms": "http://purl.org/dc/terms/",
}


class _Graph:
    """A PROV document while it is made. Names are given as paths and are written below the archive's prefix."""

    def __init__(self, archive: str) -> None:
        self._parts: dict[str, dict[str, dict[str, Any]]] = {}
        self._prefixes = {"a": namespace(archive), **_VOCABULARIES}

    def declare(self, kind: str, path: str, attributes: Mapping[str, Any]) -> None:
        """Declare an entity, an activity or an agent; attributes that are None are left out."""
        known = {name: value for name, value in attributes.items() if value is not None}
        self._parts.setdefault(kind, {})[f"a:{path}"] = known

    def has(self, kind: str, path: str) -> bool:
        """Return whether something is declared already."""
        return f"a:{path}" in self._parts.get(kind, {})

    def relate(self, kind: str, ends: Mapping[str, str], **more: Any) -> None:
        """Relate what was declared: `ends` are role → path, `more` are further attributes of PROV."""
        relations = self._parts.setdefault(kind, {})
        named = {f"prov:{role}": f"a:{path}" for role, path in ends.items()}
        relations[f"_:{kind}{len(relations) + 1}"] = named | {f"prov:{name}": value for name, value in more.items()}

    def text(self) -> str:
        """Return the document."""
        whole = {"prefix": self._prefixes, **self._parts}
        return escape_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _render(records: Sequence[Custody]) -> str:
    """Write records of one archive."""
    graph = _Graph(records[0].archive)
    for custody in records:
        _entities(graph, custody)
    for custody in records:
        _stated(graph, custody)
    for batch in {batch.path: batch for custody in records for batch in custody.batches}.values():
        _manifest(graph, batch)
    for event in timeline(records):
        _activity(graph, event)
    return graph.text()


def _type(name: str) -> dict[str, str]:
    return {"$": name, "type": "xsd:QName"}


def _entities(graph: _Graph, custody: Custody) -> None:
    newest = custody.newest
    graph.declare(
        "entity",
        custody.folder,
        {
            "prov:type": _type("archivist:record"),
            "archivist:status": newest.status if newest else None,
            "archivist:rights": newest.rights if newest else None,
            "archivist:access": newest.access.level if newest else None,
            "dcterms:isPartOf": _parents(newest) or None,
        },
    )
    for facts in file_facts(custody):
        _file(graph, custody, facts)
    for revision in custody.revisions:
        path = revision_folder(custody.id, revision.number)
        graph.declare("entity", path, {"prov:type": _type("prov:Collection"), "archivist:revision": revision.number})
        graph.relate("specializationOf", {"specificEntity": path, "generalEntity": custody.folder})
        for name in (*sources(custody), *parts(custody, revision)):
            graph.relate("hadMember", {"collection": path, "entity": name})
        for before in previous(custody, revision):
            graph.relate("wasDerivedFrom", {"generatedEntity": path, "usedEntity": before}, type=_type("prov:Revision"))


def _parents(newest: Record | None) -> list[dict[str, str]]:
    """Return the documents of which a record is a part. A document need not be a collection, as PROV has members of."""
    return [_type(f"a:{_end(item.to)}") for item in (newest.relations if newest else ()) if item.type == "part-of"]


def _end(to: str) -> str:
    return record_folder(to) if is_record_id(to) else outside(to)


def _stated(graph: _Graph, custody: Custody) -> None:
    """Tell what the record says it is to others.

    Copies are alternates and a translation is derived. A correction is no revision of PROV's, which keeps much of the
    original and would be its alternate: like an answer it was influenced by what it speaks of.
    """
    this = custody.folder
    for item in custody.newest.relations if custody.newest is not None else ():
        other = _end(item.to)
        if not graph.has("entity", other):
            place = None if is_record_id(item.to) else {"$": item.to, "type": "xsd:anyURI"}
            kind = _type("archivist:record") if place is None else None
            graph.declare("entity", other, {"prov:type": kind, "prov:location": place})
        if item.type == "copy-of":
            graph.relate("alternateOf", {"alternate1": this, "alternate2": other})
        elif item.type == "translation-of":
            graph.relate("wasDerivedFrom", {"generatedEntity": this, "usedEntity": other})
        elif item.type in ("answers", "corrects"):
            word = _type(f"archivist:{item.type}")
            graph.relate("wasInfluencedBy", {"influencee": this, "influencer": other}, type=word)


def _file(graph: _Graph, custody: Custody, facts: FileFacts) -> None:
    row, whole = facts.file.row, sources(custody)
    graph.declare(
        "entity",
        row.name,
        {
            "prov:type": _type("archivist:file"),
            "archivist:sha256": row.sha256,
            "archivist:sha512": row.sha512,
            "archivist:bytes": row.bytes,
            "archivist:mediaType": facts.media_type,
            "archivist:receivedAs": facts.received_as,
        },
    )
    for source in whole if row.name not in whole else ():
        graph.relate("wasDerivedFrom", {"generatedEntity": row.name, "usedEntity": source})


def _manifest(graph: _Graph, batch: CustodyBatch) -> None:
    attributes = {
        "prov:type": _type("archivist:manifest"),
        "archivist:payloadSha256": batch.sha256,
        "archivist:sequence": batch.seq,
    }
    graph.declare("entity", batch.path, attributes)
    for key in batch.keys if batch.signatures.state == "passed" else ():
        _agent(graph, key_agent(key))
        graph.relate("wasAttributedTo", {"entity": batch.path, "agent": key_agent(key).path})


def _activity(graph: _Graph, event: Event) -> None:
    code = VOCABULARY.get(event.type)
    named = f"eventType:{code}" if code else f"archivist:{event.type.replace(' ', '-')}"
    graph.declare(
        "activity",
        event.path,
        {
            "prov:startTime": event.time,
            "prov:endTime": event.time,
            "prov:type": _type(named),
            "prov:label": event.type,
            "archivist:detail": event.detail,
            "archivist:outcome": event.outcome,
            "archivist:note": list(event.notes) or None,
        },
    )
    about = (event.manifest,) if event.manifest and event.manifest not in event.makes else ()
    for path in (*event.uses, *about):
        graph.relate("used", {"activity": event.path, "entity": path}, time=event.time)
    for path in event.makes:
        graph.relate("wasGeneratedBy", {"entity": path, "activity": event.path}, time=event.time)
    for path in event.removes:
        graph.relate("wasInvalidatedBy", {"entity": path, "activity": event.path}, time=event.time)
    for part in event.agents:
        _agent(graph, part.agent)
        graph.relate("wasAssociatedWith", {"activity": event.path, "agent": part.agent.path}, role=part.role)


def _agent(graph: _Graph, agent: Agent) -> None:
    graph.declare(
        "agent",
        agent.path,
        {
            "prov:type": _type("prov:SoftwareAgent") if agent.type == "software" else None,
            "prov:label": agent.name,
            "archivist:version": agent.version,
            "archivist:note": agent.note,
        },
    )


PLUGIN = Exporter("prov", "W3C PROV-JSON: entities, activities, agents", "application/json", _render)
