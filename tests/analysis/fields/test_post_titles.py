"""What heads a post of a social network, and what only begins its words; the examples are invented."""

import pytest

_LINK = "https://t.co/aB3xYz9Kq1"


def title(read, text):
    return read(text).metadata.title.value


@pytest.mark.parametrize(
    "text",
    [
        f"الري تعلن عن امتلاء (12) سدا في الشمال، وارتفاع منسوب (3) أنهر {_LINK}",
        f"نشكر لكل من زار الحديقة حضوره 🌿\n#حديقة_الواحة {_LINK}",
        f"#الري:\nلا صحة لما قيل عن انهيار السد الكبير في الوادي الشرقي هذا الصباح. {_LINK}",
        f"@kinan99 حياك الله أخي الكريم\n\nتم تسجيل الملاحظة وسيتصل بك الموظف المختص غدا.\n{_LINK}",
        "وأوضحت مديرة الحدائق أن الغرس يبدأ في الربيع وينتهي قبل الصيف\n#Trees #Oasis\nوأضافت أن الماء متوفر.",
        f"#عاجل\nتؤكد بلدية الواحة أن الحديقة مفتوحة للجميع طوال الصيف وأن الماء متوفر. {_LINK}",
        f"تنعى بلدية الواحة حارس الحديقة كنان الحلبي الذي رحل أمس\nوتتقدم من أسرته بأحر التعازي. {_LINK}",
    ],
)
def test_a_posts_first_words_are_no_title(read, text):
    assert title(read, text) is None


def test_a_post_may_have_a_headline(read):
    text = f"افتتاح حديقة الواحة للزوار\n\nتعلن بلدية الواحة عن افتتاح الحديقة يوم الأحد وتدعو الجميع. {_LINK}"
    assert title(read, text) == "افتتاح حديقة الواحة للزوار"


def test_the_headline_of_a_post_that_is_passed_on_is_without_the_account(read):
    text = "RT @wahat: مدير الحدائق يسلم المدرسة أشجارا\n\nسلم مدير الحدائق كنان الحلبي المدرسة عشرين شجرة."
    field = read(text).metadata.title
    assert field.value == "مدير الحدائق يسلم المدرسة أشجارا"
    assert field.evidence[0].text == field.value


def test_a_line_with_such_words_heads_what_is_no_post(read):
    text = "الري تعلن امتلاء السدود في الشمال\n\nقالت وزارة الري في بيان اليوم إن السدود امتلأت بعد الأمطار."
    assert title(read, text) == "الري تعلن امتلاء السدود في الشمال"
