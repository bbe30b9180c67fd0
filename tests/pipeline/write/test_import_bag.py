"""Import of a bag: its files become records that say which bag they came in, or nothing is taken at all."""

import hashlib
import json
from pathlib import Path

import pytest
from bags import STATEMENT, make_bag, write_tags
from machine import open_in
from walks import verify_all

from archivist.base.places import json_path
from archivist.model.findings import Report
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.custody.export import ExportManner, export
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.write.import_bag import import_bag
from archivist.pipeline.write.ingest import IngestManner

LATER = "2025-12-01T08:00:00Z"


def imported(press: Path, folder: Path, manner: IngestManner | None = None, **request: object) -> Report:
    return import_bag(open_in(press, LATER), str(folder), IngestRequest(**request), manner or IngestManner())


def record_of(press: Path, report: Report, index: int = 0) -> dict:
    return json.loads((press / json_path(report.result.records[index].id, 1)).read_bytes())


def manifests(press: Path) -> list[str]:
    return sorted(path.name for path in (press / "manifests").glob("*.json"))


def test_the_record_tells_of_the_bag(press: Path, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag-17")
    report = imported(press, folder, stated=StatedFields({"accession": "2024-17"}))
    assert (report.exit, report.command) == (0, "import")
    assert report.to_dict()["records"][0]["state"] == "archived"
    record = record_of(press, report)
    assert record["acquisitions"] == [
        {
            "from": None,
            "captured": None,
            "received": LATER,
            "by": "Ministry archive",
            "method": "bag",
            "note": "BagIt 1.0; Source-Organization: Ministry archive; External-Identifier: transfer-17; "
            "Bagging-Date: 2024-05-01; the SHA-256 of the bag is that of its tagmanifest-sha256.txt",
            "container": {
                "name": "bag-17",
                "sha256": hashlib.sha256((folder / "tagmanifest-sha256.txt").read_bytes()).hexdigest(),
                "place": "data/a.txt",
                "digest": f"sha512:{hashlib.sha512(STATEMENT).hexdigest()}",
            },
        }
    ]
    assert (record["accession"], record["source"]["name"]) == ("2024-17", "a.txt")
    assert verify_all(press).exit == 0
    again = imported(press, folder)
    assert (again.exit, again.result.records[0].state) == (0, "already")


def test_what_the_caller_says_stands_first(press: Path, tmp_path: Path) -> None:
    report = imported(press, make_bag(tmp_path / "bag"), by="A. Keeper")
    (came,) = record_of(press, report)["acquisitions"]
    assert came["by"] == "A. Keeper"
    assert "Source-Organization: Ministry archive" in came["note"]


def test_a_bag_that_says_little(press: Path, tmp_path: Path) -> None:
    info = (
        "".join(f"External-Identifier: {number}\n" for number in range(5)) + "Contact-Name: A Person\nOther: \x1b[2J\n"
    )
    report = imported(press, make_bag(tmp_path / "bag", info=info))
    (came,) = record_of(press, report)["acquisitions"]
    assert came["by"] is None
    sealed = "the SHA-256 of the bag is that of its tagmanifest-sha256.txt"
    assert came["note"] == f"BagIt 1.0; External-Identifier: 0, 1, 2 and 2 more; {sealed}"


def test_a_hostile_label_is_escaped(press: Path, tmp_path: Path) -> None:
    report = imported(press, make_bag(tmp_path / "bag", info="Source-Organization: \x1b[2J\u202eA\n"))
    assert report.exit == 0
    (came,) = record_of(press, report)["acquisitions"]
    assert came["by"].isprintable()


def test_a_label_of_any_length_makes_no_long_record(press: Path, tmp_path: Path) -> None:
    """Every record of a bag has what the bag says of itself, signed, for good."""
    long = 1_000_000 * "x"
    info = f"Source-Organization: {long}\nExternal-Identifier: {long}\nExternal-Identifier: {long}\n"
    report = imported(press, make_bag(tmp_path / "bag", info=info))
    (came,) = record_of(press, report)["acquisitions"]
    assert len(came["by"]) == 300
    assert len(came["note"]) < 2_000


def test_of_a_damaged_bag_nothing_is_taken(press: Path, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", {"a.txt": STATEMENT, "b.txt": STATEMENT + b"More.\n"})
    (folder / "data/b.txt").write_bytes(b"other")
    before = manifests(press)
    report = imported(press, folder)
    assert (report.exit, report.to_dict()["records"]) == (10, [])
    assert [item.code for item in report.findings] == ["bag-altered"]
    assert manifests(press) == before


@pytest.mark.parametrize(("manner", "state"), [(IngestManner(dry_run=True), 0), (IngestManner(sign=False), 0)])
def test_a_dry_run_and_an_unsigned_one(manner: IngestManner, state: int, press: Path, tmp_path: Path) -> None:
    before = manifests(press)
    report = imported(press, make_bag(tmp_path / "bag"), manner)
    assert (report.exit, len(report.result.records)) == (state, 1)
    assert manifests(press) == before
    assert (press / json_path(report.result.records[0].id, 1)).exists() is not manner.dry_run


def test_files_that_are_no_statement_are_told(press: Path, tmp_path: Path) -> None:
    report = imported(press, make_bag(tmp_path / "bag", {"a.txt": STATEMENT, "b.png": b"picture"}))
    assert (report.exit, [item.code for item in report.findings]) == (0, ["skipped-type"])
    only = imported(press, make_bag(tmp_path / "only", {"b.png": b"picture"}))
    assert (only.exit, [item.code for item in only.findings]) == (3, ["skipped-type", "nothing"])


def test_warnings_of_the_bag_are_told(press: Path, tmp_path: Path) -> None:
    report = imported(press, make_bag(tmp_path / "bag", algorithms=("md5",)))
    assert [item.code for item in report.findings] == ["bag-weak"]


def test_a_bag_of_ours_comes_back(press: Path, tmp_path: Path) -> None:
    made = export(open_in(press, LATER), "bagit", None, manner=ExportManner(output=tmp_path / "bag"))
    assert made.exit == 0
    report = imported(press, tmp_path / "bag")
    assert {item.state for item in report.result.records} == {"already"}
    assert {item.id for item in report.result.records} == set(made.result.records)


def test_a_bag_that_is_changed_with_its_tags_is_what_it_says(press: Path, tmp_path: Path) -> None:
    """A bag proves that nothing was damaged, not who made it: that stands in the record as the bag's own word."""
    folder = make_bag(tmp_path / "bag")
    (folder / "bag-info.txt").write_text("Source-Organization: Somebody else\n")
    write_tags(folder)
    (came,) = record_of(press, imported(press, folder))["acquisitions"]
    assert came["note"].startswith("BagIt 1.0; Source-Organization: Somebody else; ")
