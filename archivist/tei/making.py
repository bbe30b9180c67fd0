"""How a record.xml is made: what the record itself does not know."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archivist.base.clock import parse_time

__all__ = ["Making", "Step"]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_VERSION = re.compile(r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}")
_SCHEMA = re.compile(r"[A-Za-z][A-Za-z0-9._-]*\.[a-z0-9]{1,8}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


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
    """Tool, time (`YYYY-MM-DDTHH:MM:SSZ`), the archive's title, rule id → description, schema name → SHA-256.

    `schema_version` is the name of those schemas' version; `earlier` the steps of the revisions before this one.
    `languages` are passages in another language than the text's: code points, half open, and a BCP 47 tag.
    `rules` may know more rules than a record uses: the record.xml describes those it uses. ValueError if a
    part is not well-formed; it comes from the program or its settings, never from a document.
    """

    tool_name: str
    tool_version: str
    made: str
    archive_title: str
    rules: Mapping[str, str]
    schemas: Mapping[str, str]
    schema_version: str
    languages: Sequence[tuple[int, int, str]] = ()
    earlier: Sequence[Step] = ()

    def __post_init__(self) -> None:
        """Refuse what the TEI attributes cannot hold."""
        parse_time(self.made)
        if not _NAME.fullmatch(self.tool_name):
            raise ValueError(f"{self.tool_name!r} is not an XML name")
        if not _VERSION.match(self.tool_version):
            raise ValueError(f"{self.tool_version!r} does not begin with a version number")
        for name, sha256 in self.schemas.items():
            if not _SCHEMA.fullmatch(name) or not _SHA256.fullmatch(sha256):
                raise ValueError(f"{name!r}: {sha256!r} is not a schema's file name and SHA-256")

    @property
    def version_number(self) -> str:
        """The part of the version that TEI's `application/@version` can hold (teidata.versionNumber)."""
        match = _VERSION.match(self.tool_version)
        return match.group() if match else ""
