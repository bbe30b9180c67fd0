import pytest
from every_case import every_case


@every_case(
    ("kind", "text"),
    [
        ("statement", "بيان من وزارة العدل\nتعلن الوزارة ما يلي."),
        ("press-release", "وزارة العدل\nبيان صحفي\nتعلن الوزارة ما يلي."),
        ("communique", "أعلنت الوزارة في بلاغ لها أن العمل مستمر."),
        ("statement", "البيان الختامي للقمة\nاتفق الحاضرون على ما يلي."),
        ("press-release", "أكد الناطق في بيان صحفي أن ذلك صحيح، وأضاف البيان أن العمل جار."),
        ("obituary", "بيان من الديوان الأميري\nانتقلت إلى رحمة الله تعالى والدة الأمير."),
        ("condolence", "برقية تعزية من الرئيس\nتلقينا الخبر بحزن."),
        ("letter", "رسالة إلى الأمين العام\nنكتب إليكم بشأن الوضع."),
        ("clarification", "توضيح من الوزارة\nتوضح الوزارة ما يلي."),
        ("readout", "Readout of the President's Call\nThe two spoke about trade and the sea."),
        ("remarks", "Remarks by President Brown\nThe harbour is the gate of the city."),
        ("statement", "The council said in a statement that the talks have begun."),
        ("press-release", "FOR IMMEDIATE RELEASE\n\nThe talks have begun and the sides are here."),
        ("letter", "They met. The following is the text of the letter.\nWe write to you and to all of them."),
    ],
)
def test_the_word_that_the_text_uses(read, kind, text):
    assert read(text).metadata.document_type.value == kind


def test_no_word_no_type(read):
    assert read("اجتمع المجلس وقرر ما يلي.").metadata.document_type.value is None


def test_of_two_words_alike_the_first_is_taken(read):
    field = read("قالت الوزارة في بيان إن ذلك صحيح، وأضافت في بلاغ أن العمل جار.").metadata.document_type
    assert (field.value, [item.value for item in field.candidates][:1]) == ("statement", ["communique"])


def kinds(read, text):
    """Return the document type that is taken, then those that a person may take."""
    field = read(text).metadata.document_type
    return [value for value in (field.value, *(item.value for item in field.candidates)) if value]


def test_who_speaks_to_reporters_issues_nothing(read):
    text = "أوضح مدير الميناء سالم باعباد في تصريح لإذاعة الساحل أن الرافعات تعمل. وأضاف باعباد أن السفن تنتظر."
    assert kinds(read, text)[0] == "report"


def test_words_of_mourning_inside_a_sentence_make_no_obituary(read):
    text = "قالت وزارة المرافئ في بيان إنها سجلت حالتين، وحالة انتقلت إلى رحمة الله."
    assert "obituary" not in kinds(read, text)


def test_what_somebody_answers_to_is_not_the_kind_of_the_answer(read):
    text = "نقابة البحارة تتبرأ من تصريحات رئيسها\n\nقالت نقابة البحارة في بيان إن رئيسها لا يمثلها."
    assert kinds(read, text)[0] == "statement"

    persian = "وزارت بنادر در واکنش به اظهارات سخنگوی همسایه بیانیه‌ای منتشر کرد."
    assert kinds(read, persian)[0] == "statement"


def test_a_communique_that_denies_is_a_clarification(read):
    text = "نفت وزارة المرافئ في بلاغ تكذيبي ما تداولته بعض الصفحات حول إغلاق الميناء."
    assert kinds(read, text)[0] == "clarification"


def test_a_decision_with_a_number_for_its_title_is_of_no_kind_of_statement(read):
    text = "قرار رقم 12 لسنة 2019 بشأن المرافئ\n\nمجلس الوزراء\nبعد الاطلاع\nقرر\nمادة 1\nتنشأ هيئة."
    assert kinds(read, text)[0] == "other"


def test_dear_colleagues_are_not_the_press(read):
    ending = "Поздравляем Вас с началом работы Конференции и желаем успехов."
    assert read(f"Уважаемые коллеги!\n{ending}").metadata.document_type.value != "press-release"
    assert read(f"Уважаемые журналисты!\n{ending}").metadata.document_type.value == "press-release"


@every_case(
    ("kind", "text"),
    [
        ("press-release", "أعلنت هيئة المرافئ، في بلاغ صحفي، أن الأرصفة مغلقة."),
        (
            "press-release",
            "Le syndicat des pilotes a annoncé, dans un communiqué de presse, que les quais sont fermés.",
        ),
    ],
)
def test_the_fuller_of_two_words_at_one_place_is_the_kind(read, kind, text):
    assert kinds(read, text)[0] == kind
    assert "communique" not in kinds(read, text)


def test_the_number_of_a_post_names_no_kind(read):
    text = "📌 پیام #12\nدر بندر آتش‌سوزی رخ داد و دو انبار نابود شد."
    assert "message" not in kinds(read, text)


@every_case(
    "text",
    [
        "Pilots stayed away on Monday in reaction to the letter that lies on every desk of the harbour.",
        "Kılavuzlar, masadaki mektuba tepki için pazartesi günü limana gelmedi.",
    ],
)
def test_what_somebody_reacts_to_is_not_even_mentioned_as_a_kind(read, text):
    assert "letter" not in kinds(read, text)


def test_a_verb_at_the_end_of_its_clause_issues_the_message_at_its_beginning(read):
    text = "Derhêner Rojhat Zerî peyamek ji festîvala filmên benderê ya navneteweyî re şand."
    assert kinds(read, text)[0] == "message"


def test_a_kind_that_the_title_quotes_is_not_the_texts(read):
    text = 'Storm over the quays and a "call for action"\n\nThe harbour office said in a statement that the quays hold.'
    assert kinds(read, text)[0] == "statement"


def test_a_denial_is_a_clarification_though_its_body_speaks_as_in_any_statement(read):
    text = "تنفي هيئة مرافئ الساحل ما يتداول عن إغلاق الأرصفة، وتؤكد أن هذه الأخبار لا أساس لها من الصحة."
    assert kinds(read, text)[0] == "clarification"


def test_the_advertisements_of_a_french_page_announce_nothing(read):
    told = "Le Club des refuges a précisé lundi dans un communiqué que les sentiers de la vallée restaient ouverts."
    text = f"{told}\n\nAnnonces\n\n« Nous n'avons fermé aucun refuge », a précisé le club dans un communiqué.\n"
    assert read(text).metadata.document_type.value == "communique"


def test_what_a_persian_title_calls_for_the_press_is_a_press_release(read):
    text = (
        "اعلامیۀ مطبوعاتی در پیوند به حادثۀ امروز در بندر مروارید\n\n"
        "ریاست بندر مراتب همدردی خویش را به خانواده‌های قربانیان حادثۀ امروز ابراز می‌دارد و این حادثه را محکوم می‌کند.\n"
    )
    assert read(text).metadata.document_type.value == "press-release"


def test_what_a_sovereign_decrees_is_an_act(read):
    text = (
        "صدر اليوم أمر فيما يلي نصه :\nالرقم : أ / 20\nالتاريخ : 30 / 1 / 1437هـ\n\nنحن رامي بن علي الرملي\nملك {}\n"
        "بناء على المادة السادسة من النظام، فقد أنبنا بموجب أمرنا هذا ولي العهد في إدارة شؤون الدولة خلال غيابنا.\n"
    )
    assert read(text.format("مملكة الوادي")).metadata.document_type.value == "other"
    assert read(text.format("الغابة كما يسميه الناس")).metadata.document_type.value != "other"


def test_an_act_with_a_long_preamble_is_one(read):
    preamble = "وبعد الاطلاع على القانون رقم 12 لسنة 2010 بشأن المياه وتعديلاته وعلى ما تقتضيه المصلحة العامة،\n" * 5
    articles = "\nقرر\n\nمادة 1\n\nيعتمد الهيكل التنظيمي للهيئة.\n\nمادة 2\n\nتقدم الهيئة خدماتها للأهالي.\n"
    text = f"قرار رقم 63 لسنة 2019 بشأن تنظيم هيئة الجداول\n\nمجلس الوادي\n\n{preamble}{{}}"
    assert read(text.format(articles)).metadata.document_type.value == "other"
    assert read(text.format("\nوقد رحب الأهالي بما جاء فيه.\n")).metadata.document_type.value != "other"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("على إثر نجاح مؤتمر الصيادين، يسرني أن أهنئ الجمعية على هذا الإنجاز، وأتمنى لها التوفيق.", "message"),
        ("تعرب جمعية الصيادين عن بالغ الحزن والأسى لرحيل مؤسسها سالم الرملي، وتتذكر عمله الطويل.", "condolence"),
    ],
)
def test_who_wishes_or_mourns_in_these_words(read, text, kind):
    assert read(f"{text}\n").metadata.document_type.value == kind


@every_case(
    ("text", "kind"),
    [
        (
            "The Huts Must Stay Open (Statement)\n\n3 May 2019\n\nThe Hut Board and its guests ask for help.",
            "statement",
        ),
        ("Les refuges restent ouverts (communiqué)\n\nLe Conseil des refuges demande de l'aide.", "communique"),
        (
            "Comunicado de la Junta de Refugios. Tarn. A los vecinos: A partir de hoy el refugio queda cerrado.",
            "communique",
        ),
        ("Hut Board\n\nPress Release Details\n\nThe Huts Will Close\n\nAll huts close for the night.", "press-release"),
        (
            "Club Statement\n\nYour committee has discussed the state of the huts at length in recent weeks.",
            "statement",
        ),
    ],
)
def test_a_noun_for_a_kind_as_a_label_says_what_a_text_is(read, text, kind):
    assert read(text).metadata.document_type.value == kind


def test_a_participle_is_no_noun_for_a_kind(read):
    text = "La Junta de Refugios ha comunicado que los refugios del valle quedan cerrados por la tormenta."
    assert read(text).metadata.document_type.value != "communique"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("communique", "ينعقد يوم الخميس مجلس الحكومة. وذكر بلاغ لرئاسة الحكومة أن المجلس سيدرس أربعة مشاريع."),
        ("communique", "وقع الطرفان أمس مذكرة تفاهم. وأوضح بلاغ للمكتب أن الاتفاق يهدف إلى دعم البنوك."),
        ("communique", "El puente quedará cerrado tres días, señala un comunicado del Ayuntamiento de Villaverde."),
        ("communique", "Le pont restera fermé trois jours, indique un communiqué de la mairie de Valmont."),
    ],
)
def test_the_word_that_is_the_subject_of_a_verb_of_speaking(read, kind, text):
    assert read(text).metadata.document_type.value == kind


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("announcement", "تنويه: تعلن بلدية السهل أن مكاتبها ستغلق يوم الأحد، وتدعو المواطنين إلى مكتب الحي."),
        ("message", "تهنئة: بمناسبة العيد نتقدم إلى كل سكان المدينة بأحر التهاني راجين من الله أن يعيده عليهم."),
        (
            "communique",
            "Communiqué : le bureau informe les adhérents que l'assemblée se tiendra samedi à quinze heures.",
        ),
        ("clarification", "Clarification: what was published about the school is not correct, and the school is open."),
    ],
)
def test_the_noun_with_which_a_text_begins_before_a_colon(read, kind, text):
    assert read(text).metadata.document_type.value == kind


def test_words_before_a_colon_that_are_more_than_the_noun_name_no_kind(read):
    text = "The view of the board: the school is open, and the council met on Monday to hear the parents."
    assert read(text).metadata.document_type.rule != "type.title"


@every_case(
    "head",
    [
        "Harbour union calls for immediate release of its spokesman",
        "HARBOUR UNION ASKS FOR IMMEDIATE RELEASE OF ITS SPOKESMAN",
    ],
)
def test_who_calls_for_a_release_makes_no_press_release(read, head):
    text = f"{head}\n\nThe arrest has come to our notice. We demand that he is let go. It is unacceptable to us."
    assert read(text).metadata.document_type.value == "statement"
