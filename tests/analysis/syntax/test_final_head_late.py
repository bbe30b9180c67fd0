"""Turkish bodies and persons right before the verb with which they announce something, or behind "by"."""

import pytest

_PADDING = "Balıkçılar bunu uzun süredir bekliyordu ve karara çok şaşırdı."


@pytest.fixture
def said(context):
    """Return a function: the bodies and the names of those who say or issue something in a text."""

    def of(text):
        made = context(f"{text} {_PADDING}\n")
        subjects = [item.subject for item in made.syntax.relations if not item.foreign]
        return [made.view.slice(item.name or item.body) for item in subjects if item.name or item.body]

    return of


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kuyunun kapandığı Orman Kurulu tarafından duyuruldu.", "Orman Kurulu"),
        ("Saldırı, Orman Kurulu tarafından şiddetle kınandı.", "Orman Kurulu"),
        ("Kuyunun kapandığını Orman Kurulu duyurdu.", "Orman Kurulu"),
        ("Kararı Orman Kurulu Başkanı Zoran Belkov açıkladı.", "Zoran Belkov"),
        ("Basın açıklamasını Orman Kurulu Başkanı Zoran Belkov okudu.", "Zoran Belkov"),
    ],
)
def test_who_announces_may_stand_right_before_the_verb(said, text, who):
    assert said(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Kuyunun yapımı Orman Kurulu tarafından tamamlandı.",
        "Balıkçılar, Orman Kurulu tarafından açılan kuyunun kapandığını söyledi.",
        "Kuyu hakkında Orman Kurulu duyurdu diye bir haber yok.",
        "Kitabı Orman Kurulu Başkanı Zoran Belkov okudu.",  # no statement
    ],
)
def test_nobody_who_does_something_else_announces_it(said, text):
    assert said(text) == []
