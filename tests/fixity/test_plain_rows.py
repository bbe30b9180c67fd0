"""What is recognised without an object is what the strict reader reads; of anything else nothing is said."""

from collections.abc import Callable

import pytest
from every_case import every_case

from archivist.base.canonical import canonical_bytes
from archivist.base.places import json_path, root_path, source_path, xml_path
from archivist.fixity import manifest_payload
from archivist.fixity.manifest_payload import parse_plain_statement, parse_statement, statement_payload
from archivist.fixity.measure import row_of
from archivist.fixity.plain_rows import record_ids_of, rows_from, split_rows
from archivist.ledger.leaves import row_leaf
from archivist.ledger.merkle import leaf_hash
from archivist.model.manifest import Manifest, Row

IDS = [f"{number:02x}" * 16 for number in range(3)]
NAMES = sorted(name for item in IDS for name in (json_path(item, 1), xml_path(item, 1), source_path(item, "txt")))
OTHERS = (root_path(2), "manifests/schemas/" + "ab" * 32 + ".xml")


def manifest(*names: str) -> Manifest:
    rows = tuple(row_of(name, name.encode()) for name in sorted(names))
    return Manifest(
        archive="archive.example.org/press",
        seq=1,
        prev=None,
        created="2025-11-24T16:00:00Z",
        tool=("archivist", "1"),
        root_version=1,
        root_sha256="0" * 64,
        schemas={"a": "1" * 64},
        log_start=0,
        log_end=len(rows) + 1,
        aids={},
        withheld=(),
        rows=rows,
    )


@pytest.mark.parametrize("others", [(), OTHERS])
def test_plain_rows_are_what_the_strict_reader_reads(others: tuple[str, ...]) -> None:
    payload = statement_payload(manifest(*others, *NAMES))
    strict, _, _ = parse_statement(payload, "m")
    parsed = parse_plain_statement(payload)
    assert strict is not None
    assert parsed is not None
    found, plain = parsed
    assert (*found.rows, *rows_from(plain.rows)) == strict.rows
    assert [row.name for row in found.rows] == sorted(others)
    assert plain.leaf_hashes == b"".join(leaf_hash(row_leaf(row)) for row in strict.rows[len(others) :])
    assert record_ids_of(plain.rows) == IDS


def change(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda payload: payload.replace(old, new, 1)


ODD = {
    "a space": change(b'"name":"records', b'"name": "records'),
    "another order of keys": change(b'"annotations":{"bytes":', b'"annotations":{ "bytes":'),
    "a zero before a number": change(b'"bytes":', b'"bytes":0'),
    "a number of sixteen digits": change(b'"bytes":', b'"bytes":1000000000000000'),
    "upper case": change(b"records/01", b"records/0A"),
    "another shelf": change(b"records/01/", b"records/02/"),
    "another name": change(b"record.json", b"record.jsn"),
    "revision 0": change(b"/r1/", b"/r0/"),
    "a way up": change(b"records/01/", b"records/../01/"),
    "a row twice": lambda data: data.replace(
        b"]}", b"," + data[data.index(b'{"annot') : data.index(b'"},{"annot') + 2] + b"]}"
    ),
    "no comma": change(b'"},{"annot', b'"}{"annot'),
    "another field": change(b'"sha256":"', b'"md5":"","sha256":"'),
    "something behind": lambda data: data[:-1] + b',"z":1}',
    "a letter outside ASCII": change(b"source.txt", "source.té".encode()),
    "a shorter digest": change(b'"sha512":"', b'"sha512":"0'),
    "an escaped letter": change(b"records/01", b"record\\u0073/01"),
    "a leaf too many": change(b'"end":10', b'"end":11'),
    "no seq": change(b'"seq":1', b'"seq":0'),
    "a key twice": change(b'"predicate":{', b'"predicate":{"aids":{},'),
}


@every_case("name", ODD)
def test_what_is_odd_is_left_to_the_strict_reader(name: str) -> None:
    payload = ODD[name](statement_payload(manifest(*NAMES)))
    assert payload != statement_payload(manifest(*NAMES))
    assert parse_plain_statement(payload) is None


def test_another_order_is_left_to_the_strict_reader() -> None:
    payload = statement_payload(manifest(*NAMES))
    start, end = payload.index(b'{"annot'), payload.index(b"]}", payload.index(b'"subject"'))
    rows = payload[start:end].replace(b"},{", b"}\n{").split(b"\n")
    assert parse_plain_statement(payload[:start] + b",".join(rows) + payload[end:]) is not None
    assert parse_plain_statement(payload[:start] + b",".join(reversed(rows)) + payload[end:]) is None


@pytest.mark.parametrize("other", ["a.txt", "manifests/000001.dsse.json", "manifests/schemas/../x", "manifests/x"])
def test_a_row_that_is_misplaced_is_left_to_the_strict_reader(other: str) -> None:
    assert parse_plain_statement(statement_payload(manifest(other, *NAMES))) is None


def test_rows_elsewhere_than_in_the_subject_are_not_taken_for_rows() -> None:
    body = manifest_payload.parse_canonical(statement_payload(manifest(*NAMES)))
    body["zzz"] = body["subject"]
    assert parse_plain_statement(canonical_bytes(body)) is None
    body["predicate"]["subject"] = body.pop("zzz")
    assert parse_plain_statement(canonical_bytes(body)) is None


def test_a_manifest_without_plain_rows_is_left_to_the_strict_reader() -> None:
    assert split_rows(statement_payload(manifest(*OTHERS))) is None
    assert split_rows(b"") is None


def test_a_row_of_a_long_file_keeps_its_length() -> None:
    rows = (Row(NAMES[0], "0" * 64, "0" * 128, 999_999_999_999_999),)
    found = split_rows(b'{"subject":[' + row_leaf(rows[0]) + b"]}")
    assert found is not None
    assert rows_from(found.rows) == rows
