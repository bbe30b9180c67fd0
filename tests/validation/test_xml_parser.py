import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.limits import XML_DEPTH
from archivist.validation import xml_parser
from archivist.validation.xml_parser import parse_xml

ENTITY_BOMB = b"<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"
READS_A_FILE = b"<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><a>&f;</a>"


def refused(data):
    root, findings = parse_xml(data, "record.xml")
    assert root is None
    return findings[0]


def test_a_plain_document_is_parsed_with_its_lines():
    root, findings = parse_xml('<?xml version="1.0" encoding="UTF-8"?>\n<a>\n<b>بيان</b></a>'.encode(), "record.xml")
    assert findings == ()
    assert (root.tag, root[0].text, root[0].sourceline) == ("a", "بيان", 3)


@pytest.mark.parametrize(
    "data",
    [
        ENTITY_BOMB,
        READS_A_FILE,
        b"<!DOCTYPE a><a/>",
        b"<?xml version='1.0'?>\n<!-- c -->\n<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>",
    ],
)
def test_a_document_type_is_refused_before_parsing(data, monkeypatch):
    monkeypatch.setattr(xml_parser.etree, "fromstring", None)
    item = refused(data)
    assert (item.code, item.exit) == ("xml-doctype", 5)


@every_case(
    ("data", "words"),
    [
        (b"\xef\xbb\xbf<a/>", "a byte order mark"),
        ("<a/>".encode("utf-16"), "zero bytes"),
        ("<a/>".encode("utf-32-be"), "zero bytes"),
        (b"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "the declared encoding ISO-8859-1"),
        (b"<?xml version='1.0' encoding='UTF-7'?>+ADw-a/+AD4-", "the declared encoding UTF-7"),
        (b'<?xml version="1.0"' + b" " * 1100 + b'encoding="windows-1256"?><a/>', "declaration of more than 1024"),
        (b"<a>\xff</a>", "byte 3, which is not UTF-8"),
    ],
)
def test_only_utf_8_without_a_mark_is_read(data, words):
    item = refused(data)
    assert (item.code, item.exit) == ("xml-encoding", 4)
    assert words in item.found


@every_case("data", [b"", b"text", b"<a>", b"<a>&unknown;</a>", b"<a>&#0;</a>", b"<a/><b/>", b"<a b='1' b='2'/>"])
def test_what_is_not_well_formed_is_told_with_its_line(data):
    item = refused(b"\n" + data)
    assert (item.code, item.exit) == ("xml-syntax", 4)
    assert "line " in item.message


@pytest.mark.parametrize("data", [b"<?p x?><a/>", b"<a/><?p x?>", b"<a><b><?p x?></b></a>"])
def test_processing_instructions_are_refused_wherever_they_stand(data):
    item = refused(data)
    assert (item.code, item.found) == ("xml-instruction", "p")


def test_one_that_begins_as_a_declaration_does_is_none():
    assert refused(b"<?xml-stylesheet href='a'?><a/>").found == "xml-stylesheet"


@pytest.mark.parametrize("again", [b"x", b"x ", b"&#10;x"])
def test_an_id_may_stand_once(again):
    item = refused(b"<a xml:id='x'>\n<b xml:id='y'/>\n<b xml:id='" + again + b"'/></a>")
    assert (item.code, item.found) == ("xml-duplicate-id", "x")
    assert "line 3 repeats the xml:id x of line 1" in item.message


def test_nesting_is_limited():
    assert parse_xml(b"<a>" * XML_DEPTH + b"</a>" * XML_DEPTH, "record.xml")[0] is not None
    assert refused(b"<a>" * (XML_DEPTH + 1) + b"</a>" * (XML_DEPTH + 1)).code == "xml-depth"
    assert refused(b"<a>" * 5000 + b"</a>" * 5000).code == "xml-syntax"


def test_size_is_limited(monkeypatch):
    monkeypatch.setattr(xml_parser, "RECORD_XML_BYTES", 10)
    item = refused(b"<a>too long</a>")
    assert (item.code, item.exit) == ("xml-too-large", 4)


def test_one_line_of_twelve_million_characters_is_read():
    root, findings = parse_xml(b"<a>" + b"x" * 12_000_000 + b"</a>", "record.xml")
    assert findings == ()
    assert len(root.text) == 12_000_000


def test_comments_are_dropped_and_split_no_text():
    root, _ = parse_xml(b"<!-- a --><a>one<!-- two -->three<![CDATA[<four>]]></a>", "record.xml")
    assert root.text == "onethree<four>"


def test_an_inclusion_is_left_as_it_is():
    root, _ = parse_xml(b'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/hostname"/></a>', "x")
    assert root[0].get("href") == "/etc/hostname"


@given(st.one_of(st.binary(max_size=200), st.text(alphabet="<>&;!?/a='\" -[]#x\n", max_size=60).map(str.encode)))
def test_any_bytes_give_a_tree_or_findings(data):
    root, findings = parse_xml(data, "record.xml")
    assert (root is None) == bool(findings)
