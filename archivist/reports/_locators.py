"""Where in a source the words of a proof stand, as a person says it: `pdf:page=2;line=4` is PDF page 2 line 4."""

import re
from collections.abc import Iterator

from archivist.base.directions import Quoted, Told
from archivist.reports._interface import View
from archivist.reports._phrases import phrases

__all__ = ["locator_words"]

# A format, and steps of which each may have a number.
_FORM = re.compile(r"[a-z]+:[A-Za-z]+(?:=[0-9.]+)?(?:;[A-Za-z]+(?:=[0-9.]+)?)*")


def locator_words(locator: str, view: View) -> Told:
    """Return a locator in words, safe to show; the locator itself where there is no word for a part of it."""
    names = re.findall(r"[A-Za-z]+", locator)
    known = phrases(view.lang).texts
    if not _FORM.fullmatch(locator) or any(f"locator.{name}" not in known for name in names):
        return view.value(Quoted(locator))
    steps = {f"step{number}": step for number, step in enumerate(_steps(locator, view))}
    return phrases(view.lang).fill(" ".join(f"{{{name}}}" for name in steps), steps)


def _steps(locator: str, view: View) -> Iterator[Told]:
    form, _, steps = locator.partition(":")
    yield view.say(f"locator.{form}")
    for step in steps.split(";"):
        name, _, number = step.partition("=")
        word = view.say(f"locator.{name}")
        yield view.say("proof.step", step=word, number=number) if number else word
