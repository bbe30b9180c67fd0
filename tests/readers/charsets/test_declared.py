"""A page or a message that names a charset its bytes are not in."""

from every_case import every_case
from invented_texts import ARABIC, CHINESE, FRENCH, JAPANESE, KOREAN, KURMANJI, RUSSIAN, TURKISH

from archivist.model.source import Source
from archivist.readers.charsets.declared import decode_declared
from archivist.readers.charsets.decode import decode_as
from archivist.readers.html.parse import parse_page
from archivist.readers.read import read


def page(data, *declared):
    head = b"".join(b"<meta charset=%s>" % name.encode() for name in declared)
    return b"<!doctype html><html><head>" + head + b"</head><body><p>" + data + b"</p></body></html>"


@every_case(
    ("text", "charset", "declared"),
    [
        (ARABIC, "windows-1256", "iso-8859-1"),
        (ARABIC, "windows-1256", "utf-8"),
        (RUSSIAN, "koi8-r", "windows-1251"),
        (RUSSIAN, "windows-1251", "iso-8859-1"),
        (TURKISH, "windows-1254", "windows-1252"),
        (TURKISH, "windows-1254", "windows-1256"),
        (FRENCH, "windows-1252", "windows-1251"),
        (KURMANJI, "windows-1254", "windows-1250"),
    ],
)
def test_a_declaration_that_makes_letters_of_no_language_is_doubted(text, charset, declared):
    data = text.encode(charset, "ignore")
    found = decode_declared(data, declared)
    assert not found.sure
    assert found.text == data.decode(charset)


@every_case("text", [ARABIC, RUSSIAN, FRENCH, KURMANJI], ids=["ar", "ru", "fr", "ku"])
@every_case("declared", ["windows-1256", "iso-8859-1", "koi8-r", "windows-1254"])
def test_utf_8_is_utf_8_whatever_is_declared(text, declared):
    found = decode_declared(text.encode(), declared)
    assert (found.text, found.charset, found.sure) == (text, "utf-8", True)


@every_case(
    ("text", "charset"),
    [(ARABIC, "windows-1256"), (RUSSIAN, "windows-1251"), (TURKISH, "windows-1254"), (FRENCH, "windows-1252")],
)
@every_case("length", [60, 300, 5_000])
def test_a_declaration_that_fits_is_believed(text, charset, length):
    data = text[:length].encode(charset, "ignore")
    found = decode_declared(data, charset)
    assert (found.text, found.sure) == (data.decode(charset), True)


def test_wide_units_are_not_believed_of_a_page_that_is_ascii():
    """A page that says UTF-16 in ASCII letters is not in UTF-16, as browsers know."""
    document, told = parse_page(page(b"The well is open.", "utf-16le"), "x.html")
    assert (document.reason, told) == ("valid UTF-8", ())


def test_of_two_declarations_the_first_counts_if_it_makes_words():
    data = ARABIC.encode("windows-1256", "ignore")
    document, told = parse_page(page(data, "windows-1256", "koi8-r"), "x.html")
    assert (document.reason, told) == ("declared windows-1256", ())
    document, (item,) = parse_page(page(data, "koi8-r", "windows-1256"), "x.html")
    assert (item.code, item.found) == ("charset-uncertain", "windows-1256")


def test_two_declarations_that_make_other_words_are_told():
    data = page("Le café – été".encode("windows-1252"), "windows-1252", "windows-1254")
    assert parse_page(data, "x.html")[1] == ()
    document, (item,) = parse_page(page("pêncşemê roja avê".encode("windows-1254"), "iso-8859-9", "utf-8"), "x.html")
    assert (document.reason, item.code) == ("declared windows-1254", "charset-uncertain")


def test_what_is_commented_out_declares_nothing():
    data = b"<!-- <meta charset=koi8-r> -->" + page(ARABIC.encode("windows-1256", "ignore"), "windows-1256")
    assert parse_page(data, "x.html")[0].reason == "declared windows-1256"


@every_case(
    ("text", "charset"),
    [(JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (CHINESE, "gb18030"), (CHINESE, "gbk"), (KOREAN, "euc_kr")],
)
@every_case("declared", [None, "itself", "windows-1252", "windows-1256", "utf-8"])
def test_a_charset_that_is_not_listed_is_refused(text, charset, declared):
    assert decode_declared(text.encode(charset), charset if declared == "itself" else declared) is None
    document, (item,) = read(Source("x.txt", "x.txt", text.encode(charset), "file"))
    assert (document, item.code) == (None, "not-text")


def test_a_label_of_the_web_is_understood():
    data = "משרד המים הודיע".encode("iso-8859-8")
    assert decode_declared(data, "iso-8859-8-i").charset == "iso-8859-8"


def test_a_declared_charset_that_the_bytes_do_not_fit_is_told():
    data = RUSSIAN.encode("windows-1251")
    assert decode_as(data, "utf-8").sure is False
    assert decode_as(data, "iso-8859-6").sure is False
