"""scripts/sweep_faults.py counts the calls that change a file of the command, and draws the same sample every time."""

import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"

LOG = """\
77 openat(AT_FDCWD</w>, "/w/a/records", O_RDONLY|O_DIRECTORY) = 4</w/a/records>
77 mkdirat(4</w/a/records>, "41", 0777) = 0
77 openat(AT_FDCWD</w>, "/tmp/other", O_WRONLY|O_CREAT, 0600) = 5</tmp/other>
77 write(5</tmp/other>, "talk", 4) = 4
77 openat(6</w/a/.archivist>, "0", O_WRONLY|O_CREAT|O_EXCL, 0644) = 7</w/a/.archivist/0>
77 write(7</w/a/.archivist/0>, "words", 5) = 5
77 fsync(7</w/a/.archivist/0>) = 0
77 renameat(6</w/a/.archivist>, "0", 4</w/a/records>, "41") = 0
77 rename("a/x", "a/y") = 0
77 unlink("/elsewhere/y") = 0
77 +++ exited with 0 +++
"""


@pytest.fixture
def sweep(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import sweep_faults  # noqa: PLC0415  # found only now

    yield sweep_faults
    for name in ("sweep_faults", "fault_rig", "fault_scenes"):
        sys.modules.pop(name, None)


def test_calls_are_counted_as_strace_counts_them_and_only_those_that_change_our_files_are_points(
    sweep, tmp_path: Path
) -> None:
    (tmp_path / "log").write_text(LOG)
    calls = sweep.calls_of(tmp_path / "log", Path("/w"))
    assert [(call.name, call.number) for call in calls] == [
        ("mkdirat", 1),
        ("openat", 3),
        ("write", 2),
        ("fsync", 1),
        ("renameat", 1),
        ("rename", 1),
    ]


def test_a_sample_isspread_evenly_and_always_the_same(sweep) -> None:
    assert sweep.spread(list(range(100)), 4) == [0, 25, 50, 75]
    assert sweep.spread([1, 2], 5) == [1, 2]


def test_every_command_that_writes_is_swept(sweep) -> None:
    assert set(sweep.SCENES) == {
        "ingest-first",
        "ingest-second",
        "ingest-many",
        "ingest-unsigned",
        "sign",
        "amend",
        "withdraw",
        "withhold",
        "trust-sign",
        "log-timestamp",
    }
