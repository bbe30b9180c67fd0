"""Where in a source the words of a proof stand, as a person says it: `pdf:page=2;line=4` is PDF page 2 line 4."""

import re
from collections.abc import Iterator

from archivist.base.directions import Quoted, Told
from archivist.reports._interface import View
from archivist.reports._phrases import phrases

__all__ = ["locator_words"]

# A format, steps of which each may have a number, and the path of an element.
_STEP = r"[A-Za-z]+(?:=[0-9.]+)?"
_FORM = re.compile(rf"([a-z]+):(?=.)({_STEP}(?:;{_STEP})*)?(?:(?:(?<=:)|;)(/.+))?")


def locator_words(locator: str, view: View) -> Told:
    """Return a locator in words, safe to show; the locator itself where there is no word for a part of it."""
    parts = _FORM.fullmatch(locator)
    form, steps, path = parts.groups() if parts else ("", None, None)
    names = [form, *re.findall(r"[A-Za-z]+", steps or "")]
    if any(f"locator.{name}" not in phrases(view.lang).texts for name in names):
        return view.value(Quoted(locator))
    words = {f"step{number}": step for number, step in enumerate(_steps(form, steps, path, view))}
    return phrases(view.lang).fill(" ".join(f"{{{name}}}" for name in words), words)


def _steps(form: str, steps: str | None, path: str | None, view: View) -> Iterator[Told]:
    yield view.say(f"locator.{form}")
    for step in steps.split(";") if steps else ():
        name, _, number = step.partition("=")
        word = view.say(f"locator.{name}")
        yield view.say("proof.step", step=word, number=number) if number else word
    if path:
        yield view.value(Quoted(path))
