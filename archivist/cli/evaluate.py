"""`archivist evaluate`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command

__all__ = ["evaluate"]


@command()
def evaluate(
    call: Call,
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS", help="A folder of texts with a truth.jsonl.")],
) -> Ending:
    """Measure how well texts are read: what is found of what is true, and how much of it is right.

    Examples:
      archivist evaluate corpus/
      archivist evaluate corpus/ --format json
    """
    from archivist.pipeline.evaluate.evaluate import evaluate as run

    with call.watched() as observer:
        return run(corpus, observer)
