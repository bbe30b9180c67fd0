"""A witness cosigns what extends what it has seen, remembers it first, and refuses everything else."""

import shutil
from pathlib import Path

import pytest
from machine import at, here, open_in
from walks import codes, ingest_into, verify_all

from archivist.ledger.cosignature import cosign
from archivist.model.errors import ArchivistError, BusyError
from archivist.pipeline.log.log import show_log
from archivist.pipeline.log.witness import Witness, add_cosignatures, give_cosignature, request_cosignature
from archivist.signing.keys import generate
from archivist.store.lock import writing

NOW = "2025-11-24T17:00:00Z"


class Outside:
    """A witness with its key and memory, apart from the archive."""

    def __init__(self, folder: Path, name: str = "witness.example.org") -> None:
        self.name = name
        self.key = generate("ed25519")
        self.state = Witness(folder / "state")
        self.folder = folder
        here().keys.save(self.key)

    def asked(self, press: Path, known: int = 0):
        archive = open_in(press)
        made = request_cosignature(archive, known)
        assert made.exit == 0, made.findings
        request = self.folder / "request"
        request.write_text(made.result.text)
        log_key = show_log(at(archive, NOW)).to_dict()["log"]["keys"][0]
        return give_cosignature(here(NOW), request, [log_key], self.key.keyid, self.name, self.state)


@pytest.fixture
def outside(press: Path, tmp_path: Path) -> Outside:
    assert press.exists()
    (tmp_path / "outside").mkdir()
    return Outside(tmp_path / "outside")


def test_a_witness_cosigns_a_log_that_it_has_not_seen(press: Path, outside: Outside) -> None:
    report = outside.asked(press)
    assert report.exit == 0
    assert report.result.text.startswith("— witness.example.org ")


def test_it_cosigns_what_extends_what_it_knows(press: Path, outside: Outside, tmp_path: Path) -> None:
    size = outside.asked(press).result.size
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nA third one.\n")
    ingest_into(press, tmp_path / "third.txt")
    assert outside.asked(press, known=size).exit == 0
    again = outside.asked(press, known=size)
    assert codes(again) == {"request-refused"}, "the witness knows more by now: 409"
    assert "409" in again.findings[0].message


def test_it_refuses_an_older_state_and_a_fork(press: Path, outside: Outside, tmp_path: Path) -> None:
    shutil.copytree(press, tmp_path / "before")
    size = outside.asked(press).result.size
    for name in ("left", "right"):
        (tmp_path / f"{name}.txt").write_text(f"Statement by the Ministry of Water\n5 March 2024\n{name}\n")
        shutil.copytree(tmp_path / "before", tmp_path / name)
        ingest_into(tmp_path / name, tmp_path / f"{name}.txt")
    assert outside.asked(tmp_path / "left", known=size).exit == 0
    assert outside.asked(tmp_path / "right", known=size).exit == 14, "the same size, another root"
    assert outside.asked(tmp_path / "before", known=size).exit == 14, "smaller than what it has seen"


def test_it_signs_before_another_request_can_be_judged(press: Path, outside: Outside, monkeypatch) -> None:
    def watched(*values):
        with pytest.raises(BusyError), writing(outside.state.folder):
            pass
        return cosign(*values)

    monkeypatch.setattr("archivist.pipeline.log.witness.cosign", watched)
    assert outside.asked(press).exit == 0


def test_a_log_that_it_does_not_serve_is_refused(press: Path, outside: Outside) -> None:
    request = outside.folder / "request"
    request.write_text(request_cosignature(open_in(press), 0).result.text)
    report = give_cosignature(here(NOW), request, [], outside.key.keyid, outside.name, outside.state)
    assert "404" in report.findings[0].message
    request.write_bytes(b"old 0\n\nnothing")
    report = give_cosignature(here(NOW), request, [], outside.key.keyid, outside.name, outside.state)
    assert "400" in report.findings[0].message


def test_a_memory_that_cannot_be_read_stops_the_witness(press: Path, outside: Outside) -> None:
    outside.asked(press)
    next(outside.state.folder.glob("*.json")).write_text("{}")
    with pytest.raises(ArchivistError, match="cannot be read") as told:
        outside.asked(press)
    assert "forgets" in told.value.hint


def test_a_strangers_cosignature_is_not_stored(press: Path, outside: Outside) -> None:
    answer = outside.folder / "answer"
    answer.write_text(outside.asked(press).result.text)
    before = (press / "manifests/log/checkpoint").read_bytes()
    report = add_cosignatures(open_in(press, NOW), answer)
    assert (codes(report), report.exit) == ({"cosignature-stranger"}, 13)
    assert (press / "manifests/log/checkpoint").read_bytes() == before
    assert verify_all(press).exit == 0


@pytest.mark.parametrize(
    ("answer", "detail"),
    [(b"", "the last line is no signature line"), (b"cosigned, yours\n", "a signature line does not have the form")],
)
def test_a_file_that_is_no_answer_is_told_as_such(press: Path, outside: Outside, answer: bytes, detail: str) -> None:
    path = outside.folder / "answer"
    path.write_bytes(answer)
    report = add_cosignatures(open_in(press, NOW), path)
    assert (codes(report), report.exit) == ({"cosignature-malformed"}, 12)
    assert detail in report.findings[0].message


def test_the_logs_key_is_shown_as_others_read_it(press: Path) -> None:
    archive = open_in(press)
    shown = show_log(at(archive, NOW)).to_dict()["log"]
    assert shown["size"] == 13
    assert shown["keys"][0].startswith(f"{archive.settings.archive}+")
