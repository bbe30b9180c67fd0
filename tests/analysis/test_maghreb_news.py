"""Short news and notices of the Maghreb, of invented bodies and persons: whose they are, and who speaks in them."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "تعلم بلدية الواحة كافة السكان أنه تقرر فتح أبواب السوق يوم السبت 14 جانفي 2023.",
            "بلدية الواحة",
        ),
        ("ينهي الديوان الأهلي للمراكب إلى علم حرفائه أن النوافذ ستفتح يوم السبت.", "الديوان الأهلي للمراكب"),
        ("أوقف الحرس خمسة مهربين، حسبما أفادت به اليوم الأربعاء حصيلة أسبوعية لوزارة الواحات.", "وزارة الواحات"),
        ("خلف الصقيع خسائر، حسب ما أوردته المديرية العامة للواحات في بيان لها.", "المديرية العامة للواحات"),
        (
            "أعلمت الوكالة الأهلية الزراعية العموم أن باب التسجيل يفتح غدا.\nوأشارت الوكالة في بلاغ لها إلى ذلك.",
            "الوكالة الأهلية الزراعية",
        ),
        ("منحت الهيئة الأهلية للواحات السكان بذورا، وفق بلاغ لها اليوم الثلاثاء.", "الهيئة الأهلية للواحات"),
        ("خصصت الشركة الأهلية للمراكب باخرتين، حسب بلاغ نشرته على صفحتها.", "الشركة الأهلية للمراكب"),
        (
            "يعقد المجلس الأهلي للواحات اجتماعا مساء الغد، وفق بلاغ توصلنا بنسخة منه.",
            "المجلس الأهلي للواحات",
        ),
        (
            "وقعت الوكالة الأهلية لإنعاش الواحات والمراعي اتفاقا مع جامعة، يفيد بلاغ للوكالة.",
            "الوكالة الأهلية لإنعاش الواحات والمراعي",
        ),
        ("انتخب كنان الحلبي رئيسا للاتحادية الأهلية للدراجات، حسب بيان للاتحادية.", "الاتحادية الأهلية للدراجات"),
        ("أعلن المنتدى الأهلي للديمقراطية والوحدة رفضه للقرار في بيان وزعه أمس.", "المنتدى الأهلي للديمقراطية والوحدة"),
        (
            "تنهي عمادة كلية الحقوق بجامعة الواحة إلى علم كافة الطلبة أن الدروس تنطلق غدا.",
            "عمادة كلية الحقوق بجامعة الواحة",
        ),
        ("توقع المعهد الأهلي للرصد الجوي، في بلاغ نشره اليوم، نزول أمطار.", "المعهد الأهلي للرصد الجوي"),
        ("ينهي المكتب الأهلي للسكك الحديدية إلى علم زبنائه أن القطارات متوقفة.", "المكتب الأهلي للسكك الحديدية"),
    ],
)
def test_a_notice_and_short_news_tell_whose_they_are(read, text, body):
    assert read(text).metadata.issuer.value == body


@pytest.mark.parametrize(
    "text",
    [
        "تعلم بلدية الواحة أن السوق مغلقة، والسكان غاضبون من القرار.",
        "استنكرت تنسيقية أحزاب الواحة تأجيل السوق، وحملت الحكومة المسؤولية عن ذلك في بيان وزعته أمس.",
        "قصفت طائرات الوادي مواقع في الريف، وفق بيان تلقت الوكالة نسخة منه من المرصد الساحلي.",
        "رفعت وزارة الواحات أسعار الزيت، حسب بيان للجيران نشروه أمس.",
        "اختطفت عصابة مجهولة رجل أعمال، وفق بيان لها طالبت فيه بفدية.",
        "حكم المجلس الأهلي للواحات بغلق السوق.\nوذكر المجلس في قراره أن السوق تفتح غدا.",
        "ينهي النادي الأهلي الموسم في المركز الثالث بعد الفوز.",
    ],
)
def test_who_knows_ends_or_bears_something_and_half_a_name_are_no_issuer(read, text):
    assert read(text).metadata.issuer.value is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "أفاد الناطق الرسمي باسم محكمة الواحة بتونس 2 كنان بن عياد في تصريح للإذاعة أن السوق مغلقة.",
            "كنان بن عياد",
            "الناطق الرسمي باسم محكمة الواحة بتونس 2",
        ),
        ("قال والي القيروان كنان الحلبي في تصريح للإذاعة إن السوق مغلقة.", "كنان الحلبي", "والي القيروان"),
        ("أعلن الوزير الأول، كنان بن عبد الرحمان، يوم الخميس، عن فتح السوق.", "كنان بن عبد الرحمان", "الوزير الأول"),
    ],
)
def test_a_role_has_its_number_and_its_rank(read, text, name, role):
    speaker = read(text).metadata.speaker.value
    assert (speaker.name, speaker.role) == (name, role)


def test_a_headline_that_ends_in_a_weekday_ends_before_the_day_below_it(read):
    text = "نقابة المراكب تلغي إضراب الخميس\n12/02/2019\nقررت نقابة المراكب إلغاء الإضراب وفق بلاغ لها."
    known = read(text.replace("لها.", "لها اليوم الثلاثاء.")).metadata
    assert (known.title.value, known.date_issued.value) == ("نقابة المراكب تلغي إضراب الخميس", "2019-02-12")


PAGE = """الرئيسية ‹ إصدارات ‹ بيان حول السوق
بيان
بيان حول إغلاق السوق بمدينة الواحة
تنديد بقرار إغلاق المحلات
{author}
12 ماي 2024
{text}
"""


def test_the_page_of_an_association_is_read_line_by_line(read):
    office = PAGE.format(
        author="المكتب التنفيذي - الجمعية الأهلية للتجار",
        text="تابع مكتب فرع الواحة للجمعية الأهلية للتجار بقلق إغلاق السوق.\nوإذ يستنكر المكتب القرار، فإنه يرفضه.",
    )
    known = read(office).metadata
    assert known.issuer.value == "الجمعية الأهلية للتجار"
    assert known.title.value == "بيان حول إغلاق السوق بمدينة الواحة"
    body = PAGE.format(author="المرصد الأهلي للتجار", text="توصل المرصد بخبر إغلاق السوق.")
    assert read(body).metadata.issuer.value == "المرصد الأهلي للتجار"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "L'Office national des quais de pierre (ONQP) ouvre le pont lundi, a indiqué l'Office dans un communiqué.",
            "Office national des quais de pierre",
        ),
        (
            "ALGER, 26 février 2020 (XYZ) - Le pont ferme, a indiqué mercredi un communiqué du ministère des Quais.",
            "ministère des Quais",
        ),
    ],
)
def test_french_news_ends_with_its_source(read, text, body):
    assert read(text).metadata.issuer.value == body


def test_a_communique_that_is_condemned_is_no_issuer_of_the_text(read):
    text = "Le maire a dénoncé mardi un communiqué du ministère des Quais, qui ferme le pont."
    assert read(text).metadata.issuer.value is None


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        (
            "Le pont de Kasserine : le ministère répond\nLe ministère des Quais a déclaré mardi que le pont ouvre.",
            "Le pont de Kasserine : le ministère répond",
            None,
        ),
        (
            "Tunisie - Grève au port : le ministère répond\n14/03/2023\nLe ministère a déclaré mardi que tout va.",
            "Tunisie - Grève au port : le ministère répond",
            None,
        ),
    ],
)
def test_a_sentence_that_opens_below_a_line_makes_it_a_headline_and_its_topic_no_place(read, text, title, place):
    known = read(text).metadata
    assert (known.title.value, known.place.value) == (title, place)


def test_a_paragraph_that_was_wrapped_by_hand_has_no_headline(read):
    text = "Le ministère des Quais a déclaré mardi que le pont de\nKasserine est ouvert aux bateaux de la région."
    assert read(text).metadata.title.value is None


def test_a_surname_that_is_a_noun_of_a_role_too_is_that_of_who_was_named(read):
    text = "أعطى رئيس المجلس، يوسف الشاهد، اليوم انطلاقة المشروع.\nوقال الشاهد في تصريح للصحافة إن السوق تفتح غدا."
    assert read(text).metadata.speaker.value.name == "يوسف الشاهد"


def test_who_speaks_behind_while_is_another(read):
    text = "أصدر المجلس الأهلي للواحات بيانا أدان فيه القرار، فيما أعرب المبعوث الأهلي كنان الحلبي عن قلقه."
    known = read(text).metadata
    assert (known.issuer.value, known.speaker.value) == ("المجلس الأهلي للواحات", None)
