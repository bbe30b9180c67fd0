"""Page headers and footers: those that a page shows, once each."""

from docx_writer import Parts, docx, p, para, word_art
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.read import read

UNSEEN = [("unshown-text", "page headers and footers that no page shows")]


def read_lines(body, parts, section="", **definitions):
    data = docx(body, parts=parts, section=section, **definitions)
    document, findings = read(Source("s.docx", "s.docx", data, "file"))
    assert document is not None, findings
    return document.text.splitlines(), [(finding.code, finding.found) for finding in findings]


def reference(parts, text, kind="default", name="header"):
    number = len(parts.contents)
    root = "hdr" if name == "header" else "ftr"
    identifier = parts.add(name, f"{name}{number}.xml", text, root=root)
    return f"<w:{name}Reference w:type='{kind}' r:id='{identifier}'/>"


@every_case(
    ("switch", "settings", "shown"),
    [
        ("", "", ["usual"]),
        ("<w:titlePg/>", "", ["first", "usual"]),
        ("<w:titlePg w:val='0'/>", "", ["usual"]),
        ("", "<w:evenAndOddHeaders/>", ["usual", "even"]),
        ("<w:titlePg/>", "<w:evenAndOddHeaders/>", ["first", "usual", "even"]),
    ],
)
def test_headers_show_where_the_document_says_so(switch, settings, shown):
    parts = Parts()
    references = (
        reference(parts, p("usual")) + reference(parts, p("first"), "first") + reference(parts, p("even"), "even")
    )
    lines, told = read_lines(p("body"), parts, references + switch, settings=settings)
    assert (lines, told) == ([*shown, "body"], UNSEEN if len(shown) < 3 else [])


def test_a_section_has_the_headers_of_the_one_before_it():
    parts = Parts()
    first = reference(parts, p("letterhead")) + reference(parts, p("cover"), "first")
    body = para(properties=f"<w:sectPr>{first}</w:sectPr>") + p("body")
    lines, told = read_lines(body, parts, "<w:titlePg/>" + reference(parts, p("page 1"), name="footer"))
    assert told == []
    assert lines == ["letterhead", "cover", "", "body", "page 1"]


def test_what_a_section_had_before_a_change_does_not_count():
    parts = Parts()
    old = reference(parts, p("old"))
    lines, told = read_lines(p("body"), parts, f"<w:sectPrChange><w:sectPr>{old}</w:sectPr></w:sectPrChange>")
    assert (lines, told) == (["body"], [])


def test_the_same_words_in_several_headers_come_once():
    parts = Parts()
    draft = para(word_art("DRAFT"))
    references = reference(parts, draft) + reference(parts, draft, "first") + reference(parts, draft, "even")
    lines, _ = read_lines(p("body"), parts, references + "<w:titlePg/>", settings="<w:evenAndOddHeaders/>")
    assert lines == ["DRAFT", "body"]


def test_an_empty_header_leaves_no_line():
    parts = Parts()
    assert read_lines(p("body"), parts, reference(parts, p(" ")))[0] == ["body"]
