"""Change signed files at random, sign them again, and ask both verifiers: `archivist verify` and VERIFY.sh must agree.

usage: python scripts/compare_verifiers.py [--count 300] [--seed 1] [--only NUMBER] [--openssl FOLDER]

Manifests, trust roots, envelopes and checkpoints are changed in their content, in their bytes or in their signatures by
somebody who has every key: so that nothing but the rules of the formats can tell. What is printed is a table, and every
archive about which the two disagree; exit 1 if there is one. FOLDER holds an `openssl` of 3.5 or later; without it the
one that is here gets its ML-DSA from Python, since an older one cannot see a false signature of that kind. Records are
compared with their digests, not examined: VERIFY.sh does not.
"""

import argparse
import base64
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from changes_by_chance import (
    Signatures,
    bytes_changed,
    checkpoint_changed,
    compact,
    content_changed,
    signatures_changed,
)

from archivist.api import open_archive
from archivist.cli.main import run
from archivist.ledger.growth import build
from archivist.pipeline.verify.verify import VerifyRequest, verify
from archivist.signing.keystore import KeyStore

SCRIPTS = Path(__file__).parent
SCRIPT = SCRIPTS.parent / "archivist/_aids/VERIFY.sh"
MANIFEST_TYPE = "application/vnd.in-toto+json"
ROOT_TYPE = "application/vnd.archivist.trust-root.v1+json"
TEXT = "Ministry of Water\nPress statement\n{0} March 2024\n\nThe minister opened well number {0} today.\n"


def sha(data: bytes) -> str:
    """Return the SHA-256, hex."""
    return hashlib.sha256(data).hexdigest()


def envelope(kind: str, payload: bytes, signatures: Signatures) -> bytes:
    """Return the file of an envelope, its signatures in the order given."""
    body = {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": kind,
        "signatures": [{"keyid": keyid, "sig": base64.b64encode(sig).decode()} for keyid, sig in signatures],
    }
    return (json.dumps(body, indent=1, sort_keys=True) + "\n").encode()


class Forger:
    """An archive of two trust roots and two batches in the hands of somebody who has every key."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        """Read the archive in `folder`; its keys lie beside it."""
        self.folder, self.chance, self.keys = folder, chance, KeyStore(folder.parent / "keys")
        self.roots = [self._payload("manifests/trust/root.1.json")]
        self.manifests = [self._payload("manifests/000001.dsse.json")]
        self.roles = json.loads(self.roots[0])["roles"]
        second = json.loads(self.roots[0]) | {"version": 2}
        self.roots.append(compact(second))
        body = json.loads(self.manifests[0])
        first = next(row for row in body["subject"] if row["name"].endswith("/source.txt"))
        entry = {
            "name": first["name"],
            "sha256": first["digest"]["sha256"],
            "by": "the court",
            "because": 'an "order" é',
        }
        entry["at"] = body["predicate"]["created"]
        (folder / first["name"]).unlink()
        schema = b"<a schema/>"
        row = {"name": f"manifests/schemas/{sha(schema)}.xml", "annotations": {"bytes": len(schema)}}
        row["digest"] = {"sha256": sha(schema), "sha512": hashlib.sha512(schema).hexdigest()}
        (folder / row["name"]).write_bytes(schema)
        body["predicate"] |= {"seq": 2, "root": {"version": 2, "sha256": sha(self.roots[1])}, "withheld": [entry]}
        self.manifests.append(compact(body | {"subject": [row]}))
        self.change: dict[str, Callable[[bytes], bytes]] = {}
        self.resign: dict[str, Callable[[Signatures], Signatures]] = {}
        self.files: dict[str, bytes] = {}

    def _payload(self, name: str) -> bytes:
        return base64.b64decode(json.loads((self.folder / name).read_bytes())["payload"])

    def signed(self, name: str, kind: str, payload: bytes, role: str) -> tuple[bytes, Signatures]:
        """Sign a payload for a role, with what `change` and `resign` say of this file."""
        payload = self.change.get(name, bytes)(payload)
        message = b"DSSEv1 %d %b %d %b" % (len(kind), kind.encode(), len(payload), payload)
        signatures = sorted((keyid, self.keys.load(keyid).sign(message)) for keyid in self.roles[role]["keys"])
        signatures = self.resign.get(name, list)(signatures)
        self.files[f"manifests/{name}"] = envelope(kind, payload, signatures)
        return payload, signatures

    def write(self, checkpoint: Callable[[bytes, Callable[[bytes], bytes]], bytes]) -> None:
        """Write everything anew, each file fitting the one before it, as far as what was changed still lets it."""
        self.files = {}
        payloads = [
            self.signed(f"trust/root.{number}.json", ROOT_TYPE, payload, "root")[0]
            for number, payload in enumerate(self.roots, 1)
        ]
        leaves: list[bytes] = []
        before = None
        for number, payload in enumerate(self.manifests, 1):
            body = json.loads(payload)
            for row in body["subject"]:
                data = self.files.get(row["name"])
                if data is not None:
                    row["digest"] = {"sha256": sha(data), "sha512": hashlib.sha512(data).hexdigest()}
                    row["annotations"] = {"bytes": len(data)}
            body["predicate"]["prev"] = before
            body["predicate"]["root"]["sha256"] = sha(payloads[number - 1])
            body["predicate"]["log"] = {"start": len(leaves), "end": len(leaves) + len(body["subject"]) + 1}
            name = f"{number:06}.dsse.json"
            written, signatures = self.signed(name, MANIFEST_TYPE, compact(body), "manifest")
            before = sha(written)
            rows = rows_in(written, body)
            batch = {"manifest": before, "seq": number, "sigs": sorted(sha(sig) for _, sig in signatures)}
            leaves += [compact(row) for row in rows] + [compact(batch)]
        growth = build([hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves])
        origin = json.loads(self.roots[0])["archive"]
        text = f"{origin}\n{growth.size}\n{base64.b64encode(growth.root).decode()}\n".encode()
        shutil.rmtree(self.folder / "manifests/log")
        self.files |= growth.added
        self.files["manifests/log/checkpoint"] = checkpoint(text, self.note_line)
        for name, data in self.files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(data)

    def note_line(self, text: bytes) -> bytes:
        """Return the log key's signature line under a checkpoint's text."""
        key = self.keys.load(self.roles["log"]["keys"][0])
        name = text.split(b"\n")[0]
        number = hashlib.sha256(name + b"\n\1" + key.spki[12:]).digest()[:4]
        return "— ".encode() + name + b" " + base64.b64encode(number + key.sign(text)) + b"\n"


def rows_in(payload: bytes, body: dict) -> list:
    """Return the rows of a payload that may be no JSON any more; then those of `body`, from which it was made."""
    try:
        rows = json.loads(payload)["subject"]
    except (ValueError, KeyError, TypeError):
        rows = None
    return rows if isinstance(rows, list) and all(isinstance(row, dict) for row in rows) else body["subject"]


def plain_checkpoint(text: bytes, line: Callable[[bytes], bytes]) -> bytes:
    """Return the checkpoint as it should be."""
    return text + b"\n" + line(text)


def changed(forger: Forger, chance: random.Random) -> str:
    """Change one thing in the archive and write it; say what."""
    files = ["000001.dsse.json", "000002.dsse.json", "trust/root.1.json", "trust/root.2.json"]
    name = chance.choice(files)
    what = chance.choice(["content", "content", "content", "bytes", "signatures", "checkpoint"])
    checkpoint = plain_checkpoint
    if what == "content":
        forger.change[name] = content_changed(chance)
    elif what == "bytes":
        forger.change[name] = bytes_changed(chance)
    elif what == "signatures":
        forger.resign[name] = signatures_changed(chance, forger.roles["log"]["keys"] + forger.roles["root"]["keys"])
    else:
        name, checkpoint = "log/checkpoint", checkpoint_changed(chance)
    forger.write(checkpoint)
    return f"{what} of {name}"


def make_archive(place: Path) -> None:
    """Make an archive of one batch of two statements in `place`/press, its keys in `place`/keys."""
    os.environ["ARCHIVIST_KEYS"] = str(place / "keys")
    for number in (1, 2):
        (place / f"{number}.txt").write_text(TEXT.format(number), "utf-8")
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        made = run(["init", str(place / "press")])
        made += run(["--archive", str(place / "press"), "ingest", str(place / "1.txt"), str(place / "2.txt")])
    if made:
        sys.exit("the archive could not be made")
    os.environ["ARCHIVIST_KEYS"] = str(place / "no keys, and no pin")


def ask(press: Path, path: str) -> tuple[int, int, str]:
    """Return the exit codes of `archivist verify` and of VERIFY.sh, and what they said."""
    report = verify(open_archive(press), VerifyRequest(fixity_only=True))
    told = [
        f"    verify     {item.exit} {item.code} {item.path}: {item.message}"[:240]
        for item in report.findings
        if item.exit
    ]
    done = subprocess.run(
        ["sh", str(SCRIPT), "--archive", str(press)], env={"PATH": path}, capture_output=True, text=True, check=False
    )
    told += [
        f"    VERIFY.sh  {line}"[:240] for line in (done.stdout + done.stderr).splitlines() if line[:6] != "passed"
    ]
    return report.exit, done.returncode, "\n".join(told)


def openssl_with_ml_dsa(folder: Path) -> Path:
    """Put an `openssl` that can verify ML-DSA, as the one of this machine need not, into `folder`; give the folder."""
    folder.mkdir()
    stand_in = folder / "openssl"
    stand_in.write_text(
        "#!/bin/sh\n"
        "key= last=\n"
        'for word; do [ "$last" != -inkey ] || key=$word; last=$word; done\n'
        f'[ -z "$key" ] || [ "$(wc -c < "$key")" -lt 2000 ] || exec {sys.executable} {SCRIPTS}/ml_dsa_verify.py "$@"\n'
        f'exec {shutil.which("openssl")} "$@"\n'
    )
    stand_in.chmod(0o755)
    return folder


def main() -> None:
    """Compare; exit 1 if the two disagree about an archive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="only the change of this number, with all that both said of it")
    parser.add_argument("--openssl", type=Path, help="a folder with the openssl to use")
    options = parser.parse_args()
    codes: Counter[tuple[str, int, int]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        make_archive(place)
        path = f"{options.openssl or openssl_with_ml_dsa(place / 'bin')}:{os.environ['PATH']}"
        (place / "press").rename(place / "whole")
        for number in range(options.count) if options.only is None else [options.only]:
            shutil.rmtree(place / "press", ignore_errors=True)
            shutil.copytree(place / "whole", place / "press")
            chance = random.Random(f"{options.seed} {number}")  # noqa: S311  # seeded, so that a difference comes back
            what = changed(Forger(place / "press", chance), chance)
            first, second, told = ask(place / "press", path)
            codes[what, first, second] += 1
            if first != second or options.only is not None:
                print(f"number {number}, {what}: verify {first}, VERIFY.sh {second}\n{told}", flush=True)
    print("| changed | verify | VERIFY.sh | archives |\n| --- | --- | --- | --- |")
    for (what, first, second), count in sorted(codes.items()):
        print(f"| {what} | {first} | {second} | {count} |")
    differing = sum(count for (_, first, second), count in codes.items() if first != second)
    print(f"{codes.total() - differing} of {codes.total()} archives: the same exit code")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
