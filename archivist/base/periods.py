"""Days, months and years in ISO 8601, compared as what they are: periods."""

__all__ = ["overlaps"]

_FIRST, _LAST = "0000-01-01", "9999-12-31"


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
    first, last = date + _FIRST[len(date) :], date + _LAST[len(date) :]
    begin = (since or "") + _FIRST[len(since or "") :]
    end = (until or "") + _LAST[len(until or "") :]
    return last >= begin and first <= end
