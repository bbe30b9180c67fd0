"""Which lines of a page are its statement, and which the page has around every article.

A foreign library says which passages it takes for the article: *where* it stands. It drops date lines, leads,
headings and signatures by the names of their classes, so its words are not the text. The text is all that is shown
from the headline to the end of the part in which those passages stand, but for what is certainly navigation.
"""

import re
from collections.abc import Sequence

from archivist.readers._page_lines import ShownLine
from archivist.readers._visible_text import Shown

__all__ = ["main_lines"]

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEADLINES = ("h1", "h2")
# Shorter words begin many a title: the name of the site, a section.
_HEADLINE = 8
# The article is the smallest part of the page with so much of what the library found; it finds stray words too.
_SHARE = 0.9
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
_WORD = re.compile(r"\w+")
_RUN = 4
_NO_LETTERS = re.compile(r"\W+")


def main_lines(shown: Shown, found: str, titles: Sequence[str]) -> list[int]:
    """Give the places of the lines that are the statement, in order.

    `found` is what the library took for the article (empty where it has no opinion), `titles` what the page calls
    itself.
    """
    lines = shown.lines
    known = _known(lines, found)
    weights = [len(line.text) if is_known else 0 for line, is_known in zip(lines, known, strict=True)]
    if not any(weights):
        weights = [len(line.text) if _is_prose(line, _PROSE // 2) else 0 for line in lines]
    first, end = _article(shown, weights)
    headline = _headline(shown, first, titles)
    start = first if headline is None else min(first, headline)
    menus, around = _menus(lines), _around(shown, known)
    end = _with_signature(shown, start, end, menus | around)
    return [
        place
        for place, line in enumerate(lines)
        if known[place]
        or (line.part not in _ASIDES and (start <= place < end and place not in menus))
        or (not line.part and place not in around and _is_prose(line, _PROSE))
    ]


def _known(lines: Sequence[ShownLine], found: str) -> list[bool]:
    """Tell of each line whether the library found it, by the runs of words that both have."""
    runs: set[tuple[str, ...]] = set()
    short: set[tuple[str, ...]] = set()
    for line in found.split("\n"):
        words = _WORD.findall(line)
        runs.update(_runs(words))
        if len(words) < _RUN:
            short.add(tuple(words))
    known = []
    for shown in lines:
        words = _WORD.findall(shown.text)
        mine = _runs(words)
        known.append(
            2 * sum(run in runs for run in mine) >= len(mine) if mine else bool(words) and tuple(words) in short
        )
    return known


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _is_prose(line: ShownLine, least: int) -> bool:
    return len(line.text) >= least and line.linked < _LINKED * len(line.text)


def _article(shown: Shown, weights: Sequence[int]) -> tuple[int, int]:
    """Give the smallest part of the page that holds nearly all of what was found."""
    sums = [0]
    for weight in weights:
        sums.append(sums[-1] + weight)
    parts = (
        (last - first, first, last) for _, first, last in shown.spans if sums[last] - sums[first] >= _SHARE * sums[-1]
    )
    _, first, last = min(parts, default=(0, 0, len(weights)))
    return first, last


def _headline(shown: Shown, first: int, titles: Sequence[str]) -> int | None:
    """Give the place of the heading that the page's title begins with, else of the last `h1` before the article."""
    headings = sorted((start, element.tag) for element, start, _ in shown.spans if element.tag in _HEADLINES)
    plain = [_NO_LETTERS.sub("", title).lower() for title in titles]
    for place, _ in headings:
        words = _NO_LETTERS.sub("", shown.lines[place].text).lower()
        if len(words) >= _HEADLINE and any(title.startswith(words) for title in plain):
            return place
    return max((place for place, tag in headings if tag == "h1" and place <= first), default=None)


def _menus(lines: Sequence[ShownLine]) -> set[int]:
    """Give the places of lines that are links among links."""
    found: set[int] = set()
    run: list[int] = []
    for place, line in enumerate(lines):
        if line.linked >= _LINK * len(line.text) and len(line.text) < _LONGEST_LINK:
            run.append(place)
            continue
        found.update(run if len(run) >= _MENU else ())
        run = []
    found.update(run if len(run) >= _MENU else ())
    return found


def _around(shown: Shown, known: Sequence[bool]) -> set[int]:
    """Give the places of lines whose part of the page is named as something beside an article, and holds none of it."""
    sums = [0]
    for is_known in known:
        sums.append(sums[-1] + is_known)
    found: set[int] = set()
    end = 0
    for element, first, last in sorted(shown.spans, key=lambda span: (span[1], -span[2])):
        if last <= end or last - first >= len(known) / 2 or sums[last] > sums[first]:
            continue
        if _AROUND.search(element.get("class") or "") or _AROUND.search(element.get("id") or ""):
            found.update(range(first, last))
            end = last
    return found


def _with_signature(shown: Shown, start: int, end: int, others: set[int]) -> int:
    """Give where the article ends, with the lines that follow it before anything else begins."""
    holding = ((last - first, last) for _, first, last in shown.spans if first <= start and last >= end)
    limit = min(holding, default=(0, len(shown.lines)))[1]
    headings = {first for element, first, _ in shown.spans if element.tag in _HEADINGS}
    while end < limit and end not in headings and end not in others and not shown.lines[end].part:
        end += 1
    return end
