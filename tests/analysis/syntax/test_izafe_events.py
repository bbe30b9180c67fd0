"""Persian bodies that condole, congratulate, let know "hereby", or speak as "we, the members of"."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("کانون معماران نارون درگذشت استاد بهمن‌پور را به شاگردان ایشان تسلیت می‌گوید.", "کانون معماران نارون"),
        ("باشگاه قایقرانی نارون قهرمانی تیم جوانان را به همه تبریک گفت.", "باشگاه قایقرانی نارون"),
        ("روابط عمومی دانشگاه نارون فقدان آن استاد را به خانواده او تسلیت می‌گوید.", "دانشگاه نارون"),
    ],
)
def test_what_befell_somebody_begins_the_object(likeliest, text, body):
    assert likeliest(text)[0] == body


@pytest.mark.parametrize(
    "text",
    [
        "مردم شهر درگذشت استاد را به کانون معماران نارون تسلیت گفتند.",
        "پزشکی قانونی نارون علت درگذشت استاد را اعلام کرد.",
        "شهردار نارون درگذشت استاد را به کانون معماران تسلیت گفت.",
    ],
)
def test_who_is_condoled_with_issues_nothing(read, text):
    assert read(text).metadata.issuer.value is None


@pytest.mark.parametrize("word", ["بدینوسیله", "بدین‌وسیله", "بدین وسیله"])
def test_hereby_opens_a_clause_before_its_subject(read, word):
    text = f"{word} کانون معماران نارون به اطلاع همگان می‌رساند که نمایشگاه روز شنبه گشایش می‌یابد."
    assert read(text).metadata.issuer.value == "کانون معماران نارون"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("ما اعضای کانون معماران نارون این رأی را محکوم می‌کنیم و خواستار لغو آن هستیم.", "کانون معماران نارون"),
        ("ما، اعضای کانون معماران نارون، این رأی را محکوم می‌کنیم و خواستار لغو آن هستیم.", "کانون معماران نارون"),
        ("ما رفتار اعضای کانون معماران نارون را محکوم می‌کنیم و خواستار پوزش آنان هستیم.", None),
        ("کاوه رشیدپور، عضو شورای شهر نارون، گفت: «ما اعضای شورای شهر نارون با این طرح مخالفیم.»", None),
    ],
)
def test_we_the_members_speak_for_their_body(read, text, body):
    assert read(text).metadata.issuer.value == body
