import pytest
from every_case import every_case

from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.dates.relative_days import find_relatives
from archivist.analysis.dates.telling import inside, quotations, tells
from archivist.analysis.languages import language
from archivist.analysis.patterns import folded


def told(tag, sentence):
    """Return the relative days of a sentence on which it says that somebody spoke."""
    text, tongue = folded(sentence), language(tag)
    days = find_relatives(text, tongue, find_dates(text, tongue))
    return [text[day.span.start : day.span.end] for day in days if tells(text, day.span, tongue, 0)]


@every_case(
    ("tag", "sentence", "day"),
    [
        ("ar", "أعلنت هيئة الجسور، الأحد، عن فتح الطريق.", "الأحد"),
        ("ar", "وأفاد بيان صادر السبت عن هيئة الجسور بأن الطريق مفتوح.", "السبت"),
        ("ar", "أدان مجلس الأنهار في بيان أمس الخميس ما وقع.", "أمس الخميس"),
        ("en", "The Bridge Board said Tuesday that the road is open.", "Tuesday"),
        ("en", "On Monday the Bridge Board announced its plan.", "On Monday"),
        ("en", "The road is open, the board said in a statement on Friday.", "on Friday"),
        ("fr", "Le Conseil des ponts a annoncé mardi la réouverture.", "mardi"),
        ("fr", "Dans un communiqué publié jeudi, le Conseil des ponts se félicite.", "jeudi"),
        ("de", "Das Brückenamt teilte am Montag mit, die Straße sei frei.", "am Montag"),
        ("de", "Am Mittwochabend erklärte das Brückenamt, die Straße sei frei.", "Mittwochabend"),
        ("es", "La Junta de Puentes informó el martes de la apertura.", "el martes"),
        ("es", "El lunes la Junta de Puentes anunció su plan.", "lunes"),
        ("ru", "В Управлении мостов заявили во вторник, что дорога открыта.", "во вторник"),
        ("ru", "Управление мостов сообщило в четверг об открытии.", "в четверг"),
        ("tr", "Köprüler Kurulu Salı günü yaptığı açıklamada yolun açık olduğunu belirtti.", "Salı günü"),
        ("fa", "سازمان پل‌ها روز سه‌شنبه در بیانیه‌ای اعلام کرد که راه باز است.", "روز سه‌شنبه"),
        ("ku", "Desteya Piran roja duşemê ragihand ku rê vekirî ye.", "roja duşemê"),
        ("ckb", "دەستەی پردەکان ڕۆژی دووشەممە ڕایگەیاند.", "ڕۆژی دووشەممە"),
    ],
)
def test_the_day_beside_the_verb_or_the_word_for_the_statement(tag, sentence, day):
    assert folded(day) in " ".join(told(tag, sentence))


@every_case(
    ("tag", "sentence"),
    [
        ("ar", "أعلنت هيئة الجسور عن فتح الطريق الذي أغلق الأحد."),
        ("ar", "قالت هيئة الجسور إن الطريق أغلق السبت."),
        ("en", "The Bridge Board said that a bridge fell on Tuesday."),
        ("en", "The bridge fell on Tuesday."),
        ("fr", "Le Conseil des ponts a annoncé que la route rouvrira mardi."),
        ("de", "Das Brückenamt teilte mit, dass die Straße am Montag gesperrt war."),
        ("es", "La Junta de Puentes informó que el martes cayó un puente."),
        ("ru", "В Управлении мостов заявили, что мост упал во вторник."),
        ("fa", "سازمان پل‌ها اعلام کرد که پل روز سه‌شنبه فرو ریخت."),
    ],
)
def test_the_day_of_what_was_said_is_not_that_of_the_statement(tag, sentence):
    assert told(tag, sentence) == []


@every_case(
    "tag, sentence",
    [
        ("en", "Send a letter to the trust by 15 July 2024."),
        ("fr", "Adressez votre déclaration au conseil avant le 15 juillet 2024."),
        ("de", "Senden Sie die Erklärung bis zum 15. Juli 2024."),
        ("es", "Envíe la declaración al consejo hasta el 15 de julio de 2024."),
        ("ru", "Направьте заявление в совет до 15 июля 2024 года."),
        ("tr", "Açıklama metni 15 Temmuz 2024 tarihine kadar gönderilmelidir."),
        ("ar", "ترسل التصريحات إلى المجلس قبل 15 يوليو 2024."),
    ],
)
def test_the_last_day_for_a_statement_is_not_its_own(tag, sentence):
    text = folded(sentence)
    day = find_dates(text, language(tag))[0].span
    assert not tells(text, day, language(tag), 0)


def test_far_from_the_head_the_sentence_must_name_the_statement():
    text, tongue = "Others said Tuesday that they agree.", language("en")
    (day,) = find_relatives(text, tongue, ())
    assert tells(text, day.span, tongue, 0)
    assert not tells(text, day.span, tongue, 0, named=True)


@pytest.mark.parametrize(
    "text", ['He said "we met today" twice.', "He said «we met today» twice.", "He said “we met today”."]
)
def test_quotations_are_paired(text):
    spans = quotations(text)
    assert inside(spans, text.index("today"))
    assert not inside(spans, text.index("He"))


def test_a_straight_mark_without_another_quotes_nothing_beyond_its_line():
    text = 'A board of 12" stands there.\nIt said today "no".'
    assert not inside(quotations(text), text.index("today"))


@every_case(
    ("tag", "sentence"),
    [
        ("ar", "أعلن مركز الجسور أن الوثيقة التي وقعها رئيسه، مساء الجمعة، تعد بيانا مشتركا."),
        ("en", "The Bridge Board said that the paper it signed on Friday is a joint statement."),
    ],
)
def test_a_day_of_what_is_said_is_none_though_the_word_for_a_statement_follows(tag, sentence):
    assert told(tag, sentence) == []


@every_case(
    ("tag", "sentence"),
    [
        ("en", "After the fire on Tuesday, the Bridge Board said in a statement that the road is open."),
        ("en", "In response to the fire on Tuesday, the Bridge Board issued the following statement:"),
        ("en", "The road is open, the board said Monday, regarding the fire on Tuesday."),
        ("es", "Ante el incendio del martes, la Junta de Puentes informó en un comunicado de la apertura."),
        ("fr", "Suite à l'incendie de mardi, le Conseil des ponts a annoncé la réouverture."),
        ("de", "Nach dem Brand am Montag teilte das Brückenamt mit, die Straße sei frei."),
        ("ru", "В связи с пожаром во вторник Управление мостов заявило, что дорога открыта."),
    ],
)
def test_the_day_of_the_occasion_is_not_that_of_the_statement(tag, sentence):
    assert not {"on Tuesday", "martes", "mardi", "am Montag", "во вторник"} & set(told(tag, sentence))


def test_a_day_behind_the_phrase_of_the_occasion_is_that_of_the_statement():
    assert told("en", "After the fire, on Tuesday, the Bridge Board said that the road is open.") == ["on Tuesday"]
    assert told("en", "On Tuesday, following the fire, the Bridge Board said that the road is open.") == ["On Tuesday"]


def test_a_turkish_day_with_its_ending_belongs_to_the_noun_behind_it():
    for noun, stated in (("yangının ardından", False), ("açıklamasında", True)):
        text, tongue = folded(f"13 Mayıs 2020 tarihindeki {noun} Köprüler Kurulu bunu belirtti."), language("tr")
        (day,) = find_dates(text, tongue)
        assert tells(text, day.span, tongue, 0) is stated
