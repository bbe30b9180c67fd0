from pathlib import Path

import pytest
from machine import here, open_in
from quick_passphrases import quick_passphrases  # noqa: F401  # for every test here

from archivist.model.errors import MissingKeyError, UsageError
from archivist.pipeline.opened.archive import initialise
from archivist.pipeline.trust.held_keys import list_keys
from archivist.pipeline.trust.keys import import_key, new_key, show_key
from archivist.signing.keys import generate, private_to_pem, public_to_pem
from archivist.signing.keystore import KeyStore


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    return KeyStore(tmp_path / "keys")


@pytest.mark.parametrize("alg", ["ed25519", "ml-dsa-65/1", "ecdsa-p256"])
def test_a_new_key_shows_its_public_half(store, alg):
    report = new_key(store, alg, "Amal")
    key = store.load(report.to_dict()["key"]["keyid"])
    assert report.to_dict()["key"]["public"].encode() == public_to_pem(key.spki)
    assert (key.alg, report.to_dict()["key"]["holder"]) == (alg, "Amal")


def test_an_algorithm_that_there_is_not(store):
    with pytest.raises(UsageError, match="is no signature algorithm"):
        new_key(store, "rsa", None)


@pytest.mark.parametrize("passphrase", [None, b"secret"])
@pytest.mark.parametrize("alg", ["ed25519", "ml-dsa-65/1", "ecdsa-p256"])
def test_a_key_from_elsewhere(tmp_path, alg, passphrase):
    key, store = generate(alg), KeyStore(tmp_path / "keys", passphrase)
    (tmp_path / "key.pem").write_bytes(private_to_pem(key, passphrase))
    assert import_key(store, str(tmp_path / "key.pem"), None).to_dict()["key"]["keyid"] == key.keyid
    assert store.load(key.keyid) == key


def test_a_key_on_a_service_needs_its_public_half(store, tmp_path):
    key = generate("ecdsa-p256")
    (tmp_path / "key.pub").write_bytes(public_to_pem(key.spki))
    report = import_key(store, "awskms:alias/archive", tmp_path / "key.pub")
    assert report.to_dict()["key"]["path"].endswith(f"{key.keyid}.uri")
    with pytest.raises(UsageError, match="cannot be asked for"):
        import_key(store, "awskms:alias/archive", None)


def test_files_that_hold_no_key(store, tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        import_key(store, str(tmp_path / "nothing"), None)
    (tmp_path / "text").write_text("no key")
    with pytest.raises(MissingKeyError, match="PKCS#8"):
        import_key(store, str(tmp_path / "text"), None)


def test_a_key_of_the_archive_is_shown_with_its_role(press: Path):
    store, archive = here().keys, open_in(press)
    for keyid, role in ((key.keyid, key.role) for key in list_keys(here(), archive).result.held):
        shown = show_key(store, keyid[:12], archive, public_only=False)
        assert (shown.to_dict()["key"]["role"], shown.to_dict()["key"]["holder"]) == (role, "holder-1")
        assert "PRIVATE" not in str(shown.result.to_dict())
    with pytest.raises(MissingKeyError, match="no key"):
        show_key(store, "zzzz", archive, public_only=True)


def test_an_archive_is_not_made_around_its_keys(tmp_path, monkeypatch):
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "press" / "keys"))
    with pytest.raises(UsageError, match="would lie in the archive"):
        initialise(
            here(), tmp_path / "press", archive_id=None, title=None, holder="Amal", created="2025-01-01T00:00:00Z"
        )
    assert not (tmp_path / "press").exists()
