"""Progress on the terminal: a line on stderr with rate and remaining time, gone when the work is done.

Shown only where stderr is a terminal and the result is text; a log file or a program gets none. `NO_COLOR` and
`TERM=dumb` are rich's to honour.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Self

from archivist.cli.options import Options
from archivist.model.progress import SILENT, Observer

__all__ = ["watched"]

# Work that ends sooner needs no line; drawing one would only flicker.
_PATIENCE_SECONDS = 1.0


@contextmanager
def watched(options: Options) -> Iterator[Observer]:
    """Return the observer for a command: one that draws, or the silent one."""
    if options.quiet or options.format != "text" or not sys.stderr.isatty():
        yield SILENT
        return
    with _Line(options) as line:
        yield line


class _Line:
    """Draws the stage in work once it has lasted a moment; rich is imported only then."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._began = 0.0
        self._name, self._total, self._done = "", 0, 0
        self._bar: _Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def stage(self, name: str, total: int) -> None:
        """Begin a stage; what was drawn of the one before goes."""
        self._end()
        self._began, self._name, self._total, self._done = monotonic(), name, total, 0

    def advance(self) -> None:
        """Count one more part, and draw it if the stage has lasted long enough."""
        self._done += 1
        if self._bar is not None:
            self._bar.advance()
        elif monotonic() - self._began > _PATIENCE_SECONDS:
            from archivist.cli.talk import in_words

            self._bar = _Bar(in_words(self._name, self._options), self._total, self._done)

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class _Bar:
    """One stage drawn by rich."""

    def __init__(self, name: str, total: int, done: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
        )
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(name, total=total, completed=done, rate="")
        self._progress.start()

    def advance(self) -> None:
        """Move on by one part."""
        task = self._progress.tasks[0]
        rate = f"{task.speed:,.0f}/s" if task.speed else ""
        self._progress.update(self._task, advance=1, rate=rate)

    def close(self) -> None:
        """Remove the line."""
        self._progress.stop()
