"""What a site shows: the archive it is of, its open records, and all that the page of one record tells."""

from dataclasses import dataclass

from archivist.base.places import record_folder
from archivist.model.card import Card, Facts
from archivist.model.record import Record
from archivist.model.results.provenance import ManifestHistory, RevisionHistory
from archivist.model.text_block import TextBlock

__all__ = ["RelatedPage", "ShownRecord", "Site", "SiteKey", "SiteLog", "SiteRecord"]


@dataclass(frozen=True, slots=True)
class SiteKey:
    """A key of the newest trust root: what it may do, whose it is, and from when to when it counts."""

    keyid: str
    role: str
    alg: str
    holder: str | None
    since: str | None
    until: str | None
    revoked: str | None


@dataclass(frozen=True, slots=True)
class Site:
    """The site and its archive. `base_url` ends with a slash, None where nobody knows where the site will lie.

    What changes with every batch stands in `SiteLog`, so that the page of a record does not change with it.
    """

    archive: str
    title: str
    pin: str
    lang: str
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class SiteLog:
    """How far the archive's log went when the site was made; `checkpoint` is the signed note as it stands."""

    checkpoint: str
    size: int
    root_hash: str
    changed: str
    root_version: int
    root_sha256: str
    keys: tuple[SiteKey, ...]


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """An open record as lists name it. `number` stays its own whatever comes later.

    `changed` is the time of the batch that brought its newest revision; `sha256` is that of its source.
    """

    number: int
    card: Card
    changed: str
    sha256: str
    media_type: str

    @property
    def id(self) -> str:
        """The record's id."""
        return self.card.id

    @property
    def facts(self) -> Facts:
        """The values of its metadata."""
        return self.card.facts

    @property
    def page(self) -> str:
        """The path of its page from the site's root."""
        return f"records/{self.id}.html"

    def name(self, archive: str) -> str:
        """Return the URI of the record, as exports name it: it holds wherever the site lies."""
        return f"urn:archivist:{archive}:{record_folder(self.id)}"

    @property
    def is_withdrawn(self) -> bool:
        """Whether its newest revision says that it no longer stands."""
        return self.card.status != "active"


@dataclass(frozen=True, slots=True)
class RelatedPage:
    """What a record is to another (`direction` to), or the other to it (from), and who said so.

    `shown` says that the other has a page here; of one that has none, nothing is known but its id or its address.
    """

    direction: str
    type: str
    other: str
    shown: bool
    title: str | None
    language: str | None
    by: str
    at: str
    because: str


@dataclass(frozen=True)
class SiteRecord:
    """All that the page of a record tells: its newest revision with its text, its revisions, and who vouches for it."""

    shown: ShownRecord
    record: Record
    text: str
    blocks: tuple[TextBlock, ...]
    revisions: tuple[RevisionHistory, ...]
    manifests: tuple[ManifestHistory, ...]
    related: tuple[RelatedPage, ...]
