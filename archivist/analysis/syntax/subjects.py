"""The subject of a verb, before or behind it, with what stands in apposition to it."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.appositions import apposed, in_apposition, with_name_of_second
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, is_introducing
from archivist.analysis.syntax.closed_appositions import is_closed
from archivist.analysis.syntax.dateline_signs import holds_dash
from archivist.analysis.syntax.described_bodies import as_body
from archivist.analysis.syntax.extents import Extent, extent_after, extent_before
from archivist.analysis.syntax.hearers import is_hearer
from archivist.analysis.syntax.inside_names import is_named_after_time
from archivist.analysis.syntax.joined_parts import begins_clause, clause_start, is_participle, with_one_before
from archivist.analysis.syntax.late_subjects import (
    begins_main_clause,
    behind_hearers,
    is_fronted_object,
    late_start,
    stands_behind,
)
from archivist.analysis.syntax.past_adjuncts import (
    before_adjuncts,
    before_aside,
    behind_fronted,
    body_behind_fronted,
    follows_this,
    follows_thus,
)
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.roles_with_adjuncts import (
    behind_adjunct,
    behind_post,
    has_cases,
    with_name_behind,
    with_second_role,
)
from archivist.analysis.syntax.roles_with_places import held_in_place, with_name_before_words, with_place
from archivist.analysis.syntax.some_of import before_some
from archivist.analysis.syntax.tokens import Token

__all__ = ["phrase_after", "subject_of"]

_APPOSITION = 26  # tokens between two commas, at most
_CLAUSE = 30  # tokens between an auxiliary and its participle at the end of the clause
_HAVE = ("hat", "haben", "habe", "hatte", "hatten")
_OBJECTS = ("das", "dies")  # before a verb whose subject stands behind it: "Das teilte NAME mit"
_ADJUNCTS, _DAY = 3, 4  # between a verb and its subject: phrases, at most; tokens of a day


def subject_of(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the subject of the verb: before it, or behind it where the clause is inverted."""
    facts = setting.tongue.syntax
    if not (facts and facts.nouns_capital):
        found = _nearest(setting, tokens, verb)
        late = (found is None or found.kind == "other") and stands_behind(setting, tokens, verb)
        return phrase_after(setting, tokens, verb + 1) if late else found
    verb = _finite(tokens, verb)
    place = _over_adverbs(tokens, verb)
    if place > 1 and tokens[place - 1].text == "," and tokens[place - 2].text in CLOSING_MARKS:
        return _inverted(setting, tokens, verb)  # "…“, said NAME"
    subject = _nearest(setting, tokens, verb)
    if subject and subject.kind == "role" and not _is_definite(tokens, subject):
        # "at the meeting of the … ministers on the isle said ROLE NAME"
        behind = phrase_after(setting, tokens, verb + 1)
        return behind if behind and behind.kind == "person" else subject
    return subject


def _nearest(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the phrase before the verb that can be its subject, else the one behind it."""
    place = _over_adverbs(tokens, verb)
    if place == 0:
        return phrase_after(setting, tokens, verb + 1)
    before = tokens[place - 1]
    if _passive(tokens, place, verb):
        return None
    if before.text == ",":
        return _by_comma(setting, tokens, place - 1, verb)
    if before.has("conjunction"):
        inverted = place == 1 and setting.tongue.syntax and setting.tongue.syntax.nouns_capital
        return phrase_after(setting, tokens, verb + 1) if inverted else _leading(setting, tokens)
    if before.has("pronoun") and not before.has("close", "clause") and place < verb:
        return None  # "I have told NAME"
    return _before_verb(setting, tokens, place, verb)


def _by_comma(setting: Setting, tokens: Sequence[Token], comma: int, verb: int) -> Phrase | None:
    """Return the subject where a comma ends what stands before the verb: a list of parts, an apposition, a clause."""
    end = before_some(tokens, comma)
    if end is not None:
        extent = extent_before(tokens, end)
        return phrase_in(setting, tokens, extent) if extent.start < end and not extent.governed else None
    held = held_in_place(setting, tokens, comma)
    subject = held or in_apposition(setting, tokens, comma) or _before_comma(setting, tokens, comma)
    if subject:
        return as_body(tokens, subject)
    return before_aside(setting, tokens, comma) or _inverted(setting, tokens, verb)


def _is_definite(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether an article stands before a phrase."""
    first = next((k for k, token in enumerate(tokens) if token.start >= phrase.span.start), 0)
    return first > 0 and is_introducing(tokens[first - 1])


def _before_verb(setting: Setting, tokens: Sequence[Token], place: int, verb: int) -> Phrase | None:
    """Return the phrase that ends before the token `place` if it can be the subject, else the one behind the verb."""
    extent, before = extent_before(tokens, place), tokens[place - 1]
    second = bool(setting.tongue.syntax and setting.tongue.syntax.nouns_capital)  # the verb is the second part
    if second and ((place == 1 and before.form in _OBJECTS) or is_hearer(tokens, extent)):
        return phrase_after(setting, tokens, verb + 1)
    if extent.start == place and before.word and not before.has("source") and place == verb:
        fronted = second and not before.has("pronoun", "clause", "conjunction")
        if fronted or follows_this(setting, tokens, place) or follows_thus(setting, tokens, place):
            return phrase_after(setting, tokens, verb + 1)
        return _of_pronoun(setting, tokens, place)  # its subject is a pronoun, or that of a verb before "and"
    posted = behind_post(setting, tokens, extent)
    if posted or extent.governed:
        return posted or _around_adjunct(setting, tokens, extent, verb)
    adverb = False
    if extent.start < place and not tokens[_first(tokens, extent)].has("oblique"):
        subject = phrase_in(setting, tokens, extent)
        adverb = second and place == 1 and subject is not None and subject.kind == "other"  # "Ähnlich sieht das NAME"
        if not adverb and (subject is None or not is_fronted_object(setting, tokens, subject, verb)):
            return with_one_before(setting, tokens, extent, subject) if subject else None
    behind = phrase_after(setting, tokens, verb + 1)
    return behind if not adverb or (behind and behind.kind == "person") else None


def _of_pronoun(setting: Setting, tokens: Sequence[Token], place: int) -> Phrase | None:
    """Return the body with which a sentence begins that ends with a pronoun for it: "BODY has opened it, it said"."""
    if not tokens[place - 1].has("pronoun") or place < 2 or tokens[place - 2].text != ",":  # noqa: PLR2004
        return None
    body = _leading(setting, tokens[: place - 1])
    return body if body is not None and body.kind == "body" else None


def _around_adjunct(setting: Setting, tokens: Sequence[Token], adjunct: Extent, verb: int) -> Phrase | None:
    """Return the body in which something is said, or the subject before or behind what a preposition governs."""
    inside = _within(setting, tokens, adjunct)
    if inside:
        return inside
    fronted = behind_fronted(setting, tokens, adjunct)
    held = fronted is not None and fronted.role is not None
    named = fronted if held else behind_adjunct(setting, tokens, adjunct) or fronted
    if named := named or body_behind_fronted(setting, tokens, adjunct, verb):
        return named
    if adjunct.start > 1:
        if tokens[adjunct.start - 2].has("conjunction"):
            return None
        if tokens[adjunct.start - 2].text == ",":
            named = in_apposition(setting, tokens, adjunct.start - 2)
            if named:
                return named
        outer = extent_before(tokens, adjunct.start - 1)
        if outer.start < outer.end and not outer.governed:
            whole = _of_inner(phrase_in(setting, tokens, outer), phrase_in(setting, tokens, adjunct))
            return with_one_before(setting, tokens, outer, whole) if whole else None
    return before_adjuncts(setting, tokens, adjunct, verb) or phrase_after(setting, tokens, verb + 1)


def _of_inner(outer: Phrase | None, inner: Phrase | None) -> Phrase | None:
    """Return a role with the body in which it is: "a source in the BODY"."""
    if outer and inner and outer.kind == "role" and outer.body is None and inner.kind == "body":
        return replace(outer, body=inner.body)
    return outer


def _leading(setting: Setting, tokens: Sequence[Token]) -> Phrase | None:
    """Return the subject with which the sentence begins: that of its second verb too, "met Y and said"."""
    start = next((k for k, token in enumerate(tokens) if token.word), 0)
    start, fronted = clause_start(setting, tokens, start)
    end = start
    run = 0
    for place, token in enumerate(tokens[start:], start):
        small = token.word and not token.capital and not token.has("link", "article", "particle", "conjunction")
        if (small and run > 1) or token.has("saying"):
            break
        run = run + 1 if token.capital else run if token.has("link", "article", "particle") else 0
        end = place + 1
    phrase = phrase_after(setting, tokens[:end], start)
    sure = phrase is not None and ("head-noun" in phrase.reasons or "article-before-name" in phrase.reasons)
    sure = sure or (fronted and phrase is not None and phrase.name is not None and is_given_name(tokens[start].text))
    return phrase if phrase and (sure or phrase.kind == "person") else None


def _within(setting: Setting, tokens: Sequence[Token], extent: Extent) -> Phrase | None:
    """Return the body in which something is said, where its preposition begins the clause."""
    before = extent.start - 1
    if not tokens[before].has("within") or (
        before > 0 and tokens[before - 1].word and not tokens[before - 1].has("close")
    ):
        return None
    phrase = phrase_in(setting, tokens, extent) if not tokens[extent.start].has("statement") else None
    office = phrase is not None and phrase.kind == "role" and tokens[extent.start].has("office")
    return phrase if phrase and (phrase.kind == "body" or (office and phrase.body)) else None


def _passive(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Return whether something is said of the subject: "was told"."""
    plain = tokens[verb].has("performing") and not tokens[verb].has("saying")
    return not plain and any(token.has("passive") for token in tokens[start:verb])


def _first(tokens: Sequence[Token], extent: Extent) -> int:
    words = (k for k in range(extent.start, extent.end) if not tokens[k].has("article", "possessive", "indefinite"))
    return next(words, extent.start)


def phrase_after(setting: Setting, tokens: Sequence[Token], start: int) -> Phrase | None:
    """Return the noun phrase that begins at `start`, with the role or the name behind its comma."""
    start = _behind_adjuncts(setting, tokens, start)
    if start < len(tokens) and tokens[start].has("within") and tokens[start].has("close"):
        inside = phrase_in(setting, tokens, extent_after(tokens, start + 1))
        office = inside is not None and inside.kind == "role" and tokens[start + 1].has("spokesman", "office")
        return inside if inside and (inside.kind == "body" or (office and inside.body)) else None
    every_noun = bool(setting.tongue.syntax and setting.tongue.syntax.nouns_capital)
    extent = extent_after(tokens, start, every_noun=every_noun)
    phrase = phrase_in(setting, tokens, extent) if extent.end > extent.start else None
    phrase = with_name_behind(setting, tokens, extent, phrase)
    if every_noun:
        phrase = with_name_before_words(tokens, extent.end, with_place(tokens, extent.end, phrase))
    if phrase is None or extent.end + 1 >= len(tokens) or tokens[extent.end].text != ",":
        return phrase
    if has_cases(setting.tongue.syntax) and start > 0 and tokens[start - 1].has("source"):
        return phrase  # "по словам ROLE, NAME пришёл": behind the comma the main clause begins
    beside = extent_after(tokens, extent.end + 1, every_noun=every_noun)
    told = every_noun and not is_closed(tokens, beside)  # "sagt NAME, die Kosten müssten sinken"
    second = phrase_in(setting, tokens, beside) if beside.end > beside.start and not told else None
    source = start > 0 and tokens[start - 1].has("source") and is_romance_like(setting)
    if source and begins_main_clause(tokens, beside, second):
        return phrase  # "selon M. NAME, la nomination de M. NAME sera"
    both = with_second_role(setting, tokens, phrase, second)
    both = both or with_name_of_second(setting, tokens, beside, (phrase, second))
    return both or (apposed(tokens, beside, phrase, second) if second else None) or phrase


def _inverted(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the subject behind a verb; what a preposition governs there is none: "acusó al ROLE"."""
    behind = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if behind is not None and behind.has("close") and not behind.has("time", "auxiliary", "article", "within"):
        facts = setting.tongue.syntax
        if not (facts and facts.late_subject) and late_start(setting, tokens, verb + 1) == verb + 1:
            return None
    return phrase_after(setting, tokens, verb + 1)


def _behind_adjuncts(setting: Setting, tokens: Sequence[Token], start: int) -> int:
    """Return where the subject behind a verb can begin: past a day, and past to whom or where something is said."""
    facts = setting.tongue.syntax
    for _ in range(_ADJUNCTS):
        start = _behind_day(tokens, start, every_noun=facts is not None and facts.nouns_capital)
        if facts is None or not facts.late_subject or start >= len(tokens):
            return late_start(setting, tokens, start)
        if tokens[start].capital or tokens[start].has("within", "indefinite"):
            return start
        if not tokens[start].has("close", "frame", "locative"):
            return start
        adjunct = extent_after(tokens, start + 1, every_noun=facts.nouns_capital)
        heard = behind_hearers(tokens, Extent(start + 1, adjunct.end))
        end = _behind_day(tokens, heard, every_noun=facts.nouns_capital)
        further = tokens[end] if start + 1 < adjunct.end and end < len(tokens) else None
        subject = further is not None and (further.capital or further.has("article", "role", "body", "honorific"))
        if not subject and not (further is not None and further.has("close", "locative")):
            return start
        start = end
    return start


def _behind_day(tokens: Sequence[Token], start: int, *, every_noun: bool) -> int:
    """Return where the words end that say when: "today", "le 22 mars", "heute, Donnerstag,"."""
    while start < len(tokens) and _says_when(tokens, start, every_noun=every_noun):
        start += 1
    if 0 < start < len(tokens) and tokens[start].text == "," and tokens[start - 1].has("time"):
        end = start + 1
        while end < len(tokens) and tokens[end].has("time"):
            end += 1
        if start + 1 < end < len(tokens) and tokens[end].text == ",":
            return end + 1
    day = next((k for k in range(start, min(len(tokens), start + _DAY)) if tokens[k].text.isdigit()), None)
    if day is not None and day + 1 < len(tokens) and all(tokens[k].has("article", "time") for k in range(start, day)):
        behind = day + 1 + tokens[day + 1].has("link")
        if behind < len(tokens) and tokens[behind].has("time"):
            return behind + 1
    return start


def _says_when(tokens: Sequence[Token], place: int, *, every_noun: bool) -> bool:
    token = tokens[place]
    when = token.has("time", "negation") or (token.has("auxiliary") and not token.has("article"))  # "dijo la firma"
    return when and (not token.capital or (every_noun and token.has("time")))


def _finite(tokens: Sequence[Token], verb: int) -> int:
    """Return the finite verb of a clause whose participle stands at its end: "hat … erklärt"."""
    if not tokens[verb].form.endswith(("t", "en")) or (verb + 1 < len(tokens) and tokens[verb + 1].word):
        return verb
    for place in range(verb - 1, max(-1, verb - _CLAUSE), -1):
        if tokens[place].form in _HAVE:
            return place
    return verb


def _over_adverbs(tokens: Sequence[Token], verb: int) -> int:
    """Return where the words end before the verb that are neither adverb, auxiliary nor day."""
    place = verb
    while place > 0:
        token = tokens[place - 1]
        day = place < verb and tokens[place].has("time") and token.has("close", "frame")
        number = token.text.isdigit() and place < verb and tokens[place].has("time")
        adverb = token.has("auxiliary", "negation") and not (token.capital and place > 1)
        clitic = token.form == "l'" and place < verb and tokens[place].has("auxiliary")  # "NAME l'a dit"
        time = token.has("time") and not is_named_after_time(tokens, place - 1)
        if not (adverb or clitic or time or day or number):
            break
        place -= 1
    return place


def _before_comma(setting: Setting, tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return the subject before "…, ROLE," or "…, who was there,"."""
    extent = extent_before(tokens, comma)
    second = phrase_in(setting, tokens, extent) if extent.start < comma and not extent.governed else None
    before = range(comma - 1, max(-1, comma - _APPOSITION), -1)
    opening = next((k for k in before if tokens[k].text == ","), None)
    if opening is None or holds_dash(tokens, opening, comma):
        return None
    if second is not None and (extent.start - 1 != opening or tokens[opening + 1].has("clause")):
        second = None  # "The council, which ROLE NAME chairs,"
    extent = extent_before(tokens, opening)
    plain = extent.start < opening and not extent.governed and not is_participle(tokens, extent.start)
    plain = plain and not (extent.start and {"frame", "close"} <= tokens[extent.start - 1].classes)  # "par"
    first = phrase_in(setting, tokens, extent) if plain else None
    if extent.governed and extent.start > 1:
        outer = extent_before(tokens, extent.start - 1)
        inner = phrase_in(setting, tokens, extent)
        first = _of_inner(phrase_in(setting, tokens, outer), inner) if outer.start < outer.end else None
        first = None if first and first.kind == "other" and tokens[outer.start - 1].word else first
        extent = outer
    if first is None:
        ours = opening > 0 and tokens[opening - 1].has("pronoun")
        return second if ours and second is not None and second.kind == "body" else None
    if second is None:
        return first if begins_clause(tokens, extent.start) else None
    introduced = Extent(opening + 1, comma)
    return apposed(tokens, introduced, first, second)
