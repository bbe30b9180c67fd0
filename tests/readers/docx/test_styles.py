"""What a style hides is hidden, and what a text cannot carry of a look is told (ECMA-376-1, 17.7.3)."""

from docx_writer import docx, p, para, run, style, table
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.read import read

HIDDEN = "<w:vanish/>"


def read_lines(body, styles="", **definitions):
    document, findings = read(Source("s.docx", "s.docx", docx(body, styles=styles, **definitions), "file"))
    assert document is not None, findings
    return document.text.splitlines(), [(finding.code, finding.found) for finding in findings]


def styled(text, name, direct="", paragraph=""):
    return para(run(text, f"<w:rStyle w:val='{name}'/>{direct}"), properties=f"<w:pStyle w:val='{paragraph}'/>")


LEFT_OUT = [("unshown-text", "hidden words")]


@every_case(
    ("styles", "body", "shown"),
    [
        (style("H", "character", HIDDEN), styled("x", "H"), False),
        (style("H", "character", HIDDEN) + style("I", "character", base="H"), styled("x", "I"), False),
        (
            style("H", "character", HIDDEN) + style("I", "character", "<w:vanish w:val='0'/>", "H"),
            styled("x", "I"),
            True,
        ),
        (style("H", "character", HIDDEN), styled("x", "H", "<w:vanish w:val='false'/>"), True),
        (style("P", properties=HIDDEN), styled("x", "", paragraph="P"), False),
        (style("Q", base="P") + style("P", properties=HIDDEN), styled("x", "", paragraph="Q"), False),
        # Two styles that switch switch back.
        (style("P", properties=HIDDEN) + style("H", "character", HIDDEN), styled("x", "H", paragraph="P"), True),
        (f"<w:docDefaults><w:rPrDefault><w:rPr>{HIDDEN}</w:rPr></w:rPrDefault></w:docDefaults>", p("x"), False),
        (style("N", properties=HIDDEN, more=" w:default='1'"), p("x"), False),
        (style("A", "character", HIDDEN, "B") + style("B", "character", "", "A"), styled("x", "A"), False),
        (style("A", "character", "<w:webHidden/>"), styled("x", "A"), True),
        # The style of a paragraph is none of a run.
        (style("P", properties=HIDDEN), styled("x", "P"), True),
        (style("D", "character", HIDDEN, more=" w:default='1'"), p("x"), False),
    ],
)
def test_hidden_by_style(styles, body, shown):
    lines, told = read_lines(body + p("end").replace("<w:r>", "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr>"), styles)
    # Where only the paragraph's mark is hidden, the next one goes on in its line.
    assert " ".join(lines).replace("xend", "x end") == ("x end" if shown else "end")
    assert told == ([] if shown else LEFT_OUT)


def test_a_table_style_hides_too():
    hiding = table((p("secret"),)).replace("<w:tbl>", "<w:tbl><w:tblPr><w:tblStyle w:val='T'/></w:tblPr>")
    assert read_lines(hiding + p("end"), style("T", "table", HIDDEN)) == (["end"], LEFT_OUT)


def test_a_hidden_paragraph_mark_joins_two_paragraphs():
    separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    assert read_lines(para(run("Scope. "), properties=separator) + p("This decree …"))[0] == ["Scope. This decree …"]


def test_a_large_first_letter_belongs_to_its_word():
    assert read_lines(para(run("T"), properties="<w:framePr w:dropCap='drop'/>") + p("he well"))[0] == ["The well"]


@every_case(
    ("properties", "kind"),
    [
        ("<w:strike/>", "words that are struck through"),
        ("<w:dstrike/>", "words that are struck through"),
        ("<w:color w:val='FFFFFF'/>", "white words"),
        ("<w:sz w:val='2'/>", "words too small to read"),
        ("<w:rFonts w:ascii='Times' w:cs='Ali_K_Alwand'/>", "words in fonts with letters of their own"),
    ],
)
def test_a_look_that_a_text_cannot_carry_is_told(properties, kind):
    assert read_lines(para(run("kept", properties))) == (["kept"], [("doubtful-text", kind)])
    assert read_lines(para(run(" ", properties), run("kept"))) == ([" kept"], [])


def test_white_on_a_colour_is_ordinary():
    white, dark = "<w:color w:val='FFFFFF'/>", "<w:shd w:val='clear' w:fill='1F3864'/>"
    cell = table((p("x") + para(run("head", white)),)).replace("<w:tc>", f"<w:tc><w:tcPr>{dark}</w:tcPr>")
    assert read_lines(para(run("a", white + dark)) + para(run("b", white), properties=dark) + cell)[1] == []


def test_capitals_are_kept_as_they_are_written():
    assert read_lines(para(run("Ministry", "<w:caps/>"), run(" of Water", "<w:smallCaps/>"))) == (
        ["Ministry of Water"],
        [],
    )


@every_case(
    ("before", "small", "look", "shown"),
    [
        ("500 m", "3", "superscript", "500 m³"),
        ("10", "-6", "superscript", "10⁻⁶"),
        ("1", "st", "superscript", "1st"),
        ("١٠", "٣", "superscript", "١٠^٣"),
        ("H", "2", "subscript", "H2"),
        ("10", "2", "subscript", "10₂"),
    ],
)
def test_raised_digits_are_no_further_digits(before, small, look, shown):
    assert read_lines(para(run(before), run(small, f"<w:vertAlign w:val='{look}'/>")))[0] == [shown]


def test_a_raised_position_is_as_good():
    assert read_lines(para(run("10"), run("3", "<w:position w:val='10'/>")))[0] == ["10³"]


def test_symbol_fonts_show_their_signs():
    symbol, dings = "<w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/>", "<w:rFonts w:ascii='Wingdings'/>"
    body = para(run("\uf061 b", symbol), run(" \uf0fe", dings), run(" Zone"))
    assert read_lines(body) == (["α β ☑ Zone"], [])
    assert read_lines(para(run("\uf0b8", dings))) == (["\uf0b8"], [("unread-content", "signs of a symbol font")])
    assert read_lines(para(run("a\uf0b8"))) == (["a\uf0b8"], [("unread-content", "signs of a symbol font")])


def test_an_order_against_the_letters_nature_is_kept():
    data = docx(f"<w:p><w:bdo w:val='rtl'>{run('12')}</w:bdo><w:dir w:val='rtl'>{run(' نص')}</w:dir></w:p>")
    document, (told, _) = read(Source("s", "s", data, "file"))
    assert document.text == "\u202e12\u202c نص\n"
    assert told.code == "bidi-control"
    assert read_lines(f"<w:p><w:bdo w:val='rtl'>{run('نص')}</w:bdo></w:p>") == (["نص"], [])
