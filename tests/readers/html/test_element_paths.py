"""The path of an element, as a person evaluates it: it leads to that element, or to the nearest one above it."""

from every_case import every_case
from lxml import html

from archivist.base.source_limits import PAGE_ELEMENTS
from archivist.readers.html.element_paths import ElementPaths
from tests.effort import calls, no_hang

LONGEST = 300


def tree(body):
    parser = html.HTMLParser(huge_tree=True)
    return html.document_fromstring(f"<html><head><title>x</title></head><body>{body}</body></html>", parser=parser)


@every_case(
    ("body", "path"),
    [
        ("<p id=here>", "/html/body/p"),
        ("<main><article><h1>a</h1><p>b<p>c<p id=here>", "/html/body/main/article/p[3]"),
        ("<p>a</p><div>b</div><p id=here>", "/html/body/p[2]"),
        ("<p id=here>a</p>b<!-- p --><p>c", "/html/body/p[1]"),
        ("<table><tr><td>a<td>b<tr><td>c<td id=here>", "/html/body/table/tr[2]/td[2]"),
        ("<table><tbody><tr><td id=here></table>", "/html/body/table/tbody/tr/td"),
        ("<site-header></site-header><site-body><p id=here>", "/html/body/site-body/p"),
    ],
)
def test_a_path_has_a_position_where_siblings_have_the_same_name(body, path):
    root = tree(body)
    here = root.get_element_by_id("here")
    assert ElementPaths().path(here) == path
    assert root.xpath(path) == [here]


@every_case("name", ["o:p", "st1:place", "a{b", "x.y", "xé", "x\u202ey", "n" * 41])
def test_a_name_that_an_expression_cannot_have_is_a_place_among_all_children(name):
    root = tree(f"<p>a</p><{name}><p id=here>b</p></{name}><{name}>c</{name}>")
    here = root.get_element_by_id("here")
    assert ElementPaths().path(here) == "/html/body/*[2]/p"
    assert root.xpath("/html/body/*[2]/p") == [here]


def test_every_element_of_a_page_has_a_path_of_its_own():
    root = tree("<ul><li>a<li>b<ol><li>c<li>d</ol></ul><p>e</p><ul><li>f</ul><o:p><o:p>g</o:p></o:p>")
    paths = ElementPaths()
    assert all(root.xpath(paths.path(element)) == [element] for element in root.iter())


def test_a_path_that_would_be_too_long_ends_above_the_element():
    root = tree("<div>" * 100 + "<b id=here>x</b>")
    path = ElementPaths().path(root.get_element_by_id("here"))
    assert LONGEST - len("/div") < len(path) <= LONGEST
    (above,) = root.xpath(path)
    assert above.get_element_by_id("here").text == "x"


def test_no_shorter_name_follows_where_a_path_was_cut():
    root = tree(f"<div><div>{'<blockquote>' * 40}<b id=here>x</b>")
    assert ElementPaths().path(root.get_element_by_id("here")).endswith("/blockquote")


MANY = PAGE_ELEMENTS


@every_case(
    "body",
    [
        "<p>x</p>" * MANY,
        "<div><p>x</p></div>" * (MANY // 2),
        "<x:y>x</x:y>" * MANY,
        ("<div>" * 1000 + "<p>x</p>" * 1000 + "</div>" * 1000) * (MANY // 2000),
        "<table>" + "<tr><td>a<td>b" * (MANY // 3) + "</table>",
    ],
    ids=["wide", "wrapped", "names", "deep", "rows"],
)
def test_the_paths_of_a_large_page_cost_so_many_calls_an_element(body):
    root = tree(body)
    elements = list(root.iter())
    paths = ElementPaths()
    with no_hang():
        assert calls(lambda: [paths.path(element) for element in elements]) < 15 * len(elements)
    assert all(len(paths.path(element)) <= LONGEST for element in elements[-1000:])
