"""The feed has what RFC 4287 requires, and no address that nobody gave."""

import re
from collections import defaultdict
from urllib.parse import urlsplit

import pytest
from lxml import etree
from shown_records import shown, site

from archivist.pages.feed import feed

ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
)  # RFC 3339


def read(records, base_url=None) -> etree._Element:
    made = feed(
        records,
        site(base_url),
        text=lambda record: TEXTS[record.id],
        untitled="Untitled",
        changed="2026-01-01T00:00:00Z",
    )
    return etree.fromstring(made.encode())


def check_against_rfc_4287(root: etree._Element) -> None:
    """Sections 4.1.1 and 4.1.2, and the constructs of section 3."""
    assert root.tag == f"{ATOM}feed"
    for holder in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(holder.findall(f"{ATOM}{name}")) == 1, name
        for name in ("generator", "icon", "logo", "rights", "subtitle", "published", "summary", "content", "source"):
            assert len(holder.findall(f"{ATOM}{name}")) <= 1, name
        assert urlsplit(holder.findtext(f"{ATOM}id")).scheme  # 4.2.6: never relative
        assert INSTANT.fullmatch(holder.findtext(f"{ATOM}updated"))
        assert all(person.findtext(f"{ATOM}name") for person in holder.findall(f"{ATOM}author"))
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in holder.findall(f"{ATOM}link")]
        assert all(link.get("href") for link in holder.findall(f"{ATOM}link"))
        assert len(links) == len(set(links))
    assert root.find(f"{ATOM}author") is not None  # so no entry needs one of its own
    for entry in root.iter(f"{ATOM}entry"):
        assert entry.find(f"{ATOM}content") is not None or entry.find(f"{ATOM}link[@rel='alternate']") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))


RECORDS = [
    shown(1, title="بيان عن السد", language="ar", issuer="وزارة المياه", changed="2026-03-01T09:00:00Z"),
    shown(2, changed="2026-04-01T09:00:00Z"),
    shown(3, title="<script>alert(1)</script> & \x00 \ud800", issuer="A & B"),
]


TEXTS = defaultdict(str, {RECORDS[0].id: "وزارة\r\nالمياه \x00" + "كلمة " * 100, RECORDS[1].id: " "})


@pytest.mark.parametrize("base_url", [None, "https://archive.test/site/"])
@pytest.mark.parametrize("records", [[], RECORDS])
def test_a_feed_has_what_the_standard_requires(records, base_url):
    check_against_rfc_4287(read(records, base_url))


def test_the_newest_record_comes_first_and_is_when_the_feed_changed():
    root = read(RECORDS)
    assert root.findtext(f"{ATOM}updated") == "2026-04-01T09:00:00Z"
    first = root.find(f"{ATOM}entry")
    assert first.findtext(f"{ATOM}id") == f"urn:archivist:archive.test/press:records/00/{2:032x}"
    assert first.findtext(f"{ATOM}title") == "Untitled"


def test_a_feed_without_a_record_changed_with_the_archive():
    assert read([]).findtext(f"{ATOM}updated") == "2026-01-01T00:00:00Z"


def test_links_are_relative_unless_the_address_of_the_site_is_known():
    here = [link.get("href") for link in read(RECORDS).iter(f"{ATOM}link")]
    assert here[:2] == ["index.html", f"records/{2:032x}.html"]
    there = [link.get("href") for link in read(RECORDS, "https://archive.test/").iter(f"{ATOM}link")]
    assert there[0] == "https://archive.test/feed.atom"
    assert all(link.startswith("https://archive.test/") for link in there)


def test_what_a_record_says_is_text():
    title = read([RECORDS[2]]).find(f"{ATOM}entry/{ATOM}title")
    assert title.text == "<script>alert(1)</script> & \ufffd \ufffd"
    assert not len(title)


def test_a_feed_is_short_however_many_records_there_are():
    assert len(read([shown(number) for number in range(80)]).findall(f"{ATOM}entry")) == 50


def test_an_entry_has_the_beginning_of_its_text_in_one_line():
    first = read(RECORDS[:1]).find(f"{ATOM}entry/{ATOM}summary")
    assert first.text.startswith("وزارة المياه \ufffd" + "كلمة كلمة")
    assert first.text.endswith("…")
    assert len(first.text) == 300
    assert first.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert read(RECORDS[1:2]).find(f"{ATOM}entry/{ATOM}summary") is None
