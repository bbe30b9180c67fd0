"""Releases for the press and where their words stand in a page; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

_TOLD = (
    "A ferry pilot from Weirton was fined on Monday, Harbour Master Ida Carrow said. The pilot, 41, admitted that he "
    "had left it.\n\n“Nobody leaves the bridge while the ferry moves,” Carrow said. “The rule is old, and clear.”"
)
_PAGE = "Skip to content\nSearch for\nHome\nNews\n"
_OTHERS = (
    "Share\nLatest Posts\nThe Harbour Office Calls for Information About the Night on Which Two Barges Broke Loose "
    "From the Northern Quay and Drifted Through the Locks, and Asks Everybody Who Was There to Write\nMay 3, 2031\n"
    "The Harbour Office Opens the Second of Its Four New Locks, and All Rowers, Ferry Pilots and Barge Crews of the "
    "Lower Weir Are Invited to Come, to Look and to Ask Whatever They Like of Those Who Built It\nMay 2, 2031\n"
)


def read(text: str) -> tuple[str, str]:
    statements = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    form = statements[0].form if statements else "none"
    return form, text[statements[0].spans[0][0] : statements[0].spans[-1][1]] if statements else ""


@pytest.mark.parametrize(
    "text",
    [
        f"FOR IMMEDIATE RELEASE\n\nPilot Fined for Leaving the Bridge\n\n{_TOLD}\n",
        f"Pilot Fined for Leaving the Bridge\n\n{_TOLD}\n\n###\n",
        f"Pilot Fined for Leaving the Bridge\n\n{_TOLD}\n\nENDS\n",
        f"Pilot Fined for Leaving the Bridge\n\n{_TOLD}\n\n-30-\n",
        f"Pilot Fined for Leaving the Bridge\n\n{_TOLD}\n\nMedia contact: Ida Carrow, 0111 222\n",
        f"Pilot Fined for Leaving the Bridge\n\nWEIRTON, May 3, 2031 /Reedwire/ -- {_TOLD}\n",
    ],
)
def test_a_release_is_its_makers_text_though_it_tells_as_news_does(text):
    assert read(text)[0] == "direct"


@pytest.mark.parametrize("below", ["", "\n30\n", "\nThe trial ends in May.\n", "\nContact us\n"])
def test_news_without_such_a_line_stays_news(below):
    assert read(f"Pilot Fined for Leaving the Bridge\n\n{_TOLD}\n{below}")[0] == "partial"


def test_a_release_in_a_page_is_embedded_without_the_pages_lines():
    form, words = read(f"{_PAGE}FOR IMMEDIATE RELEASE\nPilot Fined\n{_TOLD}\nTagged with:\nFerries\n{_OTHERS}")
    assert form == "embedded"
    assert words == _TOLD


def test_long_headlines_of_other_articles_are_not_the_text_of_a_page():
    advisory = (
        "WHO: Harbour Master Ida Carrow\n"
        "WHAT: Speaks about the fine for the pilot. She answers questions after her speech at the northern quay "
        "of the harbour, where the ferry lies, and in the office of the\nHarbour Board\nWHEN: May 4, 2031"
    )
    form, words = read(f"{_PAGE}FOR IMMEDIATE RELEASE\nMEDIA ADVISORY\n{advisory}\n{_OTHERS}")
    assert form == "embedded"
    assert words == advisory


def test_a_place_above_its_dash_is_where_the_text_begins():
    text = f"WEIRTON\n– {_TOLD}"
    assert read(f"{_PAGE}FOR IMMEDIATE RELEASE\nPilot Fined\n{text}\n{_OTHERS}") == ("embedded", text)


_QUOTED = (
    '"The harbour is the heart of this town, and today the council has done its duty by it," said Mayor Ann Rowley.'
    ' "I thank all members who have worked for the bill, and I ask the state to pay its share without delay."'
)


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("ROWLEY, CA - ", "direct"),
        ("Port Rowley, O.R. – ", "direct"),
        ("ROWLEY, CA, May 3, 2021 -- ", "direct"),
        ("ROWLEY, CA - (ABC) ", "partial"),
        ("ROWLEY - ", "partial"),
    ],
)
def test_a_place_with_the_letters_of_an_envelope_begins_a_release(place, form):
    text = f"Council passes harbour bill\n\n{place}The town council passed the harbour bill on Monday.\n\n{_QUOTED}\n"
    assert read(text)[0] == form
