"""Every kind of page of a site in a browser, from disk: what axe-core says, what it asks for, whether it fits."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from machine import open_in
from walks import EXAMPLE, ingest_into

from archivist.pages.site_frame import KINDS
from archivist.pipeline.site.build import SiteRequest, build_site
from archivist.pipeline.write.relate import RelateRequest, relate
from archivist.pipeline.write.withdraw import withdraw

WIDTHS = (390, 1280)
# Two statements in one text, each with values of its own, and a name in the other direction within a line.
SEVERAL = """Ministry of Roads
Statement No. 7
4 April 2024
The Ministry of Roads announces that the road to the valley (طريق الوادي) is open to all.

***

Ministry of Water
Statement No. 12
5 April 2024
The Ministry of Water announces that the new well in the valley has been opened.
"""
HOSTILE = "Statement by the Ministry of Fire \u202edne\u202c <b>x</b>\n6 April 2024\n" + "w" * 300 + "\n"
PAGES = ("index.html", "log.html", "404.html", "search.html", *(f"browse/{kind}/index.html" for kind in KINDS))


def site_of(press: Path, lang: str) -> tuple[Path, list[str]]:
    """Build a site; gives its folder and one page at least of each kind."""
    made = []
    for number, text in enumerate((EXAMPLE.read_text("utf-8"), SEVERAL, HOSTILE)):
        source = press.parent / f"source {number}.txt"
        source.write_text(text, "utf-8")
        made.append(ingest_into(press, source).result.records[0].id)
    relate(open_in(press), made[1], RelateRequest("answers", made[0], "A. Keeper", "it says so"))
    withdraw(open_in(press), made[2], "A. Keeper", "it was <b>forged</b>")
    site = press.parent / lang
    request = SiteRequest(lang, certificates=True)
    report = build_site(open_in(press, "2026-01-05T09:30:00Z"), site, request)
    assert (report.exit, report.result.certificates) == (0, 5), report.findings
    own = open_in(press).root / f"records/{made[1][:2]}/{made[1]}/r1/record.json"
    assert len(json.loads(own.read_bytes())["statements"]) == 2
    lists = [min(path for path in (site / "browse" / kind).glob("*.html") if path.stem != "index") for kind in KINDS]
    return site, [*PAGES, *(f"records/{name}.html" for name in made), *(str(path.relative_to(site)) for path in lists)]


@pytest.fixture(params=["en", "ar"])
def lang(request):
    return request.param


@pytest.fixture
def site(press, lang):
    return site_of(press, lang)


@pytest.fixture
def reading(chromium, site):
    """Open a context; whatever its pages ask for must be a file of the site, and none may complain."""
    contexts, asked, said = [], [], []

    def opening(**options):
        contexts.append(chromium.new_context(**options))
        page = contexts[-1].new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        return page

    yield opening
    for context in contexts:
        context.close()
    top = site[0].as_uri()
    assert asked
    assert all(address.startswith(f"{top}/") for address in asked), asked
    assert not said, said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_is_accessible_and_fits(reading, site, lang, scheme, pictures):
    folder, pages = site
    # axe is put into the page, which its policy forbids to strangers.
    page = reading(color_scheme=scheme, bypass_csp=True)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        for path in pages:
            page.goto((folder / path).as_uri())
            for details in page.query_selector_all("summary"):
                details.click()
            report = Axe().run(page)
            assert report.violations_count == 0, (path, width, report.generate_report())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            if pictures is not None:
                page.screenshot(path=pictures / f"site.{path.replace('/', '.')}.{lang}.{scheme}.{width}.png")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_search_is_accessible_with_results_and_without(reading, site, scheme):
    folder, _ = site
    for width in WIDTHS:
        page = reading(color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 844})
        for typed, found in (("valley", True), ("nowhere", False)):
            page.goto(f"{(folder / 'search.html').as_uri()}?q={typed}")
            page.locator("#search-status:not(:empty):not([data-busy])").wait_for()
            if found:
                page.wait_for_selector("#search-results li")
            report = Axe().run(page)
            assert report.violations_count == 0, (typed, width, report.generate_report())
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert (page.query_selector("#search-results li") is not None) == found


def test_pages_work_without_scripts(reading, site):
    folder, pages = site
    page = reading(java_script_enabled=False)
    for path in pages:
        page.goto((folder / path).as_uri())
        assert page.locator("h1").is_visible(), path
    page.goto((folder / "index.html").as_uri())
    page.locator("main a[href^='records/']").first.click()
    page.locator("main a[href^='../certificates/']").click()
    assert page.locator("h1").is_visible()


def test_pages_print(reading, site, pictures):
    folder, pages = site
    page = reading()
    for path in pages:
        page.goto((folder / path).as_uri())
        place = pictures / f"site.{path.replace('/', '.')}.{folder.name}.pdf" if pictures is not None else None
        assert page.pdf(path=place).startswith(b"%PDF-"), path
