"""When records were issued: counted by months or years, drawn and told in a table."""

import pytest
from every_case import every_case
from lxml import etree, html

from archivist.pages.timeline import Period, timeline, timeline_markup
from archivist.pages.words import words


@every_case(
    ("dates", "first", "last", "bars"),
    [
        (["2023-03-12", "2023-06-01"], "2023-03", "2023-06", 4),
        (["2023-11", "2024-02-01"], "2023-11", "2024-02", 4),
        (["2023", "2024-02-01"], "2023", "2024", 2),  # of one no month is known
        (["2003-01-01", "2024-02-01"], "2003", "2024", 22),
        (["1921-01-01", "2024-02-01"], "1920–1921", "2024–2025", 53),
        (["0001", "9999"], "0000–0199", "9800–9999", 50),
    ],
)
def test_periods_are_as_long_as_a_picture_can_show(dates, first, last, bars):
    periods = timeline(dates).periods
    assert (periods[0].name, periods[-1].name, len(periods)) == (first, last, bars)
    assert sum(period.count for period in periods) == len(dates)


def test_what_has_no_date_is_counted_apart_and_a_period_without_records_stays():
    shown = timeline(["2023-01-01", None, "2023-03-01", "2023-03-09", None])
    assert shown.undated == 2
    assert shown.periods == tuple(
        Period(month, month, count) for month, count in (("2023-01", 1), ("2023-02", 0), ("2023-03", 2))
    )


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_picture_has_a_title_and_a_description_and_the_table_has_the_numbers(lang):
    shown = timeline(["2023-01-01", None, "2023-03-01", "2023-03-09"])
    root = html.fromstring(f"<div>{timeline_markup(shown, words(lang, 'search'))}</div>")
    picture = root.find(".//svg")
    etree.fromstring(etree.tostring(picture))
    named = [root.get_element_by_id(name).text for name in picture.get("aria-labelledby").split()]
    assert named[0] == words(lang, "search").word("timeline.title")
    assert all(part in named[1] for part in ("2023-01", "2023-03", "3", "2"))
    rows = [[cell.text_content() for cell in row] for row in root.findall(".//tbody/tr")]
    assert rows[:2] == [["2023-01", "1"], ["2023-03", "2"]]
    assert rows[2][1] == "1"


def test_time_runs_as_the_language_of_the_page_does():
    shown = timeline(["2023-01-01", "2023-06-01"])
    places = {
        lang: [
            float(bar.get("x"))
            for bar in html.fromstring(f"<div>{timeline_markup(shown, words(lang, 'search'))}</div>").findall(".//rect")
        ]
        for lang in ("en", "ar")
    }
    assert places["en"] == sorted(places["en"])
    assert places["ar"] == sorted(places["ar"], reverse=True)


def test_without_a_date_there_is_no_picture():
    assert "<svg" not in timeline_markup(timeline([None]), words("en", "search"))
