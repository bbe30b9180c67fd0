"""Pages that are saved instead of a statement are refused, statements that speak of the same things are not."""

import pytest
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.read import read

SENTENCE = "The ministry has examined the wells in the valley and found that nine of them may be used again."
SITE = "<nav><a href=/>Home</a><a href=/news>News</a></nav>"


def result(body, title="Ministry of Wells"):
    data = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>".encode()
    return read(Source("inbox/page.html", "page.html", data, "file"))


@every_case(
    ("title", "body", "told"),
    [
        ("Ministry", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", "empty"),
        (
            "Chirp",
            "<h1>JavaScript is not available.</h1><p>Please enable JavaScript or switch to another browser.",
            "scripts",
        ),
        ("وزارة", "<p>يرجى تفعيل جافا سكريبت لعرض الصفحة", "scripts"),
        (
            "Just a moment...",
            "<h1>www.example.org</h1><p>Checking your browser before you go on, it takes a moment.",
            "check",
        ),
        ("Attention Required!", f"<h1>Sorry, you have been blocked</h1><p>{SENTENCE}<p>{SENTENCE}", "check"),
        ("404 Not Found", "<center><h1>404 Not Found</h1></center><hr><center>server</center>", "not there"),
        (
            "Ministry",
            f"{SITE}<h1>Page not found</h1><p>It may have been moved, or its address was typed wrong.",
            "not there",
        ),
        ("Ministère", f"{SITE}<h1>Page introuvable</h1>", "not there"),
        ("الوزارة", f"{SITE}<h1>الصفحة المطلوبة غير موجودة</h1>", "not there"),
        (
            "News",
            "<p>We value your privacy<p>We and our partners use cookies.<div><button>Accept all</button></div>",
            "consent",
        ),
        ("Log in", "<form><h1>Log in</h1><input name=e><input type=password><button>Log in</button></form>", "wall"),
        ("News", "<h1>The wells</h1><p>Subscribe to continue reading this and all our other articles.", "wall"),
        ("Ministry", "<div id=__next></div><script type=application/json>{}</script>", "empty"),
        ("Ministry", f"<template><p>{SENTENCE}</template>", "empty"),
        ("Ministry", SITE, "links"),
        ("Ministry", "<frameset><frame src=a.html><frame src=b.html></frameset>", "frames"),
    ],
)
def test_a_page_without_a_statement_is_refused_with_what_it_is(title, body, told):
    document, (item,) = result(body, title)
    assert document is None
    assert item.code == "no-text"
    assert told in item.message


def test_an_article_that_stands_only_in_the_data_of_a_script_is_not_what_the_page_shows():
    data = f'<script type=application/ld+json>{{"@type": "NewsArticle", "articleBody": "{SENTENCE * 5}"}}</script>'
    document, (item,) = result(f"{data}{SITE}<div>Loading…</div><footer>Ministry</footer>")
    assert (document, item.code) == (None, "no-text")


@every_case(
    ("title", "body"),
    [
        ("401 wells", "<h1>401 wells are opened</h1><p>The ministry opens them on Sunday."),
        (
            "Statement",
            "<h1>Statement</h1><p>You are not a robot, says the minister. Access denied signs are taken down.",
        ),
        (
            "Statement",
            "<h1>Statement</h1><p>The nine wells are open again.<div>We use cookies.<button>Accept</button></div>",
        ),
        (
            "Statement",
            "<h1>Statement</h1><p>The nine wells are open again from Sunday.<form><input type=password></form>",
        ),
        ("Statement", f"<h1>Statement</h1><noscript>Please enable JavaScript.</noscript><p>{SENTENCE}"),
        ("Page not found", f"<h1>The page that was not found</h1>{f'<p>{SENTENCE}' * 8}"),
    ],
)
def test_a_statement_is_read_whatever_it_speaks_of(title, body):
    document, findings = result(body, title)
    assert document is not None, findings


def test_a_text_that_goes_on_for_subscribers_only_is_told():
    document, (item,) = result(
        f"<article><h1>The wells</h1><p>{SENTENCE}<p>{SENTENCE}<p>Subscribe to continue reading</article>"
    )
    assert document is not None
    assert (item.code, item.found) == ("unread-content", "rest for subscribers only")


@pytest.mark.parametrize(
    ("body", "kind"),
    [("<img src=statement.jpg alt='All of it'>", "picture"), ("<iframe src=statement.pdf></iframe>", "frame")],
)
def test_a_statement_that_is_a_picture_or_a_frame_is_told(body, kind):
    document, (item,) = result(f"<h1>Statement of the ministry</h1>{body}")
    assert "All of it" not in document.text
    assert (item.code, item.found) == ("unread-content", kind)
