from dataclasses import replace

import pytest
from hypothesis import given
from tei_cases import cases, few_examples
from tei_example import MAKING, NS, ROOT, about, assert_valid, built, example, parsed, select

from archivist.base.digest import digests_of
from archivist.model.document import Document
from archivist.model.metadata import Evidence, Field, Mention, Metadata, Speaker, Statement
from archivist.model.record import Access, Record, SourceFile, TextFacts, record_id
from archivist.model.record_json import record_from_dict, record_to_dict
from archivist.model.source import Acquisition
from archivist.tei.build import record_xml


def shape(root):
    """Return each division's type and its blocks as `tag(/type)`, with `.` for an empty line."""
    found = []
    for div in root.iterfind(".//{*}body/{*}div"):
        names = [item.tag.partition("}")[2] + (f"/{item.get('type')}" if item.get("type") else "") for item in div]
        found.append((div.get("type"), ["." if name.startswith("lb") else name for name in names]))
    return found


@few_examples
@given(cases())
def test_equal_arguments_give_equal_bytes_also_from_record_json(case):
    record, document = case
    data = record_xml(record, document, MAKING)
    assert data == record_xml(record_from_dict(record_to_dict(record)), document, MAKING)
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<TEI ')
    assert data.endswith(b"</TEI>\n")


def test_the_text_is_divided_and_marked_by_what_is_known_of_it():
    assert shape(built()) == [
        ("frame", ["p", "ab/cue", "."]),
        ("statement", ["byline", "head", "dateline", "p", "p", "trailer", "."]),
    ]


def test_a_line_of_white_space_stands_in_the_head_and_its_range():
    head = select(built(), "//t:head")
    assert [item.get("n") for item in head] == ["5", "6"]
    assert head.get("corresp") == "src:69,80"


def test_line_ends_are_lb_with_the_kind_of_end_before_them():
    breaks = [(item.get("n"), item.get("type")) for item in built().iterfind(".//{*}lb")]
    assert [number for number, _ in breaks] == [str(number) for number in range(1, 12)]
    assert [kind for _, kind in breaks] == [None, None, None, "crlf", "cr", None, None, None, None, None, None]


def test_names_and_dates_point_at_their_entity_and_annotation():
    root = built()
    person = select(root, "//t:body//t:persName")
    assert (person.text, person.get("ref"), person.get("source")) == ("الناطق سامر", "#pers-2", "#m-5")
    assert select(root, "//t:body//t:date[@type='relative']").attrib == {
        "when": "2023-03-12",
        "type": "relative",
        "datingPoint": "#a-date_issued",
        "source": "#m-6",
    }


def test_a_date_relative_to_another_day_than_the_date_of_issue_points_at_its_own_annotation():
    record, _ = example()
    root = built(mentions=(replace(record.mentions[5], anchor="2020-01-01"),))
    assert select(root, "//t:body//t:date").get("datingPoint") == "#m-1"


def test_a_date_that_no_calendar_has_gets_no_when():
    record, _ = example()
    assert select(built(mentions=(replace(record.mentions[2], value=None),)), "//t:body//t:date").get("when") is None


def test_equal_authority_ids_are_one_entity_with_all_its_names():
    names = [Mention("place", name, 0, 0, "", "place.x", "high", "r") for name in ("Cologne", "Köln", "Cologne")]
    place = select(built(mentions=tuple(names)), "//t:place[t:idno]")
    assert [item.text for item in place] == ["Cologne", "Köln", "auth:place.x"]


def test_a_stated_value_has_no_certainty_and_names_who_said_it():
    root = built()
    annotation = select(root, "//t:annotation[@xml:id='a-place']")
    assert annotation.get("cert") is None
    assert select(root, f"//t:respStmt[@xml:id='{annotation.get('resp')[1:]}']/t:name").text == "Ada"


def test_what_is_not_known_is_left_out_of_the_header():
    root = built(metadata=Metadata(), statements=(), mentions=())
    assert select(root, "//t:titleStmt/t:title").get("type") == "supplied"
    assert not root.xpath("//t:creation | //t:textClass | //t:author | //t:listPerson", namespaces=NS)
    assert select(root, "//t:text").get("{http://www.w3.org/XML/1998/namespace}lang") == "und"
    assert select(root, "//t:bibl[@default='true']").get("type") == "carrier"
    assert {item.text for item in root.iterfind(".//{*}annotation/{*}note")} == {"absent"}


def test_only_the_rules_that_the_record_names_are_described_an_unknown_one_by_its_id():
    described = {
        item.get("{http://www.w3.org/XML/1998/namespace}id"): item[0].text
        for item in built().iterfind(".//{*}interpretation")
    }
    assert described == {
        "rule-title.line": "The line under the issuer.",
        "rule-office.line": "office.line",
        "rule-a.rule": "a.rule",
        "rule-date.in-text": "date.in-text",
    }


def test_schemas_lie_four_folders_up():
    found = {item.get("key"): (item.get("type"), item.get("url")) for item in built().iterfind(".//{*}schemaRef")}
    assert found["archivist.rng"] == ("RELAXNG", f"../../../../manifests/schemas/{'a' * 64}.rng")
    assert found["record.schema.json"] == ("JSONSchema", f"../../../../manifests/schemas/{'c' * 64}.json")


def test_forbidden_characters_bytes_and_the_bom_are_declared():
    root = parsed(record_xml(*about("\ufeffa\x0c\udcc3\uffff\ud800"), MAKING))
    mappings = [(item.get("type"), item.text) for item in root.iterfind(".//{*}mapping")]
    assert mappings == [
        ("codepoint", "U+000C"),
        ("codepoint", "U+D800"),
        ("byte", "0xC3"),
        ("codepoint", "U+FEFF"),
        ("codepoint", "U+FFFF"),
    ]


@pytest.fixture
def seed():
    """The seed, with the metadata that a reader of it would give."""
    data = (ROOT / "examples/000_c6574d2f7a715160.txt").read_bytes()
    text, facts = data.decode(), digests_of(data)

    def proved(value, words, start=527):
        begin = text.index(words, start)
        return Field(value, None, None, "high", "r", None, (Evidence(words, begin, begin + len(words)),))

    title = "بيان للمتحدث باسم وزارة الخارجية نيد برايس"
    metadata = Metadata(
        title=proved(title, title),
        language=proved("ar", title),
        issuer=proved("وزارة الخارجية الأمريكية", "وزارة الخارجية الأمريكية"),
        office=proved("مكتب المتحدث باسم وزارة الخارجية", "مكتب المتحدث باسم وزارة الخارجية"),
        speaker=proved(Speaker("نيد برايس", "المتحدث باسم وزارة الخارجية"), "نيد برايس"),
        date_issued=proved("2022-01-22", "22 كانون الثاني/يناير 2022"),
        document_type=proved("statement", "بيان"),
    )
    thursday = text.index("يوم الخميس")
    return Record(
        record_id(facts.sha256),
        1,
        "active",
        None,
        SourceFile("source.txt", "a.txt", facts.bytes, facts.sha256, facts.sha512, "text/plain", "utf-8"),
        TextFacts(facts.sha256, len(text), None),
        (Acquisition("2023-04-01T10:00:00Z", "file"),),
        None,
        None,
        Access(),
        None,
        metadata,
        (Statement("embedded", ((527, len(text)),)),),
        (Mention("date", "2022-01-20", thursday, thursday + 10, "يوم الخميس", None, "high", "r", "2022-01-22"),),
    ), Document(text, "text/plain", "utf-8", "valid UTF-8")


def test_the_seed_has_the_structure_of_the_hand_made_record(seed):
    root = parsed(record_xml(*seed, MAKING))
    assert shape(root) == [
        ("frame", ["p", "p", "p", "ab/cue"]),
        ("statement", ["byline", "byline", "head", "dateline", "p", "p", "p", "p"]),
    ]
    assert [item.get("corresp") for item in root.iterfind(".//{*}body//*[@corresp]")] == [
        *("src:0,143", "src:144,412", "src:413,515", "src:516,526", "src:527,551", "src:552,584"),
        *("src:585,627", "src:628,654", "src:655,829", "src:830,1629", "src:1630,1911", "src:1912,2036"),
    ]
    thursday = select(root, "//t:body//t:date")
    assert (thursday.text, thursday.get("when"), thursday.get("type")) == ("يوم الخميس", "2022-01-20", "relative")


def test_a_passage_in_another_language_says_so():
    text = "Statement by the Ministry of Water\nThe well is open.\nافتتحت الوزارة البئر الجديدة في الوادي\nThank you.\n"
    start = text.index("افتتحت")
    end = text.index("\n", start)
    making = replace(MAKING, languages=((start, end, "ar"),))
    root = parsed(record_xml(*about(text, Statement("direct", ((0, len(text)),))), making))
    assert_valid(root)
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [block.get(lang) for block in root.iterfind(".//{*}body/{*}div/*[@corresp]")] == [None, None, "ar", None]
    assert "ar" in [item.get("ident") for item in root.iterfind(".//{*}langUsage/{*}language")]
