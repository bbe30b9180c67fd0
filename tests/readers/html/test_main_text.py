"""What of a page is its statement. In the pages of `pages/`, words `seenN` belong to it and words `goneN` do not."""

import re
from pathlib import Path

from every_case import every_case

from archivist.model.source import Source
from archivist.readers.read import read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def source(data, name="page.html"):
    return Source(f"inbox/{name}", name, data if isinstance(data, bytes) else data.encode(), "file")


def lines(data):
    document, _ = read(source(data))
    return document.text.splitlines()


@every_case("path", PAGES, ids=lambda path: path.stem)
def test_all_that_a_page_shows_of_its_statement_is_in_the_text_in_order_and_nothing_hidden(path):
    data = path.read_bytes()
    document, findings = read(source(data))
    body = re.sub(rb"<title>.*?</title>", b"", data)
    assert re.findall("seen[0-9]+", document.text) == re.findall("seen[0-9]+", body.decode())
    assert "gone" not in document.text
    assert {item.code for item in findings} <= {"unshown-text"}


SENTENCE = "The ministry has examined the wells in the valley and found that nine of them may be used again."


def page(body):
    return f"<!doctype html><html><head><title>Statement</title></head><body><h1>Statement</h1>{body}</body></html>"


def test_a_page_without_body_tags_is_read_from_its_first_block():
    assert lines(f"<!doctype html><title>Wells</title><main><h1>The wells</h1><p>{SENTENCE}</main>") == [
        "The wells",
        SENTENCE,
    ]
    assert lines(f"<!doctype html><title>Wells</title><section><p>First</section>{SENTENCE}<p>Last") == [
        "First",
        SENTENCE,
        "Last",
    ]


def test_elements_that_the_parser_takes_for_open_ones_do_not_nest():
    words = "well<wbr>" * 3000
    document, _ = read(source(page(f"<p>{words}</p><svg>{'<path d=M0 />' * 3000}</svg><p>{SENTENCE}</p>")))
    assert document.text.splitlines() == ["Statement", "well" * 3000, SENTENCE]


def test_nesting_that_would_cut_the_text_off_is_refused():
    document, (item,) = read(source(page("<div>" * 3000 + SENTENCE)))
    assert (document, item.code, item.expected) == (None, "too-much-inside", "2048")
    assert lines(page("<div>" * 1500 + SENTENCE)) == ["Statement", SENTENCE]


def test_each_of_very_many_paragraphs_and_rows_is_read():
    many = 4000
    assert len(lines(page(f"<p>{SENTENCE}</p>" * many))) == many + 1
    assert len(lines(page("<table>" + "<tr><td>North<td>by day" * many + "</table>"))) == many + 1
    assert len(lines(page(f"<p>{SENTENCE * many}</p>"))) == len(["Statement", "all of it"])


def test_a_passage_that_is_hidden_within_the_statement_is_told():
    document, (item,) = read(source(page(f"<p>{SENTENCE}</p><p hidden>A draft.</p><p>{SENTENCE}</p>")))
    assert document.text.splitlines() == ["Statement", SENTENCE, SENTENCE]
    assert item.code == "unshown-text"


def test_lists_of_links_within_the_text_stay_and_menus_around_it_go():
    links = "".join(f"<li><a href=/{name}>Annex {name}</a></li>" for name in "abcd")
    menu = "".join(f"<li><a href=/{name}>Menu {name}</a></li>" for name in "abcd")
    text = lines(f"<ul>{menu}</ul>{page(f'<p>{SENTENCE}</p><ul>{links}</ul><p>{SENTENCE}</p>')}<ul>{menu}</ul>")
    assert text == ["Statement", SENTENCE, "Annex a", "Annex b", "Annex c", "Annex d", SENTENCE]


def test_a_statement_in_a_form_or_an_aside_is_read_whole():
    for tag in ("form", "aside", "footer"):
        body = f"<h1>The wells</h1><p>12 March 2024</p>{f'<p>{SENTENCE}</p>' * 2}<p>A. B. Example</p>"
        assert lines(f"<html><head><title>x</title></head><body><{tag}>{body}</{tag}></body></html>") == [
            "The wells",
            "12 March 2024",
            SENTENCE,
            SENTENCE,
            "A. B. Example",
        ]
