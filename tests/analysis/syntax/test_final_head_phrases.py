"""Turkish names: where they end, and what they are."""

import pytest


@pytest.fixture
def subjects(context):
    """Return a function: the subjects of a text's relations, with a function that words a span."""

    def of(text):
        read = context(text)
        return [item.subject for item in read.syntax.relations], lambda span: span and read.view.wording(span)

    return of


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ova Bakanlığı", "Ova Bakanlığından yapılan"),
        ("Ova Valiliği", "Ova Valiliğince yapılan"),
        ("Göl Kıyısı Kooperatifi", "Göl Kıyısı Kooperatifi'nden (GKK) yapılan"),
        ("Su, Orman ve Balıkçılık İnisiyatifi", "Su, Orman ve Balıkçılık İnisiyatifi tarafından yapılan"),
        ("Göçmen Aileler için Dayanışma Derneği", "Göçmen Aileler için Dayanışma Derneği tarafından yapılan"),
        ("Ova Sağlık Müdürlüğü", "Ova Sağlık Müdürlüğü yetkilileri tarafından yapılan"),
        ("Nordvale", "Nordvale'den yapılan"),
    ],
)
def test_a_case_ends_a_name_and_is_none_of_it(subjects, name, written):
    found, words = subjects(f"{written} açıklamada, köprüdeki çalışmaların on gün içinde başlayacağı belirtildi.")
    assert [words(item.body) for item in found] == [name]


def test_a_role_stands_before_the_name_and_behind_its_body(subjects):
    (person,), words = subjects("Göl Konseyi Başkanı Selim Haluk Arıcan, yaptığı açıklamada işin süreceğini belirtti.")
    assert (words(person.name), words(person.role)) == ("Selim Haluk Arıcan", "Göl Konseyi Başkanı")
    assert words(person.body) == "Göl Konseyi"


def test_an_office_is_parted_from_its_body(subjects):
    (body,), words = subjects(
        "Ova Loncası Basın Bürosundan yapılan açıklamada, köprüdeki çalışmaların süreceği bildirildi."
    )
    assert (words(body.body), words(body.office)) == ("Ova Loncası", "Basın Bürosu")


def test_a_head_alone_points_back(subjects):
    (body,), _ = subjects("Bakanlık, konuyla ilgili bugün yazılı bir açıklama yaptı ve iddiaları yalanladı.")
    assert body.anaphora


def test_a_surname_is_no_firm(subjects):
    found, _ = subjects("Kavgayı Tarık Öztoprak anlattı. Öztoprak tarafından yapılan açıklama gün boyu konuşuldu.")
    assert all(item.kind != "body" for item in found)
