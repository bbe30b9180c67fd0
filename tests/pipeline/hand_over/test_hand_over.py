"""Hand-over: a zip that checks without archivist, of records that are good and may be seen, and of nothing else."""

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from machine import open_in
from walks import codes, ingest_into, verify_all

from archivist.base.places import CHECKPOINT, MANIFESTS, json_path, record_folder, source_path, xml_path
from archivist.model.errors import BusyError, NothingError
from archivist.model.findings import Report
from archivist.model.record import Access
from archivist.pipeline.hand_over import hand_over as module
from archivist.pipeline.hand_over import verified
from archivist.pipeline.hand_over.hand_over import HandOverRequest, hand_over
from archivist.pipeline.hand_over.output_file import written_aside
from archivist.pipeline.verify.verify import VerifyRequest, verify
from archivist.pipeline.write.withhold import Withholding, withhold

ID = "0582186ee6565d29ccefe4dccf63bcb7"
NOW, LATER = "2026-01-05T09:30:00Z", "2025-12-01T08:00:00Z"
SOURCE = source_path(ID, "txt")
REASON = "somebody would be in danger"


def handed(press: Path, *wanted: str, **request: object) -> Report:
    zip_file = press.parent / "out.zip"
    output = partial(written_aside, zip_file, overwrite=True)
    return hand_over(open_in(press, NOW), wanted or (ID,), HandOverRequest(**request), output)


def names(press: Path) -> list[str]:
    with zipfile.ZipFile(press.parent / "out.zip") as opened:
        return opened.namelist()


def unpacked(press: Path) -> Path:
    folder = press.parent / "unpacked"
    with zipfile.ZipFile(press.parent / "out.zip") as opened:
        opened.extractall(folder)
    return folder


def written(press: Path) -> list[str]:
    return [path.name for path in press.parent.iterdir() if ".zip" in path.name]


def other(press: Path) -> str:
    return next(path.name for path in (press / "records").glob("*/*") if path.name != ID)


def add(press: Path, access: Access) -> str:
    source = press.parent / "third.txt"
    source.write_text("a third text")
    return ingest_into(press, source, access=access).result.records[0].id


def by_hand(folder: Path, line: str) -> int:
    return subprocess.run(line.split(), cwd=folder, capture_output=True, check=False).returncode


# What is in it


def test_it_holds_the_records_all_that_is_signed_and_pages(press: Path) -> None:
    report = handed(press)
    assert report.exit == 0
    held = names(press)
    signed = {path.relative_to(press).as_posix() for path in (press / "manifests").rglob("*") if path.is_file()}
    assert {name for name in held if name.startswith("manifests/")} == signed
    assert [name for name in held if name.startswith("records/")] == sorted([json_path(ID, 1), xml_path(ID, 1), SOURCE])
    assert {name for name in held if "/" not in name} >= {"HOW-TO-CHECK.html", "HOW-TO-CHECK.ar.html", "archivist.toml"}
    folder = unpacked(press)
    assert all((folder / name).read_bytes() == (press / name).read_bytes() for name in held if "/" in name)
    assert report.result.files == len(held)


def test_its_bytes_follow_from_what_is_in_it(press: Path) -> None:
    first = handed(press).result.sha256
    with zipfile.ZipFile(press.parent / "out.zip") as opened:
        entries = opened.infolist()
    assert [item.filename for item in entries] == sorted(item.filename for item in entries)
    assert {item.compress_type for item in entries} == {zipfile.ZIP_STORED}
    assert {item.date_time for item in entries} == {(1980, 1, 1, 0, 0, 0)}
    for path in press.rglob("*"):
        path.touch()
    assert handed(press).result.sha256 == first


def test_several_records_are_checked_by_one_line(press: Path) -> None:
    result = handed(press, ID, other(press), ID[:6]).result
    (line,) = result.hand_over.checks_by_hand
    assert line.count("--record") == len(result.hand_over.records) == 2
    assert by_hand(unpacked(press), line) == 0
    assert result.hand_over.disclosure.records == 0


def test_where_the_script_is_an_older_one_each_record_has_its_line(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archivist.pipeline.hand_over import verified  # noqa: PLC0415

    monkeypatch.setattr(verified, "current_aids", lambda: {"VERIFY.sh": b"another"})
    lines = handed(press, ID, other(press)).result.hand_over.checks_by_hand
    assert [line.count("--record") for line in lines] == [1, 1]


def test_each_record_has_a_certificate_unless_nobody_wants_one(press: Path) -> None:
    page = f"certificate-{ID}.html"
    told = handed(press, lang="ar").result.hand_over
    assert (told.records[0].certificate, page in names(press)) == (page, True)
    assert '<html lang="ar"' in (unpacked(press) / page).read_text("utf-8")
    told = handed(press, certificates=False).result.hand_over
    assert (told.records[0].certificate, page in names(press)) == (None, False)


def test_a_certificate_that_would_be_too_big_is_left_out(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from archivist.pipeline.custody import certificate  # noqa: PLC0415

    monkeypatch.setattr(certificate, "CERTIFICATE_BYTES", 1000)
    report = handed(press)
    assert (report.exit, report.result.hand_over.records[0].certificate) == (0, None)


# It is checked by hand and by the program, who agree


def test_the_line_on_its_page_passes_and_archivist_agrees(press: Path) -> None:
    (line,) = handed(press).result.hand_over.checks_by_hand
    folder = unpacked(press)
    assert line in (folder / "HOW-TO-CHECK.html").read_text("utf-8")
    assert line in (folder / "HOW-TO-CHECK.ar.html").read_text("utf-8")
    assert by_hand(folder, line) == 0
    report = verify_all(folder, places=(record_folder(ID), MANIFESTS))
    assert report.exit == 0
    assert (report.result.counts.records, report.result.counts.authentic) == (1, 1)


def test_as_a_whole_archive_it_lacks_the_other_records(press: Path) -> None:
    handed(press)
    report = verify_all(unpacked(press))
    assert codes(report) == {"missing"}
    assert {item.path.split("/")[2] for item in report.findings if item.exit} == {other(press)}


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _root_of_another(folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere"
    (folder.parent / "word.txt").write_text("a word")
    ingest_into(elsewhere, folder.parent / "word.txt")
    shutil.copy(elsewhere / "manifests/trust/root.1.json", folder / "manifests/trust/root.1.json")


@pytest.mark.parametrize(
    "tamper",
    [
        pytest.param(lambda folder: _flip(folder / SOURCE), id="source"),
        pytest.param(lambda folder: _flip(folder / xml_path(ID, 1)), id="record.xml"),
        pytest.param(lambda folder: _flip(folder / json_path(ID, 1)), id="record.json"),
        pytest.param(lambda folder: _flip(folder / "manifests/000001.dsse.json"), id="manifest"),
        pytest.param(lambda folder: _flip(folder / CHECKPOINT), id="checkpoint"),
        pytest.param(lambda folder: _flip(next((folder / "manifests/log/tile/0").rglob("*.p/*"))), id="tile"),
        pytest.param(lambda folder: (folder / SOURCE).unlink(), id="source missing"),
        pytest.param(lambda folder: (folder / "manifests/000002.dsse.json").unlink(), id="manifest missing"),
        pytest.param(lambda folder: (folder / record_folder(ID) / "note.txt").write_text("x"), id="file added"),
        pytest.param(_root_of_another, id="root of another archive"),
    ],
)
def test_whoever_tampers_with_it_is_found_by_both(tamper: Callable[[Path], None], press: Path) -> None:
    told = handed(press).result.hand_over
    folder = unpacked(press)
    tamper(folder)
    found = verify(open_in(folder), VerifyRequest((record_folder(ID), MANIFESTS), told.pin)).exit
    assert found != 0
    assert by_hand(folder, told.checks_by_hand[0]) == found


# What is not in it


def test_nothing_is_written_of_what_does_not_verify(press: Path) -> None:
    _flip(press / SOURCE)
    report = handed(press)
    assert (report.exit, codes(report), report.result) == (10, {"altered"}, None)
    assert written(press) == []


def test_another_record_that_is_damaged_does_not_matter(press: Path) -> None:
    _flip(press / xml_path(other(press), 1))
    assert handed(press).exit == 0


@pytest.mark.parametrize("name", ["key.pem", "trust/notes", "schemas/plan.xml"])
def test_what_does_not_belong_among_the_manifests_stops_it(name: str, press: Path) -> None:
    (press / "manifests" / name).write_text("secret")
    assert codes(handed(press)) == {"unlisted"}
    assert written(press) == []


@pytest.mark.parametrize("level", ["restricted", "embargoed"])
def test_a_record_that_is_not_open_goes_only_if_its_level_is_named(level: str, press: Path) -> None:
    access = Access(level, "2026-01-05" if level == "embargoed" else None)
    hidden = add(press, access)
    assert codes(handed(press, hidden)) == {"not-open"}
    assert written(press) == []
    assert handed(press, hidden, access=(level,)).exit == 0


def test_another_record_that_is_not_open_stops_it_unless_that_is_allowed(press: Path) -> None:
    hidden = add(press, Access("restricted"))
    report = handed(press)
    assert [(item.code, item.path) for item in report.findings if item.exit] == [
        ("reveals-others", record_folder(hidden))
    ]
    assert written(press) == []
    assert handed(press, reveals_others=True).exit == 0


def test_what_is_withheld_does_not_go_though_it_be_here(press: Path) -> None:
    words = (press / SOURCE).read_bytes()
    withhold(open_in(press, LATER), ID, Withholding("The archive", REASON, source_only=True))
    (press / SOURCE).parent.mkdir(exist_ok=True, parents=True)
    (press / SOURCE).write_bytes(words)
    report = handed(press)
    assert report.exit == 0
    assert SOURCE not in names(press)
    told = report.result.hand_over
    assert [item.name for item in told.records[0].withheld] == [SOURCE]
    folder = unpacked(press)
    assert REASON in (folder / "HOW-TO-CHECK.html").read_text("utf-8")
    assert by_hand(folder, told.checks_by_hand[0]) == 0


def test_a_record_that_is_withheld_is_not_handed_over(press: Path) -> None:
    withhold(open_in(press, LATER), ID, Withholding("The archive", REASON))
    with pytest.raises(NothingError, match="withheld"):
        handed(press)
    report = handed(press, other(press))
    assert codes(report) == {"reveals-others"}
    allowed = handed(press, other(press), reveals_others=True).result.hand_over
    assert allowed.disclosure.reasons == (REASON,)


@pytest.mark.parametrize("name", [SOURCE, CHECKPOINT])
def test_a_file_that_changes_after_it_was_verified_ends_it(
    name: str, press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = module.at_one_instant

    def then_change(*given: object) -> object:
        found = plain(*given)
        _flip(press / name)
        return found

    monkeypatch.setattr(module, "at_one_instant", then_change)
    with pytest.raises(BusyError, match=name.rpartition("/")[2]):
        handed(press)
    assert written(press) == []


def test_an_interruption_leaves_nothing(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_given: object) -> tuple[int, list[bytes]]:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "pieces", stop)
    with pytest.raises(KeyboardInterrupt):
        handed(press)
    assert written(press) == []


def test_a_record_that_is_withheld_meanwhile_is_told(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its revision was the newest when it was looked up, and was not listed any more when it was read."""
    before = verified.look

    def meanwhile(*asked: object) -> object:
        if (press / json_path(ID, 1)).exists():
            withhold(open_in(press, LATER), ID, Withholding("The archive", REASON))
        return before(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(verified, "look", meanwhile)
    with pytest.raises(NothingError, match="withheld"):
        handed(press)
    assert written(press) == []
