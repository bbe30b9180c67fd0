"""What is known of each file of a record, the same for every export."""

from dataclasses import dataclass

from archivist.base.places import record_file, revision_folder
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
    return _of_revision(custody, 0)


def parts(custody: Custody, revision: CustodyRevision) -> tuple[str, ...]:
    """Return the paths of a revision's own two files."""
    return _of_revision(custody, revision.number)


def previous(custody: Custody, revision: CustodyRevision) -> tuple[str, ...]:
    """Return the path of the revision before this one, if the manifests list it."""
    number = revision.number - 1
    return tuple(revision_folder(custody.id, number) for item in custody.revisions if item.number == number)


def _of_revision(custody: Custody, number: int) -> tuple[str, ...]:
    """Return the paths of a revision's files; of number 0, that of the source."""
    places = ((file.row.name, record_file(file.row.name)) for file in custody.files)
    return tuple(name for name, place in places if place is not None and place.revision == number)


def _described(custody: Custody) -> SourceFile | None:
    """Return the source as the last revision that can be believed describes it."""
    records = [revision.record for revision in custody.revisions if revision.record is not None]
    return records[-1].source if records else None
