"""A batch is written whole or not at all, wherever its writer dies."""

import errno
import os
import re
from pathlib import Path
from types import ModuleType

import pytest
from disk_calls import places_of, record_calls

from archivist.model.errors import ArchivistError
from archivist.store import batch as batch_module
from archivist.store import batch_steps
from archivist.store.batch import WriteBatch, remove_files, write_batch
from archivist.store.journal import Journal, read_journal
from archivist.store.lock import writing
from archivist.store.recovery import Recovery, recover

OLD = {
    "manifests/000001.dsse.json": b"one",
    "manifests/log/checkpoint": b"size 1",
    "manifests/log/tile/0/000.p/1": b"t1",
    "records/cd/cd000000000000000000000000000000/source.txt": b"withheld",
    "records/cd/cd000000000000000000000000000000/r1/record.xml": b"<TEI>withheld</TEI>",
    "records/ce/ce000000000000000000000000000000/source.txt": b"kept",
}
WITHHELD = tuple(path for path in OLD if path.startswith("records/cd/"))
BATCH = WriteBatch(
    add={
        "records/ab/ab000000000000000000000000000000/source.txt": b"text",
        "records/ab/ab000000000000000000000000000000/r1/record.xml": b"<TEI/>",
        "records/ab/ab000000000000000000000000000000/r1/record.json": b"<TEI/>",
        "manifests/000002.dsse.json": b"two",
        "manifests/log/tile/0/000.p/2": b"t2",
    },
    replace={"manifests/log/checkpoint": b"size 2"},
    remove=("manifests/log/tile/0/000.p/1", *WITHHELD),
    commit="manifests/log/checkpoint",
)
LOGGED = {"manifests/000001.dsse.json", "records/05/0582186ee6565d29ccefe4dccf63bcb7/source.txt"}
NEW = {**OLD, **BATCH.add, **BATCH.replace}
for path in BATCH.remove:
    del NEW[path]
CALLS = ("open", "write", "rename", "unlink", "mkdir", "rmdir", "fsync", "syncfs")


@pytest.fixture(params=["each file", "at once"])
def flushed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let every test that asks for it see both ways to flush, whatever the file system here may do."""
    monkeypatch.setattr(batch_module, "_LARGE", 1)
    monkeypatch.setattr(batch_module, "tells_failed_writes", lambda _: request.param == "at once")
    monkeypatch.setattr(batch_steps, "flush_file_system", lambda _: None)
    return request.param


class Logged:
    """What the pipeline knows, for these tests: what is logged stays, what the batch removes may go."""

    def __init__(self, *_: object) -> None:
        pass

    def may_take_back(self, path: str) -> bool:
        return path not in LOGGED

    def may_replace(self, path: str, sha256: str) -> bool:
        del path, sha256
        return True

    def may_remove(self, path: str) -> bool:
        return path in BATCH.remove


def write(archive: Path) -> None:
    with writing(archive):
        write_batch(archive, BATCH)


def put_right(archive: Path) -> Recovery:
    with writing(archive):
        return recover(archive, Logged)


def make_archive(folder: Path) -> Path:
    for path, data in OLD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    (folder / ".archivist").mkdir()
    (folder / ".archivist/index").write_text("withheld")
    with writing(folder):  # an archive has had a writer
        pass
    return folder


def contents(archive: Path) -> dict[str, bytes]:
    files = [path for path in archive.rglob("*") if path.is_file() and ".archivist" not in path.parts]
    return {path.relative_to(archive).as_posix(): path.read_bytes() for path in files}


def seen_by_a_reader(archive: Path) -> dict[str, bytes]:
    """What is left when a reader leaves out the paths of the journal, unless they are the old archive's own."""
    journal = read_journal(archive)
    hidden = journal.paths - OLD.keys() if isinstance(journal, Journal) else set()
    return {path: data for path, data in contents(archive).items() if path not in hidden}


def die_at(monkeypatch: pytest.MonkeyPatch, call: int) -> list[str]:
    """Make the process end at its n-th call that changes the disk, before the call has an effect."""
    made: list[str] = []

    def wrap(place: ModuleType, attribute: str, name: str):
        real = getattr(place, attribute)

        def counted(*arguments: object, **options: object) -> object:
            if name == "open" and not arguments[1] & os.O_CREAT:
                return real(*arguments, **options)
            made.append(name)
            if len(made) == call:
                os._exit(9)
            return real(*arguments, **options)

        return counted

    for place, attribute, name in places_of(CALLS):
        monkeypatch.setattr(place, attribute, wrap(place, attribute, name))
    return made


def calls_of_a_whole_batch(tmp_path: Path) -> int:
    archive = make_archive(tmp_path / "whole")
    with pytest.MonkeyPatch.context() as patch:
        made = die_at(patch, -1)
        write(archive)
    assert contents(archive) == NEW
    assert not (archive / "records/cd").exists()
    assert [path.name for path in (archive / ".archivist").iterdir()] == ["lock"]
    return len(made)


def folders(archive: Path) -> set[str]:
    found = (path.relative_to(archive).as_posix() for path in archive.rglob("*") if path.is_dir())
    return {path for path in found if not path.startswith(".archivist")}


def folders_of(paths: dict[str, bytes]) -> set[str]:
    return {parent.as_posix() for path in paths for parent in Path(path).parents} - {"."}


@pytest.mark.usefixtures("flushed")
def test_a_kill_at_any_call_leaves_the_archive_as_it_was_or_complete(tmp_path: Path) -> None:
    total = calls_of_a_whole_batch(tmp_path)
    assert total > 40
    outcomes = []
    for call in range(1, total + 1):
        archive = make_archive(tmp_path / str(call))
        child = os.fork()
        if child == 0:
            with pytest.MonkeyPatch.context() as patch:
                die_at(patch, call)
                write(archive)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        journal = read_journal(archive)
        committed = isinstance(journal, Journal) and journal.committed(archive)
        if not committed and contents(archive) != NEW:
            assert seen_by_a_reader(archive) == OLD, f"call {call}"
        put_right(archive)
        outcome = contents(archive)
        assert outcome in (OLD, NEW), f"call {call}"
        assert folders(archive) == folders_of(outcome), f"call {call}: an empty folder is no record"
        assert not (archive / ".archivist/staging").exists()
        assert not (archive / ".archivist/journal").exists()
        assert (archive / "records/cd").exists() == (outcome == OLD), f"call {call}"
        assert (archive / ".archivist/index").exists() == (outcome == OLD), f"call {call}"
        outcomes.append(outcome == NEW)
    assert outcomes == sorted(outcomes), "once committed, always complete"
    assert {False, True} == set(outcomes)


REFUSALS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EINTR)


def refuse_at(monkeypatch: pytest.MonkeyPatch, call: int, number: int, *, ever_after: bool) -> list[str]:
    """Let the n-th call that changes the disk fail, and all that come after it if the disk has gone for good."""
    made: list[str] = []

    def wrap(place: ModuleType, attribute: str, name: str):
        real = getattr(place, attribute)

        def counted(*arguments: object, **options: object) -> object:
            if name == "open" and not arguments[1] & os.O_CREAT:
                return real(*arguments, **options)
            made.append(name)
            if len(made) == call or (ever_after and len(made) > call):
                raise OSError(number, os.strerror(number))
            return real(*arguments, **options)

        return counted

    for place, attribute, name in places_of(CALLS):
        monkeypatch.setattr(place, attribute, wrap(place, attribute, name))
    return made


@pytest.mark.usefixtures("flushed")
@pytest.mark.parametrize("ever_after", [False, True])
def test_a_refusal_at_any_call_leaves_the_archive_as_it_was_or_complete(tmp_path: Path, *, ever_after: bool) -> None:
    total = calls_of_a_whole_batch(tmp_path)
    for call in range(1, total + 1):
        number = REFUSALS[call % len(REFUSALS)]
        archive = make_archive(tmp_path / str(call))
        told = None
        with pytest.MonkeyPatch.context() as patch:
            refuse_at(patch, call, number, ever_after=ever_after)
            try:
                write(archive)
            except ArchivistError as error:
                told = error
        if told is not None and not ever_after and "did not confirm" not in str(told):
            assert contents(archive) == OLD, f"call {call}: refused, so nothing has changed"
            assert folders(archive) == folders_of(OLD)
        put_right(archive)
        outcome = contents(archive)
        assert outcome in (OLD, NEW), f"call {call}"
        assert folders(archive) == folders_of(outcome), f"call {call}"
        assert told is not None or outcome == NEW, f"call {call}: what was acknowledged is there"


@pytest.mark.usefixtures("flushed")
def test_a_commit_that_the_disk_did_not_confirm_is_not_called_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, real = make_archive(tmp_path), os.fsync
    checkpoint = (archive / "manifests/log/checkpoint").stat().st_ino

    def refuse(handle: int) -> None:
        if (archive / "manifests/log/checkpoint").stat().st_ino != checkpoint:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ArchivistError, match="did not confirm it: Input/output error"):
        write(archive)
    monkeypatch.undo()
    assert put_right(archive).state == "finished"
    assert contents(archive) == NEW


@pytest.mark.usefixtures("flushed")
def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, real = make_archive(tmp_path), os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data[:1])))
    write(archive)
    assert contents(archive) == NEW


@pytest.mark.usefixtures("flushed")
@pytest.mark.parametrize("call", [1, 4, 6, 20])
def test_ctrl_c_in_the_middle_leaves_the_archive_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    archive, real = make_archive(tmp_path), os.rename
    renamed = []

    def interrupted(source: str, target: str, **options: int) -> None:
        renamed.append(target)
        if len(renamed) == call:
            raise KeyboardInterrupt
        real(source, target, **options)

    monkeypatch.setattr(os, "rename", interrupted)
    if call > 7:
        write(archive)
        assert contents(archive) == NEW
        return
    with pytest.raises(KeyboardInterrupt):
        write(archive)
    assert contents(archive) == OLD
    assert folders(archive) == folders_of(OLD)


@pytest.mark.usefixtures("flushed")
def test_a_writer_whose_lock_was_removed_does_not_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive, real = make_archive(tmp_path), os.rename

    def remove_the_lock(source: str, target: str, **options: int) -> None:
        real(source, target, **options)
        (archive / ".archivist/lock").unlink(missing_ok=True)

    monkeypatch.setattr(os, "rename", remove_the_lock)
    with pytest.raises(ArchivistError, match="lock has been removed"):
        write(archive)
    assert contents(archive) == OLD


# The order of the calls


# For each step of the docstring of store/batch.py the calls that it is made of, in order, as patterns. A call belongs
# to the first pattern from the current one on that it fits; none may be left over and no step be left out.
ORDER: dict[str, list[str]] = {
    "stage": [
        r"mkdir \.archivist/staging",
        r"fsync \.archivist",
        r"(open|write|fsync) \.archivist/staging/[0-9]+",
        r"fsync \.archivist/staging",
    ],
    "journal": [
        r"(open|write) \.archivist/\.journal\.new",
        r"fsync \.archivist/\.journal\.new",
        r"rename \.archivist/\.journal\.new \.archivist/journal",
        r"fsync \.archivist",
    ],
    "place": [
        r"(mkdir|fsync) records(/[^ ]*)?",
        r"rename \.archivist/staging/[0-9]+ (records/.*|manifests/.*(?<!checkpoint))",
        r"fsync (records/.*|manifests(/log/tile/0/000\.p)?)",
    ],
    "commit": [r"rename \.archivist/staging/[0-9]+ manifests/log/checkpoint", r"fsync manifests/log"],
    "tidy": [
        r"unlink \.archivist/index",
        r"unlink (records|manifests)/.*",
        r"fsync (records|manifests)/.*",
        r"(rmdir|fsync) records(/.*)?",
    ],
    "end": [
        r"unlink \.archivist/journal",
        r"fsync \.archivist",
        r"rmdir \.archivist/staging",
    ],
}


def order_of_steps(flushed: str) -> dict[str, list[str]]:
    """Return ORDER, or what it becomes where the file system is flushed at once."""
    if flushed == "each file":
        return ORDER
    stage = [*ORDER["stage"][:2], r"(open|write) \.archivist/staging/[0-9]+", r"syncfs \."]
    place = [r"mkdir records(/[^ ]*)?", ORDER["place"][1], r"syncfs \."]
    return {**ORDER, "stage": stage, "place": place}


def test_the_calls_of_a_batch_are_made_in_the_order_that_is_written_above_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flushed: str
) -> None:
    archive = make_archive(tmp_path)
    steps = re.findall(r"^  [1-6]\. ([a-z]+) ", str(batch_module.__doc__), re.MULTILINE)
    assert steps == list(ORDER)
    with writing(archive):
        made = record_calls(monkeypatch, archive)
        write_batch(archive, BATCH)
    monkeypatch.undo()
    order = order_of_steps(flushed)
    expected = [pattern for step in steps for pattern in order[step]]
    at, met = 0, set()
    for call in made:
        at = next((number for number in range(at, len(expected)) if re.fullmatch(expected[number], call)), -1)
        assert at >= 0, f"{call} is out of order in {made}"
        met.add(at)
    left_out = [pattern for number, pattern in enumerate(expected) if number not in met]
    assert not left_out


def test_every_file_and_every_folder_is_flushed_before_what_relies_on_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flushed: str
) -> None:
    archive = make_archive(tmp_path)
    with writing(archive):
        made = record_calls(monkeypatch, archive)
        write_batch(archive, BATCH)
    monkeypatch.undo()
    commit = made.index(next(call for call in made if call.endswith(" manifests/log/checkpoint")))
    journal = made.index("rename .archivist/.journal.new .archivist/journal")
    # 1. Each staged file has its bytes flushed before the journal names it.
    staged = {call.split()[1] for call in made if call.startswith("open .archivist/staging/")}
    assert len(staged) == len(BATCH.add) + len(BATCH.replace)
    for path in staged:
        last_write = max(number for number, call in enumerate(made) if call == f"write {path}")
        flush = f"fsync {path}" if flushed == "each file" else "syncfs ."
        assert last_write < made.index(flush) < journal
    # 2. Before the commit, each folder into which a file was renamed or in which one was made is flushed after it.
    for number, call in enumerate(made[:commit]):
        name, *paths = call.split()
        if name in {"rename", "mkdir"} and not paths[-1].startswith(".archivist/staging"):
            folder = paths[-1].rpartition("/")[0]
            own = number < journal or flushed == "each file"
            assert (f"fsync {folder}" if own else "syncfs .") in made[number:commit], call
    # 3. Nothing is removed before the commit is flushed, and the journal goes after all that it names.
    assert made[commit + 1] == "fsync manifests/log"
    end = made.index("unlink .archivist/journal")
    for number, call in enumerate(made):
        if call.startswith(("unlink records", "unlink manifests", "rmdir records")):
            assert commit + 1 < number < end
            assert f"fsync {call.split()[1].rpartition('/')[0]}" in made[number:end], call


@pytest.mark.usefixtures("flushed")
def test_a_recovery_flushes_what_it_takes_back_before_the_journal_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = make_archive(tmp_path)
    real = os.rename

    def die_at_the_commit(source: str, target: str, **options: int) -> None:
        if target == "checkpoint":
            os._exit(9)
        real(source, target, **options)

    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "rename", die_at_the_commit)
            write(archive)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    with writing(archive):
        made = record_calls(monkeypatch, archive)
        assert recover(archive, Logged).state == "undone"
    monkeypatch.undo()
    end = made.index("unlink .archivist/journal")
    removed = [call for call in made if call.startswith(("unlink records", "unlink manifests"))]
    assert removed
    for call in removed:
        assert f"fsync {call.split()[1].rpartition('/')[0]}" in made[made.index(call) : end]
    assert made[end + 1] == "fsync .archivist"


def test_a_large_batch_takes_two_flushes_of_the_file_system_however_many_files_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_module, "tells_failed_writes", lambda _: True)

    def counted(records: int) -> list[int]:
        archive = make_archive(tmp_path / str(records))
        names = [f"records/ab/ab{number:030x}/source.txt" for number in range(records)]
        with writing(archive), pytest.MonkeyPatch.context() as patch:
            made = record_calls(patch, archive)
            write_batch(archive, WriteBatch(dict.fromkeys(names, b"text"), BATCH.commit, BATCH.replace))
        return [sum(call.startswith(f"{name} ") for call in made) for name in ("syncfs", "fsync")]

    assert counted(100) == counted(400) == [2, 5]
    assert counted(10)[0] == 0


def test_a_flush_of_the_file_system_that_fails_undoes_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_module, "_LARGE", 1)
    monkeypatch.setattr(batch_module, "tells_failed_writes", lambda _: True)
    for failing in (1, 2):
        archive, flushes = make_archive(tmp_path / str(failing)), []

        def flush(_: int, *, failing: int = failing, flushes: list = flushes) -> None:
            flushes.append(failing)
            if len(flushes) == failing:
                raise OSError(errno.EIO, os.strerror(errno.EIO))

        monkeypatch.setattr(batch_steps, "flush_file_system", flush)
        with pytest.raises(ArchivistError, match="could not be written: Input/output error"):
            write(archive)
        assert contents(archive) == OLD
        assert folders(archive) == folders_of(OLD)


def test_what_is_planted_in_the_staging_folder_goes_and_leads_nowhere(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "archive")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/precious").write_bytes(b"precious")
    (archive / ".archivist/staging").mkdir()
    (archive / ".archivist/staging/0").symlink_to(tmp_path / "outside/precious")
    (archive / ".archivist/staging/1").symlink_to(tmp_path / "outside")
    os.mkfifo(archive / ".archivist/staging/2")
    write(archive)
    assert contents(archive) == NEW
    (archive / ".archivist/staging").symlink_to(tmp_path / "outside")
    put_right(archive)
    assert [path.name for path in (archive / ".archivist").iterdir()] == ["lock"]
    assert (tmp_path / "outside/precious").read_bytes() == b"precious"


def test_a_taken_path_is_not_overwritten(tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    (archive / "records/ab/ab000000000000000000000000000000").mkdir(parents=True)
    (archive / "records/ab/ab000000000000000000000000000000/source.txt").write_bytes(b"somebody else's")
    with pytest.raises(ArchivistError, match="in the way"):
        write(archive)
    assert contents(archive) == {**OLD, "records/ab/ab000000000000000000000000000000/source.txt": b"somebody else's"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "archive")
    (tmp_path / "outside").mkdir()
    (archive / "records/ab").symlink_to(tmp_path / "outside")
    with pytest.raises(ArchivistError, match="records/ab is a link"):
        write(archive)
    assert not list((tmp_path / "outside").iterdir())


@pytest.mark.parametrize("path", ["../x", ".git/config", "manifests/log/tile/../../x", "records/ab/x", "/etc/x"])
def test_a_batch_has_paths_of_an_archive_alone(path: str, tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    for batch in (
        WriteBatch({path: b""}, path),
        WriteBatch({}, "x", {path: b""}),
        WriteBatch(BATCH.add, BATCH.commit, {}, (path,)),
    ):
        with writing(archive), pytest.raises(ArchivistError, match="no path of an archive"):
            write_batch(archive, batch)
    assert contents(archive) == OLD


def test_files_that_are_withheld_already_go_again(tmp_path: Path) -> None:
    archive = make_archive(tmp_path)
    remove_files(archive, WITHHELD[:1])
    remove_files(archive, WITHHELD)
    remove_files(archive, WITHHELD)
    assert contents(archive) == {path: data for path, data in OLD.items() if path not in WITHHELD}
    (archive / "records/ce").rename(tmp_path / "outside")
    (archive / "records/ce").symlink_to(tmp_path / "outside")
    with pytest.raises(ArchivistError, match="is a link"):
        remove_files(archive, ["records/ce/ce000000000000000000000000000000/source.txt"])
