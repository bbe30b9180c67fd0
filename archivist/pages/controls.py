"""Draw the characters of a text that would act without being seen.

An embedding or override (U+202A to U+202E) or an isolate (U+2066 to U+2069) can make words look as if they stood in
another order than they do. On a page they are drawn and not obeyed, so that the reader sees the order that was signed.
The marks U+200E, U+200F and U+061C only give their neighbours a direction: they are drawn, and stay.
"""

import re
import unicodedata

from markupsafe import Markup, escape

__all__ = ["drawn"]

_SURROGATES = re.compile("[\ud800-\udfff]")
# C0 but for tab and line ends, DEL, C1, bidirectional controls, separators, byte order mark, noncharacters.
_ACTING = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]"
)
_MARKS = frozenset("\u061c\u200e\u200f")
_DRAWN = Markup('<span class="control" dir="ltr" title="{name}">{code}</span>{kept}')


def drawn(text: str) -> Markup:
    """Return text as markup: escaped, line ends as LF, a lone surrogate as U+FFFD, what acts unseen by its name."""
    whole = _SURROGATES.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    pieces, position = [], 0
    for match in _ACTING.finditer(whole):
        pieces += [escape(whole[position : match.start()]), _control(match.group())]
        position = match.end()
    return Markup().join([*pieces, escape(whole[position:])])


def _control(character: str) -> Markup:
    code = f"U+{ord(character):04X}"
    kept = character if character in _MARKS else ""
    return _DRAWN.format(name=f"{code} {unicodedata.name(character, '')}".strip(), code=code, kept=kept)
