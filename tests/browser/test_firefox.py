"""The certificate in Firefox, from disk. Collected only with ARCHIVIST_TEST_FIREFOX=1.

Firefox ESR 153 knows Ed25519 and no ML-DSA: what it cannot judge is not checked, and the record neither forged nor
authentic. One that knows it is to find the record consistent.
"""

import shutil

import pytest
from browser.firefox import Firefox
from browser.opened_page import page_of

STATES = "return [...document.querySelectorAll('#checks tr')].map((row) => [row.dataset.check, row.dataset.state])"
REQUESTS = "return performance.getEntriesByType('resource').length"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory, told):
    program = shutil.which("firefox-esr")
    assert program, "apt-get install firefox-esr"
    browser = Firefox(program, tmp_path_factory.mktemp("firefox"))
    told(f"Firefox {browser.version}")
    yield browser
    browser.quit()


def show(firefox, html, file):
    file.write_text(html, "utf-8")
    verdict = firefox.open(file.as_uri())
    return verdict, dict(firefox.run(STATES))


def test_good_certificate(firefox, press, tmp_path, told):
    verdict, states = show(firefox, page_of(press), tmp_path / "page.html")
    assert "failed" not in states.values()
    assert {states[name] for name in ("rows", "fixity", "leaves", "log", "chain", "revocation", "shown")} == {"passed"}
    if states["signatures"] == "passed":
        assert verdict == "consistent"
    else:
        assert (verdict, states["root"], states["signatures"]) == ("unproven", "not_checked", "not_checked")
        told("not run in Firefox: the ML-DSA case, as it does not know ML-DSA")
    assert firefox.run(REQUESTS) == 0


def test_other_words(firefox, press, tmp_path):
    html = page_of(press, "ar").replace("has opened the new well", "has closed the new well")
    verdict, states = show(firefox, html, tmp_path / "page.html")
    assert (verdict, states["shown"]) == ("failed", "failed")


def test_other_bytes(firefox, press, tmp_path):
    """One character of the source in the data, which no eye sees."""
    html = page_of(press)
    place = html.index('source.txt":"') + len('source.txt":"') + 8
    other = "A" if html[place] != "A" else "B"
    verdict, states = show(firefox, html[:place] + other + html[place + 1 :], tmp_path / "page.html")
    assert (verdict, states["fixity"]) == ("failed", "failed")
