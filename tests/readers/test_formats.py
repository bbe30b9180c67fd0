import gzip
import io
import zipfile

import pytest

from archivist.model.source import Source
from archivist.readers._formats import MAILBOX, recognise
from archivist.readers.read import read


def zipped(*names, content=b"x"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (zipped("word/document.xml"), "a DOCX document"),
        (zipped("xl/workbook.xml"), "an XLSX spreadsheet"),
        (zipped("mimetype", content=b"application/vnd.oasis.opendocument.text"), "an ODT document"),
        (zipped("a.txt"), "a ZIP archive"),
        (zipped(), "an empty ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Office document (OLE)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "an encrypted Office document"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\x89PNG\r\n\x1a\n\0", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a WebP picture"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "a WAVE recording"),
        (b"\0\0\0\x18ftypmp42", "a film (MP4)"),
        (gzip.compress(b"text", mtime=0), "a gzip file"),
        (b"\x7fELF\x02\x01\x01", "a program (ELF)"),
    ],
)
def test_binary_formats_are_named(data, name):
    assert recognise(data, "statement.txt").name == name


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><html>",
        b"\xef\xbb\xbf \r\n<HTML dir=rtl>",
        b"<!-- saved from -->\n<html>",
        "<!doctype html><p>بيان".encode("utf-16"),
        "<html><body>بيان".encode("utf-16-be"),
        b"<div class='statement'>text</div>",
        b"Menu\n<p>One</p>\n<p>Two</p>\n<p>Three</p>",
    ],
)
def test_html_is_recognised_by_its_markup(page):
    assert recognise(page, "statement.txt").name == "an HTML page"


def test_a_name_helps_only_where_there_is_markup():
    assert recognise(b"text</p>", "page.html").name == "an HTML page"
    assert recognise(b"text</p>", "page.txt") is None
    assert recognise(b"only text", "page.html") is None


@pytest.mark.parametrize("field", [b"Message-ID: <1@a>", b"MIME-Version: 1.0", b"Received: by a\r\n\tfor b"])
def test_a_message_is_recognised_by_the_fields_of_mail_programs(field):
    assert recognise(b"From: a@example.org\r\n" + field + b"\r\n\r\ntext", "x.txt").name == "an e-mail message"
    assert recognise(field + b"\r\nnot a field\r\n\r\ntext", "x.eml") is None


def test_a_memo_is_text_unless_its_name_says_otherwise():
    memo = b"From: The Ministry\nDate: 3 March\n\nNothing new."
    assert recognise(memo, "memo.txt") is None
    assert recognise(memo, "memo.eml").name == "an e-mail message"


def test_xhtml_is_html():
    assert recognise(b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html/>', "x").name == "an HTML page"


def test_xml_is_no_plain_text():
    assert recognise(b'<?xml version="1.0"?><rss/>', "feed.txt").name == "an XML document"


@pytest.mark.parametrize(
    "text", ["بيان", "a < b", "<statement>", "<<quoted>>", "ID3 cards", "BZhukov said", "MZ", "The tag </p> ends it."]
)
def test_text_that_only_looks_like_a_format_stays_text(text):
    assert recognise(text.encode(), "statement.txt") is None


MESSAGE = b"From: Press <press@example.org>\nSubject: Statement\nMIME-Version: 1.0\n\nThe well is open.\n"


@pytest.mark.parametrize("name", ["box.mbox", "box", "statement.txt", "a.eml"])
@pytest.mark.parametrize("count", [1, 2])
def test_a_mailbox_is_no_text_and_no_message(name, count):
    data = (b"From press@example.org Sun Mar  3 09:00:00 2024\n" + MESSAGE + b"\n") * count
    assert recognise(data, name) is MAILBOX
    document, (told,) = read(Source(name, name, data, "file"))
    assert (document, told.code) == (None, "mailbox")


def test_a_text_that_begins_with_from_is_no_mailbox():
    assert recognise(b"From the river to the hills the ministry has opened wells.\n3 March 2024\n", "a.txt") is None
