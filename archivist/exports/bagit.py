"""BagIt 1.0 (RFC 8493): one bag of records, with the manifests that vouch for them.

    bagit.txt, bag-info.txt
    manifest-sha256.txt, manifest-sha512.txt          every payload file in both
    tagmanifest-sha256.txt, tagmanifest-sha512.txt    the four files above
    data/records/…, data/manifests/…                  as they lie in the archive
    data/archivist.toml                               which names the archive

The payload is a part of the archive, and can be verified where it lies: `sh data/manifests/VERIFY.sh --record ID`, or
`archivist verify data/records/HH/ID`.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from archivist.base.bag_names import encoded
from archivist.base.digest import Digests, digests_of
from archivist.base.places import MARKER, record_folder
from archivist.base.printable import plain
from archivist.exports._interface import FileExporter, Holdings
from archivist.exports._naming import namespace
from archivist.exports._new_folder import NewFolder
from archivist.exports._revealed import counted, revealed_words

__all__ = ["PLUGIN"]

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_ALGORITHMS = ("sha256", "sha512")


def _write(holdings: Holdings, place: Path) -> None:
    bag = NewFolder(place)
    lines: dict[str, list[str]] = {name: [] for name in _ALGORITHMS}
    size = count = 0
    for path, data, digests in _payload(holdings):
        bag.add(path, data)
        for name, of in lines.items():
            of.append(_line(getattr(digests, name), path))
        size, count = size + digests.bytes, count + 1
    tags = {"bagit.txt": _DECLARATION, "bag-info.txt": _info(holdings, size, count)}
    tags |= {f"manifest-{name}.txt": "".join(of).encode() for name, of in lines.items()}
    for name in _ALGORITHMS:
        listed = (_line(hashlib.new(name, data).hexdigest(), path) for path, data in sorted(tags.items()))
        bag.add(f"tagmanifest-{name}.txt", "".join(listed).encode())
    for path, data in tags.items():
        bag.add(path, data)


def _payload(holdings: Holdings) -> Iterator[tuple[str, bytes, Digests]]:
    """Return path, bytes and digests of each payload file, in the order of the paths."""
    yield f"data/{MARKER}", holdings.marker, digests_of(holdings.marker)
    for path, data in holdings.manifests():
        yield f"data/{path}", data, digests_of(data)
    for record in holdings.records():
        for file, data in holdings.files(record):
            yield f"data/{file.row.name}", data, Digests(file.row.bytes, file.row.sha256, file.row.sha512)


def _line(digest: str, path: str) -> str:
    return f"{digest}  {encoded(path)}\n"


def _info(holdings: Holdings, size: int, count: int) -> bytes:
    """Return bag-info.txt: what is known, and no organisation that nobody named."""
    told = (
        f"{counted(len(holdings.ids), 'record')} of an archive; data/manifests/HOWTO-VERIFY.md says how to prove them"
    )
    title = plain(" ".join(holdings.title.split()))
    known = [
        ("Bag-Software-Agent", " ".join(holdings.tool)),
        ("Bagging-Date", holdings.at[: len("YYYY-MM-DD")]),
        ("External-Description", f"{told}{revealed_words(holdings.revealed)}"),
        *(("External-Identifier", f"{namespace(holdings.archive)}{record_folder(item)}") for item in holdings.ids),
        ("Internal-Sender-Description", title),
        ("Internal-Sender-Identifier", holdings.archive),
        ("Payload-Oxum", f"{size}.{count}"),
    ]
    return "".join(f"{label}: {value}\n" for label, value in known if value).encode("utf-8")


PLUGIN = FileExporter(
    "bagit",
    "BagIt 1.0: a bag of records with all that proves them",
    "application/x-bagit",
    "folder",
    _write,
    vouches=True,
)
