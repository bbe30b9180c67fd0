"""An archive that two holders sign together, each with a copy and a key store of their own, for tests."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from machine import here

from archivist.base.places import root_path
from archivist.cli.main import run
from archivist.model.envelope import ROOT_TYPE
from archivist.model.trust import Role
from archivist.pipeline.opened.archive import initialise
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.first_root import sign
from archivist.signing.keys import generate
from archivist.signing.keystore import KeyStore
from archivist.signing.root_amendment import add_keys
from archivist.signing.root_chain import pin_text
from archivist.signing.trust_wire import parse_root, root_payload

MADE = "2025-11-24T16:00:00Z"


@dataclass
class Holder:
    """A person with a key store and a copy of the archive; commands run as that person would."""

    name: str
    keys: Path
    press: Path

    @contextmanager
    def at_work(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ARCHIVIST_KEYS", str(self.keys))
            patch.delenv("SOURCE_DATE_EPOCH", raising=False)
            yield

    def does(self, capsys: pytest.CaptureFixture[str], *words: object) -> dict:
        """Run a command; give its JSON report."""
        with self.at_work():
            capsys.readouterr()
            code = run(["--archive", str(self.press), "--format", "json", *map(str, words)])
        report = json.loads(capsys.readouterr().out)
        assert report["exit"] == code
        return report

    def pulls(self, other: "Holder") -> None:
        """Bring this copy up to date with the other's, as git would."""
        shutil.rmtree(self.press)
        shutil.copytree(other.press, self.press)


def make_holders(place: Path) -> tuple[Holder, Holder]:
    """Make Amal, who also holds root and log, and Basel; the role manifest asks for both."""
    amal, basel = (Holder(name, place / f"keys of {name}", place / f"press of {name}") for name in ("Amal", "Basel"))
    with amal.at_work():
        made = initialise(
            here(), amal.press, archive_id="archive.example/press", title=None, holder="Amal", created=MADE
        )
        store, path = KeyStore(amal.keys), amal.press / root_path(1)
        envelope, _ = parse_envelope(path.read_bytes(), "root", ROOT_TYPE)
        root, _ = parse_root(envelope.payload, "root")
        theirs = [generate(alg) for alg in ("ed25519", "ml-dsa-65/1")]
        template = next(root.keys[keyid] for keyid in root.roles["manifest"].keys)
        keys = [replace(template, keyid=key.keyid, alg=key.alg, spki=key.spki, holder="Basel") for key in theirs]
        root = add_keys(root, "manifest", keys)
        role = root.roles["manifest"]
        root = replace(root, roles=root.roles | {"manifest": Role(role.keys, 2, role.require)})
        signed = sign(ROOT_TYPE, root_payload(root), [store.load(keyid) for keyid in root.roles["root"].keys])
        path.write_bytes(envelope_bytes(signed))
        root, told = parse_root(signed.payload, "root")
        assert root, told
        store.save_pin(made.settings.archive, pin_text(root.sha256), replace=True)
    with basel.at_work():
        for key in theirs:
            KeyStore(basel.keys).save(key)
        KeyStore(basel.keys).save_pin(made.settings.archive, pin_text(root.sha256))
    shutil.copytree(amal.press, basel.press)
    return amal, basel


def codes(report: dict, severity: str = "error") -> set[str]:
    return {item["code"] for item in report["findings"] if item["severity"] == severity}
