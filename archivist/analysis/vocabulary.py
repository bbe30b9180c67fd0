"""What a rule needs to know of a language: words, not grammar.

Words stand in a language's file as they are written; `folded` brings them, and patterns made of them,
into the spelling of the view (base/fold).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from archivist.base.fold import fold
from archivist.model.metadata import Certainty

__all__ = ["Cue", "Language", "alternation", "cased", "folded", "pattern"]


def folded(text: str) -> str:
    """Give `text` in the spelling of the view."""
    return fold(text).text


def alternation(words: Iterable[str]) -> str:
    """Give a pattern for any of `words`, longest first; one that never matches for none."""
    ordered = sorted({folded(word) for word in words}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in ordered) + ")" if ordered else "(?!)"


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern that is written in natural spelling."""
    return re.compile(folded(source))


@dataclass(frozen=True, slots=True)
class Cue:
    """Words before a body's name that make it the issuer, and words that must follow it (empty: none).

    `before` ends where the name begins; `after` is searched in the rest of the sentence.
    """

    rule: str
    before: str
    after: str = ""
    weight: int = 50
    certainty: Certainty = "medium"


@dataclass(frozen=True)
class Language:
    """One language. `months` is number → forms; `weekdays` are seven groups of forms, Monday first.

    `types` are (pattern, document type), the more telling first. `cues` end where the statement begins,
    `tails` match a line after its end. Empty where the language's file does not know.
    """

    tag: str
    arabic_grammar: bool = False  # a name begins with its head noun, an adjective follows its noun
    months: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    other_months: tuple[str, ...] = ()
    weekdays: tuple[tuple[str, ...], ...] = ()
    sure_weekdays: tuple[str, ...] = ()  # those whose name alone, without "day" or "on", is never another word
    function_words: tuple[str, ...] = ()

    day_words: tuple[str, ...] = ()  # "day", "on": before a weekday
    today: tuple[str, ...] = ()
    yesterday: tuple[str, ...] = ()
    before_yesterday: tuple[str, ...] = ()
    tomorrow: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
    not_today: str = "(?!)"  # what follows "today" where it is a name: World Day
    future: str = "(?!)"  # a verb in the future before a weekday

    types: tuple[tuple[str, str], ...] = ()
    contents: tuple[tuple[str, str], ...] = ()  # words that only one kind of statement has
    issuing: str = "(?!)"  # words around a type that say a text is one: "in a statement"
    cues: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    labels: str = "(?!)"  # a label of the date of issue at the start of a line
    dated: str = "(?!)"  # between a type and the date of issue: "dated"
    agencies: tuple[str, ...] = ()

    bodies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    parts_of_bodies: str = "(?!)"  # the head of a name that needs its body beside it: "the press office"
    issuers: tuple[Cue, ...] = ()
    spokesmen: str = "(?!)"  # the role up to the body's name: "spokesman for"
    by: str = "(?!)"  # between a type and a speaker in a title
    roles: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    portfolios: tuple[str, ...] = ()

    @cached_property
    def weekday_numbers(self) -> Mapping[str, int]:
        """Folded form → 0 for Monday to 6."""
        return {form: day for day, group in enumerate(self.weekdays) for form in cased(group)}

    @cached_property
    def verb_set(self) -> frozenset[str]:
        """Folded reporting verbs."""
        return frozenset(map(folded, self.verbs))

    @cached_property
    def stop_set(self) -> frozenset[str]:
        """Folded words that end a name."""
        return frozenset(map(folded, self.stops)) | self.verb_set

    @cached_property
    def heads(self) -> frozenset[str]:
        """Folded head words of bodies."""
        return frozenset(map(folded, self.bodies))

    @cached_property
    def office_heads(self) -> frozenset[str]:
        """Folded head words of offices."""
        return frozenset(map(folded, self.offices))

    @cached_property
    def agreeing(self) -> frozenset[str]:
        """Folded adjectives that carry a body's name on."""
        return frozenset(map(folded, self.adjectives))

    @cached_property
    def joined(self) -> frozenset[str]:
        """Folded second halves of a ministry's name, with their "and"."""
        return frozenset(map(folded, self.portfolios))

    @cached_property
    def type_source(self) -> str:
        """One pattern for every word for a statement."""
        return "(?:" + "|".join(source for source, _ in self.types) + ")" if self.types else "(?!)"

    @cached_property
    def verb_source(self) -> str:
        """One pattern for every reporting verb."""
        return alternation(self.verbs)


def cased(forms: Iterable[str]) -> set[str]:
    """Give the folded forms as written, with a capital, and in capitals."""
    return {variant for form in map(folded, forms) for variant in (form, form.upper(), form[:1].upper() + form[1:])}
