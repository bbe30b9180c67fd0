import pytest
from every_case import every_case

from archivist.validation.links import language_tag_findings, link_findings
from archivist.validation.xml_parser import parse_xml


def findings(content, chars=100):
    root, _ = parse_xml(b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="r">\n' + content + b"</TEI>", "record.xml")
    return link_findings(root, chars, "record.xml")


def test_references_and_ranges_that_lead_somewhere_are_fine():
    assert (
        findings(b'<p xml:id="a" corresp="src:0,100" resp="#r"/><p target="#a src:3,3" ref="auth:x" n="#none"/>') == ()
    )


POINTERS = (
    *("ref", "target", "corresp", "source", "resp", "who", "decls", "scheme", "active", "passive", "datingPoint"),
    *("rendition", "calendar", "where"),
)


@every_case("attribute", POINTERS)
def test_a_reference_to_nothing_is_told_with_its_line(attribute):
    (item,) = findings(f'<p/>\n<p {attribute}="#r #gone"/>'.encode())
    assert (item.code, item.exit, item.found) == ("dangling-link", 5, "#gone")
    assert f"line 3: {attribute} points at #gone" in item.message


@every_case("pointer", ["src:5,4", "src:0,101", "src:1", "src:-1,4", "src:a,b", "src:٣,٤", "src:1,2,3"])
def test_a_range_that_is_malformed_backward_or_outside_is_told(pointer):
    (item,) = findings(f'<p corresp="{pointer}"/>'.encode())
    assert (item.code, item.exit, item.found) == ("bad-range", 5, pointer)


def test_without_the_texts_length_only_the_form_of_a_range_is_checked():
    assert findings(b'<p corresp="src:0,999"/>', None) == ()
    assert len(findings(b'<p corresp="src:9,0"/>', None)) == 1


TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<langUsage><language ident="{0}"/></langUsage><application ident="archivist"/>
<textLang mainLang="{0}"/>
<p xml:lang="{0}"/></TEI>"""


def told(tag):
    root, _ = parse_xml(TEI.format(tag).encode(), "record.xml")
    return [(item.params["attribute"], item.params["line"]) for item in language_tag_findings(root, "record.xml")]


@pytest.mark.parametrize("tag", ["ar", "ckb", "zh-Hant", "und"])
def test_shortest_tags_are_fine_everywhere(tag):
    assert told(tag) == []


@every_case("tag", ["ara", "AR", "kmr", "x-secret", ""])
def test_every_other_tag_is_told_with_its_line(tag):
    assert told(tag) == [("ident", "2"), ("mainLang", "3"), ("xml:lang", "4")]
