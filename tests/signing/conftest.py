"""Keys and roots that the tests share; making ML-DSA keys is slow enough to do it once."""

import os
from copy import deepcopy
from dataclasses import dataclass, field, replace

import pytest
from told_findings import findings_can_be_told  # noqa: F401  # of every test here

from archivist.model.envelope import ROOT_TYPE
from archivist.model.trust import ROLES, Key, Role, TrustRoot
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import new_root, sign
from archivist.signing.keys import PrivateKey, generate
from archivist.signing.trust_wire import parse_root, root_payload

# A hardware token is no matter of every machine: CI asks for it, and then a missing one is a failure, not a skip.
collect_ignore = [] if os.environ.get("ARCHIVIST_TEST_HSM") == "1" else ["test_device_token.py"]


def pytest_report_collectionfinish():
    return [f"left out without ARCHIVIST_TEST_HSM=1: {name}" for name in collect_ignore]


ARCHIVE = "archivist.invalid/0123456789abcdef"
CREATED = "2026-01-01T00:00:00Z"


@dataclass
class Builder:
    """Build trust roots by hand: `add` keys to roles, set thresholds, then `root`, `payload` or `file`."""

    archive: str = ARCHIVE
    version: int = 1
    created: str = CREATED
    thresholds: dict = field(default_factory=dict)
    require: dict = field(default_factory=dict)
    keys: dict = field(default_factory=dict)
    members: dict = field(default_factory=lambda: {name: [] for name in ROLES})

    def add(self, role: str, *privates: PrivateKey, **values) -> "Builder":
        plain = {"holder": "Amal", "name": None, "ca": None, "start": None, "end": None, "revoked": None}
        for private in privates:
            self.keys[private.keyid] = Key(private.keyid, private.alg, private.spki, **(plain | values))
            self.members[role].append(private.keyid)
        return self

    def next(self) -> "Builder":
        """Return a copy under the next version number."""
        return replace(deepcopy(self), version=self.version + 1)

    def clear(self, role: str) -> "Builder":
        for keyid in self.members[role]:
            del self.keys[keyid]
        self.members[role] = []
        return self

    def root(self) -> TrustRoot:
        root, problems = parse_root(self.payload(), "root")
        assert root, problems[0].message
        return root

    def payload(self) -> bytes:
        roles = {
            name: Role(tuple(sorted(keyids)), self.thresholds.get(name, 1), self.require.get(name, ()))
            for name, keyids in self.members.items()
        }
        return root_payload(TrustRoot(self.archive, self.version, self.created, self.keys, roles, (), ""))

    def file(self, *signers: PrivateKey) -> bytes:
        return envelope_bytes(sign(ROOT_TYPE, self.payload(), signers))


@pytest.fixture(scope="session")
def keys() -> dict[str, PrivateKey]:
    """Seven keys that have nothing to do with each other."""
    ed25519 = {name: generate("ed25519") for name in ("amal", "basma", "carim", "manifest", "log", "stranger")}
    return ed25519 | {
        "amal_p256": generate("ecdsa-p256"),
        "amal_pq": generate("ml-dsa-65/1"),
        "basma_pq": generate("ml-dsa-65/1"),
    }


@pytest.fixture
def builder(keys) -> Builder:
    """A root builder with the manifest and log keys in place."""
    return Builder().add("manifest", keys["manifest"]).add("log", keys["log"], name=ARCHIVE)


@pytest.fixture(scope="session")
def ceremony():
    return new_root(ARCHIVE, "Amal", CREATED)
