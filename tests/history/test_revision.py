"""Another version of an archive out of git: what it holds, what changed since, and nothing that git could start."""

import errno
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from repositories import commit, git, put

from archivist.history import objects as module
from archivist.history.object_ids import Ids
from archivist.history.objects import HeldObjects, Objects
from archivist.history.process import isolated
from archivist.history.repository import find_repository
from archivist.history.revision import Changes, Revision, open_revision
from archivist.model.errors import ArchivistError, UsageError


def changes(folder: Path, name: str = "main") -> Changes:
    return open_revision(folder, name).changes()


@contextmanager
def store(folder: Path) -> Iterator[Objects]:
    with HeldObjects(find_repository(folder).objects, Ids("sha1")).at_hand() as objects:
        yield objects


def test_files_and_their_content_at_a_revision(folder: Path) -> None:
    revision = open_revision(folder, "main")
    put(folder, "manifests/000001.dsse.json", b"two\n")
    blobs = revision.files("manifests/", "manifests/log/", "manifests/trust/")
    assert list(blobs) == ["manifests/000001.dsse.json", "manifests/log/checkpoint"]
    assert revision.read(blobs, 10) == {
        "manifests/000001.dsse.json": b"one\n",
        "manifests/log/checkpoint": b"log\n",
    }
    assert (revision.files(), revision.read({}, 10)) == ({}, {})
    assert revision.place("manifests/x") == "main:manifests/x"


def runs(git: Objects) -> bool:
    return git._process.poll() is None  # noqa: SLF001


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Objects]:
    """Return every git that is started to read objects."""
    made: list[Objects] = []

    def start(*values: object) -> Objects:
        made.append(Objects(*values))
        return made[-1]

    monkeypatch.setattr(module, "Objects", start)
    return made


def test_one_git_reads_all_of_a_revision_and_ends_with_it(
    folder: Path, tmp_path: Path, started: list[Objects], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    revision = open_revision(folder, "main")
    put(folder, "manifests/000001.dsse.json", b"two\n")
    blobs = revision.files("manifests/")
    assert revision.read(blobs, 10)
    assert revision.changes().before
    assert revision.tracked(".archivist") == ()
    (git,) = started
    assert runs(git)
    del revision
    assert not runs(git)
    assert not list((tmp_path / "temporary").iterdir())


def test_after_an_error_another_git_reads_on(folder: Path, started: list[Objects]) -> None:
    """The first one is amid an answer that nobody reads."""
    revision = open_revision(folder, "main")
    blobs = revision.files("manifests/log/checkpoint")
    with pytest.raises(ArchivistError):
        revision.read(blobs, 3)
    assert revision.read(blobs, 10) == {"manifests/log/checkpoint": b"log\n"}
    assert [runs(git) for git in started] == [False, True]


def test_a_forked_process_reads_with_a_git_of_its_own(folder: Path, started: list[Objects]) -> None:
    revision = open_revision(folder, "main")
    blobs = revision.files("manifests/log/checkpoint")
    if (child := os.fork()) == 0:
        good = revision.read(blobs, 10) == {"manifests/log/checkpoint": b"log\n"} and len(started) == 2
        os._exit(0 if good else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert revision.read(blobs, 10) == {"manifests/log/checkpoint": b"log\n"}
    assert len(started) == 1


def test_a_file_that_is_too_long_is_not_read(folder: Path) -> None:
    revision = open_revision(folder, "main")
    with pytest.raises(ArchivistError, match="more than the 3"):
        revision.read(revision.files("manifests/log/checkpoint"), 3)


def test_files_of_a_name_that_are_gone_anywhere_in_the_repository(folder: Path, tmp_path: Path) -> None:
    top = tmp_path / "repository"
    for place in ("kept", "removed", "made a link", "a\nlink/above", "made a folder"):
        put(top, f"{place}/marker")
    put(top, "kept/no marker")
    commit(top)
    revision = open_revision(folder, "main")
    assert revision.gone("marker") == ()
    (top / "kept/no marker").unlink()
    (top / "removed/marker").unlink()
    (top / "made a link/marker").unlink()
    (top / "made a link/marker").symlink_to("../kept/marker")
    (top / "a\nlink").rename(tmp_path / "elsewhere")
    (top / "a\nlink").symlink_to(tmp_path / "elsewhere")
    (top / "made a folder/marker").unlink()
    (top / "made a folder/marker").mkdir()
    assert revision.gone("marker") == tuple(
        f"{place}/marker" for place in ("a\nlink/above", "made a folder", "made a link", "removed")
    )


def test_nothing_changed(folder: Path) -> None:
    put(folder, "README", b"two\n")
    assert changes(folder) == Changes({}, attributes=False)


def test_every_way_to_change_a_file(folder: Path) -> None:
    for number in range(4):
        put(folder, f"records/bb/{number}")
    commit(folder)
    revision = open_revision(folder, "main")
    put(folder, "records/aa/source.txt", b"two\n")
    put(folder, "records/new.txt")
    put(folder, "records/staged.txt")
    git(folder, "add", "records/staged.txt")
    (folder / "records/bb/0").unlink()
    git(folder, "rm", "--quiet", "records/bb/1")
    (folder / "records/bb/2").unlink()
    (folder / "records/bb/2").symlink_to("3")
    put(folder, "records/bb/ü\n x")
    found = revision.changes()
    existed = ["records/aa/source.txt", "records/bb/0", "records/bb/1", "records/bb/2"]
    new = ["records/bb/ü\n x", "records/new.txt", "records/staged.txt"]
    assert list(found.before) == sorted([*existed, *new])
    assert [path for path in found.before if found.is_new(path)] == sorted(new)
    blobs = revision.files(*existed)
    assert {path: found.before[path] for path in existed} == blobs


def test_a_file_that_git_ignores_or_calls_deleted_counts_as_it_lies(folder: Path) -> None:
    put(folder, ".gitignore", b"*.log\n")
    put(folder, "records/hidden.log")
    git(folder, "rm", "--quiet", "--cached", "records/aa/source.txt")
    assert changes(folder).before == {"records/hidden.log": None}
    put(folder, "records/aa/source.txt", b"two\n")
    assert list(changes(folder).before) == ["records/aa/source.txt", "records/hidden.log"]


def test_a_repository_inside_is_told_file_by_file(folder: Path) -> None:
    git(folder, "init", "--quiet", "records/inner")
    put(folder, "records/inner/x")
    before = changes(folder).before
    assert before["records/inner/x"] is None
    assert "records/inner/.git/HEAD" in before


def test_a_merge_that_is_not_ended_is_compared_as_it_lies(folder: Path) -> None:
    git(folder, "switch", "--quiet", "--create", "other")
    put(folder, "records/aa/source.txt", b"two\n")
    commit(folder)
    git(folder, "switch", "--quiet", "main")
    put(folder, "records/aa/source.txt", b"three\n")
    commit(folder)
    with pytest.raises(subprocess.CalledProcessError):
        git(folder, "merge", "--quiet", "other")
    assert changes(folder).before == open_revision(folder, "main").files("records/aa/source.txt")
    git(folder, "checkout", "--quiet", "--ours", "records/aa/source.txt")
    assert changes(folder).before == {}


@pytest.mark.parametrize(
    ("attributes", "converted"),
    [
        (b"records/** -text\nmanifests/** -text\n", set()),
        (b"", {"manifests/000001.dsse.json", "manifests/log/checkpoint", "records/aa/source.txt"}),
        (b"* -text\nrecords/** text eol=crlf\n", {"records/aa/source.txt"}),
        (b"* -text\nmanifests/log/* ident\n", {"manifests/log/checkpoint"}),
        (b"* -text\nrecords/** filter=lfs\n", {"records/aa/source.txt"}),
        (b"* -text\nrecords/** working-tree-encoding=UTF-16\n", {"records/aa/source.txt"}),
    ],
)
def test_attributes_under_which_git_converts_files(attributes: bytes, converted: set[str], folder: Path) -> None:
    put(folder, ".gitattributes", attributes + b"# changed\n")
    revision = open_revision(folder, "main")
    found = revision.changes()
    assert found.attributes
    assert set(revision.converted(found)) == converted


def test_attributes_that_did_not_change_are_asked_for_changed_files_alone(folder: Path) -> None:
    revision = open_revision(folder, "main")
    put(folder, "records/new.txt")
    assert revision.converted(revision.changes()) == ()


@pytest.mark.parametrize("name", ["-x", "--help", "", "a\0b", "a\nb"])
def test_a_name_that_git_would_misread(name: str, folder: Path) -> None:
    with pytest.raises(UsageError):
        open_revision(folder, name)


@pytest.mark.parametrize("name", ["nothing", "main:records", "main main", "HEAD~9"])
def test_a_name_that_git_does_not_know(name: str, folder: Path) -> None:
    with pytest.raises(UsageError, match="knows no revision") as caught:
        open_revision(folder, name)
    assert "git fetch" in caught.value.hint


def test_a_folder_that_the_change_made_a_submodule(tmp_path: Path) -> None:
    outer, other = tmp_path / "outer", tmp_path / "other"
    for repository in (outer, other):
        repository.mkdir()
        git(repository, "init", "--quiet", "--initial-branch", "main")
    put(outer, "data/press/records/aa/source.txt")
    put(other, "press/records/aa/source.txt", b"forged\n")
    commit(outer)
    commit(other)
    git(outer, "switch", "--quiet", "--create", "change")
    git(outer, "rm", "-r", "--quiet", "data")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other), "data")
    commit(outer)
    with pytest.raises(UsageError, match="data is a submodule, and at main it was a folder"):
        open_revision(outer / "data/press", "main")
    # A submodule since before the change is compared with its own revisions.
    assert open_revision(outer / "data/press", "HEAD").changes().before == {}


def test_a_repository_in_the_folder_of_another_one_that_does_not_know_the_revision(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    git(inner, "init", "--quiet", "--initial-branch", "inside")
    put(inner, "one", b"1")
    commit(inner)
    assert set(open_revision(inner, "refs/heads/inside").files("one")) == {"one"}


def test_without_repository_and_without_git(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ArchivistError, match="not in a git repository"):
        open_revision(tmp_path, "main")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ArchivistError, match="git is not installed"):
        open_revision(folder, "main")


def test_a_git_that_cannot_run(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "git").write_bytes(b"\0")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ArchivistError, match="cannot be run"):
        open_revision(folder, "main")


@pytest.mark.parametrize("blob", ["--help", "0" * 39, "x" * 40])
def test_what_is_no_object_is_not_asked_for(blob: str, folder: Path) -> None:
    with store(folder) as source, pytest.raises(ArchivistError, match="no object"):
        source.blob(blob, 10)


def test_an_object_that_is_not_here_or_no_blob(folder: Path) -> None:
    for name in ("0" * 40, git(folder, "rev-parse", "HEAD").strip()):
        with store(folder) as source, pytest.raises(ArchivistError, match="does not have the content"):
            source.blob(name, 1000)


def test_variables_of_the_caller_do_not_point_git_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, os.devnull)
    assert changes(folder) == Changes({}, attributes=False)


def test_nothing_is_written(folder: Path) -> None:
    def state() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in folder.parent.rglob("*") if path.is_file()}

    os.utime(folder / "records/aa/source.txt", (1, 1))
    before = state()
    revision = open_revision(folder, "main")
    assert isinstance(revision, Revision)
    assert revision.changes().before == {}
    assert state() == before


def test_head_before_the_first_commit_is_the_empty_tree(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    put(tmp_path, "records/aa/source.txt")
    revision = open_revision(tmp_path, "HEAD")
    assert revision.files("records/") == {}
    assert dict(revision.changes().before) == {"records/aa/source.txt": None}
    with pytest.raises(ArchivistError, match="knows no revision main"):
        open_revision(tmp_path, "main")


@pytest.mark.parametrize("flag", ["skip-worktree", "assume-unchanged"])
def test_a_mark_in_the_index_hides_nothing(flag: str, folder: Path) -> None:
    git(folder, "update-index", f"--{flag}", "records/aa/source.txt")
    put(folder, "records/aa/source.txt", b"two\n")
    assert list(changes(folder).before) == ["records/aa/source.txt"]


def test_a_sparse_checkout_is_a_tree_in_which_files_are_missing(folder: Path) -> None:
    put(folder, "records/bb/source.txt")
    commit(folder)
    top = find_repository(folder).top
    git(top, "sparse-checkout", "set", "--no-cone", "/*", f"!/{(folder / 'records/bb').relative_to(top)}/")
    assert not (folder / "records/bb/source.txt").exists()
    assert list(changes(folder).before) == ["records/bb/source.txt"]


def test_times_that_the_index_has_recorded_are_no_evidence(folder: Path) -> None:
    place = folder / "records/aa/source.txt"
    was = place.stat()
    place.write_bytes(b"two\n")
    os.utime(place, ns=(was.st_atime_ns, was.st_mtime_ns))
    git(folder, "config", "core.trustctime", "false")
    git(folder, "config", "core.checkStat", "minimal")
    assert list(changes(folder).before) == ["records/aa/source.txt"]


def test_another_folder_that_the_configuration_calls_the_working_tree(folder: Path, tmp_path: Path) -> None:
    git(folder, "config", "core.worktree", str(tmp_path))
    put(folder, "records/aa/source.txt", b"two\n")
    assert list(changes(folder).before) == ["records/aa/source.txt"]


def test_a_replaced_object_and_a_graft_change_nothing(folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD").strip()
    put(folder, "records/aa/source.txt", b"two\n")
    commit(folder)
    git(folder, "replace", "HEAD~1", "HEAD")
    common = folder / git(folder, "rev-parse", "--git-common-dir").strip()
    (common / "info").mkdir(exist_ok=True)
    (common / "info/grafts").write_text(git(folder, "rev-parse", "HEAD"))
    assert open_revision(folder, "HEAD~1").commit == first
    assert list(changes(folder, "HEAD~1").before) == ["records/aa/source.txt"]


def test_an_object_with_other_content_than_its_id_says_is_refused(folder: Path) -> None:
    objects = find_repository(folder).objects
    put(folder, "records/aa/source.txt", b"two\n")
    forged = git(folder, "hash-object", "-w", "records/aa/source.txt").strip()
    blob = git(folder, "rev-parse", "main:./manifests/log/checkpoint").strip()
    place = objects / blob[:2] / blob[2:]
    place.chmod(0o644)
    place.write_bytes((objects / forged[:2] / forged[2:]).read_bytes())
    revision = open_revision(folder, "main")
    with pytest.raises(ArchivistError, match="other content under the name"):
        revision.read(revision.files("manifests/log/checkpoint"), 100)


def test_kinds_and_modes(folder: Path) -> None:
    put(folder, "records/aa/link target")
    (folder / "records/aa/link").symlink_to("link target")
    put(folder, "records/bb/becomes a folder")
    put(folder, "records/cc/becomes a file/x")
    commit(folder)
    (folder / "records/aa/source.txt").chmod(0o755)  # the mode of a file is no part of an archive
    (folder / "records/dd/empty").mkdir(parents=True)
    assert changes(folder).before == {}
    revision = open_revision(folder, "main")
    blobs = revision.files("records/bb/", "records/cc/becomes a file/", "records/aa/")
    (folder / "records/bb/becomes a folder").unlink()
    put(folder, "records/bb/becomes a folder/y")
    (folder / "records/cc/becomes a file/x").unlink()
    (folder / "records/cc/becomes a file").rmdir()
    put(folder, "records/cc/becomes a file")
    (folder / "records/aa/link").unlink()
    put(folder, "records/aa/link", b"link target")
    os.mkfifo(folder / "records/aa/pipe")
    (folder / "records/aa/source.txt").unlink()
    os.mkfifo(folder / "records/aa/source.txt")
    assert revision.changes().before == {
        "records/aa/link": blobs["records/aa/link"],
        "records/aa/pipe": None,
        "records/aa/source.txt": blobs["records/aa/source.txt"],
        "records/bb/becomes a folder": blobs["records/bb/becomes a folder"],
        "records/bb/becomes a folder/y": None,
        "records/cc/becomes a file": None,
        "records/cc/becomes a file/x": blobs["records/cc/becomes a file/x"],
    }


@pytest.mark.parametrize("top", ["records", "records/aa", "records/aa/bb/cc/dd"])
def test_a_folder_that_became_a_link_is_not_followed(top: str, folder: Path, tmp_path: Path) -> None:
    put(folder, "records/aa/bb/cc/dd/ee/x")
    commit(folder)
    (folder / top).rename(tmp_path / "elsewhere")
    (folder / top).symlink_to(tmp_path / "elsewhere")
    before = changes(folder).before
    assert before[top] is None
    assert before["records/aa/bb/cc/dd/ee/x"] is not None


def test_a_file_that_no_archive_can_have_is_not_read(folder: Path) -> None:
    with (folder / "records/aa/source.txt").open("r+b") as stream:
        stream.truncate(2**40)
    assert list(changes(folder).before) == ["records/aa/source.txt"]


def test_deeper_than_any_archive(folder: Path) -> None:
    put(folder, "records/aa/" + "x/" * 100 + "file")
    assert list(changes(folder).before) == ["records/aa/" + "/".join(["x"] * 31)]


def test_names_are_compared_letter_by_letter(folder: Path) -> None:
    (folder / "records/aa/source.txt").rename(folder / "records/aa/Source.txt")
    before = changes(folder).before
    assert before == {"records/aa/Source.txt": None, "records/aa/source.txt": before["records/aa/source.txt"]}
    assert before["records/aa/source.txt"]


def test_a_folder_that_cannot_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opens = os.open

    def refuse(path: str, *rest: int, dir_fd: int | None = None) -> int:
        if path == "aa":
            raise PermissionError(13, "Permission denied")
        return opens(path, *rest, dir_fd=dir_fd)

    revision = open_revision(folder, "main")
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ArchivistError, match="folder records/aa cannot be read"):
        revision.changes()


def test_a_revision_of_a_repository_with_longer_ids(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch", "main", "--object-format", "sha256")
    put(tmp_path, "records/aa/source.txt")
    put(tmp_path, "records/aa/same.txt")
    commit(tmp_path)
    put(tmp_path, "records/aa/source.txt", b"two\n")
    revision = open_revision(tmp_path, "main")
    assert len(revision.commit) == 64
    before = revision.changes().before
    assert list(before) == ["records/aa/source.txt"]
    assert revision.read(before, 10) == {"records/aa/source.txt": b"one\n"}
    assert open_revision(tmp_path, revision.commit[:9]).commit == revision.commit
    assert revision.tracked(".archivist") == ()


@pytest.mark.parametrize("name", [".gitattributes", ".GITATTRIBUTES"])
def test_attributes_that_are_no_plain_file_convert_everything_below(name: str, folder: Path) -> None:
    (folder / "records/aa" / name).symlink_to("nowhere")
    revision = open_revision(folder, "main")
    assert "records/aa/source.txt" in revision.converted(revision.changes())
    (folder / "records/aa" / name).unlink()
    os.mkfifo(folder / "records/aa" / name)
    assert "records/aa/source.txt" in revision.converted(revision.changes())


def test_attributes_for_a_file_system_that_knows_no_case(folder: Path) -> None:
    put(folder, ".gitattributes", b"* -text\nRECORDS/** text\n")
    revision = open_revision(folder, "main")
    assert revision.converted(revision.changes()) == ("records/aa/source.txt",)
    put(folder, ".gitattributes", b"* -text\n")
    put(folder, ".GitAttributes", b"* text\n")
    assert "records/aa/source.txt" in revision.converted(revision.changes())


def test_attributes_of_this_clone_alone_say_nothing(folder: Path) -> None:
    common = folder / git(folder, "rev-parse", "--git-common-dir").strip()
    (common / "info").mkdir(exist_ok=True)
    (common / "info/attributes").write_text("* text eol=crlf\n")
    put(folder, "records/new.txt")
    revision = open_revision(folder, "main")
    assert revision.converted(revision.changes()) == ()


@pytest.mark.parametrize("name", [".archivist", ".Archivist"])
def test_where_git_tracks_what_belongs_to_one_clone(name: str, folder: Path) -> None:
    put(folder, ".archivist/lock")
    assert open_revision(folder, "main").tracked(".archivist") == ()
    (folder / ".archivist").rename(folder / name)
    git(folder, "add", "--force", name)
    assert open_revision(folder, "main").tracked(".archivist") == (".archivist",)  # staged
    commit(folder)
    assert open_revision(folder, "HEAD~1").tracked(".archivist") == (f"HEAD:{name}",)
    git(folder, "update-ref", "refs/tags/HEAD", "HEAD~1")
    assert open_revision(folder, "refs/tags/HEAD").tracked(".archivist") == (f"HEAD:{name}",)
    assert open_revision(folder, "main").tracked(".archivist") == (f"main:{name}",)
    git(folder, "rm", "--quiet", "-r", "--cached", name)
    git(folder, "commit", "--quiet", "--message", "out")
    assert open_revision(folder, "main").tracked(".archivist") == ()
    assert open_revision(folder, "main~1").tracked(".archivist") == (f"main~1:{name}",)


def test_a_temporary_folder_that_cannot_be_removed_is_no_failure(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds nothing of the archive, and the answer was given: a disk that fails then has nothing to spoil."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "disk")

    with isolated(find_repository(folder).objects, "sha1"):
        monkeypatch.setattr(os, "rmdir", fails)
