"""Two people, one batch: the whole ceremony with two key stores and two copies of the archive."""

import base64
import json
import shutil
from pathlib import Path

import pytest
from holders import Holder, codes, make_holders
from walks import ENGLISH

from archivist.base.canonical import canonical_bytes
from archivist.cli.main import run
from archivist.model.envelope import MANIFEST_TYPE
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.first_root import sign
from archivist.signing.keys import generate
from archivist.signing.keystore import KeyStore
from archivist.store.layout import manifest_paths


@pytest.fixture(scope="session")
def _two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make both holders once, and once more with one record that Amal has drafted, the draft in `draft`."""
    fresh = tmp_path_factory.mktemp("two") / "fresh"
    make_holders(fresh)
    (fresh / "statement.txt").write_text(ENGLISH)
    drafted = fresh.with_name("drafted")
    shutil.copytree(fresh, drafted)
    amal, basel = both_in(drafted)
    with amal.at_work():
        for words in (("ingest", drafted / "statement.txt"), ("sign",), ("sign", "export", drafted / "draft")):
            assert run(["--archive", str(amal.press), "--quiet", *map(str, words)]) == 0
    basel.pulls(amal)
    return fresh, drafted


def both_in(folder: Path) -> tuple[Holder, Holder]:
    """Return Amal, who has the log's key as well, and Basel, whose things lie in a folder."""
    amal, basel = (Holder(name, folder / f"keys of {name}", folder / f"press of {name}") for name in ("Amal", "Basel"))
    return amal, basel


@pytest.fixture
def amal(_two: tuple[Path, Path], tmp_path: Path) -> Holder:
    shutil.copytree(_two[0], tmp_path, dirs_exist_ok=True)
    return both_in(tmp_path)[0]


@pytest.fixture
def drafted(_two: tuple[Path, Path], tmp_path: Path) -> Path:
    """Return the draft of one record, which both have in their copies and Amal has signed."""
    shutil.copytree(_two[1], tmp_path / "drafted")
    return tmp_path / "drafted/draft"


@pytest.fixture
def their_basel(drafted: Path) -> Holder:
    """Return Basel beside the draft."""
    return both_in(drafted.parent)[1]


@pytest.fixture
def record(their_basel: Holder) -> Path:
    """Return the record's folder in Basel's copy."""
    return next((their_basel.press / "records").glob("*/*"))


@pytest.fixture
def basel(amal: Holder, tmp_path: Path) -> Holder:
    del amal
    return both_in(tmp_path)[1]


@pytest.fixture
def statement(amal: Holder, tmp_path: Path) -> Path:
    del amal
    return tmp_path / "statement.txt"


def whole_ceremony(amal: Holder, basel: Holder, folder: Path, capsys) -> dict:
    """Let both sign what waits in Amal's copy, and Amal put it in force."""
    there, back = folder / "there", folder / "back"
    for file in (there, back):
        file.unlink(missing_ok=True)
    assert codes(amal.does(capsys, "sign")) == set()
    basel.pulls(amal)
    assert amal.does(capsys, "sign", "export", there)["exit"] == 0
    assert basel.does(capsys, "sign", "import", there)["exit"] == 0
    drafted = basel.does(capsys, "sign", "--show")["draft"]
    report = basel.does(capsys, "sign", "--draft", drafted["fingerprint"])
    assert codes(report) == {"waits-for-log-key"}
    assert basel.does(capsys, "sign", "export", back)["exit"] == 0
    report = amal.does(capsys, "sign", "import", back)
    assert (report["exit"], report["draft"]) == (0, None), report
    basel.pulls(amal)
    return report


def test_two_holders_sign_one_batch(amal: Holder, basel: Holder, statement: Path, tmp_path: Path, capsys) -> None:
    added = amal.does(capsys, "ingest", statement)
    assert (added["exit"], added["manifest"], codes(added, "warning")) == (0, None, {"several-must-sign"})
    assert amal.does(capsys, "verify")["exit"] == 11
    drafted = amal.does(capsys, "sign")
    assert codes(drafted, "warning") == {"waits-for-signers"}
    assert (drafted["draft"]["signed"], drafted["draft"]["waiting"]) == (["Amal"], ["Basel"])
    assert manifest_paths(amal.press) == ()
    made = whole_ceremony(amal, basel, tmp_path, capsys)
    assert made["manifest"] == "manifests/000001.dsse.json"
    for holder in (amal, basel):
        report = holder.does(capsys, "verify", "--require", "pin")
        assert (report["exit"], report["counts"]["authentic"]) == (0, 1)
    assert amal.does(capsys, "sign")["manifest"] is None, "nothing is left to sign"
    assert basel.does(capsys, "sign")["exit"] == 0, "the draft that came into force elsewhere is forgotten"


def test_a_holder_of_both_peoples_keys_needs_no_second_machine(
    amal: Holder, basel: Holder, statement: Path, capsys
) -> None:
    for key in basel.keys.glob("*.pem"):
        shutil.copy2(key, amal.keys / key.name)
    amal.does(capsys, "ingest", statement)
    report = amal.does(capsys, "sign")
    assert (report["exit"], report["manifest"]) == (0, "manifests/000001.dsse.json")
    assert amal.does(capsys, "verify")["exit"] == 0


def test_whoever_has_no_key_may_still_add(amal: Holder, statement: Path, tmp_path: Path, capsys) -> None:
    nobody = Holder("nobody", tmp_path / "no keys", amal.press)
    assert nobody.does(capsys, "ingest", statement)["exit"] == 0
    assert nobody.does(capsys, "sign")["exit"] == 7


def test_a_relation_takes_two_as_well(
    amal: Holder, basel: Holder, statement: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = amal.does(capsys, "ingest", statement)["records"][0]["id"]
    whole_ceremony(amal, basel, tmp_path, capsys)
    said = ("--by", "A. Keeper", "--because", "word by word")
    stated = amal.does(capsys, "relate", record, "copy-of", "https://example.org/1", *said)
    assert (stated["exit"], stated["manifest"]) == (0, None)
    assert codes(stated, "warning") == {"several-must-sign"}
    assert whole_ceremony(amal, basel, tmp_path, capsys)["manifest"] == "manifests/000002.dsse.json"
    assert basel.does(capsys, "verify")["exit"] == 0
    assert [item["address"] for item in basel.does(capsys, "show", record)["related"]] == ["https://example.org/1"]


def test_amend_withdraw_and_withhold_take_two_as_well(
    amal: Holder, basel: Holder, statement: Path, tmp_path: Path, capsys
) -> None:
    record = amal.does(capsys, "ingest", statement)["records"][0]
    whole_ceremony(amal, basel, tmp_path, capsys)
    said = ("--by", "A. Keeper", "--because", "the printed page says so")
    amended = amal.does(capsys, "amend", record["id"], "--place", "Valley", *said)
    assert (amended["exit"], amended["manifest"]) == (0, None)
    assert codes(amal.does(capsys, "amend", record["id"], "--place", "Hill", *said)) == {"unsigned-record"}
    whole_ceremony(amal, basel, tmp_path, capsys)
    assert amal.does(capsys, "withdraw", record["id"], *said)["exit"] == 0
    whole_ceremony(amal, basel, tmp_path, capsys)
    assert amal.does(capsys, "verify")["exit"] == 0
    # Withheld bytes stay until both have signed; whoever did not decide it must say which draft he agrees to.
    source = amal.press / record["path"] / "source.txt"
    words = ("--by", "the archive's office", "--because", "a person asked for protection", "--yes")
    drafted = amal.does(capsys, "withhold", record["id"], *words)
    assert (drafted["exit"], drafted["withheld"]["state"], source.exists()) == (0, "drafted", True)
    assert amal.does(capsys, "withhold", record["id"], *words)["exit"] == 2, "one draft for each head"
    amal.does(capsys, "sign", "export", tmp_path / "hold")
    assert basel.does(capsys, "sign", "import", tmp_path / "hold")["exit"] == 0
    assert basel.does(capsys, "sign")["exit"] == 2
    assert basel.does(capsys, "sign", "--draft", "SHA256:" + "A" * 43)["exit"] == 2
    whole_ceremony(amal, basel, tmp_path, capsys)
    assert not source.exists()
    report = basel.does(capsys, "verify")
    assert (report["exit"], report["counts"]["withheld"]) == (0, 1)


# A cosigner's copy that differs


def altered(folder: Path) -> None:
    path = folder / "r1/record.xml"
    path.write_bytes(path.read_bytes() + b"\n")


def with_another_source(folder: Path) -> None:
    path = folder / "source.txt"
    path.write_bytes(path.read_bytes().replace(b"valley", b"galley"))


@pytest.mark.parametrize(
    ("spoil", "code", "ends"),
    [
        (lambda folder: (folder / "source.txt").unlink(), "missing", 11),
        (shutil.rmtree, "missing", 11),
        (altered, "altered", 10),
        (with_another_source, "altered", 10),
    ],
)
def test_a_copy_without_the_very_bytes_refuses(
    spoil, code: str, ends: int, drafted: Path, record: Path, capsys
) -> None:
    spoil(record)
    their_basel = both_in(drafted.parent)[1]
    report = their_basel.does(capsys, "sign", "import", drafted)
    assert (codes(report) >= {code}, report["exit"]) == (True, ends), report["findings"]
    assert their_basel.does(capsys, "sign", "--show")["exit"] == 3, "nothing was taken over"


def test_a_copy_is_looked_at_again_before_it_signs(their_basel: Holder, drafted: Path, record: Path, capsys) -> None:
    assert their_basel.does(capsys, "sign", "import", drafted)["exit"] == 0
    altered(record)
    assert their_basel.does(capsys, "sign")["exit"] == 10
    assert their_basel.does(capsys, "sign", "--show")["draft"]["signed"] == ["Amal"]


def test_a_copy_with_another_head_refuses(amal: Holder, basel: Holder, statement: Path, tmp_path: Path, capsys) -> None:
    amal.does(capsys, "ingest", statement)
    amal.does(capsys, "sign")
    amal.does(capsys, "sign", "export", tmp_path / "old")
    whole_ceremony(amal, basel, tmp_path, capsys)
    assert basel.does(capsys, "sign", "import", tmp_path / "old")["manifest"], "it is in force already"
    other = tmp_path / "other.txt"
    other.write_text(ENGLISH.replace("3 March", "4 March"))
    amal.does(capsys, "ingest", other)
    amal.does(capsys, "sign")
    amal.does(capsys, "sign", "export", tmp_path / "new")
    amal.does(capsys, "sign", "--discard")
    third = tmp_path / "third.txt"
    third.write_text(ENGLISH.replace("3 March", "5 March"))
    amal.does(capsys, "ingest", third)
    whole_ceremony(amal, basel, tmp_path, capsys)
    report = basel.does(capsys, "sign", "import", tmp_path / "new")
    assert (codes(report), report["exit"]) == ({"draft-out-of-step"}, 14)


def test_a_draft_of_an_earlier_head_is_void(drafted: Path, tmp_path: Path, capsys) -> None:
    amal, basel = both_in(drafted.parent)
    basel.does(capsys, "sign", "import", drafted)
    amal.does(capsys, "sign", "--discard")
    other = tmp_path / "other.txt"
    other.write_text(ENGLISH.replace("3 March", "4 March"))
    amal.does(capsys, "ingest", other)
    for key in basel.keys.glob("*.pem"):  # meanwhile both sign another batch on one machine
        shutil.copy2(key, amal.keys / key.name)
    assert amal.does(capsys, "sign")["manifest"]
    shutil.rmtree(basel.press)
    shutil.copytree(amal.press, basel.press)
    report = basel.does(capsys, "sign")
    assert (codes(report), report["exit"]) == ({"draft-out-of-step"}, 14)
    assert basel.does(capsys, "sign", "--discard")["exit"] == 0
    assert basel.does(capsys, "sign")["exit"] == 0


# A draft that was tampered with


def rewritten(file: Path, change, *signers) -> None:
    """Change a draft's payload and sign it again with the given keys."""
    envelope, _ = parse_envelope(file.read_bytes(), "draft", MANIFEST_TYPE)
    body = json.loads(envelope.payload)
    change(body)
    file.write_bytes(envelope_bytes(sign(MANIFEST_TYPE, canonical_bytes(body), signers)))


def ghost(body: dict) -> None:
    rows = [row for row in body["subject"] if "/r1/" in row["name"]]
    body["subject"] += [row | {"name": row["name"].replace("/r1/", "/r2/")} for row in rows]
    body["subject"].sort(key=lambda item: item["name"])
    body["predicate"]["log"]["end"] += len(rows)


def other_archive(body: dict) -> None:
    body["predicate"]["archive"] = "archive.example/other"


def one_row_less(body: dict) -> None:
    body["subject"] = [row for row in body["subject"] if not row["name"].startswith("manifests/")]
    body["predicate"]["log"]["end"] = len(body["subject"]) + 1


def half_a_record(body: dict) -> None:
    body["subject"] = [row for row in body["subject"] if not row["name"].endswith("record.xml")]
    body["predicate"]["log"]["end"] = len(body["subject"]) + 1


def another_digest(body: dict) -> None:
    body["subject"][0]["digest"]["sha256"] = "0" * 64


def withholding(body: dict) -> None:
    row = body["subject"][-1]
    entry = {"name": row["name"], "sha256": row["digest"]["sha256"], "at": "2025-11-24T16:00:00Z"}
    body["predicate"]["withheld"] = [entry | {"by": "somebody", "because": "no reason"}]


@pytest.mark.parametrize(
    ("change", "code", "ends"),
    [
        (ghost, "missing", 11),
        (other_archive, "draft-out-of-step", 14),
        (lambda body: body["predicate"]["root"].update(sha256="0" * 64), "draft-out-of-step", 14),
        (lambda body: body["predicate"].update(seq=2, prev="0" * 64), "draft-out-of-step", 14),
        (one_row_less, "draft-not-reproduced", 14),
        (half_a_record, "record-incomplete", 11),
        (another_digest, "altered", 10),
        (withholding, "withheld-unknown", 12),
        (lambda body: body["predicate"].update(schemas={}), "draft-not-reproduced", 14),
        (lambda body: body["predicate"]["aids"].update({"VERIFY.sh": "0" * 64}), "draft-not-reproduced", 14),
        (lambda body: body["predicate"]["tool"].update(version="9.9"), "draft-not-reproduced", 14),
        (lambda body: body["predicate"].update(created="2020-01-01T00:00:00Z"), "created-goes-back", 13),
        (lambda body: body["predicate"].update(created="2999-01-01T00:00:00Z"), "usage", 2),
        (lambda body: body.update(more=1), "manifest-malformed", 12),
    ],
)
def test_a_changed_draft_is_refused_although_a_holder_signed_it(
    change, code: str, ends: int, drafted: Path, capsys
) -> None:
    (amal, basel), file = both_in(drafted.parent), drafted
    store = KeyStore(amal.keys)
    root = json.loads(base64.b64decode(json.loads((amal.press / "manifests/trust/root.1.json").read_text())["payload"]))
    own = [keyid for keyid in root["roles"]["manifest"]["keys"] if store.holds(keyid)]
    rewritten(file, change, *(store.load(keyid) for keyid in own))
    report = basel.does(capsys, "sign", "import", file)
    assert (code in codes(report), report["exit"]) == (True, ends), report["findings"]
    assert basel.does(capsys, "sign", "--show")["exit"] == 3, "nothing was taken over"


def test_signatures_count_once_and_only_those_of_holders(drafted: Path, capsys) -> None:
    (_, basel), file = both_in(drafted.parent), drafted
    good = json.loads(file.read_text())
    # a stranger's
    envelope, _ = parse_envelope(file.read_bytes(), "draft", MANIFEST_TYPE)
    stranger = sign(MANIFEST_TYPE, envelope.payload, [generate("ed25519")])
    both = (*envelope.signatures, *stranger.signatures)
    file.write_bytes(envelope_bytes(type(envelope)(MANIFEST_TYPE, envelope.payload, both)))
    report = basel.does(capsys, "sign", "import", file)
    assert (report["exit"], "signer-unknown" in codes(report, "warning")) == (0, True)
    assert len(report["draft"]["signed"]) == 1
    (waiting,) = (basel.keys / "pending").rglob("manifest.*.json")
    assert len(json.loads(waiting.read_text())["signatures"]) == len(envelope.signatures)
    # a doubled one
    twice = good | {"signatures": sorted(good["signatures"] * 2, key=lambda item: item["keyid"])}
    file.write_text(json.dumps(twice, indent=1, sort_keys=True) + "\n")
    assert codes(basel.does(capsys, "sign", "import", file)) == {"envelope-malformed"}
    # a bad one by a holder's key
    raw = bytearray(base64.b64decode(good["signatures"][0]["sig"]))
    raw[5] ^= 1
    bad = [good["signatures"][0] | {"sig": base64.b64encode(raw).decode()}, *good["signatures"][1:]]
    file.write_text(json.dumps(good | {"signatures": bad}, indent=1, sort_keys=True) + "\n")
    report = basel.does(capsys, "sign", "import", file)
    assert (codes(report), report["exit"]) == ({"signature-bad"}, 12)


def test_another_draft_is_not_mixed_with_the_one_that_waits(drafted: Path, tmp_path: Path, capsys) -> None:
    amal, basel = both_in(drafted.parent)
    amal.does(capsys, "sign", "--discard")
    other = tmp_path / "other.txt"
    other.write_text(ENGLISH.replace("3 March", "4 March"))
    amal.does(capsys, "ingest", other)
    amal.does(capsys, "sign")
    amal.does(capsys, "sign", "export", tmp_path / "two")
    basel.pulls(amal)
    assert basel.does(capsys, "sign", "import", drafted)["exit"] == 0, "more may wait than the draft holds"
    assert basel.does(capsys, "sign", "import", tmp_path / "two")["exit"] == 2


def test_words_that_do_not_fit_together(amal: Holder, tmp_path: Path, capsys) -> None:
    for words in (("export",), ("give", tmp_path / "x"), ("--show", "--discard"), ("export", tmp_path / "x", "--show")):
        assert amal.does(capsys, "sign", *words)["exit"] == 2
    assert amal.does(capsys, "sign", "export", tmp_path / "x")["exit"] == 3
    assert amal.does(capsys, "sign", "--discard")["exit"] == 3
    assert amal.does(capsys, "sign", "import", tmp_path / "nothing")["exit"] == 2
