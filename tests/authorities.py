"""The shapes of answers that timestamp authorities give, and what archivist is to make of each.

`openssl ts` answers archivist's own request wherever it can be brought to give the shape; where it refuses to, the
token is made by hand (`tsa.token`). Real authorities differ in what they send along, in digests and names of
certificates, in keys, and in the small fields of a TSTInfo.
"""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import tsa
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from archivist.signing.timestamp import request
from archivist.signing.timestamp_checks import Expected, token_findings

__all__ = ["SHAPES", "Shape", "judge"]

TEXT = b"archive.example/press\n4\nqqqq\n"
NONCE, POLICY = 77, "1.2.3.4.1"
_CODE_SIGNING = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING])

ROOT = tsa.authority_root("root")
MIDDLE = tsa.issue("issuing", ROOT, ca=True, extensions=())
LOWER = tsa.issue("lower", MIDDLE, ca=True, extensions=())
OTHER = tsa.authority_root("another root")
DIRECT = tsa.issue("authority", ROOT)
SIGNER = tsa.issue("authority", MIDDLE)
DEEP = tsa.issue("authority", LOWER)
RSA = tsa.issue("authority", MIDDLE, key=tsa.new_key("rsa3072"))
SMALL = tsa.issue("authority", MIDDLE, key=tsa.new_key("rsa1024"))
P384 = tsa.issue("authority", MIDDLE, key=tsa.new_key(curve=ec.SECP384R1()))
EXPIRED = tsa.issue("authority", MIDDLE, years=(2001, 2011))
CODE_SIGNER = tsa.issue("authority", MIDDLE, extensions=((_CODE_SIGNING, True),))

# What `openssl ts -reply` reads; a shape changes some of it.
_CONFIG = {
    "default_policy": POLICY,
    "other_policies": "1.2.3.4.5",
    "digests": "sha512, sha256",
    "signer_digest": "sha512",
    "ess_cert_id_alg": "sha256",
    "accuracy": "secs:1",
    "tsa_name": "yes",
    "ordering": "no",
}


@dataclass(frozen=True)
class Shape:
    """One answer: who signs, what is sent along, who is pinned above the signer, and the code that is expected.

    `config` changes openssl's settings, `query` replaces the request, `by_hand` the whole answer, `patch` changes it.
    """

    name: str
    signer: tsa.Party
    chain: tuple[tsa.Party, ...]
    ca: tsa.Party
    code: str = "good"
    config: Mapping[str, str] = field(default_factory=dict)
    policy: str | None = None
    query: tuple[str, ...] | None = None
    by_hand: Mapping[str, object] | None = None
    patch: Callable[[bytes], bytes] = bytes


def _granted_with_changes(answer: bytes) -> bytes:
    """Turn PKIStatus granted into grantedWithMods, which openssl never says."""
    at = answer.index(b"\x30\x03\x02\x01\x00")
    return answer[: at + 4] + b"\x01" + answer[at + 5 :]


WHOLE = (MIDDLE, ROOT)
SHAPES = (
    Shape("signer and full chain, root pinned", SIGNER, WHOLE, ROOT),
    Shape("signer and intermediate, root pinned", SIGNER, (MIDDLE,), ROOT),
    Shape("signer alone, root issued it", DIRECT, (), ROOT),
    Shape("signer alone, issuing intermediate pinned", SIGNER, (), MIDDLE),
    Shape("signer and full chain, issuing intermediate pinned", SIGNER, WHOLE, MIDDLE),
    Shape("two intermediates sent, root pinned", DEEP, (LOWER, MIDDLE), ROOT),
    Shape("two intermediates, the lower sent, the upper pinned", DEEP, (LOWER,), MIDDLE),
    Shape("signer alone, root pinned: intermediate missing", SIGNER, (), ROOT, "timestamp-chain"),
    Shape("lower intermediate missing, upper pinned", DEEP, (), MIDDLE, "timestamp-chain"),
    Shape("another authority's root pinned", SIGNER, WHOLE, OTHER, "timestamp-chain"),
    Shape("no certificates at all", SIGNER, WHOLE, ROOT, "timestamp-no-certificate", query=("-sha512",)),
    Shape("intermediates without the signer's", SIGNER, (), ROOT, "timestamp-no-certificate",
          by_hand={"certificates": (MIDDLE, ROOT)}),
    Shape("ESSCertID (SHA-1)", SIGNER, WHOLE, ROOT, config={"ess_cert_id_alg": "sha1"}),
    Shape("ESSCertIDv2 with SHA-512", SIGNER, WHOLE, ROOT, config={"ess_cert_id_alg": "sha512"}),
    Shape("ESSCertIDv2 of the whole chain", SIGNER, WHOLE, ROOT, config={"ess_cert_id_chain": "yes"}),
    Shape("RSA 3072", RSA, WHOLE, ROOT),
    Shape("RSA 3072, SHA-256", RSA, (), MIDDLE, config={"signer_digest": "sha256"}),
    Shape("ECDSA P-384, SHA-384", P384, WHOLE, ROOT, config={"signer_digest": "sha384"}),
    Shape("RSA 1024", SMALL, WHOLE, ROOT, "timestamp-algorithm"),
    Shape("SHA-1 signature", SIGNER, WHOLE, ROOT, "timestamp-algorithm", config={"signer_digest": "sha1"}),
    Shape("another policy, none asked for", SIGNER, WHOLE, ROOT, config={"default_policy": "1.3.6.1.4.1.4146.2.2"}),
    Shape("the policy asked for", SIGNER, WHOLE, ROOT, policy="1.2.3.4.5"),
    Shape("a policy that it does not have", SIGNER, WHOLE, ROOT, "timestamp-not-granted", policy="1.2.3.4.9"),
    Shape("accuracy in milli- and microseconds", SIGNER, WHOLE, ROOT,
          config={"accuracy": "secs:1, millisecs:500, microsecs:100"}),
    Shape("no accuracy, no name", SIGNER, WHOLE, ROOT, config={"accuracy": "", "tsa_name": "no"}),
    Shape("ordering", SIGNER, WHOLE, ROOT, config={"ordering": "yes"}),
    Shape("fractions of a second", SIGNER, WHOLE, ROOT, config={"clock_precision_digits": "6"}),
    Shape("no nonce", SIGNER, WHOLE, ROOT, "timestamp-nonce", query=("-sha512", "-cert", "-no_nonce")),
    Shape("another nonce", SIGNER, WHOLE, ROOT, "timestamp-nonce", query=("-sha512", "-cert")),
    Shape("SHA-256 imprint", SIGNER, WHOLE, ROOT, "timestamp-digest", query=("-sha256", "-cert", "-no_nonce")),
    Shape("imprint of another text", SIGNER, WHOLE, ROOT, "timestamp-imprint", by_hand={"imprint": bytes(64)}),
    Shape("granted with changes", SIGNER, WHOLE, ROOT, "timestamp-not-granted", patch=_granted_with_changes),
    Shape("rejected: digest not accepted", SIGNER, WHOLE, ROOT, "timestamp-not-granted", config={"digests": "sha256"}),
    Shape("expired signer", EXPIRED, WHOLE, ROOT, "timestamp-validity", by_hand={}),
    Shape("signer for code, not for time", CODE_SIGNER, WHOLE, ROOT, "timestamp-certificate", by_hand={}),
    Shape("unsigned attribute", SIGNER, WHOLE, ROOT, "timestamp-malformed", by_hand={"unsigned": tsa.encode(0xA1)}),
    Shape("an error page", SIGNER, WHOLE, ROOT, "timestamp-malformed", patch=lambda _: b"<html>busy</html>"),
    Shape("the answer cut off", SIGNER, WHOLE, ROOT, "timestamp-malformed", patch=lambda answer: answer[:-40]),
)  # fmt: skip


def judge(shape: Shape, folder: Path) -> str:
    """Return `good`, or the code of the first finding that refuses the answer."""
    root = tsa.trust_root(tsa.trusted(shape.signer, shape.ca))
    now = "2026-03-01T12:00:30Z" if shape.by_hand is not None else "2400-01-01T00:00:00Z"
    vouch, told = token_findings(
        shape.patch(_answer(shape, folder)), "a.tsr", root, Expected(TEXT, now, nonce=NONCE, policy=shape.policy)
    )
    refused = [item.code for item in told if item.exit]
    return "good" if vouch is not None and not refused else refused[0]


def _answer(shape: Shape, folder: Path) -> bytes:
    if shape.by_hand is not None:
        held = (shape.signer, *shape.chain)
        return tsa.token(shape.signer, TEXT, **({"nonce": NONCE, "certificates": held} | dict(shape.by_hand)))
    folder.mkdir(exist_ok=True)
    (folder / "text").write_bytes(TEXT)
    (folder / "query").write_bytes(request(TEXT, NONCE, shape.policy))
    if shape.query is not None:
        _openssl("ts", "-query", "-data", f"{folder}/text", *shape.query, "-out", f"{folder}/query")
    settings = {name: value for name, value in (_CONFIG | dict(shape.config)).items() if value}
    lines = ["[tsa]", "default_tsa = here", "[here]", f"serial = {folder}/serial"]
    (folder / "config").write_text("\n".join([*lines, *(f"{name} = {value}" for name, value in settings.items())]))
    (folder / "serial").write_text("01\n")
    (folder / "signer.pem").write_bytes(shape.signer.pem)
    (folder / "key.pem").write_bytes(shape.signer.key_pem)
    (folder / "chain.pem").write_bytes(b"".join(item.pem for item in shape.chain))
    chain = ("-chain", f"{folder}/chain.pem") if shape.chain else ()
    signer = ("-signer", f"{folder}/signer.pem", "-inkey", f"{folder}/key.pem")
    question = ("-config", f"{folder}/config", "-queryfile", f"{folder}/query")
    _openssl("ts", "-reply", *question, *signer, *chain, "-out", f"{folder}/reply")
    return (folder / "reply").read_bytes()


def _openssl(*words: str) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True)
