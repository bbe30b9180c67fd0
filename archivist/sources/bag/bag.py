"""A bag, opened: complete and unchanged in every way that can be checked here, or findings say what is wrong.

1. bagit.txt         which BagIt, which encoding
2. entries           files and folders alone; nothing to fetch
3. manifests         each line a path inside the bag and a digest
4. completeness      what is listed is there, what is there is listed, and Payload-Oxum counts it
5. fixity            every file, by every algorithm that is known here
"""

import os
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from archivist.base.digest import sha256_hex
from archivist.base.limits import BAG_FILE_BYTES, BAG_TAG_BYTES, SOURCE_BYTES
from archivist.base.opening import FolderTree
from archivist.base.printable import plain
from archivist.base.said import said
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.record_json import displayed
from archivist.model.source import Container, Source
from archivist.sources._one_file import unreadable
from archivist.sources.bag.completeness import Listing, completeness
from archivist.sources.bag.entries import Entries, list_entries
from archivist.sources.bag.manifests import ALGORITHMS, MANIFEST_NAME, Manifest, hasher, parse_manifest
from archivist.sources.bag.payload import wanted
from archivist.sources.bag.tags import Declaration, labels, read_declaration

__all__ = ["Bag", "open_bag"]

_DECLARATION, _FETCH = "bagit.txt", "fetch.txt"
# Before 0.96 the labels stood in a file of another name.
_INFO = ("bag-info.txt", "package-info.txt")
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Bag:
    """A bag that was found complete and unchanged.

    `digests` are those of its payload files, path → algorithm → digest. `sealed_by` is the file that fixes all of it,
    the strongest manifest of tags or else of the payload, with that file's SHA-256. `info` are its labels and values.
    """

    folder: str
    name: str
    version: str
    info: tuple[tuple[str, str], ...]
    digests: Mapping[str, Mapping[str, str]]
    sealed_by: tuple[str, str]

    def values(self, label: str) -> list[str]:
        """Return the values of a label in any case of its letters, with nothing that could act on a terminal."""
        return [plain(displayed(value)) for name, value in self.info if name.lower() == label.lower() and value]

    def sources(self, known_suffixes: Collection[str]) -> Iterator[Source | Finding]:
        """Return the payload files that can be sources, sorted, and a finding for each that is not taken.

        Bytes that are no longer those that were checked are not taken.
        """
        with FolderTree(self.folder) as tree:
            for path in wanted(self.folder, self.digests, known_suffixes):
                yield path if isinstance(path, Finding) else self._source(tree, path)

    def _source(self, tree: FolderTree, path: str) -> Source | Finding:
        given = f"{self.folder}/{path}"
        try:
            data = tree.read(path, SOURCE_BYTES)
        except OSError as error:
            return unreadable(given, error)
        algorithm = next(name for name in ALGORITHMS if name in self.digests[path])
        expected = self.digests[path][algorithm]
        digest = hasher(algorithm)
        digest.update(data)
        if digest.hexdigest() != expected:
            return finding("bag-altered", displayed(given), expected=expected, found=digest.hexdigest())
        container = Container(self.name, self.sealed_by[1], displayed(path), f"{algorithm}:{expected}")
        return Source(displayed(given), displayed(path.rpartition("/")[2]), data, "bag", container)


@dataclass
class _Opening:
    """A bag while it is looked at: what is known of it by now, and what is wrong."""

    folder: str
    tree: FolderTree
    entries: Entries
    declaration: Declaration
    findings: list[Finding] = field(default_factory=list)

    def shown(self, path: str) -> str:
        """Return a path in the bag for people."""
        return displayed(f"{self.folder}/{path}")

    def text(self, path: str) -> tuple[bytes, str]:
        """Read a tag file, bytes and text; of one that cannot be read a finding says so, and it holds nothing."""
        try:
            data = self.tree.read(path, BAG_TAG_BYTES)
            return data, self.declaration.text(data)
        except OSError as error:
            self.findings.append(finding("bag-entry", self.shown(path), found=error.strerror or str(error)))
        except UnicodeError:
            self.findings.append(finding("bag-encoding", self.shown(path), found=self.declaration.encoding))
        return b"", ""


def open_bag(folder: str) -> tuple[Bag | None, tuple[Finding, ...]]:
    """Check a bag; None if it is not complete and unchanged. All that is wrong with it is told, not the first alone."""
    try:
        with FolderTree(folder) as tree:
            return _open(folder.rstrip("/") or folder, tree)
    except OSError as error:
        return None, (unreadable(folder, error),)


def _open(folder: str, tree: FolderTree) -> tuple[Bag | None, tuple[Finding, ...]]:
    # 1. bagit.txt
    try:
        declaration = read_declaration(tree.read(_DECLARATION, BAG_TAG_BYTES))
    except OSError as error:
        declaration = said("{path}: {strerror}", path="bagit.txt", strerror=error.strerror or error)
    if isinstance(declaration, str):
        return None, (finding("bag-declaration", displayed(folder), reason=declaration),)
    # 2. entries
    opening = _Opening(folder, tree, list_entries(folder), declaration)
    opening.findings += opening.entries.findings
    if _FETCH in opening.entries.sizes:
        opening.findings.append(finding("bag-fetch", opening.shown(_FETCH)))
    # 3. manifests
    info = _info(opening)
    manifests, seals = _manifests(opening)
    # 4. completeness
    listing = completeness(manifests, opening.entries.sizes, info, declaration, opening.shown)
    opening.findings += listing.findings
    # 5. fixity
    opening.findings += _altered(opening, listing)
    findings = tuple(opening.findings)
    if worst_exit(findings):
        return None, findings
    sealed = min(seals, key=lambda name: (not name.startswith("tag"), list(ALGORITHMS).index(_algorithm(name))))
    name = displayed(os.path.basename(os.path.abspath(folder)))  # noqa: PTH100, PTH119  # Path refuses what is no text
    payload = {path: of for path, of in listing.digests.items() if path.startswith("data/")}
    return Bag(folder, name, declaration.version, tuple(info), payload, (sealed, seals[sealed])), findings


def _info(opening: _Opening) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name in _INFO:
        if name in opening.entries.sizes:
            named, strange = labels(opening.text(name)[1])
            found += named
            reason = said("no label with a value")
            opening.findings += [
                finding("bag-loose", opening.shown(name), line=line, reason=reason) for line in strange
            ]
    return found


def _manifests(opening: _Opening) -> tuple[list[Manifest], dict[str, str]]:
    """Return the manifests of the bag, and the SHA-256 of each one of a known algorithm."""
    by_form = _by_form(opening.entries.sizes)
    found, seals = [], {}
    for name in sorted(filter(MANIFEST_NAME.fullmatch, opening.entries.sizes)):
        data, text = opening.text(name)
        exists = opening.entries.sizes.__contains__
        made = parse_manifest(name, text, opening.declaration, opening.shown(name), exists)
        opening.findings += made.findings
        found.append(made)
        for path in [path for path in made.digests if path not in opening.entries.sizes]:
            others = by_form.get(unicodedata.normalize("NFC", path), [])
            if len(others) == 1:
                reason = said("{path} is written in another Unicode form than its file's name", path=displayed(path))
                opening.findings.append(finding("bag-loose", opening.shown(name), line=0, reason=reason))
                made.digests.setdefault(others[0], made.digests.pop(path))
        if made.algorithm in ALGORITHMS:
            seals[name] = sha256_hex(data)
        else:
            opening.findings.append(finding("bag-unknown-algorithm", opening.shown(name), found=made.algorithm))
    return found, seals


def _by_form(paths: Collection[str]) -> dict[str, list[str]]:
    """Return the paths by their one form in Unicode: systems give the names of files back in other forms."""
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(unicodedata.normalize("NFC", path), []).append(path)
    return found


def _altered(opening: _Opening, listing: Listing) -> Iterator[Finding]:
    for path, expected in sorted(listing.digests.items()):
        try:
            found = _digests(opening.tree, path, expected)
        except OSError as error:
            yield finding("bag-entry", opening.shown(path), found=error.strerror or str(error))
            continue
        wrong = next((name for name in expected if found[name] != expected[name]), None)
        if wrong is not None:
            yield finding("bag-altered", opening.shown(path), expected=expected[wrong], found=found[wrong])


def _digests(tree: FolderTree, path: str, algorithms: Collection[str]) -> dict[str, str]:
    """Read a file once and return its digests."""
    hashes = {name: hasher(name) for name in algorithms}
    descriptor = tree.open(path, BAG_FILE_BYTES)
    try:
        while chunk := os.read(descriptor, _CHUNK):
            for item in hashes.values():
                item.update(chunk)
    finally:
        os.close(descriptor)
    return {name: item.hexdigest() for name, item in hashes.items()}


def _algorithm(name: str) -> str:
    match = MANIFEST_NAME.fullmatch(name)
    return match[2] if match else ""
