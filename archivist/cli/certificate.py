"""`archivist certificate`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from archivist.base.printable import plain
from archivist.cli.command import Call, Ending, command
from archivist.cli.console import write_output
from archivist.model.errors import UsageError

__all__ = ["certificate"]

_Record = Annotated[str, typer.Argument(metavar="ID", help="A record, by its id or the first 4 or more digits.")]
_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE.html", help="Write it to a file that does not exist yet."),
]
_Access = Annotated[
    str | None,
    typer.Option(metavar="restricted|embargoed", help="Also for a record that is not open but has this level."),
]
_Reveals = Annotated[
    bool,
    typer.Option("--reveals-others", help="It may be known that the archive has other records which are not open."),
]
_LEVELS = ("open", "restricted", "embargoed")


@command()
def certificate(
    call: Call,
    record: _Record,
    output: _Output = None,
    access: _Access = None,
    reveals_others: _Reveals = False,
) -> Ending:
    """Make one page that shows a record and checks itself in a browser, offline; in the language of --lang.

    Without --output the page goes to stdout. What does not verify gets no certificate.

    Examples:
      archivist certificate 0582 -o 0582.html
      archivist certificate 0582 --lang ar -o 0582.ar.html
    """
    from archivist.pipeline.custody.certificate import CertificateRequest
    from archivist.pipeline.custody.certificate import certificate as run

    if access is not None and access not in _LEVELS:
        raise UsageError(f"{access!r} is no access level", f"use one of: {', '.join(_LEVELS)}")
    opened = call.archive()
    request = CertificateRequest(call.options.language, access, reveals_others)
    with call.watched() as observer:
        report = run(opened, record, request, observer)
    page = report.result.page if report.result is not None else None
    if output is not None and page is None and call.options.format != "json":
        sys.stderr.write(f"nothing is written to {plain(str(output))}\n")
    elif output is not None and page is not None:
        write_output(output, page.encode("utf-8"))
    if output is not None or call.options.format == "json":
        return report
    sys.stdout.write(page or "")
    sys.stdout.flush()
    return call.finish(report, sys.stderr)
