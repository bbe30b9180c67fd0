"""An event in the custody of a record, the same for every export."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archivist.exports._naming import Agent

__all__ = ["VOCABULARY", "Event", "Outcome", "Participation", "Role", "schema_words"]

# Event types that stand in the Library of Congress's vocabulary, with their codes there
# (http://id.loc.gov/vocabulary/preservation/eventType). A type that is not here is a word of our own.
VOCABULARY = {
    "deaccession": "dea",
    "digital signature generation": "dsg",
    "digital signature validation": "dig",
    "fixity check": "fix",
    "ingestion": "ing",
    "message digest calculation": "mes",
    "metadata modification": "mem",
    "redaction": "red",
    "validation": "val",
}

# As that authority's vocabulary of event outcomes names them.
Outcome = Literal["success", "fail"]
# What an agent was to an event, from its vocabulary of agent roles.
Role = Literal["authorizer", "executing program", "implementer", "validator"]


@dataclass(frozen=True, slots=True)
class Participation:
    """What an agent had to do with an event."""

    agent: Agent
    role: Role


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a record: `path` names it, `type` says what it was, `detail` how.

    `uses` are the paths of what it worked on, `makes` of what came into being, `removes` of what went. `manifest` is
    the path of the manifest that it is about. `outcome` is None where nothing says how it ended.
    """

    path: str
    type: str
    time: str
    detail: str
    agents: tuple[Participation, ...]
    uses: tuple[str, ...] = ()
    makes: tuple[str, ...] = ()
    removes: tuple[str, ...] = ()
    manifest: str | None = None
    outcome: Outcome | None = None
    notes: tuple[str, ...] = ()


def schema_words(schemas: Mapping[str, str]) -> str:
    """Return the names of schemas with their digests."""
    return ", ".join(f"{name} (SHA-256 {digest})" for name, digest in sorted(schemas.items())) or "no schema"
