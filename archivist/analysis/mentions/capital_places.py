"""Places in languages that write names with capitals: behind a preposition, before a region, with a case."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from archivist.analysis.mentions.capital_words import in_no_name, is_common, owns
from archivist.analysis.mentions.name_kinds import NamedSpan, is_short_form
from archivist.analysis.names.common_given_names import is_given_name, latin_given_names
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.extents import closed_by
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["places_in", "places_with_case"]

_SHORT, _PLACE = 2, 3  # letters of a word, words of a name
_NETWORKS = frozenset(
    [
        "Twitter",
        "Facebook",
        "Instagram",
        "YouTube",
        "Youtube",
        "TikTok",
        "Telegram",
        "WhatsApp",
        "LinkedIn",
        "Google",
        "Internet",
        "Netflix",
        "Zoom",
        "Snapchat",
        "Wikipedia",
        "Reddit",
        "Signal",
        "Viber",
        "Skype",
        "Spotify",
        "Amazon",
        "Windows",
        "Linux",
        "Android",
        "Интернет",
        "Телеграм",
        "Фейсбук",
        "Твиттер",
        "Ютуб",
        "Congress",
        "Parliament",
        "English",
        "French",
        "Arabic",
        "Spanish",
        "German",
        "Russian",
        "Turkish",
        "Chinese",
        "Islam",
        "Christ",
        "Heaven",
        "Court",
    ]
)
_OF_AREA = re.compile(r"(?:ilçesi|köyü|mahallesi|beldesi|kasabası|kenti|şehri|semti|vilayeti|eyaleti)(?:n\w*|ne|ni)?")
_OWNER = re.compile(r"'?n?[ıiuü]n$")  # the ending of a larger area: "of the province"
_IN_ENDINGS = ("da", "de", "ta", "te", "daki", "deki", "taki", "teki")
_TOWN = (
    "land",
    *("burg", "berg", "stadt", "heim", "ingen", "hausen", "dorf", "wil", "furt", "hafen", "brück", "brücken"),
    *("kirchen", "münster", "rode", "leben", "itz", "hofen", "weiler", "bronn"),
)


def places_in(setting: Setting, tokens: Sequence[Token]) -> Iterator[NamedSpan]:
    """Return the places behind a preposition, and those before a comma and a listed place."""
    walk = _Places(setting, tokens)
    yield from walk.behind_prepositions()
    yield from walk.before_region()


def places_with_case(setting: Setting, tokens: Sequence[Token]) -> Iterator[NamedSpan]:
    """Return the names with an ending for "in" behind their apostrophe, as Turkish has it."""
    if not setting.tongue.head_last:
        return
    names, own = latin_given_names(), _of_language(setting.tongue.given_names)
    for at, token in enumerate(tokens):
        if at and _OF_AREA.fullmatch(token.form) and _names_area(tokens, at - 1):
            yield "place", Span(tokens[at - 1].start, tokens[at - 1].end), "mention.named-place"
        name, apostrophe, ending = token.text.partition("'")
        if not apostrophe or ending not in _IN_ENDINGS or not token.capital:
            continue
        beside = (at and tokens[at - 1].capital and tokens[at - 1].word) or name.isupper() or token.has("body")
        if not beside and name.isalpha() and name not in _NETWORKS and name not in names and name not in own:
            yield "place", Span(token.start, token.start + len(name)), "mention.named-place"


def _names_area(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word is all of an area's name: the one before it has a small letter or an owner's ending."""
    token, before = tokens[at], tokens[at - 1] if at else None
    alone = before is None or not before.capital or bool(_OWNER.search(before.form))
    return token.capital and token.text.isalpha() and not token.text.isupper() and not token.classes and alone


class _Places:
    """Go through the words of a sentence."""

    def __init__(self, setting: Setting, tokens: Sequence[Token]) -> None:
        self.setting, self.tokens = setting, tokens

    def behind_prepositions(self) -> Iterator[NamedSpan]:
        """Return the words with capitals behind a preposition of place, where nothing says that they are no place."""
        tokens, facts = self.tokens, self.setting.tongue.syntax
        every_noun = facts is not None and facts.nouns_capital
        for at, token in enumerate(tokens[:-1]):
            if "locative" not in token.classes or (token.capital and at):
                continue
            first = end = at + 1
            while end < len(tokens) and self._placed(tokens[end], first=end == first):
                end += 1
            if not 0 < end - first <= _PLACE or self._goes_on(end):
                continue
            name = Span(tokens[first].start, tokens[end - 1].end)
            plain = not every_noun or tokens[end - 1].form.endswith(_TOWN)
            if plain and not is_common(self.setting, tokens[first:end]):
                yield "place", name, "mention.named-place"

    def before_region(self) -> Iterator[NamedSpan]:
        """Return the words with capitals before a comma and a listed place that ends the phrase: "NAME, Texas"."""
        tokens = self.tokens
        for at in range(1, len(tokens) - 1):
            region = self.setting.known.at(tokens[at + 1].start, "place") if tokens[at].text == "," else None
            if region is None:
                continue
            behind = next((token for token in tokens[at + 1 :] if token.start >= region.end), None)
            first = at
            while first > 0 and self._placed(tokens[first - 1], first=False):
                first -= 1
            before = tokens[first - 1] if first else None
            alone = before is None or not (before.capital or before.text in ",&'")
            listed = behind is not None and behind.has("conjunction")
            if 0 < at - first <= _PLACE and alone and not listed and not is_given_name(tokens[first].text):
                yield "place", Span(tokens[first].start, tokens[at - 1].end), "mention.named-place"

    def _placed(self, token: Token, *, first: bool) -> bool:
        if not token.capital or not token.word or owns(token) or is_short_form(token):
            return False
        if (
            in_no_name(self.setting, token)
            or token.text.isupper()
            or len(token.text) <= _SHORT
            or not token.text.isalpha()
        ):
            return "-" in token.text and token.text[-1].isalpha() and not in_no_name(self.setting, token)
        return not (first and is_given_name(token.text)) and token.text not in _NETWORKS

    def _goes_on(self, end: int) -> bool:
        """Return whether what follows makes the words part of another name or phrase."""
        if end >= len(self.tokens):
            return False
        token = self.tokens[end]
        if not token.word:
            return token.text not in ".,;:)(!?»”\"'*–—-"
        ended = closed_by(token) or token.has("conjunction", "auxiliary")
        return token.capital or token.text[0].isdigit() or not ended


@cache
def _of_language(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, names))
