"""Persons, bodies and places in languages that write names with capitals, by the layer of syntax.

A name is believed where its construction leaves no doubt: a body by its noun, a short form that the text spells out
or gives an article, a person by role, honorific or a common given name, a place behind a preposition of place.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from archivist.analysis.context import TextContext
from archivist.analysis.mentions.name_kinds import NamedSpan, is_short_form
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.acronyms import spelled_out
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import Extent, closed_by, extent_after, split_words
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span
from archivist.base.fold import fold

__all__ = ["capital_names"]

_GLUED = re.compile(r"[^\W\d_]{2}\.[^\W\d_]{2}|&")  # two sentences without a space between them
_SHOUTING = 0.5  # share of words with capitals beyond which they say nothing: a headline
_FEW = 4  # words of a line that may all be a name
_TWO, _NAME, _PLACE = 2, 5, 3  # words of a name
_OF = frozenset(("de", "del", "du", "des", "d'", "of", "la", "y", "e", "und", "et"))  # behind a place or a thing
_NO_SURNAME = frozenset(
    (
        *("street", "avenue", "ave", "road", "boulevard", "drive", "square", "park", "school", "college", "hospital"),
        *("bridge", "river", "lake", "island", "islands", "beach", "valley", "airport", "stadium", "act", "law"),
        *("prize", "award", "cup", "day", "hall", "house", "building", "tower", "foundation", "platz", "straße", "preis"),
        *("city", "county", "bay", "creek", "mountain", "hotel", "theatre", "theater", "museum", "library", "church"),
    )
)
# Nouns for areas, which are bodies only when they act
_AREAS = frozenset(
    (
        *("région", "ville", "province", "département", "commune", "district", "préfecture", "territoire", "pays"),
        *("estado", "ciudad", "provincia", "municipio", "región", "departamento", "distrito", "pueblo", "país"),
        *("state", "county", "region", "territory", "country", "land", "federation", "fédération", "союз", "bundesland", "область", "район", "город"),
        *("города", "района", "области", "республики", "региона", "края", "регион", "край", "республика"),
        *("федерация", "федерации", "федерацию", "федерацией", "республику", "республике", "республикой"),
    )
)
_NETWORKS = frozenset(
    "Twitter Facebook Instagram YouTube Youtube TikTok Telegram WhatsApp LinkedIn Google Internet Netflix Zoom Snapchat"
    " Wikipedia Reddit Signal Viber Skype Spotify Amazon Windows Linux Android Интернет Телеграм Фейсбук Твиттер Ютуб"
    " Congress Parliament English French Arabic Spanish German Russian Turkish Chinese Islam Christ Heaven Court".split()
)
_IN_ENDINGS = ("da", "de", "ta", "te", "daki", "deki", "taki", "teki")
_ADJECTIVE = ("e", "en", "er", "es", "em")
_MINISTERS = ("regierung", "kabinett", "familie", "gruppe", "team", "mannschaft", "straße", "gesetz")
_TOWN = (
    "land",
    *("burg", "berg", "stadt", "heim", "ingen", "hausen", "dorf", "wil", "furt", "hafen", "brück", "brücken"),
    *("kirchen", "münster", "rode", "leben", "itz", "hofen", "weiler", "bronn"),
)


def capital_names(context: TextContext, setting: Setting, sentence: Sentence) -> Iterator[NamedSpan]:
    """Return the names in one sentence, each with its kind and rule."""
    facts = setting.tongue.syntax
    if facts is None or not any(token.capital for token in sentence.tokens):
        return
    tokens = split_words(sentence.tokens, facts)
    words = [token for token in tokens if token.word and len(token.text) > 1]
    capitals = sum(token.capital for token in words)
    if all(token.text.isupper() for token in words):
        return
    walk = _Sentence(context, setting, facts, tokens)
    loud = capitals > _SHOUTING * len(words) and not facts.nouns_capital and len(words) > _FEW
    yield from walk.persons(closed=loud)
    if loud:
        return
    if facts.order != "svo":
        yield from walk.places_with_case()
        return
    if facts.nouns_capital or capitals < len(words):
        yield from walk.phrases()
    yield from walk.places()
    yield from walk.before_region()
    if facts.nouns_capital:
        yield from walk.apposed()


class _Sentence:
    """Go through the words of a sentence."""

    def __init__(self, context: TextContext, setting: Setting, facts: SyntaxFacts, tokens: Sequence[Token]) -> None:
        self.context, self.setting, self.facts, self.tokens = context, setting, facts, tokens
        self.known = context.known

    def persons(self, *, closed: bool = False) -> Iterator[NamedSpan]:
        """Return the runs of capitals that begin with a common given name.

        `closed`: only those that a sign or the end of the line ends, as in a line where every word has a capital.
        """
        for first, end in self._runs():
            start = next((at for at in range(first, end) if self._given(at)), None)
            if start is None or not self._begins(first, start):
                continue
            inner = self.tokens[start : end - 1]
            if any(self._no_name(token) for token in self.tokens[start:end]) or any(_owns(token) for token in inner):
                continue
            if closed and end < len(self.tokens) and self.tokens[end].word:
                continue
            words = [token for token in self.tokens[start:end] if token.word]
            if len(words) < _TWO or words[1].form in _OF or words[-1].form in _NO_SURNAME:
                continue
            if _TWO <= len(words) <= _NAME and len(words[-1].text) > 1:
                yield "person", Span(self.tokens[start].start, _bare_end(self.tokens[end - 1])), "mention.named-person"

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
                if not (inside or (token.capital and token.word and not _owns(before))):
                    break
                end += 1
            yield at, end
            at = end + 1

    def _given(self, at: int) -> bool:
        token = self.tokens[at]
        return token.text.split("-")[0] in _given_names() and not token.has("particle") and not self._no_name(token)

    def _begins(self, first: int, start: int) -> bool:
        """Return whether the words with capitals before a given name can stand before a person's name."""
        if start == first:
            return True
        before = self.tokens[start - 1]
        plain = before.has("role", "honorific", "close", "saying", "auxiliary", "time", "conjunction", "article")
        return plain or self.facts.nouns_capital or self.known.at(before.start, "place") is not None

    def _no_name(self, token: Token) -> bool:
        """Return whether a word with a capital stands in no person's name."""
        noun = token.has("body", "role", "time", "statement", "media", "close", "pronoun")
        return noun or self.known.at(token.start, "organisation") is not None or bool(_GLUED.search(token.text))

    def phrases(self) -> Iterator[NamedSpan]:
        """Return the bodies and the persons with a role that noun phrases name."""
        tokens, at = self.tokens, 0
        while at < len(tokens):
            token = tokens[at]
            small = token.has("article", "possessive", "indefinite", "link", "conjunction") and not token.capital
            if not token.word or (closed_by(token) and not token.capital) or small:
                at += 1
                continue
            extent = extent_after(tokens, at, every_noun=self.facts.nouns_capital)
            end = max(self._parted(at, extent.end), at + 1)
            if any(item.capital for item in tokens[at:end]):
                yield from self._read(at, end)
            at = end

    def _parted(self, start: int, end: int) -> int:
        """Return where the first of several joined names ends: "NAME and NAME"."""
        for at in range(start + 1, end - 1):
            token, after = self.tokens[at], self.tokens[at + 1]
            if token.has("conjunction") and not token.capital and after.capital:
                second = after.has("body", "role", "honorific") or self._given(at + 1) or is_short_form(after)
                if second:
                    return at
        return end

    def _read(self, start: int, end: int) -> Iterator[NamedSpan]:
        tokens = self.tokens
        before = start - 1 if start and tokens[start - 1].has("article", "indefinite") else start
        phrase = phrase_in(self.setting, tokens, Extent(before, end))
        if phrase is None:
            return
        if phrase.kind == "person" and phrase.name and phrase.reasons:
            name = phrase.name
            first = next((at for at in range(start, end) if tokens[at].start == name.start), end)
            words = [token for token in tokens[first:end] if token.start < name.end and token.word]
            beside = first <= start or not (tokens[first - 1].capital or tokens[first - 1].has("link", "article"))
            beside = beside or tokens[first - 1].has("role", "honorific")
            beside = beside or "honorific" in phrase.reasons
            named = _TWO <= len(words) < _NAME and all(self._part(word) for word in words) and words[0].capital
            if named and (beside or self._given(first)) and words[-1].form not in _NO_SURNAME:
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
        if len(words) >= _TWO and "  " not in self.setting.view.slice(span) and self._is_body(words, tokens[head], first):
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
            alone = at + 1 == end or not tokens[at + 1].word or tokens[at + 1].has("link", "conjunction")
            other = token.has("conjunction") and self.setting.tongue.head_inside and not tokens[at + 1 - (at + 1 == end)].capital
            if other or (small and before.text == ")"):
                return at
            if small and before.capital and at - 1 != head and not (alone and self.facts.article and self._adjective()):
                return at
        return end

    def _adjective(self) -> bool:
        """Return whether an adjective in small letters may end a name: "des Affaires étrangères"."""
        return "à" in self.facts.locative or "в" in self.facts.locative

    def _part(self, word: Token) -> bool:
        return (word.capital or word.has("particle")) and not self._no_name(word) and not _owns(word)

    def _is_body(self, words: Sequence[Token], head: Token, first: int) -> bool:
        """Return whether the words name one body, not a kind of bodies."""
        if head.form in _AREAS or words[-1].has("time"):
            return False
        if self.facts.nouns_capital:
            opening = not any(token.word for token in self.tokens[:first])
            adjective = words[0] is not head and words[0].form.endswith(_ADJECTIVE) and not opening
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
            if not token.has("body") or not token.capital or token.form.endswith(_MINISTERS) or at == 0:
                continue
            proper = after.word and (after.capital or "." in after.text[1:-1]) and after.text[0].isalpha()
            if proper and not self._no_name(after) and not self._given(at + 1) and not self._common([after]):
                end = at + 2
                while end < len(tokens) and tokens[end].capital and tokens[end].word and not tokens[end].has("role", "body"):
                    end += 1
                if end - at - 1 < _FEW and not self.known.at(after.start, "place"):
                    yield "organisation", Span(after.start, tokens[end - 1].end), "mention.named-body"

    def places(self) -> Iterator[NamedSpan]:
        """Return the words with capitals behind a preposition of place, where nothing says that they are no place."""
        tokens = self.tokens
        for at, token in enumerate(tokens[:-1]):
            if not token.has("locative") or (token.capital and at):
                continue
            first = end = at + 1
            while end < len(tokens) and self._placed(tokens[end], first=end == first):
                end += 1
            if not 0 < end - first <= _PLACE or self._goes_on(end):
                continue
            name = Span(tokens[first].start, tokens[end - 1].end)
            plain = not self.facts.nouns_capital or tokens[end - 1].form.endswith(_TOWN)
            if plain and not self._common(tokens[first:end]):
                yield "place", name, "mention.named-place"

    def before_region(self) -> Iterator[NamedSpan]:
        """Return the words with capitals before a comma and a listed place that ends the phrase: "NAME, Texas"."""
        tokens = self.tokens
        for at in range(1, len(tokens) - 1):
            if tokens[at].text != "," or not self.known.at(tokens[at + 1].start, "place"):
                continue
            end = self.known.at(tokens[at + 1].start, "place")
            behind = next((token for token in tokens[at + 1 :] if end and token.start >= end.end), None)
            listed = behind is not None and (behind.has("conjunction") or (behind.text == "," and tokens[at - 1].quoted))
            first = at
            while first > 0 and self._placed(tokens[first - 1], first=False):
                first -= 1
            alone = first == 0 or not tokens[first - 1].capital and tokens[first - 1].text not in ",&'"
            if first < at and at - first <= _PLACE and alone and not listed and tokens[first].text not in _given_names():
                yield "place", Span(tokens[first].start, tokens[at - 1].end), "mention.named-place"

    def places_with_case(self) -> Iterator[NamedSpan]:
        """Return the names with an ending for "in" behind their apostrophe, as Turkish has it."""
        tokens = self.tokens
        if not self.setting.tongue.head_last:
            return
        for at, token in enumerate(tokens):
            name, apostrophe, ending = token.text.partition("'")
            beside = (at and tokens[at - 1].capital and tokens[at - 1].word) or name.isupper() or token.has("body")
            if not apostrophe or ending not in _IN_ENDINGS or not token.capital or beside or not name.isalpha():
                continue
            if name not in _NETWORKS and name not in _given_names() and name not in _of_language(self.setting.tongue.given_names):
                yield "place", Span(token.start, token.start + len(name)), "mention.named-place"

    def _placed(self, token: Token, *, first: bool) -> bool:
        if not token.capital or not token.word or _owns(token) or is_short_form(token):
            return False
        if self._no_name(token) or token.text.isupper() or len(token.text) <= _TWO or not token.text.isalpha():
            return "-" in token.text and token.text[-1].isalpha() and not self._no_name(token)
        return not (first and token.text in _given_names()) and token.text not in _NETWORKS

    def _goes_on(self, end: int) -> bool:
        """Return whether what follows makes the words part of another name or phrase."""
        if end >= len(self.tokens):
            return False
        token = self.tokens[end]
        if not token.word:
            return token.text not in ".,;:)(!?»”\"'*–—-"
        return token.capital or token.text[0].isdigit() or not (closed_by(token) or token.has("conjunction", "auxiliary"))

    def _common(self, words: Sequence[Token]) -> bool:
        """Return whether a word stands elsewhere in the text in small letters."""
        text = self.setting.view.text
        return any(re.search(rf"(?<!\w){re.escape(word.form)}(?!\w)", text) for word in words)


def _owns(token: Token) -> bool:
    return token.text.endswith(("'s", "s'"))


def _bare_end(token: Token) -> int:
    """Return where a word ends without the ending of the owner."""
    bare, apostrophe, ending = token.text.rpartition("'")
    owned = apostrophe and bare and ending.islower()
    return token.end - (len(ending) + 1) * bool(owned)


@cache
def _of_language(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, names))


@cache
def _given_names() -> frozenset[str]:
    """Return common given names of Europe and America as they are written with capitals, folded."""
    written = files("archivist.analysis.names").joinpath("given_names.txt").read_text("utf-8")
    return frozenset(fold(written).text.split())
