"""`archivist validate`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command
from archivist.cli.record_paths import record_path

__all__ = ["validate"]


@command("reports")
def validate(
    call: Call,
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Records: folders, record.xml or record.json.")],
) -> Ending:
    """Check records against schemas and rules; no key is needed.

    Examples:
      archivist validate records/
      archivist validate records/05 --report junit=records.xml
    """
    from archivist.pipeline.record.validate import validate as run

    return call.finish(run([str(record_path(call, Path(word))) for word in paths]), base=Path.cwd())
