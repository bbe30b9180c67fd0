"""Each rule, by breaking it in a record that is otherwise whole."""

from dataclasses import replace

import pytest
from every_case import every_case

from archivist.base.digest import digests_of, sha256_hex
from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Speaker, Stated, Statement
from archivist.model.record import Access, Change, Relation, record_id
from archivist.model.source import Acquisition
from archivist.validation.rules import record_findings

AT = "2023-05-01T00:00:00Z"


def findings(case, record=None, text=None, data=...):
    record = record or case.record
    return record_findings(record, text or case.text, case.data if data is ... else data, "record.json")


def codes(case, **changes):
    return sorted({item.code for item in findings(case, replace(case.record, **changes))})


def with_field(case, name, **changes):
    """Return the findings about the record with one metadata field changed, as code → place."""
    metadata = case.record.metadata
    changed = replace(metadata, **{name: replace(getattr(metadata, name), **changes)})
    return {item.code: item.params["where"] for item in findings(case, replace(case.record, metadata=changed))}


def test_a_whole_record_has_no_findings(case):
    assert findings(case) == ()
    assert findings(case, data=None) == ()


def test_the_id_is_the_beginning_of_the_digest(case):
    (item,) = findings(case, replace(case.record, id="0" * 32))
    assert (item.code, item.exit, item.expected) == ("wrong-id", 5, record_id(case.record.source.sha256))


@pytest.mark.parametrize("key", ["bytes", "sha512"])
def test_the_source_has_the_length_and_digests_that_the_record_says(case, key):
    changed = replace(case.record.source, **{key: 1 if key == "bytes" else "0" * 128})
    (item,) = findings(case, replace(case.record, source=changed))
    assert (item.code, item.params["where"]) == ("wrong-source-facts", f"/source/{key}")


def test_another_source_is_noticed(case):
    found = findings(case, data=case.data + b" ")
    assert {item.code for item in found} == {"wrong-source-facts", "not-lossless"}


def test_another_text_is_noticed_even_where_the_source_is_withheld(case):
    text = case.text.replace("سامر", "سالم")
    found = {item.code for item in findings(case, text=text, data=None)}
    assert found == {"wrong-text-facts", "not-lossless", "evidence-not-literal"}


def test_another_charset_is_noticed(case):
    for charset in ("utf-16-le", "windows-1251"):
        assert codes(case, source=replace(case.record.source, charset=charset)) == ["not-lossless"]


@pytest.mark.parametrize("charset", ["utf-8-sig", "idna", "nonsense", "zip"])
def test_a_charset_outside_the_list_is_not_even_tried(case, charset):
    assert codes(case, source=replace(case.record.source, charset=charset)) == ["unlisted-charset"]


def test_an_extracted_text_names_its_extractor_instead_of_a_charset(case):
    source = replace(case.record.source, charset=None)
    assert codes(case, source=source) == ["no-charset"]
    assert codes(case, source=source, text=replace(case.record.text, extractor="some tool 1.0")) == []


def test_undecodable_bytes_count_as_one_code_point_and_are_quoted_as_replacement(case):
    data = b"\xff" + case.data
    text = data.decode("utf-8", "surrogateescape")
    digests = digests_of(data)
    record = replace(
        case.record,
        id=record_id(digests.sha256),
        source=replace(case.record.source, bytes=digests.bytes, sha256=digests.sha256, sha512=digests.sha512),
        text=replace(
            case.record.text, sha256=sha256_hex(text.encode("utf-8", "surrogatepass")), chars=len(case.text) + 1
        ),
        metadata=Metadata(title=Field("و", None, None, "low", "a.rule", None, (Evidence("\ufffdو", 0, 2),))),
        statements=(Statement("direct", ((0, len(text)),)),),
        mentions=(),
    )
    assert record_findings(record, text, data, "record.json") == ()


def test_the_first_revision_has_no_change_and_every_later_one_has(case):
    change = Change("amended", "Ada", "a misreading", AT, "0" * 64)
    assert codes(case, change=change) == ["revision-and-change"]
    assert codes(case, revision=2) == ["revision-and-change"]
    assert codes(case, revision=2, change=change) == []


def test_withdrawn_is_a_status_and_a_change_together(case):
    change = Change("withdrawn", "Ada", "published by mistake", AT, "0" * 64)
    assert codes(case, revision=2, change=change, status="withdrawn") == []
    assert codes(case, revision=2, change=change) == ["status-and-change"]
    assert codes(case, status="withdrawn") == ["status-and-change"]


@pytest.mark.parametrize("time", ["2023-02-30T00:00:00Z", "2023-01-01", "٢٠٢٣-01-01T00:00:00Z"])
def test_times_are_real_times(case, time):
    assert codes(case, acquisitions=(Acquisition(time, "file"),)) == ["bad-time"]
    assert codes(case, acquisitions=(Acquisition(AT, "file", captured=time),)) == ["bad-time"]
    assert codes(case, revision=2, change=Change("amended", "a", "b", time, "0" * 64)) == ["bad-time"]
    assert codes(case, relations=(Relation("answers", "0" * 32, Stated("a", "b", time)),)) == ["bad-time"]
    assert with_field(case, "place", stated=Stated("a", "b", time)) == {"bad-time": "/metadata/place/stated/at"}


def test_a_record_says_once_what_it_is_to_another_document(case):
    said, told = Stated("Ada", "line 2", AT), Stated("Bea", "line 3", AT)
    other, address = "0" * 32, "https://example.org/1"
    once = tuple(Relation(kind, to, said) for kind in ("corrects", "part-of") for to in (other, address))
    assert codes(case, relations=once) == []
    (item,) = findings(case, replace(case.record, relations=(*once, Relation("corrects", other, told))))
    assert (item.code, item.exit, item.params["where"]) == ("relation-twice", 5, "/relations/4")
    (item,) = findings(case, replace(case.record, relations=(Relation("copy-of", case.record.id, said),)))
    assert (item.code, item.exit, item.params["where"]) == ("relation-to-itself", 5, "/relations/0")


def test_an_embargo_has_a_day_and_nothing_else_has(case):
    assert codes(case, access=Access("embargoed")) == ["embargo-and-date"]
    assert codes(case, access=Access("open", "2030-01-01")) == ["embargo-and-date"]
    assert codes(case, access=Access("embargoed", "2030-01-01")) == []
    assert codes(case, access=Access("embargoed", "2030-02-30")) == ["bad-date"]


def test_a_date_of_issue_after_receipt_is_a_warning(case):
    for received, found in (("2023-03-11T00:00:00Z", []), ("2023-03-10T23:59:59Z", ["date-after-receipt"])):
        assert codes(case, acquisitions=(Acquisition(received, "file"),)) == found
    (item,) = findings(case, replace(case.record, acquisitions=(Acquisition("1970-01-01T00:00:00Z", "file"),)))
    assert (item.exit, item.found, item.expected) == (0, "2023-03-12", "1970-01-01")


def test_a_field_has_either_a_value_or_a_reason(case):
    assert with_field(case, "title", reason="absent") == {"value-or-reason": "/metadata/title"}
    assert with_field(case, "office", reason=None) == {"value-or-reason": "/metadata/office"}


def test_certainty_belongs_to_what_rules_found(case):
    assert with_field(case, "title", certainty=None) == {"wrong-certainty": "/metadata/title"}
    assert with_field(case, "place", certainty="high") == {"wrong-certainty": "/metadata/place"}
    assert with_field(case, "office", certainty="low") == {"wrong-certainty": "/metadata/office"}


def test_a_value_has_evidence_or_somebodys_word(case):
    assert with_field(case, "title", evidence=()) == {"value-without-evidence": "/metadata/title"}
    assert with_field(case, "title", evidence=(), certainty=None, stated=Stated("Ada", "b", AT)) == {}


def test_of_what_somebody_states_to_be_absent_nothing_else_is_said(case):
    nothing = {"value": None, "certainty": None, "reason": "absent", "evidence": (), "stated": Stated("Ada", "b", AT)}
    title = case.record.metadata.title
    assert with_field(case, "title", **nothing) == {}
    assert (
        with_field(case, "title", **nothing, candidates=(Candidate("x", None, "low", "r", None, title.evidence),)) == {}
    )
    for part, wrong in {
        "reason": "ambiguous",
        "ref": "org.a",
        "anchor": "2023-01-01",
        "evidence": title.evidence,
    }.items():
        assert with_field(case, "title", **(nothing | {part: wrong})) == {"stated-null": f"/metadata/title/{part}"}
    assert with_field(case, "title", **(nothing | {"reason": None})) == {"value-or-reason": "/metadata/title"}


def test_a_text_without_a_statement_has_no_issuer_and_is_no_statement(case):
    metadata = case.record.metadata
    nobody = Field(reason="not-applicable")
    report = replace(metadata.document_type, value="report")
    stated = Field(rule="stated", stated=Stated("Ada", "b", AT))
    for issuer in (nobody, stated):
        for kind in (report, replace(report, value="other"), Field(), stated):
            assert codes(case, statements=(), metadata=replace(metadata, issuer=issuer, document_type=kind)) == []
    for wrong in (
        replace(metadata, issuer=nobody),  # a press release
        replace(metadata, document_type=report),  # of a ministry
        replace(metadata, document_type=report, issuer=Field(reason="absent")),
    ):
        assert codes(case, statements=(), metadata=wrong) == ["no-statement"]


def test_each_half_of_a_speaker_has_evidence(case):
    name, role = case.record.metadata.speaker.evidence
    assert with_field(case, "speaker", evidence=(name,)) == {"value-without-evidence": "/metadata/speaker"}
    assert with_field(case, "speaker", evidence=(replace(role, part="value"),)) == {}
    assert with_field(case, "speaker", value=Speaker(None, "الناطق"), evidence=(role,)) == {}
    assert with_field(case, "speaker", value=Speaker(None, None)) == {"empty-speaker": "/metadata/speaker"}


def test_only_a_speaker_has_evidence_for_a_name_or_a_role(case):
    title = case.record.metadata.title.evidence[0]
    assert with_field(case, "title", evidence=(title, replace(title, part="name"))) == {
        "evidence-part": "/metadata/title"
    }


def test_candidates_are_proved_like_values(case):
    unproved = Candidate("2023-02-30", None, "low", "a.rule", "2023-13", ())
    assert with_field(case, "date_issued", candidates=(unproved,)) == {
        "value-without-evidence": "/metadata/date_issued/candidates/0",
        "bad-date": "/metadata/date_issued/candidates/0/anchor",
    }


@every_case("value", ["2023-02-29", "2023-00", "23", "2023-3-1", "2023-03-12T00:00", "٢٠٢٣", "0000"])
def test_dates_are_iso_and_real(case, value):
    assert with_field(case, "date_issued", value=value) == {"bad-date": "/metadata/date_issued/value"}
    assert with_field(case, "title", anchor=value) == {"bad-date": "/metadata/title/anchor"}


@pytest.mark.parametrize("value", ["2020-02-29", "2023-03", "2023"])
def test_a_month_or_a_year_is_a_date_where_no_more_is_said(case, value):
    assert with_field(case, "date_issued", value=value) == {}


@pytest.mark.parametrize("key", ["value", "anchor"])
def test_the_dates_of_a_mention_are_real(case, key):
    (item,) = findings(case, replace(case.record, mentions=(replace(case.record.mentions[0], **{key: "2023-02-30"}),)))
    assert (item.code, item.params["where"]) == ("bad-date", f"/mentions/0/{key}")


@every_case("tag", ["ara", "AR", "ar_SY", "arabic", "kmr", "", "ar-sy"])
def test_a_language_tag_is_the_shortest_bcp_47_tag(case, tag):
    assert with_field(case, "language", value=tag) == {"language-tag": "/metadata/language/value"}


@every_case("tag", ["ar", "ckb", "ku", "zh-Hant", "es-419", "sr-Latn-RS"])
def test_language_tags_that_are_fine(case, tag):
    assert with_field(case, "language", value=tag) == {}


def test_evidence_is_the_literal_slice(case):
    title = case.record.metadata.title.evidence[0]
    moved = replace(title, start=title.start + 1, end=title.end + 1)
    assert with_field(case, "title", evidence=(moved,)) == {"evidence-not-literal": "/metadata/title/evidence/0"}
    (item,) = findings(case, replace(case.record, mentions=(replace(case.record.mentions[0], text="يوم الاحد"),)))
    assert (item.code, item.expected, item.found) == ("evidence-not-literal", "يوم الأحد", "يوم الاحد")


@every_case(("start", "end"), [(0, 10_000), (-2, 4), (5, 5), (6, 5), (None, None)])
def test_evidence_lies_inside_the_text(case, start, end):
    title = replace(case.record.metadata.title.evidence[0], start=start, end=end)
    assert with_field(case, "title", evidence=(title,)) == {"place-outside-text": "/metadata/title/evidence/0"}


def test_evidence_outside_the_text_has_no_offsets_to_check(case):
    embedded = Evidence("2023-03-12", place="embedded", locator="html:meta[date]")
    assert with_field(case, "date_issued", evidence=(embedded,)) == {}


@every_case(
    ("form", "spans"),
    [
        ("direct", ((0, 5),)),
        ("direct", ()),
        ("embedded", ()),
        ("embedded", ((5, 5),)),
        ("embedded", ((0, 10_000),)),
        ("embedded", ((6, 8), (0, 3))),
        ("partial", ((0, 5), (4, 8))),
    ],
)
def test_spans_stand_in_order_inside_the_text(case, form, spans):
    (item,) = findings(case, replace(case.record, statements=(Statement(form, spans),)))
    assert (item.code, item.params["where"]) == ("wrong-spans", "/statements/0/spans")


def test_a_statements_own_metadata_obeys_the_same_rules(case):
    own = Metadata(title=Field("x", reason=None, certainty="high", rule="a.rule"))
    statement = Statement("embedded", ((0, 5), (5, 8)), own)
    (item,) = findings(case, replace(case.record, statements=(statement,)))
    assert (item.code, item.params["where"]) == ("value-without-evidence", "/statements/0/metadata/title")
