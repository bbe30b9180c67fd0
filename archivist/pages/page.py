"""One page: its template filled, its words, its styles and scripts inside it, and the policy that allows only these."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from archivist.pages.environment import render
from archivist.pages.policy import content_security_policy, static
from archivist.pages.words import Words

__all__ = ["data_block", "self_contained"]

_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def self_contained(
    template: str,
    words: Words,
    values: Mapping[str, object],
    *,
    styles: Sequence[str] = ("page.css",),
    scripts: Sequence[str] = (),
) -> str:
    """Return a page that needs no other file; `styles` and `scripts` are names of files in `static/`, in their order.

    A template extends `page.html`. Beside `values` it has `words`, and `say`, `word` and `term` of these.
    """
    inner_styles, inner_scripts = [static(name) for name in styles], [static(name) for name in scripts]
    own: dict[str, object] = {
        "words": words,
        "say": words.say,
        "word": words.word,
        "term": words.term,
        "policy": content_security_policy(inner_styles, inner_scripts),
        "styles": [Markup(text) for text in inner_styles],  # noqa: S704  # our own files
        "scripts": [Markup(text) for text in inner_scripts],  # noqa: S704  # our own files
    }
    return render(template, {**values, **own})


def data_block(element_id: str, value: object) -> Markup:
    """Return JSON in a script element that no browser runs, without a character that could end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).translate(_ESCAPED)
    block = Markup('<script type="application/json" id="{}">{}</script>')
    return block.format(element_id, Markup(text))  # noqa: S704  # no markup is left in it
