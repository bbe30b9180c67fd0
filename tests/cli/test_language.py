"""--lang, and what stands in for it."""

import json
from pathlib import Path

import pytest
import typer.main

from archivist.cli.help_pages import leaves
from archivist.cli.language import spoken
from archivist.cli.main import app, run
from archivist.cli.options import Options


@pytest.fixture(autouse=True)
def _no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARCHIVIST_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "en"),
        ({"LANG": "ar_SY.UTF-8"}, "ar"),
        ({"LANG": "ar"}, "ar"),
        ({"LANG": "ar-SY"}, "ar"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "arn_CL.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ar_EG"}, "ar"),
        ({"LC_MESSAGES": "ar_EG", "LC_ALL": "C"}, "en"),
        ({"LC_ALL": "", "LANG": "ar_SY"}, "ar"),
        ({"ARCHIVIST_LANG": "ar", "LC_ALL": "en_GB.UTF-8"}, "ar"),
        ({"ARCHIVIST_LANG": "fr", "LANG": "ar_SY"}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(environ: dict[str, str], expected: str) -> None:
    assert spoken(environ) == expected


def test_the_environment_speaks_to_people_and_not_to_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_LANG", "ar")
    assert Options().language == "ar"
    assert Options(format="json").language == "en"
    assert Options(format="json", lang="ar").language == "ar"
    assert Options(lang="en").language == "en"


@pytest.mark.parametrize("arguments", [["--lang", "ar", "explain", "altered"], ["explain", "altered", "--lang=ar"]])
def test_it_stands_before_or_after_the_command(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    assert "بصمة التحقق من الملف تختلف" in capsys.readouterr().out


def test_json_has_codes_in_no_language_and_no_isolates(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "no-such-folder", "--format", "json", "--lang", "ar"]) == 3
    report = json.loads(capsys.readouterr().out)
    assert report["verdict"] == "nothing"
    assert run(["explain", "missing", "--format", "json", "--lang", "ar"]) == 0
    said = capsys.readouterr().out
    assert json.loads(said)["entry"]["message"] == "{path} مفقود، وكشف موقّع يدرجه"
    assert "\\u20" not in said


@pytest.mark.parametrize("name", ["github", "junit", "markdown", "ndjson", "sarif"])
def test_a_report_file_is_in_english_unless_the_language_is_asked_for(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ARCHIVIST_LANG", "ar")
    assert run(["validate", "nowhere", "--report", f"{name}={tmp_path / 'first'}"]) == 4
    assert "غير موجود" in capsys.readouterr().out
    assert "nowhere does not exist" in (tmp_path / "first").read_text("utf-8")
    assert run(["validate", "nowhere", "--report", f"{name}={tmp_path / 'second'}", "--lang", "ar"]) == 4
    told = (tmp_path / "second").read_text("utf-8")
    assert "nowhere غير موجود" in told
    assert "source-missing" in told


@pytest.mark.parametrize("lang", ["fr", "", "AR"])
def test_an_unknown_language_is_refused(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "altered", "--lang", lang]) == 2
    assert capsys.readouterr().err == f"error: {lang!r} is no language of messages\nhint: use one of: en, ar\n"


def test_an_interruption_and_a_bug_are_told_in_the_readers_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(error: BaseException) -> None:
        def explain(*_: object) -> None:
            raise error

        monkeypatch.setattr("archivist.pipeline.show.explain.explain", explain)

    fails(KeyboardInterrupt())
    assert run(["explain", "x", "--lang", "ar"]) == 130
    assert "الأرشيف كما هو بعد آخر دفعة تامة" in capsys.readouterr().err
    fails(ZeroDivisionError("by zero"))
    assert run(["explain", "x", "--lang", "ar"]) == 1
    assert capsys.readouterr().err.startswith("خطأ: \u2067أخفق البرنامج archivist نفسه: \u2068ZeroDivisionError")


def test_every_command_takes_the_common_options() -> None:
    known = {name: {item.name for item in command.params} for name, command in leaves(typer.main.get_command(app))}
    del known["archivist completion"]  # it prints a script, and has nothing to tell
    for name, parameters in known.items():
        assert {"archive", "format", "quiet", "verbose", "lang"} <= parameters, name
