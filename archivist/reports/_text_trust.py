"""Keys and the trust root in words: who may vouch, what a draft changes, who is still to sign."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from archivist.base.printable import isolated, plain
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["SECTIONS", "key_lines", "pin_lines", "trust_lines"]

_SHORT = 12


def trust_lines(report: Report, view: View) -> Iterator[str]:
    """Give the root in force, and the draft with its changes and signatures."""
    trust, draft = report.body.get("trust"), report.body.get("draft")
    if trust and report.body.get("in_force"):
        yield f"trust root {trust['version']} is in force: {report.body['in_force']}"
        yield f"  fingerprint {trust['fingerprint']}"
        return
    if trust and (draft is None or report.command == "trust show"):
        yield f"trust root {trust['version']} of {trust['archive']}, in force since {trust['created']}"
        yield f"  pin         {trust['pin']}"
        yield from _root(trust, view)
    if draft:
        yield from _draft(draft, view)
        yield from _next(report, view)


def pin_lines(report: Report, view: View) -> Iterator[str]:
    """Give the archive's own fingerprint and the pin that is known here."""
    pinned = report.body.get("pinned")
    if not pinned:
        return
    yield f"{pinned['archive']}: its trust root 1 is {pinned['fingerprint']}"
    if pinned["pin"] is None:
        yield "  not pinned here; compare it with the published fingerprint, then:"
        yield f"  {view.program} trust pin {pinned['fingerprint']}"
    elif pinned["pin"] == pinned["fingerprint"]:
        yield "  pinned here"
    else:
        yield f"  pinned here is another: {pinned['pin']}"


def key_lines(report: Report, view: View) -> Iterator[str]:
    """Give one key: alone its public half where that was asked for, so that it can go into a file."""
    key = report.body.get("key")
    if not key:
        return
    if report.body.get("public_only"):
        yield from key["public"].rstrip("\n").split("\n")
        return
    yield f"{key['keyid']}  {key['alg']}" + (f"  {key['role']}" if key["role"] else "")
    yield f"  {plain(key['path'])}"
    if key["role"] is None:
        holder = plain(key["holder"] or "NAME")
        yield "To have it in a trust root, give its public half to whoever drafts one:"
        yield f"  {view.program} keys show {key['keyid'][:_SHORT]} --public > {key['keyid'][:_SHORT]}.pem"
        yield f"  {view.program} trust add {key['keyid'][:_SHORT]}.pem --role ROLE --holder {holder}"


def _root(root: Mapping[str, Any], view: View) -> Iterator[str]:
    yield f"  fingerprint {root['fingerprint']}"
    for role in root["roles"]:
        if not role["keys"] and not view.verbose:
            continue
        wanted = " and ".join(" or ".join(group) for group in role["require"])
        need = f", each with {wanted}" if wanted else ""
        yield f"  {role['role']}: {role['threshold']} of {_count(len(role['holders']), 'holder')}{need}"
        for key in role["keys"]:
            yield f"    {_key(key)}"
            if key["revoked"]:
                yield f"      revoked: {_revocation(key['revoked'])}"
    if root["policy"]:
        yield f"  every verification must check: {', '.join(root['policy'])}"


def _draft(draft: Mapping[str, Any], view: View) -> Iterator[str]:
    yield f"draft of trust root {draft['version']} of {draft['archive']}, made {draft['created']}"
    if draft["changes"] is None:
        yield from _root(draft, view)
    else:
        yield f"  fingerprint {draft['fingerprint']}"
        for item in draft["changes"]:
            yield f"  {_change(item)}"
        if not draft["changes"]:
            yield "  changes nothing"
    for count in draft["signatures"]:
        signed, waiting = ", ".join(map(isolated, count["signed"])), ", ".join(map(isolated, count["waiting"]))
        done = f"signed by {signed}" if signed else "signed by nobody"
        more = "" if count["complete"] or not waiting else f"; could sign: {waiting}"
        yield f"  as version {count['version']} asks, {len(count['signed'])} of {count['threshold']}: {done}{more}"


def _next(report: Report, view: View) -> Iterator[str]:
    if report.exit:
        return
    file = plain(report.body.get("file", ""))
    if file and report.command == "trust sign":
        yield f"signed in {file}; whoever keeps the draft takes it over: {view.program} trust import {file}"
    elif file:
        yield f"written to {file}; a holder signs it with: {view.program} trust sign {file}"
    elif report.body.get("trust"):
        yield "Not in force. Sign it here, or carry it to another holder:"
        yield f"  {view.program} trust sign"
        yield f"  {view.program} trust export FILE"


def _change(item: Mapping[str, Any]) -> str:
    words = _CHANGES.get(item["change"])
    if words is not None:
        return words(item)
    return f"! every verification must check: {', '.join(item['to']) or 'nothing more'}"


def _key(key: Mapping[str, Any]) -> str:
    owner = key["holder"] or key["name"]
    said = [f"{key['keyid'][:_SHORT]} {plain(key['alg'])}" + (f" {isolated(owner)}" if owner else "")]
    said += [f"from {key['from'] or '…'} to {key['to'] or '…'}"] if key["from"] or key["to"] else []
    said += [f"CA {key['ca'][:_SHORT]}"] if key["ca"] else []
    return ", ".join(said)


def _revocation(revoked: Mapping[str, Any]) -> str:
    good = revoked["good"]
    upto = (
        f"good up to {good['size']} entries, root {good['root'][:_SHORT]}"
        if good
        else "good only with a trusted time before"
    )
    return f"{revoked['reason']} at {revoked['at']}; {upto}"


def _groups(groups: list[list[str]]) -> str:
    return " and ".join(" or ".join(group) for group in groups) or "one key"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


_CHANGES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "key-added": lambda item: f"+ {item['role']}: {_key(item)}",
    "key-removed": lambda item: f"- {item['role']}: {_key(item)}",
    "key-revoked": lambda item: f"! {item['role']}: {_key(item)} is revoked: {_revocation(item['revoked'])}",
    "revocation-taken-back": lambda item: f"! {item['role']}: {_key(item)} is no longer revoked",
    "key-altered": lambda item: (
        f"! {item['role']}: {_key(item)}, before {item['before']['role']}: {_key(item['before'])}"
    ),
    "threshold": lambda item: f"! {item['role']}: threshold {item['from']} becomes {item['to']}",
    "require": lambda item: f"! {item['role']}: asked of each holder: {_groups(item['from'])} → {_groups(item['to'])}",
}

_TRUST = ("show", "add", "remove", "set", "policy", "rotate", "revoke", "discard", "sign", "export", "import")
SECTIONS = {f"trust {name}": trust_lines for name in _TRUST} | {
    "trust pin": pin_lines,
    **{f"keys {name}": key_lines for name in ("new", "show", "import")},
}
