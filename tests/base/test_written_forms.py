"""Dates and language tags have one written form."""

from datetime import date

from every_case import every_case

from archivist.base.written_forms import first_day, is_language


@every_case(
    ("text", "day"),
    [
        ("2024", date(2024, 1, 1)),
        ("2024-03", date(2024, 3, 1)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2023-02-29", None),
        ("2024-13", None),
        ("0000", None),
        ("2024-3-1", None),
        ("٢٠٢٤", None),
        ("", None),
    ],
)
def test_a_date_stands_for_its_first_day(text: str, day: date | None) -> None:
    assert first_day(text) == day


@every_case("tag", ["ar", "ku", "ckb", "zh-Hant", "ar-EG", "es-419", "uz-Cyrl-UZ"])
def test_a_language_is_named_by_its_shortest_tag(tag: str) -> None:
    assert is_language(tag)


@every_case("tag", ["", "AR", "ara", "kmr", "arabic", "ar-eg", "ar_EG", "zh-hant", "x-a"])
def test_another_form_of_a_tag_is_none(tag: str) -> None:
    assert not is_language(tag)
