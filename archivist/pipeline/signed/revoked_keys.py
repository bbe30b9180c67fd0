"""What log and trusted time say for a signature whose key was revoked since, and against a back-dated manifest.

Times and `goods` are taken as claims here. That the log of this archive extends each of them is proved by
`log_side`; a claim that it does not extend fails the whole verification.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from archivist.base.clock import parse_time
from archivist.base.limits import CLOCK_SKEW_MINUTES
from archivist.model.envelope import Envelope
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Manifest
from archivist.model.trust import TrustRoot
from archivist.signing.revocation import Proof, accepts_revoked, goods_named, judging_root
from archivist.signing.verify import role_findings

__all__ = ["Standing"]


@dataclass(frozen=True)
class Standing:
    """The verified trust roots, and trusted times as (log size, time), sizes ascending.

    A time vouches for every leaf below its size.
    """

    roots: Sequence[TrustRoot]
    times: tuple[tuple[int, str], ...] = ()

    def time_of(self, leaf: int) -> str | None:
        """Return the first trusted time that covers a leaf."""
        place = bisect_right(self.times, leaf, key=lambda item: item[0])
        return self.times[place][1] if place < len(self.times) else None

    def findings(self, manifest: Manifest, envelope: Envelope, path: str) -> tuple[Finding, ...]:
        """Judge a manifest's signatures by the root that it names, with what the newest root has revoked since."""
        leaf = manifest.log_end - 1
        time = self.time_of(leaf)
        goods = goods_named(self.roots)
        accepts = accepts_revoked(Proof(leaf, goods, time))
        root = judging_root(self.roots[manifest.root_version - 1], self.roots)
        late = _back_dated(manifest, time, path)
        return (*late, *role_findings(envelope, root, "manifest", manifest.created, path, accepts_revoked=accepts))


def _back_dated(manifest: Manifest, time: str | None, path: str) -> tuple[Finding, ...]:
    """Tell a manifest that says it was made after a time at which it was there."""
    if time is None or parse_time(manifest.created) <= parse_time(time) + timedelta(minutes=CLOCK_SKEW_MINUTES):
        return ()
    return (finding("created-after-time", path, expected=time, found=manifest.created),)
