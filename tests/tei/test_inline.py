from hypothesis import given
from tei_cases import cases, few_examples

from archivist.base.lines import split_lines
from archivist.model.metadata import Mention
from archivist.tei.divisions import divide
from archivist.tei.inline import Marked, chosen_mentions, text_markup


def chosen(text, *ranges):
    segments = divide(text, split_lines(text), [])[0].segments
    mentions = [Mention("person", "x", start, end, text[start:end], None, "high", "r") for start, end in ranges]
    return sorted(index for indices in chosen_mentions(mentions, segments).values() for index in indices)


def test_the_longest_of_overlapping_mentions_is_marked_and_neighbours_are():
    assert chosen("abcdefgh", (0, 3), (2, 6), (6, 8), (3, 5)) == [1, 2]


def test_of_equally_long_mentions_the_first_is_marked():
    assert chosen("abcd", (1, 3), (1, 3), (2, 4)) == [0]


def test_a_mention_across_lines_and_an_empty_one_are_not_marked():
    assert chosen("ab\ncd", (1, 4), (1, 1), (3, 5)) == [2]


def test_characters_are_escaped_inside_marks_and_out():
    segment = divide("a<b>&\x0c", split_lines("a<b>&\x0c"), [])[0].segments[0]
    marked = text_markup("a<b>&\x0c", segment, [Marked(1, 4, "date", (("when", "2023"),))])
    assert marked == 'a<date when="2023">&lt;b&gt;</date>&amp;<g ref="#U-000C"/>'


@few_examples
@given(cases())
def test_chosen_mentions_never_overlap_and_lie_in_their_segment(case):
    record, document = case
    segments = [part for item in divide(document.text, document.lines, record.statements) for part in item.segments]
    for place, indices in chosen_mentions(record.mentions, segments).items():
        position = segments[place].start
        for index in indices:
            mention = record.mentions[index]
            assert position <= mention.start < mention.end <= segments[place].end
            position = mention.end
