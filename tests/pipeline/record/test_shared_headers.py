"""A header that many records share goes its way through the archive, whichever version of the program wrote it."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from holders import make_holders
from machine import open_in
from programs import another_version, as_in_a_new_process, contribute, header_of
from repositories import git
from walks import codes, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.model.errors import ArchivistError
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch.recover import recover_archive
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.record import schemas_of_record, shared_headers
from archivist.pipeline.record.shared_headers import own_header
from archivist.pipeline.record.validate import validate
from archivist.pipeline.signed.manifests import read_manifest
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.rebase import rebase
from archivist.store.layout import manifest_paths

LATER = "2025-11-24T18:00:00Z"
HEADER, BYTES = header_of()


def statement(folder: Path, number: int) -> Path:
    path = folder.parent / f"statement-{number}.txt"
    path.write_text(f"Statement by the Ministry of Roads\n{number} May 2024\nRoad {number} is open to traffic again.\n")
    return path


def lists(folder: Path) -> list[tuple[str, bool]]:
    """Return for each manifest that lists the other version's header its path, and whether it names it in `schemas`."""
    found = []
    for path in manifest_paths(folder):
        batch, _, _ = read_manifest(open_in(folder), path)
        if any(row.name == HEADER for row in batch.manifest.rows):
            key = f"{sha256_hex(BYTES)[:32]}/header.xml"
            found.append((path, batch.manifest.schemas.get(key) == sha256_hex(BYTES)))
    return found


@pytest.fixture
def contributed(press: Path) -> Path:
    """Return an archive to which a contributor with another version has added a record without signing it."""
    assert contribute(press, statement(press, 3)) == HEADER
    assert (press / HEADER).read_bytes() == BYTES
    return press


def test_the_header_of_another_version_waits_with_the_record_that_names_it(contributed: Path) -> None:
    assert codes(verify_all(contributed)) == {"unsigned-record"}
    assert verify_all(contributed, allow_unsigned=True).exit == 0


def test_it_waits_as_well_where_only_other_records_are_looked_at(contributed: Path) -> None:
    waiting = next(
        path.parent
        for path in contributed.glob("records/*/*/r1")
        if sha256_hex(BYTES) in (path / "record.xml").read_text()
    )
    others = [path for path in contributed.glob("records/*/*") if path != waiting]
    places = (*(path.relative_to(contributed).as_posix() for path in others), "manifests")
    assert codes(verify_all(contributed, places=places)) == set()


def test_it_is_signed_with_the_record_and_named_in_schemas(contributed: Path) -> None:
    report = sign_records(open_in(contributed, LATER))
    assert (report.exit, report.findings) == (0, ())
    assert lists(contributed) == [("manifests/000003.dsse.json", True)]
    after = verify_all(contributed, require=("pin",))
    assert (after.exit, after.result.counts.authentic) == (0, 3)
    script = ["sh", str(contributed / "manifests/VERIFY.sh"), "--archive", str(contributed)]
    assert subprocess.run(script, check=False, capture_output=True).returncode in (0, 20)
    assert b"FAILED" not in subprocess.run(script, check=False, capture_output=True).stdout


def test_it_is_listed_once_whoever_signs_next_and_however_often_it_comes(contributed: Path) -> None:
    sign_records(open_in(contributed, LATER))
    assert ingest_into(contributed, statement(contributed, 4)).exit == 0
    contribute(contributed, statement(contributed, 5))
    assert codes(verify_all(contributed)) == {"unsigned-record"}
    assert sign_records(open_in(contributed, LATER)).exit == 0
    assert lists(contributed) == [("manifests/000003.dsse.json", True)]
    batch, _, _ = read_manifest(open_in(contributed), "manifests/000005.dsse.json")
    assert sha256_hex(BYTES) in batch.manifest.schemas.values()
    assert (verify_all(contributed).exit, verify_all(contributed).result.counts.authentic) == (0, 5)


def test_the_other_version_verifies_what_this_one_has_signed(contributed: Path) -> None:
    sign_records(open_in(contributed, LATER))
    with another_version():
        assert verify_all(contributed).exit == 0
    with another_version("9.9.10"):
        assert verify_all(contributed).exit == 0


def test_two_contributors_of_two_versions(contributed: Path) -> None:
    other = contribute(contributed, statement(contributed, 4), "9.9.10")
    assert other != HEADER
    assert codes(verify_all(contributed)) == {"unsigned-record"}
    assert sign_records(open_in(contributed, LATER)).exit == 0
    assert verify_all(contributed).exit == 0


def test_a_header_that_no_unsigned_record_names_is_unlisted(press: Path) -> None:
    (press / HEADER).write_bytes(BYTES)
    assert codes(verify_all(press)) == {"unlisted"}


def test_it_goes_with_the_record(contributed: Path) -> None:
    """A record that is not wanted is removed by hand; the header that came with it is told then."""
    shutil.rmtree(next(path.parent.parent for path in contributed.glob("records/*/*/r1/record.xml") if newest(path)))
    assert codes(verify_all(contributed)) == {"unlisted"}


def newest(path: Path) -> bool:
    return sha256_hex(BYTES) in path.read_text("utf-8")


def test_one_that_waits_with_other_bytes_is_unlisted_and_its_record_is_not_signed(contributed: Path) -> None:
    (contributed / HEADER).write_bytes(BYTES.replace(b"Nothing is corrected", b"All is corrected"))
    as_in_a_new_process()
    assert codes(verify_all(contributed)) == {"unlisted", "unsigned-record", "shared-header-missing"}
    report = sign_records(open_in(contributed, LATER))
    assert (codes(report), report.result.manifest) == ({"shared-header-missing"}, None)


def test_what_lies_in_the_place_of_this_program_s_own_header_stops_the_first_batch(press: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    assert ingest_into(new, statement(press, 3), sign=False).exit == 0
    next(new.glob(f"manifests/schemas/{own_header().sha256}.xml")).write_bytes(b"<TEI/>")
    with pytest.raises(ArchivistError, match="is not what its name says"):
        sign_records(open_in(new, LATER))
    assert manifest_paths(new) == ()


def test_a_change_that_brings_a_record_and_its_header_passes(press: Path) -> None:
    git(press, "init", "--quiet", "--initial-branch", "main")
    git(press, "add", "--all")
    git(press, "commit", "--quiet", "--message", "published")
    header = contribute(press, statement(press, 3))
    asked = CheckRequest("main", allow_unsigned=True)
    assert check(open_in(press), asked).exit == 0
    assert codes(check(open_in(press), CheckRequest("main"))) == {"unsigned-record"}
    # Both are merged unsigned, and the key holder's change signs them.
    git(press, "add", "--all")
    git(press, "commit", "--quiet", "--message", "a contribution")
    assert check(open_in(press), CheckRequest("HEAD~1", allow_unsigned=True)).exit == 0
    assert sign_records(open_in(press, LATER)).exit == 0
    report = check(open_in(press), CheckRequest("HEAD"))
    assert (report.exit, codes(report)) == (0, set())
    # A change that brings a header alone is refused.
    shutil.copy(press / header, press.parent / "kept")
    git(press, "add", "--all")
    git(press, "commit", "--quiet", "--message", "signed")
    other, data = header_of("9.9.10")
    (press / other).write_bytes(data)
    assert codes(check(open_in(press), asked)) == {"unlisted"}


def test_two_holders_sign_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amal, basel = make_holders(tmp_path)
    with amal.at_work():
        contribute(amal.press, statement(amal.press, 3))
    basel.pulls(amal)
    assert amal.does(capsys, "sign")["exit"] == 0
    assert amal.does(capsys, "sign", "export", tmp_path / "there")["exit"] == 0
    # Whose copy lacks the header makes another batch of it, and signs nothing.
    (basel.press / HEADER).unlink()
    as_in_a_new_process()
    assert _codes(basel.does(capsys, "sign", "import", tmp_path / "there")) == {"shared-header-missing"}
    basel.pulls(amal)
    assert basel.does(capsys, "sign", "import", tmp_path / "there")["exit"] == 0
    drafted = basel.does(capsys, "sign", "--show")["draft"]
    basel.does(capsys, "sign", "--draft", drafted["fingerprint"])
    assert basel.does(capsys, "sign", "export", tmp_path / "back")["exit"] == 0
    assert amal.does(capsys, "sign", "import", tmp_path / "back")["exit"] == 0
    with amal.at_work():
        assert lists(amal.press) == [("manifests/000001.dsse.json", True)]
        assert verify_all(amal.press).exit == 0


def _codes(report: dict) -> set[str]:
    return {item["code"] for item in report["findings"] if item["severity"] == "error"}


@pytest.fixture
def clones(press: Path) -> tuple[Path, Path]:
    """Return a published clone and another that has signed a contribution of another version of the program."""
    mine = press.parent / "mine"
    git(press, "init", "--quiet", "--initial-branch", "main")
    git(press, "add", "--all")
    git(press, "commit", "--quiet", "--message", "published")
    git(press.parent, "clone", "--quiet", "press", "mine")
    assert ingest_into(press, statement(press, 3)).exit == 0
    git(press, "add", "--all")
    git(press, "commit", "--quiet", "--message", "theirs")
    contribute(mine, statement(mine, 4))
    assert sign_records(open_in(mine, "2025-11-24T16:30:00Z")).exit == 0
    git(mine, "fetch", "--quiet")
    return press, mine


def test_a_rebase_lists_it_anew(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    report = rebase(open_in(mine, LATER), "origin/main")
    assert (report.exit, report.findings) == (0, ())
    assert lists(mine) == [("manifests/000004.dsse.json", True)]
    assert (verify_all(mine).exit, verify_all(mine).result.counts.authentic) == (0, 4)


def test_a_rebase_keeps_the_header_of_what_waits_unsigned(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    header = contribute(mine, statement(mine, 5), "9.9.10")
    assert rebase(open_in(mine, LATER), "origin/main").exit == 0
    assert (mine / header).is_file()
    assert codes(verify_all(mine)) == {"unsigned-record"}
    assert verify_all(mine, allow_unsigned=True).exit == 0


def test_a_rebase_that_is_killed_between_its_writes_leaves_records_that_can_be_read(
    clones: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, mine = clones
    monkeypatch.setattr("archivist.pipeline.write.rebase._signed", lambda *_a, **_k: (None, ()))
    rebase(open_in(mine, LATER), "origin/main")
    assert codes(verify_all(mine)) == {"unsigned-record"}
    assert verify_all(mine, allow_unsigned=True).exit == 0
    assert sign_records(open_in(mine, LATER)).exit == 0
    assert lists(mine) == [("manifests/000004.dsse.json", True)]


def test_a_rebase_removes_a_header_that_nothing_names_any_more(clones: tuple[Path, Path]) -> None:
    """Both have the same source: the revision's record stands, and ours goes with its header."""
    theirs, mine = clones
    assert ingest_into(theirs, statement(mine, 4)).exit == 0
    git(theirs, "add", "--all")
    git(theirs, "commit", "--quiet", "--message", "the same")
    git(mine, "fetch", "--quiet")
    assert rebase(open_in(mine, LATER), "origin/main").exit == 0
    assert not (mine / HEADER).exists()
    assert verify_all(mine).exit == 0


def killed(work: Callable[[], object], before: str) -> None:
    """Run `work` in a process that dies when it is about to rename a file to a name."""
    child = os.fork()
    if child == 0:
        real = os.rename

        def die(source: str, target: str, **folders: int) -> None:
            if target == before:
                os._exit(9)
            real(source, target, **folders)

        os.rename = die
        work()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize("before", ["record.json", "record.xml"])
def test_an_unsigned_record_that_is_undone_takes_its_header_with_it(press: Path, before: str) -> None:
    killed(lambda: contribute(press, statement(press, 3)), before)
    assert codes(verify_all(press)) == {"write-interrupted"}
    report = recover_archive(open_in(press))
    assert report.result.state == "undone"
    assert not (press / HEADER).exists()
    assert verify_all(press).exit == 0


def test_a_header_of_another_record_stays_when_one_is_undone(contributed: Path) -> None:
    killed(lambda: contribute(contributed, statement(contributed, 4)), "record.json")
    assert recover_archive(open_in(contributed)).result.state == "undone"
    assert (contributed / HEADER).is_file()
    assert codes(verify_all(contributed)) == {"unsigned-record"}


def test_a_foreign_journal_leaves_it_and_says_so(press: Path) -> None:
    killed(lambda: contribute(press, statement(press, 3)), "record.json")
    (press / ".archivist/lock").unlink()
    report = recover_archive(open_in(press))
    assert report.result.state == "discarded"
    assert HEADER in report.result.left


def test_a_revision_of_a_record_of_another_version_names_this_one_s_header(contributed: Path) -> None:
    """The history says which tool made each revision, though each stands in another header."""
    sign_records(open_in(contributed, LATER))
    record = next(path.parent.parent for path in contributed.glob("records/*/*/r1/record.xml") if newest(path))
    said = Amendment(StatedFields({"place": "Valley"}), "A. Keeper", "the printed page says so")
    assert amend(open_in(contributed, LATER), record.name, said).exit == 0
    second = (record / "r2/record.xml").read_text("utf-8")
    assert own_header().sha256 in second
    assert "archivist 9.9.9" in second
    assert verify_all(contributed).exit == 0


def test_validate_needs_the_header(contributed: Path, tmp_path: Path) -> None:
    record = next(path.parent.parent for path in contributed.glob("records/*/*/r1/record.xml") if newest(path))
    own = next(path.parent.parent for path in contributed.glob("records/*/*/r1/record.xml") if not newest(path))
    assert validate([str(record)]).exit == 0
    for folder in (record, own):
        shutil.copytree(folder, tmp_path / "copied" / folder.name)
    assert validate([str(tmp_path / "copied" / own.name)]).exit == 0, "this program has its own header at hand"
    report = validate([str(tmp_path / "copied" / record.name)])
    assert codes(report) == {"shared-header-missing"}
    assert "export tei" in report.findings[0].hint


def test_a_header_is_read_and_parsed_once_in_a_process(contributed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4, 12):
        contribute(contributed, statement(contributed, number))
    sign_records(open_in(contributed, LATER))
    as_in_a_new_process()
    read: list[str] = []
    real = shared_headers.read_below
    monkeypatch.setattr(shared_headers, "read_below", lambda *given: read.append(given[1]) or real(*given))
    parsed: list[str] = []
    parse = schemas_of_record.parse_xml
    monkeypatch.setattr(schemas_of_record, "parse_xml", lambda *given: parsed.append(given[1]) or parse(*given))
    assert verify_all(contributed, jobs=1).exit == 0
    assert read == [HEADER]
    assert parsed.count("header.xml") == 2, "this program's and the other's"
