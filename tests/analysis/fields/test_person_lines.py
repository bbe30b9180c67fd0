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
        ("en", "Tags on every crate of the harbour"),
    ],
)
def test_a_headline_about_somebody_is_the_title(read, tongue, line):
    assert read(f"{line}\n\n{_REST[tongue]}\n").metadata.title.value == line
