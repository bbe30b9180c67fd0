import gc
import os
import sys
import tempfile
from pathlib import Path

import commands_once  # noqa: F401
import pytest
from hypothesis import HealthCheck, settings

# The tests read English, whatever the language of whoever runs them.
os.environ.pop("ARCHIVIST_LANG", None)
os.environ["LC_ALL"] = "C.UTF-8"

# Processes of their own cost a short test more than they save; a test that is about them asks for them.
os.environ["ARCHIVIST_JOBS"] = "1"

# A busy machine is slow to draw an example and to try it. In CI the examples are always the same, so that a change is
# blamed only for what it did; elsewhere each run tries others.
_IN_CI = "CI" in os.environ
for name, examples in (("quick", 10), ("long", 100)):  # .ci/run takes the long one
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        derandomize=_IN_CI,
        database=None if _IN_CI else settings().database,
        print_blob=True,
    )
settings.load_profile("quick")  # `--hypothesis-profile=long` loads another afterwards

_TESTS = Path(__file__).parent

# Compiling the tests takes twice as long as importing them. Who wants nothing compiled beside the sources has it where
# pytest keeps its own files: each worker, and each Python that a test starts, would else compile all for itself.
if sys.dont_write_bytecode and sys.pycache_prefix is None:
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(_TESTS.parent / ".pytest_cache/compiled")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Every archive that a test makes is flushed to the disk some twenty times, and few outlive their test. Where the system
# has a folder in memory, with room and for programs too, they are made there; TMPDIR says where else.
_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30  # noqa: S108  # within it, folders are made as in any TMPDIR


def _has_room(folder: Path) -> bool:
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize >= _ROOM and not told.f_flag & os.ST_NOEXEC


if not {"TMPDIR", "TEMP", "TMP"} & os.environ.keys() and _has_room(_MEMORY):
    os.environ["TMPDIR"] = tempfile.tempdir = str(_MEMORY)

# Memory is no test's concern here; a tenth of all time went into looking for garbage among what stays anyway.
gc.set_threshold(50_000, 10, 10)


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist
def pytest_xdist_auto_num_workers():
    """Return one worker more than there are cores: a worker waits for the programs that its tests start."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    """Let each worker begin with other folders: what one of them has compiled the others only load."""
    report = yield
    if collector.path == _TESTS and report.passed and "PYTEST_XDIST_WORKER" in os.environ:
        worker, workers = (os.environ[f"PYTEST_XDIST_WORKER{name}"] for name in ("", "_COUNT"))
        begin = len(report.result) * int(worker.removeprefix("gw")) // int(workers)
        report.result = report.result[begin:] + report.result[:begin]
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    if "PYTEST_XDIST_WORKER" in os.environ:
        items.sort(key=lambda item: item.path.parts)  # one order, wherever a worker began


def pytest_collection_finish():
    gc.collect()
    gc.freeze()


def pytest_addoption(parser):
    help_ = (
        "random documents of the record's grammar, and as many mutants; 1000 or more take the development corpus too"
    )
    parser.addoption("--documents", type=int, default=100, metavar="N", help=f"{help_} (default: 100)")
