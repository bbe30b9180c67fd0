"""The archive's own verifier: a page that carries its pin and judges, in a browser, what is dropped on it."""

from archivist.pages.page import data_block, self_contained
from archivist.pages.scripts import VERIFIER
from archivist.pages.words import words

__all__ = ["PIN", "verifier_page"]

PIN, _SCRIPT_WORDS = "archivist-pin", "archivist-words"
_STYLES = ("page.css", "statement.css", "certificate.css", "verifier.css")


def verifier_page(archive: str, pin: str, lang: str) -> str:
    """Return the page of an archive, by its id and the fingerprint of its first trust root, in one of the languages."""
    said = words(lang, "proof")
    values = {
        "archive": archive,
        "pin": pin,
        "pinned": data_block(PIN, {"archive": archive, "pin": pin}),
        "script_words": data_block(_SCRIPT_WORDS, dict(said.texts)),
    }
    return self_contained("verifier.html", said, values, styles=_STYLES, scripts=VERIFIER)
