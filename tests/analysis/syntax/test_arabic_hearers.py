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


FISHERS = (
    "طالبت وزارة الزراعة أمس بوقف الصيد في البحيرات.\nوقالت الوزارة، في بيان أمس، إن المخزون تراجع.\n"
    "وطلبت محكمة المدينة تقريراً عن الصيد، وكانت المحكمة نظرت دعوى في الأمر.\n"
)


@pytest.mark.parametrize("paper", ['ل"الأفق"', "لـ«الأفق»"])
def test_the_paper_behind_a_role_hears_and_is_not_spoken_for(context, read, paper):
    text = f"{FISHERS}وتعليقاً على القرار، قال رامي الشاذلي مستشار شيخ الصيادين {paper} إن الصيادين سينتظرون.\n"
    kinds = [said.kind for said in context(text).syntax.relations if said.subject.name]
    assert kinds == ["says"]
    assert read(text).metadata.speaker.value is None


@pytest.mark.parametrize("role", ["المتحدث الرسمي", "مدير العلاقات العامة", "المدير التنفيذي", "نائب الرئيس التنفيذي"])
def test_the_body_in_marks_behind_a_role_is_its_own(context, role):
    made = context(f"قال رامي الشاذلي {role} ل«الأفق» إن الأسعار ثابتة هذا العام.\n")
    said = made.syntax.relations[0].subject
    assert made.view.wording(said.body) == "الأفق"
