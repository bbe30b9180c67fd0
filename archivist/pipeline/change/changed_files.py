"""Fixity of a change: the files that it brings are as its manifests say, and those that were there before stay."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from archivist.base.limits import ROOT_VERSIONS
from archivist.base.places import place_of, record_file, root_path
from archivist.base.said import said
from archivist.fixity.archive_tree import kind_of
from archivist.fixity.listing import Listing, sort_stray
from archivist.fixity.measure import compare_rows
from archivist.history.revision import Changes
from archivist.model.findings import Check, Finding, Severity, finding
from archivist.model.manifest import Withheld
from archivist.pipeline.change.published_files import Known, known_before, published_findings, withheld_before
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.manifests import Batch
from archivist.pipeline.signed.other_revision import BaseSide
from archivist.pipeline.signed.signed_side import SignedSide, unvouched
from archivist.pipeline.verify.file_checks import (
    FileChecks,
    may_wait,
    not_as_signed,
    unlisted_check,
    withheld_among,
    withheld_check,
)

__all__ = ["check_changed_files"]

# Told by the chain, by the log's growth, or as published.
_TOLD_ELSEWHERE = ("manifest", "checkpoint", "tile", "aid")


def check_changed_files(
    archive: Archive, before: BaseSide, signed: SignedSide, changes: Changes, *, allow_unsigned: bool
) -> FileChecks:
    """Check every path that changed; `signed` has the new batches alone, and its withheld files are not looked at.

    1. published      manifests, trust roots, tokens of the revision are untouched
    2. new rows       each new listed file as its row says; none that the revision's manifests list
    3. old rows       each changed file that the revision's manifests list as it was, or withheld on purpose
    4. the rest       what no manifest lists may be a whole unsigned record, or wait for the next batch
    """
    # 1. published
    published = published_findings(archive, before, changes)
    # 2. new rows
    new = {name: row for name, (row, _) in sorted(signed.rows.items())}
    touched = [path for path in changes.before if path not in new and not _told_elsewhere(path)]
    known = _known(before, signed, changes, touched)
    withheld, unknown = _withheld(signed, known)
    twice = [
        finding("listed-twice", signed.rows[name][1].path, expected=known.rows[name][1], found=name)
        for name in new
        if name in known.rows
    ]
    # 3. old rows
    old = [known.rows[path][0] for path in touched if path in known.rows]
    rows = sorted([*new.values(), *old], key=lambda row: row.name)
    differing = compare_rows(archive.root, rows, withheld)
    absent = withheld_among(differing)
    # 4. the rest
    loose = [path for path in touched if path not in known.rows]
    listing = _loose(
        archive, signed.batches[-1] if signed.batches else before.newest, changes, loose, {*new, *known.rows}
    )
    found = list(listing.findings)
    if allow_unsigned:
        found = [item.as_warning() if item.code == "unsigned-record" else item for item in found]
    stray = sum(item.severity is Severity.ERROR for item in found)
    return FileChecks(
        files=len(rows),
        unsigned=listing.unsigned,
        bad=not_as_signed(differing),
        withheld=absent,
        findings=(*published, *twice, *unknown, *differing, *found),
        checks=(
            _published(before, published, differing, len(rows) - len(absent)),
            unlisted_check(stray, said("nothing new unlisted")),
            *withheld_check(absent),
        ),
    )


def _known(before: BaseSide, signed: SignedSide, changes: Changes, touched: Collection[str]) -> Known:
    """Look up what the revision's manifests list among the paths of interest.

    In a revision that verifies, a listed file is there or withheld. So a path that is new, and that nothing withholds,
    was not listed, and the manifests need not be read for it: that is nearly every path of nearly every change.
    """
    withholding = withheld_before(before)
    absent = known_before(before, (), withholding).withheld
    new = signed.rows
    interesting = [path for path in new if not changes.is_new(path)]
    interesting += [path for path in touched if not changes.is_new(path)]
    interesting += [path for path in (*new, *touched) if path in absent]
    interesting += [item.name for batch in signed.batches for item in batch.manifest.withheld]
    return known_before(before, interesting, withholding)


def _loose(
    archive: Archive, newest: Batch | None, changes: Changes, paths: Collection[str], listed: Collection[str]
) -> Listing:
    """Classify changed paths that no manifest lists; one that is gone was listed by nobody."""
    records = {record.folder for path in paths if (record := record_file(path)) is not None}
    beside = {path for folder in records for path in _files_of(archive.root, folder) if path not in changes.before}
    # A manifest may name any number; no more roots than this are read.
    named = min(newest.manifest.root_version, ROOT_VERSIONS) if newest else 0
    known_roots = {root_path(version) for version in range(1, named + 1)}
    return sort_stray(
        archive.root,
        _present(archive.root, paths),
        {*listed, *beside, *known_roots},
        may_wait(archive, newest, newest.manifest.log_end if newest else 0),
    )


def _withheld(signed: SignedSide, known: Known) -> tuple[dict[str, Withheld], list[Finding]]:
    """Add what the new batches withhold; an entry counts only if it is signed, for a file listed so before it."""
    withheld, unknown = dict(known.withheld), []
    unsigned = unvouched(signed)
    for batch in signed.batches:
        for item in () if batch.path in unsigned else batch.manifest.withheld:
            row, lister = known.rows.get(item.name) or signed.rows.get(item.name) or (None, "")
            early = isinstance(lister, Batch) and lister.manifest.seq >= batch.manifest.seq
            if row is None or early or row.sha256 != item.sha256:
                unknown.append(finding("withheld-unknown", batch.path, found=item.name))
            else:
                withheld.setdefault(item.name, item)
    return withheld, unknown


def _files_of(root: Path, folder: str) -> Iterator[str]:
    """List the files of one record; links are never followed."""
    for place, _, names in os.walk(root / folder):
        for name in names:
            yield (Path(place) / name).relative_to(root).as_posix()


def _present(root: Path, paths: Collection[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        try:
            yield path, kind_of((root / path).lstat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            yield path, "unreadable"


def _told_elsewhere(path: str) -> bool:
    place = place_of(path)
    return place is not None and place.kind in _TOLD_ELSEWHERE


def _published(before: BaseSide, published: Collection[Finding], differing: Collection[Finding], rows: int) -> Check:
    wrong = sum(item.severity is Severity.ERROR for item in (*published, *differing))
    if wrong:
        return Check("fixity", "failed", said("{n} problems", n=wrong) if wrong > 1 else said("1 problem"))
    if not rows:
        return Check("fixity", "passed", said("nothing listed at {base} was touched", base=before.revision.label))
    return Check("fixity", "passed", said("{n} of {n} new or touched files as signed", n=rows))
