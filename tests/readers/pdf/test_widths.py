import pytest
from pdf_writer import pdf

from archivist.model.source import Source
from archivist.readers.read import read


def refusal(text, widths):
    document, findings = read(Source("inbox/x.pdf", "x.pdf", pdf([text], widths=widths), "file"))
    return None if document else findings[0].code


@pytest.mark.parametrize(
    ("text", "widths"),
    [
        ("the o\u00feicial post", {"\u00fe": 980}),  # a ligature is as wide as two letters
        ("l9office of 2024", {"9": 300, "2": 900}),  # an apostrophe is no figure
        ("<the office= of 24", {"<": 400, "=": 400}),
    ],
)
def test_a_letter_that_is_not_as_wide_as_it_must_be_is_misnamed(text, widths):
    assert refusal(text, widths) == "text-unmapped"


@pytest.mark.parametrize(
    ("text", "widths"),
    [
        ("th\u00e9 office", {"\u00e9": 600}),
        ("in 1914", {"1": 350}),
        ("5 < 9 offices", {"<": 700}),
        ("\u00e9t\u00e9", {}),
    ],
)
def test_letters_as_wide_as_they_must_be_are_read(text, widths):
    assert refusal(text, widths) is None
