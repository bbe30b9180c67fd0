"""Provenance: what is told was read from the archive, and what is said to hold was checked."""

import json
import shutil
from pathlib import Path

import jsonschema
from machine import at, open_in
from walks import ENGLISH, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import json_path
from archivist.model.findings import Report
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.custody.provenance import provenance
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.reports import View, render

ID = "0582186ee6565d29ccefe4dccf63bcb7"
FOLDER = f"records/05/{ID}"
SCHEMA = json.loads((Path(__file__).parents[3] / "schemas/report.schema.json").read_text("utf-8"))


def custody(folder: Path, wanted: str = ID, revision: int | None = None) -> Report:
    report = provenance(open_in(folder), wanted, revision)
    jsonschema.Draft202012Validator(SCHEMA).validate(report.to_dict())
    assert render(report, "text", View())
    return report


def states(report: Report) -> dict[str, str]:
    return {
        file["path"]: file["state"] for item in report.to_dict()["provenance"]["revisions"] for file in item["files"]
    }


def test_every_file_its_manifest_and_who_signed(press: Path) -> None:
    report = custody(press, ID[:4])
    assert report.exit == 0
    assert set(states(report).values()) == {"as-signed"}
    told = report.to_dict()["provenance"]
    (manifest,) = told["manifests"]
    assert (manifest["path"], manifest["state"], manifest["time"]) == ("manifests/000001.dsse.json", "passed", None)
    assert sorted(key["alg"] for key in manifest["signatures"]) == ["ed25519", "ml-dsa-65/1"]
    assert {key["holder"] for key in manifest["signatures"]} == {"holder-1"}
    assert told["trust_root"]["version"] == 1
    assert told["log"]["size"] == verify_all(press).result.counts.files + 2


def test_the_checks_are_those_of_verify(press: Path) -> None:
    names = [check.check for check in custody(press).checks]
    assert names == [check.check for check in verify_all(press).checks]


def test_a_revision_says_who_and_why(press: Path) -> None:
    archive = open_in(press)
    amend(
        at(archive, "2025-12-01T08:00:00Z"),
        ID,
        Amendment(StatedFields({"place": "Washington"}), "A. Keeper", "told so"),
    )
    told = custody(press).to_dict()["provenance"]
    assert [item["revision"] for item in told["revisions"]] == [1, 2]
    change = told["revisions"][1]["change"]
    assert (change["by"], change["because"], change["at"]) == ("A. Keeper", "told so", "2025-12-01T08:00:00Z")
    assert change["previous"] == sha256_hex((press / json_path(ID, 1)).read_bytes())
    assert [item["seq"] for item in told["manifests"]] == [1, 3]
    assert len(custody(press, revision=1).to_dict()["provenance"]["revisions"]) == 1


def test_what_was_altered_or_lost_is_told_with_the_exit_code_of_verify(press: Path) -> None:
    place = press / FOLDER / "r1/record.json"
    place.write_bytes(place.read_bytes().replace(b"2022", b"2021"))
    report = custody(press)
    assert (report.exit, states(report)[f"{FOLDER}/r1/record.json"]) == (10, "altered")
    place.unlink()
    report = custody(press)
    assert (report.exit, states(report)[f"{FOLDER}/r1/record.json"]) == (11, "missing")
    assert report.to_dict()["provenance"]["revisions"][0]["status"] is None


def test_a_forged_manifest_does_not_hold(press: Path) -> None:
    place = press / "manifests/000001.dsse.json"
    envelope = json.loads(place.read_text())
    one, two = envelope["signatures"]
    one["sig"], two["sig"] = two["sig"], one["sig"]
    place.write_text(json.dumps(envelope, indent=1, sort_keys=True) + "\n")
    report = custody(press)
    assert report.exit == 12
    assert report.to_dict()["provenance"]["manifests"][0]["state"] == "failed"


def test_a_record_in_no_manifest_has_nobody_who_vouches_for_it(press: Path, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(ENGLISH.replace("well", "bridge"))
    identity = ingest_into(press, tmp_path / "third.txt", sign=False).result.records[0].id
    report = custody(press, identity)
    assert (report.exit, set(states(report).values())) == (0, {"unsigned"})
    assert report.to_dict()["provenance"]["manifests"] == []


def test_a_withheld_source_says_who_and_why(press: Path) -> None:
    asked = Withholding("K.", "asked", source_only=True)
    assert withhold(open_in(press, "2025-12-01T08:00:00Z"), ID, asked).exit == 0
    report = custody(press)
    assert (report.exit, states(report)[f"{FOLDER}/source.txt"]) == (0, "withheld")
    gone = report.to_dict()["provenance"]["revisions"][0]["files"][0]["withheld"]
    assert gone == {"at": "2025-12-01T08:00:00Z", "by": "K.", "because": "asked"}


def test_an_archive_without_its_trust_root_vouches_for_nothing(press: Path) -> None:
    shutil.rmtree(press / "manifests/trust")
    report = custody(press)
    assert report.exit
    assert report.to_dict()["provenance"]["trust_root"] is None
    assert report.to_dict()["provenance"]["manifests"][0]["state"] != "passed"
