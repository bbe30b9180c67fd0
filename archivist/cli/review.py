"""`archivist review`."""

import sys
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.cli.console import tell_error
from archivist.cli.options import Options
from archivist.cli.talk import in_words, say
from archivist.model.errors import UsageError
from archivist.model.findings import Report, worst_exit
from archivist.model.results.review import OpenQuestion, ReviewResult
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.record.stated_values import check_stated, check_text

if TYPE_CHECKING:
    from archivist.pipeline.write.amend import Amendment

__all__ = ["Ask", "Show", "answer", "review"]

Ask = Callable[[str], str]
Show = Callable[[Sequence[OpenQuestion]], None]
_NONE = "-"  # the answer that there is nothing to be found
_ENGLISH = Options(lang="en")
_Records = Annotated[
    list[str] | None,
    typer.Argument(metavar="ID...", help="Records.", autocompletion=offers.records, show_default="all of them"),
]
_Everything = Annotated[
    bool, typer.Option("--all", help="Also what the text lacks of title, language, issuer and date of issue.")
]


@command("passphrase_file")
def review(call: Call, records: _Records = None, everything: _Everything = False) -> Ending:
    """Walk through what is undecided; at a terminal ask, and amend the records with the answers.

    Examples:
      archivist review
      archivist review 0582 --all
    """
    from archivist.pipeline.show.review import review as run
    from archivist.pipeline.write.amend import amend
    from archivist.pipeline.write.revise import require_keys

    opened = call.archive()
    report = run(opened, records or [], everything=everything, place=call.options.archive)
    asks = call.options.format == "text" and not call.options.quiet and sys.stdin.isatty() and sys.stdout.isatty()
    questions = report.result.questions if report.result is not None else ()
    if not asks or not questions:
        return report
    require_keys(opened)

    def show(of_record: Sequence[OpenQuestion]) -> None:
        call.finish(Report("review", (), ReviewResult(tuple(of_record), asking=True)))

    call.finish(Report("review", report.findings))
    findings = list(report.findings)
    # Nothing is written before the last answer: who stops half-way finds the archive as it was.
    for record_id, amendment in answer(questions, _ask, show, call.options):
        amended = amend(opened, record_id, amendment)
        call.finish(amended)
        findings += amended.findings
    return worst_exit(findings)


def answer(
    questions: Sequence[OpenQuestion], ask: Ask, show: Show, options: Options = _ENGLISH
) -> "list[tuple[str, Amendment]]":
    """Show each record's questions and ask them; returns at most one amendment a record.

    A number chooses a candidate, a hyphen says that there is none, other text is the value itself, an empty line leaves
    the field open. A record needs an answer, a person and a reason, else it stays as it is. The end of the input ends
    the asking.
    """
    from archivist.pipeline.write.amend import Amendment

    given: list[tuple[str, Amendment]] = []
    who = ""
    try:
        for record_id, group in groupby(questions, key=lambda item: item.id):
            of_record = list(group)
            show(of_record)
            answers = {item.field: _value(record_id, item, ask, options) for item in of_record}
            values = {field: value for field, value in answers.items() if value not in ("", _NONE)}
            absent = frozenset(field for field, value in answers.items() if value == _NONE)
            if not values and not absent:
                continue
            question = said("who says so [{who}]:", who=who) if who else said("who says so:")
            who = _line(ask, question, options) or who
            why = _line(ask, said("why:"), options) if who else ""
            if why:
                given.append((record_id, Amendment(StatedFields(values, absent), who, why)))
            else:
                say(said("left open: a stated value carries who says so and why"), options)
    except EOFError:
        pass
    return given


def _value(record_id: str, question: OpenQuestion, ask: Ask, options: Options) -> str:
    """Ask until the answer can be a value; empty for none."""
    answers = question.answers
    field, record = question.field, record_id[:8]
    asked = said(
        "{record} {field} (the value, {none} if there is none, or nothing to leave it open):",
        record=record,
        field=field,
        none=_NONE,
    )
    if answers:
        asked = said(
            "{record} {field} (1 to {most}, the value, {none} if there is none, or nothing to leave it open):",
            record=record,
            field=field,
            most=len(answers),
            none=_NONE,
        )
    while True:
        text = _line(ask, asked, options)
        if text in [str(number + 1) for number in range(len(answers))]:
            chosen = answers[int(text) - 1]
            if chosen is not None:
                return chosen
            say(said("that candidate cannot be taken as it stands: write the value"), options)
            continue
        try:
            check_stated(StatedFields({field: text} if text not in ("", _NONE) else {}), "-", "-")
        except UsageError as error:
            tell_error("review", error, options)
            continue
        return text


def _line(ask: Ask, prompt: str, options: Options) -> str:
    """Ask for one line of UTF-8, without the blanks around it."""
    while True:
        text = ask(f"{in_words(prompt, options)} ").strip()
        try:
            check_text(text or None)
        except UsageError as error:
            tell_error("review", error, options)
            continue
        return text


def _ask(prompt: str) -> str:
    """Read a line from the terminal; the question is talk, so it goes to stderr."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    text = sys.stdin.readline()
    if not text:
        sys.stderr.write("\n")
        raise EOFError
    return text
