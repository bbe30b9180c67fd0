"""Subjects of Arabic verbs as news writes them: who says something, cut neither too long nor too short; invented."""

import pytest


def _who(known):
    """Return name and role of the first clause that names somebody; else its body alone."""
    view = known.view
    said = next((item.subject for item in known.syntax.relations if item.subject.name or item.subject.body), None)
    if said is None:
        return None
    wording = [span and view.wording(span) for span in (said.name, said.role)]
    return tuple(wording) if said.name else view.wording(said.body)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # between commas, where a word looks like a verb, like "to", or is joined with another
        (
            "وقال سفير الضفاف، ألكساندر يادورينكو، إن السد جاهز.",
            "ألكساندر يادورينكو",
            "سفير الضفاف",
        ),
        ("قال رئيس البعثة، إيان ليدن غرامي، اليوم السبت إن السد جاهز.", "إيان ليدن غرامي", "رئيس البعثة"),
        ("قال رئيس البعثة، سامي دورال - غرامي، إن السد جاهز.", "سامي دورال - غرامي", "رئيس البعثة"),
        ("أعلن رئيس نادي الضفاف، الدنماركي «بيتر دورال» عن دعم السد.", "بيتر دورال", "رئيس نادي الضفاف"),
        (
            "وقال المشرف على السد، الدكتور سامي بن رجاء الله الدغيمي عضو مجلس النادي، إن السد جاهز.",
            "سامي بن رجاء الله الدغيمي",
            "المشرف على السد",
        ),
        # by what follows: "that" behind a preposition, "that" behind a surname that looks like a verb
        ("أفادت وزيرة شؤون السدود زورالين الدغيمي أنه تم البناء.", "زورالين الدغيمي", "وزيرة شؤون السدود"),
        ("وقال وزير السدود سامي لوح إنه تم البناء.", "سامي لوح", "وزير السدود"),
        (
            "أشارت المندوبة الجهوية للسدود بطرابلس أمال الدغيمي إلى أنه تم البناء.",
            "أمال الدغيمي",
            "المندوبة الجهوية للسدود بطرابلس",
        ),
        ("شدد عضو المجلس سامي الدغيمي على أن السد جاهز.", "سامي الدغيمي", "عضو المجلس"),
        # a title that no list knows: whence somebody is, what somebody does
        ("قال الدنماركي سامي دورال رئيس نادي الضفاف اليوم الاثنين إن السد جاهز.", "سامي دورال", "رئيس نادي الضفاف"),
        ("أكد الإعلامي سامي الدغيمي في مداخلة له اليوم أن السد جاهز.", "سامي الدغيمي", "الإعلامي"),
        ("قال بيتر فام، مدير (دورا سانتر) للسدود، إن السد جاهز.", "بيتر فام", "مدير (دورا سانتر) للسدود"),
        ("قال سامي كالين المتحدث باسم الرئيس إن السد جاهز.", "سامي كالين", "المتحدث باسم الرئيس"),
        # "for the committee" before a name, a body whose name "at" leads to, a leader of prayer
        ("وأوضح المتحدث الإعلامي للجنة سعود الدغيمي، أن السد جاهز.", "سعود الدغيمي", "المتحدث الإعلامي للجنة"),
        (
            "أبلغت السفيرة لدى الأمم المتحدة نيكي دورال مجلس الضفاف أن السد جاهز.",
            "نيكي دورال",
            "السفيرة لدى الأمم المتحدة",
        ),
        ("اعتبر إمام الجامع الكبير الشيخ سعود الدغيمي أن السد جاهز.", "سعود الدغيمي", "إمام الجامع الكبير"),
        # names with a title, or with an everyday word, inside
        ("وأعرب الرئيس حسن شيخ محمود عن أسفه.", "حسن شيخ محمود", "الرئيس"),
        ("وأفاد نور الدين الدغيمي في تصريح أن السد جاهز.", "نور الدين الدغيمي", None),
        # verbs behind "for his part"
        ("من جانبه بين المهندس سامي الدغيمي أن السد جاهز.", "سامي الدغيمي", None),
        ("من جهته اعتبر سامي الدغيمي وكيل السوق، أن السد جاهز.", "سامي الدغيمي", "وكيل السوق"),
    ],
)
def test_a_person_is_found_whole(context, text, name, role):
    found = _who(context(text))
    assert found is not None
    assert found[0] == name
    assert role is None or found[1] == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وثمن والي الضفاف مراد الدغومي جهود الأعوان.", "مراد الدغومي"),
        ("وثمن والي الضفاف مراد دغومي جهود الأعوان.", "مراد دغومي"),
        ("وتعهد المدير العام للشركة منير بن سالم بصرف الأجور.", "منير بن سالم"),
        ("دعا رئيس المنظمة نور الدين الدغيمي أعضاء النادي إلى الحوار.", "نور الدين الدغيمي"),
        ("وقال قائد الحرس حسام الدين نصري الحكومة أخطأت.", "حسام الدين نصري"),
    ],
)
def test_an_object_is_no_part_of_a_name(context, text, name):
    assert _who(context(text))[0] == name


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أعلنت قيادة المنطقة العسكرية الخامسة أن السد جاهز.", "قيادة المنطقة العسكرية الخامسة"),
        ("قالت شرطة ولاية سان دييغو إن السد جاهز.", "شرطة ولاية سان دييغو"),
        ("وستعلن وزارة السدود النتائج غدا.", "وزارة السدود"),
        # no body: what is quoted, whom somebody calls upon, people without names
        ("وقالت «كانت المياه كثيرة على الأرجح».", None),
        ("ودعا الجهات الحكومية للوقوف مع الصيادين.", None),
        ("وأكدت جماعة أخرى مدافعة عن السدود الخبر.", None),
        ("استغرب عدد من سكان مدينة الضفاف من ذلك.", None),
        ("أعلن قادة نادي الضفاف أن السد جاهز.", "قادة نادي الضفاف"),
    ],
)
def test_a_body_is_whole_or_none(context, text, body):
    assert _who(context(text)) == body


@pytest.mark.parametrize(
    "text",
    [
        "وأعلن مدير البنك، خطوة تهدف إلى تهدئة السوق، أن الفائدة سترتفع.",
        "وقال الوزير، ردا على سؤال، إن الملف مغلق.",
        "وقالت رئيسة البلدية، تعليقا لصحيفة محلية، إن السوق سيفتح.",
        "وأفاد مدير المدرسة تلامين الصفوف أن الامتحان تأجل.",
        "وقال الأربعاء الماضي سامي إن السد جاهز.",
    ],
)
def test_words_between_subject_and_clause_are_no_name(context, text):
    assert not any(item.subject.name for item in context(text).syntax.relations)
