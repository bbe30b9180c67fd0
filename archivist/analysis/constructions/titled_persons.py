"""Whose words a text is by its title: the word for a statement or a letter beside one person's full name.

"Statement by FIRST LAST", "FIRST LAST: open letter to the minister". Such a title over a text of one's own says who
speaks in it, whether or not a role stands there; over a report it is the report's, and says what that tells of.
"""

from collections.abc import Iterator
from functools import cache

from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.signature_lines import classes_of, untitled
from archivist.analysis.context import TextContext
from archivist.analysis.languages import given_names
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import person_at
from archivist.analysis.patterns import either
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span

__all__ = ["persons_of_title"]

_OWN_FORMS = ("direct", "embedded")
_OF_PERSONS = frozenset(
    ("statement", "communique", "declaration", "clarification", "letter", "message", "speech", "remarks")
)
_MOST = 130  # characters of a title
_REACH = 60  # characters of a name and what addresses it


def persons_of_title(context: TextContext) -> Iterator[Named]:
    """Return the one person whose statement, or letter, the title of a text of one's own says that it is."""
    kinds = _kinds(context.tongue.genres.kinds)
    if context.form.form not in _OWN_FORMS or not kinds:
        return
    form = search(rf"[\W_]*(?:\w+ )?(?:{kinds}){context.tongue.by}").pattern  # "Personal statement by "
    for line in _titles(context):
        match = form.match(context.view.text, line.start, line.end)
        name = _name(context, match.end(), line.end) if match else _before_kind(context, line)
        if name:
            yield Named(name, None, "speaker.title", 84, "medium", frozenset(("in-headline", "given-name")))
            return


def _titles(context: TextContext) -> Iterator[Span]:
    """Return the short lines that are titles: of the header, of the front matter, the headline."""
    front = context.front.entries.get("title") if context.front else None
    spans = [line.span for line in context.parts.header if line.kind == "title"]
    spans += [front.span] if front else []
    spans += [context.parts.headline.span] if context.parts.headline else []
    yield from (span for span in spans if span.end - span.start <= _MOST)


@cache
def _kinds(kinds: tuple[tuple[str, str], ...]) -> str:
    own = [f"(?:{source})" for source, kind in kinds if kind in _OF_PERSONS]
    return either(own) if own else ""


def _name(context: TextContext, start: int, end: int) -> Span | None:
    """Return the full name that begins at a place, of one person: no other is joined to it."""
    whole = untitled(context, context.view.trimmed(start, min(end, start + _REACH)))
    name = person_at(context.view.text, whole.start, context.tongue, context.known)
    if name is None or name.end > end:
        return None
    words = context.view.slice(name).split()
    addressed = whole.start > start
    usual = words[0] in given_names() or words[0] in context.tongue.given_set or is_given_name(words[0])
    if not (addressed or usual) or any({"role", "body"} & classes_of(context, word) for word in words):
        return None
    after = context.view.text[name.end : end].split()
    joined = bool(after) and ("conjunction" in classes_of(context, after[0]) or after[0] in ("&", ",", "،"))
    return None if joined or context.view.text[name.end : name.end + 1] in (",", "،") else name


def _before_kind(context: TextContext, line: Span) -> Span | None:
    """Return the full name before a colon behind which the title says what kind of text it is."""
    colon = context.view.text.find(":", line.start, min(line.end, line.start + _REACH))
    name = _name(context, line.start, colon) if colon > 0 else None
    if name is None or context.view.text[name.end : colon].strip():
        return None
    kind = search(rf"[\W_]*(?:{_kinds(context.tongue.genres.kinds)})(?!\w)").pattern
    return name if kind.match(context.view.text, colon + 1, line.end) else None
