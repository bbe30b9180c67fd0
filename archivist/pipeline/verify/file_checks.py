"""Fixity: every listed file is there and unaltered, and nothing is there that no manifest lists."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from archivist.base.digest import sha256_hex
from archivist.base.places import RECORDS, place_of, record_file, record_id_of, schema_path
from archivist.base.said import said, said_of
from archivist.fixity.listing import Listing, MayWait, incomplete_records, look_for_stray
from archivist.fixity.measure import compare_rows
from archivist.model.findings import Check, Finding, Severity, finding
from archivist.model.manifest import Row, Withheld
from archivist.model.progress import SILENT, Observer, observed
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.manifests import Batch
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.signed.withheld import withheld_parts

__all__ = [
    "Compared",
    "FileChecks",
    "Sound",
    "check_files",
    "is_within",
    "may_wait",
    "not_as_signed",
    "sound_files",
    "unlisted_check",
    "withheld_among",
    "withheld_check",
]


@dataclass(frozen=True)
class FileChecks:
    """What became of the listed files; the content of a path in `bad` is not looked at further.

    `unsigned` is the folder of each complete record or revision in no manifest → its files; `withheld` are the files
    that are not here on purpose, which are also in `bad`. `differing` are the findings about listed files.
    """

    files: int
    unsigned: Mapping[str, tuple[str, ...]]
    bad: frozenset[str]
    withheld: frozenset[str]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    differing: tuple[Finding, ...] = ()


@dataclass
class Compared:
    """What earlier looks at an archive have compared: the rows by name, and what was found."""

    rows: dict[str, Row] = field(default_factory=dict)
    found: dict[str, Finding] = field(default_factory=dict)

    def compare(
        self, root: Path, rows: Sequence[Row], signed: SignedSide, observer: Observer = SILENT
    ) -> tuple[Finding, ...]:
        """Compare those files that have not been; give what is known of all, in the order of `rows`.

        A withheld file is compared again: it may have been removed between two looks.
        """
        new = [row for row in rows if self.rows.get(row.name) != row or row.name in signed.withheld]
        found = compare_rows(root, observed("files", len(new), new, observer), signed.withheld)
        for row in new:
            self.rows[row.name] = row
            self.found.pop(row.name, None)
        self.found |= {item.path: item for item in found if item.path is not None}
        return tuple(self.found[row.name] for row in rows if row.name in self.found)


@dataclass(frozen=True)
class Sound:
    """How many listed files were found as signed already, and of which folders they are, in which nothing else lies."""

    files: int = 0
    is_settled: Callable[[str], bool] = lambda _folder: False


_NONE_SOUND = Sound()


def sound_files(count: int) -> FileChecks:
    """Return the checks of so many listed files that were found as signed, where nothing else lies."""
    checks = (_fixity(count, 0, 0, 0), unlisted_check(0, said("nothing unlisted")))
    return FileChecks(count, {}, frozenset(), frozenset(), (), checks)


def is_within(path: str, places: Sequence[str]) -> bool:
    """Return whether a path is one of the places or below one; no places means everywhere."""
    return not places or any(path == place or path.startswith(f"{place}/") for place in places)


def _unlisted(
    archive: Archive, signed: SignedSide, places: Sequence[str], writing: Collection[str], sound: Sound
) -> Listing:
    """Return what no manifest lists: all that lies within `places`, and perhaps more."""
    newest = signed.batches[-1] if signed.batches else None
    waiting = may_wait(archive, newest, signed.log_size)
    if not places or RECORDS in places:
        return look_for_stray(archive.root, signed.rows, waiting, writing, sound.is_settled)
    listing = look_for_stray(archive.root, signed.rows, waiting, writing, _elsewhere(places))
    # A header that no manifest lists may wait for a record anywhere.
    strays = (place_of(item.path or "") for item in listing.findings)
    waits = any(place is not None and place.kind == "schema" for place in strays)
    return look_for_stray(archive.root, replace(signed, chosen=None).rows, waiting, writing) if waits else listing


def _elsewhere(places: Sequence[str]) -> Callable[[str], bool]:
    """Return what tells the folders of records of which nothing lies within `places`."""
    homes = {"/".join(place.split("/")[:3]) for place in places}  # shelves and records: a record is judged as a whole
    shelves = homes | {home.rpartition("/")[0] for home in homes}

    def is_elsewhere(folder: str) -> bool:
        holder, _, _ = folder.rpartition("/")
        if holder == RECORDS:
            return folder not in shelves
        return holder.rpartition("/")[0] == RECORDS and not {folder, holder} & homes

    return is_elsewhere


def may_wait(archive: Archive, newest: Batch | None, log_size: int) -> MayWait:
    """Return what may wait for the batch after `newest`, at a log of `log_size` leaves.

    Of schemas and shared headers those of this program, those of the newest manifest, and each header that an unsigned
    record names: another version of the program may have made that record.
    """
    named = newest.manifest.schemas.items() if newest is not None else ()
    listed = frozenset(schema_path(sha256, name) for name, sha256 in named)
    return MayWait(log_size, listed, partial(_own_or_named, archive.root))


def _own_or_named(root: Path, schemas: Collection[str], records: Iterable[str]) -> frozenset[str]:
    """Return those of the paths `schemas` that this program has, or that an unsigned record names as its header."""
    # What makes and reads headers is imported only where a schema lies unlisted.
    from archivist.pipeline.record.shared_headers import named_headers, schemas_in_use  # noqa: PLC0415

    own = {schema_path(sha256_hex(data), name) for name, data in schemas_in_use().items()}.intersection(schemas)
    return named_headers(root, set(schemas) - own, records) | own


def check_files(  # noqa: PLR0913  # the seventh is for looks at a changing archive
    archive: Archive,
    signed: SignedSide,
    places: Sequence[str],
    writing: Collection[str],
    *,
    allow_unsigned: bool,
    observer: Observer = SILENT,
    compared: Compared | None = None,
    sound: Sound = _NONE_SOUND,
) -> FileChecks:
    """Compare every listed file within `places`, then look for files that no manifest lists.

    `writing` are the paths of a batch in progress: left out only where no manifest lists them. What an earlier look
    has `compared` stands, and what this one compares is added to it. With `sound`, `signed` has the other rows only.
    """
    rows = [row for name, (row, _) in sorted(signed.rows.items()) if is_within(name, places)]
    differing = (compared or Compared()).compare(archive.root, rows, signed, observer)
    partial = [item for item in incomplete_records(signed.rows) if is_within(item.path or "", places)]
    withheld = withheld_among(differing)
    left = _words_left(rows, signed.withheld)
    wrong = sum(item.severity is Severity.ERROR for item in differing)
    listing = _unlisted(archive, signed, places, writing, sound)
    found = [item for item in listing.findings if is_within(item.path or "", places)]
    if allow_unsigned:
        found = [item.as_warning() if item.code == "unsigned-record" else item for item in found]
    stray = sum(item.severity is Severity.ERROR for item in found)
    count = len(rows) + sound.files
    return FileChecks(
        files=count,
        unsigned={place: files for place, files in listing.unsigned.items() if is_within(place, places)},
        bad=not_as_signed(differing),
        withheld=withheld,
        differing=(*differing, *partial),
        findings=(*differing, *left, *partial, *found),
        checks=(
            _fixity(count, wrong, len(withheld), len(partial)),
            unlisted_check(stray, said("nothing unlisted")),
            *withheld_check(withheld),
        ),
    )


def _words_left(rows: Iterable[Row], entries: Mapping[str, Withheld]) -> Iterator[Finding]:
    """Warn of each revision that was not withheld with the source and the other revisions: it has the same words."""
    parts = withheld_parts(entries)
    for row in rows if parts else ():
        own, file = parts.get(record_id_of(row.name) or ""), record_file(row.name)
        if own is None or file is None or row.name in entries or not file.revision:
            continue
        entry = own.entry(file.revision)
        if entry is not None:
            yield finding("withheld-in-part", row.name, at=entry.at)


def not_as_signed(differing: Iterable[Finding]) -> frozenset[str]:
    """Return the files that are not here as they were signed; one that was withheld and is here again is."""
    return frozenset(item.path or "" for item in differing if item.code != "withheld-here")


def withheld_among(differing: Iterable[Finding]) -> frozenset[str]:
    """Return the files that are not here on purpose."""
    return frozenset(item.path or "" for item in differing if item.code == "withheld")


def unlisted_check(stray: int, nothing: str) -> Check:
    """Return what was found that nothing lists; `nothing` says that there is none."""
    return Check("unlisted", "failed" if stray else "passed", said("{n} found", n=stray) if stray else nothing)


def withheld_check(withheld: Collection[str]) -> Iterator[Check]:
    """Say that files which are not here were not checked; nothing where none is withheld."""
    if withheld:
        yield Check("withheld", "not_checked", said("{n} listed files are not here on purpose", n=len(withheld)))


def _fixity(total: int, wrong: int, withheld: int, partial: int) -> Check:
    if not total:
        return Check("fixity", "not_checked", said("no file is listed here"))
    parts = [said("{n} of {of} files as signed", n=total - wrong - withheld, of=total)]
    parts += [said("{n} withheld", n=withheld)] if withheld else []
    parts += [said("{n} records listed in part", n=partial)] if partial else []
    return Check("fixity", "failed" if wrong or partial else "passed", said_of(parts, "comma"))
