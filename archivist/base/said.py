"""Text of ours that holds values, kept apart from them: so each language can say it, and English is what it is."""

from collections.abc import Iterable
from typing import Literal

__all__ = ["Said", "said", "said_by", "said_of"]


class Said(str):
    """An English sentence; `template` and `values` are what it was made of.

    Of a list, `parts` are the sentences and `template` names what stands between them.
    """

    __slots__ = ("parts", "template", "values")

    template: str
    values: dict[str, str]
    parts: tuple[str, ...]


def said(template: str, /, **values: object) -> Said:
    """Return a template with its values filled in. Other languages have a sentence for each template.

    The number `n` chooses between plural forms where a language has some.
    """
    texts = {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
    made = Said(template.format_map(texts))
    made.template, made.values, made.parts = template, texts, ()
    return made


def said_by(error: BaseException) -> str:
    """Return what an error says: our sentence where it is one of ours, else its text."""
    first = error.args[0] if error.args else ""
    return first if isinstance(first, Said) else str(error)


def said_of(parts: Iterable[str], separator: Literal["comma", "semicolon"] = "semicolon") -> str:
    """Return sentences as one, each told by itself in another language; a single one as it is."""
    listed = tuple(parts)
    if len(listed) == 1:
        return listed[0]
    made = Said({"comma": ", ", "semicolon": "; "}[separator].join(listed))
    made.template, made.values, made.parts = separator, {}, listed
    return made
