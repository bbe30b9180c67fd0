"""Lines above an invented text that say who is in a picture, and lines that point away from it: no titles."""

from every_case import every_case

_REST = {
    "en": "The Harbour Board rejected on Monday the plan to close the northern pier. Its members voted against.",
    "de": "Der Hafenrat hat am Montag die Schließung der Nordmole abgelehnt. Elf Mitglieder stimmten dagegen.",
    "fr": "Le conseil du port a rejeté lundi la fermeture du môle nord. Onze membres ont voté contre ce projet.",
    "es": "El consejo del puerto rechazó el lunes el cierre del muelle norte. Once miembros votaron en contra.",
    "ru": "Портовый совет в понедельник отклонил закрытие северного причала. Против голосовали одиннадцать его членов.",
    "tr": "Liman Kurulu kuzey iskelenin kapatılması planını pazartesi günü reddetti. On bir üye plana karşı oy verdi.",
    "ar": "رفض مجلس الميناء يوم الاثنين إغلاق الرصيف الشمالي. وصوت أحد عشر عضوا ضد المشروع في الجلسة.",
    "fa": "شورای بندر روز دوشنبه طرح بستن اسکله شمالی را رد کرد. یازده عضو شورا در نشست عصر رای منفی دادند.",
    "ku": "Meclîsa benderê roja duşemê plana girtina skeleya bakur red kir. Yazdeh endaman li dij deng dan.",
}


@every_case(
    ("tongue", "line"),
    [
        ("en", "Nora Feld, chairwoman of the Harbour Board"),
        ("en", "The chairwoman of the Harbour Board, Nora Feld"),
        ("de", "Nora Feld, Vorsitzende des Hafenrates"),
        ("de", "Die Vorsitzende des Hafenrates Nora Feld"),
        ("fr", "La présidente du conseil du port Nora Feld"),
        ("es", "Nora Feld, presidenta del consejo del puerto"),
        ("ru", "Председатель портового совета Анна Фельд"),
        ("tr", "Liman Kurulu Başkanı Nora Feld"),
        ("ku", "Seroka meclîsa benderê Nora Feld"),
        ("en", "Read also: Harbour Board plans to close the northern pier"),
        ("en", "Tags: harbour board, northern pier"),
        ("de", "Lesen Sie auch: Hafenrat will Nordmole schließen"),
        ("fr", "Lire aussi : le conseil du port veut fermer le môle nord"),
        ("es", "Lea también: el consejo del puerto quiere cerrar el muelle norte"),
        ("ru", "Читайте также: портовый совет хочет закрыть северный причал"),
        ("tr", "Etiketler: liman kurulu, kuzey iskele"),
        ("ar", "اقرأ أيضا: مجلس الميناء يريد إغلاق الرصيف الشمالي"),
        ("fa", "بیشتر بخوانید: شورای بندر می‌خواهد اسکله شمالی را ببندد"),
        ("en", "Issued by: Harbour Board of Aldmoor"),
        ("de", "Herausgeber: Hafenrat von Altmoor"),
        ("de", "Hafenrat · Kaistr. 4 · 86159 Altmoor"),
        ("fr", "Émetteur : conseil du port"),
        ("es", "Fuente: Consejo del Puerto"),
        ("ru", "Кому: совет области Альтмор"),
        ("ru", "Исх. № 17/24"),
        ("tr", "Kimden: Liman Kurulu Altmor"),
        ("ar", "المرجع: م م/2024/17"),
        ("ar", "الميناء 24 : الداخلة"),
        ("fa", "تشکل صادر کننده: شورای بندر آلتمور"),
        ("ku", "Belavkar: Meclîsa benderê ya Altmorê"),
        ("ku", "Herwiha bixwîne: Meclîsa benderê dixwaze skeleya bakur bigire"),
    ],
)
def test_it_is_no_title(read, tongue, line):
    assert read(f"{line}\n\n{_REST[tongue]}\n").metadata.title.value is None


@every_case(
    ("tongue", "line"),
    [
        ("en", "Chairwoman of the Harbour Board meets Nora Feld"),
        ("de", "Vorsitzende des Hafenrates trifft Nora Feld"),
        ("fr", "La présidente rencontre Nora Feld"),
        ("ru", "Председатель поздравил Анну Фельд"),
        ("ru", "Скончался академик Виталий Вольнов"),
        ("tr", "Yeni başkan Nora Feld"),
        ("ru", "Источник: портовый совет закроет причал"),
        ("ar", "مجلس الميناء: لن نغلق الرصيف"),
        ("ar", "«المجلس الساحلي» يطالب بفتح «الرصيف»"),
        ("en", "Tags on every crate of the harbour"),
    ],
)
def test_a_headline_about_somebody_is_the_title(read, tongue, line):
    assert read(f"{line}\n\n{_REST[tongue]}\n").metadata.title.value == line


@every_case(
    ("tongue", "head"),
    [
        (
            "fr",
            "MESSAGE DE VŒUX\n\nLE PRÉSIDENT DU CONSEIL\n\nA\n\nSON EXCELLENCE MADAME NORA FELD\n\nPRÉSIDENTE DU PORT",
        ),
        (
            "es",
            "MENSAJE DE SALUDO\n\nEL PRESIDENTE DEL CONSEJO\n\nA\n\nSU EXCELENCIA NORA FELD\n\nPRESIDENTA DEL PUERTO",
        ),
    ],
)
def test_whom_a_letter_is_for_is_no_title_below_a_word_alone(read, tongue, head):
    assert read(f"{head}\n\n{_REST[tongue]}\n").metadata.title.value == head.partition("\n")[0]


def test_two_words_with_capitals_alone_above_a_text_may_be_who_wrote_it(read):
    assert read(f"Xenoby Quillmar\n\n{_REST['es']}\n").metadata.title.value is None


def test_a_headline_stands_below_whose_part_it_is_on(read):
    headline = "شورای بندر بستن اسکله شمالی را رد کرد"
    head = f"کد خبر ۳۳۱۳۷۴\nفیلم بیشتر »»\nاز سوی سالم بندری\n\n{headline}\n\n"
    assert read(f"{head}{_REST['fa']}\n").metadata.title.value == headline
