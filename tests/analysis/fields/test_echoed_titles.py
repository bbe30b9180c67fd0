"""The title whose words an invented text takes up, in ten languages, in place of a page's own lines."""

from every_case import every_case

# language: section, headline, lead, quotation, caption
_NEWS = {
    "en": (
        "Regional",
        "Harbour Board rejects plan to close the northern pier",
        (
            "The Harbour Board rejected on Monday the plan to close the northern pier of Aldmoor, which the "
            "county had put forward in March. Its members voted eleven to two against it."
        ),
        (
            '"We will not give up the pier without a study of the traffic," the chairwoman, Nora Feld, said '
            "after the session of the board in the town hall of Aldmoor."
        ),
        "Ships wait at the quay of Aldmoor last week",
    ),
    "de": (
        "Lokales",
        "Hafenrat lehnt Schließung der Nordmole ab",
        (
            "Der Hafenrat von Altmoor hat am Montag die Schließung der Nordmole abgelehnt, die der Landkreis "
            "im März vorgeschlagen hatte. Elf Mitglieder stimmten dagegen."
        ),
        (
            "„Wir geben die Mole nicht ohne eine Studie über den Verkehr auf“, sagte die Vorsitzende Nora Feld "
            "nach der Sitzung des Rates im Rathaus von Altmoor am Abend."
        ),
        "Schiffe warten am Kai von Altmoor",
    ),
    "fr": (
        "Régions",
        "Le conseil du port rejette la fermeture du môle nord",
        (
            "Le conseil du port de Valmer a rejeté lundi la fermeture du môle nord, que le département avait "
            "proposée en mars. Onze membres ont voté contre le projet."
        ),
        (
            "« Nous ne cèderons pas le môle sans une étude du trafic », a déclaré la présidente Nora Feld "
            "après la séance du conseil à la mairie de Valmer dans la soirée."
        ),
        "Des navires attendent au quai de Valmer",
    ),
    "es": (
        "Sociedad",
        "El consejo del puerto rechaza el cierre del muelle norte",
        (
            "El consejo del puerto de Valmar rechazó el lunes el cierre del muelle norte, que la provincia "
            "había propuesto en marzo. Once miembros votaron en contra."
        ),
        (
            "«No entregaremos el muelle sin un estudio del tráfico», dijo la presidenta Nora Feld tras la "
            "sesión del consejo en el ayuntamiento de Valmar por la tarde."
        ),
        "Barcos esperan en el muelle de Valmar",
    ),
    "ru": (
        "Общество",
        "Портовый совет отклонил закрытие северного причала",
        (
            "Портовый совет Альтмора в понедельник отклонил закрытие северного причала, которое область "
            "предложила в марте. Против голосовали одиннадцать членов."
        ),
        (
            "«Мы не отдадим причал без изучения движения судов», — заявила председатель Нора Фельд после "
            "заседания совета в мэрии Альтмора вечером в понедельник."
        ),
        "Суда ждут у причала",
    ),
    "tr": (
        "Gündem",
        "Liman Kurulu kuzey iskelenin kapatılmasını reddetti",
        (
            "Altmor Liman Kurulu, ilin mart ayında önerdiği kuzey iskelenin kapatılması planını pazartesi günü "
            "reddetti. On bir üye plana karşı oy kullandı."
        ),
        (
            'Kurul Başkanı Nora Feld, toplantının ardından yaptığı açıklamada, "İskeleyi trafik incelenmeden '
            'bırakmayacağız" ifadelerini kullandı.'
        ),
        "Gemiler rıhtımda bekliyor",
    ),
    "ar": (
        "محليات",
        "مجلس الميناء يرفض إغلاق الرصيف الشمالي",
        (
            "رفض مجلس الميناء في ألتمور يوم الاثنين إغلاق الرصيف الشمالي الذي اقترحته المحافظة في مارس. وصوت "
            "أحد عشر عضوا ضد المشروع في الجلسة."
        ),
        (
            'وقالت رئيسة المجلس نورا فيلد بعد الجلسة: "لن نتخلى عن الرصيف دون دراسة حركة السفن" في مقر بلدية '
            "ألتمور مساء الاثنين الماضي."
        ),
        "سفن تنتظر في المرفأ",
    ),
    "fa": (
        "اجتماعی",
        "شورای بندر بستن اسکله شمالی را رد کرد",
        (
            "شورای بندر آلتمور روز دوشنبه طرح بستن اسکله شمالی را که استان در ماه مارس پیشنهاد کرده بود رد "
            "کرد. یازده عضو شورا به این طرح رای منفی دادند."
        ),
        (
            "نورا فلد رئیس شورا پس از نشست در شهرداری گفت: «اسکله را بدون بررسی رفت و آمد کشتی‌ها واگذار "
            "نخواهیم کرد» و از استان پاسخ خواست."
        ),
        "کشتی‌ها در کنار ساحل",
    ),
    "ku": (
        "Civak",
        "Meclîsa benderê girtina skeleya bakur red kir",
        (
            "Meclîsa benderê ya Altmorê roja duşemê plana girtina skeleya bakur red kir ku parêzgehê di meha "
            "adarê de pêşniyar kiribû. Yazdeh endaman li dij deng dan."
        ),
        (
            'Seroka meclîsê Nora Feld piştî civînê li şaredariyê got: "Em ê skeleyê bêyî lêkolîna trafîkê '
            'bernedin" û ji parêzgehê bersiv xwest.'
        ),
        "Keştî li benderê disekinin",
    ),
    "ckb": (
        "کۆمەڵ",
        "ئەنجومەنی بەندەر داخستنی لەنگەرگەی باکووری ڕەتکردەوە",
        (
            "ئەنجومەنی بەندەری ئاڵتمۆر ڕۆژی دووشەممە پلانی داخستنی لەنگەرگەی باکووری ڕەتکردەوە کە پارێزگا لە "
            "مانگی ئازاردا پێشنیاری کردبوو. یازدە ئەندام دژی دەنگیان دا."
        ),
        (
            'نۆرا فێڵد سەرۆکی ئەنجومەن دوای کۆبوونەوەکە لە شارەوانی گوتی: "لەنگەرگەکە بەبێ لێکۆڵینەوە لە '
            'هاتوچۆ واز لێ ناهێنین" و داوای وەڵامی کرد.'
        ),
        "کەشتییەکان لە بەندەردا",
    ),
}

_SECTION_ABOVE = "{section}\n\n{headline}\n\n{lead}\n\n{said}\n"
_SITE_ABOVE = "Aldmoor Echo 24\n\n{headline}\n\n{caption}\n\n{lead}\n\n{said}\n"
_DAY_BELOW = "{headline}\n18/10/2022 - Nora Feld\n\n{lead}\n\n{said}\n"
_STOPPED = "{headline}.\n\n{lead}\n\n{said}\n"
_SECTION_BESIDE = "{section} | {headline}\n\n{lead}\n\n{said}\n"
_SITE_BESIDE = "{headline} | Echo 24\n\n{lead}\n\n{said}\n"
_STARRED = "**{headline}**\n\n{lead}\n\n{said}\n"
_BELOW_SUMMARY = "{section}\n{headline}\n{said}\n2025-03-04 12:30\n{lead}\n"
_KEYED = "date 2025-03-04 {headline}\n\n{lead}\n\n{said}\n"
_SLOGAN_TWICE = (
    "* Home\n* {section}\n* Kontakt\n\nWind and Tide Always\n\nWind and Tide Always\n\n{section}\n\n{headline}\n\n"
    "{caption}\n\n{lead}\n\n{said}\n"
)
_BESIDE = (_SECTION_BESIDE, _SITE_BESIDE, _STARRED, _BELOW_SUMMARY)
_NO_TITLE = "{lead}\n\n{said}\n"


def _page(shape, tongue):
    section, headline, lead, said, caption = _NEWS[tongue]
    return shape.format(section=section, headline=headline, lead=lead, said=said, caption=caption)


@every_case("shape", [_SECTION_ABOVE, _SITE_ABOVE, _DAY_BELOW, _KEYED, _SLOGAN_TWICE, *_BESIDE])
@every_case("tongue", list(_NEWS))
def test_the_line_that_the_text_takes_up_is_the_title(read, shape, tongue):
    field = read(_page(shape, tongue)).metadata.title
    assert field.value is not None
    assert field.value.rstrip(".") == _NEWS[tongue][1]


@every_case("tongue", ["en", "fr", "es", "ku"])
def test_a_headline_may_have_a_full_stop(read, tongue):
    assert read(_page(_STOPPED, tongue)).metadata.title.value == f"{_NEWS[tongue][1]}."


@every_case("tongue", list(_NEWS))
def test_a_text_without_a_headline_has_no_title(read, tongue):
    assert read(_page(_NO_TITLE, tongue)).metadata.title.value is None


@every_case("line", ["Who needs a pier?", "Storm over the quays: what now", "The pier and its friends"])
def test_which_of_two_lines_is_the_summary_of_the_other_is_not_guessed(read, line):
    text = _page(f"{line}\n\n{{headline}}\n\n{{lead}}\n\n{{said}}\n", "en")
    assert read(text).metadata.title.value is None


_LINES_OF_A_PAGE = {  # a section between strokes, the page's own news, an advertisement, a request, a slogan
    "en": ("/Sport and tourism/", "Live news of sport", "DISCOUNTS ON ALL ISSUES", "Read the paper free here"),
    "fr": ("/Sport et tourisme/", "En direct infos sport", "RABAIS SUR TOUS LES NUMÉROS", "Lisez le journal ici"),
    "es": (
        "/Deporte y turismo/",
        "En directo noticias del deporte",
        "REBAJA EN TODO EL CATÁLOGO",
        "Lea el diario aquí",
    ),
    "de": ("/Sport und Tourismus/", "Live Nachrichten vom Sport", "RABATT AUF ALLE HEFTE", "Themen des Tages"),
    "ru": ("/Спорт и туризм/", "Прямой эфир Новости спорта", "СКИДКА НА ПОДПИСКУ ДО МАЯ", "Темы дня"),
    "tr": ("/Spor ve turizm/", "Canlı yayın spor haberleri", "TÜM ABONELİKLERDE İNDİRİM", "Gazeteyi burada okuyun"),
    "ar": ("/رياضة وسياحة/", "بث مباشر أخبار الرياضة", "خصم على جميع الاشتراكات", "اقرأ الصحيفة مجانا هنا"),
    "fa": ("/ورزش و گردشگری/", "پخش زنده اخبار ورزشی", "تخفیف همه اشتراک‌ها", "روزنامه را رایگان بخوانید"),
}


@every_case("place", [0, 1, 2, 3])
@every_case("tongue", list(_LINES_OF_A_PAGE))
def test_a_line_of_a_page_right_above_the_headline_is_no_title(read, tongue, place):
    line = _LINES_OF_A_PAGE[tongue][place]
    title = read(_page(f"{line}\n\n{{headline}}\n\n{{lead}}\n\n{{said}}\n", tongue)).metadata.title.value
    assert title == _NEWS[tongue][1]


_AWAY = {  # a headline that says little
    "en": "A long road home",
    "fr": "Un long chemin vers la maison",
    "es": "Un largo camino a casa",
    "de": "Ein weiter Weg nach Hause",
    "ru": "Долгая дорога домой",
    "tr": "Eve giden uzun yol",
    "ar": "طريق طويل إلى البيت",
    "fa": "راه دراز بازگشت به خانه",
}


@every_case("place", [0, 1, 2, 3])
@every_case("tongue", list(_LINES_OF_A_PAGE))
def test_a_line_of_a_page_is_no_title_where_the_text_takes_up_no_headline_either(read, tongue, place):
    line, below = _LINES_OF_A_PAGE[tongue][place], _AWAY[tongue]
    title = read(_page(f"{line}\n\n{below}\n\n{{lead}}\n\n{{said}}\n", tongue)).metadata.title.value
    assert title in (None, below)


def test_a_headline_that_stands_alone_need_not_return_in_the_text(read):
    text = _page("Storm over the quays\n\n{lead}\n\n{said}\n", "en")
    assert read(text).metadata.title.value == "Storm over the quays"


def test_a_label_that_a_page_writes_often_is_no_title(read):
    menu = "".join(f"* Writer {name}\nView all of this author\n" for name in ("One", "Two", "Three"))
    text = _page(f"* Home\n* News\n* Sport\n\n{{headline}}\n\n{menu}\n{{lead}}\n\n{{said}}\n", "en")
    assert read(text).metadata.title.value == _NEWS["en"][1]


def test_a_headline_that_a_label_quotes_is_the_title_without_the_label(read):
    text = _page('* No results\n\n{headline}\n\nN/A\n\nAldmoor 2022\n\nShare "{headline}"\n\n{lead}\n\n{said}\n', "fr")
    assert read(text).metadata.title.value == _NEWS["fr"][1]


def test_the_name_of_a_body_above_a_headline_is_no_title(read):
    text = _page(
        "HARBOUR BOARD OF ALDMOOR & LOWMOOR\n\nPress Release Article\n\n{headline}\n\n{lead}\n\n{said}\n", "en"
    )
    assert read(text).metadata.title.value == _NEWS["en"][1]


@every_case(
    "line",
    [
        "We rejected the plan to close the northern pier.",
        "The Harbour Board of Aldmoor issued the following statement",
        "Ships wait at the northern pier of Aldmoor (Picture: Harbour Board)",
    ],
)
def test_a_line_of_another_kind_is_no_title_whatever_the_text_takes_up(read, line):
    assert read(_page(f"{line}\n\n{{lead}}\n\n{{said}}\n", "en")).metadata.title.value is None


@every_case(
    "line",
    ["El consejo del puerto de Valmar emitió el siguiente comunicado", "أصدر مجلس الميناء في ألتمور البيان الآتي"],
)
def test_what_leads_to_a_statement_is_no_title(read, line):
    tongue = "es" if line.isascii() or "ó" in line else "ar"
    assert read(_page(f"{line}\n\n{{lead}}\n\n{{said}}\n", tongue)).metadata.title.value is None


@every_case(
    ("tongue", "letterhead"),
    [
        ("ar", "الهيئة الوطنية للموانئ\nالأمانة العامة\n3/5/2024"),
        ("fa", "وزارت بنادر\nروابط عمومی\n3/5/2024"),
        ("ckb", "وەزارەتی بەندەرەکان\nنووسینگەی ڕاگەیاندن\n3/5/2024"),
        ("ku", "Wezareta Benderan\nNavenda Ragihandinê\n3/5/2024"),
        ("tr", "Limanlar Bakanlığı\nBasın Müşavirliği\n3/5/2024"),
        ("ru", "Министерство портов\nПресс-служба\n3/5/2024"),
        ("de", "Ministerium für Häfen\nPressestelle\n3/5/2024"),
        ("fr", "Ministère des Ports\nService de presse\n3/5/2024"),
        ("es", "Ministerio de Puertos\nOficina de Prensa\n3/5/2024"),
        ("en", "Ministry of Ports\nPress Office\n3/5/2024"),
    ],
)
def test_a_title_stands_below_a_letterhead(read, tongue, letterhead):
    text = _page(f"{letterhead}\n{{headline}}\n{{lead}}\n\n{{said}}\n", tongue)
    assert read(text).metadata.title.value == _NEWS[tongue][1]


def test_the_line_below_the_word_for_the_kind_is_no_body_where_it_has_a_verb(read):
    text = _page("Пресс-релиз\n3 марта 2025 г.\n{headline}\n\n{lead}\n\n{said}\n", "ru")
    assert read(text).metadata.title.value == _NEWS["ru"][1]


def test_the_word_for_the_kind_is_the_title_where_a_body_stands_below(read):
    text = _page("BASIN AÇIKLAMASI\n\nLİMAN İŞÇİLERİ KONFEDERASYONU\n\nDeğerli üyelerimiz;\n\n{lead}\n\n{said}\n", "tr")
    assert read(text).metadata.title.value == "BASIN AÇIKLAMASI"


@every_case(
    ("tongue", "rubric", "kind"),
    [
        ("es", "Cartas al director", "letter"),
        ("fr", "Lettres à la rédaction", "letter"),
        ("en", "Read the paper free here", None),
    ],
)
def test_a_text_among_the_letters_of_a_paper_is_one(read, tongue, rubric, kind):
    metadata = read(_page(f"{rubric}\n\n{{headline}}\n\n{{lead}}\n\n{{said}}\n", tongue)).metadata
    assert metadata.title.value == _NEWS[tongue][1]
    assert (metadata.document_type.value == "letter") == (kind == "letter")


_SITES = {"en": ("The Gull", "World"), "fr": ("Le Héron", "Monde"), "ru": ("Чайка", "Мир"), "ar": ("النورس", "العالم")}


@every_case("joint", [" - ", " – ", " — ", " | ", " :: ", " • ", "\u202c - \u202e"])
@every_case("tongue", list(_SITES))
@every_case("order", ["{site}{joint}{section}{joint}{headline}", "{headline}{joint}{site}", "{site}{joint}{headline}"])
def test_a_site_and_a_section_beside_a_headline_are_no_part_of_it(read, tongue, joint, order):
    site, section = _SITES[tongue]
    first = order.format(site=site, section=section, joint=joint, headline=_NEWS[tongue][1])
    title = read(_page(f"{first}\n\n{{lead}}\n\n{{said}}\n", tongue)).metadata.title.value
    assert title == _NEWS[tongue][1] or (title is None and joint == " | ")


@every_case(
    "line", ["Harbour Board divided - The pier and its many friends", "Statement - The pier of Aldmoor stays open"]
)
def test_words_beside_a_dash_that_return_in_the_text_are_part_of_the_headline(read, line):
    assert read(_page(f"{line}\n\n{{lead}}\n\n{{said}}\n", "en")).metadata.title.value == line


@every_case("dots", ["...", "…"])
@every_case("tongue", list(_NEWS))
def test_the_beginning_of_a_headline_with_dots_is_none_where_the_whole_one_stands_below(read, tongue, dots):
    cut = _NEWS[tongue][1][:-6] + dots
    text = _page(f"{cut}\n\n{{headline}}\n\n{{lead}}\n\n{{said}}\n", tongue)
    assert read(text).metadata.title.value in (None, _NEWS[tongue][1])


def test_a_headline_may_end_with_dots(read):
    text = _page("Harbour Board rejects the plan, but the northern pier...\n\n{lead}\n\n{said}\n", "en")
    assert read(text).metadata.title.value == "Harbour Board rejects the plan, but the northern pier..."


@every_case("word", ["true", "date 2025-03 draft", "world"])
def test_one_small_word_above_a_text_is_no_title(read, word):
    assert read(_page(f"{word}\n\n{{lead}}\n\n{{said}}\n", "en")).metadata.title.value is None
