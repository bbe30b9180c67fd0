"""Make a new archive's trust root, and sign payloads."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from archivist.base.digest import sha256_hex
from archivist.base.places import root_path
from archivist.base.said import said
from archivist.model.envelope import ROOT_TYPE, Envelope, Signature
from archivist.model.errors import UsageError
from archivist.model.trust import Key, Role, TrustRoot
from archivist.signing.dsse import pae
from archivist.signing.keys import PrivateKey, generate
from archivist.signing.trust_wire import parse_root, root_payload

__all__ = ["Ceremony", "new_root", "sign"]

# Both halves of a pair must be broken before a signature can be forged: one by the mathematics of today,
# one by a quantum computer.
_PAIR = ("ed25519", "ml-dsa-65/1")
_REQUIRE = (("ed25519", "ecdsa-p256"), ("ml-dsa-65/1",))


@dataclass(frozen=True)
class Ceremony:
    """Version 1 of a trust root, its signed envelope, and the five private keys that are to be kept."""

    root: TrustRoot
    envelope: Envelope
    private_keys: tuple[PrivateKey, ...] = field(repr=False)


def new_root(archive: str, holder: str, created: str) -> Ceremony:
    """Make keys and root for one holder: hybrid root and manifest pairs, one log key, thresholds of 1.

    The private keys are root pair, manifest pair, log key. UsageError if `archive`, `holder` or `created`
    has not the form that the contract gives it.
    """
    root_pair = [generate(alg) for alg in _PAIR]
    manifest_pair = [generate(alg) for alg in _PAIR]
    log_key = generate("ed25519")
    public = {key.keyid: _public(key, holder) for key in (*root_pair, *manifest_pair)}
    public[log_key.keyid] = replace(_public(log_key, holder), name=archive)
    draft = TrustRoot(
        archive=archive,
        version=1,
        created=created,
        keys=public,
        roles={
            "root": _role(root_pair, _REQUIRE),
            "manifest": _role(manifest_pair, _REQUIRE),
            "log": _role([log_key], ()),
            "witness": _role([], ()),
            "tsa": _role([], ()),
        },
        require=(),
        sha256="",
    )
    payload = root_payload(draft)
    # Read back what was written: a root that its own reader refuses must not leave this function.
    root, problems = parse_root(payload, root_path(1))
    if root is None or replace(draft, sha256=sha256_hex(payload)) != root:
        reason = problems[0].params["detail"] if problems else said("it does not survive its own file")
        raise UsageError(
            said("no trust root can be made: {reason}", reason=reason),
            said("give another archive id or another name of the holder"),
        )
    return Ceremony(root, sign(ROOT_TYPE, payload, root_pair), (*root_pair, *manifest_pair, log_key))


def sign(payload_type: str, payload: bytes, keys: Sequence[PrivateKey]) -> Envelope:
    """Return the envelope of a payload, signed with every key given; signatures are sorted by key id."""
    message = pae(payload_type, payload)
    ordered = sorted(keys, key=lambda key: key.keyid)
    return Envelope(payload_type, payload, tuple(Signature(key.keyid, key.sign(message)) for key in ordered))


def _public(key: PrivateKey, holder: str) -> Key:
    return Key(
        keyid=key.keyid,
        alg=key.alg,
        spki=key.spki,
        holder=holder,
        name=None,
        ca=None,
        start=None,
        end=None,
        revoked=None,
    )


def _role(keys: Sequence[PrivateKey], require: tuple[tuple[str, ...], ...]) -> Role:
    return Role(tuple(sorted(key.keyid for key in keys)), 1, require)
