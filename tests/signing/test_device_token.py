"""A key on a real PKCS#11 token: SoftHSM2. Collected only with ARCHIVIST_TEST_HSM=1, and then it must not be missing.

Needs `apt-get install softhsm2 opensc` and `pip install 'archivist[hsm]'`.
"""

import os
import subprocess
from pathlib import Path

import pytest

from archivist.model.errors import MissingKeyError
from archivist.signing.device import find_on_token
from archivist.signing.keys import verify_raw
from archivist.signing.keystore import KeyStore

MODULE = "/usr/lib/softhsm/libsofthsm2.so"
PIN = "4321"


@pytest.fixture(scope="module")
def token(tmp_path_factory):
    """Make a token `archive` with a P-256 key 2 and an Ed25519 key 3."""
    place = tmp_path_factory.mktemp("token")
    (place / "tokens").mkdir()
    (place / "softhsm2.conf").write_text(f"directories.tokendir = {place / 'tokens'}\nobjectstore.backend = file\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(place / "softhsm2.conf"))
        patch.setenv("PYKCS11LIB", MODULE)
        run("softhsm2-util", "--init-token", "--free", "--label", "archive", "--so-pin", "1234", "--pin", PIN)
        for number, kind in (("02", "EC:prime256v1"), ("03", "EC:edwards25519")):
            made = ("--keypairgen", "--key-type", kind, "--id", number)
            run("pkcs11-tool", "--module", MODULE, "--token-label", "archive", "--login", "--pin", PIN, *made)
        yield place


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def store(token, tmp_path):
    assert token.is_dir()
    return KeyStore(tmp_path / "keys", device_pin=PIN)


def test_its_signature_passes_our_own_strict_verification(store):
    entry = find_on_token("hsm:2?label=archive", PIN)
    assert store.save_uri(entry).name == f"{entry.keyid}.uri"
    key = store.load(entry.keyid)
    signature = key.sign(b"message")
    assert key.alg == "ecdsa-p256"
    assert verify_raw("ecdsa-p256", entry.spki, signature, b"message")
    assert not verify_raw("ecdsa-p256", entry.spki, signature, b"massage")


def test_its_signature_passes_openssl(store, tmp_path):
    key = store.load(store.save_uri(find_on_token("hsm:2?label=archive", PIN)).stem)
    for name, data in (("key.der", key.spki), ("message", b"message"), ("sig", key.sign(b"message"))):
        (tmp_path / name).write_bytes(data)
    public = ("-keyform", "DER", "-verify", "key.der", "-signature", "sig", "message")
    done = subprocess.run(["openssl", "dgst", "-sha256", *public], cwd=tmp_path, capture_output=True, check=False)
    assert done.stdout == b"Verified OK\n"


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("uri", ["hsm:7?label=archive", "hsm:3?label=archive", "hsm:2?label=elsewhere"])
def test_a_key_that_the_token_does_not_have(uri):
    with pytest.raises(MissingKeyError, match="cannot be used"):
        find_on_token(uri, PIN)


@pytest.mark.parametrize(("pin", "told"), [("0000", "refuses the PIN"), (None, "asks for its PIN")])
def test_a_wrong_pin_and_none(store, pin, told):
    keyid = store.save_uri(find_on_token("hsm:2?label=archive", PIN)).stem
    key = KeyStore(store.folder, device_pin=pin).load(keyid)
    with pytest.raises(MissingKeyError, match=told):
        key.sign(b"message")


def test_the_module_is_there():
    """Without it every test here fails, and this one says why."""
    assert Path(MODULE).exists(), "apt-get install softhsm2 opensc"
    assert os.environ["ARCHIVIST_TEST_HSM"] == "1"
