"""`archivist ingest`."""

import io
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from archivist.cli.access import AccessOptions
from archivist.cli.command import Call, Ending, command, settled
from archivist.cli.stating import StatedOptions
from archivist.model.record import Access
from archivist.model.stated_fields import StatedFields
from archivist.settings.known import variable

if TYPE_CHECKING:
    from archivist.api import IngestRequest

__all__ = ["Said", "StatedOfAll", "ingest"]

_STRICT = "Refuse a source whose title, language, issuer or date of issue is undecided."

_MAKE = "Make an archive where there is none, even if the folder holds other files or this machine has an archive."

_Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, or - for standard input.")]
_NoSign = Annotated[bool, typer.Option("--no-sign", help="Add records; the key holder signs them later.")]
_New = Annotated[bool, typer.Option("--new", help=_MAKE)]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Read and check, write nothing.")]
_Strict = Annotated[bool, typer.Option("--strict", help=_STRICT)]
_From = Annotated[str | None, typer.Option("--from", metavar="URL", help="Where the bytes came from.")]
_Captured = Annotated[str | None, typer.Option(metavar="TIME", help="When they were captured: YYYY-MM-DDTHH:MM:SSZ.")]
_By = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", envvar=variable("by"), help="Who collected them, and who states what is stated below."
    ),
]
_Collection = Annotated[
    str | None, typer.Option(metavar="NAME", envvar=variable("collection"), help="The collection it belongs to.")
]
_Because = Annotated[str | None, typer.Option(metavar="TEXT", help="Why what is stated is right.")]


@dataclass(frozen=True)
class Said:
    """What is said of all the sources."""

    origin: _From = None
    captured: _Captured = None
    by: _By = None
    because: _Because = None


@dataclass(frozen=True)
class StatedOfAll(StatedOptions):
    """What is stated of all the sources; their collection may stand in a variable."""

    collection: _Collection = None


@command("reports", "jobs", "passphrase_file", "repeat_created")
def ingest(
    call: Call,
    sources: _Sources,
    new: _New = False,
    no_sign: _NoSign = False,
    dry_run: _DryRun = False,
    strict: _Strict = False,
    *,
    said: Said,
    access: AccessOptions,
    stated: StatedOfAll,
) -> Ending:
    """Archive statements: keep the bytes, make records with evidence, sign a manifest.

    Examples:
      archivist ingest statements/ --collection Ministry --jobs 4
      archivist ingest a.txt --date 2024-03-03 --by "A. Keeper" --because letterhead
    """
    from archivist.api import IngestManner, open_or_new
    from archivist.api import ingest as run

    request = _request(said, access.level(), _without_variable(stated), strict=strict)
    target = open_or_new(call.options.archive, call.context)
    # A file that many share names a collector, and vouches for no stated value: what it says comes after the checks.
    by, collection, jobs = settled(target, by=said.by, collection=stated.collection, jobs=call.options.jobs)
    request = replace(request, by=by, stated=_in_collection(request.stated, collection))
    with call.watched() as observer:
        manner = IngestManner(
            not no_sign, dry_run, new, jobs, observer=observer, repeat_created=call.options.repeat_created
        )
        report = run(target, sources, request, manner, _standard_input())
    return call.finish(report, base=Path.cwd())


def _request(said: Said, access: Access, stated: StatedFields, *, strict: bool) -> "IngestRequest":
    """Return what is asked for; UsageError for what cannot be said of a statement."""
    from archivist.api import IngestRequest
    from archivist.pipeline.record.prepare import check_said

    request = IngestRequest(
        origin=said.origin,
        captured=said.captured,
        by=said.by,
        stated=stated,
        because=said.because or "",
        access=access,
        strict=strict,
    )
    check_said(request)
    return request


def _without_variable(options: StatedOfAll) -> StatedFields:
    """Return what is stated; a collection that only the variable names is none where --no-collection is typed."""
    only_there = options.collection == os.environ.get(variable("collection"))
    return replace(options, collection=None if options.no_collection and only_there else options.collection).stated()


def _in_collection(stated: StatedFields, collection: str | None) -> StatedFields:
    """Return what is stated with the collection that is in force, unless it is stated that there is none."""
    if collection is None or "collection" in stated.absent:
        return stated
    return replace(stated, values={**stated.values, "collection": collection})


def _standard_input() -> BinaryIO:
    """Return standard input; empty where the caller has closed it."""
    return sys.stdin.buffer if sys.stdin is not None else io.BytesIO()
