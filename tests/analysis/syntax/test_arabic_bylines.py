"""What stands near the words of an Arabic report and says nothing itself: reporters, agencies, anybody, half a town."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "سفر في الوادي\nسالم الحداد-الضفاف-الواحات: سارع السائق أمس إلى تغيير الطريق لإسعاف طفل مريض في البلدة.",
        "حزن في الوادي\nقالت عائلة بوبي كريستينا براون في بيان إن الفقيدة توفيت يوم الأحد في البلدة.",
        "سفر في الوادي\nكتب - سالم الحداد:\nسارع السائق أمس إلى تغيير الطريق لإسعاف طفل مريض في البلدة.",
    ],
)
def test_neither_a_reporter_nor_a_family_is_a_person_who_speaks(read, text):
    assert read(text).metadata.speaker.value is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("حزن في الوادي\nوقالت الأسرة في بيان بثته شبكة النيل: إن الفقيد توفي فجأة في منزله.", None),
        ("نصر في الوادي\nوأكد سالم في تصريح بثته وكالة الأنباء الوطنية اليوم أن العمل مستمر في السد.", None),
        ("حزب تركي يطالب الحكومة ببناء السد\nتحدث كثيرون أمس عن بناء السد في الوادي وعن المطر.", None),
        ("منظمة مصرية: الموسم ناجح\nتحدث كثيرون أمس عن الموسم في الوادي وعن المطر.", None),
        ("سلاح في الوادي\nوقال اللواء الزعبي في تصريح صحفي اليوم إن الحملة تواصل عملها في البلاد.", None),
        ("جرحى في الوادي\nأكدت مصادر طبية في محافظة تعز لـ «الضفاف» توقف جميع أقسام المستشفى أمس.", None),
        (
            "نفط\nنشر المركز الإحصائي لدول الخليج دراسة أمس.\nويؤكد «المركز» أن السعر سيعود.",
            "المركز الإحصائي لدول الخليج",
        ),
    ],
)
def test_neither_who_passes_it_on_nor_anybody_issues(read, text, issuer):
    assert read(text).metadata.issuer.value == issuer


@pytest.mark.parametrize("line", ["محمد الزبيدي : البصرة", "محمد الزبيدي : الحلة", "محمد الزبيدي: بغداد"])
def test_who_writes_from_a_town_does_not_speak(read, line):
    said = read(f"{line}\nنفى المتحدث باسم وزارة السدود الدكتور حسن كريم وجود أي تلوث في النهر.").metadata.speaker.value
    assert said is not None
    assert said.name == "حسن كريم"


def test_a_title_of_address_is_no_role(read):
    said = read("ندوة في الوادي\nوقال الدكتور سالم الحداد في بيان له أمس إن الموسم ناجح.").metadata.speaker.value
    assert said is not None
    assert said.role is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("وقال مدير الأشغال العامة في سان فرانسيسكو سالم الحداد إن الفكرة جيدة.", "مدير الأشغال العامة"),
        ("رحب سالم الحداد الأمين العام لمجلس السدود باتفاق الواحات الصادر أمس.", "الأمين العام لمجلس السدود"),
        (
            "وصل ثلاثة مصابين وفقا لما صرح به لـ»الضفاف» المتحدث الرسمي لهيئة الإسعاف سالم الحداد.",
            "المتحدث الرسمي لهيئة الإسعاف",
        ),
        ("أكد اللواء متقاعد سالم بن ناصر الحداد رئيس نقابة السدود، تكامل الخطط.", "رئيس نقابة السدود"),
    ],
)
def test_a_role_ends_before_what_is_said_and_where(context, text, role):
    known = context(text)
    assert [known.view.wording(item.subject.role) for item in known.syntax.relations if item.subject.role] == [role]


def test_a_committee_and_a_verb_are_no_office(read):
    text = "لجنة الرقابة على السدود تبريء الحداد\nأعلنت اللجنة العليا للرقابة على السدود في بيان لها أن السد سليم."
    assert read(text).metadata.office.value is None


def test_a_centre_and_a_verb_are_no_office(read):
    text = "مركز السدود للإغاثة يعيد المسافرين إلى الوادي\nأعلن مركز السدود للإغاثة في بيان له أن الطائرة وصلت."
    assert read(text).metadata.office.value is None


def test_a_paper_before_the_agencies_is_no_place(read):
    text = "تحديثات إجبارية\nسبق- وكالات: حملت الاتفاقية التي نشرتها الشركة مفاجأة غير سارة للمستخدمين، وسبق أن حذرت."
    assert read(text).metadata.place.value is None


@pytest.mark.parametrize("desk", ["قسم الأخبار", "مكتب التحرير", "قسم المتابعة"])
def test_the_desk_of_a_paper_is_no_office_of_the_issuer(read, desk):
    text = f"حزب الواحة يتضامن مع النائب\n\n{desk}\n\n18 أبريل، 2020\n\nأعلن حزب الواحة في بيان عن تضامنه مع النائب."
    made = read(text).metadata
    assert (made.issuer.value, made.office.value) == ("حزب الواحة", None)
