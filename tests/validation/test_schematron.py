from every_case import every_case

from archivist.model.findings import CodeEntry, Severity, catalogue
from archivist.validation import schematron
from archivist.validation.schematron import schematron_findings
from archivist.validation.xml_parser import parse_xml

SCH = b'<schema xmlns="http://purl.oclc.org/dsdl/schematron">%s</schema>'


def findings(content, schema):
    root, _ = parse_xml(b'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n' + content + b"</TEI>", "record.xml")
    return schematron_findings(root, schema, "record.xml")


def test_a_tree_that_keeps_the_rules_has_no_findings(small_sch):
    assert findings(b"<p>one</p>", small_sch) == ()


def test_a_broken_rule_is_told_with_its_name_and_line(small_sch):
    (item,) = findings(b"<p>one</p>\n<p/>", small_sch)
    assert (item.code, item.exit, item.found) == ("schematron", 5, "A p has text.")
    assert item.message == "record.xml line 3 breaks the rule p-not-empty: A p has text."


def test_a_report_counts_like_an_assert_and_shows_its_values(small_sch):
    (item,) = findings(b"<p>forbidden word</p>", small_sch)
    assert item.found == "It says forbidden word."


def test_a_rule_in_the_catalogue_has_a_code_of_its_own(small_sch, monkeypatch):
    entry = CodeEntry("sch-p-not-empty", Severity.ERROR, 5, "{path} line {line}: {found}", "", "")
    extended = {**catalogue(), entry.code: entry}
    monkeypatch.setattr(schematron, "catalogue", lambda: extended)
    monkeypatch.setattr("archivist.model.findings.catalogue", lambda *_: extended)
    (item,) = findings(b"<p/>", small_sch)
    assert (item.code, item.message) == ("sch-p-not-empty", "record.xml line 2: A p has text.")


@every_case(
    "schema",
    [
        b"not XML",
        b"<a/>",
        SCH % b"<include href='/etc/passwd'/>",
        SCH % b"<x:include xmlns:x='http://www.w3.org/1999/XSL/Transform' href='/etc/passwd'/>",
        SCH % b"<pattern><rule context='('><assert test='1'/></rule></pattern>",
    ],
)
def test_a_schema_that_cannot_or_must_not_be_used_is_a_finding(schema):
    (item,) = findings(b"<p/>", schema)
    assert (item.code, item.exit) == ("schema-broken", 4)


def test_a_rule_cannot_read_a_file(tmp_path):
    secret = tmp_path / "secret.xml"
    secret.write_text("<secret>word</secret>")
    rule = f"<pattern><rule context='/*'><assert test='not(document(\"{secret}\"))'>leaked</assert></rule></pattern>"
    assert all("leaked" not in item.message for item in findings(b"<p/>", SCH % rule.encode()))


def test_a_namespace_that_breaks_the_reports_location_still_gives_a_finding():
    schema = SCH % b"<pattern><rule context='*'><assert id='never' test='false()'>No.</assert></rule></pattern>"
    root, _ = parse_xml(b"""<a xmlns="it's"/>""", "record.xml")
    (item,) = schematron_findings(root, schema, "record.xml")
    assert (item.code, item.params["line"]) == ("schematron", "1")
