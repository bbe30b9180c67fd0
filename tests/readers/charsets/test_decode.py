import pytest
from corpus import corpus_texts
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st
from invented_texts import ARABIC, CHINESE, FRENCH, JAPANESE, KOREAN, KURMANJI, RUSSIAN, TEXTS

from archivist.base.charsets import UNICODE_CHARSETS
from archivist.readers.charsets import detect
from archivist.readers.charsets.decode import decode
from archivist.readers.charsets.decoded import Decoded, undecodable

_EVERYWHERE = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
CHARSETS = {
    "ar": (*_EVERYWHERE, "windows-1256", "iso-8859-6", "cp720"),
    "ru": (*_EVERYWHERE, "windows-1251", "koi8-r", "iso-8859-5", "cp866", "mac-cyrillic"),
    "tr": (*_EVERYWHERE, "windows-1254", "iso-8859-9", "cp857"),
    "fr": (*_EVERYWHERE, "windows-1252", "iso-8859-15", "cp850", "mac-roman"),
}

LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


def in_charset(text, charset):
    """Return bytes as a converter would: what the charset cannot hold is dropped."""
    return text.encode(charset, "ignore")


CASES = [
    pytest.param(in_charset(part.replace("\n", ending), charset), charset, id=f"{language}-{charset}-{name}-{length}")
    for language, text in TEXTS.items()
    for length, part in (("full", text), ("300", text[:300]))
    for name, ending in LINE_ENDS.items()
    for charset in CHARSETS[language]
]


@every_case(("data", "charset"), CASES)
def test_a_text_in_any_charset_is_read_as_it_was_written(data, charset):
    decoded = decode(data)
    assert decoded is not None
    assert decoded.text == data.decode(charset)
    assert decoded.text.encode(decoded.charset, "surrogateescape") == data


@every_case("charset", UNICODE_CHARSETS)
def test_a_byte_order_mark_decides_and_stays_in_the_text(charset):
    decoded = decode(("\ufeff" + ARABIC).encode(charset))
    assert (decoded.charset, decoded.reason) == (charset, "byte order mark")
    assert decoded.text == "\ufeff" + ARABIC


def test_utf_16_with_a_nul_after_its_mark_is_not_taken_for_utf_32():
    decoded = decode(b"\xff\xfe\x00\x00" + "ab".encode("utf-16-le") + b"c\x00")
    assert (decoded.charset, decoded.text) == ("utf-16-le", "\ufeff\x00abc")


def test_mixed_line_ends_stay_mixed():
    text = "بيان\r\nأول\nثان\rثالث"
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_arabic_in_utf_16_is_valid_utf_8_and_still_recognised(charset):
    data = "بيان الوزارة".encode(charset)
    assert data.decode("utf-8")
    assert (decode(data).charset, decode(data).reason) == (charset, "pattern of zero bytes")


def test_plain_ascii_is_utf_8():
    assert decode(b"A short statement.") == Decoded("A short statement.", "utf-8", "valid UTF-8")


@pytest.mark.parametrize("damage", [b"\xd9", b"\xff", b"\xe2\x80"])
def test_damaged_utf_8_stays_utf_8_byte_for_byte(damage):
    data = ARABIC.encode() + damage
    decoded = decode(data)
    assert (decoded.charset, decoded.reason) == ("utf-8", "UTF-8, damaged")
    assert decoded.text.encode("utf-8", "surrogateescape") == data
    assert undecodable(decoded.text) == (len(damage), len(ARABIC))


def test_a_few_letters_in_an_english_text_leave_the_charset_unsure():
    assert not decode("The minister met Zoë at noon.".encode("windows-1252")).sure
    assert not decode("Fee: 100 €".encode("windows-1252")).sure
    assert not decode("بيان".encode("windows-1256")).sure


def test_where_the_detector_is_unsure_arabic_words_decide(monkeypatch):
    monkeypatch.setattr(detect.chardet, "detect_all", lambda *_, **__: [])
    decoded = decode(in_charset(ARABIC, "windows-1256"))
    assert (decoded.charset, decoded.sure) == ("windows-1256", False)
    russian = decode(in_charset(RUSSIAN, "koi8-r"))
    assert (russian.charset, russian.sure) == ("koi8-r", False)


def test_a_weak_answer_with_a_close_rival_is_marked_unsure(monkeypatch):
    answers = [{"encoding": "cp1252", "confidence": 0.2}, {"encoding": "mac-roman", "confidence": 0.19}]
    monkeypatch.setattr(detect.chardet, "detect_all", lambda *_, **__: answers)
    decoded = decode("déjà".encode("windows-1252"))
    assert (decoded.text, decoded.reason, decoded.sure) == ("déjà", "chardet 0.20", False)


def test_a_charset_that_leaves_bytes_undefined_is_not_taken(monkeypatch):
    answers = [{"encoding": "iso8859-6", "confidence": 0.9}, {"encoding": "cp1251", "confidence": 0.8}]
    monkeypatch.setattr(detect.chardet, "detect_all", lambda *_, **__: answers)
    assert decode(bytes([0xE0, 0xFF, 0x20])).charset == "windows-1251"


def test_a_charset_that_fits_only_the_beginning_is_not_taken(monkeypatch):
    answers = [{"encoding": "iso8859-6", "confidence": 0.9}, {"encoding": "cp1251", "confidence": 0.8}]
    monkeypatch.setattr(detect.chardet, "detect_all", lambda *_, **__: answers)
    monkeypatch.setattr(detect, "CHARSET_BYTES", 8)
    assert decode(bytes([0xE7, 0xE1] * 4)).charset == "iso-8859-6"
    assert decode(bytes([0xE7, 0xE1] * 4 + [0xFF])).charset == "windows-1251"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 8, b"\xff\xfe\x00", b"\x01\x02\xfe\x03\x04"]
)
def test_binary_data_is_no_text(data):
    assert decode(data) is None


@given(st.binary(max_size=400))
def test_whatever_is_decoded_gives_its_bytes_back(data):
    decoded = decode(data)
    assert decoded is None or decoded.text.encode(decoded.charset, "surrogateescape") == data


def real_statements():
    """Return language and text of the shared corpus, where it is at hand."""
    for path in corpus_texts():
        yield path.name.split("_")[1], path.read_bytes().decode("utf-8")


def test_a_letter_is_not_read_as_a_piece_of_a_frame():
    text = "LE TOURNOI : L'ORGANISATION CONFIÉE À LA VILLE\nLe ministère des sports le fait savoir à tous.\n"
    assert decode(text.encode("cp850")).text == text


def test_statements_survive_recoding_whatever_their_length():
    """The invented statements always; of the shared corpus, where it is at hand, all but a few that are told unsure."""
    tried, unsure = 0, 0
    for language, text in (*TEXTS.items(), *real_statements()):
        for charset in CHARSETS.get(language, (*UNICODE_CHARSETS, "windows-1256")):
            data = in_charset(text, charset)
            found = decode(data)
            tried += 1
            if found.text != data.decode(charset):
                assert not found.sure, (text[:30], charset)
                unsure += 1
    assert unsure * 100 <= tried


# Language → the one-byte charsets that people saved it in.
_SAVED = {
    "ar": ("windows-1256", "iso-8859-6", "cp720"),
    "ru": ("windows-1251", "koi8-r", "iso-8859-5", "cp866", "mac-cyrillic"),
    "tr": ("windows-1254", "iso-8859-9", "cp857", "mac-turkish"),
    "fr": ("windows-1252", "iso-8859-15", "cp850", "mac-roman"),
    "ku": ("windows-1254", "iso-8859-9", "cp857"),
}


@pytest.mark.parametrize("words", [8, 30, 200])
def test_a_short_text_is_read_rightly_or_told(words):
    """The table of languages, charsets and lengths: nothing is read wrongly in silence."""
    for language, text in (TEXTS | {"ku": KURMANJI}).items():
        part = " ".join(text.split(" ")[:words])
        for charset in _SAVED[language]:
            data = in_charset(part, charset)
            found = decode(data)
            assert found is None or not found.sure or found.text == data.decode(charset), (language, charset)


@every_case("charset", ["shift_jis", "euc_jp", "cp932"])
@every_case("length", [20, 60])
def test_japanese_is_not_read_in_a_one_byte_charset(charset, length):
    assert decode(JAPANESE[:length].encode(charset)) is None


@every_case(("text", "charset"), [(CHINESE, "gbk"), (CHINESE, "gb18030"), (KOREAN, "euc_kr")])
@every_case("length", [20, 60])
def test_chinese_and_korean_are_not_either(text, charset, length):
    assert decode(text[:length].encode(charset)) is None


@pytest.mark.parametrize("charset", ["cp500", "cp037"])
def test_ebcdic_is_not_read_in_an_ascii_charset(charset):
    assert decode("The ministry opens nine wells in the valley.".encode(charset)) is None


def test_seven_bit_charsets_are_refused_or_told():
    assert decode(JAPANESE.encode("iso2022_jp")) is None
    assert not decode(CHINESE.encode("hz")).sure
    assert not decode(FRENCH.encode("utf-7")).sure


@pytest.mark.parametrize("text", ["Call +9647701234567 or +964-770-123", "C++ and a+b=c", "1+100000 =x"])
def test_a_plus_sign_is_not_an_escape(text):
    assert decode(text.encode()) == Decoded(text, "utf-8", "valid UTF-8")


def test_kurmanji_is_told_from_polish_by_its_alphabet():
    found = decode(KURMANJI.encode("windows-1254"))
    assert (found.charset, found.text) == ("windows-1254", KURMANJI)
