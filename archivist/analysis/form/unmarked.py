"""What a newspaper quotes without marks: words of the first person before the verb that says who said them."""

from collections.abc import Iterator
from itertools import islice

from archivist.analysis.form.signs import Signs
from archivist.analysis.language import Language
from archivist.analysis.text_view import Span, TextView

__all__ = ["unmarked_quotations"]

_SAID = 40  # places at which somebody is said to speak that are looked at
_CLAUSE = 400  # characters of a sentence
_STOPS = ".!?:"


def unmarked_quotations(view: TextView, tongue: Language, core: Span, signs: Signs) -> tuple[Span, ...]:
    """Return the clauses in the first person before "…, said NAME" in news that has no quotation marks at all.

    Told news has no first person of its own; only the formula of an agency shows that the text is news.
    """
    voice = tongue.voice
    if signs["quoted"] or not signs["own"] or not voice.agency or not voice.says:
        return ()
    if not voice.search("agency", view.text, core.start, core.end):
        return ()
    return tuple(_clauses(view, tongue, core))


def _clauses(view: TextView, tongue: Language, core: Span) -> Iterator[Span]:
    text = view.text
    for match in islice(tongue.voice.found("says", text, core.start, core.end), _SAID):
        end = match.start()
        while end > core.start and text[end - 1] == " ":
            end -= 1
        if text[end - 1] != ",":
            continue
        least = max(core.start, end - _CLAUSE)
        start = max(text.rfind(f"{sign} ", least, end) for sign in _STOPS)
        clause = view.trimmed(start + 1 if start >= 0 else least, end - 1)
        if tongue.voice.search("own", text, clause.start, clause.end):
            yield clause
