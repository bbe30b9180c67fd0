"""Chromium, driven by Playwright. Collected only with ARCHIVIST_TEST_BROWSER=1, and then it must not be missing.

Needs `apt-get install chromium firefox-esr` and `pip install -r requirements-browser.lock`. ARCHIVIST_SCREENSHOTS names
a folder for pictures of the pages.
"""

import os
import shutil
from pathlib import Path

import pytest
from attacks.conftest import past, press, thief  # noqa: F401  # an archive with a past, and who can sign in its name

ASKED = os.environ.get("ARCHIVIST_TEST_BROWSER") == "1"
collect_ignore_glob = [] if ASKED else ["test_*.py"]


def pytest_report_collectionfinish():
    return [] if ASKED else ["left out without ARCHIVIST_TEST_BROWSER=1: tests/browser"]


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    assert path, "apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pictures():
    """Return the folder for pictures of the pages, None where nobody wants them."""
    place = os.environ.get("ARCHIVIST_SCREENSHOTS")
    if place is None:
        return None
    Path(place).mkdir(parents=True, exist_ok=True)
    return Path(place)
