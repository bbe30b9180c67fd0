"""What log and trusted time say for a signature whose key was revoked since, and against a back-dated manifest.

Times and `good` heads are taken as claims here; that the log of this archive extends each of them is proved by
`log_side`, and a claim that it does not extend fails the whole verification.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import timedelta

from archivist.base.clock import parse_time
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Manifest
from archivist.model.trust import Key, TrustRoot
from archivist.signing.verify import AcceptsRevoked

__all__ = ["Standing"]

# Clocks of honest machines differ by minutes; a manifest that claims more than that was made before it was.
_SKEW = timedelta(minutes=10)


@dataclass(frozen=True)
class Standing:
    """Trusted times as (log size, time), sizes ascending; a time vouches for every leaf below its size."""

    times: tuple[tuple[int, str], ...] = ()

    def time_of(self, leaf: int) -> str | None:
        """Give the first trusted time that covers a leaf."""
        place = bisect_right(self.times, leaf, key=lambda item: item[0])
        return self.times[place][1] if place < len(self.times) else None

    def as_of_now(self, named: TrustRoot, newest: TrustRoot) -> TrustRoot:
        """Give the root that a manifest names, with what the newest root has revoked since."""
        keys = {
            keyid: replace(key, revoked=newest.keys[keyid].revoked if keyid in newest.keys else key.revoked)
            for keyid, key in named.keys.items()
        }
        return replace(named, keys=keys)

    def accepts(self, leaf: int) -> AcceptsRevoked:
        """Decide for a batch leaf: it lies below the last good checkpoint, or its time is before the revocation."""
        time = self.time_of(leaf)

        def accepted(key: Key) -> bool:
            revoked = key.revoked
            if revoked is None:
                return True
            below = revoked.good is not None and leaf < revoked.good.size
            return below or (time is not None and time < revoked.at)

        return accepted

    def back_dated(self, manifest: Manifest, path: str) -> tuple[Finding, ...]:
        """Tell a manifest that says it was made after a time at which it was there."""
        time = self.time_of(manifest.log_end - 1)
        if time is None or parse_time(manifest.created) <= parse_time(time) + _SKEW:
            return ()
        return (finding("created-after-time", path, expected=time, found=manifest.created),)
