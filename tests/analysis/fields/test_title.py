import pytest
from every_case import every_case

REST = "أكدت الوزارة في بيان لها أن العمل مستمر في كل المحافظات."


def title(reading):
    field = reading.metadata.title
    return field.value, field.rule


def test_the_statements_own_title_comes_before_the_headline_above_it(read):
    text = f'الديوان ينشر بيانا جديدا\nصدر البيان التالي:\n" بيان من الديوان الأميري "\n{REST}'
    assert title(read(text)) == ("بيان من الديوان الأميري", "title.header-line")


@pytest.mark.parametrize(
    "line",
    ["وزارة السياحة تنفي ما نشرته الصحف عنها", "محلي / افتتاح طريق في المنطقة", "البلدية ترد في بيان ثان: العمل مستمر"],
)
def test_a_headline_is_short_and_has_no_full_stop(read, line):
    assert title(read(f"{line}\n19/08/2016\n{REST}")) == (line, "title.headline")


@every_case(
    "text",
    [
        REST,
        f"{REST}\n{REST}",
        f"AHDATH.INFO\n{REST}",
        f"وزارة الخارجية والمغتربين\n{REST}",
        f"الجمهورية العربية السورية\nوزارة الخارجية\nبيان صحفي\n{REST}",
        "The council met in the city and spoke about the state\nof the region with all the members.",
    ],
)
def test_a_paragraph_a_site_or_a_letterhead_is_no_title(read, text):
    assert read(text).metadata.title.value is None


def test_the_line_under_the_word_alone(read):
    text = f"بلاغ صحفي\nالملتقى السابع للجمعية في العاصمة\n{REST}"
    assert title(read(text)) == ("الملتقى السابع للجمعية في العاصمة", "title.under-type")


def test_front_matter_is_recognised_and_is_not_the_title(read):
    text = (
        '---\ntitle: "The Minister\\u2019s letter"\ndate: 2020-01-01\n---\nThe text of the page is here and that is it.'
    )
    assert title(read(text)) == ("The Minister’s letter", "title.front-matter")
    assert read(text).metadata.title.evidence[0].text == "The Minister\\u2019s letter"


def test_a_statements_own_title_is_surer_than_the_headline_of_its_page(read):
    text = f"الوزارة تنشر موقفها من الأحداث\nأخبار / سياسة\nصفحة أولى\nبيان من وزارة العدل\n{REST}"
    field = read(text).metadata.title
    assert field.value == "بيان من وزارة العدل"
    assert [item.rule for item in field.candidates] == ["title.headline"]


def test_english_titles(read):
    text = "Statement by the Minister of Justice on the Court\nThe court has ruled and the ministry takes note of it."
    assert title(read(text)) == ("Statement by the Minister of Justice on the Court", "title.header-line")


TALKS = "Состоялся телефонный разговор министра с коллегами. Стороны обсудили текущие вопросы и договорились о встрече."


@pytest.mark.parametrize(
    ("head", "value"),
    [
        (
            "События Телефонный разговор с Министром культуры 3 марта 2021 года 12:40",
            "Телефонный разговор с Министром культуры",
        ),
        ("Новости Встреча с главами районов 14 мая 2020 г., 09:05", "Встреча с главами районов"),
        ("Документы Указ о музеях и библиотеках 1 июня 2019 года, 18:00", "Указ о музеях и библиотеках"),
    ],
)
def test_a_page_on_one_line_has_its_title_between_the_section_and_the_time(read, head, value):
    assert title(read(f"{head} {TALKS}")) == (value, "title.single-line")


@every_case(
    "text",
    [
        f"Телефонный разговор с Министром культуры 3 марта 2021 года 12:40 {TALKS}",
        f"События Поездки Встреча с главами районов 3 марта 2021 года 12:40 {TALKS}",
        f"События Телефонный разговор с Министром культуры 3 марта 2021 года {TALKS}",
        f"События состоялись в городе. Встреча прошла 3 марта 2021 года 12:40 {TALKS}",
        f"События Встреча с главами районов. Итоги 3 марта 2021 года 12:40 {TALKS}",
        f"События Встреча с главами районов 3 марта 2021 года 12:40 и потом в городе. {TALKS}",
        f"События Указ 3 марта 2021 года 12:40 {TALKS}",
        f"События Новости 3 марта 2021 года 12:40 {TALKS}",
        f"События Встреча {'с главами ' * 20}3 марта 2021 года 12:40 {TALKS}",
    ],
)
def test_a_line_of_prose_or_of_unknown_sections_has_no_title(read, text):
    assert read(text).metadata.title.value is None


def test_the_name_of_a_site_and_a_date_are_no_title(read):
    text = "elvalle.example Viernes 29 de abril de 2011\nEl gremio de panaderos ha dicho que no hay pan en el valle."
    assert read(text).metadata.title.value is None


EN = "The Council of Dunmore Growers said on Monday that it had asked the ministry for the figures of three years."


@pytest.mark.parametrize(
    "text",
    [
        f"Friday, May 1, 2020\n\nGrowers Fight The Cuts\n\n{EN}",
        f"May 1\n\nGrowers Fight The Cuts\n\n{EN}",
        f"United Growers Association\n\nMay 1, 2020\n\nGrowers Fight The Cuts\n\n{EN}",
    ],
)
def test_a_date_or_the_body_that_speaks_may_stand_above_a_title(read, text):
    assert title(read(text))[0] == "Growers Fight The Cuts"


@pytest.mark.parametrize(
    "line", ["J. Laura Greenfield", "Growers Union of the Marsh Valley (GUMV)", "Publié le 03/05/2020 à 12:21"]
)
def test_the_name_of_a_person_or_a_body_or_a_date_is_no_title(read, line):
    assert title(read(f"{line}\n\n{EN}"))[0] != line


def test_a_headline_comes_before_the_line_below_it_that_only_says_whose_statement_it_is(read):
    text = (
        "Une parodie de justice pour les marins de Valmont\n\nCommuniqué commun LGF et FIMR\n\n"
        "Valmont, le 4 juin 2019\nLes marins ont été jugés hier par le tribunal de la ville, sans avocat."
    )
    found = read(text).metadata
    assert found.title.value == "Une parodie de justice pour les marins de Valmont"
    assert found.issuer.value == "LGF et FIMR"


def test_a_first_line_that_names_its_kind_is_a_title_for_all_its_full_stop(read):
    text = (
        "Communiqué de la Ligue des marins, en date du 21 août 1998, sur les quais du nord.\n\n"
        "La Ligue condamne la fermeture des quais, dont les marins de la ville ont besoin toute l'année."
    )
    found = read(text).metadata
    assert found.title.value.startswith("Communiqué de la Ligue des marins")
    assert found.date_issued.value == "1998-08-21"


@pytest.mark.parametrize(
    "line", ["© Copyright : BWR/archives", "Search this blog", "3 minute read", "Ladies and gentlemen of the council"]
)
def test_whose_a_picture_is_and_who_is_addressed_is_no_title(read, line):
    text = f"{line}\n\nThe school of the valley is the gate of the town, and the road to it is open again since May."
    assert read(text).metadata.title.value is None


def test_the_label_and_the_time_of_a_page_are_no_title(read):
    page = "کد خبر: 4711\nتاریخ انتشار: 20:21 - 01 مرداد 1401\n\nآغاز کار روی پل رودخانه\n\n"
    text = "شورای شهر از آغاز دوباره کار روی پل رودخانه خبر داد و از همه اهالی خواست تا پایان هفته شکیبا باشند."
    value = read(page + text).metadata.title.value
    assert value is None or "تاریخ" not in value


@every_case(
    "line", ["11 November 2023, Sat", "Friday, 3 May 2024, 12:00", "Home >> Press Releases >> Press Release Detail"]
)
def test_a_day_with_its_weekday_and_a_path_through_a_site_are_no_title(read, line):
    headline = "The growers ask for the figures of three years"
    text = f"{line}\n\n{headline}\n\n{EN} The ministry has not answered. The growers wait for it in the hall."
    assert read(text).metadata.title.value in (None, headline)


_TEXTS = {
    "C": "La Ligue des marins a saisi hier le tribunal contre la fermeture du quai, dont la ville ne veut pas.",
    "P": "Der Hafenrat hat gestern Klage gegen die Schließung des Kais eingereicht, die niemand in der Stadt will.",
    "П": "Союз рыбаков подал вчера в суд на решение о закрытии порта, которого никто в городе не хочет.",
    "ب": "رفعت نقابة البحارة أمس دعوى ضد إغلاق الرصيف الشمالي الذي لا يريده أحد من سكان المدينة والقرى.",
}


@every_case(
    ("header", "headline"),
    [
        ("Communiqué\n\nValmont, le 3 mars 2021", "Fermeture du quai nord : la Ligue saisit le tribunal"),
        ("Pressemitteilung\nLindenau, 3. März 2021", "Hafenrat klagt gegen die Schließung"),
        ("Пресс-релиз\n\n3 марта 2021 года", "Союз рыбаков подал в суд"),
        ("بيان صحفي\nألمارا، 3 آذار 2021", "نقابة البحارة ترفع دعوى ضد إغلاق الرصيف"),
    ],
)
def test_below_the_kind_and_the_day_stands_the_headline(read, header, headline):
    assert read(f"{header}\n\n{headline}\n\n{_TEXTS[header[0]]}\n").metadata.title.value == headline


def test_the_office_that_signs_below_is_no_title_above(read):
    text = (
        "GOVERNOR OF PORT STATE\n\nIn view of the flood of last spring, I order:\n1. Monday is a day of mourning.\n"
        "2. This order comes into force today.\n\nTom Reed\nGovernor of Port State\n4 May 2022\n"
    )
    assert read(text).metadata.title.value is None


def test_a_dateline_of_two_calendars_is_no_title(read):
    text = "الواحات 12 رمضان 1444 هـ الموافق 3 أبريل 2023 م واس\nأكدت وزارة الموانئ أن الرصيف مفتوح.\n"
    assert read(text).metadata.title.value is None


def test_the_greeting_of_a_page_is_no_title_and_a_headline_may_stand_above_a_place_and_its_sender(read):
    prose = "Die Wehr Sieke sucht nach einem Brand am Deich Zeugen, die am Montag gegen acht Uhr dort waren."
    headline = "Wehr Sieke sucht Zeugen nach Brand"
    greeted = f"Willkommen auf den Seiten des Deichamts\n\n{headline}\n\n{prose} {prose}"
    sent = read(f"{headline}\nVelm/Siekestedt (abc)\n{prose} {prose}").metadata
    assert read(greeted).metadata.title.value == headline
    assert (sent.title.value, sent.place.value) == (headline, "Velm/Siekestedt")


def test_a_german_title_keeps_the_mark_that_closes_its_quotation(read):
    prose = "Die Lage am Deich ist ernst, und die Wehr hat seit vielen Jahren vor einem neuen Hochwasser gewarnt."
    assert (
        read(f"„Wir brauchen mehr Deiche“\n\n{prose}\n\n{prose}").metadata.title.value == "„Wir brauchen mehr Deiche“"
    )


def test_a_newspaper_with_its_town_is_no_headline_and_the_line_below_it_is(read):
    head = "The Terna Courier (Terna)\n\nMinister denies that the wells are shut\n\nBy Ada Brandt\n\n"
    text = "The Minister, Owen Stacey, on Tuesday denied that the wells of the valley would be shut in the summer."
    assert read(head + text).metadata.title.value == "Minister denies that the wells are shut"


@pytest.mark.parametrize("body", ["Embassy of Terna in Lisia", "TERNA TOWN COUNCIL"])
def test_a_body_alone_on_its_line_is_no_title_and_the_line_below_it_is(read, body):
    title = "Security alert on the wells of the valley"
    text = "The wells of the valley are shut on Wednesday. People are advised to keep water for three days."
    assert read(f"{body}\n\n{title}\n\n{text}").metadata.title.value == title


@every_case(
    "text",
    [
        "To the Board of the Pilots\n\nThe quays are no longer safe. Repair them soon.\n\nYours sincerely,\nA. Reed",
        "À Monsieur le Ministre\n\nLe quai n'est plus sûr, réparez-le.\n\nCordialement,\nAnne Roux",
        "Al señor Ministro\n\nEl muelle ya no es seguro, y le pedimos que lo repare.\n\nAtentamente,\nAna Rojas",
        "An den Minister\n\nder Steg ist nicht mehr sicher, und wir bitten um Hilfe.\n\nHochachtungsvoll\nAnna Rot",
        "Министру портов\n\nПричал больше не безопасен, просим его отремонтировать.\n\nС уважением,\nАнна Рот",
        "إلى السيد وزير المرافئ\n\nالرصيف لم يعد آمنا، ونرجو منكم إصلاحه.\n\nوتفضلوا بقبول فائق الاحترام\nسلمى نور",
        "به وزیر محترم بنادر\n\nاسکله دیگر ایمن نیست و خواهشمندیم آن را تعمیر کنید.\n\nبا احترام\nسلما نوری",
        "Liman Bakanlığına\n\nİskele artık güvenli değil, onarılmasını rica ederiz.\n\nSaygılarımızla,\nAyşe Kızıl",
        "بۆ وەزیری بەندەرەکان\n\nبەندەرەکە چیتر پارێزراو نییە و تکایە چاکی بکەن.\n\nلەگەڵ ڕێز\nئازاد",
        "Ji bo Wezîrê Benderan\n\nÎskele êdî ne ewle ye û em daxwaz dikin ku were çêkirin.\n\nBi rêzdarî\nZerî",
    ],
)
def test_whom_a_letter_that_is_signed_off_is_for_is_no_title(read, text):
    assert read(text).metadata.title.value is None


def test_a_headline_of_direction_above_no_letter_stays_a_title(read):
    line = "To the Harbour with Lanterns"
    assert (
        title(read(f"{line}\n\nThe town walked to the quays on Monday night, and the pilots said they were glad."))[0]
        == line
    )


@every_case(
    ("kind", "headline"),
    [
        ("Press Release No. 45/2020", "Police arrest four over a market robbery"),
        ("Press statement 7", "Market of the lower valley opens on Saturday"),
    ],
)
def test_the_number_of_a_release_is_no_title_above_its_headline(read, kind, headline):
    prose = "The river is within its banks again, and the market of the lower valley opens on Saturday at nine."
    assert read(f"{kind}\n\n{headline}\n\n{prose}\n").metadata.title.value == headline


@every_case(
    ("head", "body"),
    [
        ("MINISTRY OF WATER RESOURCES\nREPUBLIC OF TERNA\n\nPRESS STATEMENT", "MINISTRY OF WATER RESOURCES"),
        ("REPUBLIC OF TERNA\nMINISTRY OF WATER RESOURCES\n\nPRESS RELEASE", "MINISTRY OF WATER RESOURCES"),
    ],
)
def test_neither_the_state_nor_the_ministry_of_a_letterhead_is_a_title(read, head, body):
    metadata = read(
        f"{head}\n\nThe public is advised to stay away from the river while the valley is flooded.\n"
    ).metadata
    assert (metadata.title.value, metadata.issuer.value) == (None, body)


@every_case(
    ("head", "headline", "text"),
    [
        (
            "Communiqué n° 12/2021",
            "Réouverture du pont de Valmont",
            "La mairie informe la population que le pont est ouvert.",
        ),
        (
            "Pressemitteilung Nr. 17",
            "Brücke in Lindenau wieder offen",
            "Die Stadt teilt mit, dass die Brücke wieder offen ist.",
        ),
        ("Пресс-релиз № 5", "Мост в Вельске снова открыт", "Администрация Вельска сообщает, что мост снова открыт."),
        ("بيان رقم 7", "إعادة فتح جسر الوادي", "تعلن بلدية الوادي عن إعادة فتح الجسر ابتداء من يوم الأحد."),
        (
            "Freistaat Velm\nMinisterium für Umwelt\n\nMedieninformation 45",
            "Pegel der Velm sinkt",
            "Der Pegel der Velm sinkt, und alle sollen sparen.",
        ),
        ("РЕСПУБЛИКА ТЕРНА\nМИНИСТЕРСТВО ПОРТОВ", None, "Приказываю запретить судоходство по реке ночью и в туман."),
        (
            "RÉPUBLIQUE DE TERNA\nMinistère de l'Hydraulique\nLe Ministre\n\nCOMMUNIQUÉ DE PRESSE",
            None,
            "Le Ministre informe l'opinion publique que la vallée est inondée.",
        ),
        (
            "بسم الله الرحمن الرحيم",
            None,
            "تنعى نقابة المحامين في الوادي المرحوم خالد الزين، سائلين الله أن يتغمده برحمته.",
        ),
    ],
)
def test_neither_number_letterhead_nor_invocation_is_a_title(read, head, headline, text):
    headed = f"{head}\n\n{headline}\n\n{text}\n" if headline else f"{head}\n\n{text}\n"
    assert read(headed).metadata.title.value == headline


def test_whom_to_call_is_no_title_above_the_headline(read):
    head = "For Immediate Release\nContact: Jane Roe, 555-1234\n\n"
    text = f"{head}Senator Dell Introduces Clean Water Act\n\nThe act is new.\n"
    assert read(text).metadata.title.value == "Senator Dell Introduces Clean Water Act"


def test_a_paragraph_of_two_sentences_is_no_title(read):
    prose = "Nordvale Group announces that its chief has left. Chair Olof Berg: “We thank her for her work.”"
    assert read(f"Company statement\n\n{prose}\n\nStockholm, 3 May 2021\n").metadata.title.value is None


def test_a_letterhead_with_its_address_is_no_title(read):
    text = "Hafenamt Velm, Hafenstraße 3, 12345 Velm\n\nVelm, den 3. Mai 2021\n\nSehr geehrte Frau Kern,\n\nwir danken."
    assert read(f"{text}\n").metadata.title.value is None


@every_case(
    "text",
    [
        "Chocolate cake\n\nIngredients\n200 g flour\n3 eggs\n\nBeat the eggs with the sugar. Bake for an hour.\n",
        "Dr. Emil Roth\nFachanwalt\n\nHamburg, 4. März 2020\n\nIch beantrage Akteneinsicht.\n\nDr. Roth\n",
    ],
)
def test_an_entry_of_a_list_or_a_name_is_no_title(read, text):
    assert read(text).metadata.title.value is None


@every_case("line", ["Held on 3 June 2023 at the Town Hall", "Case No. 2021/0456"])
def test_when_it_was_and_the_number_of_a_file_are_no_title(read, line):
    text = f"MINUTES OF THE MEETING OF THE BOARD\n\n{line}\n\nPresent: the chair\n\nThe Board met in the town.\n"
    assert read(text).metadata.title.value != line


@every_case(
    "line",
    [
        "Posted on 3 May 2021 by admin",
        "Signed at Geneva this 3rd day of May 2021",
        "For immediate release: May 3, 2021",
        "نُشر في: 3 مايو 2021 - آخر تحديث: 4 مايو 2021",
    ],
)
def test_when_a_page_came_out_is_no_title(read, line):
    text = "أدانت نقابة الصحفيين اعتقال صحفي." if line[0] > "z" else "The River Trust condemns the sewage spill."
    assert read(f"{line}\n\n{text}\n").metadata.title.value is None


def test_the_subject_of_a_letter_is_its_title_without_its_label(read):
    text = "Communiqué\n\nObjet : fermeture du quai nord\n\nLa Capitainerie d'Estelle informe que le quai sera fermé.\n"
    assert read(text).metadata.title.value == "fermeture du quai nord"


def test_the_day_and_number_of_an_order_are_no_title(read):
    text = "ПРИКАЗ\n\n3 мая 2021 г. № 45\n\nО закрытии причала\n\nПриказываю: закрыть причал с мая.\n\nИ. Лосев\n"
    assert read(text).metadata.title.value == "О закрытии причала"


@every_case(
    "line",
    [
        "(202) 555 – 6225",
        "EASTERN COAST NEWS",
        "Press releases Rivers Office",
        "Become a Member",
        "2 mins read",
        "View More In This Section",
        "Share on LinkedIn",
    ],
)
def test_a_number_a_section_and_what_a_page_asks_for_are_no_title(read, line):
    text = f"{line}\n\nThe Reed Council announced today that all piers are open to boats of every size and kind.\n"
    assert read(text).metadata.title.value is None


@every_case(
    "line", ["Reed Council answers (202) callers in a day", "PIERS OPEN NEWS COMES LATE", "Press releases must be read"]
)
def test_a_headline_with_figures_or_such_a_word_stays_a_title(read, line):
    text = f"{line}\n\nThe Reed Council announced today that all piers are open to boats of every size and kind.\n"
    assert read(text).metadata.title.value == line


@every_case("section", ["Press releases Pier Office", "EASTERN COAST NEWS"])
def test_below_a_section_of_the_page_stands_the_headline(read, section):
    headline = "Keepers must be paid for the winter: Pier Office"
    text = (
        f"{section}\n{headline}\n16 May 2024\nHARBOUR (16 May 2024) – Keepers of huts have not been paid for the "
        "winter, according to a committee that coordinates their work. They are owed three wages.\n"
    )
    assert read(text).metadata.title.value == headline


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        (
            "Le droit de passer doit être respecté",
            "Communiqué de l’Observatoire du fleuve – Vauxelle, le 26 janvier 2018",
        ),
        ("El derecho de paso debe respetarse", "Comunicado del Observatorio del Río – Vauxelle, 26 de enero de 2018"),
    ],
)
def test_below_a_headline_the_line_of_body_place_and_day_is_a_dateline(read, headline, line):
    values = read(f"{headline}\n\n{line}\n\nNous demandons la réouverture du pont aux piétons de la ville.\n").metadata
    assert (values.title.value, values.place.value, values.date_issued.value) == (headline, "Vauxelle", "2018-01-26")


SIGNED = {
    "en": "We ask you to open the bridge. The people of the valley need it.\n\nYours sincerely,\nAnna Bower",
    "fr": "Nous vous demandons d'ouvrir le pont. La vallée en a besoin.\n\nCordialement,\nAnne Moreau",
    "es": "Le pedimos que abra el puente. Los vecinos lo necesitan.\n\nAtentamente,\nAna Morales",
    "de": "wir bitten Sie, die Brücke zu öffnen. Das Tal braucht sie.\n\nMit freundlichen Grüßen\nAnna Moor",
    "tr": "Köprünün açılmasını rica ederiz. Vadinin ona ihtiyacı var.\n\nSaygılarımızla,\nAyşe Yıldız",
    "ru": "Просим вас открыть мост. Он нужен жителям долины.\n\nС уважением,\nАнна Морозова",
    "fa": "خواهشمند است پل را باز کنید. مردم به آن نیاز دارند.\n\nبا تشکر\nسامان حدادی",
    "ar": "نرجو منكم فتح الجسر. فأهالي الوادي بحاجة إليه.\n\nوتفضلوا بقبول فائق الاحترام\n\nسامر حداد",
}


@every_case(
    ("language", "greeting"),
    [
        *(("en", "Dear Mr President"), ("en", "Mr Chairman, distinguished delegates"), ("en", "Fellow citizens")),
        *(("fr", "Monsieur le Préfet"), ("fr", "Camarades"), ("es", "Estimados colegas"), ("es", "Apreciados amigos")),
        *(("de", "Sehr geehrte Damen und Herren"), ("de", "Lieber Herr Moor"), ("tr", "Sayın Genel Müdür")),
        *(("ru", "Глубокоуважаемый господин Президент"), ("fa", "جناب آقای وزیر"), ("fa", "دوستان عزیز")),
        *(("ar", "معالي الوزير"), ("ar", "الإخوة والأخوات"), ("ar", "يا جماهير شعبنا")),
    ],
)
def test_whom_a_letter_greets_is_no_title_with_a_comma_or_without(read, language, greeting):
    assert read(f"{greeting}\n\n{SIGNED[language]}\n").metadata.title.value is None


@every_case(
    ("language", "headline"),
    [
        ("en", "Fellow workers walk out of the Kestrel mill over pay and hours"),
        ("ar", "معالي الوزير يفتتح جسر طلوان بعد إغلاقه شهرا كاملا أمام السكان"),
    ],
)
def test_a_headline_that_begins_with_such_a_word_stays_one(read, language, headline):
    assert read(f"{headline}\n\n{SIGNED[language]}\n").metadata.title.value == headline


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("البيان الختامي\nلمجمع كنيسة وادي الرمان", "البيان الختامي لمجمع كنيسة وادي الرمان"),
        ("بيان\nلقاء الأهالي في وادي الرمان", "لقاء الأهالي في وادي الرمان"),
    ],
)
def test_an_arabic_title_goes_on_below_its_kind_with_whose_it_is(read, lines, title):
    text = f"{lines}\nدير التلة، 21 أيلول 2012\nعقد أساقفة كنيسة وادي الرمان مجمعهم السنوي في دير التلة.\n"
    assert " ".join(read(text).metadata.title.value.split()) == title


@pytest.mark.parametrize("byline", ["كتب: سالم الرملي", "كتب : زوايا الوادي - وكالات"])
def test_a_headline_stands_between_a_pages_day_and_its_writer(read, byline):
    told = "أعلنت رئاسة الوادي في بيان عن تعيينات جديدة في منصبي مدير الديوان والمتحدث الرسمي باسم الرئاسة.\n"
    text = f"26 سبتمبر 2021\n\nتعيين مدير للديوان ومتحدث جديدين\n\n{byline}\n\n{told}"
    assert read(text).metadata.title.value == "تعيين مدير للديوان ومتحدث جديدين"


def test_the_word_for_a_statement_written_twice_is_its_title(read):
    text = "بيان\n\nبيان\nيعرب اتحاد صيادي وادي الرمان عن أشد عبارات الاستنكار لما تعرض له عدد من العمال.\n"
    assert read(text).metadata.title.value == "بيان"


@every_case(
    ("above", "title", "text"),
    [
        (
            "Return to Headlines",
            "Statement from the Warden of the Huts",
            "We have heard the guests, and we share their fear.",
        ),
        ("Press Release Details", "The Huts in the Valley Will Close", "We close all huts for the night, as we must."),
        ("Volver al listado", "Cierre de los refugios del valle", "Pedimos a todos paciencia y cerramos los refugios."),
        (
            "Zurück zur Übersicht",
            "Hütten im Tal bleiben geschlossen",
            "Wir bitten alle Gäste um Geduld in diesen Tagen.",
        ),
        ("Retour à la liste", "Les refuges de la vallée ferment", "Nous demandons à tous de la patience en ces jours."),
    ],
)
def test_the_way_back_through_a_page_is_no_title(read, above, title, text):
    assert read(f"{above}\n\n{title}\n\n{text}").metadata.title.value == title


def test_a_title_does_not_go_on_with_another_title_below_it(read):
    title = "Remarks by Ana Tarn to the Guests of the Huts in the Valley of the Upper Reed"
    below = "Remarks by Ana Tarn to the Keepers of the Huts"
    assert read(f"{title}\n{below}\nWelcome to you all. I thank you for your work.").metadata.title.value == title
