"""Persian news: the office in the lead and the name behind it, and where the names of bodies and offices end."""

import pytest

OFFICE = "رئیس سازمان آب دشت خاوران"
LEAD = f"{OFFICE} گفت: کار ساخت هفده چاه تازه در روستاهای دور دست تا پایان تابستان به سرانجام می‌رسد."
NAMED = "به گزارش خبرگزاری، مریم کاظمی در نشست با کشاورزان اظهار کرد: بودجه این کارها از پیش فراهم شده است."
PLAIN = "چاه‌های کهنه دشت سال‌هاست که خشک شده و زمین‌ها بی‌حاصل مانده است."


@pytest.fixture
def speaker(read):
    """Return a function: the name and the role of the speaker, or of the first candidate."""

    def of(text):
        field = read(text).metadata.speaker
        value = field.value or next((item.value for item in field.candidates), None)
        return value and (value.name, value.role)

    return of


@pytest.fixture
def subjects(context):
    """Return a function: the names, roles and bodies of the subjects of a text."""

    def of(text):
        made = context(text)
        return [
            tuple(
                span and made.view.wording(span) for span in (item.subject.name, item.subject.role, item.subject.body)
            )
            for item in made.syntax.relations
        ]

    return of


def test_who_speaks_by_office_in_the_lead_is_named_in_the_next_sentence(speaker):
    assert speaker(f"{LEAD}\n{NAMED}") == ("مریم کاظمی", OFFICE)


def test_one_of_many_has_the_office_without_the_word_for_one(speaker):
    lead = LEAD.replace(OFFICE, "یک عضو شورای شهر لنگرود")
    assert speaker(f"{lead}\n{NAMED}") == ("مریم کاظمی", "عضو شورای شهر لنگرود")


def test_this_critic_is_who_was_named_before(speaker):
    told = "مریم کاظمی در نشست با کشاورزان گفت که بودجه این کارها از پیش فراهم شده است."
    again = "این نماینده مجلس تاکید کرد که هفده چاه تازه تا پایان تابستان آماده بهره‌برداری می‌شود."
    assert speaker(f"{told}\n{again}") == ("مریم کاظمی", "نماینده مجلس")


def test_the_spokesman_of_this_body_is_that_of_the_body_told_before(speaker):
    lead = LEAD.replace("رئیس", "سخنگوی")
    named = NAMED.replace("مریم کاظمی", "مریم کاظمی، سخنگوی این سازمان")
    assert speaker(f"{lead}\n{named}") == ("مریم کاظمی", "سخنگوی سازمان آب دشت خاوران")


@pytest.mark.parametrize(
    "between",
    [
        "کانون کشاورزان خاوران در بیانیه‌ای اعلام کرد که با این کار موافق نیست و آن را زیان‌بار می‌داند.",
        "علی فرهنگ شهردار لنگرود گفت که آب این چاه‌ها برای شهر بس نیست و باید راهی دیگر یافت.",
    ],
)
def test_the_office_is_not_of_a_name_that_another_speaker_stands_before(subjects, between):
    made = subjects(f"{LEAD}\n{between}\n{NAMED}")
    assert ("مریم کاظمی", OFFICE, None) not in made


def test_an_office_far_above_is_nobodys(subjects):
    far = "\n".join([PLAIN] * 4)
    assert (None, OFFICE, "سازمان آب دشت خاوران") in subjects(f"{LEAD}\n{far}\n{NAMED}")
    assert ("مریم کاظمی", None, None) in subjects(f"{LEAD}\n{far}\n{NAMED}")


def test_the_desk_of_an_agency_is_no_person(speaker):
    named = NAMED.replace("خبرگزاری،", "ایسنا - منطقه دشت خاوران،")
    assert speaker(f"{LEAD}\n{named}") == ("مریم کاظمی", OFFICE)


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("کمیته فنی سازمان بین المللی آب اعلام کرد که کار چاه‌ها تمام است.", "کمیته فنی سازمان بین المللی آب"),
        ('شرکت "آبریز" اعلام کرد که کار چاه‌ها تمام است و آب به خانه‌ها می‌رسد.', 'شرکت "آبریز"'),
    ],
)
def test_where_the_name_of_a_body_ends(subjects, said, body):
    assert subjects(said)[0][2] == body


def test_an_office_goes_on_with_single_words_up_to_the_link(subjects):
    said = "رئیس اتحادیه نان، شیرینی و کلوچه گفت که آرد تا پایان سال کم نمی‌شود."
    assert subjects(said)[0][1] == "رئیس اتحادیه نان، شیرینی و کلوچه"


def test_two_words_behind_the_comma_are_a_name(subjects):
    said = "رئیس سازمان آب دشت، مریم کاظمی و همراهانش را در لنگرود پذیرفت و گفت که کار تمام است."
    assert all(role is None or "مریم" not in role for _, role, _ in subjects(said))


def test_amir_before_a_given_name_is_half_of_it(subjects):
    said = "امیر علی کاظمی، شهردار لنگرود گفت که آب در این منطقه قطع نمی‌شود و کارها ادامه دارد."
    assert subjects(said)[0][:2] == ("امیر علی کاظمی", "شهردار لنگرود")


@pytest.mark.parametrize("work", ["نمایش «چاه تازه»", "فیلم"])
def test_the_office_of_a_film_speaks_for_no_body(read, work):
    text = f"به گزارش ایسنا به نقل از روابط عمومی {work}، بازیگران فیلم «چاه تازه» در لنگرود گرد هم می‌آیند."
    assert read(f"بازیگران «چاه تازه»\n{text}").metadata.issuer.value is None


@pytest.mark.parametrize("many", ["نام‌های برگزیدگان تازه برای کار در چاه‌ها", "تعدادی از پرونده‌های کهنه"])
def test_an_object_is_no_part_of_the_body_that_the_text_names_again(subjects, many):
    said = f"سازمان آب دشت {many} را اعلام کرد."
    again = "سازمان آب دشت از مردم خواست که یاری کنند و به کار چاه‌ها چشم بدوزند."
    assert subjects(f"{said}\n{again}")[0][2] == "سازمان آب دشت"


def test_who_does_something_in_the_lead_by_office_is_named_too(speaker):
    lead = "رئیس سازمان آب دشت دو هفته به کشاورزان خاوران فرصت داد تا چاه‌های کهنه را ببندند."
    assert speaker(f"{lead}\n{NAMED}") == ("مریم کاظمی", "رئیس سازمان آب دشت")


def test_a_name_that_no_list_has_is_one_where_the_report_begins_with_it_and_its_last_word_comes_again(speaker):
    named = NAMED.replace("مریم کاظمی", "دروند سوبارتان").replace("خبرگزاری", "ایسنا")
    again = "سوبارتان افزود که آب این چاه‌ها به زودی به خانه‌ها می‌رسد و مردم آسوده می‌شوند."
    assert speaker(f"{LEAD}\n{named}\n{again}") == ("دروند سوبارتان", OFFICE)
    assert speaker(f"{LEAD}\n{named}") is None


def test_a_surname_in_two_words_in_the_headline_is_the_full_name_below(speaker):
    named = NAMED.replace("مریم کاظمی", "مریم کوه‌نژاد")
    assert speaker(f"کوه نژاد: آب کم نیست\n\n{LEAD}\n{named}") == ("مریم کوه‌نژاد", OFFICE)


def test_the_name_of_a_ministry_with_commas_is_no_place_where_a_subject_begins(speaker):
    named = NAMED.replace("خبرگزاری،", "ایسنا به نقل از وزارت آب، جنگل و کشاورزی،")
    assert speaker(f"{LEAD}\n{named}") == ("مریم کاظمی", OFFICE)


def test_the_report_of_an_agency_is_no_half_of_a_verb(speaker):
    said = "به گزارش ایسنا، مریم کاظمی، شهردار لنگرود در نشستی که دیروز برگزار شده است و پایان گرفته است، گفت: آب هست."
    assert speaker(f"آب لنگرود\n\n{said}") == ("مریم کاظمی", "شهردار لنگرود")


def test_the_notice_that_one_brings_to_people_is_half_of_a_verb(subjects):
    said = "کانون کشاورزان خاوران به اطلاع همگان می‌رساند که چاه‌ها تا پایان تابستان بسته است."
    assert subjects(said)[0][2] == "کانون کشاورزان خاوران"


def test_an_office_between_dashes_stands_beside_its_name(speaker):
    assert speaker(f"آب دشت\n\n{NAMED.replace('مریم کاظمی', 'مریم کاظمی - شهردار لنگرود -')}") == (
        "مریم کاظمی",
        "شهردار لنگرود",
    )


def test_who_holds_two_offices_has_both(subjects):
    said = "سفیر و نماینده دائم خاوران گفت که آرد تا پایان سال کم نمی‌شود و کارها ادامه دارد."
    assert subjects(said)[0][1] == "سفیر و نماینده دائم خاوران"


def test_according_to_an_office_whose_holder_the_next_sentence_names(speaker):
    lead = "به گفته رئیس سازمان آب دشت، هفده چاه تازه تا پایان تابستان آماده می‌شود."
    assert speaker(f"{lead}\n{NAMED}") == ("مریم کاظمی", "رئیس سازمان آب دشت")


def test_a_letter_of_many_words_that_no_body_is_has_no_author(read):
    text = f"نامه جدایی کارگران\n\n{PLAIN}\n{PLAIN}"
    assert read(text).metadata.issuer.value is None


def test_a_team_is_no_person_because_its_name_is_a_given_name_too(subjects):
    said = "شاهین شهرداری لنگرود گفت که آرد تا پایان سال کم نمی‌شود و کارها ادامه دارد."
    assert ("شاهین شهرداری لنگرود", None, None) not in subjects(said)


def test_a_rank_before_a_name_is_no_office(speaker):
    named = NAMED.replace("مریم کاظمی", "امیر سرتیپ مریم کاظمی")
    assert speaker(f"{LEAD}\n{named}") == ("مریم کاظمی", OFFICE)


def test_general_belongs_to_the_office_and_not_to_the_body(read):
    text = f"به گزارش ایسنا به نقل از روابط عمومی کل سازمان آب دشت، {PLAIN}"
    made = read(f"چاه‌های تازه\n\n{text}").metadata
    assert (made.issuer.value, made.office.value) == ("سازمان آب دشت", "روابط عمومی کل")


def test_a_common_noun_that_is_counted_elsewhere_is_no_body_that_an_office_speaks_for(read):
    text = f"به گزارش ایسنا به نقل از روابط عمومی جشنواره، {PLAIN}"
    assert read(f"دوازدهمین جشنواره آب\n\n{text}").metadata.issuer.value is None


def test_a_province_is_no_body(subjects):
    assert subjects("مدیرکل آب استان خاوران گفت که آب در این منطقه قطع نمی‌شود.")[0][2] is None


@pytest.mark.parametrize(
    ("lead", "body"),
    [
        ("سفارت خاوران در بغداد", "سفارت خاوران در بغداد"),
        ("سفارت خاوران در عراق در پیامی", "سفارت خاوران در عراق"),
        ("سفارت خاوران در واکنش به این خبر", "سفارت خاوران"),
        ("وزارت کشاورزی خاوران در بغداد", "وزارت کشاورزی خاوران"),
    ],
)
def test_an_embassy_is_told_from_others_by_the_place_where_it_is(subjects, lead, body):
    text = f"{lead} اعلام کرد که چاه‌های کهنه دشت سال‌هاست که خشک شده است.\n{PLAIN}"
    assert [named for _, _, named in subjects(text) if named] == [body]


@pytest.mark.parametrize("about", ["درخصوص", "درمورد", "دررابطه با", "درباره"])
def test_the_body_of_an_office_ends_before_what_it_speaks_of(read, about):
    text = f"سخنگوی وزارت نیرو {about} قطع برق شبانه گفت: برنامه قطع برق تا پایان سال ادامه دارد.\n"
    assert read(text).metadata.issuer.value == "وزارت نیرو"


def test_a_headline_that_ends_with_its_verb_is_no_office(read):
    text = (
        "روابط عمومی اتاق مهرشهر در محکومیت شایعه‌پردازی بیانیه صادر کرد\n\n"
        "روابط عمومی اتاق مهرشهر به انتشار خبر کذب درباره ریاست اتاق واکنش نشان داد.\n\n"
        "بیانیه روابط عمومی اتاق مهرشهر به شرح زیر است:\n\nبه دنبال انتخابات، شاهد بداخلاقی‌هایی بودیم.\n"
    )
    values = read(text).metadata
    assert (values.issuer.value, values.office.value) == ("اتاق مهرشهر", "روابط عمومی")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("سازمان هواشناسی کشور با صدور هشداری از بارش شدید در پنج استان خبر داد.", "سازمان هواشناسی کشور"),
        ("وزارت داخله با نشر خبرنامه‌ای گفته است که سه تن بازداشت شده‌اند.", "وزارت داخله"),
        ("سازمان هواشناسی کشور با خرید دستگاهی تازه از بارش شدید در پنج استان خبر داد.", None),
        ("کانون وکلای مرکز به نامه رئیس پاسخ داد و اعلام کرد وکالت مستقل است.", "کانون وکلای مرکز"),
        ("گروهی از استادان دانشگاه شمال در نامه‌ای خواستار آزادی دانشجویان شدند.", "گروهی از استادان دانشگاه شمال"),
        ("اطلاعیه شماره ۳ ستاد بحران استان شمال\nبه اطلاع می‌رساند مدارس فردا تعطیل است.", "ستاد بحران استان شمال"),
    ],
)
def test_warnings_replies_groups_and_numbered_statements(read, text, body):
    assert read(f"{text}\n").metadata.issuer.value == body


def test_what_somebody_has_written_is_no_verb_of_who_plays_it(read):
    text = "داوود رشیدپور با نمایش باران نوشته هنریش هانکل روی صحنه خواهد رفت. این اثر پنج بازیگر دارد."
    assert read(text).metadata.speaker.value is None


def test_who_has_written_speaks(read):
    text = "داوود رشیدپور، شهردار نارون، در صفحه خود نوشته است که پل در ماه آینده باز می‌شود و مردم باید صبر کنند."
    assert read(text).metadata.speaker.value.name == "داوود رشیدپور"


def test_a_season_is_no_part_of_a_name(read):
    text = "داوود رشیدپور، شهردار نارون، پاییز امسال در صفحه خود نوشته است که پل در ماه آینده باز می‌شود."
    assert read(text).metadata.speaker.value.name == "داوود رشیدپور"
