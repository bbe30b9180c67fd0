import pytest
from every_case import every_case

EN = "The Council of Dunmore Growers said on Monday that it had asked the ministry for the figures of three years."
ES = "El Consejo de Productores pidió este lunes al ministerio que publique las cifras de los últimos tres años."
DE = "Der Rat der Erzeuger hat am Montag das Ministerium gebeten, die Zahlen der letzten drei Jahre zu nennen."
FR = "Le Conseil des producteurs a demandé lundi au ministère de publier les chiffres des trois dernières années."
TR = "Üreticiler Konseyi pazartesi günü bakanlıktan son üç yılın rakamlarını açıklamasını ve görüşmesini istedi."
RU = "Совет производителей в понедельник попросил министерство опубликовать данные за последние три года."
AR = "طالب مجلس المنتجين اليوم الاثنين الوزارة بنشر أرقام السنوات الثلاث الأخيرة واستقبال أعضائه في أقرب وقت ممكن."


@every_case(
    ("text", "place"),
    [
        (f"DUNMORE – {EN}", "DUNMORE"),
        (f"Denizli - {TR}", "Denizli"),
        (f"DUNMORE, Ohio — {EN}", "DUNMORE, Ohio"),
        (f"DUNMORE, OH, May 22, 2026 (Nordwire) -- {EN}", "DUNMORE, OH"),
        (f"DUNMORE, OH, May 22, 2026 /Nordwire/ -- {EN}", "DUNMORE, OH"),
        (f"DUNMORE, May 22, 2026 – {EN}", "DUNMORE"),
        (f"Dunmore, 3 May 2020 - {EN}", "Dunmore"),
        (f"The Growers Ask Again\n\nDunmore (Nordwire) - {EN}", "Dunmore"),
        (f"![](http://pictures.example/1.jpg)DUNMORE – {EN}", "DUNMORE"),
        (f"Almarena, 3 de mayo de 2020. {ES}", "Almarena"),
        (f"Almarena (EFA) – {ES}", "Almarena"),
        (f"Lindenau (ots). {DE}", "Lindenau"),
        (f"Lindenau/Erzstadt – {DE}", "Lindenau/Erzstadt"),
        (f"Lindenau/Erzstadt/LZ – {DE}", "Lindenau/Erzstadt"),
        (f"Lindenau/M. (ots) – {DE}", "Lindenau/M."),
        (f"(Lindenau/Erzstadt) - {DE}", "Lindenau/Erzstadt"),
        (f"(Dunmore, Ohio) – {EN}", "Dunmore, Ohio"),
        (f"SANTA CRUZ – {EN}", "SANTA CRUZ"),
        (f"Miami, Ohio\n– {EN} {EN}", "Miami, Ohio"),
        (f"Traun – {DE}", "Traun"),
        (f"Traun - {DE}", "Traun"),
        (f"Erzstadt/St. Lindau – {DE}", "Erzstadt/St. Lindau"),
        (f"DUNMORE—{EN}", "DUNMORE"),
        (f"ALMARENA (efa).- {ES}", "ALMARENA"),
        (f"Lindenau, den 3. Mai 2020\n\n{DE}", "Lindenau"),
        (f"Valmont, le 3 mai 2020 – {FR}", "Valmont"),
        (f"{FR}\n\nFait à Valmont, le 3 mai 2020\nLe président", "Valmont"),
        (f"Yenidere, 3 Mayıs (AA) - {TR}", "Yenidere"),
        (f"СЕВЕРОГРАД, 3 мая. /ВЕСТ/. {RU}", "СЕВЕРОГРАД"),
        (f"دمشق – {AR}", "دمشق"),
    ],
)
def test_the_shape_of_a_dateline_shows_the_place(read, text, place):
    assert read(text).metadata.place.value == place


@every_case(
    "text",
    [
        f"NATO – {EN}",
        f"Update – {EN}",
        f"Exclusive – {EN}",
        f"Ohio's Sen. {EN}",
        f"Ohio U.S. Rep. Ann Carrow said. {EN}",
        f"Also, Mr. Carrow said it. {EN}",
        f"Denizli Haber - {TR}",
        f"Lindenau Nachrichten – {DE}",
        f"Statement – {EN}",
        f"Monday, 3 May 2020 – {EN}",
        f"John Carrow, 3 May 2020\n{EN}",
        f"By Ann Carrow – {EN}",
        f"Eilmeldung – {DE}",
        f"Traun- {DE}",
        f"Luto. {ES}",
        f"Marie Dupont le 3 mai 2020\n{FR}",
        f"Ministry of Health, 3 May 2020\n{EN}",
        f"المجلس - {AR}",
        f"دبي (CNN) – {AR}",
    ],
)
def test_other_words_before_a_sign_are_no_place(read, text):
    assert read(text).metadata.place.value is None


def test_the_line_between_the_body_that_signs_and_the_date_is_the_place(read):
    field = read(f"{AR}\nوزارة الصحة\nدمشق\n2022/7/20").metadata.place
    assert (field.value, field.rule) == ("دمشق", "place.signature")


def test_a_listed_place_may_be_only_the_beginning_of_one(read):
    text = f"México D.F., 3 de mayo de 2020\nCarta del Consejo de Productores\nSeñor ministro:\n{ES}"
    assert read(text).metadata.place.value.startswith("México D.F")


def test_a_dateline_behind_a_headline_on_the_line_wins_over_what_the_headline_is_about(read):
    text = f"Pjöngjang: Neue Zahlen der Erzeuger liegen vor. Seoul – {DE} {DE} {DE}"
    assert read(text).metadata.place.value == "Seoul"


def test_what_a_headline_is_about_is_no_place_of_issue(read):
    text = f"Ghana: The growers ask the ministry for the figures of the last three years and for a meeting\n\n{EN}"
    assert read(text).metadata.place.value is None


_FA = "شورای شهر از آغاز دوباره کار روی پل رودخانه خبر داد و از همه اهالی خواست تا پایان هفته شکیبا باشند."


@every_case(
    "text",
    [
        "چشمه‌سار- فرماندار چشمه‌سار گفت که آب این شهر تا فردا وصل می‌شود و از همه اهالی خواست که شکیبا باشند.",
        f"چشمه‌سار - 8 بهمن 1395 - خبرگزاری مدار - {_FA}",
    ],
)
def test_without_capitals_a_town_before_a_dash_stands_again_or_before_a_day(read, text):
    assert read(text).metadata.place.value == "چشمه‌سار"


_MILL = "سيعاد فتح الطاحونة القديمة أمام الأهالي بعد أعمال ترميم استمرت عاما كاملا، وسيكون الدخول مجانا للجميع.\n"


@every_case(
    ("head", "place"),
    [
        ("تل الرمان، 3 مايو 2023 – ", "تل الرمان"),
        ("تل الرمان، الأربعاء 3 مايو 2023 – ", "تل الرمان"),
        ("تل الرمان (3 مايو 2023) - ", "تل الرمان"),
        ("عاجل، 3 مايو 2023 – ", None),
        ("وزارة السقاية، 3 مايو 2023 – ", None),
        ("جريدة الرمان، 3 مايو 2023 – ", None),
        ("وقبل عام، 3 مايو 2022، ", None),
    ],
)
def test_without_capitals_a_town_before_a_day_and_a_dash_needs_no_list(read, head, place):
    assert read(f"الطاحونة القديمة تفتح أبوابها\n\n{head}{_MILL}").metadata.place.value == place


def test_without_capitals_a_word_before_a_dash_may_be_anything(read):
    assert read(f"گفتنی است - {_FA}").metadata.place.value is None


@pytest.mark.parametrize(
    "head",
    [
        "Lenka Orvat | 03.05.2023 - Stand: 03.05.2023\n\n",  # who wrote it, whose given name no list has
        "Riverbanknews, 3 May 2023. ",
    ],
)
def test_who_wrote_or_tells_it_is_no_place_before_the_day(read, head):
    text = "The old mill opens again after a year of repairs, and nobody will have to pay at its gate this summer.\n"
    assert read(f"Old mill opens again\n\n{head}{text}").metadata.place.value is None


def test_an_agency_above_the_day_of_a_page_is_no_place(read):
    text = f"El Consejo pide cifras al ministerio\n\nAGENCIA NOTIMEX 2020-05-03\n\n{ES}"
    assert read(text).metadata.place.value is None


def test_a_town_that_no_list_has_stands_with_the_day_above_what_a_body_demands(read):
    text = "Ostmeer-Süd, 3. Mai 2021\n\nDer Bürgerverein Ostmeer-Süd fordert einen Zebrastreifen.\n"
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == ("Ostmeer-Süd", "2021-05-03")


def test_an_event_before_its_day_is_no_place(read):
    text = "Discours de Paul Dumas\n\nInauguration du pont, 3 mai 2021\n\nMesdames, Messieurs,\n\nMerci à tous.\n"
    assert read(text).metadata.place.value is None


@every_case(
    ("head", "place", "day"),
    [
        ("HARBOUR (23 February 2024) – ", "HARBOUR", "2024-02-23"),
        ("Geneva (23 February 2024) – ", "Geneva", "2024-02-23"),
        ("Martha Wilson (23 February 2024) – ", None, None),
    ],
)
def test_a_day_in_brackets_stands_behind_a_town(read, head, place, day):
    text = f"{head}The Reed Council today called for greater efforts to end the strike at the piers without delay.\n"
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == (place, day)


@every_case("label", ["Last Updated: September 6, 2007", "Last updated, September 6, 2007"])
def test_the_label_of_a_page_below_the_text_is_no_place(read, label):
    text = f"Statement of the Reed Council\n\nThe Reed Council announces that all piers are open.\n\n{label}\n"
    assert read(text).metadata.place.value is None


ASKED = "Nous condamnons la fermeture du pont et nous demandons sa réouverture.\n\n"
PEDIDO = "Condenamos el cierre del puente y pedimos su reapertura.\n\n"


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (f"{ASKED}À Vauxelle, le 3 mai 2021\n", "Vauxelle", "2021-05-03"),
        (f"{ASKED}Vauxelle, ce 3 mai 2021\n", "Vauxelle", "2021-05-03"),
        (f"{PEDIDO}Valdorra, Octubre 28 de 2010.\n", "Valdorra", "2010-10-28"),
        (f"{PEDIDO}Valdorra, mayo 3 del 2021\n", "Valdorra", "2021-05-03"),
    ],
)
def test_the_last_line_with_the_place_behind_at_or_the_month_before_the_day(read, text, place, day):
    values = read(text).metadata
    assert (values.place.value, values.date_issued.value) == (place, day)


@pytest.mark.parametrize(
    "line",
    ["À Vauxelle, le 3 mai 2021, des bateliers ont fermé le pont.", "À Vauxelle, le 3 mai 2021 on a fermé le pont"],
)
def test_a_sentence_that_begins_with_a_place_and_a_day_is_no_dateline(read, line):
    values = read(f"{ASKED}{line}\n").metadata
    assert (values.place.value, values.date_issued.value) == (None, None)


def test_a_listed_town_before_a_bar_is_where_news_comes_from(read):
    text = "Ouagadougou | Le porte-parole du gouvernement, Lucien Marchavel, a lu une déclaration à la télévision.\n"
    assert read(text).metadata.place.value == "Ouagadougou"


_MENU = "إعلان\n\nالسفارة تعلن إغلاق أبوابها\n\n06:19 م السبت 17 أغسطس 2013\n\nتطبيق الوادي\n\nأصدق رؤية للأحداث\n\n"
_TOLD = "أعلنت سفارة الواحة، في بيان لها السبت، أنها ستغلق أبوابها غدا الأحد، كما سيتم تعليق الخدمات لهذا اليوم.\n"


@pytest.mark.parametrize(("line", "place"), [("القاهرة - (أ ش أ):", "القاهرة"), ("صور من القاهرة", None)])
def test_a_dateline_right_above_the_text_of_a_page_is_read_below_its_menus(read, line, place):
    assert read(f"{_MENU}{line}\n\n{_TOLD}").metadata.place.value == place


@every_case(
    ("head", "place"),
    [
        ("هەولێر، هەرێمی کوردستان، عێراق (GOV. KRD) - ", "هەولێر"),
        ("هەولێر (حکومەت) - ", "هەولێر"),
        ("هاوڵاتیان، هەرێمی کوردستان، عێراق (GOV. KRD) - ", None),
    ],
)
def test_the_region_and_the_land_may_stand_behind_a_listed_town(read, head, place):
    text = "سەندیکای شوانان داخستنی پردە کۆنەکە ئیدانە دەکات و داوا لە ئەنجوومەنی دۆڵەکە دەکات دووبارە بیکاتەوە.\n"
    assert read(head + text).metadata.place.value == place


@every_case(
    ("line", "place"),
    [
        ("México D.F. a 27 de noviembre de 2014.", "México D.F"),
        ("Playa San Telmo a, 27 de noviembre de 2014.", "Playa San Telmo"),
        ("Quito, a 27 de noviembre de 2014", "Quito"),
    ],
)
def test_a_letter_has_its_place_before_the_small_word_of_its_day(read, line, place):
    text = "Estimadas familias:\n\nLes informamos de que el puente está cerrado. Lo sentimos mucho.\n\nAtentamente,\n"
    metadata = read(f"{line}\n\n{text}\nLa Junta\n").metadata
    assert (metadata.place.value, metadata.date_issued.value) == (place, "2014-11-27")


def test_a_town_and_its_agency_may_stand_behind_the_day_of_the_page(read):
    text = "date 2025-10-03 دمشق-سانا\n\nأصدرت وزارة المياه تعميما حول الجسر القديم. وجاء في التعميم أن الجسر مغلق.\n"
    assert read(text).metadata.place.value == "دمشق"
