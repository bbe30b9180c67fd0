import pytest
from every_case import every_case

BODY = "\nThe Bridge Board has opened the road to the north, and repairs have ended.\n"


@every_case(
    "line",
    [
        "By Nora Quill • 14 March 2023",
        "Published: 14 March 2023",
        "Posted on March 14, 2023 by the desk",
        "**Date:** 14 March 2023",
        "* Updated 14 March 2023, 10:22 AM",
        "10:22 · 14 March 2023",
        "Tue, 14 Mar 2023 08:05:10 GMT",
        "Published\n14 March 2023",
        "Roads | 14 March 2023",
    ],
)
def test_lines_that_state_the_day_of_publication(read, line):
    metadata = read(f"Roads reopen in the north after repairs\n{line}\n{BODY}").metadata
    assert metadata.date_published.value == "2023-03-14"
    assert metadata.date_issued.value is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [("👁️ 23K · 📅 14:52 · 18 Khordad 1405", "2026-06-08"), ("👁 1.2K · 21:05 · 14 March 2023", "2023-03-14")],
)
def test_the_stamp_of_a_post_stands_at_its_end(read, line, iso):
    metadata = read(f"سازمان پل‌ها از باز شدن راه خبر داد و گفت که کار تمام شده است.\n{line}").metadata
    assert metadata.date_published.value == iso


@pytest.mark.parametrize("text", ["The road to 14 March 2023 was long | and dusty", "It opened on 14 March 2023."])
def test_a_date_in_a_sentence_is_no_page_s(read, text):
    assert read(f"Roads reopen in the north after repairs\n\n{text}{BODY}").metadata.date_published.value is None


@pytest.mark.parametrize(
    "front",
    [
        '+++\ntitle = "Roads"\npubdate = 2023-03-14\n+++\n',
        "title: Roads\npubdate: 2023-03-14\n---\n",
        "---\ntitle: Roads\ndate:\n  2023-03-14\n---\n",
    ],
)
def test_front_matter_of_other_forms(read, front):
    metadata = read(front + BODY).metadata
    assert metadata.date_published.value == "2023-03-14"
    assert metadata.title.value == "Roads"


def test_a_date_of_release_is_that_of_issue(read):
    text = (
        f"<define-tag pagetitle>Roads</define-tag>\n<define-tag release_date>2023-03-14</define-tag>\n#use news\n{BODY}"
    )
    field = read(text).metadata.date_issued
    assert (field.value, field.rule) == ("2023-03-14", "date.labelled")


_PORT = "بندر باز می‌شود\n\nسازمان بنادر در بیانیه‌ای اعلام کرد بندر باز می‌شود و انبارها برای همه آماده است.\n"
_ROADS = f"Roads reopen in the north after repairs\n{BODY}"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (f"15 March 2025\nUpdated: 15 March 2025, 10:22\nPublished: 10:22 - 14 March 2023\n\n{_ROADS}", "2023-03-14"),
        (f"۱۶ دی ۱۴۰۴\nکد خبر ۱۰۰۲۰۰\nتاریخ انتشار: ۱۰:۱۵ - ۰۳-۰۲-۱۳۹۵\n\n{_PORT}", "2016-04-22"),
        (f"15 March 2025\nUpdated: 10:22 - 16 March 2025\n\n{_ROADS}", "2025-03-15"),
    ],
)
def test_a_page_s_own_day_outweighs_the_day_on_which_it_was_shown(read, text, iso):
    assert read(text).metadata.date_published.value == iso
