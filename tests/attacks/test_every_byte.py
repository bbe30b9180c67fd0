"""Any single byte of any file under records/ and manifests/ counts.

Verifying the whole archive once a byte would take hours, and a change in one file is one check's business. So four
tests together: every file is what some check reads; that check notices every byte of it; where the check is a digest,
it is the digest of the whole file; and the whole verification notices a sample of bytes of every file. A letter becomes
another letter and a digit another digit, so that a change does not fail merely because it breaks JSON, XML or base64.
"""

import os
import string
from collections.abc import Callable, Iterator
from hashlib import sha256, sha512
from pathlib import Path

import pytest
from attacks.conftest import Past
from machine import open_in
from walks import codes, verify_all

from archivist.base.places import AIDS, CHECKPOINT, manifest_path
from archivist.fixity.measure import compare_rows
from archivist.model.findings import Finding, worst_exit
from archivist.model.manifest import Row
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.signed import log_checks as log_side
from archivist.pipeline.signed import manifests
from archivist.pipeline.signed.manifests import read_manifest, signature_findings
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.signed_side import SignedSide, read_signed_side
from archivist.pipeline.verify import file_checks, one_pass
from archivist.pipeline.verify import verification_aids as aids

NOW = "2030-01-01T00:00:00Z"
SAMPLE = 4
CLASSES = [letters.encode() for letters in (string.ascii_lowercase, string.ascii_uppercase, string.digits)]

Told = Callable[[], tuple[Finding, ...]]


def files_of(press: Path) -> list[str]:
    return sorted(
        path.relative_to(press).as_posix()
        for top in ("records", "manifests")
        for path in (press / top).rglob("*")
        if path.is_file()
    )


def another(byte: int, place: int) -> int:
    """Return another byte, of the same class where it is a letter or a digit; which one depends on the place."""
    alike = next((letters for letters in CLASSES if byte in letters), bytes(range(256)))
    return alike[(alike.index(byte) + 1 + place % (len(alike) - 1)) % len(alike)]


def changes(path: Path, places: Callable[[int], range | list[int]]) -> Iterator[int]:
    """Change one byte of a file after the other; it is as it was when the next one is changed."""
    data = path.read_bytes()
    descriptor = os.open(path, os.O_WRONLY)
    try:
        for place in places(len(data)):
            os.pwrite(descriptor, bytes([another(data[place], place)]), place)
            yield place
            os.pwrite(descriptor, data[place : place + 1], place)
    finally:
        os.close(descriptor)


@pytest.fixture
def signed(press: Path) -> SignedSide:
    archive = open_in(press)
    return read_signed_side(archive, pin_of(archive), NOW)


def check_of(archive: Archive, signed: SignedSide, path: str) -> Told:
    """Return the check that reads a file, as verify makes it."""
    if path in signed.rows:
        row = signed.rows[path][0]
        return lambda: compare_rows(archive.root, [row])
    if path == CHECKPOINT or path.startswith("manifests/log/tile/"):
        return lambda: log_side.check_log(archive, signed, (), (), NOW).findings
    if path.removeprefix("manifests/") in AIDS:
        return lambda: aids.check_aids(archive, signed, ())[1]
    assert path.endswith(".dsse.json")
    standing = Standing(signed.roots, signed.times.times)

    def manifest() -> tuple[Finding, ...]:
        batch, envelope, told = read_manifest(archive, path)
        if batch is None or envelope is None:
            return told
        return signature_findings(batch, envelope, standing, len(signed.roots))

    return manifest


KINDS = {
    "sources": ("records/", "source.txt"),
    "record.json": ("records/", "record.json"),
    "record.xml": ("records/", "record.xml"),
    "manifests": ("manifests/", ".dsse.json"),
    "trust roots": ("manifests/trust/", ""),
    "log": ("manifests/log/", ""),
    "schemas": ("manifests/schemas/", ""),
    "VERIFY.sh": ("manifests/", "VERIFY.sh"),
    "HOWTO-VERIFY.md": ("manifests/", "HOWTO-VERIFY.md"),
}
DIGESTED = ("sources", "record.json", "record.xml", "schemas", "VERIFY.sh", "HOWTO-VERIFY.md")


def of_kind(press: Path, kind: str) -> list[str]:
    start, end = KINDS[kind]
    return [path for path in files_of(press) if path.startswith(start) and path.endswith(end)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_byte_is_noticed_by_the_check_that_reads_it(press: Path, signed: SignedSide, kind: str) -> None:
    archive = open_in(press)
    for path in of_kind(press, kind):
        check = check_of(archive, signed, path)
        assert worst_exit(check()) == 0
        for place in changes(press / path, places_of(kind, path)):
            assert worst_exit(check()), f"{path}, byte {place}"
        assert worst_exit(check()) == 0


def places_of(kind: str, path: str) -> Callable[[int], range]:
    """Return the places to change: all, but of a long text under a digest, and of a later manifest, every so many.

    A digest knows no places, and manifests are of one form: what is in a later one is in the first one as well.
    """
    if kind in DIGESTED:
        return lambda size: range(0, size, 1 + size // 512)
    return lambda size: range(0, size, 7 if kind == "manifests" and path != manifest_path(1) else 1)


def test_a_digest_is_of_the_whole_file(press: Path, signed: SignedSide) -> None:
    """So that where it notices some bytes it would notice every byte."""
    newest = signed.batches[-1].manifest
    for path in (path for kind in DIGESTED for path in of_kind(press, kind)):
        data = (press / path).read_bytes()
        if path in signed.rows:
            assert signed.rows[path][0] == Row(path, sha256(data).hexdigest(), sha512(data).hexdigest(), len(data))
        else:
            assert newest.aids[path.removeprefix("manifests/")] == sha256(data).hexdigest()


def test_the_kinds_are_all_there_is(press: Path) -> None:
    assert sorted(path for kind in KINDS for path in of_kind(press, kind)) == files_of(press)


def test_verify_reads_every_file_by_these_checks(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[str] = set()

    def watch(module: object, name: str, paths: Callable[..., object]) -> None:
        plain = getattr(module, name)

        def watched(*values: object, **names: object) -> object:
            read.update(paths(*values))
            return plain(*values, **names)

        monkeypatch.setattr(module, name, watched)

    watch(one_pass, "sweep", lambda _root, rows: (row[3] for row in rows))
    watch(file_checks, "compare_rows", lambda _root, rows, *_: (row.name for row in rows))
    watch(manifests, "signature_findings", lambda batch, *_: (batch.path,))
    watch(log_side, "log_findings", lambda _head, _leaves, _read, tiles, checkpoint: (*tiles, checkpoint))
    watch(aids, "read_file", lambda _root, path, _limit: (path,))
    assert verify_all(press).exit == 0
    assert sorted(read) == files_of(press)


def sample_of(size: int) -> list[int]:
    """Return the first byte, the last, and some between that look like chance and are always the same."""
    between = {int(sha256(b"%d of %d" % (number, size)).hexdigest(), 16) % size for number in range(SAMPLE)}
    return sorted({0, size - 1} | between)


@pytest.mark.parametrize("part", range(4))
def test_the_whole_verification_notices_a_sample(press: Path, past: Past, part: int) -> None:
    for path in files_of(past.press)[part::4]:
        for place in changes(press / path, sample_of):
            report = verify_all(press)
            assert codes(report), f"{path}, byte {place}"
            assert report.result.counts.authentic < 2 or not path.startswith("records/")
    assert verify_all(press).exit == 0
