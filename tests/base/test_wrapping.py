"""Lines break between words, and a text that runs from right to left stays in isolates of its own."""

from every_case import every_case

from archivist.base.wrapping import columns, cut, padded, wrapped


@every_case(
    ("text", "taken"),
    [("word", 4), ("لم يُفحص", 7), ("\u2068name\u2069", 4), ("\x1b[1;31mFAILED\x1b[0m", 6), ("東京", 4), ("", 0)],
)
def test_a_vowel_sign_an_isolate_and_a_colour_take_no_column(text: str, taken: int) -> None:
    assert columns(text) == taken


def test_a_vowel_sign_is_not_counted_where_a_column_is_filled_up() -> None:
    assert padded("لم يُفحص", 9) == "لم يُفحص" + "  "
    assert padded("longer", 3) == "longer"


def test_what_is_too_wide_is_cut_with_an_ellipsis() -> None:
    assert cut("the well is open", 9) == "the well…"
    assert cut("statements/2024/a.txt", 9, ends=True) == "…24/a.txt"
    assert cut("東京都", 4) == "東…"
    assert cut("fits", 4) == "fits"


def test_lines_are_hung_below_what_the_label_stands_before() -> None:
    line = "  title         the ministry regrets the loss of life"
    assert list(wrapped(line, 40)) == ["  title         the ministry regrets the", "                loss of life"]


def test_the_bar_beside_a_passage_goes_on() -> None:
    assert list(wrapped(" 9 │ the well is open again", 16)) == [" 9 │ the well is", "   │ open again"]


def test_an_isolate_ends_with_its_line_and_begins_again() -> None:
    assert list(wrapped("  \u2068the well is open\u2069 today", 12)) == [
        "  \u2068the well\u2069",
        "  \u2068is open\u2069",
        "  today",
    ]


def test_no_word_is_broken() -> None:
    digest = "0" * 64
    assert list(wrapped(f"found {digest} here", 40)) == ["found", digest, "here"]


def test_a_line_that_fits_stays_as_it_is() -> None:
    assert list(wrapped("  a  b  c ", 10)) == ["  a  b  c "]


@every_case("width", range(8, 60))
def test_nothing_is_lost_and_no_line_is_wider_than_it_must_be(width: int) -> None:
    line = "warning[x]: \u2068بيان للمتحدث باسم\u2069 was not taken, and  the  next  one  was"
    parts = list(wrapped(line, width))
    words = [word.strip("\u2068\u2069") for part in parts for word in part.split()]
    assert words == [word.strip("\u2068\u2069") for word in line.split()]
    assert all(columns(part) <= width or len(part.split()) == 1 for part in parts)
    assert all(part.count("\u2068") == part.count("\u2069") for part in parts)
