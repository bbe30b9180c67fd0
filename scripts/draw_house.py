"""Draw docs/house.svg: the floors and rooms of the contracts in pyproject.toml, and the imports that the code has.

usage: python scripts/draw_house.py     (needs requirements-dev.lock; a test fails while the picture is another)

An arrow says that a room uses another one. One that follows from others is left out: where a room uses a second one,
which uses a third, there is no arrow from the first to the third. A contract keeps every arrow from leading up.
"""

import ast
import tomllib
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

import grimp

REPOSITORY = Path(__file__).resolve().parents[1]
PICTURE = REPOSITORY / "docs/house.svg"
PACKAGE, HALL = "archivist", "archivist.pipeline"

WIDTH, MARGIN, LEFT = 1240, 20, 130
BOX_HEIGHT, LINE_HEIGHT, GAP = 34, 86, 8
WIDEST = 150
STYLE = """\
svg { font: 13px "DejaVu Sans", Verdana, sans-serif; background: #fff }
.paper { fill: #fff } .floor { fill: #f1f3f5 } .hall { fill: #e3eaf2 }
.box { fill: #fff; stroke: #495057 } .box:hover { stroke-width: 2.5 }
text { fill: #212529 } .name { text-anchor: middle } .what { fill: #495057; font-size: 12px }
.arrow { fill: none; stroke: #51718f; stroke-width: 1.2 } .tip { fill: #51718f }
@media (prefers-color-scheme: dark) {
  svg { background: #0d1117 }
  .paper { fill: #0d1117 } .floor { fill: #161b22 } .hall { fill: #1d2735 }
  .box { fill: #0d1117; stroke: #adb5bd } text { fill: #e9ecef } .what { fill: #adb5bd }
  .arrow { stroke: #8fb3d9 } .tip { fill: #8fb3d9 }
}
"""

Uses = dict[str, set[str]]


def lines() -> list[list[str]]:
    """Return the rooms from the top down, a list for each line of the contracts; the hall's own rooms in its place."""
    contracts = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = {item["containers"][0]: item["layers"] for item in contracts if item["type"] == "layers"}

    def below(container: str) -> Iterable[list[str]]:
        for line in layers[container]:
            rooms = [f"{container}.{name.strip(' ()')}" for name in line.replace(":", "|").split("|")]
            if rooms == [HALL]:
                yield from below(HALL)
            else:
                yield rooms

    return list(below(PACKAGE))


def uses(rooms: Iterable[str]) -> Uses:
    """Return room → the rooms that it imports from, without those that follow from others."""
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    known = sorted(rooms)
    home = {
        module: room for room in known for module in graph.modules if module == room or module.startswith(f"{room}.")
    }
    found: Uses = {room: set() for room in known}
    for module, room in home.items():
        used = {home[other] for other in graph.find_modules_directly_imported_by(module) if other in home}
        found[room] |= used - {room}
    return {room: found[room] - _reached(found, found[room]) for room in known}


def _reached(found: Uses, rooms: Iterable[str]) -> set[str]:
    """Return the rooms that these rooms use, directly or not."""
    reached: set[str] = set()
    waiting = list(rooms)
    while waiting:
        new = found[waiting.pop()] - reached
        reached |= new
        waiting += new
    return reached


def what_it_is(room: str) -> str:
    """Return the first sentence of a room's own description."""
    path = REPOSITORY / room.replace(".", "/")
    source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return " ".join((ast.get_docstring(ast.parse(source.read_text("utf-8"))) or "").split("\n\n")[0].split())


class Box:
    """One room in the picture."""

    def __init__(self, room: str, x: float, y: float, width: float) -> None:
        """Place a room with its upper left corner at x, y."""
        self.room, self.x, self.y, self.width = room, x, y, width

    def port(self, number: int, count: int) -> float:
        """Return where along its edge the arrow of this number out of `count` begins or ends."""
        return self.x + self.width * (number + 1) / (count + 1)

    def drawn(self) -> str:
        """Return the box with its name."""
        name = self.room.rpartition(".")[2]
        return (
            f'<g><title>{escape(name)}: {escape(what_it_is(self.room))}</title><rect class="box" x="{self.x:.1f}" '
            f'y="{self.y}" width="{self.width:.1f}" height="{BOX_HEIGHT}" rx="4"/><text class="name" '
            f'x="{self.x + self.width / 2:.1f}" y="{self.y + 22}">{escape(name)}</text></g>'
        )


def boxes(rows: list[list[str]]) -> dict[str, Box]:
    """Return room → its place: each line spread over the width."""
    placed = {}
    for number, row in enumerate(rows):
        room_for_each = (WIDTH - LEFT - 2 * MARGIN) / len(row)
        width = min(room_for_each - GAP, WIDEST)
        for column, room in enumerate(row):
            x = LEFT + MARGIN + room_for_each * column + (room_for_each - width) / 2
            placed[room] = Box(room, x, MARGIN + number * LINE_HEIGHT + (LINE_HEIGHT - BOX_HEIGHT) // 2, width)
    return placed


def arrows(placed: Mapping[str, Box], used: Uses) -> Iterable[str]:
    """Return the arrows, each from the lower edge of a room to the upper edge of one that it uses."""
    users = {room: [other for other in used if room in used[other]] for room in placed}
    for room, box in placed.items():
        targets = sorted(used[room], key=lambda other: (placed[other].x, other))
        for number, other in enumerate(targets):
            target = placed[other]
            sources = sorted(users[other], key=lambda user: (placed[user].x, user))
            start, end = box.port(number, len(targets)), target.port(sources.index(room), len(sources))
            top, bottom = box.y + BOX_HEIGHT, target.y - 5
            bend = max(20, (bottom - top) / 2)
            yield (
                f'<path class="arrow" marker-end="url(#tip)" d="M{start:.1f} {top} C{start:.1f} {top + bend:.1f} '
                f'{end:.1f} {bottom - bend:.1f} {end:.1f} {bottom}"/>'
            )


def floors(rows: list[list[str]]) -> Iterable[str]:
    """Return the ground of each floor with its name; the lines of the hall are one floor."""
    in_hall = [number for number, row in enumerate(rows) if row[0].startswith(f"{HALL}.")]
    spans = [(number, number) for number in range(len(rows)) if number not in in_hall] + [(in_hall[0], in_hall[-1])]
    for first, last in sorted(spans):
        y, height = MARGIN + first * LINE_HEIGHT + 3, (last - first + 1) * LINE_HEIGHT - 6
        hall, many = first in in_hall, len(rows[first]) > 1
        title = ["pipeline,", "the hall"] if hall else ["rooms"] if many else [rows[first][0].rpartition(".")[2]]
        yield f'<rect class="{"hall" if hall else "floor"}" x="{MARGIN}" y="{y}" width="{WIDTH - 2 * MARGIN}" '
        yield f'height="{height}" rx="6"/>'
        for number, words in enumerate(title):
            yield f'<text class="what" x="{MARGIN + 14}" y="{y + 24 + 17 * number}">{escape(words)}</text>'


def picture() -> str:
    """Return the whole picture as SVG."""
    rows = lines()
    placed = boxes(rows)
    height = 2 * MARGIN + len(rows) * LINE_HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="t">',
        '<title id="t">The floors and rooms of archivist; an arrow leads from a room to one that it uses.</title>',
        f"<style>\n{STYLE}</style>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
        '<path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>',
        f'<rect class="paper" width="{WIDTH}" height="{height}"/>',
        *floors(rows),
        *arrows(placed, uses(placed)),
        *(box.drawn() for box in placed.values()),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")
