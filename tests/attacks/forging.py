"""What a thief can do with an archive: change signed files and sign them again, with stolen keys or with his own."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha512
from pathlib import Path

from archivist.base.canonical import canonical_bytes
from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT, manifest_path, root_path
from archivist.fixity.manifest_payload import parse_statement
from archivist.ledger.checkpoint import checkpoint_bytes, head_text, new_checkpoint, parse_checkpoint
from archivist.ledger.growth import build
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.ledger.tiles import TILES
from archivist.model.envelope import MANIFEST_TYPE, ROOT_TYPE, Envelope, Signature
from archivist.model.log import NoteKey, TreeHead
from archivist.model.trust import TrustRoot
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.first_root import sign
from archivist.signing.keys import PrivateKey
from archivist.signing.keystore import KeyStore
from archivist.signing.trust_wire import parse_root
from archivist.store.layout import manifest_paths

__all__ = ["Forger"]

Body = dict
Change = Callable[[Body], object]


@dataclass
class Forger:
    """An archive in the hands of somebody who can write its files; `keys` holds what was stolen or made."""

    press: Path
    keys: KeyStore

    # Trust root

    def root_body(self, version: int) -> Body:
        return json.loads(self._envelope(root_path(version), ROOT_TYPE).payload)

    def root(self, version: int = 1) -> TrustRoot:
        found, told = parse_root(self._envelope(root_path(version), ROOT_TYPE).payload, "root")
        assert found, told
        return found

    def role(self, name: str) -> list[PrivateKey]:
        return [self.keys.load(keyid) for keyid in self.root().roles[name].keys if self.keys.holds(keyid)]

    def write_root(self, body: Body, *signers: PrivateKey) -> None:
        envelope = sign(ROOT_TYPE, canonical_bytes(body), signers)
        (self.press / root_path(body["version"])).write_bytes(envelope_bytes(envelope))

    def add_root(self) -> None:
        """Let the newest manifest list and name a second trust root, of the same content as the first."""
        self.write_root(self.root_body(1) | {"version": 2}, *self.role("root"))
        data = (self.press / root_path(2)).read_bytes()
        digest = {"sha256": sha256_hex(data), "sha512": sha512(data).hexdigest()}
        row = {"name": root_path(2), "annotations": {"bytes": len(data)}, "digest": digest}

        def listed(body: Body) -> None:
            body["subject"] = sorted([*body["subject"], row], key=lambda item: item["name"])
            body["predicate"]["root"] = {"version": 2, "sha256": self.root(2).sha256}
            body["predicate"]["log"]["end"] += 1

        self.change_manifest(len(manifest_paths(self.press)), listed)
        self.write_log()

    # Manifests

    def envelope(self, seq: int) -> Envelope:
        return self._envelope(manifest_path(seq), MANIFEST_TYPE)

    def body(self, seq: int) -> Body:
        return json.loads(self.envelope(seq).payload)

    def write_envelope(self, seq: int, envelope: Envelope) -> None:
        (self.press / manifest_path(seq)).write_bytes(envelope_bytes(envelope))

    def write_manifest(self, seq: int, body: Body, *signers: PrivateKey) -> None:
        self.write_envelope(seq, sign(MANIFEST_TYPE, canonical_bytes(body), signers or self.role("manifest")))

    def change_manifest(self, seq: int, change: Change) -> None:
        """Change a manifest's content and sign it again with the keys at hand; the chain behind it breaks."""
        body = self.body(seq)
        change(body)
        self.write_manifest(seq, body)

    def change_signatures(self, seq: int, change: Callable[[Sequence[Signature]], Sequence[Signature]]) -> None:
        envelope = self.envelope(seq)
        self.write_envelope(seq, replace(envelope, signatures=tuple(change(envelope.signatures))))

    def next_body(self) -> Body:
        """Return the content of a next manifest that is right in everything; it lists one new schema."""
        last = len(manifest_paths(self.press))
        body = self.body(last)
        data = b"<a schema/>"
        digest = sha256_hex(data)
        row = {"name": f"manifests/schemas/{digest}.xml", "annotations": {"bytes": len(data)}}
        row["digest"] = {"sha256": digest, "sha512": sha512(data).hexdigest()}
        (self.press / row["name"]).write_bytes(data)
        predicate = body["predicate"]
        end = predicate["log"]["end"]
        predicate |= {
            "seq": last + 1,
            "prev": sha256_hex(self.envelope(last).payload),
            "log": {"start": end, "end": end + 2},
        }
        return body | {"subject": [row]}

    def link_again(self) -> None:
        """Sign every manifest anew so that the chain holds: prev and leaf ranges follow from what stands there."""
        before, start = None, 0
        for seq in range(1, len(manifest_paths(self.press)) + 1):
            body = self.body(seq)
            end = start + len(body["subject"]) + 1
            body["predicate"] |= {"prev": before, "log": {"start": start, "end": end}}
            self.write_manifest(seq, body)
            before, start = sha256_hex(self.envelope(seq).payload), end

    # Log

    def leaf_hashes(self) -> list[bytes]:
        """Return the leaves that the manifests make as they now stand."""
        hashes: list[bytes] = []
        for path in manifest_paths(self.press):
            envelope = self._envelope(path, MANIFEST_TYPE)
            manifest, identity, _ = parse_statement(envelope.payload, path)
            if manifest:
                hashes += batch_leaf_hashes(manifest, identity, envelope.signatures)
        return hashes

    def head(self) -> TreeHead:
        return parse_checkpoint((self.press / CHECKPOINT).read_bytes()).head

    def write_checkpoint(self, head: TreeHead, key: PrivateKey | None = None) -> None:
        private = key or self.role("log")[0]
        named = NoteKey(self.head().origin, private.spki[-32:], private.spki, "holder")
        (self.press / CHECKPOINT).write_bytes(checkpoint_bytes(new_checkpoint(head, named, private.sign)))

    def relabel_checkpoint(self, **changes: object) -> None:
        """Change what the checkpoint says and keep its signature, as one must without the key."""
        checkpoint = parse_checkpoint((self.press / CHECKPOINT).read_bytes())
        head = replace(checkpoint.head, **changes)
        changed = replace(checkpoint, head=head, text=head_text(head))
        (self.press / CHECKPOINT).write_bytes(checkpoint_bytes(changed))

    def write_log(self, hashes: Sequence[bytes] | None = None, key: PrivateKey | None = None) -> None:
        """Make the log anew over the given leaves, by default those of the manifests, and sign its head."""
        growth = build(self.leaf_hashes() if hashes is None else hashes)
        for path in (self.press / TILES).rglob("*"):
            if path.is_file():
                path.unlink()
        for name, data in growth.added.items():
            (self.press / name).parent.mkdir(parents=True, exist_ok=True)
            (self.press / name).write_bytes(data)
        self.write_checkpoint(TreeHead(self.head().origin, growth.size, growth.root), key)

    def _envelope(self, path: str, kind: str) -> Envelope:
        found, told = parse_envelope((self.press / path).read_bytes(), path, kind)
        assert found, told
        return found
