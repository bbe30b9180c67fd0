"""The table of places is walked: at each one a pipe, a device, a link, a sparse terabyte and a folder.

Every command answers: with a code of the contract, no traceback, and without a byte of what never ends.
"""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bags import make_bag
from machine import here, open_in

from archivist.base.limits import READ_LIMITS, ReadLimit
from archivist.cli.main import main
from archivist.model.errors import ArchivistError
from archivist.model.log import TreeHead
from archivist.pipeline.batch.draft_folder import drafts_of
from archivist.pipeline.find.find import FindRequest, list_records
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.log.witness import Witness
from archivist.pipeline.signed.signed_side import read_roots


@dataclass
class Bench:
    """An archive of one statement with its keys, and a folder to work in."""

    root: Path

    @property
    def press(self) -> Path:
        return self.root / "press"

    @property
    def keys(self) -> Path:
        return self.root / "keys"

    @property
    def record(self) -> Path:
        return next(self.press.glob("records/*/*"))

    @property
    def key(self) -> Path:
        return min(self.keys.glob("*.pem"))


def pipe(place: Path, _limit: int, _aside: Path) -> None:
    os.mkfifo(place, 0o600)


def device(place: Path, _limit: int, _aside: Path) -> None:
    """The device itself where we may make one, else a link to it."""
    try:
        os.mknod(place, 0o600 | stat.S_IFCHR, os.makedev(1, 5))
        with place.open("rb"):
            pass
    except OSError:
        place.unlink(missing_ok=True)
        place.symlink_to("/dev/zero")


def link(place: Path, _limit: int, aside: Path) -> None:
    """A link to the file itself, moved aside; where there was none, to a pipe: to follow it would be to wait."""
    if not aside.exists():
        os.mkfifo(aside, 0o600)
    place.symlink_to(aside)


def huge(place: Path, _limit: int, _aside: Path) -> None:
    with place.open("xb") as stream:
        stream.truncate(1 << 40)
    place.chmod(0o600)


def one_too_many(place: Path, limit: int, _aside: Path) -> None:
    """A sparse file of the limit and one byte."""
    with place.open("xb") as stream:
        stream.truncate(limit + 1)
    place.chmod(0o600)


def folder(place: Path, _limit: int, _aside: Path) -> None:
    place.mkdir(mode=0o700)


TRAPS = (pipe, device, link, huge, one_too_many, folder)

Place = Callable[[Bench], Path]
Words = Callable[[Bench, Path], list[str]]


def in_press(name: str) -> Place:
    return lambda bench: bench.press / name


def operand(name: str = "operand.txt") -> Place:
    return lambda bench: bench.root / name


def words(*given: str) -> Words:
    """Put the place itself for `@`, the archive for `press`."""
    return lambda bench, place: [
        {"@": str(place), "press": str(bench.press), "record": str(bench.record), "key": bench.key.stem}.get(word, word)
        for word in given
    ]


def text_of_corpus(bench: Bench) -> Path:
    """Return the place of the one text that a truth names."""
    corpus = bench.root / "measured"
    corpus.mkdir(exist_ok=True)
    (corpus / "truth.jsonl").write_text('{"file": "a.txt", "language": "en", "truth": {}}', "utf-8")
    return corpus / "a.txt"


def draft_of(bench: Bench) -> Path:
    """Return the place of the next root's draft, beside the keys."""
    roots, _ = read_roots(open_in(bench.press), None)
    return drafts_of(roots[0], here().keys).place("root.2.json")


def segment_of(bench: Bench) -> Path:
    """Return the place of the one segment of the index."""
    list_records(open_in(bench.press), FindRequest(Selection()))
    return next(bench.press.glob(".archivist/index/*.segment"))


IN = ("--archive", "press")
VERIFY = words(*IN, "verify", "--fixity-only")
COSIGN = ("--key", "key", "--name", "w.example", "--log-key", "x", "--state")

WALKS: dict[tuple[str, str], tuple[Place, Words, set[int]]] = {
    ("archive", "archivist.toml"): (in_press("archivist.toml"), VERIFY, {1, 3}),
    ("archive", "manifest"): (in_press("manifests/000001.dsse.json"), VERIFY, {10, 12}),
    ("archive", "trust root"): (in_press("manifests/trust/root.1.json"), VERIFY, {10, 12}),
    ("archive", "checkpoint"): (in_press("manifests/log/checkpoint"), VERIFY, {10, 12}),
    ("archive", "tile"): (in_press("manifests/log/tile/0/000.p/13"), VERIFY, {14}),
    ("archive", "stamped checkpoint"): (in_press("manifests/log/time/999.checkpoint"), VERIFY, {10, 12}),
    ("archive", "token"): (in_press("manifests/log/time/999.a.tsr"), VERIFY, {10, 12}),
    ("archive", "schema"): (lambda bench: min(bench.press.glob("manifests/schemas/*")), VERIFY, {10}),
    ("archive", "aid"): (in_press("manifests/VERIFY.sh"), VERIFY, {10, 12}),
    ("archive", "source"): (lambda bench: bench.record / "source.txt", VERIFY, {10}),
    ("archive", "record.xml"): (lambda bench: bench.record / "r1/record.xml", VERIFY, {10}),
    ("archive", "record.json"): (lambda bench: bench.record / "r1/record.json", VERIFY, {10}),
    ("archive", "authority list"): (in_press("authority/persons.json"), words(*IN, "authority", "check"), {1, 4, 5}),
    ("working", "journal"): (in_press(".archivist/journal"), VERIFY, {1, 11}),
    ("working", "head of the index"): (in_press(".archivist/index/head.json"), words(*IN, "list"), {0}),
    ("working", "segment of the index"): (segment_of, words(*IN, "list"), {0}),
    ("keys", "key"): (lambda bench: bench.key, words("keys", "show", "key"), {7}),
    ("keys", "pins"): (lambda bench: bench.keys / "pins.json", VERIFY, {7}),
    ("keys", "draft"): (draft_of, words(*IN, "trust", "show"), {1, 7}),
    ("operand", "source"): (operand(), words(*IN, "ingest", "--no-sign", "@"), {3, 4}),
    ("operand", "member of a folder"): (
        operand("folder/member.txt"),
        lambda bench, place: ["--archive", str(bench.press), "ingest", "--no-sign", str(place.parent)],
        {3, 4},
    ),
    ("operand", "record.json"): (
        operand("loose/r1/record.json"),
        lambda _bench, place: ["validate", str(place.parent)],
        {3, 4},
    ),
    ("operand", "passphrase"): (operand(), words("keys", "show", "key", "--passphrase-file", "@"), {2}),
    ("operand", "key"): (operand(), words("keys", "import", "@"), {2}),
    ("operand", "public key"): (operand(), words(*IN, "trust", "add", "--role", "root", "--holder", "b", "@"), {2}),
    ("operand", "certificate"): (
        operand(),
        words(*IN, "trust", "add", "--role", "tsa", "--holder", "b", "--ca", "@", "public.pem"),
        {2},
    ),
    ("operand", "draft"): (operand(), words(*IN, "trust", "import", "@"), {2}),
    ("operand", "older checkpoint"): (operand(), words(*IN, "verify", "--fixity-only", "--since", "@"), {3}),
    ("operand", "proof"): (operand(), words(*IN, "log", "check", "@"), {3}),
    ("operand", "file of a proof"): (operand(), words(*IN, "log", "check", "a.proof", "--file", "@"), {3}),
    ("operand", "request to a witness"): (operand(), words("log", "witness", "cosign", "@", *COSIGN, "s"), {2}),
    ("operand", "answer of a witness"): (operand(), words(*IN, "log", "witness", "add", "@"), {2}),
    ("operand", "authority list"): (
        operand("lists/persons.json"),
        lambda _bench, place: ["authority", "check", str(place.parent)],
        {1, 4, 5},
    ),
    ("operand", "tag file of a bag"): (
        operand("bag/bagit.txt"),
        lambda bench, place: ["--archive", str(bench.press), "import", "bagit", str(place.parent)],
        {4},
    ),
    ("operand", "file of a bag"): (
        lambda bench: make_bag(bench.root / "bag") / "data/a.txt",
        lambda bench, place: ["--archive", str(bench.press), "import", "bagit", str(place.parents[1])],
        {4, 11},
    ),
    ("operand", "truth"): (operand("corpus/truth.jsonl"), lambda _, place: ["evaluate", str(place.parent)], {3}),
    ("operand", "text of a corpus"): (text_of_corpus, lambda _, place: ["evaluate", str(place.parent)], {4}),
}


@pytest.fixture
def bench(press: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Bench:
    made = Bench(press.parent)
    monkeypatch.chdir(made.root)
    run(["--archive", "press", "log", "prove", made.record.name, "-o", "a.proof"], capfd)
    (made.root / "public.pem").write_text(run(["keys", "show", made.key.stem, "--public"], capfd)[1])
    return made


def run(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    told = capfd.readouterr()
    return int(ended.value.code or 0), told.out + told.err


MEMORY = ("working", "memory of a witness")


def test_every_place_of_the_table_is_walked() -> None:
    assert {(item.whose, item.what) for item in READ_LIMITS} == {*WALKS, MEMORY}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_witness_whose_memory_cannot_be_read_does_not_begin_anew(
    trap: Callable[[Path, int, Path], None], tmp_path: Path
) -> None:
    witness = Witness(tmp_path)
    witness.remember(TreeHead("log.example", 1, bytes(32)))
    (memory,) = tmp_path.iterdir()
    memory.rename(tmp_path / "aside")
    (limit,) = (item.limit for item in READ_LIMITS if (item.whose, item.what) == MEMORY)
    trap(memory, limit, tmp_path / "aside")
    with pytest.raises(ArchivistError, match="cannot be read"):
        witness.known("log.example")


@pytest.mark.parametrize(
    "item",
    [item for item in READ_LIMITS if (item.whose, item.what) != MEMORY],
    ids=lambda item: f"{item.whose} {item.what}",
)
def test_what_is_no_bounded_file_is_refused_at_once(
    item: ReadLimit, bench: Bench, capfd: pytest.CaptureFixture[str]
) -> None:
    find, say, expected = WALKS[item.whose, item.what]
    place = find(bench)
    place.parent.mkdir(parents=True, exist_ok=True)
    told = {}
    for trap in TRAPS:
        if place.exists():
            place.rename(bench.root / "aside")
        trap(place, item.limit, bench.root / "aside")
        code, text = run(say(bench, place), capfd)
        told[trap.__name__] = (code, text[-300:])
        place.rmdir() if trap is folder else place.unlink()
        assert "Traceback" not in text
        assert "bug" not in text
        if item.whose == "operand" and trap is not folder:  # a folder may be walked, and hold nothing
            assert place.name in text or place.parent.name in text
    assert {code for code, _ in told.values()} <= expected, told
