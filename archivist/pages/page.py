"""One page: its template filled, its words, its styles and scripts inside it, and the policy that allows only these."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from archivist.pages.environment import render
from archivist.pages.policy import content_security_policy, static
from archivist.pages.words import Words

__all__ = ["data_block", "self_contained"]

# What could end the element, and a lone surrogate, which no file can hold.
_ESCAPED = {code: f"\\u{code:04x}" for code in (*map(ord, "<>&\u2028\u2029"), *range(0xD800, 0xE000))}


def self_contained(
    template: str,
    words: Words,
    values: Mapping[str, object],
    *,
    styles: Sequence[str] = ("page.css",),
    scripts: Sequence[str] = (),
    loads_scripts: bool = False,
) -> str:
    """Return a page that needs no other file; `styles` and `scripts` are names of files in `static/`, in their order.

    With `loads_scripts` its scripts may load further ones that lie beside it.
    A template extends `page.html`. Beside `values` it has `words`, and `say`, `word` and `term` of these.
    """
    inner_styles, inner_scripts = [static(name) for name in styles], [static(name) for name in scripts]
    own: dict[str, object] = {
        "words": words,
        "say": words.say,
        "word": words.word,
        "term": words.term,
        # Digests in quotation marks.
        "policy": Markup(content_security_policy(inner_styles, inner_scripts, loads_scripts=loads_scripts)),  # noqa: S704
        "styles": [Markup(text) for text in inner_styles],  # noqa: S704  # our own files
        "scripts": [Markup(text) for text in inner_scripts],  # noqa: S704  # our own files
    }
    return render(template, {**values, **own})


def data_block(element_id: str, value: object, *, media_type: str = "application/json") -> Markup:
    """Return JSON in a script element that no browser runs, without a character that could end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).translate(_ESCAPED)
    block = Markup('<script type="{}" id="{}">{}</script>')
    return block.format(media_type, element_id, Markup(text))  # noqa: S704  # no markup is left in it
