from every_case import every_case


@every_case(
    ("tag", "text"),
    [
        ("ar", "أكدت الوزارة أن الوضع في البلاد مستقر وأن المؤسسات كلها تعمل كالمعتاد"),
        ("fa", "وزیر امور خارجه در گفتگو با خبرنگاران گفت که این پیام را دریافت کرده است"),
        ("ckb", "سەرۆکی هەرێم ڕایگەیاند کە کۆبوونەوەکە بەڕێوە دەچێت لە هەولێر"),
        ("ku", "Wezareta Derve daxuyaniyek da û got ku ew ê li ser vê yekê bi hev re bixebitin"),
        ("tr", "Bakanlık bu konuda bir açıklama yaptı ve görüşmelerin olumlu geçtiğini söyledi"),
        ("en", "The ministry said that the talks in the capital have been useful for both sides"),
        ("fr", "Le ministère a publié une déclaration sur les pourparlers qui ont eu lieu dans la capitale"),
        ("ru", "Министерство сообщило, что переговоры были полезны и что стороны договорились о новых встречах"),
        ("he", "משרד החוץ מסר כי השיחות היו מועילות"),
        ("ur", "وزیرِ اعظم نے کہا ہے کہ یہ بات درست نہیں ہے اور اس پر بات ہوگی"),
        ("uk", "Міністерство повідомило, що переговори були корисними і її сторони"),
        ("ps", "د بهرنیو چارو وزارت وویل چې خبرې ښې وې او دواړه لوري به بیا سره وګوري او پرېکړې به وکړي"),
        ("hy", "Արտաքին գործերի նախարարությունը հայտարարեց, որ բանակցությունները օգտակար էին"),
        ("es", "El ministerio ha dicho que las conversaciones en la capital fueron útiles para los dos países"),
        ("de", "Das Ministerium teilte mit, dass die Gespräche für beide Seiten nützlich waren und der Minister reist"),
        ("fr", "De fortes chutes de neige bloquent la route de la vallée. Plus de quarante villages ont de l’eau."),
        ("ru", "Прокуратура района утвердила обвинительное заключение о хищении средств порта."),
        ("es", "“La isla no aceptará la tasa”, refrendó la cancillería de Castilia de manera tajante."),
    ],
)
def test_one_language(read, tag, text):
    field = read(text).metadata.language
    assert (field.value, field.certainty) == (tag, "high" if tag not in ("he", "ur") else "medium")
    assert field.evidence[0].text == text


@every_case(
    ("tag", "text"),
    [
        ("ar", "أکدت الوزارة أن الوضع فی البلاد مستقر وأن المؤسسات کلها تعمل کالمعتاد فی کل المدن الساحلیة"),
        ("ar", "قال الوزير إن چايخانة المرفأ القديمة فتحت في السوق وإن البحارة عادوا إليها من كل الجزر"),
        ("fa", "وزير امور خارجه در گفتگو با خبرنگاران گفت که اين پيام را دريافت کرده و پاسخ آن را به زودي مي دهد"),
    ],
)
def test_a_keyboard_is_no_language(read, tag, text):
    assert read(text).metadata.language.value == tag


@every_case(
    ("text", "reason"),
    [
        ("", "absent"),
        ("12/3/2020 — 15%", "absent"),
        ("وزارة الخارجية أكدت ذلك. The ministry has said so and the minister too.", "ambiguous"),
        ("ئۇيغۇر ئاپتونوم رايونلۇق ھۆكۈمەت بايانات ئېلان قىلدى ۋە ۋەزىيەت نورمال دېدى", "ambiguous"),
        ("Міністэрства паведаміла, што перамовы былі карысныя і ўсе бакі згодныя", "ambiguous"),
        ("ایہہ گل ٹھیک نئیں اے تے ایس اتے گل ہووے گی جدوں اوہ لہور آون گے", "ambiguous"),
        ("Кметът на града откри новия мост през реката.", "ambiguous"),
        ("Президент подякував волонтерам за допомогу та обняв матерей.", "ambiguous"),
        ("Xyzzy", "ambiguous"),
    ],
)
def test_what_cannot_be_told_is_left_open(read, text, reason):
    field = read(text).metadata.language
    assert (field.value, field.reason) == (None, reason)


def test_front_matter_and_a_few_foreign_names_do_not_count(read):
    text = (
        "---\ntitle: The statement of the ministry\n---\nأكدت الوزارة في لقاء مع Ann Lee أن الوضع مستقر وأن العمل جار"
    )
    field = read(text).metadata.language
    assert field.value == "ar"
    assert field.evidence[0].text.startswith("أكدت الوزارة")


def test_a_text_of_two_languages_is_in_the_one_it_begins_with_if_most_of_it_is(read):
    english = "The ministry condemns the attack on the city and has said that all of its offices are open."
    arabic = "تدين الوزارة الهجوم على المدينة."
    field = read(f"{english}\n{english}\n{arabic}\n{arabic}").metadata.language
    assert (field.value, field.certainty, field.rule) == ("en", "medium", "language.passage")
    assert read(f"{arabic}\n{english}\n{arabic}").metadata.language.reason == "ambiguous"


@every_case(
    ("tag", "text"),
    [
        ("en", "We condemn this attack."),
        ("fr", "Nous condamnons cette attaque."),
        ("de", "Wir verurteilen diesen Angriff."),
        ("tr", "Bu saldırıyı kınıyoruz."),
        ("es", "El alcalde renuncia."),
    ],
)
def test_one_sentence_is_in_the_language_whose_grammar_knows_its_words(read, tag, text):
    field = read(text).metadata.language
    assert (field.value, field.certainty) == (tag, "medium")
