"""Chromium, driven by Playwright; Firefox, by its own protocol. What is asked for must not be missing.

Collected only with ARCHIVIST_TEST_BROWSER=1 (`apt-get install chromium`, `pip install -r requirements-browser.lock`)
and ARCHIVIST_TEST_FIREFOX=1 (`apt-get install firefox-esr`). ARCHIVIST_SCREENSHOTS names a folder for pictures.
"""

import os
import shutil
from pathlib import Path

import pytest
from attacks.conftest import past, press, thief, verified  # noqa: F401  # an archive with a past, and its thief
from browser.bundling import as_json
from browser.opened_page import Opened
from machine import open_in

from archivist.pages.policy import static
from archivist.pages.scripts import JUDGING
from archivist.pipeline.opened.archive import pin_of

CHROMIUM, FIREFOX = (os.environ.get(f"ARCHIVIST_TEST_{name}") == "1" for name in ("BROWSER", "FIREFOX"))
IN_FIREFOX = "test_firefox.py"
_here = sorted(path.name for path in Path(__file__).parent.glob("test_*.py"))
collect_ignore = [name for name in _here if not (FIREFOX if name == IN_FIREFOX else CHROMIUM)]
_told: list[str] = []


def pytest_report_collectionfinish():
    wants = ((CHROMIUM, "BROWSER", "other tests of browsers"), (FIREFOX, "FIREFOX", IN_FIREFOX))
    return [f"left out without ARCHIVIST_TEST_{name}=1: {what}" for asked, name, what in wants if not asked]


def pytest_terminal_summary(terminalreporter):
    for line in _told:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def told():
    """Return the function that takes a line for the end of the run: which browser it was, and what it cannot do."""
    return _told.append


@pytest.fixture(scope="session")
def any_chromium(told):
    """Return Chromium, whatever it knows."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # is here only where a browser is

    path = shutil.which("chromium")
    assert path, "apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        told(f"Chromium {browser.version}")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def chromium(any_chromium, bare_page):
    """Return a Chromium that knows ML-DSA, with which every archive here is signed."""
    page = any_chromium.new_page()
    page.goto(bare_page)
    known = page.evaluate("keys.supports('ml-dsa-65/1')")
    page.close()
    if not known:
        pytest.skip(f"not run: Chromium {any_chromium.version} does not know ML-DSA")
    return any_chromium


@pytest.fixture(scope="session")
def bare_page(tmp_path_factory):
    """Return the address of a page that has the scripts that judge and nothing else, from disk."""
    scripts = "".join(f"<script>{static(name)}</script>" for name in JUDGING)
    file = tmp_path_factory.mktemp("scripts") / "page.html"
    file.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>scripts</title>{scripts}", "utf-8")
    return file.as_uri()


class Judge:
    """The script in a browser, of which some part may be made to fail before the script runs."""

    def __init__(self, browser, address: str, before: str = "") -> None:
        self.page = browser.new_page()
        self.page.add_init_script(before)
        self.page.goto(address)

    def __call__(self, data: object, pin: str | None = None) -> dict:
        return self.text(as_json(data), pin)

    def text(self, text: str, pin: str | None = None) -> dict:
        return self.page.evaluate("([text, pin]) => archivist.judge(JSON.parse(text), pin)", [text, pin])

    def tree(self, files: dict[str, str], pin: str | None = None) -> dict:
        """Judge files of an archive: path to base64."""
        opened = "Object.fromEntries(Object.entries(files).map(([path, text]) => [path, forms.unbase64(text, path)]))"
        script = f"([files, pin]) => archivist.judge({{schema: 'archivist-tree/1', files: {opened}}}, pin)"
        return self.page.evaluate(script, [files, pin])


@pytest.fixture(scope="session")
def make_judge(any_chromium, bare_page):
    made = []

    def make(before: str = "") -> Judge:
        made.append(Judge(any_chromium, bare_page, before))
        return made[-1]

    yield make
    for item in made:
        item.page.close()


@pytest.fixture(scope="session")
def judge(chromium, make_judge):  # noqa: ARG001  # one that knows all
    return make_judge()


@pytest.fixture
def pin(press):  # noqa: F811  # that is how a fixture asks for another
    return pin_of(open_in(press), None)


@pytest.fixture
def opened(chromium, tmp_path):
    """Open a page: its HTML, and how the reader's browser is set up."""
    contexts = []

    def opening(html: str, **options) -> Opened:
        contexts.append(chromium.new_context(**options))
        return Opened(contexts[-1], html, tmp_path / f"page {len(contexts)}.html")

    yield opening
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def pictures():
    """Return the folder for pictures of the pages, None where nobody wants them."""
    place = os.environ.get("ARCHIVIST_SCREENSHOTS")
    if place is None:
        return None
    Path(place).mkdir(parents=True, exist_ok=True)
    return Path(place)
