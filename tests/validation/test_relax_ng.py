import pytest
from every_case import every_case
from lxml import etree

from archivist.validation.relax_ng import relax_ng_findings
from archivist.validation.schema_files import schema_versions, schemas_of_version
from archivist.validation.xml_parser import parse_xml

TEI = b'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n%s</TEI>'


def findings(content, schema):
    root, _ = parse_xml(TEI % content, "record.xml")
    return relax_ng_findings(root, schema, "record.xml")


def test_a_valid_tree_has_no_findings(small_rng):
    assert findings(b"<p>one</p>", small_rng) == ()


def test_an_invalid_tree_is_told_with_its_line(small_rng):
    (found,) = findings(b"<p>one</p>\n<q/>", small_rng)
    assert (found.code, found.exit) == ("element-not-allowed", 5)
    assert found.message == "record.xml line 3: <TEI> must not hold <q> here; allowed: <p>, </TEI>"


def test_a_schema_beyond_our_own_reading_is_told_in_libxml2s_words():
    schema = b"""<grammar ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><start>
      <element name="TEI">
        <interleave><element name="p"><text/></element><element name="head"><text/></element></interleave>
      </element>
    </start></grammar>"""
    assert findings(b"<p/><head/>", schema) == ()
    found = findings(b"<p/>\n<q/>", schema)
    assert {item.code for item in found} == {"relax-ng"}
    assert all(item.exit == 5 and "breaks the schema" in item.message for item in found)


@pytest.mark.parametrize("version", schema_versions())
def test_faults_are_explained_from_every_released_schema(version):
    found = findings(b"<p/>", schemas_of_version(version).relax_ng)
    assert {item.code for item in found} == {"attribute-missing", "element-missing", "element-not-allowed"}


def test_a_fault_that_our_own_reading_does_not_find_is_not_lost(small_rng, monkeypatch):
    monkeypatch.setattr("archivist.validation.explain_rng.explained", lambda *_: ())
    assert {item.code for item in findings(b"<q/>", small_rng)} == {"relax-ng"}


def test_a_second_tree_does_not_inherit_the_first_ones_errors(small_rng):
    assert findings(b"<q/>", small_rng)
    assert findings(b"<p/>", small_rng) == ()


def test_a_thousand_errors_are_cut_and_told(small_rng):
    found = findings(b"<p bad='1'/>\n" * 1000, small_rng)
    assert len(found) <= 51


@pytest.fixture
def narrow(monkeypatch):
    """Let 30 children be very many."""
    monkeypatch.setattr("archivist.validation.relax_ng._WIDE", etree.XPath("//*[*[31]]"))
    monkeypatch.setattr("archivist.validation.relax_ng._MANY", etree.XPath("count(//*) > 31"))
    monkeypatch.setattr("archivist.validation.relax_ng._LONG", etree.XPath("//*[*[11]]"))
    monkeypatch.setattr("archivist.validation.relax_ng._SLICE", 10)
    monkeypatch.setattr("archivist.validation.relax_ng._ENDS", 2)


@pytest.mark.usefixtures("narrow")
def test_of_very_many_children_libxml2_judges_each_in_a_slice(small_rng, monkeypatch):
    assert findings(b"<p/>" * 45, small_rng) == ()
    (found,) = findings(b"<p/>" * 20 + b"<q/>" + b"<p/>" * 20, small_rng)
    assert found.code == "element-not-allowed"
    monkeypatch.setattr("archivist.validation.explain_rng.explained", lambda *_: ())
    for place in (0, 1, 2, 11, 12, 20, 39, 40, 43, 44):
        content = b"<p/>" * place + b"<q/>" + b"<p/>" * (44 - place)
        assert {item.code for item in findings(content, small_rng)} == {"relax-ng"}, place
    assert findings(b"<p/>" * 45, small_rng) == ()


LISTS = b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"><start>
  <element name="TEI">
    <zeroOrMore><element name="p"><text/></element></zeroOrMore>
    <zeroOrMore>
      <element name="list"><oneOrMore><element name="item"><text/></element></oneOrMore></element>
    </zeroOrMore>
    <zeroOrMore><element name="q"><text/></element></zeroOrMore>
  </element>
</start></grammar>"""


def lists(*, first=35, second=35, fault=-1):
    """Return paragraphs, two lists and quotations, which only this order allows; item `fault` is a <p>."""
    items = [b"<p/>" if place == fault else b"<item/>" for place in range(first + second)]
    inside = b"".join(items[:first]), b"".join(items[first:])
    return b"<p/>" * 20 + b"<list>%s</list><list>%s</list>" % inside + b"<q/>" * 20


@pytest.mark.usefixtures("narrow")
def test_long_lists_in_a_list_of_very_many_are_judged_whole_and_in_order(monkeypatch):
    assert findings(lists(), LISTS) == ()
    (found,) = findings(lists(fault=30), LISTS)
    assert found.code == "element-not-allowed"
    monkeypatch.setattr("archivist.validation.explain_rng.explained", lambda *_: ())
    for fault in range(70):
        assert {item.code for item in findings(lists(fault=fault), LISTS)} == {"relax-ng"}, fault
    assert findings(lists(), LISTS) == ()


@pytest.mark.usefixtures("narrow")
def test_beside_a_list_of_very_many_no_other_long_one_is_judged_anew(monkeypatch):
    seen = []

    class Watched(etree.RelaxNG):
        def validate(self, tree):
            seen.append(max(len(node) for node in tree.iter()))
            return super().validate(tree)

    monkeypatch.setattr(etree, "RelaxNG", Watched)
    assert findings(lists(first=30, second=200), LISTS + b"\n") == ()
    assert len(seen) == 20
    assert max(seen) <= 2 + 10 + 2 + 2, "both ends, a slice, and the two lists on the way"


@every_case(
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
