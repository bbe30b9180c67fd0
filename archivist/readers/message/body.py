"""What a mail program shows of a message, and what of it is left out (RFC 2046, 2387, 1847, 2183)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.readers.message.part_text import PartText, part_text
from archivist.readers.mime.header_words import parameter_words
from archivist.readers.mime.parts import MessagePart

__all__ = ["MessageBody", "message_body"]

_PLAIN = frozenset({"text/plain", "text/markdown", "text/x-markdown", "text/enriched", "text/richtext"})
_SHOWN = _PLAIN | {"text/html"}
_WRAPPED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
# The content types of CMS (RFC 5652) as they are written in DER: signed data; what is not, is encrypted.
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_OUTLOOK = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_UNREAD = {
    "text/calendar": "calendar entry",
    "message/external-body": "part that is stored elsewhere",
    "message/partial": "piece of another message",
    **dict.fromkeys(_WRAPPED, "wrapped part (S/MIME)"),
    **dict.fromkeys(_OUTLOOK, "part in Outlook's own format (winmail.dat)"),
}
# What every program writes before the first boundary, for those who see the raw message.
_USUAL = re.compile(rb"\bMIME\b|multi-?part", re.IGNORECASE)
_USUAL_LENGTH = 500
_COMMON_FIELD = re.compile(
    r"Content-.*|X-.*|MIME-Version|Message-ID|From|To|Cc|Subject|Date|Received|In-Reply-To|References", re.IGNORECASE
)
# A boundary that was damaged: what should have been a part's header stands among the words.
_HEADER_INSIDE = re.compile(
    rb"^--\S[^\n]{0,200}\n(?:\r?\n)?Content-(?:Type|Transfer-Encoding|Disposition):", re.IGNORECASE | re.MULTILINE
)
_WEB = re.compile(r"<?(?:https?://|mailto:|www\.)[^\s<>]+>?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_LEFT = "unshown-text"


@dataclass
class MessageBody:
    """The words that are shown, part by part, and what is not among them; `refusal` says why there are none."""

    path: str
    texts: list[PartText] = field(default_factory=list)
    refusal: Finding | None = None
    names: list[str] = field(default_factory=list)
    unread: Counter[str] = field(default_factory=Counter)
    unshown: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def warnings(self) -> tuple[Finding, ...]:
        """Return one finding a kind of what was left out, and those of parts and of reading, each once."""
        left = [finding(_LEFT, self.path, found=kind, count=count) for kind, count in sorted(self.unshown.items())]
        left += [
            finding("unread-content", self.path, found=kind, count=count) for kind, count in sorted(self.unread.items())
        ]
        findings: list[Finding] = []
        for item in (*(item for text in self.texts for item in text.findings), *self.findings, *left):
            if item not in findings:
                findings.append(item)
        return tuple(findings)


def message_body(message: MessagePart, path: str) -> MessageBody:
    """Return what a mail program shows of a message, or why it shows no words."""
    body = MessageBody(path)
    body.texts = [text for text in _shown(message, "" if message.parts else "1", body, whole=True) if text.text.strip()]
    body.names += [name for text in body.texts for name in text.files]
    if not body.texts and body.refusal is None:
        body.refusal = _without_text(message, body)
    return body


def _shown(part: MessagePart, section: str, body: MessageBody, *, whole: bool = False) -> list[PartText]:
    """Return the words of a part; `section` is its number as IMAP counts, empty for a message that has parts."""
    kind = part.content.kind
    if part.parts:
        _warn_of_words_around(part, body)
        return _of_parts(part, section, body)
    if kind == "multipart/encrypted":
        _refuse(body, finding("encrypted-source", body.path, found=said("a message")))
        return []
    is_text = kind in _SHOWN or kind.startswith("multipart/")
    if not whole and (is_text or part.is_base64) and _HEADER_INSIDE.search(part.body):
        damaged = "a boundary between its parts is damaged"
        _refuse(body, finding("broken-source", body.path, found=said("an e-mail message"), reason=damaged))
        return []
    if is_text and (whole or part.disposition.kind != "attachment"):
        text = part_text(part, body.path)
        if isinstance(text, Finding):
            _refuse(body, text)
            return []
        return [replace(text, section=section)]
    if kind in _UNREAD:
        body.unread[_UNREAD[kind]] += 1
    else:
        body.names.append(_name(part))
    return []


def _of_parts(part: MessagePart, section: str, body: MessageBody) -> list[PartText]:
    kind = part.content.kind
    parts = [(item, f"{section}.{number}".removeprefix(".")) for number, item in enumerate(part.parts, 1)]
    if kind == "multipart/encrypted":
        _refuse(body, finding("encrypted-source", body.path, found=said("a message")))
        return []
    if kind == "multipart/alternative":
        return _alternative(parts, body)
    if kind == "multipart/related":
        root = _root(part)
        shown = [text for item, number in parts if item is root for text in _shown(item, number, body)]
        body.names += [_name(item) for item in part.parts if item is not root and not _is_style(item)]
        return shown
    return [text for item, number in parts for text in _shown(item, number, body)]


def _alternative(parts: list[tuple[MessagePart, str]], body: MessageBody) -> list[PartText]:
    """Return the last version that can be shown, as mail programs do, or the plain one that has the same words."""
    refused, body.refusal = body.refusal, None
    versions: list[list[PartText]] = []
    failed: Finding | None = None
    for item, section in parts:
        texts = _shown(item, section, body)
        failed, body.refusal = failed or body.refusal, None
        if any(text.text.strip() for text in texts):
            versions.append(texts)
    body.refusal = refused
    if failed is not None:
        if not versions or failed.code == "encrypted-source":
            _refuse(body, failed)
        else:
            body.unread["another version of the text"] += 1
    if not versions:
        return []
    chosen = next((texts for texts in reversed(versions) if any(text.html for text in texts)), versions[-1])
    same = [texts for texts in versions if texts is chosen or _is_same(texts, chosen)]
    if len(same) < len(versions):
        body.unshown["version of the text with other words"] += len(versions) - len(same)
    plain = next((texts for texts in same if not any(text.rich for text in texts)), chosen)
    if plain is not chosen:
        body.findings += [item for text in chosen for item in text.findings]
    return plain


def _is_same(some: list[PartText], others: list[PartText]) -> bool:
    """Return whether both have the same words in the same order, apart from addresses of the web."""
    if _squeezed(some) == _squeezed(others):
        return True
    return all(one == other for one, other in zip_longest(_words(some), _words(others)))


def _squeezed(texts: list[PartText]) -> list[str]:
    return [word for text in texts for word in text.text.split()]


def _words(texts: list[PartText]) -> Iterator[str]:
    for text in texts:
        yield from (match.group() for match in _WORD.finditer(_WEB.sub(" ", text.text).casefold()))


def _root(part: MessagePart) -> MessagePart:
    """Return the part that a multipart/related is about: the one it names, else the first (RFC 2387)."""
    named = (item for item in part.parts if part.start and item.content_id == part.start)
    return next(named, part.parts[0])


def _is_style(part: MessagePart) -> bool:
    return part.content.kind in ("text/css", "text/javascript", "application/javascript")


def _warn_of_words_around(part: MessagePart, body: MessageBody) -> None:
    """Warn of words outside the parts, or in lines that count as a part's header."""
    before = part.preamble.strip()
    if before and not (len(before) <= _USUAL_LENGTH and _USUAL.search(before)):
        body.unshown["text before the first part"] += 1
    if part.epilogue.strip():
        body.unshown["text after the last part"] += 1
    if part.unclosed:
        body.findings.append(finding("message-cut", body.path, found=said("its last part")))
    lines = sum(1 for item in part.parts for key, _ in item.header.fields if not _COMMON_FIELD.fullmatch(key))
    if lines:
        body.unshown["line that stands as a header of a part"] += lines


def _name(part: MessagePart) -> str:
    for value in (part.disposition.parameters.get("filename"), part.content.parameters.get("name")):
        if value and (name := parameter_words(value)):
            return name
    return part.content.kind


def _refuse(body: MessageBody, why: Finding) -> None:
    body.refusal = body.refusal or why


def _without_text(message: MessagePart, body: MessageBody) -> Finding:
    """Return the finding for what a message without a text is instead."""
    for part in message.leaves():
        kind = part.content.kind
        if kind in _WRAPPED:
            if _SIGNED_DATA in part.decoding.data[:100]:
                return finding("unsupported-format", body.path, found=said("a signed message that is wrapped (S/MIME)"))
            return finding("encrypted-source", body.path, found=said("a message (S/MIME)"))
        if kind in _OUTLOOK:
            return finding("unsupported-format", body.path, found=said("a message in Outlook's own format (TNEF)"))
        if kind == "message/rfc822":
            found = "a message with nothing but another message in it, which is a source of its own"
            return finding("no-text", body.path, found=found)
        if kind == "text/calendar":
            return finding("unsupported-format", body.path, found=said("a message that is a calendar entry"))
    return finding("no-text", body.path, found=said("a message without a text"))
