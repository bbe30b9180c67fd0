from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.lines import split_lines


@every_case(
    ("text", "lines"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("one\n", ["one", ""]),
        ("one\r\ntwo\rthree\nfour", ["one", "two", "three", "four"]),
        ("\n\r", ["", "", ""]),
        ("a\u2028b\u0085c\x0bd\x0ce", ["a\u2028b\u0085c\x0bd\x0ce"]),  # str.splitlines would split at each
    ],
)
def test_a_line_ends_at_lf_crlf_or_cr_and_at_nothing_else(text: str, lines: list[str]) -> None:
    assert [text[line.start : line.end] for line in split_lines(text)] == lines


@given(st.text(st.sampled_from("a\r\n\u2028")))
def test_lines_and_their_endings_are_the_whole_text(text: str) -> None:
    assert "".join(text[line.start : line.end] + line.ending for line in split_lines(text)) == text
