"""Write docs/reference/performance.md and its plot from what performance.py has measured."""

import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pygal
from pygal.style import Style

__all__ = ["write_page"]

_ABSENT = "not installed"
_REFERENCE = Path(__file__).parents[1] / "docs/reference"
_INTRODUCTION = """# How fast archivist is

Every figure is of whole processes, run in turn with the others in the same minutes on the same machine: medians of the
clock, of the processor's time with that of all children, and of the memory of the largest process. A ratio travels to
another machine, a second does not. `benchmarks/performance.py` measures all of it again and writes this page.
"""
_TITLES = {
    "fixity": "Fixity of {size:,} files",
    "full": "Full verification of {size:,} records",
    "one more": "One more record, by the number of batches before it",
    "start-up": "Small commands",
    "site": "A site of {size:,} records",
}
# The program whose time the others of the section are divided by.
_MEASURE = {
    "fixity": "sha256sum",
    "full": "lxml: parse and RELAX NG, one core",
    "start-up": "python -c pass",
}


def write_page(measured: Path) -> None:
    """Write the page and the plot from what was measured; a section that was not measured stays as it is there."""
    said = json.loads(measured.read_text("utf-8"))
    page = _REFERENCE / "performance.md"
    before = page.read_text("utf-8") if page.exists() else ""
    begin = "\n".join([_INTRODUCTION, *_setting(said, before)])
    new = "\n".join([*_sections(said), *_ingest(said), *_growth(said), *_printed(said)])
    sections = _by_title(before) | _by_title(new)
    in_order = sorted(sections.items(), key=lambda item: _rank(item[0]))
    parts = [begin.rstrip(), *(text for _, text in in_order)]
    page.write_text("\n\n".join(parts) + "\n", "utf-8")


def _by_title(page: str) -> dict[str, str]:
    """Return what a section is of → its text; its title has a number as well."""
    return {_kind(text): f"## {text.rstrip()}" for text in f"\n{page}".split("\n## ")[1:]}


def _kind(section: str) -> str:
    return re.sub(r"[0-9][0-9,]*", "{size:,}", section.partition("\n")[0])


def _rank(kind: str) -> int:
    order = [*_TITLES.values(), "Archiving in bulk", "Time and memory by the number of files"]
    return order.index(kind) if kind in order else len(order)


def _setting(said: dict, before: str) -> Iterator[str]:
    """Yield machine and programs; one that is not installed here, but was where a section was measured, stays."""
    here = {name: version for name, version in said["programs"].items() if version != _ABSENT}
    kept = dict(re.findall(r"^\| `(.+?)` \| (.+) \|$", before, re.MULTILINE))
    programs = dict.fromkeys(said["programs"], _ABSENT) | kept | here
    yield f"Measured on {datetime.now(UTC):%Y-%m-%d}: {said['machine']}.\n"
    yield "| program | version |\n| --- | --- |"
    yield from (f"| `{name}` | {version} |" for name, version in sorted(programs.items()))
    yield ""


def _sections(said: dict) -> Iterator[str]:
    for section, title in _TITLES.items():
        taken = said["taken"].get(section)
        if taken is None:
            continue
        base = taken.get(_MEASURE.get(section, ""), next(iter(taken.values())))
        yield f"## {title.format(size=said['sizes'][section])}\n"
        yield "| | seconds | of the processor | MB | time, of the first compared |\n| --- | ---: | ---: | ---: | ---: |"
        for name, one in taken.items():
            figures = (one["wall"], one["cpu"], one["peak"], one["wall"] / base["wall"])
            yield "| {} | {:.2f} | {:.2f} | {:.0f} | {:.2f} |".format(name, *figures)
        yield ""


def _ingest(said: dict) -> Iterator[str]:
    sizes = _of("ingest", said)
    if sizes:
        yield "## Archiving in bulk\n"
        yield "| texts | seconds | texts a second | MB |\n| ---: | ---: | ---: | ---: |"
        for size, taken in sizes:
            one = taken["archivist ingest"]
            yield f"| {size:,} | {one['wall']:.1f} | {size / one['wall']:.1f} | {one['peak']:.0f} |"
        yield ""


def _growth(said: dict) -> Iterator[str]:
    sizes = _of("growth", said)
    if not sizes:
        return
    names = sorted({name for _, taken in sizes for name in taken})
    for what, key, unit in (("time", "wall", "s"), ("memory", "peak", "MB")):
        chart = pygal.XY(
            title=f"Fixity: {what} ({unit}) by the number of files",
            logarithmic=True,
            xrange=(sizes[0][0], sizes[-1][0]),
            x_labels=[size for size, _ in sizes],
            y_labels=_steps([taken[name][key] for _, taken in sizes for name in taken]),
            value_formatter=lambda value: f"{value:,g}",
            x_value_formatter=lambda value: f"{value:,g}",
            x_title="files",
            legend_at_bottom=True,
            truncate_legend=-1,
            truncate_label=-1,
            js=[],
            disable_xml_declaration=True,
            explicit_size=True,
            width=720,
            height=420,
            style=Style(font_family="sans-serif", background="white", plot_background="white"),
        )
        for name in names:
            chart.add(name, [(size, taken[name][key]) for size, taken in sizes if name in taken])
        (_REFERENCE / f"performance-{what}.svg").write_text(chart.render(is_unicode=True), "utf-8")
    yield "## Time and memory by the number of files\n"
    yield "![Time of fixity by the number of files](performance-time.svg)\n"
    yield "![Memory of fixity by the number of files](performance-memory.svg)\n"
    yield "| files | " + " | ".join(f"{name}, s | MB" for name in names) + " |"
    yield "| ---: |" + " ---: | ---: |" * len(names)
    for size, taken in sizes:
        cells = (f"{taken[name]['wall']:.2f} | {taken[name]['peak']:.0f}" for name in names)
        yield f"| {size:,} | " + " | ".join(cells) + " |"
    yield ""


def _steps(values: list[float]) -> list[float]:
    """Return labels of a logarithmic axis that enclose the values: 1, 3, 10, 30 …"""
    steps = [factor * 10.0**power for power in range(-3, 6) for factor in (1, 3)]
    return [low for low, high in pairwise(steps) if min(values) < high and low / 3.5 < max(values)]


def _printed(said: dict) -> Iterator[str]:
    for section, text in said["printed"].items():
        yield f"## {section.capitalize()}\n\n```text\n{text.rstrip()}\n```\n"


def _of(kind: str, said: dict) -> list[tuple[int, dict]]:
    """Return the sections of one kind with their sizes, the smallest first."""
    return sorted((said["sizes"][name], taken) for name, taken in said["taken"].items() if name.startswith(f"{kind} "))


if __name__ == "__main__":
    write_page(Path(sys.argv[1]))
