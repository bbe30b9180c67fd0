"""`archivist hand-over`."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from archivist.cli import offers
from archivist.cli.access import DisclosureOptions
from archivist.cli.command import Call, Ending, command, settled

__all__ = ["hand_over"]

_Records = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help="Records, by their ids or the first 4 digits.", autocompletion=offers.records),
]
_Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE.zip", help="The file.", show_default="hand-over-ID.zip")
]
_Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace a file that is there.")]
_NoCertificates = Annotated[
    bool, typer.Option("--no-certificates", help="Leave the certificates out: each holds its manifests once more.")
]


@command("jobs")
def hand_over(
    call: Call,
    records: _Records,
    output: _Output = None,
    no_certificates: _NoCertificates = False,
    overwrite: _Overwrite = False,
    *,
    disclosure: DisclosureOptions,
) -> Ending:
    """Give records to somebody: one zip with their files, all that is signed, certificates, and how to check it all.

    The certificates are in the language of --lang. What does not verify is not handed over.

    Examples:
      archivist hand-over 0582
      archivist hand-over 0582 4f4f -o for-the-court.zip --access restricted
    """
    from dataclasses import replace

    from archivist.pipeline.hand_over.hand_over import HandOverRequest
    from archivist.pipeline.hand_over.hand_over import hand_over as run
    from archivist.pipeline.hand_over.output_file import check_output, written_aside

    levels = disclosure.levels()
    path = output or Path(f"hand-over-{records[0]}.zip")
    opened = call.archive()
    check_output(path, overwrite=overwrite)
    (jobs,) = settled(opened, jobs=call.options.jobs)
    request = HandOverRequest(levels, disclosure.reveals_others, call.options.language, not no_certificates, jobs)
    with call.watched() as observer:
        report = run(opened, records, request, partial(written_aside, path, overwrite=overwrite), observer)
    return report if report.result is None else replace(report, result=replace(report.result, path=str(path)))
