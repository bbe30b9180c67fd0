"""Invented sentences with their dates: what is sure is read, what is not is left open."""

import unicodedata

from every_case import every_case

from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.languages import language
from archivist.analysis.patterns import folded

DAYS = [
    # Arabic: month families, dual months, joined signs, era marks, spelled days
    ("ar", "صدر في دمشق بتاريخ 3 كانون الثاني (يناير) 2023", "2023-01-03"),
    ("ar", "يوم 17-تموز-2021 في حلب", "2021-07-17"),
    ("ar", "عقد الاجتماع في 6 تشرين2 2020", "2020-11-06"),
    ("ar", "في 12 كانون 1 2019", "2019-12-12"),
    ("ar", "ب22 آذار 2018", "2018-03-22"),
    ("ar", "الخامس عشر من شهر آذار عام 2011", "2011-03-15"),
    ("ar", "في الحادي والعشرين من أيلول 2014", "2014-09-21"),
    ("ar", "في الفاتح من نوفمبر 1954", "1954-11-01"),
    ("ar", "يوم 9 اغشت 2020", "2020-08-09"),
    ("ar", "نواكشوط في 28 دجمبر 2019", "2019-12-28"),
    ("ar", "الرباط، 5 يوليوز 2022", "2022-07-05"),
    ("ar", "تونس في 13 جانفي 2021", "2021-01-13"),
    ("ar", "الاثنين ٧ / ١١ / ٢٠٢٢ م", "2022-11-07"),
    ("ar", "القاهرة 30\\6\\2019", "2019-06-30"),
    ("ar", "يناير 30, 2022", "2022-01-30"),
    ("ar", "5 آذار (مارس) 2020 (الخميس)", "2020-03-05"),
    ("ar", "3/4/2024 م", "2024-04-03"),
    ("ar", "الثلاثاء 12 رجب 1444هـ الموافق 3 فبراير 2023م", None),
    ("ar", "الجمعة 12 رجب 1444هـ الموافق 3 فبراير 2023م", "2023-02-03"),
    ("ar", "12 رجب 1444 هـ (3 شباط 2023)", "2023-02-03"),
    ("ar", "11 رجب 1444هـ الموافق لـ 3 فبراير 2023", "2023-02-03"),
    ("ar", "الجمعة 11 رجب 1444هـ الموافق 3 فبراير 2023م", "2023-02-03"),
    ("ar", "الخميس 20/07/1445هـ 01/02/2024م", "2024-02-01"),
    ("ar", "20 رجب 1444هـ الموافق 3 فبراير 2023", None),
    ("ar", "غرة محرم 1445", None),
    ("ar", "1445/9/1هـ", "2024-03-11"),
    # English
    ("en", "Done at Geneva on the 3rd of May, 2024", "2024-05-03"),
    ("en", "May 3rd, 2024", "2024-05-03"),
    ("en", "3 May, 2024", "2024-05-03"),
    ("en", "15-Jan-2018", "2018-01-15"),
    ("en", "the 12th day of June 2019", "2019-06-12"),
    ("en", "Wednesday, 4 Sept. 2019", "2019-09-04"),
    ("en", "Tuesday, September 4, 2019", None),
    ("en", "released 2021-12-09 at noon", "2021-12-09"),
    ("en", "1 Ramadan 1445 AH, corresponding to 11 March 2024", "2024-03-11"),
    ("en", "Wed, 06 Mar 2024 10:00:00 +0000", "2024-03-06"),
    # French
    ("fr", "Paris, le 1er mai 2024", "2024-05-01"),
    ("fr", "mardi 2 avril 2024", "2024-04-02"),
    ("fr", "le premier août 2023", "2023-08-01"),
    ("fr", "fait le 07/04/2024", "2024-04-07"),
    ("fr", unicodedata.normalize("NFD", "Bruxelles, le 14 décembre 2020"), "2020-12-14"),
    # Spanish
    ("es", "Madrid, 2 de mayo de 2024", "2024-05-02"),
    ("es", "el 1º de octubre de 2017", "2017-10-01"),
    ("es", "a los 6 días del mes de marzo de 2024", "2024-03-06"),
    ("es", "lunes 6 de setiembre del 2021", "2021-09-06"),
    ("es", "el 14 del mes de junio de 2020", "2020-06-14"),
    # Turkish
    ("tr", "22 Ocak 2022'de Ankara'da", "2022-01-22"),
    ("tr", "6 Şubat 2023 Pazartesi günü", "2023-02-06"),
    ("tr", "6 Şubat 2023 Salı", None),
    ("tr", "15 TEMMUZ 2016", "2016-07-15"),
    ("tr", "5 NİSAN 2021", "2021-04-05"),
    ("tr", "09.11.2021 tarihli", "2021-11-09"),
    ("tr", "3/4/2021 tarihinde", "2021-04-03"),
    # Russian
    ("ru", "Москва, 22 января 2022 г.", "2022-01-22"),
    ("ru", "в среду, 9 марта 2022 года", "2022-03-09"),
    ("ru", "22-го июня 1941 года", "1941-06-22"),
    ("ru", "05.06.2020", "2020-06-05"),
    # Persian
    ("fa", "دوشنبه ۲ مرداد ۱۴۰۲", "2023-07-24"),
    ("fa", "۳۰ اسفندماه ۱۴۰۳", "2025-03-20"),
    ("fa", "مورخ ۱۴۰۲/۰۵/۱۲", "2023-08-03"),
    ("fa", "روز دهم مهر ماه ۱۴۰۱", "2022-10-02"),
    ("fa", "۵ ژانویه ۲۰۲۰ برابر با ۱۵ دی ۱۳۹۸", "2020-01-05"),
    ("fa", "۲۲ بهمن ۱۳۵۷", "1979-02-11"),
    ("fa", "۳۱ شهریور ۱۴۰۱ برابر با ۲۰ سپتامبر ۲۰۲۲", None),
    # Kurdish
    ("ku", "Qamişlo, 22'ê Çileya 2022an", "2022-01-22"),
    ("ku", "di 9ê Cotmeha 2019an de", "2019-10-09"),
    ("ku", "21 Adar 2023", "2023-03-21"),
    ("ku", "roja Înê 3ê Sibata 2023an", "2023-02-03"),
    ("ku", "5 Kanûn 2020", None),
    ("ckb", "٣ی شوباتی ٢٠٢٣", "2023-02-03"),
    ("ckb", "16ی ئازاری 1988", "1988-03-16"),
    ("ckb", "25ی ئەیلولی 2017", "2017-09-25"),
    ("ckb", "٢٠٢٣/٢/٣", "2023-02-03"),
    # German
    ("de", "Berlin, den 3. Oktober 1990", "1990-10-03"),
    ("de", "am Dienstag, dem 5. März 2024", "2024-03-05"),
    ("de", "07.04.2024", "2024-04-07"),
]


@every_case(("tag", "text", "iso"), DAYS)
def test_a_day_is_read_or_left_open(tag, text, iso):
    found = [item.iso for item in find_dates(folded(text), language(tag)) if item.kind != "month"]
    assert [value for value in found if value] == ([iso] if iso else [])


@every_case(
    ("tag", "text"),
    [
        ("ar", "5/3/20"),
        ("ar", "ما بين 3 و 5 آذار"),
        ("ar", "الأسبوع الثاني من آذار 2020"),
        ("ar", "النصف الأول من شهر تموز 2021"),
        ("ar", "6 تشرين 2019"),
        ("ar", "32 آذار 2020"),
        ("ar", "5 مارس 1436 هـ"),
        ("ar", "10/8/2015 هـ"),
        ("ar", "3/4/2024"),
        ("en", "June 3-5, 2020"),
        ("en", "3 May 19"),
        ("en", "the Mars 2020 mission"),
        ("en", "version 3.4.2024.1"),
        ("en", "3/4/2024"),
        ("en", "from 3 May to 5 May 19"),
        ("es", "3/4/2024"),
        ("fa", "۳/۴/۹۸"),
        ("ku", "3/4/2024"),
        ("ckb", "3/4/2024"),
        ("tr", "31 Şubat 2020"),
        ("ru", "3.4.20"),
    ],
)
def test_what_is_no_day_or_not_a_sure_one_has_no_value(tag, text):
    days = [item.iso for item in find_dates(folded(text), language(tag)) if item.kind != "month"]
    assert not any(days)
