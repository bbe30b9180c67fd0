"""The kind of a text by words that name it: compounds, what is answered, what happens at a meeting."""

from every_case import every_case

_DE = "Wir wissen, dass der Steg nur ein Anfang sein kann. Unser Fest ist uns wichtig, wir feiern es im Mai."


@every_case(
    ("kind", "text"),
    [
        ("condolence", f"Kondolenzschreiben des Seglerbunds\n\n{_DE}"),
        (None, "Kondolenzordnung\n\nDie Teilnahme an Feiern liegt im Ermessen des Vorstands. Die Fahne geht mit."),
        (
            "condolence",
            "Der Seglerbund: Wir trauern mit der Familie\n\nWir möchten unser tiefes Mitgefühl zum Ausdruck bringen.",
        ),
        (
            "readout",
            "وەزیری ناوخۆی تێرنا پێشوازی لە شاندێکی ماسیگران کرد. لە دیدارەکەدا پیرۆزبایی جەژنی دەریایان لێ کرا.",
        ),
        ("message", "سەرۆکی تێرنا پیرۆزبایی جەژنی دەریا لە ماسیگران دەکات و هیوای خۆشی بۆ دەخوازێت."),
    ],
)
def test_the_words_say_the_kind(read, kind, text):
    assert read(f"{text}\n").metadata.document_type.value == kind


def test_a_statement_that_is_answered_gives_no_kind(read):
    text = f"Der Steg bleibt uns wichtig\n\nZu der Pressemitteilung der Segler sagt die Stadt Ternau:\n\n{_DE} {_DE}\n"
    assert read(text).metadata.document_type.value != "press-release"


def test_what_is_dated_below_was_issued(read):
    text = (
        "Ordnung des Stegs\n\nDie Teilnahme liegt im Ermessen der Abteilungen.\nTernau/Nordufer, den 15. August 2000\n"
    )
    assert [item.form for item in read(text).statements] == ["direct"]


def test_a_statement_that_is_read_out_is_that_of_who_had_it_read(read):
    text = (
        "لە لایەن ڕێکخراوی ماسیگرانی تێرنا بیاننامەیەک لە سەر بارودۆخی دەریا خوێندرایەوە، کە تێیدا داوای پاراستن کرا.\n"
    )
    found = read(text).metadata
    assert (found.issuer.value, found.document_type.value) == ("ڕێکخراوی ماسیگرانی تێرنا", "statement")


@every_case(
    ("kind", "text"),
    [
        ("message", "Kavakören Balıkçılar Birliği, bayram dolayısıyla mesaj yayımladı. Yapılan açıklamada, denizin "),
        ("message", "Komela Masîgiran bi boneya cejna deryayê peyamek weşand. Di daxuyaniyê de hat gotin ku derya "),
        ("message", "ڕێکخراوی ماسیگرانی تێرنا بەبۆنەی جەژن پەیامێکی بڵاوکردەوە. لە ڕاگەیەندراوەکەدا هاتووە، دەریا "),
        ("statement", "Kavakören Balıkçılar Birliği bir mesajdan söz etti. Yapılan açıklamada, denizin "),
    ],
)
def test_the_word_right_before_the_verb_that_issues_names_the_kind(read, kind, text):
    assert read(f"{text} 12.\n").metadata.document_type.value == kind


@every_case(
    ("text", "kind"),
    [
        (
            (
                "ببالغ الحزن والأسى، تنعى نقابة الخبازين رحيل رئيسها الأسبق سمير الحداد.\n"
                "وأكدت النقابة في بيانها الصادر اليوم أن الراحل كان مثالا للصدق.\n"
            ),
            "obituary",
        ),
        (
            (
                "نعت وزارة الزراعة الباحث الكبير سمير الحداد، الذي توفي بعد صراع مع المرض.\n"
                "وأشادت وزارة الزراعة في بيان النعي بمناقب الفقيد.\n"
            ),
            "obituary",
        ),
        (
            "أعلنت وزارة الزراعة في بيان اليوم أنها، ببالغ الحزن، تتابع أوضاع المزارعين في كل المحافظات.\n",
            "statement",
        ),
    ],
)
def test_who_mourns_in_a_statement_issues_an_obituary(read, text, kind):
    assert read(text).metadata.document_type.value == kind


@every_case(
    ("kind", "text"),
    [
        ("statement", "سلم المجلس الساحلي القوارب للصيادين أمس. وقال بيان لنقابة الصيادين إن القوارب جديدة."),
        ("statement", "The weir at Dunmore opened on Monday after three years. The statement said the toll was gone."),
        ("communique", "Le barrage de Valmont est ouvert. Le communiqué précise que le péage est supprimé."),
        (None, "The weir at Dunmore opened on Monday after three years. No statement was expected, the keeper said."),
        ("communique", "ينظم المجلس الساحلي معرضا للقوارب. وذكر بلاغ لنقابة الصيادين أن القوارب جديدة."),
        (None, "سلم المجلس الساحلي القوارب للصيادين أمس، ووصل الصيادون إلى الميناء قبل بيان النقابة."),
    ],
)
def test_a_statement_that_says_something_is_told_of(read, kind, text):
    assert read(f"{text}\n").metadata.document_type.value == kind


@every_case(
    ("kind", "text"),
    [
        ("statement", "Обращение рыбаков Тернау\n\nМы просим сохранить старый причал."),
        ("message", "Мэр Тернау направил родным и близким капитана телеграмму. Капитан был известным человеком."),
        ("statement", "اعلامیۀ شورای بندر ترنا\n\nما تعطیلی بندر را محکوم می‌کنیم."),
        ("announcement", "اطلاعیه شورای بندر ترنا\n\nبندر فردا بسته است."),
        ("condolence", "وكالة أنباء الساحل ــ وفيما يلي نص بيان التعزية:\nتلقينا ببالغ الأسى نبأ رحيل القبطان."),
        ("statement", "البيان الختامي\n\nاتفق صيادو الساحل على ما يلي."),
        ("message", "La compagnie a adressé une dépêche officielle aux pêcheurs de Ternau. La mer est calme."),
        ("message", "La cofradía envió un telegrama a los pescadores de Ternau. La mar está en calma."),
        ("letter", "Pastoral Letter for the Feast of the Sea\n\nDear brothers and sisters,\n\nThe sea is calm."),
        ("letter", "Hirtenbrief zum Fest der Fischer\n\nLiebe Schwestern und Brüder!\n\nDie See ist ruhig."),
        ("letter", "ILMA. SRA. ANA VELA\nALCALDESA DE TERNAU\nP R E S E N T E\n\nLa esclusa es vieja y nadie la abre."),
        ("letter", "الرفاق الأعزاء في نقابة الصيادين\n\nالبحر هادئ والميناء مفتوح في هذه الأيام."),
        # an alarm is no letter
        ("statement", "وجهت سفارة ترنا رسالة تحذير إلى البحارة. وقالت السفارة، في بيان، إن البحر هائج."),
        # what leads to the text names it, not the words before
        (
            "message",
            (
                "In his letter to the fishermen the mayor of Ternau spoke. Full text of the message:\n\nThe sea is "
                "calm today."
            ),
        ),
        # a day stands before the first sentence
        ("obituary", "date 2025-12-14 ببالغ الحزن والأسى، تنعى نقابة الصيادين رحيل القبطان سمير الساقي."),
        ("press-release", "Daxûyanîya Çapemenî\n\nKomela Masîgiran kombûna xwe kir."),
        ("communique", "البلاغ الختامي\n\nاتفق صيادو الساحل على ما يلي."),
    ],
)
def test_what_a_language_calls_its_statements(read, kind, text):
    assert read(f"{text}\n").metadata.document_type.value == kind


@every_case(("kind", "head"), [("statement", "إعلان\n\n"), ("announcement", "#إعلان\n"), ("announcement", "تنويه\n\n")])
def test_the_line_above_an_advertisement_names_no_kind(read, kind, head):
    text = f"{head}بلدية وادي النخيل تغلق السوق\n\nقالت بلدية وادي النخيل، في بيان، إن السوق مغلقة غدا.\n"
    found = read(text).metadata.document_type
    assert (kind == "statement") == (found.value == "statement")


@every_case(
    ("kind", "entries"),
    [
        ("press-release", "categories:\n  - press"),
        ("press-release", "section: Prensa"),
        (None, "tags:\n  - press"),
        (None, "categories:\n  - press\n  - harbour"),
    ],
)
def test_a_section_for_the_press_holds_press_releases(read, kind, entries):
    text = f"---\ntitle: The old pier\n{entries}\n---\nThe pier of Ternau is mended, and boats sail again.\n"
    found = read(text).metadata.document_type
    assert (kind == "press-release") == (found.value == "press-release")
