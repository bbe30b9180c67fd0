"""What a person says of the speaker: a name, an office, an entry of the authority lists."""

from collections.abc import Mapping
from dataclasses import dataclass

from archivist.base.fold import fold
from archivist.model.entity import Entity
from archivist.model.errors import UsageError
from archivist.model.metadata import Field, Speaker

__all__ = ["SpeakerWord", "said_of_speaker"]


@dataclass(frozen=True)
class SpeakerWord:
    """What is said of the speaker beside the name; `entry` is the id of a person in the authority lists."""

    role: str | None = None
    entry: str | None = None


def said_of_speaker(
    found: Field, name: str | None, word: SpeakerWord, people: Mapping[str, Entity], language: str | None
) -> tuple[Speaker, str | None]:
    """Return the value and the authority id that a person's word makes of the field `found`.

    Without a name it is that of the entry, or the one that was there. A role that was there stays unless another person
    is named: the office of one is no office of the next. UsageError if the lists have no such person.
    """
    entry = people.get(word.entry) if word.entry is not None else None
    if word.entry is not None and (entry is None or entry.type != "person"):
        hint = "see the ids with: archivist authority; the name alone can be stated without an id"
        raise UsageError(f"the authority lists have no person {word.entry}", hint)
    was = found.value if isinstance(found.value, Speaker) else Speaker(None, None)
    named = name if name is not None else _preferred(entry, language) if entry is not None else was.name
    stays = _is_same(named, was.name) or (entry is not None and entry.id == found.ref)
    role = word.role if word.role is not None else was.role if stays else None
    ref = entry.id if entry is not None else found.ref if _is_same(named, was.name) and was.name else None
    return Speaker(named, role), ref


def _preferred(entry: Entity, language: str | None) -> str:
    names = entry.names.get(language or "") or next(iter(entry.names.values()))
    return names[0]


def _is_same(named: str | None, was: str | None) -> bool:
    """Return whether two names may be one person's: equal, one unknown, or all words of the one in the other."""
    if named is None or was is None:
        return True
    words, others = (set(fold(name).text.casefold().split()) for name in (named, was))
    return words <= others or others <= words
