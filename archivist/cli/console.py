"""The rules of the terminal, all in one place.

- The result goes to stdout, talk goes to stderr.
- An error is one line `error: …`, what to do next is a line `hint: …`; no traceback without --verbose.
- With any other format than text stdout gets exactly one report, also on errors, and stderr stays empty;
  but for csv, which has no place for what is wrong: that goes to stderr.
- Text from a document is escaped and isolated before it gets here (base/printable).
- Messages are in the reader's language (cli/language), never the document's; codes, verdicts, commands, options and
  paths have no language.
- Nothing asks a question unless stdin and stdout are both a terminal; a question is talk.
"""

import os
import shlex
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from archivist.base.lines import split_lines
from archivist.base.placing import disk_fails
from archivist.base.printable import isolated
from archivist.base.said import said
from archivist.cli.language import check_language
from archivist.cli.options import Options
from archivist.model.errors import ArchivistError, UnsoundArchiveError, UsageError
from archivist.model.findings import Finding, Report, Result, finding
from archivist.settings.known import variable

if TYPE_CHECKING:
    from archivist.reports import View

__all__ = [
    "check_options",
    "finish",
    "finish_exactly",
    "program_name",
    "tell_error",
    "tell_finding",
    "tell_stopped",
    "write_output",
]


def finish(report: Report[Result], options: Options, stream: TextIO | None = None) -> int:
    """Print a report in the format asked for, write the files asked for, and give its exit code.

    `stream` is stdout unless that holds a result.
    """
    return _give(_with_waiting(report, options), options, _prefix(options), stream)


# In fewer columns a table would be nothing but ellipses.
_NARROWEST = 40
# These verify the chain of trust roots, and say of a good one alone that it waits.
_JUDGE_THE_ROOTS = ("verify", "check")


def _with_waiting(report: Report[Result], options: Options) -> Report[Result]:
    """Add the warning that a trust root waits for its batch, which every command gives; in text it is talk."""
    from archivist.store.layout import find_archive, root_paths

    root = options.base or options.archive or find_archive(Path.cwd())
    told_itself = report.command in _JUDGE_THE_ROOTS or any(item.code == "root-waits" for item in report.findings)
    if root is None or told_itself:
        return report
    try:
        if len(root_paths(root)) == 1:  # what follows takes time to import
            return report
        from archivist.api import open_archive
        from archivist.pipeline.signed.waiting_root import waiting_findings

        told = waiting_findings(open_archive(root))
    except ArchivistError:
        return report
    if options.format != "text":
        return replace(report, findings=(*report.findings, *told))
    if told:
        from archivist.reports import render

        sys.stderr.write(render(Report(report.command, told), "text", _view(options, stream=sys.stderr)))
    return report


def _give(report: Report[Result], options: Options, prefix: str = "", stream: TextIO | None = None) -> int:
    from archivist.reports import render, tells_findings

    _write_files(report, options, _view(options, prefix))
    if not tells_findings(options.format):
        told = Report[Result](report.command, report.findings)
        sys.stderr.write(render(told, "text", _view(options, prefix, sys.stderr)))
    stream = stream or sys.stdout
    stream.write(render(report, options.format, _view(options, prefix, stream)))
    stream.flush()
    return report.exit


def finish_exactly(report: Report[Result], data: bytes, options: Options) -> int:
    """Print bytes as they are, and what the report found to stderr; returns its exit code.

    On a terminal what could act on it is escaped, line by line. In any other format the report holds the content.
    """
    if options.format != "text":
        return finish(report, options)
    from archivist.reports import render

    report = _with_waiting(report, options)
    found: Report[Result] = Report(report.command, report.findings)
    sys.stderr.write(render(found, "text", _view(options, stream=sys.stderr)))
    if sys.stdout.isatty():
        text = data.decode("utf-8", "replace")
        lines = [text[line.start : line.end] for line in split_lines(text)]
        sys.stdout.write("".join(f"{isolated(line)}\n" if line else "\n" for line in lines))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    sys.stdout.flush()
    return report.exit


def _view(options: Options, prefix: str = "", stream: TextIO | None = None) -> "View":
    """Return how the reader of a stream wants a report; without one for no terminal."""
    from archivist.reports import View

    view = View(program_name(), options.quiet, options.verbose, prefix, options.language)
    if stream is None or not stream.isatty():
        return view
    width = shutil.get_terminal_size().columns
    return replace(view, width=max(width, _NARROWEST), colour=_has_colour())


def _has_colour() -> bool:
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"


def _write_files(report: Report[Result], options: Options, view: "View") -> None:
    """Write what does not go to stdout; a file has everything, also with --quiet, and is for any reader."""
    if not options.reports and options.format != "github":
        return
    from archivist.cli.report_files import append_step_summary, write_report_files
    from archivist.reports import render

    whole = replace(view, quiet=False, lang=options.asked or "en")
    write_report_files(report, options.reports or (), whole)
    if options.format == "github":
        append_step_summary(render(report, "markdown", whole))


def _prefix(options: Options) -> str:
    """Return what leads from the folder that a reader's tools start from to the one that paths are relative to."""
    if not options.reports and options.format in ("text", "json"):
        return ""  # these name a place as the contract does, relative to the archive
    from archivist.store.layout import find_archive

    here = Path.cwd()
    start = Path(os.environ.get("GITHUB_WORKSPACE") or here).resolve()
    base = (options.base or options.archive or find_archive(here) or here).resolve()
    if base == start:
        return ""
    return f"{base.relative_to(start) if base.is_relative_to(start) else base}/"


def write_output(path: Path, data: bytes) -> None:
    """Write a result to a file that must not exist yet; it is opened only once there is something to write."""
    from archivist.cli.report_files import write_new
    from archivist.pipeline.opened.signed_folders import refuse_signed_folders

    refuse_signed_folders(path)
    try:
        write_new(path, data)
    except OSError as error:
        told = said("{path} cannot be written: {strerror}", path=path, strerror=error.strerror)
        if disk_fails(error):
            raise ArchivistError(told, said("check the disk and the folder")) from error
        raise UsageError(told, said("name a file that does not exist yet")) from error


def check_options(options: Options, command: str) -> None:
    """Refuse a language or format that is unknown or not this command's, and a report that cannot be written."""
    check_language(options.lang)
    if not options.reports and options.format in ("text", "json"):
        return  # the usual ones: --help need not look for the others
    from archivist.cli.report_files import check_report_files
    from archivist.reports import formats

    if options.format not in formats(command):
        told = said("{form!r} is no output format of {command}", form=options.format, command=command)
        if options.format == os.environ.get(variable("format")):
            told = said("{variable}: {told}", variable=variable("format"), told=told)
        raise UsageError(told, said("use one of: {known}", known=", ".join(formats(command))))
    check_report_files(options.reports or (), command)


def tell_error(command: str, error: ArchivistError, options: Options) -> int:
    """Tell an error of the environment and give its exit code."""
    if isinstance(error, UnsoundArchiveError):
        words = finding(ArchivistError.code, detail=error.args[0], advice=error.hint)
        return _tell_one(command, error.problem, words, options)
    return tell_finding(command, finding(error.code, detail=error.args[0], advice=error.hint), options)


def tell_finding(command: str, problem: Finding, options: Options) -> int:
    """Tell the one finding that ended a command without a result, and give its exit code."""
    return _tell_one(command, problem, problem, options)


def _tell_one(command: str, problem: Finding, words: Finding, options: Options) -> int:
    """Tell the one finding that ended a command, in text by the words of another."""
    view = _view(options, stream=sys.stderr)
    message, hint = view.told(words)
    advice = f"{view.word('label.hint')}: {hint}" if hint else ""
    return _tell_end(
        Report(command, (problem,)), options, f"{view.alarm(view.word('label.error') + ':')} {message}", advice
    )


def tell_stopped(command: str, options: Options) -> int:
    """Tell that the command was interrupted, and give its exit code."""
    return _tell_end(Report(command, (finding("stopped"),)), options, _view(options).say("ending.stopped"))


def _tell_end(report: Report[Result], options: Options, *lines: str) -> int:
    """Tell how a command ended that has no result, in text by `lines` on stderr, and give its exit code."""
    from archivist.reports import formats

    if options.format != "text" and options.format in formats():
        return _give(report, options)
    _write_files(report, options, _view(options))
    view = _view(options, stream=sys.stderr)
    parts = (part for line in lines if line for part in view.parts(line))
    sys.stderr.write("".join(f"{part}\n" for part in parts))
    return report.exit


def program_name() -> str:
    """Return the program as the user called it, so that a printed command can be pasted."""
    called = sys.argv[0]
    if Path(called).name != "archivist":
        return "python -m archivist"
    found = shutil.which("archivist")
    return "archivist" if found and Path(found).samefile(called) else shlex.quote(called)
