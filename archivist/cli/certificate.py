"""`archivist certificate`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.access import DisclosureOptions
from archivist.cli.command import Call, Ending, command
from archivist.cli.console import write_output
from archivist.cli.talk import say
from archivist.model.errors import UsageError

if TYPE_CHECKING:
    from archivist.model.findings import Report
    from archivist.model.results.certificate import CertificateResult, VerifierResult

__all__ = ["certificate"]

_Record = Annotated[
    str | None,
    typer.Argument(
        metavar="ID", help="A record, by its id or the first 4 or more digits.", autocompletion=offers.records
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE.html", help="Write it to a file that does not exist yet."),
]
_Verifier = Annotated[
    bool, typer.Option("--verifier", help="Instead, the archive's own page that checks certificates and hand-overs.")
]


@command()
def certificate(
    call: Call,
    record: _Record = None,
    output: _Output = None,
    verifier: _Verifier = False,
    *,
    disclosure: DisclosureOptions,
) -> Ending:
    """Make one page that shows a record and checks itself in a browser, offline; in the language of --lang.

    Without --output the page goes to stdout. What does not verify gets no certificate. The verifier holds the pin and
    no record: publish it where people know it to be yours.

    Examples:
      archivist certificate 0582 -o 0582.html
      archivist certificate --verifier -o verify.html
    """
    levels = disclosure.levels()
    if (record is None) != verifier:
        raise UsageError(
            said("name one record, or say --verifier"), said("for example: archivist certificate ID -o FILE.html")
        )
    report = _verifier(call) if record is None else _certificate(call, record, levels, disclosure.reveals_others)
    page = report.result.page if report.result is not None else None
    if output is not None and page is None and call.options.format != "json":
        say(said("nothing is written to {path}", path=output), call.options)
    elif output is not None and page is not None:
        write_output(output, page.encode("utf-8"))
    if output is not None or call.options.format == "json":
        return report
    sys.stdout.write(page or "")
    sys.stdout.flush()
    return call.finish(report, sys.stderr)


def _certificate(call: Call, record: str, levels: frozenset[str], reveals_others: bool) -> "Report[CertificateResult]":
    from archivist.api import CertificateRequest
    from archivist.api import certificate as run

    opened = call.archive()
    request = CertificateRequest(call.options.language, levels, reveals_others)
    with call.watched() as observer:
        return run(opened, record, request, observer)


def _verifier(call: Call) -> "Report[VerifierResult]":
    from archivist.pipeline.custody.verifier import verifier

    return verifier(call.archive(), call.options.language)
