"""A look into a manifest's file: it may be in vain, but never passes over what is there."""

from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.canonical import readable_bytes
from archivist.fixity import unparsed_manifest
from archivist.fixity.manifest_payload import statement_payload
from archivist.fixity.unparsed_manifest import HEAD_BYTES, listed_records, may_list, may_withhold
from archivist.model.manifest import Manifest, Row, Withheld

NAME = "records/05/0582186ee6565d29ccefe4dccf63bcb7/source.txt"
ROW = Row(NAME, "a" * 64, "b" * 128, 5)
MANIFEST = Manifest(
    archive="archivist.invalid/peek",
    seq=1,
    prev=None,
    created="2025-11-24T16:00:00Z",
    tool=("archivist", "0.1.0"),
    root_version=1,
    root_sha256="c" * 64,
    schemas={f"schema-{number}": "d" * 64 for number in range(3)},
    log_start=0,
    log_end=2,
    aids={"VERIFY.sh": "e" * 64, "HOWTO-VERIFY.md": "f" * 64},
    withheld=(),
    rows=(ROW,),
)
ENTRY = Withheld(NAME, "a" * 64, "2025-11-24T16:00:00Z", "The archive", "a person asked for it")


def envelope(manifest: Manifest) -> bytes:
    payload = b64encode(statement_payload(manifest)).decode()
    return readable_bytes({"payload": payload, "payloadType": "application/vnd.in-toto+json", "signatures": []})


def test_a_manifest_that_withholds_nothing_is_passed_over_by_its_head() -> None:
    assert not may_withhold(envelope(MANIFEST)[:HEAD_BYTES])


@pytest.mark.parametrize("because", ["asked for", '"withheld":[]}', "x" * 990])
def test_one_that_withholds_is_never_passed_over(because: str) -> None:
    withholding = replace(MANIFEST, withheld=(replace(ENTRY, because=because),))
    assert may_withhold(envelope(withholding)[:HEAD_BYTES])


@pytest.mark.parametrize("length", range(3))
def test_of_one_that_withholds_nothing_only_some_bytes_are_decoded(
    length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unparsed_manifest, "_payload", lambda _: None)
    head = envelope(replace(MANIFEST, archive="archivist.invalid/peek" + "x" * length))[:HEAD_BYTES]
    assert not may_withhold(head)
    # The same letters at another place of their groups, after the payload, or in no envelope, say something else.
    assert may_withhold(head.replace(b'"payload": "', b'"payload": "A'))
    assert may_withhold(head.replace(b'"payload": "', b'"payload": "", "more": "'))
    assert may_withhold(b" " + head)


def test_names_are_found_among_rows_and_withheld_files() -> None:
    other = "records/ff/" + "f" * 32 + "/source.txt"
    assert may_list(envelope(MANIFEST), {NAME})
    assert not may_list(envelope(MANIFEST), {other})
    assert may_list(envelope(replace(MANIFEST, rows=(), withheld=(ENTRY,))), {other, NAME})


def test_the_newest_revision_of_each_record_is_told() -> None:
    folder = NAME.rpartition("/")[0]
    rows = tuple(replace(MANIFEST.rows[0], name=f"{folder}/r{number}/record.json") for number in (1, 2, 10))
    listing = replace(MANIFEST, rows=tuple(sorted((*rows, MANIFEST.rows[0]), key=lambda row: row.name)))
    assert listed_records(envelope(listing)) == {"0582186ee6565d29ccefe4dccf63bcb7": 10}
    assert listed_records(b"no envelope") == {}


@given(st.binary(max_size=200))
def test_what_is_no_manifest_is_worth_parsing(data: bytes) -> None:
    assert may_withhold(data)
    assert may_list(data, {NAME})
    assert may_withhold(b'{\n "payload": "=A=' + data)
