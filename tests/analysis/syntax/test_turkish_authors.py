"""Whose a Turkish statement is: of who signs it, of no town, no agency, no organ, of none who did something else."""

import pytest

_PADDING = "Bu metin bir sayfada duruyor ve içinde başka hiçbir şey söylenmiyor."


@pytest.fixture
def spoken(context):
    """Return a function: name, role and body of each subject that a sentence makes its own speaker."""

    def of(text):
        made = context(f"{text}\n{_PADDING}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        found = [item.subject for item in made.syntax.relations if not item.foreign]
        return [(words(item.name), words(item.role), words(item.body)) for item in found]

    return of


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Değirmen Emekçileri Sendikası Genel Başkanı Orhan Pekcan imzasıyla yayımlanan bildiride grev duyuruldu.",
            ("Orhan Pekcan", "Değirmen Emekçileri Sendikası Genel Başkanı", "Değirmen Emekçileri Sendikası"),
        ),
        ("Yelken Derneği imzalı açıklamada baraj eleştirildi.", (None, None, "Yelken Derneği")),
        ("Yelken Derneği imzasını taşıyan bildiride baraj eleştirildi.", (None, None, "Yelken Derneği")),
        ("YENİSES-Su Kurumu'ndan yapılan açıklamada kesinti duyuruldu.", (None, None, "Su Kurumu")),
        ("Kesinti artık bitti.Yelken Kurumu'ndan yapılan açıklamada teşekkür edildi.", (None, None, "Yelken Kurumu")),
        ("Toplantıda Başkan Kerim Soylu, barajın duracağını söyledi.", ("Kerim Soylu", "Başkan", None)),
        ("Yönetim Kurulu Başkanı Kerim Soylu, iddiaları yalanladı.", ("Kerim Soylu", "Yönetim Kurulu Başkanı", None)),
        (
            "Deniz Kulübü Basın Sözcüsü Kerim Soylu, iddiaları yalanladı.",
            ("Kerim Soylu", "Deniz Kulübü Basın Sözcüsü", "Deniz Kulübü"),
        ),
        ("Kulüp Basın Sözcüsü Kerim Soylu, iddiaları yalanladı.", ("Kerim Soylu", "Kulüp Basın Sözcüsü", None)),
        ("Vali Kerim Soylu Twitter hesabı üzerinden konuştu.", ("Kerim Soylu", "Vali", None)),
        ("Göl Derneği tarafından konuyla ilgili bir açıklama yapıldı.", (None, None, "Göl Derneği")),
        ("Göl Derneği tarafından yapılan yazılı açıklamada destek istendi.", (None, None, "Göl Derneği")),
        ("Günışığı'ndan Ayşe Kara'nın sorularını yanıtlayan Kerim Soylu'nun açıklamaları şöyle:", ("Kerim Soylu",)),
    ],
)
def test_the_author_of_a_statement(spoken, sentence, subject):
    found = spoken(sentence)
    assert [item[: len(subject)] for item in found] == [subject]


@pytest.mark.parametrize(
    "sentence",
    [
        "Yelken Derneği imzasıyla açılan sergide tekneler gösterildi.",
        "Belediye Meclisi tarafından hizmete alınan parkta çocuklara mesajlar verildi.",
        "Dolunay Enerji isimli şirket, kesinti olmayacağını açıkladı.",
        'ANKARA "Su azalıyor" başlıklı bir açıklama yaptı.',
    ],
)
def test_nobody_makes_a_statement(spoken, sentence):
    assert spoken(sentence) == []


def test_who_held_the_meeting_did_not_make_the_statement(spoken):
    found = spoken("Göl Derneği tarafından düzenlenen toplantıda konuşan Bakan Kerim Soylu, açıklama yaptı.")
    assert found == [("Kerim Soylu", "Bakan", None)]


def test_a_genitive_without_an_apostrophe_is_nobody_who_speaks(spoken):
    assert spoken("Vali Williams Reedin istifa çağrısının ardından konuştu.") == []
    assert spoken('Vali Ali Aydın açıklamasında, "Su için" dedi.') == [("Ali Aydın", "Vali", None)]
