"""The title of a statement above whom it speaks to: a row of dots ends no sentence, and "our" belongs to no title."""

import pytest

_BODY = (
    "لقد بات من الواضح أن إدارة الميناء قد أعلنت مع بداية العام حربا مفتوحة على الصيادين، تمثلت بجملة من الإجراءات "
    "المخالفة للقانون ومنع أهلنا من العمل."
)
_TITLE = "بيان صادر عن رابطة صيادي وادي الرمان"


@pytest.mark.parametrize("dots", ["", "..", " ..", "..."])
@pytest.mark.parametrize("above", ["", "بسم الله الرحمن الرحيم\n"])
def test_a_title_above_whom_it_speaks_to_is_whole(read, dots, above):
    reading = read(f"{above}{_TITLE}{dots}\nأبناء شعبنا في كل مكان\nأحرار العالم\n\n{_BODY}\n")
    assert reading.metadata.title.value == _TITLE + dots
    assert reading.metadata.issuer.value == "رابطة صيادي وادي الرمان"
    assert [item.form for item in reading.statements] == ["direct"]


def test_dots_at_the_end_of_a_sentence_make_no_title_of_it(read):
    text = f"أعلنت رابطة صيادي وادي الرمان موقفها من الميناء ..\nأبناء شعبنا في كل مكان\n\n{_BODY}\n"
    assert read(text).metadata.title.value is None


def test_a_report_under_the_title_of_a_statement_stays_one(read):
    text = f"{_TITLE}\n\nأعلنت رابطة صيادي وادي الرمان في بيان لها أن الميناء سيبقى مغلقا، وأضافت أن العمل متوقف.\n"
    assert [item.form for item in read(text).statements] == ["reported"]
