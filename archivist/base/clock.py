"""The time, in the one written form the archive uses: UTC, whole seconds, final Z."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from archivist.base.limits import CLOCK_SKEW_MINUTES
from archivist.base.said import said

__all__ = [
    "BadEpochError",
    "Clock",
    "FutureEpochError",
    "is_future",
    "is_time",
    "later",
    "overlaps",
    "parse_time",
]

# [0-9], since \d also matches Arabic-Indic digits.
# No Python reads 24:00 here: some take it for the next day.
_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}Z")
_SECONDS = re.compile("-?[0-9]{1,15}")

_FIRST, _LAST = "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"
_FIRST_DAY, _LAST_DAY = "0000-01-01", "9999-12-31"


class BadEpochError(ValueError):
    """SOURCE_DATE_EPOCH is set to something that is no time; `hint` says what to do next."""

    hint = said("unset it, or give seconds since 1970")


class FutureEpochError(BadEpochError):
    """SOURCE_DATE_EPOCH is a time that has not come yet, and something is to be written under it."""

    hint = said("unset it, or set it to a time that has come")


@dataclass(frozen=True)
class Clock:
    """This machine's clock, or the one time at which it is held.

    `epoch` is what SOURCE_DATE_EPOCH says (reproducible-builds.org), None where it says nothing.
    """

    epoch: str | None = None

    def now(self) -> str:
        """Return the time as `YYYY-MM-DDTHH:MM:SSZ`; BadEpochError if `epoch` is no count of seconds."""
        if not self.epoch:
            return _text(datetime.now(UTC))
        try:
            # int() takes the digits of any script, underscores and spaces.
            seconds = int(self.epoch if _SECONDS.fullmatch(self.epoch) else "")
            moment = datetime.fromtimestamp(seconds, UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise BadEpochError(
                said("SOURCE_DATE_EPOCH is {epoch!r}, not a count of seconds", epoch=self.epoch)
            ) from error
        return _text(moment)

    def now_to_write(self) -> str:
        """Return the time that a writer states; FutureEpochError if it is ahead of this machine's clock.

        Whoever states a time to come makes every honest writer after him state it too.
        """
        stated = self.now()
        if is_future(stated):
            clock = _text(datetime.now(UTC))
            raise FutureEpochError(
                said("SOURCE_DATE_EPOCH is {stated}, and this machine's clock says {clock}", stated=stated, clock=clock)
            )
        return stated

    def today(self) -> str:
        """Return the day in UTC as `YYYY-MM-DD`."""
        return self.now()[:10]


def is_future(text: str, clock: str | None = None) -> bool:
    """Return whether a time is over ten minutes ahead of `clock`, by default this machine's. The one form compares."""
    return text > later(_text(datetime.now(UTC)) if clock is None else clock, minutes=CLOCK_SKEW_MINUTES)


def later(text: str, *, minutes: int) -> str:
    """Return the time so many minutes later, or earlier; the last or first one that can be written where that ends."""
    try:
        return _text(parse_time(text) + timedelta(minutes=minutes))
    except OverflowError:
        return _LAST if minutes > 0 else _FIRST


def parse_time(text: str) -> datetime:
    """Read the written form; ValueError for any other form and for impossible dates."""
    if not _FORM.fullmatch(text):
        msg = f"{text!r} is not a time of the form YYYY-MM-DDTHH:MM:SSZ"
        raise ValueError(msg)
    return datetime.fromisoformat(text)


def is_time(text: object) -> bool:
    """Return whether `text` is a time in the written form."""
    try:
        return isinstance(text, str) and bool(parse_time(text))
    except ValueError:
        return False


def overlaps(date: str | None, since: str | None, until: str | None) -> bool:
    """Return whether a date may lie in a range, both ends included; each may be a day, a month or a year.

    A statement of which only the year is known is in every part of that year. No date is in no range, but everything
    is where none is asked for.
    """
    if since is None and until is None:
        return True
    if date is None:
        return False
    # The longest month stands for all: only the order counts, and no day of any month comes after a 31st.
    first, last = date + _FIRST_DAY[len(date) :], date + _LAST_DAY[len(date) :]
    begin = (since or "") + _FIRST_DAY[len(since or "") :]
    end = (until or "") + _LAST_DAY[len(until or "") :]
    return last >= begin and first <= end


def _text(moment: datetime) -> str:
    return f"{moment.year:04}-{moment:%m-%dT%H:%M:%SZ}"
