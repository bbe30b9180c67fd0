from lxml import etree

from archivist.pages.sitemap import sitemap

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://archive.test/site/"


def test_each_page_has_its_address_and_when_it_changed():
    ((path, text),) = sitemap([("index.html", None), ("records/1.html", "2026-03-01T09:00:00Z")], BASE)
    root = etree.fromstring(text.encode())
    assert (path, root.tag) == ("sitemap.xml", f"{NAMESPACE}urlset")
    assert [[part.text for part in page] for page in root] == [
        [f"{BASE}index.html"],
        [f"{BASE}records/1.html", "2026-03-01T09:00:00Z"],
    ]


def test_more_pages_than_a_file_may_name_are_in_several_and_an_index_names_them():
    files = dict(sitemap([(f"{number}.html", None) for number in range(50_001)], BASE))
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert [files[path].count("<url>") for path in files] == [50_000, 1, 0]
    index = etree.fromstring(files["sitemap.xml"].encode())
    assert index.tag == f"{NAMESPACE}sitemapindex"
    assert [part.findtext(f"{NAMESPACE}loc") for part in index] == [f"{BASE}sitemap-{number}.xml" for number in (1, 2)]
