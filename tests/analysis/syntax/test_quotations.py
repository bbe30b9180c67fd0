"""Pairs of quotation marks as writers use them, within a paragraph and over several."""

import pytest
from every_case import every_case

from archivist.analysis.syntax.quotations import quotations
from archivist.analysis.text_view import Span


def quoted(text: str) -> list[str]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [text[item.inside.start : item.inside.end] for item in quotations(text, lines)]


@every_case(
    ("text", "inside"),
    [
        ('The mayor said "we stay" and "we pay".', ["we stay", "we pay"]),
        ("„Wir bleiben“, sagte sie. „Ja.“", ["Wir bleiben", "Ja."]),
        ("«фонд «Север» закрыт» — так он сказал", ["фонд «Север» закрыт"]),
        ("''Em li vir in'' got.", ["Em li vir in"]),
        ('‘’Toplantı ertelendi" denildi', ["Toplantı ertelendi"]),
        ("‹Le barrage tient›, dit-elle", ["Le barrage tient"]),
        ("the workers' right 'to strike' now", ["to strike"]),
        ('قالت إن"الجسر مغلق" اليوم', ["الجسر مغلق"]),
        ("وجاء فيه:” الجسر مغلق” اليوم", [" الجسر مغلق"]),
        ("- Nous partons, - a dit la directrice.", ["Nous partons,"]),
        (
            '"Yol “yeni” değil.\nBu “ilk kez” denilen yoldur." Ne oldu?',
            ["Yol “yeni” değil.\nBu “ilk kez” denilen yoldur."],
        ),
        (
            "Il écrit : «Le pont tient.\nUn «vrai» pont «neuf», dit-on.»",
            ["Le pont tient.\nUn «vrai» pont «neuf», dit-on."],
        ),
        ("Il écrit : «Le pont tient.\nUn «vrai» pont, dit-on.", ["vrai"]),
    ],
)
def test_marks_are_paired_as_writers_pair_them(text: str, inside: list[str]):
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text", ['A 10" pipe, and no more', "It's the workers' choice", "“never closed", "» closed only"]
)
def test_a_mark_without_its_pair_quotes_nothing(text: str):
    assert quoted(text) == []


def test_the_marks_inside_tags_quote_nothing_and_those_between_them_do():
    assert quoted('<a href="x">The mayor</a> said "we <b class="y">stay</b>" <i id="z">today') == [
        'we <b class="y">stay</b>'
    ]


def test_a_quotation_goes_on_into_paragraphs_that_begin_with_its_mark_or_only_close_it():
    assert quoted("“We open the bridge.\n“It is safe.”\nThe end") == ["We open the bridge.\n“It is safe."]
    assert quoted('"We open it.\nIt is safe." said the board') == ["We open it.\nIt is safe."]


def test_a_mark_that_its_paragraph_leaves_open_does_not_swallow_the_next_pair():
    assert quoted("“We open the bridge.\nThe board said “soon” again.") == ["soon"]


def test_a_quotation_left_open_before_the_next_one_quotes_nothing():
    text = "«C'est faux, a dit le maire, Odon Morlet. «Nous verrons bien», a-t-il ajouté."
    assert quoted(text) == ["Nous verrons bien"]
