"""Fields: the result shows, the instruction does not."""

from docx_writer import complex_field, docx, p, para, run
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.read import read


def read_lines(body):
    document, findings = read(Source("s.docx", "s.docx", docx(body), "file"))
    assert document is not None, findings
    return document.text.splitlines(), [(finding.code, finding.found) for finding in findings]


def mark(kind, more=""):
    return f"<w:r><w:fldChar w:fldCharType='{kind}' {more}/></w:r>"


def test_the_result_is_the_text():
    link = complex_field('HYPERLINK "https://example.org/secret"', run("the page"))
    simple = "<w:fldSimple w:instr=' NUMPAGES '><w:r><w:t>7</w:t></w:r></w:fldSimple>"
    citation = complex_field("ADDIN ZOTERO_ITEM {x}", run(" (Smith 2013)"))
    assert read_lines(para(run("See "), link, run(" of "), simple, citation)) == (
        ["See the page of 7 (Smith 2013)"],
        [],
    )


def test_a_field_in_an_instruction_does_not_show():
    inner = complex_field("MERGEFIELD sex", run("female"))
    outer = mark("begin") + "<w:r><w:instrText> IF </w:instrText></w:r>" + inner
    outer += "<w:r><w:instrText> = 'female' 'Ms' 'Mr' </w:instrText></w:r>" + mark("separate") + run("Ms") + mark("end")
    assert read_lines(para(run("Dear "), outer, run(" Sa'id"))) == (
        ["Dear Ms Sa'id"],
        [("unshown-text", "words inside instructions")],
    )


def test_a_field_may_go_over_several_paragraphs():
    body = para(mark("begin"), "<w:r><w:instrText>TOC</w:instrText></w:r>", mark("separate"), run("One")) + p("Two")
    assert read_lines(body + para(mark("end"), run("body")))[0] == ["One", "Two", "body"]


@every_case("kinds", [("begin",), ("begin", "separate"), ("end",), ("separate", "end"), ("end", "begin")])
def test_marks_without_their_counterpart_hide_nothing(kinds):
    assert read_lines(para(run("a"), *map(mark, kinds), run("b")) + p("c"))[0] == ["ab", "c"]


def test_a_date_of_today_is_told():
    today = complex_field('DATE \\@ "d MMMM yyyy"', run("3 May 2021"))
    locked = para(mark("begin", "w:fldLock='true'"), "<w:r><w:instrText>DATE</w:instrText></w:r>", mark("separate"))
    locked = locked.replace("</w:p>", run("4 May 2021") + mark("end") + "</w:p>")
    assert read_lines(para(today) + locked) == (
        ["3 May 2021", "4 May 2021"],
        [("doubtful-text", "dates that word processors write anew")],
    )
    assert read_lines(p("a") + "<w:p><w:fldSimple w:instr='TIME'>" + run("10:30") + "</w:fldSimple></w:p>")[1]


def test_forms_show_what_was_chosen():
    box = "<w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox></w:ffData>"
    empty = "<w:ffData><w:checkBox><w:default w:val='0'/></w:checkBox></w:ffData>"
    entries = "<w:listEntry w:val='north'/><w:listEntry w:val='south'/>"
    choice = f"<w:ffData><w:ddList><w:result w:val='1'/>{entries}</w:ddList></w:ffData>"
    default = f"<w:ffData><w:ddList><w:default w:val='0'/>{entries}</w:ddList></w:ffData>"
    body = para(
        complex_field("FORMCHECKBOX", begin=box),
        complex_field("FORMCHECKBOX", begin=empty),
        complex_field("FORMDROPDOWN", "", begin=choice),
        run(" "),
        complex_field("FORMDROPDOWN", begin=default),
        run(" "),
        complex_field("FORMTEXT", run("name")),
    )
    assert read_lines(body) == (["☒☐south north name"], [])


@every_case(
    ("code", "shown", "told"),
    [
        ("PAGE", "", ("unread-content", "fields without a result")),
        ("AUTONUM", "", ("unread-content", "fields without a result")),
        ("EQ \\f(1;2)", "", ("unread-content", "formulas")),
        ('XE "wells"', "", None),
        ("TC secret", "", None),
        ("MACROBUTTON NoMacro Click here", "Click here", None),
        ('SYMBOL 97 \\f "Symbol" \\s 10', "α", None),
        ("SYMBOL 0x3B1", "α", None),
        ("SYMBOL 184 \\f Wingdings", "", ("unread-content", "signs of a symbol font")),
        ("SYMBOL 99999999999", "", None),
        ("", "", None),
    ],
)
def test_fields_without_a_stored_result(code, shown, told):
    assert read_lines(para(run("a "), complex_field(code), run("."))) == ([f"a {shown}."], [told] if told else [])


def test_what_only_sets_a_value_does_not_show():
    assert read_lines(para(run("a"), complex_field('SET x "secret"', run("secret")), run("b"))) == (
        ["ab"],
        [("unshown-text", "words inside instructions")],
    )


def test_a_deleted_field_is_gone():
    assert read_lines(para(run("a"), f"<w:del>{mark('begin')}</w:del>", run("b")))[0] == ["ab"]
