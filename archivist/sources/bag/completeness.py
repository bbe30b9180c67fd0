"""Whether a bag is complete: what is listed is there, what is there is listed, and as much as it says itself."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archivist.model.findings import Finding, finding
from archivist.sources.bag.manifests import ALGORITHMS, WEAK, Manifest
from archivist.sources.bag.tags import Declaration

__all__ = ["Listing", "completeness"]

_OXUM = re.compile(r"([0-9]{1,19})\.([0-9]{1,19})")


@dataclass
class Listing:
    """The files that are listed and there, path → algorithm → digest, in known algorithms; and what is wrong."""

    digests: dict[str, dict[str, str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def completeness(
    manifests: Sequence[Manifest],
    sizes: Mapping[str, int],
    info: Sequence[tuple[str, str]],
    declaration: Declaration,
    shown: Callable[[str], str],
) -> Listing:
    """Compare what manifests list with what is there; `shown` gives the path of a file for people."""
    made = Listing()
    payload = {path: size for path, size in sizes.items() if path.startswith("data/")}
    of_payload = [item for item in manifests if not item.name.startswith("tag")]
    if not of_payload:
        made.findings.append(finding("bag-incomplete", shown("manifest-sha512.txt")))
    for path in sorted({path for item in manifests for path in item.digests} - set(sizes)):
        made.findings.append(finding("bag-incomplete", shown(path)))
    made.findings += _unlisted(of_payload, payload, declaration, shown)
    for item in manifests:
        if item.algorithm in ALGORITHMS:
            for path, digest in item.digests.items():
                if path in sizes:
                    made.digests.setdefault(path, {})[item.algorithm] = digest
    made.findings += _unchecked(made.digests, of_payload, payload, shown)
    made.findings += _oxum(info, payload, shown)
    made.findings += _alike(payload, shown)
    return made


def _unlisted(
    manifests: Sequence[Manifest], payload: Collection[str], declaration: Declaration, shown: Callable[[str], str]
) -> Iterator[Finding]:
    """Find payload files that are in no manifest, or since RFC 8493 not in each of them."""
    for path in sorted(payload):
        without = [item.name for item in manifests if path not in item.digests]
        if manifests and (without if declaration.is_rfc else len(without) == len(manifests)):
            yield finding("bag-unlisted", shown(path), found=", ".join(without))


def _unchecked(
    digests: Mapping[str, Mapping[str, str]],
    manifests: Sequence[Manifest],
    payload: Collection[str],
    shown: Callable[[str], str],
) -> Iterator[Finding]:
    """Find payload files that no known algorithm vouches for; and warn if nothing better than SHA-1 does."""
    listed = {path for item in manifests for path in item.digests} & set(payload)
    yield from (finding("bag-unchecked", shown(path)) for path in sorted(listed - set(digests)))
    used = {item.algorithm for item in manifests} & set(ALGORITHMS)
    if used and used <= WEAK:
        yield finding("bag-weak", shown(""), found=", ".join(sorted(used)))


def _oxum(
    info: Sequence[tuple[str, str]], payload: Mapping[str, int], shown: Callable[[str], str]
) -> Iterator[Finding]:
    there = (sum(payload.values()), len(payload))
    for label, value in info:
        if label.lower() == "payload-oxum":
            match = _OXUM.fullmatch(value)
            if match is None or (int(match[1]), int(match[2])) != there:
                yield finding("bag-oxum", shown("bag-info.txt"), expected=value, found=f"{there[0]}.{there[1]}")


def _alike(payload: Collection[str], shown: Callable[[str], str]) -> Iterator[Finding]:
    """Warn of paths that are one to a system that does not tell upper case from lower, or forms of Unicode."""
    met: dict[str, str] = {}
    for path in sorted(payload):
        other = met.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            yield finding("bag-alike", shown(path), found=shown(other))
