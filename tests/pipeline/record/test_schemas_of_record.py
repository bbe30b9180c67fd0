"""A record is judged by the schemas that it names, however old; a signer cannot choose others."""

import shutil
from pathlib import Path

import pytest
from machine import open_in
from programs import another_version
from walks import codes, ingest_into, verify_all

from archivist.analysis.rules import RULES
from archivist.base.version import __version__
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch import batching
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.custody.export import export
from archivist.pipeline.opened.archive import pin_of
from archivist.pipeline.record.shared_headers import own_header, schemas_in_use
from archivist.pipeline.record.validate import validate
from archivist.pipeline.show.show import show
from archivist.pipeline.write.amend import Amendment, amend
from archivist.tei.revision_description import steps_in
from archivist.validation.schema_files import schemas_of_version
from archivist.validation.xml_parser import parse_xml

OLD = Path(__file__).parents[2] / "vectors/archive-1.0"
RECORD = "records/05/0582186ee6565d29ccefe4dccf63bcb7"
PIN = "SHA256:E8HB_VQ1XwLWEM5tziVpmzj1lakXZVQGQ9DNBGnl8rc"
LATER = "2026-12-24T16:00:00Z"


@pytest.fixture
def with_old_record(press: Path) -> Path:
    """Return an archive to which a contributor with archivist 0.1.0 has added a record without signing it."""
    shutil.rmtree(press)
    other = press.parent / "other.txt"
    other.write_text("Statement by the Ministry of Roads\n3 March 2024\nThe bridge is open.\n")
    assert ingest_into(press, other).exit == 0
    shutil.copytree(OLD / RECORD, press / RECORD)
    return press


def told(report: object) -> set[str]:
    return {item.code for item in report.findings}


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def old_archive(tmp_path: Path) -> Path:
    shutil.copytree(OLD, tmp_path / "old")
    return tmp_path / "old"


def test_an_archive_of_version_1_0_is_authentic_for_ever(old_archive: Path) -> None:
    report = verify_all(old_archive, root_pin=PIN, require=("pin",))
    assert (report.exit, report.result.counts.authentic) == (0, 1)
    assert {
        item["state"] for item in report.to_dict()["checks"] if item["check"] in ("schemas", "rebuild", "evidence")
    } == {"passed"}


def test_its_record_can_be_shown_and_validated(old_archive: Path) -> None:
    assert show(open_in(old_archive), "0582").exit == 0
    assert validate([str(old_archive)]).to_dict()["validated"][0]["state"] == "valid"


def test_an_unsigned_old_record_is_judged_by_its_own_version_with_a_warning(with_old_record: Path) -> None:
    report = verify_all(with_old_record)
    assert codes(report) == {"unsigned-record"}
    assert "older-schemas" in told(report)


def test_signed_it_stays_as_it_is_and_its_schemas_are_listed_beside_todays(with_old_record: Path) -> None:
    report = sign_records(open_in(with_old_record, LATER))
    assert (report.exit, told(report)) == (0, {"older-schemas"})
    for sha256 in schemas_of_version("1.0").digests().values():
        assert list((with_old_record / "manifests/schemas").glob(f"{sha256}.*"))
    after = verify_all(with_old_record)
    assert (after.exit, after.result.counts.authentic) == (0, 2)
    assert "older-schemas" not in told(after)


def test_a_version_that_nobody_released_is_told_and_not_signed(with_old_record: Path) -> None:
    known = schemas_of_version("1.0").digests()["archivist.rng"]
    rewrite(with_old_record / RECORD / "r1/record.xml", known, "0" * 64)
    assert codes(verify_all(with_old_record)) == {"unsigned-record", "schemas-differ", "json-schema"}
    report = sign_records(open_in(with_old_record, LATER))
    assert codes(report) == {"schemas-differ", "json-schema"}
    assert report.to_dict()["signed"] == []


def test_a_signer_cannot_have_a_record_judged_by_schemas_that_he_did_not_sign_for(with_old_record: Path) -> None:
    archive = open_in(with_old_record)
    head = batching.read_head(archive, pin_of(archive))
    files = {
        path.relative_to(with_old_record).as_posix(): path.read_bytes()
        for path in (with_old_record / RECORD).rglob("*")
        if path.is_file()
    }
    batching.sign_batch(
        archive, head, batching.signing_keys(head.root, archive.context.keys), {schemas_in_use()}, files, LATER
    )
    assert codes(verify_all(with_old_record)) == {"schemas-unlisted"}


SAID = Amendment(StatedFields({"place": "Damascus"}), "A. Keeper", "the printed page says so")
OLD_RECORDS = {
    "1.0, one revision": ("archive-1.0", "0582186ee6565d29ccefe4dccf63bcb7", "archivist 0.1.0", 1),
    "1.1, amended before": ("archive-0.2", "5f023e2678eb31bd1720bf7fe2b69422", "archivist 0.2.0", 2),
}


@pytest.fixture(params=OLD_RECORDS)
def signed_old_record(request: pytest.FixtureRequest, press: Path) -> tuple[Path, str, str, int]:
    """Return an archive with a signed record of an older version, its id, the tool that made it, its revisions."""
    archive, record, tool, revisions = OLD_RECORDS[request.param]
    shutil.rmtree(press)
    (press.parent / "other.txt").write_text("Statement by the Ministry of Roads\n3 March 2024\nThe bridge is open.\n")
    assert ingest_into(press, press.parent / "other.txt").exit == 0
    shutil.copytree(OLD.parent / archive / f"records/{record[:2]}/{record}", press / f"records/{record[:2]}/{record}")
    assert sign_records(open_in(press, LATER)).exit == 0
    return press, record, tool, revisions


def test_a_revision_of_an_old_record_is_of_this_version_and_tells_the_whole_history(
    signed_old_record: tuple[Path, str, str, int],
) -> None:
    press, record, tool, revisions = signed_old_record
    assert amend(open_in(press, LATER), record, SAID).exit == 0
    xml = press / f"records/{record[:2]}/{record}/r{revisions + 1}/record.xml"
    root, _ = parse_xml(xml.read_bytes(), "record.xml")
    steps = steps_in(root, f"archivist {__version__}")
    assert {step.tool for step in steps if step.revision > revisions} == {f"archivist {__version__}"}
    assert {step.tool for step in steps if step.revision <= revisions} == {tool}
    assert {step.revision for step in steps} == set(range(1, revisions + 2))
    assert next(step.by for step in steps if step.by) == "A. Keeper"
    assert own_header().sha256 in xml.read_text("utf-8")
    assert (verify_all(press).exit, verify_all(press).result.counts.authentic) == (0, 2)
    assert show(open_in(press), record).exit == 0
    for name in ("premis", "prov"):
        assert export(open_in(press, LATER), name, [record]).exit == 0


def test_rules_that_this_program_has_no_more_are_described_in_the_revision_itself(
    signed_old_record: tuple[Path, str, str, int],
) -> None:
    press, record, _, revisions = signed_old_record
    folder = press / f"records/{record[:2]}/{record}"
    used = next(rule for rule in RULES if f'xml:id="rule-{rule}"' in (folder / "r1/record.xml").read_text("utf-8"))
    with another_version(without=used):
        assert amend(open_in(press, LATER), record, SAID).exit == 0
    assert f'<interpretation xml:id="rule-{used}">' in (folder / f"r{revisions + 1}/record.xml").read_text("utf-8")
    assert verify_all(press).exit == 0


def test_an_old_record_whose_xml_cannot_be_parsed_is_not_bad_in_its_json_too(old_archive: Path) -> None:
    path = next(old_archive.glob("records/*/*/r1/record.xml"))
    path.write_bytes(b"<!DOCTYPE TEI>" + path.read_bytes())
    assert told(validate([str(path.parent)])) == {"xml-doctype"}
