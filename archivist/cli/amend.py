"""`archivist amend`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.options import Archive, Format, Quiet, Verbose
from archivist.cli.stated import check_stated, check_text

__all__ = ["amend"]

_Record = Annotated[str, typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.")]
_By = Annotated[str, typer.Option(metavar="NAME", help="Who says so.")]
_Because = Annotated[str, typer.Option(metavar="TEXT", help="Why it is right.")]
_Title = Annotated[str | None, typer.Option(help="The title.")]
_Language = Annotated[str | None, typer.Option(help="The language, as a BCP 47 tag.")]
_Issuer = Annotated[str | None, typer.Option(help="The issuer.")]
_Office = Annotated[str | None, typer.Option(help="The office.")]
_Speaker = Annotated[str | None, typer.Option(help="The speaker's name.")]
_Date = Annotated[str | None, typer.Option("--date", help="The date of issue: YYYY-MM-DD, YYYY-MM or YYYY.")]
_Published = Annotated[str | None, typer.Option("--published", help="The date of publication, in the same form.")]
_Place = Annotated[str | None, typer.Option(help="The place of issue.")]
_Type = Annotated[str | None, typer.Option("--type", help="The type: statement, remarks, communique …")]


def amend(
    record: _Record,
    by: _By,
    because: _Because,
    title: _Title = None,
    language: _Language = None,
    issuer: _Issuer = None,
    office: _Office = None,
    speaker: _Speaker = None,
    date_issued: _Date = None,
    date_published: _Published = None,
    place: _Place = None,
    document_type: _Type = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """State what a record left open or has wrong: a new, signed revision; the old one stays."""
    said = {
        "title": title,
        "language": language,
        "issuer": issuer,
        "office": office,
        "speaker": speaker,
        "date_issued": date_issued,
        "date_published": date_published,
        "place": place,
        "document_type": document_type,
    }
    stated = {name: text for name, text in said.items() if text is not None}
    check_stated(stated, by, because)
    check_text(by, because, *stated.values())

    from archivist.base.clock import now
    from archivist.pipeline.amend import Amendment
    from archivist.pipeline.amend import amend as run
    from archivist.pipeline.archive import open_archive

    report = run(open_archive(archive, Path.cwd()), record, Amendment(stated, by, because), now)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose)))
