import pytest
from every_case import every_case

from archivist.analysis.fields.place import find_place


@every_case(
    ("text", "value", "rule"),
    [
        (
            "عنوان الخبر هنا\n الطائف 3 شوال 1436 هـ الموافق 19 يوليو 2015 م واس\n أصدرت الوزارة بيانا.",
            "الطائف",
            "place.dateline",
        ),
        ("SITE.INFO- الرباط 9 يونيو 2016/ومع/ افتتح المجلس دورته.", "الرباط", "place.dateline"),
        ("جدة : واس\nصدر اليوم بيان.", "جدة", "place.dateline"),
        ("عنوان الخبر\nا ف ب - دمشق\nصدر اليوم بيان.", "دمشق", "place.dateline"),
        ("أكدت الوزارة ما يلي.\nدمشق في 5 آذار 2020", "دمشق", "place.dateline"),
        (
            "Headline of the Day\n\nWashington, DC - The talks have begun and the sides are here.",
            "Washington, DC",
            "place.dateline",
        ),
        ("BEIRUT, January 5, 2020 (Reuters) - The council met and the members agreed.", "BEIRUT", "place.dateline"),
    ],
)
def test_a_dateline_names_the_place(read, text, value, rule):
    field = read(text).metadata.place
    assert (field.value, field.rule) == (value, rule)


def test_the_last_lines_may_name_it(read):
    lines = ["بيان إلى الرأي العام", *["نقول إن الأمر كذا."] * 8, "حلب، 5 آذار 2020"]
    field = read("\n".join(lines)).metadata.place
    assert (field.value, field.rule, field.ref) == ("حلب", "place.closing-line", "place.aleppo")


@pytest.mark.parametrize(
    "text",
    [
        "سعاد نمر (برلين)\nأعربت اللجنة عن قلقها.",
        "اجتمع المجلس في دمشق يوم 5 آذار 2020 وقرر ما يلي.",
        "وزارة الصحة 5 مارس 2020\nنص.",
        "عنوان الخبر\nالسنابل - رويترز:\nصدر اليوم بيان.",  # a paper and the agency that it has the news from
    ],
)
def test_a_place_in_the_text_is_not_the_place_of_issue(read, text):
    assert read(text).metadata.place.value is None


REPORTED = "أعلنت الإدارة في بيان أنها وافقت، وأن اللاعب يصل إلى {} غدا."


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("جدة - سمير نمر:", "جدة"),
        ("الرباط – خالد سعيد :", "الرباط"),
        ("بنغازي - يوسف بن سالم:", "بنغازي"),
        ("دير الزور - ليلى منصور:", "دير الزور"),
    ],
)
def test_a_reporters_line_names_the_place_where_the_text_names_it_again(read, line, place):
    """The line "PLACE - NAME:" alone is the reporter's; that the story plays there makes it the statement's."""
    field = read(f"النادي يرد على الصحف\n{line}\n{REPORTED.format(place)}").metadata.place
    assert (field.value, field.rule, field.certainty) == (place, "place.reporter-dateline", "medium")
    assert field.ref


@every_case(
    "text",
    [
        "جدة - سمير نمر:\nأعلنت الإدارة أنها وافقت.",
        f"جدة / سمير نمر\n{REPORTED.format('جدة')}",
        f"سمير نمر - جدة:\n{REPORTED.format('جدة')}",
        f"جدة - سمير نمر\n{REPORTED.format('جدة')}",
        f"جدة - نص البيان:\n{REPORTED.format('جدة')}",
        f"جدة - لقاء خاص:\n{REPORTED.format('جدة')}",
        f"دمشق - بشار الأسد:\n{REPORTED.format('دمشق')}",
        f"جدة - سمير نمر: لن نقبل بهذا\n{REPORTED.format('جدة')}",
        f"كفر زيتون - سمير نمر:\n{REPORTED.format('كفر زيتون')}",
        f"جدة - سمير نمر:\n{REPORTED.format('الرياض')}",
        f"الإدارة - سمير نمر:\n{REPORTED.format('جدة')}",
    ],
)
def test_a_reporters_line_alone_proves_nothing(read, text):
    """No second mention, no list entry, no dash, no colon, no given name, a person who is quoted: no place."""
    assert read(text).metadata.place.value is None


@every_case(
    ("text", "place"),
    [
        ("دعا الحزب، في بيان أصدره على إثر اجتماع عقده في المنستير، إلى الحوار.", "المنستير"),
        ("دعت الهيئة في بيان أصدرته أمس عقب اجتماع طارئ عقدته اليوم الأحد في مدينة حلب إلى الهدوء.", "حلب"),
        ("قال الأعضاء في بلاغ أصدروه في ختام لقاء عقدوه بالرباط إن العمل مستمر.", "الرباط"),
        ("أكدت اللجنة في بيان صحفي أصدرته يوم الخميس في القامشلي أن العمل مستمر.", "القامشلي"),
        ("أكد المجلس في بيان صدر عنه مساء اليوم في دمشق أن العمل مستمر.", "دمشق"),
        ("بلاغ صحفي صادر عن المؤتمر الوطني الثالث للجمعية المغربية للماء، المنعقد بالرباط أيام 11 و12 ماي.", "الرباط"),
        ("بيان ختامي صادر عن القمة العربية الطارئة المنعقدة في القاهرة\nأكد القادة ما يلي.", "القاهرة"),
        ("بيان صادر عن الاجتماع الوزاري التشاوري المنعقد اليوم في العاصمة بغداد\nأكد الوزراء ما يلي.", "بغداد"),
    ],
)
def test_a_text_may_tell_where_its_statement_was_issued(read, text, place):
    field = read(text).metadata.place
    assert (field.value, field.rule, field.certainty) == (place, "place.issued-at", "medium")
    assert field.evidence[0].text == place


@every_case(
    "text",
    [
        "دعت الوزارة في بيان أصدرته بعد مؤتمر المانحين المنعقد في بروكسل إلى الهدوء.",
        "دعت الوزارة في بيان أصدرته عقب لقاء عقده الوزير مع نظيره في باريس إلى الهدوء.",
        "قال الوزير في بيان أصدرته الوزارة بعد اجتماع عقده في باريس إن العمل مستمر.",
        "ردت الوزارة على ما ورد في بيان أصدرته الهيئة عقب اجتماع عقدته في موسكو.",
        "ذكّرت اللجنة في بيان بما قالته في بيان أصدرته في جنيف عام 2012 عن الانتقال.",
        "تعليقا على بيان صادر عن القمة العربية المنعقدة في الرياض نؤكد ما يلي.",
        "ترحب الوزارة بالبيان الصادر عن المؤتمر الدولي المنعقد في برلين.",
        "بيان صادر عن المجلس الوطني بشأن المؤتمر المنعقد في جنيف\nنؤكد ما يلي.",
        "بيان صادر عن المؤتمر الوطني العاشر للجمعية\nالمنعقد برعاية الوزارة في قصر قرب دمشق.",
        "أكدت اللجنة في بيان أصدرته عن الأوضاع في القامشلي أن العمل مستمر.",
        "عقدت الحركة اجتماعها في حلب وأصدرت بيانا جاء فيه ما يلي.",
    ],
)
def test_a_meeting_of_others_or_an_earlier_statement_is_not_the_place_of_issue(read, text):
    assert read(text).metadata.place.value is None


def test_two_places_of_issue_are_told_and_not_decided(read):
    text = "قال المجلس في بيان صدر عنه في دمشق إن العمل مستمر، وزاد في بيان صدر عنه اليوم في حلب أنه ماض."
    field = read(text).metadata.place
    assert (field.value, field.reason) == (None, "ambiguous")
    assert [item.value for item in field.candidates] == ["دمشق", "حلب"]


def test_a_weekday_of_another_language_is_no_place(read):
    text = "Sunday, April 26, 2015\n\nبیانیه کانون باغداران خاوران :\nما باغداران این دشت آب می‌خواهیم و ادامه می‌دهیم."
    assert read(text).metadata.place.value is None


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_town_above_the_day_is_the_place(read, gap):
    head = gap.join(("Mission of Lisia", "Nairobi", "28 June 2022"))
    text = f"{head}\n\nStatement on the wells\n\nThe wells of the valley will be open in the summer."
    values = read(text).metadata
    assert (values.place.value, values.issuer.value) == ("Nairobi", "Mission of Lisia")


def test_a_word_above_the_day_that_is_no_town_is_no_place(read):
    text = "Mission of Lisia\n\nWells\n\n28 June 2022\n\nStatement on the wells\n\nThe wells of the valley are open."
    assert read(text).metadata.place.value is None


def test_a_brand_in_latin_letters_is_no_place_of_a_russian_text(context):
    made = "{}, 15 ноября. Как сообщает комиссия Заречья, мост закрыт. Это было вчера, и все об этом знают."
    assert find_place(context(made.format("RiverNews"))).value is None
    assert find_place(context(made.format("Новоград"))).value == "Новоград"


@every_case("label", ["SON DÜZENLEME", "TOPLANTI", "Buluşma"])
def test_a_label_before_a_date_is_no_place(read, label):
    text = "Deprem bölgesine geçmiş olsun dileklerimizi iletiyoruz.\n\nKamuoyuna saygıyla duyurulur.\n\n"
    fields = read(f"Ülkemizin Başı Sağ Olsun\n\n{text}{label}: 8 Mart 2026\n").metadata
    assert fields.place.value is None
    named = read(f"Ülkemizin Başı Sağ Olsun\n\n{text}Lüleburgaz, 8 Mart 2026\n").metadata
    assert named.place.value == "Lüleburgaz"


@every_case(
    "text, place, day",
    [
        ("(Dresden, 27. Juni 2018) Heute sprach der Rat über den Hafen. Er bleibt offen.", "Dresden", "2018-06-27"),
        ("(Harmsen, 27. Juni 2018) Heute sprach der Rat über den Hafen. Er bleibt offen.", None, None),
        ("Der Hafen bleibt offen. Wir danken.\n\nBasel (Schweiz), 17. Januar 1991", "Basel", "1991-01-17"),
        ("Der Hafen bleibt offen. Wir danken.\n\nHarmsen (Fischerbund), 17. Januar 1991", None, None),
    ],
)
def test_brackets_hold_a_dateline_or_the_land_of_its_town(read, text, place, day):
    fields = read(f"Hafen bleibt auch im Winter offen\n\n{text}\n").metadata
    assert fields.place.value == place
    assert day is None or fields.date_issued.value == day


@every_case(
    "line",
    ["وزارة الصحة، 5 أغسطس 2026", "Ministry of Health\n, August 5, 2026", "Frank Dalomber, August 5, 2026"],
)
def test_who_signs_before_the_day_is_no_place(read, line):
    fields = read(
        f"نعلن للمواطنين أن العمل مستمر في كل المراكز وندعو الجميع إلى التعاون مع فرقنا.\n\n{line}\n"
    ).metadata
    assert (fields.place.value, fields.date_issued.value) == (None, "2026-08-05")
