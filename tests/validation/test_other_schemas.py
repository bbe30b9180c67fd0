"""The schemas of what other programs read: the report of a command and the payload of a manifest."""

import copy

from every_case import every_case

from archivist.model.findings import VERDICTS, Check, Report, finding
from archivist.validation import schema_files
from archivist.validation.json_schema import json_schema_findings


def findings(value, name):
    folder = schema_files.files("archivist") / ".." / "schemas"
    return json_schema_findings(value, (folder / f"{name}.schema.json").read_bytes(), "x", name)


def report(**body):
    return Report("verify", (finding("json-syntax", "record.json", found="x"),)).to_dict() | body


def test_a_report_of_the_model_is_valid():
    checks = [Check("pin", "not_checked", "no pin").to_dict()]
    counts = {"manifests": 1, "records": 2, "files": 6, "authentic": 0}
    assert findings(report(counts=counts, checks=checks, another=[1]), "report") == ()
    assert findings(Report("explain").to_dict(), "report") == ()


def test_every_verdict_and_exit_code_of_the_contract_is_known():
    for exit_code, verdict in VERDICTS.items():
        assert findings(report() | {"exit": exit_code, "verdict": verdict}, "report") == ()


@every_case(
    "change",
    [
        {"schema": "archivist-report/2"},
        {"exit": 9},
        {"verdict": "fine"},
        {"checks": [{"check": "pin", "state": "skipped", "why": ""}]},
        {"counts": {"manifests": 1}},
        {"records": [{"source": "a.txt", "id": None, "path": None, "state": "lost", "metadata": None}]},
        {"findings": [report()["findings"][0] | {"line": 3}]},
    ],
)
def test_a_report_outside_the_contract_is_not_valid(change):
    assert findings(report() | change, "report")


MANIFEST = {
    "_type": "https://in-toto.io/Statement/v1",
    "predicateType": "urn:archivist:manifest:v1",
    "subject": [
        {
            "name": "records/05/0582186ee6565d29ccefe4dccf63bcb7/r1/record.xml",
            "digest": {"sha256": "ab" * 32, "sha512": "cd" * 64},
            "annotations": {"bytes": 10},
        }
    ],
    "predicate": {
        "archive": "archivist.invalid/0123",
        "seq": 1,
        "prev": None,
        "created": "2026-01-01T00:00:00Z",
        "tool": {"name": "archivist", "version": "0.1.0"},
        "root": {"version": 1, "sha256": "ab" * 32},
        "schemas": {"archivist.rng": "ab" * 32},
        "log": {"start": 0, "end": 2},
        "aids": {"VERIFY.sh": "ab" * 32},
        "withheld": [
            {
                "name": "records/05/x/source.txt",
                "sha256": "ab" * 32,
                "at": "2026-01-01T00:00:00Z",
                "by": "a",
                "because": "b",
            }
        ],
    },
}


def test_a_manifest_payload_of_the_contract_is_valid():
    assert findings(MANIFEST, "manifest") == ()
    second = copy.deepcopy(MANIFEST)
    second["predicate"] |= {"seq": 2, "prev": "ab" * 32}
    assert findings(second, "manifest") == ()


@every_case(
    ("place", "change"),
    [
        ((), {"extra": 1}),
        ((), {"predicateType": "urn:archivist:manifest:v2"}),
        (("predicate",), {"seq": 0}),
        (("predicate",), {"prev": "ab" * 32}),
        (("predicate",), {"seq": 2}),
        (("predicate",), {"created": "2026-01-01"}),
        (("predicate",), {"comment": "x"}),
        (("predicate", "log"), {"end": 2**53}),
        (("subject", 0), {"name": "../outside"}),
        (("subject", 0), {"name": "records/../outside"}),
        (("subject", 0), {"name": "/records/x"}),
        (("subject", 0), {"name": "other/x"}),
        (("subject", 0, "digest"), {"sha256": "AB" * 32}),
        (("subject", 0, "digest"), {"md5": "x"}),
    ],
)
def test_a_manifest_payload_outside_the_contract_is_not_valid(place, change):
    broken = copy.deepcopy(MANIFEST)
    holder = broken
    for key in place:
        holder = holder[key]
    holder |= change
    assert findings(broken, "manifest")
