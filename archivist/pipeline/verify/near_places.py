"""The signed side as a look at some places needs it: an archive may have a million rows, and a record has three."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archivist.base.places import RECORDS, is_shelf, record_folder, record_id_of, revisions_in
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.file_checks import is_within
from archivist.pipeline.verify.record_checks import Examined
from archivist.pipeline.verify.seen_records import SeenRecords
from archivist.pipeline.verify.swept_archive import Rest

__all__ = ["rest_near"]


@dataclass(frozen=True)
class _ListedAnywhere:
    """Tells of a record whether a manifest lists a revision of it: only the manifests with a row of it are read."""

    signed: SignedSide

    def __contains__(self, record_id: object) -> bool:
        return isinstance(record_id, str) and bool(revisions_in(self.signed.rows_among({record_id})))


def rest_near(signed: SignedSide, places: Sequence[str]) -> Rest:
    """Return what the checks of files and records look at: the records in `places`, and what belongs to no record.

    That everything which is listed lies in one of the batches was judged before, for all of them.
    """
    if not places or RECORDS in places:
        return Rest(signed)
    ids = {record_id for place in places if (record_id := record_id_of(place)) is not None}
    for place in places:
        folder, _, name = place.rpartition("/")
        if folder == RECORDS and is_shelf(name):
            ids |= signed.records.on_shelf(int(name, 16)).keys()
    rows = signed.rows_among(ids)
    own = (record_id for record_id, _ in revisions_in(rows))
    within = frozenset(record_id for record_id in own if is_within(record_folder(record_id), places))
    examined = Examined(0, 0, (), SeenRecords(within), _ListedAnywhere(signed))
    return Rest(replace(signed, chosen=rows), examined=examined)
