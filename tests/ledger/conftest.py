"""Keys made from their names, and a log in memory that grows batch by batch."""

from dataclasses import dataclass, field
from hashlib import sha256

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from told_findings import findings_can_be_told  # noqa: F401  # of every test here

from archivist.ledger.checkpoint import new_checkpoint
from archivist.ledger.growth import append
from archivist.ledger.merkle import EMPTY_ROOT, leaf_hash
from archivist.ledger.tiles import Tile, tile_of
from archivist.model.log import Checkpoint, LogTrust, NoteKey, TreeHead
from archivist.model.trust import Key, Role, TrustRoot

ORIGIN = "archivist.invalid/0123456789abcdef"
SPKI = bytes.fromhex("302a300506032b6570032100")


@dataclass(frozen=True)
class Signer:
    """A note key with its private half."""

    key: NoteKey
    private: Ed25519PrivateKey

    def sign(self, message: bytes) -> bytes:
        return self.private.sign(message)

    @property
    def trusted(self) -> Key:
        spki = self.key.spki
        return Key(sha256(spki).hexdigest(), "ed25519", spki, self.key.holder, self.key.name, None, None, None, None)


@dataclass
class Log:
    """An archive's log: files by path, leaf hashes, and the checkpoints it has signed."""

    signer: Signer
    files: dict[str, bytes] = field(default_factory=dict)
    hashes: list[bytes] = field(default_factory=list)
    checkpoints: list[Checkpoint] = field(default_factory=list)
    reads: list[str] = field(default_factory=list)

    def read(self, path: str) -> bytes | None:
        self.reads.append(path)
        return self.files.get(path)

    def grow(self, *leaves: bytes) -> Checkpoint:
        """Append one batch and sign."""
        root = self.checkpoints[-1].head.root if self.checkpoints else EMPTY_ROOT
        new = [leaf_hash(leaf) for leaf in leaves]
        growth, problems = append(len(self.hashes), root, self.read, new)
        assert growth, problems
        assert not growth.added.keys() & self.files.keys()
        self.files |= growth.added
        for path in growth.removed:
            del self.files[path]
        self.hashes += new
        head = TreeHead(self.signer.key.name, growth.size, growth.root)
        self.checkpoints.append(new_checkpoint(head, self.signer.key, self.signer.sign))
        return self.checkpoints[-1]


@pytest.fixture(scope="session")
def signer():
    """Make a signer from name and holder: the same every time."""

    def make(name: str, holder: str | None = None, seed: str = "") -> Signer:
        private = Ed25519PrivateKey.from_private_bytes(sha256(f"{name} {holder} {seed}".encode()).digest())
        public = private.public_key().public_bytes_raw()
        return Signer(NoteKey(name, public, SPKI + public, holder or name), private)

    return make


@pytest.fixture(scope="session")
def verify():
    """What the ledger is handed to check raw signatures with."""

    def check(spki: bytes, signature: bytes, message: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(spki.removeprefix(SPKI)).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return check


@pytest.fixture(scope="session")
def log_key(signer) -> Signer:
    return signer(ORIGIN, "Amal")


@pytest.fixture(scope="session")
def witnesses(signer) -> list[Signer]:
    return [signer(f"witness.example/w{number}", holder) for number, holder in enumerate(("Basma", "Carim", "Dana"))]


@pytest.fixture(scope="session")
def trust(log_key, witnesses) -> LogTrust:
    return LogTrust(ORIGIN, (log_key.key,), witnesses=tuple(item.key for item in witnesses), quorum=2)


@pytest.fixture
def make_log(log_key):
    """Make a log that has grown by batches of so many leaves."""

    def make(*batches: int, signer: Signer = log_key, prefix: bytes = b"leaf") -> Log:
        log = Log(signer)
        for count in batches:
            log.grow(*(b"%s %d" % (prefix, len(log.hashes) + number) for number in range(count)))
        return log

    return make


@pytest.fixture
def make_root():
    """Make a trust root of log and witness keys; its other roles are empty."""

    def make(version: int, *, log: list[Key], witness: list[Key] = (), quorum: int = 1) -> TrustRoot:
        roles = {name: Role((), 1, ()) for name in ("root", "manifest", "tsa")}
        roles["log"] = Role(tuple(sorted(key.keyid for key in log)), 1, ())
        roles["witness"] = Role(tuple(sorted(key.keyid for key in witness)), quorum, ())
        keys = {key.keyid: key for key in (*log, *witness)}
        return TrustRoot(ORIGIN, version, "2026-01-01T00:00:00Z", keys, roles, (), "0" * 64)

    return make


@pytest.fixture(scope="session")
def tiles():
    """Return every tile of a tree of some size, level after level, as tlog-tiles defines them."""

    def make(size: int) -> list[Tile]:
        made, level = [], 0
        while count := size >> (8 * level):
            made += [tile_of(level, index, size) for index in range(-(-count // 256))]
            level += 1
        return made

    return make
