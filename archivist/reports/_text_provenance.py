"""`show --as provenance`: the chain of custody in plain words, and what of it was checked."""

from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.directions import Quoted
from archivist.base.printable import shown
from archivist.model.findings import Report, Result
from archivist.reports._interface import View, quote
from archivist.reports._text_checks import check_lines

__all__ = ["provenance_lines"]

_LONG = 200
_LABELS = 14
_METHODS = ("file", "folder", "stdin")


def provenance_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell how the bytes came, what was done to the record, who signed it, and which checks passed here."""
    told = report.body["provenance"]
    yield shown(told["title"], _LONG) if told["title"] else view.say("show.untitled")
    yield f"{told['id']}  {view.say('custody.head')}"
    yield ""
    source = told["source"]
    if source:
        yield view.say("custody.source", name=Quoted(source["name"]), bytes=view.count("bytes", source["bytes"]))
        yield f"  {source['sha256']}"
    for item in told["acquisitions"]:
        yield from _acquisition(item, view)
    for item in told["revisions"]:
        yield from _revision(item, view)
    for item in told["manifests"]:
        yield from _manifest(item, view)
    yield from _root_and_log(told, view)
    yield ""
    yield from _checks(report, view)


def _named(name: str, told: str, view: View) -> str:
    return f"  {view.label(f'custody.{name}', _LABELS)}{told}"


def _acquisition(item: Mapping[str, Any], view: View) -> Iterator[str]:
    known = item["method"] in _METHODS
    how = view.say(f"custody.{item['method']}") if known else view.say("custody.other", method=quote(item["method"]))
    yield view.say("custody.received" if item["from"] else "custody.received-nowhere", at=item["received"], how=how)
    for name in ("from", "captured", "by", "note"):
        if item[name]:
            yield _named(name, shown(item[name], _LONG), view)


def _revision(item: Mapping[str, Any], view: View) -> Iterator[str]:
    yield ""
    change, revision = item["change"], item["revision"]
    if change:
        kind = view.term("change", change["kind"])
        yield view.say("custody.changed", revision=revision, kind=kind, by=quote(change["by"]), at=change["at"])
        yield _named("because", shown(change["because"], _LONG), view)
        yield _named("upon", view.say("custody.previous", sha256=change["previous"]), view)
    else:
        key = "made" if item["status"] is not None else "gone" if _is_withheld(item) else "unread"
        yield view.say(f"custody.{key}", revision=revision)
    for file in item["files"]:
        state = view.term("file", file["state"])
        if file["manifest"]:
            state = view.say("custody.listed", state=state, path=file["manifest"])
        yield f"  {file['path']}: {state}"
        gone = file["withheld"]
        if gone:
            values = {"by": quote(gone["by"]), "at": gone["at"], "because": quote(gone["because"], _LONG)}
            yield f"    {view.say('custody.withheld', **values)}"


def _is_withheld(revision: Mapping[str, Any]) -> bool:
    return any(
        file["withheld"] and not file["path"].rpartition("/")[2].startswith("source.") for file in revision["files"]
    )


def _manifest(item: Mapping[str, Any], view: View) -> Iterator[str]:
    yield ""
    tool = {name: Quoted(item["tool"][name]) for name in ("name", "version")}
    yield f"{item['path']}: {view.say('custody.manifest', created=item['created'], **tool)}"
    yield _named("payload", view.say("custody.sha256", sha256=item["sha256"]), view)
    yield _named("signatures", view.say(f"signatures.{item['state']}"), view)
    for key in item["signatures"]:
        holder = {"holder": quote(key["holder"]), "alg": key["alg"]} if key["alg"] else {}
        told = view.say("custody.holder" if key["alg"] else "custody.stranger", keyid=key["keyid"], **holder)
        yield _named("signed-by", told, view)
    root, log = item["root"], item["log"]
    yield _named("trust-root", view.say("custody.root", version=root["version"], sha256=root["sha256"]), view)
    yield _named("log", view.say("custody.leaves", first=log["start"], last=log["end"] - 1), view)
    time = view.say("custody.there", at=item["time"]) if item["time"] else view.say("custody.none")
    yield _named("time", time, view)
    for name, sha256 in item["schemas"].items():
        yield _named("schema", view.say("custody.digest", name=name, sha256=sha256), view)


def _root_and_log(told: Mapping[str, Any], view: View) -> Iterator[str]:
    yield ""
    root, log = told["trust_root"], told["log"]
    if root:
        yield view.say("custody.pin", version=root["version"], pin=root["pin"])
    if log:
        leaves = view.count("leaves", log["size"])
        yield view.say("custody.tree", origin=Quoted(log["origin"]), leaves=leaves, root=log["root"])


def _checks(report: Report[Result], view: View) -> Iterator[str]:
    checks = report.body["checks"]
    yield view.say("custody.checked")
    yield from check_lines(checks, view, _LABELS - 1)
    open_ = [check["check"] for check in checks if check["state"] == "not_checked"]
    if report.exit:
        yield view.say("custody.wrong", program=view.program)
        return
    yield view.say("custody.right-but", checks=view.listed(open_)) if open_ else view.say("custody.right")
    if "pin" in open_:
        yield view.say("custody.no-pin")
