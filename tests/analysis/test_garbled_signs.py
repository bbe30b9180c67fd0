"""The signs of a text that was read in the wrong code page; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.analysis.text_view import TextView
from archivist.model.document import Document

SAID = "The old weir stays where it is, and nobody will build another one above the mill."


def view(text: str) -> TextView:
    return TextView.of(Document(text, "text/plain", "utf-8", "given"))


@pytest.mark.parametrize("text", ["“The weir” stays", "it's the mill's", "Weller - who rows - stays", "so they row…"])
def test_a_text_that_was_read_in_the_wrong_code_page_has_the_signs_that_were_meant(text):
    marks = text.replace("'", "’").replace(" - ", " – ")
    garbled = "".join(
        char if char.isascii() else "".join(map(_read_wrong, char.encode("utf-8"))) for char in f"{marks} “by the lock”"
    )
    assert view(garbled).text == f"{text} “by the lock”"


def test_words_between_such_signs_are_what_somebody_said():
    text = (
        f"WEIRTON - The Weir Board met on Monday. â€œ{SAID}â€\x9d said Ida Carrow. â€œIt is Â ours,â€\x9d she said.\n"
    )
    spans = [text[start:end] for item in analyse(view(text).document, ()).statements for start, end in item.spans]
    assert SAID in spans


@pytest.mark.parametrize("text", ["Â Wâ", "pâ€", "plain words"])
def test_what_is_no_such_sign_stays(text):
    assert view(text).text == text


def _read_wrong(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)
