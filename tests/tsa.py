"""Timestamp authorities for tests: tokens made by hand, field by field, and tokens by `openssl ts`.

Certificates are valid for centuries, so that nothing here depends on the day on which a test runs.
"""

import hashlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from archivist.model.trust import ROLES, Key, Role, TrustRoot
from archivist.signing._der import encode, encode_integer, encode_oid

ARCHIVE = "archivist.invalid/0123456789abcdef"
POLICY = "1.2.3.4.1"
TIMESTAMPS = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
CENTURIES = (2001, 2401)
OIDS = {
    "sha1": "1.3.14.3.2.26",
    "sha256": "2.16.840.1.101.3.4.2.1",
    "sha384": "2.16.840.1.101.3.4.2.2",
    "sha512": "2.16.840.1.101.3.4.2.3",
}
ECDSA = {"sha1": "1.2.840.10045.4.1", "sha256": "1.2.840.10045.4.3.2", "sha512": "1.2.840.10045.4.3.4"}
ESS, ESS_V2 = "1.2.840.113549.1.9.16.2.12", "1.2.840.113549.1.9.16.2.47"
TST_INFO = "1.2.840.113549.1.9.16.1.4"


def new_key(kind="ec", curve=None):
    return (
        rsa.generate_private_key(65537, int(kind[3:]))
        if kind.startswith("rsa")
        else ec.generate_private_key(curve or ec.SECP256R1())
    )


@dataclass
class Party:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: object

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )

    @property
    def spki(self) -> bytes:
        return self.key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )


def issue(name, issuer=None, *, key=None, extensions=((TIMESTAMPS, True),), **values):
    """Make a certificate; self-signed without an issuer."""
    values = {"years": CENTURIES, "ca": False, "serial": 7, "digest": hashes.SHA256()} | values
    years, key = values["years"], key or new_key()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(values["serial"])
        .not_valid_before(datetime(years[0], 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(years[1], 1, 1, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=values["ca"], path_length=None), critical=True)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical=critical)
    return Party(builder.sign(issuer.key if issuer else key, values["digest"]), key)


def authority_root(name="root", **values):
    return issue(name, ca=True, extensions=(), **values)


def trusted(party: Party, ca: Party, holder="Tariq", **values) -> Key:
    plain = {"start": None, "end": None, "revoked": None} | values
    return Key(hashlib.sha256(party.spki).hexdigest(), "x509", party.spki, holder, None, ca=ca.der, **plain)


def trust_root(*keys: Key, threshold=1) -> TrustRoot:
    """A root in which only the role tsa has keys."""
    roles = {name: Role((), 1, ()) for name in ROLES}
    roles["tsa"] = Role(tuple(sorted(key.keyid for key in keys)), threshold, ())
    return TrustRoot(ARCHIVE, 1, "2026-01-01T00:00:00Z", {key.keyid: key for key in keys}, roles, (), "0" * 64)


@dataclass
class Recipe:
    """Everything that goes into a token made by hand; the defaults make a good one."""

    time: str = "20260301120000Z"
    status: tuple = (0,)
    imprint_digest: str = "sha512"
    imprint: bytes | None = None
    policy: str = POLICY
    nonce: int | None = 5
    kind: str = TST_INFO
    stated_kind: str = TST_INFO
    digest: str = "sha256"
    algorithm: str | None = None
    ess: dict = field(default_factory=lambda: {ESS_V2: None})
    signer: Party | None = None
    certificates: tuple | None = None
    signers: int = 1
    tail: bytes = b""
    info_tail: bytes = b""
    unsigned: bytes = b""


def sequence(*parts):
    return encode(0x30, *parts)


def algorithm(name):
    return sequence(encode_oid(name), encode(0x05))


def token(party: Party, text: bytes, **changes) -> bytes:
    """Make a TimeStampResp by hand (RFC 3161, section 2.4.2)."""
    recipe = Recipe(**changes)
    imprint = recipe.imprint if recipe.imprint is not None else hashlib.new(recipe.imprint_digest, text).digest()
    info = sequence(
        encode_integer(1),
        encode_oid(recipe.policy),
        sequence(algorithm(OIDS[recipe.imprint_digest]), encode(0x04, imprint)),
        encode_integer(99),
        encode(0x18, recipe.time.encode()),
        b"" if recipe.nonce is None else encode_integer(recipe.nonce),
        recipe.info_tail,
    )
    held = sorted(item.der for item in (recipe.certificates if recipe.certificates is not None else (party,)))
    signed = sequence(
        encode_integer(3),
        encode(0x31, algorithm(OIDS[recipe.digest])),
        sequence(encode_oid(recipe.kind), encode(0xA0, encode(0x04, info))),
        encode(0xA0, *held) if held else b"",
        encode(0x31, *[_signer_info(party, info, recipe)] * recipe.signers),
    )
    status = sequence(*(encode_integer(item) if isinstance(item, int) else item for item in recipe.status))
    content = sequence(encode_oid("1.2.840.113549.1.7.2"), encode(0xA0, signed))
    return sequence(status, content) + recipe.tail


def _signer_info(party: Party, info: bytes, recipe: Recipe) -> bytes:
    values = {
        "1.2.840.113549.1.9.3": encode_oid(recipe.stated_kind),
        "1.2.840.113549.1.9.4": encode(0x04, hashlib.new(recipe.digest, info).digest()),
    }
    for kind, value in recipe.ess.items():
        digest = hashlib.new("sha1" if kind == ESS else "sha256", party.der).digest()
        values[kind] = sequence(sequence(sequence(encode(0x04, digest)))) if value is None else value
    attributes = b"".join(sorted(sequence(encode_oid(kind), encode(0x31, value)) for kind, value in values.items()))
    signature, name = _sign((recipe.signer or party).key, encode(0x31, attributes), recipe)
    issuer = party.certificate.issuer.public_bytes()
    return sequence(
        encode_integer(1),
        sequence(issuer, encode_integer(party.certificate.serial_number)),
        algorithm(OIDS[recipe.digest]),
        encode(0xA0, attributes),
        sequence(encode_oid(recipe.algorithm or name)),
        encode(0x04, signature),
        recipe.unsigned,
    )


def _sign(key, message: bytes, recipe: Recipe) -> tuple[bytes, str]:
    digest = {"sha1": hashes.SHA1, "sha256": hashes.SHA256, "sha512": hashes.SHA512}[recipe.digest]()
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(message, padding.PKCS1v15(), digest), "1.2.840.113549.1.1.1"
    return key.sign(message, ec.ECDSA(digest)), ECDSA[recipe.digest]


_CONFIG = """
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
default_policy = 1.2.3.4.1
other_policies = 1.2.3.4.5
digests = sha512
signer_digest = {digest}
ess_cert_id_alg = sha256
accuracy = secs:1
tsa_name = yes
ordering = yes
"""


def openssl_token(folder: Path, party: Party, query: bytes, chain: tuple[Party, ...] = (), digest="sha512") -> bytes:
    """Let `openssl ts` answer a request."""
    folder.mkdir(exist_ok=True)
    (folder / "query").write_bytes(query)
    (folder / "serial").write_text("01\n")
    (folder / "config").write_text(_CONFIG.format(folder=folder, digest=digest))
    (folder / "signer.pem").write_bytes(party.pem)
    (folder / "key.pem").write_bytes(party.key_pem)
    (folder / "chain.pem").write_bytes(b"".join(item.pem for item in chain))
    wanted = ["-chain", f"{folder}/chain.pem"] if chain else []
    command = ["openssl", "ts", "-reply", "-config", f"{folder}/config", "-queryfile", f"{folder}/query"]
    command += ["-signer", f"{folder}/signer.pem", "-inkey", f"{folder}/key.pem", *wanted, "-out", f"{folder}/reply"]
    subprocess.run(command, check=True, capture_output=True)
    return (folder / "reply").read_bytes()


def openssl_accepts(folder: Path, answer: bytes, text: bytes, ca: Party, at: datetime) -> bool:
    """Ask `openssl ts -verify` for its opinion."""
    folder.mkdir(exist_ok=True)
    (folder / "answer").write_bytes(answer)
    (folder / "text").write_bytes(text)
    (folder / "ca.pem").write_bytes(ca.pem)
    command = ["openssl", "ts", "-verify", "-data", f"{folder}/text", "-in", f"{folder}/answer"]
    command += ["-CAfile", f"{folder}/ca.pem", "-attime", str(int(at.timestamp()))]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@contextmanager
def served(answer) -> Iterator[tuple[str, list]]:
    """Serve `answer(handler, body)` on the loopback; give its address, and the list of requests seen."""
    seen: list = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            seen.append((self.headers["Content-Type"], body))
            answer(self, body)

        def do_GET(self):
            seen.append(("GET", b""))
            self.send_error(404)

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsa", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def reply(handler, body: bytes, kind="application/timestamp-reply", status=200, **headers) -> None:
    handler.send_response(status)
    for name, value in ({"Content-Type": kind, "Content-Length": str(len(body))} | headers).items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)
