import json

import pytest

from archivist.base.extras import install_command
from archivist.model.document import Embedded
from archivist.model.source import Source
from archivist.readers.html import main_text, parse
from archivist.readers.read import embedded_text, read
from archivist.readers.shared import libraries

PARAGRAPHS = (
    "تعلن الوزارة أن أعمال صيانة السد ستبدأ صباح يوم الأحد 12 آذار/مارس 2023.",
    "وتدعو المواطنين إلى ترشيد استهلاك المياه خلال مدة الصيانة التي تستمر خمسة أيام كاملة.",
    "وقال المتحدث باسم الوزارة إن الفرق الفنية جاهزة ومعداتها في الموقع منذ أسبوع كامل.",
)
LINKED = {
    "@graph": [
        {"@type": "WebSite", "datePublished": "2001-01-01"},
        {"@type": ["NewsArticle"], "datePublished": "2023-03-12T09:00:00+03:00", "comment": {"@type": "Article"}},
    ]
}
HEAD = f"""<title>بيان وزارة الموارد المائية - موقع الأخبار</title>
<meta property="article:published_time" content="2023-03-12T06:00:00Z">
<meta itemprop="datePublished" content="2023-03-12">
<meta name="date" content=" "><meta name="author" content="x">
<script type="application/ld+json">{json.dumps(LINKED)}</script><script type="application/ld+json">{{broken</script>"""


def page(*paragraphs, head=HEAD, more=""):
    body = "".join(f"<p>{item}</p>" for item in paragraphs)
    return (
        f"<!doctype html><html dir=rtl><head>{head}</head><body><nav><a href=/>الرئيسية</a><a href=/n>أخبار</a></nav>"
        f"<h1>بيان وزارة الموارد المائية</h1><div class=entry-content>{body}</div>{more}<footer>الحقوق محفوظة</footer>"
        "</body></html>"
    )


def source(data, name="page.html"):
    return Source(f"inbox/{name}", name, data if isinstance(data, bytes) else data.encode(), "file")


def refusal(data):
    document, (item,) = read(source(data))
    assert document is None
    assert item.exit == 4
    return item


def test_the_main_text_comes_without_what_surrounds_it():
    document, findings = read(source(page(*PARAGRAPHS)))
    assert findings == ()
    assert document.text.splitlines() == ["بيان وزارة الموارد المائية", *PARAGRAPHS]
    assert (document.media_type, document.charset) == ("text/html", None)
    assert document.extractor.startswith("trafilatura ")
    assert document.extractor.endswith(", archivist webpage 2")


def test_the_pages_own_dates_are_facts_with_their_places():
    document, _ = read(
        source(page(*PARAGRAPHS, more="<time datetime=2023-03-12>a</time><time datetime=2020-01-01>b</time>"))
    )
    assert document.embedded == (
        Embedded("html:meta[article:published_time]", "2023-03-12T06:00:00Z"),
        Embedded("html:meta[datePublished]", "2023-03-12"),
        Embedded("html:json-ld[NewsArticle.datePublished]", "2023-03-12T09:00:00+03:00"),
        Embedded("html:time[datetime]", "2023-03-12"),
        Embedded("html:time[datetime][2]", "2020-01-01"),
    )


def test_a_fact_is_read_again_at_its_place():
    data = page(*PARAGRAPHS).encode()
    assert embedded_text(data, "text/html", "html:meta[datePublished]") == "2023-03-12"
    assert embedded_text(data, "text/html", "html:meta[nothing]") is None
    assert embedded_text(data, "text/plain", "html:meta[datePublished]") is None
    assert embedded_text(b"", "text/html", "html:meta[datePublished]") is None


def test_zero_width_and_direction_marks_stay_in_the_words():
    words = "وزیر خارجه می\u200cخواهد که دیپلمات\u200cها \u200fدر این نشست &zwnj; شرکت کنند و گزارش خود را بخوانند."
    document, _ = read(source(page(words, *PARAGRAPHS)))
    assert words.replace("&zwnj;", "\u200c") in document.text


def test_a_line_break_ends_a_line_but_not_a_row():
    more = "السطر الأول من النص<br>السطر الثاني من النص<table><tr><td>خلية<p>ثانية</p><td>أخرى</table>"
    document, _ = read(source(page(*PARAGRAPHS, more)))
    assert "السطر الأول من النص\nالسطر الثاني من النص\n" in document.text
    assert "خلية ثانية\tأخرى" in document.text


def test_only_comments_are_no_page():
    assert refusal("<!-- <p> --><!-- --><p ").code in ("broken-source", "no-text")


def test_lists_and_tables_are_lines_and_tabs_without_added_signs():
    items = "<ul><li>أولا: صيانة السد في الوادي</li><li>ثانيا: ترشيد المياه</li></ul>"
    more = f"{items}<table><tr><td>اليوم</td><td>الأحد</td></tr></table>"
    document, _ = read(source(page(*PARAGRAPHS, more).replace(f"<p>{more}</p>", more)))
    assert document.text.splitlines()[-3:] == ["أولا: صيانة السد في الوادي", "ثانيا: ترشيد المياه", "اليوم\tالأحد"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (page(*PARAGRAPHS).encode("utf-16"), "byte order mark"),
        (page(*PARAGRAPHS, head="<meta charset=windows-1256>").encode("windows-1256"), "declared windows-1256"),
        (page(*PARAGRAPHS, head="<meta charset=utf-8>").encode("windows-1256"), "chardet"),
        (f'<?xml version="1.0" encoding="utf-8"?>\n{page(*PARAGRAPHS)}'.encode(), "declared utf-8"),
    ],
)
def test_a_page_is_decoded_as_it_says_unless_its_bytes_say_otherwise(data, reason):
    document, _ = read(source(data))
    assert PARAGRAPHS[0] in document.text
    assert document.charset_reason.startswith(reason)


def test_bytes_that_cannot_be_decoded_are_told():
    document, (item,) = read(source(page(*PARAGRAPHS).encode() + b"\xff"))
    assert document is not None
    assert (item.code, item.exit) == ("replaced-bytes", 0)


def test_a_page_without_a_text_is_refused():
    assert refusal("<html><body></body></html>").code == "no-text"
    assert refusal("<html><body><script>let a = 1</script></body></html>").code == "no-text"


def test_binary_in_the_guise_of_a_page_is_refused():
    assert refusal(b"<html>" + bytes(range(256)) * 20).code in ("not-text", "no-text")


@pytest.mark.parametrize(
    ("limit", "data"),
    [
        ("PAGE_BYTES", "<html>" + "a" * 2000),
        ("PAGE_ELEMENTS", "<html>" + "<p>a" * 2000),
        ("ATTRIBUTES", "<html><p " + " ".join(f"attribute-{number}=1" for number in range(2000)) + ">a"),
    ],
)
def test_hostile_pages_stop_at_a_limit(monkeypatch, limit, data):
    monkeypatch.setattr(parse, limit, 1000)
    item = refusal(data)
    assert (item.code, item.expected) == ("too-much-inside", "1000")
    assert limit in item.message


def test_ten_megabytes_of_tags_are_refused_quickly():
    assert refusal("<html>" + "<b>x</b>" * 1_300_000).code == "too-much-inside"


def test_deep_nesting_is_no_way_in():
    assert refusal("<html>" + "<div>" * 200_000 + "text").code in ("no-text", "too-much-inside")


def test_a_library_that_fails_has_no_opinion_and_the_text_is_read_all_the_same(monkeypatch):
    class Failing(libraries.Library):
        def __init__(self, library):
            super().__init__(library)
            self.module = self

        def bare_extraction(self, *_, **__):
            raise ZeroDivisionError

    monkeypatch.setattr(main_text, "load", lambda *_: Failing("trafilatura"))
    document, _ = read(source(page(*PARAGRAPHS)))
    assert document.text.splitlines() == ["بيان وزارة الموارد المائية", *PARAGRAPHS]


def test_without_the_library_the_line_that_installs_it_is_told(monkeypatch):
    monkeypatch.setitem(libraries.LIBRARIES, "html", "no_such_library")
    item = refusal(page(*PARAGRAPHS))
    assert (item.code, item.hint) == ("extra-missing", install_command("html"))


def test_a_library_that_is_there_and_fails_says_why(monkeypatch, tmp_path):
    (tmp_path / "half_a_library.py").write_text("import what_it_needs\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(libraries.LIBRARIES, "html", "half_a_library")
    item = refusal(page(*PARAGRAPHS))
    assert (item.code, item.exit) == ("extra-broken", 4)
    assert "what_it_needs" in item.message
    assert item.hint.endswith(install_command("html"))
