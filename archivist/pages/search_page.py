"""The page on which a site is searched: a form, its script, and where the files of the search lie (ADR 48)."""

from archivist.pages.page import data_block, self_contained
from archivist.pages.words import words

__all__ = ["search_page"]

_STYLES = ("page.css", "search.css")
_SCRIPTS = ("search.js", "search-page.js")
_SAID_BY_SCRIPT = "search-script."


def search_page(lang: str, *, files: str, record: str) -> str:
    """Return the page in a language of pages.

    `files` is the folder of the search and `record` the page of a record, with `*` for its id, both from where the
    page is.
    """
    said = words(lang, "search", "site")
    by_script = {
        key.removeprefix(_SAID_BY_SCRIPT): text for key, text in said.texts.items() if key.startswith(_SAID_BY_SCRIPT)
    }
    settings = data_block("search-settings", {"files": files, "record": record, "words": by_script})
    values = {"settings": settings}
    return self_contained("search.html", said, values, styles=_STYLES, scripts=_SCRIPTS, loads_scripts=True)
