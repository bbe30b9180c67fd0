"""Who issues a post of a social network, and who speaks in it; the examples are invented."""

import pytest

_LINK = "https://t.co/aB3xYz9Kq1"


def issuer(read, text):
    return read(text).metadata.issuer.value


def speaker(read, text):
    value = read(text).metadata.speaker.value
    return value and (value.name, value.role)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"#الري تعلن عن امتلاء (12) سدا في الشمال، وارتفاع منسوب (3) أنهر {_LINK}", "الري"),
        (f"#الزراعة:\nلا تغيير في أسعار البذور هذا الموسم، والمخازن مفتوحة للجميع. {_LINK}", "الزراعة"),
        (f"#وزارة_الري ضبط مضخات غير مرخصة في الوادي الشرقي وإحالة أصحابها إلى القضاء. {_LINK}", "وزارة الري"),
        (f"المتحدث الرسمي لـ #وزارة_الري :\nالسدود ممتلئة والماء يكفي المدن طوال الصيف. {_LINK}", "وزارة الري"),
        (f"المتحدث الرسمي لوزارة الزراعة خلال المؤتمر السنوي: ارتفع إنتاج التمور كثيرا. {_LINK}", "وزارة الزراعة"),
        (f"احرص على سقي الأشجار في الصباح الباكر قبل الحر.\n#وزارة_الزراعة\n#شجرة_لكل_بيت {_LINK}", "وزارة الزراعة"),
        (
            f"تعلن رئاسة أركان الدفاع المدني للأخوة المواطنين والمقيمين عن تجربة صفارات الإنذار غدا. {_LINK}",
            "رئاسة أركان الدفاع المدني",
        ),
    ],
)
def test_who_labels_a_post_or_acts_in_it_issues_it(read, text, body):
    assert issuer(read, text) == body


@pytest.mark.parametrize(
    "text",
    [
        f"#الزراعة في الوادي حرفة قديمة يحفظها الأبناء عن الآباء. {_LINK}",
        f"#أخبار_الري | مدير السدود يستقبل وفدا من المزارعين ويعرض عليه الخطة. {_LINK}",
        f"#مجلس_الحدائق يفوض المدير بتوقيع مذكرة تفاهم مع الجانب الآخر. {_LINK}",
        f"دعم الغابات يأتي امتدادا لجهود البلاد في الغرس والسقي.\n#مجموعة_السبع {_LINK}",
        f"نتشرف بدعوتكم إلى متابعة الندوة في الواحة.\n#مؤتمر_الأشجار_العالمي {_LINK}",
        f"كنان الحلبي: الحدائق ملك للجميع.. ولا يحتاج فتحها إلى إذن\n#مجلس_الوزراء\n#مجلس_الشورى {_LINK}",
        f"كنان الحلبي: وافر التهاني لكل من غرس شجرة هذا العام.\n#مجلس_الشورى {_LINK}",
        f"يرجى اتباع الإجراءات الوقائية الصادرة عن وزارة الزراعة في الغرس.\n#شجرة_لكل_بيت {_LINK}",
    ],
)
def test_what_a_post_is_about_does_not_issue_it(read, text):
    assert issuer(read, text) is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            f"السيد/ كنان الحلبي رئيس لجنة الحدائق بوزارة الزراعة، ينوه بضرورة سقي الأشجار في الصيف. {_LINK}",
            ("كنان الحلبي", "رئيس لجنة الحدائق بوزارة الزراعة"),
        ),
        (
            f"الوزير كنان الحلبي في رده على النائب : لا يجوز أن تغلق الحدائق، ونحن نعمل على فتحها. {_LINK}",
            ("كنان الحلبي", "الوزير"),
        ),
        (f"كنان الحلبي خلال مرافعته في الجلسة: الحدائق ملك للجميع ولن نبيعها. {_LINK}", ("كنان الحلبي", None)),
        (
            f"معالي وزير الزراعة أ. د. كنان الحلبي يؤكد أن الغرس يبدأ غدا في كل المدن. {_LINK}",
            ("كنان الحلبي", "معالي وزير الزراعة"),
        ),
    ],
)
def test_who_is_named_before_the_words_speaks(read, text, person):
    assert speaker(read, text) == person


@pytest.mark.parametrize(
    "text",
    [
        f"قال رسول الله صلى الله عليه وسلم (من غرس غرسا فله أجره). ساهم في الغرس معنا. {_LINK}",
        "كنان الحلبي طرفا في قضية الحدائق : نادي الواحة يوضح\n\nعقد نادي الواحة اجتماعا أمس.",
        f"نوه السفير حلبي بمشاركة الوفدين في معرض الأشجار، وأشار إلى أن المعرض يستمر أسبوعا. {_LINK}",
    ],
)
def test_who_is_quoted_as_scripture_or_spoken_of_does_not_speak(read, text):
    said = speaker(read, text)
    assert said is None or said[0] == "حلبي"


def test_addresses_and_accounts_leave_a_short_text_its_language(read):
    assert (
        read(
            f"وصلت القوارب إلى المدينة {_LINK} https://t.co/Zz8yQpLmN0 #OasisRace @oasis_boats"
        ).metadata.language.value
        == "ar"
    )
