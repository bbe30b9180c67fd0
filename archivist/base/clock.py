"""The time, in the one written form the archive uses: UTC, whole seconds, final Z."""

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime

__all__ = ["BadEpochError", "Clock", "is_time", "now", "parse_time", "today"]

Clock = Callable[[], str]

# [0-9], since \d also matches Arabic-Indic digits.
_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


class BadEpochError(ValueError):
    """SOURCE_DATE_EPOCH is set to something that is no time."""


def now() -> str:
    """Give the time as `YYYY-MM-DDTHH:MM:SSZ`; SOURCE_DATE_EPOCH fixes it (reproducible-builds.org).

    BadEpochError if SOURCE_DATE_EPOCH is set to something that is not a count of seconds.
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(fixed), UTC) if fixed else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise BadEpochError(f"SOURCE_DATE_EPOCH is {fixed!r}, not a count of seconds") from error
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> str:
    """Give the day in UTC as `YYYY-MM-DD`; SOURCE_DATE_EPOCH fixes it, as it fixes the time."""
    return now()[:10]


def parse_time(text: str) -> datetime:
    """Read the written form; ValueError for any other form and for impossible dates."""
    if not _FORM.fullmatch(text):
        msg = f"{text!r} is not a time of the form YYYY-MM-DDTHH:MM:SSZ"
        raise ValueError(msg)
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def is_time(text: object) -> bool:
    """Tell whether `text` is a time in the written form."""
    try:
        return isinstance(text, str) and bool(parse_time(text))
    except ValueError:
        return False
