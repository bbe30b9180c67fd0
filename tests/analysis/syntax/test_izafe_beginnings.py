"""Persian, Sorani and Kurmanji: where a sentence begins behind what only brings it, and where a name in it ends."""

import pytest

THAT = "که کار ساخت پل تازه با وجود شرایط دشوار تا پایان تابستان ادامه دارد."
MORE = "سخنگوی وزارت راه افزود که آب رودخانه پایین آمده است."


@pytest.fixture
def subjects(context):
    """Return a function: who says something in a text, by name and by body."""

    def of(text):
        made = context(text)
        found = [(item.subject.name, item.subject.body) for item in made.syntax.relations]
        return [tuple(span and made.view.wording(span) for span in spans) for spans in found]

    return of


@pytest.mark.parametrize(
    "said",
    [
        f"سخنگوی وزارت راه کشورمان اعلام کرد {THAT}",
        "سخنگوی وزارت راه کشورمان شکستن چندین پل در شهرهای شمالی را محکوم کرد.",
        f"سخنگوی وزارت راه مراتب تسلیت خود را ابراز کرد.\n{MORE}",
        f"سخنگوی وزارت راه بندهای پیمان تازه را به همه اعلام کرد.\n{MORE}",
        f"سخنگوی وزارت راه ترسیم کرد {THAT}\n{MORE}",
    ],
)
def test_a_spokesman_speaks_for_a_body_that_ends_before_what_the_verb_says(subjects, said):
    assert subjects(said)[0] == (None, "وزارت راه")


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (f"سخنگوی شورای شهر خاوران اعلام کرد {THAT}\nشورای شهر دیروز بسته بود.", "شورای شهر خاوران"),
        (f"سخنگوی سازمان آب و برق دشت در نشستی اعلام کرد {THAT}\nسازمان آب دیروز بسته بود.", "سازمان آب و برق دشت"),
    ],
)
def test_the_name_of_a_body_stays_whole_though_part_of_it_stands_elsewhere(subjects, said, body):
    assert subjects(said)[0] == (None, body)


@pytest.mark.parametrize(
    "said",
    [
        f"باشگاه خبرنگاران دشت - بعد از دیدار دو تیم، باشگاه فولاد خاوران بیانیه‌ای منتشر کرد {THAT}",
        f"باشگاه خبرنگاران دشت - حالا باشگاه فولاد خاوران بیانیه‌ای منتشر کرد {THAT}",
        f"باشگاه فولاد خاوران - روز شنبه بیانیه‌ای منتشر کرد {THAT}",
    ],
)
def test_who_brings_a_report_before_a_dash_does_not_issue_what_it_tells(subjects, said):
    assert subjects(said)[0] == (None, "باشگاه فولاد خاوران")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (f"خبرگزاری دشت: مریم کاظمی سخنگوی وزارت راه در پاسخ به پرسشی اظهار داشت {THAT}", "مریم کاظمی"),
        (f"کار پل تمام شد.به گزارش خبرگزاری دشت، مریم کاظمی سخنگوی وزارت راه گفت {THAT}", "مریم کاظمی"),
        (
            "هەولێر، هەرێمی کوردستان (GOV. DST) - ئازاد کەریم وەزیری ڕێگاوبان ڕایگەیاند پردەکە تەواو دەبێت.",
            "ئازاد کەریم",
        ),
        ("لە ڕۆژی جیهانی پردەکاندا ئازاد کەریم وەزیری ڕێگاوبان ڕایگەیاند پردەکە تەواو دەبێت.", "ئازاد کەریم"),
        ("د. ئازاد کەریم وەزیری ڕێگاوبان لە پەیامێکدا ڕایگەیاند پردەکە تەواو دەبێت.", "ئازاد کەریم"),
        ("لە پەیامەکەی ئازاد بارزانیدا هاتووە: پردەکە تەواو دەبێت و ڕێگاکە کراوەیە.", "ئازاد بارزانی"),
        ("Wezîrê rêyan Azad Kerîm eşkerekir ku pir temam bûye û rê vekirî ye.", "Azad Kerîm"),
    ],
)
def test_a_speaker_behind_what_only_brings_the_sentence(subjects, said, name):
    assert name in [each for each, _ in subjects(said)]


@pytest.mark.parametrize(
    "said",
    [
        "پەیامێکی بڵاوکردەوە و ڕایگەیاند پردەکە تەواو دەبێت.",
        "ئەمشەوی چوارشەممە لە بەیاننامەیەکدا ڕایگەیاند پردەکە تەواو دەبێت.",
        "پیرو بخشنامه مزبور مقتضی است پل‌ها باز باشد و کارها ادامه یابد.",
    ],
)
def test_a_verb_a_time_or_the_said_one_issues_nothing(subjects, said):
    assert all(body is None for _, body in subjects(said))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("سەرۆک مەردانی لە پەیامێکدا ڕایگەیاند پردەکە تەواو دەبێت.", "مەردانی"),
        ("سەرۆک وەزیرانی لە پەیامێکدا ڕایگەیاند پردەکە تەواو دەبێت.", None),
        ("سەرۆک وەزیران لە پەیامێکدا ڕایگەیاند پردەکە تەواو دەبێت.", None),
        ("سەرۆکی مەردانی لە پەیامێکدا ڕایگەیاند پردەکە تەواو دەبێت.", None),
    ],
)
def test_a_role_without_the_izafe_is_the_title_of_a_surname(subjects, said, name):
    assert [each for each, _ in subjects(said)] == [name]
