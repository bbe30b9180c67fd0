"""Where each line of a page's text stands: an expression that leads to the block with the line's words."""

import re

from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.source import Source
from archivist.readers.html.parse import parse_page
from archivist.readers.read import read
from tests.effort import calls, no_hang

SENTENCE = "The ministry has examined the wells in the valley and found that nine of them may be used again."
PAGE = f"""<!doctype html><html><head><title>The wells</title></head><body><nav><a href=/>Home</a></nav>
<main><article><h1>The wells</h1>
<p>Northgate, <time>12 March 2024</time></p><p>{SENTENCE}</p>
<ol><li>North well</li><li><p>South <b>well</b></p></li></ol>
<table><tbody><tr><th>Well<th>Open<tr><td>North<td>by day</table>
<div>first<br>second<p>within</p>after</div>
</article></main><footer>Rights reserved</footer></body></html>"""


def document_of(page):
    document, findings = read(Source("page.html", "page.html", page.encode(), "file"))
    assert document is not None, findings
    return document


def element_at(page, locator):
    """Return the element that a person finds who evaluates the path on the page."""
    parsed, _ = parse_page(page.encode(), "page.html")
    (element,) = parsed.root.xpath(locator.removeprefix("html:"))
    return element


@every_case(
    ("words", "locator"),
    [
        ("The wells", "html:/html/body/main/article/h1"),
        ("12 March 2024", "html:/html/body/main/article/p[1]"),
        (SENTENCE, "html:/html/body/main/article/p[2]"),
        # The number of an item stands in no element; the words after it do.
        ("1. North well", "html:/html/body/main/article/ol/li[1]"),
        ("2. South well", "html:/html/body/main/article/ol/li[2]/p"),
        # A row in one line has the words of several cells.
        ("Well\tOpen", "html:/html/body/main/article/table/tbody/tr[1]"),
        ("by day", "html:/html/body/main/article/table/tbody/tr[2]"),
        # Lines of one block, and words around a block within it.
        ("first", "html:/html/body/main/article/div"),
        ("second", "html:/html/body/main/article/div"),
        ("within", "html:/html/body/main/article/div/p"),
        ("after", "html:/html/body/main/article/div"),
    ],
)
def test_a_line_has_the_path_of_the_innermost_block_with_its_words(words, locator):
    document = document_of(PAGE)
    assert document.locator_at(document.text.index(words)) == locator
    last = re.findall(r"\w+", words)[-1]
    assert last in element_at(PAGE, locator).text_content()


def test_each_line_has_one_place_that_begins_with_it():
    document = document_of(PAGE)
    assert [place.start for place in document.places] == [
        line.start for line in document.lines[:-1]
    ]  # the last is empty


def test_cells_that_lay_out_a_page_are_places_of_their_own():
    document = document_of(f"<body><table><tr><td>{SENTENCE}<td><p>{SENTENCE * 4}</p><p>Signed</p></table>")
    assert [place.locator for place in document.places] == [
        "html:/html/body/table/tr/td[1]",
        "html:/html/body/table/tr/td[2]/p[1]",
        "html:/html/body/table/tr/td[2]/p[2]",
    ]


def test_words_without_a_block_stand_in_the_body():
    page = f"<body>{SENTENCE}<span style='display:block'>By itself</span><b>bold</b> or not</body>"
    assert [place.locator for place in document_of(page).places] == [
        "html:/html/body",
        "html:/html/body/span",
        "html:/html/body",
    ]


INLINE = st.sampled_from(["b", "span", "a href=/x", "sup", "q", "time", "o:p"])
BLOCK = st.sampled_from(["div", "p", "section", "blockquote", "h2", "pre", "center", "w:sdt", "form", "li"])
WORDS = "word"
MARKUP = st.recursive(
    st.sampled_from([WORDS, f"{WORDS} {WORDS}", "<br>", f"<input value={WORDS}>"]),
    lambda inner: st.one_of(
        st.builds(lambda tag, items: f"<{tag}>{''.join(items)}</{tag.split()[0]}>", INLINE | BLOCK, st.lists(inner)),
        st.builds(
            lambda tag, items: f"<{tag}><li>{'<li>'.join(items)}</{tag}>",
            st.sampled_from(["ul", "ol"]),
            st.lists(inner),
        ),
        st.lists(st.lists(inner, max_size=3), max_size=3).map(
            lambda rows: f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}' for cell in row) for row in rows)}</table>"
        ),
    ),
    max_leaves=25,
)


@given(st.lists(MARKUP, min_size=1))
def test_whatever_the_nesting_a_place_leads_to_the_words_and_no_block_within_has_them_all(items):
    number = iter(range(100_000))
    body = re.sub(WORDS, lambda _: f"w{next(number)}x", "".join(items))
    page = f"<html><head><title>x</title></head><body><p>{SENTENCE}</p>{body}</body></html>"
    document = document_of(page)
    for place, line in zip(document.places, document.lines[:-1], strict=True):
        text = document.text[line.start : line.end]
        words = set(re.findall("w[0-9]+x", text))
        element = element_at(page, place.locator)
        assert words <= words_in(element)
        inner = element.iterdescendants("div", "p", "section", "blockquote", "h2", "pre", "li", "tr", "td")
        is_row = "\t" in text  # of its cells one may have the words and the others nothing but signs
        assert is_row or not any(words and words <= words_in(block) for block in inner)


def words_in(element):
    values = [item.get("value") for item in element.iter("input")]
    return set(re.findall("w[0-9]+x", " ".join([*element.itertext(), *values])))


def test_twice_the_lines_cost_twice_the_work():
    def work(count):
        page = f"<body><div>{f'<p>{SENTENCE}</p>' * count}</div>"
        with no_hang():
            return calls(lambda: document_of(page))

    assert work(8_000) < 2.2 * work(4_000)
