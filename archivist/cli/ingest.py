"""`archivist ingest`."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Quiet, Verbose
from archivist.model.errors import UsageError

__all__ = ["ingest"]

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
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
) -> None:
    """Archive statements: keep the bytes, make records with evidence, sign a manifest."""
    said = {"title": title, "issuer": issuer, "speaker": speaker, "place": place, "date_issued": date_issued}
    stated = {name: text for name, text in said.items() if text is not None}
    _check_stated(stated, by, because)
    _check_captured(captured)
    acquired = {"origin": origin, "captured": captured, "by": by, "collection": collection, "accession": accession}
    _check_text(because, *stated.values(), *acquired.values())

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
    title_of_archive = opened.settings.title if opened else folder.resolve().name
    lists = own_lists(opened)
    request = Request(
        now(), title_of_archive, lists=lists, stated=stated, because=because or "", strict=strict, **acquired
    )
    manner = Manner(sign=not no_sign, dry_run=dry_run, jobs=jobs)
    report = run(opened, folder, sources, sys.stdin.buffer, request, manner)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose)))


def _check_stated(stated: dict[str, str], by: str | None, because: str | None) -> None:
    """Refuse a person's word without a person or a reason, and impossible dates."""
    if stated and not (by and because and all(text.strip() for text in stated.values())):
        hint = "add --by NAME and --because TEXT: a stated value carries who says so and why"
        raise UsageError("a stated value needs a person and a reason", hint)
    if because and not stated:
        raise UsageError("--because explains a stated value, and none is given", "add --title, --issuer, --date …")
    text = stated.get("date_issued", "2000")
    try:
        possible = _DATE.fullmatch(text) is not None and bool(date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        possible = False
    if not possible:
        raise UsageError(f"{text!r} is not a date", "write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known")


def _check_text(*texts: str | None) -> None:
    """Refuse an argument whose bytes are not UTF-8: no JSON or XML could carry it."""
    broken = next((text for text in texts if text and not text.isprintable() and not _encodable(text)), None)
    if broken is not None:
        raise UsageError(f"{broken!r} is not UTF-8", "write the value in UTF-8")


def _encodable(text: str) -> bool:
    try:
        return bool(text.encode())
    except UnicodeEncodeError:
        return False


def _check_captured(captured: str | None) -> None:
    from archivist.base.clock import is_time

    if captured is not None and not is_time(captured):
        raise UsageError(f"{captured!r} is not a time", "write UTC as YYYY-MM-DDTHH:MM:SSZ")
