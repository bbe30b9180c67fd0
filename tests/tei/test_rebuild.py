import itertools
import random
from xml.dom import minidom
from xml.etree import ElementTree as ET

import pytest
from every_case import every_case
from hypothesis import given
from lxml import etree
from tei_cases import AWKWARD, ORDINARY, cases, few_examples, texts
from tei_example import MAKING, NS, TEXT, about, built, example, parsed, select

from archivist.base.lines import split_lines
from archivist.model.metadata import Statement
from archivist.tei.build import record_xml
from archivist.tei.rebuild import character_findings, rebuilt_text


def written(text, spans=((0, 0),)):
    return parsed(record_xml(*about(text, Statement("embedded", spans)), MAKING))


def codes(root):
    return [item.code for item in rebuilt_text(root, "record.xml")[1]]


@few_examples
@given(cases())
def test_every_text_is_rebuilt_whatever_is_known_of_it(case):
    record, document = case
    assert rebuilt_text(parsed(record_xml(record, document, MAKING)), "record.xml") == (document.text, ())


def canonical(root):
    return parsed(etree.tostring(root, method="c14n"))


def canonical_2(root):
    return parsed(etree.tostring(root, method="c14n2"))


def utf_16(root):
    return parsed(etree.tostring(root, encoding="UTF-16", xml_declaration=True))


def ascii_only(root):
    return parsed(etree.tostring(root, encoding="US-ASCII"))


@pytest.mark.parametrize("again", [canonical, canonical_2, utf_16, ascii_only])
@few_examples
@given(texts)
def test_the_text_survives_being_serialised_by_another_program(again, text):
    assert rebuilt_text(again(written(text)), "record.xml") == (text, ())


def hostile_texts(count):
    """Draw texts of every Unicode plane: letters, controls, noncharacters, half surrogate pairs, undecodable bytes."""
    chance = random.Random(20220122)  # noqa: S311  # seeded, so that a failure comes back
    nonsense = [chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF)]
    stock = [*AWKWARD, *ORDINARY, *nonsense, *map(chr, range(0x20)), *map(chr, range(0xDC80, 0xDD00))]
    for _ in range(count):
        planes = [chr(chance.randrange(0x10000) + 0x10000 * chance.randrange(17)) for _ in range(chance.randrange(8))]
        letters = [*chance.choices(stock, k=chance.randrange(40)), *planes]
        chance.shuffle(letters)
        text = "".join(letters)
        begin = chance.randrange(len(text) + 1)
        yield text, (begin, chance.randrange(begin, len(text) + 1))


def test_hostile_texts_are_rebuilt_after_every_way_of_writing_them_again(pytestconfig):
    """Three hundred texts in every run, a thousand in `.ci/run`; `--documents 20000` takes so many."""
    ways = itertools.cycle([canonical, canonical_2, utf_16, ascii_only])
    for text, span in hostile_texts(max(300, pytestconfig.getoption("documents"))):
        data = record_xml(*about(text, Statement("embedded", (span,))), MAKING)
        root = parsed(data)
        assert rebuilt_text(root, "record.xml") == (text, ()), repr(text)
        assert rebuilt_text(next(ways)(root), "record.xml") == (text, ()), repr(text)
        indented = pretty_printed(data)
        assert rebuilt_text(indented, "record.xml") == (text, ()) or codes(indented) == ["tei-reformatted"], repr(text)


def test_bytes_come_back_through_surrogateescape():
    data = b"\xff\xfe caf\xe9 \r\n\x00\n"
    text, _ = rebuilt_text(written(data.decode("utf-8", "surrogateescape")), "record.xml")
    assert text.encode("utf-8", "surrogateescape") == data


def pretty_printed(data):
    """Do what xmllint --format does: drop blank nodes, indent what then holds only elements."""
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    return parsed(etree.tostring(root, pretty_print=True))


@few_examples
@given(texts)
def test_pretty_printing_is_harmless_or_told(text):
    root = pretty_printed(record_xml(*about(text, Statement("direct", ((0, len(text)),))), MAKING))
    assert rebuilt_text(root, "record.xml") == (text, ()) or codes(root) == ["tei-reformatted"]


def test_pretty_printing_leaves_the_text_alone():
    """A program that honours xml:space: the element `text` has it, so all in it stays."""
    record, document = example()
    for text, data in [
        ("\x0c\nb", record_xml(*about("\x0c\nb"), MAKING)),
        (TEXT, record_xml(record, document, MAKING)),
    ]:
        root = pretty_printed(data)
        assert rebuilt_text(root, "record.xml") == (text, ())
        assert etree.tostring(select(root, "//t:body")) == etree.tostring(select(parsed(data), "//t:body"))


def indented(root):
    """Indent all that holds only elements, whatever xml:space says."""
    etree.indent(root)
    return root


@pytest.mark.parametrize("again", [indented, lambda root: indented(canonical(root))])
def test_what_a_program_does_that_ignores_xml_space_is_told(again):
    assert codes(again(written("\x0c\nb"))) == ["tei-reformatted"]
    assert codes(again(written("a\nb"))) == ["tei-reformatted"]


def by_minidom(data):
    return parsed(minidom.parseString(data).toprettyxml().encode())  # noqa: S318  # what we wrote ourselves


def by_element_tree(data):
    root = ET.fromstring(data)  # noqa: S314  # what we wrote ourselves
    ET.indent(root)
    return parsed(ET.tostring(root))


@pytest.mark.parametrize("again", [by_minidom, by_element_tree])
def test_what_the_standard_library_makes_of_a_record_is_told_or_harmless(again):
    for text, span in hostile_texts(300):
        data = record_xml(*about(text, Statement("embedded", (span,))), MAKING)
        rebuilt, findings = rebuilt_text(again(data), "record.xml")
        assert findings or rebuilt == text, repr(text)


def test_white_space_between_divisions_and_blocks_does_not_count():
    root = built()
    for item in root.xpath("//t:text | //t:body | //t:div | //t:div/*", namespaces=NS):
        item.tail = "\n\t "
        if len(item) and item.get("corresp") is None:
            item.text = "\n\t "
    assert rebuilt_text(root, "record.xml") == (TEXT, ())


def test_every_other_text_counts():
    root = built()
    select(root, "//t:body/t:div[1]/t:p/t:lb").tail += " x"
    assert rebuilt_text(root, "record.xml")[0] == TEXT.replace("\n", " x\n", 1)


def test_comments_and_instructions_are_no_text_but_what_follows_them_is():
    root = written("ab\ncd")
    block = select(root, "//t:body//t:p[1]")
    block[0].tail = "a"
    block.insert(1, etree.Comment("no text"))
    block[1].tail = "b"
    assert rebuilt_text(root, "record.xml") == ("ab\ncd", ())


@pytest.mark.parametrize("change", ["remove", "double"])
def test_exactly_one_text_is_wanted(change):
    root = built()
    text = select(root, "//t:text")
    root.remove(text) if change == "remove" else root.append(parsed(etree.tostring(text)))
    assert rebuilt_text(root, "record.xml")[0] == ""
    assert codes(root) == ["tei-no-text"]


@every_case(
    "mapping",
    ["", "U+", "U+110000", "U+000000C", "u+000c", "0x0C", "C"],
)
def test_a_mapping_that_names_no_character_is_told(mapping):
    root = written("a\x0cb")
    select(root, "//t:mapping").text = mapping
    assert codes(root) == ["tei-glyph"]


def test_a_byte_mapping_names_an_undecodable_byte_only():
    root = written("a\udc80b")
    select(root, "//t:mapping").text = "0x7F"
    assert codes(root) == ["tei-glyph"]


def test_a_g_that_points_nowhere_or_holds_text_is_told_once():
    root = written("a\x0cb\x0cc")
    for item in root.iterfind(".//{*}g"):
        item.set("ref", "#U-000D")
    assert codes(root) == ["tei-glyph"]
    root = written("a\x0cb")
    select(root, "//t:g").text = "x"
    assert codes(root) == ["tei-glyph"]


def test_an_unknown_line_end_is_told():
    root = written("a\nb")
    select(root, "//t:lb[@n='2']").set("type", "nel")
    assert codes(root) == ["tei-line-break"]


def test_an_entity_reference_is_told():
    source = b'<!DOCTYPE TEI [<!ENTITY x "y">]><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>a&x;b</p></text></TEI>'
    assert codes(parsed(source)) == ["tei-entity"]


def test_a_long_text_takes_linear_time():
    text = "a line of a text \x0c that has many lines\n" * 20_000
    root = written(text, ((40, len(text) - 40),))
    assert rebuilt_text(root, "record.xml") == (text, ())
    assert len(split_lines(text)) == len(root.findall(".//{*}lb"))


def character_codes(root):
    return [(item.code, item.found) for item in character_findings(root, "record.xml")]


@every_case("text", ["", "a\x0cb", "\ufeffa\x00", "a\udc80", "\ufffe", "a\u2060b", "\U0001fffe"])
def test_what_archivist_writes_is_carried_as_it_must_be(text):
    root = parsed(record_xml(*about(text, Statement("direct", ((0, len(text)),))), MAKING))
    assert character_codes(root) == []


def test_a_bare_byte_order_mark_is_told_once():
    root = built()
    assert character_codes(root) == []
    select(root, "//t:body//t:orgName").text += "\ufeff"
    select(root, "//t:body//t:g").tail += "\ufeff"
    assert character_codes(root) == [("tei-bare-character", "U-FEFF")]


def test_a_glyph_for_an_ordinary_letter_is_told():
    root = built()
    select(root, "//t:char/t:mapping").text = "U+0041"
    assert character_codes(root) == [("tei-needless-glyph", "U-0041")]


def test_without_a_text_there_is_nothing_to_tell():
    root = built()
    root.remove(select(root, "//t:text"))
    assert character_codes(root) == []
