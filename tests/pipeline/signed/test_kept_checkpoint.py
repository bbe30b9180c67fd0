"""A checkpoint that somebody kept is believed if a log key of any of the archive's trust roots signed it."""

from pathlib import Path

import pytest
from machine import at, here, open_in
from walks import ENGLISH, ingest_into, sign_draft

from archivist.base.places import CHECKPOINT
from archivist.model.errors import NothingError, UsageError
from archivist.model.trust import TrustRoot
from archivist.pipeline.signed.kept_checkpoint import read_since
from archivist.pipeline.signed.signed_side import read_roots
from archivist.pipeline.trust import draft as trust


def roots(press: Path) -> list[TrustRoot]:
    return read_roots(open_in(press), None)[0]


@pytest.fixture
def kept(press: Path) -> Path:
    path = press.parent / "kept.checkpoint"
    path.write_bytes((press / CHECKPOINT).read_bytes())
    return path


def test_its_head_is_given_under_its_name(press: Path, kept: Path) -> None:
    seen, told = read_since(kept, roots(press))
    assert told == ()
    assert seen is not None
    assert (seen[0], seen[1].size) == (str(kept), int(kept.read_text().splitlines()[1]))


def test_lines_of_strangers_do_not_matter(press: Path, kept: Path) -> None:
    with kept.open("a", encoding="utf-8") as note:
        note.write("— witness.example " + "AAAA" * 26 + "\n")
    assert read_since(kept, roots(press))[0] is not None


def test_a_log_key_that_was_rotated_since_still_counts(press: Path, kept: Path) -> None:
    archive, store = open_in(press), here().keys
    trust.rotate(at(archive, "2025-11-24T16:05:00Z"), "log", None)
    sign_draft(archive, store)
    assert len(roots(press)) == 2
    assert read_since(kept, roots(press))[0] is not None


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"archivist.invalid/", b"elsewhere.invalid/", "log-origin"),
        (b"\n13\n", b"\n12\n", "checkpoint-signature"),
    ],
)
def test_what_cannot_be_believed_is_told(old: bytes, new: bytes, code: str, press: Path, kept: Path) -> None:
    assert old in kept.read_bytes()
    kept.write_bytes(kept.read_bytes().replace(old, new, 1))
    seen, told = read_since(kept, roots(press))
    assert seen is None
    assert code in {item.code for item in told}


def test_a_file_that_is_no_checkpoint_is_a_mistake_and_no_crime(press: Path, kept: Path) -> None:
    kept.write_bytes(kept.read_bytes().replace(b"\n\n", b"\n", 1))
    with pytest.raises(UsageError, match="is not a checkpoint"):
        read_since(kept, roots(press))


def test_another_archives_checkpoint(press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "other.txt").write_text(ENGLISH)
    with monkeypatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(tmp_path / "other-keys"))
        ingest_into(tmp_path / "other", tmp_path / "other.txt")
    seen, told = read_since(tmp_path / "other" / CHECKPOINT, roots(press))
    assert (seen, [item.code for item in told]) == (None, ["log-origin"])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NothingError, match="cannot be read"):
        read_since(tmp_path / "nothing", [])
