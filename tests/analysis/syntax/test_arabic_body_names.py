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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # "acting" is said of the spokesman
        (
            (
                "خبر\nأوضح الناطق الإعلامي لبلدية الزهراء بالنيابة سالم الورداني أن العمل جار."
                "\nوأضاف الورداني أن الطريق مغلق."
            ),
            "بلدية الزهراء",
        ),
        # a preposition ties the spokesman to his body
        (
            (
                "حريق في سوق\nشب حريق في السوق القديم صباح أمس.\n"
                "وأوضح المتحدث الإعلامي بشرطة منطقة الوادي العقيد سالم الورداني أن الحريق أخمد."
            ),
            "شرطة منطقة الوادي",
        ),
        # a day stands between the verb and who issued it
        (
            "غلق محطة\nتقرر غلق المحطة، بحسب بيان رسمي أصدرته اليوم الأربعاء الهيئة الوطنية للملاحة النهرية.",
            "الهيئة الوطنية للملاحة النهرية",
        ),
        # the ministry of a headline has its whole name below
        (
            (
                "الري الموريتانية: سد جديد\nأعلنت وزارة الري الموريتانية بناء سد.\n"
                "وأوضحت الري الموريتانية في بيان أن العمل بدأ."
            ),
            "وزارة الري الموريتانية",
        ),
        # a shorter name further on is that of the lead
        (
            (
                "سد جديد\nأعلنت وزارة الري الموريتانية بناء سد في الجنوب.\nوبدأ العمل أمس.\n"
                "وأضاف بيان وزارة الري أن الكلفة زهيدة."
            ),
            "وزارة الري الموريتانية",
        ),
    ],
)
def test_whose_words_the_text_tells(issuer, text, body):
    assert issuer(text) == body


@pytest.mark.parametrize(
    "text",
    [
        # a spokesman in another matter
        (
            "أمير المنطقة يعزي أسرة\nنقل أمير المنطقة التعازي إلى الأسرة.\nوأكد الأمير وقوف الجميع معها.\n"
            "من جهة أخرى، أوضح العقيد سالم الورداني المتحدث الإعلامي لشرطة الوادي أن الطريق مغلق."
        ),
        # a call that comes in
        (
            "القبض على لص\nأوضح العقيد سالم الورداني أنه ورد بلاغ لشرطة محافظة الوادي عن سرقة محل.\n"
            "وأضاف الورداني أن البحث جار."
        ),
    ],
)
def test_whose_words_nothing_tells(read, text):
    assert read(text).metadata.issuer.value is None


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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أكد نادي ميرلاند يونايتد بطل كأس الرابطة في بيان تعاقده مع المدافع.", "نادي ميرلاند يونايتد"),
        ("أعلنت شركة ميريديان إحدى شركات المجموعة في بيان اليوم زيادة رأسمالها.", "شركة ميريديان"),
        ("أعلن اتحاد بطل العرب في بيان زيادة رأسماله.", "اتحاد بطل العرب"),
        ("أعلنت مجموعة مسلحة صاحبة نفوذ في بيان مسؤوليتها عن الهجوم.", None),
        ("أعلنت البلدية في مدينة رام الله في بيان فتح السوق.", "البلدية في مدينة رام الله"),
    ],
)
def test_a_name_ends_before_what_its_bearer_is_and_behind_its_whole_town(read, text, body):
    assert read(text).metadata.issuer.value == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أعلنت مجموعة تيرن الساحلية والمتخصصة في صناعة القوارب في بيان زيادة إنتاجها.", "مجموعة تيرن الساحلية"),
        ("أعلنت وزارة البيئة والمياه في بيان زيادة إنتاجها.", "وزارة البيئة والمياه"),
        ("توج الفيلم بالجائزة، حسب ما ورد في بيان لخلية الاتصال لذات المهرجان.", "خلية الاتصال"),
        ("توج الفيلم بالجائزة، حسب ما ورد في بيان لخلية الاتصال للمهرجان.", "خلية الاتصال للمهرجان"),
    ],
)
def test_a_name_has_nothing_that_tells_what_its_bearer_does_or_points_back(read, text, body):
    assert read(text).metadata.issuer.value == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("ألقت شرطة الوادي أمس الجمعة القبض على لصين في السوق القديمة.", None),
        ("ألقت وزارة الزراعة أمس الجمعة كلمة في المؤتمر وقالت في بيان إن الموسم جيد.", "وزارة الزراعة"),
    ],
)
def test_who_arrests_somebody_says_nothing(read, text, body):
    assert read(text).metadata.issuer.value == body


@pytest.mark.parametrize(
    ("first", "body"),
    [
        ("أعلنت إدارة البنك الساحلي الجديد عن بيع الأسهم.", "إدارة البنك الساحلي الجديد"),
        ("أعلنت وزارة الري الساحلية عن بيع الأسهم.", None),
    ],
)
def test_the_board_of_the_bank_is_that_of_the_bank_named_before(read, first, body):
    assert read(f"{first}\nوأوضحت إدارة البنك في بيان أن ذلك تم.").metadata.issuer.value == body
