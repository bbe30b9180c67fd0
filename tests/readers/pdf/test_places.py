"""Where a line of a PDF stands: its page, and its number among the lines of that page that show something."""

import random
from itertools import count

from every_case import every_case
from pdf_writer import pdf, said, shown_pdf
from placed import document_of, words_at_places

from archivist.model.document import Document


def read_document(data: bytes) -> Document:
    return document_of("a.pdf", data)


def places(data: bytes) -> list[tuple[str, str]]:
    return words_at_places(read_document(data))


def test_lines_are_counted_anew_on_each_page() -> None:
    assert places(pdf(["Ministry of Water", "The well is open."], ["Annex", "Fees"])) == [
        ("page=1;line=1", "Ministry of Water"),
        ("page=1;line=2", "The well is open."),
        ("page=2;line=1", "Annex"),
        ("page=2;line=2", "Fees"),
    ]


def test_a_page_without_words_is_a_page_all_the_same() -> None:
    assert places(pdf(["Cover"], [" "], None, ["The well is open."])) == [
        ("page=1;line=1", "Cover"),
        ("page=4;line=1", "The well is open."),
    ]


def test_a_line_that_shows_nothing_is_not_counted() -> None:
    assert places(pdf(["Ministry", "   ", "\u00a0", "The well is open."])) == [
        ("page=1;line=1", "Ministry"),
        ("page=1;line=2", "The well is open."),
    ]


def test_right_to_left_lines_are_counted_from_the_top() -> None:
    painted = [line[::-1] for line in ("بيان صادر عن الوزارة", "تعلن الوزارة فتح البئر")]
    assert places(pdf(["x"], painted)) == [
        ("page=1;line=1", "x"),
        ("page=2;line=1", "بيان صادر عن الوزارة"),
        ("page=2;line=2", "تعلن الوزارة فتح البئر"),
    ]


def test_lines_are_counted_in_the_order_in_which_they_are_read() -> None:
    left = said("one", 72, 700) + said("two", 72, 680)
    right = said("three", 350, 700) + said("four", 350, 680)
    assert [place for place in places(shown_pdf(left + right)) if place[1] == "three"] == [("page=1;line=3", "three")]


@every_case("seed", range(25))
def test_every_place_leads_back_to_the_line_that_stands_there(seed: int) -> None:
    chance, words = random.Random(seed), count(1)  # noqa: S311  # no secret
    pages = [
        [
            " ".join(f"w{next(words)}" for _ in range(chance.choice((0, 1, 3, 8)))) or chance.choice((" ", "   "))
            for _ in range(chance.randint(0, 12))
        ]
        or None
        for _ in range(chance.randint(1, 6))
    ]
    pages.append(["the end"])
    for place, line in places(pdf(*pages)):
        page, number = (int(step.partition("=")[2]) for step in place.split(";"))
        assert [item for item in pages[page - 1] or [] if item.strip()][number - 1] == line
