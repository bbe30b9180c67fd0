"""Days of the Hijri and the Jalali calendar, given in the Gregorian one.

Hijri is Umm al-Qura, the calendar of Saudi Arabia: of 568 printed pairs it agreed with 560, a day off in
six. Where the new moon was sighted a day earlier or later the printed day differs by one, so that a Hijri
date alone is never of high certainty. Jalali is exact.
"""

from collections.abc import Mapping
from datetime import date

from archivist.analysis.language import Calendar, Language

__all__ = ["ERA", "calendar_of_era", "calendar_of_year", "gregorian", "years", "years_around"]

# Years that a written date may have. Hijri: the Umm al-Qura tables, without
# the years before 1365, in which some months have 28 or 31 days. Gregorian: outside these years
# four digits are a year of another calendar, or no year at all.
_YEARS: Mapping[Calendar, range] = {
    "gregorian": range(1700, 2200),
    "hijri": range(1365, 1501),
    "jalali": range(1200, 1501),
}

# The mark of a calendar after a year, in the spelling of the view. Marks are those of a calendar, which texts of
# several languages write alike: so they stand here.
ERA = (
    r"(?P<era>ه ?\.? ?[شق]\.?|هجري[اه]?(?: (?:شمسي|قمري)[اه]?| خورشيدي)?|(?:شمسي|قمري|ميلادي)[اه]?|خورشيدي|م|ه"
    r"|A\.?H\.?|A\.?D\.?|C\.?E\.?)(?!\w)"
)


def calendar_of_era(mark: str | None) -> Calendar | None:
    """Return the calendar that a mark after a year names."""
    if not mark:
        return None
    if "ش" in mark or "خ" in mark:
        return "jalali"
    return "hijri" if mark.startswith(("ه", "قمري")) or mark.replace(".", "") == "AH" else "gregorian"


def years(calendar: Calendar) -> range:
    """Return the years in which dates of `calendar` are read."""
    return _YEARS[calendar]


def calendar_of_year(year: int, tongue: Language) -> Calendar | None:
    """Return the calendar of a year in figures without a mark; None where it could be two, or none."""
    if year in _YEARS["gregorian"]:
        return "gregorian"
    return next((calendar for calendar, usual in tongue.unmarked_years.items() if year in usual), None)


def years_around(calendar: Calendar, day: date) -> range:
    """Return the years of `calendar` that lie within a year of a Gregorian day."""
    begun = {"gregorian": day.year, "hijri": (day.year - 622) * 33 // 32, "jalali": day.year - 621}[calendar]
    return range(begun - 2, begun + 4)


def gregorian(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day; None where the calendar has no such day or year."""
    if year not in _YEARS[calendar]:
        return None
    try:
        if calendar == "hijri":
            return _hijri(year, month, day)
        return _jalali(year, month, day) if calendar == "jalali" else date(year, month, day)
    except (ValueError, OverflowError):
        return None


# Each table is loaded only by a text that needs it.


def _hijri(year: int, month: int, day: int) -> date:
    from hijridate import Hijri  # noqa: PLC0415

    return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())


def _jalali(year: int, month: int, day: int) -> date:
    import jdatetime  # type: ignore[import-untyped]  # noqa: PLC0415

    return date.fromisoformat(jdatetime.date(year, month, day).togregorian().isoformat())
