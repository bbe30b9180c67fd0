"""A search by first letters matches what the pattern itself matches, and asks the text once."""

import re
import sys

from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.analysis.languages import known_languages
from archivist.analysis.patterns import either, pattern
from archivist.analysis.searching import Search, same_letters, search

SOURCES = (
    *(
        r"(?<!\w)(?:said|says|told)(?!\w)",
        r"(?<!\w)(?i:statement|straße|ilk)",
        r"(?<!\w)(?:و|ف)?(?:لل|[بلك])?(?P<w>قال|نص)",
    ),
    *(
        r"(?<!\w)[0-9]{1,2} (?:May|June)",
        r"(?<!\w)(?:a|an)?the",
        r"(?i:text of) the",
        r"(?:في|عبر) نص",
        r"(?<!\w)\w+ed",
    ),
    *(r"(?<!\w)(?:ab){1,3}c?(?!\w)", r"(?<![\w'])(?i:we|our)(?!\w)", r"(?:^|(?<=\n))Dear", r"(?<!\w)(?:x|)y"),
    *(r"(?:the )?(?i:text|straße|ilk)\w*", r"(?:an?)?na", r"(?<!\w)(?:(?!)|our)", r"(?:(?!)|نص)", r"(?<!\w)(?!)"),
)
WORDS = (
    "said",
    "SAYS",
    "told",
    "Statement",
    "STRASSE",
    "straße",
    "İlk",
    "ilk",
    "ılk",
    "قال",
    "وللنص",
    "بنص",
    "7",
    "12 May",
)
MORE = (
    "the",
    "athe",
    "text of the",
    "Text of the",
    "في نص",
    "moved",
    "ababc",
    "abx",
    "we're",
    "our",
    "Dear",
    "xy",
    "y",
    "'",
)
TEXTS = st.lists(st.sampled_from((*WORDS, *MORE, " ", "\n", ". ", "-")) | st.text(max_size=3), max_size=20).map("".join)


def spans(matches):
    return [match.span() for match in matches]


def seen(source):
    """Return the search for a pattern whose first letters are known, as they are behind a text of some length."""
    found = search(source)
    found.may_match(" " * 400)
    return found


@given(TEXTS, st.integers(0, 12), st.integers(0, 60))
def test_a_search_matches_what_the_pattern_matches(text, start, end):
    for source in SOURCES:
        assert spans(seen(source).finditer(text, start, end)) == spans(pattern(source).finditer(text, start, end))


def test_a_pattern_without_a_word_s_edge_is_tried_where_its_letters_stand():
    text = "na anna " * 60 + "TEXT of the text, Straße STRASSE"
    for source in SOURCES:
        for text_ in (text, text.replace("ß", "s")):
            assert spans(seen(source).finditer(text_)) == spans(pattern(source).finditer(text_))


@every_case("language", known_languages().values(), ids=lambda language: language.tag)
def test_the_patterns_of_every_language_match_the_same(language):
    words = " ".join(
        word for group in (language.verbs, language.roles, language.bodies, language.stops) for word in group
    )
    text = f"{words} {words.upper()} {words.title()} بيان statement"
    voice = (f"(?<!\\w)(?i:{either(getattr(language.voice, name))})" for name in ("told", "own", "statement", "reads"))
    for source in (*voice, f"(?<!\\w)(?:{language.issuing}){language.type_source}", f"(?<!\\w){language.type_source}"):
        compiled = pattern(source)
        assert spans(Search(compiled).finditer(text)) == spans(compiled.finditer(text))


def test_letters_are_alike_that_a_pattern_without_case_takes_for_alike():
    cased = (letter for letter in map(chr, range(sys.maxunicode + 1)) if not letter == letter.lower() == letter.upper())
    for letter in cased:
        for other in {letter.lower(), letter.upper(), letter.upper().lower()} - {letter}:
            if len(other) == 1 and re.fullmatch(re.escape(letter), other, re.IGNORECASE):
                assert same_letters(letter) == same_letters(other)
