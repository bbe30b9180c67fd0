"""The short sections: init, sign, validate, keys list, config."""

import shlex
from collections.abc import Iterator

from archivist.base.printable import enclosed, plain
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["config_lines", "init_lines", "keys_lines", "sign_lines", "validate_lines"]


def init_lines(report: Report, view: View) -> Iterator[str]:
    """Tell where the archive, its keys and its pin are."""
    made = report.body.get("archive")
    if not made:
        return
    yield f"archive {made['id']} made in {plain(made['path'])}"
    yield f"  trust root  {made['pin']}"
    yield f"  keys        {plain(made['keys'])}"
    yield "Keep the fingerprint where readers can find it, and a copy of the keys where nobody else can."
    yield f"  {view.program} --archive {plain(shlex.quote(made['path']))} ingest FILE"


def sign_lines(report: Report, view: View) -> Iterator[str]:
    """Tell what was signed."""
    del view
    signed = report.body.get("signed", [])
    yield from signed
    manifest = report.body.get("manifest")
    yield f"{len(signed)} signed in {manifest}" if manifest else "nothing to sign"


def validate_lines(report: Report, view: View) -> Iterator[str]:
    """Tell each record's verdict."""
    validated = report.body.get("validated", [])
    for record in validated:
        if view.verbose or record["state"] != "valid":
            yield f"{plain(record['path'])}: {record['state']}"
    valid = sum(record["state"] == "valid" for record in validated)
    yield f"{valid} of {len(validated)} valid"


def keys_lines(report: Report, view: View) -> Iterator[str]:
    """Give one line a key."""
    del view
    body = report.body.get("keys")
    if body is None:
        return
    yield f"{plain(body['folder'])}: {len(body['held'])} private keys"
    for key in body["held"]:
        use = f"  {key['role']} of {key['archive']}" if key["role"] else ""
        yield f"  {key['keyid']}  {key['alg'] or '(cannot be opened)'}{use}"
    for archive, pin in body["pins"].items():
        yield f"  pin of {archive}: {pin}"


def config_lines(report: Report, view: View) -> Iterator[str]:
    """Give one line a setting; with its origin before the value if more is to be said."""
    settings = report.body.get("config", [])
    name_width, origin_width = (max((len(item[key]) for item in settings), default=0) for key in ("name", "origin"))
    for item in settings:
        said = plain(str(item["value"]))
        if item["value"] is None:  # a secret has an origin alone
            said = "(none)" if item["origin"] == "default" else "(not shown)"
        elif not said.isascii():  # a pin or a path that is pasted must not carry marks
            said = enclosed(said)
        origin = f"{item['origin']:<{origin_width}}  " if view.verbose else ""
        yield f"{item['name']:<{name_width}}  {origin}{said}"
