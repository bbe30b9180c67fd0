"""`show --as provenance`: the chain of custody in plain words, and what of it was checked."""

from collections.abc import Iterator

from archivist.base.directions import Quoted
from archivist.base.printable import shown
from archivist.model.findings import Report, Result
from archivist.model.results.provenance import ManifestHistory, ProvenanceResult, RevisionHistory
from archivist.model.source import Acquisition
from archivist.reports._interface import View, quote
from archivist.reports._sections import judged
from archivist.reports._text_checks import check_lines

__all__ = ["SECTIONS", "provenance_lines"]

_LONG = 200
_LABELS = 14
_METHODS = ("file", "folder", "stdin", "table", "mailbox", "warc", "bag", "watch", "stated")


def provenance_lines(result: ProvenanceResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return how the bytes came, what was done to the record, who signed it, and which checks passed here."""
    yield shown(result.title, _LONG) if result.title else view.say("show.untitled")
    yield f"{result.id}  {view.say('custody.head')}"
    yield ""
    source = result.source
    if source is not None:
        yield view.say("custody.source", name=Quoted(source.name), bytes=view.count("bytes", source.bytes))
        yield f"  {source.sha256}"
    for item in result.acquisitions:
        yield from _acquisition(item, view)
    for revision in result.revisions:
        yield from _revision(revision, view)
    for manifest in result.manifests:
        yield from _manifest(manifest, view)
    yield from _root_and_log(result, view)
    yield ""
    yield from _checks(result, report, view)


def _named(name: str, told: str, view: View) -> str:
    return f"  {view.label(f'custody.{name}', _LABELS)}{told}"


def _acquisition(item: Acquisition, view: View) -> Iterator[str]:
    known = item.method in _METHODS
    how = view.say(f"custody.{item.method}") if known else view.say("custody.other", method=quote(item.method))
    yield view.say("custody.received" if item.origin else "custody.received-nowhere", at=item.received, how=how)
    container = item.container and " ".join(filter(None, (item.container.name, item.container.place)))
    said = {"from": item.origin, "captured": item.captured, "container": container, "by": item.by, "note": item.note}
    for name, text in said.items():
        if text:
            yield _named(name, shown(text, _LONG), view)


def _revision(item: RevisionHistory, view: View) -> Iterator[str]:
    yield ""
    change, revision = item.change, item.revision
    if change is not None:
        kind = view.term("change", change.kind)
        yield view.say("custody.changed", revision=revision, kind=kind, by=quote(change.by), at=change.at)
        yield _named("because", shown(change.because, _LONG), view)
        yield _named("upon", view.say("custody.previous", sha256=change.previous), view)
    else:
        key = "made" if item.status is not None else "gone" if _is_withheld(item) else "unread"
        yield view.say(f"custody.{key}", revision=revision)
    for file in item.files:
        state = view.term("file", file.state)
        if file.manifest:
            state = view.say("custody.listed", state=state, path=file.manifest)
        yield f"  {file.path}: {state}"
        gone = file.withheld
        if gone is not None:
            values = {"by": quote(gone.by), "at": gone.at, "because": quote(gone.because, _LONG)}
            yield f"    {view.say('custody.withheld', **values)}"


def _is_withheld(revision: RevisionHistory) -> bool:
    return any(
        file.withheld is not None and not file.path.rpartition("/")[2].startswith("source.") for file in revision.files
    )


def _manifest(item: ManifestHistory, view: View) -> Iterator[str]:
    yield ""
    name, version = map(Quoted, item.tool)
    yield f"{item.path}: {view.say('custody.manifest', created=item.created, name=name, version=version)}"
    yield _named("payload", view.say("custody.sha256", sha256=item.sha256), view)
    yield _named("signatures", view.say(f"signatures.{item.state}"), view)
    for key in item.signatures:
        if key.alg:
            told = view.say("custody.holder", keyid=key.keyid, holder=quote(key.holder or ""), alg=key.alg)
        else:
            told = view.say("custody.stranger", keyid=key.keyid)
        yield _named("signed-by", told, view)
    root, (start, end) = item.root, item.log
    yield _named("trust-root", view.say("custody.root", version=root.version, sha256=root.sha256), view)
    yield _named("log", view.say("custody.leaves", first=start, last=end - 1), view)
    time = view.say("custody.there", at=item.time) if item.time else view.say("custody.none")
    yield _named("time", time, view)
    for schema, sha256 in item.schemas.items():
        yield _named("schema", view.say("custody.digest", name=schema, sha256=sha256), view)


def _root_and_log(result: ProvenanceResult, view: View) -> Iterator[str]:
    yield ""
    root, log = result.trust_root, result.log
    if root is not None:
        yield view.say("custody.pin", version=root.version, pin=root.pin)
    if log is not None:
        leaves = view.count("leaves", log.size)
        yield view.say("custody.tree", origin=Quoted(log.origin), leaves=leaves, root=log.root)


def _checks(result: ProvenanceResult, report: Report[Result], view: View) -> Iterator[str]:
    yield view.say("custody.checked")
    yield from check_lines(result.checks, view, _LABELS - 1)
    open_ = [check.check for check in result.checks if check.state == "not_checked"]
    if report.exit:
        yield view.say("custody.wrong", program=view.program)
        return
    left = view.listed(map(view.check, open_))
    yield view.say("custody.right-but", checks=left) if open_ else view.say("custody.right")
    if "pin" in open_:
        yield view.say("custody.no-pin")


SECTIONS = dict((judged(ProvenanceResult, provenance_lines),))
