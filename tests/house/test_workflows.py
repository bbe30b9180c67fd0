"""What runs on a forge has no more than it needs, and runs nothing that somebody could change afterwards."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
WORKFLOWS = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
USING = [*WORKFLOWS, REPOSITORY / "action.yml", REPOSITORY / "docs/how-to/guard-an-archive-in-ci.md"]
# What comes from the repository itself, and the place that a reader of the guide fills in.
OUR_OWN = ("./", "YOUR-ORGANISATION/archivist@COMMIT")


def jobs(workflow: str) -> list[str]:
    return re.split(r"^  (?=[a-z]+:$)", workflow.split("\njobs:\n")[1], flags=re.MULTILINE)[1:]


@pytest.mark.parametrize("path", USING, ids=lambda path: path.name)
def test_an_action_is_pinned_by_a_whole_commit_id_with_its_version_beside_it(path: Path) -> None:
    used = re.findall(r"^\s*- uses: (.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert used
    for action in used:
        assert action.startswith(OUR_OWN) or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v[0-9]+\.[0-9]+\.[0-9]+", action)


def test_one_action_is_pinned_to_one_commit_everywhere() -> None:
    used = [item for path in USING for item in re.findall(r"uses: ([\w/-]+)@([0-9a-f]{40})", path.read_text("utf-8"))]
    assert len({name for name, _ in used}) == len(set(used))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_nothing_but_read_and_ends_by_itself(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "\npermissions: {}\n" in text
    assert "\nconcurrency:\n" in text
    assert "pull_request_target" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    for job in jobs(text):
        assert "\n    timeout-minutes: " in job
        assert "\n    permissions:\n      contents: read\n" in job


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_stands_in_a_command(path: Path) -> None:
    """Whoever names a branch or a pull request could run one."""
    lines = path.read_text("utf-8").splitlines()
    commands = [line for line in lines if re.match(r"\s*(- )?run: |\s{10,}[a-z.$]", line) and ": ${{" not in line]
    assert commands
    assert not [line for line in commands if "${{" in line]


def test_every_python_that_the_project_names_is_tested() -> None:
    text = (REPOSITORY / "pyproject.toml").read_text("utf-8")
    named = re.findall(r'"Programming Language :: Python :: (3\.[0-9]+)"', text)
    workflow = (REPOSITORY / ".github/workflows/test.yml").read_text("utf-8")
    assert named[0] == re.findall(r'requires-python = ">=(.+)"', text)[0]
    assert [version for version in named if f'"{version}"' not in workflow] == []
