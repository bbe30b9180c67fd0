"""Dates against the words that prove them: silent on what archivist reads, loud on a date that was changed."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from corpus import corpus_texts
from walks import EXAMPLE, RECEIVED

from archivist.model.metadata import Candidate, Evidence, Field, Stated
from archivist.model.record import Record
from archivist.model.source import Source
from archivist.pipeline.record.date_words import date_word_findings
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.shared_headers import schemas_in_use

CORPUS = [*corpus_texts(), EXAMPLE]
DATED = """وزارة المياه
بيان صحفي
افتتاح بئر جديدة
دمشق، الأحد 12 آذار/مارس 2023 الموافق 20 شعبان 1444 هـ
قال الناطق باسم الوزارة إن العمل بدأ يوم الخميس الماضي.
"""


def record_of(data: bytes) -> Record:
    made = prepare(Source("a.txt", "a.txt", data, "file"), IngestRequest(RECEIVED, "press"), schemas_in_use())
    assert made.record is not None
    return made.record


def with_date(record: Record, **changes: object) -> Record:
    field = replace(record.metadata.date_issued, **changes)
    return replace(record, metadata=replace(record.metadata, date_issued=field))


def told(record: Record) -> list[tuple[str, int, str]]:
    return [(item.code, item.exit, item.params["where"]) for item in date_word_findings(record, "record.json")]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_no_date_that_archivist_reads_is_told_and_a_changed_one_is(path: Path) -> None:
    record = record_of(path.read_bytes())
    assert told(record) == []
    for index, mention in enumerate(record.mentions):
        proved = mention.rule == "mention.date" and mention.certainty == "high" and len(mention.value or "") == 10
        if mention.type == "date" and proved:
            moved = (date.fromisoformat(mention.value or "") + timedelta(days=3)).isoformat()
            changed = replace(mention, value=moved)
            mentions = (*record.mentions[:index], changed, *record.mentions[index + 1 :])
            ((_, code, where),) = told(replace(record, mentions=mentions))
            assert (code, where) == (5, f"/mentions/{index}")


def test_a_date_on_another_weekday_than_its_words_say_is_an_error() -> None:
    record = record_of(DATED.encode())
    assert record.metadata.date_issued.value == "2023-03-12"
    assert told(with_date(record, value="2023-03-13")) == [("weekday-disagrees", 5, "/metadata/date_issued")]
    assert told(with_date(record, value="2023-03-19")) == [("date-disagrees", 5, "/metadata/date_issued")]


def test_what_a_person_stated_against_the_text_is_a_warning() -> None:
    record = record_of(DATED.replace("الأحد", "الاثنين").encode())
    field = record.metadata.date_issued
    assert (field.value, field.reason) == (None, "conflict")
    assert told(record) == []
    stated = Stated("Ada", "she has the paper", RECEIVED)
    answered = with_date(record, value="2023-03-12", reason=None, stated=stated, evidence=())
    assert told(answered) == [("weekday-disagrees", 0, "/metadata/date_issued")]


def test_a_person_may_state_another_date_than_the_rules_took() -> None:
    record = record_of(DATED.encode())
    found = record.metadata.date_issued
    kept = Candidate(found.value or "", None, "high", "date.dateline", None, found.evidence)
    word = Field("2023-03-20", reason=None, stated=Stated("Ada", "a misprint", RECEIVED), candidates=(kept,))
    assert told(replace(record, metadata=replace(record.metadata, date_issued=word))) == []


def test_only_words_of_the_text_that_prove_the_value_are_read() -> None:
    record = record_of(DATED.encode())
    words = record.metadata.date_issued.evidence[0]
    elsewhere = Evidence("Monday, 13 March 2023", None, None, "value", "embedded", "html:meta")
    for item in (replace(words, part="anchor"), elsewhere):
        assert told(with_date(record, value="2023-03-14", evidence=(item,))) == []


def test_a_statement_in_another_language_is_read_in_its_own() -> None:
    record = record_of(DATED.encode())
    own = replace(
        record.metadata,
        language=replace(record.metadata.language, value="en"),
        date_issued=Field(
            "2023-03-14", reason=None, certainty="high", rule="x", evidence=(Evidence("Monday 13 March", 5, 20),)
        ),
    )
    statement = replace(record.statements[0], metadata=own)
    mention = replace(record.mentions[-1], type="date", value="2023-03-14", text="Monday 13 March")
    changed = replace(record, statements=(statement,), mentions=(mention,))
    assert told(changed) == [
        ("weekday-disagrees", 5, "/statements/0/metadata/date_issued"),
        ("weekday-disagrees", 5, "/mentions/0"),
    ]
