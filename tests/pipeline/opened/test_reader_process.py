"""PDFs are read in a process of their own: what one does to it is told of that source, and the next gets another."""

import faulthandler
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pdf_writer import looping_pdf, pdf
from walks import RECEIVED, ingest_into, verify_all

import archivist.pipeline.opened.reader_process as module
from archivist.model.errors import ArchivistError
from archivist.model.source import Source
from archivist.pipeline.opened.reader_process import read_source
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.record.extraction import compare_with_source
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.prepare_all import prepare_all
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.readers.read import read

LINES = [
    "Statement by the Ministry of Water",
    "The ministry has today opened the new well in the valley, and thanks the towns for their help in the work.",
]
PAPER = pdf(LINES)
REQUEST = IngestRequest(RECEIVED, "press")
# Python warns of every fork beside a thread, and the runner of the tests has one.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def source(name: str, data: bytes = PAPER) -> Source:
    return Source(f"in/{name}", name, data, "file")


def fake(given: Source) -> tuple:
    """Read as always, but do what the name of the source says."""
    faulthandler.disable()  # pytest's; it would show where a process died that should die
    if given.name == "sleep.pdf":
        signal.pause()
    if given.name == "spin.pdf":
        while True:
            pass
    if given.name == "fill.pdf":
        bytearray(2 * module.READER_BYTES)
    if given.name == "kill.pdf":
        os.kill(os.getpid(), signal.SIGKILL)
    if given.name == "exit.pdf":
        os._exit(3)
    return read(given)


def drop() -> None:
    """End the process that reads; the next PDF needs a new one."""
    for child in multiprocessing.active_children():
        child.kill()
        child.join()


def process_id() -> int:
    (child,) = multiprocessing.active_children()
    return child.pid


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the process be forked, with whatever a test has put in the place of the reader."""
    drop()
    monkeypatch.setattr(module, "_may_fork", lambda: True)
    monkeypatch.setattr(module, "read", fake)
    yield
    drop()


def is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("how", ["fork", "spawn"])
def test_a_pdf_reads_the_same_in_either_kind_of_process(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drop()
    monkeypatch.setattr(module, "_may_fork", lambda: how == "fork")
    assert read_source(source("a.pdf")) == read(source("a.pdf"))
    assert read_source(source("a.pdf", PAPER[:300])) == read(source("a.pdf", PAPER[:300]))
    drop()


@pytest.mark.usefixtures("forked")
def test_one_process_reads_one_pdf_after_another_and_nothing_else() -> None:
    read_source(source("a.txt", b"The ministry has opened the well.\n"))
    assert multiprocessing.active_children() == []
    read_source(source("a.pdf"))
    first = process_id()
    read_source(source("b.pdf"))
    assert process_id() == first
    drop()
    assert is_gone(first)


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("kill.pdf", "killed by SIGKILL"),
        ("exit.pdf", "ended with 3"),
        ("fill.pdf", "too much memory"),
        ("sleep.pdf", "too much time"),
    ],
)
def test_what_a_source_does_to_the_process_is_its_own_finding(
    name: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_seconds", lambda given: 0 if given.name == "sleep.pdf" else 10)
    assert read_source(source("a.pdf")) == read(source("a.pdf"))
    first = process_id()
    document, (told,) = read_source(source(name))
    assert (document, told.code, told.exit, told.path) == (None, "reader-killed", 4, f"in/{name}")
    assert reason in told.message
    assert is_gone(first)
    assert read_source(source("b.pdf")) == read(source("b.pdf"))


@pytest.mark.usefixtures("forked")
def test_processor_time_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_seconds", lambda _: 1)
    monkeypatch.setattr(module, "READER_PATIENCE", 10_000)
    _, (told,) = read_source(source("spin.pdf"))
    assert "too much time" in told.message


@pytest.mark.usefixtures("forked")
def test_a_process_that_dies_between_two_sources_is_no_fault_of_the_next() -> None:
    read_source(source("a.pdf"))
    drop()
    assert read_source(source("b.pdf")) == read(source("b.pdf"))


@pytest.mark.usefixtures("forked")
def test_a_forked_process_does_not_use_the_process_of_its_parent() -> None:
    read_source(source("a.pdf"))
    first = process_id()
    expected = read(source("a.pdf"))
    assert list(spread(read_source, [source("b.pdf"), source("c.pdf")], 2)) == [expected, expected]
    assert read_source(source("d.pdf")) == expected
    assert process_id() == first


@pytest.mark.usefixtures("forked")
def test_ctrl_c_is_for_the_parent_which_then_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    read_source(source("a.pdf"))
    first = process_id()
    os.kill(first, signal.SIGINT)
    read_source(source("b.pdf"))
    assert process_id() == first

    def interrupted(*_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr("archivist.pipeline.opened.reader_process._Helper.ask", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read_source(source("c.pdf"))
    assert is_gone(first)


@pytest.mark.usefixtures("forked")
def test_no_process_at_all_is_an_error_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> object:
        raise BlockingIOError

    monkeypatch.setattr(module.multiprocessing.process.BaseProcess, "start", full)
    with pytest.raises(ArchivistError, match="no process"):
        read_source(source("a.pdf"))


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_form_that_draws_itself_ends_in_bounds_and_alone(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "READER_BYTES", 64 * 1024 * 1024)
    sources = [source("1.pdf"), source("2.pdf", looping_pdf()), source("3.pdf", pdf([*LINES, "One."])), source("4.txt")]
    made = list(prepare_all(sources, REQUEST, jobs))
    assert [[item.code for item in one.findings] for one in made] == [[], ["reader-killed"], [], []]
    assert [bool(one.files) for one in made] == [True, False, True, True]


@pytest.mark.usefixtures("forked")
def test_a_record_whose_source_ends_its_reader_today_is_not_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    paper = tmp_path / "kill.pdf"
    paper.write_bytes(PAPER)
    record = prepare(source("a.pdf"), REQUEST, schemas_in_use()).record
    monkeypatch.setattr(module, "read", lambda _: os.kill(os.getpid(), signal.SIGKILL))
    drop()
    compared = compare_with_source(record, "", PAPER, "r")
    assert (compared.extraction, compared.not_extracted) == ((), "reading the source again had to be ended")

    monkeypatch.setattr(module, "read", read)
    assert ingest_into(tmp_path / "press", paper).exit == 0
    drop()
    monkeypatch.setattr(module, "read", fake)
    report = verify_all(tmp_path / "press", rederive=True)
    states = {item["check"]: item for item in report.to_dict()["checks"]}
    assert (report.exit, report.result.counts.authentic) == (0, 1)
    assert states["rederive"]["state"] == states["extraction"]["state"] == "not_checked"
    assert "had to be ended" in states["extraction"]["why"]


KILLED = """
import os, signal, sys
import archivist.pipeline.opened.reader_process as module
from archivist.model.source import Source
from archivist.pipeline.opened.workers import spread
pipe = int(sys.argv[1])
def busy(_):
    os.write(pipe, b"1")
    signal.pause()
def work(number):
    module.read = busy
    module.read_source(Source("a.pdf", "a.pdf", b"%PDF-", "file"))
list(spread(work, [1, 2], int(sys.argv[2])))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux kills a process with its parent")
@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_stays_of_a_run_that_was_killed(jobs: int) -> None:
    ours, theirs = os.pipe()
    run = subprocess.Popen([sys.executable, "-c", KILLED, str(theirs), str(jobs)], pass_fds=(theirs,))
    os.close(theirs)
    for _ in range(jobs):
        assert os.read(ours, 1) == b"1"  # each reading process is at work
    run.kill()
    run.wait()
    assert os.read(ours, 1) == b""  # the end of the pipe: nobody has it any more
    os.close(ours)


@pytest.mark.usefixtures("forked")
def test_where_memory_is_not_bounded_it_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "platform", "elsewhere")
    monkeypatch.setattr(module, "READER_BYTES", 64 * 1024 * 1024)
    monkeypatch.setattr(module, "read", lambda _: bytes(range(256)) * (1 << 20) and signal.pause())
    document, (item,) = read_source(source("fill.pdf"))
    assert document is None
    assert "too much memory" in item.message
