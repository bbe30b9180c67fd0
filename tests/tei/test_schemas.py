"""The schemas accept what archivist writes, TEI's own schema accepts it too, and what is wrong is refused."""

import copy

import pytest
from corpus import corpus_texts
from every_case import every_case
from hypothesis import given
from lxml import etree
from tei_cases import cases, few_examples
from tei_example import (
    MAKING,
    NS,
    ROOT,
    about,
    assert_valid,
    built,
    making_of,
    parsed,
    relax_ng,
    select,
)

from archivist.model.metadata import Statement
from archivist.tei.build import record_xml
from archivist.tei.parse import record_from_tei
from archivist.tei.rebuild import rebuilt_text

CORPUS = corpus_texts() + sorted((ROOT / "examples").glob("*.txt"))


@few_examples
@given(cases())
def test_every_record_is_valid(case):
    record, document = case
    assert_valid(parsed(record_xml(record, document, making_of(record))))


def test_the_example_is_valid():
    assert_valid(built())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
@pytest.mark.parametrize("half", [False, True])
def test_real_texts_are_valid_and_come_back(path, half):
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    start = len(text) // 2 if half else 0
    statement = Statement("embedded" if half else "direct", ((start, len(text)),))
    root = parsed(record_xml(*about(text, statement), MAKING))
    assert_valid(root)
    assert rebuilt_text(root, path.name) == (text, ())


@every_case("text", ["", "\n", "\n\n\n", " \t\n", "one line", "***", "\ufeff", "\x00", "a\n" * 3000])
def test_odd_texts_are_valid(text):
    root = parsed(record_xml(*about(text, Statement("direct", ((0, len(text)),))), MAKING))
    assert_valid(root)


def set_(path, **attributes):
    def change(root):
        for key, value in attributes.items():
            select(root, path).set(key, value)

    return change


def drop(path):
    def change(root):
        for node in root.xpath(path, namespaces=NS):
            node.getparent().remove(node)

    return change


def text(path, value):
    return lambda root: setattr(select(root, path), "text", value)


def add(path, child, **attributes):
    def change(root):
        etree.SubElement(select(root, path), f"{{{NS['t']}}}{child}", attributes)

    return change


def annotation(name):
    return f"//t:annotation[@xml:id='{name}']"


@every_case(
    "change",
    [
        set_("/t:TEI", **{"{http://www.w3.org/XML/1998/namespace}id": "r-0582"}),
        set_("//t:body//t:ab", **{"{http://www.w3.org/XML/1998/namespace}id": "x1"}),
        set_("//t:body//t:ab", corresp="src:01,2"),
        set_("//t:body//t:ab", corresp="src:٠,٢"),
        set_("//t:body//t:ab", type="note"),
        set_("//t:dateline/t:date", when="2023-02-30"),
        set_(annotation("a-title"), cert="certain"),
        set_(annotation("a-title"), resp="#nobody"),
        set_(annotation("a-title"), ana="http://x"),
        set_(annotation("a-title"), motivation="describing"),
        set_(annotation("m-2"), corresp="#by-1"),
        set_("//t:org", sameAs="http://x"),
        set_("//t:listAnnotation[@type='metadata']", resp="#by-1"),
        set_("//t:body//t:orgName", source="#m-1"),
        set_("//t:relation[@xml:id='rel-1']", name="friend-of"),
        set_("//t:relation[@xml:id='rel-1']", passive="../../../00/1/"),
        set_("//t:relation[@xml:id='rel-2']", passive="urn:x"),
        *(
            set_("//t:relation[@xml:id='rel-2']", passive=f"https://{address}")
            for address in ("a b", "", "a/%", "a/%zz", "[a", "a:", "a:b", "a/#b#c", "a/[b]", "a\\b", "b@a", "بيان")
        ),
        set_("//t:prefixDef[@ident='shared']", replacementPattern="header.xml#$1"),
        set_("//t:bibl[@xml:id='s-1']", subtype="quoted"),
        set_("//t:revisionDesc", status="draft"),
        set_("//t:text", rend="x"),
        text("//t:idno[@type='sha512']", "0" * 127),
        text("//t:idno[@type='schema']", "archivist-record/2"),
        text("//t:ab[@type='access']", "closed"),
        text("//t:body", "stray text"),
        text("//t:listAnnotation[@type='mentions']", "stray text"),
        drop("//t:standOff"),
        drop("//t:prefixDef[@ident='shared']"),
        drop("//t:relation"),
        drop("//t:annotation[@xml:id='a-rel-1']/t:note"),
        drop("//t:relatedItem[@type='container']//t:idno[@type='sha256']"),
        drop(f"{annotation('a-date_issued')}/t:note[@type='candidate']/t:note"),
        drop(f"{annotation('a-date_published')}/t:note[@type='evidence']/t:note[@type='text']"),
        drop(f"{annotation('a-office')}/t:note[@type='reason']"),
        add(annotation("a-title"), "note", type="reason"),
        add("//t:body//t:ab", "choice"),
        add("//t:body//t:g", "g"),
        lambda root: select(root, "//t:div[1]").append(copy.deepcopy(select(root, "//t:head"))),
        lambda root: setattr(select(root, "//t:head"), "tag", f"{{{NS['t']}}}trailer"),
    ],
)
def test_what_is_no_record_is_refused_by_the_grammar(change):
    root = built()
    change(root)
    assert not relax_ng().validate(root)


def test_what_the_schemas_accept_can_be_read():
    assert record_from_tei(built(), "record.xml")[1] == ()
