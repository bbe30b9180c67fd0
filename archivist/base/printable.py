"""Make text from a document safe to show on a terminal.

A hostile statement can hold escape sequences that retitle or rewrite the terminal, and bidirectional
controls that rearrange the line around it. Both are shown as escapes, and the whole is wrapped in
U+2068 FIRST STRONG ISOLATE … U+2069 so that a right-to-left name cannot reorder its neighbours.
"""

import re

__all__ = ["enclosed", "escape_json", "escape_xml", "isolated", "plain", "raised", "shortened", "shown"]

_FSI, _PDI = "\u2068", "\u2069"
_RAISED = 200  # characters of what an exception says
# C0, DEL, C1, the bidirectional controls, line and paragraph separators, BOM, surrogates, noncharacters.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def plain(text: str) -> str:
    """Return text in which what could act on a terminal is escaped; every other character stays."""
    return _UNSAFE.sub(lambda match: _escape(match.group()), text)


def isolated(text: str) -> str:
    """Return text escaped and in directional isolates: the form for text from a document inside a line."""
    return enclosed(plain(text))


def enclosed(escaped: str) -> str:
    """Return what is escaped already, in directional isolates."""
    return f"{_FSI}{escaped}{_PDI}"


def shown(text: str, limit: int = 80) -> str:
    """Return text escaped, isolated and shortened to `limit` characters with an ellipsis."""
    return isolated(shortened(text, limit))


def shortened(text: str, limit: int = 80) -> str:
    """Return text on one line, shortened to `limit` characters with an ellipsis; nothing is escaped."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def raised(error: BaseException) -> str:
    """Return an unforeseen exception's name and the beginning of what it says, short enough for a line of a report."""
    return " ".join(f"{type(error).__name__} {error}".split())[:_RAISED]


def escape_json(text: str) -> str:
    r"""Return JSON text with the same characters as `\uHHHH`; its meaning stays, line ends stay."""
    return _UNSAFE.sub(lambda match: match.group() if match.group() == "\n" else _escape(match.group()), text)


def escape_xml(text: str) -> str:
    """Return XML text with the same characters as references; U+FFFD stands for what XML cannot carry."""
    return _UNSAFE.sub(lambda match: _reference(ord(match.group())), text)


def _reference(code: int) -> str:
    """Return a reference to one of the unsafe characters; of these XML has no control below U+0020 but three."""
    lacking = (code < 0x20 and chr(code) not in "\t\n\r") or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF)  # noqa: PLR2004
    return "\ufffd" if lacking else f"&#x{code:X};"


def _escape(character: str) -> str:
    return f"\\u{ord(character):04x}"
