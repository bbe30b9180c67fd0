"""Automatic numbers: what Word writes before a paragraph is part of what a reader sees."""

import pytest
from docx_writer import docx, item, level, lists, p, para, run, style, table
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.docx.numerals import numeral
from archivist.readers.read import read


def lines_of(body, *abstract, nums="", **definitions):
    data = docx(body, numbering=lists(*abstract, nums=nums), **definitions)
    document, findings = read(Source("s.docx", "s.docx", data, "file"))
    assert document is not None, findings
    return document.text.splitlines(), [
        (finding.code, finding.found, int(finding.params["count"])) for finding in findings
    ]


def text_of(*arguments, **definitions):
    lines, told = lines_of(*arguments, **definitions)
    assert told == []
    return lines


def override(num, abstract=0, *starts):
    """Return a list on the same definition that begins anew at these levels."""
    anew = "".join(
        f"<w:lvlOverride w:ilvl='{depth}'><w:startOverride w:val='{start}'/></w:lvlOverride>" for depth, start in starts
    )
    return f"<w:num w:numId='{num}'><w:abstractNumId w:val='{abstract}'/>{anew}</w:num>"


def test_articles_have_their_numbers():
    body = item("The mill opens.") + p("Between them.") + item("The toll ends.")
    assert text_of(body, level("Article %1.")) == [
        "Article 1. The mill opens.",
        "Between them.",
        "Article 2. The toll ends.",
    ]


def test_arabic_articles_have_their_letters():
    body = item("تفتح الطاحونة.") + item("ينتهي الرسم.") + item("يُنشر القرار.")
    assert text_of(body, level("المادة %1:", "arabicAlpha")) == [
        "المادة أ: تفتح الطاحونة.",
        "المادة ب: ينتهي الرسم.",
        "المادة ت: يُنشر القرار.",
    ]


def test_deeper_levels_name_those_above_and_begin_anew_below_each():
    levels = level("%1.") + level("%1.%2", depth=1) + level("%1.%2.%3", "lowerLetter", depth=2)
    body = item("a") + item("b", level=1) + item("c", level=2) + item("d", level=2)
    body += item("e", level=1) + item("f", level=2) + item("g") + item("h", level=1)
    assert text_of(body, levels) == ["1. a", "1.1 b", "1.1.a c", "1.1.b d", "1.2 e", "1.2.a f", "2. g", "2.1 h"]


def test_a_legal_level_writes_every_number_in_digits():
    levels = level("%1.", "upperRoman", start=4) + level("%1.%2", "lowerLetter", 1, "<w:isLgl/>")
    assert text_of(item("a") + item("b", level=1), levels) == ["IV. a", "4.1 b"]


@pytest.mark.parametrize(
    ("restart", "last"), [("<w:lvlRestart w:val='0'/>", "3)"), ("", "1)"), ("<w:lvlRestart w:val='1'/>", "1)")]
)
def test_a_level_may_go_on_below_the_next(restart, last):
    levels = level("%1.") + level("%2)", depth=1, more=restart)
    body = item("a") + item("b", level=1) + item("c", level=1) + item("d") + item("e", level=1)
    assert text_of(body, levels)[-1] == f"{last} e"


def test_two_lists_of_one_definition_go_on_unless_one_begins_anew():
    nums = override(1) + override(2) + override(3, 0, (0, 5))
    body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("e", 1)
    assert text_of(body, level("%1."), nums=nums) == ["1. a", "2. b", "5. c", "6. d", "7. e"]


def test_a_list_may_have_a_level_of_its_own():
    own = f"<w:lvlOverride w:ilvl='0'>{level('§ %1', 'upperLetter')}</w:lvlOverride>"
    nums = f"<w:num w:numId='1'><w:abstractNumId w:val='0'/>{own}</w:num>"
    assert text_of(item("a"), level("%1."), nums=nums) == ["§ A a"]


def test_numbers_come_from_styles_and_from_those_below():
    numbered = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
    off = "<w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
    styles = style("One", properties=numbered) + style("Two", properties=numbered) + style("Mine", base="Two")
    styles += style("Plain", base="One", properties=off)
    levels = level("%1.", more="<w:pStyle w:val='One'/>") + level("%1.%2", depth=1, more="<w:pStyle w:val='Two'/>")
    body = "".join(
        para(run(name), properties=f"<w:pStyle w:val='{name}'/>") for name in ("One", "Two", "Mine", "Plain")
    )
    body += para(run("off"), properties="<w:pStyle w:val='One'/><w:numPr><w:numId w:val='0'/></w:numPr>")
    assert text_of(body, levels, styles=styles) == ["1. One", "1.1 Two", "1.2 Mine", "Plain", "off"]


def test_a_definition_may_be_that_of_a_list_style():
    linked = "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='L'/></w:abstractNum>"
    numbers = lists(level("(%1)")) + linked + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    styles = style("L", "numbering", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
    document, _ = read(Source("s", "s", docx(item("a", 2), numbering=numbers, styles=styles), "file"))
    assert document.text == "(1) a\n"


def test_a_definition_that_leads_back_to_itself_is_told():
    numbers = "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='L'/></w:abstractNum>"
    numbers += "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    styles = style("L", "numbering", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
    document, (told,) = read(Source("s", "s", docx(item("a"), numbering=numbers, styles=styles), "file"))
    assert (document.text, told.code, told.found) == ("a\n", "unread-content", "automatic numbers")


def test_what_stands_between_number_and_words():
    assert text_of(item("a"), level("%1.", more="<w:suff w:val='nothing'/>")) == ["1.a"]
    assert text_of(item("a"), level("%1.", more="<w:suff w:val='space'/>")) == ["1. a"]


def test_bullets_are_signs():
    symbols = "<w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr>"
    levels = [level("\uf0d8", "bullet", more=symbols), level("\uf0b7", "bullet"), level("–", "bullet")]
    assert text_of(item("a", 1) + item("b", 2) + item("c", 3), *levels) == ["➢ a", "• b", "– c"]


def test_hidden_and_deleted_paragraphs_have_no_number_and_an_empty_one_has():
    number = "<w:numPr><w:numId w:val='1'/></w:numPr>"
    hidden = para(run("secret", "<w:vanish/>"), properties=f"{number}<w:rPr><w:vanish/></w:rPr>")
    deleted = para(f"<w:del>{run('gone')}</w:del>", properties=f"{number}<w:rPr><w:del/></w:rPr>")
    lines, told = lines_of(item("a") + hidden + deleted + item("") + item("b"), level("%1."))
    assert lines == ["1. a", "2.", "3. b"]
    assert {found for _, found, _ in told} == {"hidden words", "tracked deletions"}


def test_a_number_may_be_hidden():
    assert text_of(item("a"), level("%1.", more="<w:rPr><w:vanish/></w:rPr>")) == ["a"]


def test_numbers_go_on_in_tables():
    assert text_of(table((item("a"), item("b")), (item("c"), p("d"))), level("%1.")) == ["1. a\t2. b", "3. c\td"]


def test_a_number_that_cannot_be_written_is_told_and_no_other_stands_there():
    for form in ("cardinalText", "ordinalText", "chineseCounting", "unheard-of"):
        lines, told = lines_of(item("a") + item("b"), level("Article %1.", form))
        assert lines == ["a", "b"]
        assert told == [("unread-content", "automatic numbers", 2)]


@pytest.mark.parametrize(("form", "told"), [("001, 002, 003, ...", []), ("α, β, γ, ...", ["unread-content"])])
def test_a_format_of_the_program_is_not_its_substitute(form, told):
    choice = f"<mc:Choice Requires='w14'><w:numFmt w:val='custom' w:format='{form}'/></mc:Choice>"
    both = f"<mc:AlternateContent>{choice}<mc:Fallback><w:numFmt w:val='decimal'/></mc:Fallback></mc:AlternateContent>"
    levels = f"<w:lvl w:ilvl='0'><w:start w:val='7'/>{both}<w:lvlText w:val='%1.'/></w:lvl>"
    lines, found = lines_of(item("a"), levels)
    assert lines == (["a"] if told else ["007. a"])
    assert [code for code, _, _ in found] == told


def test_a_level_above_that_never_came_is_told():
    lines, told = lines_of(item("a", level=1), level("%1.") + level("%1.%2", depth=1))
    assert lines == ["1.1 a"]
    assert told == [("doubtful-text", "automatic numbers", 1)]


def test_a_list_of_two_stories_is_told():
    content = f"<w:txbxContent>{item('boxed')}</w:txbxContent>"
    body = item("a") + f"<w:p><w:r><w:pict>{content}</w:pict></w:r></w:p>" + item("b")
    lines, told = lines_of(body, level("%1."))
    assert lines == ["1. a", "", "1. boxed", "2. b"]
    assert told == [("doubtful-text", "automatic numbers", 1)]


@pytest.mark.parametrize("start", [10**9, -1, 99_999_999_999_999])
def test_a_number_beyond_all_lists_is_told(start):
    lines, ((code, found, _),) = lines_of(item("a"), level("%1.", "lowerLetter", start=start))
    assert (lines, code, found) == (["a"], "unread-content", "automatic numbers")


def test_a_long_text_before_every_paragraph_is_told():
    lines, told = lines_of(item("a") * 3, level("x" * 5000))
    assert lines == ["a"] * 3
    assert told == [("unread-content", "automatic numbers", 3)]


@every_case(
    ("form", "shown"),
    [
        ("decimal", {1: "1", 0: "0", 32767: "32767"}),
        ("decimalZero", {7: "07", 12: "12"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa", 54: "bbb"}),
        ("upperLetter", {3: "C", 29: "CC"}),
        ("lowerRoman", {4: "iv", 1994: "mcmxciv", 4000: None}),
        ("upperRoman", {9: "IX", 49: "XLIX"}),
        ("arabicAlpha", {1: "أ", 2: "ب", 3: "ت", 28: "ي", 29: "أأ"}),
        ("arabicAbjad", {1: "أ", 2: "ب", 3: "ج", 4: "د", 28: "غ"}),
        ("hebrew1", {1: "א", 15: "טו", 16: "טז", 23: "כג", 115: "קטו", 500: None}),
        ("hebrew2", {1: "א", 11: "כ", 22: "ת", 23: None}),
        ("hindiNumbers", {12: "१२"}),
        ("thaiNumbers", {30: "๓๐"}),
        ("russianLower", {1: "а", 10: "к", 29: "я"}),
        ("chicago", {1: "*", 2: "†", 5: "**"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: None}),
        ("numberInDash", {5: "- 5 -"}),
        ("hex", {255: "FF"}),
        ("none", {5: ""}),
        ("ordinal", {1: None}),
    ],
)
def test_numerals(form, shown):
    assert {count: numeral(count, form) for count in shown} == shown


def test_ordinals_are_english_ones_only():
    assert [numeral(count, "ordinal", language="en-GB") for count in (1, 2, 3, 4, 11, 112, 121)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "112th", "121st")
    ]
    assert numeral(1, "ordinal", language="fr-FR") is None
