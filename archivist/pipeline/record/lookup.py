"""Find the one record that an id, or its beginning, names, and which of its revisions may be shown."""

from dataclasses import dataclass
from pathlib import Path

from archivist.base.places import is_record_id, is_record_word, json_path, record_folder, xml_path
from archivist.base.said import said
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, finding
from archivist.pipeline.opened.candidates import refuse_several
from archivist.pipeline.signed.withheld import WithheldParts, gone, parts_of, read_withheld, withheld_records
from archivist.store.layout import revisions

__all__ = ["Lookup", "find_any_record", "look_up"]


@dataclass(frozen=True)
class Lookup:
    """One record: the revisions in its folder, and what of it was withheld."""

    id: str
    there: tuple[int, ...]
    withheld: WithheldParts

    @property
    def newest(self) -> int:
        """The number of the newest revision, be it withheld or not."""
        return self.withheld.newest(self.there)

    @property
    def shown(self) -> tuple[int, ...]:
        """The revisions that may be shown."""
        return tuple(number for number in self.there if self.withheld.entry(number) is None)

    def up_to(self, revision: int | None = None) -> tuple[int, ...]:
        """List the revisions that may be shown up to one, the newest unless it is named.

        NothingError if that one is not there or was withheld: the one before it is never given in its place.
        """
        last = self.newest if revision is None else revision
        known = ", ".join(map(str, self.shown)) or "none"
        entry = self.withheld.entry(last)
        if entry is not None and last in (*self.there, *self.withheld.revisions):
            message = said(
                "revision {last} of the record {id} was withheld on {at}: {because}",
                last=last,
                id=self.id,
                at=entry.at,
                because=entry.because,
            )
            raise NothingError(
                message, said("an earlier one is shown where it is named; there is: {known}", known=known)
            )
        if not self.there:
            raise NothingError(
                said("{value} holds no revision", value=record_folder(self.id)), said("see: archivist verify")
            )
        if last not in self.there:
            raise NothingError(
                said("{value} has no revision {last}", value=record_folder(self.id), last=last),
                said("it has: {known}", known=known),
            )
        return tuple(number for number in self.shown if number <= last)

    def notes(self) -> tuple[Finding, ...]:
        """Tell what was withheld of a record of which something may be shown: its source, its newest revision."""
        entries = (self.withheld.source, self.withheld.entry(self.newest))
        return tuple(finding("withheld", item.name, at=item.at, why=item.because) for item in entries if item)


def look_up(root: Path, wanted: str) -> Lookup:
    """Find the one record that begins with `wanted`; NothingError if there is none, or no revision may be shown."""
    record_id = find_any_record(root, wanted)
    found = Lookup(record_id, revisions(root, record_id), parts_of(root, record_id))
    if not any(_is_whole(root, record_id, number) for number in found.shown):
        entry = found.withheld.entry(found.newest) or found.withheld.source
        if entry is not None:
            raise gone(record_id, entry)
    return found


def find_any_record(root: Path, wanted: str) -> str:
    """Return the id of the one record that begins with `wanted`, also of one that was withheld and is not here."""
    if not is_record_word(wanted):
        raise UsageError(
            said("{wanted!r} is not a record id", wanted=wanted),
            said("an id is 32 hex digits; its first 4 or more are enough"),
        )
    folder = root / "records" / wanted[:2]
    there = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    names = [name for name in there if name.startswith(wanted) and is_record_id(name)]
    if not names:
        names = sorted(name for name in withheld_records(read_withheld(root)) if name.startswith(wanted))
    if not names:
        raise NothingError(
            said("no record {wanted} in this archive", wanted=wanted), said("see which there are: archivist list")
        )
    if len(names) > 1:
        refuse_several(root, wanted, names)
    return names[0]


def _is_whole(root: Path, record_id: str, number: int) -> bool:
    """Return whether both files of a revision are here: one alone, come back from a copy, shows no record."""
    return all((root / place(record_id, number)).exists() for place in (json_path, xml_path))
