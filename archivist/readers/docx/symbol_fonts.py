"""Fonts with letters of their own: which sign a code of them shows, where Unicode has it for sure."""

import re

__all__ = ["has_own_letters", "is_symbol_font", "read_signs", "sign"]

# The encoding of the font Symbol (Adobe, "Symbol" character set; Unicode's mapping of it), from 0x20 on.
_SYMBOL_LOW = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑"
_SYMBOL = {0x20 + place: letter for place, letter in enumerate(_SYMBOL_LOW)}
_SYMBOL |= {0xA0 + place: letter for place, letter in enumerate(_SYMBOL_HIGH) if letter != "\0"}
_SYMBOL |= {0xF1: "⟩", 0xF2: "∫"}
_WINGDINGS = {
    0x20: " ",
    0x22: "✂",
    0x28: "☎",
    0x29: "✆",
    0x2A: "✉",
    0x41: "✌",
    0x45: "☜",
    0x46: "☞",
    0x47: "☝",
    0x48: "☟",
    0x4A: "☺",
    0x4C: "☹",
    0x51: "✈",
    0x52: "☼",
    0x54: "❄",
    0x5A: "☪",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x78: "⌧",
    0x9E: "·",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "◻",
    **{0x81 + place: chr(0x2460 + place) for place in range(10)},
    **{0x8C + place: chr(0x2776 + place) for place in range(10)},
    0xAB: "★",
    0xD8: "➢",
    0xDC: "➲",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF1: "⇧",
    0xF2: "⇩",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x20: " ", 0x50: "✓", 0x52: "☑", 0xA3: "□"}
_FONTS = {"symbol": _SYMBOL, "symbolmt": _SYMBOL, "wingdings": _WINGDINGS, "wingdings2": _WINGDINGS_2}
_UNKNOWN = ("wingdings3", "webdings", "marlett", "mtextra", "monotypesorts", "zapfdingbats", "bookshelfsymbol7")
_FONTS |= {name: {0x20: " "} for name in _UNKNOWN}

# Fonts made before Unicode, which draw letters of another alphabet for the codes of a common one.
_OWN_LETTERS = re.compile(
    r"ali[-_ ]?[akw][-_ ]|kruti ?dev|devlys|preeti|kantipur|shivaji|chanakya|sutonny|bijoy|zawgyi|\.vn|vni-"
    r"|acadnusx|acadmtavr|litnusx|litmtavr|arial armenian|times armenian|(?:shree|shusha|akruti)",
    re.IGNORECASE,
)
_PRIVATE = 0xF000
_BYTE = 0xFF


def is_symbol_font(font: str) -> bool:
    """Return whether a font has signs in the place of letters."""
    return _squeezed(font) in _FONTS


def has_own_letters(font: str) -> bool:
    """Return whether a font is known to draw other letters than the text says."""
    return _OWN_LETTERS.match(font) is not None


def sign(font: str, code: int) -> str | None:
    """Return the sign that a font shows for a code, private or not; None where Unicode's sign is not known for sure."""
    table = _FONTS.get(_squeezed(font))
    if table is None:
        return None
    return table.get(code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + _BYTE else code)


def read_signs(font: str, text: str) -> tuple[str, int]:
    """Return the signs for a text in a symbol font, and how many of them are not known (they stay as they are)."""
    pieces, unknown = [], 0
    for letter in text:
        code = ord(letter)
        known = sign(font, code) if code <= _BYTE or _PRIVATE <= code <= _PRIVATE + _BYTE else letter
        unknown += known is None
        pieces.append(letter if known is None else known)
    return "".join(pieces), unknown


def _squeezed(font: str) -> str:
    return font.lower().replace(" ", "")
