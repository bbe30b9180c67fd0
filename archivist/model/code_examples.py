"""One example of each finding, as a command would tell it: what `explain` shows in the place of a template.

The values stand in `examples/<lang>.toml`, apart from the catalogue, which every command reads: those of `values` are
for placeholders of that name everywhere, those of `codes` for one code alone. Another language gives its own words for
the English ones.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

from archivist.model.findings import Finding, catalogue, finding

__all__ = ["example"]


def example(code: str, lang: str = "en") -> Finding:
    """Return an example of a finding in a language; KeyError for a code that is not in the catalogue."""
    entry = catalogue()[code]
    named = {name for _, name, _, _ in Formatter().parse(entry.message + entry.hint) if name}
    read = [_read(spoken) for spoken in dict.fromkeys(("en", lang))]
    values: dict[str, str] = {}
    for texts in read:
        values |= {name: value for name, value in texts["values"].items() if name in named}
    for texts in read:
        values |= texts["codes"].get(code, {})
    return finding(code, **values)


@cache
def _read(lang: str) -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(files("archivist.model").joinpath("examples", f"{lang}.toml").read_text("utf-8"))
