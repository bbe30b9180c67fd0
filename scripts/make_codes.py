"""Write docs/reference/codes.md: every finding code, by subject, in the words that `archivist explain` prints.

usage: python scripts/make_codes.py    after a change of archivist/model/codes/
"""

import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path

from archivist.model.code_examples import example
from archivist.model.findings import VERDICTS, CodeEntry, catalogue
from archivist.reports import View
from archivist.reports._text_finding import finding_lines

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/reference/codes.md"
CODES = ROOT / "archivist/model/codes"

# Subjects whose name is no word.
TITLES = {"tei": "TEI"}
WIDTH = 120
HEAD = """\
# Finding codes

What archivist can say about an archive, by subject. Codes are stable: a code keeps its meaning for ever. An error
decides the exit code, a warning or a note never does. Each is shown by an example with invented values. `archivist
explain CODE` prints the same. This page is written by `scripts/make_codes.py` from `archivist/model/codes/`.
"""


def page() -> str:
    """Return the whole page."""
    parts = [HEAD]
    for path in sorted(CODES.glob("*.toml")):
        text = path.read_text("utf-8")
        parts.append(f"## {TITLES.get(path.stem, path.stem.capitalize())}\n\n{_introduction(text)}\n")
        parts += ["\n".join(_entry(catalogue()[code])) for code in tomllib.loads(text)]
    return "\n".join(parts)


def _introduction(text: str) -> str:
    """Return the comment at the head of a file of codes."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").strip())
    return " ".join(lines)


def _entry(entry: CodeEntry) -> Iterator[str]:
    yield f"### {entry.code}\n"
    verdict = f", exit {entry.exit} ({VERDICTS[entry.exit]})" if entry.exit else ""
    since = f"; for records of schema version {entry.since} and later" if entry.since != "1.0" else ""
    yield f"{entry.severity.capitalize()}{verdict}{since}.\n"
    shown = example(entry.code)
    yield "\n".join(f"    {line}" for line in finding_lines(shown, View(), hint=False)) + "\n"
    yield _wrapped(entry.explain)
    if shown.hint:
        yield "\n" + _wrapped(f"Next: {shown.hint}")
    yield ""


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
