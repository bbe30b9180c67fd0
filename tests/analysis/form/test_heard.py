"""News that is nobody's own text: heard of one who is named, or of nobody; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse, read_context
from archivist.analysis.form.read import signs_of
from archivist.analysis.form.signs import Signs
from archivist.model.document import Document

_GERMAN = "Fähren nach Süden fallen aus. Nordhafen - Die Fähren nach Süden fallen am Sonntag aus"


def form(text: str) -> str:
    statements = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    return statements[0].form if statements else "none"


@pytest.mark.parametrize(
    "text",
    [
        "سباق القوارب ينتهي في الواحة\nوصلت القوارب السبعة مساء الأحد إلى ميناء الواحة بعد سباق دام ثلاثة أيام.",
        "غرق قارب\nجنح قارب قرب الميناء صباح اليوم، وفق ما أكده مراسل إذاعة الواحة. وأضاف مراسلنا أن الركاب بخير.",
        "غرق قارب\nجنح قارب قرب الميناء صباح اليوم. وقال مصدر أمني لمراسل الإذاعة إن الركاب بخير.",
        "قایق‌ها رسیدند\nهفت قایق به بندر رسیدند. به گزارش کرانه، مسابقه سه روز طول کشید و تیم شمال نخست شد.",
        "قایق‌ها رسیدند\nهفت قایق کشورمان رسیدند. به گزارش خبرنگار کرانه مسابقه «دریای بزرگ شمال و جنوب» پایان یافت.",
        f"{_GERMAN} und nehmen am Montag den Betrieb wieder auf.",
        (
            "FRAGE: Fahren Sie gern mit der neuen Fähre? Carrow: Ja, wir fahren gern, aber nicht bei Sturm. "
            "FRAGE: Und im Winter? Carrow: Im Winter ist der Hafen geschlossen, und wir rudern auf dem See."
        ),
        "غرق قارب\nجنح قارب قرب الميناء. وأوضحت مصادر محلية أن الركاب بخير، وأضافت المصادر أن القارب قديم.",
        # a medium that says it, by its noun or later by its name
        "غرق قارب\nجنح قارب قرب الميناء صباح اليوم، بحسب صحيفة المنارة. وقالت المنارة إن الركاب بخير.",
        "غرق قارب\nجنح قارب قرب الميناء صباح اليوم وعلى ظهره سبعة ركاب. وحسب صحيفة «المنارة»، فإن القارب قديم.",
        'قارب في الميناء\nعاد قارب إلى الميناء. وذكرت شبكة "المنارة" أن القارب قديم. وأوضحت أن الركاب سبعة.',
        # a medium's time, or a reporter's line, above what nobody says
        "قوارب الواحة في الميناء\n2017-03-18T14:52:00+01:00\nرست القوارب السبعة مساء الأحد في الميناء بعد رحلة طويلة.",
        "قوارب الواحة في الميناء\nأحمد الحلبي- المنارة- الواحة: رست القوارب السبعة مساء الأحد في الميناء بعد رحلة.",
        "قوارب الواحة في الميناء\nأحمد الحلبي (الواحة)\nرست القوارب السبعة مساء الأحد في الميناء بعد رحلة طويلة.",
    ],
)
def test_news_in_which_nobody_with_a_name_speaks_holds_no_statement(text):
    assert form(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "سباق القوارب ينتهي\nوصلت القوارب السبعة أمس إلى الميناء. وأوضح رئيس النادي كنان الحلبي أن السباق صعب.",
        "إغلاق الميناء\nأغلق الميناء يومين. وقال مصدر في نادي الواحة إن القوارب لا تصل.",
        (
            "غرق قارب\nجنح قارب قرب الميناء صباح اليوم. وقال مصدر أمني إن الركاب بخير. وكان مدير الميناء كنان "
            "الحلبي قد أكد أن القارب قديم."
        ),
        "إغلاق الميناء\nأغلقت بلدية الواحة الميناء يومين، حسب ما أعلنته في صفحتها.",
        "غرق قارب\nجنح قارب قرب الميناء صباح اليوم، حسب ما صرح به لمراسل الإذاعة، كنان الحلبي، مدير الميناء.",
        "قایق‌ها رسیدند\nهفت قایق به بندر رسیدند. به گزارش کرانه به نقل از روابط عمومی بندر، مسابقه سه روز بود.",
        "مسابقه تمام شد\nبه گزارش کرانه، رئیس باشگاه گفت: ما برنده شدیم و باز هم می‌آییم.",
        f"{_GERMAN}, teilte die Hafenbehörde mit.",
    ],
)
def test_news_that_says_who_speaks_tells_of_it(text):
    assert form(text) == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "تعلن بلدية الواحة عن إغلاق الميناء يوم الأحد. وصلت القوارب السبعة أمس.",
        "يسر نادي الواحة الإعلان عن سباق القوارب\nوصلت القوارب السبعة مساء الأحد إلى الميناء.",
        "وصلت قواربنا السبعة مساء الأحد إلى ميناء الواحة، ونحن نشكر كل من ساعدنا.",
        "وصلت القوارب السبعة مساء الأحد إلى ميناء الواحة.\n#سباق_القوارب",
        "القوارب لا تصل\nتوقفت القوارب منذ الأحد. وعليه يدعو نادي الواحة الجميع إلى التعاون.",
        "بلدية الواحة: إغلاق الميناء\nأغلق الميناء مساء الأحد إلى الساعة العاشرة.",
        "به گزارش روابط عمومی اداره بندر، هفت قایق به بندر رسیدند و مسابقه تمام شد.",
        # nothing shows that news tells it: a readout may be its body's own
        "الواحة تستقبل المتسابقين\nاستقبل محافظ الواحة كنان الحلبي أمس رئيس النادي، وجرى خلال اللقاء بحث موعد السباق.",
        "نادي الواحة يستقبل\n2017-03-18T14:52:00+01:00\nاستقبل رئيس نادي الواحة أمس رئيس نادي السهل وبحثا موعد السباق.",
        "في سباق جديد توصل ناد صغير إلى قارب سريع يحمل سبعة ركاب، ويتقدم على غيره، وقد صنعه أعضاء النادي.",
        "Wir fahren nicht. Die Fähren der Reederei fallen am Sonntag aus.",
    ],
)
def test_what_may_be_somebodys_own_is_no_news(text):
    assert form(text) == "direct"


def test_a_quotation_stays_one_beside_an_agencys_formula():
    text = (
        "قایق‌ها رسیدند\nبه گزارش کرانه، در پاسخ مدیر بندر: «هفت قایق به بندر رسیدند و مسابقه بدون حادثه پایان یافت، "
        "داوران کار خود را به خوبی انجام دادند.»"
    )
    assert form(text) in ("partial", "embedded")


def test_a_text_from_which_a_speaker_is_taken_tells_of_a_statement():
    text = (
        "Harbour Office Opens New Quay - Port of Lowmoor Authority\nSkip to content\nMenu\nNews\nContact\n"
        "Harbour Office Opens New Quay\nPosted on May 3, 2024\nLOWMOOR – The Port of Lowmoor Authority today opened "
        'its new quay, which will serve forty ships a week.\n"We are proud of this work," said Nora Quill, the '
        "authority's director.\nShare this\nRelated: Ferry timetable changes\n"
    )
    assert form(text) == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "تنفي بلدية الواحة نفيا قاطعا ما ذكر من أخبار عن إغلاق الحدائق، فالعقود الموقعة بين البلدية والحراس قائمة.",
        "مكتب الحدائق:\nتنفي بلدية الواحة ما ذكر عن إغلاق الحدائق، وستلاحق كل من نشر ذلك.",
        "أكدت المديرة @kinana ❝ أن الحدائق مفتوحة، وأوضحت أن الماء متوفر، وأضافت أن الحراس في أماكنهم ❝",
    ],
)
def test_who_begins_with_the_act_itself_or_names_accounts_tells_of_nobody_else(text):
    assert form(text) == "direct"


def test_a_denial_in_the_perfect_is_told():
    told = "نفت بلدية الواحة نفيا قاطعا ما ذكر من أخبار عن إغلاق الحدائق، وأكدت أن العقود قائمة."
    assert form(told) == "reported"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Тропа закрыта\n\nОб этом сообщили в Лесной службе. Тропу закрыли после паводка, и ходить там нельзя.",
            "reported",
        ),
        ("Тропа закрыта\n\nПосле паводка тропа в лесу закрыта, и ходить там нельзя. Мост тоже размыло водой.", "none"),
        (
            "Тропа закрыта\n\nЛесная служба сообщает о закрытии тропы. Мост размыло, и ходить там теперь нельзя.",
            "direct",
        ),
        ("Тропа закрыта\n\nМы закрываем тропу в лесу после паводка и просим всех жителей там не ходить.", "direct"),
    ],
)
def test_russian_news_is_heard_of_somebody_or_of_nobody(text, held):
    assert form(text) == held


_REPORTER = "---\ntitle: Cierra el puerto\nauthor: Redacción\ncategory: {}\n---\n\n"
_CLOSED = "El puerto cierra otra vez, y nadie explica a los vecinos las obras. Los barcos salen de la playa."
_WORKS = "«Son obras que el pueblo espera desde hace veinte años y que por fin llegan», dijo."
_FERRIES = "Die Fähren nach Süden bleiben am Sonntag im Hafen, weil der Wind zu stark ist."
_HARBOUR = "Le port de Brescourt est fermé depuis lundi et les bateaux restent à quai, faute de moyens."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Le port ferme\n{_HARBOUR} Il rouvrira en mai, a ainsi annoncé la mairie.", "reported"),
        (f"Le port ferme\n{_HARBOUR} Son état, annonçait hier la mairie, reste grave.", "reported"),
        (
            "Cierra el puerto\nEl puerto cerrará en los próximos días, los últimos del año, informó el alcalde.",
            "reported",
        ),
        (f"Cierra el puerto\nEl alcalde destacó que el puerto cerrará el lunes. {_WORKS} {_CLOSED}", "partial"),
        (f"Cierra el puerto\nNuestros barcos quedan en tierra y nosotros también. {_CLOSED}", "direct"),
        (_REPORTER.format("Opinión") + _CLOSED + " Nuestras calles callan.", "none"),
        (_REPORTER.format("Local") + _CLOSED + " Nuestras calles callan.", "direct"),
    ],
)
def test_news_in_french_and_spanish_is_heard_of_who_speaks(text, expected):
    assert form(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Fähren bleiben im Hafen\n{_FERRIES} Das teilte der Hafenmeister am Samstag mit.", "reported"),
        (f"Fähren bleiben im Hafen\n{_FERRIES} Am Montag fahren sie wieder, wie die Reederei mitteilte.", "reported"),
        (f"Fähren bleiben im Hafen\n{_FERRIES} Wir bitten unsere Fahrgäste um Geduld.", "direct"),
        (f"Fähren bleiben im Hafen\n{_FERRIES} Zur sofortigen Veröffentlichung\nDas sagte sie.\n# # #", "direct"),
    ],
)
def test_news_in_german_is_heard_of_who_speaks(text, expected):
    assert form(text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استقرت القوارب هنا منذ الصباح، وبقي الجسر مفتوحا.", False),
        ("فاز نادي القوارب على مضيفه في السباق، وجاء ثالثا.", False),
        ("ارتفعت أسعار الشباك بناء على طلب الصيادين في الضفة.", False),
        ("هنأ نادي القوارب نادي الضفة بفوزه في السباق.", True),
        ("بقي الجسر مفتوحا، مضيفة أن القوارب تعبر ليلا.", True),
        ("طلب مدير السد من الصيادين أن يبتعدوا عن الجسر.", True),
    ],
)
def test_arabic_nouns_and_adverbs_tell_of_nobody(text, told):
    assert bool(signs(text)["told"]) is told


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("شمار جرایم در رودبار کم شد و هوا ملایم است.", False),
        ("سه سال است که پل را ساخته‌ایم و باز نکرده اند.", True),
    ],
)
def test_persian_nouns_that_end_as_the_first_person_are_nobodys_words(text, own):
    assert bool(signs(text)["own"]) is own


def signs(text: str) -> Signs:
    """Return the signs by which the form of a text is decided."""
    context = read_context(Document(text, "text/plain", "utf-8", "given"), ())
    return signs_of(context.view, context.tongue, context.parts, context.dates)
