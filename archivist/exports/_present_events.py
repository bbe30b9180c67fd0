"""What was checked for this very export, and how it ended. A check that could not be made is no event."""

from collections.abc import Iterator

from archivist.base.places import CHECKPOINT, json_path, revision_folder, xml_path
from archivist.exports._event import Event, Outcome, Participation, schema_words
from archivist.exports._naming import event_path, software
from archivist.model.custody import Custody, Inspection

__all__ = ["present_events"]


def present_events(custody: Custody) -> Iterator[Event]:
    """Return the events of the examination that the export rests on."""
    made = (_fixity(custody), *_signatures(custody), _log(custody), *_validations(custody))
    yield from (event for event in made if event is not None)


def _fixity(custody: Custody) -> Event | None:
    detail = "each file compared with its SHA-256, SHA-512 and length in the signed manifests"
    uses = tuple(file.row.name for file in custody.files if not file.absent)
    if not uses and custody.fixity.state == "passed":
        return None  # every file is withheld: nothing was compared, which is no success
    return _event(custody, custody.fixity, custody.folder, "fixity check", detail=detail, uses=uses)


def _signatures(custody: Custody) -> Iterator[Event | None]:
    for batch in custody.batches:
        detail = f"{batch.path} by trust root {batch.root_version}: each key, algorithm and threshold that it asks for"
        detail += f"; pin of the first trust root: {custody.pin}"
        uses = tuple(file.row.name for file in custody.files if file.batch.path == batch.path)
        kind = "digital signature validation"
        yield _event(custody, batch.signatures, batch.path, kind, detail=detail, uses=uses)


def _log(custody: Custody) -> Event | None:
    detail = "the manifests follow one another without gap, and checkpoint and tiles of the log are what they make"
    uses = (custody.folder,)
    return _event(custody, custody.log, CHECKPOINT, "log consistency check", detail=detail, uses=uses)


def _validations(custody: Custody) -> Iterator[Event | None]:
    for revision in custody.revisions:
        if revision.examined is not None:
            folder = revision_folder(custody.id, revision.number)
            detail = f"against {schema_words(revision.schemas)}; that the TEI holds the text; every piece of evidence"
            uses = (json_path(custody.id, revision.number), xml_path(custody.id, revision.number))
            yield _event(custody, revision.examined, folder, "validation", detail=detail, uses=uses)


def _event(
    custody: Custody, check: Inspection, of: str, kind: str, *, detail: str, uses: tuple[str, ...]
) -> Event | None:
    if check.state == "not_checked":
        return None
    moment = custody.at.replace("-", "").replace(":", "")
    agents = (Participation(software(custody.tool), "executing program"),)
    outcome: Outcome = "success" if check.state == "passed" else "fail"
    path = event_path(of, kind, moment)
    return Event(path, kind, custody.at, detail, agents, uses, outcome=outcome, notes=check.notes)
