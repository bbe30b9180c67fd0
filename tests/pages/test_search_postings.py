import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.pages.search_postings import LevelsLostError, added_to, postings_as_text, weight

NUMBERS = st.lists(st.integers(0, 3000), unique=True, min_size=1)
POSTINGS = st.builds(lambda numbers, level: [number << 2 | level for number in numbers], NUMBERS, st.integers(0, 3))


@pytest.mark.parametrize(
    ("postings", "text"),
    [
        ([0 << 2 | 3], "D"),  # one digit: gap 0, level 3
        ([8 << 2], "gB"),  # gap 8 needs a second digit
        ([0, 1 << 2, 2 << 2], ".H"),  # records 0 to 2: three bits of one digit
        ([100_000 << 2 | 1], "h0mM"),
    ],
)
def test_postings_are_written_as_a_list_of_gaps_or_as_a_map(postings, text):
    assert postings_as_text(postings) == text


@given(POSTINGS)
def test_the_order_of_postings_is_nothing_to_their_text(postings):
    assert postings_as_text(postings) == postings_as_text(reversed(postings))


@given(POSTINGS, st.integers(1, 200))
def test_what_is_added_to_a_text_gives_the_text_of_all(postings, further):
    postings = sorted(postings)
    last = (postings[-1] >> 2) + further
    before, whole = postings_as_text(postings), postings_as_text([*postings, last << 2 | 2])
    try:
        assert added_to(before, [last << 2 | 2]) == whole
    except LevelsLostError:
        assert before.startswith(".")
        assert not whole.startswith(".")
    assert weight(whole) >= weight(before)


def test_a_map_that_becomes_a_list_is_refused():
    mapped = postings_as_text(range(0, 400, 4))
    assert mapped.startswith(".")
    with pytest.raises(LevelsLostError):
        added_to(mapped, [50_000 << 2])
