import pytest
from every_case import every_case

from archivist.model.document import Capture, Embedded
from archivist.model.source import Source
from archivist.readers.read import embedded_text, read
from tests.mail_writer import HEAD, message, part, several

WORDS = (
    "The ministry has examined the wells in the valley and found that nine of them may be used from Sunday on.",
    "Residents are asked to bring vessels of their own and to keep the road to the northern gate free for wagons.",
)
PAGE = (
    "<html><head><title>On the wells</title>"
    "<meta property='article:published_time' content='2024-03-03T10:00:00+03:00'></head>"
    f"<body><article><h1>On the wells of the valley</h1><p>{WORDS[0]}</p><p>{WORDS[1]}</p></article></body></html>"
)
URL = "https://water.example.org/wells"
CHROMIUM = (
    "From: <Saved by Blink>",
    f"Snapshot-Content-Location: {URL}",
    "Subject: On the wells",
    "Date: Fri, 7 Nov 2025 10:00:00 -0000",
    "MIME-Version: 1.0",
)
EXPLORER = (
    "From: <Saved by Windows Internet Explorer 8>",
    "Subject: On the wells",
    "Date: Fri, 7 Nov 2025 13:00:00 +0300",
    "MIME-Version: 1.0",
    "X-MimeOLE: Produced By Microsoft MimeOLE V6.00.2900.5579",
)
WORD = ("MIME-Version: 1.0", "X-Document-Type: Workbook")


def page(text=PAGE, charset="utf-8", coding="quoted-printable", place=URL, **kinds):
    kind = f"text/html; charset={charset}" if charset else "text/html"
    return part(text, kinds.get("kind", kind), f"Content-Location: {place}", coding=coding, charset=charset or "utf-8")


def saved(*parts, head=CHROMIUM, kind="related"):
    return message(several(kind, *parts, parameters='; type="text/html"'), head=head)


def read_of(data, name="wells.mhtml"):
    document, findings = read(Source(name, name, data, "file"))
    assert document is not None, findings
    return document, [(item.code, item.found, item.count if hasattr(item, "count") else None) for item in findings]


def test_a_saved_page_is_read_as_the_page_it_is():
    document, told = read_of(
        saved(page(), part(b"x", "image/png", f"Content-Location: {URL}/seal.png", coding="base64"))
    )
    assert told == []
    assert document.text.splitlines()[-2:] == list(WORDS)
    assert (document.media_type, document.charset) == ("multipart/related", None)
    assert document.extractor.endswith("archivist saved page 1")


def test_its_lines_have_their_places_in_the_page():
    document, _ = read_of(saved(part("<p>Another page</p>", "text/plain"), page()))
    assert document.locator_at(document.text.index(WORDS[1])) == "html:/html/body/article/p[2]"
    assert [place.start for place in document.places] == [line.start for line in document.lines[:-1]]


@every_case(
    ("head", "url", "time"),
    [
        (CHROMIUM, URL, "2025-11-07T10:00:00Z"),
        (EXPLORER, URL, "2025-11-07T10:00:00Z"),
        (WORD, URL, None),
        ((*EXPLORER[:2], "Date: Fri, 7 Nov 2025 13:00:00", *EXPLORER[3:]), URL, None),
        ((*EXPLORER[:2], f"Date: {'9' * 5000}", *EXPLORER[3:]), URL, None),
        ((*EXPLORER[:2], "Date: Fri, 7 Nov 99999 13:00:00 +0300", *EXPLORER[3:]), URL, None),
    ],
)
def test_when_and_where_it_was_saved_is_no_fact_of_the_statement(head, url, time):
    document, _ = read_of(saved(page(), head=head))
    assert document.capture == Capture(url, time)
    place = "html:meta[article:published_time]"
    assert document.embedded == (Embedded(place, "2024-03-03T10:00:00+03:00"),)
    assert embedded_text(saved(page(), head=head), "multipart/related", place) == "2024-03-03T10:00:00+03:00"


def test_a_record_of_an_earlier_version_finds_its_date_again():
    data = saved(page(), head=CHROMIUM)
    assert embedded_text(data, "message/rfc822", "mail:header[Date]") == "Fri, 07 Nov 2025 10:00:00 -0000"


def test_a_page_that_was_a_file_has_no_address():
    document, _ = read_of(saved(page(place="file:///C:/wells.htm"), head=WORD))
    assert document.capture is None


@every_case("coding", ["quoted-printable", "base64", "8bit"])
@every_case("charset", ["utf-8", "windows-1256"])
def test_its_letters_are_read_in_the_charset_of_its_part(charset, coding):
    words = [
        "تعلن وزارة المياه أن أعمال صيانة السد ستبدأ صباح يوم الأحد في الوادي كله.",
        "وتدعو الأهالي إلى ترك الطريق.",
    ]
    text = "<html><body><article>" + "".join(f"<p>{line}</p>" for line in words * 3) + "</article></body></html>"
    document, told = read_of(saved(page(text, charset, coding)))
    assert document.text.splitlines()[:2] == words
    assert told == []


def test_other_pages_in_it_are_told():
    frame = page("<p>Words of a frame.</p>", place=f"{URL}/frame")
    document, told = read_of(saved(page(), frame, page("<p></p>"), frame))
    assert [(code, found) for code, found, _ in told] == [("unread-content", "frame")]
    assert "frame" not in document.text


def test_the_page_is_the_part_that_is_named():
    start = part(PAGE, "text/html", "Content-ID: <start@1>", f"Content-Location: {URL}")
    data = message(
        several("related", page("<p>Words of a frame.</p>"), start, parameters='; start="<start@1>"'), head=CHROMIUM
    )
    assert read_of(data)[0].text.splitlines()[-2:] == list(WORDS)


def test_a_page_of_one_part_is_read():
    data = message(page(), head=EXPLORER)
    assert read_of(data)[0].capture == Capture(URL, "2025-11-07T10:00:00Z")


def test_a_message_with_a_page_in_it_is_a_message():
    document, _ = read_of(message(several("related", page()), head=HEAD), "a.eml")
    assert document.media_type == "message/rfc822"
    assert document.capture is None


def test_an_end_that_is_missing_is_told():
    data = message(several("related", page(), closed=False), head=CHROMIUM)
    assert [(code, found) for code, found, _ in read_of(data)[1]] == [("message-cut", "a saved page")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (several("related", part("x", "image/png")), "no-text"),
        (several("related", page("<p></p>")), "no-text"),
        (several("related", page("*" * 99, coding="base64").replace(b"Kioq", b"****")), "broken-source"),
        (several("related", *[page()] * 201), "too-much-inside"),
    ],
)
def test_what_has_no_page_is_refused(content, code):
    document, findings = read(Source("a", "a.mht", message(content, head=CHROMIUM), "file"))
    assert document is None
    assert findings[0].code == code
