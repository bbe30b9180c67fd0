"""`archivist import …`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.access import AccessOptions
from archivist.cli.command import Call, Ending, command, group, settled
from archivist.model.stated_fields import StatedFields
from archivist.settings.known import variable

__all__ = ["Received", "app", "bagit"]

_Folder = Annotated[str, typer.Argument(metavar="DIR", help="The folder of the bag: bagit.txt lies in it.")]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Check the bag and read its files, write nothing.")]
_NoSign = Annotated[bool, typer.Option("--no-sign", help="Add records; the key holder signs them later.")]
_By = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", envvar=variable("by"), help="Who collected them, if not whom the bag names as its source."
    ),
]
_Collection = Annotated[
    str | None, typer.Option(metavar="NAME", envvar=variable("collection"), help="The collection they belong to.")
]
_Accession = Annotated[str | None, typer.Option(metavar="TEXT", help="The number of the accession.")]
_Rights = Annotated[str | None, typer.Option(metavar="TEXT", help="Who has rights in them.")]


@dataclass(frozen=True)
class Received:
    """What is said of all that a bag holds."""

    by: _By = None
    collection: _Collection = None
    accession: _Accession = None
    rights: _Rights = None


@command("reports", "jobs", "passphrase_file", "repeat_created")
def bagit(
    call: Call,
    folder: _Folder,
    no_sign: _NoSign = False,
    dry_run: _DryRun = False,
    *,
    received: Received,
    access: AccessOptions,
) -> Ending:
    """Archive the files of a bag (BagIt 0.93 to 1.0) that is complete and unchanged; of any other nothing is taken.

    Examples:
      archivist import bagit transfer/bag-17 --accession 2024-17
      archivist import bagit transfer/bag-17 --dry-run
    """
    from archivist.api import IngestManner, IngestRequest, import_bag

    target = call.archive()
    by, collection, jobs = settled(target, by=received.by, collection=received.collection, jobs=call.options.jobs)
    said = {"collection": collection, "accession": received.accession, "rights": received.rights}
    request = IngestRequest(
        by=by,
        stated=StatedFields({name: value for name, value in said.items() if value is not None}),
        access=access.level(),
    )
    with call.watched() as observer:
        manner = IngestManner(
            not no_sign, dry_run, jobs=jobs, observer=observer, repeat_created=call.options.repeat_created
        )
        report = import_bag(target, folder, request, manner)
    return call.finish(report, base=Path.cwd())


app = group(
    """Bring in what others have packed.

    Examples:
      archivist import bagit transfer/bag-17
      archivist import bagit transfer/bag-17 --no-sign
    """,
    {"Commands": {"bagit": bagit}},
)
