"""What a noun phrase may be in languages that write names with capitals: a body, a person with a role, a role.

Nothing is a body or a person by default: each kind has its reasons, and a phrase without them is "other".
"""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.acronyms import spelled_out
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.person_names import full_name, name_start, person_run
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["joined", "phrase_in"]

_NAME_WORDS = 4  # a longer run of capitals without a role is no person
_OPEN, _SHUT = '«“„"‹', '»”"›“'
_FEWEST = 2  # words of a full name
_SHORT = 3  # letters that a compound has before its head, and more


def phrase_in(setting: Setting, tokens: Sequence[Token], extent: Extent) -> Phrase | None:
    """Return what the run of tokens may be; None where it is no noun phrase."""
    start, end = _trimmed(tokens, extent)
    if start >= end or tokens[start].has("pronoun"):
        return None
    first = tokens[extent.start : start]
    definite = any(token.has("article") for token in first) and not any(token.has("indefinite") for token in first)
    indefinite = any(token.has("indefinite") for token in first)
    if any(token.has("honorific") for token in tokens[start:end][:1]):
        polite = _person(setting, tokens, start, end, None)
        if polite:
            return polite
    beside = person_run(tokens, start, end)
    if start < beside < end - 1 and tokens[beside - 1].has("role") and not tokens[beside - 1].has("body"):
        return _person(setting, tokens, start, end, beside - 1)
    head = _head(setting, tokens, start, end)
    if head is not None and tokens[head].has("role") and not _office(setting, tokens, head, end):
        named = _with_complement(tokens, start, end, head) or _person(setting, tokens, start, end, head)
        if named or not tokens[head].has("body"):
            return named or _role(tokens, start, end, head)
    if indefinite:
        return Phrase("other", _span(tokens, start, end))
    if head is not None:
        return _headed(setting, tokens, Extent(start, end), head, definite=definite)
    return _unheaded(setting, tokens, Extent(start, end), definite=definite)


def joined(first: Phrase, second: Phrase) -> Phrase | None:
    """Return what a phrase and the one in apposition to it are together: a name and its role, in either order."""
    if first.kind == "body" or (first.body and first.kind not in ("role", "person")):
        return first
    name, role = (first, second) if second.kind in ("role", "other") else (second, first)
    if name.name is None or role.name is not None or name.role is not None:
        return None
    whole = Span(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    return Phrase("person", whole, name.name, role.role or role.span, role.body, ("apposition", *role.reasons))


def _trimmed(tokens: Sequence[Token], extent: Extent) -> tuple[int, int]:
    start, end = extent.start, extent.end
    while start < end and not _begins(tokens, start, end):
        start += 1
    while end > start and not (tokens[end - 1].word and not _small(tokens[end - 1])) and not _ends(tokens, start, end):
        end -= 1
    return start, end


def _begins(tokens: Sequence[Token], start: int, end: int) -> bool:
    token = tokens[start]
    if not token.word:
        return token.text in _OPEN and any(item.text in _SHUT for item in tokens[start + 1 : end])
    return not (token.has("article", "possessive", "indefinite", "auxiliary") or _small(token)) or (
        token.text.isupper() and len(token.text) > 1 and not token.has("article", "possessive", "link")
    )


def _small(token: Token) -> bool:
    return token.has("link", "conjunction", "article") and not token.capital


def _ends(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a sign ends the phrase and belongs to it: a bracket, a quotation mark, "Inc."."""
    text = tokens[end - 1].text
    if text == ")":
        return any(item.text == "(" for item in tokens[start : end - 1])
    if text == ".":
        return end - 1 > start and (tokens[end - 2].has("abbreviation") or len(tokens[end - 2].text) == 1)
    return text in _SHUT and any(item.text in _OPEN for item in tokens[start : end - 1])


def _head(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the noun that says what the phrase is, before its first complement."""
    last = next((k for k in range(start + 1, end) if _small(tokens[k]) or _final_bracket(tokens, k, end)), end)
    nouns = [
        k for k in range(start, last) if tokens[k].has("role", "body") and not tokens[k].text.endswith(("'s", "s'"))
    ]
    facts = setting.tongue.syntax
    if nouns and facts and facts.adjective and any(not tokens[k].has("adjective") for k in range(start, nouns[0])):
        nouns = []  # an unlisted noun is the head, and this one its complement
    if not nouns:
        return None
    if setting.tongue.head_inside or setting.tongue.head_last:
        return nouns[-1]
    return nouns[0] if nouns[0] == start or not tokens[nouns[0]].has("oblique") else None


def _final_bracket(tokens: Sequence[Token], place: int, end: int) -> bool:
    return tokens[place].text == "(" and tokens[end - 1].text == ")"


def _office(setting: Setting, tokens: Sequence[Token], head: int, end: int) -> bool:
    """Return whether a role is only the beginning of a body's name, whose head comes last: "Governor's Office"."""
    late = setting.tongue.head_inside or setting.tongue.head_last
    return late and head + 1 < end and tokens[head].text.endswith("s'")


def _person(setting: Setting, tokens: Sequence[Token], start: int, end: int, head: int | None) -> Phrase | None:
    """Return role and name: the capitals behind the role, without those of the role's complement."""
    begin = person_run(tokens, start if head is None else head + 1, end)
    begin = name_start(setting, tokens, head, begin, end)
    while begin < end and (tokens[begin].has("honorific") or not tokens[begin].word):
        begin += 1
    if begin >= end:
        return None
    name = _span(tokens, begin, end)
    if end - begin == 1:
        name = full_name(setting, tokens[begin]) or name
    last = begin
    while last > start and (tokens[last - 1].has("honorific") or not tokens[last - 1].word):
        last -= 1
    role = _span(tokens, start, last) if head is not None and last > start else None
    body = _complement(tokens, start, last, head) if head is not None else None
    reasons = ("role-noun", "apposition") if head is not None else ("honorific",)
    return Phrase("person", _span(tokens, start, end), name, role, body, reasons)


def _with_complement(tokens: Sequence[Token], start: int, end: int, head: int) -> Phrase | None:
    """Return role and name with what they belong to behind them: "coordinator NAME of the BODY"."""
    link = next((k for k in range(head + 1, end) if _small(tokens[k]) and not tokens[k].has("particle")), None)
    if link is None or person_run(tokens, head + 1, link) != head + 1 or link - head <= _FEWEST:
        return None
    behind = link
    while behind < end and _small(tokens[behind]):
        behind += 1
    body = _span(tokens, behind, end) if behind < end and any(token.capital for token in tokens[behind:end]) else None
    name, role = _span(tokens, head + 1, link), _span(tokens, start, head + 1)
    return Phrase("person", _span(tokens, start, end), name, role, body, ("role-noun", "apposition"))


def _role(tokens: Sequence[Token], start: int, end: int, head: int) -> Phrase:
    span = _span(tokens, start, end)
    return Phrase("role", span, None, span, _complement(tokens, start, end, head), ("role-noun",))


def _complement(tokens: Sequence[Token], start: int, end: int, head: int) -> Span | None:
    """Return the body that a role belongs to: behind "of", or before the role as in "Foreign Ministry spokesman"."""
    behind = next((k for k in range(head + 1, end) if tokens[k].has("body") or _named(tokens, k, end)), None)
    if behind is not None and behind < end:
        while behind > head + 1 and tokens[behind - 1].word and not _small(tokens[behind - 1]):
            behind -= 1
        if tokens[behind].has("role") or _single(tokens, behind, end):
            return None
        return _span(tokens, behind, end)
    before = [k for k in range(start, head) if tokens[k].has("body")]
    if before and tokens[before[-1]].capital:
        return _span(tokens, start, before[-1] + 1)
    return None


def _named(tokens: Sequence[Token], place: int, end: int) -> bool:
    return _acronym(tokens[place]) or (tokens[place].text == "(" and end - place <= _NAME_WORDS)


def _single(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a body's noun stands alone, as in "head of the agency": it names none."""
    return end - start == 1 and not _acronym(tokens[start])


def _headed(setting: Setting, tokens: Sequence[Token], extent: Extent, head: int, *, definite: bool) -> Phrase:
    """Return a body with a head noun; one word alone, or all small, only points back to a body."""
    start, end = extent.start, extent.end
    if tokens[end - 1].text == ")" and start < (bracket := _bracket(tokens, start, end)):
        end = bracket
    part = _part_of_body(tokens, start, end, head, late=setting.tongue.head_inside)
    if part is not None:
        office, start = part
        if start >= end:
            return Phrase("other", office)
        span = _span(tokens, start, end)
        if any(token.capital for token in tokens[start:end]):
            return Phrase("body", span, body=span, reasons=("head-noun",), office=office)
    if setting.tongue.head_inside and any(token.capital for token in tokens[start:end]):
        while start < head and not tokens[start].capital:
            start += 1
    span = _span(tokens, start, end)
    words = [token for token in tokens[start:end] if token.word]
    facts = setting.tongue.syntax
    bare = len(words) == 1 and (definite or not _acronym(words[0]))
    if bare and facts and facts.nouns_capital:
        form = tokens[head].form
        bare = not any("body" in facts.classes_of(form[cut:]) for cut in range(_SHORT, len(form) - 1))
    kind_only = [token for token in words if definite and token.has("body") and _acronym(token)]
    small = not any(token.capital for token in words if token not in kind_only) and not any(
        token.has("link") for token in words
    )
    if len(words) == 1 and _acronym(words[0]):
        return Phrase("body", span, body=spelled_out(setting, words[0]) or span, reasons=("head-noun", "acronym"))
    if small and not definite and facts and facts.article:
        return Phrase("other", span)
    if bare or (small and definite):
        kind = "body" if definite or bare else "other"
        return Phrase(kind, span, body=span if kind == "body" else None, reasons=("head-noun",), anaphora=True)
    return Phrase("body", span, body=span, reasons=("head-noun", *(("acronym",) if end < extent.end else ())))


def _bracket(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the bracket with the short form begins."""
    return next((k for k in range(end - 1, start, -1) if tokens[k].text == "("), end)


def _part_of_body(tokens: Sequence[Token], start: int, end: int, head: int, *, late: bool) -> tuple[Span, int] | None:
    """Return the part that speaks for its body, "the press office of", and where the body's own name begins."""
    words = [k for k in range(start, min(end, start + _NAME_WORDS)) if tokens[k].has("office")]
    if not words:
        return None
    place = max(head, words[-1]) + 1 if late or words[-1] < head else words[-1] + 1
    behind = place
    while behind < end and _small(tokens[behind]):
        behind += 1
    return _span(tokens, start, place), behind


def _unheaded(setting: Setting, tokens: Sequence[Token], extent: Extent, *, definite: bool) -> Phrase:
    """Return what a phrase without a noun of role or body may be, from its letters and its article."""
    start, end = extent.start, extent.end
    span = _span(tokens, start, end)
    body = Phrase("body", span, body=span, reasons=("capitals",))
    words = [token for token in tokens[start:end] if token.word]
    if tokens[end - 1].text == ")":
        name = _span(tokens, start, _bracket(tokens, start, end))
        return Phrase("body", name, body=name, reasons=("acronym",))
    if tokens[end - 1].text in _SHUT and tokens[start].text in _OPEN:
        return body
    if setting.known.at(tokens[start].start, "place") == span or not any(token.capital for token in words):
        return Phrase("other", span)
    if setting.known.at(tokens[start].start, "organisation") == span:
        return Phrase("body", span, body=span, reasons=("listed",))
    if len(words) == 1:
        return _one_word(setting, tokens[start], span, definite=definite)
    facts = setting.tongue.syntax
    begin = person_run(tokens, start, end)
    every_noun = bool(facts and facts.nouns_capital)
    if begin == start:
        if definite and not every_noun:
            return Phrase("body", span, body=span, reasons=("article-before-name",))
        if len(words) > _NAME_WORDS or _acronym(words[0]) or _common(setting, words):
            return body if not every_noun else Phrase("other", span)
        if any(_small(token) for token in words) and len(words) <= _SHORT:
            return Phrase("other", span, name=span)  # "Relatives of Lopez" looks like "Charles de Gaulle"
        if any(token.text == "&" for token in tokens[start:end]):
            return body
        return Phrase("name", span, name=span, reasons=("capitals",))
    if end - begin > 1 and not every_noun and not any(_small(token) for token in tokens[begin - 1 : end]):
        name = _span(tokens, begin, end)
        if (not words[0].capital or start == 0) and not _common(setting, tokens[begin:end]):
            return Phrase("person", span, name, _span(tokens, start, begin), None, ("apposition",))
    if definite and words[0].capital and words[-1].capital and not every_noun:
        return Phrase("body", span, body=span, reasons=("article-before-name",))
    if facts and not facts.article and words[0].capital and _inanimate(words):
        return Phrase("body", span, body=span, reasons=("shape",))
    linked = any(token.has("link") and not token.has("conjunction") for token in words)
    if words[0].capital and words[-1].capital and (linked or len(words) > _SHORT) and not every_noun:
        return body
    return Phrase("other", span)


def _one_word(setting: Setting, token: Token, span: Span, *, definite: bool) -> Phrase:
    """Return what one word with a capital is: an acronym, a surname of somebody named in full, a body's name."""
    facts = setting.tongue.syntax
    if _acronym(token):
        return Phrase("body", span, body=spelled_out(setting, token) or span, reasons=("acronym",))
    if any(letter.isupper() for letter in token.text[1:]) or "." in token.text[1:-1]:
        return Phrase("body", span, body=span, reasons=("capitals",))
    full = None if definite else full_name(setting, token)
    if full:
        return Phrase("name", span, name=full, reasons=("surname",))
    if definite:
        kind = "other" if facts and facts.nouns_capital else "body"
        return Phrase(kind, span, body=span if kind == "body" else None, reasons=("article-before-name",))
    if token.form.endswith("s") or _common(setting, (token,)):
        return Phrase("other", span)
    return Phrase("body", span, body=span, reasons=("one-word",))


def _inanimate(words: Sequence[Token]) -> bool:
    """Return whether the noun behind the adjectives is none for persons."""
    noun = next((token for token in words if not token.has("adjective")), None)
    return noun is not None and noun.has("inanimate")


def _common(setting: Setting, words: Sequence[Token]) -> bool:
    """Return whether a word of a name stands elsewhere in the text in small letters: no surname does."""
    common = [
        token
        for token in words
        if token.capital
        and len(token.form) > _SHORT
        and re.search(rf"(?<![\w./@-]){re.escape(token.form)}(?![\w/@-]|\.\w)", setting.view.text)
    ]
    return len(common) > 1 or bool(common and common[-1] is words[-1])


def _acronym(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)
