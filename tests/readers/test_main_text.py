"""What of a page is its statement. In the pages of `pages/`, words `seenN` belong to it and words `goneN` do not."""

import re
from pathlib import Path

import pytest

from archivist.model.source import Source
from archivist.readers.read import read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def source(data, name="page.html"):
    return Source(f"inbox/{name}", name, data if isinstance(data, bytes) else data.encode(), "file")


def lines(data):
    document, _ = read(source(data))
    return document.text.splitlines()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_all_that_a_page_shows_of_its_statement_is_in_the_text_in_order_and_nothing_hidden(path):
    data = path.read_bytes()
    document, findings = read(source(data))
    body = re.sub(rb"<title>.*?</title>", b"", data)
    assert re.findall("seen[0-9]+", document.text) == re.findall("seen[0-9]+", body.decode())
    assert "gone" not in document.text
    assert {item.code for item in findings} <= {"unshown-text"}
