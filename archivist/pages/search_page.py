"""The page on which a site is searched: a form, its script, and where the files of the search lie (ADR 48)."""

from archivist.model.site import Site
from archivist.pages.page import data_block
from archivist.pages.site_frame import SitePage, key_of, site_page, site_words

__all__ = ["search_page"]

_SCRIPTS = ("search.js", "search-page.js")
_SAID_BY_SCRIPT = "search-script."


def search_page(site: Site) -> SitePage:
    """Return the page."""
    return SitePage("search.html", key_of(), lambda: _made(site))


def _made(site: Site) -> bytes:
    texts = site_words(site.lang).texts
    by_script = {
        key.removeprefix(_SAID_BY_SCRIPT): text for key, text in texts.items() if key.startswith(_SAID_BY_SCRIPT)
    }
    settings = {"files": "search/", "record": "records/*.html", "words": by_script}
    values = {"settings": data_block("search-settings", settings)}
    return site_page("search.html", site, "search.html", values, scripts=_SCRIPTS)
