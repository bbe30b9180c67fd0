from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.document import Embedded
from archivist.model.source import Source
from archivist.readers import mail
from archivist.readers.read import embedded_text, read

BODY = "بيان صحفي\n\nتعلن وزارة الموارد المائية أن أعمال صيانة السد ستبدأ صباح يوم الأحد.\n"


def message(**headers):
    made = EmailMessage()
    made["Subject"] = "بيان وزارة الموارد المائية"
    made["From"] = "Press Office <press@example.org>"
    made["Date"] = "Sun, 12 Mar 2023 09:00:00 +0300"
    made["Message-ID"] = "<1@example.org>"
    for name, value in headers.items():
        made[name] = value
    return made


def source(data, name="statement.eml"):
    return Source(f"inbox/{name}", name, data, "file")


def refusal(data):
    document, (item,) = read(source(data))
    assert document is None
    assert item.exit == 4
    return item


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_the_body_comes_as_it_was_written(transfer, charset):
    made = message()
    made.set_content(BODY, charset=charset, cte=transfer)
    document, findings = read(source(made.as_bytes()))
    assert findings == ()
    assert document.text == BODY
    assert (document.media_type, document.charset) == ("message/rfc822", None)
    assert document.extractor.endswith("archivist mail 1")
    assert document.charset_reason == f"declared {charset}"


def test_headers_are_facts_decoded_and_read_again():
    made = message()
    made.set_content(BODY)
    document, _ = read(source(made.as_bytes()))
    assert document.embedded == (
        Embedded("mail:header[Subject]", "بيان وزارة الموارد المائية"),
        Embedded("mail:header[From]", "Press Office <press@example.org>"),
        Embedded("mail:header[Date]", "Sun, 12 Mar 2023 09:00:00 +0300"),
    )
    date = embedded_text(made.as_bytes(), "message/rfc822", "mail:header[Date]")
    assert date == "Sun, 12 Mar 2023 09:00:00 +0300"


def test_plain_text_is_preferred_to_html():
    made = message()
    made.set_content(BODY)
    made.add_alternative("<p>other</p>", subtype="html")
    assert read(source(made.as_bytes()))[0].text == BODY


def test_html_alone_is_read_as_a_page():
    made = message()
    paragraphs = "".join(
        f"<p>تعلن الوزارة أن أعمال صيانة السد ستبدأ صباح يوم الأحد رقم {number}.</p>" for number in range(5)
    )
    made.set_content(f"<html><body>{paragraphs}</body></html>", subtype="html", charset="windows-1256")
    document, _ = read(source(made.as_bytes()))
    assert document.text.count("صيانة السد") == 5
    assert document.extractor.startswith("trafilatura ")
    assert document.extractor.endswith("archivist mail 1")


def test_attachments_are_told_and_never_opened():
    made = message()
    made.set_content(BODY)
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="بيان.pdf")
    document, (item,) = read(source(made.as_bytes()))
    assert document.text == BODY
    assert (item.code, item.exit, item.found) == ("attachments-left-out", 0, "بيان.pdf")


def test_a_message_with_only_an_attachment_has_no_text():
    made = message()
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    assert refusal(made.as_bytes()).code == "no-text"


def test_a_charset_that_is_a_lie_is_found_out():
    head = b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    document, _ = read(source(head + (BODY * 3).encode("windows-1256")))
    assert document.text == BODY * 3


def test_many_parts_stop_at_the_limit(monkeypatch):
    monkeypatch.setattr(mail, "MAIL_PARTS", 3)
    made = message()
    made.set_content(BODY)
    for number in range(3):
        made.add_attachment("x", filename=f"{number}.txt")
    assert refusal(made.as_bytes()).code == "too-much-inside"


def test_messages_in_messages_without_end_are_refused():
    nested = b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    assert refusal(nested * 5000 + b"text").code in ("broken-source", "too-much-inside")


def test_a_message_is_known_by_what_mail_programs_write():
    made = message()
    made.set_content(BODY)
    assert read(source(made.as_bytes(), "statement.txt"))[0].media_type == "message/rfc822"
    memo = b"From: The Ministry\nDate: 3 March 2024\nSubject: Water\n\nNothing new.\n"
    assert read(source(memo, "statement.txt"))[0].media_type == "text/plain"
    assert read(source(memo, "statement.eml"))[0].media_type == "message/rfc822"


@given(st.binary(max_size=200))
def test_any_body_gives_a_text_or_a_finding(body):
    read(source(b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + body))
