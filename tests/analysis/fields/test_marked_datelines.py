"""Datelines and day lines with marks of emphasis, a picture, a small word or a weekday; the examples are invented."""

import pytest
from every_case import every_case

_DAY = "2019-05-03"
_TITLES = {
    "fr": (
        "Le pont doit être rouvert",
        "Le Syndicat des bergers condamne la fermeture du vieux pont. Nous la refusons.",
    ),
    "es": ("El puente debe abrirse", "El Sindicato de Pastores condena el cierre del puente. No lo aceptamos nunca."),
    "de": (
        "Die Brücke muss geöffnet werden",
        "Der Verband der Hirten verurteilt die Sperrung der Brücke. Wir lehnen sie alle ab.",
    ),
    "ru": ("Мост нужно открыть", "Союз пастухов осуждает закрытие старого моста. Мы просим членов помочь крестьянам."),
    "tr": ("Köprü açılmalıdır", "Çobanlar Sendikası olarak köprünün kapatılmasını kınıyoruz. Bunu kabul etmiyoruz."),
    "ar": ("يجب فتح الجسر", "تدين نقابة الرعاة إغلاق الجسر القديم. ونطلب من جميع أعضائنا دعم الفلاحين هذه الأيام."),
    "en": (
        "The bridge must be opened",
        "The Hut Workers' Union condemns the closing of the bridge. We will not have it.",
    ),
}


@every_case(
    ("language", "line", "place"),
    [
        ("fr", "📅 Dakar, 3 mai 2019", "Dakar"),
        ("en", "📍 Nairobi, 3 May 2019", "Nairobi"),
        ("es", "**Quito, 3 de mayo de 2019**", "Quito"),
        ("ru", "**Минск, 3 мая 2019 года**", "Минск"),
        ("ru", "Минск, 3 мая 2019 г.", "Минск"),
        ("ar", "**بيروت، 3 أيار 2019**", "بيروت"),
    ],
)
def test_a_line_of_place_and_day_may_have_marks_around_it(read, language, line, place):
    title, text = _TITLES[language]
    metadata = read(f"# {title}\n\n{line}\n\n{text}\n").metadata
    assert (metadata.place.value, metadata.date_issued.value) == (place, _DAY)


@every_case(
    ("language", "head"),
    [
        ("en", "**Nairobi, 3 May 2019** – "),
        ("fr", "**Dakar, le 3 mai 2019** – "),
        ("de", "*Bern, 3. Mai 2019* – "),
        ("tr", "**Ankara, 3 Mayıs 2019** – "),
        ("ar", "**بيروت، 3 أيار 2019** – "),
    ],
)
def test_a_dateline_in_emphasis_is_no_note(read, language, head):
    title, text = _TITLES[language]
    metadata = read(f"{title}\n\n{head}{text}\n").metadata
    assert (metadata.place.value, metadata.date_issued.value) == (head.strip("* –").split(",")[0].split("،")[0], _DAY)


@every_case(
    ("language", "line"),
    [
        ("fr", "vendredi 3 mai 2019"),
        ("fr", "Le 3 mai 2019"),
        ("es", "viernes, 3 de mayo de 2019"),
        ("ru", "пятница, 3 мая 2019"),
        ("de", "Am 3. Mai 2019"),
        ("tr", "3 Mayıs 2019, Cuma"),
        ("ar", "الجمعة: 28 شعبان 1440هـ"),
    ],
)
def test_a_day_below_a_title_is_a_line_of_its_own(read, language, line):
    title, text = _TITLES[language]
    metadata = read(f"{title}\n{line}\n\n{text}\n").metadata
    assert metadata.date_issued.value == _DAY
    assert metadata.title.value in (title, None)


@every_case(
    ("language", "line"),
    [
        ("fr", "Communiqué de presse, le 3 mai 2019"),
        ("de", "Pressemitteilung, den 3. Mai 2019"),
        ("es", "Comunicado de prensa | el 3 de mayo de 2019"),
        ("fr", "Date : le 3 mai 2019"),
    ],
)
def test_a_small_word_may_stand_between_the_kind_or_a_label_and_the_day(read, language, line):
    title, text = _TITLES[language]
    assert read(f"{line}\n\n{title}\n\n{text}\n").metadata.date_issued.value == _DAY


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "**The keepers of Sarn, 3 May 2019"),
        ("fr", "* Voir la lettre de Dakar, 3 mai 2019"),
        ("tr", "3 Mayıs 2019, Cumartesi"),
        ("ru", "** Минск, 3 мая 2019 года"),
    ],
)
def test_a_note_and_a_weekday_that_does_not_fit_give_no_day(read, language, line):
    title, text = _TITLES[language]
    assert read(f"{title}\n\n{text}\n\n{line}\n").metadata.date_issued.value is None


@every_case(
    ("language", "head", "place"),
    [
        ("de", "Tormen, 3. Mai 2019. ", "Tormen"),
        ("de", "Tormen, den 3. Mai 2019. ", "Tormen"),
        ("de", "Tormen, 03.05.2019. ", "Tormen"),
        ("es", "Almendros, 3 de mayo de 2019. ", "Almendros"),
        ("en", "REEDHAM, May 3, 2019. ", "REEDHAM"),
    ],
)
def test_a_full_stop_parts_a_dateline_from_the_text(read, language, head, place):
    title, text = _TITLES[language]
    metadata = read(f"{title}\n\n{head}{text}\n").metadata
    assert (metadata.date_issued.value, metadata.place.value) == (_DAY, place)


@every_case(
    ("language", "head"),
    [
        ("de", "Freitag, 3. Mai 2019. "),
        ("de", "Letzte Sitzung, 3. Mai 2019. "),
        # below prose a diary, or what it tells, goes on
        ("de", "Ich habe alles aufgeschrieben.\n\nTormen, 3. Mai 2019. "),
        ("en", "I have written down all of it.\n\nReedham, May 3, 2019. "),
    ],
)
def test_no_other_day_before_a_full_stop_is_that_of_a_dateline(read, language, head):
    title, text = _TITLES[language]
    assert read(f"{title}\n\n{head}{text}\n").metadata.date_issued.value is None
