from every_case import every_case
from invented_texts import KURMANJI, TEXTS

from archivist.readers.charsets.strangeness import PLAUSIBLE, strangeness

# Text, and the charset in which its bytes are read by mistake.
MISREAD = [
    ("ar", "windows-1256", "windows-1252"),
    ("ar", "windows-1256", "windows-1251"),
    ("ar", "windows-1256", "mac-roman"),
    ("ru", "windows-1251", "koi8-r"),
    ("ru", "koi8-r", "windows-1251"),
    ("ru", "windows-1251", "windows-1252"),
    ("tr", "windows-1254", "windows-1250"),
    ("tr", "windows-1254", "windows-1256"),
    ("fr", "windows-1252", "cp850"),
    ("fr", "mac-roman", "windows-1252"),
    ("ku", "windows-1254", "windows-1250"),
]


@every_case(("language", "charset", "other"), MISREAD)
def test_a_wrong_charset_gives_words_that_no_language_writes(language, charset, other):
    text = (TEXTS | {"ku": KURMANJI})[language]
    data = text.encode(charset, "ignore")
    assert strangeness(data.decode(charset)) <= PLAUSIBLE
    assert strangeness(data.decode(other, "replace")) > PLAUSIBLE


@every_case(
    "text",
    [
        "",
        "Nothing beyond ASCII.",
        "← →",
        "Zoë’s café – “naïve” – costs 5 €",
        "GÖRÜŞ: İSTANBUL",
        "بيان من Agence France‑Presse حول الاتفاق",
        "می‌خواهند خانه‌ها",
        "Κείμενο με λέξεις",
    ],
)
def test_what_people_write_is_not_strange(text):
    assert strangeness(text) <= PLAUSIBLE


@every_case(
    "text",
    [
        "ÈíÇä æÒÇÑÉ ÇáãíÇå",  # Arabic as windows-1252
        "кМХОЯ аоол",  # letters turned upside down: KOI8
        "ةالري ىالوزير",  # letters that end words, at their beginning
        "שםלום",
        "και ςτη",
        "ב1ד5ב1ו7",  # a Chinese charset with digits inside words
        "Per\u200fembe g\u200fnü",
        "LeáministèreÐ annoncæ",
    ],
)
def test_what_nobody_writes_is_strange(text):
    assert strangeness(text) > PLAUSIBLE


def test_a_long_page_is_judged_by_its_text_not_by_its_markup():
    page = "<p>" + "<div class='a'>plain</div>" * 10_000 + "ÈíÇä æÒÇÑÉ ÇáãíÇå Úä ÂÈÇÑ</p>"
    assert strangeness(page) > PLAUSIBLE
