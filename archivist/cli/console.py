"""The rules of the terminal, all in one place.

- The result goes to stdout, talk goes to stderr.
- An error is one line `error: …`, what to do next is a line `hint: …`; no traceback without --verbose.
- With `--format json` stdout gets exactly one object, also on errors, and stderr stays empty.
- Text from a document is escaped and isolated before it gets here (base/printable).
- Nothing asks a question unless stdin and stdout are both a terminal; a question is talk.
"""

import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from archivist.base.lines import split_lines
from archivist.base.printable import isolated, plain
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import Report, finding

__all__ = ["Options", "check_format", "finish", "finish_exactly", "program_name", "tell_error", "write_output"]


@dataclass(frozen=True)
class Options:
    """The options that every command takes."""

    archive: Path | None = None
    format: str = "text"
    quiet: bool = False
    verbose: bool = False


def finish(report: Report, options: Options, stream: TextIO | None = None) -> int:
    """Print a report in the format asked for and give its exit code; `stream` is stdout unless that holds a result."""
    from archivist.reports import View, render

    view = View(program_name(), options.quiet, options.verbose)
    stream = stream or sys.stdout
    stream.write(render(report, options.format, view))
    stream.flush()
    return report.exit


def finish_exactly(report: Report, data: bytes, options: Options) -> int:
    """Print bytes as they are, and what the report found to stderr; gives its exit code.

    On a terminal what could act on it is escaped, line by line. With `--format json` the report holds the content.
    """
    if options.format != "text":
        return finish(report, options)
    from archivist.reports import View, render

    found = Report(report.command, report.findings)
    sys.stderr.write(render(found, "text", View(program_name(), options.quiet, options.verbose)))
    if sys.stdout.isatty():
        text = data.decode("utf-8", "replace")
        lines = [text[line.start : line.end] for line in split_lines(text)]
        sys.stdout.write("".join(f"{isolated(line)}\n" if line else "\n" for line in lines))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    sys.stdout.flush()
    return report.exit


def write_output(path: Path, data: bytes) -> None:
    """Write a result to a file that must not exist yet; it is opened only once there is something to write."""
    try:
        with path.open("xb") as stream:
            stream.write(data)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}", "name a file that does not exist yet"
        ) from error


def check_format(options: Options) -> None:
    """Refuse an unknown output format before any work is done."""
    if options.format in ("text", "json"):
        return  # the usual ones: --help need not look for the others
    from archivist.reports import formats

    if options.format not in formats():
        raise UsageError(f"{options.format!r} is no output format", f"use one of: {', '.join(formats())}")


def tell_error(command: str, error: ArchivistError, options: Options) -> int:
    """Tell an error of the environment and give its exit code."""
    if options.format == "json":
        problem = finding(error.code, detail=str(error), advice=error.hint)
        return finish(Report(command, (problem,)), options)
    sys.stderr.write(f"error: {plain(str(error))}\n")
    if error.hint:
        sys.stderr.write(f"hint: {plain(error.hint)}\n")
    return error.exit


def program_name() -> str:
    """Give the program as the user called it, so that a printed command can be pasted."""
    called = sys.argv[0]
    if Path(called).name != "archivist":
        return "python -m archivist"
    found = shutil.which("archivist")
    return "archivist" if found and Path(found).samefile(called) else shlex.quote(called)
