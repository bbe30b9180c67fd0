"""Export: the record is verified first, and the document says what was really checked and how it ended."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from machine import open_in
from premis import problems, values
from prov.model import ProvDocument
from walks import ENGLISH, EXAMPLE, RECEIVED, codes, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import json_path, manifest_path, xml_path
from archivist.base.version import __version__
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.record import Access, Change, Record
from archivist.model.record_json import record_bytes, record_from_dict
from archivist.model.source import Source
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.custody.export import export, export_formats
from archivist.pipeline.record.prepare import IngestRequest, making
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.relate import RelateRequest, relate
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.readers.read import read
from archivist.tei.build import record_xml
from archivist.tei.revision_description import steps_in
from archivist.validation.xml_parser import parse_xml

ID = "0582186ee6565d29ccefe4dccf63bcb7"
FOLDER = f"records/05/{ID}"
LATER, NOW = "2025-12-01T08:00:00Z", "2026-01-05T09:30:00Z"


def exported(folder: Path, *wanted: str, name: str = "premis", time: str = NOW) -> Report:
    return export(open_in(folder, time), name, wanted or None)


def document(report: Report) -> etree._Element:
    text = report.result.text
    assert problems(text) == []
    return etree.fromstring(text.encode())


def outcomes(root: etree._Element) -> dict[str, set[str]]:
    """Return the event types with an outcome, each with its outcomes at the time of the export."""
    found: dict[str, set[str]] = {}
    for event in root.iter("{*}event"):
        if event.findtext("{*}eventDateTime") == NOW:
            outcome = event.findtext("{*}eventOutcomeInformation/{*}eventOutcome")
            found.setdefault(event.findtext("{*}eventType"), set()).add(outcome)
    return found


def revise(press: Path, change: Callable[[Record], Record]) -> None:
    """Sign a second revision of the record that no command of this test could make."""
    old = (press / json_path(ID, 1)).read_bytes()
    because = Change("amended", "A. Keeper", "by agreement", LATER, sha256_hex(old))
    made = change(replace(record_from_dict(json.loads(old)), revision=2, change=because))
    found, _ = read(Source(EXAMPLE.name, EXAMPLE.name, EXAMPLE.read_bytes(), "file"))
    assert found is not None
    (press / FOLDER / "r2").mkdir()
    (press / json_path(ID, 2)).write_bytes(record_bytes(made))
    first, _ = parse_xml((press / xml_path(ID, 1)).read_bytes(), "record.xml")
    told = making(IngestRequest(RECEIVED, "press"), schemas_in_use(), (), steps_in(first, f"archivist {__version__}"))
    (press / xml_path(ID, 2)).write_bytes(record_xml(made, found, told))
    assert sign_records(open_in(press, LATER)).exit == 0


def test_a_good_record(press: Path) -> None:
    report = exported(press, ID[:6])
    assert report.exit == 0
    root = document(report)
    assert outcomes(root) == {
        "fixity check": {"success"},
        "digital signature validation": {"success"},
        "log consistency check": {"success"},
        "validation": {"success"},
    }
    row = sha256_hex((press / FOLDER / "source.txt").read_bytes())
    assert row in values(root, "messageDigest")
    assert set(values(root, "eventDateTime")) == {RECEIVED, NOW}
    assert report.to_dict()["export"]["records"] == [ID]


@pytest.mark.parametrize("name", ["premis", "prov"])
def test_the_same_archive_at_the_same_time_gives_the_same_bytes(name: str, press: Path) -> None:
    assert exported(press, name=name).result.to_dict() == exported(press, name=name).result.to_dict()


def test_without_a_pin_the_signature_check_says_so(press: Path, tmp_path: Path) -> None:
    (tmp_path / "keys/pins.json").unlink()
    report = exported(press, ID)
    assert report.exit == 0
    assert any("none here; its fingerprint is SHA256:" in text for text in values(document(report), "eventDetail"))


def test_an_amended_record(press: Path) -> None:
    amend(open_in(press, LATER), ID, Amendment(StatedFields({"place": "Washington"}), "A. Keeper", "told so"))
    root = document(exported(press, ID))
    assert "revision 2, amended: told so" in values(root, "eventDetail")
    assert "A. Keeper" in values(root, "agentName")
    graph = ProvDocument.deserialize(content=exported(press, ID, name="prov").result.text, format="json")
    assert "prov:Revision" in graph.get_provn()


def test_all_open_records_in_one_document(press: Path) -> None:
    report = exported(press)
    assert len(report.to_dict()["export"]["records"]) == 2
    root = document(report)
    assert sum(kind == "ingestion" for kind in values(root, "eventType")) == 2


@pytest.mark.parametrize(
    ("access", "day", "open_then"),
    [
        (Access("restricted"), NOW, False),
        (Access("embargoed", "2026-01-05"), NOW, False),
        (Access("embargoed", "2026-01-04"), NOW, True),
    ],
)
def test_what_is_not_open_is_exported_only_by_name(access: Access, day: str, open_then: bool, press: Path) -> None:  # noqa: FBT001
    revise(press, lambda record: replace(record, access=access))
    everything = exported(press, time=day)
    assert everything.exit == 0
    assert (ID in everything.to_dict()["export"]["records"]) is open_then
    assert everything.result.left_out == (0 if open_then else 1)
    assert ("records-left-out" in {item.code for item in everything.findings}) is not open_then
    assert (ID in everything.result.text) is open_then
    assert values(document(exported(press, ID, time=day)), "restriction")


@pytest.mark.parametrize(
    ("name", "past"),
    [("source.txt", True), ("r1/record.json", False), ("r1/record.xml", False)],
)
def test_an_altered_file_is_a_failed_fixity_check(name: str, past: bool, press: Path) -> None:  # noqa: FBT001
    place = press / FOLDER / name
    place.write_bytes(place.read_bytes() + b" ")
    report = exported(press, ID)
    assert report.exit == 10
    root = document(report)
    assert outcomes(root)["fixity check"] == {"fail"}
    assert any(f"{FOLDER}/{name}" in text for text in values(root, "eventOutcomeDetailNote"))
    assert ("ingestion" in values(root, "eventType")) is past
    assert ("validation" in outcomes(root)) is False
    signed = values(root, "messageDigest")
    assert sha256_hex(place.read_bytes()) not in signed


def test_a_document_that_names_what_is_not_open_says_so(press: Path) -> None:
    hidden = sha256_hex(ENGLISH.encode())[:32]
    closing = Amendment(StatedFields({}), "A. Keeper", "the family asked", access=Access("restricted"))
    amend(open_in(press, LATER), hidden, closing)
    relate(open_in(press, LATER), ID, RelateRequest("answers", hidden, "A. Keeper", "it says so"))
    for name in ("premis", "prov", "tei"):
        report = export(open_in(press, LATER), name, [ID])
        assert (report.exit, [item.code for item in report.findings]) == (0, ["reveals-others"])
    # What holds data in files stops instead.
    report = export(open_in(press, LATER), "jsonl", [ID])
    assert (report.exit, codes(report)) == (5, {"reveals-others"})


def test_a_record_that_cannot_be_believed_is_not_taken_for_open(press: Path) -> None:
    revise(press, lambda record: replace(record, access=Access("restricted")))
    place = press / json_path(ID, 2)
    place.write_bytes(place.read_bytes().replace(b"restricted", b"open"))
    report = exported(press)
    assert report.exit == 10
    assert ID not in report.to_dict()["export"]["records"]
    assert ID not in report.result.text


def test_a_forged_manifest_proves_nothing_about_the_past(press: Path) -> None:
    place = press / manifest_path(1)
    envelope = json.loads(place.read_bytes())
    signature = envelope["signatures"][0]
    signature["sig"] = ("B" if signature["sig"][0] == "A" else "A") + signature["sig"][1:]
    place.write_text(json.dumps(envelope, indent=1, sort_keys=True) + "\n")
    report = exported(press, ID)
    assert report.exit == 12
    root = document(report)
    assert outcomes(root)["digital signature validation"] == {"fail"}
    assert set(values(root, "eventDateTime")) == {NOW}


def test_withheld_bytes(press: Path) -> None:
    asked = Withholding("The archive", "asked for", source_only=True)
    assert withhold(open_in(press, LATER), ID, asked).exit == 0
    report = exported(press, ID)
    assert report.exit == 0
    root = document(report)
    assert "redaction" in values(root, "eventType")
    assert "validation" not in outcomes(root), "without the source the rebuild was not proved"


@pytest.mark.parametrize("name", ["premis", "prov"])
def test_a_record_that_was_withheld_whole_has_its_custody_left(name: str, press: Path) -> None:
    assert withhold(open_in(press, LATER), ID, Withholding("The archive", "asked for")).exit == 0
    report = exported(press, ID[:6], name=name)
    assert (report.exit, report.to_dict()["export"]["records"]) == (0, [ID])
    assert report.result.text.count("were withheld on purpose: asked for") >= 3
    unasked = exported(press, name=name)
    assert ID not in unasked.to_dict()["export"]["records"]
    assert "records-left-out" in {item.code for item in unasked.findings}


def test_an_unsigned_record_has_no_custody_to_tell(press: Path, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(ENGLISH.replace("well", "bridge"))
    identity = ingest_into(press, tmp_path / "third.txt", sign=False).result.records[0].id
    report = exported(press, identity)
    assert codes(report) == {"unsigned-record", "nothing"}
    assert report.exit == 11
    assert report.result.text is None


def test_an_export_changes_nothing(press: Path) -> None:
    before = {path: path.read_bytes() for path in press.rglob("*") if path.is_file()}
    exported(press)
    assert {path: path.read_bytes() for path in press.rglob("*") if path.is_file()} == before
    assert verify_all(press).exit == 0


def test_what_cannot_be_meant(press: Path) -> None:
    with pytest.raises(UsageError):
        exported(press, ID, name="mets")
    with pytest.raises(NothingError):
        exported(press, "abcdef")


def test_nothing_open_is_nothing_to_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    ingest_into(tmp_path / "one", EXAMPLE)
    revise(tmp_path / "one", lambda record: replace(record, access=Access("restricted")))
    report = exported(tmp_path / "one")
    assert (report.exit, report.result.left_out, report.result.text) == (3, 1, None)


def test_the_formats_are_found_by_the_registry() -> None:
    assert [item["name"] for item in export_formats().to_dict()["exports"]] == [
        "bagit",
        "csv",
        "jsonl",
        "ocfl",
        "premis",
        "prov",
        "ro-crate",
        "sqlite",
        "tei",
    ]
