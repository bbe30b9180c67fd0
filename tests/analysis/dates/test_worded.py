from datetime import date

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.analysis.dates import worded
from archivist.analysis.dates.worded import worded_dates
from archivist.analysis.languages import known_languages, language, other_months
from archivist.analysis.patterns import folded

NAMES = [
    (tag, month, form)
    for tag, item in known_languages().items()
    for month, forms in item.months.items()
    for form in forms
]


def isos(text, tag):
    return {item.iso for item in worded_dates(folded(text), language(tag)) if item.kind != "month"}


@every_case(("tag", "month", "form"), NAMES)
def test_every_name_of_a_month_in_every_case(tag, month, form):
    for written in (form, form.upper(), form.capitalize()):
        assert isos(f"5 {written} 2020", tag) == {f"2020-{month:02}-05"}


@given(st.dates(date(1700, 1, 1), date(2199, 12, 31)), st.sampled_from(sorted(known_languages())))
def test_a_day_comes_back_in_every_language(day, tag):
    name = language(tag).months[day.month][0]
    assert isos(f"{day.day} {name} {day.year}", tag) == {str(day)}


@pytest.mark.parametrize("tag", ["ar", "fa"])
def test_spelled_days_are_all_there(tag):
    ordinals, joint = language(tag).ordinals, {"ar": "في {} من آذار 2020", "fa": "در {} مارس 2020"}[tag]
    assert sorted(ordinals) == list(range(1, 32))
    for day, forms in ordinals.items():
        for form in forms:
            assert isos(joint.format(form), tag) == {f"2020-03-{day:02}"}, form


@pytest.mark.parametrize(
    ("tag", "text"),
    [("ar", "الدورة الثانية من آذار 2020"), ("ar", "المؤتمر الثاني من أيار 2020"), ("fa", "هفته دوم مهر 1402")],
)
def test_an_ordinal_that_counts_something_else_is_no_day(tag, text):
    assert isos(text, tag) <= {None}


def test_a_day_of_this_month_keeps_its_shift():
    (item,) = worded_dates(folded("10 من الشهر الماضي"), language("ar"))
    assert (item.kind, item.day, item.month, item.month_shift) == ("no-year", 10, None, -1)


def test_a_few_words_are_read_for_the_months_in_them_as_a_statement_is_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    names = sorted({*worded._months(), *other_months()})  # noqa: SLF001
    forms = ("3 {} 2020", "{} 3, 2020", "on the 12th of {}/{} 2011", "{} 2019, {} 4, 2001", "5. {} '99 {}")
    texts = [folded(form.format(*names[place : place + 2])) for place in range(0, len(names) - 1, 31) for form in forms]
    tongues = [*known_languages().values()]
    read = {}
    for sets in (0, 1 << 20):  # of names for which patterns may be made: none but all, or each
        monkeypatch.setattr(worded, "_SETS", sets)
        monkeypatch.setattr(worded, "_read_for", set())
        read[sets] = [[*worded_dates(text, tongues[place % 9])] for place, text in enumerate(texts)]
        assert (None in worded._read_for) is (sets == 0)  # noqa: SLF001
    assert read[0] == read[1 << 20]
    assert sum(map(len, read[0])) > len(texts) // 2


def test_the_months_of_afghanistan_need_their_year():
    assert isos("21 سرطان 1401", "fa") == {"2022-07-12"}
    assert isos("3 سرطان شایع و سرطان 3 نفر", "fa") == set()


@every_case(
    ("tag", "text", "iso"),
    [
        ("ar", "25 أكتوبر2021م.", "2021-10-25"),
        ("ru", "25 октября2021 г.", "2021-10-25"),
        ("en", "25 October2021", "2021-10-25"),
        ("tr", "25 Ekim2021", "2021-10-25"),
    ],
)
def test_a_year_may_be_written_on_to_its_month(tag, text, iso):
    assert isos(text, tag) == {iso}


@every_case(("tag", "text"), [("en", "room 5 May20 was shut"), ("en", "5 Mayer2021"), ("ar", "5 مايو20211")])
def test_what_is_written_on_to_a_month_and_is_no_year_makes_no_date(tag, text):
    assert isos(text, tag) <= {None}


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("es", "3 DE MAYO DE 2019"),
        ("es", "3 DE MAYO DEL 2019"),
        ("en", "3RD OF MAY 2019"),
        ("en", "MAY 3RD, 2019"),
        ("en", "THE 3RD DAY OF MAY, 2019"),
    ],
)
def test_the_small_words_of_a_date_may_be_in_capitals(tag, text):
    assert "2019-05-03" in isos(text, tag)
