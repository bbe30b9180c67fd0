"""The lists of a site: bounded pages whatever an archive holds, and a page of its own for each name."""

import re
import unicodedata

from shown_records import shown, site

from archivist.pages.site_lists import list_pages

# Names that people and file systems take for one another.
ALIKE = (
    "وزارة الإعلام",
    "وزارة الاعلام",
    "Ministère",
    unicodedata.normalize("NFD", "Ministère"),
    "MINISTÈRE",
    "Ministere",
    "none",
    "index",
    "2024",
    "../../x",
)


def test_names_come_five_hundred_a_page() -> None:
    names = [f"Ministry {number}" for number in range(2_300)]
    pages = list(list_pages(site(), [shown(number, issuer=name) for number, name in enumerate(names)]))
    named = [page for page in pages if re.fullmatch("browse/issuer/index(\\.p[0-9]+)?\\.html", page.path)]
    found = [name for page in named for name in re.findall(">(Ministry [0-9]+)<", page.make().decode())]
    assert sorted(found) == sorted(names)
    assert len(named) == 5
    assert max(page.make().decode().count("<a ") for page in named) < 530
    assert len({page.path for page in pages}) == len(pages) == 2_300 + 5 + 4 * (1 + 23)


def test_a_list_shows_a_hundred_records_a_page() -> None:
    made = [shown(number, issuer="Ministry", date_issued="2024-03-03") for number in range(1_250)]
    pages = {page.path: page for page in list_pages(site(), made)}
    year = [path for path in pages if path.startswith("browse/date/2024.")]
    assert len(year) == 13
    found = [link for path in year for link in re.findall("records/([0-9a-f]{32})", pages[path].make().decode())]
    assert sorted(found) == sorted(record.id for record in made)
    assert all(pages[path].make().decode().count("<a ") < 130 for path in year)


def test_names_that_are_alike_have_pages_of_their_own() -> None:
    made = [shown(number, issuer=name) for number, name in enumerate(ALIKE)]
    pages = [page for page in list_pages(site(), made) if page.path.startswith("browse/issuer/")]
    lists = [page for page in pages if page.path != "browse/issuer/index.html"]
    assert len({page.path.casefold() for page in lists}) == len(ALIKE)
    assert all(re.fullmatch("browse/issuer/[0-9a-f-]+\\.html", page.path) for page in lists)
    assert all(len(re.findall("records/[0-9a-f]{32}", page.make().decode())) == 1 for page in lists)
