"""Where each line of a message stands: the number of its part as IMAP counts, and its line or its element there."""

import email
import re

from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.source import Source
from archivist.readers import mail
from archivist.readers.html.parse import parse_page
from archivist.readers.read import read
from tests.mail_writer import message, part, several

WORDS = "The ministry has opened nine wells."
OTHERS = "They are open by day and closed by night."
HTML = "text/html; charset=utf-8"
LETTER = part(b"%PDF-", "application/pdf; name=letter.pdf", coding="base64")


def document_of(data):
    document, findings = read(Source("x.eml", "x.eml", data, "file"))
    assert document is not None, findings
    return document


def locators(document):
    return [place.locator for place in document.places]


def test_a_message_of_one_part_has_part_1_and_the_lines_that_are_shown():
    document = document_of(message(part(f"{WORDS}\n\n{OTHERS}\n")))
    assert locators(document) == ["mail:part=1;line=1", "mail:part=1;line=2", "mail:part=1;line=3"]
    assert document.locator_at(document.text.index("by day")) == "mail:part=1;line=3"


def test_flowed_lines_are_the_lines_that_they_become():
    document = document_of(message(part(f"{WORDS} \nNone \nis dry.\n{OTHERS}", "text/plain; format=flowed")))
    assert document.locator_at(document.text.index("is dry")) == "mail:part=1;line=1"
    assert document.locator_at(document.text.index(OTHERS)) == "mail:part=1;line=2"


def test_a_part_of_html_has_the_element():
    page = f"<p>{WORDS}</p><p>{OTHERS}</p><ol><li>North</ol><table><tr><td>South<td>9 m</table>"
    document = document_of(message(part(page, HTML)))
    assert locators(document) == [
        "mail:part=1;/html/body/p[1]",
        "mail:part=1;/html/body/p[2]",
        "mail:part=1;/html/body/ol/li",
        "mail:part=1;/html/body/table/tr",
    ]


def test_a_place_begins_where_its_line_does_however_the_parts_are_put_together():
    document = document_of(message(several("mixed", part(f"{WORDS}\n\n\n"), part(f"<p>{OTHERS}</p>", HTML))))
    assert document.text == f"{WORDS}\n\n{OTHERS}\n"
    assert [place.start for place in document.places] == [0, document.text.index(OTHERS)]


ALTERNATIVE = several("alternative", part("No HTML here."), part(f"<p>{WORDS}</p>", HTML), boundary="in")


@every_case(
    ("content", "expected"),
    [
        (several("mixed", part(WORDS), LETTER), ["1;line=1"]),
        (several("mixed", LETTER, part(f"{WORDS}\n\n\n"), part(OTHERS)), ["2;line=1", "3;line=1"]),
        (several("mixed", part(OTHERS), ALTERNATIVE), ["1;line=1", "2.2;/html/body/p"]),
        (several("related", part(f"<p>{WORDS}</p>", HTML), part(b"x", "image/png")), ["1;/html/body/p"]),
        (
            several(
                "related",
                part(b"x", "image/png"),
                part(f"<p>{WORDS}</p>", HTML, "Content-ID: <w@1>"),
                parameters="; start=w@1",
            ),
            ["2;/html/body/p"],
        ),
        (several("signed", several("mixed", LETTER, part(WORDS), boundary="in"), part("x", "a/b")), ["1.2;line=1"]),
        # A message within is a source of its own, and counted.
        (several("mixed", part(message(part(OTHERS)), "message/rfc822"), part(WORDS)), ["2;line=1"]),
        # What says that it has parts and has none is one part.
        (part(WORDS, "multipart/mixed; boundary=none"), ["1;line=1"]),
    ],
)
def test_parts_have_the_numbers_that_imap_gives_them(content, expected):
    assert locators(document_of(message(content))) == [f"mail:part={locator}" for locator in expected]


def content_and_words(tree, section=""):
    """Return the bytes of an invented tree of parts and the words of each part, by its number."""
    if isinstance(tree, str):
        words = f"word{section.replace('.', 'x') or 'x1'}end"
        text = f"<div>a<p>{words}</p></div>" if tree == HTML else f"a\n{words}\n"
        return part(text, tree), {section or "1": words}
    made = [content_and_words(item, f"{section}.{number}".removeprefix(".")) for number, item in enumerate(tree, 1)]
    words = {number: text for _, texts in made for number, text in texts.items()}
    return several("mixed", *(item for item, _ in made), boundary=f"b{section or 'all'}"), words


TREE = st.recursive(
    st.sampled_from(["text/plain", HTML]), lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=8
)


@given(TREE)
def test_whatever_the_parts_a_place_leads_to_the_words(tree):
    content, words = content_and_words(tree)
    data = message(content)
    document, again = document_of(data), email.message_from_bytes(data)
    for number, word in words.items():
        locator = document.locator_at(document.text.index(word))
        section, within = re.fullmatch("mail:part=([0-9.]+);(.+)", locator).groups()
        assert section == number
        shown = imap_part(again, section)
        if within.startswith("/"):
            (element,) = parse_page(shown.encode(), "")[0].root.xpath(within)
            assert (element.tag, element.text) == ("p", word)
        else:
            assert shown.splitlines()[int(within.removeprefix("line=")) - 1] == word


def imap_part(parsed, section):
    """Return the text of a part by its number, found without archivist's own reader of messages."""
    if not parsed.is_multipart():
        assert section == "1"
        return parsed.get_payload()
    for number in section.split("."):
        parsed = parsed.get_payload()[int(number) - 1]
    return parsed.get_payload()


def test_of_lines_that_are_too_many_no_places_are_made(monkeypatch):
    monkeypatch.setattr(mail, "TEXT_LINES", 5)
    assert len(document_of(message(part("word\n" * 9))).places) == 5
