"""Drafts of the trust root: where they may lie, who may go on with one, and what a holder is shown before signing."""

from dataclasses import replace
from pathlib import Path

import pytest
from machine import at, open_in
from walks import codes, ingest_into, sign_draft, verify_all

from archivist.model.envelope import ROOT_TYPE
from archivist.model.errors import MissingKeyError, UsageError
from archivist.model.findings import Report
from archivist.model.trust import Revocation
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.trust import sign as trust_sign
from archivist.pipeline.trust.draft import Addition
from archivist.pipeline.trust.pending import trusted_roots
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import sign
from archivist.signing.keys import generate, public_to_pem
from archivist.signing.keystore import KeyStore
from archivist.signing.trust_wire import root_payload

NOW = "2025-11-24T16:05:00Z"
ROOT_2 = "manifests/trust/root.2.json"
OTHER = "SHA256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"


@pytest.fixture
def archive(press: Path) -> Archive:
    return open_in(press, NOW)


def keys_of(folder: Path, name: str, store: KeyStore | None = None) -> tuple[Path, ...]:
    """Make a pair of keys; returns the files of their public halves."""
    files = []
    for alg in ("ed25519", "ml-dsa-65/1"):
        key = generate(alg)
        if store is not None:
            store.save(key)
        files.append(folder / f"{name}-{alg[:2]}.pub")
        files[-1].write_bytes(public_to_pem(key.spki))
    return tuple(files)


def told(report: Report, code: str) -> list[str]:
    return [item.message for item in report.findings if item.code == code]


def fingerprint(report: Report) -> str:
    return report.to_dict()["draft"]["fingerprint"]


def plant(archive: Archive, draft: Path) -> Path:
    place = archive.root / ".archivist/pending/root.2.json"
    place.parent.mkdir(parents=True)
    place.write_bytes(draft.read_bytes())
    return place


def test_a_draft_that_travelled_with_the_archive_is_reported_and_not_read(archive, store, tmp_path):
    trust.add(archive, Addition("manifest", keys_of(tmp_path, "evil"), "holder-1"))
    trust_sign.export(archive, tmp_path / "draft")
    trust.discard(archive)
    place = plant(archive, tmp_path / "draft")
    shown = trust.show(archive)
    assert (shown.exit, shown.to_dict()["draft"]) == (0, None)
    assert [item.path for item in shown.findings if item.code == "draft-elsewhere"] == [
        ".archivist/pending/root.2.json"
    ]
    report = trust.rotate(archive, "root", None)
    assert {item["change"] for item in report.to_dict()["draft"]["changes"]} == {"key-added", "key-revoked"}
    assert {item["role"] for item in report.to_dict()["draft"]["changes"]} == {"root"}
    signed = sign_draft(archive, store)
    assert told(signed, "draft-elsewhere")
    assert len({key["holder"] for role in signed.to_dict()["trust"]["roles"] for key in role["keys"]}) == 1
    assert place.exists(), "what is not ours is left where it lies"


def test_only_import_takes_a_draft_over_from_elsewhere(archive, store, tmp_path):
    trust.set_policy(archive, ("pin",))
    trust_sign.export(archive, tmp_path / "draft")
    trust.discard(archive)
    place = plant(archive, tmp_path / "draft")
    report = trust_sign.import_file(archive, place)
    assert report.to_dict()["draft"]["policy"] == ["pin"]
    assert sign_draft(archive, store).result.in_force == ROOT_2


def test_rotating_shows_the_draft_that_waits_and_does_nothing_more(archive, store, tmp_path):
    made = trust.add(archive, Addition("manifest", keys_of(tmp_path, "basma"), "Basma"))
    before = store.keyids()
    report = trust.rotate(at(archive, "2025-12-02T00:00:00Z"), "root", None)
    assert codes(report) == {"draft-waits"}
    assert told(report, "draft-waits") == [
        f"a draft of trust root 2 waits already, made {NOW}: {fingerprint(made)}",
    ]
    assert report.to_dict()["draft"] == made.to_dict()["draft"], "with its changes, and whoever has signed"
    assert store.keyids() == before
    assert trust.show(archive).to_dict()["draft"] == made.to_dict()["draft"]


def test_told_to_go_on_it_adds_to_the_draft_and_says_to_which(archive, tmp_path):
    made = trust.add(archive, Addition("manifest", keys_of(tmp_path, "basma"), "Basma"))
    report = trust.rotate(archive, "root", None, go_on=True)
    assert report.to_dict()["continued"] == {"version": 2, "created": NOW, "fingerprint": fingerprint(made)}
    assert {item["role"] for item in report.to_dict()["draft"]["changes"]} == {"root", "manifest"}


def test_the_keys_of_a_rotation_are_there_before_the_draft_names_them(archive, store, monkeypatch):
    """Killed in between, there are keys too many, and no draft that names keys which nobody has."""

    def killed(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr("archivist.pipeline.trust.draft.write_draft", killed)
    with pytest.raises(KeyboardInterrupt):
        trust.rotate(archive, "manifest", None)
    monkeypatch.undo()
    monkeypatch.setenv("ARCHIVIST_KEYS", str(store.folder))
    assert (len(store.keyids()), trust.show(archive).to_dict()["draft"]) == (7, None)
    trust.rotate(archive, "manifest", None)
    assert sign_draft(archive, store).result.in_force == ROOT_2


def test_nothing_is_signed_that_was_not_named(archive):
    trust.set_policy(archive, ("pin",))
    for agreed, code in ((None, "draft-unnamed"), (OTHER, "draft-differs")):
        report = trust_sign.sign_pending(archive, agreed)
        assert (report.exit, codes(report)) == (2, {code})
        assert report.to_dict()["draft"]["changes"], "it is shown all the same"
        assert not report.to_dict()["draft"]["signatures"][0]["signed"]
    assert not (archive.root / ROOT_2).exists()
    with pytest.raises(UsageError, match="is not a pin"):
        trust_sign.sign_pending(archive, "yes")


def test_a_draft_that_changed_after_it_was_read_is_not_signed(archive, tmp_path):
    read = fingerprint(trust.set_policy(archive, ("pin",)))
    trust.add(archive, Addition("manifest", keys_of(tmp_path, "evil"), "holder-1"))
    assert codes(trust_sign.sign_pending(archive, read)) == {"draft-differs"}


def test_a_draft_in_a_file_is_signed_by_the_same_rule(archive, tmp_path):
    trust.set_policy(archive, ("pin",))
    trust_sign.export(archive, tmp_path / "draft")
    before = (tmp_path / "draft").read_bytes()
    assert codes(trust_sign.sign_file(archive.context, archive, tmp_path / "draft", None)) == {"draft-unnamed"}
    assert codes(trust_sign.sign_file(archive.context, None, tmp_path / "draft", OTHER)) == {"draft-differs"}
    assert (tmp_path / "draft").read_bytes() == before
    named = fingerprint(trust_sign.proposed_file(archive, tmp_path / "draft"))
    assert trust_sign.sign_file(archive.context, archive, tmp_path / "draft", named).exit == 0


def test_a_draft_that_others_could_have_written_is_not_signed(archive, store):
    named = fingerprint(trust.set_policy(archive, ("pin",)))
    (draft,) = (store.folder / "pending").glob("*/root.2.json")
    draft.chmod(0o666)
    with pytest.raises(MissingKeyError, match="written by others"):
        trust_sign.sign_pending(archive, named)


def test_in_force_it_says_once_more_what_it_changed(archive, store):
    trust.set_policy(archive, ("pin",))
    assert sign_draft(archive, store).to_dict()["changes"] == [{"change": "policy", "from": [], "to": ["pin"]}]


def test_a_draft_that_was_overtaken_is_removed_with_the_next(archive, store):
    trust.set_policy(archive, ("pin",))
    (draft,) = (store.folder / "pending").glob("*/root.2.json")
    stale = draft.read_bytes()
    sign_draft(archive, store)
    draft.write_bytes(stale)
    draft.chmod(0o600)
    assert trust.show(archive).to_dict()["draft"] is None
    trust.rotate(archive, "manifest", None)
    assert sign_draft(archive, store).to_dict()["trust"]["version"] == 3
    assert not list(draft.parent.iterdir())


def test_keys_are_named_by_their_whole_id(archive, tmp_path):
    report = trust.add(archive, Addition("manifest", keys_of(tmp_path, "basma"), "Basma"))
    assert {len(item["keyid"]) for item in report.to_dict()["draft"]["changes"]} == {64}


def test_names_that_look_alike(archive, tmp_path):
    report = trust.add(archive, Addition("manifest", keys_of(tmp_path, "evil"), "hоlder-l"))
    assert told(report, "holder-looks-alike") == [
        "the holders holder-1 and hоlder-l are two, and their names look alike"
    ]
    assert told(report, "holder-odd-letters") == [
        "the name of holder hоlder-l has Cyrillic and Latin letters in one word"
    ]
    assert told(trust.show(archive), "holder-looks-alike")


def test_a_key_under_the_name_of_a_holder_whose_keys_stay(archive, tmp_path):
    report = trust.add(archive, Addition("root", keys_of(tmp_path, "evil"), "holder-1"))
    assert len(told(report, "holder-has-keys")) == 2
    trust.discard(archive)
    assert not told(trust.rotate(archive, "root", None), "holder-has-keys"), "those go, these come"


def test_what_would_be_asked_less_of(archive, store, tmp_path):
    trust.add(archive, Addition("root", keys_of(tmp_path, "basma", store), "Basma"))
    trust.set_policy(archive, ("pin", "time"))
    assert not told(trust.set_role(archive, "root", 2, None), "threshold-lowered")
    sign_draft(archive, store)
    report = trust.set_role(archive, "root", 1, (("ed25519", "ecdsa-p256", "ml-dsa-65/1"),))
    assert told(report, "threshold-lowered") == ["role root would need 1 instead of 2 holders"]
    assert told(report, "requirement-dropped") == [
        "holders in role root would no longer have to sign with ed25519 or ecdsa-p256 and ml-dsa-65/1"
    ]
    assert told(trust.set_policy(archive, ("pin",)), "policy-dropped") == [
        "verification would no longer have to check: time"
    ]


def test_asking_for_more_is_no_warning(archive):
    report = trust.set_role(archive, "manifest", None, (("ed25519",), ("ml-dsa-65/1",)))
    assert not told(report, "requirement-dropped")


@pytest.mark.parametrize("role", ["manifest", "log"])
def test_a_threshold_that_nobody_could_reach_is_refused(archive, role):
    keyid = next(item["keys"][0] for item in trust.show(archive).to_dict()["trust"]["roles"] if item["role"] == role)[
        "keyid"
    ]
    with pytest.raises(UsageError, match=f"0 holders could sign in role {role}, its threshold is 1"):
        trust.revoke(archive, keyid, reason="lost")
    assert trust.show(archive).to_dict()["draft"] is None


def test_a_key_whose_time_is_over_reaches_no_threshold(archive, tmp_path):
    over = Addition("manifest", keys_of(tmp_path, "basma"), "Basma", end="2024-01-01T00:00:00Z")
    trust.add(archive, over)
    with pytest.raises(UsageError, match="1 holders could sign in role manifest, its threshold is 2"):
        trust.set_role(archive, "manifest", 2, None)


def test_a_role_of_an_older_archive_that_nobody_can_act_in_is_mended_step_by_step(archive, store, tmp_path):
    (first,) = trusted_roots(archive)
    gone = Revocation(NOW, "lost", None)
    shut = {name: first.roles[name].keys for name in ("manifest", "log")}
    keys = {
        keyid: replace(key, revoked=gone) if keyid in (*shut["manifest"], *shut["log"]) else key
        for keyid, key in first.keys.items()
    }
    second = replace(first, version=2, keys=keys)
    signed = sign(ROOT_TYPE, root_payload(second), [store.load(keyid) for keyid in first.roles["root"].keys])
    (archive.root / ROOT_2).write_bytes(envelope_bytes(signed))
    assert len(told(trust.show(archive), "role-unable")) == 2
    report = trust.add(archive, Addition("manifest", keys_of(tmp_path, "amal"), "Amal"))
    assert [item.params["role"] for item in report.findings if item.code == "role-unable"] == ["log"]


def test_after_all_of_it_the_archive_goes_on(archive, store, tmp_path):
    for role in ("root", "manifest", "log"):
        trust.rotate(archive, role, None, go_on=True)
    assert sign_draft(archive, store).result.manifest == "manifests/000003.dsse.json"
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nThe well is deep.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    report = verify_all(archive.root)
    assert (report.exit, report.result.counts.authentic) == (0, 3)
