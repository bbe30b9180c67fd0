"""Names of what an export speaks of. They are URIs, the same in every export and in every run.

All begin with `urn:archivist:<origin of the archive>:`. The rest is the path in the archive for what lies there, is
below that of the record or manifest for an event, below `agent/` for an agent, and below `outside/` for a document that
is not in the archive.
"""

from dataclasses import dataclass

from archivist.model.custody import SigningKey

__all__ = ["Agent", "event_path", "key_agent", "named", "namespace", "outside", "software"]

_UNRESERVED = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"


@dataclass(frozen=True, slots=True)
class Agent:
    """Who or what acted: a path below the archive's namespace, and what is known.

    `type` is a PREMIS agent type, None where nobody says whether it is a person or a body.
    """

    path: str
    name: str
    type: str | None
    version: str | None = None
    note: str | None = None


def namespace(archive: str) -> str:
    """Return the URI that the names of an archive begin with."""
    return f"urn:archivist:{archive}:"


def event_path(of: str, kind: str, *which: str) -> str:
    """Return the name of an event of a record or manifest: of which kind, and which one of that kind."""
    return "/".join((of, "event", kind.replace(" ", "-"), *which))


def outside(address: str) -> str:
    """Return the name of a document outside the archive, which is known by its address."""
    return f"outside/{_segment(address)}"


def software(tool: tuple[str, str]) -> Agent:
    """Return the program with this name and version."""
    name, version = tool
    return Agent(f"agent/software/{_segment(name)}/{_segment(version)}", name, "software", version)


def named(name: str) -> Agent:
    """Return whom a record names: a person or a body, and the name is all that is known."""
    return Agent(f"agent/named/{_segment(name)}", name, None, note="named as in the record; nobody proved the name")


def key_agent(key: SigningKey) -> Agent:
    """Return the holder of a key, by the key."""
    note = f"holder of the {key.alg} key whose SubjectPublicKeyInfo has the SHA-256 {key.keyid}"
    return Agent(f"agent/key/{key.keyid}", key.holder or key.keyid, None, note=note)


def _segment(text: str) -> str:
    """Return text percent-encoded where it is not unreserved in a URI (RFC 3986); urllib would open the network."""
    data = text.encode("utf-8", "surrogatepass")
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in data)
