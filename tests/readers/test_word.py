import io
import zipfile

import pytest
from docx_writer import docx, item, level, lists, mark, note, p, para, run, table, zipped
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.source import Source
from archivist.readers import word
from archivist.readers.docx import package
from archivist.readers.read import read

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
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


@every_case(
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
    monkeypatch.setattr(package, "PART_BYTES", 10_000)
    item = refusal(docx(p("a" * 1_000_000)))
    assert (item.code, item.exit, item.expected) == ("too-much-inside", 4, "10000")


def test_too_many_members_stop_at_the_limit(monkeypatch):
    monkeypatch.setattr(package, "ZIP_MEMBERS", 2)
    assert refusal(docx(p("a"))).code == "too-much-inside"


def repacked(data, changes):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped(changes({name: archive.read(name) for name in archive.namelist()}))


def test_a_strict_document_is_read_as_a_transitional_one():
    def strict(members):
        old, new = (
            b"schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"purl.oclc.org/ooxml/wordprocessingml/main",
        )
        return {name: content.replace(old, new) for name, content in members.items()}

    data = docx(item("a") + para(run("b"), mark(1)), p("head"), numbering=lists(level("%1.")), footnotes=note(1, "c"))
    assert text_of(repacked(data, strict)) == text_of(data) == "head\n1. a\nb[1]\n[1] c\n"


def test_the_main_part_is_the_one_that_the_package_names():
    def elsewhere(members):
        types = f"<Types xmlns='{PACKAGE}/content-types'><Default Extension='xml' ContentType='{TYPES}'/></Types>"
        target = "<Relationship Id='r' Type='x/officeDocument' Target='/word/Other.xml'/>"
        members["word/other.xml"] = members.pop("word/document.xml")
        members["word/_rels/other.xml.rels"] = members.pop("word/_rels/document.xml.rels")
        members["word/decoy.xml"] = members["word/other.xml"].replace(b"text", b"decoy")
        members["_rels/.rels"] = f"<Relationships xmlns='{PACKAGE}/relationships'>{target}</Relationships>".encode()
        return members | {"[Content_Types].xml": types.encode()}

    assert text_of(repacked(docx(p("text"), p("head")), elsewhere)) == "head\ntext\n"


def test_the_main_part_may_be_known_by_its_ending():
    def by_ending(members):
        types = f"<Types xmlns='{PACKAGE}/content-types'><Default Extension='xml' ContentType='{TYPES}'/></Types>"
        return {"[Content_Types].xml": types.encode(), "word/document.xml": members["word/document.xml"]}

    assert text_of(repacked(docx(p("text")), by_ending)) == "text\n"


def test_hidden_and_deleted_rows_and_cells_are_told():
    rows = table((p("kept"), p("1")), (p("hidden"), p("2")), (p("gone"), p("3")))
    first, second, third = rows.split("<w:tr>")[1:]
    third = third.replace("<w:tc>", "<w:tc><w:tcPr><w:cellDel/></w:tcPr>", 1)
    data = docx(f"<w:tbl><w:tr>{first}<w:tr><w:trPr><w:hidden/></w:trPr>{second}<w:tr>{third}")
    document, findings = read(source(data))
    assert document.text == "kept\t1\n3\n"
    assert [item.found for item in findings] == ["hidden rows", "tracked deletions"]


def test_words_in_a_covered_cell_are_told():
    covered = f"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('under')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    document, (told,) = read(source(docx(covered)))
    assert (document.text, told.code) == ("under\tb\n", "doubtful-text")
    assert told.found == "words in cells that another cell covers"


def test_paragraphs_are_joined_where_the_mark_between_them_is_deleted():
    first = para(run("One "), properties="<w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr>")
    data = docx(first + item("and two") + item("three"), numbering=lists(level("%1.")))
    assert text_of(data) == "1. One and two\n2. three\n"
    assert text_of(docx(para(run("One"), properties="<w:rPr><w:del/></w:rPr>") + table((p("a"),)))) == "One\na\n"
    assert text_of(docx(p("a") + para(run("last"), properties="<w:rPr><w:del/></w:rPr>"))) == "a\nlast\n"


def test_a_line_end_in_the_file_is_none_on_the_page():
    assert text_of(docx("<w:p><w:r><w:t>one\n   two</w:t></w:r></w:p>")) == "one two\n"


@pytest.mark.parametrize(
    ("limit", "value", "body"),
    [
        ("PACKAGE_BYTES", 3_000, p("a" * 5_000)),
        ("PART_MARKUP", 1_000, p("a") * 2_000),
        ("ATTRIBUTES", 10, "<w:p " + " ".join(f"w:a{n}='{'x' * 200}'" for n in range(30)) + "/>" + p("a" * 500)),
    ],
)
def test_what_would_take_too_much_room_is_refused(limit, value, body, monkeypatch):
    data = docx(body)
    if limit == "PACKAGE_BYTES":
        monkeypatch.setattr(package.Package.__init__, "__defaults__", (value,))
    monkeypatch.setattr(package, limit, value)
    item = refusal(data)
    assert (item.code, item.exit, item.params["limit"]) == ("too-much-inside", 4, limit)


def test_a_document_of_too_many_lines_is_refused(monkeypatch):
    monkeypatch.setattr(word, "TEXT_LINES", 10)
    assert (refusal(docx(p("a") * 11)).code, refusal(docx(p("a") * 11)).params["limit"]) == (
        "too-much-inside",
        "TEXT_LINES",
    )


def test_a_text_that_repeats_itself_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(word, "TEXT_CHARACTERS", 1_000)
    data = docx(item("a") * 20, numbering=lists(level("x" * 200)))
    assert (refusal(data).code, refusal(data).params["limit"]) == ("too-much-inside", "TEXT_CHARACTERS")


def test_a_document_is_known_by_its_bytes_not_by_its_name():
    document, _ = read(source(docx(p("text")), "statement.txt"))
    assert document.text == "text\n"


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_gives_a_text_or_a_finding(place, noise):
    data = docx(p("statement"))
    read(source(data[:place] + noise + data[place + len(noise) :]))
