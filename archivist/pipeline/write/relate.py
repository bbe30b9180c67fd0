"""Relate: a person's word for what a record is to another, as a new revision of the one record."""

from dataclasses import dataclass, replace

from archivist.base.places import is_record_word, json_path
from archivist.base.said import said
from archivist.model.card import Card
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, Report, finding
from archivist.model.manifest import Withheld
from archivist.model.metadata import Stated
from archivist.model.record import RELATION_TYPES, Record, Relation, is_address
from archivist.model.results.revise import RelateResult
from archivist.pipeline.find.record_cards import read_found
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.lookup import find_any_record, look_up
from archivist.pipeline.record.stated_values import check_text, check_url
from archivist.pipeline.write.revise import Revising, revise, revised_by_the_way
from archivist.store.record_scan import look_at_record

__all__ = ["RelateRequest", "relate"]

# Of two documents only one can be these to the other; which of two copies came first may be unknown.
_ONE_WAY = ("translation-of", "answers", "corrects", "part-of")


@dataclass(frozen=True)
class RelateRequest:
    """What a person says a record is to another, who says so, and why.

    `type` is one of `RELATION_TYPES`; `to` is the id of a record here, its first 4 or more digits, or the address of a
    document outside the archive. `remove` takes back what the record says so far. `repeat_created` lets the batch state
    the archive's latest time where this machine's clock is behind it.
    """

    type: str
    to: str
    by: str
    because: str
    remove: bool = False
    repeat_created: bool = False


def relate(archive: Archive, wanted: str, request: RelateRequest) -> Report[RelateResult]:
    """Sign a new revision of a record that states a relation, or no longer; `wanted` is its id or its first digits.

    UsageError if nothing would change, NothingError if the other record is not in the archive or was withheld: what a
    withheld record says must not be told by what others are to it. Warnings `relation-to-withdrawn` and
    `relation-both-ways`.
    """
    _check(request)
    changed: list[Relation] = []
    warnings: list[Finding] = []

    def made(record: Record, at: str, withheld: Withheld | None) -> Record | Finding:
        refusal = revised_by_the_way(record, withheld)
        if refusal is not None:
            return refusal
        if request.remove:
            relation = _stated_so_far(record, request)
            changed.append(relation)
            return replace(record, relations=tuple(item for item in record.relations if item != relation))
        relation = Relation(request.type, _target(archive, request.to), Stated(request.by, request.because, at))
        _check_new(record, relation)
        changed.append(relation)
        warnings.extend(_warnings(archive, record, relation))
        return replace(record, relations=(*record.relations, relation))

    revising = Revising("amended", request.by, request.because, request.repeat_created)
    report = revise(archive, wanted, revising, made)
    revision = report.result
    if revision is None:
        return Report("relate", report.findings)
    (relation,) = changed
    result = RelateResult(revision.record, revision.path, revision.manifest, relation, request.remove)
    return Report("relate", (*report.findings, *warnings), result)


def _check(request: RelateRequest) -> None:
    """Refuse what no record can say, before anything is read."""
    if request.type not in RELATION_TYPES:
        raise UsageError(
            said("{type!r} is no type of relation", type=request.type),
            said("use one of: {known}", known=", ".join(RELATION_TYPES)),
        )
    check_text(request.by, request.because, request.to)
    if _is_address(request.to):
        check_url(request.to)
        if not is_address(request.to):
            hint = said("write it as a browser sends it: without a user, a host by its name, other letters as %XX")
            raise UsageError(said("{to!r} is no address that a record can name", to=request.to), hint)
    elif not is_record_word(request.to):
        hint = said("an id is 32 hex digits; its first 4 or more are enough; an address begins with https://")
        raise UsageError(said("{to!r} is neither a record id nor an address", to=request.to), hint)


def _is_address(text: str) -> bool:
    return "://" in text


def _target(archive: Archive, wanted: str) -> str:
    """Return the address, or the id of the one record in the archive; NothingError if it is not here or withheld."""
    if _is_address(wanted):
        return wanted
    try:
        record_id = find_any_record(archive.root, wanted)
    except NothingError as error:
        hint = said("{hint}; a document outside it is named by its address: https://…", hint=error.hint)
        raise NothingError(error.args[0], hint) from error
    look_up(archive.root, record_id).up_to()
    return record_id


def _check_new(record: Record, relation: Relation) -> None:
    if relation.to == record.id:
        raise UsageError(said("the record {id} is related to itself", id=record.id), said("name another one"))
    if any((item.type, item.to) == (relation.type, relation.to) for item in record.relations):
        raise UsageError(said("the record says so already"), said("see: archivist show {id}", id=record.id))


def _stated_so_far(record: Record, request: RelateRequest) -> Relation:
    """Return the one relation that is meant, be its other end in the archive or not."""
    meant = [item for item in record.relations if item.type == request.type and item.to == request.to]
    if not meant and not _is_address(request.to):
        meant = [item for item in record.relations if item.type == request.type and item.to.startswith(request.to)]
    if not meant:
        message = said("the record does not say: {type} {to}", type=request.type, to=request.to)
        raise NothingError(message, said("see what it says: archivist show {id}", id=record.id))
    if len(meant) > 1:
        several = ", ".join(item.to for item in meant[:5])
        raise UsageError(
            said("{n} relations begin with {to}", n=len(meant), to=request.to),
            said("give more digits: {several}", several=several),
        )
    return meant[0]


def _warnings(archive: Archive, record: Record, relation: Relation) -> list[Finding]:
    """Tell what a person may not know of the other record: it was withdrawn, or it says the same of this one."""
    other = None if _is_address(relation.to) else _card(archive, relation.to)
    if other is None:
        return []
    place = json_path(other.id, other.revision)
    warnings = []
    if other.status == "withdrawn":
        warnings.append(finding("relation-to-withdrawn", place, revision=other.revision, id=other.id))
    theirs = {(item.type, item.to) for item in other.relations}
    if relation.type in _ONE_WAY and (relation.type, record.id) in theirs:
        warnings.append(finding("relation-both-ways", place, type=relation.type, id=other.id, other=record.id))
    return warnings


def _card(archive: Archive, record_id: str) -> Card | None:
    seen = look_at_record(archive.root, record_id)
    found = None if seen is None else read_found(archive.root, record_id, seen)[0]
    return None if found is None else found.card
