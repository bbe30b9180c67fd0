"""Every format accepts every report, and its consumers accept every output."""

import re
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest
from every_case import every_case
from report_cases import CASES, HOSTILE, READERS, AnyResult

from archivist.base.limits import FINDINGS_TOLD
from archivist.cli.options import Options
from archivist.model.findings import Finding, Report, Severity, finding
from archivist.reports import View, formats, render

VIEW = View(prefix="press/")


def shown(name: str, case: str, view: View = VIEW):
    return READERS[name](render(CASES[case], name, view))


def test_the_help_and_the_readme_list_every_format():
    (declared,) = (item.type for item in fields(Options) if item.name == "format")
    told = declared.__metadata__[0].help.partition(";")[0]
    assert set(re.findall(r"[a-z]+", told.partition(":")[2])) - {"or"} == set(formats())
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert re.search(r"--format ([a-z|]+)", readme)[1].split("|") == re.findall(
        r"\b(?!or\b)[a-z]+\b", told.partition(":")[2]
    )
    assert set(READERS) == set(formats()) - {"text"}


@pytest.mark.parametrize("name", READERS)
@every_case("quiet", [False, True])
@every_case("case", CASES)
def test_every_report_is_accepted(name, case, quiet):
    shown(name, case, View(quiet=quiet, prefix="press/"))


@every_case("case", CASES)
def test_the_lines_hold_all_that_the_object_holds(case):
    assert shown("ndjson", case) == CASES[case].to_dict()


@every_case("case", CASES)
def test_the_verdict_is_told(case):
    report = CASES[case]
    invocation = shown("sarif", case)["invocations"][0]
    assert (invocation["exitCode"], invocation["exitCodeDescription"]) == (report.exit, report.verdict)
    verdict = shown("junit", case)[0]
    assert (verdict.get("name"), len(verdict)) == ("verdict", bool(report.exit))
    name, _, data = shown("github", case)[-1]
    assert (name, data.split("; ")[0]) == ("notice", f"{report.verdict} (exit {report.exit})")
    assert f": {report.verdict} (exit {report.exit})\n" in render(report, "markdown", VIEW)


def test_quiet_says_only_what_is_wrong():
    quiet = View(quiet=True)
    for case in ("ok", "less than errors"):
        assert render(CASES[case], "github", quiet) == render(CASES[case], "markdown", quiet) == ""
        assert render(CASES[case], "sarif", quiet) == render(CASES[case], "sarif", View())
    assert [name for name, _, _ in shown("github", "exit 10", quiet)] == ["error", "notice"]


def test_sarif_has_the_place_and_the_catalogues_words():
    run = shown("sarif", "exit 10")
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "press/records/a", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 7},
    }
    assert result["message"]["text"].split("\n")[1:3] == ["expected: this", "found: that"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["defaultConfiguration"]["level"]) == ("altered", "error")
    assert rule["shortDescription"]["text"] == "The file's digest differs from the one in the signed manifest."
    assert "\nNext: restore the file" in rule["help"]["text"]
    assert run["invocations"][0]["executionSuccessful"] is True
    assert run["properties"]["checks"] == [check.to_dict() for check in CASES["exit 10"].checks]


def test_sarif_tells_what_has_no_place_of_the_run():
    run = READERS["sarif"](render(Report("verify", (Finding("stopped"),)), "sarif", VIEW))
    (invocation,) = run["invocations"]
    assert run["results"] == []
    assert invocation["executionSuccessful"] is False
    assert [item["descriptor"]["id"] for item in invocation["toolExecutionNotifications"]] == ["stopped"]


@every_case("text", HOSTILE)
def test_sarif_messages_hold_no_link_and_no_placeholder(text):
    log = render(CASES[f"hostile {HOSTILE.index(text)}"], "sarif", VIEW)
    for result in READERS["sarif"](log)["results"]:
        assert not re.search(r"\]\(|\{[0-9]+\}", result["message"]["text"])


def test_sarif_keeps_an_absolute_path():
    (result,) = shown("sarif", "absolute")["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "file:///mnt/an%20archive/%C3%A5%3A%20b"}


def test_junit_has_a_case_for_the_verdict_each_check_and_each_error():
    suite = shown("junit", "exit 10")
    assert suite.get("name") == "archivist verify"
    assert [(case.get("name"), [child.tag for child in case]) for case in suite] == [
        ("verdict", ["failure"]),
        ("fixity", ["failure"]),
        ("time", ["skipped"]),
        ("altered press/records/a line 7", ["failure"]),
    ]
    assert suite[2][0].get("message") == "offline"
    assert suite[3][0].text.split("\n")[1:3] == ["expected: this", "found: that"]


def test_junit_numbers_what_would_have_one_name_and_tells_warnings_aside():
    assert "altered press/records/0 line 7 (2)" in {case.get("name") for case in shown("junit", "many")}
    suite = shown("junit", "less than errors")
    assert [child.tag for child in suite] == ["testcase", "system-out"]
    assert "warning: single-holder" in suite[1].text


def test_junit_calls_a_problem_of_the_run_an_error():
    suite = READERS["junit"](render(Report("verify", (Finding("stopped"),)), "junit", VIEW))
    assert [(case.get("name"), case[0].tag) for case in suite] == [("verdict", "failure"), ("stopped", "error")]


def test_github_has_file_line_and_title():
    name, properties, data = shown("github", "exit 10")[0]
    assert name == "error"
    assert properties == {"file": "press/records/a", "line": "7", "title": "archivist altered"}
    assert data.split("\n")[1:3] == ["expected: this", "found: that"]


@pytest.mark.parametrize("severity", Severity)
def test_github_gets_no_more_than_it_shows(severity):
    findings = tuple(Finding("missing", f"{number}", severity=severity) for number in range(30))
    told = READERS["github"](render(Report("check", findings), "github", VIEW))
    kind = {"error": "error", "warning": "warning", "note": "notice"}[severity]
    named = [(properties, data) for name, properties, data in told if name == kind]
    assert len(named) == 10
    (more,) = (properties["title"] for properties, _ in named if properties["title"].startswith("and "))
    assert int(more.split()[1]) == 30 - sum("file" in properties for properties, _ in named)


def test_markdown_is_two_tables():
    rows = shown("markdown", "exit 10")
    assert rows[0] == ["finding", "where", "what", "next"]
    assert rows[1][:2] == ["error altered", "press/records/a line 7"]
    assert rows[2:] == [
        ["check", "state", "why"],
        ["fixity", "failed", "6 of 7 files as signed"],
        ["time", "not checked", "offline"],
    ]


def test_what_is_counted_is_no_content():
    said = render(
        Report("config", (), AnyResult({"lines": ["a", "b"], "line_starts": [0, 2]}, checks=())), "github", View()
    )
    assert said == "::notice title=archivist config::ok (exit 0)\n"


def test_a_line_is_a_number_or_nothing():
    assert [Finding("altered", params={"line": text}).line for text in ("7", "0", "", "x", "٧", "-1")] == [7] + [
        None
    ] * 5


# A huge number of findings


@cache
def flooded(missing: int = 5 * FINDINGS_TOLD) -> Report:
    """Return a report in which one code drowns the others, the one that decides the exit code comes last."""
    flood = [finding("missing", f"records/{number:06d}") for number in range(missing)]
    notes = [finding("withheld", f"records/{number:06d}", at="then", why="x") for number in range(FINDINGS_TOLD)]
    return Report("verify", (*flood, *notes, finding("altered", "records/last", detail="x")))


@every_case("name", [name for name in formats() if name not in ("csv", "github")])
def test_a_flood_is_cut_and_counted_in_every_format_and_the_exit_code_is_that_of_all(name):
    text = render(flooded(), name, View())
    assert "5000 findings of missing in all" in text
    assert ("records/000999" in text, "records/001000" in text, "records/last" in text) == (True, False, True)
    assert len(text) < 1000 * 2 * FINDINGS_TOLD
    assert len(render(flooded(50 * FINDINGS_TOLD), name, View())) < len(text) + 100


@pytest.mark.parametrize("name", ["json", "ndjson"])
def test_a_program_gets_the_exact_numbers(name):
    report = READERS[name](render(flooded(), name, View()))
    assert report["exit"] == 10
    assert report["finding_counts"] == {"altered": 1, "missing": 5000, "withheld": 1000}
    assert len(report["findings"]) == 2 * FINDINGS_TOLD + 2
    (left,) = [item for item in report["findings"] if item["code"] == "findings-left-out"]
    assert (left["severity"], left["exit"], left["path"]) == ("error", 0, None)


def test_what_is_left_out_says_so_also_where_only_errors_are_told():
    quiet = View(quiet=True)
    assert "error[findings-left-out]: 5000 findings of missing in all; 1000 of them are told, 4000" in render(
        flooded(), "text", quiet
    )


def test_annotations_count_what_no_report_tells():
    last = [data for name, _, data in READERS["github"](render(flooded(), "github", View())) if name == "error"][-1]
    assert "but 4000, which it counts" in last
    assert "and 4992 more" in render(flooded(), "github", View())
    assert len(render(flooded(), "github", View()).splitlines()) == 20


def test_a_flood_of_findings_is_no_failure_of_the_run():
    assert READERS["sarif"](render(flooded(), "sarif", VIEW))["invocations"][0]["executionSuccessful"] is True


def test_as_many_as_are_told_are_told_as_they_are():
    report = flooded(FINDINGS_TOLD)
    assert report.capped(FINDINGS_TOLD) is report


def test_warnings_and_errors_of_one_code_are_counted_apart():
    accepted = [finding("unsigned-record", f"records/{number}").as_warning() for number in range(3)]
    report = Report("verify", (*accepted, finding("unsigned-record", "records/last"))).capped(2)
    assert [item.path for item in report.findings] == ["records/0", "records/1", "records/last", None]
    assert (report.exit, report.verdict, report.finding_counts) == (11, "incomplete", {"unsigned-record": 4})
