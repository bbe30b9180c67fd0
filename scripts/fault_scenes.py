"""The commands that the sweep of faults kills, each with the archive it finds."""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fault_rig import run_command

__all__ = ["SCENES", "Scene", "prepare", "time_stamp_authority"]

_TESTS = Path(__file__).resolve().parents[1] / "tests"
_SOURCES = {
    "s1.txt": "Ministry of Water\nStatement\n11 March 2024\nThe ministry opened a well.\n",
    "s2.txt": "Ministry of Health\nStatement\n12 March 2024\nThe ministry announced a plan.\n",
    "s3.txt": "Ministry of Foreign Affairs\nPress release\n13 March 2024\nThe ministry announced talks.\n",
}
# A folder of so many sources makes a batch of more than 32 files, which is flushed as a whole.
_MANY = 12


@dataclass(frozen=True)
class Scene:
    """A command and what is done before it. `{id}`, `{tsa}` and `{draft}` in the words are filled in."""

    command: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()


_TWO = (("ingest", "s1.txt"), ("ingest", "s2.txt"))
_STAMPED = (
    ("trust", "add", "tsa.crt", "--role", "tsa", "--ca", "ca.crt", "--holder", "Tariq"),
    ("trust", "sign", "{draft}"),
)

SCENES: Mapping[str, Scene] = {
    "ingest-first": Scene(("ingest", "s1.txt")),
    "ingest-second": Scene(("ingest", "s3.txt"), _TWO),
    # One process: strace counts the calls of each for itself.
    "ingest-many": Scene(("ingest", "--jobs", "1", "many"), _TWO),
    "ingest-unsigned": Scene(("ingest", "--no-sign", "s3.txt"), _TWO),
    "sign": Scene(("sign",), (*_TWO, ("ingest", "--no-sign", "s3.txt"))),
    "amend": Scene(("amend", "{id}", "--place", "Damascus", "--by", "B", "--because", "seen"), _TWO),
    "withdraw": Scene(("withdraw", "{id}", "--by", "B", "--because", "wrong"), _TWO),
    "withhold": Scene(("withhold", "{id}", "--by", "The board", "--because", "protection"), _TWO),
    "trust-sign": Scene(
        ("trust", "sign", "{draft}"),
        (*_TWO, ("trust", "rotate", "manifest"), ("trust", "rotate", "log", "{continue}")),
    ),
    "log-timestamp": Scene(("log", "timestamp", "--tsa", "{tsa}", "--name", "own"), (*_TWO, *_STAMPED)),
}


def prepare(folder: Path, scene: Scene, tsa: str) -> list[str]:
    """Make the sources and the archive that a scene begins with; returns the words of its command."""
    folder.mkdir(parents=True)
    for name, text in _SOURCES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "many").mkdir()
    for number in range(_MANY):
        (folder / "many" / f"{number}.txt").write_text(f"{_SOURCES['s1.txt']}Well {number}.\n", encoding="utf-8")
    for name in ("tsa.crt", "ca.crt"):
        (folder / name).write_bytes((folder.parent / name).read_bytes())
    for words in scene.before:
        done = run_command(_filled(folder, words, tsa), folder)
        if done.code != 0:
            sys.exit(f"{' '.join(words)} ended with {done.code}: {done.err}")
    return _filled(folder, scene.command, tsa)


@contextmanager
def time_stamp_authority(folder: Path) -> Iterator[str]:
    """Serve the answers of `openssl ts` on the loopback; its certificates lie in `folder`. Gives the address."""
    sys.path.insert(0, str(_TESTS))
    import tsa  # noqa: PLC0415  # found only now

    ca = tsa.authority_root()
    party = tsa.issue("tariq", ca)
    (folder / "tsa.crt").write_bytes(party.pem)
    (folder / "ca.crt").write_bytes(ca.pem)
    with tsa.served(lambda handler, body: tsa.reply(handler, tsa.openssl_token(folder / "ts", party, body))) as (
        url,
        _,
    ):
        yield url


def _filled(folder: Path, words: Sequence[str], tsa: str) -> list[str]:
    """Fill in what stands in braces; a draft is named only where `trust sign` asks for its fingerprint."""
    first = hashlib.sha256((folder / "s1.txt").read_bytes()).hexdigest()[:32]
    filled = ["--archive", "a", "--format", "json"]
    for word in words:
        if word == "{draft}":
            filled += _draft(folder)
        elif word == "{continue}":
            filled += ["--continue"] if "--continue" in run_command(["trust", "rotate", "--help"], folder).out else []
        else:
            filled.append(word.format(id=first, tsa=tsa))
    return filled


def _draft(folder: Path) -> list[str]:
    if "--draft" not in run_command(["trust", "sign", "--help"], folder).out:
        return []
    shown = run_command(["--archive", "a", "--format", "json", "trust", "sign"], folder)
    return ["--draft", json.loads(shown.out)["draft"]["fingerprint"]]
