"""Arabic news, all invented, that has its matter from somebody who told it to a reporter, a radio or in a talk."""

import pytest


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("حسب ما أفاد به لمراسل إذاعة الواحة، سامر الدغيم، الكاتب العام لنقابة الصيادين", "سامر الدغيم"),
        ('بحسب ما أفاد به "وان"، الكاتب العام لنقابة الصيادين، سامر الدغيم، الذي بقي في الميناء', "سامر الدغيم"),
        ("حسب ما أكده في تصريح للواحة رئيس مركز الميناء الجديد سامر الدغيم", "سامر الدغيم"),
        ("وفق ما صرح به في لقاء صحفي، الكاتب العام لنقابة الصيادين سامر الدغيم", "سامر الدغيم"),
    ],
)
def test_who_told_it_stands_behind_whoever_heard_it(read, source, name):
    text = f"عودة المراكب\n\nعادت المراكب إلى الميناء صباح اليوم بعد العاصفة، {source}.\n"
    assert read(text).metadata.speaker.value.name == name


@pytest.mark.parametrize(
    "source",
    [
        "حسب ما أفاد به لمراسل إذاعة الواحة، مصدر من الميناء",
        "وفق ما صرح به في لقاء صحفي طويل أمس",
        "بحسب ما أكده للواحة، حيث بقي سامر الدغيم في الميناء",
    ],
)
def test_nobody_is_named_by_whom_it_was_told(read, source):
    text = f"عودة المراكب\n\nعادت المراكب إلى الميناء صباح اليوم بعد العاصفة، {source}.\n"
    assert read(text).metadata.speaker.value is None


def test_the_contract_of_somebody_is_no_name(read):
    text = (
        "عقد جديد\n\nأعلن نادي الواحة في بيان أمس تجديد عقد مارتن دوليني المدير الفني للفريق حتى نهاية الموسم.\n"
        'وقال دوليني في البيان: "سأبقى هنا".\n'
    )
    assert read(text).metadata.speaker.value.name == "مارتن دوليني"
