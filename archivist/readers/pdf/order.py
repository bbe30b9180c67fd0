"""From what stands on a line to what is read: the order is taken only when it, and no other, shows that line.

But for a number on the right of Latin words: `WHO 2023` in a right-to-left line is what both orders look like. It is
read as it looks, and is not sure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from archivist.base.source_limits import PDF_ORDERS
from archivist.readers.pdf.bidi import MIRRORED, bidi_class, levels, shown_order

__all__ = ["LineReading", "LineUnit", "logical_text"]

_RIGHT_TO_LEFT = frozenset(("R", "AL"))
_NUMBERS = frozenset(("EN", "AN"))
_LEFT_TO_RIGHT = _NUMBERS | {"L"}
# Signs that may belong to the number or the word beside them: 50%, +12, (b).
_STICKING = frozenset(("ES", "ET", "CS"))
# What nobody writes, but what a number kept from left to right among right-to-left words looks like when it is read as
# if it were not: 964+, and a period that ends before it begins.
_DOUBTFUL = re.compile(r"\d\+(?!\d)")
_YEARS = re.compile(r"(?<![\d-])([12١٢۱۲]\d{3}) ?[-–] ?([12١٢۱۲]\d{3})(?![\d-])")


@dataclass(frozen=True, slots=True)
class LineUnit:
    """What stands in one place of a line: a letter with its marks, a ligature, a sign or a space.

    A bracket is given as it looks. `group` is equal for what the producer drew in one go, which cannot
    be more than one `font`.
    """

    text: str
    group: int = 0
    font: int = 0
    gap: bool = False

    @property
    def kind(self) -> str:
        """The bidirectional class of the unit; a gap between cells is a separator of segments."""
        return "S" if self.gap else bidi_class(self.text)


@dataclass(frozen=True, slots=True)
class LineReading:
    """The text of a line; it is not `sure` where another order of the same words would look the same."""

    text: str
    sure: bool = True


# A unit, and whether it is read as it looks (in a left-to-right run) or mirrored.
_Item = tuple[LineUnit, bool]
# What is read, and whether no other order would look the same.
_Read = tuple[list[_Item], bool]


def logical_text(line: Sequence[LineUnit], *, right_to_left: bool, drawn_whole: bool = False) -> LineReading | None:
    """Return the text of a line whose units are given from left to right; None where its order cannot be known.

    `drawn_whole`: the producer draws a run of words in one go, so that a number drawn apart is a run of its own.
    """
    kinds = [unit.kind for unit in line]
    if not _RIGHT_TO_LEFT.intersection(kinds) and not right_to_left:
        return LineReading("".join(unit.text for unit in line))
    read = _from_right(line, drawn_whole=drawn_whole) if right_to_left else _from_left(line, drawn_whole=drawn_whole)
    if read is None or not _shows(read[0], line, int(right_to_left)):
        return None
    text = "".join(_text(item) for item in read[0])
    return None if _DOUBTFUL.search(text) or any(map(_falls, _YEARS.findall(text))) else LineReading(text, read[1])


def _falls(years: tuple[str, str]) -> bool:
    return int(years[0]) > int(years[1])


def _text(item: _Item) -> str:
    unit, as_it_looks = item
    return unit.text if as_it_looks else MIRRORED.get(unit.text, unit.text)


def _shows(read: Sequence[_Item], line: Sequence[LineUnit], base: int) -> bool:
    """Return whether what was read is shown as the line stands, and every bracket as it looks."""
    depths = levels([(item[0].kind, _text(item)) for item in read], base)
    if any(item[0].text in MIRRORED and item[1] == bool(level % 2) for item, level in zip(read, depths, strict=True)):
        return False
    return all(read[place][0] is unit for place, unit in zip(shown_order(depths), line, strict=True))


def _from_right(line: Sequence[LineUnit], *, drawn_whole: bool) -> _Read | None:
    """Return a line read from right to left; what lies between right-to-left letters is tried in every order."""
    read: list[_Item] = []
    sure = True
    zone: list[LineUnit] = []
    before: LineUnit | None = None
    for unit in (*reversed(line), None):
        if unit is not None and not unit.gap and unit.kind not in _RIGHT_TO_LEFT:
            zone.append(unit)
            continue
        between = _zone(zone, before, None if unit is None or unit.gap else unit, drawn_whole=drawn_whole)
        if between is None:
            return None
        read += between[0]
        sure = sure and between[1]
        if unit is not None:
            read.append((unit, False))
            before = before if unit.gap else unit
        zone = []
    return read, sure


def _zone(zone: list[LineUnit], before: LineUnit | None, after: LineUnit | None, *, drawn_whole: bool) -> _Read | None:
    """Return the one order in which a zone without right-to-left letters is read, or None."""
    if not any(unit.kind in _LEFT_TO_RIGHT for unit in zone):
        return [(unit, False) for unit in zone], True
    first = [(before, False)] if before else []
    last = [(after, False)] if after else []
    line = [item[0] for item in (*first, *((unit, False) for unit in zone), *last)][::-1]
    readings: dict[str, list[_Item]] = {}
    for tried, runs in enumerate(_runs(zone)):
        if tried > PDF_ORDERS:
            return None
        read = [item for start, end, turned in runs for item in _run(zone[start:end], turned=turned)]
        if _shows([*first, *read, *last], line, 1):
            readings.setdefault("".join(map(_text, read)), read)
    if len(readings) > 1 and (drawn_whole or _is_drawn_whole(zone)) and not _is_drawn_together(zone, before, after):
        drawn = _as_drawn(list(readings.values()), line)
        if drawn is not None:
            return drawn, True
    return (next(iter(readings.values())), True) if len(readings) == 1 else _as_it_looks(zone, readings)


def _as_it_looks(zone: list[LineUnit], readings: dict[str, list[_Item]]) -> _Read | None:
    """Return the reading from left to right of one word, `COVID-19`, or of Latin words with one number on their right.

    Nobody would write that word in the other order. Of several words both orders are possible.
    """
    blocks = _blocks(zone)
    kinds = ["L" if any(unit.kind == "L" for unit in zone[start:end]) else "" for start, end in blocks]
    look = "".join(unit.text for unit in reversed(zone[blocks[0][0] : blocks[-1][1]]))
    if not kinds[-1] or (" " in look and len(kinds) > 1 and not kinds[1]):
        return None
    chosen = [read for text, read in readings.items() if look in text]
    return (chosen[0], " " not in look) if len(chosen) == 1 else None


def _is_drawn_whole(zone: list[LineUnit]) -> bool:
    """Return whether any two words of a zone are drawn in one go with the space between them."""
    return any(
        middle.text == " " and left.group == middle.group == right.group
        for left, middle, right in zip(zone, zone[1:], zone[2:], strict=False)
    )


def _is_drawn_together(zone: list[LineUnit], before: LineUnit | None, after: LineUnit | None) -> bool:
    """Return whether left-to-right text is drawn with the right-to-left letters beside it, which decides nothing."""
    groups = {unit.group for unit in zone if unit.kind in _LEFT_TO_RIGHT}
    return any(unit is not None and unit.group in groups for unit in (before, after))


def _run(units: list[LineUnit], *, turned: bool) -> list[_Item]:
    return [(unit, turned) for unit in (units[::-1] if turned else units)]


def _as_drawn(readings: list[list[_Item]], line: list[LineUnit]) -> list[_Item] | None:
    """Return the reading whose left-to-right runs are those that were drawn in one go; None if there is no one such."""
    if len({unit.font for unit in line if unit.kind in _LEFT_TO_RIGHT}) > 1:
        return None
    place = {id(unit): number for number, unit in enumerate(line)}
    scores = [
        sum(
            1 if left[0].group == right[0].group else -1
            for left, right in pairwise(read)
            if left[1] and right[1] and place[id(left[0])] + 1 == place[id(right[0])]
        )
        for read in readings
    ]
    best = [read for read, score in zip(readings, scores, strict=True) if score == max(scores)]
    return best[0] if len(best) == 1 else None


def _runs(zone: list[LineUnit]) -> Iterator[list[tuple[int, int, bool]]]:
    """Return every way to part a zone (from right to left) into runs that are turned and runs that are not."""
    blocks = _blocks(zone)
    stretches = [_between(zone[end:start], zone[end - 1], zone[start]) for (_, end), (start, _) in pairwise(blocks)]
    heads = _edge(zone[: blocks[0][0]][::-1])
    tails = _edge(zone[blocks[-1][1] :])
    for (head, tail), ways in product(product(heads, tails), product(*stretches)):
        runs, start = [(0, blocks[0][0] - head, False)], blocks[0][0] - head
        for way, (_, end), (following, _) in zip(ways, blocks, blocks[1:], strict=False):
            if way is None:
                continue
            left, right = way
            runs += [(start, end + left, True), (end + left, following - right, False)]
            start = following - right
        end = blocks[-1][1] + tail
        yield [*runs, (start, end, True), (end, len(zone), False)]


def _blocks(zone: list[LineUnit]) -> list[tuple[int, int]]:
    """Return the places of letters and digits that stand without anything between."""
    blocks: list[tuple[int, int]] = []
    for place, unit in enumerate(zone):
        if unit.kind not in _LEFT_TO_RIGHT:
            continue
        if blocks and blocks[-1][1] == place:
            blocks[-1] = (blocks[-1][0], place + 1)
        else:
            blocks.append((place, place + 1))
    return blocks


def _sticking(unit: LineUnit) -> bool:
    return unit.kind in _STICKING or unit.text in MIRRORED


def _edge(signs: list[LineUnit]) -> list[int]:
    """Return how many signs may stick to the block beside them."""
    count = 0
    while count < len(signs) and _sticking(signs[count]):
        count += 1
    return list(range(min(count, 3) + 1))


def _between(signs: list[LineUnit], before: LineUnit, after: LineUnit) -> list[tuple[int, int] | None]:
    """Return the ways to part what stands between two blocks; None joins them."""
    if before.kind == "L" and after.kind == "L":
        return [None]
    lefts, rights = _edge(signs), _edge(signs[::-1])
    return [None, *((left, right) for left in lefts for right in rights if left + right <= len(signs))]


def _from_left(line: Sequence[LineUnit], *, drawn_whole: bool) -> _Read | None:
    """Return a line read from left to right, with each stretch of right-to-left letters read from the right."""
    read: list[_Item] = []
    done, sure = 0, True
    for start, end in _stretches(line):
        first = _with_number(line, done, start, drawn_whole=drawn_whole)
        inner = None if first is None else _from_right(line[first:end], drawn_whole=drawn_whole)
        if inner is None:
            return None
        read += [(unit, True) for unit in line[done:first]] + inner[0]
        sure = sure and inner[1]
        done = end
    return [*read, *((unit, True) for unit in line[done:])], sure


def _stretches(line: Sequence[LineUnit]) -> list[tuple[int, int]]:
    """Return where right-to-left letters stand with no other letters between them."""
    stretches: list[tuple[int, int]] = []
    for place, unit in enumerate(line):
        if unit.kind not in _RIGHT_TO_LEFT:
            continue
        if stretches and not any(between.kind == "L" or between.gap for between in line[stretches[-1][1] : place]):
            stretches[-1] = (stretches[-1][0], place + 1)
        else:
            stretches.append((place, place + 1))
    return stretches


def _with_number(line: Sequence[LineUnit], done: int, start: int, *, drawn_whole: bool) -> int | None:
    """Return where a stretch begins: a number on its left is read after it or before, which only the drawing shows."""
    block = start
    while block > done and line[block - 1].kind not in _LEFT_TO_RIGHT and not line[block - 1].gap:
        block -= 1
    if block == done or line[block - 1].kind not in _NUMBERS:
        return start
    while block > done and line[block - 1].kind in _NUMBERS:
        block -= 1
    if not drawn_whole or block == done:
        return None
    return start if line[block - 1].group == line[block].group else block
