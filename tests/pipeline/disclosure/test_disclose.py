"""Disclosure: what the manifests that go along with a record tell of others, and when that stops a command."""

import shutil
from pathlib import Path

import pytest
from machine import open_in
from walks import ingest_into

from archivist.model.disclosure import Disclosure
from archivist.model.findings import Severity
from archivist.model.record import Access
from archivist.pipeline.disclosure.disclose import disclose, disclosure_findings
from archivist.pipeline.signed.signed_side import read_signed_side
from archivist.pipeline.write.relate import RelateRequest, relate
from archivist.pipeline.write.withhold import Withholding, withhold

ID = "0582186ee6565d29ccefe4dccf63bcb7"
DAY, LATER = "2025-12-01", "2025-12-01T08:00:00Z"
FIRST = "manifests/000001.dsse.json"


def disclosed(folder: Path, *records: str, day: str = DAY, manifests: tuple[str, ...] | None = None) -> Disclosure:
    archive = open_in(folder)
    return disclose(read_signed_side(archive, None, LATER), records, day, manifests)


def other(folder: Path, *known: str) -> str:
    """Return the id of the record that is not ID, which a later batch holds."""
    return next(path.name for path in (folder / "records").glob("*/*") if path.name not in (ID, *known))


def add(folder: Path, text: str, access: Access) -> str:
    source = folder.parent / "third.txt"
    source.write_text(text)
    report = ingest_into(folder, source, access=access)
    return report.result.records[0].id


def test_other_records_are_counted_and_their_own_are_not(press: Path) -> None:
    assert disclosed(press, ID) == Disclosure(records=1)
    assert disclosed(press, ID, other(press)) == Disclosure()


def test_only_manifests_that_go_along_reveal_anything(press: Path) -> None:
    assert disclosed(press, ID, manifests=(FIRST,)) == Disclosure()
    assert disclosed(press, other(press), manifests=(FIRST,)) == Disclosure(records=1)


@pytest.mark.parametrize(
    ("access", "level"),
    [
        (Access("restricted"), "restricted"),
        (Access("embargoed", DAY), "embargoed"),
        (Access("embargoed", "2025-11-30"), None),
    ],
)
def test_access_decides(access: Access, level: str | None, press: Path) -> None:
    hidden = add(press, "a third text", access)
    assert disclosed(press, ID).hidden == ({hidden: level} if level else {})


def test_a_withheld_record_is_not_open_and_its_reason_is_told(press: Path) -> None:
    withhold(open_in(press, LATER), ID, Withholding("The archive", "somebody would be in danger"))
    found = disclosed(press, other(press))
    assert found == Disclosure(1, ("somebody would be in danger",), {ID: "withheld"})
    assert disclosed(press, other(press), manifests=(FIRST,)).hidden == {ID: "withheld"}


def test_a_relation_names_a_record_that_no_manifest_here_lists(press: Path) -> None:
    hidden = add(press, "a third text", Access("restricted"))
    relate(open_in(press, LATER), ID, RelateRequest("translation-of", hidden, "A. Keeper", "the same words"))
    # The relation alone, with no manifest at all, says that the record exists.
    assert disclosed(press, ID, manifests=()) == Disclosure(1, (), {hidden: "restricted"})
    assert disclosed(press, ID, hidden, manifests=()) == Disclosure()
    assert disclosed(press, other(press, hidden), manifests=()) == Disclosure()


def test_a_withheld_file_of_the_record_itself_reveals_no_other(press: Path) -> None:
    withhold(open_in(press, LATER), ID, Withholding("The archive", "somebody would be in danger"))
    assert disclosed(press, ID).hidden == {}


@pytest.mark.parametrize("damage", ["altered", "missing"])
def test_what_cannot_be_believed_is_not_open(damage: str, press: Path) -> None:
    record = press / "records" / ID[:2] / ID
    if damage == "missing":
        shutil.rmtree(record)
    else:
        described = record / "r1/record.json"
        described.write_bytes(described.read_bytes().replace(b"restricted", b"open") + b" ")
    assert disclosed(press, other(press)).hidden == {ID: "unknown"}


def test_an_unsigned_revision_may_close_a_record(press: Path) -> None:
    folder = press / "records" / ID[:2] / ID
    shutil.copytree(folder / "r1", folder / "r2")
    described = folder / "r2/record.json"
    described.write_bytes(described.read_bytes().replace(b'"level": "open"', b'"level": "restricted"'))
    assert disclosed(press, other(press)).hidden == {ID: "restricted"}


def test_it_stops_unless_it_is_allowed() -> None:
    found = Disclosure(2, (), {ID: "restricted"})
    (stop,) = disclosure_findings(found, allowed=False)
    assert (stop.code, stop.exit, stop.path, stop.found) == ("reveals-others", 5, f"records/05/{ID}", "restricted")
    (told,) = disclosure_findings(found, allowed=True)
    assert (told.severity, told.exit) == (Severity.WARNING, 0)
    assert ("--reveals-others" in stop.hint, "--reveals-others" in told.hint) == (True, False)
    assert disclosure_findings(Disclosure(9, ("because",)), allowed=False) == ()
