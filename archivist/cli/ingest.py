"""`archivist ingest`."""

import io
import re
import sys
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Quiet, Reports, Verbose
from archivist.cli.progress import watched
from archivist.cli.stated import check_stated, check_text
from archivist.model.errors import UsageError

__all__ = ["ingest"]

_URL = re.compile(r"(?:https?|ftp)://[^\s/]+(?:/\S*)?")
_STRICT = "Refuse a source whose title, language, issuer or date of issue is undecided."

_Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, or - for standard input.")]
_NoSign = Annotated[bool, typer.Option("--no-sign", help="Add records; the key holder signs them later.")]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Read and check, write nothing.")]
_Strict = Annotated[bool, typer.Option("--strict", help=_STRICT)]
_Jobs = Annotated[int, typer.Option("--jobs", min=1, max=64, help="How many processes read sources.")]
_From = Annotated[str | None, typer.Option("--from", metavar="URL", help="Where the bytes came from.")]
_Captured = Annotated[str | None, typer.Option(help="When they were captured: YYYY-MM-DDTHH:MM:SSZ.")]
_By = Annotated[str | None, typer.Option(help="Who collected them, and who states the values below.")]
_Collection = Annotated[str | None, typer.Option(help="The collection they belong to.")]
_Accession = Annotated[str | None, typer.Option(help="Their accession number.")]
_Title = Annotated[str | None, typer.Option(help="The title, as a person states it.")]
_Issuer = Annotated[str | None, typer.Option(help="The issuer, as a person states it.")]
_Speaker = Annotated[str | None, typer.Option(help="The speaker's name, as a person states it.")]
_Place = Annotated[str | None, typer.Option(help="The place of issue, as a person states it.")]
_Date = Annotated[str | None, typer.Option("--date", help="The date of issue, YYYY-MM-DD, as a person states it.")]
_Because = Annotated[str | None, typer.Option(help="Why the stated values are right.")]


def ingest(
    sources: _Sources,
    no_sign: _NoSign = False,
    dry_run: _DryRun = False,
    strict: _Strict = False,
    jobs: _Jobs = 1,
    origin: _From = None,
    captured: _Captured = None,
    by: _By = None,
    collection: _Collection = None,
    accession: _Accession = None,
    title: _Title = None,
    issuer: _Issuer = None,
    speaker: _Speaker = None,
    place: _Place = None,
    date_issued: _Date = None,
    because: _Because = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    reports: Reports = None,
) -> None:
    """Archive statements: keep the bytes, make records with evidence, sign a manifest."""
    stated = _given(title=title, issuer=issuer, speaker=speaker, place=place, date_issued=date_issued)
    check_stated(stated, by, because)
    _check_acquired(origin, captured)
    acquired = {"origin": origin, "captured": captured, "by": by, "collection": collection, "accession": accession}
    check_text(because, *stated.values(), *acquired.values())

    from archivist.base.clock import now
    from archivist.base.places import MARKER
    from archivist.pipeline.archive import open_archive
    from archivist.pipeline.authority import own_lists
    from archivist.pipeline.ingest import Manner
    from archivist.pipeline.ingest import ingest as run
    from archivist.pipeline.prepare import Request
    from archivist.store.layout import find_archive

    folder = archive or find_archive(Path.cwd()) or Path.cwd()
    opened = open_archive(folder, folder) if (folder / MARKER).is_file() else None
    title_there = opened.settings.title if opened else folder.resolve().name
    request = Request(
        now(), title_there, lists=own_lists(opened), stated=stated, because=because or "", strict=strict, **acquired
    )
    options = Options(archive, format, quiet, verbose, tuple(reports or ()), Path.cwd())
    with watched(options) as observer:
        manner = Manner(sign=not no_sign, dry_run=dry_run, jobs=jobs, observer=observer)
        report = run(opened, folder, sources, _standard_input(), request, manner)
    raise typer.Exit(finish(report, options))


def _given(**said: str | None) -> dict[str, str]:
    return {name: text for name, text in said.items() if text is not None}


def _check_acquired(origin: str | None, captured: str | None) -> None:
    from archivist.base.clock import is_time

    if origin is not None and not _URL.fullmatch(origin):
        raise UsageError(f"{origin!r} is no web address", "write it in full: https://example.org/page")
    if captured is not None and not is_time(captured):
        raise UsageError(f"{captured!r} is not a time", "write UTC as YYYY-MM-DDTHH:MM:SSZ")


def _standard_input() -> BinaryIO:
    """Give standard input; empty where the caller has closed it."""
    return sys.stdin.buffer if sys.stdin is not None else io.BytesIO()
