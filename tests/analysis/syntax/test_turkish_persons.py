"""Persons in Turkish: a name is no body, a heading no name; what stands before a name, and where its clause begins."""

import pytest

FURTHER = "Bu yıl köylerde su ve toprak için çok kar bekleniyor ve kuyular için yeni bir karar çıkmadı."


@pytest.fixture
def subjects(context):
    """Return the function that reads body, name and role of each who speaks in a text."""

    def read(text):
        made = context(f"{text}\n{FURTHER}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        told = (item.subject for item in made.syntax.relations if item.place < len(text))
        return [(words(subject.body), words(subject.name), words(subject.role)) for subject in told]

    return read


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("David Merkan, bu kuyuların kapatılmasının yanlış olduğunu açıkladı.", "David Merkan", None),
        ("Hakim Lucy Kohan, kuyuların kapatılmasının yanlış olduğunu açıkladı.", "Lucy Kohan", None),
        ("Kuyu Okulu'ndan Prof. Dr. Nuri Akkuyu, suyun azaldığına işaret etti.", "Nuri Akkuyu", None),
        ("Torm Gözlemevi'nden astronom David Wytte, suyun azaldığını açıkladı.", "David Wytte", None),
        ("''Su önemli'' diyen Dr. Mustafa Kuyulu köy halkının bunu bildiğini belirtti.", "Mustafa Kuyulu", None),
        ("Suyun azaldığını ifade eden Yaşar Kuyulu ise köylerin bunu bildiğini belirtti.", "Yaşar Kuyulu", None),
        ("Kuyu Müdürü Yrd. Doç. Dr. Yaşar Kuyulu, suyun azaldığını belirtti.", "Yaşar Kuyulu", "Kuyu Müdürü"),
        ("Uzman Diyetisyen Yaşar Kuyulu, suyun azaldığını belirtti.", "Yaşar Kuyulu", "Uzman Diyetisyen"),
        ("Kuyu Kurulu Üyesi Sosyolog Cafur Kuyulu, bunu belirtti.", "Cafur Kuyulu", "Kuyu Kurulu Üyesi"),
        ('"SULAR BU YIL AZALDI" Yaşar Kuyulu, suyun azaldığını belirtti.', "Yaşar Kuyulu", None),
        ("Kuyu Müdürü Yaşar Kuyulu Ankara'da suyun azaldığını belirtti.", "Yaşar Kuyulu", "Kuyu Müdürü"),
        ("Kulüp başkanı Ertenli, köyün kuyularının kapandığını açıkladı.", "Ertenli", None),
        ("YAŞAR KUYULU: SU BU KÖYDE BİTTİ VE KUYULAR KAPANDI", "YAŞAR KUYULU", None),
    ],
)
def test_a_person_speaks_under_the_name_alone(subjects, text, name, role):
    assert [(told[1], told[2]) for told in subjects(text)] == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "Otopark: 840 araç için yer var ve su da bu yıl bol.",
        "SULAR BU YIL AZALDI: KUYULAR KAPANDI VE KÖYLER SUSUZ KALDI",
        "Oyun, verilen bu ince mesajla seyirciye suyu sordu.",
        "Güzel oyunu ile David Merkan da yakın zamanda su geleceğini açıkladı.",
    ],
)
def test_things_headings_and_half_a_phrase_are_nobody(subjects, text):
    assert subjects(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kuyu Meclisi (KM) üyesi Murat Karagölü, suyun azaldığını söyledi.", "Murat Karagölü"),
        ("Bilgi veren site yöneticisi Mehmet Kuyulu, suyun azaldığını söyledi.", "Mehmet Kuyulu"),
        ("Açıklama yapan Öndal Kuyulu, suyun azaldığını açıkladı. Kuyu Başkanı Öndal Kuyulu geldi.", "Öndal Kuyulu"),
        ("Ezro Kuyulu ise suyun azaldığını açıkladı. Ali Kuyulu da köyde.", "Ezro Kuyulu"),
        ("Şarkıcı Jehan Barbos, suyun azaldığını söyledi.", "Jehan Barbos"),
        ("SULAR ÇOK AZALDI  Cafer Kuyulu, suyun azaldığını açıkladı.", "Cafer Kuyulu"),
    ],
)
def test_what_stands_before_a_name_or_elsewhere_shows_a_person(subjects, text, name):
    assert subjects(text)[0][:2] == (None, name)


@pytest.mark.parametrize(
    "text",
    [
        '"Kuyular Hep Açık Olsun" kampanyasına bakanlar destek verdiğini açıkladı.',
        "Demokrasi, insan hakları için konuştu. Torm Demokrasi Forumu var, demokrasi de var.",
    ],
)
def test_the_name_of_a_work_or_a_plain_noun_says_nothing(subjects, text):
    assert subjects(text) == []
