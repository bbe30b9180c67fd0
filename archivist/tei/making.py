"""How a record.xml is made: what the record itself does not know."""

from collections.abc import Sequence
from dataclasses import dataclass

from archivist.base.clock import parse_time
from archivist.tei.shared_header import SharedHeader

__all__ = ["Making", "Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step in a record's history: what was done, when, with which tool; `revision` is the record's at that time.

    `status` is ingested, encoded or validated; amended or withdrawn where a person changed the record: then `by` is
    that person and `text` the reason. `schemas` is the version that a validation used.
    """

    status: str
    when: str | None
    text: str
    tool: str
    schemas: str | None = None
    by: str | None = None
    revision: int = 1


@dataclass(frozen=True)
class Making:
    """Time (`YYYY-MM-DDTHH:MM:SSZ`), the archive's title, and the header that the record shares with others.

    `schema_version` is the version of the schemas that the shared header names; `earlier` the steps of the revisions
    before this one. `languages` are passages in another language than the text's: code points, half open, and a BCP 47
    tag. ValueError if the time is none.
    """

    made: str
    archive_title: str
    header: SharedHeader
    schema_version: str
    languages: Sequence[tuple[int, int, str]] = ()
    earlier: Sequence[Step] = ()

    def __post_init__(self) -> None:
        """Refuse a time that the TEI attributes cannot hold."""
        parse_time(self.made)
