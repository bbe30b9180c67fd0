"""OCFL 1.1: a storage root with one object a record, one version a revision, and one object of all that vouches.

    0=ocfl_1.1, ocfl_layout.json, extensions/0003-…/config.json
    <hhh>/<hhh>/<hhh>/<id>/0=ocfl_object_1.1, inventory.json, inventory.json.sha512
    <hhh>/<hhh>/<hhh>/<id>/v1/inventory.json, inventory.json.sha512, content/…

The state of a version is the record's folder as it was with that revision. An object's id ends with the path of its
folder in the archive: who puts each object's last state there has the records and `manifests/`, and can verify them.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from archivist.base.digest import Digests, digests_of
from archivist.base.json_value import Json
from archivist.base.places import MANIFESTS, record_file
from archivist.exports._interface import FileExporter, Holdings
from archivist.exports._naming import Agent, key_agent, namespace, software
from archivist.exports._new_folder import NewFolder
from archivist.exports._revealed import revealed_words
from archivist.model.custody import Custody, CustodyRevision

__all__ = ["PLUGIN"]

_LAYOUT = "0003-hash-and-id-n-tuple-storage-layout"
_TUPLE, _TUPLES = 3, 3
# The extension: what is not one of these is percent-encoded, with lower-case digits; a longer name is cut at 100.
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_LONGEST = 100


@dataclass(frozen=True)
class _Version:
    """One version of an object: when, why and by whom it came, and the files that it adds, each with its path there."""

    created: str
    message: str
    agents: tuple[Agent, ...]
    files: Iterable[tuple[str, bytes, Digests]]


def _write(holdings: Holdings, place: Path) -> None:
    root = NewFolder(place)
    root.add("0=ocfl_1.1", b"ocfl_1.1\n")
    told = "SHA-256 of an object's id in three folders of three digits, then the id, percent-encoded"
    root.add("ocfl_layout.json", _json({"extension": _LAYOUT, "description": told}))
    config: Json = {
        "extensionName": _LAYOUT,
        "digestAlgorithm": "sha256",
        "tupleSize": _TUPLE,
        "numberOfTuples": _TUPLES,
    }
    root.add(f"extensions/{_LAYOUT}/config.json", _json(config))
    space = namespace(holdings.archive)
    _add_object(root, space, MANIFESTS, [_signed_side(holdings)])
    for record in holdings.records():
        _add_object(root, space, record.folder, list(_revisions(holdings, record)))


def _signed_side(holdings: Holdings) -> _Version:
    files = ((path.removeprefix(f"{MANIFESTS}/"), data, digests_of(data)) for path, data in holdings.manifests())
    told = "all manifests, trust roots and schemas, and the log, as they stood when this was exported"
    told += revealed_words(holdings.revealed)
    return _Version(holdings.at, told, (software(holdings.tool),), files)


def _revisions(holdings: Holdings, record: Custody) -> Iterator[_Version]:
    """Return a version for each revision of which something may go out; the first one has the source as well."""
    files: dict[int, list[tuple[str, bytes, Digests]]] = {}
    for file, data in holdings.files(record):
        place = record_file(file.row.name)
        number = max(place.revision, 1) if place is not None else 1
        path = file.row.name.removeprefix(f"{record.folder}/")
        digests = Digests(file.row.bytes, file.row.sha256, file.row.sha512)
        files.setdefault(number, []).append((path, data, digests))
    for revision in record.revisions:
        if revision.number in files:
            agents = {key_agent(key).name: key_agent(key) for key in revision.batch.keys}
            yield _Version(revision.batch.created, _told(revision), tuple(agents.values()), files[revision.number])


def _told(revision: CustodyRevision) -> str:
    change = revision.record.change if revision.record is not None else None
    said = f", {change.kind} by {change.by}: {change.because}" if change is not None else ""
    return f"revision {revision.number}{said}; in {revision.batch.path}"


def _add_object(root: NewFolder, space: str, path: str, versions: list[_Version]) -> None:
    identity = f"{space}{path}"
    folder = _folder(identity)
    root.add(f"{folder}/0=ocfl_object_1.1", b"ocfl_object_1.1\n")
    state: dict[str, list[str]] = {}
    manifest: dict[str, list[str]] = {}
    fixity: dict[str, list[str]] = {}
    told: dict[str, Json] = {}
    inventory = b""
    for number, version in enumerate(versions, start=1):
        for name, data, digests in version.files:
            content = f"v{number}/content/{name}"
            root.add(f"{folder}/{content}", data)
            state.setdefault(digests.sha512, []).append(name)
            manifest.setdefault(digests.sha512, []).append(content)
            fixity.setdefault(digests.sha256, []).append(content)
        told[f"v{number}"] = {
            "created": version.created,
            "message": version.message,
            "user": _user(space, version.agents),
            "state": {digest: list(names) for digest, names in state.items()},
        }
        inventory = _json(
            {
                "id": identity,
                "type": "https://ocfl.io/1.1/spec/#inventory",
                "digestAlgorithm": "sha512",
                "head": f"v{number}",
                "manifest": manifest,
                "versions": told,
                "fixity": {"sha256": fixity},
            }
        )
        _add_inventory(root, f"{folder}/v{number}", inventory)
    _add_inventory(root, folder, inventory)


def _user(space: str, agents: tuple[Agent, ...]) -> Json:
    """Return who made a version: all names; the address is that of the first."""
    names = "; ".join(f"{agent.name} {agent.version}" if agent.version else agent.name for agent in agents)
    return {"name": names, "address": f"{space}{agents[0].path}"}


def _add_inventory(root: NewFolder, folder: str, inventory: bytes) -> None:
    root.add(f"{folder}/inventory.json", inventory)
    root.add(f"{folder}/inventory.json.sha512", f"{hashlib.sha512(inventory).hexdigest()} inventory.json\n".encode())


def _folder(identity: str) -> str:
    """Return where the layout puts the object of an id."""
    data = identity.encode("utf-8")
    digest = hashlib.sha256(data).hexdigest()
    tuples = [digest[at : at + _TUPLE] for at in range(0, _TUPLE * _TUPLES, _TUPLE)]
    name = "".join(chr(byte) if byte in _PLAIN else f"%{byte:02x}" for byte in data)
    return "/".join([*tuples, name if len(name) <= _LONGEST else f"{name[:_LONGEST]}-{digest}"])


def _json(value: Json) -> bytes:
    return (json.dumps(value, indent=1, sort_keys=True) + "\n").encode("ascii")


PLUGIN = FileExporter(
    "ocfl", "OCFL 1.1: an object a record, a version a revision", "application/x-ocfl", "folder", _write, vouches=True
)
