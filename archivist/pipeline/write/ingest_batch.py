"""One batch of an ingest: written whole under the writer's lock, or not at all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from archivist.base.places import manifest_path, place_of
from archivist.model.findings import Finding, finding
from archivist.model.results.ingest import SourceState
from archivist.pipeline.batch.batching import Head, read_head, sign_batch, signing_keys, write_unsigned
from archivist.pipeline.batch.cosign import is_shared, several_must_sign
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.prepare_all import Made
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.signed.withheld import WithheldSoFar
from archivist.pipeline.write.held_sources import what_is_held
from archivist.pipeline.write.incoming import HELD_STATES
from archivist.store.batch import remove_files

__all__ = ["Batches"]

# A batch is complete at so many records or bytes: few enough to be held in memory and to be lost to a kill, enough that
# a manifest costs next to nothing a record.
_RECORDS, _BYTES = 1_500, 64 * 1024 * 1024


@dataclass
class Batches:
    """The batches of one run: what waits for the next one, and what was written.

    `manifests` are those written, `ends` says of each record of the run what became of it: id → its sources' state.
    """

    sign: bool
    repeat_created: bool
    findings: list[Finding] = field(default_factory=list)
    manifests: list[str] = field(default_factory=list)
    ends: dict[str, SourceState] = field(default_factory=dict)
    waiting: dict[str, Made] = field(default_factory=dict)
    _bytes: int = 0

    def has(self, identity: str) -> bool:
        """Return whether a record is of this run, written or not."""
        return identity in self.ends or identity in self.waiting

    def add(self, identity: str, made: Made) -> bool:
        """Let a record wait; returns whether the batch is large enough to be written."""
        self.waiting[identity] = made
        self._bytes += sum(map(len, made.files.values()))
        return len(self.waiting) >= _RECORDS or self._bytes >= _BYTES

    def drop(self) -> None:
        """Write nothing, as a dry run does, and call it archived."""
        self.ends |= dict.fromkeys(self.waiting, "archived")
        self.waiting, self._bytes = {}, 0

    def write(self, archive: Archive, withheld: WithheldSoFar, now: Callable[[], str]) -> None:
        """Write what waits as one batch.

        The archive is looked at again under the lock: what another process archived in the meantime is left out, and
        what is there of a record that nobody completed makes way for it.
        """
        ends: dict[str, SourceState] = {}
        files: dict[str, bytes] = {}
        kept: set[str] = set()
        with exclusive(archive):
            entries = withheld.parts()
            for identity, made in self.waiting.items():
                held = what_is_held(archive.root, made.source, entries)
                self.findings += held.findings
                ends[identity] = HELD_STATES.get(held.state, "archived")
                if ends[identity] == "archived":
                    files |= made.files
                    kept |= self._make_room(archive, made, held.loose)
            if files:
                self._write(archive, files, kept, now())
        self.ends |= ends
        self.waiting, self._bytes = {}, 0

    def _write(self, archive: Archive, files: Mapping[str, bytes], kept: set[str], created: str) -> None:
        head = read_head(archive, pin_of(archive)) if self.sign else None
        if head is None or is_shared(head):
            told = several_must_sign(head)
            self.findings += [item for item in told if item not in self.findings]
            write_unsigned(archive, {name: data for name, data in files.items() if name not in kept})
            return
        keys, schemas = signing_keys(head.root, archive.context.keys), {schemas_in_use()}
        path = sign_batch(archive, head, keys, schemas, files, created, repeat_created=self.repeat_created)
        self.manifests += _since(head, path)

    def _make_room(self, archive: Archive, made: Made, loose: Sequence[str]) -> set[str]:
        """Remove what lies in the way of a record that was never completed; returns what may stay, the equal source.

        What somebody else may have said about the source in an unsigned half of a record is not to be signed here.
        """
        if not loose:
            return set()
        kept = {name for name in loose if made.files.get(name) == made.source.data}
        remove_files(archive.root, [name for name in loose if name not in kept])
        self.findings.append(finding("record-completed", made.source.given, found=", ".join(loose)))
        return kept


def _since(head: Head, path: str) -> list[str]:
    """List the manifests from the one after `head` to this one: a root that waited has one of its own before it."""
    first, last = head.newest.manifest.seq + 1 if head.newest else 1, place_of(path)
    return [manifest_path(number) for number in range(first, (last.number if last else 0) + 1)]
