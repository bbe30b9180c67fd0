"""Texts multiplied with changed words, and an archive's files in the layouts of other programs."""

import hashlib
import json
import os
import random
import re
from hashlib import sha256, sha512
from pathlib import Path

__all__ = ["bag_of", "copies_of", "ocfl_root_of", "sums_of"]

_CHANGED = 0.05  # of the words of four letters and more
_WORD = re.compile(r"[^\W\d_]{4,}")


def copies_of(texts: Path, folder: Path, count: int) -> Path:
    """Return a folder of so many distinct texts: those of `texts` in turn, words exchanged for others of the text."""
    if folder.exists():
        return folder
    originals = [path.read_text("utf-8") for path in sorted(texts.rglob("*.txt"))]
    chance = random.Random(7)  # noqa: S311  # the same texts at every run
    for number in range(count):
        text = originals[number % len(originals)]
        words = _WORD.findall(text) or ["word"]
        changed = _WORD.sub(
            lambda word, words=words: chance.choice(words) if chance.random() < _CHANGED else word[0], text
        )
        place = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{changed}\n{number}\n", "utf-8")
    return folder


def _files(archive: Path) -> list[Path]:
    return sorted(path for path in archive.glob("records/**/*") if path.is_file())


def sums_of(archive: Path) -> None:
    """Write the files of digests that sha256sum, rhash and hashdeep read."""
    lines, rows = [], ["%%%% HASHDEEP-1.0", "%%%% size,sha256,filename"]
    for path in _files(archive):
        data, name = path.read_bytes(), path.relative_to(archive)
        digest = sha256(data).hexdigest()
        lines.append(f"{digest}  {name}")
        rows.append(f"{len(data)},{digest},{path}")
    (archive / "HASHDEEP").write_text("\n".join(rows) + "\n")
    (archive / "SHA256SUMS").write_text("\n".join(lines) + "\n")


def bag_of(archive: Path) -> Path:
    """Return a BagIt bag of the same files, as hard links, with the two digests that bagit.py writes by default."""
    bag = archive.with_name(f"{archive.name}-bag")
    if bag.exists():
        return bag
    manifests: dict[str, list[str]] = {"sha256": [], "sha512": []}
    for path in _files(archive):
        name = Path("data") / path.relative_to(archive)
        (bag / name).parent.mkdir(parents=True, exist_ok=True)
        os.link(path, bag / name)
        for algorithm, lines in manifests.items():
            lines.append(f"{hashlib.new(algorithm, path.read_bytes()).hexdigest()}  {name}")
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    for algorithm, lines in manifests.items():
        (bag / f"manifest-{algorithm}.txt").write_text("\n".join(lines) + "\n")
    return bag


def ocfl_root_of(archive: Path) -> Path:
    """Return an OCFL storage root, an object for each record, its files as hard links."""
    root = archive.with_name(f"{archive.name}-ocfl")
    if root.exists():
        return root
    root.mkdir()
    (root / "0=ocfl_1.1").write_text("ocfl_1.1\n")
    for folder in sorted(archive.glob("records/*/*")):
        home = root / folder.parent.name / folder.name
        content = home / "v1/content"
        manifest, state = {}, {}
        for path in (item for item in folder.rglob("*") if item.is_file()):
            name, digest = str(path.relative_to(folder)), sha512(path.read_bytes()).hexdigest()
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            os.link(path, content / name)
            manifest[digest], state[digest] = [f"v1/content/{name}"], [name]
        version = {"created": "2026-01-01T00:00:00Z", "message": "Archived", "state": state}
        version["user"] = {"name": "Benchmark", "address": "mailto:benchmark@example.org"}
        inventory = {"id": f"urn:example:{folder.name}", "type": "https://ocfl.io/1.1/spec/#inventory"}
        inventory |= {"digestAlgorithm": "sha512", "head": "v1", "manifest": manifest, "versions": {"v1": version}}
        data = json.dumps(inventory).encode()
        (home / "0=ocfl_object_1.1").write_text("ocfl_object_1.1\n")
        for place in (home, home / "v1"):
            (place / "inventory.json").write_bytes(data)
            (place / "inventory.json.sha512").write_text(f"{sha512(data).hexdigest()} inventory.json\n")
    return root
