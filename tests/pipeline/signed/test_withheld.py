"""A record whose newest revision was withheld: nobody shows the one before it as current, no number is used twice."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from machine import at, open_in
from walks import ENGLISH, EXAMPLE, codes, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import json_path, revision_folder, source_path, xml_path
from archivist.fixity.measure import row_of
from archivist.model.errors import NothingError
from archivist.model.findings import Report
from archivist.model.manifest import Withheld
from archivist.model.record import record_id
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch import batching
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.custody.export import export
from archivist.pipeline.custody.provenance import provenance
from archivist.pipeline.find.find import FindRequest, list_records, search
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.show.diff import diff_records, diff_revisions
from archivist.pipeline.show.explain_record import explain_record
from archivist.pipeline.show.review import review
from archivist.pipeline.show.show import show, show_exactly
from archivist.pipeline.signed import withheld as withheld_module
from archivist.pipeline.signed.signed_side import read_signed_side
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.relate import RelateRequest, relate
from archivist.pipeline.write.withdraw import withdraw
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.reports import View, render

ID = "0582186ee6565d29ccefe4dccf63bcb7"
LATER = "2025-11-24T16:05:00Z"
REASON = "somebody would be in danger"
SECOND = [json_path(ID, 2), xml_path(ID, 2)]
SCRIPT = Path(__file__).parents[3] / "archivist/_aids/VERIFY.sh"


def sign_withheld(folder: Path, names: Sequence[str], rows: Sequence[tuple[str, bytes]] = ()) -> None:
    """Sign a manifest that withholds files, as whoever has the keys may without `archivist withhold`."""
    archive = open_in(folder)
    head = batching.read_head(archive, pin_of(archive))
    files = dict(rows)
    digest = {name: row_of(name, files.get(name) or (folder / name).read_bytes()).sha256 for name in names}
    entries = [Withheld(name, digest[name], LATER, "The archive", REASON) for name in names]
    keys = batching.signing_keys(head.root, archive.context.keys)
    batching.sign_batch(archive, head, keys, {schemas_in_use()}, files, LATER, withheld=entries)


@pytest.fixture
def archive(press: Path) -> Archive:
    """Return an archive in which a withdrawal, revision 2 of a record, was withheld."""
    opened = open_in(press)
    assert withdraw(at(opened, LATER), ID, "The archive", "it was false").exit == 0
    sign_withheld(press, SECOND)
    assert not (press / revision_folder(ID, 2)).exists()
    assert verify_all(press).exit == 0
    return opened


def amended(archive: Archive, **said: object) -> Report:
    return amend(
        at(archive, LATER), ID, Amendment(StatedFields({"title": "Another title"}), "A. Keeper", "told so", **said)
    )


def listed(archive: Archive, *wanted: str, **chosen: str) -> Report:
    return list_records(archive, FindRequest(Selection(**chosen)), wanted)


def by_hand(folder: Path) -> int:
    command = ["sh", str(SCRIPT), "--archive", str(folder)]
    return subprocess.run(command, env={"PATH": os.environ["PATH"]}, capture_output=True, check=False).returncode


def said(archive: Archive) -> dict[str, object]:
    record = show(archive, ID).to_dict()["record"]
    return {"revision": record["revision"], "status": record["status"], "previous": record["change"]["previous"]}


# Readers


def test_no_reader_shows_the_revision_before_it_as_current(archive: Archive) -> None:
    other = next(path.name for path in archive.root.glob("records/*/*") if path.name != ID)
    for look in (
        lambda: show(archive, ID),
        lambda: show_exactly(archive, ID, "text"),
        lambda: show_exactly(archive, ID, "tei"),
        lambda: explain_record(archive, ID),
        lambda: diff_records(archive, ID, other),
        lambda: diff_revisions(archive, ID),
        lambda: diff_revisions(archive, ID, (1, 2)),
        lambda: show(archive, ID, 2),
    ):
        with pytest.raises(NothingError, match=f"revision 2 of the record {ID} was withheld on {LATER}: {REASON}"):
            look()


def test_list_says_which_revision_was_withheld_and_search_finds_no_word_of_it(archive: Archive) -> None:
    (record,) = listed(archive, ID).to_dict()["found"]
    assert (record["state"], record["revision"], record["title"]) == ("withheld", 2, None)
    assert "[revision 2 withheld]" in render(listed(archive, ID), "text", View())
    assert ID in {item["id"] for item in listed(archive, status="withheld").to_dict()["found"]}
    assert ID not in {item["id"] for item in listed(archive, status="active").to_dict()["found"]}
    found = search(archive, FindRequest(Selection()), ["برايس"]).result.to_dict()
    assert (found["found"], found["totals"]["total"]) == ([], 0)


def test_an_older_revision_is_shown_where_it_is_named_with_the_reason(archive: Archive) -> None:
    report = show(archive, ID, 1)
    assert (report.exit, report.to_dict()["newest"]) == (0, 2)
    assert [(item.code, item.path) for item in report.findings] == [("withheld", json_path(ID, 2))]
    assert "revision 1 of 2" in render(report, "text", View())


def test_the_chain_of_custody_tells_its_rows_and_no_title(archive: Archive) -> None:
    told = provenance(archive, ID).to_dict()["provenance"]
    assert (told["title"], [item["revision"] for item in told["revisions"]]) == (None, [1, 2])
    assert {file["state"] for file in told["revisions"][1]["files"]} == {"withheld"}
    assert "Revision 2 was withheld" in render(provenance(archive, ID), "text", View())
    assert provenance(archive, ID, 1).to_dict()["provenance"]["title"] is not None


def test_review_asks_nothing_and_export_says_nothing_of_it_unasked(archive: Archive) -> None:
    report = review(archive, [ID], everything=True)
    assert (report.to_dict()["questions"], [item.code for item in report.findings]) == ([], ["withheld"])
    unasked = export(at(archive, LATER), "premis", None).to_dict()["export"]
    assert (ID in unasked["records"], unasked["left_out"]) == (False, 1)


def test_a_withheld_revision_that_lies_here_again_is_not_shown_either(press: Path) -> None:
    opened = open_in(press)
    assert amended(opened).exit == 0
    kept = {name: (press / name).read_bytes() for name in SECOND}
    sign_withheld(press, SECOND)
    (press / revision_folder(ID, 2)).mkdir()
    for name, data in kept.items():
        (press / name).write_bytes(data)
    assert codes(verify_all(press)) == set()
    with pytest.raises(NothingError, match="revision 2"):
        show(opened, ID)
    assert listed(opened, ID).to_dict()["found"][0]["state"] == "withheld"
    for name in ("premis", "prov"):
        assert "told so" not in export(at(opened, LATER), name, [ID]).result.text
    assert provenance(opened, ID).to_dict()["provenance"]["title"] is None


def test_a_whole_record_that_lies_here_again_is_not_shown(press: Path) -> None:
    names = [source_path(ID, "txt"), json_path(ID, 1), xml_path(ID, 1)]
    kept = {name: (press / name).read_bytes() for name in names}
    opened = open_in(press)
    assert withhold(at(opened, LATER), ID, Withholding("The archive", REASON)).exit == 0
    (press / revision_folder(ID, 1)).mkdir(parents=True)
    for name, data in kept.items():
        (press / name).write_bytes(data)
    with pytest.raises(NothingError, match=f"the record {ID} was withheld on"):
        show(opened, ID)
    assert codes(ingest_into(press, EXAMPLE)) == {"source-withheld"}
    assert listed(opened, ID).to_dict()["found"][0]["state"] == "withheld"


def test_a_revision_that_was_left_of_a_withheld_record_is_not_shown(press: Path) -> None:
    """Its words are those that were withheld: an archive in which it was left says no more of the record."""
    opened = open_in(press)
    assert amended(opened).exit == 0
    sign_withheld(press, [json_path(ID, 1), xml_path(ID, 1), source_path(ID, "txt")])
    assert (press / json_path(ID, 2)).exists()
    verified = verify_all(press)
    assert (verified.exit, {item.path for item in verified.findings if item.code == "withheld-in-part"}) == (
        0,
        set(SECOND),
    )
    with pytest.raises(NothingError, match="was withheld"):
        show(opened, ID)
    (record,) = listed(opened, ID).to_dict()["found"]
    assert (record["state"], record["revision"]) == ("withheld", 2)
    assert search(opened, FindRequest(Selection()), ["برايس"]).result.totals.total == 0


def test_nothing_is_related_to_a_record_whose_newest_revision_is_withheld(archive: Archive) -> None:
    other = next(path.name for path in archive.root.glob("records/*/*") if path.name != ID)
    asked = RelateRequest("corrects", ID, "A. Keeper", "told so")
    with pytest.raises(NothingError, match=f"revision 2 of the record {ID} was withheld"):
        relate(at(archive, LATER), other, asked)
    refused = relate(at(archive, LATER), ID, RelateRequest("corrects", other, "A. Keeper", "told so"))
    assert codes(refused) == {"revision-withheld"}


def test_what_a_withheld_revision_says_of_others_is_told_no_more(press: Path) -> None:
    opened = at(open_in(press), LATER)
    other = next(path.name for path in press.glob("records/*/*") if path.name != ID)
    assert relate(opened, ID, RelateRequest("corrects", other, "A. Keeper", "told so")).exit == 0
    assert [item.other for item in show(opened, other, related=True).result.related.relations] == [ID]
    sign_withheld(press, SECOND)
    related = show(opened, other, related=True).result.related
    assert (related.relations, related.hidden) == ((), 0)


# What may follow


def test_a_plain_amendment_is_refused_since_it_could_undo_a_withdrawal(archive: Archive) -> None:
    report = amended(archive)
    assert (report.exit, codes(report), report.result) == (5, {"revision-withheld"}, None)
    assert not (archive.root / revision_folder(ID, 2)).exists()
    assert verify_all(archive.root).exit == 0


def test_reinstated_it_goes_on_with_the_next_number_after_the_withheld_row(archive: Archive) -> None:
    row = archive_rows(archive)[json_path(ID, 2)]
    report = amended(archive, reinstate=True)
    assert (report.exit, report.to_dict()["path"]) == (0, revision_folder(ID, 3))
    assert said(archive) == {"revision": 3, "status": "active", "previous": row}
    assert (verify_all(archive.root).exit, by_hand(archive.root)) == (0, 0)
    assert listed(archive, ID).to_dict()["found"][0]["state"] == "active"


def test_reinstated_alone_it_says_what_it_said_before(archive: Archive) -> None:
    report = amend(at(archive, LATER), ID, Amendment(StatedFields(), "A. Keeper", "it stands", reinstate=True))
    assert (report.exit, report.to_dict()["changed"], said(archive)["revision"]) == (0, ["status"], 3)


def test_it_may_be_withdrawn_again(archive: Archive) -> None:
    assert withdraw(at(archive, LATER), ID, "The archive", "it was false").exit == 0
    assert (said(archive)["revision"], said(archive)["status"]) == (3, "withdrawn")
    assert (verify_all(archive.root).exit, by_hand(archive.root)) == (0, 0)


def archive_rows(archive: Archive) -> dict[str, str]:
    return {name: row.sha256 for name, (row, _) in read_signed_side(archive, None, LATER).rows.items()}


def test_after_a_withheld_source_no_revision_is_made_though_it_is_here_again(press: Path) -> None:
    opened = open_in(press)
    asked = Withholding("The archive", REASON, source_only=True)
    assert withhold(at(opened, LATER), ID, asked).exit == 0
    (press / source_path(ID, "txt")).write_bytes(EXAMPLE.read_bytes())
    assert codes(amended(opened)) == {"source-not-here"}
    assert codes(withdraw(at(opened, LATER), ID, "The archive", "x")) == {"source-not-here"}


def test_an_unsigned_revision_of_a_withheld_source_is_not_signed_though_it_is_here_again(press: Path) -> None:
    opened = open_in(press)
    assert amended(opened).exit == 0
    kept = {name: (press / name).read_bytes() for name in SECOND}
    asked = Withholding("The archive", REASON)
    assert withhold(at(opened, LATER), ID, asked).exit == 0
    (press / revision_folder(ID, 3)).mkdir(parents=True)
    for name, data in kept.items():
        (press / name.replace("/r2/", "/r3/")).write_bytes(data)
    (press / source_path(ID, "txt")).write_bytes(EXAMPLE.read_bytes())
    report = sign_records(at(opened, LATER))
    assert (report.to_dict()["signed"], "source-not-here" in codes(report)) == ([], True)


# In advance


def test_a_file_withheld_by_the_manifest_that_lists_it_was_compared_by_nobody(press: Path) -> None:
    text = b"Statement by the Ministry of Air\n3 March 2025\nThe air is clear.\n"
    identity = record_id(sha256_hex(text))
    rows = [(source_path(identity, "txt"), text), (json_path(identity, 1), b"y"), (xml_path(identity, 1), b"x")]
    sign_withheld(press, sorted(name for name, _ in rows), rows)
    report = verify_all(press)
    assert (report.exit, codes(report)) == (12, {"withheld-unknown", "missing"})
    assert report.result.counts.authentic == 0
    (press.parent / "air.txt").write_bytes(text)
    told = ingest_into(press, press.parent / "air.txt")
    assert (codes(told), told.result.records[0].state) == ({"withheld-unknown"}, "refused")
    opened = open_in(press)
    assert identity not in {item["id"] for item in listed(opened).to_dict()["found"]}


def test_a_file_that_is_listed_only_later_was_not_withheld(press: Path) -> None:
    source = press.parent / "well.txt"
    source.write_text(ENGLISH.replace("well", "canal"))
    identity = record_id(sha256_hex(source.read_bytes()))
    name = source_path(identity, "txt")
    archive = open_in(press)
    head = batching.read_head(archive, pin_of(archive))
    entry = Withheld(name, sha256_hex(source.read_bytes()), LATER, "The archive", REASON)
    keys = batching.signing_keys(head.root, archive.context.keys)
    batching.sign_batch(archive, head, keys, {schemas_in_use()}, {}, LATER, withheld=[entry])
    told = ingest_into(press, source)
    assert [(item.code, item.path) for item in told.findings] == [("withheld-unknown", "manifests/000003.dsse.json")]


def test_a_later_revision_alone_withheld_does_not_keep_the_archive_from_knowing_its_bytes(archive: Archive) -> None:
    report = ingest_into(archive.root, EXAMPLE)
    assert (report.exit, report.result.records[0].state) == (0, "already")


@pytest.mark.parametrize("withdraws", [False, True])
def test_an_unsigned_revision_after_a_withheld_one_is_signed_only_if_it_withdraws(
    archive: Archive,
    *,
    withdraws: bool,
) -> None:
    """One that a contributor made where the withdrawal was never known would bring the record back unsaid."""
    shutil.copytree(archive.root, archive.root.parent / "before")
    if withdraws:
        assert withdraw(at(archive, LATER), ID, "The archive", "it was false").exit == 0
    else:
        assert amended(archive, reinstate=True).exit == 0
    made = archive.root.parent / "before" / revision_folder(ID, 3)
    shutil.copytree(archive.root / revision_folder(ID, 3), made)
    shutil.rmtree(archive.root)
    (archive.root.parent / "before").rename(archive.root)
    report = sign_records(at(archive, LATER))
    assert report.to_dict()["signed"] == ([revision_folder(ID, 3)] if withdraws else [])
    assert codes(report) == (set() if withdraws else {"revision-withheld"})
    assert codes(verify_all(archive.root)) == (set() if withdraws else {"unsigned-record"})


def test_a_second_look_reads_only_new_manifests_and_all_again_where_the_last_one_changed(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        (press.parent / "more.txt").write_text(f"{ENGLISH}{number}\n")
        ingest_into(press, press.parent / "more.txt")
    opened: list[str] = []
    real = withheld_module.may_withhold
    monkeypatch.setattr(withheld_module, "may_withhold", lambda head: opened.append("") or real(head))
    so_far = withheld_module.WithheldSoFar(press)

    def looks() -> int:
        opened.clear()
        assert so_far.entries() == withheld_module.read_withheld(press)
        return len(opened) - len(list(press.glob("manifests/*.dsse.json")))  # those of read_withheld

    first = looks()
    assert (first, looks()) == (len(list(press.glob("manifests/*.dsse.json"))), 0)
    name = json_path(ID, 1)
    sign_withheld(press, [name])
    assert looks() == 1
    assert list(so_far.entries()) == [name]
    last = max(press.glob("manifests/*.dsse.json"))
    data = last.read_bytes()
    last.unlink()
    assert looks() == first
    assert so_far.entries() == {}
    last.write_bytes(data)
    assert looks() == 1
    data = last.read_bytes()
    last.unlink()
    last.write_bytes(data)
    assert looks() == first + 1


def test_a_look_at_what_is_withheld_takes_a_few_kilobytes_a_manifest(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    real = os.read
    monkeypatch.setattr(os, "read", lambda handle, count: calls.append(count) or real(handle, count))
    withheld_module.read_withheld(press)
    assert calls == [4096] * len(list(press.glob("manifests/*.dsse.json")))
