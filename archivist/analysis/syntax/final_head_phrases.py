"""Noun phrases of Turkish: capitals make them, the head stands last, and a case is an ending on it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.acronyms import spelled_out
from archivist.analysis.syntax.capital_words import behind_brackets, without_case
from archivist.analysis.syntax.final_head_cases import (
    Case,
    ending_behind_brackets,
    ending_of,
    head_classes,
    is_noun_in_case,
)
from archivist.analysis.syntax.final_head_persons import (
    behind_heading,
    behind_trade,
    is_given,
    is_heading,
    is_of_role,
    last_title,
    name_before_adjunct,
)
from archivist.analysis.syntax.final_head_roles import (
    ACRONYM,
    ENDS_OWNED,
    OF_PARTY,
    RANK_TOO,
    body_of_role,
    is_surname,
    name_behind_titles,
    office_in,
    role_words,
)
from archivist.analysis.syntax.phrases import Leaning, Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["Case", "Chain", "chains", "phrase_of"]

_COMPOUND = re.compile(
    r".{2,}(?:s[ıiuü]|ğ[ıiuü]|l[ae]r[ıi])"
)  # the same, where a surname may end in the vowel: "Yelkenci"
_OBLIQUE = re.compile(r"[\"”»](?:n?[ıiuü]n|n?[dt][ae]n?|y?[ae])(?!\w)")  # the ending of what stands in marks
_FULL = 2  # words of most names
_NOT_WITHIN = ("close", "agent", "statement", "saying", "time", "light", "role")  # a name whose noun has no capital
_DESCRIBES = re.compile(r"\w{2,}(?:[ae]c[ae][kğ]\w*|[dt][ıiuü]ğ[ıiuü]\w*|m[ıi]ş|[ae]n)")  # a participle
_ADJECTIVE = re.compile("sosyal|her")  # with which a name may begin: "Sosyal Güvenlik Kurumu"
_GENITIVE = re.compile(r"n[ıiuü]n$")
_ABSTRACT = re.compile(r"\w+l[ıiuü]ğ[ıiuü]")  # in small letters no office: "championship"
_FOR = folded("için")
_GLUED = re.compile(
    r"[a-zçğıöşü]{3}[A-ZÇĞİÖŞÜ][a-zçğıöşü]|[A-ZÇĞİÖŞÜ]{4}[a-zçğıöşü]{5}"
)  # two words of a page without a space between them
_MINISTER = folded("bakan")
_THING = re.compile("-[a-zçğıöşü]")  # "X-ray"
_SON = folded("oğlu")  # of which surnames are made
_LIST = 10  # words behind the first comma of a name that is a list
_NAME, _SMALL = 4, 3  # words: of a person's name, without capitals inside a body's


@dataclass(frozen=True, slots=True)
class Chain:
    """Words with capitals that stand together, as numbers of tokens; the case and the length of its ending.

    `after` is the number of the word behind it and behind the brackets that follow it.
    """

    start: int
    end: int
    after: int
    case: Case
    cut: int


def chains(setting: Setting, words: Sequence[Token]) -> Iterator[Chain]:
    """Return the chains of words with capitals of a sentence, in order."""
    facts = setting.tongue.syntax or SyntaxFacts()
    at = 0
    while at < len(words):
        start = at
        while start < len(words) and not _begins(facts, words, start):
            start += 1
        if start >= len(words):
            return
        chain = _with_holder(facts, words, _chain(facts, words, start))
        adjunct = name_before_adjunct(setting, words, chain.start, chain.end) if chain.case else None
        chain = chain if adjunct is None else Chain(start, adjunct, adjunct, "", 0)
        yield chain
        at = max(chain.after, start + 1)


def _with_holder(facts: SyntaxFacts, words: Sequence[Token], chain: Chain) -> Chain:
    """Return a chain together with the role and the name right behind its initials: "BODY (XYZ) Başkanı NAME"."""
    behind = chain.after
    if chain.case or behind == chain.end or not _is_capital(words, behind) or words[behind].has("statement", "time"):
        return chain
    more = _chain(facts, words, behind)
    held = any(words[at].has("role") for at in range(behind, more.end))
    return Chain(chain.start, more.end, more.after, more.case, more.cut) if held else chain


def _begins(facts: SyntaxFacts, words: Sequence[Token], at: int) -> bool:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    named = following is not None and following.capital and _ADJECTIVE.fullmatch(word.form)
    if not word.capital or (word.has("time", "close", "pronoun", "statement", "article", "saying") and not named):
        return False
    opening = at == 0 or not any(item.word for item in words[:at])
    plain = "'" not in word.text and not word.has("body", "role") and not ACRONYM.fullmatch(word.text)
    # A word at the head of a sentence has a capital in any case.
    if following is not None and following.has("link") and at + 2 < len(words) and words[at + 2].capital:
        return True
    small = following is not None and following.word and not following.capital and not following.has("body")
    return not (opening and plain and (following is None or small)) or is_noun_in_case(facts, word)


def _chain(facts: SyntaxFacts, words: Sequence[Token], start: int) -> Chain:
    at, cut = start, 0
    case: Case = ""
    while at < len(words):
        word = words[at]
        joins = word.has("link") or (word.form == _FOR and not words[at - 1].has("body", "role"))
        linked = joins and at > start and at + 1 < len(words) and words[at + 1].capital
        if word.text == "." and at > start and words[at - 1].has("honorific") and _is_capital(words, at + 1):
            at += 1  # "Dr. NAME"
            continue
        listed = word.text == "," and at > start and _lists(facts, words, start, at)
        if not (listed or (word.word and (word.capital or linked))) or (at > start and word.has("statement", "time")):
            break
        at += 1
        case, cut = ending_of(word, facts, inside=at - 1 > start)
        if case and not (case == "of" and _owns_body(facts, words, start, at)):
            break
    end = at
    if not case and (more := _small_head(facts, words, end)):
        end, case, cut = more
    after = behind_brackets(words, end)
    if after > end and not case:
        case, after = ending_behind_brackets(words, after)
    return Chain(start, end, after, case, cut)


def _owns_body(facts: SyntaxFacts, words: Sequence[Token], start: int, at: int) -> bool:
    """Return whether a name in the genitive is that of whose body follows: "Gürcistan'ın Ankara Büyükelçiliği"."""
    owner, end = words[start:at], at
    if "'" not in owner[-1].text or len(owner) > _FULL or any(word.has("body", "role", "unique") for word in owner):
        return False
    while (
        end < len(words) and words[end].word and words[end].capital and not words[end].has("statement", "time", "role")
    ):
        end += 1
    last = words[end - 1]
    cut = ending_of(last, facts, inside=True)[1] if end > at + 1 else 0
    return end > at + 1 and "body" in facts.classes_of(last.form[: len(last.form) - cut])


def _is_capital(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and words[at].capital


def _lists(facts: SyntaxFacts, words: Sequence[Token], start: int, comma: int) -> bool:
    """Return whether a comma parts members of one name: "Su, Orman ve Balıkçılık İnisiyatifi", also of a minister's.

    A minister in apposition to a name, "NAME, Su ve Orman Bakanı", is hardly written so; a name has two words.
    """
    linked = False
    for at in range(comma + 1, min(len(words), comma + 1 + _LIST)):
        word = words[at]
        if word.has("link"):
            linked = True
        elif word.word and not word.capital:
            return False
        elif word.word:
            case, cut = ending_of(word, facts, inside=True)
            if "role" in facts.classes_of(word.form):
                return linked and comma == start + 1 and word.form.startswith(_MINISTER)
            if "body" in facts.classes_of(word.form[: len(word.form) - cut]):
                return linked
            if case:
                return False
        elif word.text != "," or linked:
            return False
    return False


def _small_head(facts: SyntaxFacts, words: Sequence[Token], end: int) -> tuple[int, Case, int] | None:
    """Return where a name ends whose head has no capital: "Debian web sayfaları takımı"."""
    for at in range(end, min(len(words), end + _SMALL)):
        word = words[at]
        if not word.form.isalpha() or word.capital or word.has(*_NOT_WITHIN) or word.form in ("isimli", "adlı"):
            return None
        case, cut = ending_of(word, facts, inside=True)
        head = word.form[: len(word.form) - cut]
        named = not case and _is_capital(words, at + 1)  # "kredi şirketi NAME"
        more = at + 1 < len(words) and words[at + 1].has("body") and not words[at + 1].capital  # "merkezi yönetimi"
        if "body" in facts.classes_of(head) and not _ABSTRACT.fullmatch(head) and not (named or more):
            return at + 1, case, cut
        if _DESCRIBES.fullmatch(word.form):
            return None
    return None


def phrase_of(setting: Setting, words: Sequence[Token], chain: Chain, leaning: Leaning = None) -> Phrase:
    """Return what a chain is: a body by its head, a role, a role and a name, or what the verb asks."""
    facts = setting.tongue.syntax or SyntaxFacts()
    start = behind_heading(words, chain.start, chain.end)
    while start < chain.end - 1 and (_is_before_name(words[start])):
        start += 1
    start = behind_trade(setting, words, start, chain.end)
    roles = role_words(words, start, chain.end)
    start = start if roles else last_title(setting, words, start, chain.end) or start
    span = _span(words, start, chain.end, chain.cut)
    last = words[chain.end - 1]
    head = head_classes(facts, last, chain.cut)
    office = office_in(facts, words, start, (chain.end, chain.cut))
    if office is not None and not roles:
        body, part = without_case(words, start, office), _span(words, office, chain.end, chain.cut)
        alone = office - start == 1 and _is_noun_alone(facts, words[start])  # "of the municipality", told before
        return Phrase("body", span, body=body, reasons=("head-noun",), anaphora=alone, office=part)
    surname = is_surname(words, roles, chain.end, setting.tongue.given_set)
    if head & {"body", "unique"} and not words[chain.end - 1].has("role") and not surname:
        alone = chain.end - start == 1 and "unique" not in head
        if alone and ENDS_OWNED.fullmatch(last.form[: len(last.form) - chain.cut]):
            return Phrase("other", span)  # "its branch", whose owner stands elsewhere
        return Phrase("body", span, body=span, reasons=("head-noun",), anaphora=alone)
    if "role" in head:
        held = _unless_place(setting, body_of_role(words, start, chain.end))
        return Phrase("role", span, role=span, body=held, reasons=("role-noun",))
    if roles:
        return _with_role(setting, words, start, roles, chain)
    if any(_GLUED.search(word.text) for word in words[start : chain.end]) or is_heading(
        setting, words[start : chain.end]
    ):
        leaning = None  # two words of a page without a space between them, or a heading before its paragraph
    return _unlisted(setting, words, Chain(start, chain.end, chain.after, chain.case, chain.cut), leaning)


def _is_noun_alone(facts: SyntaxFacts, word: Token) -> bool:
    """Return whether a word is no more than a noun for a body, perhaps in the genitive."""
    bare = _GENITIVE.sub("", word.form)
    return "'" not in word.text and "unique" not in facts.classes_of(bare) and "body" in facts.classes_of(bare)


def _unless_place(setting: Setting, body: Span | None) -> Span | None:
    """Return a body that a role belongs to, unless it is a country: its president speaks for no body of that name."""
    return None if body is not None and setting.known.at(body.start, "place") == body else body


def _with_role(setting: Setting, words: Sequence[Token], start: int, roles: tuple[int, int], chain: Chain) -> Phrase:
    """Read "the president of X NAME", whose role ends before the name, and the titles before it too."""
    role = roles[0]
    span, first = _span(words, start, chain.end, chain.cut), roles[1] + 1
    while first < chain.end - 1 and _is_before_name(words[first]):
        first += 1
    trade, first = first, behind_trade(setting, words, first, chain.end)
    if first > trade == role + 1 and words[role].form in RANK_TOO:
        role = first - 1  # "Uzman Diyetisyen NAME"
    whole = all(word.capital and not word.has("body", "link") for word in words[first : chain.end - 1])
    whole = whole and words[chain.end - 1].capital
    if not whole or chain.end - first > _NAME or words[first].has("honorific"):
        return Phrase("other", span)
    name, title = name_behind_titles(words, first, chain.end, chain.cut), _span(words, start, role + 1, 0)
    if name is None:
        return Phrase("other", span)
    body = _unless_place(setting, body_of_role(words, start, role + 1))
    return Phrase("person", span, name=name, role=title, body=body, reasons=("role-noun", "capitals"))


def _is_before_name(word: Token) -> bool:
    """Return whether a word only leads to the name behind it: a title, its full stop, "of the party"."""
    return not word.word or word.has("honorific") or OF_PARTY.fullmatch(word.form) is not None


def _unlisted(setting: Setting, words: Sequence[Token], chain: Chain, leaning: Leaning) -> Phrase:
    """Read a chain without a noun of kind: initials, a known given name, a compound, or what the verb asks."""
    span = _span(words, chain.start, chain.end, chain.cut)
    kept = words[chain.start : chain.end]
    texts = [setting.view.text[word.start : min(word.end, span.end)] for word in kept]
    linked = any(word.has("link") for word in kept)
    capitals = all(word.capital for word in kept)
    owned = (_COMPOUND if len(kept) == _FULL else ENDS_OWNED).fullmatch(texts[-1])
    surnames = len(kept) == _FULL and not owned and not setting.surnames.isdisjoint(texts)
    surnames = surnames or (len(kept) == _FULL and is_of_role(setting, setting.view.slice(span)))
    leaning = None if kept[0].quoted else leaning  # the name of a work, of a campaign
    given = surnames or is_given(setting, texts[0])
    if len(kept) == 1:
        body = span if ACRONYM.fullmatch(texts[0]) else None
        if body is None and leaning == "body" and not texts[0].endswith(_SON) and not _THING.search(texts[0]):
            return _lone(setting, kept[0], span)
        if body is None and (leaning == "person" or texts[0].endswith(_SON)):
            return Phrase("name", span, name=span, reasons=("capitals",))
        full = spelled_out(setting, kept[0]._replace(text=texts[0])) if body else None
        return Phrase("body" if body else "other", span, body=full or body, reasons=("acronym",) if body else ())
    if given or (leaning == "person" and not owned):
        plain = capitals and not linked and len(kept) <= _NAME
        return Phrase("name", span, name=span, reasons=("capitals",)) if plain else Phrase("other", span)
    if leaning == "body" and (ENDS_OWNED.fullmatch(texts[-1]) or capitals):
        compound = bool(ENDS_OWNED.fullmatch(texts[-1]))
        return Phrase("body", span, body=span, reasons=("genitive",) if compound else ("asked",))
    return Phrase("other", span)


def _lone(setting: Setting, word: Token, span: Span) -> Phrase:
    """Read one name that issues a statement: a firm; a surname stands behind a given name or a role somewhere."""
    text = setting.view.text
    name = text[span.start : span.end]
    preceded = re.search(rf"[A-ZÇĞİÖŞÜ]\w+ {re.escape(name)}(?!\w)", text)
    if (
        _OBLIQUE.match(text, span.end)
        or preceded
        or setting.known.at(word.start, "place")
        or name in setting.tongue.given_set
    ):
        return Phrase("other", span)
    return Phrase("body", span, body=span, reasons=("asked",))


def _span(words: Sequence[Token], start: int, end: int, cut: int) -> Span:
    return Span(words[start].start, words[end - 1].end - cut)
