"""Names of one word in languages with capitals: a surname behind a role, a short form behind an article."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.mentions.capital_words import in_no_name, is_common, owns
from archivist.analysis.mentions.name_kinds import NamedSpan, is_short_form
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["single_words"]

_FEWEST = 4  # letters of a surname that stands alone
# Russian surnames in the case of the role before them: regions and bodies, in the genitive, end otherwise
_SURNAME = re.compile(r"[А-ЯЁ][а-яё]+(?:[оеё]в|[иы]н|ск(?:ий|ой)|[еу]нко|[оеё]вым|[иы]ным|ским)")
_STATES = frozenset(("DRC", "RDC", "RCA", "CAR", "USSR", "URSS", "UdSSR", "СССР", "ДНР", "ЛНР"))


def single_words(setting: Setting, tokens: Sequence[Token]) -> Iterator[NamedSpan]:
    """Return the surnames right behind a role, and the short forms right behind a definite article.

    A role with a capital may be a title whose words all have one: only a given name, of a pope or a king, stands alone.
    """
    for first, before, token, after in zip((None, *tokens), tokens, tokens[1:], (*tokens[2:], None), strict=False):
        if not token.capital or not token.word or (after is not None and after.word and after.capital):
            continue
        if after is not None and after.text in "-/&@":
            continue
        if before.has("article") and not before.has("indefinite") and is_short_form(token):
            if token.text not in _STATES and not setting.known.any_at(token.start):
                yield "organisation", Span(token.start, token.end), "mention.named-body"
        elif first is not None and first.word and first.capital:
            continue
        elif before.has("role") and (not before.capital or is_given_name(token.text)) and _is_surname(setting, token):
            yield "person", Span(token.start, token.end), "mention.named-person"


def _is_surname(setting: Setting, token: Token) -> bool:
    """Return whether a word with a capital is nothing but a name, and none that a list has for a place or a body."""
    plain = token.text.isalpha() and not token.text.isupper() and len(token.text) >= _FEWEST and not owns(token)
    if not plain or token.classes or in_no_name(setting, token) or setting.known.any_at(token.start):
        return False
    cyrillic = token.text[0] >= "А"
    return (not cyrillic or bool(_SURNAME.fullmatch(token.text))) and not is_common(setting, [token])
