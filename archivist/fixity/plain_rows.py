"""Recognise the rows of records' files in a manifest's payload, without an object for any of them.

A canonical row of such a file has one form, and nearly every row of a manifest is one. One regular expression
recognises them where they lie, and a leaf of the log is a slice of the payload. What is recognised here is what the
strict reader of `manifest_payload` reads with the same meaning; of anything else nothing is said, and that reader
judges the whole manifest.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from operator import lt

from archivist.model.manifest import Row

__all__ = ["PlainRow", "PlainRows", "record_ids_of", "rows_from", "split_rows"]

# Length in bytes, SHA-256, SHA-512, name, and the last three parts of the name: shelf, record id, path in its folder.
PlainRow = tuple[str, str, str, str, str, str, str]

_SUBJECT = b'"subject":['
_END = b"]}"
# A row with the comma before it. All of it is lower case, so no two names differ in case alone; none is the folder of
# another. A length of 15 digits is below limits.JSON_INTEGER.
_ROW = re.compile(
    r',\{"annotations":\{"bytes":(0|[1-9][0-9]{0,14})\},'
    r'"digest":\{"sha256":"([0-9a-f]{64})","sha512":"([0-9a-f]{128})"\},'
    r'"name":"(records/([0-9a-f]{2})/(\5[0-9a-f]{30})/'
    r'(source\.[a-z0-9]{1,8}|r[1-9][0-9]{0,8}/record\.(?:xml|json)))"\}'
)
# What a row has besides its length in bytes and its name.
_FRAME = len(',{"annotations":{"bytes":},"digest":{"sha256":"","sha512":""},"name":""}') + 64 + 128
_ROW_START = b',{"annotations"'


@dataclass(frozen=True, slots=True)
class PlainRows:
    """The rows that were recognised, the hashes of their leaves one behind the other, and the payload without them."""

    rows: Sequence[PlainRow]
    leaf_hashes: bytes
    rest: bytes


def split_rows(payload: bytes) -> PlainRows | None:
    """Return the plain rows of a payload, which are its last; None if there is none, or anything else among them.

    That `rest` is a manifest's payload, and that its rows come before these, is for the caller to judge.
    """
    place = payload.find(_SUBJECT) + len(_SUBJECT)
    if place < len(_SUBJECT) or not payload.endswith(_END):
        return None
    rows_there = b"," + payload[place : -len(_END)]
    try:
        text = rows_there.decode("ascii")
    except UnicodeDecodeError:
        return None
    first = _ROW.search(text)
    if first is None:
        return None
    before = first.start()
    rows: list[PlainRow] = _ROW.findall(text, before)
    names = [row[3] for row in rows]
    if not all(map(lt, names, islice(names, 1, None))):
        return None
    leaf_hashes = _leaf_hashes(rows_there[before:], rows)
    if leaf_hashes is None:
        return None
    return PlainRows(rows, leaf_hashes, payload[:place] + rows_there[1:before] + _END)


def _leaf_hashes(rows_there: bytes, rows: Sequence[PlainRow]) -> bytes | None:
    """Return the leaf hashes; None if the rows do not follow each other without a byte between them or behind."""
    # A leaf is hashed behind a zero byte: in the place of the comma.
    leaves = memoryview(rows_there.replace(_ROW_START, b"\x00" + _ROW_START[1:]))
    hashes, start = [], 0
    for row in rows:
        end = start + _FRAME + len(row[0]) + len(row[3])
        hashes.append(sha256(leaves[start:end]).digest())
        start = end
    return b"".join(hashes) if start == len(leaves) else None


def rows_from(plain: Sequence[PlainRow]) -> tuple[Row, ...]:
    """Return plain rows as rows."""
    return tuple(Row(name, sha256, sha512, int(size)) for size, sha256, sha512, name, *_ in plain)


def record_ids_of(plain: Sequence[PlainRow]) -> list[str]:
    """Return the id of each record that has a plain row, sorted as the rows are."""
    return list(dict.fromkeys(row[5] for row in plain))
