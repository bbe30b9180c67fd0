"""Records of pages, documents, PDFs and messages: signed, verified, and read again from their sources."""

import json
from pathlib import Path

import pytest
from docx_writer import docx, p
from pdf_writer import pdf
from walks import codes, ingest_into, verify_all

from archivist.model.record import Record
from archivist.model.source import Source
from archivist.pipeline.record.examine import examine
from archivist.pipeline.record.extraction import embedded_findings, extraction_findings
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.readers import word
from archivist.readers.read import read
from archivist.readers.shared import libraries

WORDS = (
    "Statement by the Ministry of Water",
    "The ministry has today opened the new well in the valley, and thanks the towns for their help in the work.",
    "The minister will speak in the town hall about the water of the valley and the wells that follow next year.",
)
PAGE = (
    '<html><head><meta property="article:published_time" content="2024-03-03T10:00:00+03:00"></head><body><article>'
    + "".join(f"<p>{item}</p>" for item in WORDS)
    + "</article></body></html>"
)
MAIL = "From: a@example.org\nMessage-ID: <1@example.org>\nDate: Sun, 3 Mar 2024 10:00:00 +0300\n\n" + "\n".join(WORDS)
SOURCES = {
    "page.html": PAGE.encode(),
    "letter.docx": docx("".join(map(p, WORDS))),
    "paper.pdf": pdf(list(WORDS)),
    "message.eml": MAIL.encode(),
}


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, data in SOURCES.items():
        (folder / name).write_bytes(data)
    return folder


def state_of(report, name: str) -> dict[str, str]:
    return next(check for check in report.to_dict()["checks"] if check["check"] == name)


def test_a_folder_of_every_format_is_archived_and_verified(inbox: Path, tmp_path: Path) -> None:
    report = ingest_into(tmp_path / "press", inbox)
    assert report.exit == 0
    assert [item.state for item in report.result.records] == ["archived"] * 4
    for item in report.to_dict()["records"]:
        folder = tmp_path / "press" / item["path"]
        name = Path(item["source"]).name
        assert (folder / f"source{Path(name).suffix}").read_bytes() == SOURCES[name]
        record = json.loads((folder / "r1/record.json").read_text("utf-8"))
        assert record["source"]["charset"] is None
        assert record["text"]["extractor"]
    verified = verify_all(tmp_path / "press", rederive=True)
    assert state_of(verified, "rederive")["state"] == "passed"
    assert (verified.exit, verified.result.counts.authentic) == (0, 4)
    assert state_of(verified, "extraction") == {"check": "extraction", "state": "passed", "why": "4 of 4 records"}


def test_the_date_of_a_page_has_its_evidence_in_the_source(inbox: Path, tmp_path: Path) -> None:
    report = ingest_into(tmp_path / "press", inbox / "page.html", inbox / "message.eml")
    locators = [item["metadata"]["date_published"]["evidence"][0] for item in report.to_dict()["records"]]
    assert [(item["in"], item["locator"]) for item in locators] == [
        ("embedded", "html:meta[article:published_time]"),
        ("embedded", "mail:header[Date]"),
    ]


def made(name: str) -> tuple[Record, str]:
    """Return a source's record with its text and bytes."""
    source = Source(name, name, SOURCES[name], "file")
    prepared = prepare(source, IngestRequest("2024-03-04T00:00:00Z", "press"), schemas_in_use())
    document, _ = read(source)
    return prepared.record, document.text


def test_a_quoted_fact_that_the_source_does_not_state_is_found() -> None:
    record, _ = made("page.html")
    assert embedded_findings(record, SOURCES["page.html"], "r") == ()
    (item,) = embedded_findings(record, PAGE.replace("2024-03-03", "2024-03-04").encode(), "r")
    assert (item.code, item.exit, item.expected) == ("embedded-differs", 5, "2024-03-04T10:00:00+03:00")
    (item,) = embedded_findings(record, b"<html></html>", "r")
    assert item.expected == "nothing"


def test_the_same_version_with_another_text_is_an_error() -> None:
    record, text = made("letter.docx")
    assert extraction_findings(record, text, SOURCES["letter.docx"], "r") == ((), None)
    (item,), reason = extraction_findings(record, text + "more", SOURCES["letter.docx"], "r")
    assert (item.code, item.exit, reason) == ("extraction-differs", 5, None)


def test_another_version_with_another_text_is_a_warning_and_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    record, text = made("letter.docx")
    monkeypatch.setattr(word, "_EXTRACTOR", "archivist word 3")
    assert extraction_findings(record, text, SOURCES["letter.docx"], "r") == ((), None)
    (item,), reason = extraction_findings(record, text + "more", SOURCES["letter.docx"], "r")
    assert (item.code, item.exit) == ("extraction-changed", 0)
    assert reason == "the text was extracted by archivist word 2"


def test_a_source_of_another_type_than_the_record_says_is_an_error() -> None:
    record, text = made("letter.docx")
    (item,), _ = extraction_findings(record, text, b"plain text", "r")
    assert (item.code, item.exit) == ("extraction-differs", 5)
    (item,), _ = extraction_findings(record, text, SOURCES["letter.docx"][:200], "r")
    assert item.code == "extraction-changed"


def test_a_source_that_another_reader_takes_today_is_a_warning() -> None:
    record, text = made("page.html")
    banner = "Microsoft Mail Internet Headers Version 2.0\nContent-Type: text/html\nMIME-Version: 1.0\n\n"
    (item,), reason = extraction_findings(record, text, banner.encode() + SOURCES["page.html"], "r")
    assert (item.code, item.exit) == ("extraction-changed", 0)
    assert reason == f"the text was extracted by {record.text.extractor}"


SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://water.example.org/1\n"
    "Date: Sun, 3 Mar 2024 12:00:00 +0300\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n' + PAGE + "\n--b--\n"
)


@pytest.mark.parametrize(
    ("given", "captured", "expected"),
    [
        ({}, "12:00:00 +0300", ("https://water.example.org/1", "2024-03-03T09:00:00Z", "from and captured: ")),
        (
            {"origin": "https://mirror.example.org/"},
            "12:00:00 +0300",
            ("https://mirror.example.org/", "2024-03-03T09:00:00Z", "captured: "),
        ),
        (
            {"origin": "https://mirror.example.org/", "captured": "2024-03-02T00:00:00Z"},
            "12:00:00 +0300",
            ("https://mirror.example.org/", "2024-03-02T00:00:00Z", None),
        ),
        # A time after the receipt is none at which the page was saved.
        ({}, "23:00:00 -1200", ("https://water.example.org/1", None, "from: ")),
    ],
)
def test_what_a_saved_page_says_of_its_saving_belongs_to_the_acquisition(
    given: dict[str, str], captured: str, expected: tuple[str, str | None, str | None]
) -> None:
    source = Source("a.mhtml", "a.mhtml", SAVED.replace("12:00:00 +0300", captured).encode(), "file")
    record = prepare(source, IngestRequest("2024-03-04T00:00:00Z", "press", **given), schemas_in_use()).record
    assert record is not None
    (item,) = record.acquisitions
    words = "as the saved page itself says" if expected[2] else ""
    note = f"{expected[2]}{words}" if expected[2] else None
    assert (item.origin, item.captured, item.note, item.method) == (*expected[:2], note, "file")
    assert record.source.media_type == "multipart/related"
    published = record.metadata.date_published
    assert [evidence.locator for evidence in published.evidence] == ["html:meta[article:published_time]"]


def test_without_the_library_the_check_is_not_made_and_evidence_still_is(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest_into(tmp_path / "press", inbox / "page.html")
    monkeypatch.setitem(libraries.LIBRARIES, "html", "no_such_library")
    report = verify_all(tmp_path / "press", rederive=True)
    assert report.exit == 0
    assert state_of(report, "rederive")["state"] == "not_checked"
    assert state_of(report, "evidence")["state"] == "passed"
    extracted = state_of(report, "extraction")
    assert extracted["state"] == "not_checked"
    assert "no_such_library is not installed" in extracted["why"]


def test_without_the_source_evidence_outside_the_text_is_not_checked(inbox: Path, tmp_path: Path) -> None:
    report = ingest_into(tmp_path / "press", inbox / "page.html")
    files = read_revision(tmp_path / "press", report.result.records[0].id, 1, with_source=False)
    examined = examine(files, schemas_in_use())
    assert examined.findings == ()
    assert examined.unread
    assert examined.not_extracted == "the source is not at hand"


def test_a_record_whose_quote_was_changed_is_invalid(inbox: Path, tmp_path: Path) -> None:
    report = ingest_into(tmp_path / "press", inbox / "page.html", sign=False)
    folder = tmp_path / "press" / report.result.records[0].path
    for name in ("record.json", "record.xml"):
        path = folder / "r1" / name
        path.write_bytes(path.read_bytes().replace(b"2024-03-03T10:00", b"2024-03-03T11:00"))
    assert "embedded-differs" in codes(verify_all(tmp_path / "press", allow_unsigned=True))
