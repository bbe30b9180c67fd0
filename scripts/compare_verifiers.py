"""Change signed files at random, sign them again, and ask both verifiers: `archivist verify` and VERIFY.sh must agree.

usage: python scripts/compare_verifiers.py [--count 300] [--seed 1] [--only NUMBER] [--openssl FOLDER]

Manifests, trust roots, envelopes and checkpoints are changed in their content, in their bytes or in their signatures by
somebody who has every key: so that nothing but the rules of the formats can tell. What is printed is a table, and every
archive about which the two disagree; exit 1 if there is one. FOLDER holds an `openssl` of 3.5 or later, since an older
one cannot see a false ML-DSA signature. Records are compared with their digests, not examined: VERIFY.sh does not.
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

from archivist.cli.main import run
from archivist.ledger.growth import build
from archivist.pipeline.archive import open_archive
from archivist.pipeline.verify import VerifyRequest, verify
from archivist.signing.keystore import KeyStore

SCRIPT = Path(__file__).parents[1] / "archivist/_aids/VERIFY.sh"
MANIFEST_TYPE = "application/vnd.in-toto+json"
ROOT_TYPE = "application/vnd.archivist.trust-root.v1+json"
TEXT = "Ministry of Water\nPress statement\n{0} March 2024\n\nThe minister opened well number {0} today.\n"
Signatures = list[tuple[str, bytes]]

# What a careless or hostile writer might put anywhere.
VALUES = [
    *("", " ", "\u00a0\u2003\u3000", "é", "a\x85b", "a\x7fb", "a\u200bb", 'a"b\\c', "٣", "\U0010ffff", "a+b", "a b"),
    *("x" * 1000, "x" * 1001, "é" * 1000, "é" * 1001, "\\" * 1000, "x" * 255, "x" * 256),
    *(0, 1, 2, 3, -1, 2**53 - 1, 2**53, 10**16, 1025, 1.5, 1e30, True, None, [], {}, [[]], "null", "0", "1"),
    *("2024-02-29T00:00:00Z", "2023-02-29T00:00:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    *(
        "9999-12-31T23:59:59Z",
        "2024-01-01T00:00:60Z",
        "2024-01-01T24:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-04-31T00:00:00Z",
    ),
    *("1970-01-01T00:00:00Z", "2024-01-01T00:00:00+00:00", "0" * 64, "A" * 64, "0" * 63, "0" * 128),
    *("records/../x", "records/00/" + "0" * 32 + "/source.txt", "manifests/log/time/3.A.tsr", "manifests/VERIFY.sh"),
    *("manifests/trust/root.2.json", "manifests/trust/root.0.json", "manifests/schemas/" + "0" * 64 + ".xml"),
    *(
        "ed25519",
        "ecdsa-p256",
        "ml-dsa-65/1",
        "x509",
        "root",
        "log",
        "pin",
        "time",
        "lost",
        "compromised",
        "AAAA",
        "AAB=",
    ),
]


def sha(data: bytes) -> str:
    """Give the SHA-256, hex."""
    return hashlib.sha256(data).hexdigest()


def compact(value: object) -> bytes:
    """Give compact JSON with sorted keys; any value, also one that the formats do not allow."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def envelope(kind: str, payload: bytes, signatures: Signatures) -> bytes:
    """Give the file of an envelope, its signatures in the order given."""
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
            payload, signatures = self.signed(name, MANIFEST_TYPE, compact(body), "manifest")
            before = sha(payload)
            rows = rows_in(payload, body)
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
        """Give the log key's signature line under a checkpoint's text."""
        key = self.keys.load(self.roles["log"]["keys"][0])
        name = text.split(b"\n")[0]
        number = hashlib.sha256(name + b"\n\1" + key.spki[12:]).digest()[:4]
        return "— ".encode() + name + b" " + base64.b64encode(number + key.sign(text)) + b"\n"


def rows_in(payload: bytes, body: dict) -> list:
    """Give the rows of a payload that may be no JSON any more; then those of `body`, from which it was made."""
    try:
        rows = json.loads(payload)["subject"]
    except (ValueError, KeyError, TypeError):
        rows = None
    return rows if isinstance(rows, list) and all(isinstance(row, dict) for row in rows) else body["subject"]


def content_changed(chance: random.Random) -> Callable[[bytes], bytes]:
    """Give a change of one place in a JSON value."""

    def places(value: object, way: tuple = ()) -> list[tuple]:
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        return [place for key, item in inner for place in [(*way, key), *places(item, (*way, key))]]

    def change(payload: bytes) -> bytes:
        body = json.loads(payload)
        # Every kind of place is as likely as any other, however many keys or rows there are.
        kinds: dict[tuple, list[tuple]] = {}
        for way in places(body):
            kinds.setdefault(
                tuple("*" if isinstance(key, int) or len(str(key)) == 64 else key for key in way), []
            ).append(way)
        *way, last = chance.choice(kinds[chance.choice(sorted(kinds))])
        holder = body
        for key in way:
            holder = holder[key]
        act = chance.choice(["value", "value", "value", "near", "drop", "twice", "rename", "add"])
        if act == "drop":
            del holder[last]
        elif act == "twice" and isinstance(holder, list):
            holder.insert(chance.randrange(len(holder) + 1), holder[last])
        elif act == "rename" and isinstance(holder, dict):
            holder[str(chance.choice(VALUES))] = holder.pop(last)
        elif act == "add" and isinstance(holder, dict):
            holder[str(chance.choice(VALUES))] = chance.choice(VALUES)
        elif act == "near" and isinstance(holder[last], int):
            holder[last] += chance.choice([-1, 1])
        elif act == "near" and isinstance(holder[last], str) and holder[last]:
            at = chance.randrange(len(holder[last]))
            holder[last] = holder[last][:at] + chance.choice('0aA9Z-/. é"') + holder[last][at + 1 :]
        else:
            holder[last] = chance.choice(VALUES)
        return compact(body)

    return change


def bytes_changed(chance: random.Random) -> Callable[[bytes], bytes]:
    """Give a change of the bytes of a JSON text that may leave what it says as it is."""

    def at_one(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
        def change(data: bytes) -> bytes:
            found = [at for at in range(len(data)) if data.startswith(old, at)]
            at = chance.choice(found) if found else 0
            return data[:at] + new + data[at + len(old) :]

        return change

    odd = [
        b"\xff",
        b"\xc3",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\\u00e9",
        b"\\n",
        b"\\/",
        b"\\ud800",
        b"\x00",
        b"\n",
    ]
    return chance.choice(
        [
            at_one(b",", b", "),
            at_one(b":", b" :"),
            at_one(b'{"', b'{"a":1,"'),
            at_one(b'"because"', b'"\\u0062ecause"'),
            at_one(b"},", b"},,"),
            at_one(b"}", b""),
            *(at_one(b"archivist", b"archiv" + item + b"ist") for item in odd),
            *(at_one(b'"', b'"' + item) for item in odd[:3]),
            lambda data: data + b"\n",
            lambda data: b"\xef\xbb\xbf" + data,
            lambda data: data[: chance.randrange(len(data))],
            lambda data: b"[" + data + b"]",
        ]
    )


def signatures_changed(chance: random.Random, strangers: list[str]) -> Callable[[Signatures], Signatures]:
    """Give a change of an envelope's signatures; it is logged as it then stands."""
    forms = [
        b"",
        b"\0",
        bytes(64),
        bytes(3309),
        bytes(65),
        bytes.fromhex("3006020101020101"),
        bytes.fromhex("300602018102017f"),
    ]

    def change(signatures: Signatures) -> Signatures:
        kept = list(signatures)
        at = chance.randrange(len(kept))
        act = chance.choice(["drop", "all", "flip", "stranger", "stranger", "swap", "twice", "order", "form"])
        if act == "drop":
            del kept[at]
        elif act == "all":
            kept = []
        elif act == "flip":
            kept[at] = (kept[at][0], kept[at][1][:-1] + bytes([kept[at][1][-1] ^ 1]))
        elif act == "stranger":
            kept = sorted([*kept, (chance.choice([*strangers, "0" * 64, "f" * 64]), chance.choice(forms))])
        elif act == "swap":
            kept[at] = (kept[at][0], kept[at - 1][1])
        elif act == "twice":
            kept.insert(at, kept[at])
        elif act == "order":
            kept.reverse()
        else:
            kept[at] = (kept[at][0], chance.choice(forms))
        return kept

    return change


def checkpoint_changed(chance: random.Random) -> Callable[[bytes, Callable[[bytes], bytes]], bytes]:
    """Give a change of the checkpoint: of its text, signed again, or of its lines."""
    names = ["a", "a+b", "é", "\u00a0x", "x" * 255, "x" * 256, "witness.example.org"]

    def change(text: bytes, line: Callable[[bytes], bytes]) -> bytes:
        origin, size, root = text.decode().split("\n")[:3]
        stranger = (
            f"— {chance.choice(names)} {base64.b64encode(bytes(chance.choice([4, 5, 68, 76]))).decode()}\n".encode()
        )
        texts = [
            f"{origin}\n{int(size) + chance.choice([-1, 1, 5])}\n{root}\n",
            f"{origin}\n0{size}\n{root}\n",
            f"{origin}\n{chance.choice([2**53, 2**53 - 1, -1, 10**16])}\n{root}\n",
            f"{origin}\n{size}\n{base64.b64encode(bytes(chance.choice([31, 32, 33]))).decode()}\n",
            f"{origin}x\n{size}\n{root}\n",
            f"{origin}\n{size}\n{root}\nextension\n",
            f"{origin}\n{size}\n{root[:-2]}{chance.choice('ABZ')}=\n",
        ]
        good = text + b"\n" + line(text)
        if chance.random() < 0.5:  # noqa: PLR2004
            other = chance.choice(texts).encode()
            return other + b"\n" + line(other)
        at = chance.randrange(len(good))
        files = [
            good + stranger,
            text + b"\n" + stranger + line(text),
            good + line(text),
            text + b"\n" + stranger,
            text + line(text),
            good[:-1],
            good + b"\n",
            good.replace(b"\n", b"\r\n"),
            good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :],
            text + b"\n" + line(text).replace(b" ", b"  "),
            b"",
        ]
        return chance.choice(files)

    return change


def plain_checkpoint(text: bytes, line: Callable[[bytes], bytes]) -> bytes:
    """Give the checkpoint as it should be."""
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
    """Give the exit codes of `archivist verify` and of VERIFY.sh, and what they said."""
    report = verify(open_archive(press, press), VerifyRequest(fixity_only=True))
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


def main() -> None:
    """Compare; exit 1 if the two disagree about an archive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="only the change of this number, with all that both said of it")
    parser.add_argument("--openssl", type=Path, help="a folder with the openssl to use")
    options = parser.parse_args()
    path = f"{options.openssl}:{os.environ['PATH']}" if options.openssl else os.environ["PATH"]
    codes: Counter[tuple[str, int, int]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        make_archive(place)
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
