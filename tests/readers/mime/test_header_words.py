import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.readers.mime.header_words import content_field, header_words, parameter_words


def words(value, charset=None):
    return header_words(value, lambda: charset)


@every_case(
    ("value", "text"),
    [
        (b"=?utf-8?B?2KjZitin2YY=?=", "بيان"),
        (b"=?UTF-8?q?=D8=A8=D9=8A=D8=A7=D9=86?= no. 7", "بيان no. 7"),
        (b"=?utf-8*ar?B?2KjZitin2YY=?=", "بيان"),
        (b"=?utf-8?B?2KjZ?= =?utf-8?B?itin2YY=?=", "بيان"),
        (b"=?utf-8?Q?=D8=A8=D9?=\r\n =?utf-8?Q?=8A=D8=A7=D9=86?=", "بيان"),
        (b"=?utf-8?B?2KjZitin2YY=?==?utf-8?B?2KjZitin2YY=?=", "بيانبيان"),
        (b"=?utf-8?B?2KjZitin2YY?=", "بيان"),
        (b"=?utf-8?B?2KjZ itin 2YY=?=", "بيان"),
        (b"=?utf-8?Q?two words and_one?=", "two words and one"),
        (b"=?utf-8?Q?Where_are_they?_Here.?=", "Where are they? Here."),
        (b'"=?utf-8?B?2KjZitin2YY=?=" <a@example.org>', '"بيان" <a@example.org>'),
        (b"Re: =?windows-1256?Q?=C8=ED=C7=E4?= (2)", "Re: بيان (2)"),
        (b"=?us-ascii?Q?=D8=A8=D9=8A=D8=A7=D9=86?=", "بيان"),
        (b"=?utf-8?X?no?= =?utf-8?B?", "=?utf-8?X?no?= =?utf-8?B?"),
        (b"=?ISO-2022-JP?B?GyRCJD8kPyQ/GyhC?=", "たたた"),
        (b"=?gb2312?B?y67Rrg==?=", "水旬"),
        (b"folded\r\n\t line", "folded line"),
        (b"", ""),
    ],
)
def test_encoded_words_are_read_as_mail_programs_do(value, text):
    found = words(value)
    assert (found.text, found.replaced) == (text, 0)


@pytest.mark.parametrize("charset", [None, "windows-1256", "no-such-charset"])
def test_raw_utf_8_is_what_it_is(charset):
    assert words("بيان".encode(), charset).text == "بيان"


def test_raw_letters_are_in_the_charset_of_the_body():
    found = words("بيان".encode("windows-1256"), "windows-1256")
    assert (found.text, found.unsure) == ("بيان", None)


def test_a_guess_is_named():
    assert words("Zoë".encode("windows-1252")).unsure is not None


@every_case(
    ("value", "kind", "parameters"),
    [
        (b"text/HTML; Charset=UTF-8", "text/html", {"charset": "UTF-8"}),
        (b'text/plain; boundary="a;b=\\"c"; x=y', "text/plain", {"boundary": 'a;b="c', "x": "y"}),
        (b"multipart/mixed; boundary=----=_Part/1:2", "multipart/mixed", {"boundary": "----=_Part/1:2"}),
        (b'multipart/mixed; boundary="open', "multipart/mixed", {"boundary": "open"}),
        (b"text/plain charset=utf-8", "text/plain", {"charset": "utf-8"}),
        (b"text", "text/plain", {}),
        (b"html", "text/html", {}),
        (b"", "text/plain", {}),
        (b"text/plain; charset=a; charset=b", "text/plain", {"charset": "a"}),
    ],
)
def test_a_content_type_is_read_leniently(value, kind, parameters):
    found = content_field(value, "text/plain")
    assert (found.kind, found.parameters) == (kind, parameters)


@every_case(
    "value",
    [
        b"attachment; filename*=utf-8'ar'%D8%A8%D9%8A%D8%A7%D9%86.pdf",
        b"attachment; filename*1*=%D9%86.pdf; filename*0*=utf-8''%D8%A8%D9%8A%D8%A7",
        b'attachment; filename="=?utf-8?B?2KjZitin2YYucGRm?="',
        'attachment; filename="بيان.pdf"'.encode(),
        b"attachment; filename*=windows-1256''%C8%ED%C7%E4.pdf",
    ],
)
def test_the_name_of_a_file_is_read_however_it_was_written(value):
    assert parameter_words(content_field(value, "").parameters["filename"]) == "بيان.pdf"


@given(st.binary(max_size=200))
def test_any_value_is_read(value):
    words(value)
    for text in content_field(value, "text/plain").parameters.values():
        parameter_words(text)
