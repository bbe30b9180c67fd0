import pytest
from every_case import every_case


@every_case(
    ("text", "kind"),
    [
        ("Dear Ms Carrow,\nthe figures are late.\nYours sincerely\nAnn Dunmore", "letter"),
        ("Sehr geehrte Frau Carrow,\ndie Zahlen fehlen.\nMit freundlichen Grüßen\nAnna Erz", "letter"),
        ("سعادة رئيس تحرير صحيفة الوادي المحترم\nنشرت صحيفتكم خبرا.\nوتقبلوا تحياتنا", "letter"),
        ("DUNMORE, OH, May 22, 2026 /Nordnewswire/ -- The growers of the valley open a school.", "press-release"),
        ("Excellencies,\nLadies and gentlemen,\nThe school of the valley is the gate of the town.", "speech"),
        ("Mesdames et Messieurs,\nL'école est la porte de la ville et de la vallée.", "speech"),
        ("Buenos días a todos.\nLa escuela es la puerta del valle y de los pueblos del lago.", "speech"),
        ("Meine Damen und Herren,\ndie Schule ist das Tor zum Tal und zu der Stadt.", "speech"),
        ("Дамы и господа!\nШкола — это ворота долины и всего нашего города.", "speech"),
        ("Sehr geehrte Medienvertreter:innen!\nIn der Nacht wurde die Schule eröffnet.", "press-release"),
        ("تنفي شركة الوادي ما تم تداوله حول إغلاق المعمل.", "clarification"),
        ("Der Rat dementiert, dass die Schule geschlossen wird.", "clarification"),
        ("استقبل المدير سفير النرويج وبحث معه شؤون الوادي.", "readout"),
        ("تعلن شركة الوادي عن فتح باب التسجيل.", "announcement"),
        ("Глава долины поздравил учителей с праздником.", "message"),
        ("---\ntitle: The growers ask\ntype: statements\n---\nThe figures are late.", "statement"),
    ],
)
def test_the_construction_shows_the_kind(read, text, kind):
    assert read(text).metadata.document_type.value == kind


def test_where_weak_signs_alone_show_a_kind_a_person_gets_the_candidates(read):
    field = read("قالت وزارة المرافئ إن العمل مستمر.").metadata.document_type
    assert (field.value, field.reason) == (None, "ambiguous")
    assert [item.value for item in field.candidates] == ["statement", "report"]


def test_the_full_name_of_a_kind_outweighs_the_short_one_further_on(read):
    text = "أوضحت شركة الوادي في بلاغ توضيحي أن المعمل مفتوح. وأضافت في البلاغ أن العمل مستمر."
    assert read(text).metadata.document_type.value == "clarification"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lettre des pêcheurs au préfet de Valmont\n\nLes chiffres sont en retard et la saison est finie.", "letter"),
        ("Growers of the valley: joint statement\n\nThe figures are late and the price is too low.", "statement"),
        ("Home | Press releases\n\nA school for Dunmore\n\nThe school of the valley is open to all.", "press-release"),
    ],
)
def test_a_noun_in_the_title_or_on_a_label_of_the_page_names_the_kind(read, text, kind):
    assert read(text).metadata.document_type.value == kind


def test_a_letter_may_salute_below_its_sender_its_addressee_and_its_date(read):
    text = (
        "Ann Dunmore\nHarbour Street 4\n\nTo\n\nIda Carrow\nClerk of the valley\n\nDunmore, 3 May 2021\n\n"
        "Dear Ms Carrow,\n\nthe figures are late.\n\nYours sincerely\n\nAnn Dunmore"
    )
    assert read(text).metadata.document_type.value == "letter"


@pytest.mark.parametrize(
    "text",
    [
        "Союз пекарей долины выступил вчера. Об этом сказано в заявлении союза, хлеба хватит всем.",
        "اتحادیه نانوایان دره درباره بهای نان بیانیه‌ای صادر کرد. در این متن آمده است که نان برای همه هست.",
    ],
)
def test_a_word_for_a_statement_is_known_in_its_cases_and_before_its_verb(read, text):
    field = read(text).metadata.document_type
    assert "statement" in (field.value, *(item.value for item in field.candidates))


@every_case(
    ("kind", "text"),
    [
        ("speech", "السيدات والسادة،\nالحضور الكريم،\n\nيشرفني أن أقف هنا اليوم أمام هذا الجسر."),
        ("speech", "خانم‌ها و آقایان،\n\nامروز برای من افتخار است که کنار این پل ایستاده‌ام."),
        ("letter", "رئيس البلدية\n\nتحية طيبة وبعد،\n\nالرصيف لم يعد آمنا.\n\nوتفضلوا بقبول فائق الاحترام\nسلمى نور"),
        ("readout", "President Marden spoke by phone today with Premier Olsen about the fishing quotas."),
        ("readout", "Le Président Mardon s'est entretenu ce jour avec le Premier ministre Olsen sur la pêche."),
        ("announcement", "شهرداری بندر به اطلاع شهروندان می‌رساند خیابان اسکله بسته است."),
        ("condolence", "Serok Mardan peyama sersaxiyê ji malbata helbestvan Îra Bell re şand."),
    ],
)
def test_signs_of_kinds_in_more_languages(read, kind, text):
    field = read(text).metadata.document_type
    assert kind in (field.value, *(item.value for item in field.candidates[:1]))


def test_what_a_headline_has_behind_its_colon_is_not_the_texts_own_voice(read):
    text = (
        "Mayor Holt: we stay at the pier\n\nThe harbour town of Elmsford has a new pier since Monday, and it is long."
    )
    field = read(text).metadata.document_type
    assert all(item.rule != "type.own-words" for item in field.candidates)


@pytest.mark.parametrize(
    ("text", "announces"),
    [
        ("يسر بلدية الواحة دعوتكم لحضور معرض الأشجار في الحديقة الكبرى.", True),
        ("تدعو كافة الراغبين في الغرس بلدية الواحة إلى مكتبها.", True),
        ("تشيد بلدية الواحة بعمل الحراس، وتدعو كافة الأطراف إلى صون الحديقة.", False),
        ("لا يجوز تعميم ما حصل في حديقة واحدة على كل الحراس، والحارس يعلم أن العمل صعب.", False),
    ],
)
def test_an_invitation_announces_and_an_appeal_does_not(read, text, announces):
    field = read(text).metadata.document_type
    kinds = {field.value, *(item.value for item in field.candidates or ())}
    assert ("announcement" in kinds) == announces


def test_making_something_clear_is_no_clarification(read):
    text = "أصدرت جمعية الواحة سلسلة من النشرات عن الماء للمساعدة في توضيح المفاهيم للناس."
    assert read(text).metadata.document_type.value != "clarification"


@every_case(
    ("text", "kind"),
    [
        ("استقبل وزير المرافئ سفير دولة الواحة في مكتبه، وبحثا فتح الميناء.", "readout"),
        ("وزير المرافئ جابر الحلبي يلتقي بحارة الميناء القديم ويعدهم بسوق جديدة.", "readout"),
        ("زار رئيس المجلس الميناء صباح اليوم، والتقى عددا من البحارة واستمع إلى مطالبهم.", "readout"),
        ("قالت مديرة الميناء هناء الحلبي إن الرصيف الجديد يستقبل السفن ابتداء من الغد.", None),
        ("استقبل الميناء عشرات السفن بعد العاصفة.", None),
        ("أعلنت الجامعة أنها تستقبل طلبات التسجيل حتى نهاية الشهر.", None),
        ("التقى الفريقان أمس في مباراة انتهت بالتعادل.", None),
    ],
)
def test_a_meeting_is_one_of_persons(read, text, kind):
    found = read(text).metadata.document_type
    assert ("readout" in (found.value, *(item.value for item in found.candidates))) == (kind == "readout")


@every_case(
    ("text", "condoles"),
    [
        ("شورای بندر ضمن ابراز همدردی با خانواده ملوانان، آتش زدن انبارها را محکوم کرد.", False),
        ("شورای بندر در پیامی به خانواده ملوانان تسلیت گفت و آتش زدن انبارها را محکوم کرد.", True),
        ("Liman Meclisi denizcilerin ailelerine başsağlığı dileyerek depoların yakılmasını kınadı.", False),
        ("Liman Meclisi denizcilerin ailelerine başsağlığı diledi.", True),
        (
            "The Harbour Council, while offering its condolences to the families, condemned the burning of the sheds.",
            False,
        ),
        ("El Consejo del Puerto condenó la quema de los almacenes, expresando sus condolencias a las familias.", False),
        ("Совет порта, выразив соболезнования семьям моряков, осудил поджог складов.", False),
    ],
)
def test_who_condoles_beside_another_deed_writes_no_condolence(read, text, condoles):
    field = read(f"{text}\n").metadata.document_type
    signs = [item.value for item in field.candidates if item.rule == "type.sign"]
    assert ("condolence" in (field.value, *signs)) == condoles


@every_case(
    ("text", "oral"),
    [
        ("مریم کاظمی، رئیس بندر، در پاسخ به سؤال چند خبرنگار گفت که انبارها دوباره ساخته می‌شود.", True),
        ("مریم کاظمی، رئیس بندر، در پاسخ به نامه کارگران گفت که انبارها دوباره ساخته می‌شود.", False),
        ("ئازاد کەریم، سەرۆکی بەندەر، بە (دەنگی کەنار)ی ڕاگەیاند، کۆگاکان سەرلەنوێ دروست دەکرێنەوە.", True),
        ("ئازاد کەریم، سەرۆکی بەندەر، بە تۆڕی میدیایی کەناری ڕاگەیاند، کۆگاکان سەرلەنوێ دروست دەکرێنەوە.", True),
        ("ئازاد کەریم، سەرۆکی بەندەر، ڕایگەیاند، کۆگاکان سەرلەنوێ دروست دەکرێنەوە.", False),
        ("Serokê benderê Azad Kerîm ji ajansa Deryayê re got ku depo dê ji nû ve werin avakirin.", True),
        ("Serokê benderê Azad Kerîm ji karkeran re got ku depo dê ji nû ve werin avakirin.", False),
        ("La jefa del puerto, Inés Carro, dijo el martes a los periodistas que las lonjas se harán de nuevo.", True),
        ("La jefa del puerto, Inés Carro, dijo el martes a los pescadores que las lonjas se harán de nuevo.", False),
        ("Hafenchefin Ida Karst hat am Dienstag vor Journalisten erklärt, die Hallen würden neu gebaut.", True),
        ("Hafenchefin Ida Karst hat am Dienstag vor den Fischern erklärt, die Hallen würden neu gebaut.", False),
    ],
)
def test_what_is_told_to_a_medium_is_remarks(read, text, oral):
    field = read(f"{text}\n").metadata.document_type
    assert ("remarks" in (field.value, *(item.value for item in field.candidates))) == oral


def test_what_is_denied_in_a_statement_is_a_statements(read):
    title = "نقابة الصيادين تنفي بيع الميناء"
    text = f"{title}\n\n{'يعمل الصيادون في الميناء منذ زمن طويل. ' * 12}وقالت النقابة في بيان إن الميناء مفتوح.\n"
    assert read(f"{title}\n\nيعمل الصيادون في الميناء.\n").metadata.document_type.value == "clarification"
    assert read(text).metadata.document_type.value != "clarification"


@pytest.mark.parametrize(("verb", "kind"), [("объявляет", "announcement"), ("сообщает", None)])
def test_a_russian_body_announces_by_its_verb(read, verb, kind):
    found = read(f"Порт Тернау {verb} о приходе первого парохода.\n").metadata.document_type
    assert (found.value == "announcement") == (kind == "announcement")


@every_case(
    ("first", "posted"),
    [
        ("Harbour Office Weirton @weirtonport", True),
        ("Harbour Office Weirton @weirtonport · May 3", True),
        ("# Harbour Office Weirton opens its new quay\n", False),
    ],
)
def test_the_line_with_an_account_is_no_headline_of_a_post(read, first, posted):
    post = "1/2 We know of the fog on the upper lake. All boats are in port. #Weirton\n2/2 We write here again at six."
    field = read(f"{first}\n{post}\n").metadata.document_type
    assert ("type.post" in {field.rule, *field.agreed, *(item.rule for item in field.candidates)}) == posted


def test_who_is_told_to_say_something_in_a_notice_states_it(read):
    told = (
        "Ruderclub steigt ab\n\nErlau. Der Ruderclub Erlau gibt seine Boote ab. „Wir haben keine Halle mehr und kein "
        "Geld“, erklärte die Vorsitzende Ida Karst in einer Mitteilung. Im Herbst soll ein neuer Verein entstehen."
    )
    assert read(told).metadata.document_type.value != "announcement"
    assert read("Mitteilung\n\nDie Halle ist am Montag geschlossen.\n").metadata.document_type.value == "announcement"


@every_case(
    ("text", "kind"),
    [
        ("Die Hafenministerin hat gestern den Botschafter der Inseln in Erlau empfangen. Es ging um Netze.", "readout"),
        ("Das Boot hat das Signal des Senders die ganze Nacht empfangen. Es ging um Netze.", None),
        ("Der Rat hat eine Entscheidung über das Wehr getroffen. Der Präsident schwieg.", None),
        ("The Harbour Master received on Friday Ambassador Ida Carrow of the Isles. They spoke about nets.", "readout"),
        ("Ida Carrow received the President's Medal for her nets. She has made nets for forty years.", None),
        ("Serokê benderê Azad Kerîm li Deryayê bi balyozê giravan re civiya. Li ser toran hat axaftin.", "readout"),
        ("Wezîrê benderan biryar da ku daxwaza masîgiran qebûl neke. Bender îro jî girtî ye.", None),
        ("نتقدم إلى صيادي الضفة بأحر التهاني بمناسبة عيد الشباك.", "message"),
        ("يطيب لنا أن نبعث بأصدق التهاني إلى نادي القوارب بعد فوزه.", "message"),
    ],
)
def test_receptions_and_wishes_in_more_of_their_forms(read, text, kind):
    field = read(f"{text}\n").metadata.document_type
    shown = {field.value, *(item.value for item in field.candidates)}
    assert kind in shown if kind else not shown & {"readout", "message"}
