from every_case import every_case

from archivist.analysis.layout.front_matter import read_front_matter
from archivist.analysis.text_view import TextView
from archivist.model.document import Document


def entries(text):
    front = read_front_matter(TextView.of(Document(text, "text/plain", "utf-8", "given")))
    return front and {key: entry.value for key, entry in front.entries.items()}


def test_keys_and_values():
    text = "\ufeff---\nTitle: A statement\ndate: '2022-02-06'\ntags:\n  - one\n  - two\n---\nText: not a key"
    assert entries(text) == {"title": "A statement", "date": "2022-02-06", "tags": "- one - two"}


@every_case(
    ("written", "value"),
    [
        ("'It''s so'", "It's so"),
        (r'"Jr.\u2019s \"Call\""', 'Jr.’s "Call"'),
        ('"one\\\n  \\ two"', "one two"),
        (r'"of\_France"', "of France"),
        (r'"\u0000\ud800"', "\ufffd\ufffd"),
        ('"open', '"open'),
        ("", ""),
    ],
)
def test_quotes_and_escapes(written, value):
    assert entries(f"---\r\ntitle: {written}\r\n---\r\n") == {"title": value}


@every_case(
    ("written", "value"),
    [
        ('"The bridge is open" # of the home page', "The bridge is open"),
        ("'It''s open' # it's a comment", "It's open"),
        (r'"Say \"no\" to it" # short', 'Say "no" to it'),
        ('"The bridge\n  is open" # short', "The bridge is open"),
        ("The bridge\n  is open # short", "The bridge is open"),
        ("The bridge is open\n\n# between title and text", "The bridge is open"),
        (">- # folded\n  The bridge # one is open\n# short", "The bridge # one is open"),
        ("‘The bridge’ is open # short", "‘The bridge’ is open"),
        ("!!str 'The bridge'", "The bridge"),
        ("# nothing yet", ""),
        ("'' # nothing yet", ""),
        ("~", ""),
        ("null", ""),
        ('"Bridge: #1 in # the valley"', "Bridge: #1 in # the valley"),
        ("The C# course", "The C# course"),
        ('"The bridge" is open', '"The bridge" is open'),
        ('"The bridge"# is open', '"The bridge"# is open'),
    ],
)
def test_a_comment_is_no_part_of_a_value(written, value):
    assert entries(f"---\ntitle: {written}\nauthor: us\n---\n") == {"title": value, "author": "us"}


@every_case("text", ["", "---", "---\ntitle: x\n", "text\n---\ntitle: x\n---\n", "- --\na: b\n---"])
def test_a_block_that_is_not_at_the_start_or_does_not_end_is_none(text):
    assert entries(text) is None


def test_an_empty_block_is_a_block():
    assert entries("---\n---") == {}


def test_a_block_without_end_is_not_looked_for_for_ever():
    assert entries("---\n" + "a: b\n" * 1000 + "---\n") is None


@every_case(
    "block",
    [
        '+++\npath = "2021/11"\ntitle = "The growers: an answer"\nauthors = ["us"]\n+++\n',
        "title: 'The growers: an answer'\ncategory: valley\n---\n",
        "---\ntitle: >-\n  The growers:\n  an answer\nauthor: us\n---\n",
        '---\ntitle: "The growers:\n  an answer"\nauthor: us\n---\n',
        "<define-tag pagetitle>The growers: an answer</define-tag>\n#use wml::valley::news\n# $Id$\n",
    ],
)
def test_a_block_in_other_notations_gives_the_title_too(read, block):
    field = read(f"{block}\nThe growers of the valley asked for the figures of the last three years.").metadata.title
    assert (field.value, field.rule) == ("The growers: an answer", "title.front-matter")


def test_a_sentence_with_a_colon_is_no_front_matter(read):
    assert read("note: the figures are late.\n\nThe growers asked.\n---\nMore.").metadata.title.value is None
