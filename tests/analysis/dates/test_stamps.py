import pytest
from every_case import every_case

from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.dates.stamps import stamps
from archivist.analysis.languages import language


@every_case(
    "text",
    [
        "Tue, 14 Mar 2023 08:05:10 GMT",
        "Tue, 14 Mar 2023 08:05:10 +0300",
        "Tue, 14 Mar 2023",
        "14 Mar 2023 08:05",
        "Tue Mar 14 08:05:10 UTC 2023",
    ],
)
@every_case("tag", ["ar", "en", "ru"])
def test_a_machine_s_date_is_read_whole_in_any_language(text, tag):
    (item,) = find_dates(f"- {text}\n", language(tag))
    assert (item.iso, item.stamp) == ("2023-03-14", True)
    assert f"- {text}\n"[item.span.start : item.span.end] == text


def test_a_weekday_that_does_not_fit_makes_it_a_conflict():
    item = next(stamps("Wed, 14 Mar 2023 08:05:10 GMT"))
    assert (item.kind, item.iso, item.readings) == ("conflict", None, ("2023-03-14",))


@pytest.mark.parametrize(
    "text", ["14 Mar 2023", "Tuesday, 14 Mar 2023", "Sun, 31 Feb 2023 08:05 GMT", "3 March 2023 08:05"]
)
def test_what_a_person_writes_is_no_stamp(text):
    assert list(stamps(text)) == []
