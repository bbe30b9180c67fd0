"""Where a report goes besides stdout: the files named with `--report`, and GitHub's step summary.

A file is written when the report is there, whole or not at all, and never over another: a mistyped name must not cost
a record. That the names are good is checked before the work, and again after it.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from archivist.base.placing import made_beside
from archivist.base.printable import plain
from archivist.base.said import said
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import Report, Result
from archivist.pipeline.opened.signed_folders import refuse_signed_folders
from archivist.reports import View, formats, render

__all__ = ["append_step_summary", "check_report_files", "write_new", "write_report_files"]

# GitHub refuses a step's summary beyond 1 MiB as a whole; the rest is left for what other programs add to it.
_SUMMARY_BYTES = 1_000_000
# What can be written to a file alone: no program reads it from stdout, and it takes a room that most runs do without.
_PAGES = {"verify": ("html",)}
_CUT = "\n…cut here; name a file for the whole: `--report markdown=FILE`\n"


def check_report_files(words: Sequence[str], command: str) -> list[tuple[str, Path]]:
    """Return format and file of each `FORMAT=FILE`; UsageError unless all of them can be written."""
    found: list[tuple[str, Path]] = []
    for word in words:
        name, _, file = word.partition("=")
        path = Path(file)
        known = (*formats(command), *_PAGES.get(command, ()))
        if name not in known or not file:
            raise UsageError(
                said("--report {word!r} is not FORMAT=FILE", word=word),
                said("formats: {known}", known=", ".join(known)),
            )
        if os.path.lexists(path):
            raise UsageError(said("{path} is there already", path=path), said("name a file that does not exist yet"))
        if path.resolve() in [other.resolve() for _, other in found]:
            raise UsageError(
                said("two reports would go to {path}", path=path), said("give each report a file of its own")
            )
        if not path.parent.is_dir():
            raise UsageError(
                said("{parent} is no folder", parent=path.parent), said("make it, or name a file in another")
            )
        refuse_signed_folders(path)
        found.append((name, path))
    return found


def write_report_files(report: Report[Result], words: Sequence[str], view: View) -> None:
    """Write each file in its format; ArchivistError if one cannot be written."""
    texts = [(path, _text(report, name, view)) for name, path in check_report_files(words, report.command)]
    for path, text in texts:
        try:
            write_new(path, text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise ArchivistError(
                said("the report {path} cannot be written: {strerror}", path=path, strerror=error.strerror),
                said("what the command did stands"),
            ) from error


def _text(report: Report[Result], name: str, view: View) -> str:
    if name not in _PAGES.get(report.command, ()):
        return render(report, name, view)
    from archivist.pages.verification import verification_page

    return verification_page(report, view.lang, view.unmarked().reason)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, whole or not at all; OSError if that fails."""
    with made_beside(path, folder=False) as made:
        made.write_bytes(data)


def append_step_summary(text: str) -> None:
    """Append Markdown to the file that $GITHUB_STEP_SUMMARY names; one that cannot be written changes no verdict."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        return
    data = text.encode("utf-8", "backslashreplace")
    if len(data) > _SUMMARY_BYTES:
        # At a line's end: half a row would break the table.
        data = data[: data.rindex(b"\n", 0, _SUMMARY_BYTES) + 1] + _CUT.encode("utf-8")
    try:
        # A pipe without a reader is refused, not waited for.
        descriptor = os.open(place, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC, 0o666)
        with open(descriptor, "ab") as stream:  # noqa: PTH123  # a descriptor, not a path
            stream.write(data + b"\n")
    except OSError as error:
        sys.stderr.write(plain(f"warning: the step summary cannot be written: {error.strerror}") + "\n")
