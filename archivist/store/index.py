"""The index for `list` and `search`: `.archivist/index/`. It is never the truth and may be deleted at any time.

    head.json               what the archive was when it was looked at, and the segments that count
    <SHA-256>.segment       records and their words; no segment ever changes (store/index_segment)

An update writes the records that are new into a segment of their own, and a head that names it too. Old versions of
records are dead from then on: the head says so. Beyond sixteen, segments are merged, the small ones first, so that a
record is written anew some ten times however large the archive grows. What is to be forgotten leaves no byte: its
segment is written anew without it.

Whoever can write to `.archivist` can plant a file. None is read but the head and the segments that it names, none
through a link, none that is not what its digest says, and what all of them say is a hint that the caller compares with
the records themselves. Whatever does not fit raises IndexBrokenError, and the index is made anew.
"""

import fcntl
import io
import json
import os
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from time import sleep
from typing import Any

from archivist.base.digest import sha256_hex
from archivist.base.durable import adopt_file, folder_below, make_folders, remove_file, remove_tree, replace_file
from archivist.base.json_value import Json
from archivist.base.limits import INDEX_BYTES, INDEX_HEAD_BYTES
from archivist.base.opening import open_regular, read_regular
from archivist.base.said import said, said_by
from archivist.store.index_segment import IndexedRecord, Segment
from archivist.store.index_segment_draft import SegmentDraft, merge_segments
from archivist.store.sealed_file import SealedFile, SealedWriter

__all__ = [
    "INDEX",
    "Index",
    "IndexBrokenError",
    "IndexChange",
    "IndexWriter",
    "as_broken",
    "index_writer",
    "open_index",
]

INDEX = ".archivist/index"

# Raise it with every change of what segments hold or of base/words: an older index is then made anew.
_VERSION = 3
_HEAD = "head.json"
_OLD = ".archivist/index.sqlite"  # until version 0.3
_NAME = re.compile(r"[0-9a-f]{64}")
_MOST_SEGMENTS = 16
_NEVER_MORE = 64  # each takes a descriptor
_MOST_TOKENS = 1 << 31  # positions are numbers of 32 bits
_DRAFT_NUMBERS = 4_000_000  # some thousand records: about 100 MB while they are put in order
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_TRIES, _PAUSE_SECONDS = 40, 0.05


class IndexBrokenError(Exception):
    """The index is not one of ours, or contradicts itself or the records; `str()` says how."""


@dataclass(frozen=True)
class Index:
    """An index that is open for reading: segments with the numbers of the dead in each; `kept` unless only in memory.

    `state` is what the caller had to say of the archive when the index was made.
    """

    state: Mapping[str, Any]
    segments: Sequence[tuple[Segment, frozenset[int]]]
    kept: bool
    _opened: ExitStack

    def close(self) -> None:
        """Close its files; what was in memory is gone."""
        self._opened.close()

    def find(self, record_id: str) -> tuple[Segment, int] | None:
        """Return where a record is; None if it is nowhere."""
        with as_broken():
            for segment, dead in self.segments:
                number = segment.find(record_id)
                if number is not None and number not in dead:
                    return segment, number
        return None

    def marks(self) -> dict[str, bytes]:
        """Return record id → mark of all records."""
        found = {}
        with as_broken():
            for segment, dead in self.segments:
                ids, marks = segment.ids().hex(), segment.marks()
                for number in range(segment.count) if not dead else sorted(set(range(segment.count)) - dead):
                    found[ids[32 * number : 32 * number + 32]] = marks[24 * number : 24 * number + 24]
        return found

    def unreadable(self) -> list[str]:
        """Return the ids of the records that could not be read."""
        with as_broken():
            return sorted(
                segment.id(number)
                for segment, dead in self.segments
                for number in segment.numbers("unreadable")
                if number not in dead
            )


@dataclass(frozen=True)
class IndexChange:
    """What the next index says otherwise: records put in the place of what was known of them, and those forgotten.

    `put` gives the same records each time it is called, `ids` are theirs. `forget` need not be complete before they
    have been read.
    """

    state: Mapping[str, Json]
    put: Callable[[], Iterable[IndexedRecord]]
    ids: Collection[str]
    forget: Collection[str] = ()


@dataclass
class IndexWriter:
    """The right to write the index; `folder` is None where it cannot be written, or another writes it just now.

    `now` is the time by the clock of the disk, in nanoseconds, 0 without a folder.
    """

    root: Path
    folder: int | None
    busy: bool = False
    now: int = 0

    def renewed(self, old: Index | None, change: IndexChange) -> Index:
        """Make the next index out of the old one, or the first; in memory where it cannot be written."""
        if self.folder is not None:
            with suppress(OSError):  # a full disk, or a folder that was removed: a withholding does that
                return self._written(self.folder, old, change)
        return _made(_Memory(), old, change, kept=self.busy)

    def forget(self) -> None:
        """Remove the index."""
        if self.folder is not None:
            _tidy(self.folder, frozenset())

    def _written(self, folder: int, old: Index | None, change: IndexChange) -> Index:
        before = os.listdir(folder)
        try:
            made = _made(_Disk(folder), old, change, kept=True)
            replace_file(folder, _HEAD, _head_bytes(made))
        except BaseException:
            with suppress(OSError):
                _tidy(folder, before)
            raise
        with suppress(OSError):  # the index is in place; the next one removes what stays
            _tidy(folder, {f"{segment.name}.segment" for segment, _ in made.segments} | {_HEAD})
            remove_file(self.root, _OLD)
        return made


def open_index(root: Path) -> Index | None:
    """Open the index of an archive; None if there is none, IndexBrokenError if it cannot be used."""
    for _ in range(_TRIES):
        with ExitStack() as opened:
            head = None
            try:
                folder = opened.enter_context(folder_below(root, INDEX))
                head = read_regular(_HEAD, INDEX_HEAD_BYTES, dir_fd=folder)
                with as_broken():
                    state, named = _parsed_head(head)
                    segments = [(_opened(folder, name, opened), dead) for name, dead in named]
            except FileNotFoundError:
                if head is None:
                    return None
                continue  # another writer has put a new head in place and removed what that does not name
            except OSError as error:
                raise IndexBrokenError(error.strerror or said_by(error)) from error
            return Index(state, segments, kept=True, _opened=opened.pop_all())
    raise IndexBrokenError(said("a segment of it is missing"))


@contextmanager
def index_writer(root: Path) -> Iterator[IndexWriter]:
    """Wait two seconds at most for the right to write the index; who does not get it works in memory."""
    with ExitStack() as stack:
        folder, busy, now = None, False, 0
        with suppress(OSError):
            make_folders(root, INDEX)
            folder = stack.enter_context(folder_below(root, INDEX))
            busy = not _locked(folder)
            os.utime(folder)
            now = os.fstat(folder).st_mtime_ns
        yield IndexWriter(root, folder if now and not busy else None, busy, now)


@contextmanager
def as_broken() -> Iterator[None]:
    """Turn whatever a damaged or hostile file makes reading raise into IndexBrokenError."""
    try:
        yield
    except RecursionError as error:
        raise IndexBrokenError(said("it is nested too deeply")) from error
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, MemoryError) as error:
        reason = said_by(error) if type(error) is ValueError else said("it does not have the form of an index")
        raise IndexBrokenError(reason) from error


class _Memory:
    """Segments that live in memory only."""

    def make(self, write: Callable[[SealedWriter], str], _: ExitStack) -> Segment:
        out = io.BytesIO()
        name = write(SealedWriter(out))
        data = out.getvalue()
        return Segment(SealedFile(lambda start, length: data[start : start + length], len(data), name))


@dataclass
class _Disk:
    """Segments in the folder of the index: written aside, flushed, renamed."""

    folder: int

    def make(self, write: Callable[[SealedWriter], str], opened: ExitStack) -> Segment:
        draft = f"{token_hex(8)}.new"
        # As readable as the records are: whoever may read them may use the index.
        handle = os.open(draft, _NEW_FILE, 0o644, dir_fd=self.folder)
        try:
            with os.fdopen(handle, "wb") as out:
                name = write(SealedWriter(out))
            adopt_file(self.folder, draft, f"{name}.segment")
        except BaseException:
            with suppress(OSError):
                remove_file(self.folder, draft)
            raise
        return _opened(self.folder, name, opened)


def _made(place: _Memory | _Disk, old: Index | None, change: IndexChange, *, kept: bool) -> Index:
    with ExitStack() as opened:
        made: list[Segment] = []
        draft = SegmentDraft()
        for record in change.put():
            draft.put(record)
            if draft.size >= _DRAFT_NUMBERS:
                made.append(place.make(draft.write, opened))
                draft = SegmentDraft()
        if draft.count:
            made.append(place.make(draft.write, opened))
        segments, purged = _without(old, change)
        segments += [(segment, frozenset()) for segment in made]
        merged = _to_merge(segments, purged)
        if merged:
            parts = [segments[number] for number in sorted(merged)]
            segments = [item for number, item in enumerate(segments) if number not in merged]
            with as_broken():
                one = place.make(lambda out: merge_segments(parts, out), opened)
            if one.count:
                segments.append((one, frozenset()))
        return Index(change.state, segments, kept, opened.pop_all())


def _without(old: Index | None, change: IndexChange) -> tuple[list[tuple[Segment, frozenset[int]]], set[int]]:
    """Return the old segments without what is put anew or forgotten, and which of them hold what is forgotten."""
    segments, purged = [], set[int]()
    for place, (segment, dead) in enumerate(old.segments if old is not None else ()):
        with as_broken():
            again = {number for name in change.ids if (number := segment.find(name)) is not None}
            gone = {number for name in change.forget if (number := segment.find(name)) is not None}
        segments.append((segment, dead | again | gone))
        if gone:
            purged.add(place)
    return segments, purged


def _to_merge(segments: Sequence[tuple[Segment, frozenset[int]]], purged: Collection[int]) -> set[int]:
    """Return which segments become one: those with something to forget, and the small ones if there are too many."""
    merged = {*purged, *(place for place, (segment, dead) in enumerate(segments) if 2 * len(dead) > segment.count)}
    if len(segments) > _MOST_SEGMENTS:
        tokens, least = 0, 2
        for place in sorted(range(len(segments)), key=lambda place: segments[place][0].tokens):
            size = segments[place][0].tokens
            if (least <= 0 and size > 2 * tokens) or tokens + size > _MOST_TOKENS:
                break
            merged.add(place)
            tokens, least = tokens + size, least - 1
    return merged


def _opened(folder: int, name: str, opened: ExitStack) -> Segment:
    descriptor = open_regular(f"{name}.segment", INDEX_BYTES, dir_fd=folder)
    opened.callback(os.close, descriptor)
    size = os.fstat(descriptor).st_size
    return Segment(SealedFile(lambda start, length: os.pread(descriptor, length, start), size, name))


def _head_bytes(made: Index) -> bytes:
    segments = [[segment.name, sorted(dead)] for segment, dead in made.segments]
    head = {"version": _version(), "state": made.state, "segments": segments}
    body = json.dumps(head, separators=(",", ":")).encode()
    return sha256_hex(body).encode() + b"\n" + body


def _parsed_head(data: bytes) -> tuple[Mapping[str, Any], list[tuple[str, frozenset[int]]]]:
    digest, _, body = data.partition(b"\n")
    if digest.decode() != sha256_hex(body):
        raise ValueError("its digest is another")
    head = json.loads(body)
    if head["version"] != _version():
        raise ValueError("it is of another version")
    named = [(name, frozenset(dead)) for name, dead in head["segments"]]
    if len(named) > _NEVER_MORE or not all(_NAME.fullmatch(name) for name, _ in named):
        raise ValueError("its segments are not those of this program")
    state: Mapping[str, Any] = {**head["state"]}
    return state, named


def _version() -> str:
    """Return our version and that of Unicode, on which the cutting of words depends."""
    return f"{_VERSION} {unicodedata.unidata_version}"


def _tidy(folder: int, kept: Collection[str]) -> None:
    for name in os.listdir(folder):
        if name not in kept:
            remove_tree(folder, name)


def _locked(folder: int) -> bool:
    """Lock the folder itself against other writers of the index; false if one has it for two seconds."""
    for tried in range(_TRIES):
        if tried:
            sleep(_PAUSE_SECONDS)
        with suppress(BlockingIOError):
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
    return False
