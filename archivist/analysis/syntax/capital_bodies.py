"""The name of a body in languages that write names with capitals: by its noun, by its letters, by its article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.acronyms import spelled_out
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS, is_acronym, is_firm, is_small, span_of
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.noun_capitals import is_local
from archivist.analysis.syntax.person_names import GENITIVE, behind_genitive, full_name, named_in_full, person_run
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.several_persons import are_several_persons, are_two_names
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["with_head", "without_head"]

# The beginnings with which Russian shortens the name of a body to one word; a town council's is no name
_SHORTENED = re.compile(r"(?:мин|рос|гос|ген|нац|центр|евро)(?!истер)[а-яё]{3}")
_ACT = re.compile(r"\w+(?:[еая]ни|стви|[ыяиеу]ти)[ея]")  # what is said or done, in Russian: "мнение", "решения"
_AGAIN = 2  # times that a text has a surname
_TWO_WORDS = 2  # of a person's name
_NAME_WORDS = 4  # a longer run of capitals without a role is no person
_DESCRIBES = re.compile(r"-(?:based|led|backed|run|owned|linked|funded|controlled)$")  # "the London-based group"
_ADVERB = re.compile(
    r"\w{2,}(?:lich|ig|isch|iert|mal|weile|haft|wärts)|genau|kurz|klar|gut|oft|anders|schnell|früh|spät|direkt|offen"
)  # with which a German sentence may begin
_OFFICES = frozenset(
    ("office", "service", "services", "unit", "desk", "department", "centre", "center", "bureau", "team")
)  # parts of a body that may speak for it
_ENDING = frozenset(("animate",))  # what the ending of a surname may look like: "Bäcker"
_SHORT = 3  # letters that a compound has before its head, and more; words of a name with "of" inside


def with_head(setting: Setting, tokens: Sequence[Token], extent: Extent, head: int, *, definite: bool) -> Phrase:
    """Return a body with a head noun; one word alone, or all small, only points back to a body."""
    start, end = extent.start, extent.end
    if tokens[end - 1].text == ")" and start < (bracket := _bracket(tokens, start, end)):
        end = bracket
    end = _first_of_two(setting, tokens, head, end)
    part = _part_of_body(tokens, start, end, head, late=setting.tongue.head_inside)
    if part is not None and part[1] < end and setting.tongue.head_inside and _is_office(tokens[part[1]]):
        part = None  # "the Press Service of the President" is nobody else's
    if part is not None:
        office, start = part
        if start >= end:
            return Phrase("other", office)
        if _any_capital(tokens[start:end]):
            span = span_of(tokens, start, end)
            return Phrase("body", span, body=span, reasons=("head-noun",), office=office)
    if setting.tongue.head_inside and _any_capital(tokens[start:end]):
        while start < head and not tokens[start].capital:
            start += 1
    return _named_body(setting, tokens, Extent(start, end), head, definite=definite, abbreviated=end < extent.end)


def _is_office(token: Token) -> bool:
    """Return whether a word is one that a person holds an office by, and no body's."""
    return token.has("role") and not token.has("body")


def _first_of_two(setting: Setting, tokens: Sequence[Token], head: int, end: int) -> int:
    """Return where the first of two bodies ends that "and" joins, where no article would show the second."""
    facts = setting.tongue.syntax
    if facts is None or facts.article or setting.tongue.head_inside or setting.tongue.head_last:
        return end
    joints = (k for k in range(head + 1, end - 1) if tokens[k].has("conjunction"))
    return next((k for k in joints if tokens[k + 1].capital and tokens[k + 1].has("body")), end)


def _named_body(
    setting: Setting, tokens: Sequence[Token], extent: Extent, head: int, *, definite: bool, abbreviated: bool
) -> Phrase:
    """Return whether the words with their head are a name, or "the ministry", or "a ministry"."""
    span, facts = span_of(tokens, extent.start, extent.end), setting.tongue.syntax
    words = [token for token in tokens[extent.start : extent.end] if token.word]
    if len(words) == 1 and is_acronym(words[0]):
        return Phrase("body", span, body=spelled_out(setting, words[0]) or span, reasons=("head-noun", "acronym"))
    loud = [token for token in words if definite and token.has("body") and is_acronym(token)]
    small = not any(token.capital and token not in loud and not _DESCRIBES.search(token.text) for token in words)
    small = small and not any(token.has("link") for token in words)
    if small and not definite and facts and facts.article:
        return Phrase("other", span)
    if setting.tongue.head_inside and _many(tokens, extent.start, head):
        return Phrase("other", span)
    if (small and definite) or (len(words) == 1 and not _is_compound(setting, tokens[head])):
        return Phrase("body", span, body=span, reasons=("head-noun",), anaphora=True)
    return Phrase("body", span, body=span, reasons=("head-noun", *(("acronym",) if abbreviated else ())))


def _many(tokens: Sequence[Token], start: int, head: int) -> bool:
    """Return whether a sentence begins with bodies of a kind, and the capital is its first word's: "Rail unions"."""
    begins = start == 0 or not tokens[start - 1].word
    return begins and head == start + 1 and tokens[head].text.islower() and tokens[head].form.endswith("s")


def _is_compound(setting: Setting, head: Token) -> bool:
    """Return whether a noun is one word with what it rules: "Umweltamt", "Минздрав" are names, "Amt" is none."""
    facts = setting.tongue.syntax
    if facts is None or not facts.nouns_capital:
        return facts is not None and head.capital and _SHORTENED.match(head.form) is not None
    return any("body" in facts.classes_of(head.form[cut:]) for cut in range(_SHORT, len(head.form) - 1))


def _bracket(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the bracket with the short form begins."""
    return next((k for k in range(end - 1, start, -1) if tokens[k].text == "("), end)


def _part_of_body(tokens: Sequence[Token], start: int, end: int, head: int, *, late: bool) -> tuple[Span, int] | None:
    """Return the part that speaks for its body, "the press office of", and where the body's own name begins."""
    words = [k for k in range(start, min(end, start + _NAME_WORDS)) if tokens[k].has("office")]
    if not words or (late and (words[-1] > head or any(is_small(tokens[k]) for k in range(start, head)))):
        return None
    if late and tokens[head].form not in _OFFICES and not tokens[head].has("office"):
        return None  # "Press Club"
    place = max(head, words[-1]) + 1 if late or words[-1] < head else words[-1] + 1
    behind = place
    while behind < end and is_small(tokens[behind]):
        behind += 1
    if late and place == behind < end:
        return None  # "Press Watch International" goes on
    if not late and (behind >= end or not tokens[behind].has("body")):
        return None  # "Ministry of Information of X" is no part of X
    return span_of(tokens, start, place), behind


def without_head(setting: Setting, tokens: Sequence[Token], extent: Extent, *, definite: bool) -> Phrase:
    """Return what a phrase without a noun of role or body may be, from its letters and its article."""
    start, end = extent.start, extent.end
    span, facts = span_of(tokens, start, end), setting.tongue.syntax
    words = [token for token in tokens[start:end] if token.word]
    several = are_several_persons(setting, words, definite=definite)
    shown = Phrase("other", span) if several else _by_signs(setting, tokens, extent, words)
    if shown:
        return shown
    if len(words) == 1:
        return _one_word(setting, tokens[start], span, definite=definite)
    land = setting.known.at(words[0].start, "place") == Span(words[0].start, words[0].end)
    if facts and not facts.article and words[0].capital and not land and _inanimate(words):
        return Phrase("body", span, body=span, reasons=("shape",))
    every_noun = bool(facts and facts.nouns_capital)
    begin = person_run(tokens, start, end)
    titled = _titled_name(tokens, extent) if every_noun and begin == start else None
    if titled:
        return titled
    if begin == start:
        local = _local(setting, words)
        return local or _all_capitals(setting, words, span, definite=definite, every_noun=every_noun)
    described = None if every_noun else _described_name(setting, tokens, extent, begin)
    return described or _by_ends(setting, words, span, definite=definite, every_noun=every_noun)


def _titled_name(tokens: Sequence[Token], extent: Extent) -> Phrase | None:
    """Return the person whose common given name stands behind a noun, where all nouns have capitals: "Obmann"."""
    start, end = extent.start, extent.end
    first = next((k for k in range(start, end) if is_given_name(tokens[k].text)), None)
    if first is None or first != start + 1 or end - first < _TWO_WORDS or end - first > _NAME_WORDS:
        return None
    if not tokens[start].has("animate"):
        return None
    return Phrase(
        "person",
        span_of(tokens, start, end),
        span_of(tokens, first, end),
        span_of(tokens, start, first),
        None,
        ("apposition",),
    )


def _by_signs(setting: Setting, tokens: Sequence[Token], extent: Extent, words: Sequence[Token]) -> Phrase | None:
    """Return what brackets, quotation marks, "&" or the lists say of a phrase; None where they say nothing."""
    start, end = extent.start, extent.end
    if tokens[end - 1].text == ")":
        name = span_of(tokens, start, _bracket(tokens, start, end))
        return Phrase("body", name, body=name, reasons=("acronym",))
    span = span_of(tokens, start, end)
    body = Phrase("body", span, body=span, reasons=("capitals",))
    if tokens[end - 1].text in CLOSING_MARKS and tokens[start].text in OPENING_MARKS:
        facts = setting.tongue.syntax
        marked = facts is not None and not facts.article and tokens[start].text == "«"
        return replace(body, reasons=("marks",)) if marked else body
    if setting.known.at(tokens[start].start, "place") == span or not _any_capital(words) or _are_two_persons(words):
        return Phrase("other", span)
    if setting.known.at(tokens[start].start, "organisation") == span:
        return Phrase("body", span, body=span, reasons=("listed",))
    if is_firm(words) and words[0].capital and words[-1].capital:
        return replace(body, reasons=("head-noun",))
    partners = any(token.text == "&" for token in tokens[start:end]) and words[0].capital and words[-1].capital
    return body if partners else None


def _all_capitals(setting: Setting, words: Sequence[Token], span: Span, *, definite: bool, every_noun: bool) -> Phrase:
    """Return what words are that could all be a person's name."""
    if words[0].has("close", "link", "inside", "within") or are_two_names(words) or _is_paper(setting, words):
        return Phrase("other", span)
    if definite and not (every_noun and words[0].has("animate")):
        return _behind_article(setting, words, span, every_noun=every_noun)
    if _long(words) or _is_loud(words) or _common(setting, words):
        return Phrase("other", span) if every_noun else Phrase("body", span, body=span, reasons=("capitals",))
    given = _is_full_name(words)
    again = is_given_name(words[0].text) and setting.view.text.count(words[-1].text) >= _AGAIN
    if every_noun and not given and not again:
        return Phrase("other", span, name=span)  # two nouns, unless a text names somebody again by the surname
    if any(is_small(token) for token in words) and len(words) <= _SHORT and not (every_noun and given):
        return Phrase("other", span, name=span)  # "Relatives of Lopez" looks like "Charles de Gaulle"
    return Phrase("name", span, name=span, reasons=("capitals",))


def _is_loud(words: Sequence[Token]) -> bool:
    """Return whether a name begins with initials, no given name in the capitals that open a page: "ANA Vega"."""
    opening = is_given_name(words[0].text) and not any(map(is_acronym, words[1:]))
    return is_acronym(words[0]) and not opening


def _behind_article(setting: Setting, words: Sequence[Token], span: Span, *, every_noun: bool) -> Phrase:
    """Return the body that an article and capitals show; where all nouns have them, initials do: "der ABC Nord"."""
    initials = every_noun and is_acronym(words[0]) and all(is_local(setting, token) for token in words[1:])
    return Phrase("body", span, body=span, reasons=("acronym" if initials else "article-before-name",))


def _is_full_name(words: Sequence[Token]) -> bool:
    """Return whether one or two common given names stand before one word of no kind."""
    inner = [token for token in words if is_small(token) and token.has("particle") and not token.has("conjunction")]
    first = [token for token in words[: max(1, len(words) - 1)] if token not in inner]  # "Ida von Velm"
    given = all(is_given_name(token.text) for token in first) and len(first) <= _TWO_WORDS
    return given and len(words) > 1 and not words[-1].classes - _ENDING


def _is_paper(setting: Setting, words: Sequence[Token]) -> bool:
    """Return whether a noun in the capitals of a headline is what somebody wrote: "according to New Survey"."""
    facts = setting.tongue.syntax
    return bool(facts and facts.article and not facts.nouns_capital) and words[-1].has("inanimate")


def _long(words: Sequence[Token]) -> bool:
    """Return whether words are more than a person's name has; behind a given name "de la" counts for none."""
    given = any(is_given_name(token.text) for token in words[:_TWO_WORDS])
    return len([token for token in words if not (given and token.has("particle") and is_small(token))]) > _NAME_WORDS


def _local(setting: Setting, words: Sequence[Token]) -> Phrase | None:
    """Return the person with whose role, and the place that it is one of, a sentence begins: "Prefect of X NAME"."""
    facts = setting.tongue.syntax
    if facts is None or facts.article or not facts.oblique or len(words) != _NAME_WORDS:
        return None
    role, place = words[0], words[1]
    if any(token.has("particle") for token in words) or not GENITIVE.search(place.form) or GENITIVE.search(role.form):
        return None
    name, beside = Span(words[2].start, words[3].end), Span(role.start, place.end)
    return Phrase("person", Span(role.start, words[3].end), name, beside, None, ("apposition",))


def _are_two_persons(words: Sequence[Token]) -> bool:
    """Return whether words are two full names that begin with usual given names, joined by "and"."""
    return are_two_names(words) and is_given_name(words[0].text) and is_given_name(words[-_TWO_WORDS].text)


def _described_name(setting: Setting, tokens: Sequence[Token], extent: Extent, begin: int) -> Phrase | None:
    """Return the person whose name begins at `begin`, behind words that no list knows as a role: "baker Ana Vega"."""
    start, end = extent.start, extent.end
    if end - begin <= 1 or any(is_small(token) for token in tokens[begin - 1 : end]):
        return None
    first = next(token for token in tokens[start:end] if token.word)
    verb = any(token.text.islower() and token.form.endswith("ed") for token in tokens[start + 1 : begin])
    if (first.capital and (start > 0 or verb)) or _common(setting, tokens[begin:end]):
        return None
    facts = setting.tongue.syntax
    if facts and not facts.article:
        begin = behind_genitive(setting, tokens, begin, end)
    name, role = span_of(tokens, begin, end), span_of(tokens, start, begin)
    return Phrase("person", span_of(tokens, start, end), name, role, None, ("apposition",))


def _by_ends(setting: Setting, words: Sequence[Token], span: Span, *, definite: bool, every_noun: bool) -> Phrase:
    """Return whether words that begin and end with a capital are a body: behind an article, or joined by "of"."""
    capital = words[0].capital and words[-1].capital
    if capital and definite and not (every_noun and words[0].has("animate")):
        return _behind_article(setting, words, span, every_noun=every_noun)
    linked = any(token.has("link") and not token.has("conjunction") for token in words)
    if capital and not every_noun and (linked or len(words) > _SHORT):
        return Phrase("body", span, body=span, reasons=("capitals",))
    return Phrase("other", span)


def _one_word(setting: Setting, token: Token, span: Span, *, definite: bool) -> Phrase:
    """Return what one word with a capital is: an acronym, a surname of somebody named in full, a body's name."""
    every_noun = bool(setting.tongue.syntax and setting.tongue.syntax.nouns_capital)
    if is_acronym(token):
        return _spelled_out(setting, token, span)
    if any(letter.isupper() for letter in token.text[1:]) or "." in token.text[1:-1]:
        return Phrase("body", span, body=span, reasons=("capitals",))
    # the first word of a headline, which the text has in small letters, too: "Vecinos denuncian que"
    several = is_romance_like(setting) and token.form.endswith("s") and _common(setting, (token,))
    full = None if definite or several else full_name(setting, token)
    if full:
        return Phrase("name", span, name=full, reasons=("surname",))
    if definite:
        article = Phrase("body", span, body=span, reasons=("article-before-name",))
        return Phrase("other", span) if every_noun else article
    plural = token.form.endswith(("en", "s") if every_noun else "s")
    surname = token.text in setting.surnames
    adverb = every_noun and _ADVERB.fullmatch(token.form) is not None and not _stands_inside(setting, token)
    person = surname or is_given_name(token.text) or named_in_full(setting, token)
    if adverb or person or token.classes or plural or _common(setting, (token,)):  # "Ähnlich sieht das NAME"
        return Phrase("other", span)
    return Phrase("body", span, body=span, reasons=("one-word",))


def _stands_inside(setting: Setting, token: Token) -> bool:
    """Return whether the text has a word behind another in a sentence, so that its capital is its own."""
    return re.search(rf"[\w,] {re.escape(token.text)}(?!\w)", setting.view.text) is not None


def _spelled_out(setting: Setting, acronym: Token, span: Span) -> Phrase:
    """Return the body that an acronym stands for, or the person whom the press calls by initials."""
    full = spelled_out(setting, acronym)
    if full and is_given_name(setting.view.slice(full).split()[0]):
        return Phrase("name", span, name=full, reasons=("surname",))
    return Phrase("body", span, body=full or span, reasons=("acronym",))


def _inanimate(words: Sequence[Token]) -> bool:
    """Return whether the noun behind the adjectives is none for persons."""
    noun = next((token for token in words if not token.has("adjective")), None)
    if noun is None or (_ACT.fullmatch(noun.form) and not noun.has("body")):
        return False
    return noun.has("inanimate") and not any(token.has("role") for token in words)


def _common(setting: Setting, words: Sequence[Token]) -> bool:
    """Return whether a word of a name stands elsewhere in the text in small letters: no surname does."""
    common = [
        token
        for token in words
        if token.capital
        and len(token.form) > _SHORT
        and token.form in setting.view.text
        and re.search(rf"(?<![\w./@\[-]){re.escape(token.form)}(?![\w/@\]-]|\.\w)", setting.view.text)
    ]
    return len(common) > 1 or bool(common and common[-1] is words[-1])


def _any_capital(tokens: Sequence[Token]) -> bool:
    return any(token.capital for token in tokens)
