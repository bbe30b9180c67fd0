import pytest
from every_case import every_case
from invented_texts import KURMANJI, TEXTS

from archivist.model.source import Source
from archivist.readers.read import read

ALL = TEXTS | {"ku": KURMANJI}


def told(text):
    _, findings = read(Source("x.txt", "x.txt", text.encode(), "file"))
    return [item for item in findings if item.code == "text-looks-misdecoded"]


def misread(text, charset):
    """Return UTF-8 as a program shows it in a one-byte charset; undefined bytes of the charset stay controls."""
    read_wrongly = text.encode().decode(charset, "surrogateescape")
    return "".join(chr(ord(item) - 0xDC00) if "\udc80" <= item <= "\udcff" else item for item in read_wrongly)


@every_case("language", ALL)
@every_case("charset", ["windows-1252", "windows-1256", "windows-1251", "windows-1254", "cp437", "cp850"])
def test_utf_8_that_was_read_in_another_charset_is_told(language, charset):
    (item,) = told(misread(ALL[language], charset))
    assert (item.code, item.exit) == ("text-looks-misdecoded", 0)


@every_case("text", ALL.values(), ids=ALL)
def test_a_text_with_whole_letters_is_not(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["«IRMÃ» e MAÇÃ»", "PYD’ê û ENKS’ê", "§§ 3–5, °°", "Ã©"])
def test_one_pair_of_characters_proves_nothing(text):
    assert told(text) == []


def test_one_line_among_whole_ones_is_told_with_its_number():
    (item,) = told(f"{ALL['fr']}\n{misread('été à la vallée', 'windows-1252')}\n")
    assert item.params["line"] == str(ALL["fr"].count("\n") + 2)
    assert item.params["count"] == "1"
