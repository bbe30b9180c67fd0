"""The tag files of a bag as text: its declaration, and labels with their values."""

import codecs
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass

from archivist.base.said import said

__all__ = ["VERSIONS", "Declaration", "labels", "lines_of", "read_declaration"]

# BagIt versions that there are; 1.0 is RFC 8493, those before it were drafts.
VERSIONS = ("0.93", "0.94", "0.95", "0.96", "0.97", "1.0")
_END = re.compile(r"\r\n|\r|\n")
_STRICT = re.compile(r"BagIt-Version: ([0-9]+\.[0-9]+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?")
# Nothing here is tried in two ways: a hostile tag file may be one line of many millions of spaces.
_LOOSE = re.compile(
    r"BagIt-Version\s*+:\s*+([0-9]+\.[0-9]+)[^\S\r\n]*+[\r\n]\s*+"
    r"Tag-File-Character-Encoding\s*+:\s*+(\S++)\s*+"
)
# Encodings that Python has and that are no character sets; to decode some of them takes the square of their length.
_NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "unicode-escape")


@dataclass(frozen=True)
class Declaration:
    """What bagit.txt says: the version of BagIt, and the encoding of the other tag files."""

    version: str
    encoding: str

    @property
    def is_rfc(self) -> bool:
        """Whether RFC 8493 holds: the drafts before it left more open."""
        return self.version == "1.0"

    def text(self, data: bytes) -> str:
        """Decode a tag file; UnicodeError if it is not in the encoding."""
        return data.decode(self.encoding)


def read_declaration(data: bytes) -> Declaration | str:
    """Read bagit.txt; where it is no declaration, the reason in words."""
    try:
        match = _LOOSE.fullmatch(data.decode("utf-8"))
    except UnicodeError:
        return "it is not UTF-8"
    if match is None:
        mark = "it begins with a byte order mark"
        return mark if data.startswith(BOM_UTF8) else "its lines are not BagIt-Version and Tag-File-Character-Encoding"
    version, encoding = match.groups()
    if version not in VERSIONS:
        return said("there is no BagIt version {version}", version=version)
    if version == "1.0" and _STRICT.fullmatch(match[0]) is None:
        return "version 1.0 has one space after a colon, none before it, and nothing more"
    return (
        Declaration(version, encoding)
        if _is_text(encoding)
        else said("the encoding {encoding} is unknown", encoding=encoding)
    )


def _is_text(encoding: str) -> bool:
    """Return whether a name is that of a character set; Python has encodings that turn bytes into bytes, or escape."""
    try:
        known = codecs.lookup(encoding).name not in _NO_CHARSETS
        return known and isinstance(codecs.decode(b"", encoding), str)
    except (LookupError, ValueError, TypeError):
        return False


def labels(text: str) -> tuple[list[tuple[str, str]], list[int]]:
    """Return labels and values of a tag file such as bag-info.txt, in order, and the numbers of lines that are neither.

    A line that begins with white space goes on with the value before it.
    """
    found: list[tuple[str, list[str]]] = []
    strange: list[int] = []
    for number, line in lines_of(text):
        label, colon, value = line.partition(":")
        if line[0] in " \t" and found:
            found[-1][1].append(line.strip())
        elif colon and label and not label[0].isspace():
            found.append((label.rstrip(), [value.strip()]))
        else:
            strange.append(number)
    return [(label, " ".join(values).strip()) for label, values in found], strange


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Return the lines that hold something, each with its number from 1; LF, CR and CRLF end a line, nothing else."""
    return ((number, line) for number, line in enumerate(_END.split(text), start=1) if line.strip(" \t"))
