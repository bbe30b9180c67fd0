import unicodedata
from pathlib import Path

import pytest
from every_case import every_case
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_writer import pdf

from archivist.base.extras import install_command
from archivist.model.source import Source
from archivist.readers import portable
from archivist.readers.pdf.lines import PageText
from archivist.readers.read import read
from archivist.readers.shared import libraries

FILES = Path(__file__).parent / "files"
# As painted from left to right: what the eye reads from right to left.
PAINTED = "بيان الوزارة"[::-1]
ARABIC = ["يوزع المكتب (24) صندوقا ابتداءً من ٦:٣٠.", "قال: «البستان مفتوح» ٨٥٫٥٪ خلال 2023-2024.", "كَتَبَ الوَلَدُ"]


def source(data, name="statement.pdf"):
    return Source(f"inbox/{name}", name, data, "file")


def text_of(data):
    document, findings = read(source(data))
    assert document is not None, findings
    return document.text


def refusal(data):
    document, (item,) = read(source(data))
    assert document is None
    assert item.exit == 4
    return item


def told_of(data):
    document, findings = read(source(data))
    assert document is not None
    return [(item.code, item.found) for item in findings]


def test_right_to_left_text_comes_in_reading_order():
    document, findings = read(source(pdf([PAINTED, PAINTED])))
    assert findings == ()
    assert document.text == "بيان الوزارة\nبيان الوزارة\n"
    assert document.charset is None
    assert document.extractor.startswith("pypdfium2 ")
    assert document.extractor.endswith(", archivist portable 2")


def test_presentation_forms_become_letters_and_nothing_else_changes():
    assert text_of(pdf(["\ufee5\ufe8e\ufef4\ufe91"])) == "بيان\n"
    assert text_of(pdf(["m² and ½"])) == "m² and ½\n"


def test_columns_are_read_one_after_the_other():
    assert text_of((FILES / "two-columns.pdf").read_bytes()).splitlines() == [
        "وزارة الموارد المائية",
        "بيان صحفي",
        "12 آذار/مارس 2023",
        "أولاً: تعلن الوزارة أن أعمال صيانة السد",
        "ستبدأ صباح يوم الأحد.",
        "ثانياً: تدعو الوزارة المواطنين إلى ترشيد",
        "استهلاك المياه.",
        "ثالثاً: تستمر أعمال الصيانة خمسة أيام.",
        "رابعاً: تشكر الوزارة البلديات على تعاونها.",
    ]


@every_case(
    ("name", "lines"),
    [
        ("vowel-signs", ["ثالثاً شكراً الأحد لأنّ مُحَمَّد إلا الله فضلًا"]),
        ("weasyprint", ARABIC),
        ("libreoffice", ARABIC),
        ("turned", ARABIC),
        ("typst", ["دربارهٔ چاه‌های درهٔ سبز (۱۵) می‌شود"]),
        ("pango", ["دربارهٔ درهٔ سبز (۱۵)", "كَتَبَ الوَلَدُ ابتداءً"]),
        ("shadow", ["The official office affirms it.", "في ٢٠٢٤"]),
    ],
)
def test_digits_brackets_marks_and_joiners_stand_where_the_page_shows_them(name, lines):
    text = text_of((FILES / f"{name}.pdf").read_bytes())
    assert unicodedata.normalize("NFC", text).splitlines() == [unicodedata.normalize("NFC", line) for line in lines]


def test_a_line_whose_order_cannot_be_known_is_refused_on_whatever_page(monkeypatch):
    monkeypatch.setattr(portable, "page_text", lambda letters: PageText("x", int(letters[0].text == "x")))
    item = refusal(pdf(["statement"], ["x"]))
    assert (item.code, item.found) == ("text-disordered", "page 2: lines 1")


def test_a_word_that_begins_with_a_final_letter_is_refused(monkeypatch):
    monkeypatch.setattr(portable, "page_text", lambda _: PageText("ةرازولا نايب"))
    assert refusal(pdf(["x"])).code == "text-disordered"


@pytest.mark.parametrize("line", ["o昀케ciel", "in 2\x0324", "di\ue001erence", "aдb"])
def test_letters_that_cannot_be_what_is_shown_are_refused(line):
    assert refusal(pdf([f"The office of the ministry says {line} again"])).code == "text-unmapped"


def test_a_letter_without_a_name_may_be_a_word_in_arabic_and_is_told_elsewhere(monkeypatch):
    monkeypatch.setattr(portable, "page_text", lambda _: PageText("هذا \ufffd يجوز"))
    assert refusal(pdf(["x"])).code == "text-unmapped"
    monkeypatch.setattr(portable, "page_text", lambda _: PageText("call the office of the ministry \ufffd 123"))
    assert ("doubtful-text", "letters that no font names") in told_of(pdf(["x"]))


def test_lam_alef_turned_round_is_refused(monkeypatch):
    monkeypatch.setattr(portable, "page_text", lambda _: PageText("حول األوضاع في البلاد"))
    assert refusal(pdf(["x"])).code == "text-disordered"


def test_a_number_beside_latin_words_and_persian_verbs_without_joiners_are_told(monkeypatch):
    monkeypatch.setattr(portable, "page_text", lambda _: PageText("او میشود WHO 2023", 0, 1))
    assert told_of(pdf(["x"])) == [
        ("doubtful-text", "lines with a number on the right of Latin words"),
        ("doubtful-text", "Persian verbs without the non-joiner"),
    ]


def test_a_bullet_of_a_font_of_its_own_is_no_lost_letter():
    assert text_of(pdf(["\uf0b7 the first office of the ministry"])) == "\uf0b7 the first office of the ministry\n"


def test_a_hyphen_at_a_line_end_stays_with_its_line_end():
    assert text_of(pdf(["The ministry an-", "nounces it."])) == "The ministry an-\nnounces it.\n"


def test_pages_are_parted_by_a_blank_line_and_pictures_told():
    document, (item,) = read(source(pdf(["first"], None, ["third"])))
    assert document.text == "first\n\nthird\n"
    assert (item.code, item.found, item.exit) == ("pages-without-text", "2", 0)


def test_only_pictures_is_no_record():
    item = refusal(pdf(None, None))
    assert item.code == "only-pictures"
    assert "archivist does not guess" in item.message


def test_an_encrypted_pdf_is_refused():
    assert refusal(pdf(["text"], encrypted=True)).code == "encrypted-source"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n\x01\x02", pdf(["text"])[:400]])
def test_a_broken_pdf_is_refused(data):
    assert refusal(data).code == "broken-source"


def test_a_pdf_without_pages_or_words_has_no_text():
    assert refusal(pdf([])).code == "no-text"


def test_fonts_without_letters_are_refused():
    assert refusal(pdf(["statement"], mapped=False)).code == "text-unmapped"


def test_too_many_pages_stop_at_the_limit(monkeypatch):
    monkeypatch.setattr(portable, "PDF_PAGES", 1)
    assert refusal(pdf(["a"], ["b"])).code == "too-much-inside"


def test_without_the_library_the_line_that_installs_it_is_told(monkeypatch):
    monkeypatch.setitem(libraries.LIBRARIES, "pdf", "no_such_library")
    item = refusal(pdf(["text"]))
    assert (item.code, item.hint) == ("extra-missing", install_command("pdf"))


def test_the_same_bytes_give_the_same_text():
    data = (FILES / "two-columns.pdf").read_bytes()
    assert read(source(data)) == read(source(data))


@settings(max_examples=50)
@given(st.integers(0, 1500), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_gives_a_text_or_a_finding(place, noise):
    data = pdf(["statement"])
    read(source(data[:place] + noise + data[place + len(noise) :]))


@pytest.mark.parametrize("lead", [b"\r\n", b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 900 + b"\n"])
def test_stray_bytes_before_a_pdf_are_passed_over_as_viewers_do(lead):
    assert text_of(lead + pdf(["statement"])) == "statement\n"


@pytest.mark.parametrize(
    "text",
    [
        "%PDF-1.5 is how such a file begins.\n",
        "The file began with\n%PDF-1.5\n1 0 obj\nand there it ended.\n",
        "The file ended with\n%%EOF\nand began with %PDF-1.5\n",
    ],
)
def test_a_text_about_pdfs_stays_a_text(text):
    document, _ = read(source(("In short: " + text).encode(), "a.txt"))
    assert document.media_type == "text/plain"
