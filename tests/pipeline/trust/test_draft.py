"""Drafting, signing and putting in force a trust root, on one machine and on several."""

import shutil
import subprocess
import tomllib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from every_case import every_case
from machine import at, here, open_in
from walks import codes, ingest_into, sign_draft, verify_all

from archivist.model.errors import ArchivistError, MissingKeyError, NothingError, UsageError
from archivist.pipeline.opened.archive import Archive, initialise
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.trust import sign as trust_sign
from archivist.pipeline.trust.draft import Addition
from archivist.pipeline.trust.log_keys import current_good
from archivist.signing.keys import PrivateKey, generate, public_to_pem
from archivist.signing.keystore import KeyStore

NOW = "2025-11-24T16:05:00Z"
CHECKPOINT = "manifests/log/checkpoint"


@pytest.fixture
def archive(press: Path) -> Archive:
    return open_in(press, NOW)


@pytest.fixture
def basma(tmp_path: Path) -> tuple[KeyStore, tuple[Path, ...]]:
    """A second holder: a key store on a machine of her own, and the public halves that she hands out."""
    store = KeyStore(tmp_path / "basma")
    return store, tuple(public_file(tmp_path, made(store, alg)) for alg in ("ed25519", "ml-dsa-65/1"))


def made(store: KeyStore, alg: str) -> PrivateKey:
    key = generate(alg)
    store.save(key)
    return key


def public_file(folder: Path, key: PrivateKey) -> Path:
    path = folder / f"{key.keyid}.pub"
    path.write_bytes(public_to_pem(key.spki))
    return path


def sign_read(archive, file: Path, store: KeyStore):
    """Sign a draft in a file, as somebody does who has read it."""
    draft = trust_sign.show_file(archive, file).to_dict()["draft"]
    return trust_sign.sign_file(replace(here(NOW), keys=store), archive, file, draft and draft["fingerprint"])


def members(report, role: str, part: str = "trust") -> list[dict]:
    return next(item["keys"] for item in report.result.to_dict()[part]["roles"] if item["role"] == role)


def pending(store: KeyStore) -> Path:
    """The one folder of drafts, beside the keys."""
    (folder,) = (store.folder / "pending").iterdir()
    return folder


def warnings(report) -> set[str]:
    return {item.code for item in report.findings if not item.exit}


def test_what_is_in_force(archive):
    report = trust.show(archive)
    assert (report.exit, report.to_dict()["draft"], report.to_dict()["trust"]["version"]) == (0, None, 1)
    assert warnings(report) == {"single-holder"}
    assert [key["role"] for key in members(report, "log")] == ["log"]


def test_a_draft_changes_nothing_until_it_is_signed(archive, basma):
    report = trust.add(archive, Addition("root", basma[1], "Basma"))
    assert [item["change"] for item in report.to_dict()["draft"]["changes"]] == ["key-added", "key-added"]
    assert verify_all(archive.root).exit == 0
    assert not (archive.root / "manifests/trust/root.2.json").exists()


def test_signed_by_its_one_holder_it_is_in_force_and_a_batch_lists_it(archive, store, basma, tmp_path):
    trust.add(archive, Addition("root", basma[1], "Basma"))
    report = sign_draft(archive, store)
    assert report.result.in_force == "manifests/trust/root.2.json"
    assert report.result.manifest == "manifests/000003.dsse.json"
    assert not list(pending(store).iterdir())
    assert verify_all(archive.root).exit == 0
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nThe well is deep.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    assert verify_all(archive.root).exit == 0


def test_two_holders_on_two_machines(archive, store, basma, tmp_path):
    """Amal drafts that two sign; Basma signs on a machine that has nothing but the file and her keys."""
    trust.add(archive, Addition("root", basma[1], "Basma"))
    trust.set_role(archive, "root", 2, None)
    assert "in_force" not in sign_draft(archive, store).result.to_dict()
    trust_sign.export(archive, tmp_path / "draft")
    told = sign_read(None, tmp_path / "draft", basma[0])
    assert warnings(told) == {"nothing-to-compare", "no-spare-holder"}
    assert [item["complete"] for item in told.to_dict()["draft"]["signatures"]] == [True]
    report = trust_sign.import_file(archive, tmp_path / "draft")
    assert report.result.in_force == "manifests/trust/root.2.json"
    assert verify_all(archive.root).exit == 0


def test_the_other_copy_takes_the_root_over_from_the_same_file(archive, store, basma, tmp_path):
    copy = Path(shutil.copytree(archive.root, tmp_path / "copy"))
    trust.add(archive, Addition("root", basma[1], "Basma"))
    sign_draft(archive, store)
    root = archive.root / "manifests/trust/root.2.json"
    assert trust_sign.import_file(open_in(copy), root).result.in_force
    assert (copy / "manifests/trust/root.2.json").read_bytes() == root.read_bytes()


def test_changing_a_draft_voids_its_signatures(archive, store, basma):
    trust.add(archive, Addition("root", basma[1], "Basma"))
    trust.set_role(archive, "root", 2, None)
    sign_draft(archive, store)
    assert "signatures-dropped" in warnings(trust.set_policy(archive, ("pin",)))
    assert trust.show(archive).to_dict()["draft"]["policy"] == ["pin"]


def test_rotation_keeps_what_was_signed(archive, store, tmp_path):
    before = {key["keyid"] for key in members(trust.show(archive), "manifest")}
    good = current_good(archive, trust.trusted_roots(archive))
    trust.rotate(archive, "manifest", None)
    report = sign_draft(archive, store)
    revoked = {key["keyid"]: key["revoked"] for key in members(report, "manifest") if key["revoked"]}
    assert set(revoked) == before
    assert {(item["reason"], item["good"]["size"]) for item in revoked.values()} == {("superseded", good.size)}
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nThe well is deep.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    assert verify_all(archive.root).exit == 0


def test_a_rotated_root_key_hands_over_without_a_warning(archive, store):
    trust.rotate(archive, "root", "holder-1")
    sign_draft(archive, store)
    trust.rotate(archive, "root", None)
    assert sign_draft(archive, store).to_dict()["trust"]["version"] == 3
    report = verify_all(archive.root)
    assert (report.exit, report.findings) == (0, ())


def test_a_rotated_log_key_signs_the_batch_of_its_root(archive, store, tmp_path):
    before = (archive.root / CHECKPOINT).read_bytes()
    trust.rotate(archive, "log", None)
    elsewhere = KeyStore(tmp_path / "elsewhere")
    for key in members(trust.show(archive), "root"):
        elsewhere.save(store.load(key["keyid"]))
    with pytest.raises(MissingKeyError, match="needs the new log key"):
        sign_draft(archive, elsewhere)
    assert (archive.root / CHECKPOINT).read_bytes() == before
    assert sign_draft(archive, store).result.manifest == "manifests/000003.dsse.json"
    (tmp_path / "seen").write_bytes(before)
    assert verify_all(archive.root, since=tmp_path / "seen").exit == 0


def test_where_the_manifest_keys_are_not_a_rotated_log_key_signs_the_checkpoint_anew(archive, store, tmp_path):
    before = (archive.root / CHECKPOINT).read_bytes()
    trust.rotate(archive, "log", None)
    elsewhere = KeyStore(tmp_path / "elsewhere")
    for role in ("root", "log"):
        for key in members(trust.show(archive), role, "draft"):
            elsewhere.save(store.load(key["keyid"]))
    assert "root-waits" in warnings(sign_draft(archive, elsewhere))
    assert (archive.root / CHECKPOINT).read_bytes().startswith(before)
    report = verify_all(archive.root)
    assert (report.exit, warnings(report)) == (0, {"root-waits"})


def test_a_batch_signed_while_a_rotation_waits_is_not_lost(archive, store, tmp_path):
    trust.rotate(archive, "manifest", None)
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nThe well is deep.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    trust_sign.export(archive, tmp_path / "draft")
    for report in (sign_draft(archive, store), trust_sign.import_file(archive, tmp_path / "draft")):
        assert codes(report) == {"good-behind"}
        assert {item.path for item in report.findings if item.exit} == {"manifests/000003.dsse.json"}
    trust.discard(archive)
    trust.rotate(archive, "manifest", None)
    assert sign_draft(archive, store).result.in_force
    assert verify_all(archive.root).exit == 0


def test_a_compromised_key_is_good_as_far_as_the_holders_say(archive):
    good = current_good(archive, trust.trusted_roots(archive))
    trust.rotate(archive, "manifest", None)
    for key in [key for key in members(trust.show(archive), "manifest") if not key["revoked"]]:
        report = trust.revoke(archive, key["keyid"], reason="compromised")
        assert "good-undecided" in warnings(report)
        upto = f"{good.size}:{good.root}"
        report = trust.revoke(archive, key["keyid"], reason="compromised", good=upto, at="2025-11-30T00:00:00Z")
        assert "good-undecided" not in warnings(report)
    told = [item for item in report.to_dict()["draft"]["changes"] if item["change"] == "key-revoked"]
    assert {item["revoked"]["reason"] for item in told} == {"compromised"}
    assert {item["revoked"]["good"]["root"] for item in told} == {good.root}


@pytest.fixture
def two_hold(archive, basma) -> Archive:
    """The archive with a draft in which Basma signs manifests too: revoking a key leaves somebody who can sign."""
    trust.add(archive, Addition("manifest", basma[1], "Basma"))
    return archive


@pytest.mark.parametrize("good", ["", "7", f"7:{'A' * 64}", f"٧:{'a' * 64}", f"999999:{'a' * 64}", f"3:{'a' * 64}"])
def test_a_checkpoint_that_the_log_never_had(two_hold, good):
    archive = two_hold
    key = members(trust.show(archive), "manifest")[0]["keyid"]
    with pytest.raises(UsageError, match=r"no checkpoint|never had"):
        trust.revoke(archive, key, reason="compromised", good=good)


def test_rotating_after_a_revocation_replaces_the_whole_pair(two_hold):
    archive = two_hold
    stolen = members(trust.show(archive), "manifest")[0]["keyid"]
    trust.revoke(archive, stolen, reason="lost")
    report = trust.rotate(archive, "manifest", "holder-1", go_on=True)
    told = [key for key in members(report, "manifest", "draft") if key["holder"] == "holder-1"]
    assert sorted(key["alg"] for key in told if not key["revoked"]) == ["ed25519", "ml-dsa-65/1"]
    assert {key["revoked"]["reason"] for key in told if key["keyid"] == stolen} == {"lost"}
    assert warnings(report) == {"single-holder"}


def test_of_several_holders_one_must_be_named(archive, basma):
    trust.add(archive, Addition("manifest", basma[1], "Basma"))
    with pytest.raises(UsageError, match="several holders") as caught:
        trust.rotate(archive, "manifest", None, go_on=True)
    assert "Basma, holder-1" in caught.value.hint


def test_an_earlier_checkpoint_may_be_named(two_hold, tmp_path):
    archive = two_hold
    earlier = current_good(archive, trust.trusted_roots(archive))
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nThe well is deep.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    key = members(trust.show(archive), "manifest")[0]["keyid"]
    report = trust.revoke(archive, key, reason="compromised", good=f"{earlier.size}:{earlier.root}")
    (told,) = [item for item in report.to_dict()["draft"]["changes"] if item["change"] == "key-revoked"]
    assert told["revoked"]["good"] == {"size": earlier.size, "root": earlier.root}


def test_beside_a_copy_that_lacks_the_good_checkpoint_nothing_is_signed(archive, store, tmp_path):
    copy = Path(shutil.copytree(archive.root, tmp_path / "copy"))
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nThe well is deep.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    trust.rotate(archive, "manifest", None)
    trust_sign.export(archive, tmp_path / "draft")
    behind = open_in(copy)
    assert codes(sign_read(behind, tmp_path / "draft", store)) == {"good-not-in-log"}
    assert codes(trust_sign.import_file(behind, tmp_path / "draft")) == {"good-not-in-log"}


def test_a_lost_key_is_good_up_to_the_checkpoint(archive, basma):
    trust.add(archive, Addition("manifest", basma[1], "Basma"))
    key = members(trust.show(archive), "manifest")[0]["keyid"]
    report = trust.revoke(archive, key, reason="lost")
    told = next(item for item in report.to_dict()["draft"]["changes"] if item["change"] == "key-revoked")
    assert told["revoked"]["good"]["size"] == current_good(archive, trust.trusted_roots(archive)).size


def test_what_is_unwise_is_said(archive, basma):
    trust.add(archive, Addition("root", basma[1], "Basma"))
    assert warnings(trust.set_role(archive, "root", 2, None)) == {"no-spare-holder"}
    keys = members(trust.show(archive), "manifest")
    assert "key-removed" in warnings(trust.remove(archive, removable(archive, basma)))
    with pytest.raises(UsageError, match="0 holders could sign in role manifest"):
        trust.revoke(archive, keys[0]["keyid"], reason="lost")


def removable(archive: Archive, basma) -> str:
    """Put Basma's manifest keys in force, so that removing one is removing a key that may have signed."""
    trust.discard(archive)
    trust.add(archive, Addition("manifest", basma[1], "Basma"))
    sign_draft(archive, KeyStore(archive.root.parent / "keys"))
    return basma[1][0].stem


def test_a_draft_of_another_version_or_archive(archive, store, basma, tmp_path):
    trust.add(archive, Addition("root", basma[1], "Basma"))
    trust_sign.export(archive, tmp_path / "draft")
    sign_draft(archive, store)
    for report in (
        trust_sign.import_file(archive, tmp_path / "draft"),
        sign_read(archive, tmp_path / "draft", store),
        trust_sign.show_file(archive, tmp_path / "draft"),
    ):
        assert codes(report) == {"draft-out-of-step"}
    theirs = replace(archive, settings=archive.settings.__class__("archivist.invalid/other", ""))
    with pytest.raises(ArchivistError, match="another archive"):
        trust_sign.show_file(theirs, tmp_path / "draft")


def test_a_forged_signature_is_not_carried_on(archive, store, basma, tmp_path):
    trust.add(archive, Addition("root", basma[1], "Basma"))
    trust.set_role(archive, "root", 2, None)
    sign_draft(archive, store)
    trust_sign.export(archive, tmp_path / "draft")
    text = (tmp_path / "draft").read_text()
    first = text.index('"sig": "') + len('"sig": "')
    (tmp_path / "draft").write_text(text[:first] + ("B" if text[first] == "A" else "A") + text[first + 1 :])
    before = (tmp_path / "draft").read_bytes()
    assert codes(trust_sign.import_file(archive, tmp_path / "draft")) == {"signature-bad"}
    assert codes(sign_read(archive, tmp_path / "draft", basma[0])) == {"signature-bad"}
    assert (tmp_path / "draft").read_bytes() == before


def test_a_draft_for_another_archive(archive, store, tmp_path, monkeypatch):
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "theirs"))
    names = {"archive_id": None, "title": None, "holder": "Zaid"}
    theirs = initialise(here(), tmp_path / "other", **names, created=NOW)
    trust.set_policy(theirs, ("pin",))
    trust_sign.export(theirs, tmp_path / "draft")
    monkeypatch.setenv("ARCHIVIST_KEYS", str(store.folder))
    assert codes(sign_read(archive, tmp_path / "draft", store)) == {"root-other-archive"}


def test_two_drafts_are_not_mixed(archive, basma, tmp_path):
    trust.set_policy(archive, ("pin",))
    trust_sign.export(archive, tmp_path / "draft")
    trust.add(archive, Addition("root", basma[1], "Basma"))
    with pytest.raises(UsageError, match="another draft is pending"):
        trust_sign.import_file(archive, tmp_path / "draft")


def test_without_a_pin_the_signer_is_told(archive, store, tmp_path):
    trust.set_policy(archive, ("pin",))
    trust_sign.export(archive, tmp_path / "draft")
    (store.folder / "pins.json").unlink()
    assert "root-unpinned" in warnings(trust_sign.show_file(archive, tmp_path / "draft"))


def test_what_is_no_draft(archive, store, tmp_path):
    (tmp_path / "draft").write_text("{}")
    assert codes(trust_sign.import_file(archive, tmp_path / "draft")) == {"envelope-malformed"}
    assert codes(trust_sign.show_file(None, tmp_path / "draft")) == {"envelope-malformed"}
    with pytest.raises(UsageError, match="cannot be read"):
        sign_read(archive, tmp_path / "nothing", store)


def test_a_damaged_draft_can_be_dropped(archive, store):
    trust.set_policy(archive, ("pin",))
    (pending(store) / "root.2.json").write_text("{}")
    with pytest.raises(ArchivistError, match="is no draft") as caught:
        sign_draft(archive, store)
    assert "trust discard" in caught.value.hint
    trust.discard(archive)
    with pytest.raises(NothingError):
        trust.discard(archive)
    for call in (lambda: sign_draft(archive, store), lambda: trust_sign.export(archive, archive.root / "x")):
        with pytest.raises(NothingError, match="no draft"):
            call()


def test_a_stranger_cannot_sign(archive, tmp_path, basma):
    trust.set_policy(archive, ("pin",))
    with pytest.raises(MissingKeyError, match="no key that can sign"):
        sign_draft(archive, basma[0])
    trust_sign.export(archive, tmp_path / "draft")
    with pytest.raises(UsageError, match="exists"):
        trust_sign.export(archive, tmp_path / "draft")
    with pytest.raises(ArchivistError, match="No such file"):
        trust_sign.export(archive, tmp_path / "none" / "draft")


def test_requests_that_cannot_mean_anything(archive, store, tmp_path):
    with pytest.raises(UsageError, match="nothing to set"):
        trust.set_role(archive, "root", None, None)
    with pytest.raises(UsageError, match="not made here"):
        trust.rotate(archive, "witness", None)
    with pytest.raises(UsageError, match="holds no key"):
        trust.rotate(archive, "manifest", "Nobody")
    with pytest.raises(ArchivistError, match="cannot be read"):
        trust.add(archive, Addition("root", (tmp_path / "nothing",), "Basma"))
    (tmp_path / "text").write_text("no key")
    with pytest.raises(UsageError, match="not the PEM of a public key"):
        trust.add(archive, Addition("root", (tmp_path / "text",), "Basma"))
    assert len(store.keyids()) == 5, "no key was left behind"


def test_a_broken_chain_is_not_built_on(archive):
    (archive.root / "manifests/trust/root.1.json").write_text("{}")
    with pytest.raises(ArchivistError, match="does not verify"):
        trust.set_policy(archive, ("pin",))


@pytest.mark.parametrize("content", [b"", b"archivist\n7\n"])
def test_a_checkpoint_that_is_none(archive, content):
    (archive.root / CHECKPOINT).write_bytes(content)
    with pytest.raises(ArchivistError, match="checkpoint cannot be read"):
        trust.rotate(archive, "manifest", None)


def test_the_pin_is_shown_stored_and_replaced_on_purpose(archive, tmp_path):
    store = KeyStore(tmp_path / "fresh")
    archive = at(archive, NOW, store)
    first = trust_sign.pin(archive, None, replace_known=False).to_dict()["pinned"]
    assert first["pin"] is None
    other = "SHA256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
    assert codes(trust_sign.pin(archive, other, replace_known=True)) == {"pin-differs"}
    assert store.pins() == {}
    assert trust_sign.pin(archive, first["fingerprint"], replace_known=False).exit == 0
    assert store.pins() == {archive.settings.archive: first["fingerprint"]}
    store.save_pin(archive.settings.archive, other, replace=True)
    with pytest.raises(ArchivistError, match="another pin is known"):
        trust_sign.pin(archive, first["fingerprint"], replace_known=False)
    assert trust_sign.pin(archive, first["fingerprint"], replace_known=True).exit == 0


CODES = tomllib.loads(files("archivist.model").joinpath("codes/trust.toml").read_text("utf-8"))


@every_case("code", CODES)
def test_each_code_of_custody_is_expected_by_a_test(code):
    tests = Path(__file__).parents[1].rglob("test_*.py")
    assert any(f'"{code}"' in path.read_text("utf-8") for path in tests)


def certificate(folder: Path) -> Path:
    """Make a self-signed certificate of a timestamp authority with openssl."""
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=TSA", "-days", "3"]
    subprocess.run([*made, "-keyout", "tsa.key", "-out", "tsa.pem"], cwd=folder, check=True, capture_output=True)
    return folder / "tsa.pem"


def test_a_timestamp_authority_is_added_by_its_certificate(archive, tmp_path):
    tsa = certificate(tmp_path)
    report = trust.add(archive, Addition("tsa", (tsa,), "TSA", authority=tsa))
    (key,) = members(report, "tsa", "draft")
    assert (key["alg"], key["holder"], len(key["ca"])) == ("x509", "TSA", 64)
    trust.discard(archive)
    with pytest.raises(UsageError, match="ca belongs to x509"):
        trust.add(archive, Addition("tsa", (tsa,), "TSA"))
    (tmp_path / "text").write_text("none")
    with pytest.raises(UsageError, match="not the PEM of a certificate"):
        trust.add(archive, Addition("tsa", (tsa,), "TSA", authority=tmp_path / "text"))


def test_a_full_disk_is_told_and_changes_nothing(archive, store, monkeypatch, tmp_path):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    trust.set_policy(archive, ("pin",))
    trust_sign.export(archive, tmp_path / "draft")
    before = (tmp_path / "draft").read_bytes()
    monkeypatch.setattr("archivist.store.draft_files.os.rename", full)
    monkeypatch.setattr("archivist.pipeline.trust.sign.replace_file", full)
    for call in (
        lambda: sign_draft(archive, store),
        lambda: sign_read(archive, tmp_path / "draft", store),
    ):
        with pytest.raises(ArchivistError, match="No space left"):
            call()
    assert (tmp_path / "draft").read_bytes() == before


def test_a_checkpoint_that_the_log_did_not_sign(archive):
    path = archive.root / CHECKPOINT
    size, rest = path.read_text().split("\n", 2)[1:]
    path.write_text("\n".join([archive.settings.archive, str(int(size) + 1), rest]))
    with pytest.raises(ArchivistError, match="checkpoint does not verify"):
        trust.rotate(archive, "manifest", None)
