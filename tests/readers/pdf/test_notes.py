"""Notes, form fields, stamps, pictures and files of a PDF: in the text where they show, or told."""

from every_case import every_case
from pdf_writer import blocks, look, note, said, shown_pdf

from archivist.model.source import Source
from archivist.readers.pdf import pages
from archivist.readers.read import read

LABELS = said("Name of the ferry:", 72, 720) + said("Decision:", 72, 702)
SCAN = b"q 600 0 0 800 0 0 cm /I Do Q\n"
PLAIN = b"q 600 0 0 800 0 0 cm /P Do Q\n"
FORM = b"/AcroForm << /Fields [%s] /DR << /Font << /F 1 0 R >> >> /DA (/F 12 Tf) >>"
PAGE_OF_WORDS = b"".join(
    said("The ministry of rivers reports on the ferries of the valley, line after line.", 72, 700 - 20 * line)
    for line in range(10)
)


def outcome(data, name="statement.pdf"):
    document, findings = read(Source(f"inbox/{name}", name, data, "file"))
    return document and document.text, [(item.code, item.found) for item in findings]


def field(value, box=(180, 716, 400, 736), more="", kind="Tx", name="a"):
    return note("Widget", box, f"/FT /{kind} /T ({name}) /V ({value}) /DA (/F 12 Tf) {more}")


def filled(*fields, looks=(), content=LABELS):
    numbers = b" ".join(b"%d 0 R" % (8 + len(looks) + place) for place in range(len(fields)))
    return shown_pdf(content, notes=fields, catalog=FORM % numbers, extra=looks)


AP = "/AP << /N 8 0 R >>"


def test_a_value_is_read_after_its_label():
    value = look(said("Swallow", 2, 4), 220, 20)
    text, findings = outcome(filled(field("Swallow", more=AP), looks=(value,)))
    assert (text, findings) == ("Name of the ferry: Swallow\nDecision:\n", [])


def test_a_value_that_viewers_draw_themselves_is_read_after_its_label():
    assert outcome(filled(field("Swallow")))[0] == "Name of the ferry: Swallow\nDecision:\n"
    empty = look(b"", 220, 20)
    assert outcome(filled(field("Swallow", more=AP), looks=(empty,)))[0] == "Name of the ferry: Swallow\nDecision:\n"


def test_a_value_that_is_not_what_its_field_shows_is_told():
    value = look(said("Swallow", 2, 4), 220, 20)
    text, findings = outcome(filled(field("Heron", more=AP), looks=(value,)))
    assert text == "Name of the ferry: Swallow\nDecision:\n"
    assert findings == [("unread-content", "notes and fields whose words are not those that they show")]


def test_a_password_and_a_hidden_value_are_not_read():
    text, findings = outcome(filled(field("secret", more="/Ff 8192"), field("kept back", more="/F 2", name="b")))
    assert "secret" not in text
    assert "kept" not in text
    assert ("unshown-text", "hidden notes and form fields") in findings


def test_a_choice_shows_its_label():
    choice = field("b", kind="Ch", more="/Ff 131072 /Opt [[(a) (Open)] [(b) (Closed)]]", box=(140, 698, 300, 716))
    assert outcome(filled(choice))[0] == "Name of the ferry:\nDecision: Closed\n"


def test_a_ticked_box_without_a_letter_is_told():
    tick = look(b"2 2 m 8 8 l S", 10, 10)
    box = note("Widget", (140, 700, 150, 710), "/FT /Btn /T (b) /V /Yes /AS /Yes /AP << /N << /Yes 8 0 R >> >>")
    assert outcome(filled(box, looks=(tick,)))[1] == [("unread-content", "ticked boxes")]
    empty = note("Widget", (140, 700, 150, 710), "/FT /Btn /T (b) /V /Off /AS /Off /AP << /N << /Yes 8 0 R >> >>")
    assert outcome(filled(empty, looks=(tick,)))[1] == []


def test_a_right_to_left_value_is_read_after_its_label():
    value = look(blocks("سنونو", 90, 4), 100, 20)
    data = filled(
        note("Widget", (300, 696, 400, 716), "/FT /Tx /T (a) " + AP),
        looks=(value,),
        content=blocks("اسم", 500, 700) + blocks("قرار", 500, 660),
    )
    assert outcome(data)[0] == "اسم سنونو\nقرار\n"


def test_words_written_on_the_page_by_hand_are_read_where_they_stand():
    words = look(said("CORRECTION: it is closed", 5, 10), 300, 30)
    free = note("FreeText", (72, 722, 372, 752), "/Contents (CORRECTION: it is closed) /DA (/F 12 Tf) " + AP)
    text, findings = outcome(shown_pdf(said("Heading", 72, 760) + LABELS, notes=(free,), extra=(words,)))
    assert text == "Heading\nCORRECTION: it is closed\nName of the ferry:\nDecision:\n"
    assert findings == []


def test_words_of_a_note_without_a_look_are_read():
    free = note("FreeText", (72, 640, 400, 660), "/Contents (CORRECTION: it is closed) /DA (/F 12 Tf)")
    text, _ = outcome(shown_pdf(LABELS, notes=(free,)))
    assert text == "Name of the ferry:\nDecision:\nCORRECTION: it is closed\n"


def test_a_stamp_of_letters_is_read_and_one_of_lines_told():
    stamp = look(said("ANNULLED", 5, 20), 200, 60)
    text, findings = outcome(shown_pdf(LABELS, notes=(note("Stamp", (72, 500, 272, 560), AP),), extra=(stamp,)))
    assert (text, findings) == ("Name of the ferry:\nDecision:\nANNULLED\n", [])
    drawn = look(b"5 5 m 60 40 l S", 200, 60)
    findings = outcome(shown_pdf(LABELS, notes=(note("Stamp", (72, 500, 272, 560), AP),), extra=(drawn,)))[1]
    assert findings == [("unread-content", "stamps")]


TOLD = [
    (
        note("Text", (300, 700, 320, 720), "/Contents (Do not send)"),
        "unshown-text",
        "notes that open when they are clicked",
    ),
    (
        note("Highlight", (72, 700, 200, 720), "/QuadPoints [72 720 200 720 72 700 200 700] /Contents (Why?)"),
        "unshown-text",
        "notes that open when they are clicked",
    ),
    (
        note("StrikeOut", (72, 700, 200, 720), "/QuadPoints [72 720 200 720 72 700 200 700]"),
        "unread-content",
        "passages struck out by hand",
    ),
    (note("Redact", (72, 700, 200, 720)), "unread-content", "redactions that were marked and not carried out"),
    (note("FreeText", (72, 500, 300, 520), "/F 2 /Contents (No)"), "unshown-text", "hidden notes and form fields"),
    (note("FreeText", (72, 500, 300, 520), "/F 32 /Contents (No)"), "unshown-text", "hidden notes and form fields"),
    (note("Movie", (72, 500, 300, 520)), "unread-content", "recordings, films and models"),
    (note("FileAttachment", (72, 500, 90, 520), "/Contents (the annex)"), "attachments-left-out", "the annex"),
]


@every_case(("mark", "code", "kind"), TOLD)
def test_what_a_note_does_not_say_on_the_page_is_told(mark, code, kind):
    text, findings = outcome(shown_pdf(LABELS, notes=(mark,)))
    assert text == "Name of the ferry:\nDecision:\n"
    assert findings == [(code, kind)]


def test_links_and_plain_marks_need_no_word():
    marks = (note("Link", (72, 700, 200, 720)), note("Popup", (0, 0, 9, 9)), note("Square", (60, 400, 70, 410)))
    assert outcome(shown_pdf(LABELS, notes=marks)) == ("Name of the ferry:\nDecision:\n", [])


def test_a_note_on_a_layer_is_told():
    words = look(said("DRAFT", 5, 20), 300, 60)
    free = note("FreeText", (72, 500, 372, 560), f"/OC 9 0 R /Contents (DRAFT) {AP}")
    layers = b"/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] /Order [9 0 R] >> >>"
    data = shown_pdf(LABELS, notes=(free,), extra=(words, b"<< /Type /OCG /Name (Draft) >>"), catalog=layers)
    told = [("unread-content", "notes on a layer, which may be on or off")]
    assert outcome(data) == ("Name of the ferry:\nDecision:\n", told)


def test_a_black_note_over_words_hides_them():
    bar = look(b"0 g 0 0 200 20 re f", 200, 20)
    text, findings = outcome(shown_pdf(LABELS, notes=(note("Square", (70, 698, 270, 714), AP),), extra=(bar,)))
    assert text == "Name of the ferry:\n"
    assert findings[0][0] == "unshown-text"


def test_too_many_notes_stop_at_the_limit(monkeypatch):
    monkeypatch.setattr(pages, "PDF_NOTES", 2)
    marks = (note("Square", (1, 1, 9, 9)),) * 3
    assert outcome(shown_pdf(LABELS, notes=marks)) == (None, [("too-much-inside", "3 notes on page 1")])


def test_more_notes_than_can_be_compared_with_each_line_stand_at_the_end():
    marks = tuple(
        note(
            "FreeText",
            (30 + 40 * (place % 13), 10 + 50 * (place // 13), 68 + 40 * (place % 13), 50 + 50 * (place // 13)),
            f"/Contents (n{place})",
        )
        for place in range(130)
    )
    text, _ = outcome(shown_pdf(LABELS, notes=marks))
    assert sorted(text.split()) == sorted(
        [f"n{place}" for place in range(130)] + ["Name", "of", "the", "ferry:", "Decision:"]
    )


STAMPED = said("Scanned with FerryScan", 72, 40, size=8)


def test_a_picture_with_a_stamp_is_no_text():
    assert outcome(shown_pdf(SCAN + STAMPED)) == (None, [("only-pictures", "1 pages")])
    text, findings = outcome(shown_pdf(PAGE_OF_WORDS, SCAN + STAMPED))
    assert text.endswith("\n\nScanned with FerryScan\n")
    assert findings == [("pages-without-text", "2")]


def test_a_plain_picture_is_paper():
    assert outcome(shown_pdf(PLAIN + STAMPED)) == ("Scanned with FerryScan\n", [])


def test_words_over_a_picture_of_the_whole_page_are_read_and_the_picture_told():
    text, findings = outcome(shown_pdf(SCAN + b"1 g 60 500 500 220 re f 0 g\n" + PAGE_OF_WORDS))
    assert text.count("ministry") == 10
    assert findings == [("unread-content", "pages with a picture behind the words")]


def test_a_reading_laid_under_its_picture_is_read_and_told():
    words = b"".join(said("The ministry of rivers reports", 40, 780 - 19 * line, 18, "3 Tr") for line in range(40))
    text, findings = outcome(shown_pdf(SCAN + words))
    assert text.count("ministry") == 40
    assert findings == [("text-by-recognition", "1")]
    under = b"".join(said("The ministry of rivers reports", 40, 780 - 19 * line, 18) for line in range(40))
    assert outcome(shown_pdf(under + SCAN)) == (text, findings)


def test_a_bar_over_a_picture_hides_the_reading_below():
    words = b"".join(said("The ministry of rivers reports", 40, 780 - 19 * line, 18, "3 Tr") for line in range(40))
    text, findings = outcome(shown_pdf(SCAN + words + b"0 g 0 0 600 30 re f\n" + b"0 g 0 400 600 200 re f\n"))
    assert text.count("ministry") < 35
    assert [code for code, _ in findings] == ["text-by-recognition", "unshown-text"]


def test_files_inside_are_told():
    inside = (
        b"<< /Type /Filespec /F (annex.txt) /UF (annex.txt) /EF << /F 9 0 R >> >>",
        b"<< /Type /EmbeddedFile /Length 5 >>\nstream\nhello\nendstream",
    )
    names = b"/Names << /EmbeddedFiles << /Names [(annex.txt) 8 0 R] >> >>"
    text, findings = outcome(shown_pdf(LABELS, extra=inside, catalog=names))
    assert findings == [("attachments-left-out", "annex.txt")]
    assert text == "Name of the ferry:\nDecision:\n"
    collection = shown_pdf(LABELS, extra=inside, catalog=names + b" /Collection << /View /D >>")
    assert outcome(collection) == (None, [("unsupported-format", "a collection of files in a PDF (portfolio)")])


WAIT = said("Please wait...", 72, 720) + said(
    "If this message is not eventually replaced by the proper contents of the document, leave.", 72, 700
)


def test_a_form_that_only_its_own_program_shows_is_refused():
    dynamic = shown_pdf(
        WAIT,
        extra=(b"<< /Length 0 >>\nstream\n\nendstream",),
        catalog=b"/NeedsRendering true /AcroForm << /Fields [] /XFA 8 0 R >>",
    )
    text, ((code, kind),) = outcome(dynamic)
    assert (text, code) == (None, "unsupported-format")
    assert "XFA" in kind
    text, ((code, kind),) = outcome(shown_pdf(WAIT))
    assert (text, code) == (None, "unsupported-format")
    assert "cannot show" in kind
