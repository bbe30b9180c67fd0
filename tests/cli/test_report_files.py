"""However a command ends, its report comes out in the format asked for, on stdout and in the files asked for."""

import errno
import io
import json
from pathlib import Path

import pytest
from report_cases import READERS, REPOSITORY

from archivist.cli import report_files
from archivist.cli.console import write_output
from archivist.cli.main import run
from archivist.model.errors import ArchivistError, UsageError

ENDS = {
    "ok": (["validate", "{repo}/records"], 0),
    "nothing to ask": (["log", "show", "--archive", "{repo}"], 0),
    "nothing": (["verify", "{tmp}/missing"], 3),
    "unreadable": (["validate", "{tmp}/missing"], 4),
    "no key": (["--archive", "{repo}", "ingest", "{repo}/examples"], 7),
    "usage": (["explain", "no-such-code"], 2),
    "an unknown command": (["\x1b::add-mask::x ##[error]y"], 2),
    "a missing option": (["check"], 2),
}


def words(arguments: list[str], tmp_path: Path) -> list[str]:
    return [word.format(tmp=tmp_path, repo=REPOSITORY) for word in arguments]


@pytest.fixture(autouse=True)
def _apart(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    for name in ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def altered(tmp_path, capsys) -> Path:
    assert run(["--archive", "press", "ingest", str(REPOSITORY / "examples")]) == 0
    (source,) = (tmp_path / "press").glob("records/*/*/source.txt")
    source.write_text("another")
    capsys.readouterr()
    return tmp_path / "press"


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", READERS)
def test_every_end_is_told_in_every_format(name, end, tmp_path, capsys):
    arguments, code = ENDS[end]
    assert run(["--format", name, *words(arguments, tmp_path)]) == code
    said = capsys.readouterr()
    READERS[name](said.out)
    assert said.out
    assert said.err == ""


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(("raised", "code"), [(RuntimeError("\x1b\n::add-mask::x"), 1), (KeyboardInterrupt(), 130)])
def test_bugs_and_interruptions_are_told_in_every_format(name, raised, code, monkeypatch, capsys):
    def end(*_):
        raise raised

    monkeypatch.setattr("archivist.pipeline.record.validate.validate", end)
    assert run(["validate", "x", "--format", name, "--report", "json=told.json"]) == code
    said = capsys.readouterr()
    READERS[name](said.out)
    assert said.out
    assert said.err == ""
    assert json.loads(Path("told.json").read_text("utf-8"))["exit"] == code


def test_one_run_writes_several_reports(altered, capsys):
    reports = [word for name in READERS for word in ("--report", f"{name}=report.{name}")]
    assert run([*reports, "verify", str(altered), "--quiet"]) == 10
    assert capsys.readouterr().out.splitlines()[-1] == "altered (exit 10)"
    for name, reader in READERS.items():
        reader(Path(f"report.{name}").read_bytes().decode("utf-8"))
    # A file has everything, also with --quiet.
    assert ["fixity", "failed", "7 of 8 files as signed"] in READERS["markdown"](
        Path("report.markdown").read_text("utf-8")
    )


def test_a_mistake_is_told_in_the_reports_too(capsys):
    assert run(["check", "--report", "junit=out.xml"]) == 2
    assert capsys.readouterr().err.startswith("error: Missing option '--base'")
    assert [case.get("name") for case in READERS["junit"](Path("out.xml").read_text("utf-8"))] == ["verdict", "usage"]


@pytest.mark.parametrize(
    ("report", "message"),
    [
        ("sarif", "--report 'sarif' is not FORMAT=FILE"),
        ("yaml=out", "--report 'yaml=out' is not FORMAT=FILE"),
        ("json=", "--report 'json=' is not FORMAT=FILE"),
        ("json=there", "there is there already"),
        ("json=link", "link is there already"),
        ("json=first", "two reports would go to first"),
        ("json=no/where", "no is no folder"),
    ],
)
def test_a_report_that_cannot_be_written_is_refused_before_the_work(report, message, capsys):
    Path("there").write_text("kept")
    Path("link").symlink_to("elsewhere")
    options = ["--report", "json=first", "--report", report]
    assert run(["--archive", "press", "ingest", str(REPOSITORY / "examples"), *options]) == 2
    assert capsys.readouterr().err.splitlines()[0] == f"error: {message}"
    assert sorted(item.name for item in Path.cwd().iterdir()) == ["link", "there"]
    assert Path("there").read_text() == "kept"


@pytest.mark.parametrize("place", ["records/out.json", "manifests/log/out.json", "link/out.json"])
def test_no_output_lies_where_verify_would_find_it_unlisted(place, altered, capsys):
    (altered / "link").symlink_to(altered / "records")
    assert run(["verify", str(altered), "--report", f"json={altered / place}"]) == 2
    assert "lies among the signed files of an archive" in capsys.readouterr().err
    with pytest.raises(UsageError, match="among the signed files"):
        write_output(altered / place, b"{}")
    assert not (altered / place).exists()


def test_what_the_system_refused_is_told_with_its_path(monkeypatch, capsys):
    def refuse(*_):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "a\x1b/b")

    monkeypatch.setattr("archivist.pipeline.record.validate.validate", refuse)
    assert run(["validate", "x"]) == 1
    told = capsys.readouterr().err.splitlines()[0]
    assert told == "error: the system refused: a\\u001b/b: No such file or directory"


def test_a_full_disk_is_told_and_leaves_no_half_a_report(altered, monkeypatch, capsys):
    full = OSError(errno.ENOSPC, "No space left on device")

    class Full(io.BytesIO):
        def write(self, _):
            raise full

    monkeypatch.setattr(Path, "open", lambda path, **_: (path.touch(), Full())[1])
    with pytest.raises(OSError, match="No space"):
        report_files.write_new(Path("out.json"), b"{}")
    assert not Path("out.json").exists()
    monkeypatch.undo()

    def refuse(*_):
        raise full

    monkeypatch.setattr(report_files, "write_new", refuse)
    assert run(["verify", str(altered), "--format", "json", "--report", "sarif=out.sarif"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [item["message"] for item in told["findings"]] == [
        "the report out.sarif cannot be written: No space left on device"
    ]


def test_a_mistake_is_told_even_where_its_report_cannot_be_written(monkeypatch, capsys):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(report_files, "write_new", refuse)
    assert run(["check", "--report", "junit=out.xml"]) == 2
    assert capsys.readouterr().err.startswith("error: Missing option '--base'")


def test_only_commands_that_check_or_write_records_take_a_report(capsys):
    assert run(["explain", "altered", "--report", "json=out.json"]) == 2
    assert "No such option" in capsys.readouterr().err


def test_github_gets_annotations_and_a_step_summary(altered, tmp_path, monkeypatch, capsys):
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run(["verify", str(altered), "--quiet", "--format", "github"]) == 10
    said = capsys.readouterr()
    assert [name for name, _, _ in READERS["github"](said.out)] == ["error", "notice"]
    before, _, told = summary.read_text("utf-8").partition("\n")
    assert before == "before"
    assert ["fixity", "failed", "7 of 8 files as signed"] in READERS["markdown"](told)


def test_a_step_summary_is_cut_at_a_lines_end(tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    report_files.append_step_summary("| ققق |\n" * 100_000)
    told = (tmp_path / "summary.md").read_bytes()
    assert len(told) < 1024 * 1024
    lines = told.decode("utf-8").splitlines()
    assert set(lines[:-2]) == {"| ققق |", ""}
    assert lines[-2].startswith("…cut here")


def test_a_step_summary_that_cannot_be_written_changes_no_verdict(altered, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    assert run(["verify", str(altered), "--format", "github"]) == 10
    assert capsys.readouterr().err == "warning: the step summary cannot be written: Is a directory\n"


@pytest.mark.parametrize(
    ("place", "prefix"),
    [(".", "press/"), ("press", ""), ("press/records in .", "press/"), ("other", "{tmp}/press/")],
)
def test_a_path_is_told_from_where_the_readers_tools_start(place, prefix, altered, monkeypatch, capsys):
    tmp_path = altered.parent
    (tmp_path / "other").mkdir()
    here, _, workspace = place.partition(" in ")
    monkeypatch.chdir(tmp_path / here)
    if workspace:
        monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / workspace))
    assert run(["verify", str(altered), "--format", "github"]) == 10
    file = READERS["github"](capsys.readouterr().out)[0][1]["file"]
    assert file.startswith(prefix.format(tmp=tmp_path) + "records/")


@pytest.mark.usefixtures("altered")
def test_a_path_that_the_caller_named_stays_as_it_was_named(monkeypatch, capsys):
    monkeypatch.chdir("press")
    assert run(["validate", "../nowhere", "--format", "github"]) == 4
    files = [
        properties["file"] for _, properties, _ in READERS["github"](capsys.readouterr().out) if "file" in properties
    ]
    assert files == ["../nowhere"]


def test_a_word_is_checked_again_after_the_work(tmp_path):
    (tmp_path / "late").write_text("made meanwhile")
    with pytest.raises(UsageError, match="late is there already"):
        report_files.check_report_files([f"json={tmp_path / 'late'}"], "verify")


def test_a_full_disk_is_no_mistake_of_whoever_named_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ArchivistError, match="No space left") as told:
        write_output(tmp_path / "page.html", b"<p>")
    assert told.value.exit == 1
    assert list(tmp_path.iterdir()) == []
