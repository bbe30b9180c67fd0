"""Attacks on the header that records share: it says by which schemas they are judged, so nobody may choose another.

The archive has two records: one of this program, and one that a contributor made with another version.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from hashlib import sha512
from pathlib import Path

import pytest
from attacks.forging import Body, Forger
from machine import open_in
from programs import as_in_a_new_process, contribute, header_of
from walks import ENGLISH, codes, ingest_into, verify_all

from archivist.analysis.rules import RULES
from archivist.base.digest import sha256_hex
from archivist.base.limits import SCHEMA_BYTES
from archivist.base.places import schema_path
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.record.shared_headers import own_header
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.signing.keystore import KeyStore
from archivist.tei.shared_header import shared_header

HEADER, BYTES = header_of()
OWN = schema_path(own_header().sha256, ".xml")
REASON = {"at": "2026-01-01T00:00:00Z", "by": "the archive", "because": "to protect a witness"}
LATER = "2025-11-24T18:00:00Z"


@pytest.fixture(scope="session")
def _signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("headers")
    first, second = place / "first.txt", place / "second.txt"
    first.write_text(ENGLISH)
    second.write_text(ENGLISH.replace("3 March", "4 March"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        assert ingest_into(place / "press", first).exit == 0
        contribute(place / "press", second)
        assert sign_records(open_in(place / "press", LATER)).exit == 0
    return place


@pytest.fixture
def thief(_signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Forger:
    """Return somebody with every key of the archive; it is read as by a program that has just been started."""
    shutil.copytree(_signed, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    as_in_a_new_process()
    return Forger(tmp_path / "press", KeyStore(tmp_path / "keys"))


def record_of(forger: Forger, header: str) -> Path:
    """Return the record.xml that names a header."""
    return next(path for path in forger.press.glob("records/*/*/r1/record.xml") if _digest(header) in path.read_text())


def _digest(path: str) -> str:
    return Path(path).stem


def put(forger: Forger, data: bytes, suffix: str = ".xml") -> str:
    """Plant a file among the schemas, under the name that its bytes have."""
    path = schema_path(sha256_hex(data), suffix)
    (forger.press / path).write_bytes(data)
    return path


# Files


def deleted(forger: Forger) -> None:
    (forger.press / HEADER).unlink()


def own_deleted(forger: Forger) -> None:
    (forger.press / OWN).unlink()


def a_byte_changed(forger: Forger) -> None:
    (forger.press / HEADER).write_bytes(BYTES.replace(b"Nothing is corrected", b"nothing is corrected"))


def swapped(forger: Forger) -> None:
    (forger.press / HEADER).write_bytes((forger.press / OWN).read_bytes())


def a_link(forger: Forger) -> None:
    outside = forger.press.parent / "outside.xml"
    (forger.press / HEADER).rename(outside)
    (forger.press / HEADER).symlink_to(outside)


def a_pipe(forger: Forger) -> None:
    deleted(forger)
    os.mkfifo(forger.press / HEADER)


def sparse(forger: Forger) -> None:
    os.truncate(forger.press / HEADER, 1 << 40)


def another_suffix(forger: Forger) -> None:
    (forger.press / HEADER).rename((forger.press / HEADER).with_suffix(".rng"))


def copied_under_another_suffix(forger: Forger) -> None:
    shutil.copyfile(forger.press / OWN, (forger.press / OWN).with_suffix(".rng"))


FILES: dict[str, tuple[Callable[[Forger], None], set[str], int]] = {
    "deleted": (deleted, {"missing", "shared-header-missing"}, 11),
    "deleted, and this program has its own": (own_deleted, {"missing"}, 11),
    "one byte changed": (a_byte_changed, {"altered", "shared-header-missing"}, 10),
    "another valid header in its place": (swapped, {"altered", "shared-header-missing"}, 10),
    "a link to the same bytes": (a_link, {"not-a-file", "shared-header-missing"}, 10),
    "a pipe": (a_pipe, {"not-a-file", "shared-header-missing"}, 10),
    "a sparse file of a terabyte": (sparse, {"altered", "shared-header-missing"}, 10),
    "a copy under another suffix": (copied_under_another_suffix, {"unlisted"}, 11),
    "under another suffix": (another_suffix, {"missing", "unlisted", "shared-header-missing"}, 11),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_done_to_a_header_is_told(thief: Forger, name: str) -> None:
    attack, expected, exit_code = FILES[name]
    attack(thief)
    report = verify_all(thief.press)
    assert (codes(report), report.exit) == (expected, exit_code)
    missing = [item.path for item in report.findings if item.code == "shared-header-missing"]
    assert missing in ([], [record_of(thief, HEADER).relative_to(thief.press).as_posix()])
    script = ["sh", str(thief.press / "manifests/VERIFY.sh"), "--archive", str(thief.press)]
    assert subprocess.run(script, check=False, capture_output=True).returncode == exit_code


# Planted, for a record that nobody has signed


def unsigned(forger: Forger, header: bytes, change: Callable[[str, str], str] | None = None) -> str:
    """Plant a header, and an unsigned record that names it; returns the header's path."""
    source = forger.press.parent / "third.txt"
    source.write_text(ENGLISH.replace("3 March", "5 March"))
    assert ingest_into(forger.press, source, sign=False).exit == 0
    path = put(forger, header)
    xml = max(forger.press.glob("records/*/*/r1/record.xml"), key=lambda item: item.stat().st_mtime_ns)
    text, rename = xml.read_text(), change or (lambda text, new: text.replace(own_header().sha256, new))
    assert rename(text, _digest(path)) != text
    xml.write_text(rename(text, _digest(path)))
    return path


def in_the_text(text: str, new: str) -> str:
    """Name the header wherever a hurried reader may look for it, but not in the prefixDef."""
    pattern = f"../../../../manifests/schemas/{new}.xml#$1"
    return text.replace(
        "<text", f'<!-- <prefixDef ident="shared" replacementPattern="{pattern}"/> --><text', 1
    ).replace("new well", f"{pattern} well")


def twice(text: str, new: str) -> str:
    place = text.index('<prefixDef ident="shared"')
    end = text.index("/>", place) + 2
    return text[:end] + text[place:end].replace(own_header().sha256, new) + text[end:]


def elsewhere(text: str, new: str) -> str:
    return text.replace(f"../../../../manifests/schemas/{own_header().sha256}", f"../manifests/schemas/{new}")


SCHEMAS = {"archivist.rng": "1" * 64, "archivist.sch": "2" * 64, "record.schema.json": "3" * 64}
DOCTYPE = b'<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaa">]>\n<TEI'
PLANTED: dict[str, tuple[bytes, Callable[[str, str], str] | None, set[str]]] = {
    "with a DOCTYPE": (BYTES.replace(b"<TEI", DOCTYPE, 1), None, {"xml-doctype"}),
    "with an external entity": (
        BYTES.replace(b"<TEI", b'<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<TEI', 1),
        None,
        {"xml-doctype"},
    ),
    "no XML": (b"not a header\n", None, {"xml-syntax"}),
    "XML that is no header": (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>\n", None, {"attribute-missing"}),
    "of schemas that nobody released": (
        shared_header("archivist", "9.9.9", RULES, SCHEMAS).data,
        None,
        {"schemas-differ"},
    ),
    "named in the text": (BYTES, in_the_text, {"unlisted"}),
    "named by a second prefixDef": (BYTES, twice, {"unlisted"}),
    "named at another place": (BYTES.replace(b"9.9.9", b"9.9.8"), elsewhere, {"unlisted"}),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_header_buys_nothing(thief: Forger, name: str) -> None:
    data, change, expected = PLANTED[name]
    if change is not None:  # the other version's own header is signed here
        data = data.replace(b"9.9.9", b"9.9.8")
    header = unsigned(thief, data, change)
    report = verify_all(thief.press)
    assert codes(report) >= {"unsigned-record", *expected}
    assert (report.exit, ("unlisted", header) in [(item.code, item.path) for item in report.findings]) == (
        11,
        "unlisted" in expected,
    )
    before = len(list(thief.press.glob("manifests/*.dsse.json")))
    assert sign_records(open_in(thief.press, LATER)).exit in (4, 5, 11)
    assert len(list(thief.press.glob("manifests/*.dsse.json"))) == before


def test_a_header_over_the_limit_is_not_read(thief: Forger) -> None:
    data = BYTES.replace(b"</TEI>", b" " * SCHEMA_BYTES + b"</TEI>")
    header = unsigned(thief, data)
    report = verify_all(thief.press)
    assert codes(report) == {"unsigned-record", "unlisted", "shared-header-missing"}
    assert header in {item.path for item in report.findings if item.code == "unlisted"}


# Signed, by a thief of the keys


def sign_again(forger: Forger, seq: int, files: Iterable[Path], change: Callable[[Body], object] | None = None) -> None:
    """Give changed files their new digests in the manifest that lists them, and sign and log it all again."""
    rows = {path.relative_to(forger.press).as_posix(): path.read_bytes() for path in files}

    def relist(body: Body) -> None:
        for row in body["subject"]:
            data = rows.get(row["name"])
            if data is not None:
                row["digest"] = {"sha256": sha256_hex(data), "sha512": sha512(data).hexdigest()}
                row["annotations"]["bytes"] = len(data)
        if change is not None:
            change(body)

    forger.change_manifest(seq, relist)
    forger.link_again()
    forger.write_log()


def test_a_record_cannot_name_a_header_that_its_manifest_does_not(thief: Forger) -> None:
    xml = record_of(thief, OWN)
    xml.write_text(xml.read_text().replace(_digest(OWN), _digest(HEADER)))
    sign_again(thief, 1, [xml])
    report = verify_all(thief.press)
    assert (codes(report), report.exit) == ({"schemas-unlisted"}, 5)


def listed(data: bytes) -> Callable[[Body], object]:
    """Let a manifest list one more file among the schemas."""
    row = {"name": schema_path(sha256_hex(data), ".xml"), "annotations": {"bytes": len(data)}}
    row["digest"] = {"sha256": sha256_hex(data), "sha512": sha512(data).hexdigest()}

    def change(body: Body) -> None:
        body["subject"] = sorted([*body["subject"], row], key=lambda item: item["name"])
        body["predicate"]["schemas"] |= {"another/header.xml": sha256_hex(data)} | {
            f"another/{name}": sha256 for name, sha256 in SCHEMAS.items()
        }

    return change


def test_signed_records_of_schemas_that_this_program_does_not_know_are_not_checked(thief: Forger) -> None:
    data = shared_header("archivist", "9.9.9", RULES, SCHEMAS).data
    xml = record_of(thief, OWN)
    xml.write_text(xml.read_text().replace(_digest(OWN), _digest(put(thief, data))))
    sign_again(thief, 1, [xml], listed(data))
    report = verify_all(thief.press)
    assert (codes(report), report.exit) == (set(), 0)
    assert "schema-unknown" in {item.code for item in report.findings}
    assert {item.check: item.state for item in report.checks}["schemas"] == "not_checked"


def test_a_signed_header_that_is_none_lets_no_record_pass(thief: Forger) -> None:
    data = BYTES.replace(b'xml:id="shared-header"', b'xml:id="another-name"')
    xml = record_of(thief, OWN)
    xml.write_text(xml.read_text().replace(_digest(OWN), _digest(put(thief, data))))
    sign_again(thief, 1, [xml], listed(data))
    assert verify_all(thief.press).exit in (5, 11)


def test_a_header_is_listed_once(thief: Forger) -> None:
    sign_again(thief, 2, [], listed(own_header().data))
    assert codes(verify_all(thief.press)) == {"listed-twice"}


def test_a_header_cannot_be_withheld(thief: Forger) -> None:
    entry = REASON | {"name": HEADER, "sha256": _digest(HEADER)}
    thief.change_manifest(2, lambda body: body["predicate"].update(withheld=[entry]))
    assert verify_all(thief.press).exit == 12
    assert "manifest-malformed" in codes(verify_all(thief.press))


def test_withholding_a_record_leaves_the_header_that_it_named(thief: Forger) -> None:
    record = record_of(thief, HEADER).parent.parent
    report = withhold(open_in(thief.press, LATER), record.name, Withholding("The archive", "by agreement"))
    assert (report.exit, record.exists()) == (0, False)
    assert (thief.press / HEADER).read_bytes() == BYTES
    assert verify_all(thief.press).exit == 0
