"""What time a new batch states, and that no batch goes back.

M is the latest `created` of all earlier manifests and of the trust root that a batch names. A batch states the time of
its machine's clock, or M if that is later: two machines whose clocks differ by minutes go on as they are. Verification
refuses what lies over ten minutes before M.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from archivist.base.clock import later
from archivist.base.limits import CLOCK_SKEW_MINUTES, ENVELOPE_BYTES
from archivist.base.said import said
from archivist.fixity.measure import read_file, read_head
from archivist.fixity.unparsed_manifest import HEAD_BYTES, created_in
from archivist.model.errors import ClockBehindError
from archivist.model.manifest import Manifest
from archivist.model.trust import TrustRoot
from archivist.pipeline.signed.manifests import parse_manifest
from archivist.store.layout import manifest_paths

__all__ = ["latest_created", "latest_here", "not_before", "stated_created"]


def stated_created(root: Path, newest: Manifest | None, named: TrustRoot, now: str, *, repeat: bool = False) -> str:
    """Return the time that the next batch states, after the manifest `newest` and under the trust root `named`.

    `now` is what this machine's clock says; ClockBehindError as `not_before` raises it.

    No manifest states a time over ten minutes before an earlier one, so M is at most ten minutes after the newest's
    time: where the clock is past that, no other manifest need be read.
    """
    before = named.created
    if newest is not None:
        before = max(before, newest.created)
        if now < later(newest.created, minutes=CLOCK_SKEW_MINUTES):
            before = max(before, latest_here(root, manifest_paths(root)) or "")
    return not_before(before, now, repeat=repeat)


def not_before(latest: str, now: str, *, repeat: bool) -> str:
    """Return `now`, or `latest` if that is later; ClockBehindError over ten minutes before it unless `repeat`."""
    if now < later(latest, minutes=-CLOCK_SKEW_MINUTES) and not repeat:
        raise ClockBehindError(
            said(
                "this machine's clock says {now}, and the archive holds what was made at {latest}",
                now=now,
                latest=latest,
            ),
            said("set the clock right; if the archive's time is wrong: --repeat-created states it once more"),
        )
    return max(now, latest)


def latest_here(root: Path, paths: Sequence[str]) -> str | None:
    """Return the latest `created` of manifests that lie here, paths in the order of their numbers; None for none."""

    def read(path: str) -> str | None:
        head = read_head(root, path, HEAD_BYTES, ENVELOPE_BYTES)
        found = created_in(head or b"")
        if found is None:  # of another writer's form
            data, _ = read_file(root, path, ENVELOPE_BYTES)
            batch, _, _ = parse_manifest(data or b"", path)
            found = batch.manifest.created if batch is not None else None
        return found

    return latest_created(reversed(paths), read)


def latest_created(newest_first: Iterable[str], read: Callable[[str], str | None]) -> str | None:
    """Return the latest `created` of a chain that verifies; `read` gives that of one, None where it cannot be read.

    Whatever comes before a manifest is at most ten minutes after its time. So the walk ends at the first one that lies
    ten minutes before the latest seen: nearly always the second.
    """
    latest: str | None = None
    for path in newest_first:
        found = read(path)
        if found is None:
            continue  # verify's business
        latest = max(latest or "", found)
        if later(found, minutes=CLOCK_SKEW_MINUTES) <= latest:
            break
    return latest
