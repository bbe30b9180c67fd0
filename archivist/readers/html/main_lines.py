"""Which lines of a page are its statement, and which the page has around every article.

A foreign library says which passages it takes for the article: *where* it stands. It drops date lines, leads,
headings and signatures by the names of their classes, so its words are not the text. The text is all that is shown
from the headline to the end of the part in which those passages stand, but for what is certainly navigation.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from archivist.readers.html.page_lines import ShownLine
from archivist.readers.html.visible_text import VisibleText

__all__ = ["MainLines", "main_lines"]

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Shorter words begin many a title: the name of the site, a section.
_HEADLINE = 8
# The article is the smallest part of the page with so much of the library's article, which has stray words too.
_SHARE = 0.8
# Prose and no link: what stands alone outside the article, and is longer, is kept.
_PROSE = 100
_LINKED = 1 / 3
# A line is a link where all but a few signs are, and a menu where three stand together.
_LINK = 0.8
_MENU = 3
_LONGEST_LINK = 200
_ASIDES = frozenset({"navigation", "footer", "form", "dialog", "banner", "aside"})
_AROUND = re.compile(
    "relat|recommend|comment|kommentar|share|social|newsletter|cookie|consent|promo|sponsor|breadcrumb|sidebar|widget"
    "|more-|most-|popular|trending|subscribe|disqus|outbrain|taboola|banner|modal|popup|advert|footer",
    re.IGNORECASE,
)
# A line or two of such a name may be the date of a statement or its signature.
_FEWEST = 3
# An article so short decides nothing; its lines belong together where so few lie between.
_LITTLE = 250
_GAP = 6
_WORD = re.compile(r"\w+")
_RUN = 4
_NO_LETTERS = re.compile(r"\W+")


class MainLines(NamedTuple):
    """The places of the lines that are the statement, in order.

    `unseen`: the library took for the article what no line shows, such as data for scripts, which it reads too.
    """

    places: list[int]
    unseen: bool


def main_lines(shown: VisibleText, article: str, titles: Sequence[str]) -> MainLines:
    """Return the lines that are the statement.

    `article` is what the library took for the article (empty where it gives none), `titles` what the page calls itself.
    """
    lines = shown.lines
    if not lines:
        return MainLines([], unseen=False)
    known = _known(lines, article)
    weights = _weights(lines, known)
    first, end = _article(shown, weights)
    menus, around = _menus(lines), _around(shown, known)
    others = menus | around
    start = min(first, _beginning(shown, first, titles, others))
    end = _with_signature(shown, start, end, others)
    own = _own_part(lines, weights)
    near = _near(known)
    menus = _outside(menus, [place for place, weight in enumerate(weights) if weight >= _PROSE // 2])
    places = []
    for place, line in enumerate(lines):
        aside = line.part in _ASIDES and line.part != own
        inside = not aside and place not in menus and (start <= place < end or place in near)
        alone = not line.part and place not in around and _is_prose(line, _PROSE)
        if known[place] or inside or alone:
            places.append(place)
    return MainLines(places, unseen=not any(known) and _is_unseen(lines, article))


def _is_unseen(lines: Sequence[ShownLine], article: str) -> bool:
    wanted = _runs(_WORD.findall(article))
    shown = set(_runs([word for line in lines for word in _WORD.findall(line.text)]))
    return (
        len(article) > _LITTLE
        and len(wanted) > _LITTLE // 10
        and sum(run in shown for run in wanted) < len(wanted) / 10
    )


def _weights(lines: Sequence[ShownLine], known: Sequence[bool]) -> list[int]:
    """Return what each line counts for the article: the library's article, or all prose where that is very little."""
    matched = [len(line.text) if is_known else 0 for line, is_known in zip(lines, known, strict=True)]
    prose = [len(line.text) if _is_prose(line, _PROSE // 2) else 0 for line in lines]
    return prose if sum(matched) < _LITTLE and sum(prose) > 2 * sum(matched) else matched


def _own_part(lines: Sequence[ShownLine], weights: Sequence[int]) -> str:
    """Return the part of the page that the article itself stands in: some wrap all of a page in a form."""
    counts: Counter[str] = Counter()
    for line, weight in zip(lines, weights, strict=True):
        counts[line.part] += weight
    own, weight = max(counts.items(), key=lambda item: item[1])
    return own if weight else ""


def _outside(menus: set[int], prose: Sequence[int]) -> set[int]:
    """Return the links among links that do not stand within the text: those are its lists of annexes and names."""
    return {place for place in menus if not prose or not prose[0] < place < prose[-1]}


def _near(known: Sequence[bool]) -> set[int]:
    """Return the places of lines between two of the library's article, where few lines lie between these."""
    near: set[int] = set()
    before = None
    for place, is_known in enumerate(known):
        if is_known:
            if before is not None and place - before <= _GAP:
                near.update(range(before + 1, place))
            before = place
    return near


def _known(lines: Sequence[ShownLine], article: str) -> list[bool]:
    """Return of each line whether it is in the library's article, by the runs of words that both have."""
    runs: set[tuple[str, ...]] = set()
    short: set[tuple[str, ...]] = set()
    for line in article.split("\n"):
        words = _WORD.findall(line)
        runs.update(_runs(words))
        if len(words) < _RUN:
            short.add(tuple(words))
    known = []
    for shown in lines:
        words = _WORD.findall(shown.text)
        mine = _runs(words)
        if shown.part == "navigation" and _is_link(shown):
            known.append(False)
        elif mine:
            known.append(2 * sum(run in runs for run in mine) >= len(mine))
        else:
            known.append(bool(words) and tuple(words) in short)
    return known


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _is_prose(line: ShownLine, least: int) -> bool:
    return len(line.text) >= least and line.linked < _LINKED * len(line.text)


def _is_link(line: ShownLine) -> bool:
    return line.linked >= _LINK * len(line.text) and len(line.text) < _LONGEST_LINK


def _article(shown: VisibleText, weights: Sequence[int]) -> tuple[int, int]:
    """Return where the smallest part of the page with nearly all of the weights begins and ends."""
    sums = [0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    if sums[-1] < _LITTLE:  # a statement of a line or two may stand anywhere
        return 0, len(weights)
    parts = (
        (last - first, first, last) for _, first, last in shown.spans if sums[last] - sums[first] >= _SHARE * sums[-1]
    )
    _, first, last = min(parts, default=(0, 0, len(weights)))
    return first, last


def _beginning(shown: VisibleText, first: int, titles: Sequence[str], others: set[int]) -> int:
    """Return the place of the heading that the page's title begins with, else of the last `h1` before the article.

    Where there is none, it is that of the lines right above the article.
    """
    headings = sorted((start, element.tag) for element, start, _ in shown.spans if element.tag in _HEADINGS)
    plain = [_NO_LETTERS.sub("", title).lower() for title in titles]
    for place in [place for place, _ in headings] + list(range(first, -1, -1)):
        words = _NO_LETTERS.sub("", shown.lines[place].text).lower()
        if len(words) >= _HEADLINE and any(title.startswith(words) for title in plain) and place not in others:
            return place
    above = [place for place, tag in headings if tag == "h1" and place <= first]
    if above:
        return above[-1]
    start = first
    while start > max(0, first - _GAP) and start - 1 not in others and not shown.lines[start - 1].part:
        start -= 1
    return start


def _menus(lines: Sequence[ShownLine]) -> set[int]:
    """Return the places of lines that are links among links."""
    places: set[int] = set()
    run: list[int] = []
    for place, line in enumerate(lines):
        if _is_link(line):
            run.append(place)
            continue
        places.update(run if len(run) >= _MENU else ())
        run = []
    places.update(run if len(run) >= _MENU else ())
    return places


def _around(shown: VisibleText, known: Sequence[bool]) -> set[int]:
    """Return the places of lines whose part of the page is named as beside an article, and holds none of it."""
    sums = [0]
    for is_known in known:
        sums.append(sums[-1] + is_known)
    places: set[int] = set()
    end = 0
    for element, first, last in sorted(shown.spans, key=lambda span: (span[1], -span[2])):
        if last <= end or not _FEWEST <= last - first < len(known) / 2 or sums[last] > sums[first]:
            continue
        if _AROUND.search(element.get("class") or "") or _AROUND.search(element.get("id") or ""):
            places.update(range(first, last))
            end = last
    return places


def _with_signature(shown: VisibleText, start: int, end: int, others: set[int]) -> int:
    """Return where the article ends, with the lines that follow it before anything else begins."""
    holding = ((last - first, last) for _, first, last in shown.spans if first <= start and last >= end)
    limit = min(holding, default=(0, len(shown.lines)))[1]
    headings = {first for element, first, _ in shown.spans if element.tag in _HEADINGS}
    while end < limit and end not in headings and end not in others and not shown.lines[end].part:
        end += 1
    return end
