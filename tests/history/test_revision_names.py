"""A name means one revision, or is refused."""

import shutil
import subprocess
from pathlib import Path

import pytest
from repositories import commit, git, put

from archivist.history.repository import find_repository
from archivist.history.revision import open_revision
from archivist.model.errors import ArchivistError, UsageError


def resolved(folder: Path, name: str) -> str:
    return open_revision(folder, name).commit


def told_by_git(folder: Path, name: str) -> str:
    return git(folder, "rev-parse", f"{name}^{{commit}}").strip()


@pytest.fixture(scope="session")
def _merged(_repositories: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return repositories with a merge, tags, a remote and packed references."""
    made = {}
    for place, repository in _repositories.items():
        made[place] = shutil.copytree(repository, tmp_path_factory.mktemp("merged") / "repository")
        merge(made[place] / place)
    return made


@pytest.fixture(params=["", "archives/press"])
def history(request: pytest.FixtureRequest, _merged: dict[str, Path], tmp_path: Path) -> Path:
    """Return a repository with a merge, tags, a remote and packed references."""
    return shutil.copytree(_merged[request.param], tmp_path / "repository") / request.param


def merge(folder: Path) -> None:
    put(folder, "records/two")
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "side", "main~1")
    put(folder, "records/three")
    commit(folder)
    git(folder, "switch", "--quiet", "main")
    git(folder, "merge", "--quiet", "--no-edit", "side")
    git(folder, "tag", "light")
    git(folder, "tag", "--annotate", "--message", "x", "heavy", "side")
    git(folder, "tag", "--annotate", "--message", "x", "heavier", "heavy")
    git(folder, "update-ref", "refs/remotes/origin/main", "side")
    git(folder, "update-ref", "refs/remotes/origin/dev", "side~1")
    git(folder, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    git(folder, "pack-refs", "--all")
    git(folder, "update-ref", "refs/remotes/origin/dev", "main")  # one file now lies over a packed one


@pytest.mark.parametrize(
    "name",
    [
        "main",
        "side",
        "heads/side",
        "refs/heads/side",
        "light",
        "tags/light",
        "heavy",
        "heavier",
        "heavy~1",
        "heavier^{}",
        "heavy^{commit}~",
        "HEAD",
        "@",
        "HEAD^",
        "HEAD^2",
        "HEAD^0",
        "HEAD~2",
        "@~1^",
        "main^2~1",
        "origin",
        "origin/main",
        "origin/dev",
        "remotes/origin/main",
        "refs/remotes/origin/main",
        "refs/remotes/origin/dev~1",
    ],
)
def test_names_that_git_resolves_so_too(name: str, history: Path) -> None:
    assert resolved(history, name) == told_by_git(history, name)


def test_ids_of_commits(history: Path) -> None:
    whole = told_by_git(history, "side")
    for name in (whole, whole[:12], f"{whole}~1", f"{whole[:9]}^"):
        assert resolved(history, name) == told_by_git(history, name)


@pytest.mark.parametrize("rule", ["refs/tags/{}", "refs/heads/{}"])
@pytest.mark.parametrize("name", ["origin/main", "HEAD", "side", "main~1"])
def test_a_name_that_means_more_than_one_thing(rule: str, name: str, history: Path) -> None:
    stem = name.partition("~")[0]
    other = "refs/tags/{}" if stem in {"side", "main"} else rule
    git(history, "update-ref", other.format(stem), "main~2")
    with pytest.raises(UsageError, match="names 2 things") as caught:
        resolved(history, name)
    assert "refs/remotes/origin/main" in caught.value.hint


def test_two_meanings_of_one_commit_are_two(history: Path) -> None:
    """They are the same today: whoever may push one of them chooses tomorrow."""
    git(history, "tag", "side", "side")
    with pytest.raises(UsageError, match="refs/tags/side, refs/heads/side"):
        resolved(history, "side")


def test_a_name_that_begins_an_id_too(history: Path) -> None:
    digits = told_by_git(history, "main")[:7]
    git(history, "branch", digits, "side")
    with pytest.raises(UsageError, match="names 2 things"):
        resolved(history, digits)


def test_a_whole_name_means_itself_alone(history: Path) -> None:
    whole = "refs/remotes/origin/main"
    git(history, "update-ref", f"refs/tags/{whole}", "main")
    assert resolved(history, whole) == told_by_git(history, "side")
    git(history, "update-ref", "-d", whole)
    with pytest.raises(ArchivistError, match="knows no revision"):  # git would take the tag
        resolved(history, whole)


def test_a_branch_called_like_a_commit_does_not_hide_it(history: Path) -> None:
    whole = told_by_git(history, "main")
    git(history, "update-ref", f"refs/heads/{whole}", "side")
    assert resolved(history, whole) == whole


@pytest.mark.parametrize("name", ["@{upstream}", "main@{1}", "@{-1}", "HEAD@{yesterday}", "main@{push}"])
def test_names_that_this_clone_decides_are_refused(name: str, history: Path) -> None:
    with pytest.raises(UsageError, match="depends on the settings of this clone"):
        resolved(history, name)


@pytest.mark.parametrize(
    "name",
    [
        "../main",
        "refs/heads/../heads/main",
        "heads//main",
        ":/change",
        "main:",
        "main..side",
        "main^{tree}",
        "main^9",
        "main~1000",
        "refs/heads",
        "config",
        ".git/HEAD",
        "0" * 40,
        "0123",
    ],
)
def test_what_means_nothing(name: str, history: Path) -> None:
    with pytest.raises(ArchivistError, match="knows no revision"):
        resolved(history, name)


def test_what_was_fetched_last(history: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{find_repository(history).top}", str(clone))
    git(clone, "fetch", "--quiet", "--depth", "1", "origin", "side")
    assert resolved(clone, "FETCH_HEAD") == told_by_git(history, "side")
    with pytest.raises(ArchivistError, match="knows no revision"):  # a shallow clone lacks what came before
        resolved(clone, "FETCH_HEAD~1")


def test_a_linked_working_tree_and_a_repository_elsewhere(history: Path, tmp_path: Path) -> None:
    git(history, "worktree", "add", "--quiet", str(tmp_path / "linked"), "side")
    inside = history.relative_to(find_repository(history).top)
    linked = tmp_path / "linked" / inside
    assert resolved(linked, "HEAD") == told_by_git(history, "side")
    assert resolved(linked, "main") == told_by_git(history, "main")
    assert open_revision(linked, "HEAD").changes().before == {}
    top = find_repository(history).top
    (top / ".git").rename(tmp_path / "elsewhere")
    (top / ".git").write_text(f"gitdir: {tmp_path / 'elsewhere'}\n")
    assert resolved(history, "main") == told_by_git(history, "main")
    (top / ".git").write_text("gitdir: nowhere\n")
    with pytest.raises(ArchivistError, match="names no repository"):
        resolved(history, "main")


def test_a_chain_of_references_without_end(folder: Path) -> None:
    git(folder, "symbolic-ref", "refs/heads/one", "refs/heads/two")
    git(folder, "symbolic-ref", "refs/heads/two", "refs/heads/one")
    with pytest.raises(ArchivistError, match="knows no revision"):
        resolved(folder, "refs/heads/one")


def test_references_in_another_form_are_not_guessed(folder: Path) -> None:
    commit_id = told_by_git(folder, "main")
    (find_repository(folder).common / "reftable").mkdir()
    with pytest.raises(ArchivistError, match="reftable"):
        resolved(folder, "main")
    assert resolved(folder, commit_id) == commit_id


def test_a_pipe_in_the_place_of_a_reference_is_not_waited_for(folder: Path) -> None:
    place = find_repository(folder).common / "refs/heads/pipe"
    subprocess.run(["mkfifo", str(place)], check=True)
    with pytest.raises(ArchivistError, match="knows no revision"):
        resolved(folder, "refs/heads/pipe")
