"""Letterheads above a text, and the same lines below it, by invented examples."""

from every_case import every_case

from archivist.analysis.layout.letterheads import is_called, letterhead_lines
from archivist.analysis.text_view import TextView
from archivist.model.document import Document

ADDRESS = "12 Mill Lane\nCH-8001 Dunmore\nTel. +41 22 555 01 23\npress@dunmore.example\n"
ENGLISH = (
    "Dunmore opens its second weir",
    (
        "The Dunmore Lock Trust has opened its second weir above the old mill, and thanks all who gave their time "
        "and money for it over nine long winters."
    ),
)
ARABIC = (
    "جمعية الوادي تفتتح السد الثاني",
    (
        "افتتحت جمعية الوادي اليوم السد الثاني فوق الطاحونة القديمة بعد تسعة أعوام من العمل، وشكرت كل من أسهم بوقته "
        "وماله في بنائه طوال هذه السنين."
    ),
)
PERSIAN = (
    "انجمن دره سد دوم را گشود",
    (
        "انجمن دره امروز سد دوم را بالای آسیاب کهنه گشود و از همه کسانی که در نه سال گذشته وقت و پول خود را برای آن "
        "گذاشتند سپاسگزاری کرد."
    ),
)


@every_case(("title", "text"), [ENGLISH, ARABIC, PERSIAN])
def test_the_title_stands_below_a_letterhead(read, title, text):
    assert read(f"{ADDRESS}\n{title}\n\n{text}\n").metadata.title.value == title


@every_case(("title", "text"), [ENGLISH, ARABIC, PERSIAN])
def test_whom_to_call_below_a_text_breaks_no_line_of_it(read, title, text):
    assert read(f"{title}\n{text}\n\n{ADDRESS}").metadata.title.value == title


@every_case("line", ["Tel. +41 22 555 01 23", "press@dunmore.example", "www.dunmore.example", "هاتف: 0123 456 789"])
def test_whom_to_call_is_known_by_its_figures_and_signs(line):
    assert is_called(line)


@every_case("line", ["Dunmore opens its second weir", "3.5.2024 - 4.5.2024", "Weir No. 12 opens", "100 days of rain"])
def test_a_headline_or_a_day_calls_nobody(line):
    assert not is_called(line)


def test_a_line_of_many_words_is_no_part_of_the_letterhead_below_it():
    view = TextView.of(Document(f"Dunmore opens its second weir today\n{ADDRESS}", "text/plain", "utf-8", "given"))
    assert letterhead_lines(view, view.lines) == frozenset(view.lines[1:])
