"""How the pages look and read: on a phone, in light and in dark, in both languages; judged by axe-core, WCAG 2.2 AA."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.opened_page import choose, page_of

from archivist.pages.verifier import verifier_page

PHONE = {"width": 390, "height": 844}


@pytest.fixture(params=["en", "ar"])
def lang(request):
    return request.param


@pytest.fixture(params=["certificate", "failed", "verifier"])
def page(request, press, pin, lang, tmp_path):
    """Return the kind of a page, its HTML, and the file that is given to it if it takes one."""
    html = page_of(press, lang)
    if request.param == "failed":
        html = html.replace("has opened the new well", "has closed the new well")
    if request.param != "verifier":
        return request.param, html, None
    file = tmp_path / "certificate.html"
    file.write_text(html, "utf-8")
    return request.param, verifier_page("archive.example.org/press", pin, lang), file


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_accessible_and_fits_a_phone(opened, page, lang, scheme, pictures):
    kind, html, file = page
    # axe is put into the page, which its policy forbids to strangers.
    made = opened(html, color_scheme=scheme, viewport=PHONE, bypass_csp=True)
    if file is not None:
        choose(made, "#file", file)
    assert made.verdict
    report = Axe().run(made.page)
    assert report.violations_count == 0, report.generate_report()
    assert made.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    if pictures is not None:
        made.page.screenshot(path=pictures / f"{kind}.{lang}.{scheme}.png", full_page=True)
