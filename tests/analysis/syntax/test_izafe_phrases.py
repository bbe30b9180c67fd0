"""Persian and Sorani names: where they end, and what they are."""

import pytest


@pytest.fixture
def subject(context):
    """Return a function: the first subject of a text, with a function that words a span."""

    def of(text):
        read = context(text)
        return read.syntax.relations[0].subject, lambda span: span and read.view.wording(span)

    return of


@pytest.mark.parametrize(
    "name",
    [
        "انجمن دفاع از حقوق صیادان و کشاورزان خاوران",
        "هیأت حمایت از مستأجران خاوران",
        "کانون منتقدان، نویسندگان و پژوهشگران دشت",
        "سازمان آب و برق دشت",
        "فولاد خاوران",
        "ساپنا",
    ],
)
def test_a_name_ends_where_a_word_of_another_class_stands(subject, name):
    body, words = subject(f"{name} در بیانیه‌ای اعلام کرد که کارها با وجود شرایط دشوار ادامه دارد.")
    assert (body.kind, words(body.body)) == ("body", name)


@pytest.mark.parametrize(
    ("said", "name", "role"),
    [
        ("مریم کاظمی، رئیس سازمان آب دشت، گفت", "مریم کاظمی", "رئیس سازمان آب دشت"),
        ("رئیس سازمان آب دشت، مریم کاظمی، گفت", "مریم کاظمی", "رئیس سازمان آب دشت"),
        ("مریم کاظمی شهردار لنگرود گفت", "مریم کاظمی", "شهردار لنگرود"),
        ("شهردار لنگرود دکتر مریم کاظمی گفت", "مریم کاظمی", "شهردار لنگرود"),
    ],
)
def test_name_and_role_in_either_order(subject, said, name, role):
    person, words = subject(f"{said} که آب در این منطقه قطع نمی‌شود و کارها ادامه دارد.")
    assert (words(person.name), words(person.role)) == (name, role)


def test_a_role_without_a_name_names_nobody(subject):
    role, _ = subject("سخنگوی سازمان آب دشت گفت که آب در این منطقه قطع نمی‌شود.")
    assert (role.kind, role.name) == ("role", None)


def test_this_ministry_points_back(subject):
    body, _ = subject("این وزارتخانه تاکید کرد که آب در این منطقه قطع نمی‌شود.")
    assert body.anaphora


def test_in_sorani_the_izafe_on_each_word_asks_for_the_next(subject):
    body, words = subject("ئێمە وەک ناوەندی پاراستنی کانیاوەکان هێرشی سەر کاروانەکە سەرکۆنە دەکەین و ڕەت دەکەینەوە.")
    assert words(body.body) == "ناوەندی پاراستنی کانیاوەکان"


def test_a_law_with_its_number_is_no_body(subject):
    law, _ = subject("ماده ۲۶ قانون باغداری حقوق همه باغداران دشت را تضمین می‌کند و ادامه دارد.")
    assert law.kind == "other"


def test_an_honorific_of_two_halves_is_no_part_of_the_name(subject):
    person, words = subject("حجت الاسلام و المسلمین حسن باغدار گفت که کارها در این منطقه ادامه دارد.")
    assert words(person.name) == "حسن باغدار"


def test_one_of_the_residents_has_no_office(subject):
    person, words = subject("مریم کاظمی، از اهالی، آن را «شوخی تلخ» خواند و گفت که کارها ادامه دارد.")
    assert (words(person.name), words(person.role), person.body) == ("مریم کاظمی", "از اهالی", None)


@pytest.mark.parametrize(
    "name",
    [
        "ڕێکخراوی دێلتا بۆ مافی منداڵان",
        "ڕێکخراوی بەرگریکردن لە ژینگە",
        "فیدراسیۆنی تۆپی پێی سەروان",
        "باڵیۆزخانەی ئێران لە بەغدا",
        "گرووپی دێلتا",
    ],
)
def test_in_sorani_a_purpose_and_a_place_belong_to_the_name(subject, name):
    body, words = subject(f"{name} لە ڕاگەیەندراوێکدا ڕایگەیاند کە کارەکان بەردەوام دەبن.")
    assert words(body.body) == name


@pytest.mark.parametrize("name", ["وەزارەتی تەندروستی", "دەستەی گشتیی ژینگە", "کۆمپانیای «دێلتا»"])
@pytest.mark.parametrize("said", ["هێرشەکەی سەر پردەکەی ئیدانە کرد", "داخستنی پردەکەی ڕەتکردەوە"])
def test_in_sorani_the_object_is_no_part_of_the_name(subject, name, said):
    body, words = subject(f"{name} {said}. خەڵکی گوندەکە چاوەڕێی ئەم هەواڵە بوون.")
    assert words(body.body) == name


def test_in_sorani_for_somebody_is_no_part_of_the_name(subject):
    body, words = subject("کۆمپانیای دێلتا بۆ هاووڵاتییان ڕایگەیاند کە کارەکان بەردەوام دەبن.")
    assert words(body.body) == "کۆمپانیای دێلتا"


@pytest.mark.parametrize("name", ["وزارت اطلاع‌رسانی خاوران", "سازمان دشت برای حقوق زنان", "آکادمی علوم خاوران"])
def test_a_ministry_has_its_field_and_an_organisation_its_purpose(subject, name):
    body, words = subject(f"{name} در بیانیه‌ای اعلام کرد که کارها با وجود شرایط دشوار ادامه دارد.")
    assert words(body.body) == name


def test_a_minister_of_power_belongs_to_no_force(subject):
    person, words = subject("مریم کاظمی وزیر نیروی خاوران در پیامی درگذشت کارگران را تسلیت گفت و از آنها یاد کرد.")
    assert (words(person.role), person.body) == ("وزیر نیروی خاوران", None)
