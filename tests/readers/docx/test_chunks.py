"""Documents inside a document: read in their place, or told."""

from docx_writer import Parts, docx, item, level, lists, p, para, run, table
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.docx import document as document_module
from archivist.readers.read import read

UNREAD = [("unread-content", "documents inside the document")]
PAGE = (
    "<html><head><title>t</title></head><body><h1>Annex</h1><p>The  well\nis open.<br>Since May.</p>"
    "<script>x()</script><table><tr><td>a</td><td>b</td></tr></table></body></html>"
)


def read_lines(body, parts):
    document, findings = read(Source("s.docx", "s.docx", docx(body, parts=parts), "file"))
    assert document is not None, findings
    return document.text.splitlines(), [(finding.code, finding.found) for finding in findings]


def with_chunk(name, content, media_type="", times=1):
    parts = Parts()
    identifier = parts.add("aFChunk", name, content, media_type)
    return p("before") + f"<w:altChunk r:id='{identifier}'/>" * times + p("after"), parts


@every_case(
    ("name", "content", "media_type", "shown"),
    [
        ("c.html", PAGE, "", ["Annex", "The well is open.", "Since May.", "a\tb"]),
        ("c.dat", PAGE, "text/html", ["Annex", "The well is open.", "Since May.", "a\tb"]),
        ("c.txt", "one\r\ntwo", "", ["one", "two"]),
        ("c.docx", docx(p("inside") + table((p("x"), p("y")))), "", ["inside", "x\ty"]),
        ("c.docx", docx(item("inside"), numbering=lists(level("Annex %1:"))), "", ["Annex 1: inside"]),
        ("c.docx", docx(p("inside"), "letterhead", "foot"), "", ["inside"]),
    ],
)
def test_a_document_inside_is_read_in_its_place(name, content, media_type, shown):
    assert read_lines(*with_chunk(name, content, media_type)) == (["before", *shown, "after"], [])


@every_case(
    ("name", "content"),
    [
        ("c.rtf", "{\\rtf1 well}"),
        ("c.mht", "MIME-Version: 1.0\r\n\r\nwell"),
        ("c.html", b"<p>\xe8\xe9\x98\xff\x81 \xfe</p>"),
        ("c.html", ""),
        ("c.txt", b"\xff\x00\x01\x98"),
        ("c.docx", b"PK\x03\x04 broken"),
        ("c.docx", b""),
    ],
)
def test_what_is_not_read_is_told(name, content):
    assert read_lines(*with_chunk(name, content)) == (["before", "after"], UNREAD)


def test_a_reference_that_leads_nowhere_is_told():
    assert read_lines(p("a") + "<w:altChunk r:id='none'/>", Parts()) == (["a"], UNREAD)


def test_documents_inside_documents_end_somewhere():
    inner = docx(p("depth 5"))
    for depth in range(4, 0, -1):
        parts = Parts()
        identifier = parts.add("aFChunk", "c.docx", inner)
        inner = docx(p(f"depth {depth}") + f"<w:altChunk r:id='{identifier}'/>", parts=parts)
    document, (told,) = read(Source("s", "s", inner, "file"))
    assert document.text == "depth 1\ndepth 2\ndepth 3\ndepth 4\n"
    assert (told.code, told.found) == UNREAD[0]


def test_many_documents_inside_end_somewhere(monkeypatch):
    monkeypatch.setattr(document_module, "CHUNKS", 3)
    parts = Parts()
    references = [parts.add("aFChunk", f"c{number}.txt", f"line {number}") for number in range(5)]
    body = p("before") + "".join(f"<w:altChunk r:id='{identifier}'/>" for identifier in references)
    document, (told,) = read(Source("s", "s", docx(body, parts=parts), "file"))
    assert document.text == "before\nline 0\nline 1\nline 2\n"
    assert (told.code, told.found, told.params["count"]) == (*UNREAD[0], "2")


def test_a_document_may_come_twice():
    assert read_lines(*with_chunk("c.txt", "line", times=2)) == (["before", "line", "line", "after"], [])


def test_words_inside_are_told_as_those_outside():
    inner = docx(para(run("shown"), run("secret", "<w:vanish/>")))
    assert read_lines(*with_chunk("c.docx", inner)) == (
        ["before", "shown", "after"],
        [("unshown-text", "hidden words")],
    )
