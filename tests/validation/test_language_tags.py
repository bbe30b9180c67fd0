import pytest

from archivist.validation.language_tags import language_tag_findings
from archivist.validation.xml_parser import parse_xml

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


@pytest.mark.parametrize("tag", ["ara", "AR", "kmr", "x-secret", ""])
def test_every_other_tag_is_told_with_its_line(tag):
    assert told(tag) == [("ident", "2"), ("mainLang", "3"), ("xml:lang", "4")]
