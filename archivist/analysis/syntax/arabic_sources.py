"""Whom an Arabic clause has its news from: "according to NAME", "as the ministry made it known in a statement"."""

from collections.abc import Callable, Iterator

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_nouns import OCCASIONS
from archivist.analysis.syntax.arabic_phrases import CLOSING_MARKS, OPENING_MARKS, Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import ArabicWord
from archivist.analysis.syntax.phrases import Phrase

__all__ = ["behind_quotes", "is_agency", "relays", "sources"]

_AND = "وف"
_ACCORDING = frozenset(folded("بحسب حسب وفق وفقا لسان نقلا").split())
_AND_ACCORDING = frozenset(joined + word for joined in _AND for word in _ACCORDING)
_WHAT, _AS = frozenset(folded("ما لما").split()), frozenset(folded("حسبما كما مثلما").split())
_OPENING = _ACCORDING | _AND_ACCORDING | _AS
_OF_IT = frozenset(folded("به عنه فيه إليه عليه لها").split())  # behind the verb of a relative clause: "said of it"
_IT = ("ها", "ه")  # written on to such a verb
_STATION, _AGENCY, _NEWS = (
    folded("محطة"),
    folded("وكالة"),
    frozenset(folded("أنباء فرانس الصحافة صحافة أسوشيتد إنترفاكس").split()),
)
_RELAYS = frozenset(folded("وكالة شبكة وكالات").split())
_FOR, _RELAYED, _ABOUT = folded("ل"), folded("نقلا"), folded("عن")
_COMMAS = ("،", ",")
_PRESS = frozenset(folded("صحفي صحافي صحفية صحافية إعلامي").split())  # what kind of talk it is
_FRAME_REACH, _HEARER_REACH = 14, 6


def sources(words: Words, skip: Callable[[int], int]) -> Iterator[tuple[int, Phrase, int]]:
    """Return where a clause names its source, the phrase that does so and the place behind it.

    `skip` passes over what stands between a verb and its subject. Of a source without a verb only a person is taken.
    """
    for place, word in enumerate(words.words):
        if word.form not in _OPENING or word.token.quoted or place + 2 >= len(words):
            continue
        according = word.form not in _AS
        if word.form == _RELAYED and words[place + 1].form != _ABOUT:
            continue
        related = according and words[place + 1].form in _WHAT
        verb = place + 1 + (related or word.form == _RELAYED)
        if related or not according:
            subject = _subject(words, verb, skip, plain=related)
            if subject and (subject[0].kind != "other" or subject[0].anaphora):
                yield verb, *subject
        else:
            subject = subject_at(words, verb, Verb(), of_statement=True)
            if subject and subject[0].kind == "person":
                yield place, *subject


def relays(words: Words, first: int) -> bool:
    """Return whether a phrase is an agency or a channel, which publishes what others say: "a statement that it ran"."""
    return first < len(words) and (words[first].has("media") or words[first].stem in _RELAYS)


def is_agency(words: Words, first: ArabicWord) -> bool:
    """Return whether a body is a news agency, which passes on what others said."""
    place = words.words.index(first)
    after = words[place + 1].stem if place + 1 < len(words) else ""
    if first.stem == _STATION:
        return after in OPENING_MARKS + "'"
    return first.stem == _AGENCY and (after in _NEWS or after in map(folded, words.setting.tongue.agencies))


def _subject(words: Words, verb: int, skip: Callable[[int], int], *, plain: bool) -> tuple[Phrase, int] | None:
    """Return the subject of a verb in a relative clause, "what X said of it"; `plain`: the pronoun may be left out."""
    if verb + 1 >= len(words):
        return None
    stem = _said(words, verb)
    behind = words[verb + 1].form in _OF_IT
    if stem is None or not (plain or behind or stem != words[verb].form):
        return None
    start = _behind_hearers(words, skip(verb + 1 + behind), skip)
    feminine = stem.endswith("ت")
    return subject_at(words, start, Verb(feminine=feminine)) if start < len(words) else None


def _said(words: Words, verb: int) -> str | None:
    """Return a verb of speaking without the pronoun that is written on to it; None for another word."""
    word, facts = words[verb], words.setting.tongue.syntax
    if word.token.has("saying"):
        return word.form
    stems = (word.form.removesuffix(ending) for ending in _IT if word.form.endswith(ending))
    return next((stem for stem in stems if facts and "saying" in facts.classes_of(stem)), None)


def _behind_hearers(words: Words, place: int, skip: Callable[[int], int]) -> int:
    """Return the place behind who heard it and in what: "in a statement to NAME today, ", "to NAME today"."""
    if place + 1 < len(words) and words[place].has("frame") and _is_occasion(words[place + 1]):
        reach = range(place + 2, min(len(words), place + _FRAME_REACH))
        ends = (end if _is_held(words, end) else skip(end) for end in reach if _is_parted(words, end))
        return next(ends, place)
    told = words[place].form == _FOR if place < len(words) else False
    quoted = behind_quotes(words, place + told) if place + 1 < len(words) else 0
    if quoted and (told or (words[quoted : quoted + 1] and words[quoted].form in _COMMAS)):
        return skip(quoted)
    if place < len(words) and words[place].preposition == _FOR:
        reach = range(place + 1, min(len(words), place + _HEARER_REACH))
        ends = (
            skip(end) for end in reach if words[end].has("time") or _is_office(words[end]) or words[end].form in _COMMAS
        )
        return next(ends, place)
    return place


def _is_parted(words: Words, place: int) -> bool:
    """Return whether a comma ends the occasion here, or the office of who speaks begins: "in a talk the head of"."""
    return words[place].form in _COMMAS or _is_held(words, place)


def _is_held(words: Words, place: int) -> bool:
    word = words[place]
    plain = word.has("role") and not (word.preposition or word.conjunction or word.stem in _PRESS)
    return plain and place + 1 < len(words) and not (words.closes(place + 1) or words[place + 1].preposition)


def behind_quotes(words: Words, first: int) -> int:
    """Return the place behind a short name in quotation marks of whatever direction; 0 where none stands."""
    marks = OPENING_MARKS + CLOSING_MARKS
    if first >= len(words) or words[first].form not in marks:
        return 0
    reach = range(first + 2, min(len(words), first + _HEARER_REACH))
    return next((end + 1 for end in reach if words[end].form in marks), 0)


def _is_occasion(word: ArabicWord) -> bool:
    return word.has("statement") or word.stem in OCCASIONS


def _is_office(word: ArabicWord) -> bool:
    return word.definite and word.has("role", "honorific")
