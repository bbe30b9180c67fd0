"""What is made beside its place stands there whole, or nothing does; what lay there is never replaced."""

from pathlib import Path

import pytest

from archivist.base.placing import is_free, made_beside


def made(path: Path, *, folder: bool) -> None:
    if folder:
        path.mkdir()
        path /= "inside"
    path.write_bytes(b"whole")


def there(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("folder", [False, True])
def test_it_stands_in_its_place_when_it_is_whole(tmp_path: Path, *, folder: bool) -> None:
    place = tmp_path / "out"
    with made_beside(place, folder=folder) as path:
        made(path, folder=folder)
        assert not place.exists()
    assert there(tmp_path) == (["out", "out/inside"] if folder else ["out"])


@pytest.mark.parametrize("folder", [False, True])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_nothing_is_left_of_what_was_not_finished(error: type[BaseException], tmp_path: Path, *, folder: bool) -> None:
    def stop() -> None:
        with made_beside(tmp_path / "out", folder=folder) as path:
            made(path, folder=folder)
            raise error

    with pytest.raises(error):
        stop()
    assert there(tmp_path) == []


@pytest.mark.parametrize("letter", ["x", "\u0645", "\u8a9e", "\U0001f4dc"])
def test_a_name_may_be_as_long_as_the_system_lets_it(tmp_path: Path, letter: str) -> None:
    name = letter * (255 // len(letter.encode()))
    with made_beside(tmp_path / name, folder=False) as path:
        made(path, folder=False)
    assert there(tmp_path) == [name]


def test_who_makes_nothing_has_changed_his_mind(tmp_path: Path) -> None:
    with made_beside(tmp_path / "out", folder=True):
        pass
    assert there(tmp_path) == []


def test_an_empty_folder_is_free_for_a_folder_alone(tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.mkdir()
    assert is_free(place, folder=True)
    assert not is_free(place, folder=False)
    with made_beside(place, folder=True) as path:
        made(path, folder=True)
    assert not is_free(place, folder=True)
    with pytest.raises(FileExistsError), made_beside(place, folder=True):
        pass


def test_a_link_is_never_followed_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").symlink_to("elsewhere")
    with pytest.raises(FileExistsError), made_beside(tmp_path / "out", folder=True):
        pass


@pytest.mark.parametrize("folder", [False, True])
def test_what_came_meanwhile_is_not_replaced(tmp_path: Path, *, folder: bool) -> None:
    place = tmp_path / "out"

    def late() -> None:
        with made_beside(place, folder=folder) as path:
            made(path, folder=folder)
            place.write_bytes(b"another's")

    with pytest.raises(FileExistsError):
        late()
    assert (place.read_bytes(), there(tmp_path)) == (b"another's", ["out"])
