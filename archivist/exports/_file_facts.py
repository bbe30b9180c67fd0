"""What is known of each file of a record, the same for every export."""

from dataclasses import dataclass

from archivist.model.custody import Custody, CustodyFile, CustodyRevision
from archivist.model.record import SourceFile

__all__ = ["FileFacts", "file_facts", "parts", "previous", "sources"]

_TYPES = {"record.xml": "application/tei+xml", "record.json": "application/json"}


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file with its media type, and the name under which a source was received; None where nothing tells."""

    file: CustodyFile
    media_type: str | None
    charset: str | None = None
    received_as: str | None = None


def file_facts(custody: Custody) -> tuple[FileFacts, ...]:
    """Return the facts of each file, in the order of their names."""
    described = _described(custody)
    facts = []
    for file in custody.files:
        name = file.row.name.rsplit("/", 1)[-1]
        if name in _TYPES:
            facts.append(FileFacts(file, _TYPES[name], "utf-8"))
        elif described is not None:
            facts.append(FileFacts(file, described.media_type, described.charset, described.name))
        else:
            facts.append(FileFacts(file, None))
    return tuple(facts)


def sources(custody: Custody) -> tuple[str, ...]:
    """Return the path of the source; there is one unless the manifests are wrong."""
    start = f"{custody.folder}/source."
    return tuple(file.row.name for file in custody.files if file.row.name.startswith(start))


def parts(custody: Custody, revision: CustodyRevision) -> tuple[str, ...]:
    """Return the paths of a revision's own two files."""
    start = f"{custody.folder}/r{revision.number}/"
    return tuple(file.row.name for file in custody.files if file.row.name.startswith(start))


def previous(custody: Custody, revision: CustodyRevision) -> tuple[str, ...]:
    """Return the path of the revision before this one, if the manifests list it."""
    number = revision.number - 1
    return tuple(f"{custody.folder}/r{number}" for item in custody.revisions if item.number == number)


def _described(custody: Custody) -> SourceFile | None:
    """Return the source as the last revision that can be believed describes it."""
    records = [revision.record for revision in custody.revisions if revision.record is not None]
    return records[-1].source if records else None
