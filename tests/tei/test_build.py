from dataclasses import replace

import pytest
from hypothesis import given
from tei_cases import cases, few_examples
from tei_example import HEADER, MAKING, NS, ROOT, about, assert_valid, built, example, parsed, select

from archivist.base.digest import digests_of
from archivist.model.document import Document
from archivist.model.metadata import Evidence, Field, Mention, Metadata, Speaker, Statement
from archivist.model.record import Access, Record, SourceFile, TextFacts, record_id
from archivist.model.record_json import record_from_dict, record_to_dict
from archivist.model.source import Acquisition
from archivist.tei.build import record_xml
from archivist.tei.vocabulary import XML_ID


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
    assert (person.text, person.attrib) == ("الناطق سامر", {"ref": "#pers-2"})
    assert select(root, "//t:body//t:date[@type='relative']").attrib == {
        "when": "2023-03-12",
        "type": "relative",
        "datingPoint": "#a-date_issued",
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
    place = select(built(mentions=tuple(names)), "//t:place[@sameAs]")
    assert ([item.text for item in place], place.get("sameAs")) == (["Cologne", "Köln"], "auth:place.x")


def test_a_stated_value_has_no_certainty_and_names_who_said_it():
    root = built()
    annotation = select(root, "//t:annotation[@xml:id='a-place']")
    assert annotation.get("cert") is None
    assert select(root, f"//t:respStmt[@xml:id='{annotation.get('resp')[1:]}']/t:name").text == "Ada"


def test_what_is_not_known_is_left_out_of_the_header():
    root = built(metadata=Metadata(), statements=(), mentions=(), relations=())
    assert select(root, "//t:titleStmt/t:title").get("type") == "supplied"
    assert not root.xpath("//t:creation | //t:textClass | //t:author | //t:listPerson", namespaces=NS)
    assert select(root, "//t:text").get("{http://www.w3.org/XML/1998/namespace}lang") == "und"
    assert select(root, "//t:bibl[@default='true']").get("type") == "carrier"
    assert {item.text for item in root.iterfind(".//{*}annotation/{*}note")} == {"absent"}


def test_only_rules_that_the_shared_header_lacks_are_described_by_their_ids():
    root = built()
    described = {item.get(XML_ID): item[0].text for item in root.iterfind(".//{*}interpretation")}
    assert described == {
        "rule-office.line": "office.line",
        "rule-a.rule": "a.rule",
        "rule-date.in-text": "date.in-text",
        "rule-issuer.issued": "issuer.issued",
        "rule-issuer.signature": "issuer.signature",
    }
    assert {item.get("ana") for item in root.iterfind(".//{*}annotation")} == {
        *("shared:rule-title.line", "#rule-office.line", "#rule-a.rule"),
        None,
    }
    assert select(root, "//t:annotation[@xml:id='a-date_issued']/t:note[@type='candidate']").get("ana") == (
        "#rule-date.in-text"
    )


def test_the_shared_header_is_named_by_its_digest_four_folders_up():
    prefix = select(built(), "//t:prefixDef[@ident='shared']")
    assert prefix.get("replacementPattern") == f"../../../../manifests/schemas/{HEADER.sha256}.xml#$1"


def test_evidence_is_listed_only_where_the_target_does_not_say_it_all():
    root = built()
    listed = {
        item.get(XML_ID): [(part.tag.partition("}")[2], part.get("subtype"), part.get("target")) for part in evidence]
        for item in root.iterfind(".//{*}annotation")
        if (evidence := item.xpath("*[@type='evidence']")) and not item.get(XML_ID).startswith("s2-")
    }
    assert listed == {
        "a-speaker": [("ptr", "name", "src:111,115"), ("ptr", "role", "src:104,110")],
        "a-date_issued": [("note", "value", "src:87,99")],
        "a-date_published": [("note", "value", None)],
    }
    assert select(root, "//t:annotation[@xml:id='a-title']").get("target") == "src:71,80"
    assert select(root, "//t:annotation[@xml:id='a-date_issued']/t:note[@type='evidence']/t:note").text == "docx:p=7"


def test_a_mention_states_its_value_only_where_it_is_not_its_words():
    record, _ = example()
    mentions = (record.mentions[1], replace(record.mentions[1], value="Damascus"))
    first, second = built(mentions=mentions).findall(".//{*}listAnnotation[@type='mentions']/{*}annotation")
    assert [item.text for item in first] == []
    assert [(item.get("type"), item.text) for item in second] == [("value", "Damascus")]


def test_relations_point_at_a_record_s_folder_or_an_address_and_say_whose_word_they_are():
    root = built()
    relations = [dict(item.attrib) for item in root.iterfind(".//{*}listRelation/{*}relation")]
    own = f"#{root.get(XML_ID)}"
    assert relations == [
        {XML_ID: "rel-1", "name": "answers", "active": own, "passive": f"../../../00/{'0' * 31}1/"},
        {XML_ID: "rel-2", "name": "translation-of", "active": own, "passive": "https://example.org/en?a=1&b=2"},
    ]
    annotation = select(root, "//t:annotation[@target='#rel-2']")
    assert select(root, f"//t:respStmt[@xml:id='{annotation.get('resp')[1:]}']/t:name").text == "Zoe"
    assert [item.text for item in annotation[0]] == ["both say so", "2023-04-01T09:21:00Z"]


def test_a_stated_null_has_a_reason_and_names_who_said_it():
    root = built()
    annotation = select(root, "//t:annotation[@xml:id='s2-a-title']")
    assert [item.get("type") for item in annotation] == ["reason", "stated"]
    assert select(root, f"//t:respStmt[@xml:id='{annotation.get('resp')[1:]}']/t:name").text == "Eva"


def test_a_container_is_described_where_the_source_was_taken_out_of_one():
    described = select(built(), "//t:bibl[@xml:id='acq-3']/t:relatedItem[@type='container']/t:bibl")
    assert [(item.get("type") or item.get("unit"), item.text) for item in described] == [
        ("filename", "crawl.warc.gz"),
        ("sha256", "d" * 64),
        ("place", "<urn:uuid:1>"),
        ("digest", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"),
    ]


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
