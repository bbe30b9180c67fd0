"""The archive of this repository: made by the program, its key gone, checked in every way that a reader has."""

import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from machine import open_in

from archivist.cli.main import run
from archivist.model.errors import MissingKeyError
from archivist.pipeline.verify.verify import VerifyRequest, verify

REPOSITORY = Path(__file__).parents[2]
RECORD = REPOSITORY / "records/05/0582186ee6565d29ccefe4dccf63bcb7"
GUIDE = REPOSITORY / "docs/how-to/check-with-openssl.md"


def published_pin() -> str:
    match = re.search(r"SHA256:[A-Za-z0-9_-]{43}", (REPOSITORY / "README.md").read_text("utf-8"))
    assert match is not None
    return match.group()


def follow_the_guide(archive: Path, temporary: Path) -> subprocess.CompletedProcess[str]:
    """Type what the guide has one type, in the folder of an archive; its work files go below `temporary`."""
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    script = "set -e\n" + "".join(blocks)
    environment = os.environ | {"TMPDIR": str(temporary)}
    return subprocess.run(
        ["sh", "-c", script], cwd=archive, env=environment, capture_output=True, text=True, check=False
    )


def test_it_is_authentic_under_the_pin_in_the_readme() -> None:
    archive = open_in(REPOSITORY)
    report = verify(archive, VerifyRequest(root_pin=published_pin(), require=("pin",), rederive=True))
    assert (report.exit, report.result.counts.authentic) == (0, 1)


def test_its_source_is_the_example_byte_for_byte() -> None:
    source = (RECORD / "source.txt").read_bytes()
    assert source == (REPOSITORY / "examples/000_c6574d2f7a715160.txt").read_bytes()
    assert hashlib.sha256(source).hexdigest().startswith(RECORD.name)


def test_its_key_is_nowhere_so_ingest_refuses_with_a_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path))
    (tmp_path / "more.txt").write_text("Statement by the Ministry of Water\n3 March 2024\nNothing new.\n")
    assert run(["ingest", "--archive", str(REPOSITORY), str(tmp_path / "more.txt")]) == MissingKeyError.exit
    assert "an archive of your own" in capsys.readouterr().err
    assert not [path for path in REPOSITORY.rglob("*.pem") if ".venv" not in path.parts]


def test_the_guide_for_openssl_and_sha256sum_works_as_written(tmp_path: Path) -> None:
    done = follow_the_guide(REPOSITORY, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "key id OK" in done.stdout
    assert "Signature Verified Successfully" in done.stdout
    assert f"{RECORD.relative_to(REPOSITORY)}/source.txt: OK" in done.stdout
    assert published_pin() in done.stdout


def test_the_guide_notices_a_changed_letter(tmp_path: Path) -> None:
    for name in ("records", "manifests"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    source = tmp_path / RECORD.relative_to(REPOSITORY) / "source.txt"
    source.write_bytes(source.read_bytes().replace(b"2022", b"2023"))
    (tmp_path / "work").mkdir()
    done = follow_the_guide(tmp_path, tmp_path / "work")
    assert "source.txt: FAILED" in done.stdout


def test_a_clone_with_autocrlf_still_verifies(tmp_path: Path) -> None:
    """.gitattributes, as init writes it, keeps git from changing line ends on the way in and out."""
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    for name in ("records", "manifests"):
        shutil.copytree(REPOSITORY / name, origin / name)
    for name in ("archivist.toml", ".gitattributes"):
        shutil.copy(REPOSITORY / name, origin / name)
    (origin / "notes.txt").write_bytes(b"one\ntwo\n")
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.autocrlf=true"]
    for command in (
        ["git", "init", "-q", str(origin)],
        ["git", "-C", str(origin), *identity, "add", "-A"],
        ["git", "-C", str(origin), *identity, "commit", "-q", "-m", "archive"],
        ["git", "clone", "-q", "-c", "core.autocrlf=true", str(origin), str(clone)],
    ):
        subprocess.run(command, env=environment, check=True, capture_output=True)
    assert (clone / "notes.txt").read_bytes() == b"one\r\ntwo\r\n", "the setting is in force"
    assert verify(open_in(clone), VerifyRequest(root_pin=published_pin(), require=("pin",))).exit == 0
