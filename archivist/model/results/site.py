"""What `site build` says: how many records are shown, and what became of the folder."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json

__all__ = ["SiteResult"]


@dataclass(frozen=True, slots=True)
class SiteResult:
    """`site build`: the folder, its language, the records shown, its files, and how many were written and removed.

    `refused` records could be shown but for what is wrong with them; `certificates` have theirs on the site.
    """

    folder: str
    lang: str
    records: int
    refused: int
    files: int
    written: int
    removed: int
    certificates: int
    pin: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `site`."""
        return {"site": asdict(self)}
