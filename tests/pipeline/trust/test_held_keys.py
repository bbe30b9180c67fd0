"""`keys list`: of which archive each key of this machine is, in which role, and whether that trusts it now."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from machine import here, open_in
from quick_passphrases import quick_passphrases  # noqa: F401  # for every test here

from archivist.cli.main import run
from archivist.model.results.keys import HeldKey, KeysResult
from archivist.pipeline.trust.held_keys import list_keys
from archivist.signing.keys import generate
from archivist.signing.keystore import KeyStore


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two archives, their keys and one more in one store."""
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    for name in ("one", "two"):
        assert run(["--quiet", "init", str(tmp_path / name), "--id", f"archive.example/{name}"]) == 0
    here().keys.save(generate("ecdsa-p256"))
    return tmp_path


def listed(folder: Path | None = None) -> KeysResult:
    result = list_keys(here(), open_in(folder) if folder else None).result
    assert result is not None
    return result


def uses(result: KeysResult, archive: str | None) -> list[tuple[str | None, str | None, str | None]]:
    mine = [key for key in result.held if key.archive == archive]
    return sorted((key.role, key.alg, key.state) for key in mine)


BEGUN = [
    ("log", "ed25519", "trusted"),
    ("manifest", "ed25519", "trusted"),
    ("manifest", "ml-dsa-65/1", "trusted"),
    ("root", "ed25519", "trusted"),
    ("root", "ml-dsa-65/1", "trusted"),
]


def test_each_key_has_its_archive_wherever_one_stands(folder: Path) -> None:
    result = listed()
    assert len(result.keyids) == 11
    for name in ("one", "two"):
        assert uses(result, f"archive.example/{name}") == BEGUN
    assert uses(result, None) == [(None, "ecdsa-p256", None)]
    assert [(item.path, item.state) for item in result.archives] == [
        (str(folder / "one"), "read"),
        (str(folder / "two"), "read"),
    ]


def test_a_draft_a_rotation_and_a_loss(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = ["--archive", str(folder / "one"), "trust"]
    lost = next(key.keyid for key in listed().held if (key.role, key.archive) == ("log", "archive.example/one"))
    for line in (["rotate", "log"], ["rotate", "manifest", "--continue"]):
        assert run([*first, *line]) == 0
    assert [state for *_, state in uses(listed(), "archive.example/one")].count("drafted") == 3
    capsys.readouterr()
    run([*first, "show"])
    draft = capsys.readouterr().out.rpartition("  fingerprint ")[2].split()[0]
    assert run([*first, "sign", "--draft", draft]) == 0
    states = [state for *_, state in uses(listed(), "archive.example/one")]
    assert (states.count("trusted"), states.count("superseded")) == (5, 3)
    assert next(key for key in listed().held if key.keyid == lost).since is not None


def test_an_archive_that_has_moved_is_found_where_somebody_stands_or_writes(folder: Path) -> None:
    (folder / "two").rename(folder / "three")
    gone = listed()
    assert [item.state for item in gone.archives] == ["read", "not-here"]
    assert len([key for key in gone.held if key.archive is None]) == 6
    assert uses(listed(folder / "three"), "archive.example/two") == BEGUN
    (folder / "s.txt").write_text("Statement by the Press Office\n3 March 2024\nNothing new.\n")
    assert run(["--quiet", "--archive", str(folder / "three"), "ingest", str(folder / "s.txt")]) == 0
    assert [item.path for item in listed().archives] == [str(folder / "one"), str(folder / "three")]


def test_another_archive_in_its_place_says_nothing_of_keys(folder: Path) -> None:
    shutil.rmtree(folder / "two")
    shutil.copytree(folder / "one", folder / "two")
    assert [item.state for item in listed().archives] == ["read", "not-here"]


def test_a_trust_root_that_is_not_the_pinned_one_is_not_believed(folder: Path) -> None:
    root = folder / "two/manifests/trust/root.1.json"
    root.write_bytes(root.read_bytes().replace(b'"sig": "', b'"sig": "A', 1))
    result = listed()
    assert [item.state for item in result.archives] == ["read", "not-verified"]
    assert uses(result, "archive.example/two") == []


def test_a_note_that_is_damaged_or_cannot_be_written_stops_nobody(folder: Path) -> None:
    (folder / "keys/archives.json").write_bytes(b"{")
    assert [item.state for item in listed(folder / "one").archives] == ["read", "not-here"]
    (folder / "keys/archives.json").unlink()
    (folder / "keys/archives.json").mkdir()
    assert run(["--quiet", "--archive", str(folder / "one"), "trust", "policy", "--require", "pin"]) == 0


@pytest.mark.parametrize(("passphrase", "closed"), [(None, "protected"), (b"wrong", "other-passphrase")])
def test_a_key_that_does_not_open_is_listed_with_the_reason(
    folder: Path, passphrase: bytes | None, closed: str
) -> None:
    KeyStore(folder / "keys", b"secret").save(generate("ed25519"))
    context = replace(here(), keys=KeyStore(folder / "keys", passphrase))
    result = list_keys(context, None).result
    assert result is not None
    assert [key.closed for key in result.held if key.alg is None] == [closed]


def test_a_damaged_key_of_an_archive_keeps_its_role(folder: Path) -> None:
    path = folder / "keys" / f"{next(key.keyid for key in listed().held if key.role == 'log')}.pem"
    path.write_bytes(b"")
    (found,) = (key for key in listed().held if key.closed)
    assert found == HeldKey(path.stem, "ed25519", "log", found.archive, "trusted", None, "unusable")


def test_the_ids_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["keys", "list", "--bare"]) == 0
    assert capsys.readouterr().out.split() == sorted(path.stem for path in (folder / "keys").glob("*.pem"))
