"""Documents that mix tables, notes, values, layers, right-to-left lines and files: each visible word is in the text."""

from every_case import every_case
from pdf_writer import blocks, look, note, said, shown_pdf

from archivist.model.source import Source
from archivist.readers.read import read

RULES = b"0.5 w 70 500 m 400 500 l S 70 480 m 400 480 l S 70 460 m 400 460 l S\n"
TABLE = RULES + said("Monday", 72, 485) + said("08:00", 300, 485) + said("Tuesday", 72, 465) + said("09:30", 300, 465)
TITLE = said("Timetable of the ferries", 72, 720, 16)
ARABIC = blocks("بيان", 500, 640) + blocks("وزارة", 470, 640)
SECRET = b"1 g\n" + said("UNSEEN", 72, 300) + b"0 g\n"
BARRED = said("UNSEEN", 72, 280) + b"0 g 70 276 60 16 re f\n"
LAYER = b"/OC /L BDC\n" + said("UNSEEN", 72, 260) + b"EMC\n"
TIDE = look(said("High tide", 2, 4), 100, 20)
STAMP = look(said("APPROVED", 2, 4), 100, 20)
ROTATED = b"q 0 1 -1 0 560 100 cm " + said("Margin words", 0, 0) + b"Q\n"
FOOTNOTE = said("1 Subject to the weather.", 72, 60, 7)
WORDS = {
    "title": (TITLE, "Timetable of the ferries"),
    "table": (TABLE, "Monday 08:00 Tuesday 09:30"),
    "arabic": (ARABIC, "بيان وزارة"),
    "rotated": (ROTATED, "Margin words"),
    "footnote": (FOOTNOTE, "1 Subject to the weather."),
    "secret": (SECRET, ""),
    "barred": (BARRED, ""),
    "layer": (LAYER, ""),
}
NOTES = {
    "free": (note("FreeText", (72, 400, 172, 420), "/Contents (High tide) /AP << /N 9 0 R >>"), "High tide"),
    "bare": (note("FreeText", (72, 370, 272, 390), "/Contents (Bring a coat) /DA (/F 12 Tf)"), "Bring a coat"),
    "stamp": (note("Stamp", (300, 400, 400, 420), "/AP << /N 10 0 R >>"), "APPROVED"),
    "field": (note("Widget", (300, 340, 400, 360), "/FT /Tx /T (a) /V (High tide) /AP << /N 9 0 R >>"), "High tide"),
    "sticky": (note("Text", (500, 700, 520, 720), "/Contents (UNSEEN)"), ""),
    "hidden": (note("FreeText", (72, 340, 172, 360), "/F 2 /Contents (UNSEEN)"), ""),
    "file": (note("FileAttachment", (500, 600, 520, 620), "/Contents (annex)"), ""),
    "struck": (note("StrikeOut", (72, 715, 260, 735), "/QuadPoints [72 735 260 735 72 715 260 715]"), ""),
}
TOLD = {
    "secret": "unshown-text",
    "barred": "unshown-text",
    "layer": "unshown-text",
    "sticky": "unshown-text",
    "hidden": "unshown-text",
    "file": "attachments-left-out",
    "struck": "unread-content",
}
DOCUMENTS = [
    ("title", "table", "footnote"),
    ("title", "table", "free", "sticky"),
    ("title", "arabic", "field"),
    ("title", "arabic", "table", "layer"),
    ("title", "secret", "table", "stamp"),
    ("title", "barred", "arabic", "bare", "file"),
    ("title", "rotated", "table", "hidden"),
    ("title", "layer", "field", "struck", "footnote"),
    ("title", "table", "arabic", "secret", "free", "stamp", "bare"),
    ("title", "table", "rotated", "barred", "layer", "field", "stamp", "file", "sticky"),
    ("arabic", "secret", "free"),
    ("title", "table", "arabic", "footnote", "secret", "barred", "layer", *NOTES),
]


def made(parts):
    notes = tuple(NOTES[part][0] for part in parts if part in NOTES)
    layer = b"<< /Type /OCG /Name (Draft) >>"
    extra = (layer, TIDE, STAMP)
    fields = b" ".join(b"%d 0 R" % (8 + len(extra) + place) for place, item in enumerate(notes) if b"/Widget" in item)
    catalog = (
        b"/AcroForm << /Fields [%s] /DR << /Font << /F 1 0 R >> >> >> "
        b"/OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] /Order [8 0 R] >> >>" % fields
    )
    content = b"".join(WORDS[part][0] for part in parts if part in WORDS)
    return shown_pdf(content, notes=notes, extra=extra, catalog=catalog, resources=b"/Properties << /L 8 0 R >>")


@every_case("parts", DOCUMENTS, ids="+".join)
def test_each_visible_word_is_in_the_text_and_no_other(parts):
    document, findings = read(Source("in/a.pdf", "a.pdf", made(parts), "file"))
    assert document is not None, findings
    expected = " ".join({**WORDS, **NOTES}[part][1] for part in parts)
    assert sorted(document.text.split()) == sorted(expected.split())
    assert {item.code for item in findings} == {TOLD[part] for part in parts if part in TOLD}


def test_the_newest_revision_is_what_shows():
    first = shown_pdf(said("The ferry is closed", 72, 700))
    content = said("The ferry is open", 72, 700)
    place = len(first)
    changed = b"8 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(content), content)
    start = first.rindex(b"startxref") + len(b"startxref\n")
    former = int(first[start:].split()[0])
    root = first.split(b"/Root ")[1].split(b" ")[0]
    total = int(first.split(b"/Size ")[1].split()[0])
    update = (
        changed + b"xref\n8 1\n%010d 00000 n \ntrailer << /Size %d /Root %s 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    )
    data = first + update % (place, total, root, former, place + len(changed))
    document, _ = read(Source("in/a.pdf", "a.pdf", data, "file"))
    assert document.text == "The ferry is open\n"
