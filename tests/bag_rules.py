"""The rules of BagIt 1.0 (RFC 8493) for a bag without fetch.txt, read once more for tests of what is written."""

import hashlib
import re
from pathlib import Path

__all__ = ["bag_problems", "manifest_of"]

_INFO_LINE = re.compile(r"[^\s:][^:]*: \S.*")


def manifest_of(path: Path) -> dict[str, str]:
    """Return the lines of a manifest: path → digest; ValueError for a line twice."""
    lines = [line.split("  ", 1) for line in path.read_text("utf-8").splitlines()]
    found = {_plain(name): digest for digest, name in lines}
    if len(found) != len(lines):
        raise ValueError(path.name)
    return found


def _plain(name: str) -> str:
    return name.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def bag_problems(bag: Path) -> list[str]:
    """Return what is wrong with a bag; nothing for one that is complete and valid."""
    found = []
    if (bag / "bagit.txt").read_bytes() != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        found.append("declaration")
    there = {path.relative_to(bag).as_posix() for path in bag.rglob("*") if path.is_file()}
    payload = {name for name in there if name.startswith("data/")}
    tags = {name for name in there - payload if not name.startswith("tagmanifest-")}
    for algorithm in ("sha256", "sha512"):
        for kind, listed in (("manifest", payload), ("tagmanifest", tags)):
            manifest = manifest_of(bag / f"{kind}-{algorithm}.txt")
            found += [f"{algorithm}: {name} is listed or there, not both" for name in sorted(manifest.keys() ^ listed)]
            found += [
                f"{algorithm}: {name}"
                for name, digest in manifest.items()
                if name in there and hashlib.new(algorithm, (bag / name).read_bytes()).hexdigest() != digest
            ]
    info = (bag / "bag-info.txt").read_text("utf-8").splitlines()
    found += [f"bag-info: {line}" for line in info if not _INFO_LINE.fullmatch(line)]
    sizes = [(bag / name).stat().st_size for name in payload]
    if f"Payload-Oxum: {sum(sizes)}.{len(sizes)}" not in info:
        found.append("oxum")
    return found
