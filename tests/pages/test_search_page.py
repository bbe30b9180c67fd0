"""The page of a search: what it may load, what a reader without a script or without eyes gets."""

import json
import re
from importlib.resources import files

import pytest
from lxml import html
from shown_records import site

from archivist.pages.policy import static
from archivist.pages.search_page import search_page
from archivist.pages.words import LANGUAGES


def page(lang: str = "en") -> html.HtmlElement:
    return html.fromstring(search_page(site(lang=lang)).make())


def test_a_page_loads_scripts_of_its_own_site_and_nothing_else():
    policy = page().xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert re.match(r"default-src 'none'; script-src ('sha256-[A-Za-z0-9+/=]+' ){2}'self'; style-src 'sha256-", policy)
    assert not page().xpath("//*[@src]")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_form_is_named_and_what_comes_of_it_is_announced(lang):
    root = page(lang)
    assert root.xpath("//form[@role='search']//label/@for") == ["search-words"]
    assert root.xpath("//*[@id='search-status'][@role='status']/@aria-live") == ["polite"]
    assert root.xpath("//form/@hidden"), "without a script there is no form, but words that say so"
    assert root.xpath("//noscript//text()")
    assert len(root.xpath("//h1")) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_that_the_script_says_is_there(lang):
    settings = json.loads(page(lang).get_element_by_id("search-settings").text)
    script = static("search-page.js")
    asked = {*re.findall(r'\bsay\("([\w-]+)"', script), *re.findall(r"words\.([\w-]+)", script)}
    asked |= {"phrase", "found", "none"}  # chosen in one call
    assert asked == settings["words"].keys()
    assert (settings["files"], settings["record"]) == ("search/", "records/*.html")


def test_nothing_that_is_typed_or_loaded_can_become_markup():
    for path in files("archivist.pages").joinpath("static").iterdir():
        if path.name.startswith("search") and path.name.endswith(".js"):
            assert not re.search(
                r"innerHTML|outerHTML|insertAdjacent|document\.write|DOMParser|\beval\b|Function\(|fetch|XMLHttp",
                path.read_text("utf-8"),
            )
