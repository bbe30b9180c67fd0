"""Many sources are archived batch by batch, each whole: what comes later, a kill included, takes nothing away."""

import errno
import json
import os
from pathlib import Path

import pytest
from machine import here, open_in
from walks import ENGLISH, RECEIVED, verify_all

from archivist.base.digest import sha256_hex
from archivist.fixity.manifest_payload import parse_statement
from archivist.model.errors import ArchivistError
from archivist.model.findings import Report
from archivist.pipeline.opened.archive import NewPlace
from archivist.pipeline.record import prepare_all as preparing
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.write import incoming, ingest_batch
from archivist.pipeline.write.ingest import IngestManner, ingest
from archivist.signing.dsse import parse_envelope
from archivist.store import batch_steps

EMPTY_PAGE = b"<html><head><title>x</title></head><body></body></html>"


@pytest.fixture(autouse=True)
def small_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.setattr(ingest_batch, "_RECORDS", 3)
    monkeypatch.setattr(incoming, "_PART_SOURCES", 2)


def sources(folder: Path, count: int) -> list[str]:
    folder.mkdir(exist_ok=True)
    names = [folder / f"{number:02}.txt" for number in range(count)]
    for number, name in enumerate(names):
        name.write_bytes(f"{ENGLISH}{number}\n".encode())
    return [str(name) for name in names]


def run(press: Path, names: list[str], **manner: object) -> Report:
    place = open_in(press) if (press / "archivist.toml").exists() else NewPlace(press, here())
    request = IngestRequest(RECEIVED, "press")
    with Path(os.devnull).open("rb") as nothing:
        return ingest(place, names, nothing, request, IngestManner(new=True, repeat_created=True, **manner))


def states(report: Report) -> list[str]:
    return [item.state for item in report.result.records]


def rows(press: Path) -> list[list[str]]:
    """Return what each manifest lists of records."""
    found = []
    for path in sorted(press.glob("manifests/*.dsse.json")):
        envelope, _ = parse_envelope(path.read_bytes(), path.name, "application/vnd.in-toto+json")
        assert envelope is not None
        manifest, _, _ = parse_statement(envelope.payload, path.name)
        assert manifest is not None
        found.append([row.name for row in manifest.rows if row.name.startswith("records/")])
    return found


def files(press: Path) -> dict[str, str]:
    kept = (path for path in press.glob("records/**/*.*") if path.is_file())
    return {path.relative_to(press).as_posix(): sha256_hex(path.read_bytes()) for path in kept}


def test_a_run_writes_whole_batches_and_the_same_ones_whatever_the_number_of_processes(tmp_path: Path) -> None:
    names, made = sources(tmp_path / "in", 8), []
    for jobs in (1, 2):
        press = tmp_path / str(jobs)
        report = run(press, names, jobs=jobs)
        assert report.exit == 0
        assert states(report) == ["archived"] * 8
        paths = [f"manifests/00000{number}.dsse.json" for number in (1, 2, 3)]
        said = report.result.to_dict()
        assert (said["manifests"], said["manifest"]) == (paths, paths[-1])
        assert verify_all(press).result.counts.records == 8
        made.append((files(press), rows(press), json.dumps(said["records"])))
    assert made[0] == made[1]
    assert [len(names) for names in made[0][1]] == [9, 9, 6]


def test_the_bytes_of_a_batch_are_bounded_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest_batch, "_RECORDS", 100)
    monkeypatch.setattr(ingest_batch, "_BYTES", 1)
    assert len(run(tmp_path / "press", sources(tmp_path / "in", 3)).result.manifests) == 3


def test_after_a_kill_the_same_command_goes_on_and_prepares_no_record_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names, press = sources(tmp_path / "in", 8), tmp_path / "press"
    child = os.fork()
    if child == 0:
        real = os.rename

        def die_in_the_third_batch(source: str, target: str, **folders: int) -> None:
            if target == "000003.dsse.json":
                os._exit(9)
            real(source, target, **folders)

        monkeypatch.setattr(os, "rename", die_in_the_third_batch)
        run(press, names)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    prepared = []

    def counted(source, request, schemas):
        prepared.append(source.name)
        return prepare(source, request, schemas)

    monkeypatch.setattr(preparing, "prepare", counted)
    report = run(press, names)
    assert states(report) == ["already"] * 6 + ["archived"] * 2
    assert prepared == ["06.txt", "07.txt"]
    assert report.result.manifests == ("manifests/000003.dsse.json",)
    assert verify_all(press).exit == 0


def test_ctrl_c_leaves_the_whole_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names, press = sources(tmp_path / "in", 8), tmp_path / "press"

    def interrupting(source, request, schemas):
        if source.name == "05.txt":
            raise KeyboardInterrupt
        return prepare(source, request, schemas)

    with monkeypatch.context() as patch:
        patch.setattr(preparing, "prepare", interrupting)
        with pytest.raises(KeyboardInterrupt):
            run(press, names)
    assert verify_all(press).result.counts.records == 3
    assert states(run(press, names)) == ["already"] * 3 + ["archived"] * 5


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_refuses_a_later_batch_is_told_with_what_is_archived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    names, press, staged, real = sources(tmp_path / "in", 8), tmp_path / "press", [], batch_steps.stage

    def stage(*arguments, **options) -> None:
        staged.append(arguments)
        if len(staged) == 3:
            raise OSError(number, os.strerror(number))
        real(*arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(batch_steps, "stage", stage)
        with pytest.raises(ArchivistError, match=os.strerror(number)) as told:
            run(press, names)
    assert told.value.hint.endswith("6 records of this run are archived, and the same command goes on after them")
    assert verify_all(press).result.counts.records == 6
    assert states(run(press, names)) == ["already"] * 6 + ["archived"] * 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_copies_are_told_of_wherever_their_first_one_went(tmp_path: Path, jobs: int) -> None:
    names = sources(tmp_path / "in", 7)
    pages = [tmp_path / "in" / name for name in ("a.html", "b.html")]
    for page in pages:
        page.write_bytes(EMPTY_PAGE)
    copies = [tmp_path / "in" / name for name in ("x.txt", "y.md")]
    for copy in copies:
        copy.write_bytes(Path(names[0]).read_bytes())
    given = [str(pages[0]), names[0], str(copies[0]), *names[1:], str(copies[1]), str(pages[1])]
    report = run(tmp_path / "press", given, jobs=jobs)
    assert states(report) == ["refused", "archived", "already", *["archived"] * 6, "already", "refused"]
    assert [(item.code, item.path) for item in report.findings if item.exit] == [
        ("no-text", str(page)) for page in pages
    ]
    ids = [item.id for item in report.result.records]
    assert ids[1] == ids[2] == ids[9]
    assert report.result.records[9].metadata == report.result.records[1].metadata


def test_only_some_sources_are_in_memory_before_they_are_prepared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names, read, ahead = sources(tmp_path / "in", 8), [], []
    real = incoming.sha256_hex
    monkeypatch.setattr(incoming, "sha256_hex", lambda data: read.append(data) or real(data))

    def counted(source, request, schemas):
        ahead.append(len(read) - len(ahead))
        return prepare(source, request, schemas)

    monkeypatch.setattr(preparing, "prepare", counted)
    run(tmp_path / "press", names)
    assert len(ahead) == 8
    assert max(ahead) <= 4


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    report = run(tmp_path / "press", sources(tmp_path / "in", 4), dry_run=True)
    assert states(report) == ["archived"] * 4
    assert report.result.manifests == ()
    assert not (tmp_path / "press").exists()


def test_unsigned_records_come_in_batches_too(tmp_path: Path) -> None:
    names, press = sources(tmp_path / "in", 7), tmp_path / "press"
    run(press, names[:1])
    report = run(press, names, sign=False)
    assert (report.exit, report.result.manifests) == (0, ())
    assert states(report) == ["already"] + ["archived"] * 6
    verified = verify_all(press, allow_unsigned=True)
    assert verified.result.counts.to_dict()["unsigned"] == 6
    again = run(press, names)
    assert [item.path for item in again.findings if item.code == "not-signed-yet"] == names[1:]
