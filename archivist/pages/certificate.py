"""The page of a certificate: a statement, who had it and who vouches for it, what was checked, and how to check again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from archivist.base.printable import plain, shortened
from archivist.model.certificate import Certificate
from archivist.model.record_json import displayed
from archivist.model.results.provenance import ManifestHistory, RevisionHistory
from archivist.model.source import Acquisition
from archivist.pages.page import data_block, self_contained
from archivist.pages.statement import quoted, statement
from archivist.pages.words import Words, words

__all__ = ["DATA", "SCRIPTS", "SCRIPT_WORDS", "STYLES", "certificate_page"]

DATA, SCRIPT_WORDS = "archivist-certificate", "archivist-words"
STYLES = ("page.css", "statement.css", "certificate.css")
SCRIPTS = ("verify.js", "certificate.js")
_TITLE = 80


@dataclass(frozen=True, slots=True)
class _Event:
    """Something that happened to the record: when, what, and more about it."""

    at: str
    what: Markup
    details: tuple[tuple[str, Markup], ...]


def certificate_page(made: Certificate, lang: str) -> str:
    """Return the page in one of the languages of pages; the same certificate gives the same page."""
    said = words(lang, "certificate", "proof")
    record, root = made.record, made.custody.trust_root
    values = {
        "made": made,
        "view": statement(record, made.text, made.blocks, said),
        "name": _name(made, said),
        "pin": root.pin if root is not None else "",
        "issuer": _issuer(made),
        "facts": tuple(_facts(made, said)),
        "events": tuple(_events(made, said)),
        "checks": made.custody.checks,
        "source": next((row for row in made.rows if "/source." in row.name), None),
        "data": data_block(DATA, made.data),
        "script_words": data_block(SCRIPT_WORDS, dict(words(lang, "proof").texts)),
    }
    return self_contained("certificate.html", said, values, styles=STYLES, scripts=SCRIPTS)


def _name(made: Certificate, said: Words) -> str:
    """Return the beginning of the title as a window's title can show it."""
    title = made.record.metadata.title.value
    known = title if isinstance(title, str) and title else said.word("statement.untitled")
    return plain(displayed(shortened(known, _TITLE)))


def _issuer(made: Certificate) -> Markup | None:
    value = made.record.metadata.issuer.value
    language = made.record.metadata.language.value
    return _bdi(value, language if isinstance(language, str) else None) if isinstance(value, str) else None


def _facts(made: Certificate, said: Words) -> Iterator[tuple[str, Markup]]:
    """Return what the record says of itself beside its statement; only what is known."""
    record = made.record
    status = said.term("status", record.status)
    if record.status != "active" and record.change is not None:
        change = record.change
        status = said.say("certificate.withdrawn", at=change.at, by=change.by, because=change.because)
    access = said.term("access", record.access.level)
    if record.access.until:
        access = said.say("certificate.until", access=access, until=record.access.until)
    if record.access.because:
        access = said.say("certificate.because", access=access, because=record.access.because)
    yield said.word("certificate.record"), _code(record.id)
    yield said.word("certificate.revision"), _bdi(str(record.revision))
    yield said.word("certificate.status"), _bdi(status)
    yield said.word("certificate.access"), _bdi(access)
    for name, text in (("collection", record.collection), ("accession", record.accession), ("rights", record.rights)):
        if text:
            yield said.word(f"certificate.{name}"), _bdi(text)
    source = record.source
    told = said.say("certificate.source-of", name=source.name, n=source.bytes, type=source.charset or source.media_type)
    yield said.word("certificate.source"), told


def _events(made: Certificate, said: Words) -> Iterator[_Event]:
    """Return how the bytes came, then batch by batch what was done to the record and who signed it."""
    for came in sorted(made.custody.acquisitions, key=lambda item: item.received):
        yield _received(came, said)
    for manifest in made.custody.manifests:
        for revision in made.custody.revisions:
            if revision.files and revision.files[-1].manifest == manifest.path:
                yield from _changed(revision, said)
        yield _signed(manifest, said)


def _received(came: Acquisition, said: Words) -> _Event:
    container = came.container
    details = (
        ("from", came.origin),
        ("captured", came.captured),
        ("by", came.by),
        ("container", " ".join(filter(None, (container.name, container.place))) if container is not None else None),
        ("note", came.note),
    )
    told = tuple((said.word(f"certificate.{name}"), _bdi(text)) for name, text in details if text)
    return _Event(came.received, said.say("certificate.received", how=said.term("method", came.method)), told)


def _changed(revision: RevisionHistory, said: Words) -> Iterator[_Event]:
    change = revision.change
    if change is None:
        return
    kind = said.term("change", change.kind)
    what = said.say("certificate.changed", n=revision.revision, kind=kind, by=change.by)
    upon = (said.word("certificate.upon"), _code(change.previous))
    yield _Event(change.at, what, ((said.word("certificate.reason"), _bdi(change.because)), upon))


def _signed(manifest: ManifestHistory, said: Words) -> _Event:
    """Tell of a batch: who signed it by which keys, where it stands in the log, and the time that is proved."""
    details = [
        (
            said.word("certificate.signed-by"),
            Markup('{} <span class="quiet">{}</span> {}').format(
                _bdi(key.holder or said.word("certificate.nobody")), key.alg or "", _code(key.keyid)
            ),
        )
        for key in manifest.signatures
    ]
    first, last = manifest.log[0], manifest.log[1] - 1
    time = said.say("certificate.there", at=manifest.time) if manifest.time else _bdi(said.word("certificate.no-time"))
    details += [
        (said.word("certificate.manifest"), Markup("{} {}").format(_code(manifest.path), _code(manifest.sha256))),
        (said.word("certificate.leaves"), said.say("certificate.from-to", first=first, last=last)),
        (said.word("certificate.time"), time),
    ]
    name, version = manifest.tool
    what = said.say("certificate.signed", n=manifest.seq, tool=f"{name} {version}")
    return _Event(manifest.created, what, tuple(details))


def _bdi(text: str, lang: str | None = None) -> Markup:
    if isinstance(text, Markup):
        return text
    quote = quoted(text, lang)
    tagged = Markup(' lang="{}"').format(lang) if lang else ""
    return Markup('<bdi{} dir="{}">{}</bdi>').format(tagged, quote.dir, quote.html)


def _code(text: str) -> Markup:
    return Markup('<code dir="ltr">{}</code>').format(text)
