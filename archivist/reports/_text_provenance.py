"""`show --as provenance`: the chain of custody in plain words, and what of it was checked."""

from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.printable import isolated, plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["provenance_lines"]

_LONG = 200
_FILES = {"as-signed": "as it was signed", "unsigned": "in no manifest: nobody vouches for it"}
_SIGNED = {"passed": "hold", "failed": "DO NOT HOLD", "not_checked": "not checked"}
_METHODS = {"file": "as a file", "folder": "in a folder", "stdin": "from standard input"}
_CHECKS = {"passed": "passed", "failed": "FAILED", "not_checked": "not checked"}


def provenance_lines(report: Report, view: View) -> Iterator[str]:
    """Tell how the bytes came, what was done to the record, who signed it, and which checks passed here."""
    told = report.body["provenance"]
    yield shown(told["title"], _LONG) if told["title"] else "a statement without a title"
    yield f"{told['id']}  chain of custody"
    yield ""
    source = told["source"]
    if source:
        yield f"The source is {isolated(source['name'])}, {source['bytes']} bytes, SHA-256"
        yield f"  {source['sha256']}"
    for item in told["acquisitions"]:
        yield from _acquisition(item)
    for item in told["revisions"]:
        yield from _revision(item)
    for item in told["manifests"]:
        yield from _manifest(item)
    yield from _root_and_log(told)
    yield ""
    yield from _checks(report, view)


def _acquisition(item: Mapping[str, Any]) -> Iterator[str]:
    how = _METHODS.get(item["method"], f"by {shown(item['method'])}")
    yield f"It was received {item['received']} {how}" + ("" if item["from"] else "; where it came from is not recorded")
    for name in ("from", "captured", "by", "note"):
        if item[name]:
            yield f"  {name:<14}{shown(item[name], _LONG)}"


def _revision(item: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    change = item["change"]
    if change:
        yield f"Revision {item['revision']}: {change['kind']} by {shown(change['by'])} at {change['at']}"
        yield f"  {'because':<14}{shown(change['because'], _LONG)}"
        yield f"  {'upon':<14}record.json with SHA-256 {change['previous']}"
    elif item["status"] is None:
        yield f"Revision {item['revision']}: its record.json cannot be read"
    else:
        yield f"Revision {item['revision']}: made from the source"
    for file in item["files"]:
        listed = f", listed in {file['manifest']}" if file["manifest"] else ""
        yield f"  {file['path']}: {_FILES.get(file['state'], file['state'])}{listed}"
        gone = file["withheld"]
        if gone:
            yield f"    withheld by {shown(gone['by'])} at {gone['at']}: {shown(gone['because'], _LONG)}"


def _manifest(item: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    tool = item["tool"]
    yield f"{item['path']}: made {item['created']} by {isolated(tool['name'])} {isolated(tool['version'])}"
    yield f"  {'payload':<14}SHA-256 {item['sha256']}"
    yield f"  {'signatures':<14}{_SIGNED[item['state']]}"
    for key in item["signatures"]:
        holder = f"{shown(key['holder'])}, {key['alg']}" if key["alg"] else "a key that the trust root does not know"
        yield f"  {'signed by':<14}{holder}, key {key['keyid']}"
    yield f"  {'trust root':<14}version {item['root']['version']}, SHA-256 {item['root']['sha256']}"
    yield f"  {'log':<14}leaves {item['log']['start']} to {item['log']['end'] - 1}"
    yield f"  {'trusted time':<14}" + (f"there at {item['time']}" if item["time"] else "none")
    for name, sha256 in item["schemas"].items():
        yield f"  {'schema':<14}{plain(name)}, SHA-256 {sha256}"


def _root_and_log(told: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    root, log = told["trust_root"], told["log"]
    if root:
        yield f"The trust root is at version {root['version']}; the fingerprint of the first is {root['pin']}"
    if log:
        yield f"The log {isolated(log['origin'])} has {log['size']} leaves, root hash {log['root']}"


def _checks(report: Report, view: View) -> Iterator[str]:
    checks = report.body["checks"]
    yield "Checked here and now, as by archivist verify:"
    for check in checks:
        yield f"  {check['check']:<14}{_CHECKS[check['state']]:<13}{plain(check['why'])}".rstrip()
    open_ = [check["check"] for check in checks if check["state"] == "not_checked"]
    if report.exit:
        yield f"this record does not stand as it was signed; the whole archive: {view.program} verify"
        return
    yield "nothing is wrong" + (f"; not checked: {', '.join(open_)}" if open_ else "")
    if "pin" in open_:
        yield "without the pin nobody vouches that this is the true archive: compare the fingerprint"
