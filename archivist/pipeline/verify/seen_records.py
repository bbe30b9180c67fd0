"""The records that a verification has looked at, of which a large archive has too many for a set."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from archivist.fixity.listed_records import ListedRecords

__all__ = ["SeenRecords"]


@dataclass(frozen=True)
class SeenRecords(Collection[str]):
    """Ids: `own`, and `count` of those in `listed`, which are all that are not `apart`."""

    own: frozenset[str] = frozenset()
    listed: ListedRecords | None = None
    apart: frozenset[str] = frozenset()
    count: int = 0

    def __len__(self) -> int:
        """Return how many there are."""
        return self.count + len(self.own)

    def __contains__(self, record_id: object) -> bool:
        """Return whether this record was looked at."""
        return record_id in self.own or self._is_counted(record_id)

    def __iter__(self) -> Iterator[str]:
        """Return each of them once."""
        yield from self.own
        yield from (record_id for record_id in self.listed or () if record_id not in self.apart)

    def with_more(self, ids: Iterable[str]) -> "SeenRecords":
        """Return these and others."""
        return replace(self, own=self.own.union(item for item in ids if not self._is_counted(item)))

    def _is_counted(self, record_id: object) -> bool:
        return self.listed is not None and record_id not in self.apart and record_id in self.listed
