"""Keys that never leave a device or a service, by the URIs of securesystemslib (extra `archivist[hsm]`).

In the key store such a key is a file `<keyid>.uri` with the URI and the public key. `hsm:2?label=archive` is key 2 on
the PKCS#11 token `archive`: $PYKCS11LIB names the token's module, $ARCHIVIST_PIN holds its PIN, and the key must be
P-256. Other URIs (`awskms:`, `gcpkms:`, `azurekms:`, `hv:`, `tkey:`) are passed on as they are; they are not tested
here. Whatever signs, a signature is given out only after archivist's own strict verification.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from archivist.base.canonical import NotCanonicalError, parse_strict, readable_bytes
from archivist.base.digest import sha256_hex
from archivist.base.extras import install_command
from archivist.base.said import said
from archivist.base.shape import ShapeError, base64_bytes, fields, matching, text
from archivist.model.errors import MissingKeyError, ProtectedKeyError, UsageError, WrongPassphraseError
from archivist.signing._interface import Remote
from archivist.signing._spki import dump_public, load_public
from archivist.signing.keys import PrivateKey, real_algorithm, verify_raw

__all__ = ["KeyUri", "find_on_token", "is_uri", "open_device", "parse_uri", "uri_bytes"]

_SCHEMA = "archivist-key-uri/1"
_SCHEMA_FORM = re.compile(re.escape(_SCHEMA))
_FIELDS = frozenset({"schema", "uri", "spki"})
_SCHEMES = {"ecdsa-p256": "ecdsa-sha2-nistp256", "ed25519": "ed25519", "ml-dsa-65/1": "ml-dsa-65/1"}
# Labels that need no escaping; a token with another one is found without label if it is the only one.
_TOKEN_URI = re.compile(r"hsm:(?P<number>[0-9]{0,9})(?:\?label=(?P<label>[A-Za-z0-9._+-]+))?")
# PKCS#11's names for what is wrong with a PIN, as one or another binding to it writes them.
_WRONG_PIN = re.compile(r"PIN_?(?:INCORRECT|INVALID|LEN_RANGE|LENRANGE)", re.IGNORECASE)
_LOCKED = re.compile(r"PIN_?LOCKED", re.IGNORECASE)
_KNOWN_URIS = ("hsm:", "awskms:", "gcpkms:", "azurekms:", "hv:", "tkey:")


@dataclass(frozen=True, slots=True)
class KeyUri:
    """Where a private key is, and its public half as SPKI DER."""

    uri: str
    spki: bytes

    @property
    def keyid(self) -> str:
        """The SHA-256 of the SPKI DER, hex."""
        return sha256_hex(self.spki)


def is_uri(source: str) -> bool:
    """Return whether a text names a key on a device or service, and not a file."""
    return source.startswith(_KNOWN_URIS)


def uri_bytes(entry: KeyUri) -> bytes:
    """Return the file of an entry."""
    return readable_bytes({"schema": _SCHEMA, "uri": entry.uri, "spki": b64encode(entry.spki).decode("ascii")})


def parse_uri(data: bytes, where: str) -> KeyUri:
    """Read the file of an entry; MissingKeyError, naming `where`, if it is none."""
    try:
        body = fields(parse_strict(data), "the entry", _FIELDS)
        matching(body["schema"], "schema", _SCHEMA_FORM)
        return KeyUri(text(body["uri"], "uri"), base64_bytes(body["spki"], "spki"))
    except (NotCanonicalError, ShapeError) as error:
        raise MissingKeyError(
            said("{where} cannot be read as a key URI: {error}", where=where, error=error), said("import the key again")
        ) from error


def open_device(entry: KeyUri, pin: str | None) -> PrivateKey:
    """Return a key whose signing happens elsewhere; nothing is contacted before it signs. `pin` is the token's."""
    alg = real_algorithm(entry.spki)
    if alg is None:
        raise MissingKeyError(
            said("{where} is a key of another algorithm", where=entry.uri),
            said("archivist signs with {known}", known=", ".join(_SCHEMES)),
        )

    def sign(message: bytes) -> bytes:
        library = _library()
        try:
            public = library.SSlibKey.from_crypto(load_public(entry.spki), scheme=_SCHEMES[alg])
            signer = library.Signer.from_priv_key_uri(entry.uri, public, lambda _: _required(pin))
            signature = bytes.fromhex(signer.sign(message).signature)
        except MissingKeyError:
            raise
        except Exception as error:  # each driver has exceptions of its own
            raise _refused(entry.uri, error) from error
        if not verify_raw(alg, entry.spki, signature, message):
            raise MissingKeyError(
                said("{uri} signed with another key than {keyid}", uri=entry.uri, keyid=entry.keyid),
                said("import the key again"),
            )
        return signature

    return PrivateKey(alg, entry.spki, Remote(sign))


def find_on_token(uri: str, pin: str | None) -> KeyUri:
    """Read the public half of a key on a PKCS#11 token; MissingKeyError if that is not possible."""
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    match = _TOKEN_URI.fullmatch(uri)
    if match is None:
        hint = said("for a key on a token write hsm:2?label=NAME; for any other give its public key too: --public FILE")
        raise UsageError(said("the public key of {uri} cannot be asked for", uri=uri), hint)
    library = _library()
    try:
        number = int(match["number"]) if match["number"] else None
        label = match["label"].replace("+", " ") if match["label"] else None
        found, public = library.HSMSigner.import_(number, label, lambda _: _required(pin))
        # The key is encoded anew: what is stored is canonical whatever the token gave.
        entry = KeyUri(found, dump_public(load_pem_public_key(public.keyval["public"].encode("ascii"))))
    except MissingKeyError:
        raise
    except Exception as error:  # as above
        raise _refused(uri, error) from error
    if real_algorithm(entry.spki) is None:
        raise MissingKeyError(
            said("{uri} is not a P-256 key", uri=uri), said("make one of type EC:prime256v1 on the token")
        )
    return entry


def _library() -> Any:
    """Import securesystemslib only where a device is used: it is an optional extra and slow to load."""
    try:
        import securesystemslib.signer as library  # type: ignore[import-not-found,unused-ignore]
    except ImportError as error:
        hint = said("install it with: {command}", command=install_command("hsm"))
        raise MissingKeyError(said("keys on devices need securesystemslib, which is not installed"), hint) from error
    return library


def _required(pin: str | None) -> str:
    if not pin:
        raise ProtectedKeyError(said("the token asks for its PIN"), said("set ARCHIVIST_PIN for this one command"))
    return pin


def _refused(uri: str, error: Exception) -> MissingKeyError:
    reason = f"{type(error).__name__} {error}".strip()
    if _LOCKED.search(reason):
        return WrongPassphraseError(
            said("the token of {uri} has locked its PIN after too many wrong ones", uri=uri),
            said("unlock it with the tool of its maker; archivist cannot"),
        )
    if _WRONG_PIN.search(reason):
        return WrongPassphraseError(
            said("the token of {uri} refuses the PIN", uri=uri),
            said("set ARCHIVIST_PIN to the PIN of this token; it locks after a few wrong ones"),
        )
    hint = said("check that the device is there, PYKCS11LIB names its module, and ARCHIVIST_PIN is its PIN")
    return MissingKeyError(said("{uri} cannot be used: {reason}", uri=uri, reason=reason), hint)
