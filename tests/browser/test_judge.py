"""What the script says of data, good and altered, beside what `archivist verify` says of the same archive."""

from base64 import b64decode, b64encode
from pathlib import Path
from random import Random

import pytest
from attacks.forging import Forger
from browser.alterations import ALTERED
from browser.bundling import as_json, bundle, files_of, record_ids
from machine import open_in

from archivist.base.places import record_folder, root_path
from archivist.ledger.merkle import tree_root
from archivist.pipeline.opened.archive import pin_of


def encoded(files: dict[str, bytes]) -> dict[str, str]:
    return {path: b64encode(data).decode() for path, data in files.items()}


def tree_of(press: Path) -> dict[str, str]:
    return encoded(files_of(press, "records", "manifests"))


def said(result: dict) -> set[str]:
    """Return the codes of all that has failed."""
    return {item["code"] for check in result["checks"] if check["state"] == "failed" for item in check["why"]}


def states(result: dict) -> dict[str, str]:
    return {item["check"]: item["state"] for item in result["checks"]}


@pytest.fixture
def first(past):
    """Return the id of the record that was there first."""
    return record_ids(past.yesterday)[0]


@pytest.fixture
def second(press, first):
    """Return the id of the record of the second batch, which names the second trust root."""
    return next(item for item in record_ids(press) if item != first)


# Good


def test_certificate_alone_is_consistent_and_with_its_pin_authentic(judge, press, pin, verified):
    report, codes = verified()
    assert not codes
    assert report["counts"]["authentic"] == 2
    for record_id in record_ids(press):
        data = bundle(press, record_id)
        alone = judge(data)
        assert alone["verdict"] == "consistent"
        assert alone["pin"] == pin
        assert states(alone) == {
            **dict.fromkeys(["root", "signatures", "rows", "fixity", "leaves", "log", "chain", "revocation"], "passed"),
            **dict.fromkeys(["pin", "time", "witness", "record"], "not_checked"),
        }
        assert judge(data, pin)["verdict"] == "authentic"


def test_archive_as_a_whole(judge, press, pin):
    files = tree_of(press)
    assert judge.tree(files)["verdict"] == "consistent"
    result = judge.tree(files, pin)
    assert result["verdict"] == "authentic"
    assert result["records"] == record_ids(press)


def test_hand_over_of_one_record_has_all_manifests(judge, press, first, pin):
    files = encoded(files_of(press, record_folder(first), "manifests"))
    result = judge.tree(files, pin)
    assert result["verdict"] == "authentic"
    assert (result["records"], result["others"]) == ([first], 1)


# Altered archives: verify, a certificate and the whole archive agree that it is not as signed


# What only this script tells: of proofs, and of rows and roots where those that say more of them cannot be read.
OWN = {
    "proof-wrong",
    "proof-missing",
    "missing",
    "wrong-source-facts",
    "unlisted",
    "record-incomplete",
    "root-unverified",
}


@pytest.mark.parametrize("alter", ALTERED, ids=lambda act: act.__name__.strip("_"))
def test_altered_archive_fails_as_verify_does(judge, thief, past, verified, alter):
    press, first = thief.press, record_ids(past.yesterday)[0]
    pin = pin_of(open_in(press), None)
    good = bundle(press, first)
    alter(thief, first)
    report, codes = verified()
    assert report["exit"]
    # The same bytes with the proofs that were made before, as somebody who alters a certificate has them.
    files = {path: (press / path).read_bytes() for path in good["files"] if (press / path).is_file()}
    files |= files_of(press, record_folder(first))
    for result in (judge(good | {"files": encoded(files)}, pin), judge.tree(tree_of(press), pin)):
        assert result["verdict"] == "failed", result
        assert said(result) <= codes | OWN


# Somebody else's, older, or cut short


def test_root_chain_cut_short(judge, press, second, pin, verified):
    (press / root_path(2)).unlink()
    _, codes = verified()
    result = judge(bundle(press, second), pin)
    assert result["verdict"] == "failed"
    assert said(result) == {"root-chain-short"}
    assert "root-chain-short" in codes


def test_attackers_own_archive_of_the_same_name(judge, past, pin):
    """It fits together, and says whose it is only where the fingerprint is compared."""
    record_id = record_ids(past.theirs)[0]
    data = bundle(past.theirs, record_id)
    assert judge(data)["verdict"] == "consistent"
    result = judge(data, pin)
    assert result["verdict"] == "failed"
    assert said(result) == {"pin-differs"}
    assert judge.tree(tree_of(past.theirs), pin)["verdict"] == "failed"


def test_pin_is_read_as_the_program_reads_it(judge, press, first, pin):
    data = bundle(press, first)
    assert judge(data, f" {pin}\n")["verdict"] == "authentic"
    # The last of 43 characters has two bits too many, which must be zero.
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    second_name = pin[:-1] + alphabet[alphabet.index(pin[-1]) + 1]
    for wrong in (pin[:-1], pin.lower(), pin[7:], pin + "=", second_name, "SHA256:", "x"):
        result = judge(data, wrong)
        assert (result["verdict"], states(result)["pin"], said(result)) == ("consistent", "not_checked", set())


def test_other_archive_than_the_data_say(judge, press, first):
    result = judge(bundle(press, first) | {"archive": "archive.example.org/other"})
    assert result["verdict"] == "failed"


def test_other_record_than_the_data_say(judge, press, first, second):
    assert judge(bundle(press, first) | {"record": second})["verdict"] == "failed"


# Revoked keys


def revoke(thief: Forger, good: dict | None, at: str = "2025-11-24T16:30:00Z") -> None:
    """Add a third trust root that revokes a key which signs manifests, good up to a checkpoint."""
    body = thief.root_body(2) | {"version": 3}
    for keyid in body["roles"]["manifest"]["keys"]:
        body["keys"][keyid]["revoked"] = {"at": at, "reason": "compromised", "good": good}
    thief.write_root(body, *thief.role("root"))


def good_at(thief: Forger, seq: int) -> dict:
    end = thief.body(seq)["predicate"]["log"]["end"]
    return {"size": end, "root": tree_root(thief.leaf_hashes()[:end]).hex()}


def test_only_what_lies_below_the_good_checkpoint_counts(judge, thief, first, second, verified):
    press, pin = thief.press, pin_of(open_in(thief.press), None)
    revoke(thief, good_at(thief, 1))
    result = judge(bundle(press, first), pin)
    assert result["verdict"] == "authentic"
    later = judge(bundle(press, second), pin)
    assert later["verdict"] == "failed"
    assert said(later) == {"key-revoked", "below-threshold"}
    whole = judge.tree(tree_of(press), pin)
    assert whole["verdict"] == "failed"
    _, codes = verified()
    assert codes == said(later) == said(whole)


def test_all_signed_before_a_revocation_stays_authentic(judge, press, thief, pin, second, verified):
    revoke(thief, good_at(thief, 2))
    assert not verified()[1]
    data = bundle(press, second)
    assert judge(data, pin)["verdict"] == judge.tree(tree_of(press), pin)["verdict"] == "authentic"


def test_revocation_without_a_good_checkpoint(judge, press, thief, pin, first, verified):
    revoke(thief, None)
    assert "key-revoked" in verified()[1]
    assert said(judge(bundle(press, first), pin)) == {"key-revoked", "below-threshold"}


def test_good_checkpoint_of_another_log(judge, press, thief, pin, first, verified):
    revoke(thief, good_at(thief, 1) | {"root": "0" * 64})
    assert "not-an-extension" in verified()[1]
    assert said(judge(bundle(press, first), pin)) == {"not-an-extension"}
    assert said(judge.tree(tree_of(press), pin)) >= {"not-an-extension"}


def test_good_checkpoint_without_its_proof(judge, press, thief, pin, first):
    revoke(thief, good_at(thief, 1))
    data = bundle(press, first)
    for consistency in ([], [data["consistency"][0] | {"hashes": []}], [data["consistency"][0] | {"to": 3}]):
        result = judge(data | {"consistency": consistency}, pin)
        assert (result["verdict"], said(result)) == ("failed", {"not-an-extension"})


# Missing and changed parts of the data


def test_every_part_is_required(judge, press, second, pin):
    data = bundle(press, second)
    for path in data["files"]:
        rest = {name: text for name, text in data["files"].items() if name != path}
        assert judge(data | {"files": rest}, pin)["verdict"] == "failed", path
    for place in range(len(data["proofs"])):
        rest = data["proofs"][:place] + data["proofs"][place + 1 :]
        result = judge(data | {"proofs": rest}, pin)
        assert (result["verdict"], said(result)) == ("failed", {"proof-missing"})
    for name in ("schema", "archive", "record", "files", "proofs", "consistency"):
        rest = {key: value for key, value in data.items() if key != name}
        assert judge(rest, pin)["verdict"] == "failed", name


def test_changed_proofs(judge, press, first, pin):
    data = bundle(press, first)
    proof = data["proofs"][0]
    swapped = [proof | {"hashes": data["proofs"][1]["hashes"]}, *data["proofs"][1:]]
    longer = [proof | {"hashes": [*proof["hashes"], "0" * 64]}, *data["proofs"][1:]]
    other = [proof | {"size": proof["size"] + 1}, *data["proofs"][1:]]
    for proofs in (swapped, longer, other):
        assert said(judge(data | {"proofs": proofs}, pin)) == {"proof-wrong"}
    assert said(judge(data | {"proofs": [proof, *data["proofs"]]}, pin)) == {"data-malformed"}


def test_any_bit_of_any_file(judge, press, first, pin):
    data = bundle(press, first)
    chance = Random(16)  # noqa: S311  # the same at every run, and no secret
    for path, text in data["files"].items():
        for _ in range(12):
            changed = bytearray(b64decode(text))
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
            files = data["files"] | {path: b64encode(changed).decode()}
            assert judge(data | {"files": files}, pin)["verdict"] == "failed", path


def test_more_files_than_manifests_list(judge, press, first, second, pin):
    data = bundle(press, first)
    for path in (
        f"{record_folder(first)}/r2/record.json",
        f"{record_folder(second)}/source.txt",
        "manifests/VERIFY.sh",
        "manifests/extra",
        "elsewhere",
        "__proto__",
    ):
        result = judge.text(as_text(data, path), pin)
        assert (result["verdict"], said(result)) == ("failed", {"unlisted"}), path


def as_text(data: dict, path: str) -> str:
    return as_json(data | {"files": data["files"] | {path: "AAAA"}})


@pytest.mark.parametrize(
    "text",
    [
        "null", "[]", "1", '"x"', "{}", '{"schema": "archivist-certificate/1"}', '{"schema": "archivist-tree/1"}',
        '{"schema": "archivist-tree/1", "files": {}}', '{"schema": "archivist-tree/1", "files": {"a": 1}}',
    ],
)  # fmt: skip
def test_what_is_no_data_has_failed(judge, text):
    assert judge.text(text)["verdict"] == "failed"


def test_base64_in_another_form(judge, press, first, pin):
    data = bundle(press, first)
    path, text = next((path, text) for path, text in data["files"].items() if text.endswith("="))
    for other in (text.rstrip("="), f" {text}", text + "\n", text.replace("=", "*")):
        assert said(judge(data | {"files": data["files"] | {path: other}}, pin)) == {"data-malformed"}


def test_listed_file_of_another_record_is_no_less_checked(judge, press, first, second, pin):
    """A certificate of the second batch lists both trust roots and nothing of the first record."""
    data = bundle(press, second)
    path = root_path(2)
    changed = b64decode(data["files"][path]) + b" "
    assert judge(data | {"files": data["files"] | {path: b64encode(changed).decode()}}, pin)["verdict"] == "failed"
    other = f"{record_folder(first)}/source.txt"
    assert said(judge(data | {"files": data["files"] | {other: "AAAA"}}, pin)) == {"unlisted"}
