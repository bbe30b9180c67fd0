import base64
from email.message import EmailMessage

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.document import Embedded
from archivist.model.source import Source
from archivist.readers.mime import parts
from archivist.readers.read import embedded_text, read
from tests.mail_writer import HEAD, message, part, several

BODY = "بيان صحفي\n\nتعلن وزارة الموارد المائية أن أعمال صيانة السد ستبدأ صباح يوم الأحد.\n"
PLAIN = "The ministry has opened nine wells.\n"
PAGE = "<html><head><title>Wells</title></head><body><p>The ministry has opened <b>nine</b> wells.</p></body></html>"


def made(**headers):
    new = EmailMessage()
    new["Subject"] = "بيان وزارة الموارد المائية"
    new["From"] = "Press Office <press@example.org>"
    new["Date"] = "Sun, 12 Mar 2023 09:00:00 +0300"
    new["Message-ID"] = "<1@example.org>"
    for name, value in headers.items():
        new[name] = value
    return new


def source(data, name="statement.eml"):
    return Source(f"inbox/{name}", name, data, "file")


def read_of(data, name="statement.eml"):
    document, findings = read(source(data, name))
    assert document is not None, findings
    return document, [(item.code, item.found) for item in findings]


def refusal(data):
    document, (item,) = read(source(data))
    assert document is None
    assert item.exit == 4
    return item


@every_case("transfer", ["quoted-printable", "base64", "8bit"])
@every_case("charset", ["utf-8", "windows-1256"])
def test_the_body_comes_as_it_was_written(transfer, charset):
    new = made()
    new.set_content(BODY, charset=charset, cte=transfer)
    document, findings = read(source(new.as_bytes()))
    assert findings == ()
    assert document.text == BODY
    assert (document.media_type, document.charset) == ("message/rfc822", None)
    assert document.extractor == "archivist mail 2"
    assert document.charset_reason == f"declared {charset}"


def test_headers_are_facts_decoded_and_read_again():
    new = made()
    new.set_content(BODY)
    document, _ = read(source(new.as_bytes()))
    assert document.embedded == (
        Embedded("mail:header[Subject]", "بيان وزارة الموارد المائية"),
        Embedded("mail:header[From]", "Press Office <press@example.org>"),
        Embedded("mail:header[Date]", "Sun, 12 Mar 2023 09:00:00 +0300"),
    )
    date = embedded_text(new.as_bytes(), "message/rfc822", "mail:header[Date]")
    assert date == "Sun, 12 Mar 2023 09:00:00 +0300"


@pytest.mark.parametrize(
    "start",
    [b"\xef\xbb\xbf", b"\r\n\r\n", b"From press@example.org Tue Mar 12 09:15:00 2024\r\n", b"\n>From a@b 9:00\n"],
)
def test_what_stands_before_a_message_is_no_part_of_it(start):
    document, told = read_of(start + message(part(PLAIN)))
    assert (document.text, told) == (PLAIN, [])


def test_a_message_with_cr_line_ends_is_a_message():
    document, told = read_of(message(part(PLAIN)).replace(b"\r\n", b"\r").replace(b"\n", b"\r"))
    assert (document.text, told) == (PLAIN, [])


def test_a_message_of_apple_mail_ends_where_its_count_says():
    data = message(part(PLAIN))
    flags = b'<?xml version="1.0"?>\n<plist><dict><key>flags</key></dict></plist>\n'
    document, told = read_of(f"{len(data)}       \n".encode() + data + flags, "7.emlx")
    assert (document.text, told) == (PLAIN, [])
    document, told = read_of(f"{len(data)}\n".encode() + data + b"more words", "7.emlx")
    assert (document.text, told) == (PLAIN, [("unshown-text", "text after the message")])


def test_a_count_that_is_none_and_a_header_that_comes_twice_are_told():
    assert read_of(b"99999999\n" + message(part(PLAIN)))[1] == [("unshown-text", "line before or in the header")]
    again = message(part(PLAIN)).replace(b"Message-ID:", b"Date: Mon, 11 Mar 2024 09:15:00 +0300\r\nMessage-ID:")
    document, told = read_of(again)
    assert told == [("unshown-text", "header that comes twice")]
    assert document.embedded[-1].text == "Tue, 12 Mar 2024 09:15:00 +0300"


def test_a_line_before_the_header_or_in_it_is_told():
    line = b"Read what they sent:\r\n\r\n"
    document, told = read_of(line + message(part(PLAIN)))
    assert (document.text, told) == (PLAIN, [("unshown-text", "line before or in the header")])
    broken = message(part(PLAIN)).replace(b"Date:", b"the second line of a subject\r\nDate:")
    document, told = read_of(broken)
    assert (document.text, told) == (PLAIN, [("unshown-text", "line before or in the header")])
    assert document.embedded[-1].text == "Tue, 12 Mar 2024 09:15:00 +0300"


def test_a_body_without_an_empty_line_before_it_is_read():
    assert read_of("\n".join([*HEAD, PLAIN]).encode())[0].text == PLAIN


def test_the_plain_version_is_taken_where_it_has_the_same_words():
    both = several("alternative", part("The ministry has opened NINE wells.\n"), part(PAGE, "text/html"))
    document, told = read_of(message(both))
    assert (document.text, told) == ("The ministry has opened NINE wells.\n", [])
    assert document.extractor == "archivist mail 2"


@pytest.mark.parametrize("stub", ["Your program shows no HTML.\n", "", " \r\n\r\n"])
def test_html_is_taken_where_the_plain_version_is_a_stub_and_other_words_are_told(stub):
    document, told = read_of(message(several("alternative", part(stub), part(PAGE, "text/html; charset=utf-8"))))
    assert document.text == PLAIN
    assert document.extractor.startswith("lxml ")
    assert told == ([("unshown-text", "version of the text with other words")] if stub.strip() else [])


def test_every_line_of_an_html_body_is_text():
    page = (
        "<body><div>Statement</div><ol><li>One well.</li><li>Two wells.</li></ol><table><tr><td>Deep</td><td>9 m</td>"
        "</tr></table><div class='moz-signature'>-- <br>Samuel Field<br>Minister of Water</div>"
        "<p style='display:none'>Open me</p></body>"
    )
    document, told = read_of(message(part(page, "text/html; charset=utf-8")))
    lines = ["Statement", "1. One well.", "2. Two wells.", "Deep\t9 m", "--", "Samuel Field", "Minister of Water"]
    assert document.text.splitlines() == lines
    assert told == [("unshown-text", "hidden by the page")]


def test_all_parts_that_are_shown_are_read_in_their_order():
    footer = part("List of the press office\n")
    document, told = read_of(message(several("mixed", part(PAGE, "text/html"), part("And one more.\n"), footer)))
    assert (document.text, told) == (PLAIN + "\nAnd one more.\n\nList of the press office\n", [])


def test_attachments_are_told_and_never_opened():
    new = made()
    new.set_content(BODY)
    new.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="بيان.pdf")
    document, (item,) = read(source(new.as_bytes()))
    assert document.text == BODY
    assert (item.code, item.exit, item.found) == ("attachments-left-out", 0, "بيان.pdf")


def test_a_text_that_is_attached_is_no_part_of_the_body():
    attached = part("Other words.\n", "text/plain; name=a.txt", "Content-Disposition: attachment; filename=a.txt")
    inline = part("Shown words.\n", "text/plain; name=b.txt", "Content-Disposition: inline; filename=b.txt")
    document, told = read_of(message(several("mixed", part(PLAIN), attached, inline)))
    assert (document.text, told) == (PLAIN + "\nShown words.\n", [("attachments-left-out", "a.txt")])
    assert read_of(message(attached))[0].text == "Other words.\n"  # a message of one part has no other body


def test_a_message_within_is_told():
    inner = b"Content-Type: message/rfc822\r\n\r\n" + message(part("Inner words.\n"))
    document, told = read_of(message(several("mixed", part(PLAIN), inner)))
    assert (document.text, told) == (PLAIN, [("attachments-left-out", "message/rfc822")])
    assert refusal(message(several("mixed", part(" \r\n"), inner))).code == "no-text"


@every_case(
    ("kind", "told"),
    [
        ("text/calendar", ("unread-content", "calendar entry")),
        ("application/ms-tnef", ("unread-content", "part in Outlook's own format (winmail.dat)")),
        ("message/external-body; access-type=url", ("unread-content", "part that is stored elsewhere")),
        ("application/pkcs7-mime", ("unread-content", "wrapped part (S/MIME)")),
        ("image/png; name=seal.png", ("attachments-left-out", "seal.png")),
        ("text/csv", ("attachments-left-out", "text/csv")),
    ],
)
def test_every_part_that_is_left_out_is_told(kind, told):
    assert read_of(message(several("mixed", part(PLAIN), part("x", kind))))[1] == [told]


@every_case(
    ("content", "code"),
    [
        (several("encrypted", part("Version: 1", "application/pgp-encrypted"), part("x")), "encrypted-source"),
        (part("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"), "encrypted-source"),
        (part(bytes.fromhex("3080 06092a864886f70d010703"), "application/pkcs7-mime"), "encrypted-source"),
        (part(bytes.fromhex("3080 06092a864886f70d010702"), "application/x-pkcs7-mime"), "unsupported-format"),
        (part(b"\x78\x9f\x3e\x22", "application/ms-tnef"), "unsupported-format"),
        (part("BEGIN:VCALENDAR", "text/calendar"), "unsupported-format"),
        (part("x", "application/octet-stream"), "no-text"),
        (part("", "text/html"), "no-text"),
        (part("<!-- -->", "text/html"), "broken-source"),
    ],
)
def test_a_message_without_words_says_what_it_is(content, code):
    assert refusal(message(content)).code == code


def test_a_signed_message_is_read_and_its_signature_told():
    kind = "application/pkcs7-signature; name=smime.p7s"
    document, told = read_of(message(several("signed", part(PLAIN), part("x", kind))))
    assert (document.text, told) == (PLAIN, [("attachments-left-out", "smime.p7s")])


def test_the_page_of_a_related_part_is_the_one_it_names():
    page = part(PAGE, "text/html", "Content-ID: <page@1>")
    seal = part("x", "image/png; name=seal.png")
    document, told = read_of(message(several("related", seal, page, parameters='; start="<page@1>"')))
    assert (document.text, told) == (PLAIN, [("attachments-left-out", "seal.png")])


@pytest.mark.parametrize("new", [b"=_b1", b'"=_b1', b'"lost"', b"lost; x"])
def test_a_boundary_is_found_unquoted_or_where_it_stands(new):
    data = message(several("mixed", part(PLAIN, coding="base64"), part("Two.\n", coding="quoted-printable")))
    document, _ = read_of(data.replace(b'"=_b1"', new))
    assert document.text == PLAIN + "\nTwo.\n"


def test_a_boundary_that_is_damaged_among_words_is_refused():
    data = message(several("mixed", part(PLAIN), part("One.\n", coding="base64"), part("Two.\n", coding="base64")))
    before, sign, after = data.rpartition(b"--=_b1\r\n")
    assert read_of(data)[0].text == PLAIN + "\nOne.\n\nTwo.\n"
    first = data.index(b"--=_b1\r\n") + 8
    damaged = data[:first] + data[first:].replace(sign, b"--=_b\r\n", 1)
    assert refusal(damaged).code == "broken-source"
    assert refusal(before + b"--=_x1\r\n" + after).code == "broken-source"
    page = message(several("mixed", part(PAGE, "text/html"), part("Two.\n"), part("Three.\n")))
    assert (
        refusal(page.replace(b"--=_b1\r\n", b"--=_b\r\n", 2).replace(b"--=_b\r\n", b"--=_b1\r\n", 1)).code
        == "broken-source"
    )
    seal = message(several("mixed", part(PLAIN), part("x", "image/png", coding="base64"), part("Three.\n")))
    before, _, after = seal.rpartition(b"--=_b1\r\n")
    assert refusal(before + b"-- =_b1\r\n--b\r\n" + after).code == "broken-source"


def test_words_around_the_parts_are_told():
    usual = b"This is a multi-part message in MIME format.\r\n"
    assert read_of(message(several("mixed", part(PLAIN), preamble=usual)))[1] == []
    data = several("mixed", part(PLAIN), preamble=b"Hidden words.\r\n", epilogue=b"More words.\r\n")
    document, told = read_of(message(data))
    assert document.text == PLAIN
    assert told == [("unshown-text", "text after the last part"), ("unshown-text", "text before the first part")]


def test_words_that_stand_as_the_header_of_a_part_are_told():
    document, told = read_of(message(several("mixed", b"Note: the ninth well is dry\r\n\r\n" + PLAIN.encode())))
    assert (document.text, told) == (PLAIN, [("unshown-text", "line that stands as a header of a part")])


def test_an_end_that_is_missing_is_told():
    assert read_of(message(several("mixed", part(PLAIN), closed=False)))[1] == [("message-cut", "its last part")]
    cut = message(part(PLAIN, coding="base64")).rstrip()[:-5]
    assert read_of(cut)[1] == [("message-cut", "a part")]


def test_lines_in_clear_below_base64_are_told_and_damaged_base64_is_refused():
    data = message(part(PLAIN * 9, coding="base64"))
    document, told = read_of(data + b"______________\nlist of the press\n")
    assert (document.text, told) == (PLAIN * 9, [("unshown-text", "text after an encoded part")])
    lines = data.split(b"\n")
    lines[-4] = b"*" + lines[-4]
    assert refusal(b"\n".join(lines)).code == "broken-source"


@pytest.mark.parametrize("coded", [base64.encodebytes(BODY.encode() * 3), b"=D8=A8=D9=8A=D8=A7=D9=86 =20\n" * 9])
def test_what_is_encoded_and_not_said_to_be_is_refused(coded):
    assert refusal(message(part(coded, coding="7bit"))).code == "broken-source"


@every_case("coding", ["8bits", "none", "utf-8", "BASE64 ", "Quoted-Printable;"])
def test_a_transfer_encoding_is_read_leniently(coding):
    data = message(part("Wells, Brünn", coding={"B": "base64", "Q": "quoted-printable"}.get(coding[0], coding)))
    data = data.replace(b"Encoding: base64", b"Encoding: BASE64 ").replace(
        b": quoted-printable", b": Quoted-Printable;"
    )
    assert read_of(data)[0].text.strip() == "Wells, Brünn"


def test_a_file_among_the_words_is_told():
    words = PLAIN + "begin 644 seal.gif\n#0V%T\n`\nend\nEnd of message.\n"
    document, told = read_of(message(part(words)))
    assert "0V%T" not in document.text
    assert document.text.endswith("End of message.\n")
    assert told == [("attachments-left-out", "seal.gif")]


def test_flowed_lines_are_joined():
    flowed = (
        "The ministry has opened \nnine wells in the \nvalley.\n\n From the hills.\n> Quoted words \n> of another.\n"
        ">> Deeper \n> words.\n-- \nSamuel Field\nMinister of Water\n"
    )
    document, _ = read_of(message(part(flowed, "text/plain; charset=utf-8; format=flowed")))
    assert document.text == (
        "The ministry has opened nine wells in the valley.\n\nFrom the hills.\n> Quoted words of another.\n"
        ">> Deeper\n> words.\n-- \nSamuel Field\nMinister of Water\n"
    )


def test_flowed_lines_lose_the_space_where_it_is_none():
    flowed = "بيان وزارة ا \nلمياه عن فتح  \nالآبار\n\nنهاية\n"
    kind = "text/plain; charset=utf-8; Format=Flowed; DelSp=Yes"
    document, _ = read_of(message(part(flowed, kind, coding="base64")))
    assert document.text == "بيان وزارة المياه عن فتح الآبار\n\nنهاية\n"


def test_enriched_text_is_read_without_its_commands():
    enriched = "<bold>Nine</bold> wells\nare open.\n\n<color><param>red</param>Now</color> <<here>\n"
    assert read_of(message(part(enriched, "text/enriched")))[0].text == "Nine wells are open.\nNow <here>\n"


def test_a_charset_that_is_a_lie_is_found_out():
    head = b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    document, _ = read(source(head + (BODY * 3).encode("windows-1256")))
    assert document.text == BODY * 3


def test_damage_in_the_letters_is_told():
    document, told = read_of(message(part(BODY.encode() * 3 + b"\xff\n")))
    assert "\ufffd" in document.text
    assert told == [("replaced-bytes", None)]


def test_raw_letters_in_a_header_are_read_as_the_body_is():
    data = message(part(BODY, "text/plain; charset=windows-1256", charset="windows-1256"))
    document, told = read_of(data.replace(b"On the wells", "بيان الوزارة".encode("windows-1256")))
    assert (document.embedded[0].text, told) == ("بيان الوزارة", [])
    document, told = read_of(data.replace(b"On the wells", "بيان الوزارة".encode()))
    assert (document.embedded[0].text, told) == ("بيان الوزارة", [])


@every_case(
    ("date", "fact"),
    [
        ("Tue, 12 Mar 2024 09:15:00 +0300 (AST)", "Tue, 12 Mar 2024 09:15:00 +0300"),
        ("Tue (Dienstag), 12 Mar 2024 09:15:00 EET", "Tue, 12 Mar 2024 09:15:00 -0000"),
        ("12 Mar 24 9:15", "Tue, 12 Mar 2024 09:15:00 -0000"),
        ("Tue, 12 Mar 99999999999999999999 09:15:00 +0300", None),
        ("Tue, 99999999999999 Mar 2024 09:15:00 +99999999999999999999", None),
        ("9" * 5000, None),
        ("yesterday", None),
    ],
)
def test_a_date_of_any_size_is_a_fact_as_it_is_written_at_most(date, fact):
    data = message(part(PLAIN)).replace(b"Tue, 12 Mar 2024 09:15:00 +0300", date.encode())
    document, _ = read_of(data)
    assert document.embedded[-1] == Embedded("mail:header[Date]", (fact or date)[:1000])


def test_many_parts_stop_at_the_limit(monkeypatch):
    monkeypatch.setattr(parts, "MAIL_PARTS", 3)
    told = refusal(message(several("mixed", *[part(PLAIN)] * 4)))
    assert (told.code, told.expected) == ("too-much-inside", "3")


@pytest.mark.parametrize("kind", ["mixed", "alternative", "related", "signed"])
def test_parts_within_parts_without_end_are_refused(kind):
    content = part(PLAIN)
    for number in range(1000):
        content = several(kind, content, boundary=f"b{number}")
    told = refusal(message(content))
    assert (told.code, told.expected) == ("too-much-inside", "20")
    nested = b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    assert refusal(nested * 5000 + b"text").code == "no-text"


def test_a_header_without_end_is_refused():
    told = refusal(message(b"X-line: words of no use\r\n" * 100_000 + part(PLAIN)))
    assert told.code == "too-much-inside"
    assert told.found == "a longer header than that"


def test_a_message_is_known_by_what_mail_programs_write():
    new = made()
    new.set_content(BODY)
    assert read(source(new.as_bytes(), "statement.txt"))[0].media_type == "message/rfc822"
    memo = b"From: The Ministry\nDate: 3 March 2024\nSubject: Water\n\nNothing new.\n"
    assert read(source(memo, "statement.txt"))[0].media_type == "text/plain"
    assert read(source(memo, "statement.eml"))[0].media_type == "message/rfc822"


@given(st.binary(max_size=300))
def test_any_body_gives_a_text_or_a_finding(body):
    read(source(b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + body))


PIECES = st.sampled_from(
    [
        *(
            b"--b\n",
            b"--b--\n",
            b"--b \n",
            b"\n",
            b"\r",
            b"text\n",
            b"Content-Type: ",
            b"text/html",
            b"multipart/mixed",
        ),
        *(
            b"; boundary=",
            b"b",
            b'"',
            b"base64",
            b"Content-Transfer-Encoding: ",
            b"message/rfc822",
            b"=?utf-8?B?",
            b"?=",
        ),
        *(
            b"charset=",
            b"utf-8",
            b"x*0*=",
            b"=C3=A9",
            b"QUJD",
            b"Subject: ",
            b"Date: ",
            b"From ",
            b" 9:00\n",
            b"\xff\xe9",
        ),
    ]
)


@given(st.lists(PIECES, max_size=40).map(b"".join), st.sampled_from(["a.eml", "a.txt"]))
def test_any_header_gives_a_text_or_a_finding_and_its_facts_stand_there(data, name):
    for start in (b"Subject: a\n", b"words\nFrom: a\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"):
        document, findings = read(source(start + data, name))
        assert document is not None or findings[0].code != "reader-failed"
        for fact in document.embedded if document else ():
            assert embedded_text(start + data, document.media_type, fact.locator) == fact.text


def test_a_message_is_the_same_under_any_name():
    data = b"Subject: a pasted one\n\n" + message(part(PLAIN))
    assert read(source(data, "a.txt"))[0].media_type == "text/plain"
    assert read_of(data, "a.eml")[0].embedded == (Embedded("mail:header[Subject]", "a pasted one"),)
