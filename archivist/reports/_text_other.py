"""The short sections: init, sign, validate, keys list, config."""

import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from archivist.base.directions import Quoted
from archivist.base.printable import enclosed, plain
from archivist.model.findings import Report, Result
from archivist.reports._interface import View, quote

__all__ = ["config_lines", "init_lines", "keys_lines", "sign_lines", "validate_lines"]

_LABELS = 12


def init_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell where the archive, its keys and its pin are."""
    made = report.body.get("archive")
    if not made:
        return
    yield view.say("init.made", id=made["id"], path=made["path"])
    yield f"  {view.label('init.root', _LABELS)}{made['pin']}"  # pasted, so without marks
    yield f"  {view.label('init.keys', _LABELS)}{view.path(made['keys'])}"
    yield view.say("init.keep")
    yield f"  {view.program} --archive {plain(shlex.quote(made['path']))} ingest FILE"


def sign_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell what was signed, or the draft that waits for other holders."""
    signed, draft = report.body.get("signed", []), report.body.get("draft")
    if draft:
        yield from _draft_lines(draft, view)
        if report.body.get("file"):
            yield view.say("sign.written", path=report.body["file"])
        return
    yield from signed
    manifest = report.body.get("manifest")
    if manifest:
        yield view.say("sign.signed", n=len(signed), path=manifest)
    elif not report.exit:
        yield view.say("sign.nothing")


def _draft_lines(draft: Mapping[str, Any], view: View) -> Iterator[str]:
    yield view.say("sign.draft", seq=draft["seq"], created=draft["created"])
    yield f"  {view.say('trust.fingerprint', fingerprint=draft['fingerprint'])}"
    for path in (*draft["records"], *draft["others"]):
        yield f"  {view.path(path)}"
    for item in draft["withheld"]:
        by, because = quote(item["by"]), quote(item["because"], 200)
        yield f"  {view.say('sign.withholds', path=item['name'], by=by, because=because)}"
    signed = view.listed(map(Quoted, draft["signed"])) if draft["signed"] else view.say("sign.nobody")
    yield f"  {view.say('sign.signed-by', n=len(draft['signed']), threshold=draft['threshold'], holders=signed)}"
    if draft["waiting"]:
        yield f"  {view.say('sign.waiting', holders=view.listed(map(Quoted, draft['waiting'])))}"


def validate_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell each record's verdict."""
    validated = report.body.get("validated", [])
    for record in validated:
        if view.verbose or record["state"] != "valid":
            yield f"{view.path(record['path'])}: {view.term('validate', record['state'])}"
    valid = sum(record["state"] == "valid" for record in validated)
    yield view.say("validate.counted", valid=valid, n=len(validated))


def keys_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return one line a key."""
    body = report.body.get("keys")
    if body is None:
        return
    yield view.say("keys.held", path=body["folder"], n=len(body["held"]))
    for key in body["held"]:
        use = f"  {view.say('keys.use', role=key['role'], archive=key['archive'])}" if key["role"] else ""
        yield f"  {key['keyid']}  {key['alg'] or view.say('keys.closed')}{use}"
    for archive, pin in body["pins"].items():
        yield f"  {view.say('keys.pin', archive=archive, pin=pin)}"


def config_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return one line a setting; with its origin before the value if more is to be said."""
    settings = report.body.get("config", [])
    name_width, origin_width = (max((len(item[key]) for item in settings), default=0) for key in ("name", "origin"))
    for item in settings:
        said = plain(str(item["value"]))
        if item["value"] is None:  # a secret has an origin alone
            said = view.say("config.none" if item["origin"] == "default" else "config.secret")
        elif not said.isascii():  # a pin or a path that is pasted must not carry marks
            said = enclosed(said)
        origin = f"{item['origin']:<{origin_width}}  " if view.verbose else ""
        yield f"{item['name']:<{name_width}}  {origin}{said}"
