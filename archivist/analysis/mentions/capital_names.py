"""Persons, bodies and places in languages that write names with capitals, by the layer of syntax.

A name is believed where its construction leaves no doubt: a body by its noun, a short form that the text spells out
or gives an article, a person by role, honorific or a common given name, a place behind a preposition of place.
"""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.mentions.capital_places import places_in, places_with_case
from archivist.analysis.mentions.capital_words import (
    ADJECTIVE,
    AREAS,
    MINISTERS,
    NO_SURNAME,
    OF,
    bare_end,
    in_no_name,
    is_common,
    owns,
)
from archivist.analysis.mentions.name_kinds import NamedSpan, is_short_form
from archivist.analysis.mentions.single_words import single_words
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.acronyms import spelled_out
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import Extent, closed_by, extent_after
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["capital_names"]

_SHOUTING = 0.5  # share of words with capitals beyond which they say nothing: a headline
_FEW = 4  # words of a line that may all be a name
_TWO, _NAME = 2, 5  # words of a name


def capital_names(setting: Setting, sentence: Sentence) -> Iterator[NamedSpan]:
    """Return the names in one sentence, each with its kind and rule."""
    facts = setting.tongue.syntax
    if facts is None or not any(token.capital for token in sentence.tokens):
        return
    tokens = split_words(setting, sentence, facts)
    words = [token for token in tokens if token.word and len(token.text) > 1]
    capitals = sum(token.capital for token in words)
    if all(token.text.isupper() for token in words):
        return
    walk = _Sentence(setting, facts, tokens)
    loud = capitals > _SHOUTING * len(words) and not facts.nouns_capital and len(words) > _FEW
    yield from walk.persons(closed=loud)
    if loud:
        return
    if facts.order != "svo":
        yield from places_with_case(setting, tokens)
        return
    if facts.nouns_capital or capitals < len(words):
        yield from walk.phrases()
    yield from places_in(setting, tokens)
    if facts.nouns_capital:
        yield from walk.apposed()
    yield from single_words(setting, tokens)


class _Sentence:
    """Go through the words of a sentence."""

    def __init__(self, setting: Setting, facts: SyntaxFacts, tokens: Sequence[Token]) -> None:
        self.setting, self.facts, self.tokens = setting, facts, tokens
        self.known = setting.known

    def persons(self, *, closed: bool = False) -> Iterator[NamedSpan]:
        """Return the runs of capitals that begin with a common given name.

        `closed`: only those that a sign or the end of the line ends, as in a line where every word has a capital.
        """
        for first, end in self._runs():
            start = next((at for at in range(first, end) if self._given(at)), None)
            if start is None or not self._begins(first, start):
                continue
            inner = self.tokens[start : end - 1]
            if any(in_no_name(self.setting, token) for token in self.tokens[start:end]) or any(
                owns(token) for token in inner
            ):
                continue
            if closed and end < len(self.tokens) and self.tokens[end].word and not self._joins(end):
                continue
            words = [token for token in self.tokens[start:end] if token.word]
            if len(words) < _TWO or words[1].form in OF or words[-1].form in NO_SURNAME:
                continue
            if _TWO <= len(words) <= _NAME and len(words[-1].text) > 1:
                yield "person", Span(self.tokens[start].start, bare_end(self.tokens[end - 1])), "mention.named-person"

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Return the runs of words with capitals, with initials and the small words inside a person's name."""
        tokens, at = self.tokens, 0
        while at < len(tokens):
            if not (tokens[at].capital and tokens[at].word):
                at += 1
                continue
            end = at + 1
            while end < len(tokens):
                token, before = tokens[end], tokens[end - 1]
                initial = token.text == "." and len(before.text) == 1 and before.capital
                beside = tokens[end + 1].capital if end + 1 < len(tokens) else False
                inside = (initial or (token.has("particle") and token.word)) and beside
                if not (inside or (token.capital and token.word and not owns(before))):
                    break
                end += 1
            yield at, end
            at = end + 1

    def _joins(self, at: int) -> bool:
        """Return whether "and" stands here before another person's name."""
        return self.tokens[at].has("conjunction") and at + 1 < len(self.tokens) and self._given(at + 1)

    def _given(self, at: int) -> bool:
        token = self.tokens[at]
        return is_given_name(token.text) and not token.has("particle") and not in_no_name(self.setting, token)

    def _begins(self, first: int, start: int) -> bool:
        """Return whether the words with capitals before a given name can stand before a person's name."""
        if start == first:
            return True
        before = self.tokens[start - 1]
        plain = before.has("role", "honorific", "close", "saying", "auxiliary", "time", "conjunction", "article")
        return plain or self.facts.nouns_capital or self.known.at(before.start, "place") is not None

    def phrases(self) -> Iterator[NamedSpan]:
        """Return the bodies and the persons with a role that noun phrases name."""
        tokens, at = self.tokens, 0
        while at < len(tokens):
            token = tokens[at]
            small = not token.capital and (
                closed_by(token) or token.has("article", "possessive", "indefinite", "link", "conjunction")
            )
            if small or not token.word:
                at += 1
                continue
            extent = extent_after(tokens, at, every_noun=self.facts.nouns_capital)
            end = max(self._parted(at, extent.end), at + 1)
            if self._tells(tokens[at:end]):
                yield from self._read(at, end)
            at = end

    def _tells(self, words: Sequence[Token]) -> bool:
        """Return whether a phrase holds a name and a word that can say what it names."""
        return any(word.capital for word in words) and any(
            word.has("body", "role", "honorific") or is_short_form(word) for word in words
        )

    def _parted(self, start: int, end: int) -> int:
        """Return where the first of several joined names ends: "NAME and NAME"."""
        tokens = self.tokens
        for at in range(start + 1, end - 1):
            token, after = tokens[at], tokens[at + 1]
            if token.capital or not token.has("conjunction"):
                continue
            if after.has("article") and self._are_two(tokens[start:at], tokens[at + 2 : end]):
                return at
            if after.capital:
                second = after.has("body", "role", "honorific") or self._given(at + 1) or is_short_form(after)
                if second:
                    return at
        return end

    def _are_two(self, first: Sequence[Token], second: Sequence[Token]) -> bool:
        """Return whether the words on both sides of "and the" name a body."""
        parts = (first, second)
        return all(part and part[0].capital and any(t.has("body") and t.capital for t in part) for part in parts)

    def _read(self, start: int, end: int) -> Iterator[NamedSpan]:
        tokens = self.tokens
        before = start - 1 if start and tokens[start - 1].has("article", "indefinite") else start
        phrase = phrase_in(self.setting, tokens, Extent(before, end))
        if phrase is None:
            return
        if phrase.kind in ("person", "other") and phrase.name and phrase.reasons:
            name = phrase.name
            first = next((at for at in range(start, end) if tokens[at].start == name.start), end)
            words = [token for token in tokens[first:end] if token.start < name.end and token.word]
            beside = first <= start or not (tokens[first - 1].capital or tokens[first - 1].has("link", "article"))
            beside = beside or tokens[first - 1].has("role", "honorific")
            beside = beside or "honorific" in phrase.reasons
            named = _TWO <= len(words) < _NAME and all(self._part(word) for word in words) and words[0].capital
            if named and (beside or self._given(first)) and words[-1].form not in NO_SURNAME:
                yield "person", name, "mention.named-person"
        body = phrase.body if phrase.kind in ("body", "role", "person") else None
        if body is None or phrase.anaphora:
            return
        if start + 1 == end:  # what the phrase calls the body is the name that a short form stands for
            body = Span(tokens[start].start, tokens[start].end)
        first = next((at for at in range(start, end) if tokens[at].start >= body.start), end)
        last = next((at for at in range(first, end) if tokens[at].start >= body.end), end)
        yield from self._body(first, last, articled=before < start)

    def _body(self, first: int, end: int, *, articled: bool) -> Iterator[NamedSpan]:
        tokens = self.tokens
        if first >= end:
            return
        if end - first == 1:
            if self._is_short_form(tokens[first], articled=articled):
                yield "organisation", Span(tokens[first].start, tokens[first].end), "mention.named-body"
            return
        while first < end and not (tokens[first].capital or tokens[first].has("body")):
            first += 1
        head = self._head(first, end)
        if head is None:
            return
        end = self._end(first, head, end)
        words = [token for token in tokens[first:end] if token.word]
        if any(self._given(at) and tokens[at - 1].has("link") for at in range(head + 1, end)):
            return  # "the government of NAME"
        span = Span(tokens[first].start, tokens[end - 1].end)
        if (
            len(words) >= _TWO
            and "  " not in self.setting.view.slice(span)
            and self._is_body(words, tokens[head], first)
        ):
            yield "organisation", span, "mention.named-body"

    def _head(self, first: int, end: int) -> int | None:
        """Return the noun that says that the words are a body: the last before a complement, or the first."""
        tokens = self.tokens
        heads = [at for at in range(first, end) if tokens[at].has("body") and not tokens[at].text.endswith("'s")]
        if not heads:
            return None
        if not self.setting.tongue.head_inside:
            return heads[0] if heads[0] <= first + 1 else None
        whole = next((at for at in range(first + 1, end) if not tokens[at].word or tokens[at].has("link")), end)
        inside = [at for at in heads if at < whole]
        ends = bool(inside) and inside[-1] + 1 == whole and tokens[inside[-1]].capital
        return inside[-1] if ends else None

    def _end(self, first: int, head: int, end: int) -> int:
        """Return where the name ends: before small words that go on behind a word with a capital."""
        tokens = self.tokens
        for at in range(max(head, first) + 1, end):
            token, before = tokens[at], tokens[at - 1]
            small = token.word and not token.capital and not token.has("link", "article", "particle", "conjunction")
            alone = self._stands_alone(at, end)
            other = (
                token.has("conjunction")
                and self.setting.tongue.head_inside
                and not tokens[at + 1 - (at + 1 == end)].capital
            )
            if other or (small and before.text == ")"):
                return at
            if small and before.capital and at - 1 != head and not (alone and self.facts.article and self._adjective()):
                return at
        return end

    def _stands_alone(self, at: int, end: int) -> bool:
        """Return whether nothing follows a small word that makes it a verb: "ouvre le barrage" has an object."""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is None or not after.word:
            return True
        if at + 1 == end:
            return not after.has("article", "possessive", "indefinite") or after.has("link")
        return after.has("link", "conjunction")

    def _adjective(self) -> bool:
        """Return whether an adjective in small letters may end a name: "des Affaires étrangères"."""
        return "à" in self.facts.locative or "в" in self.facts.locative

    def _part(self, word: Token) -> bool:
        return (word.capital or word.has("particle")) and not in_no_name(self.setting, word) and not owns(word)

    def _is_body(self, words: Sequence[Token], head: Token, first: int) -> bool:
        """Return whether the words name one body, not a kind of bodies."""
        if head.form in AREAS or words[-1].has("time"):
            return False
        if self.facts.nouns_capital:
            opening = not any(token.word for token in self.tokens[:first])
            adjective = words[0] is not head and words[0].form.endswith(ADJECTIVE) and not opening
            return adjective or any(is_short_form(word) or "-" in word.text for word in words)
        return any(word.capital and word is not head for word in words)

    def _is_short_form(self, word: Token, *, articled: bool) -> bool:
        if not is_short_form(word):
            return False
        return articled or spelled_out(self.setting, word) is not None or self._is_known(word.text)

    def _is_known(self, word: str) -> bool:
        """Return whether a short form has an article elsewhere, or where the language has none, stands twice."""
        text = self.setting.view.text
        if not self.facts.article:
            return len(re.findall(rf"(?<!\w){word}(?!\w)", text)) > 1
        article = "|".join(self.facts.article)
        return re.search(rf"(?<!\w)(?i:{article})(?: |(?<='))" + rf"{word}(?!\w)", text) is not None

    def apposed(self) -> Iterator[NamedSpan]:
        """Return names right behind a body's noun where every noun has a capital: "die Gewerkschaft NAME"."""
        tokens = self.tokens
        for at in range(len(tokens) - 1):
            token, after = tokens[at], tokens[at + 1]
            if not token.has("body") or not token.capital or token.form.endswith(MINISTERS) or at == 0:
                continue
            proper = after.word and (after.capital or "." in after.text[1:-1]) and after.text[0].isalpha()
            if (
                proper
                and not in_no_name(self.setting, after)
                and not self._given(at + 1)
                and not is_common(self.setting, [after])
            ):
                end = at + 2
                while (
                    end < len(tokens)
                    and tokens[end].capital
                    and tokens[end].word
                    and not tokens[end].has("role", "body")
                ):
                    end += 1
                if end - at - 1 < _FEW and not self.known.at(after.start, "place"):
                    yield "organisation", Span(after.start, tokens[end - 1].end), "mention.named-body"
