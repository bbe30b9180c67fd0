"""Amend: a person's word becomes a new, signed revision; what is broken or withdrawn is not built upon."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from machine import open_in
from walks import ENGLISH, codes, ingest_into, verify_all

from archivist.authority.matcher import load_authority
from archivist.base.digest import sha256_hex
from archivist.base.places import json_path, xml_path
from archivist.model.errors import MissingKeyError, NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.record import Access
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch.batching import read_head, sign_batch, signing_keys
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.opened.archive import pin_of
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.show.show import show
from archivist.pipeline.write.acquisitions import Outlet
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.revise import require_keys
from archivist.pipeline.write.withdraw import withdraw
from archivist.pipeline.write.withhold import Withholding, withhold

ID = "0582186ee6565d29ccefe4dccf63bcb7"
FOLDER = f"records/05/{ID}"
LATER = "2025-12-01T08:00:00Z"


def amended(folder: Path, wanted: str = ID, by: str = "A. Keeper", because: str = "told so", **stated: str) -> Report:
    return amend(open_in(folder, LATER), wanted, Amendment(StatedFields(stated), by, because))


def record(folder: Path, revision: int) -> dict:
    return json.loads((folder / json_path(ID, revision)).read_bytes())


def all_files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


def test_a_second_revision_says_what_changed_and_keeps_the_rest(press: Path) -> None:
    report = amended(press, place="Washington", date_issued="2022-01-23")
    assert report.exit == 0
    assert report.to_dict()["path"] == f"{FOLDER}/r2"
    assert report.to_dict()["changed"] == ["date_issued", "place"]
    first, second = record(press, 1), record(press, 2)
    assert report.to_dict()["record"] == second
    before = sha256_hex((press / json_path(ID, 1)).read_bytes())
    assert second["change"] == {
        "kind": "amended",
        "by": "A. Keeper",
        "because": "told so",
        "at": LATER,
        "previous": before,
    }
    assert second["revision"] == 2
    for name in ("id", "status", "source", "text", "acquisitions", "access", "statements", "mentions"):
        assert second[name] == first[name]
    place, issued = second["metadata"].pop("place"), second["metadata"].pop("date_issued")
    assert place["value"] == "Washington"
    assert place["stated"] == {"by": "A. Keeper", "because": "told so", "at": LATER}
    assert issued["value"] == "2022-01-23"
    found = first["metadata"].pop("date_issued")
    assert issued["candidates"][0]["value"] == found["value"]
    assert issued["candidates"][0]["evidence"] == found["evidence"]
    del first["metadata"]["place"]
    assert second["metadata"] == first["metadata"]


def test_only_the_two_new_files_are_signed_and_the_archive_verifies(press: Path) -> None:
    before = all_files(press)
    manifest = press / amended(press, title="A title").result.manifest
    after = all_files(press)
    assert {path for path in after if path.is_relative_to(press / "records")} - set(before) == {
        press / xml_path(ID, 2),
        press / json_path(ID, 2),
    }
    assert all(after[path] == before[path] for path in before if path.is_relative_to(press / "records"))
    assert manifest.name == "000003.dsse.json"
    verified = verify_all(press)
    assert verified.exit == 0
    assert verified.result.counts.authentic == 2
    by_hand = ["sh", str(press / "manifests/VERIFY.sh"), "--archive", str(press)]
    assert subprocess.run(by_hand, capture_output=True, check=False).returncode == 0


def test_amended_again(press: Path) -> None:
    amended(press, place="Washington")
    report = amended(press, because="a better source", place="New York", language="ar-US")
    assert report.exit == 0
    third = report.to_dict()["record"]
    assert third["revision"] == 3
    assert third["change"]["previous"] == sha256_hex((press / json_path(ID, 2)).read_bytes())
    assert third["metadata"]["place"]["candidates"] == []  # nobody proved the earlier word; r2 keeps it
    assert third["metadata"]["language"]["candidates"][0]["value"] == "ar"
    assert verify_all(press, rederive=True).exit == 0


def test_show_tells_who_amended_and_why(press: Path) -> None:
    amended(press, place="Washington")
    shown = show(open_in(press), ID[:8]).to_dict()["record"]
    assert (shown["revision"], shown["change"]["because"]) == (2, "told so")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe" + ENGLISH.encode("utf-16-le"),
        ENGLISH.replace("\n", "\r\n").encode() + b"\x0c broken \xff byte\r",
        b"<html><body><p>Statement by the Ministry of Water</p><p>3 March 2024</p><p>It is open.</p></body></html>",
    ],
    ids=["utf-16", "undecodable", "html"],
)
def test_every_kind_of_text_is_carried_on(data: bytes, press: Path, tmp_path: Path) -> None:
    source = tmp_path / ("page.html" if data.startswith(b"<html") else "third.txt")
    source.write_bytes(data)
    identity = ingest_into(press, source).result.records[0].id
    report = amended(press, identity, place="The \u202evalley <&> ]]>", speaker="A. Speaker")
    assert report.exit == 0
    assert report.to_dict()["record"]["metadata"]["speaker"]["value"] == {"name": "A. Speaker", "role": None}
    assert verify_all(press).exit == 0


@pytest.mark.parametrize("stated", [{}, {"date_issued": "2022-01-22"}, {"speaker": "نيد برايس"}])
def test_nothing_to_change(stated: dict[str, str], press: Path) -> None:
    before = all_files(press)
    with pytest.raises(UsageError):
        amended(press, **stated)
    assert all_files(press) == before


def test_an_unknown_record_and_a_missing_key(press: Path, tmp_path: Path) -> None:
    with pytest.raises(NothingError):
        amended(press, "abcdef", place="Washington")
    shutil.rmtree(tmp_path / "keys")
    with pytest.raises(MissingKeyError):
        amended(press, place="Washington")
    with pytest.raises(MissingKeyError):
        require_keys(open_in(press))


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ({"date_issued": "2022-02-30"}, "bad-date"),
        ({"language": "Arabic"}, "json-schema"),
        ({"document_type": "rumour"}, "json-schema"),
    ],
)
def test_a_word_that_breaks_a_rule_is_not_written(stated: dict[str, str], code: str, press: Path) -> None:
    before = all_files(press)
    assert code in codes(amended(press, **stated))
    assert all_files(press) == before


@pytest.mark.parametrize("name", ["source.txt", "r1/record.json", "r1/record.xml"])
def test_a_record_that_was_altered_or_lost_is_not_built_upon(name: str, press: Path) -> None:
    place = press / FOLDER / name
    whole = place.read_bytes()
    place.write_bytes(whole.replace(b"2022", b"2021"))
    assert amended(press, place="Washington").exit == 10
    place.unlink()
    assert amended(press, place="Washington").exit == 11
    assert not (press / FOLDER / "r2").exists()
    place.write_bytes(whole)
    assert amended(press, place="Washington").exit == 0


def test_a_newest_revision_that_was_lost_is_not_made_again(press: Path) -> None:
    amended(press, place="Washington")
    shutil.rmtree(press / FOLDER / "r2")
    assert codes(amended(press, place="New York")) == {"missing"}


def test_an_unsigned_record_is_signed_first(press: Path, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(ENGLISH.replace("well", "bridge"))
    identity = ingest_into(press, tmp_path / "third.txt", sign=False).result.records[0].id
    assert codes(amended(press, identity, place="The valley")) == {"unsigned-record"}
    sign_records(open_in(press, LATER))
    assert amended(press, identity, place="The valley").exit == 0


def put_by_hand(folder: Path, files: dict[str, bytes]) -> None:
    """Sign files as a batch without looking at what is in them, as a thief of the keys does."""
    archive = open_in(folder, LATER)
    head = read_head(archive, pin_of(archive))
    sign_batch(archive, head, signing_keys(head.root, archive.context.keys), {schemas_in_use()}, files, LATER)


@pytest.fixture
def fork(press: Path, tmp_path: Path) -> Path:
    """Return a copy of the press that knows nothing of its second revision, and has a second and a third of its own."""
    other = tmp_path / "other"
    shutil.copytree(press, other)
    amended(other, place="New York")
    amended(other, title="Another title")
    amended(press, place="Washington")
    return other


def test_a_revision_made_from_another_one_is_not_signed(press: Path, fork: Path) -> None:
    shutil.copytree(fork / FOLDER / "r3", press / FOLDER / "r3")
    report = sign_records(open_in(press, LATER))
    assert codes(report) == {"revision-forks"}
    assert report.to_dict()["manifest"] is None
    told = next(item for item in report.findings if item.code == "revision-forks")
    before = [sha256_hex((folder / json_path(ID, 2)).read_bytes()) for folder in (press, fork)]
    assert [told.expected, told.found] == before


def test_a_signed_revision_that_was_made_from_another_one_is_told(press: Path, fork: Path) -> None:
    put_by_hand(press, {path: (fork / path).read_bytes() for path in (json_path(ID, 3), xml_path(ID, 3))})
    report = verify_all(press)
    assert (codes(report), report.exit) == ({"revision-forks"}, 5)


def test_a_fork_within_one_batch_is_told(press: Path, fork: Path, tmp_path: Path) -> None:
    source = press / FOLDER / "source.txt"
    one = tmp_path / "one"
    identity = ingest_into(one, source, sign=False, by="Somebody else").result.records[0].id
    assert identity == ID
    paths = [f"{FOLDER}/source.txt", *(make(ID, number) for number in (1, 2) for make in (json_path, xml_path))]
    shutil.copytree(fork / FOLDER / "r2", one / FOLDER / "r2")
    put_by_hand(one, {path: (one / path).read_bytes() for path in paths})
    report = verify_all(one)
    assert (codes(report), report.exit) == ({"revision-forks"}, 5)


def test_without_the_source_no_revision_is_proved(press: Path) -> None:
    asked = Withholding("The archive", "asked for", source_only=True)
    assert withhold(open_in(press, LATER), ID, asked).exit == 0
    assert codes(amended(press, place="Washington")) == {"source-not-here"}


def test_a_date_after_the_receipt_is_written_with_a_warning(press: Path) -> None:
    report = amended(press, date_issued="2031-01-01")
    assert (report.exit, [item.code for item in report.findings]) == (0, ["date-after-receipt"])


def revised(folder: Path, **changes: object) -> Report:
    amendment = Amendment(StatedFields(), "A. Keeper", "told so", **changes)
    return amend(open_in(folder, LATER), ID, amendment)


def test_another_outlet_is_one_more_acquisition_and_nothing_else(press: Path) -> None:
    outlet = Outlet("https://example.org/copy", "2025-11-25T00:00:00Z", "A. Collector", "the same, on another site")
    report = revised(press, outlet=outlet)
    assert (report.exit, report.to_dict()["changed"]) == (0, ["acquisitions"])
    first, second = record(press, 1), record(press, 2)
    assert second["acquisitions"] == [
        *first["acquisitions"],
        {
            "from": "https://example.org/copy",
            "captured": "2025-11-25T00:00:00Z",
            "received": LATER,
            "by": "A. Collector",
            "method": "stated",
            "note": "the same, on another site",
            "container": None,
        },
    ]
    same = first.keys() - {"acquisitions", "revision", "change"}
    assert {name: second[name] for name in same} == {name: first[name] for name in same}
    assert verify_all(press).exit == 0
    with pytest.raises(UsageError, match="says so already"):
        revised(press, outlet=Outlet(captured="2025-11-25T00:00:00Z"))


def test_an_outlet_and_a_value_in_one_revision(press: Path) -> None:
    amendment = Amendment(StatedFields({"place": "Washington"}), "A. Keeper", "told so", Outlet(by="A. Collector"))
    report = amend(open_in(press, LATER), ID, amendment)
    assert report.to_dict()["changed"] == ["acquisitions", "place"]
    assert len(record(press, 2)["acquisitions"]) == 2


def test_access_stands_in_both_files(press: Path) -> None:
    level = Access("embargoed", "2040-01-01", "an agreement")
    report = revised(press, access=level)
    assert (report.exit, report.to_dict()["changed"]) == (0, ["access"])
    assert record(press, 2)["access"] == {"level": "embargoed", "until": "2040-01-01", "because": "an agreement"}
    assert 'type="until">2040-01-01<' in (press / xml_path(ID, 2)).read_text("utf-8")
    assert verify_all(press).exit == 0
    with pytest.raises(UsageError, match="says so already"):
        revised(press, access=level)


def test_an_embargo_without_a_day_is_not_written(press: Path) -> None:
    assert "embargo-and-date" in codes(revised(press, access=Access("embargoed")))
    assert not (press / FOLDER / "r2").exists()


def withdrawn(folder: Path) -> Report:
    return withdraw(open_in(folder, LATER), ID, "A. Keeper", "a forgery")


def test_a_withdrawal_is_a_revision_and_every_file_stays(press: Path) -> None:
    before = all_files(press / "records")
    report = withdrawn(press)
    assert (report.exit, report.to_dict()["path"]) == (0, f"{FOLDER}/r2")
    first, second = record(press, 1), record(press, 2)
    assert (second["status"], second["change"]["kind"], second["change"]["because"]) == (
        "withdrawn",
        "withdrawn",
        "a forgery",
    )
    same = first.keys() - {"status", "revision", "change"}
    assert {name: second[name] for name in same} == {name: first[name] for name in same}
    assert all(path.read_bytes() == data for path, data in before.items())
    verified = verify_all(press)
    assert (verified.exit, verified.result.counts.authentic) == (0, 2)
    assert [(item.code, item.path) for item in verified.findings] == [("withdrawn", json_path(ID, 2))]


def test_a_withdrawn_record_is_brought_back_only_on_purpose(press: Path) -> None:
    withdrawn(press)
    report = amended(press, place="Washington")
    assert (codes(report), report.exit) == ({"record-withdrawn"}, 5)
    assert codes(withdrawn(press)) == {"withdrawn-already"}
    report = revised(press, reinstate=True)
    assert (report.exit, report.to_dict()["changed"]) == (0, ["status"])
    third = record(press, 3)
    assert (third["status"], third["change"]["kind"]) == ("active", "amended")
    verified = verify_all(press)
    assert (verified.exit, verified.findings) == (0, ())
    with pytest.raises(UsageError, match="says so already"):
        revised(press, reinstate=True)
    assert withdrawn(press).exit == 0


def spoken(folder: Path, revision: int) -> dict:
    return record(folder, revision)["metadata"]["speaker"]


def stating(folder: Path, **said: object) -> Report:
    return amend(open_in(folder, LATER), ID, Amendment(StatedFields(**said), "A. Keeper", "told so"))


def test_a_role_is_stated_beside_the_name(press: Path) -> None:
    report = stating(press, values={"speaker": "A. Speaker"}, role="Minister of Water")
    assert (report.exit, report.to_dict()["changed"]) == (0, ["speaker"])
    assert spoken(press, 2)["value"] == {"name": "A. Speaker", "role": "Minister of Water"}
    assert verify_all(press).exit == 0


def test_the_role_stays_when_the_same_person_is_named_and_goes_with_another(press: Path) -> None:
    stating(press, values={"speaker": "Haddad"}, role="Minister of Water")
    amended(press, speaker="Omar Haddad")
    assert spoken(press, 3)["value"] == {"name": "Omar Haddad", "role": "Minister of Water"}
    amended(press, speaker="Another Person")
    assert spoken(press, 4)["value"] == {"name": "Another Person", "role": None}


def test_a_role_alone_leaves_the_name(press: Path) -> None:
    amended(press, speaker="Omar Haddad")
    stating(press, role="Minister of Water")
    assert spoken(press, 3)["value"] == {"name": "Omar Haddad", "role": "Minister of Water"}
    with pytest.raises(UsageError, match="says so already"):
        stating(press, role="Minister of Water")


def test_an_entry_of_the_authority_lists_is_named_by_its_id(press: Path) -> None:
    person = next(item for item in load_authority(None).entities.values() if item.type == "person")
    assert stating(press, refs={"speaker": person.id}).exit == 0
    said = spoken(press, 2)
    assert said["ref"] == person.id
    assert said["value"]["name"] in [name for names in person.names.values() for name in names]
    assert verify_all(press).exit == 0


@pytest.mark.parametrize("entry", ["nobody-at-all", "place"])
def test_an_id_that_is_no_persons_is_refused(press: Path, entry: str) -> None:
    place = next(item.id for item in load_authority(None).entities.values() if item.type == "place")
    with pytest.raises(UsageError, match="no person"):
        stating(press, refs={"speaker": place if entry == "place" else entry})
