import sys

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

import archivist.readers
from archivist.base import limits
from archivist.model.findings import Severity
from archivist.model.source import Source
from archivist.readers import read as read_module
from archivist.readers.read import known_suffixes, read, readers
from archivist.readers.shared import checked

STATEMENT = "بيان صحفي\nتعلن الوزارة عن بدء العمل يوم الأحد.\n"


def source(data, name="statement.txt"):
    return Source(f"inbox/{name}", name, data if isinstance(data, bytes) else data.encode(), "file")


def only(data, name="statement.txt"):
    document, (item,) = read(source(data, name))
    return document, item


def test_plain_text_becomes_a_document_with_nothing_stripped():
    document, findings = read(source("\ufeff" + STATEMENT))
    assert findings == ()
    assert document.text == "\ufeff" + STATEMENT
    assert (document.media_type, document.charset, document.extractor) == ("text/plain", "utf-8", None)
    assert document.charset_reason == "byte order mark"


def test_the_reader_is_found_and_says_which_files_a_walk_takes():
    assert [reader.name for reader in readers()] == ["mail", "plain", "portable", "saved page", "webpage", "word"]
    suffixes = {".txt", ".text", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".docm", ".eml", ".emlx", ".mht", ".mhtml"}
    assert known_suffixes() == suffixes
    assert len({reader.media_type for reader in readers()}) == len(readers())


SUBTITLES = """
import re
from archivist.model.document import Document
from archivist.readers._interface import Reader
from archivist.readers.formats.recognise import recognise
from archivist.readers.shared.checked import checked

def accepts(data, name):
    known = recognise(data, name)
    return known is not None and known.name == "subtitles (SubRip)"

def read(source):
    lines = source.data.decode().splitlines(keepends=True)
    text = "".join(line for line in lines if not re.match(r"[0-9]+$|.* --> |$", line))
    return checked(Document(text, "application/x-subrip", None, "UTF-8", "an example"), source.given, empty="no words")

PLUGIN = Reader("subtitles", (".srt",), accepts, read, "application/x-subrip")
"""


@pytest.fixture
def with_subtitles(tmp_path, monkeypatch):
    """Put the one file of a new format beside those of the readers."""
    (tmp_path / "subtitles.py").write_text(SUBTITLES, "utf-8")
    monkeypatch.setattr(archivist.readers, "__path__", [*archivist.readers.__path__, str(tmp_path)])
    readers.cache_clear()
    yield
    readers.cache_clear()
    sys.modules.pop("archivist.readers.subtitles", None)
    vars(archivist.readers).pop("subtitles", None)


@pytest.mark.usefixtures("with_subtitles")
def test_a_new_format_is_one_file():
    document, findings = read(
        source("1\n00:00:01,000 --> 00:00:04,000\nThe ministry announces:\nnothing new.\n", "a.srt")
    )
    assert (document.text, findings) == ("The ministry announces:\nnothing new.\n", ())
    assert ".srt" in known_suffixes()


@every_case("data", [b"", b" \r\n\t\n", "\ufeff", "\u200f\u200b\xa0\n", b"\x00\x01"])
def test_nothing_to_read_is_no_text(data):
    document, item = only(data)
    assert document is None
    assert (item.code, item.exit) == ("no-text", 4)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (bytes(range(256)) * 4, "binary data or in a charset that archivist does not know"),
    ],
)
def test_binary_is_named_and_refused(data, words):
    document, item = only(data)
    assert document is None
    assert (item.code, item.exit, item.found) == ("not-text", 4, words)


@pytest.mark.parametrize("data", [b"{\\rtf1\\ansi text}", b'<?xml version="1.0"?><rss/>'])
def test_formats_with_text_that_no_reader_takes_yet_are_never_plain_text(data):
    document, item = only(data)
    assert document is None
    assert (item.code, item.exit) == ("unsupported-format", 4)


def test_a_source_that_no_reader_accepts_is_refused(monkeypatch):
    monkeypatch.setattr(read_module, "readers", lambda: ())
    document, item = only(STATEMENT)
    assert document is None
    assert (item.code, item.found) == ("not-text", "of an unknown format")


def test_too_many_lines_are_refused_by_the_limits_name(monkeypatch):
    monkeypatch.setattr(checked, "TEXT_LINES", 3)
    assert read(source("1\n2\n3"))[0] is not None
    document, item = only("1\n2\n3\n")
    assert document is None
    assert (item.code, item.exit, item.expected, item.found) == ("too-many-lines", 4, "3", "4")
    assert "limits.TEXT_LINES" in item.message
    assert limits.TEXT_LINES > 3


def test_undecodable_bytes_are_kept_and_told_with_their_place():
    data = STATEMENT.encode() + b"\xff\xfe" + STATEMENT.encode()
    document, item = only(data)
    assert document.text.encode("utf-8", "surrogateescape") == data
    assert (item.code, item.severity, item.exit) == ("undecodable-bytes", Severity.WARNING, 0)
    assert f"byte 0xff at offset {len(STATEMENT.encode())}" in item.message
    assert "2 such" in item.message


def test_an_unsure_charset_is_told():
    document, item = only("The minister met Zoë at noon.".encode("windows-1252"))
    assert document is not None
    assert (item.code, item.severity) == ("charset-uncertain", Severity.WARNING)


def test_bidirectional_controls_are_told_once_a_kind_with_their_line():
    document, findings = read(source("سطر\nثان \u202e مقلوب\u202e\n\u2066معزول\u2069 \u200f"))
    assert document is not None
    assert [item.code for item in findings] == ["bidi-control"] * 3
    assert "line 2 has U+202E (right-to-left override); 2 in all" in findings[0].message
    assert "line 3 has U+2066" in findings[1].message


def test_control_characters_are_told_and_kept():
    document, item = only("one\r\ntwo\x1b[31m three and more text\r\n")
    assert document.text.encode() == b"one\r\ntwo\x1b[31m three and more text\r\n"
    assert (item.code, item.severity) == ("control-character", Severity.WARNING)
    assert "line 2 has U+001B" in item.message


@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
)
def test_any_bytes_give_a_lossless_document_or_a_reason(data):
    document, findings = read(source(data))
    if document is None:
        assert [item.severity for item in findings] == [Severity.ERROR]
    else:
        assert document.charset is None or document.text.encode(document.charset, "surrogateescape") == data
        assert all(item.severity is not Severity.ERROR for item in findings)
    assert all(item.message and isinstance(item.to_dict(), dict) for item in findings)
