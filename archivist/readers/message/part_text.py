"""The text of one part of a message: plain, flowed (RFC 3676), enriched (RFC 1896) or HTML."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import chain, count

from archivist.base.said import said
from archivist.model.document import Place
from archivist.model.findings import Finding, finding
from archivist.readers.charsets.declared import decode_declared
from archivist.readers.html.element_paths import ElementPaths
from archivist.readers.html.parse import parse_page
from archivist.readers.html.visible_text import VisibleText
from archivist.readers.mime.parts import MessagePart

__all__ = ["HTML_EXTRACTOR", "PartText", "part_text"]

HTML_EXTRACTOR = f"lxml {version('lxml')}"
_ENRICHED = frozenset({"text/enriched", "text/richtext"})
_QUOTE = re.compile(r">*")
_UTF_7 = frozenset({"utf-7", "unicode-1-1-utf-7"})
_COVERT = _UTF_7 | {"hz", "hz-gb-2312", "iso-2022-jp", "iso-2022-kr", "iso-2022-cn"}
_SIGNATURE = "-- "
_PARAM = re.compile(r"<param>[^<]*</param>", re.IGNORECASE)
_COMMAND = re.compile(r"<(<)|</?[A-Za-z0-9-]{1,60}>")
_ENDS = re.compile(r"\n+")
_LINE_END = re.compile(r"\n")
# What programs before MIME put among the words: a file in letters.
_UU_BLOCK = re.compile(
    r"^begin [0-7]{3,4} ([^\n]{1,200})\n((?:[ -`]{1,62}+[ \t]*+\n)*?)(?:`[ \t]*\n)?end[ \t]*$", re.MULTILINE
)
_ENCRYPTED = re.compile(r"\s*-----BEGIN PGP MESSAGE-----\n")


@dataclass(frozen=True)
class PartText:
    """The words of one part and how its bytes were decoded. `rich` is HTML or enriched text.

    `section` is the part's number as IMAP counts (RFC 3501, section 6.4.5), `paths` has the element of each line of
    HTML. `files` are the names of files that stood among the words. `findings` are warnings.
    """

    text: str
    reason: str
    charset: str | None = None
    rich: bool = False
    html: bool = False
    files: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    section: str = "1"
    paths: tuple[str, ...] = ()

    def places(self) -> Iterator[Place]:
        """Return the place of each line: `mail:part=1;line=3`, of HTML `mail:part=2;/html/body/p[2]`."""
        starts = chain((0,), (match.end() for match in _LINE_END.finditer(self.text)))
        lines = self.paths if self.html else (f"line={number}" for number in count(1))
        return (Place(start, f"mail:part={self.section};{line}") for start, line in zip(starts, lines, strict=False))


def part_text(part: MessagePart, path: str) -> PartText | Finding:
    """Return the words of a part of type text, or the finding that says why it cannot be read."""
    decoding = part.decoding
    if decoding.damage:
        return finding("broken-source", path, found=said("an e-mail message"), reason=decoding.damage)
    findings: tuple[Finding, ...] = (finding("message-cut", path, found=said("a part")),) if decoding.cut else ()
    if decoding.rest.strip():
        findings += (finding("unshown-text", path, found=said("text after an encoded part"), count=1),)
    charset, data = part.charset, decoding.data
    if charset and charset.lower() in _COVERT:
        # These are ASCII to every detector, and other letters to their readers.
        data = _open(data, charset.lower())
        charset = "utf-8"
    if not data:
        return PartText("", "empty", findings=findings) if not decoding.data else _unknown(path)
    return (
        _html(data, charset, path, findings)
        if part.content.kind == "text/html"
        else _plain(part, data, charset, path, findings)
    )


def _open(data: bytes, charset: str) -> bytes:
    """Return UTF-7 as UTF-8, and nothing for what cannot be read."""
    try:
        return data.decode("utf-7").encode("utf-8") if charset in _UTF_7 else b""
    except UnicodeError:
        return b""


def _unknown(path: str) -> Finding:
    return finding("not-text", path, found=said("a message in a charset that archivist does not know"))


def _plain(
    part: MessagePart, data: bytes, charset: str | None, path: str, findings: tuple[Finding, ...]
) -> PartText | Finding:
    decoded = decode_declared(data, charset)
    if decoded is None:
        return _unknown(path)
    text = decoded.text.removeprefix("\ufeff").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    replaced = text.count("\ufffd") - decoded.text.count("\ufffd")
    if replaced:
        findings += (finding("replaced-bytes", path, count=replaced),)
    if not decoded.sure:
        findings += (finding("charset-uncertain", path, found=decoded.charset, reason=decoded.reason),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _ENCRYPTED.match(text):
        return finding("encrypted-source", path, found=said("a message (PGP)"))
    if part.content.kind in _ENRICHED:
        return PartText(_enriched(text), decoded.reason, decoded.charset, rich=True, findings=findings)
    if part.content.parameters.get("format", "").lower() == "flowed":
        text = _unflowed(text, delete_space=part.content.parameters.get("delsp", "").lower() == "yes")
    text, files = _without_files(text)
    return PartText(text, decoded.reason, decoded.charset, files=files, findings=findings)


def _html(data: bytes, charset: str | None, path: str, findings: tuple[Finding, ...]) -> PartText | Finding:
    """Return every line that a mail program shows; a message has no menus around its text."""
    if not data.strip():
        return PartText("", "empty", rich=True, html=True, findings=findings)
    page, warnings = parse_page(data, path, charset)
    if page is None:
        return warnings[0]
    shown = VisibleText(page.root)
    text = "".join(f"{line.text}\n" for line in shown.lines)
    findings += warnings + shown.warnings(path)
    elements = ElementPaths()
    paths = tuple(elements.path(line.element) for line in shown.lines)
    return PartText(text, page.reason, charset, rich=True, html=True, findings=findings, paths=paths)


def _unflowed(text: str, *, delete_space: bool) -> str:
    """Return a text with the lines of flowed paragraphs joined; another depth of quotes or a signature ends one."""
    made: list[str] = []
    open_depth, pieces = -1, [""]
    for line in text.split("\n"):
        depth = len(_QUOTE.match(line).group())  # type: ignore[union-attr]  # it matches nothing as well
        words = line[depth:].removeprefix(" ")
        flows = words.endswith(" ") and words != _SIGNATURE
        kept = words[:-1] if flows and delete_space else words
        if depth == open_depth and words != _SIGNATURE:
            pieces.append(kept)
        else:
            made.append("".join(pieces).rstrip(" ") if open_depth >= 0 else "".join(pieces))
            pieces = [">" * depth + (" " if depth else "") + kept]
        open_depth = depth if flows else -1
    return "\n".join([*made[1:], "".join(pieces)])


def _enriched(text: str) -> str:
    """Return enriched text without its commands; one line end is a space, and of more there is one less."""
    text = _COMMAND.sub(lambda match: match[1] or "", _PARAM.sub("", text))
    return _ENDS.sub(lambda match: "\n" * (len(match.group()) - 1) or " ", text).strip() + "\n"


def _without_files(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the words without uuencoded files among them, and the names of these."""
    names: list[str] = []

    def take(match: re.Match[str]) -> str:
        try:
            for line in match[2].splitlines():
                binascii.a2b_uu(line)
        except (binascii.Error, ValueError):
            return match.group()
        names.append(match[1].strip())
        return ""

    return (_UU_BLOCK.sub(take, text), tuple(names)) if "\nend" in text else (text, ())
