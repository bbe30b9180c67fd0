"""VERIFY.sh and the rules about keys: thresholds, holders, revocations, withheld files, trusted time."""

import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from machine import here, open_in
from walks import ENGLISH, RECEIVED, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.ledger.checkpoint import parse_checkpoint
from archivist.model.envelope import ROOT_TYPE
from archivist.model.manifest import Withheld
from archivist.model.trust import Good, Key, Revocation, Role, TrustRoot
from archivist.pipeline.batch import batching, cosign
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.first_root import sign
from archivist.signing.keys import PrivateKey, generate
from archivist.signing.trust_wire import parse_root, root_payload

SCRIPT = Path(__file__).parents[2] / "archivist/_aids/VERIFY.sh"
LATER = "2030-01-01T00:00:00Z"
ROOT_2 = "manifests/trust/root.2.json"


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("trust")
    (place / "first.txt").write_text(ENGLISH)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        assert ingest_into(place / "press", place / "first.txt").exit == 0
    return place


@pytest.fixture
def press(_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of an archive of one batch, with a copy of its keys at hand."""
    for name in ("press", "keys"):
        shutil.copytree(_made / name, tmp_path / name)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    return tmp_path / "press"


def run(folder: Path) -> tuple[int, str]:
    command = ["sh", str(SCRIPT), "--archive", str(folder)]
    done = subprocess.run(command, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def add_batch(folder: Path, name: str = "more") -> None:
    source = folder.parent / f"{name}.txt"
    source.write_text(ENGLISH.replace("well", name))
    assert ingest_into(folder, source).exit == 0


def add_shared_batch(folder: Path, name: str = "more") -> None:
    """Add a batch that several holders sign, all of whose keys are here; before it, one for a root that waits."""
    add_batch(folder, name)
    archive = open_in(folder, RECEIVED)
    while sign_records(archive, repeat_created=True).to_dict()["signed"] == []:
        pass


def first_root(folder: Path) -> TrustRoot:
    path = "manifests/trust/root.1.json"
    envelope, _ = parse_envelope((folder / path).read_bytes(), path, ROOT_TYPE)
    root, _ = parse_root(envelope.payload, path)
    return root


def add_root(folder: Path, change: Callable[[TrustRoot], TrustRoot], signers: list[PrivateKey] | None = None) -> None:
    """Write version 2 of the trust root, signed by the root pair unless said otherwise."""
    root = first_root(folder)
    if signers is None:
        signers = [here().keys.load(keyid) for keyid in root.roles["root"].keys]
    payload = root_payload(change(replace(root, version=2)))
    (folder / ROOT_2).write_bytes(envelope_bytes(sign(ROOT_TYPE, payload, signers)))


def new_pair(holder: str) -> tuple[dict[str, Key], list[PrivateKey]]:
    pair = [generate(alg) for alg in ("ed25519", "ml-dsa-65/1")]
    for key in pair:
        here().keys.save(key)
    return {key.keyid: Key(key.keyid, key.alg, key.spki, holder, None, None, None, None, None) for key in pair}, pair


def with_manifest_keys(root: TrustRoot, added: dict[str, Key], threshold: int = 1) -> TrustRoot:
    role = root.roles["manifest"]
    role = replace(role, keys=tuple(sorted({*role.keys, *added})), threshold=threshold)
    return replace(root, keys={**root.keys, **added}, roles={**root.roles, "manifest": role})


def revoking(root: TrustRoot, good: Good | None) -> TrustRoot:
    revocation = Revocation(LATER, "superseded", good)
    changed = {keyid: replace(root.keys[keyid], revoked=revocation) for keyid in root.roles["manifest"].keys}
    return replace(root, keys={**root.keys, **changed})


def current(folder: Path) -> Good:
    head = parse_checkpoint((folder / "manifests/log/checkpoint").read_bytes()).head
    return Good(head.size, head.root.hex())


def both(folder: Path) -> tuple[int, int]:
    code, _ = run(folder)
    return code, verify_all(folder).exit


def test_a_second_root_is_followed(press: Path) -> None:
    add_root(press, lambda root: root)
    assert both(press) == (0, 0)
    add_batch(press)
    assert both(press) == (0, 0)
    (press / ROOT_2).unlink()
    assert both(press) == (14, 14)


@pytest.mark.parametrize("half", ["ed25519", "ml-dsa-65/1"])
def test_a_root_with_half_of_a_pair_is_untrusted(press: Path, half: str) -> None:
    store = here().keys
    keys = [store.load(keyid) for keyid in first_root(press).roles["root"].keys]
    add_root(press, lambda root: root, [key for key in keys if key.alg == half])
    assert both(press) == (13, 13)


def test_a_root_signed_by_strangers_or_by_the_wrong_role_is_untrusted(press: Path) -> None:
    for signers in (
        [generate("ed25519"), generate("ml-dsa-65/1")],
        [here().keys.load(keyid) for keyid in first_root(press).roles["manifest"].keys],
        [],
    ):
        add_root(press, lambda root: root, signers)
        assert both(press) == (13, 13)


def test_a_version_cannot_be_left_out(press: Path) -> None:
    add_root(press, lambda root: replace(root, version=3))
    (press / ROOT_2).rename(press / "manifests/trust/root.3.json")
    assert both(press) == (13, 13)


@pytest.mark.parametrize(
    "change",
    [
        lambda root: replace(root, archive="archivist.invalid/other"),
        lambda root: replace(root, version=3),
        lambda root: replace(root, created="2030-13-01T00:00:00Z"),
        lambda root: replace(root, keys={**root.keys, **new_pair("Unused")[0]}),
        lambda root: replace(root, roles={**root.roles, "witness": root.roles["manifest"]}),
    ],
    ids=["other archive", "other version", "no such month", "a key without role", "a key with two roles"],
)
def test_a_root_that_breaks_a_rule_is_refused_though_well_signed(press: Path, change) -> None:
    add_root(press, change)
    code, archivists = both(press)
    assert code == archivists
    assert code in (12, 13)


def test_two_holders_are_needed_where_the_threshold_is_two(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pairs of one holder are one holder; so a batch that only they sign is not vouched for."""
    mine, _ = new_pair("nobody in particular")
    owner = next(iter(first_root(press).keys.values())).holder
    mine = {keyid: replace(key, holder=owner) for keyid, key in mine.items()}
    theirs, their_keys = new_pair('Second "quoted" holder')
    add_root(press, lambda root: with_manifest_keys(root, {**mine, **theirs}, 2))
    add_shared_batch(press)
    assert both(press) == (0, 0)
    others = {key.keyid for key in their_keys}
    held_keys = cosign.held_keys
    monkeypatch.setattr(
        cosign, "held_keys", lambda *asked: [key for key in held_keys(*asked) if key.keyid not in others]
    )
    monkeypatch.setattr(cosign, "role_findings", lambda *_: ())
    add_shared_batch(press, "bridge")
    assert both(press) == (13, 13)


def test_a_key_out_of_its_time_does_not_count(press: Path) -> None:
    def ending(root: TrustRoot) -> TrustRoot:
        ends = {keyid: replace(root.keys[keyid], end="2020-01-01T00:00:00Z") for keyid in root.roles["root"].keys}
        return replace(root, keys={**root.keys, **ends})

    add_root(press, ending)
    assert both(press) == (13, 13)


@pytest.mark.parametrize(
    ("good", "expected"),
    [("current", 0), ("none", 13), ("smaller", 14), ("another history", 14), ("before it", 13)],
)
def test_a_revoked_key_counts_below_the_last_good_checkpoint_only(press: Path, good: str, expected: int) -> None:
    empty = sha256_hex(b"")
    head = current(press)
    goods = {
        "current": head,
        "none": None,
        "smaller": Good(head.size - 1, head.root),
        "another history": Good(head.size, "0" * 64),
        "before it": Good(0, empty),
    }
    add_root(press, lambda root: with_manifest_keys(revoking(root, goods[good]), new_pair("Amal")[0]))
    if good == "current":
        add_batch(press)
    assert both(press) == (expected, expected)


def test_a_withheld_file_may_be_absent_but_not_differ(press: Path) -> None:
    source = next(press.rglob("source.txt"))
    name, digest = source.relative_to(press).as_posix(), sha256_hex(source.read_bytes())
    archive, content = open_in(press), source.read_bytes()

    def sign_withheld(digest: str) -> None:
        head = batching.read_head(archive, None)
        entry = Withheld(name, digest, LATER, "the court", 'an order, "no. 5"')
        keys = batching.signing_keys(head.root, archive.context.keys)
        batching.sign_batch(archive, head, keys, {schemas_in_use()}, {}, LATER, withheld=[entry])

    sign_withheld(digest)
    assert not source.exists()
    code, told = run(press)
    assert (code, "1 withheld" in told) == (0, True), told
    assert "not checked withheld" in told
    assert both(press) == (0, 0)
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_bytes(content + b".")
    assert both(press) == (10, 10)
    source.write_bytes(content)
    assert both(press) == (0, 0)
    sign_withheld("0" * 64)
    assert both(press) == (12, 12)


def openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


class Authority:
    """A timestamp authority of openssl's own, with its issuing root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "serial").write_text("01\n")
        (folder / "tsa.cnf").write_text(
            "[tsa]\ndefault_tsa = one\n[one]\nserial = serial\ncrypto_device = builtin\nsigner_cert = tsa.pem\n"
            "signer_key = tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = sha512, sha256\n"
            "ess_cert_id_alg = sha256\naccuracy = secs:1\n"
        )
        (folder / "ext.cnf").write_text(
            "extendedKeyUsage = critical, timeStamping\nkeyUsage = critical, digitalSignature\n"
        )
        new = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj"]
        openssl(folder, "req", "-x509", *new, "/CN=ca", "-keyout", "ca.key", "-out", "ca.pem", "-days", "3650")
        openssl(folder, "req", *new, "/CN=tsa", "-keyout", "tsa.key", "-out", "tsa.csr")
        issue = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "ext.cnf", "-days", "3650"]
        openssl(folder, "x509", "-req", "-in", "tsa.csr", *issue, "-out", "tsa.pem")
        openssl(folder, "x509", "-in", "tsa.pem", "-noout", "-pubkey", "-out", "tsa.pub")
        openssl(folder, "pkey", "-pubin", "-in", "tsa.pub", "-outform", "DER", "-out", "tsa.der")
        openssl(folder, "x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der")

    def trusted_by(self, root: TrustRoot) -> TrustRoot:
        spki, ca = ((self.folder / name).read_bytes() for name in ("tsa.der", "ca.der"))
        key = Key(sha256_hex(spki), "x509", spki, "Time Office", None, ca, None, None, None)
        roles = {**root.roles, "tsa": Role((key.keyid,), 1, ())}
        return replace(root, keys={**root.keys, key.keyid: key}, roles=roles)

    def stamp(self, text: bytes, digest: str = "-sha512") -> bytes:
        (self.folder / "text").write_bytes(text)
        openssl(self.folder, "ts", "-query", "-data", "text", digest, "-cert", "-out", "query.tsq")
        openssl(self.folder, "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr")
        return (self.folder / "reply.tsr").read_bytes()


def stamp(folder: Path, authority: Authority, digest: str = "-sha512") -> Path:
    """Stamp the current checkpoint; give the token's path."""
    data = (folder / "manifests/log/checkpoint").read_bytes()
    checkpoint = parse_checkpoint(data)
    place = folder / "manifests/log/time"
    place.mkdir(exist_ok=True)
    (place / f"{checkpoint.head.size}.checkpoint").write_bytes(data)
    token = place / f"{checkpoint.head.size}.office.tsr"
    token.write_bytes(authority.stamp(checkpoint.text, digest))
    return token


def test_a_token_gives_trusted_time(press: Path, tmp_path: Path) -> None:
    authority = Authority(tmp_path / "tsa")
    add_root(press, authority.trusted_by)
    stamp(press, authority)
    code, told = run(press)
    assert code == 0, told
    assert any(line.startswith("passed      time") for line in told.splitlines()), told
    add_batch(press)
    code, told = run(press)
    assert code == 0, told
    assert "have no trusted time" in told


@pytest.mark.parametrize(
    ("attack", "expected"),
    [("flip", 12), ("garbage", 12), ("other text", 12), ("sha256", 12), ("stranger", 13), ("checkpoint gone", 11)],
)
def test_a_bad_token_fails(press: Path, tmp_path: Path, attack: str, expected: int) -> None:
    authority = Authority(tmp_path / "tsa")
    add_root(press, authority.trusted_by)
    signer = Authority(tmp_path / "stranger") if attack == "stranger" else authority
    token = stamp(press, signer, "-sha256" if attack == "sha256" else "-sha512")
    data = token.read_bytes()
    if attack == "flip":
        token.write_bytes(data[:-3] + bytes([data[-3] ^ 1]) + data[-2:])
    elif attack == "garbage":
        token.write_bytes(data + b"0")
    elif attack == "other text":
        token.write_bytes(authority.stamp(b"another text\n"))
    elif attack == "checkpoint gone":
        token.with_name(token.name.split(".")[0] + ".checkpoint").unlink()
    assert both(press) == (expected, expected)


def test_a_stamp_saves_what_a_revoked_key_signed_before(press: Path, tmp_path: Path) -> None:
    """`at` lies in 2030, the token's time is now: the batch was there before its key was revoked."""
    authority = Authority(tmp_path / "tsa")
    stamp(press, authority)
    add_root(press, lambda root: authority.trusted_by(with_manifest_keys(revoking(root, None), new_pair("Amal")[0])))
    code, told = run(press)
    assert code == 0, told
    assert verify_all(press).exit == 0
    shutil.rmtree(press / "manifests/log/time")
    assert both(press) == (13, 13)


def test_a_stamped_checkpoint_must_be_of_this_log(press: Path, tmp_path: Path) -> None:
    authority = Authority(tmp_path / "tsa")
    add_root(press, authority.trusted_by)
    token = stamp(press, authority)
    stamped = token.with_name(token.name.split(".")[0] + ".checkpoint")
    lines = stamped.read_bytes().split(b"\n")
    log_key = next(iter(first_root(press).roles["log"].keys))
    lines[2] = b64encode(b"0" * 32)
    text = b"\n".join(lines[:3]) + b"\n"
    name, blob = lines[4].rsplit(b" ", 1)
    forged = b64encode(b64decode(blob)[:4] + here().keys.load(log_key).sign(text))
    stamped.write_bytes(text + b"\n" + name + b" " + forged + b"\n")
    token.write_bytes(authority.stamp(text))
    assert both(press) == (14, 14)
