"""The page at the top of a hand-over: the exact line, what its output means, what is left out; nothing acts."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from archivist.base.canonical import parse_strict
from archivist.model.disclosure import Disclosure
from archivist.model.hand_over import HandedRecord, HandOver
from archivist.model.manifest import Row, Withheld
from archivist.model.record import Access
from archivist.model.record_json import record_from_dict
from archivist.pages.hand_over import HOW_TO_CHECK, how_to_check

REPOSITORY = Path(__file__).parents[2]
RECORD = record_from_dict(parse_strict(next(REPOSITORY.glob("records/*/*/r1/record.json")).read_bytes()))
ROWS = (Row(f"records/05/{RECORD.id}/source.txt", "a" * 64, "b" * 128, 3720),)
HOSTILE = "</code><script>alert(1)</script>\u202e"


def made(*records: HandedRecord, **changes: object) -> HandOver:
    told = HandOver(
        archive="archive.example/press",
        title="Press",
        at="2026-01-05T09:30:00Z",
        version="0.3.0",
        pin="SHA256:" + "a" * 43,
        pinned=True,
        records=records or (HandedRecord(RECORD, ROWS),),
        disclosure=Disclosure(),
    )
    return replace(told, **changes)


def page(told: HandOver, lang: str = "en"):
    text = how_to_check(told, lang)
    assert "http" not in text.replace("http-equiv", "")
    return html.document_fromstring(text)


def words_of(tree) -> str:
    return " ".join(tree.find("body").text_content().split())


@pytest.mark.parametrize("lang", HOW_TO_CHECK)
def test_it_has_the_exact_lines_and_leads_to_the_other_language(lang):
    told = made()
    tree = page(told, lang)
    assert (tree.get("lang"), len(tree.findall(".//h1"))) == (lang, 1)
    assert [item.text_content() for item in tree.xpath("//pre")] == [*told.checks_by_hand, told.check_by_program]
    assert told.checks_by_hand == (f"sh manifests/VERIFY.sh --pin {told.pin} --record {RECORD.id}",)
    (other,) = [name for name in HOW_TO_CHECK if name != lang]
    assert tree.xpath("//header//a/@href") == [HOW_TO_CHECK[other]]


@pytest.mark.parametrize("lang", HOW_TO_CHECK)
def test_it_names_each_file_with_its_digest(lang):
    said = words_of(page(made(), lang))
    assert ROWS[0].name in said
    assert ROWS[0].sha256 in said
    assert "3720" in said


def test_it_explains_every_exit_status_of_the_script():
    script = (REPOSITORY / "archivist/_aids/VERIFY.sh").read_text("utf-8")
    (line,) = [item for item in script.splitlines() if item.startswith("# Exit: ")]
    assert line.startswith("# Exit: 0 passed, 1 cannot run, 2 usage, 3 nothing checked, 4 unreadable")
    rows = page(made()).xpath("//table[@class='statuses']//th[@scope='row']")
    assert {row.text_content() for row in rows} == {"0", "1", "2", "3", "4", "10", "11", "12", "13", "14", "20"}


def test_it_says_what_was_not_handed_over_and_what_is_revealed():
    entry = Withheld(ROWS[0].name, "a" * 64, "2026-01-01T00:00:00Z", "The archive", "a court order")
    told = made(HandedRecord(RECORD, (), (entry,)), disclosure=Disclosure(41, ("a court order", "privacy")))
    said = words_of(page(told))
    assert "41 other records" in said
    assert "Withheld by The archive on 2026-01-01T00:00:00Z: a court order" in said
    assert "They give 2 reasons" in said
    assert "privacy" in said


def test_what_a_record_and_a_reason_say_cannot_act():
    field = replace(RECORD.metadata.title, value=HOSTILE)
    record = replace(RECORD, metadata=replace(RECORD.metadata, title=field), access=Access("restricted"))
    entry = Withheld(ROWS[0].name, "a" * 64, "2026-01-01T00:00:00Z", HOSTILE, HOSTILE)
    told = made(HandedRecord(record, ROWS, (entry,)), title=HOSTILE, disclosure=Disclosure(1, (HOSTILE,)))
    for lang in HOW_TO_CHECK:
        tree = page(told, lang)
        assert not tree.xpath("//script")
        assert "\u202e" not in words_of(tree)
        assert words_of(tree).count("<script>alert(1)</script>") == 5


def test_certificates_are_linked_where_there_are_some():
    told = made().with_certificates({f"certificate-{RECORD.id}.html"})
    assert page(told).xpath("//ul[@class='records']//a/@href") == [f"certificate-{RECORD.id}.html"]
    assert "open a certificate in a browser" in words_of(page(told))
    assert "open a certificate in a browser" not in words_of(page(made()))


def test_records_that_the_script_takes_one_by_one_have_a_line_each():
    other = replace(RECORD, id="f" * 32)
    told = made(HandedRecord(RECORD, ROWS), HandedRecord(other, ()), one_by_one=True)
    assert [line.count("--record") for line in told.checks_by_hand] == [1, 1]
    assert len(page(told).xpath("//ol//pre")) == 2
