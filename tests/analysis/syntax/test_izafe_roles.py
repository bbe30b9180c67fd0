"""Persian roles: where they end, whose they are, and who is nobody's name."""

import pytest


@pytest.mark.parametrize(
    "role",
    [
        "نماینده مردم بروجرد در مجلس شورای اسلامی",
        "نماینده کارگران در شورای عالی کار",
        "سفیر ژاپن در تهران",
        "نماینده ولی فقیه در سپاه پاسداران",
        "معاون دادستان کل کشور در امور حقوق عامه",
        "زندانی سیاسی",
        "بازیکن تیم ملی والیبال",
        "امام جمعه موقت ساری",
        "رئیس ستاد و معاون هماهنگ کننده نیروی دریایی خاوران",
        "نویسنده و کارگردان تئاتر",
    ],
)
@pytest.mark.parametrize("text", ["رضا مهرآیین {} گفت: باید کار کنیم.", "رضا مهرآیین، {}، گفت: باید کار کنیم."])
def test_a_role_goes_on_to_where_it_is_held(subject, role, text):
    assert subject(text.format(role))[:2] == ("رضا مهرآیین", role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("رضا مهرآیین نماینده مردم بروجرد در جلسه علنی مجلس گفت: باید کار کنیم.", "نماینده مردم بروجرد"),
        ("رضا مهرآیین نماینده مردم بروجرد در مجلس جلسه صبح گفت: باید کار کنیم.", "نماینده مردم بروجرد در مجلس"),
        ("رضا مهرآیین رئیس سازمان آب در مجلس گفت: باید کار کنیم.", "رئیس سازمان آب"),
        ("رضا مهرآیین، زندانی سیاسی محبوس در زندان خاوران، نوشت: کار می‌کنیم.", "زندانی سیاسی"),
        ("رضا مهرآیین سفیر ژاپن در نشستی گفت: باید کار کنیم.", "سفیر ژاپن"),
        ("رضا مهرآیین وزیر نیرو و سعید کرمی شهردار لنگرود گفتند: باید کار کنیم.", "وزیر نیرو"),
    ],
)
def test_a_role_ends_before_the_place_of_speaking_and_before_another_person(subject, text, role):
    assert subject(text)[:2] == ("رضا مهرآیین", role)


def test_a_firm_has_the_name_in_marks_and_no_second_office(subject):
    firm = 'شرکت مشاوره "ساندرز انرژی گروپ"'
    assert subject(f"رضا مهرآیین، رئیس {firm} در این باره گفت: بازار خوب است.")[1:] == (f"رئیس {firm}", firm)
    two = subject("رضا مهرآیین مدیر شرکت «نقش نو» و پخش کننده فیلم «باران آخر» گفت: بازار خوب است.")
    assert two[2] == "شرکت «نقش نو»"


def test_a_body_for_relations_has_the_lands_with_which(subject):
    body = "ستاد گسترش روابط بازرگانی ایران با عمان و قطر"
    assert subject(f"رضا مهرآیین دبیر {body} گفت: باید کار کنیم.")[2] == body
    assert subject("رضا مهرآیین دبیر ستاد گسترش روابط ایران با تاکید بر کار گفت: بله.")[2] == "ستاد گسترش روابط ایران"


@pytest.mark.parametrize(
    "text",
    [
        "یک کشاورز قدیمی می‌گوید: اگر آب نباشد کار نیست.",
        "سه مقام محلی به خبرنگاران گفتند: اگر آب نباشد کار نیست.",
        "همسر رضا کریمی گفت: حال او خوب است.",
        "مترجم پدرو کاستینیو سرمربی شاهین گفت: حال او خوب است.",
        "شهرام نظامی نامزدی است که انصراف خود را اعلام کرد.",
    ],
)
def test_who_is_counted_or_told_by_another_has_no_name(subject, text):
    assert subject(text) == (None, None, None)


def test_a_role_between_dashes_is_no_dateline(subject):
    said = subject("رضا مهرآیین - دبیر انجمن نساجان خاوران - در گفت‌وگو با ما گفت: کار می‌کنیم.")
    assert said == ("رضا مهرآیین", "دبیر انجمن نساجان خاوران", "انجمن نساجان خاوران")


def test_who_died_said_nothing(context):
    assert not context("رضا مهرآیین پیشکسوت کشتی گلستان پس از ماه‌ها دار فانی را وداع گفت.").syntax.relations


def test_a_client_is_not_the_lawyer(subject):
    said = subject("وکیل مدافع نیما رادمنش، سارا کرمی، گفت: حال او خوب نیست.")
    assert said == ("سارا کرمی", "وکیل مدافع نیما رادمنش", None)


@pytest.mark.parametrize("firm", ["باشگاه اسپانیایی", "شرکت بزرگ نفتی", "کارخانه مشهور تولید نوشابه"])
def test_a_description_names_no_body(subject, firm):
    assert subject(f"{firm} اعلام کرد که کار را آغاز می‌کند.") == (None, None, None)


def test_a_bank_may_be_called_national(subject):
    assert subject("بانک ملی اعلام کرد که شعبه‌ها باز است.")[2] == "بانک ملی"


def test_a_role_behind_a_semicolon(subject):
    said = subject("شهلا کرمانی؛ سخنگوی حزب سپیده، گفت: باید کار کنیم.")
    assert said == ("شهلا کرمانی", "سخنگوی حزب سپیده", "حزب سپیده")


def test_goods_are_no_part_of_the_body_that_told_of_them(context):
    read = context("اداره کل گمرک مراکش واردات نفت به ارزش ۵ میلیون دلار در مرداد را اعلام کرد.")
    assert not read.syntax.relations


def test_titles_with_nobody_behind_them_name_nobody(likeliest):
    text = "انجمن ساحل جلسه خود را برگزار کرد و درباره آینده بندر گفتگو شد.\nدکتر استاد\n"
    assert likeliest(text)[1] is None
