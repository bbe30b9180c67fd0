"""When the records of a site were issued: a picture of bars, and the same numbers in a table behind it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from archivist.pages.environment import render
from archivist.pages.words import Words

__all__ = ["Period", "Timeline", "timeline", "timeline_markup"]

_MOST = 60  # bars that can be told apart on a phone
_MONTH, _YEAR = 7, 4  # characters of a date
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
# In units of the picture, which is as wide as its page.
_WIDTH, _HEIGHT, _HEAD, _FOOT, _GAP = 720, 230, 30, 36, 0.15
_LABELS = 5


@dataclass(frozen=True, slots=True)
class Period:
    """A month (`2023-04`), a year (`2023`) or several (`2020–2029`), and how many records were issued in it.

    `first` and `last` are its first and last year or month.
    """

    first: str
    last: str
    count: int

    @property
    def name(self) -> str:
        """How it is written."""
        return self.first if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Timeline:
    """All periods from the first with a record to the last, without a gap, and how many records have no date."""

    periods: tuple[Period, ...]
    undated: int


def timeline(dates: Iterable[str | None]) -> Timeline:
    """Count dates, each a day, a month or a year, by months if there are few and each date has one, else by years."""
    counted = Counter(dates)
    undated = counted.pop(None, 0)
    dated = sorted(date for date in counted if date is not None)
    if not dated:
        return Timeline((), undated)
    first, last = dated[0], dated[-1]
    months = 12 * (int(last[:_YEAR]) - int(first[:_YEAR])) + 12
    if min(map(len, dated)) >= _MONTH and months <= _MOST:
        return Timeline(tuple(_filled(_by_month(counted), list(_months(first[:_MONTH], last[:_MONTH])))), undated)
    span = int(last[:_YEAR]) - int(first[:_YEAR]) + 1
    step = next((years for years in _YEARS if span / years < _MOST), _YEARS[-1])
    begin = int(first[:_YEAR]) // step * step
    periods = [(f"{year:04}", f"{year + step - 1:04}") for year in range(begin, int(last[:_YEAR]) + 1, step)]
    counts: Counter[str] = Counter()
    for date, count in counted.items():
        counts[f"{int(str(date)[:_YEAR]) // step * step:04}"] += count
    return Timeline(tuple(_filled(counts, periods)), undated)


def timeline_markup(shown: Timeline, words: Words) -> Markup:
    """Return picture and table for a page; the picture runs as the language of the page does."""
    most = max((period.count for period in shown.periods), default=0)
    values = {
        "bars": list(_bars(shown.periods, most, leftward=words.direction == "rtl")),
        "shown": shown,
        "most": most,
        "total": sum(period.count for period in shown.periods),
        "width": _WIDTH,
        "height": _HEIGHT,
        "base": _HEIGHT - _FOOT,
        "say": words.say,
        "word": words.word,
    }
    return Markup(render("timeline.html", values))  # noqa: S704  # our own template, which escapes


@dataclass(frozen=True, slots=True)
class _Bar:
    """One bar: where it stands in the picture, and where its period is written below it, if it is.

    The first is written from the edge of the picture on, since there is no room beyond.
    """

    period: Period
    x: str
    y: str
    width: str
    height: str
    middle: str
    label: str | None
    anchor: str


def _bars(periods: Sequence[Period], most: int, *, leftward: bool) -> Iterator[_Bar]:
    room = _HEIGHT - _FOOT - _HEAD  # above the highest bar stands its number
    step = min(_WIDTH / max(len(periods), 1), _WIDTH / _LABELS)
    every = max(1, -(-len(periods) // _LABELS))
    labelled = {number for number in range(0, len(periods), every) if number == 0 or number + every / 2 <= len(periods)}
    for number, period in enumerate(periods):
        height = room * period.count / most
        start = _WIDTH - (number + 1) * step if leftward else number * step
        yield _Bar(
            period,
            x=f"{start + step * _GAP / 2:.1f}",
            y=f"{_HEIGHT - _FOOT - height:.1f}",
            width=f"{step * (1 - _GAP):.1f}",
            height=f"{height:.1f}",
            middle=f"{start + step / 2:.1f}",
            label=_label(number, start, step, leftward=leftward) if number in labelled else None,
            anchor="middle" if number else "end" if leftward else "start",
        )


def _label(number: int, start: float, step: float, *, leftward: bool) -> str:
    middle = step / 2 if number else step if leftward else 0
    return f"{start + middle:.1f}"


def _by_month(counted: Counter[str | None]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for date, count in counted.items():
        counts[str(date)[:_MONTH]] += count
    return counts


def _months(first: str, last: str) -> Iterator[tuple[str, str]]:
    month = first
    while month <= last:
        yield month, month
        year, number = int(month[:_YEAR]), int(month[5:])
        month = f"{year + number // 12:04}-{number % 12 + 1:02}"


def _filled(counts: Counter[str], periods: Iterable[tuple[str, str]]) -> Iterator[Period]:
    return (Period(first, last, counts[first]) for first, last in periods)
