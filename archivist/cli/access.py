"""The options about who may see records: those that say it, and those that let what is not open out of an archive."""

from dataclasses import dataclass
from typing import Annotated

import typer

from archivist.cli import offers
from archivist.model.record import Access
from archivist.pipeline.record.stated_values import check_access

__all__ = ["AccessOptions", "DisclosureOptions"]


@dataclass(frozen=True)
class AccessOptions:
    """Who may see what is archived; each annotation is the option's one declaration."""

    access: Annotated[
        str | None,
        typer.Option(
            metavar="LEVEL",
            help="Who may see them: open, restricted or embargoed.",
            autocompletion=offers.access_levels,
        ),
    ] = None
    until: Annotated[str | None, typer.Option(metavar="DATE", help="The last day of the embargo.")] = None
    access_because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why they are not open.")] = None

    def level(self) -> Access:
        """Return who may see it, everybody where nothing is said; UsageError for what cannot be meant."""
        return check_access(self.access, self.until, self.access_because) or Access()


@dataclass(frozen=True)
class DisclosureOptions:
    """What may leave the archive beside open records."""

    access: Annotated[
        list[str] | None,
        typer.Option(
            "--access",
            metavar="LEVEL",
            help="Records of this level too: restricted or embargoed; repeatable.",
            autocompletion=offers.access_levels,
        ),
    ] = None
    reveals_others: Annotated[
        bool,
        typer.Option("--reveals-others", help="It may be known that the archive has other records which are not open."),
    ] = False

    def levels(self) -> frozenset[str]:
        """Return the levels that are named; UsageError for one that there is not."""
        from archivist.pipeline.custody.access import check_levels

        return check_levels(self.access or ())
