"""A cell is never a formula, and what stood in it can be read again."""

import re

from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.spreadsheet import cell

_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|\\)")


def read(written: str) -> str:
    """Read a cell as docs/reference/formats.md says."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\\", written.removeprefix("'"))


@every_case(
    ("text", "written"),
    [
        ("وزارة الخارجية", "وزارة الخارجية"),
        ('=HYPERLINK("https://press.example")', '\'=HYPERLINK("https://press.example")'),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\u3000＝1+1", "'\u3000＝1+1"),
        ("\t=1", r"\u0009=1"),
        ("\r=1", r"\u000d=1"),
        ("a;=1", r"a\u003b=1"),
        ("'quoted'", "''quoted'"),
        ("one\ntwo", r"one\u000atwo"),
        (r"C:\u000a", r"C:\\u000a"),
        ("", ""),
    ],
)
def test_what_is_written(text: str, written: str) -> None:
    assert cell(text) == written
    assert read(written) == text


@given(st.text())
def test_any_text_can_be_read_again_and_none_begins_a_formula(text: str) -> None:
    assert read(cell(text)) == text
    assert cell(text).lstrip()[:1] not in ("=", "+", "-", "@", "\t", "\r") or cell(text) == ""
