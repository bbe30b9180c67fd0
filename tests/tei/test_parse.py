import copy
import json
import random
from dataclasses import replace

from every_case import every_case
from hypothesis import given
from lxml import etree
from tei_cases import cases, few_examples
from tei_example import MAKING, OLDER, ROOT, built, example, older, parsed, select

from archivist.model.record_json import record_from_dict, record_to_dict
from archivist.tei.build import record_xml
from archivist.tei.parse import record_from_tei


@few_examples
@given(cases())
def test_the_whole_record_comes_back_from_the_tei_alone(case):
    record, document = case
    read, findings = record_from_tei(parsed(record_xml(record, document, MAKING)), "record.xml")
    assert findings == ()
    assert record_to_dict(read) == record_to_dict(record)


@every_case(
    "words", ["", " ", "\x1b[2J", "\x85", "\ud800", "a\r\nb", "  two  spaces ", "\\u0041", "\ufeff", "]]><!--&amp;"]
)
def test_strings_that_xml_cannot_carry_survive(words):
    record, document = example(collection=words, rights=words)
    read, findings = record_from_tei(parsed(record_xml(record, document, MAKING)), "record.xml")
    assert findings == ()
    assert (read.collection, read.rights) == (words, words)


def test_a_header_that_was_indented_anew_reads_the_same():
    record, document = example(collection="  a  b ")
    root = parsed(record_xml(record, document, MAKING))
    for part in root[:2]:
        etree.indent(part, "\t")
        for item in part.iter():
            if item.text and not len(item):
                item.text = f"\n\t{item.text.replace(' ', chr(10))}\n"
    read, _ = record_from_tei(root, "record.xml")
    assert record_to_dict(read) == record_to_dict(record)


def set_(path, key, value):
    return lambda root: select(root, path).set(key, value)


def drop(path):
    return lambda root: select(root, path).getparent().remove(select(root, path))


def double(path):
    return lambda root: select(root, path).addnext(copy.deepcopy(select(root, path)))


def text(path, value):
    return lambda root: setattr(select(root, path), "text", value)


TITLE = "//t:annotation[@xml:id='a-title']"
DATED = "//t:annotation[@xml:id='a-date_issued']"


@every_case(
    ("change", "why"),
    [
        (set_("/t:TEI", "{http://www.w3.org/XML/1998/namespace}id", "x-1"), "does not begin with r-"),
        (lambda root: select(root, "//t:bibl[@xml:id='s-1']").attrib.pop("subtype"), "bibl has no subtype"),
        (drop("//t:edition"), "editionStmt/edition is missing"),
        (set_("//t:edition", "n", "٢"), "no whole number"),
        (drop("//t:bibl[@type='digitalFile']"), "digitalFile] is missing"),
        (double("//t:publicationStmt/t:idno[@type='collection']"), "stands 2 times"),
        (set_("//t:change[@xml:id='ch-revised']", "who", "#by-9"), "nobody who changed"),
        (set_("//t:bibl[@xml:id='s-1']", "corresp", "src:9,8"), "does not lie in the text"),
        (set_("//t:bibl[@xml:id='s-1']", "corresp", "src:0,9999"), "does not lie in the text"),
        (set_("//t:bibl[@xml:id='s-1']", "corresp", "src:٠,٨"), "is no range"),
        (drop("//t:standOff"), "standOff is missing"),
        (drop(TITLE), "annotation a-title is missing"),
        (double(TITLE), "a-title stands twice"),
        (set_("//t:annotation[@xml:id='a-speaker']", "target", "src:0,1"), "not the range of the evidence"),
        (text(f"{TITLE}/t:note[@type='value']", "\\x"), "begins no escape"),
        (lambda root: etree.SubElement(select(root, f"{TITLE}/t:note"), "b"), "holds markup"),
        (set_(TITLE, "ana", "#rule-_"), "begins no escape"),
        (set_(TITLE, "ana", "shared:rule-_"), "begins no escape"),
        (set_(TITLE, "ana", "rule-x"), "does not begin with #rule-"),
        (set_(TITLE, "ana", "shared:archivist"), "does not begin with shared:rule-"),
        (set_("//t:org", "sameAs", "auth:%FF"), "decode"),
        (set_("//t:org", "sameAs", "org.water"), "does not begin with auth:"),
        (set_("//t:annotation[@xml:id='a-issuer']", "corresp", "#org-9"), "names no entity"),
        (set_(f"{DATED}/t:note[@type='evidence']", "target", "src:0,1"), "not the range of the evidence"),
        (drop("//t:annotation[@xml:id='a-rel-1']"), "whose word the relation is"),
        (drop("//t:annotation[@xml:id='a-rel-2']/t:note"), "whose word the relation is"),
        (set_("//t:annotation[@xml:id='a-rel-2']", "resp", "#by-9"), "nobody who stated"),
        (set_("//t:annotation[@xml:id='s2-a-title']", "resp", "#by-9"), "nobody who stated"),
        (drop("//t:relatedItem[@type='container']//t:title"), "title[type=filename] is missing"),
        (double("//t:relatedItem[@type='container']"), "stands 2 times"),
        (set_("//t:annotation[@xml:id='a-place']", "resp", "#archivist"), "nobody who stated"),
        (drop("//t:annotation[@xml:id='m-2']"), "m-3 belongs to no field"),
        (set_("//t:annotation[@xml:id='m-7']", "target", "#x"), "is no range"),
    ],
)
def test_what_cannot_be_read_is_one_finding_with_its_reason(change, why):
    root = built()
    change(root)
    record, findings = record_from_tei(root, "record.xml")
    assert record is None
    assert [item.code for item in findings] == ["tei-unreadable"]
    assert why in findings[0].message


def test_a_candidate_points_at_the_evidence_that_it_lists():
    record, _ = example()
    (candidate,) = record.metadata.date_issued.candidates
    proof = replace(candidate.evidence[0], locator="docx:p=9")
    dated = replace(record.metadata.date_issued, candidates=(replace(candidate, evidence=(proof,)),))
    root = built(metadata=replace(record.metadata, date_issued=dated))
    assert record_from_tei(root, "record.xml")[1] == ()
    select(root, f"{DATED}/t:note[@type='candidate']").set("target", "src:0,1")
    assert [item.params["why"] for item in record_from_tei(root, "record.xml")[1]] == [
        "the target is not the range of the evidence"
    ]


def test_the_rules_that_agreed_are_named_beside_the_one_that_took_the_value():
    record, _ = example()
    root = built()
    issuer = select(root, "//t:annotation[@xml:id='a-issuer']")
    agreed = [item for item in issuer if item.get("type") == "agreed"]
    assert [item.get("target") for item in agreed] == ["#rule-issuer.issued", "#rule-issuer.signature"]
    assert record_from_tei(root, "record.xml")[0].metadata.issuer.agreed == record.metadata.issuer.agreed


TITLE_1_1 = f"{TITLE}/t:ptr[@type='rule']"


@every_case(
    ("change", "why"),
    [
        (set_(TITLE_1_1, "target", "#rule-_"), "begins no escape"),
        (set_(TITLE_1_1, "target", "rule-x"), "does not begin with #rule-"),
        (set_("//t:annotation[@xml:id='m-1']/t:ptr[@type='authority']", "target", "auth:%FF"), "decode"),
        (set_(TITLE, "target", "src:0,1"), "not the range of the evidence"),
        (drop(f"{TITLE}/t:ptr[@type='evidence']"), "not the range of the evidence"),
        (set_("//t:annotation[@xml:id='a-place']", "resp", "#archivist"), "nobody who stated"),
    ],
)
def test_what_cannot_be_read_of_an_older_version_is_one_finding_with_its_reason(change, why):
    root = older()
    change(root)
    record, findings = record_from_tei(root, "record.xml")
    assert record is None
    assert [item.code for item in findings] == ["tei-unreadable"]
    assert why in findings[0].message


def test_a_record_of_an_older_version_reads_as_its_record_json():
    read, findings = record_from_tei(older(), "record.xml")
    assert findings == ()
    assert read == record_from_dict(json.loads((OLDER / "record.json").read_bytes()))


OLD_ARCHIVES = sorted((ROOT / "tests/vectors").glob("archive-*/records/*/*/r*/record.xml"))


@every_case("path", OLD_ARCHIVES, ids=lambda path: f"{path.parents[4].name}-{path.parents[1].name[:8]}")
def test_the_records_of_old_archives_read_as_their_record_json(path):
    read, findings = record_from_tei(parsed(path.read_bytes()), "record.xml")
    assert findings == ()
    assert read == record_from_dict(json.loads(path.with_name("record.json").read_bytes()))


def test_metadata_without_any_annotation_is_no_record():
    root = built()
    for item in root.findall(".//{*}annotation"):
        item.getparent().remove(item)
    assert record_from_tei(root, "record.xml")[1][0].code == "tei-unreadable"


def test_another_document_is_no_record():
    assert record_from_tei(parsed(b"<html/>"), "x")[0] is None


def test_no_change_to_the_tree_raises_anything():
    chance = random.Random(1)  # noqa: S311  # seeded, so that a failure comes back
    whole = etree.tostring(built())
    for _ in range(300):
        root = parsed(whole)
        nodes = [item for item in root.iter() if item.getparent() is not None]
        for node in chance.sample(nodes, 3):
            match chance.randrange(5):
                case 0 if node.getparent() is not None:
                    node.getparent().remove(node)
                case 1:
                    node.text = chance.choice(["", "\\", "x", "src:1,2"])
                case 2 if node.attrib:
                    node.set(
                        chance.choice(list(node.attrib)), chance.choice(["", "#", "src:5,1", "-1", "%", "auth:%zz"])
                    )
                case 3:
                    node.tag = chance.choice(nodes).tag
                case _:
                    node.append(etree.Comment("x"))
        record, findings = record_from_tei(root, "record.xml")
        assert (record is None) <= bool(findings)
