"""The header repeats what the annotations say: all of it, in its place, and nothing else."""

from copy import deepcopy

from every_case import every_case
from tei_example import METADATA, SPAN, built, select

from archivist.model.metadata import Field, Metadata, Statement
from archivist.tei.header_agreement import header_findings
from archivist.tei.parse import record_from_tei


def told(root):
    record, findings = record_from_tei(root, "record.xml")
    assert findings == ()
    assert {item.code for item in header_findings(record, root, "1.2", "record.xml")} <= {"tei-header"}
    return [item.params["place"] for item in header_findings(record, root, "1.2", "record.xml")]


@every_case(
    "changes",
    [
        {},
        {"metadata": Metadata()},
        {"statements": ()},
        {"statements": (Statement("embedded", (SPAN,)),)},
        {"metadata": Metadata(**{name: Field(reason="absent") for name, _ in METADATA.items()})},
    ],
)
def test_the_header_of_a_new_record_says_what_the_record_says(changes):
    assert told(built(**changes)) == []


@every_case(
    ("path", "attribute", "value", "place"),
    [
        # Of another statement: the words may be the same, the annotation is not the record's.
        ("//t:titleStmt/t:author[@role='issuer']", "source", "#s2-a-issuer", "titleStmt"),
        ("//t:bibl[@xml:id='s-2']/t:author[@role='issuer']", "source", "#a-issuer", "s-2"),
        ("//t:bibl[@xml:id='s-2']/t:date", "source", "#a-date_issued", "s-2"),
        ("//t:creation/t:date", "source", "#s2-a-date_issued", "titleStmt"),
        # Another language, or time, or statement that is meant first.
        ("//t:titleStmt/t:title", "{http://www.w3.org/XML/1998/namespace}lang", "sv", "title/@xml:lang"),
        ("/t:TEI/t:text", "{http://www.w3.org/XML/1998/namespace}lang", "sv", "text/@xml:lang"),
        ("//t:change[@xml:id='ch-revised']", "when", "2001-01-01T00:00:00Z", "change/@when"),
        ("//t:bibl[@xml:id='s-2']", "default", "true", "s-2/@default"),
        ("//t:bibl[@xml:id='file']/t:relatedItem", "target", "#s-1", "file/relatedItem"),
    ],
)
def test_a_changed_attribute_is_told(path, attribute, value, place):
    root = built()
    select(root, path).set(attribute, value)
    assert told(root) == [place]


@every_case(
    ("path", "place"),
    [
        ("//t:titleStmt/t:author[@role='issuer']", "titleStmt"),
        ("//t:creation", "titleStmt"),
        ("//t:textClass", "titleStmt"),
        ("//t:bibl[@xml:id='s-2']/t:textLang", "s-2"),
        ("//t:bibl[@xml:id='carrier']/t:relatedItem[1]", "carrier/relatedItem"),
    ],
)
def test_what_is_left_out_is_told_and_what_stands_twice(path, place):
    once, twice = built(), built()
    missing, doubled = select(once, path), select(twice, path)
    missing.getparent().remove(missing)
    doubled.addnext(deepcopy(doubled))
    assert (told(once), told(twice)) == ([place], [place])


def test_a_language_that_nothing_proves_is_told():
    root = built()
    language = select(root, "//t:langUsage/t:language")
    language.set("ident", "sv")
    del language.attrib["source"]
    assert told(root) == ["titleStmt", "langUsage"]


def test_another_number_than_that_of_the_revision_is_told():
    root = built()
    select(root, "//t:edition").text = "Revision 7"
    assert told(root) == ["edition"]


def test_a_rule_is_described_by_its_id_and_nothing_else():
    root = built()
    rule = select(root, "//t:interpretation[@xml:id='rule-a.rule']")
    rule[0].text = "a person looked it up"
    assert told(root) == ["interpretation"]


def test_another_version_of_the_schemas_than_that_which_judges_is_told():
    root = built()
    select(root, "//t:change[@xml:id='ch-validated']/t:note").text = "1.0"
    assert told(root) == ["change/schemas"]
