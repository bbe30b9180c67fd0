"""The name of an Arabic body up to its end, and phrases that are no body's name."""

import pytest


@pytest.fixture
def issuer(read):
    """Return the issuer of a text."""
    return lambda text: read(text).metadata.issuer.value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "أعلنت الهيئة العامة لشؤون السوق الحرام والسوق القديم اليوم أن الزيارة مفتوحة.",
            "الهيئة العامة لشؤون السوق الحرام والسوق القديم",
        ),
        ("أعلنت عمادة رعاية الأسرة والتدريب المستمر عن فتح باب التسجيل.", "عمادة رعاية الأسرة والتدريب المستمر"),
        (
            "أعلنت مؤسسة هاني بن سالم آل زهير للأعمال الخيرية عن حملة جديدة.",
            "مؤسسة هاني بن سالم آل زهير للأعمال الخيرية",
        ),
        ("أعلنت شركة تل سالم للتطوير عن تشكيل مجلسها.", "شركة تل سالم للتطوير"),
        (
            "أوضحت سفارة خادم الحرمين الشريفين لدى سلطنة عمان ملابسات الحادث.",
            "سفارة خادم الحرمين الشريفين لدى سلطنة عمان",
        ),
    ],
)
def test_a_name_goes_on(issuer, text, name):
    assert issuer(f"خبر من المدينة\n{text}\nوأضافت أن التفاصيل ستنشر لاحقا على موقعها.") == name


def test_a_second_adjective_belongs_to_the_name(issuer):
    text = "إيقاف مشتبه به\nأفاد سالم الورداني الناطق الرسمي باسم القطب المالي والجمركي في بيان أن البحث جار."
    assert issuer(text) == "القطب المالي والجمركي"


def test_acting_is_said_of_the_spokesman(issuer):
    text = (
        "خبر\nأوضح الناطق الإعلامي لبلدية الزهراء بالنيابة سالم الورداني أن العمل جار.\nوأضاف الورداني أن الطريق مغلق."
    )
    assert issuer(text) == "بلدية الزهراء"


def test_a_spokesman_tied_by_a_preposition_tells_whose_words_they_are(issuer):
    text = (
        "حريق في سوق\nشب حريق في السوق القديم صباح أمس.\n"
        "وأوضح المتحدث الإعلامي بشرطة منطقة الوادي العقيد سالم الورداني أن الحريق أخمد."
    )
    assert issuer(text) == "شرطة منطقة الوادي"


def test_a_spokesman_in_another_matter_does_not(read):
    text = (
        "أمير المنطقة يعزي أسرة\nنقل أمير المنطقة التعازي إلى الأسرة.\nوأكد الأمير وقوف الجميع معها.\n"
        "من جهة أخرى، أوضح العقيد سالم الورداني المتحدث الإعلامي لشرطة الوادي أن الطريق مغلق."
    )
    assert read(text).metadata.issuer.value is None


def test_a_day_stands_between_the_verb_and_who_issued_it(issuer):
    text = "غلق محطة\nتقرر غلق المحطة، بحسب بيان رسمي أصدرته اليوم الأربعاء الهيئة الوطنية للملاحة النهرية."
    assert issuer(text) == "الهيئة الوطنية للملاحة النهرية"


@pytest.mark.parametrize(
    "text",
    [
        "قررت مساء اليوم الثلاثاء 15 أفريل 2014 عائلة الحارس الدخول في اعتصام.",  # a month
        "ويطالب مشروع القانون المدرسين بالإبلاغ عن الغياب.",  # a draft
        "وقال الوزير في تصريح إن اللجنة قررت فصل القانون إلى جزأين.",  # what is done
        "حذرت روسيا الولايات المتحدة من نشر الصواريخ.",  # one country, and another
        'طالبت قائمتا "نور وأمل" و"الوفاق الجديد" بتأجيل الموعد.',  # two of them
        "ويطالب أهالي بن عمران الحكومة بإصلاح الطريق.",  # residents
        "وأكد حرص بلدية الزهراء على إتمام العمل.",
    ],
)
def test_what_is_no_body(issuer, text):
    assert issuer(f"خبر من المدينة\n{text}\nوانتهى الأمر عند هذا الحد.") is None


def test_a_call_that_comes_in_is_no_communique(read):
    text = (
        "القبض على لص\nأوضح العقيد سالم الورداني أنه ورد بلاغ لشرطة محافظة الوادي عن سرقة محل.\n"
        "وأضاف الورداني أن البحث جار."
    )
    assert read(text).metadata.issuer.value is None


def test_the_ministry_of_a_headline_is_named_in_full_below(issuer):
    text = (
        "الري الموريتانية: سد جديد\nأعلنت وزارة الري الموريتانية بناء سد.\n"
        "وأوضحت الري الموريتانية في بيان أن العمل بدأ."
    )
    assert issuer(text) == "وزارة الري الموريتانية"


def test_a_shorter_name_further_on_is_that_of_the_lead(issuer):
    text = (
        "سد جديد\nأعلنت وزارة الري الموريتانية بناء سد في الجنوب.\nوبدأ العمل أمس.\n"
        "وأضاف بيان وزارة الري أن الكلفة زهيدة."
    )
    assert issuer(text) == "وزارة الري الموريتانية"


@pytest.mark.parametrize("medium", ['محطة "أم بي تي"', "وكالة الأنباء الموريتانية"])
def test_a_medium_named_again_issues_nothing(issuer, medium):
    again = "ال" + medium.split()[0]
    text = f"هجوم على سفن\nذكرت {medium} عن مسؤولين أن قراصنة هاجموا السفن.\nوأكدت {again} أن السفن سليمة."
    assert issuer(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلن المجلس الوطني للعدول المنفذين تنفيذ إضراب يوم غد.", "المجلس الوطني للعدول المنفذين"),
        ("أدانت هيئة كبار العلماء وبشدة العمل الإجرامي في الوادي.", "هيئة كبار العلماء"),
        ("أعلنت نقابة موظفي أعوان الولاية عن انسحاب الموظفين.", "نقابة موظفي أعوان الولاية"),
        ("قال جيش الوادي الوطني لشبكة TNT إنه لن يعلق على الحادثة.", "جيش الوادي الوطني"),
    ],
)
def test_a_name_ends_where_the_clause_goes_on(issuer, text, name):
    assert issuer(f"خبر من المدينة\n{text}\nوانتهى الأمر عند هذا الحد.") == name


@pytest.mark.parametrize(
    "text",
    [
        "أدانت تونس الاعتداء. كما دعت المجلس الدولي بأسره للوقوف معها.",  # whom she called
        "قال علماء أول من أمس إن الدواء جديد.",
        "تشير البحوث الفلكية إلى أن الشهر يبدأ غدا.",
        "وأضاف الرئيس في خطاب ألقاه بقصر المعارض بالزهراء أن الوضع جيد.",
        "وأضاف سالم الورداني أن غرفة العمليات تلقت بلاغا من أمن الطرق عن حادث.",
        "قال سالم الورداني النائب عن ولاية الزهراء في تصريح صحفي إن الطريق مغلق.",
    ],
)
def test_who_is_only_named_issues_nothing(issuer, text):
    assert issuer(f"خبر من المدينة\n{text}\nوانتهى الأمر عند هذا الحد.") is None
