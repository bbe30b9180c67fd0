"""The short sections: init, sign, recover, export, validate, authority check, config."""

import shlex
from collections.abc import Iterator, Sequence

from archivist.base.directions import Quoted
from archivist.base.printable import enclosed, plain
from archivist.model.findings import Report, Result
from archivist.model.results.archive import (
    AuthorityCheckResult,
    ConfigResult,
    InitResult,
    RecoverResult,
    ValidateResult,
)
from archivist.model.results.certificate import CertificateResult, VerifierResult
from archivist.model.results.export import ExportFormatsResult, ExportResult
from archivist.model.results.sign import BatchDraft, SharedSignResult, SignResult
from archivist.model.results.site import SiteResult
from archivist.reports._interface import View, quote
from archivist.reports._sections import alone, judged
from archivist.reports._text_ingest import made_lines

__all__ = [
    "SECTIONS",
    "authority_lines",
    "certificate_lines",
    "config_lines",
    "export_format_lines",
    "export_lines",
    "init_lines",
    "recover_lines",
    "shared_sign_lines",
    "sign_lines",
    "site_lines",
    "validate_lines",
    "verifier_lines",
]

_LABELS = 12


def init_lines(result: InitResult, view: View) -> Iterator[str]:
    """Return where the archive, its keys and its pin are."""
    yield from made_lines(result, view)
    yield view.command(f"--archive {plain(shlex.quote(result.path))} ingest FILE")


def sign_lines(result: SignResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return what was signed."""
    yield from result.signed
    if result.manifest and result.signed:
        yield view.say("sign.signed", n=len(result.signed), path=result.manifest)
    elif result.manifest:  # a batch of a trust root, or of what is withheld
        yield view.say("ingest.signed", path=result.manifest)
    elif not report.exit:
        yield view.say("sign.nothing")


def shared_sign_lines(result: SharedSignResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return what was signed, or the draft that waits for other holders."""
    if result.draft is None:
        yield from sign_lines(result, report, view)
        return
    yield from _draft_lines(result.draft, view)
    if result.file:
        yield view.say("sign.written", path=result.file)


def _draft_lines(draft: BatchDraft, view: View) -> Iterator[str]:
    yield view.say("sign.draft", seq=draft.seq, created=draft.created)
    yield f"  {view.say('trust.fingerprint', fingerprint=draft.fingerprint)}"
    for path in (*draft.records, *draft.others):
        yield f"  {view.path(path)}"
    for item in draft.withheld:
        by, because = quote(item.by), quote(item.because, 200)
        yield f"  {view.say('sign.withholds', path=item.name, by=by, because=because)}"
    signed = view.listed(map(Quoted, draft.signed)) if draft.signed else view.say("sign.nobody")
    yield f"  {view.say('sign.signed-by', n=len(draft.signed), threshold=draft.threshold, holders=signed)}"
    if draft.waiting:
        yield f"  {view.say('sign.waiting', holders=view.listed(map(Quoted, draft.waiting)))}"


def recover_lines(result: RecoverResult, view: View) -> Iterator[str]:
    """Return each file that was removed, replaced or left, and what became of the interrupted write."""
    planned = "planned" if result.dry_run else "done"
    parts: dict[str, Sequence[str]] = {
        f"removed-{planned}": result.removed,
        f"replaced-{planned}": result.replaced,
        "left": result.left,
    }
    for key, paths in parts.items():
        for path in paths:
            yield f"  {view.path(path)}: {view.say(f'recover.{key}')}"
    if result.why:
        yield view.say("recover.why", why=result.why)
    yield view.say(f"recover.{result.state}")
    if result.left:
        yield view.say("recover.look")
    if result.dry_run and result.state != "settled":
        yield view.say("recover.nothing-written")


def export_format_lines(result: ExportFormatsResult, view: View) -> Iterator[str]:
    """Return one line a format."""
    for item in result.exports:
        yield f"{item.name:<10} {view.term('exports', item.name)}"


def export_lines(result: ExportResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return how much was exported; the document itself goes to stdout or to a file alone.

    A text says of itself what does not verify; a file or folder is not made then.
    """
    if report.exit and result.text is None:
        yield view.say("export.nothing")
        return
    records = view.count("records", len(result.records))
    yield view.say("export.unverified" if report.exit else "export.made", records=records, format=result.format)


def certificate_lines(result: CertificateResult, view: View) -> Iterator[str]:
    """Return of what the page is, the fingerprint that makes it more than consistent, and what goes along."""
    yield view.say("certificate.made", id=result.record)
    yield view.say("certificate.pin" if result.pinned else "certificate.no-pin", pin=result.pin)
    if result.disclosure.records:
        yield view.say("certificate.reveals", n=result.disclosure.records)


def verifier_lines(result: VerifierResult, view: View) -> Iterator[str]:
    """Return whose page it is, and the fingerprint in it."""
    yield view.say("certificate.verifier", archive=result.archive)
    yield view.say("certificate.pin", pin=result.pin)


def site_lines(result: SiteResult, view: View) -> Iterator[str]:
    """Return what was built, and what became of the folder."""
    yield view.say("site.built", n=result.records, path=result.folder)
    yield view.say("site.files", n=result.files, written=result.written, removed=result.removed)
    if result.certificates:
        yield view.say("site.certificates", n=result.certificates)
    if result.refused:
        yield view.say("site.refused", n=result.refused)


def validate_lines(result: ValidateResult, view: View) -> Iterator[str]:
    """Return each record's verdict."""
    for revision in result.validated:
        if view.verbose or revision.state != "valid":
            yield f"{view.path(revision.path)}: {view.term('validate', revision.state)}"
    valid = sum(revision.state == "valid" for revision in result.validated)
    yield view.say("validate.counted", valid=valid, n=len(result.validated))


def authority_lines(result: AuthorityCheckResult, view: View) -> Iterator[str]:
    """Return how many entries were checked, and whose."""
    key = "authority.checked-with" if result.folder else "authority.checked"
    yield view.say(key, n=result.entries, path=result.folder or "")


def config_lines(result: ConfigResult, view: View) -> Iterator[str]:
    """Return one line a setting; with its origin before the value if more is to be said."""
    name_width = max((len(item.name) for item in result.config), default=0)
    origin_width = max((len(item.origin) for item in result.config), default=0)
    for item in result.config:
        said = plain(str(item.value))
        if item.value is None:  # a secret has an origin alone
            said = view.say("config.none" if item.origin == "default" else "config.secret")
        elif not said.isascii():  # a pin or a path that is pasted must not carry marks
            said = enclosed(said)
        origin = f"{item.origin:<{origin_width}}  " if view.verbose else ""
        yield f"{item.name:<{name_width}}  {origin}{said}"


SECTIONS = dict(
    (
        alone(InitResult, init_lines),
        judged(SignResult, sign_lines),
        judged(SharedSignResult, shared_sign_lines),
        alone(RecoverResult, recover_lines),
        alone(ValidateResult, validate_lines),
        alone(ExportFormatsResult, export_format_lines),
        judged(ExportResult, export_lines),
        alone(CertificateResult, certificate_lines),
        alone(VerifierResult, verifier_lines),
        alone(SiteResult, site_lines),
        alone(ConfigResult, config_lines),
        alone(AuthorityCheckResult, authority_lines),
    )
)
