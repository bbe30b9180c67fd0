"""The bare word for the kind, with its colon, as the heading of a text of its own: "HEADLINE / Statement: / text"."""

from archivist.analysis.language import Language
from archivist.analysis.layout.page_labels import is_sentence
from archivist.analysis.patterns import pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["heads_text"]


def heads_text(view: TextView, tongue: Language, clause: Span, body: Span) -> bool:
    """Return whether a clause is nothing but the word for the kind, alone on its line below headlines.

    Whoever carries another's statement says whose it is, there or in a paragraph above.
    """
    line = next((line for line in view.lines if line.start <= clause.start < line.end), clause)
    kind = pattern(f"(?i:{tongue.type_source})").fullmatch(view.text, clause.start, clause.end)
    if kind is None or view.slice(line).strip(" *_:") != view.slice(clause):
        return False
    return not any(is_sentence(view.slice(each)) for each in view.lines if body.start <= each.start < line.start)
