import json
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.canonical import canonical_bytes
from archivist.fixity.manifest_payload import parse_statement, statement_payload
from archivist.model.manifest import Withheld

RECORD = "records/00/" + "00" + "a" * 30


@pytest.fixture
def body(manifest) -> dict:
    """The payload of a good manifest of two rows, parsed; tests change it."""
    return json.loads(statement_payload(manifest(f"{RECORD}/r1/record.xml", f"{RECORD}/source.txt")))


def refusal(body) -> str:
    manifest, _, findings = parse_statement(canonical_bytes(body), "m")
    assert manifest is None
    assert [item.code for item in findings] == ["manifest-malformed"]
    assert findings[0].exit == 12
    return findings[0].message


def test_a_manifest_survives_its_payload(manifest):
    withheld = (Withheld(f"{RECORD}/source.txt", "c" * 64, "2026-01-02T00:00:00Z", "Amal", "to protect a witness"),)
    made = manifest(withheld=withheld, aids={"VERIFY.sh": "d" * 64})
    payload = statement_payload(made)
    assert parse_statement(payload, "m") == (made, sha256(payload).hexdigest(), ())


def test_rows_are_written_sorted_by_name_as_bytes(manifest):
    made = manifest(
        f"{RECORD}/source.txt", f"{RECORD}/r1/record.xml", f"{RECORD}/r10/record.xml", f"{RECORD}/r2/record.xml"
    )
    read, _, findings = parse_statement(statement_payload(made), "m")
    assert not findings
    assert [row.name.removeprefix(RECORD) for row in read.rows] == [
        "/r1/record.xml",
        "/r10/record.xml",
        "/r2/record.xml",
        "/source.txt",
    ]


def test_the_payload_is_the_statement_of_the_contract(manifest):
    payload = statement_payload(manifest(f"{RECORD}/source.txt"))
    body = json.loads(payload)
    assert body["_type"] == "https://in-toto.io/Statement/v1"
    assert body["predicateType"] == "urn:archivist:manifest:v1"
    assert body["subject"][0]["annotations"] == {"bytes": len(f"{RECORD}/source.txt")}
    assert body["subject"][0]["digest"]["sha256"] == sha256(f"{RECORD}/source.txt".encode()).hexdigest()
    assert body["predicate"] == {
        "archive": "archivist.invalid/0123456789abcdef",
        "seq": 1,
        "prev": None,
        "created": "2026-01-01T00:00:00Z",
        "tool": {"name": "archivist", "version": "0.1.0"},
        "root": {"version": 1, "sha256": "a" * 64},
        "schemas": {"archivist.rng": "b" * 64},
        "log": {"start": 0, "end": 2},
        "aids": {},
        "withheld": [],
    }


STATEMENT = {
    "other _type": ("_type", "https://in-toto.io/Statement/v0.1"),
    "other predicateType": ("predicateType", "https://slsa.dev/provenance/v1"),
    "predicateType null": ("predicateType", None),
    "subject empty": ("subject", []),
    "subject null": ("subject", None),
    "subject object": ("subject", {}),
    "row null": ("subject", [None]),
    "predicate list": ("predicate", []),
    "unknown field": ("signature", "none"),
}


@pytest.mark.parametrize(("name", "value"), STATEMENT.values(), ids=STATEMENT)
def test_a_bad_statement_is_refused(body, name, value):
    refusal(body | {name: value})


def test_a_batch_that_withholds_may_list_nothing(body):
    entry = {
        "name": f"{RECORD}/source.txt",
        "sha256": "c" * 64,
        "at": "2026-01-02T00:00:00Z",
        "by": "a",
        "because": "b",
    }
    body["subject"] = []
    body["predicate"] |= {"log": {"start": 0, "end": 1}, "withheld": [entry]}
    manifest, _, told = parse_statement(canonical_bytes(body), "manifests/000001.dsse.json")
    assert (told, manifest.rows, len(manifest.withheld)) == ((), (), 1)


PREDICATE = {
    "archive upper case": ("archive", "Archive.invalid"),
    "seq 0": ("seq", 0),
    "seq true": ("seq", True),
    "seq text": ("seq", "1"),
    "seq 2 without prev": ("seq", 2),
    "prev of the first": ("prev", "a" * 64),
    "prev upper case": ("prev", "A" * 64),
    "created local": ("created", "2026-01-01T00:00:00"),
    "tool text": ("tool", "archivist 1"),
    "tool without version": ("tool", {"name": "archivist"}),
    "tool unnamed": ("tool", {"name": "", "version": "1"}),
    "root version 0": ("root", {"version": 0, "sha256": "a" * 64}),
    "root short digest": ("root", {"version": 1, "sha256": "a"}),
    "log too long": ("log", {"start": 0, "end": 4}),
    "log too short": ("log", {"start": 0, "end": 2}),
    "log negative": ("log", {"start": -3, "end": 0}),
    "log list": ("log", [0, 3]),
    "schemas list": ("schemas", []),
    "schema without digest": ("schemas", {"archivist.rng": None}),
    "schema unnamed": ("schemas", {"": "a" * 64}),
    "aids of another file": ("aids", {"install.sh": "a" * 64}),
    "withheld null": ("withheld", None),
    "withheld text": ("withheld", ["records/x"]),
    "unknown field": ("note", ""),
}


@pytest.mark.parametrize(("name", "value"), PREDICATE.values(), ids=PREDICATE)
def test_a_bad_predicate_is_refused(body, name, value):
    body["predicate"][name] = value
    refusal(body)


@pytest.mark.parametrize(
    "name", ["archive", "seq", "prev", "created", "tool", "root", "schemas", "log", "aids", "withheld"]
)
def test_an_absent_field_is_refused(body, name):
    del body["predicate"][name]
    assert f"lacks {name}" in refusal(body)


DIGESTS = {
    "missing": {"sha256": "a" * 64},
    "extra": {"sha256": "a" * 64, "sha512": "a" * 128, "md5": "a" * 32},
    "upper case": {"sha256": "A" * 64, "sha512": "a" * 128},
    "short": {"sha256": "a" * 63, "sha512": "a" * 128},
    "no text": {"sha256": 1, "sha512": "a" * 128},
    "newline": {"sha256": "a" * 64 + "\n", "sha512": "a" * 128},
    "no hex": {"sha256": "g" * 64, "sha512": "a" * 128},
    "a list": ["a" * 64, "a" * 128],
}


@pytest.mark.parametrize("digest", DIGESTS.values(), ids=DIGESTS)
def test_a_bad_digest_is_refused(body, digest):
    body["subject"][0]["digest"] = digest
    refusal(body)


@pytest.mark.parametrize(
    "annotations", [{}, {"bytes": -1}, {"bytes": "1"}, {"bytes": True}, {"bytes": 1, "mode": 6}, None]
)
def test_a_bad_length_is_refused(body, annotations):
    body["subject"][0]["annotations"] = annotations
    refusal(body)


def test_rows_out_of_order_or_twice_are_refused(body):
    body["subject"].reverse()
    assert "sorted" in refusal(body)
    body["subject"] = [body["subject"][0]] * 2
    assert "sorted" in refusal(body)


WITHHELD = {
    "the trust root": {"name": "manifests/trust/root.1.json"},
    "no reason": {"because": ""},
    "no person": {"by": None},
    "no time": {"at": "yesterday"},
    "name null": {"name": None},
    "unknown field": {"until": None},
}


@pytest.mark.parametrize("change", WITHHELD.values(), ids=WITHHELD)
def test_a_bad_withheld_entry_is_refused(body, change):
    entry = {"name": "records/x", "sha256": "a" * 64, "at": "2026-01-01T00:00:00Z", "by": "Amal", "because": "safety"}
    body["predicate"]["withheld"] = [entry | change]
    refusal(body)


@pytest.mark.parametrize("name", ["records/../../etc/passwd", "/etc/passwd", "records/a\nb", "records/" + "é", ""])
def test_a_hostile_path_has_a_code_of_its_own(manifest, name):
    made = manifest(f"{RECORD}/source.txt")
    made = replace(made, rows=(replace(made.rows[0], name=name),))
    read, _, findings = parse_statement(statement_payload(made), "m")
    assert read is None
    assert [item.code for item in findings] == ["hostile-path"]


@pytest.mark.parametrize("change", [b" ", b"\n", b"\xef\xbb\xbf"])
def test_a_payload_that_is_not_canonical_is_refused(manifest, change):
    assert parse_statement(change + statement_payload(manifest()), "m")[0] is None
    assert parse_statement(statement_payload(manifest()) + change, "m")[0] is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_leak_an_exception(data):
    assert parse_statement(data, "m")[0] is None


@given(st.sampled_from(["archive", "prev", "tool", "root", "log", "schemas", "aids", "withheld", "subject"]), JSON)
def test_no_json_in_a_field_leaks_an_exception(name, value):
    digest = {"sha256": "a" * 64, "sha512": "a" * 128}
    body = {
        "_type": "https://in-toto.io/Statement/v1",
        "predicateType": "urn:archivist:manifest:v1",
        "subject": [{"name": f"{RECORD}/source.txt", "digest": digest, "annotations": {"bytes": 1}}],
        "predicate": {"archive": "abc", "seq": 1, "prev": None, "created": "2026-01-01T00:00:00Z"}
        | {"tool": {"name": "a", "version": "1"}, "root": {"version": 1, "sha256": "a" * 64}, "schemas": {}}
        | {"log": {"start": 0, "end": 2}, "aids": {}, "withheld": []},
    }
    assert parse_statement(canonical_bytes(body), "m")[0] is not None, "the frame is good"
    (body if name == "subject" else body["predicate"])[name] = value
    data = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")
    read, _, findings = parse_statement(data, "m")
    assert (read is None) == bool(findings)
