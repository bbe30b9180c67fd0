"""The search of a site in a browser, from disk: the words of base/words, the answers of base/query, few bytes."""

import random
from hashlib import sha256
from pathlib import Path

import invented_texts
import pytest
from axe_playwright_python.sync_playwright import Axe
from shown_records import shown
from shown_records import site as site_of

from archivist.base.query import parse_query, places_of
from archivist.base.words import asked_forms, words
from archivist.model.site import SiteLog
from archivist.pages.search_letters import letters
from archivist.pages.search_page import search_page
from archivist.pages.search_pieces import Searched, SearchedRecord, search_files
from archivist.pages.site_front import front_pages

HOSTILE = "<img src=x onerror=document.title='run'>"
TEXTS = [
    "أعلنت وزارة الخارجية أن الوزير سيقول كلمته غدًا. وقال مسؤول في الوزارة إن الهيئة مستعدة.",
    "كتاب وزارة المياه للخارجية بشأن السد، وللخارجية أن ترد عليه.",
    "وللخارجية وزارة قديمة.",
    f"Le ministère d'État a publié son communiqué. {HOSTILE}",
    *invented_texts.TEXTS.values(),
    invented_texts.KURMANJI,
    invented_texts.CHINESE,
    f"{'مياه ' * 15_000} السد الكبير",
]
LOG = SiteLog("", 1, "0" * 64, "2026-03-01T09:00:00Z", 1, "0" * 64, ())
BEFORE = ("", "و", "ف", "وب", "ك", "ول", "لل", "ال", "وال", "بال", "فلل", "كال", "س", "وس", "الال")
AFTER = ("", "ها", "هم", "نا", "كم", "ه", "ة", "ا", "ًا", "ات", "تها", "ته")
STEMS = ("وزار", "خارجي", "مسؤول", "هيئ", "شيء", "الله", "بيان", "له", "رئيس", "ألمان", "سوري", "2022", "5")
SIGNS = (
    "وفبكلالاالهمتنيةىأإآؤئءسًا\u0640\u064b\u200f\u200cxÉé\u0301İıßſŉ٣۴5ےێۆڕڵەہکیﷲﻻﷺ½²ёйΣςᾧ’'-. "
    "ĞğŞşÇçÊêÎîÛû\u0654\u0655\u0670\u06d5"
)
CUT = """runs => runs.map(run => archivistSearch.words(run).map(({key, spellings, forms}) =>
  [key, spellings, [...forms], [...new Set(spellings.flatMap(form => [...archivistSearch.askedForms(form)]))]]))"""


def record(number: int, text: str) -> SearchedRecord:
    title = HOSTILE if HOSTILE in text else text[:40]
    found = Searched(title, "2023-03-12", "وزارة المياه", None, (text, title))
    return SearchedRecord(number, sha256(text.encode()).hexdigest()[:32], "1", lambda: found)


def write(place: Path, records: list[SearchedRecord]) -> None:
    for path, script in search_files(records):
        file = place / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(script or b"")
    for lang in ("en", "ar"):
        (place / f"{lang}.html").write_bytes(search_page(site_of(lang=lang)).make())


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    place = tmp_path_factory.mktemp("site")
    write(place, [record(number, text) for number, text in enumerate(TEXTS)])
    return place


@pytest.fixture
def page(chromium, site):
    page = chromium.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto((site / "en.html").as_uri())
    yield page
    assert not said, said
    assert all(address.startswith(site.as_uri()) for address in asked)
    page.close()


def wait(page) -> None:
    page.locator("#search-status:not(:has-text('Searching'))").wait_for()


def search(page, typed: str) -> list[str]:
    """Type a question; returns the ids of the records that are shown."""
    page.fill("#search-words", typed)
    page.press("#search-words", "Enter")
    wait(page)
    links = page.eval_on_selector_all("#search-results a", "all => all.map(link => link.getAttribute('href'))")
    return [link.removeprefix("records/").removesuffix(".html") for link in links]


def test_words_are_cut_and_folded_as_base_words_does(page):
    chance = random.Random(16)  # noqa: S311  # the same words each time
    runs = {run for text in TEXTS for run in text.split()}
    runs |= {f"{before}{stem}{after}" for stem in STEMS for before in BEFORE for after in AFTER}
    runs |= {"".join(chance.choices(SIGNS, k=chance.randint(1, 9))) for _ in range(20_000)}
    page.evaluate("given => archivistSearch.useLetters(given)", letters())
    ordered = sorted(runs)
    found = page.evaluate(CUT, ordered)
    for run, seen in zip(ordered, found, strict=True):
        expected = [
            [
                word.key,
                list(word.spellings),
                sorted(word.forms),
                sorted(frozenset().union(*map(asked_forms, word.spellings))),
            ]
            for word in words(run)
        ]
        assert [[*item[:2], sorted(item[2]), sorted(item[3])] for item in seen] == expected, ascii(run)


@pytest.mark.parametrize(
    "typed",
    [
        "الخارجية",
        "للخارجية",
        "وزارة الخارجية",
        '"وزارة الخارجية"',
        "«وزارة المياه» السد",
        "مسئول",
        "هيأة",
        "ministere",
        "d'Etat",
        "l'etat",
        "плотины",
        "BAKANLIĞI",
        "wezîr",
        "2023",
        "٢٠٢٣",
        "nowhere",
    ],
)
def test_a_search_finds_what_base_query_finds(page, typed):
    units = parse_query(['""' + typed])
    said = [[list(words(text)) for text in (text, record(0, text).read().title, "وزارة المياه")] for text in TEXTS]
    expected = {
        record(number, TEXTS[number]).id
        for number, texts in enumerate(said)
        if all(any(places_of(unit, found) for found in texts[:2]) for unit in units)
    }
    assert set(search(page, typed)) == expected


def test_an_address_asks_a_question(chromium, site):
    page = chromium.new_page()
    page.goto((site / "ar.html").as_uri() + "?q=%D8%A7%D9%84%D8%AE%D8%A7%D8%B1%D8%AC%D9%8A%D8%A9")
    page.wait_for_selector("#search-results li")
    assert page.eval_on_selector_all("#search-results mark", "all => all.map(mark => mark.textContent)") == [
        "وللخارجية",
        "للخارجية",
        "وللخارجية",
        "الخارجية",
    ]
    page.close()


def test_what_a_record_or_a_question_says_is_never_markup(page):
    assert len(search(page, "publié")) == 1
    assert page.text_content("#search-results a") == HOSTILE
    search(page, f"publié {HOSTILE}")
    assert page.query_selector("#search-results img, #search-status img") is None
    assert page.title() == "Search – Press archive"


def test_a_phrase_beyond_what_was_loaded_of_a_text_is_not_checked(page):
    assert len(search(page, '"السد الكبير"')) == 1
    assert "Not checked" in page.text_content("#search-results li")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_results_are_accessible_and_fit_a_phone(chromium, site, lang, scheme, pictures):
    # axe is put into the page, which its policy forbids to strangers.
    page = chromium.new_page(color_scheme=scheme, viewport={"width": 390, "height": 844}, bypass_csp=True)
    page.goto((site / f"{lang}.html").as_uri() + "?q=%D8%A7%D9%84%D8%AE%D8%A7%D8%B1%D8%AC%D9%8A%D8%A9")
    page.wait_for_selector("#search-results li")
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if pictures is not None:
        page.screenshot(path=pictures / f"search.{lang}.{scheme}.png", full_page=True)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_timeline_is_accessible_and_fits_a_phone(chromium, tmp_path, lang, scheme, pictures):
    dates = [f"2023-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 1 + month * 7 % 9)]
    html = front_pages(site_of(lang=lang), LOG, [shown(n, date_issued=date) for n, date in enumerate(dates)])[0].make()
    (tmp_path / "index.html").write_bytes(html)
    page = chromium.new_page(color_scheme=scheme, viewport={"width": 390, "height": 844}, bypass_csp=True)
    page.goto((tmp_path / "index.html").as_uri())
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if pictures is not None:
        page.screenshot(path=pictures / f"timeline.{lang}.{scheme}.png")
    page.close()


def test_a_file_that_is_missing_is_told(chromium, tmp_path):
    write(tmp_path, [record(0, TEXTS[0])])
    for file in (tmp_path / "search" / "words").iterdir():
        file.unlink()
    page = chromium.new_page()
    page.goto((tmp_path / "en.html").as_uri())
    assert search(page, "مسؤول") == []
    assert "could not be read" in page.text_content("#search-status")
    page.close()


def test_results_come_ten_a_page_and_the_keyboard_leads_there(chromium, tmp_path):
    write(tmp_path, [record(number, f"{number} water") for number in range(25)])
    page = chromium.new_page()
    page.goto((tmp_path / "en.html").as_uri())
    seen = search(page, "water")
    for _ in range(2):
        page.focus("#search-next")
        page.keyboard.press("Enter")
        wait(page)
        assert page.evaluate("document.activeElement.id") == "search-heading"
        seen += page.eval_on_selector_all(
            "#search-results a", "all => all.map(a => a.getAttribute('href').slice(8, 40))"
        )
    assert len(seen) == len(set(seen)) == 25
    assert page.is_disabled("#search-next")
    page.close()
