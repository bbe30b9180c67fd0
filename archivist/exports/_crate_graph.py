"""The graph of an RO-Crate while it is written, entity by entity: what recurs is written once."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import IO

from archivist.base.json_value import Json
from archivist.base.places import record_folder
from archivist.base.printable import escape_json
from archivist.exports._event import Event
from archivist.exports._naming import Agent, outside
from archivist.model.custody import Custody
from archivist.model.record import is_address

__all__ = ["CrateGraph", "ids", "of_record", "reference"]

_CONTEXT = "https://w3id.org/ro/crate/1.2/context"
# Which of the events in a record's past are actions of the crate, and of which type.
_ACTIONS = {
    "ingestion": "CreateAction",
    "metadata modification": "UpdateAction",
    "deaccession": "UpdateAction",
    "digital signature generation": "CreateAction",
}


def reference(name: str) -> dict[str, Json]:
    """Return a reference to an entity."""
    return {"@id": name}


def ids(names: Iterable[str]) -> Json:
    """Return references to entities; of one alone no list, as compacted JSON-LD has it."""
    found = [reference(name) for name in dict.fromkeys(names)]
    return found[0] if len(found) == 1 else found


def of_record(record_id: str) -> str:
    """Return the name of a record's folder, without the slash that ends the name of a Dataset."""
    return record_folder(record_id)


@dataclass
class _Signing:
    """An action that signs a manifest, with the records of which it lists files."""

    event: Event
    records: list[str]


@dataclass
class CrateGraph:
    """Writes `@graph` to a stream; `actions` are the names of the actions written so far."""

    stream: IO[str]
    space: str
    actions: list[str] = field(default_factory=list)
    _known: set[str] = field(default_factory=set)
    _signings: dict[str, _Signing] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Write what comes before the first entity."""
        self.stream.write(f'{{"@context": "{_CONTEXT}", "@graph": [')
        self._apart = "\n"

    def add(self, entity: dict[str, Json]) -> None:
        """Write one entity."""
        told = {key: value for key, value in entity.items() if value not in (None, [])}
        self.stream.write(self._apart + escape_json(json.dumps(told, ensure_ascii=False)))
        self._apart = ",\n"

    def close(self) -> None:
        """Write what comes after the last entity."""
        self.stream.write("\n]}\n")

    def license(self, rights: str | None) -> dict[str, Json]:
        """Return the property `license` if it is known, and describe the license once."""
        if rights is None:
            return {}
        name = rights if is_address(rights) else f"{self.space}{outside(rights)}"
        self._add_once({"@id": name, "@type": "CreativeWork", "name": rights, "description": f"rights: {rights}"})
        return {"license": reference(name)}

    def no_license(self) -> dict[str, Json]:
        """Return the property `license`, which the root must have, where nobody has said one for all records."""
        told = "No license is stated for all of these records; each of them says what is known of its own rights."
        self._add_once({"@id": "#rights", "@type": "CreativeWork", "name": "Rights not stated", "description": told})
        return {"license": reference("#rights")}

    def add_events(self, custody: Custody, events: Iterable[Event], held: set[str]) -> None:
        """Write the actions of a record's past; those that signed a manifest wait for the other records of it.

        `held` are the files of the record that are in the crate.
        """
        for event in events:
            if event.type == "digital signature generation":
                self._signings.setdefault(event.path, _Signing(event, [])).records.append(f"{custody.folder}/")
            elif event.type in _ACTIONS:
                made = [name for name in event.makes if name in held]
                self._act(event, self._objects(custody, event), made or [f"{custody.folder}/"])

    def add_signings(self) -> None:
        """Write the actions that signed manifests."""
        for item in self._signings.values():
            self._act(item.event, item.records, [item.event.manifest] if item.event.manifest else [])

    def _objects(self, custody: Custody, event: Event) -> list[str]:
        """Return what an action began with: where a source came from, or the record that was changed."""
        if event.type != "ingestion":
            return [f"{custody.folder}/"]
        number = int(event.path.rpartition("/")[2]) - 1
        newest = custody.newest
        came = newest.acquisitions[number] if newest and number < len(newest.acquisitions) else None
        if came is None or came.origin is None:
            return []
        name = came.origin if is_address(came.origin) else f"{self.space}{outside(came.origin)}"
        self._add_once({"@id": name, "@type": "CreativeWork", "name": came.origin})
        return [name]

    def _act(self, event: Event, objects: list[str], results: list[str]) -> None:
        name = f"{self.space}{event.path}"
        self.actions.append(name)
        who = [part.agent for part in event.agents if part.role != "executing program"]
        tools = [part.agent for part in event.agents if part.role == "executing program"]
        for agent in (*who, *tools):
            self._add_once(self._agent(agent))
        self.add(
            {
                "@id": name,
                "@type": _ACTIONS[event.type],
                "name": event.type,
                "description": event.detail,
                "endTime": event.time,
                "agent": ids(f"{self.space}{agent.path}" for agent in who),
                "instrument": ids(f"{self.space}{agent.path}" for agent in tools),
                "object": ids(objects),
                "result": ids(results),
            }
        )

    def _agent(self, agent: Agent) -> dict[str, Json]:
        """Describe who acted.

        Nobody says whether a name is a person's or a body's, so it is a Thing. A SoftwareApplication must have an
        address, which archivist does not have: it is a work of that additional type.
        """
        entity: dict[str, Json] = {"@id": f"{self.space}{agent.path}", "name": agent.name, "description": agent.note}
        if agent.type != "software":
            return {**entity, "@type": "Thing"}
        kind = reference("http://schema.org/SoftwareApplication")
        return {**entity, "@type": "CreativeWork", "version": agent.version, "additionalType": kind}

    def _add_once(self, entity: dict[str, Json]) -> None:
        name = str(entity["@id"])
        if name not in self._known:
            self._known.add(name)
            self.add(entity)
