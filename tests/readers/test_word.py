import pytest
from docx_writer import docx, mark, note, p, para, run, table
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.source import Source
from archivist.readers import _package
from archivist.readers.read import read

TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def source(data, name="statement.docx"):
    return Source(f"inbox/{name}", name, data, "file")


def text_of(data):
    document, findings = read(source(data))
    assert document is not None, findings
    return document.text


def refusal(data):
    document, (item,) = read(source(data))
    assert document is None
    return item


def test_header_table_and_footer_are_not_lost():
    letterhead = table((p("وزارة المياه"), p("Ministry of Water")))
    body = p("بيان صحفي") + table((p("التاريخ"), p("12 آذار 2023")), (p("الرقم"), p("7"))) + p("تعلن الوزارة")
    document, findings = read(source(docx(body, letterhead + p("مكتب الإعلام"), p("هاتف 123"))))
    assert findings == ()
    assert document.text.splitlines() == [
        "وزارة المياه\tMinistry of Water",
        "مكتب الإعلام",
        "بيان صحفي",
        "التاريخ\t12 آذار 2023",
        "الرقم\t7",
        "تعلن الوزارة",
        "هاتف 123",
    ]
    assert (document.charset, document.extractor) == (None, "archivist word 2")
    assert document.media_type == TYPES.removesuffix(".main+xml")


def test_tabs_breaks_and_hyphens_are_the_signs_that_they_show():
    body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"
    assert text_of(docx(body)) == "a\tb\nc\u2011d\n"


def test_a_cell_with_several_paragraphs_keeps_its_lines():
    assert text_of(docx(table((p("one") + p("two"), p("three")), (p(""), p("alone"))))) == "one\ntwo\nthree\nalone\n"


def test_a_table_in_a_table_comes_once():
    inner = table((p("x"), p("y")))
    assert text_of(docx(table((inner, p("z"))))) == "x\ty\tz\n"


def test_a_text_box_comes_once_after_its_paragraph():
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    twice = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    assert text_of(docx(f"<w:p>{run('around')}<w:r>{twice}</w:r></w:p>")) == "around\nboxed\n"


def test_what_the_page_does_not_show_is_left_out_and_told():
    shown = "<w:vanish w:val='0'/>"
    body = (
        f"<w:p>{run('kept')}<w:ins>{run(' added')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        f"{run('secret', '<w:vanish/>')}{run(' shown', shown)}</w:p>"
    )
    document, findings = read(source(docx(body)))
    assert document.text == "kept added shown\n"
    assert [(item.code, item.found, item.exit) for item in findings] == [
        ("unshown-text", "hidden words", 0),
        ("unshown-text", "tracked deletions", 0),
    ]


def test_a_note_has_its_number_in_its_place_and_before_its_text():
    separator = f"<w:footnote w:type='separator' w:id='0'>{p('---')}</w:footnote>"
    body = para(run("500"), mark(2), run(" litres"), mark(3)) + p("end")
    data = docx(body, footnotes=separator + note(2, " measured in May") + note(3, "an estimate"))
    assert text_of(data) == "500[1] litres[2]\nend\n[1] measured in May\n[2] an estimate\n"


def test_content_controls_and_symbols_are_part_of_the_text():
    symbols = "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:char='no'/><w:t> agreed</w:t></w:r></w:p>"
    body = f"<w:sdt><w:sdtContent>{p('date')}</w:sdtContent></w:sdt><w:del>{p('gone')}</w:del>{symbols}"
    document, findings = read(source(docx(body)))
    assert document.text == "date\n✓\ufffd agreed\n"
    assert [item.found for item in findings] == ["tracked deletions", "signs of a symbol font"]


def test_macros_are_told_and_the_text_is_read():
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    document, (item,) = read(source(docx(p("text"), kind=kind, more={"word/vbaProject.bin": b"\xd0\xcf"})))
    assert document.text == "text\n"
    assert (item.code, item.exit) == ("macros-inside", 0)


def test_an_encrypted_document_is_refused():
    item = refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"))
    assert (item.code, item.exit) == ("encrypted-source", 4)


def test_an_empty_document_is_no_text():
    assert refusal(docx(p(" "))).code == "no-text"


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
DEEP = b"<a>" * 100_000


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(p("text"))[:300] + b"word/", "it is no whole ZIP archive"),
        (docx(p("text"), more={"word/document.xml": BOMB}), "document type"),
        (docx(p("text"), more={"word/document.xml": BOMB.decode().encode("utf-16")}), "document type"),
        (docx(p("text"), more={"word/document.xml": DEEP}), "no well-formed XML"),
        (docx(p("text"), kind="application/xml"), "it has no main document"),
    ],
)
def test_a_broken_or_hostile_package_is_refused(data, reason):
    item = refusal(data)
    assert (item.code, item.exit) == ("broken-source", 4)
    assert reason in item.message


def test_a_zip_bomb_stops_at_the_limit(monkeypatch):
    monkeypatch.setattr(_package, "PART_BYTES", 10_000)
    item = refusal(docx(p("a" * 1_000_000)))
    assert (item.code, item.exit, item.expected) == ("too-much-inside", 4, "10000")


def test_too_many_members_stop_at_the_limit(monkeypatch):
    monkeypatch.setattr(_package, "ZIP_MEMBERS", 2)
    assert refusal(docx(p("a"))).code == "too-much-inside"


def test_a_document_is_known_by_its_bytes_not_by_its_name():
    document, _ = read(source(docx(p("text")), "statement.txt"))
    assert document.text == "text\n"


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_gives_a_text_or_a_finding(place, noise):
    data = docx(p("statement"))
    read(source(data[:place] + noise + data[place + len(noise) :]))
