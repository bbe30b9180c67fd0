"""What a record and others are to each other, as `show` and `relate` tell it."""

from collections.abc import Iterator

from archivist.base.directions import Told
from archivist.model.record import Relation
from archivist.model.results.revise import RelateResult
from archivist.model.results.show import Related, RelatedRecord
from archivist.reports._interface import View, quote
from archivist.reports._sections import alone
from archivist.reports._text_ingest import LABELS, stated_words

__all__ = ["SECTIONS", "relate_lines", "related_lines", "relation_words"]

# How the other end stands is told where it is not as one expects.
_EXPECTED = ("active", "outside")


def related_lines(related: Related, view: View) -> Iterator[str]:
    """Return one line a relation, then what is not shown."""
    label = f"  {view.label('show.related', LABELS)}"
    for item in related.relations:
        told = view.say(f"relation-{item.direction}.{item.type}", other=_other(item, view))
        yield f"{label}{told}  [{stated_words(item.stated, view)}]"
    if related.hidden:
        yield f"{label}{view.say('related.hidden', n=related.hidden)}"
    if related.more:
        yield f"{label}{view.say('related.more', n=related.more)}"


def relate_lines(result: RelateResult, view: View) -> Iterator[str]:
    """Return the new revision and the relation that it states or no longer states."""
    record, relation = result.record, result.relation
    yield result.path
    yield f"  {view.label('show.related', LABELS)}{relation_words(relation, view, removed=result.removed)}"
    if result.manifest:
        yield view.say("amend.signed", revision=record.revision, path=result.manifest)
    else:
        yield view.say("amend.waits", revision=record.revision)


def relation_words(relation: Relation, view: View, *, removed: bool = False) -> str:
    """Return what a record is to another one, and who says so, or that nobody does so any longer."""
    told = view.say(f"relation-to.{relation.type}", other=view.value(relation.to))
    more = view.say("related.removed") if removed else stated_words(relation.stated, view)
    return f"{told}  [{more}]"


def _other(item: RelatedRecord, view: View) -> Told:
    other = view.value(item.other)
    if item.title:
        other = view.say("related.titled", other=other, title=quote(item.title, 60))
    if item.state in _EXPECTED:
        return other
    return view.say("related.standing", other=other, state=view.term("related-state", item.state))


SECTIONS = dict((alone(RelateResult, relate_lines),))
