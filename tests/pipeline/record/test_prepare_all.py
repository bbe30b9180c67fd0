"""Many sources: each gets its own result, in one process or in several; none stops another, whatever it does."""

import os
import signal
from pathlib import Path

import pytest
from machine import here
from walks import ENGLISH, RECEIVED

import archivist.pipeline.record.prepare_all as module
from archivist.model.errors import ArchivistError
from archivist.model.results.ingest import PackedMetadata
from archivist.model.source import Source
from archivist.pipeline.opened.archive import NewPlace
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.prepare_all import prepare_all
from archivist.pipeline.write.ingest import IngestManner, ingest

REQUEST = IngestRequest(RECEIVED, "press")


def source(name: str, data: bytes) -> Source:
    return Source(f"in/{name}", name, data, "file")


def good(number: int) -> Source:
    return source(f"{number}.txt", f"{ENGLISH}{number}\n".encode())


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_comes_back_is_whole_and_belongs_to_its_source(jobs: int) -> None:
    sources = [good(number) for number in range(1, 7)]
    schemas = module.schemas_in_use()
    for given, made in zip(sources, prepare_all(sources, REQUEST, jobs), strict=True):
        prepared = prepare(given, REQUEST, schemas)
        assert made.source is given
        assert made.files == prepared.files
        assert prepared.record is not None
        assert made.metadata == PackedMetadata.of(prepared.record.metadata)


def told(made: list) -> list[list[tuple[str, str]]]:
    return [[(item.code, item.path) for item in one.findings] for one in made]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    "error", [OverflowError("a day beyond days"), MemoryError(), RecursionError(), OSError(28, "full")]
)
def test_whatever_a_source_raises_is_its_own_finding(
    error: Exception, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raising(given: Source, request: IngestRequest, schemas: object) -> object:
        if given.name == "2.txt":
            raise error
        return prepare(given, request, schemas)

    monkeypatch.setattr(module, "prepare", raising)
    made = list(prepare_all([good(1), good(2), good(3)], REQUEST, jobs))
    assert told(made) == [[], [("reader-failed", "in/2.txt")], []]
    assert made[1].findings[0].exit == 4
    assert type(error).__name__ in made[1].findings[0].message
    assert [one.metadata is not None for one in made] == [True, False, True]


def test_a_source_that_kills_its_process_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    parent = os.getpid()

    def killing(given: Source, request: IngestRequest, schemas: object) -> object:
        if given.name == "2.txt":
            assert os.getpid() != parent
            os.kill(os.getpid(), signal.SIGKILL)
        return prepare(given, request, schemas)

    monkeypatch.setattr(module, "prepare", killing)
    made = list(prepare_all([good(number) for number in range(1, 5)], REQUEST, 2))
    assert told(made) == [[], [("reader-failed", "in/2.txt")], [], []]


def test_what_the_environment_refuses_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object) -> object:
        raise ArchivistError("the archive's own lists cannot be read")

    monkeypatch.setattr(module, "prepare", refusing)
    with pytest.raises(ArchivistError, match="lists"):
        list(prepare_all([good(1)], REQUEST, 1))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_tells_what_happened_with_any_number_of_processes(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    for name, data in {"1.txt": b"one\n", "2.txt": b"", "3.txt": b"one\n", "4.txt": b"", "5.txt": b"two\n"}.items():
        (tmp_path / name).write_bytes(data and ENGLISH.encode() + data)
    names = [str(tmp_path / f"{number}.txt") for number in range(1, 6)]
    with Path(os.devnull).open("rb") as nothing:
        report = ingest(NewPlace(tmp_path / "press", here()), names, nothing, REQUEST, IngestManner(jobs=jobs))
    assert [record.state for record in report.result.records] == [
        "archived",
        "refused",
        "already",
        "refused",
        "archived",
    ]
    assert [item.path for item in report.findings if item.exit] == [names[1], names[3]]
    assert report.result.manifest == "manifests/000001.dsse.json"
