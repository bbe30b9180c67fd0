"""The manifest and its canonical payload, an in-toto Statement v1 (contract, section 2), both ways.

in-toto matches subjects by digest alone; that each name belongs to its digest is this predicate's rule.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from archivist.base.canonical import NotCanonicalError, canonical_bytes, parse_canonical
from archivist.base.digest import sha256_hex
from archivist.base.places import AIDS, is_under_manifests, record_file
from archivist.base.said import said
from archivist.base.shape import (
    ORIGIN,
    SHA256,
    SHA512,
    ShapeError,
    array,
    fields,
    integer,
    matching,
    nullable,
    text,
    time,
)
from archivist.fixity.path_rules import hostile_paths
from archivist.fixity.plain_rows import PlainRows, split_rows
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Manifest, Row, Withheld

__all__ = [
    "PREDICATE_TYPE",
    "STATEMENT_TYPE",
    "parse_plain_statement",
    "parse_statement",
    "payload_sha256",
    "statement_payload",
]

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE = "urn:archivist:manifest:v1"

_STATEMENT = frozenset({"_type", "subject", "predicateType", "predicate"})
_PREDICATE = frozenset({"archive", "seq", "prev", "created", "tool", "root", "schemas", "log", "aids", "withheld"})
_ROW = frozenset({"name", "digest", "annotations"})
_DIGEST = frozenset({"sha256", "sha512"})
_ANNOTATIONS = frozenset({"bytes"})
_TOOL = frozenset({"name", "version"})
_ROOT = frozenset({"version", "sha256"})
_LOG = frozenset({"start", "end"})
_WITHHELD = frozenset({"name", "sha256", "at", "by", "because"})


def payload_sha256(payload: bytes) -> str:
    """Return a manifest's identity: the SHA-256 of its payload, hex. Envelopes of one payload may differ."""
    return sha256_hex(payload)


def statement_payload(manifest: Manifest) -> bytes:
    """Return the canonical payload; rows and withheld files are sorted by name as bytes."""
    return canonical_bytes(
        {
            "_type": STATEMENT_TYPE,
            "predicateType": PREDICATE_TYPE,
            "subject": [_row_to_json(row) for row in sorted(manifest.rows, key=lambda row: row.name.encode())],
            "predicate": {
                "archive": manifest.archive,
                "seq": manifest.seq,
                "prev": manifest.prev,
                "created": manifest.created,
                "tool": {"name": manifest.tool[0], "version": manifest.tool[1]},
                "root": {"version": manifest.root_version, "sha256": manifest.root_sha256},
                "schemas": manifest.schemas,
                "log": {"start": manifest.log_start, "end": manifest.log_end},
                "aids": manifest.aids,
                "withheld": [
                    {"name": item.name, "sha256": item.sha256, "at": item.at, "by": item.by, "because": item.because}
                    for item in sorted(manifest.withheld, key=lambda item: item.name.encode())
                ],
            },
        }
    )


def parse_statement(payload: bytes, path: str) -> tuple[Manifest | None, str, tuple[Finding, ...]]:
    """Read a payload; give the manifest or None, the payload's SHA-256, and the findings that refuse it."""
    identity = payload_sha256(payload)
    try:
        manifest = _manifest(parse_canonical(payload))
    except (NotCanonicalError, ShapeError) as error:
        return None, identity, (finding("manifest-malformed", path, detail=error),)
    hostile = hostile_paths([row.name for row in manifest.rows], path)
    return (None if hostile else manifest), identity, hostile


def parse_plain_statement(payload: bytes) -> tuple[Manifest, PlainRows] | None:
    """Read a payload nearly all of whose rows are plain: the manifest with its other rows, and the plain ones.

    None where that cannot be done, whatever the reason: `parse_statement` then judges and finds the words.
    """
    plain = split_rows(payload)
    if plain is None:
        return None
    try:
        manifest = _manifest(parse_canonical(plain.rest), len(plain.rows))
    except (NotCanonicalError, ShapeError):
        return None
    names = [row.name for row in manifest.rows]
    # These sort before the plain rows, and no path clashes with one of another folder.
    if not all(is_under_manifests(name) for name in names) or hostile_paths(names, ""):
        return None
    return manifest, plain


def _manifest(value: Any, plain: int = 0) -> Manifest:
    """Read a statement; `plain` counts the rows that were read already and are not in `value`."""
    statement = fields(value, "the statement", _STATEMENT)
    for name, expected in (("_type", STATEMENT_TYPE), ("predicateType", PREDICATE_TYPE)):
        if statement[name] != expected:
            raise ShapeError(said("{name} is not {expected}", name=name, expected=expected))
    body = fields(statement["predicate"], "predicate", _PREDICATE)
    tool = fields(body["tool"], "tool", _TOOL)
    root = fields(body["root"], "root", _ROOT)
    log = fields(body["log"], "log", _LOG)
    manifest = Manifest(
        archive=matching(body["archive"], "archive", ORIGIN),
        seq=integer(body["seq"], "seq", 1),
        prev=nullable(_sha256, body["prev"], "prev"),
        created=time(body["created"], "created"),
        tool=(text(tool["name"], "tool.name"), text(tool["version"], "tool.version")),
        root_version=integer(root["version"], "root.version", 1),
        root_sha256=_sha256(root["sha256"], "root.sha256"),
        schemas=_digests(body["schemas"], "schemas"),
        log_start=integer(log["start"], "log.start"),
        log_end=integer(log["end"], "log.end", 1),
        aids=_digests(body["aids"], "aids"),
        withheld=tuple(_withheld(item) for item in array(body["withheld"], "withheld")),
        rows=tuple(
            _row(item, f"subject[{index}]") for index, item in enumerate(array(statement["subject"], "subject"))
        ),
    )
    _check(manifest, len(manifest.rows) + plain)
    return manifest


def _check(manifest: Manifest, rows: int) -> None:
    """Check what must hold between the fields of one manifest, which has so many rows."""
    if not rows and not manifest.withheld:
        raise ShapeError(said("subject is empty, and nothing is withheld"))
    if (manifest.prev is None) != (manifest.seq == 1):
        raise ShapeError(said("prev is null for seq 1 and for no other"))
    if manifest.log_end != manifest.log_start + rows + 1:
        raise ShapeError(
            said(
                "the log range {log_start} to {log_end} is not one leaf a row and one more",
                log_start=manifest.log_start,
                log_end=manifest.log_end,
            )
        )
    if not manifest.aids.keys() <= set(AIDS):
        raise ShapeError(said("aids may name {known}", known=" and ".join(AIDS)))
    _check_order([row.name for row in manifest.rows], "subject")
    _check_order([item.name for item in manifest.withheld], "withheld")


def _check_order(names: Sequence[str], place: str) -> None:
    encoded = [name.encode("utf-8") for name in names]
    if any(first >= second for first, second in pairwise(encoded)):
        raise ShapeError(said("{place} is not sorted by name, each name once", place=place))


def _row(value: Any, place: str) -> Row:
    item = fields(value, place, _ROW)
    digest = fields(item["digest"], f"{place}.digest", _DIGEST)
    notes = fields(item["annotations"], f"{place}.annotations", _ANNOTATIONS)
    return Row(
        name=_name(item["name"], place),
        sha256=_sha256(digest["sha256"], f"{place}.digest.sha256"),
        sha512=matching(digest["sha512"], f"{place}.digest.sha512", SHA512),
        bytes=integer(notes["bytes"], f"{place}.annotations.bytes"),
    )


def _withheld(value: Any) -> Withheld:
    item = fields(value, "withheld", _WITHHELD)
    name = _name(item["name"], "withheld")
    if record_file(name) is None:
        raise ShapeError(said("withheld names no file of a record, and only the bytes of records may be removed"))
    return Withheld(
        name=name,
        sha256=_sha256(item["sha256"], "withheld.sha256"),
        at=time(item["at"], "withheld.at"),
        by=text(item["by"], "withheld.by"),
        because=text(item["because"], "withheld.because"),
    )


def _digests(value: Any, place: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ShapeError(said("{place} is not an object", place=place))
    return {text(name, place): _sha256(digest, f"{place}.{name[:40]}") for name, digest in value.items()}


def _name(value: Any, place: str) -> str:
    """Return any text: what makes a path a bad one is told under a code of its own."""
    if not isinstance(value, str):
        raise ShapeError(said("{place}.name is not text", place=place))
    return value


def _sha256(value: Any, place: str) -> str:
    return matching(value, place, SHA256)


def _row_to_json(row: Row) -> dict[str, Any]:
    return {
        "name": row.name,
        "digest": {"sha256": row.sha256, "sha512": row.sha512},
        "annotations": {"bytes": row.bytes},
    }
