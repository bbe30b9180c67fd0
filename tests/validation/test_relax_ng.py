import pytest

from archivist.validation.relax_ng import relax_ng_findings
from archivist.validation.xml_parser import parse_xml

TEI = b'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n%s</TEI>'


def findings(content, schema):
    root, _ = parse_xml(TEI % content, "record.xml")
    return relax_ng_findings(root, schema, "record.xml")


def test_a_valid_tree_has_no_findings(small_rng):
    assert findings(b"<p>one</p>", small_rng) == ()


def test_an_invalid_tree_is_told_with_its_line(small_rng):
    found = findings(b"<p>one</p>\n<q/>", small_rng)
    assert {item.code for item in found} == {"relax-ng"}
    assert found[0].exit == 5
    assert any("line 3" in item.message and "q" in item.found for item in found)


def test_a_second_tree_does_not_inherit_the_first_ones_errors(small_rng):
    assert findings(b"<q/>", small_rng)
    assert findings(b"<p/>", small_rng) == ()


def test_a_thousand_errors_are_cut_and_told(small_rng):
    found = findings(b"<p bad='1'/>\n" * 1000, small_rng)
    assert len(found) <= 51


@pytest.mark.parametrize(
    "schema",
    [
        b"not XML",
        b"<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>",
        b"<a/>",
        b"<grammar xmlns='http://relaxng.org/ns/structure/1.0'><include href='/etc/passwd'/></grammar>",
        b"<grammar xmlns='http://relaxng.org/ns/structure/1.0'><start><externalRef href='http://x/'/></start></grammar>",
        b"<!DOCTYPE a><grammar xmlns='http://relaxng.org/ns/structure/1.0'/>",
    ],
)
def test_a_schema_that_cannot_or_must_not_be_used_is_a_finding(schema):
    (item,) = findings(b"<p/>", schema)
    assert (item.code, item.exit) == ("schema-broken", 4)
