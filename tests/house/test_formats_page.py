"""docs/reference/formats.md shows every format as the program makes it today."""

import re
import shutil
from pathlib import Path

import pytest

from archivist.cli.main import run
from archivist.reports import formats

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs/reference/formats.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## `([a-z]+)`\n(.*?)(?=^## `[a-z]+`$|\Z)", PAGE, re.MULTILINE | re.DOTALL))


def test_the_page_has_a_section_for_every_format():
    assert sorted(SECTIONS) == sorted({*formats(), *formats("list")})


@pytest.mark.parametrize("name", formats())
def test_the_page_shows_what_the_program_prints(name, tmp_path, monkeypatch, capsys):
    # The example is this repository's own record, with a document type in its second line.
    shutil.copytree(REPOSITORY / "records", tmp_path / "records")
    (tei,) = tmp_path.glob("records/*/*/r1/record.xml")
    first, rest = tei.read_bytes().split(b"\n", 1)
    tei.write_bytes(b"\n".join((first, b"<!DOCTYPE TEI>", rest)))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    run(["validate", "records", "--format", name])
    (shown,) = re.findall(r"^```[a-z]*\n(.*?)^```$", SECTIONS[name], re.MULTILINE | re.DOTALL)
    assert shown == capsys.readouterr().out


def test_the_page_shows_a_table_of_this_repositorys_own_record(tmp_path, capsys):
    shutil.copytree(REPOSITORY / "records", tmp_path / "records")
    shutil.copy(REPOSITORY / "archivist.toml", tmp_path)
    assert run(["--archive", str(tmp_path), "list", "--format", "csv"]) == 0
    (shown,) = re.findall(r"^```[a-z]*\n(.*?)^```$", SECTIONS["csv"], re.MULTILINE | re.DOTALL)
    assert shown == capsys.readouterr().out.replace("\r\n", "\n")
