"""Bags as others make them, and what can be wrong with one."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

__all__ = ["STATEMENT", "make_bag", "write_tags"]

STATEMENT = b"Statement by the Ministry of Water\n\n3 March 2024\nThe ministry opened the well.\n"
DECLARATION = "BagIt-Version: {}\nTag-File-Character-Encoding: {}\n"


def make_bag(
    folder: Path,
    payload: Mapping[str, bytes] | None = None,
    algorithms: Sequence[str] = ("sha256", "sha512"),
    info: str = "Source-Organization: Ministry archive\nExternal-Identifier: transfer-17\nBagging-Date: 2024-05-01\n",
    version: str = "1.0",
    encoding: str = "UTF-8",
) -> Path:
    """Write a bag of files, path below data/ → bytes; paths without CR, LF and percent signs."""
    folder.mkdir()
    (folder / "data").mkdir()
    (folder / "bagit.txt").write_text(DECLARATION.format(version, encoding))
    (folder / "bag-info.txt").write_text(info, encoding)
    for path, data in (payload or {"a.txt": STATEMENT}).items():
        place = folder / "data" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    for algorithm in algorithms:
        files = sorted(path for path in (folder / "data").rglob("*") if path.is_file())
        lines = [f"{_digest(algorithm, path)}  {path.relative_to(folder).as_posix()}\n" for path in files]
        (folder / f"manifest-{algorithm}.txt").write_text("".join(lines), encoding)
    write_tags(folder, algorithms[0], encoding)
    return folder


def write_tags(folder: Path, algorithm: str = "sha256", encoding: str = "UTF-8") -> None:
    """Write the tag manifest anew, so that what was changed by hand is part of the bag."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("tagmanifest"))
    lines = [f"{_digest(algorithm, path)}  {path.name}\n" for path in files]
    (folder / f"tagmanifest-{algorithm}.txt").write_text("".join(lines), encoding)


def _digest(algorithm: str, path: Path) -> str:
    return hashlib.new(
        algorithm.replace("sha3", "sha3_", 1) if len(algorithm) == 7 else algorithm, path.read_bytes()
    ).hexdigest()
