"""The stylesheet that only says whether all rules are kept agrees with the skeleton, on records sound and spoiled."""

import pytest
from every_case import every_case
from grammar_cases import mutants
from tei_example import built

from archivist.validation import quick_schematron, schematron
from archivist.validation.quick_schematron import keeps_rules
from archivist.validation.schema_files import current_schemas, schema_versions, schemas_of_version
from archivist.validation.schematron import schematron_findings


def by_skeleton(root, schema, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(schematron, "keeps_rules", lambda *_: None)
        return schematron_findings(root, schema, "record.xml")


@pytest.mark.parametrize("version", schema_versions())
def test_both_stylesheets_give_one_verdict_on_mutants(version, monkeypatch):
    schema = schemas_of_version(version).schematron
    verdicts = [0, 0]
    for _, root in mutants(15, 150):
        if root is not None:
            findings = by_skeleton(root, schema, monkeypatch)
            assert keeps_rules(root, schema) == (not findings), findings
            assert schematron_findings(root, schema, "record.xml") == findings
            verdicts[not findings] += 1
    assert min(verdicts) > 20 or version != list(schema_versions())[-1]


def test_a_record_that_keeps_the_rules_needs_no_skeleton(monkeypatch):
    monkeypatch.setattr(schematron, "_compiled", None)
    assert schematron_findings(built(), current_schemas().schematron, "record.xml") == ()


def test_what_one_of_the_two_does_not_accept_is_not_accepted(monkeypatch):
    monkeypatch.setattr(schematron, "keeps_rules", lambda *_: False)
    (item,) = schematron_findings(built(), current_schemas().schematron, "record.xml")
    assert (item.code, item.exit) == ("schematron", 5)
    assert "disagree" in item.message


RULE = "<pattern><rule context='{}'><assert test='{}'/></rule></pattern>"
NS = "<ns prefix='t' uri='http://www.tei-c.org/ns/1.0'/>"


def kept(content):
    schema = f'<schema xmlns="http://purl.oclc.org/dsdl/schematron">{content}</schema>'
    return keeps_rules(built(), schema.encode())


def test_plain_rules_are_understood():
    assert kept(NS + RULE.format("t:TEI", "t:text")) is True
    assert kept(NS + RULE.format("t:TEI/t:text[t:body | t:none]//t:div | t:x", "t:none")) is False
    assert kept(NS + RULE.format("t:TEI", "t:text") + RULE.format("t:TEI", "false()")) is False


def test_the_first_rule_that_fits_is_applied_and_no_other_of_its_pattern():
    first, second = (f"<rule context='t:TEI'><assert test='{test}'/></rule>" for test in ("true()", "false()"))
    assert kept(f"{NS}<pattern>{first}{second}</pattern>") is True
    assert kept(f"{NS}<pattern>{second}{first}</pattern>") is False
    assert kept(f"{NS}<pattern>{first}</pattern><pattern>{second}</pattern>") is False


@every_case(
    "schema",
    [
        RULE.format("*", "false()"),
        RULE.format("@n", "false()"),
        RULE.format("text()", "false()"),
        RULE.format("/", "false()"),
        RULE.format("t:TEI[t:a[t:b]]", "false()"),
        RULE.format("t:TEI", "("),
        NS + RULE.format("t:TEI", 'document("/etc/passwd")'),
        "<ns prefix='xsl' uri='urn:x'/>" + RULE.format("xsl:TEI", "true()"),
        NS + "<let name='a' value='1'/>" + RULE.format("t:TEI", "$a"),
        NS + "<pattern abstract='true'><rule context='t:TEI'><assert test='true()'/></rule></pattern>",
        NS + "<pattern><rule context='t:TEI'><extends rule='x'/></rule></pattern>",
        NS + "<phase id='p'/>" + RULE.format("t:TEI", "true()"),
    ],
)
def test_what_says_more_is_left_to_the_skeleton(schema):
    assert kept(schema) is None


def test_no_schematron_is_left_to_the_skeleton():
    assert quick_schematron.keeps_rules(built(), b"<a/>") is None
    assert quick_schematron.keeps_rules(built(), b"no XML") is None
