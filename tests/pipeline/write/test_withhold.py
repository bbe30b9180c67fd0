"""Withhold: bytes go to protect somebody, in one durable batch; every reader says so, nothing unsigned excuses it."""

import io
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from machine import open_in
from walks import ENGLISH, EXAMPLE, codes, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT, json_path, source_path, xml_path
from archivist.cli.main import run
from archivist.model.errors import ArchivistError, MissingKeyError, NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.record import Access
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.record.lookup import find_any_record
from archivist.pipeline.record.validate import validate
from archivist.pipeline.show.review import review
from archivist.pipeline.show.show import show
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.store.journal import Journal, read_journal, write_journal

ID = "0582186ee6565d29ccefe4dccf63bcb7"
FOLDER = f"records/05/{ID}"
LATER = "2025-12-01T08:00:00Z"
REASON = "somebody would be in danger"
SOURCE, JSON, XML = source_path(ID, "txt"), json_path(ID, 1), xml_path(ID, 1)
FILES = [JSON, XML, SOURCE]


def withheld(folder: Path, because: str = REASON, wanted: str = ID, **asked: bool) -> Report:
    return withhold(open_in(folder, LATER), wanted, Withholding("The archive", because, **asked))


def amended(folder: Path, **changes: object) -> Report:
    amendment = Amendment(StatedFields(changes), "A. Keeper", "told so")
    return amend(open_in(folder, LATER), ID, amendment)


def files_of(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if name != ".archivist/lock"}


def by_hand(folder: Path) -> subprocess.CompletedProcess[str]:
    command = ["sh", str(folder / "manifests/VERIFY.sh"), "--archive", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


# What goes, and what says so


def test_every_file_of_the_record_goes_and_a_signed_list_stays(press: Path) -> None:
    before = files_of(press)
    report = withheld(press)
    assert report.result.to_dict() == {
        "withheld": {"id": ID, "state": "withheld", "files": FILES},
        "manifest": "manifests/000003.dsse.json",
    }
    assert [item.code for item in report.findings] == ["copies-remain"]
    assert not (press / "records/05").exists()
    assert all(name in files_of(press) for name in before if name not in FILES and "/tile/" not in name)
    verified = verify_all(press)
    assert verified.exit == 0
    counts = verified.result.counts
    assert (counts.records, counts.authentic, counts.withheld) == (2, 1, 1)
    told = [(item.code, item.path, item.params["why"]) for item in verified.findings]
    assert told == [("withheld", name, REASON) for name in FILES]
    assert {"check": "withheld", "state": "not_checked", "why": "3 listed files are not here on purpose"} in (
        verified.to_dict()["checks"]
    )


def test_anybody_can_see_it_with_sh_and_openssl(press: Path) -> None:
    withheld(press)
    done = by_hand(press)
    assert done.returncode == 0, done.stdout
    assert "not checked withheld   3 listed file(s) are not here on purpose" in done.stdout


def test_every_revision_goes(press: Path) -> None:
    amended(press, place="Washington")
    assert len(withheld(press).to_dict()["withheld"]["files"]) == 5
    assert not (press / FOLDER).exists()
    assert verify_all(press).exit == 0


def test_the_source_alone(press: Path) -> None:
    assert withheld(press, source_only=True).to_dict()["withheld"]["files"] == [SOURCE]
    verified = verify_all(press, rederive=True)
    assert (verified.exit, verified.result.counts.authentic) == (0, 1)
    states = {check.check: check.state for check in verified.checks}
    assert (states["schemas"], states["evidence"]) == ("passed", "passed")
    assert by_hand(press).returncode == 0
    shown = show(open_in(press), ID)
    assert ([item.code for item in shown.findings], shown.to_dict()["record"]["id"]) == (["withheld"], ID)
    assert validate([str(press / FOLDER)]).exit == 0
    assert withheld(press).to_dict()["withheld"]["files"] == [JSON, XML]
    assert verify_all(press).exit == 0


def test_a_whole_archive_may_be_withheld(press: Path) -> None:
    other = next(path.name for path in press.glob("records/*/*") if path.name != ID)
    withheld(press)
    withheld(press, wanted=other)
    verified = verify_all(press, rederive=True)
    assert (verified.exit, verified.result.counts.authentic) == (0, 0)
    assert by_hand(press).returncode == 0
    shutil.rmtree(press / "records", ignore_errors=True)
    assert verify_all(press).exit == 0


def test_a_dry_run_writes_nothing_and_needs_no_key(press: Path, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "keys")
    before = files_of(press)
    report = withheld(press, dry_run=True)
    assert report.to_dict()["withheld"] == {"id": ID, "state": "planned", "files": FILES}
    assert files_of(press) == before
    with pytest.raises(MissingKeyError):
        withheld(press)


def test_the_batch_that_withholds_may_list_nothing(press: Path) -> None:
    """Nothing but the batch leaf is logged; the next batch goes on from there."""
    withheld(press)
    assert ingest_into(press, write(press, "bridge")).exit == 0
    verified = verify_all(press)
    assert (verified.exit, verified.result.counts.manifests) == (0, 4)


def write(folder: Path, word: str) -> Path:
    source = folder.parent / f"{word}.txt"
    source.write_text(ENGLISH.replace("well", word))
    return source


def test_a_reason_in_any_script_that_fits_a_manifest(press: Path) -> None:
    for unfit in ("x" * 1001, "two\nlines", " "):
        with pytest.raises(UsageError):
            withheld(press, unfit)
    assert withheld(press, 'لحماية شاهد، "حسب الطلب" \\').exit == 0
    assert verify_all(press).exit == 0
    assert by_hand(press).returncode == 0


# What comes back


def test_a_file_that_comes_back_must_match_and_can_go_again(press: Path) -> None:
    source = (press / SOURCE).read_bytes()
    withheld(press)
    (press / FOLDER).mkdir(parents=True)
    (press / SOURCE).write_bytes(source + b".")
    assert (codes(verify_all(press)), verify_all(press).exit) == ({"altered"}, 10)
    assert codes(withheld(press)) == {"altered"}
    (press / SOURCE).write_bytes(source)
    verified = verify_all(press)
    assert (verified.exit, verified.findings[-1].code) == (0, "withheld-here")
    report = withheld(press)
    assert report.result.to_dict() == {"withheld": {"id": ID, "state": "again", "files": [SOURCE]}, "manifest": None}
    assert not (press / "records/05").exists()
    with pytest.raises(UsageError, match=f"withheld on {LATER}: {REASON}"):
        withheld(press)


def test_a_part_that_comes_back_is_no_record_and_can_go_again(press: Path) -> None:
    xml = (press / XML).read_bytes()
    withheld(press)
    (press / XML).parent.mkdir(parents=True)
    (press / XML).write_bytes(xml)
    assert verify_all(press, rederive=True).exit == 0
    with pytest.raises(NothingError, match="withheld on"):
        show(open_in(press), ID)
    assert withheld(press).to_dict()["withheld"]["files"] == [XML]


def test_a_record_json_that_comes_back_alone_is_no_record_and_can_go_again(press: Path) -> None:
    data = (press / JSON).read_bytes()
    withheld(press)
    (press / JSON).parent.mkdir(parents=True)
    (press / JSON).write_bytes(data)
    with pytest.raises(NothingError, match="withheld on"):
        show(open_in(press), ID)
    assert withheld(press).to_dict()["withheld"] == {"id": ID, "state": "again", "files": [JSON]}
    assert not (press / FOLDER).exists()


def test_the_same_bytes_do_not_come_in_by_the_way(press: Path) -> None:
    withheld(press)
    before = files_of(press)
    report = ingest_into(press, EXAMPLE)
    assert (codes(report), report.exit) == ({"source-withheld"}, 5)
    assert report.result.records[0].state == "refused"
    assert files_of(press) == before


def test_a_revision_of_a_withheld_source_is_not_signed(press: Path) -> None:
    amended(press, place="Washington")
    revision = {name: (press / FOLDER / "r2" / name).read_bytes() for name in ("record.json", "record.xml")}
    withheld(press)
    (press / FOLDER / "r3").mkdir(parents=True)
    for name, data in revision.items():
        (press / FOLDER / "r3" / name).write_bytes(data)
    report = sign_records(open_in(press, LATER))
    assert (report.to_dict()["signed"], "source-not-here" in codes(report)) == ([], True)


# What readers say


def test_readers_name_the_reason(press: Path) -> None:
    withheld(press)
    archive = open_in(press)
    for look in (lambda: show(archive, ID[:6]), lambda: amended(press, place="x"), lambda: review(archive, [ID])):
        with pytest.raises(NothingError, match=f"withheld on {LATER}: {REASON}"):
            look()
    assert find_any_record(press, ID[:6]) == ID
    assert ID not in {question.id for question in review(archive, [], everything=True).result.questions}
    assert codes(verify_all(press, rederive=True)) == set()


# The reason


@pytest.mark.parametrize("because", ["نيد برايس would be in danger", "asked by برايس", "قال لبرايس", "A. KEEPER asked"])
def test_the_reason_names_nobody_of_any_revision(because: str, press: Path) -> None:
    amended(press, place="Washington")
    before = files_of(press)
    report = withheld(press, because)
    assert (codes(report), report.exit) == ({"reason-names"}, 5)
    assert files_of(press) == before


# What cannot be withheld


def test_a_record_in_no_manifest_is_simply_deleted(press: Path) -> None:
    identity = ingest_into(press, write(press, "bridge"), sign=False).result.records[0].id
    report = withheld(press, wanted=identity)
    assert codes(report) == {"not-listed"}
    assert "delete the folder" in report.findings[0].hint
    with pytest.raises(NothingError):
        withheld(press, wanted="abcdef")


@pytest.mark.parametrize("change", ["altered", "missing", "unsigned-record"])
def test_a_record_that_does_not_verify_is_not_excused(change: str, press: Path) -> None:
    if change == "altered":
        (press / SOURCE).write_bytes(b"another text")
    elif change == "missing":
        (press / XML).unlink()
    else:
        shutil.copytree(press / FOLDER / "r1", press / FOLDER / "r2")
    before = files_of(press)
    assert change in codes(withheld(press))
    assert files_of(press) == before


# Durability


def test_nothing_in_the_writers_folder_keeps_the_words(press: Path) -> None:
    (press / ".archivist/index").mkdir()
    (press / ".archivist/index/words").write_bytes((press / SOURCE).read_bytes())
    (press / ".archivist/cache").write_bytes((press / SOURCE).read_bytes())
    (press / ".archivist/pending").mkdir()
    withheld(press)
    assert sorted(path.name for path in (press / ".archivist").iterdir()) == ["lock", "pending"]


@pytest.mark.parametrize("call", ["before the commit", "after the commit", "after one file"])
def test_killed_on_the_way_it_is_undone_or_finished(call: str, press: Path) -> None:
    child = os.fork()
    if child == 0:
        die(call)
        withheld(press)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert read_journal(press) is not None
    during = verify_all(press)
    assert codes(during) == {"write-interrupted"}, "a reader is never misled"
    assert during.result.counts.withheld == (1 if call == "after one file" else 0)
    with exclusive(open_in(press)):
        pass
    assert (press / FOLDER).exists() == (call == "before the commit")
    verified = verify_all(press)
    assert (verified.exit, verified.result.counts.manifests) == (0, 2 if call == "before the commit" else 3)


def die(call: str) -> None:
    """Make this process end at one place of the batch."""
    rename, unlink = os.rename, os.unlink

    def renamed(source: str, target: str, **options: int) -> None:
        commits = target == Path(CHECKPOINT).name
        if commits and call == "before the commit":
            os._exit(9)
        rename(source, target, **options)
        if commits and call == "after the commit":
            os._exit(9)

    def unlinked(name: str, **options: int) -> None:
        unlink(name, **options)
        if name in {Path(path).name for path in FILES} and call == "after one file":
            os._exit(9)

    os.rename, os.unlink = renamed, unlinked  # type: ignore[assignment]


def test_a_disk_that_keeps_a_file_is_told(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The batch is committed by then, so the list stands; whoever believes that the bytes are gone must not."""
    unlink = os.unlink

    def refuse(name: str, **options: int) -> None:
        if name == "source.txt":
            raise OSError(5, "Input/output error")
        unlink(name, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        with pytest.raises(ArchivistError, match=r"could not be removed: .*source\.txt"):
            withheld(press)
    with pytest.raises(UsageError, match="withheld on"):
        withheld(press)  # the journal has told the next writer
    assert not (press / FOLDER).exists()
    assert verify_all(press).exit == 0


def test_a_forged_list_lets_no_journal_remove_a_file(press: Path) -> None:
    """Recovery keeps what a manifest lists, unless one that is signed withholds it."""
    withheld(press, source_only=True)
    (press / SOURCE).write_bytes(EXAMPLE.read_bytes())
    newest = press / "manifests/000003.dsse.json"
    envelope = json.loads(newest.read_bytes())
    envelope["signatures"] = []
    newest.write_text(json.dumps(envelope, indent=1, sort_keys=True) + "\n")
    replaced = {CHECKPOINT: sha256_hex((press / CHECKPOINT).read_bytes())}
    write_journal(press, Journal({}, replaced, (SOURCE,), CHECKPOINT))
    with exclusive(open_in(press)):
        pass
    assert (press / SOURCE).exists()
    (press / SOURCE).unlink()
    assert codes(verify_all(press)) >= {"missing"}


def test_a_journal_brings_back_nothing_that_is_withheld(press: Path) -> None:
    withheld(press)
    data = EXAMPLE.read_bytes()
    journal = Journal(
        {CHECKPOINT: sha256_hex((press / CHECKPOINT).read_bytes())}, {SOURCE: sha256_hex(data)}, (), CHECKPOINT
    )
    write_journal(press, journal)
    (press / ".archivist/staging").mkdir()
    (press / ".archivist/staging/1").write_bytes(data)
    with exclusive(open_in(press)):
        pass
    assert not (press / FOLDER).exists()
    assert not (press / ".archivist/staging").exists()
    assert verify_all(press).exit == 0


# Git


def test_history_without_the_bytes_verifies_as_before(press: Path) -> None:
    """No signature names a commit: as docs/how-to/protect-people.md says, only git's own ids change."""

    def git(*words: str) -> str:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        environment = os.environ | {"FILTER_BRANCH_SQUELCH_WARNING": "1"}
        command = ["git", "-C", str(press), *who, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout

    git("init", "--quiet")
    for step in ("first", "second"):
        git("add", "--all")
        git("commit", "--quiet", "--message", step)
        if step == "first":
            withheld(press)
    assert FOLDER in git("rev-list", "--objects", "--all")
    git("filter-branch", "--index-filter", f"git rm -rq --cached --ignore-unmatch {FOLDER}", "--", "--all")
    assert FOLDER not in git("rev-list", "--objects", "HEAD")
    assert verify_all(press).exit == 0
    assert check(open_in(press), CheckRequest("HEAD~1")).exit == 0


# At a terminal


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("options", "answer", "exit_code", "stays"),
    [([], "n", 130, True), ([], "", 130, True), ([], "y", 0, False), (["--yes"], "", 0, False)],
)
def test_a_person_at_a_terminal_is_shown_what_goes_and_asked(
    options: list[str],
    answer: str,
    exit_code: int,
    stays: bool,  # noqa: FBT001
    press: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(f"{answer}\n" if answer else ""))
    monkeypatch.setattr("sys.stdout", said)
    words = ["withhold", ID, "--by", "The archive", "--because", REASON, "--archive", str(press), *options]
    assert run(words) == exit_code
    assert (press / FOLDER).exists() == stays
    assert ("3 files would be removed" in said.getvalue()) == (not options)


# Access levels


def test_access_of_what_is_ingested(press: Path) -> None:
    level = Access("restricted", None, "as agreed with the family")
    identity = ingest_into(press, write(press, "bridge"), access=level).result.records[0].id
    archive = open_in(press)
    assert show(archive, identity).to_dict()["record"]["access"]["because"] == "as agreed with the family"
    unasked = review(archive, [], everything=True)
    assert identity not in {question.id for question in unasked.result.questions}
    assert [(item.code, item.params) for item in unasked.findings] == [("records-left-out", {"count": "1"})]
    assert {question.id for question in review(archive, [identity], everything=True).result.questions} <= {identity}
    assert verify_all(press).exit == 0


@pytest.mark.parametrize(("day", "left_out"), [("1764000000", True), ("2000000000", False)])
def test_an_embargo_ends(day: str, left_out: bool, press: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    ingest_into(press, write(press, "bridge"), access=Access("embargoed", "2030-01-01", None))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", day)
    assert [item.code for item in review(open_in(press), []).findings] == ["records-left-out"] * left_out


def test_what_is_archived_under_another_level_is_told(press: Path) -> None:
    report = ingest_into(press, EXAMPLE, access=Access("restricted", None, None), by="A. Keeper")
    told = {item.code: item.hint for item in report.findings}
    assert told.keys() == {"access-differs", "acquisition-differs"}
    assert f"amend {ID} --access restricted --by 'A. Keeper' --because" in told["access-differs"]


@pytest.mark.parametrize(
    ("given", "differs"),
    [
        ({}, False),
        ({"origin": "https://example.org/a"}, False),
        ({"origin": "https://example.org/a", "by": "A. Keeper"}, False),
        ({"origin": "https://example.org/b"}, True),
        ({"origin": "https://example.org/a", "captured": "2025-01-01T00:00:00Z"}, True),
        ({"by": "O'Neill"}, True),
    ],
)
def test_another_outlet_of_archived_bytes_is_told(given: dict[str, str], differs: bool, press: Path) -> None:  # noqa: FBT001
    source = write(press, "bridge")
    ingest_into(press, source, origin="https://example.org/a", by="A. Keeper")
    findings = ingest_into(press, source, **given).findings
    assert [item.code for item in findings] == ["acquisition-differs"] * differs
    if "by" in given and differs:
        assert """--collector 'O'"'"'Neill'""" in findings[0].hint
