"""How pages to file look and read: those of a hand-over and of a verification; judged by axe-core, WCAG 2.2 AA."""

import zipfile
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe
from machine import open_in

from archivist.pages.hand_over import HOW_TO_CHECK
from archivist.pages.verification import verification_page
from archivist.pipeline.hand_over.hand_over import HandOverRequest, hand_over
from archivist.pipeline.hand_over.output_file import written_aside
from archivist.pipeline.verify.verify import VerifyRequest, verify

PHONE = {"width": 390, "height": 844}


@pytest.fixture(params=["en", "ar"])
def lang(request):
    return request.param


@pytest.fixture(params=["hand-over", "verification", "failed verification"])
def page(request, press, lang, tmp_path):
    """Return the kind of a page and its HTML."""
    if request.param == "hand-over":
        record = next(path.name for path in sorted((press / "records").glob("*/*")))
        asked = HandOverRequest(("restricted", "embargoed"), reveals_others=True)
        report = hand_over(open_in(press), [record], asked, partial(written_aside, tmp_path / "a.zip", overwrite=False))
        assert report.exit == 0, report.findings
        with zipfile.ZipFile(tmp_path / "a.zip") as opened:
            return request.param, opened.read(HOW_TO_CHECK[lang]).decode("utf-8")
    if request.param == "failed verification":
        for source in press.glob("records/*/*/source.*"):
            source.write_bytes(source.read_bytes() + b"<b>")
    return request.param, verification_page(verify(open_in(press), VerifyRequest()), lang)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_accessible_and_fits_a_phone(chromium, page, lang, scheme, tmp_path, pictures):
    kind, html = page
    file = tmp_path / "page.html"
    file.write_text(html, "utf-8")
    # axe is put into the page, which its policy forbids to strangers.
    context = chromium.new_context(color_scheme=scheme, viewport=PHONE, bypass_csp=True)
    asked = []
    opened = context.new_page()
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    assert asked == [file.as_uri()]
    report = Axe().run(opened)
    assert report.violations_count == 0, report.generate_report()
    assert opened.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    if pictures is not None:
        opened.screenshot(path=pictures / f"{kind}.{lang}.{scheme}.png", full_page=True)
    context.close()
