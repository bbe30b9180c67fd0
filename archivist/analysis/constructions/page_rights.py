"""Whose page it is by its last lines: the body that has the rights in it, "© 2024 BODY", where its text names it, too.

What stands in those lines is no signature: the address of a branch, the names of menus.
"""

import re
from collections.abc import Iterator
from functools import cache

from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.languages import of_all
from archivist.analysis.layout.page_lines import is_header_field
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["rights_holders", "signs_text"]

_COPIES = 6  # lines below the label of those who get a copy
_MANY = 8  # lines beside a text that are a page's own
_LAST, _LINE = 12, 120  # lines of a page in which its rights stand; characters of such a line
_ABOVE = 300  # characters above a text in which its headline and summary stand
_LONG = 4  # letters of a word by which a text names the body again
_YEARS = r"(?:[12][0-9]{3}(?: ?[-,] ?(?:[12][0-9]{3})?)?)?"
_ADDRESS = re.compile(r"(?<![0-9])[0-9]{4,6} [^\W\d_]+(?: [^\W\d_]+)?$")  # "12345 TOWN"
_END = re.compile(r"(?:,? [12][0-9]{3}|[.,|]| - ).*$")


def signs_text(context: TextContext, name: Span) -> bool:
    """Return whether a name may sign: it is no address, gets no copy, and is in no menu above and no footer."""
    core, lines = context.form.core, context.view.lines
    if _ADDRESS.search(context.view.text, name.start, name.end) or _gets_copy(context, name):
        return False
    if name.start >= core.end:
        return sum(line.start >= core.end for line in lines) < _MANY
    return name.start >= core.start or sum(line.end <= core.start for line in lines) < _MANY


def _gets_copy(context: TextContext, name: Span) -> bool:
    """Return whether a name stands in a list below the label of a field alone on its line: "Copy to:"."""
    view = context.view
    above = [line for line in view.lines if line.end <= name.start]
    for line in reversed(above[-_COPIES:]):
        text = view.slice(line)
        if text.endswith((":", ".")):
            return text.endswith(":") and is_header_field(view, line)
    return False


def rights_holders(context: TextContext) -> Iterator[Named]:
    """Return the body that the last lines of a page say has the rights in it, and that its text speaks of."""
    form, view = context.form, context.view
    if form.form != "embedded" or context.parts.frame is not None or "©" not in view.text:
        return
    for line in reversed(view.lines[-_LAST:]):
        sign = _sign().match(view.text, line.start, line.end) if line.end - line.start <= _LINE else None
        if sign is None or line.start < form.core.end:
            continue
        end = _END.search(view.text, sign.end(), line.end)
        name = view.trimmed(sign.end(), end.start() if end else line.end)
        body = whole_body(context, name) if name.start < name.end else None
        if body is not None and _is_spoken_of(context, body):
            yield Named(body, None, "issuer.page-owner", 62, "medium")
        return


@cache
def _sign() -> re.Pattern[str]:
    """Compile "© 2024", with the word for it on either side."""
    words = either(("copyright", *of_all("rights")))
    return pattern(rf"(?i:(?:{words})? ?(?:©|\(c\)) ?(?:{words})?) ?{_YEARS} ?(?:by )?")


def _is_spoken_of(context: TextContext, body: Span) -> bool:
    """Return whether the page's text has the long words of a name, whatever their endings, or its short form."""
    core = context.form.core
    text = context.view.text[max(0, core.start - _ABOVE) : core.end].casefold()
    words = [word for word in context.view.slice(body).split() if word[:1].isupper() and len(word) >= _LONG]
    return bool(words) and all(word.casefold()[: max(_LONG, len(word) * 3 // 4)] in text for word in words)
