"""A weekday of what is said is no day of speaking, on a page with a date; the examples are invented."""

from every_case import every_case

_PAGES = {
    "en": ("Bridge of Sarn closed", "May 3, 2019 14:05", "It stands over the only river of the valley."),
    "fr": ("Le pont de Sarn est fermé", "3 mai 2019 à 14h05", "Il enjambe la seule rivière de la vallée."),
    "es": ("El puente de Sarn queda cerrado", "3 de mayo de 2019 14:05", "Cruza el único río del valle."),
    "de": ("Brücke von Sarn gesperrt", "03.05.2019, 14:05 Uhr", "Sie führt über den einzigen Fluss des Tals."),
    "ru": ("Мост в Сарне закрыт", "03.05.2019 14:05", "Он стоит над единственной рекой долины."),
    "tr": ("Sarn köprüsü kapatıldı", "03.05.2019 14:05", "Köprü vadideki tek ırmağın üzerindedir."),
    "fa": (
        "پل قدیمی دره بسته شد",
        "تاریخ انتشار: ۱۳ اردیبهشت ۱۳۹۸ - ۱۴:۰۵",
        "این پل بر تنها رود دره ساخته شده و کشاورزان از آن می‌گذرند.",
    ),
}


def _day(read, language, lead):
    title, page, more = _PAGES[language]
    return read(f"{title}\n{page}\n\n{lead} {more}\n").metadata.date_issued.value


@every_case(
    ("language", "lead"),
    [
        ("en", "The Water Ministry said on Thursday that the bridge was closed."),
        ("en", "Late on Thursday, the Water Ministry said that the bridge was closed."),
        ("en", "Speaking to farmers on Thursday, the Water Ministry said that the bridge was closed."),
        ("en", "The Water Ministry, in a notice on Thursday, said the bridge was closed."),
        ("fr", "Ce jeudi, le ministère de l'Eau a annoncé que le pont était fermé."),
        ("es", "El Ministerio del Agua, el jueves, anunció que el puente está cerrado."),
        ("ru", "Министерство водных ресурсов заявило в четверг, что мост закрыт."),
        ("tr", "Su Bakanlığı perşembe günü yaptığı açıklamada köprünün kapatıldığını duyurdu."),
        ("fa", "وزارت نیرو روز پنجشنبه اعلام کرد که پل بسته است."),
    ],
)
def test_the_day_of_the_verb_is_that_of_the_statement(read, language, lead):
    assert _day(read, language, lead) == "2019-05-02"


@every_case(
    ("language", "lead"),
    [
        ("en", "The bridge fell on Thursday, the Water Ministry said."),
        ("en", "The Water Ministry said the bridge would be closed on Thursday."),
        ("en", "The bridge, closed on Thursday, will be repaired, the Water Ministry said."),
        ("fr", "Le pont est tombé jeudi, a annoncé le ministère de l'Eau."),
        ("fr", "Le ministère de l'Eau a indiqué que le pont serait fermé jeudi."),
        ("es", "El puente cayó el jueves, informó el Ministerio del Agua."),
        ("de", "Die Brücke stürzte am Donnerstag ein, teilte das Ministerium für Wasser mit."),
        ("ru", "Мост упал в четверг, сообщило министерство водных ресурсов."),
        ("tr", "Su Bakanlığı, perşembe günü yıkılan köprünün kapatıldığını açıkladı."),
    ],
)
def test_the_day_of_what_is_said_is_not(read, language, lead):
    assert _day(read, language, lead) is None
