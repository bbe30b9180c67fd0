"""RO-Crate 1.2: records and all that vouches for them in a folder, described in JSON-LD.

    ro-crate-metadata.json
    records/…, manifests/…      as they lie in the archive
    archivist.toml              which names the archive

The root has a part for each record and one for `manifests/`; a file names the manifest that vouches for it. Capture,
change and signing are actions. Names outside the folder are those of the other exports (`_naming`).
"""

from collections.abc import Iterator
from pathlib import Path

from archivist.base.digest import Digests, digests_of
from archivist.base.json_value import Json
from archivist.base.places import MANIFESTS, MARKER, PlaceKind, place_of, record_file
from archivist.exports._crate_graph import CrateGraph, ids, of_record, reference
from archivist.exports._file_facts import FileFacts, file_facts
from archivist.exports._interface import FileExporter, Holdings
from archivist.exports._naming import namespace
from archivist.exports._new_folder import NewFolder
from archivist.exports._past_events import past_events
from archivist.exports._revealed import counted, revealed_words
from archivist.model.custody import Custody

__all__ = ["PLUGIN"]

_METADATA = "ro-crate-metadata.json"
_PROFILE = "https://w3id.org/ro/crate/1.2"
_PLACE = f"{MANIFESTS}/"
_TYPES = {
    **dict.fromkeys((".rng", ".sch", ".xml"), "application/xml"),
    ".json": "application/json",
    ".md": "text/markdown",
    ".sh": "application/x-sh",
    ".tsr": "application/timestamp-reply",
}

_TOLD: dict[PlaceKind, str] = {
    "aid": "how to verify without archivist",
    "checkpoint": "the log's signed checkpoint",
    "manifest": "signed manifest of one batch: the digests of its files",
    "schema": "schema, or header that records share, by its digest",
    "stamped": "checkpoint for which a timestamp was given",
    "tile": "hashes of the log",
    "token": "timestamp of a checkpoint (RFC 3161)",
    "trust": "one version of the trust root: whose keys sign",
}


def _write(holdings: Holdings, place: Path) -> None:
    folder = NewFolder(place)
    with (place / _METADATA).open("x", encoding="utf-8", newline="\n") as stream:
        graph = CrateGraph(stream, namespace(holdings.archive))
        graph.add(
            {
                "@id": _METADATA,
                "@type": "CreativeWork",
                "conformsTo": reference(_PROFILE),
                "about": reference("./"),
            }
        )
        folder.add(MARKER, holdings.marker)
        told = "names the archive, so that what lies beside it can be verified"
        graph.add(_file(MARKER, digests_of(holdings.marker), "application/toml", MARKER, told))
        _add_manifests(holdings, folder, graph)
        rights: set[str | None] = set()
        for custody in holdings.records():
            _add_record(holdings, custody, folder, graph)
            rights.add(custody.newest.rights if custody.newest is not None else None)
        graph.add_signings()
        graph.add(_root(holdings, graph, rights))
        graph.close()


def _root(holdings: Holdings, graph: CrateGraph, rights: set[str | None]) -> dict[str, Json]:
    """Return the whole; its license is known where all records have the same."""
    told = f"{counted(len(holdings.ids), 'record')} of the archive {holdings.archive} with all that proves them"
    told += f"; {_PLACE}HOWTO-VERIFY.md says how{revealed_words(holdings.revealed)}"
    (only,) = rights if len(rights) == 1 else (None,)
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": holdings.title or holdings.archive,
        "description": told,
        "datePublished": holdings.at[: len("YYYY-MM-DD")],
        "identifier": holdings.archive,
        **(graph.license(only) or graph.no_license()),
        "hasPart": ids([*(f"{of_record(name)}/" for name in holdings.ids), _PLACE, MARKER]),
        "mentions": ids(graph.actions),
    }


def _add_manifests(holdings: Holdings, folder: NewFolder, graph: CrateGraph) -> None:
    names: list[str] = []
    for path, data in holdings.manifests():
        folder.add(path, data)
        names.append(path)
        kind = _TYPES.get(Path(path).suffix, "application/octet-stream")
        place = place_of(path)
        told = _TOLD[place.kind] if place is not None else None
        graph.add(_file(path, digests_of(data), kind, path.removeprefix(_PLACE), told))
    graph.add(
        {
            "@id": _PLACE,
            "@type": "Dataset",
            "name": "Manifests, trust roots, schemas and log",
            "description": "what vouches for the records: signed manifests, the keys that signed, the transparency log",
            "hasPart": ids(names),
        }
    )


def _add_record(holdings: Holdings, custody: Custody, folder: NewFolder, graph: CrateGraph) -> None:
    facts = {item.file.row.name: item for item in file_facts(custody)}
    names: list[str] = []
    for file, data in holdings.files(custody):
        folder.add(file.row.name, data)
        names.append(file.row.name)
        graph.add(_of_record(custody, facts[file.row.name]))
    newest = custody.newest
    title = newest.metadata.title.value if newest is not None else None
    language = newest.metadata.language.value if newest is not None else None
    graph.add(
        {
            "@id": f"{custody.folder}/",
            "@type": "Dataset",
            "name": title if isinstance(title, str) else custody.id,
            "description": "; ".join(_described(custody)),
            "identifier": custody.id,
            **({"inLanguage": language} if isinstance(language, str) else {}),
            **graph.license(newest.rights if newest is not None else None),
            "hasPart": ids(names),
        }
    )
    graph.add_events(custody, past_events(custody), set(names))


def _described(custody: Custody) -> Iterator[str]:
    yield f"an official statement: its source and {counted(len(custody.revisions), 'revision')}"
    for file in custody.files:
        if file.withheld is not None:
            yield f"{file.row.name.removeprefix(f'{custody.folder}/')} was withheld on purpose: {file.withheld.because}"


def _of_record(custody: Custody, facts: FileFacts) -> dict[str, Json]:
    row = facts.file.row
    name = facts.received_as or row.name.removeprefix(f"{custody.folder}/")
    digests = Digests(row.bytes, row.sha256, row.sha512)
    place = record_file(row.name)
    number = place.revision if place is not None else 0
    told = f"revision {number}, as it was signed" if number else "the source, byte for byte as it was received"
    made = _file(row.name, digests, facts.media_type or "application/octet-stream", name, told)
    return {**made, "subjectOf": reference(facts.file.batch.path)}


def _file(path: str, digests: Digests, kind: str, name: str, told: str | None) -> dict[str, Json]:
    return {
        "@id": path,
        "@type": "File",
        "name": name,
        "description": told,
        "contentSize": str(digests.bytes),
        "encodingFormat": kind,
        "sha256": digests.sha256,
    }


PLUGIN = FileExporter(
    "ro-crate",
    "RO-Crate 1.2: a folder of records described in JSON-LD, with all that proves them",
    "application/x-ro-crate",
    "folder",
    _write,
    vouches=True,
)
