import pytest
from every_case import every_case

TEXT = "تعلن الوزارة ما يلي للجميع."
REPORT = "أكدت وزارة العدل في بيان لها {} أن العمل مستمر."


def issued(reading):
    field = reading.metadata.date_issued
    return field.value, field.rule


@every_case(
    ("text", "value", "rule"),
    [
        (f"وزارة العدل\nبيان صحفي\n22 كانون الثاني/يناير 2022\n{TEXT}", "2022-01-22", "date.header-line"),
        (f"وزارة العدل\nبيان صحفي\nالتاريخ: 13/4/2024\n{TEXT}", "2024-04-13", "date.header-line"),
        (f"عنوان الخبر هنا\nالرياض 25 شوال 1436 هـ الموافق 10 اغسطس 2015 م واس\n{TEXT}", "2015-08-10", "date.dateline"),
        (REPORT.format("اليوم الثلاثاء 5 كانون الأول 2023"), "2023-12-05", "date.today-and-date"),
        (f"أصدرت وزارة العدل بيانا بتاريخ 5 آذار 2020، وهذا نصه.\nنص البيان:\n{TEXT}", "2020-03-05", "date.dated"),
        (f"بيان من وزارة العدل\n{TEXT}\n{TEXT}\n{TEXT}\n15 تموز 2018", "2018-07-15", "date.closing-line"),
        (
            f"بيان من وزارة العدل\n{TEXT}\n{TEXT}\n{TEXT}\nحرر في دمشق بتاريخ 15 تموز 2018",
            "2018-07-15",
            "date.closing-line",
        ),
        (
            "Statement by the Ministry of Justice\nMay 3, 2021\n\nThe ministry has taken note of it.",
            "2021-05-03",
            "date.header-line",
        ),
    ],
)
def test_the_statements_own_date(read, text, value, rule):
    assert issued(read(text)) == (value, rule)


@pytest.mark.parametrize("line", ["19/08/2016", "2016-08-19T10:00:00+01:00"])
def test_the_date_of_a_page_is_not_the_day_of_issue(read, line):
    metadata = read(f"الوزارة توضح موقفها اليوم\n{line}\n{REPORT.format('')}").metadata
    metadata_without = read(f"الوزارة توضح كل موقفها\n{line}\n{REPORT.format('')}").metadata
    assert metadata_without.date_issued.value is None
    assert metadata_without.date_published.value == "2016-08-19"
    assert metadata.date_published.value == "2016-08-19"


def test_the_date_of_a_page_and_today_tell_the_day_of_issue_with_both_as_evidence(read):
    text = f"وزارة العدل توضح كل موقفها\n19/08/2016\n{REPORT.format('اليوم الجمعة')}"
    field = read(text).metadata.date_issued
    assert (field.value, field.rule, field.anchor) == ("2016-08-19", "date.page-and-weekday", "2016-08-19")
    assert [(part.part, part.text) for part in field.evidence] == [("value", "اليوم الجمعة"), ("anchor", "19/08/2016")]


def test_the_weekday_decides_how_the_date_of_a_page_is_read(read):
    metadata = read(f"شبكة مواطنون ترفض القرار\n07/04/2014\n{REPORT.format('اليوم الاثنين')}").metadata
    assert metadata.date_issued.value == "2014-04-07"
    assert (metadata.date_published.value, metadata.date_published.certainty) == ("2014-04-07", "medium")


def test_front_matter_is_the_date_of_the_page(read):
    text = "---\ndate: '2022-02-06'\ntitle: A call\n---\nThe President of the council spoke {} with the minister."
    alone, with_today = read(text.format("twice")).metadata, read(text.format("today")).metadata
    assert (alone.date_issued.value, alone.date_published.value) == (None, "2022-02-06")
    assert issued(read(text.format("today"))) == ("2022-02-06", "date.page-and-today")
    assert with_today.date_published.evidence[0].text == "2022-02-06"


def test_an_ambiguous_order_keeps_both_readings(read):
    field = read(f"وزارة العدل\nبيان صحفي\n03/04/2024\n{TEXT}").metadata.date_issued
    assert (field.value, field.reason, field.rule) == (None, "ambiguous", "date.ambiguous-order")
    assert [item.value for item in field.candidates] == ["2024-04-03", "2024-03-04"]


def test_today_with_a_weekday_decides_an_ambiguous_order(read):
    text = "وزارة العدل\nبيان صحفي\n03/04/2024\nتدين الوزارة ما وقع اليوم الأربعاء."
    field = read(text).metadata.date_issued
    assert (field.value, field.certainty) == ("2024-04-03", "medium")
    assert [part.part for part in field.evidence] == ["value", "anchor"]


@pytest.mark.parametrize("line", ["22 كانون الثاني/شباط 2022", "الأحد 22 كانون الثاني 2022"])
def test_a_date_that_contradicts_itself_is_no_date(read, line):
    field = read(f"وزارة العدل\nبيان صحفي\n{line}\n{TEXT}").metadata.date_issued
    assert (field.value, field.reason) == (None, "conflict")
    assert "2022-01-22" in [item.value for item in field.candidates]


def test_two_dates_of_equal_standing_are_a_conflict(read):
    text = f"وزارة العدل\nبيان صحفي\n5 آذار 2020\n{TEXT}\n{TEXT}\nدمشق، 6 آذار 2020"
    field = read(text).metadata.date_issued
    assert (field.value, field.reason) == (None, "conflict")


def test_a_weekday_of_today_that_does_not_fit_lowers_the_certainty(read):
    text = "وزارة العدل\nبيان صحفي\n5 آذار 2020\nتدين الوزارة ما وقع اليوم {}."
    assert read(text.format("الخميس")).metadata.date_issued.certainty == "high"
    doubted = read(text.format("الأحد")).metadata.date_issued
    assert (doubted.value, doubted.certainty) == ("2020-03-05", "low")


def test_a_page_whose_date_does_not_fit_the_weekday_is_a_conflict(read):
    field = read(f"وزارة العدل توضح كل موقفها\n19/08/2016\n{REPORT.format('اليوم الأحد')}").metadata.date_issued
    assert (field.value, field.reason, field.rule) == (None, "conflict", "date.conflict")


def test_a_weekday_that_fits_both_readings_decides_nothing(read):
    field = read(f"نقابة المعلمين ترفض القرار\n12/03/2018\n{REPORT.format('اليوم الاثنين')}").metadata.date_issued
    assert (field.value, field.reason) == (None, "ambiguous")
    assert [item.value for item in field.candidates] == ["2018-03-12", "2018-12-03"]


def test_a_day_without_an_anchor_is_told_as_such(read):
    field = read(REPORT.format("اليوم الاثنين")).metadata.date_issued
    assert (field.value, field.reason) == (None, "no-anchor")
    assert read(REPORT.format("")).metadata.date_issued.reason == "absent"


def test_dates_in_the_text_are_not_the_day_of_issue(read):
    text = "بتاريخ 3 جويلية 2016 قدمت الجمعية طلبا. وكان بيان الوزارة المؤرخ في 5 آذار 2015 قد ذكر ذلك."
    assert read(text).metadata.date_issued.value is None


def test_a_month_is_given_where_no_more_is_said(read):
    assert read(f"وزارة العدل\nبيان صحفي\nآذار 2020\n{TEXT}").metadata.date_issued.value == "2020-03"


def test_tomorrow_with_a_date_tells_the_day_before_with_both_as_evidence(read):
    place = "الديوان : بيان\nجدة : واس\n"
    text = f"{place}انتقل إلى رحمة الله فلان ، وسيصلى عليه يوم غد الثلاثاء الموافق 12 / 10 / 1436هـ في الرياض ."
    field = read(text).metadata.date_issued
    assert (field.value, field.rule, field.certainty) == ("2015-07-27", "date.tomorrow-and-date", "medium")
    assert [part.part for part in field.evidence] == ["value", "anchor"]
    assert field.anchor == "2015-07-28"


def test_yesterday_with_a_date_tells_of_an_event(read):
    assert read(REPORT.format("أمس الاثنين 4 كانون الأول 2023")).metadata.date_issued.value is None


@pytest.mark.parametrize(
    ("line", "rule"),
    [("25 شوال 1436 هـ", "date.hijri"), ("12 / 10 / 1436هـ", "date.hijri"), ("20 تير 1394 ه.ش", "date.jalali")],
)
def test_a_date_of_another_calendar_alone_says_that_it_was_converted(read, line, rule):
    field = read(f"وزارة العدل\nبيان صحفي\n{line}\n{TEXT}").metadata.date_issued
    assert field.value[:4] == "2015"
    assert field.rule == rule
    assert field.certainty == ("medium" if rule == "date.hijri" else "high")


def test_a_label_of_the_date_of_issue_counts_wherever_it_stands(read):
    text = (
        "Министерство сообщило, что переговоры были полезны. Раздел: Новости Дата публикации: 7 апреля 2025 года, 21:15"
    )
    assert issued(read(text)) == ("2025-04-07", "date.labelled")


def test_a_line_that_signs_above_a_translation(read):
    french = "Le ministère rappelle que les bureaux sont ouverts dans la ville et que la situation est calme."
    text = f"{french}\n" * 6 + "Genève, le 29 janvier 2025\n\n" + f"{TEXT}\n" * 8
    assert issued(read(text)) == ("2025-01-29", "date.closing-line")
    assert read(text).metadata.date_issued.certainty == "medium"
    assert read(text.replace("\n\n", "\nParis, le 30 janvier 2025\n")).metadata.date_issued.value is None


@pytest.mark.parametrize("day", ["10 октября 2018 г.", "10 октября 2018 года", "10.10.2018"])
def test_behind_the_close_of_a_letter_and_who_signs_it_stands_its_day(read, day):
    text = (
        "Уважаемый Пётр Андреевич!\n\nОбращаемся к Вам в связи с тем, что мост закрыт с весны, когда паводок "
        "повредил две его опоры.\n\nС уважением,\n\nРустам Верхов\nгенеральный секретарь Лиги рыбаков\n\n"
    )
    assert read(text + day).metadata.date_issued.value == "2018-10-10"


@pytest.mark.parametrize(
    "text",
    [
        "« Le bateau coule », annonce le Courrier dans sa parution du 13 janvier 2016, a déclaré Odile Tremoy.",
        "«El barco se hunde», publicó el Correo en su edición del 13 de enero de 2016, declaró Odila Tremor.",
        "وزارت راه، سخنان استاندار شرق در روز سه‌شنبه، ۲۳ اردیبهشت ۱۴۰۴ درباره پل را محکوم کرد.\n\nپل باز می‌شود.",
    ],
)
def test_the_day_of_a_paper_or_of_what_another_said_is_not_that_of_the_statement(read, text):
    assert read(f"{text}\n").metadata.date_issued.value is None


def test_the_day_below_a_headline_that_fits_today_is_that_of_a_report(read):
    head = "الخميس 28 نوفمبر 2024\n\nالوزير يبحث هاتفيا التطورات في الوادي\n\n  • 22-6-2020 | 16:21\n\n"
    text = "أكد رامي الجبلي، المتحدث باسم وزارة الأنهار، اليوم {}، أن الوزيرين استعرضا مجمل العلاقات بين البلدين.\n"
    assert read(head + text.format("الاثنين")).metadata.date_issued.value == "2020-06-22"
    assert read(head + text.format("الثلاثاء")).metadata.date_issued.value is None


def test_a_line_with_the_writer_and_the_hour_dates_a_page(read):
    text = "البلدية تفتح الطريق الجبلي أمام الأهالي\n\nكتب: رجب الرملي الأحد 30-04-2017 12:30\n\n"
    text += "أعلنت بلدية وادي الرمان في بيان صحفي، مساء السبت، فتح الطريق الجبلي أمام السيارات بعد ثلاثة أشهر.\n"
    assert read(text).metadata.date_issued.value == "2017-04-29"
