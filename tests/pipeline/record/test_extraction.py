"""Records of pages, documents, PDFs and messages: signed, verified, and read again from their sources."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx_writer import docx, p
from pdf_writer import pdf
from walks import codes, ingest_into, verify_all

from archivist.cli.main import run
from archivist.model.record import Record
from archivist.model.source import Source
from archivist.pipeline.record.examine import examine
from archivist.pipeline.record.extraction import SourceComparison, compare_with_source
from archivist.pipeline.record.locators import evidence_of
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
    assert state_of(verified, "extraction") == {"check": "extraction", "state": "passed", "why": "4 of 4 revisions"}


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


def compared(record: Record, text: str, source: bytes) -> SourceComparison:
    return compare_with_source(record, text, source, "r")


def test_a_source_that_says_what_the_record_says_passes() -> None:
    for name, data in SOURCES.items():
        assert compared(*made(name), data) == SourceComparison()


def test_a_quoted_fact_that_the_source_does_not_state_is_found() -> None:
    record, text = made("page.html")
    (item,) = compared(record, text, PAGE.replace("2024-03-03", "2024-03-04").encode()).evidence
    assert (item.code, item.exit, item.expected) == ("embedded-differs", 5, "2024-03-04T10:00:00+03:00")
    without = PAGE.replace("article:published_time", "article:other_time").encode()
    (item,) = compared(record, text, without).evidence
    assert item.expected == "nothing"


def test_a_quoted_fact_that_another_version_reads_otherwise_is_a_warning_and_not_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record, text = made("page.html")
    changed = PAGE.replace("2024-03-03", "2024-03-04").encode()
    older = replace(record, text=replace(record.text, extractor="archivist webpage 0"))
    result = compared(older, text, changed)
    (item,) = result.evidence
    assert (item.code, item.exit, item.expected) == ("extraction-changed", 0, "archivist webpage 0")
    assert (result.unread, result.extraction, result.not_extracted) == (True, (), None)
    # What it reads the same is as good as ever.
    assert compared(older, text, PAGE.encode()) == SourceComparison()
    # Where the text is another as well, one warning says both.
    both = compared(older, text + "more", changed)
    assert ([item.code for item in both.extraction], both.evidence, both.unread) == (["extraction-changed"], (), True)
    # A version that cannot be asked is not the same version.
    monkeypatch.setitem(libraries.LIBRARIES, "html", "no_such_library")
    result = compared(record, text, changed)
    assert ([(item.code, item.exit) for item in result.evidence], result.unread) == ([("extraction-changed", 0)], True)
    assert compared(record, text, PAGE.encode()).evidence == ()


def test_the_same_version_with_another_text_is_an_error() -> None:
    record, text = made("letter.docx")
    (item,) = compared(record, text + "more", SOURCES["letter.docx"]).extraction
    assert (item.code, item.exit) == ("extraction-differs", 5)


def test_another_version_with_another_text_is_a_warning_and_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    record, text = made("letter.docx")
    monkeypatch.setattr(word, "_EXTRACTOR", "archivist word 3")
    assert compared(record, text, SOURCES["letter.docx"]) == SourceComparison()
    result = compared(record, text + "more", SOURCES["letter.docx"])
    assert [(item.code, item.exit) for item in result.extraction] == [("extraction-changed", 0)]
    assert result.not_extracted == "the text was extracted by archivist word 2"


def with_title_at(record: Record, locator: str | None) -> Record:
    title = record.metadata.title
    proofs = tuple(replace(item, locator=locator) for item in title.evidence)
    assert proofs
    return replace(record, metadata=replace(record.metadata, title=replace(title, evidence=proofs)))


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [("letter.docx", "docx:p=1", "docx:p=2"), ("paper.pdf", "pdf:page=1;line=1", "pdf:page=2")],
)
def test_a_place_that_the_same_version_does_not_give_is_an_error(name: str, right: str, wrong: str) -> None:
    record, text = made(name)
    assert {item.locator for item in record.metadata.title.evidence} == {right}
    result = compared(with_title_at(record, wrong), text, SOURCES[name])
    (item,) = result.extraction
    assert (item.code, item.exit, item.expected, item.found) == ("locator-differs", 5, right, wrong)
    assert result.not_extracted is None


def test_a_place_that_another_version_gives_otherwise_is_a_warning_and_not_checked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record, text = made("letter.docx")
    monkeypatch.setattr(word, "_EXTRACTOR", "archivist word 3")
    result = compared(with_title_at(record, "docx:p=2"), text, SOURCES["letter.docx"])
    assert [(item.code, item.exit) for item in result.extraction] == [("extraction-changed", 0)]
    assert result.not_extracted == "the text was extracted by archivist word 2"


def test_a_record_without_places_is_not_asked_for_them() -> None:
    record, text = made("letter.docx")
    assert compared(with_title_at(record, None), text, SOURCES["letter.docx"]) == SourceComparison()


def test_a_text_that_is_its_own_source_has_no_places() -> None:
    plain = Source("a.txt", "a.txt", "\n".join(WORDS).encode(), "file")
    record = prepare(plain, IngestRequest("2024-03-04T00:00:00Z", "press"), schemas_in_use()).record
    assert record is not None
    assert {item.locator for item in evidence_of(record)} == {None}
    text = "\n".join(WORDS)
    assert compared(record, text, plain.data) == SourceComparison()
    (item,) = compared(with_title_at(record, "docx:p=1"), text, plain.data).evidence
    assert (item.code, item.expected) == ("locator-differs", "nowhere")


def test_a_source_of_another_type_than_the_record_says_is_an_error() -> None:
    record, text = made("letter.docx")
    (item,) = compared(record, text, b"plain text").extraction
    assert (item.code, item.exit) == ("extraction-differs", 5)
    result = compared(record, text, SOURCES["letter.docx"][:200])
    assert [item.code for item in result.extraction] == ["extraction-changed"]
    assert result.not_extracted == "refused today"


def test_a_source_that_another_reader_takes_today_is_a_warning() -> None:
    record, text = made("page.html")
    banner = "Microsoft Mail Internet Headers Version 2.0\nContent-Type: text/html\nMIME-Version: 1.0\n\n"
    result = compared(record, text, banner.encode() + SOURCES["page.html"])
    assert [(item.code, item.exit) for item in result.extraction] == [("extraction-changed", 0)]
    assert result.not_extracted == f"the text was extracted by {record.text.extractor}"


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


def test_a_record_whose_place_was_changed_is_invalid(inbox: Path, tmp_path: Path) -> None:
    report = ingest_into(tmp_path / "press", inbox / "letter.docx", sign=False)
    folder = tmp_path / "press" / report.result.records[0].path
    for name in ("record.json", "record.xml"):
        path = folder / "r1" / name
        path.write_bytes(path.read_bytes().replace(b"docx:p=1", b"docx:p=3"))
    verified = verify_all(tmp_path / "press", allow_unsigned=True)
    assert {"locator-differs"} <= codes(verified)
    assert state_of(verified, "extraction")["state"] == "failed"


def test_a_record_whose_quote_was_changed_is_invalid(inbox: Path, tmp_path: Path) -> None:
    report = ingest_into(tmp_path / "press", inbox / "page.html", sign=False)
    folder = tmp_path / "press" / report.result.records[0].path
    for name in ("record.json", "record.xml"):
        path = folder / "r1" / name
        path.write_bytes(path.read_bytes().replace(b"2024-03-03T10:00", b"2024-03-03T11:00"))
    assert "embedded-differs" in codes(verify_all(tmp_path / "press", allow_unsigned=True))


def test_places_go_from_the_source_to_the_reader_of_a_record(
    inbox: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    press = tmp_path / "press"
    report = ingest_into(press, inbox / "letter.docx", inbox / "paper.pdf")
    assert report.exit == 0
    assert verify_all(press, rederive=True).exit == 0
    for item, locator, words in zip(
        report.result.records,
        ("docx:p=1", "pdf:page=1;line=1"),
        ("line 1 (DOCX paragraph 1) “", "line 1 (PDF page 1 line 1) “"),
        strict=True,
    ):
        show = ["show", item.id, "--evidence", "--archive", str(press)]
        assert run(show) == 0
        assert words in capsys.readouterr().out
        assert run([*show, "--format", "json"]) == 0
        said = json.loads(capsys.readouterr().out)
        proofs = [proof for proof in said["evidence"] if proof["field"] == "title"]
        assert [proof["locator"] for proof in proofs] == [locator]
        assert [proof["locator"] for proof in said["record"]["metadata"]["title"]["evidence"]] == [locator]
        assert run([*show, "--format", "markdown"]) == 0
        assert f"line 1, `{locator}` `Statement by the Ministry of Water`" in capsys.readouterr().out
