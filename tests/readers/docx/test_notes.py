"""Notes: the same mark in the text and before the note."""

import pytest
from docx_writer import docx, mark, note, p, para, run

from archivist.model.source import Source
from archivist.readers.read import read


def read_lines(body, **definitions):
    document, findings = read(Source("s.docx", "s.docx", docx(body, **definitions), "file"))
    assert document is not None, findings
    return document.text.splitlines(), [(finding.code, finding.found) for finding in findings]


def test_notes_are_numbered_in_the_order_of_their_references():
    body = para(run("a"), mark(9), run(" b"), mark(4)) + para(run("c"), mark(1, "endnote"))
    lines, told = read_lines(body, footnotes=note(4, "four") + note(9, " nine"), endnotes=note(1, "end", "endnote"))
    assert lines == ["a[1] b[2]", "c[i]", "[1] nine", "[2] four", "[i] end"]
    assert told == []


def test_a_format_and_a_beginning_of_the_section():
    properties = "<w:footnotePr><w:numFmt w:val='arabicAbjad'/><w:numStart w:val='3'/></w:footnotePr>"
    lines, _ = read_lines(para(run("نص"), mark(1)), footnotes=note(1, "حاشية"), section=properties)
    assert lines == ["نص[ج]", "[ج] حاشية"]


@pytest.mark.parametrize(("restart", "second"), [("eachSect", "[1]"), ("continuous", "[2]")])
def test_numbers_begin_anew_where_the_document_says_so(restart, second):
    settings = f"<w:footnotePr><w:numRestart w:val='{restart}'/></w:footnotePr>"
    first = para(run("a"), mark(1), properties="<w:sectPr/>")
    lines, told = read_lines(first + para(run("b"), mark(2)), footnotes=note(1, "x") + note(2, "y"), settings=settings)
    assert lines == ["a[1]", f"b{second}", "[1] x", f"{second} y"]
    assert told == []


def test_pages_are_not_known_and_that_is_told():
    settings = "<w:footnotePr><w:numRestart w:val='eachPage'/></w:footnotePr>"
    _, told = read_lines(para(run("a"), mark(1)), footnotes=note(1, "x"), settings=settings)
    assert told == [("doubtful-text", "numbers of notes that begin anew on each page")]


def test_a_mark_of_ones_own_is_no_number():
    own = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='1'/><w:t>*</w:t></w:r>"
    notes = f"<w:footnote w:id='1'>{p('* own')}</w:footnote>" + note(2, "two")
    assert read_lines(para(run("a"), own, run(" b"), mark(2)), footnotes=notes)[0] == ["a* b[1]", "* own", "[1] two"]


def test_a_note_of_a_deleted_reference_is_told():
    lines, told = read_lines(para(run("a"), f"<w:del>{mark(1)}</w:del>"), footnotes=note(1, "gone"))
    assert (lines, told) == (["a"], [("unshown-text", "notes to which nothing refers")])


def test_a_note_that_the_file_lacks_is_told():
    lines, told = read_lines(para(run("a"), mark(7)), footnotes=note(1, " "))
    assert (lines, told) == (["a[1]"], [("unread-content", "notes that the file lacks")])


def test_a_number_that_cannot_be_written_is_told():
    properties = "<w:footnotePr><w:numFmt w:val='cardinalText'/></w:footnotePr>"
    lines, told = read_lines(para(run("a"), mark(1)), footnotes=note(1, "x"), section=properties)
    assert (lines, told) == (["a[1]", "[1] x"], [("doubtful-text", "numbers of notes")])


def test_comments_are_told():
    comments = f"<w:comment w:id='1'>{p('tell nobody')}</w:comment><w:comment w:id='2'>{p(' ')}</w:comment>"
    assert read_lines(p("a"), comments=comments) == (["a"], [("unshown-text", "comments")])
