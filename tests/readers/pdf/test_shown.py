"""What a viewer shows of a PDF is in its text or told; what it does not show is not in the text, and told."""

import pytest
from every_case import every_case
from pdf_writer import blocks, pdf, said, shown_pdf

from archivist.model.source import Source
from archivist.readers.read import read

TITLE = said("Statement by the Ministry of Rivers", 72, 720)
BODY = said("The ferry runs again from Monday.", 72, 702)
# The striped picture over the whole page.
SCAN = b"q 600 0 0 800 0 0 cm /I Do Q\n"
PAPER = b"q 600 0 0 800 0 0 cm /P Do Q\n"
OFF = {
    "resources": b"/Properties << /L 8 0 R >>",
    "extra": (b"<< /Type /OCG /Name (Draft) >>",),
    "catalog": b"/OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] /Order [8 0 R] >> >>",
}


def outcome(data, name="statement.pdf"):
    document, findings = read(Source(f"inbox/{name}", name, data, "file"))
    return document and document.text, {(item.code, item.found): item for item in findings}


def text_of(data):
    text, findings = outcome(data)
    assert text is not None, findings
    assert not findings
    return text


def told(data):
    """Return the text, and code and kind of what is told with it."""
    text, findings = outcome(data)
    assert text is not None, findings
    return text, sorted(findings, key=str)


SEEN = "Statement by the Ministry of Rivers\nThe ferry runs again from Monday.\n"


def test_what_is_painted_in_the_ordinary_way_is_read_without_a_word():
    assert text_of(shown_pdf(TITLE + BODY)) == SEEN


HIDDEN = {
    "white": b"1 g\n" + said("SECRET 5 May", 72, 600) + b"0 g\n",
    "nearly white": b"0.99 g\n" + said("SECRET 5 May", 72, 600) + b"0 g\n",
    "transparent": b"/T gs\n" + said("SECRET 5 May", 72, 600),
    "under a bar": said("SECRET 5 May", 72, 600) + b"0 g 70 596 120 16 re f\n",
    "under a white bar": said("SECRET 5 May", 72, 600) + b"1 g 70 596 120 16 re f 0 g\n",
    "under a picture": said("SECRET 5 May", 72, 600) + b"q 200 0 0 60 60 570 cm /I Do Q\n",
    "clipped": b"q 0 0 20 20 re W n\n" + said("SECRET 5 May", 72, 600) + b"Q\n",
    "white on black": b"0 g 60 590 300 30 re f\n" + said("SECRET 5 May", 72, 600),
}


@every_case("hidden", HIDDEN.values(), ids=HIDDEN)
def test_words_without_contrast_are_left_out_and_told(hidden):
    data = shown_pdf(TITLE + BODY + hidden, resources=b"/ExtGState << /T << /ca 0 /CA 0 >> >>")
    text, findings = told(data)
    assert text == SEEN
    assert findings == [("unshown-text", "words that are covered, cut off or without contrast")]


def test_passages_are_counted():
    data = shown_pdf(HIDDEN["white"] + BODY + b"1 g\n" + said("MORE", 72, 500))
    _, findings = outcome(data)
    (item,) = findings.values()
    assert (item.code, item.exit) == ("unshown-text", 0)
    assert "2 passages" in item.message


def test_a_bar_over_one_word_takes_that_word_only():
    line = said("Paid to Mr Example on 3 March", 72, 600)
    text, findings = told(shown_pdf(TITLE + line + b"0 g 131 594 51 18 re f\n"))
    assert text.splitlines()[1] == "Paid to Mr on 3 March"
    assert findings[0][0] == "unshown-text"


def test_a_coloured_word_on_a_ground_of_the_same_brightness_is_seen():
    ground = b"0 0.51 0 rg 60 590 300 30 re f 1 0 0 rg\n"
    assert text_of(shown_pdf(TITLE + ground + said("RED ON GREEN", 72, 600))).endswith("RED ON GREEN\n")


def test_words_outside_the_page_are_left_out_and_told():
    beyond = said("FAR AWAY", 700, 600) + said("BELOW", 72, -40)
    assert told(shown_pdf(TITLE + BODY + beyond)) == (SEEN, [("unshown-text", "words outside the page")])
    cropped = shown_pdf(TITLE + BODY + said("CROPPED", 400, 100), page=b"/CropBox [0 400 600 800]")
    assert told(cropped) == (SEEN, [("unshown-text", "words outside the page")])


def test_words_too_small_to_be_seen_are_left_out_and_told():
    tiny = said("an order to a machine", 72, 600, size=0.1)
    assert told(shown_pdf(TITLE + BODY + tiny)) == (SEEN, [("unshown-text", "words too small to be seen")])


def test_words_that_are_not_painted_are_left_out_and_told():
    silent = said("SILENT", 72, 600, before="3 Tr")
    assert told(shown_pdf(TITLE + BODY + silent)) == (SEEN, [("unshown-text", "words that are not painted")])


def test_a_layer_that_is_off_is_left_out_and_told():
    layer = b"/OC /L BDC\n" + said("DRAFT OF MAY", 72, 600) + b"EMC\n"
    assert told(shown_pdf(TITLE + BODY + layer, **OFF)) == (SEEN, [("unshown-text", "words on a layer that is off")])
    on = OFF | {"catalog": b"/OCProperties << /OCGs [8 0 R] /D << /Order [8 0 R] >> >>"}
    assert text_of(shown_pdf(TITLE + BODY + layer, **on)) == SEEN + "DRAFT OF MAY\n"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_turned_is_looked_at_as_well(turn):
    text, findings = told(shown_pdf(TITLE + BODY + HIDDEN["white"], page=b"/Rotate %d" % turn))
    assert "SECRET" not in text
    assert "ferry" in text
    assert [code for code, _ in findings] == ["unshown-text"]


def test_letters_of_a_font_that_is_not_there_are_kept():
    assert text_of(pdf(["statement"])) == "statement\n"


def test_right_to_left_words_are_looked_for_in_the_same_way():
    data = shown_pdf(blocks("بيان", 500, 700) + b"1 g\n" + blocks("سري", 500, 600) + b"0 g\n")
    text, findings = told(data)
    assert text == "بيان\n"
    assert [code for code, _ in findings] == ["unshown-text"]


def test_words_hidden_below_other_words_are_left_out_and_told():
    below = b"1 g\n" + said("DEADLINE 9 JUNE", 72, 600) + b"0 g\n"
    above = said("Deadline 3 March", 73, 601)
    text, findings = told(shown_pdf(TITLE + BODY + below + above))
    assert text == SEEN + "Deadline 3 March\n"
    assert findings == [("unshown-text", "words that are covered, cut off or without contrast")]


def test_words_made_bold_by_painting_them_twice_are_read():
    twice = said("The ferry is late", 72, 600) + said("The ferry is late", 72.3, 600)
    text, findings = outcome(shown_pdf(TITLE + twice))
    assert "The ferry is late" in text
    assert not findings


def test_letters_through_which_something_is_painted_are_seen():
    through = b"q " + said("CUT OUT", 72, 600, 30, "7 Tr") + b"0 g 0 0 600 800 re f Q\n"
    assert text_of(shown_pdf(TITLE + through)).endswith("CUT OUT\n")
    nothing = b"q " + said("CUT OUT", 72, 600, 30, "7 Tr") + b"Q\n"
    assert told(shown_pdf(TITLE + BODY + nothing)) == (SEEN, [("unshown-text", "words that are not painted")])


def test_letters_whose_font_has_no_shapes_are_kept_and_told():
    blank = shown_pdf(TITLE + blocks("بيان", 500, 600)).replace(b"0 0 500 700 re f", b"                ")
    text, findings = told(blank)
    assert text.endswith("بيان\n")
    assert findings == [("letters-without-shapes", None)]


def test_a_page_whose_every_word_is_hidden_has_no_text():
    document, findings = outcome(shown_pdf(HIDDEN["white"]))
    assert document is None
    assert ("no-text", "a PDF whose pages show no words") in findings
