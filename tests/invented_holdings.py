"""The holdings of an export: the invented record with bytes of its own, and invented manifests."""

from collections.abc import Sequence
from dataclasses import replace

from custodies import ID, SAMPLE, invented_custody

from archivist.exports import Holdings
from archivist.fixity.measure import row_of
from archivist.model.custody import Custody, CustodyFile
from archivist.model.disclosure import Disclosure

__all__ = ["MANIFESTS", "MARKER", "holdings_with", "invented_holdings"]

MARKER = b'archive = "archive.example/press"\n'
MANIFESTS = {
    "manifests/000001.dsse.json": b"first\n",
    "manifests/000002.dsse.json": b"second\n",
    "manifests/log/checkpoint": b"checkpoint\n",
}


def invented_holdings(title: str = "Press archive") -> Holdings:
    """Return the holdings of an export of the invented record, each file of which holds its own name."""
    return holdings_with([_with_bytes(invented_custody())], title)


def holdings_with(records: Sequence[Custody], title: str = "Press archive") -> Holdings:
    """Return holdings of records whose files hold their own names."""
    by_id = {record.id: record for record in records}
    one = records[0]
    return Holdings(
        archive=one.archive,
        title=title,
        at=one.at,
        tool=one.tool,
        pin=None,
        ids=tuple(by_id),
        custody=by_id.__getitem__,
        read=_bytes,
        text_of=_text,
        revealed=Disclosure(records=2, reasons=("asked for",)),
        marker=MARKER,
        signed_side=lambda: iter(MANIFESTS.items()),
    )


def _bytes(file: CustodyFile) -> bytes:
    return file.row.name.encode()


def _text(_: Custody) -> str:
    """Return the text of the record that the invented one was made of."""
    return (SAMPLE.parents[1] / "source.txt").read_bytes().decode("utf-8")


def _with_bytes(record: Custody) -> Custody:
    assert record.id == ID
    return replace(record, files=tuple(replace(file, row=row_of(file.row.name, _bytes(file))) for file in record.files))
