"""What somebody does to an archive who can write its files and has stolen keys: to the first batch, to one record."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256, sha512
from pathlib import Path

from attacks.forging import Forger

from archivist.base.canonical import canonical_bytes
from archivist.base.places import CHECKPOINT, manifest_path, record_folder, root_path
from archivist.model.envelope import ROOT_TYPE
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.keys import generate

__all__ = ["ALTERED"]


def flip(path: Path, place: int = -5) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


def _source(thief: Forger, record_id: str) -> None:
    flip(thief.press / record_folder(record_id) / "source.txt")


def _record(thief: Forger, record_id: str) -> None:
    flip(thief.press / record_folder(record_id) / "r1/record.json")


def _missing(thief: Forger, record_id: str) -> None:
    (thief.press / record_folder(record_id) / "r1/record.xml").unlink()


def _no_source(thief: Forger, record_id: str) -> None:
    (thief.press / record_folder(record_id) / "source.txt").unlink()


def _new_revision(thief: Forger, record_id: str) -> None:
    folder = thief.press / record_folder(record_id)
    (folder / "r2").mkdir()
    for name in ("record.json", "record.xml"):
        (folder / "r2" / name).write_bytes((folder / "r1" / name).read_bytes())


def _signature(thief: Forger, _: str) -> None:
    def flipped(signatures):
        sig = bytearray(signatures[0].sig)
        sig[40] ^= 1
        return (replace(signatures[0], sig=bytes(sig)), *signatures[1:])

    thief.change_signatures(1, flipped)


def _half(thief: Forger, _: str) -> None:
    thief.change_signatures(1, lambda signatures: signatures[:1])


def _empty(thief: Forger, _: str) -> None:
    thief.change_signatures(1, lambda _: ())


def _payload(thief: Forger, _: str) -> None:
    envelope = thief.envelope(1)
    thief.write_envelope(1, replace(envelope, payload=envelope.payload.replace(b'"seq":1', b'"seq":1 ')))


def _other_payload(thief: Forger, _: str) -> None:
    envelope = thief.envelope(1)
    body = thief.body(1)
    body["predicate"]["tool"]["version"] = "9"
    thief.write_envelope(1, replace(envelope, payload=canonical_bytes(body)))


def _unknown_field(thief: Forger, _: str) -> None:
    thief.change_manifest(1, lambda body: body.update({"more": 1}))


def _row(thief: Forger, _: str) -> None:
    def change(body):
        body["subject"][-1]["digest"]["sha512"] = "0" * 128

    thief.change_manifest(1, change)


def _far_revision(thief: Forger, record_id: str) -> None:
    """List a revision whose number nobody should count up to."""

    def change(body):
        row = {"annotations": {"bytes": 1}, "digest": {"sha256": "0" * 64, "sha512": "0" * 128}}
        row["name"] = f"{record_folder(record_id)}/r999999999/record.xml"
        body["subject"] = sorted([*body["subject"], row], key=lambda item: item["name"])
        body["predicate"]["log"]["end"] += 1

    thief.change_manifest(1, change)


def _resigned(thief: Forger, record_id: str) -> None:
    """Change the source and sign all anew but the log: with the manifest's keys alone nobody rewrites the past."""
    path = thief.press / record_folder(record_id) / "source.txt"
    flip(path)
    data = path.read_bytes()

    def change(body):
        for row in body["subject"]:
            if row["name"].endswith("source.txt") and record_id in row["name"]:
                row["digest"] = {"sha256": sha256(data).hexdigest(), "sha512": sha512(data).hexdigest()}

    thief.change_manifest(1, change)


def _no_prev(thief: Forger, _: str) -> None:
    thief.change_manifest(1, lambda body: body["predicate"].update({"prev": "0" * 64}))


def _form(thief: Forger, _: str) -> None:
    path = thief.press / manifest_path(1)
    path.write_bytes(path.read_bytes() + b"\n")


def _twice(thief: Forger, _: str) -> None:
    path = thief.press / manifest_path(1)
    text = path.read_text("ascii")
    start = text.index("  {\n")
    end = text.index("  }", start) + 3
    path.write_text(text[:start] + text[start:end] + ",\n" + text[start:], "ascii")


def _checkpoint_root(thief: Forger, _: str) -> None:
    thief.relabel_checkpoint(root=bytes(32))


def _checkpoint_size(thief: Forger, _: str) -> None:
    thief.relabel_checkpoint(size=thief.head().size - 1)


def _checkpoint_stranger(thief: Forger, _: str) -> None:
    thief.write_log(key=generate("ed25519"))


def _no_checkpoint(thief: Forger, _: str) -> None:
    (thief.press / CHECKPOINT).write_bytes(b"")


def _other_origin(thief: Forger, _: str) -> None:
    thief.relabel_checkpoint(origin="archive.example.org/other")


def _rewritten_log(thief: Forger, _: str) -> None:
    """Let the log's own key sign a log of other leaves."""
    thief.write_log([bytes(32)] * thief.head().size)


def _algorithm(thief: Forger, _: str) -> None:
    body = thief.root_body(1)
    next(iter(body["keys"].values()))["alg"] = "ed448"
    thief.write_root(body, *thief.role("root"))


def _key_swapped(thief: Forger, _: str) -> None:
    """Put a key of the thief's own into the root without its holders."""
    body = thief.root_body(1)
    old = body["roles"]["log"]["keys"][0]
    own = generate("ed25519")
    body["keys"][own.keyid] = body["keys"].pop(old) | {"spki": b64encode(own.spki).decode()}
    body["roles"]["log"]["keys"] = [own.keyid]
    envelope, _ = parse_envelope((thief.press / root_path(1)).read_bytes(), root_path(1), ROOT_TYPE)
    assert envelope
    (thief.press / root_path(1)).write_bytes(envelope_bytes(replace(envelope, payload=canonical_bytes(body))))


def _threshold(thief: Forger, _: str) -> None:
    body = thief.root_body(1)
    body["roles"]["manifest"]["threshold"] = 0
    thief.write_root(body, *thief.role("root"))


def _no_root(thief: Forger, _: str) -> None:
    (thief.press / root_path(1)).unlink()


ALTERED: tuple[Callable[[Forger, str], None], ...] = (
    _source,
    _record,
    _missing,
    _no_source,
    _new_revision,
    _signature,
    _half,
    _empty,
    _payload,
    _other_payload,
    _unknown_field,
    _row,
    _far_revision,
    _resigned,
    _no_prev,
    _form,
    _twice,
    _checkpoint_root,
    _checkpoint_size,
    _checkpoint_stranger,
    _no_checkpoint,
    _other_origin,
    _rewritten_log,
    _algorithm,
    _key_swapped,
    _threshold,
    _no_root,
)
