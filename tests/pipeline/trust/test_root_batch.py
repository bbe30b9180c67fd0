"""A new trust root comes into force with a batch that lists it: whoever drops it later is noticed."""

import json
import os
import shutil
import subprocess
from base64 import b64decode
from pathlib import Path

import pytest
from machine import at, here, open_in
from program_server import program
from repositories import git
from walks import ENGLISH, codes, ingest_into, sign_draft, verify_all

from archivist.model.errors import MissingKeyError
from archivist.model.findings import Report
from archivist.pipeline.batch import batching
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.waiting_root import waiting_findings
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.trust import sign as trust_sign
from archivist.pipeline.trust.draft import Addition
from archivist.pipeline.write.rebase import rebase
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.signing.keys import generate, public_to_pem
from archivist.signing.keystore import KeyStore

NOW = "2025-11-24T16:05:00Z"
ROOT_2 = "manifests/trust/root.2.json"
THIRD = "manifests/000003.dsse.json"
CHECKPOINT = "manifests/log/checkpoint"


@pytest.fixture
def archive(press: Path) -> Archive:
    return open_in(press, NOW)


@pytest.fixture
def at_home(store: KeyStore, archive: Archive, tmp_path: Path) -> KeyStore:
    """The root keys alone, as on a machine on which nothing is archived."""
    alone = KeyStore(tmp_path / "safe")
    for role in trust.show(archive).to_dict()["trust"]["roles"]:
        if role["role"] == "root":
            for key in role["keys"]:
                alone.save(store.load(key["keyid"]))
    return alone


@pytest.fixture
def waiting(archive: Archive, at_home: KeyStore) -> Archive:
    """An archive with a rotated manifest key whose trust root was put in force where it could not be logged."""
    trust.rotate(archive, "manifest", None)
    report = sign_draft(archive, at_home)
    assert (report.result.in_force, report.result.manifest) == (ROOT_2, None)
    return archive


def predicate(archive: Archive, path: str) -> dict:
    envelope = json.loads((archive.root / path).read_bytes())
    return json.loads(b64decode(envelope["payload"]))["predicate"]


def rows(archive: Archive, path: str) -> list[str]:
    envelope = json.loads((archive.root / path).read_bytes())
    return [row["name"] for row in json.loads(b64decode(envelope["payload"]))["subject"]]


def warnings(report: Report) -> set[str]:
    return {item.code for item in report.findings if not item.exit}


def statement(folder: Path, number: int) -> Path:
    path = folder / f"statement-{number}.txt"
    path.write_text(ENGLISH.replace("3 March", f"{number} April"))
    return path


def test_the_batch_lists_the_root_and_names_it_and_holds_no_record(archive, store):
    trust.rotate(archive, "manifest", None)
    report = sign_draft(archive, store)
    assert report.result.manifest == THIRD
    assert rows(archive, THIRD) == [ROOT_2]
    assert predicate(archive, THIRD)["root"]["version"] == 2
    found = verify_all(archive.root)
    assert (found.exit, found.findings, found.result.counts.authentic) == (0, (), 2)


def test_of_an_empty_archive_the_first_batch_is_the_roots(tmp_path, monkeypatch):
    from archivist.pipeline.opened.archive import initialise  # noqa: PLC0415

    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "fresh"))
    names = {"archive_id": None, "title": None, "holder": "Amal"}
    archive = initialise(here(), tmp_path / "new", **names, created=NOW)
    trust.rotate(at(archive, NOW, KeyStore(tmp_path / "fresh")), "log", None)
    assert sign_draft(archive, KeyStore(tmp_path / "fresh")).result.manifest == "manifests/000001.dsse.json"
    assert {ROOT_2, "manifests/trust/root.1.json"} <= set(rows(archive, "manifests/000001.dsse.json"))
    assert codes(verify_all(archive.root)) == {"nothing"}
    assert ingest_into(archive.root, statement(tmp_path, 4)).exit == 0
    assert verify_all(archive.root).exit == 0


def test_whoever_drops_the_root_is_noticed_everywhere(archive, store, tmp_path):
    git(archive.root, "init", "--quiet", "--initial-branch", "main")
    trust.rotate(archive, "manifest", None)
    sign_draft(archive, store)
    git(archive.root, "add", "--all", "--force", "--", ":!.archivist")
    git(archive.root, "commit", "--quiet", "--message", "rotation")
    shutil.copy(archive.root / CHECKPOINT, tmp_path / "seen")
    (archive.root / ROOT_2).unlink()
    for report in (
        verify_all(archive.root),
        verify_all(archive.root, since=tmp_path / "seen"),
        check(archive, CheckRequest("HEAD")),
    ):
        assert report.exit == 14
    aid = subprocess.run(["sh", archive.root / "manifests/VERIFY.sh"], capture_output=True, check=False)
    assert aid.returncode == 14


def test_root_and_batch_dropped_together_are_missed_only_by_whoever_saw_neither(archive, store, tmp_path):
    """The limit that the security model tells of: a copy from before the rotation is a good copy from before it."""
    git(archive.root, "init", "--quiet", "--initial-branch", "main")
    before = Path(shutil.copytree(archive.root, tmp_path / "before"))
    trust.rotate(archive, "manifest", None)
    sign_draft(archive, store)
    git(archive.root, "add", "--all", "--force", "--", ":!.archivist")
    git(archive.root, "commit", "--quiet", "--message", "rotation")
    shutil.copy(archive.root / CHECKPOINT, tmp_path / "seen")
    shutil.rmtree(archive.root / "manifests")
    shutil.copytree(before / "manifests", archive.root / "manifests")
    assert verify_all(archive.root).exit == 0
    assert verify_all(archive.root, since=tmp_path / "seen").exit == 14
    assert check(archive, CheckRequest("HEAD")).exit == 14


def test_without_the_keys_the_root_is_installed_alone_and_everybody_is_told(waiting):
    found = verify_all(waiting.root)
    assert (found.exit, warnings(found), found.result.counts.authentic) == (0, {"root-waits"}, 2)
    assert {item.code for item in waiting_findings(waiting)} == {"root-waits"}


def test_sign_makes_the_batch_of_a_root_that_waits(waiting):
    report = sign_records(waiting)
    assert (report.exit, report.result.manifest, report.to_dict()["signed"]) == (0, THIRD, [])
    assert rows(waiting, THIRD) == [ROOT_2]
    assert not waiting_findings(waiting)
    assert verify_all(waiting.root).findings == ()
    assert sign_records(waiting).result.manifest is None


def test_a_root_that_waits_comes_into_force_before_anything_else_is_signed(waiting, tmp_path):
    assert ingest_into(waiting.root, statement(tmp_path, 4)).result.manifest == "manifests/000004.dsse.json"
    assert rows(waiting, THIRD) == [ROOT_2]
    assert ROOT_2 not in rows(waiting, "manifests/000004.dsse.json")
    assert verify_all(waiting.root).result.counts.authentic == 3


def test_what_is_withheld_while_a_root_waits(waiting):
    record = next((waiting.root / "records").glob("*/*")).name
    report = withhold(waiting, record, Withholding("the press office", "it names a witness"))
    assert report.result.manifest == "manifests/000004.dsse.json"
    assert verify_all(waiting.root).exit == 0


def test_unsigned_records_and_a_root_that_waits(waiting, tmp_path):
    assert ingest_into(waiting.root, statement(tmp_path, 4), sign=False).exit == 0
    report = sign_records(waiting)
    assert (len(report.to_dict()["signed"]), report.result.manifest) == (1, "manifests/000004.dsse.json")
    assert verify_all(waiting.root).exit == 0


def test_above_threshold_one_the_root_waits(archive, store, tmp_path):
    files = []
    for alg in ("ed25519", "ml-dsa-65/1"):
        key = generate(alg)
        store.save(key)  # even where both holders' keys lie on one machine, two people sign a batch
        files.append(tmp_path / f"{key.keyid}.pub")
        files[-1].write_bytes(public_to_pem(key.spki))
    trust.add(archive, Addition("manifest", tuple(files), "Basma"))
    trust.set_role(archive, "manifest", 2, None)
    report = sign_draft(archive, store)
    assert (report.result.manifest, "root-waits" in warnings(report)) == (None, True)
    assert verify_all(archive.root).exit == 0


def test_a_key_that_is_here_and_does_not_open_stops_the_ceremony(archive, store):
    trust.rotate(archive, "manifest", None)
    for role in trust.show(archive).to_dict()["draft"]["roles"]:
        if role["role"] == "manifest":
            for key in role["keys"]:
                store.place(key["keyid"]).write_text("damaged")
    with pytest.raises(MissingKeyError, match="is damaged"):
        sign_draft(archive, store)
    assert not (archive.root / ROOT_2).exists()


def test_a_stolen_key_is_revoked_although_it_signed_last(archive, store):
    """The batch of the new root goes on from what the stolen key signed; that is vouched for by nobody all the same."""
    stolen = [
        key["keyid"]
        for role in trust.show(archive).to_dict()["trust"]["roles"]
        for key in role["keys"]
        if role["role"] == "manifest"
    ]
    trust.rotate(archive, "manifest", None)
    for keyid in stolen:
        trust.revoke(archive, keyid, reason="compromised")
    assert sign_draft(archive, store).result.manifest == THIRD
    assert verify_all(archive.root).exit == 13
    (archive.root / ROOT_2).unlink()
    assert verify_all(archive.root).exit == 14


def test_beside_a_head_that_does_not_verify_the_root_is_installed_alone(archive, store):
    trust.set_policy(archive, ("pin",))
    path = archive.root / "manifests/000002.dsse.json"
    path.write_bytes(path.read_bytes()[:-1])
    report = sign_draft(archive, store)
    assert (report.result.manifest, report.result.in_force) == (None, ROOT_2)
    assert codes(verify_all(archive.root)) >= {"envelope-malformed"}


def test_an_archive_of_0_2_lists_the_root_beside_records_and_stays_good(waiting, tmp_path, monkeypatch):
    monkeypatch.setattr(batching.Head, "root_waits", False)
    assert ingest_into(waiting.root, statement(tmp_path, 4)).result.manifest == THIRD
    monkeypatch.undo()
    monkeypatch.setenv("ARCHIVIST_KEYS", str(waiting.root.parent / "keys"))
    assert {ROOT_2} < set(rows(waiting, THIRD))
    assert verify_all(waiting.root).findings == ()
    assert ingest_into(waiting.root, statement(tmp_path, 5)).exit == 0
    assert verify_all(waiting.root).findings == ()


def test_a_copy_without_the_manifest_keys_takes_the_root_over_and_waits_for_the_batch(
    archive, store, at_home, tmp_path
):
    copy = Path(shutil.copytree(archive.root, tmp_path / "copy"))
    trust.rotate(archive, "manifest", None)
    sign_draft(archive, store)
    there = trust_sign.import_file(at(open_in(copy), NOW, at_home), archive.root / ROOT_2)
    assert (there.result.in_force, there.result.manifest) == (ROOT_2, None)
    assert "root-waits" in warnings(there)
    shutil.rmtree(copy / "manifests")
    shutil.copytree(archive.root / "manifests", copy / "manifests")  # what a pull brings
    assert verify_all(copy).findings == ()


def test_a_rebase_onto_a_root_that_waits_makes_its_batch(archive, at_home, tmp_path):
    git(archive.root, "init", "--quiet", "--initial-branch", "main")
    git(archive.root, "add", "--all", "--force", "--", ":!.archivist")
    git(archive.root, "commit", "--quiet", "--message", "two batches")
    git(tmp_path, "clone", "--quiet", str(archive.root), "mine")
    ingest_into(archive.root, statement(tmp_path, 4))
    trust.rotate(archive, "manifest", None)
    sign_draft(archive, at_home)
    git(archive.root, "add", "--all", "--force", "--", ":!.archivist")
    git(archive.root, "commit", "--quiet", "--message", "a root that waits")
    mine = tmp_path / "mine"
    ingest_into(mine, statement(tmp_path, 5))
    git(mine, "fetch", "--quiet")
    report = rebase(open_in(mine, NOW), "origin/main")
    assert report.exit == 0
    assert rows(open_in(mine), "manifests/000004.dsse.json") == [ROOT_2]
    assert verify_all(mine).result.counts.authentic == 4


KILLED = """
import os

ENDING = os.environ["ENDING"]

def dies(real):
    def call(source, target, *args, **more):
        if str(target).endswith(ENDING) and not str(source).startswith(".root"):  # not when the draft is written
            os._exit(9)
        return real(source, target, *args, **more)
    return call

os.rename, os.replace = dies(os.rename), dies(os.replace)
"""


@pytest.mark.parametrize("at", ["root.2.json", THIRD.rpartition("/")[2], "checkpoint"])
@pytest.mark.parametrize("role", ["manifest", "log"])
def test_killed_on_the_way_the_root_is_not_in_force_and_the_same_command_finishes(archive, store, at, role):
    trust.rotate(archive, role, None)
    fingerprint = trust.show(archive).to_dict()["draft"]["fingerprint"]
    drafts = next((store.folder / "pending").iterdir())
    assert (drafts / "root.2.json").exists()
    command = ["--archive", str(archive.root), "trust", "sign", "--draft", fingerprint]
    environ = os.environ | {"PROLOGUE": KILLED, "ENDING": at}
    done = subprocess.run([program(), *command], check=False, capture_output=True, env=environ)
    assert done.returncode == 9
    found = verify_all(archive.root)
    assert found.exit in (0, 11), "as before, or told as an interrupted write"
    assert not codes(found) - {"write-interrupted"}
    assert sign_draft(archive, store).result.manifest == THIRD
    assert verify_all(archive.root).findings == ()
