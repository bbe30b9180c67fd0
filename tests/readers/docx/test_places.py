"""Where a line of a Word document stands: the locator leads through its XML to the words."""

import io
import random
import re
import zipfile
from itertools import count

from docx_writer import Parts, W, box, docx, item, level, lists, mark, note, p, para, run, table, word_art
from every_case import every_case
from lxml import etree
from placed import document_of, words_at_places

from archivist.model.document import Document

DELETED_MARK = "<w:rPr><w:del/></w:rPr>"
HIDDEN_MARK = "<w:rPr><w:vanish/></w:rPr>"
SPACES = {"w": W, "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006"}


def read_document(data: bytes) -> Document:
    return document_of("a.docx", data)


def places(data: bytes) -> list[tuple[str, str]]:
    return words_at_places(read_document(data))


def test_a_paragraph_has_its_number_among_those_of_the_body_empty_ones_included() -> None:
    document = read_document(docx(p("Ministry of Water") + p("") + p("The well is open.")))
    assert [(place.start, place.locator) for place in document.places] == [(0, "docx:p=1"), (19, "docx:p=3")]
    assert document.locator_at(document.text.index("well")) == "docx:p=3"


def test_empty_lines_at_the_beginning_are_counted_and_not_in_the_text() -> None:
    assert places(docx(p("") + p("") + p("Water"))) == [("p=3", "Water")]


def test_a_line_break_stays_in_its_paragraph() -> None:
    broken = "<w:p><w:r><w:br/><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>"
    assert places(docx(broken + p("three"))) == [("p=1", "one\ntwo"), ("p=2", "three")]


def test_each_cell_of_a_row_has_its_own_place_in_the_one_line() -> None:
    body = p("Fees") + table((p("Date"), p(""), p("12 March")), (p("No."), p("7"), p("")))
    assert places(docx(body)) == [
        ("p=1", "Fees"),
        ("table=1;row=1;cell=1", "Date"),
        ("table=1;row=1;cell=3", "12 March"),
        ("table=1;row=2;cell=1", "No."),
        ("table=1;row=2;cell=2", "7"),
    ]


def test_a_paragraph_is_named_where_a_cell_has_several() -> None:
    assert places(docx(table((p("one") + p("two"), p("three"))))) == [
        ("table=1;row=1;cell=1;p=1", "one"),
        ("table=1;row=1;cell=1;p=2", "two"),
        ("table=1;row=1;cell=2", "three"),
    ]


def test_a_table_in_a_cell_is_a_step_further() -> None:
    inner = table((p("a"), p("b")))
    assert places(docx(p("x") + table((inner + p(""), p("c"))))) == [
        ("p=1", "x"),
        ("table=1;row=1;cell=1;table=1;row=1;cell=1", "a"),
        ("table=1;row=1;cell=1;table=1;row=1;cell=2", "b"),
        ("table=1;row=1;cell=2", "c"),
    ]


def test_merged_cells_are_counted_as_they_are_written() -> None:
    wide = "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("over two columns")
    covered = "<w:tcPr><w:vMerge/></w:tcPr>" + p("")
    first = "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("over two rows")
    assert places(docx(table((wide, p("right")), (first, p("m"), p("r")), (covered, p("n"), p("s"))))) == [
        ("table=1;row=1;cell=1", "over two columns"),
        ("table=1;row=1;cell=2", "right"),
        ("table=1;row=2;cell=1", "over two rows"),
        ("table=1;row=2;cell=2", "m"),
        ("table=1;row=2;cell=3", "r"),
        ("table=1;row=3;cell=2", "n"),
        ("table=1;row=3;cell=3", "s"),
    ]


def test_deleted_rows_and_cells_are_counted_too() -> None:
    rows = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("gone") + "</w:tc></w:tr>"
    rows += "<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + p("gone") + "</w:tc><w:tc>" + p("here") + "</w:tc></w:tr>"
    assert places(docx(f"<w:tbl>{rows}</w:tbl>")) == [("table=1;row=2;cell=2", "here")]


def test_paragraphs_that_show_as_one_line_keep_a_place_each() -> None:
    joined = para(run("The well "), properties=DELETED_MARK) + para(run("is open."))
    hidden = para(run(""), properties=HIDDEN_MARK) + p("From today.")
    assert places(docx(joined + hidden)) == [("p=1", "The well"), ("p=2", "is open."), ("p=4", "From today.")]


def test_the_number_of_a_list_belongs_to_its_paragraph() -> None:
    document = docx(p("Decides:") + item("To open the well.") + item("To close it."), numbering=lists(level("%1.")))
    assert places(document) == [("p=1", "Decides:"), ("p=2", "1. To open the well."), ("p=3", "2. To close it.")]
    # Also where an earlier paragraph begins the line.
    listed = item("is open.").replace("<w:pPr>", f"<w:pPr>{HIDDEN_MARK}", 1)
    begun = docx(para(run("Water "), properties=DELETED_MARK) + listed + p("now"), numbering=lists(level("%1.")))
    assert [place for place, _ in places(begun)] == ["p=1", "p=2", "p=3"]


def test_headers_footers_and_notes_have_their_names() -> None:
    body = para(run("Water"), mark(7), mark(9)) + para(run("Wells"), mark(3, "endnote"))
    data = docx(
        body,
        p("Ministry"),
        p("Page") + p("one"),
        footnotes=note(9, "in May") + note(7, "in March"),
        endnotes=note(3, "an estimate", "endnote"),
    )
    assert places(data) == [
        ("header", "Ministry"),
        ("p=1", "Water[1][2]"),
        ("p=2", "Wells[i]"),
        ("footnote=1", "[1] in March"),
        ("footnote=2", "[2] in May"),
        ("endnote=1", "[i] an estimate"),
        ("footer;p=1", "Page"),
        ("footer;p=2", "one"),
    ]


def test_several_headers_are_numbered_in_the_order_of_the_sections() -> None:
    parts = Parts()
    first, second = (parts.add("header", f"{name}.xml", p(name), root="hdr") for name in ("b", "a"))
    reference = "<w:headerReference w:type='default' r:id='{}'/>"
    section = f"<w:sectPr>{reference.format(first)}</w:sectPr>"
    data = docx(para(run("x"), properties=section), parts=parts, section=reference.format(second))
    assert places(data) == [("header=1", "b"), ("header=2", "a"), ("p=1", "x")]


def test_text_boxes_and_drawings_belong_to_the_paragraph_in_which_they_are_anchored() -> None:
    body = p("x") + para(run("Notice"), box(p("first") + p("second")), word_art("DRAFT"), box(p("third")))
    assert places(docx(body)) == [
        ("p=1", "x"),
        ("p=2", "Notice"),
        ("p=2;box=1;p=1", "first"),
        ("p=2;box=1;p=2", "second"),
        ("p=2;drawing", "DRAFT"),
        ("p=2;box=2", "third"),
    ]


def test_a_content_control_is_a_step_of_its_own() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = p("a") + control.format(p("b")) + control.format(p("c") + p("d")) + p("e")
    assert [place for place, _ in places(docx(body))] == ["p=1", "sdt=1", "sdt=2;p=1", "sdt=2;p=2", "p=2"]


def test_a_document_inside_the_document_is_a_chunk() -> None:
    parts = Parts()
    inner = parts.add("aFChunk", "inner.docx", docx(p("annex") + table((p("x"), p("y")))))
    plain = parts.add("aFChunk", "note.txt", "one\n\ntwo", "text/plain")
    body = p("a") + f"<w:altChunk r:id='{inner}'/>" + f"<w:altChunk r:id='{plain}'/>"
    assert places(docx(body, parts=parts)) == [
        ("p=1", "a"),
        ("chunk=1;p=1", "annex"),
        ("chunk=1;table=1;row=1;cell=1", "x"),
        ("chunk=1;table=1;row=1;cell=2", "y"),
        ("chunk=2", "one"),
        ("chunk=2", "two"),
    ]


def element_at(data: bytes, locator: str) -> etree._Element:
    """Return the element to which a locator leads, found in the XML as its documentation says and not as we read."""
    files = zipfile.ZipFile(io.BytesIO(data))
    main = etree.fromstring(files.read("word/document.xml"))
    steps = [(name, int(number or 1)) for name, number in re.findall("([a-z]+)=?([0-9]*)", locator)]
    kind, number = steps[0]
    if kind in ("header", "footer"):
        root = etree.fromstring(files.read(f"word/{kind}1.xml"))
        steps = steps[1:]
    elif kind in ("footnote", "endnote"):
        reference = main.findall(f".//w:{kind}Reference", SPACES)[number - 1].get(f"{{{W}}}id")
        notes = etree.fromstring(files.read(f"word/{kind}s.xml"))
        root = next(item for item in notes if item.get(f"{{{W}}}id") == reference)
        steps = steps[1:]
    else:
        root = main.find("w:body", SPACES)
    for name, number in steps:
        if name == "box":
            root = root.findall(".//mc:Choice//w:txbxContent", SPACES)[number - 1]
        else:
            tag = {"table": "tbl", "row": "tr", "cell": "tc"}.get(name, name)
            root = root.findall(f"w:{tag}", SPACES)[number - 1]
            root = root.find("w:sdtContent", SPACES) if name == "sdt" else root
    return root


class Invented:
    """An invented document, each word of which comes once."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  # no secret
        self.words = (f"w{number}" for number in count(1))
        self.notes: dict[str, list[str]] = {"footnote": [], "endnote": []}

    def paragraph(self, *, plain: bool = False) -> str:
        words = [run(f"{next(self.words)} ") for _ in range(self.random.choice((0, 1, 1, 2, 5)))]
        kind = (
            "plain" if plain else self.random.choice(("plain", "plain", "joined", "hidden", "note", "box", "deleted"))
        )
        if kind == "note":
            name = self.random.choice(("footnote", "endnote"))
            number = 50 - len(self.notes[name])
            words.insert(self.random.randint(0, len(words)), mark(number, name))
            self.notes[name].append(note(number, next(self.words), name))
        if kind == "box":
            words.append(box("".join(p(next(self.words)) for _ in range(self.random.randint(1, 2)))))
        if kind == "deleted":
            words.append(f"<w:del><w:r><w:delText>{next(self.words)}</w:delText></w:r></w:del>")
        return para(*words, properties={"joined": DELETED_MARK, "hidden": HIDDEN_MARK}.get(kind, ""))

    def block(self, depth: int = 0) -> str:
        kind = self.random.choice(("p", "p", "p", "table", "sdt"))
        if kind == "p" or depth > 1:
            return self.paragraph()
        inside = ["".join(self.block(depth + 1) for _ in range(self.random.randint(1, 3))) + p("") for _ in range(6)]
        if kind == "sdt":
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside[0]}</w:sdtContent></w:sdt>"
        if self.random.random() < 1 / 2:
            inside = [self.paragraph(plain=True) for _ in range(6)]
        return table(*(tuple(inside[row * 2 : row * 2 + 2]) for row in range(self.random.randint(1, 3))))

    def made(self) -> bytes:
        body = "".join(self.block() for _ in range(self.random.randint(1, 12))) + p(next(self.words))
        header, footer = ("".join(self.paragraph(plain=True) for _ in range(2)) + p(next(self.words)) for _ in "hf")
        notes = {f"{name}s": "".join(self.random.sample(items, len(items))) for name, items in self.notes.items()}
        return docx(body, header, footer, **notes)


@every_case("seed", range(60))
def test_every_place_leads_back_to_the_words_that_stand_there(seed: int) -> None:
    data = Invented(seed).made()
    document = read_document(data)
    words = list(re.finditer("w[0-9]+", document.text))
    assert words
    for word in words:
        locator = document.locator_at(word.start())
        assert locator is not None
        element = element_at(data, locator.removeprefix("docx:"))
        inside = " ".join(text.text or "" for text in element.iter(f"{{{W}}}t"))
        assert word.group() in inside.split(), (seed, locator, word)
        # It is as near as can be: one paragraph, or what has no more than one.
        assert len(element.findall("w:p", SPACES)) <= 1, (seed, locator)
