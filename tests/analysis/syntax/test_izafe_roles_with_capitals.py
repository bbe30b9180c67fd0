"""Kurmanji roles: where a name begins behind them, and where nobody can tell."""

import pytest


@pytest.fixture
def subject(context):
    """Return a function: the name, the role and the body of the first subject of a text, if it has one."""

    def of(text):
        read = context(f"{text} got ku xebat dê di nav deh rojan de dîsa dest pê bike.")
        phrase = read.syntax.relations[0].subject if read.syntax.relations else None
        return phrase and tuple(span and read.view.wording(span) for span in (phrase.name, phrase.role, phrase.body))

    return of


@pytest.mark.parametrize(
    ("said", "name", "role"),
    [
        ("Rêveberê KRL Peter Hanson", "Peter Hanson", "Rêveberê KRL"),
        ("Helbestvanê Kurd Rênas Botî", "Rênas Botî", "Helbestvanê Kurd"),
        ("Seroka Yekîtiya Nivîskarên Azad Zelal Koçer", "Zelal Koçer", "Seroka Yekîtiya Nivîskarên Azad"),
        ("Parêzgarê Gulçemê Azad Aram Botî", "Azad Aram Botî", "Parêzgarê Gulçemê"),
        ("Gerîla Têkoşer Amed", "Têkoşer Amed", "Gerîla"),
        ("Rojnamevan û nivîskar Yekta Amed", "Yekta Amed", "Rojnamevan û nivîskar"),
        ("Serokê Komeleya Avê ya Gulçemê (Gul-Av-Der) Alî Kelkit", "Alî Kelkit", "Serokê Komeleya Avê ya Gulçemê"),
        ("Berdevkê wezareta tenduristiya Gulçemê, dr. Kawa Cihanî", "Kawa Cihanî", None),
        ("Rektorê Zanîngeha Gulçemê Prof. Dr. Azad Botî", "Azad Botî", "Rektorê Zanîngeha Gulçemê"),
        ("Fermandarê Tûgaya 5'an a Gulçem Aram Nazî", "Aram Nazî", "Fermandarê Tûgaya 5'an a Gulçem"),
        ("Berdevka Artêşa Neteweyî ya Gulçemê Ehmed El Misrî", "Ehmed El Misrî", None),
        ("Zelal Koçer, hevseroka Komeleya Jinan,", "Zelal Koçer", "hevseroka Komeleya Jinan"),
    ],
)
def test_a_name_begins_behind_what_the_role_asks_for(subject, said, name, role):
    found = subject(said)
    assert found[0] == name
    assert role is None or found[1] == role


@pytest.mark.parametrize(
    "said",
    [
        "Berdevkê Partiya Gelê Azad Rêzan Botî",
        "Hevserokê Şaredariya Çemê Reş Baran Zîlan",
        "Parlamenterê berê yê Tevgera Sibe Evdila Mela Temo",
        "Seroka Komeleya Jinan a Roza Zelal Kaya",
        "Rêberê Gelê Kurd",
        "Hunermendên Kurdistanî",
        "Serokê Dezgeha MAR",
        "Pêşmergeyê Dêrîn Kotan",
        "Birayê Azad Koçer",
        "Serokê Komeleya Avê, Gulçem û Zîlan",
    ],
)
def test_no_name_where_nobody_can_tell_where_it_begins(subject, said):
    assert (subject(said) or (None,))[0] is None


def test_the_body_is_not_cut_before_an_adjective(subject):
    assert (subject("Berdevkê Partiya Gelê Azad Rêzan Botî") or (None,) * 3)[2] is None
    assert subject("Serokê Dezgeha MAR")[2] == "Dezgeha MAR"
