import base64
import gzip
import io
import quopri
import zipfile

import pytest
from effort import no_hang
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.formats.recognise import MAIL, MAILBOX, recognise
from archivist.readers.read import read


def zipped(*names, content=b"x"):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, content)
    return stream.getvalue()


@every_case(
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


@every_case(
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


@every_case(
    "head",
    [
        "---\ntitle: The well is open\n---\n",
        "+++\r\ntitle = 'The well is open'\r\n+++\r\n",
        "title: The well is open\ndate: 2024-03-03\n---\n",
        "<define-tag pagetitle>The well is open</define-tag>\n<define-tag release_date>2024-03-03</define-tag>\n",
        "#use wml::press::news\n<define-tag pagetitle>The well is open</define-tag>\n",
    ],
)
def test_the_source_of_a_page_is_text(head):
    page = f"{head}<p>One</p>\n<p>Two</p>\n<p>Three</p>\n".encode()
    assert recognise(page, "statement.txt") is None
    assert recognise(page, "statement.html") is None


def test_comments_before_a_text_that_is_no_page_take_no_time():
    with no_hang():
        assert recognise(b"<!-- a -->" * 400 + b"The well is open.", "statement.txt") is None


def test_a_name_helps_only_where_there_is_markup():
    assert recognise(b"text</p>", "page.html").name == "an HTML page"
    assert recognise(b"text</p>", "page.txt") is None
    assert recognise(b"only text", "page.html") is None


@pytest.mark.parametrize("field", [b"Message-ID: <1@a>", b"MIME-Version: 1.0", b"Received: by a\r\n\tfor b"])
def test_a_message_is_recognised_by_the_fields_of_mail_programs(field):
    assert recognise(b"From: a@example.org\r\n" + field + b"\r\n\r\ntext", "x.txt").name == "an e-mail message"
    assert recognise(field + b"\r\nnot a field\r\n\r\ntext", "x.txt") is None


def test_a_memo_is_text_unless_its_name_says_otherwise():
    memo = b"From: The Ministry\nDate: 3 March\n\nNothing new."
    assert recognise(memo, "memo.txt") is None
    assert recognise(memo, "memo.eml").name == "an e-mail message"


def test_xhtml_is_html():
    assert recognise(b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html/>', "x").name == "an HTML page"


def test_xml_is_no_plain_text():
    assert recognise(b'<?xml version="1.0"?><rss/>', "feed.txt").name == "an XML document"


@every_case(
    "text", ["بيان", "a < b", "<statement>", "<<quoted>>", "ID3 cards", "BZhukov said", "MZ", "The tag </p> ends it."]
)
def test_text_that_only_looks_like_a_format_stays_text(text):
    assert recognise(text.encode(), "statement.txt") is None


MESSAGE = b"From: Press <press@example.org>\nSubject: Statement\nMIME-Version: 1.0\n\nThe well is open.\n"
POSTMARK = b"From press@example.org Sun Mar  3 09:00:00 2024\n"
LIKE_MAIL = MESSAGE.replace(b"MIME-Version", b"Reference")


@every_case("name", ["box.mbox", "box", "statement.txt", "a.eml"])
@every_case("first", [POSTMARK, b"", b"\xef\xbb\xbf" + POSTMARK, b"\n\n" + POSTMARK])
def test_several_messages_are_a_mailbox(name, first):
    data = first + MESSAGE + b"\n" + POSTMARK + MESSAGE
    assert recognise(data, name) is MAILBOX
    document, (told,) = read(Source(name, name, data, "file"))
    assert (document, told.code) == (None, "mailbox")


@pytest.mark.parametrize("start", [b"\x01\x01\x01\x01\n", b"BABYL OPTIONS:\nVersion: 5\n"])
def test_mailboxes_of_other_programs_are_mailboxes(start):
    assert recognise(start + MESSAGE, "box") is MAILBOX


@pytest.mark.parametrize("name", ["box.mbox", "statement.txt", "a.eml"])
def test_one_message_below_its_postmark_is_a_message(name):
    assert recognise(POSTMARK + MESSAGE, name) is MAIL


@every_case(
    "start",
    [
        b"\xef\xbb\xbf",
        b"\r\n \r\n",
        b"From - Sun Mar  3 09:00:00 2024\r\n",
        b"From press@example.org\n",
        b"From - \n",
        b"Microsoft Mail Internet Headers Version 2.0\r\n",
        b"1234\n",
    ],
)
@every_case("message", [MESSAGE, MESSAGE.replace(b"\n", b"\r\n"), MESSAGE.replace(b"\n", b"\r")])
def test_a_message_is_found_below_what_programs_put_before_it(start, message):
    end = b"\r" if b"\n" not in message else b"\n"
    assert recognise(start.replace(b"\r\n", b"\n").replace(b"\n", end) + message, "x.txt") is MAIL


def test_a_message_in_utf_16_is_a_message():
    assert recognise(MESSAGE.decode().encode("utf-16"), "x.txt") is MAIL


@every_case(
    "text",
    [
        b"From the river to the hills the ministry has opened wells.\n3 March 2024\n",
        b"From the Ministry of Water\nSubject: Wells\nDate: 3 March 2024\n\nThe well is open.\n",
        b"From: Ministry\nReceived: 4 March 2024\nSubject: Wells\n\nThe well is open.\n",
        b"From: Ministry\nDate: 3 March 2024\nDear all,\nthe well is open.\n",
        b"Read what was sent:\n\nFrom: Ministry\nDate: 3 March\nTo: all\nSubject: Wells\n\nThe well is open.\n",
        b"De : Minist\xe8re\nEnvoy\xe9 : lundi 3 mars 2024 09:00\nObjet : Puits\n\nLe puits est ouvert.\n",
        b"Von: Ministerium\nGesendet: Montag, 3. Maerz 2024 09:00\nBetreff: Brunnen\n\nDer Brunnen ist offen.\n",
        LIKE_MAIL,
    ],
)
def test_a_text_that_people_wrote_is_no_message(text):
    assert recognise(text, "a.txt") is None


def test_what_a_name_says_decides_where_a_person_could_have_written_it():
    assert recognise(LIKE_MAIL, "a.eml") is MAIL
    assert recognise(b"Subject: Wells\n\nThe well is open.\n", "a.eml") is MAIL


@pytest.mark.parametrize(
    "header", [b"Content-Type: multipart/mixed; boundary=x\n", b"X-a: 1\nMIME-Version: 1.0\nContent-Type: text/plain\n"]
)
def test_what_only_programs_write_needs_no_sender(header):
    assert recognise(header + b"\n--x\n\ntext", "a.txt") is MAIL


def test_a_header_without_end_is_one():
    assert recognise(MESSAGE[:60] + b"X-a: b\n" * 100_000, "a.txt") is MAIL


@every_case(
    ("data", "name"),
    [
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: text/html\r\n\r\n<p>a</p>", "a web archive (WARC)"),
        (gzip.compress(b"WARC/1.1\r\nWARC-Type: response\r\n", mtime=0), "a web archive (WARC)"),
        (b"filedesc://a.arc 0.0.0.0 20240303 text/plain 76\n", "a web archive (ARC)"),
        (gzip.compress(b"filedesc://a.arc 0.0.0.0", mtime=0), "a web archive (ARC)"),
        (zipped("archive/data.warc.gz", "datapackage.json", content=b"/word/"), "a web archive (WACZ)"),
        (zipped("1234/index.rdf", "1234/index.html"), "a web archive (MAFF)"),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "a web archive (Safari)"),
        (b"bplist00\xd1\x01\x02", "a property list"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-a: b\r\n\r\n<html>", "an answer of a web server"),
        (b"\xef\xbb\xbf {\\rtf1\\ansi", "an RTF document"),
        (b"BEGIN:VCARD\r\nVERSION:3.0", "an address card (vCard)"),
        (b"BEGIN:VCALENDAR\nVERSION:2.0", "a calendar (iCalendar)"),
        (b"%!PS-Adobe-3.0\n(text) show", "a PostScript document"),
        (b"AT&TFORM\0\0\0\x10DJVU", "a DjVu document"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nWells", "subtitles (WebVTT)"),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nWells", "subtitles (SubRip)"),
        (b"% a letter\n\\documentclass{letter}\n\\begin{document}", "a LaTeX document"),
        (b'{"text": "\\u0628\\u064a\\u0627\\u0646 <p>a</p><p>b</p><p>c</p>"}\n', "a JSON file"),
        (b'[ {"id": 1},\n {"id": 2} ]', "a JSON file"),
        (b'{"id": 1}\n{"id": 2}\n', "a JSON file"),
        (b"window.YTD.tweet.part0 = [ {", "a file of a Twitter archive"),
        (
            b"--x1\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nQUJD\n--x1--",
            "a piece of an e-mail message, without its header",
        ),
        (b"-----BEGIN PGP MESSAGE-----\n\nhQEMA", "an encrypted PGP message"),
        (b"-----BEGIN CERTIFICATE-----\nMIIB", "a PEM file"),
        (b"begin 644 a.txt\n#0V%T\n`\nend\n", "a uuencoded file"),
        (base64.encodebytes(bytes(range(256))), "data in base64"),
        (base64.b64encode(bytes(range(256))), "data in base64"),
        (quopri.encodestring("بيان صحفي عن آبار الوادي".encode()), "a text in quoted-printable"),
        (
            quopri.encodestring(("Les puits de la vallée sont ouverts à tous. " * 9).encode()),
            "a text in quoted-printable",
        ),
        (b'<rss version="2.0"><channel/></rss>\n', "an XML document"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><text>Wells</text>', "an XML document"),
        (b'<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI>', "an XML document"),
        (b"\x78\x9f\x3e\x22\0\0", "an attachment in Outlook's own format (TNEF)"),
        (b"\0\0\0\x18ftypheic", "a HEIC picture"),
    ],
)
def test_a_format_that_would_pass_for_text_is_named(data, name):
    assert recognise(data, "statement.txt").name == name
    document, (told,) = read(Source("a", "statement.txt", data, "file"))
    assert document is None
    assert told.code in ("unsupported-format", "not-text")
    assert name in told.message


@every_case(
    "text",
    [
        "# Wells\n\n- one\n- two\n",
        "name;day\nwell;3 March\n",
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe well is open.\n",
        "{The well is open}",
        "[1] The well is open.",
        "[The well]\nis open {today}",
        "<statement>\nThe well is open.\n",
        "begin with the wells\n",
        "1\n00:00 The well is open.\n",
        "The sum is a=20, b=C3, c=D8.\n",
        "https://example.org/?a=E1&b=E2&c=E3\n" * 3,
        "HTTP/1.1 is a protocol.\n",
        "WARC files are kept.\n",
        "x" * 300,
        "=" * 70 + "\nA=80 and B=90\n" + "=" * 70 + "\n",
    ],
)
def test_text_with_a_light_hand_of_markup_stays_text(text):
    assert recognise(text.encode(), "statement.txt") is None
