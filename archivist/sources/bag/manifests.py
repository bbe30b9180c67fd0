"""The manifests of a bag: which file has which digest, in one algorithm a manifest."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from archivist.base.bag_names import decoded, is_encoded
from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.model.record_json import displayed
from archivist.sources.bag.tags import Declaration, lines_of

__all__ = ["ALGORITHMS", "MANIFEST_NAME", "WEAK", "Manifest", "hasher", "parse_manifest"]

# Names as a manifest's file name has them, strongest first; those of hashlib on every machine.
ALGORITHMS = {
    "sha512": 128,
    "sha3512": 128,
    "sha384": 96,
    "sha3384": 96,
    "sha256": 64,
    "sha3256": 64,
    "sha224": 56,
    "sha3224": 56,
    "sha1": 40,
    "md5": 32,
}
# Who can choose the bytes can make two files of one digest.
WEAK = frozenset({"sha1", "md5"})
MANIFEST_NAME = re.compile(r"(tag)?manifest-([a-z0-9]+)\.txt")
_LINE = re.compile(r"([0-9A-Fa-f]+)[ \t]+(\*?)(.*)", re.DOTALL)
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass
class Manifest:
    """One manifest: its file's name, its algorithm, path → digest in lower-case hex, and what is wrong with it."""

    name: str
    algorithm: str
    digests: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def hasher(algorithm: str) -> Any:
    """Return a new hash of a known algorithm. What MD5 and SHA-1 are used for here is what the bag's maker chose."""
    name = f"sha3_{algorithm[4:]}" if re.fullmatch("sha3[0-9]{3}", algorithm) and algorithm != "sha384" else algorithm
    return hashlib.new(name, usedforsecurity=False)


def parse_manifest(
    name: str, text: str, declaration: Declaration, shown: str, exists: Callable[[str], bool]
) -> Manifest:
    """Read a manifest; `shown` is its path for people. What is wrong with a line is a finding, and the line goes.

    A payload manifest names files below `data/`, a tag manifest those beside it. `exists` tells whether a file of the
    bag has a path: the drafts before 1.0 did not say what a percent sign or an asterisk means.
    """
    match = MANIFEST_NAME.fullmatch(name)
    tag, algorithm = (bool(match[1]), match[2]) if match else (False, "")
    made = Manifest(name, algorithm)
    for number, line in lines_of(text):
        parts = _LINE.fullmatch(line)
        if parts is None or len(parts[1]) != ALGORITHMS.get(algorithm, len(parts[1])):
            made.findings.append(_broken(shown, number, "no digest of the algorithm and no path"))
            continue
        path, loose = _path(parts[2], parts[3], declaration, exists)
        if not _is_inside(path, tag=tag):
            made.findings.append(finding("bag-path", shown, line=number, found=displayed(path)))
            continue
        digest = parts[1].lower()
        if path in made.digests:
            same = made.digests[path] == digest and not declaration.is_rfc
            twice = said("{path} is listed twice", path=displayed(path))
            made.findings.append(_loose(shown, number, twice) if same else _broken(shown, number, twice))
        elif loose:
            made.findings.append(_loose(shown, number, loose))
        made.digests.setdefault(path, digest)
    return made


def _path(star: str, written: str, declaration: Declaration, exists: Callable[[str], bool]) -> tuple[str, str]:
    """Return the path that a line means, and what is loose about how it says so."""
    loose = ""
    if star and exists(f"*{written}"):
        written = f"*{written}"
    elif star:
        loose = "an asterisk stands before the path, as md5sum writes it"
    if written.startswith("./"):
        written, loose = written.removeprefix("./"), "the path begins with ./"
    if declaration.is_rfc:
        loose = loose if is_encoded(written) else "a percent sign is not percent-encoded"
        return decoded(written), loose
    if declaration.version == "0.97" and not exists(written):
        return decoded(written, only="\r\n"), loose
    return written, loose


def _is_inside(path: str, *, tag: bool) -> bool:
    """Return whether a path leads nowhere but into the bag, on any system, and of a payload file into its data."""
    parts = path.split("/")
    if "\0" in path or "\\" in path or {"", ".", ".."} & set(parts):
        return False
    if tag:
        return not path.startswith("~") and _DRIVE.match(path) is None
    return parts[0] == "data" and len(parts) > 1


def _broken(shown: str, line: int, reason: str) -> Finding:
    return finding("bag-manifest", shown, line=line, reason=reason)


def _loose(shown: str, line: int, reason: str) -> Finding:
    return finding("bag-loose", shown, line=line, reason=reason)
