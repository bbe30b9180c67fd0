"""Chromium, driven by Playwright. Collected only with ARCHIVIST_TEST_BROWSER=1, and then it must not be missing.

Needs `apt-get install chromium` and `pip install -r requirements-browser.lock`. ARCHIVIST_SCREENSHOTS names a folder
for pictures of the pages.
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

ASKED = os.environ.get("ARCHIVIST_TEST_BROWSER") == "1"
collect_ignore_glob = [] if ASKED else ["test_*.py"]


def pytest_report_collectionfinish():
    return [] if ASKED else ["left out without ARCHIVIST_TEST_BROWSER=1: tests/browser"]


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # is here only where a browser is

    path = shutil.which("chromium")
    assert path, "apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


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
def make_judge(chromium, bare_page):
    made = []

    def make(before: str = "") -> Judge:
        made.append(Judge(chromium, bare_page, before))
        return made[-1]

    yield make
    for item in made:
        item.page.close()


@pytest.fixture(scope="session")
def judge(make_judge):
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
