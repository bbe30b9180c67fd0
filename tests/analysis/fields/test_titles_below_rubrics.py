"""The headline of Persian news stands below a rubric that holds no verb."""

import pytest

TEXT = "\n\nشهردار مهرشهر گفت که پل تا پایان سال باز می‌شود و کار آن پایان یافته است و راه‌ها هم باز خواهند شد.\n"


@pytest.mark.parametrize(
    ("rubric", "headline"),
    [
        ("به‌دنبال انتشار خبر کذب از سوی خبرگزاری", "روابط عمومی اتاق مهرشهر بیانیه صادر کرد"),
        ("با حضور وزیر راه", "پل مهرشهر افتتاح شد"),
        ("در حاشیه نشست شورای شهر مهرشهر", "شهردار مهرشهر از افتتاح پل خبر داد"),
    ],
)
def test_the_line_below_a_rubric_is_the_title(read, rubric, headline):
    assert read(f"{rubric}\n\n{headline}{TEXT}").metadata.title.value == headline


@pytest.mark.parametrize(
    "head",
    [
        "در محکومیت حمله به پل مهرشهر",  # no headline below
        "پل مهرشهر افتتاح شد",  # a verb at its end
        "از پل مهرشهر خبر داد",
    ],
)
def test_a_line_that_is_no_rubric_stays_the_title(read, head):
    assert read(f"{head}{TEXT}").metadata.title.value == head


def test_what_leads_to_the_wording_is_no_title_and_the_statement_is_embedded(read):
    text = "روابط عمومی اتاق مهرشهر بیانیه صادر کرد.\n\nبیانیه روابط عمومی اتاق مهرشهر به شرح زیر است:\n\n"
    said = "به دنبال برگزاری انتخابات هیات رئیسه، شاهد بداخلاقی‌هایی بودیم."
    made = read(f"{text}{said}\n")
    assert made.metadata.title.value is None
    assert made.statements[0].form == "embedded"


@pytest.mark.parametrize(
    "text",
    [
        "گروهی از فعالان مدنی خطاب به شهردار نامه‌ای منتشر کرده‌اند. امضاکنندگان از شهردار خواسته‌اند پل را باز کند.\n",
        "در پی انتشار خبری درباره پل، وزارت راه توضیحاتی ارائه کرد.\n",
    ],
)
def test_who_tells_of_a_letter_in_the_perfect_reports_it(read, text):
    assert read(text).statements[0].form == "reported"


def test_a_first_line_of_marks_alone_is_no_rubric(read):
    assert read("«\r\nبیانیه وزارت آب").metadata.language.value == "fa"


def test_marks_alone_above_a_headline_are_no_rubric(read):
    text = (
        "«»\nنگهبان پناهگاه راه دره را بازگشایی کرد\n\nنگهبان امروز راه دره را باز کرد و از مهمانان خواست بازگردند.\n"
    )
    assert read(text).metadata.title.value != "«»"


def test_a_line_of_one_mark_is_no_rubric(read):
    assert read("«\nبیانیه وزارت آب").metadata.title.value != "«"
