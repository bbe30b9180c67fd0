"""The page of a certificate: a statement, who had it and vouches for it, what was checked, and how to check again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from archivist.base.printable import plain, shortened
from archivist.model.certificate import Certificate
from archivist.model.record import Access, Record, is_open
from archivist.model.record_json import displayed
from archivist.model.results.provenance import ManifestHistory, RevisionHistory
from archivist.model.source import Acquisition
from archivist.pages.page import data_block, self_contained
from archivist.pages.scripts import CERTIFICATE
from archivist.pages.statement import QuotedWords, quoted, statement
from archivist.pages.words import Words, words

__all__ = [
    "DATA",
    "SCRIPT_WORDS",
    "STYLES",
    "Event",
    "certificate_page",
    "events_of",
    "facts_of",
    "issuer_of",
    "notices_of",
]

DATA, SCRIPT_WORDS = "archivist-certificate", "archivist-words"
STYLES = ("page.css", "statement.css", "certificate.css")
_TITLE = 80


@dataclass(frozen=True, slots=True)
class Event:
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
        "issuer": issuer_of(record),
        "notices": tuple(notices_of(record, made.at[:10], said)),
        "facts": tuple(facts_of(record, said)),
        "events": tuple(events_of(made.custody.acquisitions, made.custody.revisions, made.custody.manifests, said)),
        "checks": made.custody.checks,
        "source": next((row for row in made.rows if "/source." in row.name), None),
        "data": data_block(DATA, made.data),
        "script_words": data_block(SCRIPT_WORDS, dict(words(lang, "proof").texts)),
    }
    return self_contained("certificate.html", said, values, styles=STYLES, scripts=CERTIFICATE)


def _name(made: Certificate, said: Words) -> str:
    """Return the beginning of the title as a window's title can show it."""
    title = made.record.metadata.title.value
    known = title if isinstance(title, str) and title else said.word("statement.untitled")
    return plain(displayed(shortened(known, _TITLE)))


def issuer_of(record: Record) -> QuotedWords | None:
    """Return the name of a record's issuer, None if it has none."""
    value = record.metadata.issuer.value
    language = record.metadata.language.value
    return quoted(value, language if isinstance(language, str) else None) if isinstance(value, str) else None


def notices_of(record: Record, day: str, said: Words) -> Iterator[Markup]:
    """Return what a reader must know before all else: that the record was withdrawn, or is not for everybody."""
    change, access = record.change, record.access
    if record.status != "active" and change is not None:
        yield said.say("certificate.withdrawn", at=change.at, by=change.by, because=change.because)
    if not is_open(access, day):
        yield _access(access, said)


def _access(access: Access, said: Words) -> Markup:
    told = _bdi(said.term("access", access.level))
    if access.until:
        told = said.say("certificate.until", access=told, until=access.until)
    return said.say("certificate.because", access=told, because=access.because) if access.because else told


def facts_of(record: Record, said: Words) -> Iterator[tuple[str, Markup]]:
    """Return what the record says of itself beside its statement; only what is known."""
    yield said.word("certificate.record"), _code(record.id)
    yield said.word("certificate.revision"), _bdi(str(record.revision))
    yield said.word("certificate.status"), _bdi(said.term("status", record.status))
    yield said.word("certificate.access"), _access(record.access, said)
    for name, text in (("collection", record.collection), ("accession", record.accession), ("rights", record.rights)):
        if text:
            yield said.word(f"certificate.{name}"), _bdi(text)
    source = record.source
    told = said.say("certificate.source-of", name=source.name, n=source.bytes, type=source.charset or source.media_type)
    yield said.word("certificate.source"), told


def events_of(
    acquisitions: Iterable[Acquisition],
    revisions: Sequence[RevisionHistory],
    manifests: Iterable[ManifestHistory],
    said: Words,
) -> Iterator[Event]:
    """Return how the bytes came, then batch by batch what was done to the record and who signed it."""
    for came in sorted(acquisitions, key=lambda item: item.received):
        yield _received(came, said)
    for manifest in manifests:
        for revision in revisions:
            if revision.files and revision.files[-1].manifest == manifest.path:
                yield from _changed(revision, said)
        yield _signed(manifest, said)


def _received(came: Acquisition, said: Words) -> Event:
    container = came.container
    details = (
        ("from", came.origin),
        ("captured", came.captured),
        ("by", came.by),
        ("container", " ".join(filter(None, (container.name, container.place))) if container is not None else None),
        ("note", came.note),
    )
    told = tuple((said.word(f"certificate.{name}"), _bdi(text)) for name, text in details if text)
    return Event(came.received, said.say("certificate.received", how=said.term("method", came.method)), told)


def _changed(revision: RevisionHistory, said: Words) -> Iterator[Event]:
    change = revision.change
    if change is None:
        return
    kind = said.term("change", change.kind)
    what = said.say("certificate.changed", n=revision.revision, kind=kind, by=change.by)
    upon = (said.word("certificate.upon"), _code(change.previous))
    yield Event(change.at, what, ((said.word("certificate.reason"), _bdi(change.because)), upon))


def _signed(manifest: ManifestHistory, said: Words) -> Event:
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
    return Event(manifest.created, what, tuple(details))


def _bdi(text: str, lang: str | None = None) -> Markup:
    if isinstance(text, Markup):
        return text
    quote = quoted(text, lang)
    tagged = Markup(' lang="{}"').format(lang) if lang else ""
    return Markup('<bdi{} dir="{}">{}</bdi>').format(tagged, quote.dir, quote.html)


def _code(text: str) -> Markup:
    return Markup('<code dir="ltr">{}</code>').format(text)
