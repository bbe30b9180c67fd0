"""Each word of a message is in the text, or what holds it is told: messages as programs write them, and any others."""

from collections.abc import Iterator

from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.source import Source
from archivist.readers.read import read
from tests.mail_writer import message, part, several

TELLING = {"unshown-text", "unread-content", "attachments-left-out"}
ARABIC = "تعلن وزارة المياه عن فتح الآبار التسع في الوادي اعتبارا من صباح الأحد."
PERSIAN = "وزارت نیرو از روز یکشنبه چاه‌های دره را می‌گشاید."
FRENCH = "Le ministère de l’Eau ouvre les neuf puits de la vallée dès dimanche."
ENGLISH = "The Ministry of Water opens the nine wells of the valley from Sunday on."
HTML = "text/html; charset=utf-8"
PICTURE = part(b"\x89PNG", "image/png; name=seal.png", "Content-ID: <seal@1>", coding="base64")
LETTER = part(b"%PDF-", "application/pdf; name=letter.pdf", coding="base64")
FORWARDED = (
    "\r\n---------- Forwarded message ---------\r\nFrom: Press Office <press@water.example.org>\r\n"
    f"Date: Tue, Mar 12, 2024\r\nSubject: Wells\r\n\r\n{ENGLISH}\r\n"
)


def alternative(plain: str, page: str, boundary: str = "alt") -> bytes:
    return several(
        "alternative", part(plain, coding="quoted-printable"), part(page, HTML, coding="base64"), boundary=boundary
    )


def related(page: str, boundary: str = "rel") -> bytes:
    return several("related", part(page, HTML), PICTURE, boundary=boundary)


# Name → message, the words that a mail program shows, what is told.
WRITTEN = {
    "a web mailer with a signature": (
        alternative(f"{ARABIC}\r\n\r\n-- \r\nسمير\r\n", f'<div dir="rtl">{ARABIC}<br>-- <br>سمير</div>'),
        [ARABIC, "سمير"],
        [],
    ),
    "a list that puts its footer after": (
        several("mixed", alternative("See the page.", f"<p>{PERSIAN}</p>"), part("list@example.org\r\n")),
        [PERSIAN, "list@example.org"],
        ["version of the text with other words"],
    ),
    "a phone with a file between two texts": (
        several("mixed", part(f"<p>{FRENCH}</p>", HTML), LETTER, part("<div>Envoyé de mon téléphone</div>", HTML)),
        [FRENCH, "Envoyé de mon téléphone"],
        ["letter.pdf"],
    ),
    "an office with a letterhead": (
        several(
            "related", alternative(ARABIC, f"<table><tr><td>وزارة المياه</td></tr></table><p>{ARABIC}</p>"), PICTURE
        ),
        ["وزارة المياه", ARABIC],
        ["seal.png", "version of the text with other words"],
    ),
    "a newsletter with a line that nobody sees": (
        part(f'<div style="display:none">Open me</div><h1>Wells</h1><ul><li>{ENGLISH}</li></ul>', HTML),
        ["Wells", ENGLISH],
        ["hidden by the page"],
    ),
    "an invitation": (
        several(
            "alternative", part(ENGLISH), part(f"<p>{ENGLISH}</p>", HTML), part("BEGIN:VCALENDAR", "text/calendar")
        ),
        [ENGLISH],
        ["calendar entry"],
    ),
    "a signed message with a file": (
        several(
            "signed", several("mixed", part(FRENCH), LETTER, boundary="in"), part("x", "application/pgp-signature")
        ),
        [FRENCH],
        ["letter.pdf, application/pgp-signature"],
    ),
    "a forward within the text": (part(FORWARDED), ["Forwarded message", ENGLISH], []),
    "a forward as a file": (
        several("mixed", part("Look."), b"Content-Type: message/rfc822\r\n\r\n" + message(part(ENGLISH))),
        ["Look."],
        ["message/rfc822"],
    ),
    "a bounce": (
        several(
            "report",
            part("It could not be delivered.\r\n"),
            part("Action: failed", "message/delivery-status"),
            part(message(part(ENGLISH)), "message/rfc822"),
            parameters="; report-type=delivery-status",
        ),
        ["It could not be delivered."],
        ["message/delivery-status, message/rfc822"],
    ),
    "flowed lines in two depths": (
        part("The nine \r\nwells.\r\n> Which \r\n> ones?\r\n", "text/plain; format=flowed"),
        ["The nine wells.", "> Which ones?"],
        [],
    ),
    "windows-1256 that says so in its page only": (
        part(f"<meta charset=windows-1256><p>{ARABIC}</p>".encode("windows-1256"), "text/html", coding="base64"),
        [ARABIC],
        [],
    ),
    "an alternative whose page has a file": (
        several(
            "alternative",
            part(ENGLISH),
            several("mixed", part(f"<p>{ENGLISH}</p>", HTML), LETTER, boundary="in"),
        ),
        [ENGLISH],
        ["letter.pdf"],
    ),
    "a digest": (
        several("mixed", part("Two messages."), several("digest", b"\r\n" + message(part(ENGLISH)), boundary="in")),
        ["Two messages."],
        ["message/rfc822"],
    ),
    "words outside the parts": (
        several("mixed", related(f"<p>{ARABIC}</p>"), preamble=b"Before.\r\n", epilogue=b"After.\r\n"),
        [ARABIC],
        ["seal.png", "text after the last part", "text before the first part"],
    ),
    "UTF-7": (part(ARABIC, "text/plain; charset=utf-7", charset="utf-7"), [ARABIC], []),
}


DEPTH = 3


@every_case("name", WRITTEN)
def test_a_message_as_a_program_writes_it_is_read_as_it_is_shown(name):
    content, shown, told = WRITTEN[name]
    document, findings = read(Source("a.eml", "a.eml", message(content), "file"))
    assert document is not None, findings
    place = -1
    for words in shown:
        place = document.text.index(words, place + 1)
    assert sorted(str(item.found) for item in findings) == sorted(told)


def test_a_charset_that_hides_in_ascii_is_refused():
    content = part("~{<:Ky2;~}", "text/plain; charset=hz-gb-2312")
    document, (item,) = read(Source("a.eml", "a.eml", message(content), "file"))
    assert (document, item.code) == (None, "not-text")


def leaf(kind: str, word: str, hidden: str) -> tuple[bytes, set[str], set[str]]:
    """Return a part of a kind, the word that it shows, and the one that it does not."""
    if kind == "plain":
        return part(f"{word} {ARABIC}\r\n"), {word}, set()
    if kind == "page":
        return part(f"<p>{word}</p><p hidden>{hidden}</p>", HTML, coding="base64"), {word}, {hidden}
    if kind == "file":
        return part(hidden, "text/csv; name=a.csv", "Content-Disposition: attachment"), set(), {hidden}
    if kind == "inner":
        return part(message(part(hidden)), "message/rfc822"), set(), {hidden}
    coded = part(f"{word} {ARABIC}", f"text/plain; charset={kind}", coding="base64", charset=kind)
    return coded, {word}, set()


@st.composite
def contents(draw: st.DrawFn, numbers: Iterator[int], depth: int = 0) -> tuple[bytes, set[str], set[str]]:
    """Draw a content with the words that must be shown, and those that are shown or told."""
    leaves = ["plain", "page", "file", "inner", "utf-8", "windows-1256", "utf-16"]
    kind = draw(st.sampled_from(leaves + (["mixed", "alternative", "related"] if depth < DEPTH else [])))
    if kind in leaves:
        return leaf(kind, f"word{next(numbers)}x", f"word{next(numbers)}x")
    parts = [draw(contents(numbers, depth + 1)) for _ in range(draw(st.integers(1, 3)))]
    every = {word for item in parts for word in item[1] | item[2]}
    shown = {"mixed": {word for item in parts for word in item[1]}, "related": parts[0][1], "alternative": set()}[kind]
    return several(kind, *(item[0] for item in parts), boundary=f"b{depth}"), shown, every - shown


@given(st.data())
def test_each_word_of_any_message_is_shown_or_told(data):
    content, shown, others = data.draw(contents(iter(range(10_000))))
    document, findings = read(
        Source("a.eml", "a.eml", message(several("mixed", part("start\r\n"), content, boundary="o")), "file")
    )
    assert document is not None, findings
    words = document.text.split()
    assert shown <= set(words)
    missing = {word for word in others if word not in words}
    assert not missing or {item.code for item in findings} & TELLING
    assert all(words.count(word) <= 1 for word in shown | others)
    assert "b1" not in document.text
