"""A language is one folder: all that dates and the detection of a language need stands in languages/de."""

from datetime import date

from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.dates.relative_days import find_relatives, resolve
from archivist.analysis.languages import language
from archivist.analysis.patterns import folded
from archivist.model.document import Document

FRIDAY = date(2017, 2, 17)
TEXT = "Das Ministerium nimmt die Berichte zur Kenntnis und ist mit den Partnern im Gespräch. Die Lage ist nicht neu."


@every_case(
    ("text", "iso"),
    [
        ("Berlin, den 3. Oktober 1990", "1990-10-03"),
        ("am Dienstag, dem 5. März 2024", "2024-03-05"),
        ("1. Jänner 2020", "2020-01-01"),
        ("07.04.2024", "2024-04-07"),
        ("Mai 2020", "2020-05"),
        ("am Montag, dem 5. März 2024", None),  # a Tuesday
    ],
)
def test_dates(text, iso):
    assert [item.iso for item in find_dates(folded(text), language("de"))] == [iso]


@every_case(
    ("text", "iso"),
    [
        ("teilte gestern mit", "2017-02-16"),
        ("kam vorgestern an", "2017-02-15"),
        ("wird morgen sprechen", "2017-02-18"),
        ("am Donnerstag wurde bekannt", "2017-02-16"),
        ("am Donnerstag trifft der Minister ein", None),  # the present tense may be the future
        ("nächsten Montag", "2017-02-20"),
        ("vergangenen Montag", None),  # this week's or last week's
    ],
)
def test_days_named_from_the_day_of_issue(text, iso):
    tongue = language("de")
    (item,) = find_relatives(folded(text), tongue, ())
    day = resolve(item, FRIDAY)
    assert (day and str(day)) == iso


def test_the_morning_is_not_tomorrow():
    assert find_relatives("am Morgen des Tages", language("de"), ()) == ()


def test_a_statement():
    metadata = analyse(
        Document(f"Berlin, den 3. März 2024\n\n{TEXT}\nBerlin, den 3. März 2024", "", "utf-8", ""), ()
    ).metadata
    assert metadata.language.value == "de"
    assert metadata.date_issued.value == "2024-03-03"
