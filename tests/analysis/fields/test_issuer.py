import pytest
from every_case import every_case

from archivist.analysis.constructions.by_syntax import bodies_by_syntax

# Of Arabic letters, and of Cyrillic ones
_TEXTS = (
    "مدرسه‌های دره تا باز شدن راه‌ها تعطیل می‌مانند. برف سنگین سه روز است که جاده را بسته است.",
    "Дороги закрыты, снегопад блокирует дорогу второй день. Более сорока сёл остаются без света.",
)


def issuer(reading):
    return reading.metadata.issuer.value, reading.metadata.issuer.rule


@every_case(
    ("text", "value", "rule"),
    [
        (
            "وزارة الخارجية والمغتربين\nبيان صحفي\nتدين الوزارة ما جرى.",
            "وزارة الخارجية والمغتربين",
            "issuer.header-line",
        ),
        (
            "قوات سوريا الديمقراطية\nبيان إلى الرأي العام\nتنفي قواتنا ذلك.",
            "قوات سوريا الديمقراطية",
            "issuer.header-line",
        ),
        ("أصدرت وزارة الزراعة اليوم بيانًا حول الموسم.", "وزارة الزراعة", "issuer.issues"),
        ("صدر اليوم عن الديوان الأميري البيان التالي أدناه.", "الديوان الأميري", "issuer.statement-of"),
        ("بيان صادر عن وزارة الدفاع\nتعلن الوزارة ما يلي.", "وزارة الدفاع", "issuer.statement-of"),
        (
            "وأفاد بلاغ للمديرية العامة للدفاع المدني أن الطرق مفتوحة.",
            "المديرية العامة للدفاع المدني",
            "issuer.statement-of",
        ),
        ("نفت وزارة السياحة في بلاغ لها ما نشرته الصحف.", "وزارة السياحة", "issuer.says"),
        ("وأعربت وزارة الشؤون الدينية، في بيان، عن شكرها.", "وزارة الشؤون الدينية", "issuer.says"),
        ("أكد الناطق الرسمي باسم الحكومة اليمنية محمد نمر ذلك.", "الحكومة اليمنية", "issuer.spokesman-for"),
        ("أعلنت التنسيقية الوطنية لشبكة مواطنون في بيان انسحابها.", "شبكة مواطنون", "issuer.says"),
        (
            "قالت اللجنة الدولية للصليب الأحمر في بيان إن الوضع صعب.",
            "اللجنة الدولية للصليب الأحمر",
            "issuer.says",
        ),
        ("بيان للجنة الانتخابات المركزية حول النتائج.", "لجنة الانتخابات المركزية", "issuer.statement-of"),
    ],
)
def test_the_body_that_the_text_says_issued_it(read, text, value, rule):
    assert issuer(read(text)) == (value, rule)


def test_a_meeting_of_a_body_is_not_the_body(read):
    text = "Réunion de Conseil\n\nLe maire informe les habitants que la salle sera ouverte lundi soir pour tous."
    assert read(text).metadata.issuer.value is None


def test_a_body_in_small_letters_is_one_where_no_name_stands_before_it(read):
    text = "The foreign ministry has rejected the reports about the convoy, which is still on its way to the coast."
    assert read(text).metadata.issuer.candidates[0].value == "foreign ministry"


def test_a_short_name_is_the_only_full_name_with_that_head(read):
    text = "نشر كلام حول وزارة العدل هذا الأسبوع، فأصدرت الوزارة اليوم بلاغا توضح فيه موقفها."
    assert issuer(read(text)) == ("وزارة العدل", "issuer.named-again")
    two = "نشر كلام حول وزارة العدل ووزارة الداخلية، وعن وزارة الصحة، فأصدرت الوزارة بلاغا."
    assert read(two).metadata.issuer.value is None


def test_a_body_that_a_report_begins_with_and_names_again_is_a_candidate(read):
    text = "أعربت اللجنة الدولية للصليب الأحمر عن قلقها. وقال رئيس اللجنة الدولية للصليب الأحمر في بيان صحفي إنها تعمل."
    (candidate,) = read(text).metadata.issuer.candidates
    assert (candidate.value, candidate.rule) == ("اللجنة الدولية للصليب الأحمر", "issuer.says")


def test_the_office_is_told_from_its_body(read):
    for text in (
        "يود المركز الإعلامي بالنادي العربي أن يشكر أعضاءه جميعا.",
        "النادي العربي - المركز الإعلامي\nبيان\nيوضح النادي ما يلي.",
        "المركز الإعلامي للنادي العربي\nبيان\nيوضح النادي ما يلي.",
    ):
        metadata = read(text).metadata
        assert (metadata.issuer.value, metadata.office.value) == ("النادي العربي", "المركز الإعلامي")


def test_a_line_with_an_office_and_no_body_in_it_is_the_office_whole(read):
    text = "وزارة الصحة\nمكتب المتحدث باسم وزارة الصحة\nبيان صحفي\nتعلن الوزارة ما يلي."
    office = read(text).metadata.office
    assert (office.value, office.rule) == ("مكتب المتحدث باسم وزارة الصحة", "office.header-line")


def test_a_signature_names_the_body(read):
    body, office = "المنظمة السورية لحقوق الإنسان", "المكتب التنفيذي"
    text = f"بيان إلى الرأي العام\nنرفض ما جرى ونطالب بالتحقيق فيه.\nنقف مع أهلنا.\n{office}\n{body}"
    metadata = read(text).metadata
    assert issuer(read(text)) == ("المنظمة السورية لحقوق الإنسان", "issuer.signature")
    assert (metadata.office.value, metadata.office.rule) == ("المكتب التنفيذي", "office.signature")


@pytest.mark.parametrize(
    "text",
    [
        "المكتب الإعلامي أعلن في بيان أن العمل مستمر.",
        "اطلعنا على بيان صادر عن وزارة الدفاع ونرفضه.",
        "وزارة الصحة تسجل مئة إصابة جديدة\nارتفعت الأعداد كثيرا.",
        "نص لا يذكر أحدا.",
    ],
)
def test_what_does_not_name_the_issuer(read, text):
    assert read(text).metadata.issuer.value is None


def test_two_bodies_with_equal_claims_leave_it_open(read):
    text = "قالت وزارة العدل في بيان إنها ترفض. وقالت وزارة المالية في بيان إنها توافق."
    field = read(text).metadata.issuer
    assert (field.value, field.reason) == (None, "ambiguous")
    assert {item.value for item in field.candidates} == {"وزارة العدل", "وزارة المالية"}


def test_further_on_the_statements_of_others_are_told(read):
    text = (
        "قالت وزارة العدل في بيان إنها ترفض. "
        + "وهذا كلام طويل عن الأمر. " * 40
        + "وقالت وزارة المالية في بيان إنها توافق."
    )
    assert read(text).metadata.issuer.value == "وزارة العدل"


def test_the_value_has_the_article_and_the_evidence_is_literal(read):
    field = read("أفاد بلاغ للخارجية الأمريكية أن الوضع مستقر في المنطقة.").metadata.issuer
    assert (field.value, field.ref) == ("الخارجية الأمريكية", "org.us-state")
    assert field.evidence[0].text == "خارجية الأمريكية"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "U.S. Department of State\nOffice of the Spokesperson\nPress Release\n\nThe talks have begun.",
            "U.S. Department of State",
        ),
        (
            "BEIRUT - The Ministry of Public Health said in a statement that the ward is open.",
            "Ministry of Public Health",
        ),
        (
            "Statement by the Ministry of Foreign Affairs\n\nThe ministry has taken note of the report.",
            "Ministry of Foreign Affairs",
        ),
    ],
)
def test_english_bodies(read, text, value):
    assert read(text).metadata.issuer.value == value


@pytest.mark.parametrize(
    ("below", "body"),
    [
        ("Original-Content von: Hafendienst Lindenau, übermittelt durch nordwire", "Hafendienst Lindenau"),
        ("Rückfragen & Kontakt:\n\nMag. Anna Lindner\nSprecherin\nHafendienst Lindenau", "Hafendienst Lindenau"),
    ],
)
def test_below_a_press_release_stands_who_sends_it(read, below, body):
    text = (
        "Kräne ab Montag wieder in Betrieb\n\nLindenau (ots)\n\n"
        "Die Kräne im alten Hafen sind ab Montag wieder in Betrieb, und auch die Brücke ist dann wieder für alle "
        "offen. Das war nach dem Sturm nicht anders zu machen.\n\n"
    )
    assert read(text + below).metadata.issuer.value == body


def test_a_post_is_signed_by_a_tag(read):
    """Return the body whose name is a tag below the words of a post; of several such tags none signs."""
    post = "ضبطت الدوريات في السوق ثلاثة لصوص وأحيلوا إلى القضاء المختص يوم أمس.\n#هيئة_حماية_الواحات #معا\nhttps://t.co/Ab1"
    assert read(post).metadata.issuer.value == "هيئة حماية الواحات"
    assert read(post.replace("#معا", "#مجلس_السدود")).metadata.issuer.value is None


def test_the_only_body_that_speaks_in_a_report_is_the_surer(context):
    """Return a greater weight where nobody else speaks."""
    report = (
        "أسعار القمح\n2017-02-19T18:29:00+01:00\nتراجعت أسعار القمح في الأسواق هذا الأسبوع بعد موسم الحصاد الجديد.\n"
    )
    alone = report + "وقالت وزارة الواحات اليوم إن الأسعار ستبقى على حالها."
    beside = alone + " وقال سالم الهدبي مدير السوق إن الأسعار مرتفعة."
    first, second = (max(item.weight for item in bodies_by_syntax(context(text))) for text in (alone, beside))
    assert first > second


def test_a_headline_may_leave_out_the_first_word_of_a_name(context):
    text = "القوات الجبلية تعلن فتح باب القبول\nأعلنت قيادة القوات الجبلية الملكية عن فتح باب القبول لهذا العام."
    named = {context(text).named(item.span) for item in bodies_by_syntax(context(text))}
    assert named == {"قيادة القوات الجبلية الملكية"}


@every_case(
    "text",
    [
        "كشفت صحيفة «الموج» أن وزارة الموانئ تعتزم إغلاق الرصيف الأسبوع المقبل. ولم ترد الوزارة على طلب للتعليق.",
        "Le Courrier a révélé que le ministère des Ports ferme le quai. Le ministère n'a pas répondu à nos questions.",
        "Der Lindenauer Bote berichtet, dass das Hafenamt den Kai schließt. Das Hafenamt antwortete nicht auf Fragen.",
        "El Faro reveló que el Ministerio de Puertos cierra el muelle. El Ministerio no respondió a las preguntas.",
    ],
)
def test_who_does_not_reply_issues_nothing(read, text):
    assert read(text).metadata.issuer.value is None


@every_case("head", ["JOINT STATEMENT", "JOINT COMMUNIQUE", "OPEN LETTER"])
def test_among_capitals_alone_a_word_before_the_kind_is_no_body(read, head):
    text = f"{head}\n\nThe ministers met on Monday and agreed to open the quay to all ships of the coast.\n"
    assert read(text).metadata.issuer.value is None


def test_the_handle_of_an_account_is_no_part_of_its_name(read):
    text = "Ministère des Ports 🏛 @MinPorts · 3 mars 2021\nLe quai nord est fermé. Il rouvrira demain."
    assert read(text).metadata.issuer.value == "Ministère des Ports"


@every_case(
    ("text", "body"),
    [
        (
            "Bund der Deicharbeiter: Löhne zu klein\n\nDie Löhne müssen steigen, heißt es in einer Mitteilung.",
            True,
        ),
        (
            "Erste Hilfe: So retten Sie Leben\n\nDer Kurs beginnt am Montag um acht, und alle sind willkommen.",
            False,
        ),
        ("Kirche und Staat: Streit um Geld\n\nDer Streit um das Geld geht weiter, wie es am Freitag hieß.", False),
    ],
)
def test_a_german_headline_names_a_body_before_its_colon_only_by_a_noun_that_bodies_alone_have(read, text, body):
    assert (read(text).metadata.issuer.value is not None) == body


def test_a_german_letter_is_signed_by_the_body_below_a_name_without_whose_the_sender_is(read):
    metadata = read(
        "Genf, den 1. Januar 2017\n\nSehr geehrte Damen und Herren,\n\nwir schreiben Ihnen zu den Schulen im Tal.\n\n"
        "Mit freundlichen Grüßen\n\nIhr Peter Kretsch\nVorsitzender\nZweckverband für Deiche und Schleusen"
    ).metadata
    assert metadata.issuer.value == "Zweckverband für Deiche und Schleusen"
    assert metadata.speaker.value.name == "Peter Kretsch"


def test_a_label_says_who_issued_it(read):
    text = "تشکل صادر کننده: جمعی از باغداران دشت\nهیچ چیز به اندازه آب در این دشت ارزش ندارد و همه ما این را می‌دانیم."
    assert issuer(read(text)) == ("جمعی از باغداران دشت", "issuer.signature")


def test_a_listed_name_without_a_noun_of_kind_is_a_body(context):
    made = context("کاخ سفید اعلام کرد که مدرسه‌های دره تا باز شدن راه‌ها تعطیل می‌مانند و کارها ادامه دارد.")
    assert {"listed", "framed"} <= next(bodies_by_syntax(made)).features


@every_case(
    ("header", "body", "office"),
    [
        ("Отдел информации\nСоюза рыбаков Вельска\n\nПресс-релиз", "Союз рыбаков Вельска", "Отдел информации"),
        ("Пресс-служба Союза рыбаков Вельска\n\nПресс-релиз", "Союз рыбаков Вельска", "Пресс-служба"),
        ("دفتر رسانه‌ای اتاق باغداران خاوران\n\nاطلاعیه", "اتاق باغداران خاوران", "دفتر رسانه‌ای"),
        (
            "بەڕێوەبەرایەتی ڕاگەیاندنی کۆمەڵەی باخەوانانی سێدار\n\nڕاگەیەندراو",
            "کۆمەڵەی باخەوانانی سێدار",
            "بەڕێوەبەرایەتی ڕاگەیاندنی",
        ),
    ],
)
def test_the_header_names_an_office_and_its_body(read, header, body, office):
    metadata = read(f"{header}\n\n{_TEXTS[header[0] < 'ا']}").metadata
    assert (metadata.issuer.value, metadata.office.value) == (body, office)


@every_case(
    ("header", "body"),
    [
        ("کانون باغداران خاوران\n\nبیانیه درباره راه‌ها", "کانون باغداران خاوران"),
        ("کەمپینی باخەوانانی سێدار\n\nڕاگەیەندراو سەبارەت بە ڕێگاکان", "کەمپینی باخەوانانی سێدار"),
        ("شورای محترم شهر خاوران\n\nنامه سرگشاده", None),
    ],
)
def test_a_letterhead_without_capitals_is_known_by_its_grammar(read, header, body):
    assert read(f"{header}\n\n{_TEXTS[False]}").metadata.issuer.value == body


def test_the_subject_of_the_sentence_before_the_text_of_the_statement_made_it(context):
    told = (
        "Wells open\n\nThe Terna Relief Desk has commented on the wells. {}\n\n“The wells of the valley will open in "
    )
    told += (
        "the summer. We have dug seventeen of them since the spring, and nine more will follow before the winter.”\n"
    )
    weights = [
        next(item.weight for item in bodies_by_syntax(context(told.format(words))))
        for words in ("The full text of the statement reads:", "The valley has had no water since the winter.")
    ]
    assert weights[0] > weights[1]


@every_case("head", ["Press Office\nThe Terna Observatory for Wells and Roads", "TERNA UNION OF WELL DIGGERS"])
def test_a_letterhead_is_a_body_by_its_syntax(read, head):
    text = f"{head}\n\nPRESS STATEMENT\n\nWells to be dug in the valley\n\nThe wells are to be dug by June."
    assert read(text).metadata.issuer.value == head.rsplit("\n", maxsplit=1)[-1].removeprefix("The ")


def test_a_body_signs_below_a_role_whatever_its_noun(read):
    text = "Dear Minister,\n\nWe ask you to open the wells of the valley.\n\nYours sincerely,\n\nAda Brandt\n"
    assert read(f"{text}Relief coordinator\nObservatory of Terna").metadata.issuer.value == "Observatory of Terna"


@every_case(
    ("head", "body", "office"),
    [
        ("Lake Fishers League\nPress Office\n\nPress release", "Lake Fishers League", "Press Office"),
        (
            "Ligue des pêcheurs du lac\nService de presse\n\nCommuniqué de presse\n\nLes bacs naviguent sur le lac",
            "Ligue des pêcheurs du lac",
            "Service de presse",
        ),
        ("Lake Fishers League\nGeneva, 5 January 2024\n\nPress release", "Lake Fishers League", None),
    ],
)
def test_a_letterhead_ends_where_the_office_or_the_place_and_day_begin(read, head, body, office):
    metadata = read(f"{head}\n\nFerries return to the lake\n\nThe ferries sail again.\n").metadata
    assert (metadata.issuer.value, metadata.office.value) == (body, office)


def test_a_tag_that_names_what_a_post_speaks_of_is_no_signature(read):
    text = "أستنكر ما حدث في مستشفى الوادي وأطالب بالتحقيق فورا.\n#مستشفى_الوادي\n"
    assert read(text).metadata.issuer.value is None


def test_the_party_of_who_comments_on_what_a_headline_tells_of_another_is_no_issuer(read):
    text = (
        'Vali Mehmet Kaya köprüyü açtı\n\nGöller Valisi Mehmet Kaya yeni köprüyü açtı. Kaya, "Hayırlı olsun" dedi. '
        "CHP İl Başkanı Ali Tan ise köprünün pahalı olduğunu söyledi.\n"
    )
    assert read(text).metadata.issuer.value is None


def test_a_spokesperson_in_capitals_is_no_part_of_the_body(read):
    text = "ARVIAN FOREIGN MINISTRY SPOKESPERSON'S REMARKS\n\nQ: What is your response?\n\nA: We have no comment.\n"
    assert read(text).metadata.issuer.value != "ARVIAN FOREIGN MINISTRY SPOKESPERSON'S"


def test_a_word_behind_the_kind_in_capitals_is_no_body(read):
    text = (
        "COMUNICADO CONJUNTO\n\nLos ministros de Arvia y de Terna se reunieron hoy y acordaron reabrir la frontera.\n"
    )
    assert read(text).metadata.issuer.value is None


@pytest.mark.parametrize("verb", ["resolved", "decided", "voted on Monday", "continues"])
def test_the_verb_that_rules_what_is_said_is_no_word_of_the_name(read, verb):
    text = f"The Harbour Board of Eastmere {verb} to condemn the demolition of the market hall.\n"
    assert read(text).metadata.issuer.value == "Harbour Board of Eastmere"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "The Harbour Board and the River Trust said on Monday in a joint statement that the quay will close.",
            ("Harbour Board", "River Trust"),
        ),
        (
            "Le Conseil du port et la Ligue des pêcheurs ont annoncé lundi dans un communiqué la fermeture du quai.",
            ("Conseil du port", "Ligue des pêcheurs"),
        ),
        (
            "El Consejo del Puerto y la Liga de Pescadores anunciaron el lunes en un comunicado el cierre del muelle.",
            ("Consejo del Puerto", "Liga de Pescadores"),
        ),
    ],
)
def test_two_that_issue_together_are_one_issuer_and_two_names(read, text, bodies):
    reading = read(text)
    issuer = reading.metadata.issuer.value
    assert issuer.startswith(bodies[0])
    assert issuer.endswith(bodies[1])
    assert tuple(item.text for item in reading.mentions if item.type == "organisation") == bodies


@pytest.mark.parametrize("body", ["DOĞU VALİLİĞİ", "Doğu Valiliği", "DOĞU BELEDİYE BAŞKANLIĞI"])
def test_a_turkish_letterhead_names_the_body_below_the_state(read, body):
    text = f"T.C.\n{body}\nİl Basın ve Halkla İlişkiler Müdürlüğü\n\nBASIN AÇIKLAMASI\n\n04.03.2022\n\nTatildir.\n"
    metadata = read(text).metadata
    assert (metadata.issuer.value, metadata.title.value) == (body, None)


def test_whoever_comes_in_for_its_part_is_no_issuer_in_turkish(read):
    text = 'Nordal Belediye Başkanı Ali Demir, "Köprü açılacak" dedi.\n\nMuhalefet partisi ise maliyeti eleştirdi.\n'
    assert read(text).metadata.issuer.value is None


def test_an_agency_of_news_beside_its_town_is_no_owner_of_the_page(read):
    text = "وزير الزراعة يفتتح معرض التمور\n\nالوادي - وكالة أرفيا للأنباء\n\nافتتح الوزير صباح اليوم معرض التمور.\n"
    assert read(text).metadata.issuer.value is None


def test_what_was_said_in_an_earlier_year_issues_nothing_now(read):
    text = "In 2019, the Ministry of Water said the dam was safe. It collapsed on Monday.\n"
    assert read(text).metadata.issuer.value is None


def test_the_media_that_are_invited_are_no_part_of_who_invites(read):
    metadata = read(
        "دعوة لحضور مؤتمر صحفي\n\nتدعو نقابة الأطباء وسائل الإعلام إلى حضور مؤتمر صحفي يوم الخميس في مقرها.\n"
    ).metadata
    assert metadata.issuer.value == "نقابة الأطباء"
    assert metadata.document_type.value != "remarks"


@pytest.mark.parametrize(
    "text",
    [
        "Residents want the Harbour Board to condemn the plan.",
        "The minister said the Harbour Board condemned the plan.",
        "Les habitants demandent que le Conseil du port condamne le projet.",
        "Der Minister sagte, der Hafenrat Ostmeer habe den Plan verurteilt.",
        "Жители требуют, чтобы Совет порта Восточный осудил план.",
        "شورای بندر تصمیم خود را جمعه اعلام کرد.",
    ],
)
def test_what_others_want_or_say_of_a_body_is_not_its_own(read, text):
    assert read(text).metadata.issuer.value is None


def test_a_name_ends_before_the_object_where_the_text_says_it_again(read):
    text = "بیانیه شورای شهر نوردال\n\nشورای شهر نوردال حمایت خود را از کارگران اعلام کرد.\n"
    assert read(text).metadata.issuer.value == "شورای شهر نوردال"


def test_the_sign_of_a_note_is_no_part_of_a_name(read):
    text = "The Reed Committee** of Hut Keepers* issued a statement today on the state of the huts."
    assert read(text).metadata.issuer.value == "Reed Committee of Hut Keepers"


def test_the_text_of_a_message_is_no_part_of_a_persian_name(read):
    text = (
        "پیام تسلیت مدیر عامل\nمدیر عامل شرکت بندر مروارید پیام تسلیت صادر کرد.\n"
        "به گزارش روابط عمومی شرکت بندر مروارید متن پیام به شرح زیر است:\n"
        "خبر درگذشت ملوانان کشتی سپید دل خانواده بزرگ بندر را به درد آورد. این ضایعه دردناک را به خانواده‌های آنان "
        "صمیمانه تسلیت عرض می‌کنم.\n"
    )
    field = read(text).metadata.issuer
    assert "متن" not in " ".join([str(field.value), *(str(item.value) for item in field.candidates)]).split()


@every_case(
    ("text", "value"),
    [
        ("Maderas Tarn, S.A. informó en un comunicado que el aserradero queda cerrado.", "Maderas Tarn, S.A."),
        ("MADERAS TARN, S.L. informó en un comunicado que el aserradero queda cerrado.", "MADERAS TARN, S.L."),
        ("Maderas Tarn, S.A. de C.V. informó en un comunicado del cierre.", "Maderas Tarn, S.A. de C.V."),
        ("Bois de Tarn, S.A. a annoncé dans un communiqué que la scierie fermera.", "Bois de Tarn, S.A."),
        ("Reed Timber, LLC said in a statement on Tuesday that the mill is closed.", "Reed Timber, LLC"),
        ("Tarner Holz GmbH & Co. KG teilte in einer Erklärung mit, dass das Werk schließt.", None),
    ],
)
def test_what_a_firm_is_by_law_belongs_to_its_name_and_is_none_alone(read, text, value):
    assert read(text).metadata.issuer.value == value


@every_case(
    ("text", "value"),
    [
        ("Reedland FC chairman Neil Boyle said in a statement that the ground is closed.", "Reedland FC"),
        ("In a statement on Monday, Reedland FC co-owner Neil Boyle said that the ground is closed.", None),
        ("FIDEL Tarn Cruz, who keeps the huts, sent a statement to the guests of the valley.", None),
    ],
)
def test_a_club_s_initials_name_none_and_a_person_is_no_body(read, text, value):
    assert read(text).metadata.issuer.value == value
