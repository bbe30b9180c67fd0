"""A certificate: made only of a record that verifies and may be given out; its data is what the archive proves."""

import json
import re
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
from machine import at, open_in
from walks import ENGLISH, codes, ingest_into, sign_draft, verify_all

from archivist.base import limits
from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT
from archivist.ledger.checkpoint import read_checkpoint
from archivist.ledger.leaves import batch_leaf, row_leaf
from archivist.ledger.merkle import leaf_hash, verify_consistency, verify_inclusion
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.record import Access
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.custody import certificate as module
from archivist.pipeline.custody.certificate import CertificateRequest, certificate
from archivist.pipeline.signed.manifests import parse_manifest
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.withdraw import withdraw
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.reports import View, render

ID = "0582186ee6565d29ccefe4dccf63bcb7"
FOLDER = f"records/05/{ID}"
LATER, NOW = "2025-12-01T08:00:00Z", "2026-01-05T09:30:00Z"


def made(folder: Path, wanted: str = ID, time: str = NOW, **asked: object) -> Report:
    return certificate(open_in(folder, time), wanted, CertificateRequest(**asked))


def page_of(report: Report) -> str:
    assert report.exit == 0, report.findings
    assert report.result is not None
    return report.result.page


def closing(level: str, until: str | None = None) -> Amendment:
    why = "the family asked"
    return Amendment(StatedFields({}), "A. Keeper", why, access=Access(level, until, why))


def data_of(report: Report) -> dict:
    found = re.findall(r'<script type="application/json" id="archivist-certificate">(.*)</script>', page_of(report))
    (block,) = found
    assert not re.search("[<>&\u2028\u2029]", block)
    return json.loads(block)


def proved(data: dict) -> None:
    """Check what a script checks of the log, with the functions of this program: leaves out of the files alone."""
    files = {path: b64decode(text, validate=True) for path, text in data["files"].items()}
    checkpoint, _ = read_checkpoint(files[CHECKPOINT], CHECKPOINT)
    assert checkpoint is not None
    leaves = {}
    for path, content in files.items():
        if not path.endswith(".dsse.json"):
            continue
        batch, envelope, _ = parse_manifest(content, path)
        assert batch is not None
        assert envelope is not None
        manifest = batch.manifest
        for index, row in enumerate(sorted(manifest.rows, key=lambda item: item.name), start=manifest.log_start):
            if row.name.startswith(f"records/{data['record'][:2]}/{data['record']}/"):
                assert sha256_hex(files[row.name]) == row.sha256
                leaves[index] = row_leaf(row)
        leaves[manifest.log_end - 1] = batch_leaf(batch.sha256, manifest.seq, envelope.signatures)
    assert [item["leaf"] for item in data["proofs"]] == sorted(leaves)
    head = checkpoint.head
    for item in data["proofs"]:
        hashes = [bytes.fromhex(text) for text in item["hashes"]]
        assert item["size"] == head.size
        assert verify_inclusion(leaf_hash(leaves[item["leaf"]]), item["leaf"], head.size, hashes, head.root)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_good_record(press: Path, lang: str) -> None:
    report = made(press, ID[:4], lang=lang)
    page = page_of(report)
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">')
    assert report.result.pin in page
    assert page.count("<h1") == 1
    data = data_of(report)
    assert (data["schema"], data["record"], data["made"]["at"]) == ("archivist-certificate/1", ID, NOW)
    names = {f"{FOLDER}/source.txt", f"{FOLDER}/r1/record.json", f"{FOLDER}/r1/record.xml", CHECKPOINT}
    assert names | {"manifests/000001.dsse.json", "manifests/trust/root.1.json"} < set(data["files"])
    assert [path for path in data["files"] if path.startswith("manifests/schemas/") and path.endswith(".xml")]
    proved(data)
    assert data["consistency"] == []


def test_the_same_record_gives_the_same_page(press: Path) -> None:
    assert page_of(made(press)) == page_of(made(press))


def test_every_id_is_there_once_and_every_link_leads_somewhere(press: Path) -> None:
    page = page_of(made(press))
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert {"verdict", "checks", "pin", "pin-form", "computed-pin", "archivist-words"} <= set(ids)


def test_the_page_asks_for_nothing_outside_itself(press: Path) -> None:
    page = page_of(made(press))
    body = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    assert not re.search(r"\b(src|srcset|action|background|poster)=|<(img|link|iframe|object|embed|base)\b", body)
    assert not re.search(r'href="(?!#)', body)
    assert "http:" not in body
    assert "https:" not in body
    assert not re.search(r"\bstyle=|\bon[a-z]+=", body)
    assert "default-src 'none'" in page


def test_the_line_for_the_page_takes_the_source_out_of_it(press: Path, tmp_path: Path) -> None:
    page = page_of(made(press))
    (tmp_path / "certificate.html").write_text(page, "utf-8")
    line = next(item for item in re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", page) if "grep" in item)
    command = line.replace("&#39;", "'").replace("&#34;", '"')
    said = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said.split()[0] == sha256_hex((press / FOLDER / "source.txt").read_bytes())


def test_revisions_are_all_in_it_and_the_newest_is_shown(press: Path) -> None:
    change = Amendment(StatedFields({"place": "Paris"}), "A. Keeper", "the seal <says> so")
    assert amend(at(open_in(press), LATER), ID, change).exit == 0
    report = made(press)
    data = data_of(report)
    assert {f"{FOLDER}/r{number}/record.json" for number in (1, 2)} < set(data["files"])
    assert {"manifests/000001.dsse.json", "manifests/000003.dsse.json"} < set(data["files"])
    assert "manifests/000002.dsse.json" not in data["files"]
    proved(data)
    page = page_of(report)
    assert "the seal &lt;says&gt; so" in page
    assert ">Paris</bdi>" in page


def test_a_withdrawn_record_says_so_first(press: Path) -> None:
    assert withdraw(at(open_in(press), LATER), ID, by="A. Keeper", because="it was never sent").exit == 0
    page = page_of(made(press))
    assert "it was never sent" in page[: page.index('id="authentic"')]


@pytest.mark.parametrize(
    ("path", "exit_code"),
    [
        (f"{FOLDER}/source.txt", 10),
        (f"{FOLDER}/r1/record.json", 10),
        (f"{FOLDER}/r1/record.xml", 10),
        ("manifests/000001.dsse.json", 12),
        ("manifests/trust/root.1.json", 12),
        (CHECKPOINT, 13),
    ],
)
def test_what_does_not_verify_gets_none(press: Path, path: str, exit_code: int) -> None:
    data = bytearray((press / path).read_bytes())
    data[len(data) // 2] ^= 1
    (press / path).write_bytes(data)
    report = made(press)
    assert (report.result, report.exit) == (None, verify_all(press).exit)
    assert report.exit == exit_code


@pytest.mark.parametrize("path", [f"{FOLDER}/source.txt", "manifests/000002.dsse.json", CHECKPOINT])
def test_what_is_not_whole_gets_none(press: Path, path: str) -> None:
    (press / path).unlink()
    assert made(press).result is None


def test_an_unsigned_record_gets_none(press: Path, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(ENGLISH.replace("well", "bridge"))
    ingested = ingest_into(press, tmp_path / "third.txt", sign=False)
    report = made(press, ingested.result.records[0].id)
    assert (report.result, codes(report)) == (None, {"unsigned-record"})


def test_only_what_is_open_unless_its_level_is_named(press: Path) -> None:
    closed = closing("restricted")
    assert amend(at(open_in(press), LATER), ID, closed).exit == 0
    for asked in ({}, {"access": "open"}, {"access": "embargoed"}):
        report = made(press, **asked)
        assert (report.result, report.exit, codes(report)) == (None, 5, {"not-open"})
    page = page_of(made(press, access=("restricted", "embargoed")))
    assert "the family asked" in page
    assert "Restricted" in page[: page.index('id="authentic"')]


def test_an_embargo_ends_with_its_day(press: Path) -> None:
    closed = closing("embargoed", "2026-02-01")
    assert amend(at(open_in(press), LATER), ID, closed).exit == 0
    assert codes(made(press, time="2026-02-01T23:00:00Z")) == {"not-open"}
    assert made(press, time="2026-02-02T00:00:00Z").exit == 0


@pytest.mark.parametrize("source_only", [True, False])
def test_what_was_withheld_is_never_given_out(press: Path, *, source_only: bool) -> None:
    gone = Withholding("The archive", "somebody would be in danger", source_only=source_only)
    assert withhold(at(open_in(press), LATER), ID, gone).exit == 0
    for asked in ({}, {"access": "restricted", "reveals_others": True}):
        with pytest.raises(NothingError):
            made(press, **asked)


def test_others_that_are_not_open_are_not_revealed_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    (tmp_path / "in").mkdir()
    for word in ("well", "bridge"):
        (tmp_path / "in" / f"{word}.txt").write_text(ENGLISH.replace("well", word))
    press = tmp_path / "press"
    both = ingest_into(press, tmp_path / "in").result.records
    one, other = (item.id for item in both)
    closed = closing("restricted")
    assert amend(at(open_in(press), LATER), other, closed).exit == 0
    report = made(press, one)
    assert (report.result, report.exit, codes(report)) == (None, 5, {"reveals-others"})
    told = made(press, one, reveals_others=True)
    assert "of 1 other record" in re.sub("<[^>]+>", "", page_of(told))
    assert other not in page_of(told)[: page_of(told).index("archivist-certificate")]
    assert told.result.to_dict()["certificate"]["reveals"]["not_open"] == 1


def test_what_is_too_large_is_for_a_hand_over(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(page_of(made(press)).encode())
    for limit, hint in ((size - 1, str(size)), (100, "")):
        monkeypatch.setattr(module, "CERTIFICATE_BYTES", limit)
        report = made(press)
        assert (report.result, report.exit) == (None, 5)
        (found,) = [item for item in report.findings if item.code == "certificate-too-big"]
        assert "hand-over" in found.hint
        assert hint in found.message
    assert limits.CERTIFICATE_BYTES == 8_000_000


def test_a_revoked_key_brings_the_proof_that_the_log_goes_on(press: Path) -> None:
    archive = at(open_in(press), LATER)
    trust.rotate(archive, "manifest", None)
    assert sign_draft(open_in(press), time=LATER).exit == 0
    data = data_of(made(press))
    assert {"manifests/trust/root.1.json", "manifests/trust/root.2.json"} < set(data["files"])
    (proof,) = data["consistency"]
    files = {path: b64decode(text) for path, text in data["files"].items()}
    checkpoint, _ = read_checkpoint(files[CHECKPOINT], CHECKPOINT)
    root = json.loads(b64decode(json.loads(files["manifests/trust/root.2.json"])["payload"]))
    good = next(key["revoked"]["good"] for key in root["keys"].values() if key["revoked"])
    assert (proof["from"], proof["to"]) == (good["size"], checkpoint.head.size)
    hashes = [bytes.fromhex(text) for text in proof["hashes"]]
    assert verify_consistency(proof["from"], proof["to"], bytes.fromhex(good["root"]), checkpoint.head.root, hashes)
    proved(data)


def test_nothing_of_an_arabic_text_acts_on_the_page(press: Path, tmp_path: Path) -> None:
    hostile = (
        "وزارة المياه\nبيان صحفي\n3 آذار 2024\nافتتحت الوزارة \u202eالبئر\u202c </script><script>x()</script> الجديد.\n"
    )
    (tmp_path / "hostile.txt").write_text(hostile, "utf-8")
    ingested = ingest_into(press, tmp_path / "hostile.txt")
    report = made(press, ingested.result.records[0].id, lang="ar")
    page = page_of(report)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert "U+202E</span>" in page
    assert "&lt;/script&gt;&lt;script&gt;x()" in page
    assert page.count("<script") == page.count("</script>") == page_of(made(press)).count("<script")
    assert (
        b64decode(data_of(report)["files"][next(p for p in data_of(report)["files"] if "/source." in p)])
        == hostile.encode()
    )


def test_a_report_holds_the_page(press: Path) -> None:
    report = made(press)
    told = report.to_dict()["certificate"]
    assert (told["record"], told["lang"]) == (ID, "en")
    assert told["bytes"] == len(told["page"].encode())
    assert "consistent, not yet authentic" in render(report, "text", View())


def test_an_id_that_names_nothing(press: Path) -> None:
    with pytest.raises(NothingError):
        made(press, "ffff")
    with pytest.raises(UsageError):
        made(press, "x")
