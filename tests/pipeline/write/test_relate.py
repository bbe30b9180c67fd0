"""Relate: what a record is to another, stated in one of them and told of both."""

import dataclasses
import json
import random
import shutil
import typing
from dataclasses import replace
from pathlib import Path

import pytest
from machine import open_in
from planted_index import plant, settle
from walks import ENGLISH, codes, ingest_into, verify_all

from archivist.base.places import json_path
from archivist.cli import relate as command
from archivist.cli.main import run
from archivist.model.errors import ArchivistError, MissingKeyError, NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.metadata import Stated
from archivist.model.record import RELATION_TYPES, Access, Relation
from archivist.model.record_json import record_bytes, record_from_dict
from archivist.model.results.show import RelatedRecord
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.show.diff import diff_revisions
from archivist.pipeline.show.show import show
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.relate import RelateRequest, relate
from archivist.pipeline.write.withdraw import withdraw
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.reports import View, render
from archivist.store.index_segment import IndexedRecord

ID = "0582186ee6565d29ccefe4dccf63bcb7"
ABSENT = "abcd" * 8
LATER = "2025-12-01T08:00:00Z"
ADDRESS = "https://example.org/well?page=1#top"
WORD = Stated("A. Keeper", "line 2 says so", LATER)


@pytest.fixture
def other(press: Path) -> str:
    """Return the id of the second record: of the Ministry of Water, 3 March 2024."""
    return next(path.name for path in press.glob("records/*/*") if path.name != ID)


def related(folder: Path, kind: str, to: str, wanted: str = ID, *, remove: bool = False) -> Report:
    return relate(open_in(folder, LATER), wanted, RelateRequest(kind, to, WORD.by, WORD.because, remove))


def record(folder: Path, revision: int, record_id: str = ID) -> dict:
    return json.loads((folder / json_path(record_id, revision)).read_bytes())


def shown(folder: Path, wanted: str = ID, revision: int | None = None) -> list[RelatedRecord]:
    report = show(open_in(folder, LATER), wanted, revision, related=True)
    assert report.result.related is not None, report.findings
    return list(report.result.related.relations)


def told(folder: Path, wanted: str = ID, lang: str = "en") -> list[str]:
    """Return the lines that show has of relations."""
    report = show(open_in(folder, LATER), wanted, related=True)
    lines = render(report, "text", View(lang=lang)).splitlines()
    return [line for line in lines if line.startswith(("  related", "  العلاقات"))]


def all_files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


# What is stated


@pytest.mark.parametrize("kind", RELATION_TYPES)
def test_a_second_revision_states_the_relation_and_keeps_the_rest(press: Path, other: str, kind: str) -> None:
    report = related(press, kind, other[:6])
    assert (report.exit, report.findings) == (0, ())
    first, second = record(press, 1), record(press, 2)
    stated = {"type": kind, "to": other, "stated": dataclasses.asdict(WORD)}
    assert second["relations"] == [stated]
    assert (second["change"]["kind"], second["change"]["because"]) == ("amended", "line 2 says so")
    kept = set(first) - {"revision", "change", "relations"}
    assert {name: second[name] for name in kept} == {name: first[name] for name in kept}
    said = report.to_dict()
    assert (said["record"], said["path"]) == (second, f"records/05/{ID}/r2")
    assert (said["relation"], said["removed"]) == (stated, False)
    assert verify_all(press).exit == 0


def test_a_document_outside_is_named_by_its_address(press: Path) -> None:
    assert related(press, "translation-of", ADDRESS).exit == 0
    (item,) = shown(press)
    assert (item.state, item.to_dict()["address"], item.to_dict()["id"]) == ("outside", ADDRESS, None)
    assert f"translation of {ADDRESS}" in told(press)[0]
    assert verify_all(press).exit == 0


def test_a_relation_that_was_wrong_is_taken_back_and_earlier_revisions_keep_it(press: Path, other: str) -> None:
    related(press, "corrects", other)
    related(press, "copy-of", ADDRESS)
    report = related(press, "corrects", other[:4], remove=True)
    assert (report.exit, report.result.removed, report.result.relation.to) == (0, True, other)
    assert [item["type"] for item in record(press, 3)["relations"]] == ["corrects", "copy-of"]
    assert [item["type"] for item in record(press, 4)["relations"]] == ["copy-of"]
    assert [(item.type, item.other) for item in shown(press)] == [("copy-of", ADDRESS)]
    assert [item.type for item in shown(press, revision=3)] == ["corrects", "copy-of"]
    assert shown(press, other) == []
    assert verify_all(press).exit == 0


def test_a_later_revision_of_another_kind_keeps_relations(press: Path, other: str) -> None:
    related(press, "answers", other)
    said = Amendment(StatedFields({"place": "Washington"}), "A. Keeper", "told so")
    assert amend(open_in(press, LATER), ID, said).exit == 0
    assert [item["to"] for item in record(press, 3)["relations"]] == [other]


def test_a_difference_of_revisions_tells_relations(press: Path, other: str) -> None:
    related(press, "corrects", other)
    report = diff_revisions(open_in(press), ID)
    (change,) = report.result.other
    assert (change.what, change.left) == ("relations", [])
    assert change.right[0]["to"] == other
    text = render(report, "text", View())
    assert "relations" in text
    assert "because \u2068line 2 says so\u2069" in text
    related(press, "corrects", other, remove=True)
    (change,) = diff_revisions(open_in(press), ID).result.other
    assert (len(change.left), change.right) == (1, [])


# What is refused


def test_what_cannot_be_meant_is_refused_before_anything_is_written(press: Path, other: str) -> None:
    related(press, "corrects", other)
    before = all_files(press)
    with pytest.raises(UsageError, match="says so already"):
        related(press, "corrects", other)
    with pytest.raises(UsageError, match="related to itself"):
        related(press, "copy-of", ID)
    with pytest.raises(UsageError, match="no type of relation"):
        related(press, "denies", other)
    with pytest.raises(UsageError, match="neither a record id nor an address"):
        related(press, "answers", "the other one")
    for address in ("https://example.org/بئر", "https://a.example/[x]", "https://me@a.example/", "https://[::1]/"):
        with pytest.raises(UsageError, match="no address that a record can name"):
            related(press, "answers", address)
    with pytest.raises(UsageError, match="no web address"):
        related(press, "answers", "gopher://example.org/")
    with pytest.raises(UsageError, match="empty or holds control"):
        relate(open_in(press), ID, RelateRequest("answers", other, " ", "why"))
    assert all_files(press) == before


def test_a_record_that_is_not_here_is_refused_and_an_address_is_asked_for(press: Path, other: str) -> None:
    before = all_files(press)
    for wanted in (ABSENT, ABSENT[:4]):
        with pytest.raises(NothingError, match="no record abcd") as refusal:
            related(press, "corrects", wanted)
        assert "by its address: https://" in refusal.value.hint
    with pytest.raises(NothingError):
        related(press, "corrects", other, ABSENT)
    (press / "records/ab" / ABSENT).mkdir(parents=True)
    with pytest.raises(NothingError, match="holds no revision"):
        related(press, "corrects", ABSENT)
    assert all_files(press) == before


def test_the_same_other_end_may_be_named_twice_in_two_ways(press: Path, other: str) -> None:
    related(press, "corrects", other)
    assert related(press, "part-of", other).exit == 0
    with pytest.raises(NothingError, match="does not say: answers"):
        related(press, "answers", other, remove=True)
    with pytest.raises(NothingError, match="does not say: corrects https"):
        related(press, "corrects", ADDRESS, remove=True)


def test_digits_that_begin_two_relations_are_not_enough_to_take_one_back(press: Path, other: str) -> None:
    related(press, "corrects", other)
    twin = other[:30] + ("00" if other[30:] != "00" else "11")
    shutil.copytree(press / "records" / other[:2] / other, press / "records" / twin[:2] / twin)
    related(press, "corrects", twin)
    with pytest.raises(UsageError, match="2 relations begin with"):
        related(press, "corrects", other[:8], remove=True)
    assert related(press, "corrects", other, remove=True).exit == 0


def test_nothing_is_built_on_a_withdrawn_or_broken_record(press: Path, other: str) -> None:
    withdraw(open_in(press, LATER), ID, "A. Keeper", "a forgery")
    assert codes(related(press, "corrects", other)) == {"record-withdrawn"}
    source = press / f"records/{other[:2]}/{other}/source.txt"
    source.write_text("x")
    assert codes(related(press, "corrects", ID, other)) == {"altered"}


def test_without_the_key_nothing_is_signed(press: Path, other: str, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "keys")
    with pytest.raises(MissingKeyError):
        related(press, "corrects", other)


# How the other record stands


def test_a_withdrawn_record_may_be_related_to_and_that_it_is_withdrawn_is_told(press: Path, other: str) -> None:
    withdraw(open_in(press, LATER), other, "A. Keeper", "a forgery")
    report = related(press, "corrects", other)
    assert [(item.code, item.exit) for item in report.findings] == [("relation-to-withdrawn", 0)]
    assert [item.state for item in shown(press)] == ["withdrawn"]
    assert "withdrawn" in told(press)[0]


def test_a_withheld_record_is_not_related_to_what_others_are_to_it_would_tell_what_it_said(
    press: Path, other: str
) -> None:
    withhold(open_in(press, LATER), other, Withholding("The archive", "somebody would be in danger"))
    before = all_files(press)
    with pytest.raises(NothingError, match="was withheld"):
        related(press, "translation-of", other)
    assert all_files(press) == before


def test_a_record_that_is_not_signed_yet_may_be_related_to(press: Path, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(ENGLISH.replace("new well", "old well"))
    third = ingest_into(press, tmp_path / "third.txt", sign=False).result.records[0].id
    assert related(press, "corrects", third).exit == 0
    assert "relation-outside" not in {item.code for item in verify_all(press).findings}


@pytest.mark.parametrize("kind", RELATION_TYPES)
def test_where_each_says_it_of_the_other_one_of_them_is_wrong_unless_it_can_be_both(
    press: Path, other: str, kind: str
) -> None:
    assert related(press, kind, ID, other).findings == ()
    report = related(press, kind, other)
    expected = [] if kind == "copy-of" else ["relation-both-ways"]
    assert ([item.code for item in report.findings], report.exit) == (expected, 0)


def test_a_relation_to_a_record_that_no_manifest_lists_is_told_and_changes_no_verdict(press: Path, other: str) -> None:
    related(press, "corrects", other)
    withhold(open_in(press, LATER), other, Withholding("The archive", "asked for"))
    assert "relation-outside" not in {item.code for item in verify_all(press).findings}  # a manifest lists it
    made = verify_of_foreign(press)
    assert [(item.params["type"], item.params["to"], item.exit) for item in made] == [("part-of", ABSENT, 0)]


def verify_of_foreign(press: Path) -> list:
    """Sign a relation to a record that is not here, as a clone may that has it, and verify without it."""
    (press / "records/ab" / ABSENT).mkdir(parents=True)
    shutil.copytree(press / f"records/05/{ID}/r1", press / "records/ab" / ABSENT / "r1")
    assert related(press, "part-of", ABSENT).exit == 0
    shutil.rmtree(press / "records/ab")
    report = verify_all(press)
    return [item for item in report.findings if item.code == "relation-outside"]


# Both ways


def test_show_tells_a_relation_of_both_records(press: Path, other: str) -> None:
    related(press, "corrects", other)
    title = record(press, 1)["metadata"]["title"]["value"]
    assert shown(press) == [
        RelatedRecord("to", "corrects", other, "Statement by the Ministry of Water", "active", WORD)
    ]
    assert shown(press, other) == [RelatedRecord("from", "corrects", ID, title, "active", WORD)]
    (line,) = told(press)
    assert "corrects" in line
    assert other in line
    assert "stated by" in line
    (line,) = told(press, other)
    assert "corrected by" in line
    assert ID in line
    assert "line 2 says so" in line


@pytest.mark.parametrize("kind", RELATION_TYPES)
def test_every_type_has_words_for_both_ends_in_both_languages(press: Path, other: str, kind: str) -> None:
    related(press, kind, other)
    said = {told(press, wanted, lang)[0] for wanted in (ID, other) for lang in ("en", "ar")}
    assert len(said) == 4


def test_what_other_records_say_now_is_told_of_every_revision(press: Path, other: str) -> None:
    related(press, "answers", other)
    amend(open_in(press, LATER), other, Amendment(StatedFields({"place": "Homs"}), "A. Keeper", "told so"))
    assert [item.other for item in shown(press, other, 1)] == [ID]
    assert shown(press, ID, 1) == []


def test_of_a_record_that_is_not_open_only_its_id_is_told_where_this_one_names_it(press: Path, other: str) -> None:
    related(press, "corrects", other)
    said = Amendment(StatedFields(), "A. Keeper", "privacy", access=Access("restricted", None, "privacy"))
    amend(open_in(press, LATER), other, said)
    (item,) = shown(press)
    assert (item.other, item.title, item.state) == (other, None, "not-open")


def test_a_record_that_is_not_open_is_counted_where_it_names_this_one(press: Path, other: str) -> None:
    related(press, "corrects", other)
    said = Amendment(StatedFields(), "A. Keeper", "privacy", access=Access("embargoed", "2026-01-01", "privacy"))
    amend(open_in(press, LATER), ID, said)
    report = show(open_in(press, LATER), other, related=True)
    assert (report.result.related.relations, report.result.related.hidden) == ((), 1)
    assert ID not in json.dumps(report.to_dict())
    assert "1 more" in told(press, other)[0]
    ended = show(open_in(press, "2026-01-02T08:00:00Z"), other, related=True)
    assert [item.other for item in ended.result.related.relations] == [ID]


def test_what_was_withheld_meanwhile_is_told_so_and_what_it_said_no_more(press: Path, other: str) -> None:
    related(press, "corrects", other)
    related(press, "answers", ID, other)
    assert len(shown(press)) == 2
    withhold(open_in(press, LATER), other, Withholding("The archive", "asked for"))
    (item,) = shown(press)
    assert (item.direction, item.title, item.state) == ("to", None, "withheld")
    assert "withheld" in told(press)[0]


def test_a_record_that_cannot_be_read_is_told_so(press: Path, other: str) -> None:
    related(press, "corrects", other)
    (press / json_path(other, 1)).write_text("{")
    report = show(open_in(press, LATER), ID, related=True)
    assert [item.state for item in report.result.related.relations] == ["unreadable"]
    assert [(item.code, item.exit) for item in report.findings] == [("relations-incomplete", 0)]


def test_a_record_that_is_shown_while_it_is_the_only_one(press: Path, other: str) -> None:
    related(press, "corrects", other)
    shutil.rmtree(press / "records" / other[:2])
    assert [item.state for item in shown(press)] == ["absent"]


def test_no_more_is_shown_than_anybody_reads(press: Path, other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archivist.pipeline.find.related._MOST", 1)
    related(press, "corrects", other)
    related(press, "copy-of", ADDRESS)
    report = show(open_in(press, LATER), ID, related=True)
    assert (len(report.result.related.relations), report.result.related.more) == (1, 1)
    assert "1 more than is shown here" in told(press)[-1]


def false_relation(record: IndexedRecord) -> list[IndexedRecord]:
    return [replace(record, rows={**record.rows, "relations": [{"to": ID}]})]


@pytest.mark.parametrize(
    "lie", [false_relation, lambda record: [record, *false_relation(replace(record, id="c" * 32))]]
)
def test_a_false_index_relates_no_records(press: Path, other: str, lie: typing.Any) -> None:
    related(press, "corrects", other)
    expected = {wanted: shown(press, wanted) for wanted in (ID, other)}
    plant(press, lie)
    assert {wanted: shown(press, wanted) for wanted in (ID, other)} == expected


def test_the_folders_of_records_are_not_looked_at_again_until_something_has_changed(
    press: Path, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    related(press, "corrects", other)
    expected = shown(press, other)
    settle(press)

    def refused(*_: object) -> None:
        raise AssertionError("all records are looked at")

    with monkeypatch.context() as patched:
        patched.setattr("archivist.pipeline.find.indexing.record_folders", refused)
        assert shown(press, other) == expected
    related(press, "answers", other)
    assert [item.type for item in shown(press, other)] == ["corrects", "answers"]


def test_where_the_others_cannot_be_looked_up_the_record_is_shown_all_the_same(
    press: Path, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    related(press, "corrects", other)

    def refused(_: object) -> None:
        raise ArchivistError("the folder records/ff cannot be read: Permission denied", "check its mode")

    monkeypatch.setattr("archivist.pipeline.find.related.records_present", refused)
    report = show(open_in(press, LATER), ID, related=True)
    assert [(item.code, item.exit) for item in report.findings] == [("relations-incomplete", 0)]
    assert [(item.other, item.state) for item in report.result.related.relations] == [(other, "unreadable")]


def test_markdown_and_json_tell_both_ways(press: Path, other: str) -> None:
    related(press, "corrects", other)
    report = show(open_in(press, LATER), other, related=True)
    said = report.to_dict()
    assert said["related"] == [
        {
            "direction": "from",
            "type": "corrects",
            "id": ID,
            "address": None,
            "title": record(press, 1)["metadata"]["title"]["value"],
            "state": "active",
            "stated": dataclasses.asdict(WORD),
        }
    ]
    assert (said["related_hidden"], said["related_more"]) == (0, 0)
    page = render(report, "markdown", View())
    assert "the other one: corrects" in page
    assert ID in page
    assert "related" not in show(open_in(press), other).to_dict()


# The command line, and what survives a file


def test_the_command_says_what_it_did(press: Path, other: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--archive", str(press), "relate", ID, "corrects", other, "--by", "A. Keeper", "--because", "told so"]
    assert run(words) == 0
    said = capsys.readouterr().out
    assert f"records/05/{ID}/r2" in said
    assert "corrects" in said
    assert "revision 2, signed in manifests/000003.dsse.json" in said
    assert run(words) == 2
    assert "says so already" in capsys.readouterr().err
    assert run([*words, "--remove", "--lang", "ar"]) == 0
    assert "لم يعد مصرّحًا بها" in capsys.readouterr().out
    assert run([*words[:4], "denies", *words[5:]]) == 2
    assert run([*words[:5], ABSENT, *words[6:]]) == 3
    capsys.readouterr()
    assert run([*words, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["relation"]["to"] == other


def test_the_command_offers_the_types_that_there_are() -> None:
    assert typing.get_args(typing.get_args(command._Type)[0]) == RELATION_TYPES  # noqa: SLF001


@pytest.mark.parametrize("seed", range(20))
def test_relations_survive_record_json(press: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # the same ones in every run
    pool = 'aZ ء\u202e\u200f"\\\u2028é<&>\U0001f4a7'

    def words() -> str:
        return "".join(chance.choice(pool) for _ in range(chance.randint(1, 12)))

    relations = tuple(
        Relation(
            chance.choice(RELATION_TYPES),
            chance.choice([f"{chance.getrandbits(128):032x}", f"https://example.org/{chance.getrandbits(32)}"]),
            Stated(words(), words(), LATER),
        )
        for _ in range(chance.randint(0, 6))
    )
    made = dataclasses.replace(record_from_dict(record(press, 1)), relations=relations)
    assert record_from_dict(json.loads(record_bytes(made))) == made
