"""The words of header fields: encoded words (RFC 2047), parameters (RFC 2045, 2231), raw bytes beyond ASCII."""

import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archivist.base.source_limits import MAIL_FIELD_BYTES
from archivist.readers.charsets.declared import decode_declared
from archivist.readers.charsets.decode import decode
from archivist.readers.charsets.decoded import decode_strictly

__all__ = ["ContentField", "HeaderWords", "content_field", "header_words", "parameter_words"]

_KIND = re.compile(r"[\s\"';]*([A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}|[A-Za-z0-9_-]{1,100})")
# In a value whose white space is single. Some programs forget the semicolon.
_PARAMETER = re.compile(r"[; ] ?([^\s=;\"]{1,100}) ?= ?(\"(?:[^\"\\]|\\.)*\"?|[^;]*)")
_SECTION = re.compile(r"([^*]+)\*(?:([0-9]{1,3})(\*)?)?$")
# Charsets in which a text is not archived, since more than one byte may stand for a letter; a subject may be read.
_CJK = frozenset(
    {
        *("iso-2022-jp", "iso-2022-kr", "euc-jp", "euc-kr", "shift_jis", "cp932", "cp949", "ks_c_5601-1987"),
        *("utf-7", "gb2312", "gbk", "gb18030", "big5", "big5-hkscs", "hz-gb-2312"),
    }
)
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_WORD = re.compile(rb"=\?([!-<>-~]{1,60}?)(?:\*[A-Za-z0-9-]*)?\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=")


@dataclass(frozen=True)
class ContentField:
    """The first word of a field, in lower case, and its parameters by name in lower case, as Latin-1."""

    kind: str
    parameters: dict[str, str]


@dataclass(frozen=True, slots=True)
class HeaderWords:
    """A value as one line. `replaced` counts U+FFFD in it; `unsure` names a charset that was guessed, and how."""

    text: str
    replaced: int = 0
    unsure: tuple[str, str] | None = None


def content_field(value: bytes, default: str) -> ContentField:
    """Return what `text/plain; charset=utf-8; name="…"` and its like say; `default` is the kind of what states none."""
    text = re.sub(r"[ \t\r\n]+", " ", value[:MAIL_FIELD_BYTES].decode("latin-1"))
    kind = _KIND.match(text)
    name = kind[1].lower() if kind else default
    if "/" in default and "/" not in name:
        name = "text/html" if name == "html" else default
    parameters: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[str, bool]]] = {}
    for key, given in _PARAMETER.findall(text):
        words = re.sub(r"\\(.)", r"\1", given[1:].removesuffix('"')) if given.startswith('"') else given.strip()
        section = _SECTION.match(key.lower())
        if section:
            coded = section[2] is None or section[3] is not None
            sections.setdefault(section[1], {}).setdefault(int(section[2] or 0), (words, coded))
        else:
            parameters.setdefault(key.lower(), words)
    for key, pieces in sections.items():
        parameters[key] = _continued([pieces[number] for number in sorted(pieces)])
    return ContentField(name, parameters)


def _continued(sections: list[tuple[str, bool]]) -> str:
    """Return the joined sections of a parameter (RFC 2231); the charset stands before the first."""
    charset, data = "", b""
    for number, (words, coded) in enumerate(sections):
        text = words
        if coded and number == 0 and text.count("'") > 1:
            charset, _, text = text.split("'", 2)
        raw = text.encode("latin-1", "replace")
        data += _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), raw) if coded else raw
    decoded = decode_declared(data, charset or None)
    return (decoded.text if decoded else data.decode("utf-8", "replace")).encode("utf-8", "replace").decode("latin-1")


def parameter_words(text: str) -> str:
    """Return a parameter's value as people read it; it may have encoded words, which no rule allows and many write."""
    return header_words(text.encode("latin-1", "replace"), lambda: None).text


def header_words(value: bytes, charset: Callable[[], str | None]) -> HeaderWords:
    """Return a field's raw value, decoded; raw bytes beyond ASCII are UTF-8, else in the body's `charset`."""
    unsure: list[tuple[str, str]] = []
    pieces = []
    for data, name, declared in _runs(value[:MAIL_FIELD_BYTES], charset):
        text, guess = _decoded(data, name, declared=declared)
        pieces.append(text)
        unsure += [guess] if guess else []
    words = "".join(pieces)
    line = " ".join(words.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
    already = value.decode("utf-8", "ignore").count("\ufffd")
    return HeaderWords(line, max(0, line.count("\ufffd") - already), unsure[0] if unsure else None)


def _runs(value: bytes, charset: Callable[[], str | None]) -> Iterator[tuple[bytes, str | None, bool]]:
    """Return bytes and the charset to try; encoded words of one charset that follow each other are one run.

    Programs that are wrong part a word within a character, and the character is whole again where they meet.
    """
    place, held, name = 0, b"", ""
    for match in _WORD.finditer(value):
        between = value[place : match.start()]
        this = match[1].decode("ascii").lower()
        if held and (between.strip() or this != name):
            yield held, name, True
            held = b""
        if between.strip() or (not held and place == 0):
            yield between, _raw(between, charset), False
        held, name, place = held + _word(match[2], match[3]), this, match.end()
    if held:
        yield held, name, True
    yield value[place:], _raw(value[place:], charset), False


def _raw(data: bytes, charset: Callable[[], str | None]) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeError:
        return charset()
    return "utf-8"


def _word(coding: bytes, words: bytes) -> bytes:
    if coding in b"qQ":
        return re.sub(rb"=([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), words.replace(b"_", b" "))
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", words)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def _decoded(data: bytes, name: str | None, *, declared: bool) -> tuple[str, tuple[str, str] | None]:
    """Return a text as declared where the bytes allow it; with a guess come its charset and reason."""
    if name in _CJK and (text := decode_strictly(data, name)) is not None:
        return text, None
    decoded = decode_declared(data, name) if name else decode(data)
    if decoded is None:
        return data.decode("utf-8", "replace"), None
    stated = decoded.reason.startswith("declared")
    guessed = (
        not (stated or decoded.reason.startswith(("valid UTF-8", "byte order"))) or not decoded.sure
        if declared
        else not decoded.sure and not stated  # a few letters prove no charset, but the body's did
    )
    return decoded.text, (decoded.charset, decoded.reason) if guessed and not data.isascii() else None
