"""A person's word in the place of what the rules read: values, absences, entries of the authority lists."""

from collections.abc import Mapping
from dataclasses import replace

from archivist.base.fold import fold
from archivist.base.said import said
from archivist.model.entity import Entity
from archivist.model.errors import UsageError
from archivist.model.metadata import Candidate, Field, Metadata, Speaker, Stated, Value
from archivist.model.stated_fields import StatedFields
from archivist.tei.vocabulary import FIELD_ENTITY

__all__ = ["check_entries", "says_otherwise", "with_stated"]


def with_stated(
    metadata: Metadata, stated: StatedFields, word: Stated, entities: Mapping[str, Entity] | None = None
) -> Metadata:
    """Return the metadata with all that a person states; what the rules read stays as a candidate.

    `entities` are those of the authority lists by id: without them no id can be stated. An id without a value takes the
    preferred name in the language of the statement. UsageError for an id of no entry, or of one of another type.
    """
    found_language = None if "language" in stated.absent else metadata.language.value
    language = stated.values.get("language", found_language)
    taken: dict[str, Field] = {}
    for name in stated.metadata_fields:
        before: Field = getattr(metadata, name)
        value: Value | None = None
        ref: str | None = None
        if name not in stated.absent:
            entry = _entry(name, stated.refs.get(name), entities or {})
            named = stated.values.get(name, _preferred(entry, language))
            value, ref = named, None if entry is None else entry.id
            if name == "speaker":
                value, ref = _speaker(before, named, stated.role, entry)
        taken[name] = Field(
            value=value,
            ref=ref,
            reason="absent" if value is None else None,
            rule="stated",
            candidates=_candidates(before),
            stated=word,
        )
    return replace(metadata, **taken)


def check_entries(stated: StatedFields, entities: Mapping[str, Entity]) -> None:
    """Refuse, before anything is read, an id of no entry of the authority lists or of one of another type."""
    for name, wanted in stated.refs.items():
        _entry(name, wanted, entities)


def says_otherwise(name: str, before: Field, after: Field, stated: StatedFields) -> bool:
    """Return whether a field says otherwise `after` a person's word than `before`, whoever's word that was.

    A name alone does not take away the id that stands beside the same name, and a null that nobody stated is no word.
    """
    if after.value is None:
        return before.value is not None or before.stated is None
    by_id = name == "speaker" or name in stated.refs
    return before.value != after.value or (by_id and before.ref != after.ref)


def _entry(name: str, wanted: str | None, entities: Mapping[str, Entity]) -> Entity | None:
    """Return the entry with an id, None where no id is stated; UsageError if the field cannot name such an entry."""
    if wanted is None:
        return None
    entry, kind = entities.get(wanted), FIELD_ENTITY[name]
    if entry is None or entry.type != kind:
        hint = said(
            "ids stand in the lists, and beside the names in archivist show; a name can be stated without an id"
        )
        raise UsageError(said("the authority lists have no {kind} {wanted}", kind=kind, wanted=wanted), hint)
    return entry


def _preferred(entry: Entity | None, language: Value | None) -> str | None:
    """Return the preferred name of an entry in a language, in its first where it has none in that."""
    if entry is None:
        return None
    names = entry.names.get(str(language)) or next(iter(entry.names.values()))
    return names[0]


def _candidates(before: Field) -> tuple[Candidate, ...]:
    """Return what the rules read, what they took first. An earlier word of a person is none: nobody proved it."""
    if before.value is None or before.certainty is None or before.rule is None:
        return before.candidates
    was = Candidate(before.value, before.ref, before.certainty, before.rule, before.anchor, before.evidence)
    return (was, *before.candidates)


def _speaker(before: Field, named: str | None, role: str | None, entry: Entity | None) -> tuple[Speaker, str | None]:
    """Return the value and the authority id that a person's word makes of the speaker.

    Without a name it is the one that was there. A role that was there stays unless another person is named: the office
    of one is no office of the next.
    """
    was = before.value if isinstance(before.value, Speaker) else Speaker(None, None)
    name = named if named is not None else was.name
    stays = _is_same(name, was.name) or (entry is not None and entry.id == before.ref)
    now = role if role is not None else was.role if stays else None
    ref = entry.id if entry is not None else before.ref if _is_same(name, was.name) and was.name else None
    return Speaker(name, now), ref


def _is_same(named: str | None, was: str | None) -> bool:
    """Return whether two names may be one person's: equal, one unknown, or all words of the one in the other."""
    if named is None or was is None:
        return True
    words, others = (set(fold(name).text.casefold().split()) for name in (named, was))
    return words <= others or others <= words
