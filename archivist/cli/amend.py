"""`archivist amend`."""

from typing import TYPE_CHECKING, Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.cli.stating import StatedOptions
from archivist.model.errors import UsageError
from archivist.pipeline.record.stated_values import check_access, check_captured, check_stated, check_text, check_url
from archivist.settings.known import variable

if TYPE_CHECKING:
    from archivist.pipeline.write.acquisitions import Outlet

__all__ = ["amend"]

_Record = Annotated[
    str,
    typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.", autocompletion=offers.records),
]
_By = Annotated[str, typer.Option(metavar="NAME", envvar=variable("by"), help="Who says so.")]
_Because = Annotated[str, typer.Option(metavar="TEXT", help="Why it is right.")]
_Outlet = Annotated[bool, typer.Option("--add-acquisition", help="Tell of another way by which the same bytes came.")]
_From = Annotated[str | None, typer.Option("--from", metavar="URL", help="Its address.")]
_Captured = Annotated[str | None, typer.Option(metavar="TIME", help="Its time of capture: YYYY-MM-DDTHH:MM:SSZ.")]
_Collector = Annotated[str | None, typer.Option(metavar="NAME", help="Its collector.")]
_Note = Annotated[str | None, typer.Option(metavar="TEXT", help="What else is to be said about it.")]
_Access = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL", help="Who may see it: open, restricted or embargoed.", autocompletion=offers.access_levels
    ),
]
_Until = Annotated[str | None, typer.Option(metavar="DATE", help="The last day of the embargo.")]
_Reinstate = Annotated[
    bool, typer.Option("--reinstate", help="Bring back a record that was withdrawn, or after a withheld revision.")
]


@command("passphrase_file", "repeat_created")
def amend(
    call: Call,
    record: _Record,
    by: _By,
    because: _Because,
    add_acquisition: _Outlet = False,
    origin: _From = None,
    captured: _Captured = None,
    collector: _Collector = None,
    note: _Note = None,
    access: _Access = None,
    until: _Until = None,
    reinstate: _Reinstate = False,
    *,
    stated: StatedOptions,
) -> Ending:
    """State what a record left open or has wrong: a new, signed revision; the old one stays.

    Examples:
      archivist amend 0582 --date 2024-03-03 --by "A. Keeper" --because letterhead
      archivist amend 0582 --no-date --by "A. Keeper" --because "an undated leaflet"
    """
    fields = stated.stated()
    check_stated(fields, by, because)
    check_text(by, because)
    outlet = _outlet(origin, captured, collector, note, asked=add_acquisition)
    level = check_access(access, until, because if access not in (None, "open") else None)

    from archivist.pipeline.write.amend import Amendment
    from archivist.pipeline.write.amend import amend as run

    amendment = Amendment(fields, by, because, outlet, level, reinstate, call.options.repeat_created)
    return run(call.archive(), record, amendment)


def _outlet(
    origin: str | None, captured: str | None, collector: str | None, note: str | None, *, asked: bool
) -> "Outlet | None":
    """Return the acquisition that is to be added; one that says neither where, when nor by whom says nothing."""
    if not asked:
        if any(text is not None for text in (origin, captured, collector, note)):
            hint = said("add --add-acquisition")
            raise UsageError(
                said("--from, --captured, --collector and --note say how the same bytes came another way"), hint
            )
        return None
    if origin is None and captured is None and collector is None:
        hint = said("add --from URL, --captured TIME or --collector NAME")
        raise UsageError(said("--add-acquisition says neither from where, nor when, nor by whom"), hint)
    check_url(origin)
    check_captured(captured)
    check_text(origin, captured, collector, note)

    from archivist.pipeline.write.acquisitions import Outlet

    return Outlet(origin, captured, collector, note)
