"""Boxes, word art, diagrams, pictures, objects: their words are read, or it is told that they are not."""

import pytest
from docx_writer import SPACES, Parts, box, complex_field, docx, item, p, para, run, word_art
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.read import read

INCH = 914_400


def read_lines(body, parts=None, **definitions):
    document, findings = read(Source("s.docx", "s.docx", docx(body, parts=parts, **definitions), "file"))
    assert document is not None, findings
    return document.text.splitlines(), [(finding.code, finding.found) for finding in findings]


def picture(wide, high, more=""):
    size = f"<wp:extent cx='{wide * INCH}' cy='{high * INCH}'/>"
    return (
        f"<w:r><w:drawing><wp:inline>{size}<wp:docPr id='1' {more}/><a:blip r:embed='x'/></wp:inline></w:drawing></w:r>"
    )


def test_word_art_is_text():
    assert read_lines(para(word_art("BULLETIN 17")) + p("body")) == (["BULLETIN 17", "body"], [])
    assert read_lines(para(word_art("UNSEEN", "visibility:hidden")) + p("body")) == (
        ["body"],
        [("unshown-text", "hidden drawings")],
    )


def test_a_box_comes_once_with_all_that_is_in_it():
    lines, told = read_lines(para(run("around"), box(p("boxed") + item("listed"))) + p("after"))
    assert (lines, told) == (["around", "boxed", "listed", "after"], [("unread-content", "automatic numbers")])


@every_case(
    ("requires", "shown"), [("wps", "new"), ("wps w14", "new"), ("", "new"), ("strange", "old"), ("wps strange", "old")]
)
def test_of_alternatives_the_one_that_word_processors_show(requires, shown):
    choice = f"<mc:Choice Requires='{requires}' xmlns:strange='urn:strange'>{run('new')}</mc:Choice>"
    both = f"<mc:AlternateContent>{choice}<mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent>"
    assert read_lines(f"<w:p>{both}</w:p>") == ([shown], [])
    assert read_lines(both.replace(run("new"), p("new")).replace(run("old"), p("old")))[0] == [shown]


def test_what_only_another_program_shows_is_told():
    choice = "<mc:Choice Requires='strange' xmlns:strange='urn:strange'>{}</mc:Choice>"
    both = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    told = [("unshown-text", "words for other programs")]
    assert read_lines(p("a") + both.format(p("b"))) == (["a"], told)
    assert read_lines(f"<w:p>{run('a')}{both.format(run('b'))}</w:p>") == (["a"], told)


def test_a_substitute_without_the_words_is_told():
    choice = f"<mc:Choice Requires='x' xmlns:x='urn:x'>{run('b')}</mc:Choice>"
    both = f"<mc:AlternateContent>{choice}<mc:Fallback><w:r><w:drawing/></w:r></mc:Fallback></mc:AlternateContent>"
    assert read_lines(f"<w:p>{run('a')}{both}</w:p>") == (["a"], [("unshown-text", "words for other programs")])


def test_what_programs_may_ignore_is_told():
    body = f"{p('a')}<x:y xmlns:x='urn:x'>{p('b')}</x:y><w:p><x:y xmlns:x='urn:x'>{run('c')}</x:y></w:p>"
    assert read_lines(body)[0] == ["a", "b", "c"]
    ignoring = f"<w:document {SPACES} xmlns:x='urn:x' mc:Ignorable='x w14'><w:body>{body}</w:body></w:document>"
    document, (told,) = read(Source("s", "s", docx("", more={"word/document.xml": ignoring.encode()}), "file"))
    assert (document.text, told.code, told.found) == ("a\n", "unshown-text", "words for other programs")
    assert told.params["count"] == "2"


def test_a_diagram_is_read_from_its_root_down():
    def point(name, text="", kind="node"):
        words = f"<dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t>" if text else ""
        return f"<dgm:pt modelId='{name}' type='{kind}'>{words}</dgm:pt>"

    def link(above, below, order):
        return f"<dgm:cxn srcId='{above}' destId='{below}' srcOrd='{order}'/>"

    points = point("2", "Council") + point("1", "Ministry") + point("3", "Office") + point("0", kind="doc")
    points += point("9", "layout", "pres")
    links = link("0", "1", 0) + link("1", "3", 1) + link("1", "2", 0) + link("3", "1", 0)
    parts = Parts()
    data = f"<dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{links}</dgm:cxnLst>"
    identifier = parts.add("diagramData", "diagrams/data1.xml", data, root="x")
    body = f"<w:p><w:r><w:drawing><dgm:relIds r:dm='{identifier}'/></w:drawing></w:r></w:p>{p('end')}"
    assert read_lines(body, parts) == (["Ministry", "Council", "Office", "end"], [])
    lost = "<w:p><w:r><w:drawing><dgm:relIds r:dm='none'/></w:drawing></w:r></w:p>"
    assert read_lines(lost + p("end")) == (["end"], [("unread-content", "diagrams")])


def test_words_of_a_drawing_are_read():
    shape = "<w:r><w:drawing><a:p><a:r><a:t>On the</a:t></a:r><a:r><a:t> map</a:t></a:r></a:p></w:drawing></w:r>"
    assert read_lines(para(run("a"), shape)) == (["a", "On the map"], [])


@every_case(
    ("inside", "kind"),
    [
        ("<w:drawing><c:chart r:id='x'/></w:drawing>", "charts"),
        ("<w:drawing><w14:contentPart r:id='x'/></w:drawing>", "handwriting"),
        ("<w:object><w:control r:id='x'/></w:object>", "controls"),
        ("<w:object><o:OLEObject ProgID='Equation.3' r:id='x'/></w:object>", "formulas"),
        (
            "<w:object><o:OLEObject Type='Link' ProgID='Excel.Sheet.8' r:id='x'/></w:object>",
            "objects of other programs",
        ),
        ("<w:pgNum/>", "fields without a result"),
        ("<w:subDoc r:id='x'/>", "documents elsewhere"),
    ],
)
def test_what_is_not_read_is_told(inside, kind):
    assert read_lines(para(run("a"), f"<w:r>{inside}</w:r>")) == (["a"], [("unread-content", kind)])


@pytest.mark.parametrize("element", ["o:OLEObject Type='Embed'", "w:objectEmbed w:progId='Word.Document.12'"])
def test_an_embedded_document_is_an_attachment(element):
    parts = Parts()
    identifier = parts.add("package", "embeddings/annex.docx", b"PK")
    inside = f"<w:object><v:shape><v:imagedata/></v:shape><{element} r:id='{identifier}'/></w:object>"
    assert read_lines(para(run("a"), f"<w:r>{inside}</w:r>"), parts) == (
        ["a"],
        [("attachments-left-out", "annex.docx")],
    )


LONG = p("The ministry has measured the wells of the valley. " * 5)


def test_a_large_picture_is_told_and_a_small_one_beside_a_long_text_is_not():
    assert read_lines(LONG + para(picture(6, 9)))[1] == [("unread-content", "large pictures")]
    assert read_lines(LONG + para(picture(3, 4)))[1] == []
    assert read_lines(p("Stamp") + para(picture(3, 4)))[1] == [("unread-content", "large pictures")]
    assert read_lines(p("Stamp") + para(picture(1, 1)))[1] == []
    old = "<w:r><w:pict><v:shape style='width:500pt;height:20cm'><v:imagedata/></v:shape></w:pict></w:r>"
    assert read_lines(LONG + para(old))[1] == [("unread-content", "large pictures")]


def test_only_pictures_are_refused():
    document, (told,) = read(Source("s", "s", docx(para(picture(6, 9))), "file"))
    assert (document, told.code, told.found) == (None, "only-pictures", "pictures: 1")


def test_prompts_of_forms_are_told():
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    told = [("doubtful-text", "prompts of forms that nobody filled in")]
    assert read_lines(p("Date:") + prompt.format(p("Enter a date"))) == (["Date:", "Enter a date"], told)
    assert read_lines(para(run("Date: "), prompt.format(run("Enter a date")))) == (["Date: Enter a date"], told)


def test_small_letters_above_others_stand_behind_them():
    ruby = f"<w:ruby><w:rt>{run('とうきょう')}</w:rt><w:rubyBase>{run('東京')}</w:rubyBase></w:ruby>"
    assert read_lines(f"<w:p><w:r>{ruby}</w:r></w:p>") == (["東京(とうきょう)"], [])


@every_case(
    ("formula", "shown"),
    [
        ("<m:r><m:t>a=b</m:t></m:r>", "a=b"),
        ("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "1/2"),
        ("<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>12</m:t></m:r></m:sup></m:sSup>", "x¹²"),
        ("<m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>k+a</m:t></m:r></m:sub></m:sSub>", "x_(k+a)"),
        ("<m:rad><m:e><m:r><m:t>2</m:t></m:r></m:e></m:rad>", "√(2)"),
        ("<m:d><m:dPr><m:begChr m:val='['/></m:dPr><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d>", "[a)"),
        ("<m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>2</m:t></m:r></m:e></m:mr></m:m>", "(1, 2)"),
        ("<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:e><m:r><m:t>n</m:t></m:r></m:e></m:nary>", "∑ n"),
        ("<m:func><m:fName><m:r><m:t>sin</m:t></m:r></m:fName><m:e><m:r><m:t>x</m:t></m:r></m:e></m:func>", "sin x"),
    ],
)
def test_formulas_stand_in_one_line(formula, shown):
    lines, told = read_lines(f"<w:p>{run('so ')}<m:oMath>{formula}</m:oMath></w:p>")
    assert lines == [f"so {shown}"]
    assert told == ([] if shown == "a=b" else [("doubtful-text", "formulas brought into one line")])


def test_a_box_inside_an_instruction_does_not_show():
    begin, end = complex_field("IF", None).split("<w:r><w:fldChar w:fldCharType='end'/>")
    body = para(run("a"), begin, box(p("secret")), "<w:r><w:fldChar w:fldCharType='end'/>" + end)
    assert read_lines(body) == (
        ["a"],
        [("unshown-text", "words inside instructions"), ("unread-content", "fields without a result")],
    )
