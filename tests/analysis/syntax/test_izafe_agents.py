"""The agent of Sorani, on whose last word the other half of "by" is written."""

import pytest


@pytest.fixture
def agent(context):
    """Return a function: the words of the first body that a text's relations name."""

    def of(text):
        read = context(text)
        return next((read.view.wording(said.subject.body) for said in read.syntax.relations if said.subject.body), None)

    return of


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("کۆمپانیای دێلتاوە", "کۆمپانیای دێلتا"),
        ("شارەوانی سەروانەوە", "شارەوانی سەروان"),
        ("وەزارەتی تەندروستییەوە", "وەزارەتی تەندروستی"),
        ("دەستەی گشتیی ژینگەوە", "دەستەی گشتیی ژینگە"),
        ("کۆمیتەی بەرگریکردن لە نانەواکانەوە", "کۆمیتەی بەرگریکردن لە نانەواکان"),
        ("وەزارەتی کارەبا", "وەزارەتی کارەبا"),
        ("سەنتەری دێلتای توێژینەوە", "سەنتەری دێلتای توێژینەوە"),
    ],
)
def test_the_ending_of_by_is_no_part_of_the_name(agent, said, name):
    text = f"لەلایەن {said} ڕاگەیەندراوێک بڵاوکرایەوە و تێیدا هاتووە کە پردەکە داخراوە."
    assert agent(text) == name


def test_the_text_shows_what_the_noun_ends_with(agent):
    text = "لەلایەن شارەوانی بەندەوە ڕاگەیەندراوێک بڵاوکرایەوە و تێیدا هاتووە کە ڕێگاکە داخراوە."
    assert agent(text) == "شارەوانی بەند"
    assert agent(f"{text} خەڵکی بەندە چاوەڕێی ئەم هەواڵە بوون.") == "شارەوانی بەندە"
