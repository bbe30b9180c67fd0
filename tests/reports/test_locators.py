"""Where in a source the words of a proof stand, as a person reads it."""

from every_case import every_case

from archivist.reports import View
from archivist.reports._locators import locator_words

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


@every_case(
    ("locator", "english", "arabic"),
    [
        ("pdf:page=2;line=4", "PDF page 2 line 4", "ملف PDF الصفحة 2 السطر 4"),
        ("docx:p=7", "DOCX paragraph 7", "ملف DOCX الفقرة 7"),
        (
            "docx:table=2;row=1;cell=3;p=2",
            "DOCX table 2 row 1 cell 3 paragraph 2",
            "ملف DOCX الجدول 2 الصف 1 الخلية 3 الفقرة 2",
        ),
        ("mail:part=1.2;line=3", "message part 1.2 line 3", "الرسالة الجزء 1.2 السطر 3"),
        ("mail:part=2;/html/body/p[2]", "message part 2 /html/body/p[2]", "الرسالة الجزء 2 /html/body/p[2]"),
        ("html:/html/body/p[2]", "web page /html/body/p[2]", "صفحة الويب /html/body/p[2]"),
        ("docx:header", "DOCX page header", "ملف DOCX ترويسة الصفحة"),
        ("docx:footnote=3", "DOCX footnote 3", "ملف DOCX الحاشية السفلية 3"),
        ("docx:p=2;drawing", "DOCX paragraph 2 drawing", "ملف DOCX الفقرة 2 الرسم"),
    ],
)
def test_the_steps_to_a_place_are_said_in_words(locator: str, english: str, arabic: str) -> None:
    assert locator_words(locator, View()).translate(ISOLATES) == english
    assert locator_words(locator, View(lang="ar")).translate(ISOLATES) == arabic


@every_case(
    "locator",
    ["html:meta[og:title]", "html;/p", "docx:unheard=1", "pdf:page=2;", "pdf:", "pdf", "page 2", "", "docx:p=٧"],
)
def test_what_has_no_words_stands_as_it_is(locator: str) -> None:
    for lang in ("en", "ar"):
        assert locator_words(locator, View(lang=lang)).translate(ISOLATES) == locator


def test_a_locator_of_a_hostile_record_does_not_act() -> None:
    for lang in ("en", "ar"):
        for locator in ("pdf:page=2\x1b[31m\u202e", "html:/p\x1b[31m\u202e"):
            words = locator_words(locator, View(lang=lang))
            assert "\x1b" not in words
            assert "\u202e" not in words
