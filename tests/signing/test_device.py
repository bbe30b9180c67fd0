"""Keys on devices, with a stand-in for the library; test_device_token.py has the real thing."""

import sys
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from archivist.base.extras import install_command
from archivist.model.errors import MissingKeyError, UsageError, WrongPassphraseError
from archivist.signing._spki import dump_public
from archivist.signing.device import KeyUri, find_on_token, is_uri, open_device, parse_uri, uri_bytes
from archivist.signing.keys import PrivateKey, generate, private_to_pem, public_to_pem, verify_raw

PIN = "4321"


@dataclass
class Token:
    """A token that signs with one key and asks for its PIN."""

    key: PrivateKey
    asked: list

    def sign(self, message: bytes):
        self.asked.append(self.pin("pin"))
        return SimpleNamespace(signature=self.key.sign(message).hex())


@pytest.fixture
def token(monkeypatch):
    token = Token(generate("ecdsa-p256"), [])

    def from_priv_key_uri(uri, public, handler):
        if uri.startswith("file:"):
            raise ValueError(f"Unsupported private key scheme {uri}")
        token.pin, token.public = handler, public
        return token

    library = ModuleType("securesystemslib.signer")
    library.SSlibKey = SimpleNamespace(from_crypto=lambda public, scheme: (public, scheme))
    library.Signer = SimpleNamespace(from_priv_key_uri=from_priv_key_uri)
    library.HSMSigner = SimpleNamespace(
        import_=lambda number, label, _pin: (f"hsm:{number or 2}?label={label}", key_of(token))
    )
    parent = ModuleType("securesystemslib")
    parent.signer = library
    monkeypatch.setitem(sys.modules, "securesystemslib", parent)
    monkeypatch.setitem(sys.modules, "securesystemslib.signer", library)
    return token


def key_of(token):
    return SimpleNamespace(keyval={"public": public_to_pem(token.key.spki).decode()})


def test_a_device_signs_by_its_scheme_and_gets_the_pin(token):
    key = open_device(KeyUri("hsm:2", token.key.spki), PIN)
    assert verify_raw("ecdsa-p256", key.spki, key.sign(b"message"), b"message")
    assert (token.asked, token.public[1]) == (["4321"], "ecdsa-sha2-nistp256")


@pytest.mark.usefixtures("token")
def test_a_signature_by_another_key_is_not_given_out():
    with pytest.raises(MissingKeyError, match="signed with another key"):
        open_device(KeyUri("hsm:2", generate("ecdsa-p256").spki), PIN).sign(b"message")


def test_what_the_library_raises_does_not_leak(token, monkeypatch):
    with pytest.raises(MissingKeyError, match="Unsupported private key scheme"):
        open_device(KeyUri("file:key", token.key.spki), PIN).sign(b"message")
    monkeypatch.setattr(sys.modules["securesystemslib.signer"].HSMSigner, "import_", lambda *_: 1 // 0)
    with pytest.raises(MissingKeyError, match="ZeroDivisionError"):
        find_on_token("hsm:2", None)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("PinIncorrect", "refuses the PIN"),
        ("CKR_PIN_INCORRECT (0x000000A0)", "refuses the PIN"),
        ("PinLenRange", "refuses the PIN"),
        ("CKR_PIN_LOCKED (0x000000A4)", "has locked its PIN"),
    ],
)
def test_a_pin_that_the_token_refuses(token, said, told):
    def refuse(_):
        raise RuntimeError(said)

    token.sign = refuse
    with pytest.raises(WrongPassphraseError, match=told):
        open_device(KeyUri("hsm:2", token.key.spki), PIN).sign(b"message")


def test_without_a_pin(token):
    with pytest.raises(MissingKeyError, match="asks for its PIN"):
        open_device(KeyUri("hsm:2", token.key.spki), None).sign(b"message")


def test_without_the_library(monkeypatch):
    monkeypatch.setitem(sys.modules, "securesystemslib", None)
    monkeypatch.setitem(sys.modules, "securesystemslib.signer", None)
    key = open_device(KeyUri("hsm:2", generate("ecdsa-p256").spki), PIN)
    with pytest.raises(MissingKeyError, match="not installed") as caught:
        key.sign(b"message")
    assert install_command("hsm") in caught.value.hint


def test_the_public_half_comes_from_the_token(token):
    assert find_on_token("hsm:?label=my+token", PIN) == KeyUri("hsm:2?label=my token", token.key.spki)
    token.key = generate("ed25519")
    assert find_on_token("hsm:3?label=archive", PIN).spki == token.key.spki


def test_a_key_that_archivist_cannot_use(token):
    spki = dump_public(ec.generate_private_key(ec.SECP384R1()).public_key())
    token.key = SimpleNamespace(spki=spki)
    with pytest.raises(MissingKeyError, match="not a P-256 key"):
        find_on_token("hsm:2", PIN)
    with pytest.raises(MissingKeyError, match="another algorithm"):
        open_device(KeyUri("hsm:2", spki), None)


@pytest.mark.parametrize("uri", ["awskms:alias/x", "hsm:two", "hsm:2?pin=1", "hsm:٢"])
def test_only_a_token_can_be_asked_for_its_public_half(uri):
    assert is_uri(uri)
    with pytest.raises(UsageError, match="cannot be asked for"):
        find_on_token(uri, None)


def test_the_entry_reads_back_and_holds_no_secret():
    entry = KeyUri("hsm:2?label=archive", generate("ecdsa-p256").spki)
    assert parse_uri(uri_bytes(entry), "here") == entry
    assert not is_uri("keys/amal.pem")


@pytest.mark.parametrize("data", [b"", b"{}", b'{"schema":"archivist-key-uri/2","spki":"AA==","uri":"hsm:"}', b"\xff"])
def test_an_entry_that_is_none(data):
    with pytest.raises(MissingKeyError, match="here cannot be read as a key URI"):
        parse_uri(data, "here")


def test_a_key_on_a_device_does_not_become_a_file():
    key = open_device(KeyUri("hsm:2", generate("ecdsa-p256").spki), None)
    with pytest.raises(UsageError, match="does not leave its device"):
        private_to_pem(key)
