"""A written date and what its words allow."""

from dataclasses import dataclass
from typing import Literal

from archivist.analysis.language import Calendar
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty

__all__ = ["Kind", "WrittenDate"]

Kind = Literal["day", "month", "no-year", "ambiguous", "conflict", "other-calendar"]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """One written date. `iso` is None unless the words decide it; `readings` are what they allow.

    `day` and `month` are set for a date without a year; `month_shift` counts months from the anchor's
    ("the 5th of last month": -1) where no month is named. `usual` is the reading in the only order that
    the language or the calendar has. `stamp` marks a machine's date and time; `weekday` is the day of the
    week written beside it, Monday 0. `calendar` is the one that `iso` was read in. `clash` marks two names
    of a month, or two calendars, that give different days.
    """

    span: Span
    kind: Kind
    iso: str | None = None
    readings: tuple[str, ...] = ()
    day: int | None = None
    month: int | None = None
    month_shift: int | None = None
    usual: str | None = None
    weekday: int | None = None
    stamp: bool = False
    calendar: Calendar = "gregorian"
    certainty: Certainty = "high"
    clash: bool = False
