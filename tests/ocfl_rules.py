"""The rules of OCFL 1.1 and of the layout 0003, as far as an export needs them, read once more for tests."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

__all__ = ["object_folders", "object_problems", "root_problems"]

_LAYOUT = "0003-hash-and-id-n-tuple-storage-layout"


def object_folders(root: Path) -> list[Path]:
    """Return the folder of each object, sorted."""
    return sorted(path.parent for path in root.rglob("0=ocfl_object_1.1"))


def root_problems(root: Path) -> list[str]:
    """Return what is wrong with a storage root and its objects."""
    found = [] if (root / "0=ocfl_1.1").read_bytes() == b"ocfl_1.1\n" else ["root declaration"]
    config = json.loads((root / f"extensions/{_LAYOUT}/config.json").read_bytes())
    if json.loads((root / "ocfl_layout.json").read_bytes()).keys() != {"extension", "description"}:
        found.append("layout")
    for folder in object_folders(root):
        found += object_problems(folder)
        identity = json.loads((folder / "inventory.json").read_bytes())["id"]
        if folder.relative_to(root).as_posix() != _place(identity, config):
            found.append(f"{identity}: place")
    inside = {path for folder in object_folders(root) for path in folder.rglob("*") if path.is_file()}
    own = {root / "0=ocfl_1.1", root / "ocfl_layout.json", root / f"extensions/{_LAYOUT}/config.json"}
    found += [f"{path}: in no object" for path in root.rglob("*") if path.is_file() and path not in inside | own]
    return found


def _place(identity: str, config: dict[str, Any]) -> str:
    digest = hashlib.new(config["digestAlgorithm"], identity.encode()).hexdigest()
    size, count = config["tupleSize"], config["numberOfTuples"]
    encoded = quote(identity, safe="").replace(".", "%2e").replace("~", "%7e")
    name = "".join(part if at % 2 == 0 else part.lower() for at, part in enumerate(_parts(encoded)))
    tuples = [digest[size * at : size * (at + 1)] for at in range(count)]
    return "/".join([*tuples, name if len(name) <= 100 else f"{name[:100]}-{digest}"])


def _parts(encoded: str) -> Iterator[str]:
    """Return text and percent-encoded characters by turns."""
    first, *others = encoded.split("%")
    yield first
    for other in others:
        yield f"%{other[:2]}"
        yield other[2:]


def object_problems(folder: Path) -> list[str]:
    """Return what is wrong with one object."""
    found = [] if (folder / "0=ocfl_object_1.1").read_bytes() == b"ocfl_object_1.1\n" else ["object declaration"]
    newest = _inventory(folder, found)
    versions = [f"v{number}" for number in range(1, len(newest["versions"]) + 1)]
    if list(newest["versions"]) != versions or newest["head"] != versions[-1]:
        found.append("versions")
    if (folder / "inventory.json").read_bytes() != (folder / versions[-1] / "inventory.json").read_bytes():
        found.append("head's inventory")
    for name in versions:
        own = _inventory(folder / name, found)
        kept = [{**item, "state": _by_path(item["state"])} for item in own["versions"].values()]
        said = [{**newest["versions"][v], "state": _by_path(newest["versions"][v]["state"])} for v in own["versions"]]
        if (own["head"], own["id"], kept) != (name, newest["id"], said):
            found.append(f"{name}: another history")
        found += [
            f"{name}: {digest[:8]} is not there" for digest in own["versions"][name]["state"].keys() - own["manifest"]
        ]
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    content = {path for path in there if "/content/" in path}
    for algorithm, block in (("sha512", newest["manifest"]), ("sha256", newest["fixity"]["sha256"])):
        listed = _by_path(block)
        found += [f"{algorithm}: {path} is listed or there, not both" for path in sorted(listed.keys() ^ content)]
        found += [
            f"{algorithm}: {path}"
            for path in sorted(listed.keys() & content)
            if hashlib.new(algorithm, (folder / path).read_bytes()).hexdigest() != listed[path]
        ]
    inventories = {f"{top}inventory.json{end}" for top in ("", *(f"{v}/" for v in versions)) for end in ("", ".sha512")}
    return found + sorted(there - content - inventories - {"0=ocfl_object_1.1"})


def _inventory(folder: Path, found: list[str]) -> dict[str, Any]:
    data = (folder / "inventory.json").read_bytes()
    expected = f"{hashlib.sha512(data).hexdigest()} inventory.json\n"
    if (folder / "inventory.json.sha512").read_text("ascii") != expected:
        found.append(f"{folder.name}: sidecar")
    made = json.loads(data)
    if (made["type"], made["digestAlgorithm"]) != ("https://ocfl.io/1.1/spec/#inventory", "sha512"):
        found.append(f"{folder.name}: type")
    return made


def _by_path(block: dict[str, list[str]]) -> dict[str, str]:
    return {path: digest for digest, paths in block.items() for path in paths}
