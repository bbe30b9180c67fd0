"""Kurmanji names: where they end, and what they are."""

import pytest


@pytest.fixture
def subject(context):
    """Return a function: the first subject of a text, with a function that words a span."""

    def of(text):
        read = context(text)
        return read.syntax.relations[0].subject, lambda span: span and read.view.wording(span)

    return of


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Komîteya Alîkariya Cîranan ya Gulçemê", "Komîteya Alîkariya Cîranan ya Gulçemê"),
        ("Weqfa Têkoşîna li dijî Gendelî û Qaçaxçîtiyê", "Weqfa Têkoşîna li dijî Gendelî û Qaçaxçîtiyê"),
        ("Sendîkaya Av, Daristan û Masîgiriyê", "Sendîkaya Av, Daristan û Masîgiriyê"),
        ("KESAK'ê", "KESAK"),
    ],
)
def test_a_name_goes_on_as_long_as_the_izafe_asks(subject, said, name):
    body, words = subject(f"{said} di daxuyaniyekê de ragihand ku xebat dê di nav deh rojan de dîsa dest pê bike.")
    assert (body.kind, words(body.body)) == ("body", name)


@pytest.mark.parametrize(
    ("said", "name", "role"),
    [
        ("Berdevkê Hêzên Parastina Gund Azad Çiya", "Azad Çiya", "Berdevkê Hêzên Parastina Gund"),
        ("Azad Çiya, berdevkê Komeleya Gulçemê,", "Azad Çiya", "berdevkê Komeleya Gulçemê"),
        ("Derhêner Robîn Amed", "Robîn Amed", "Derhêner"),
    ],
)
def test_name_and_role_in_either_order(subject, said, name, role):
    person, words = subject(f"{said} got ku xebat dê di nav deh rojan de dîsa dest pê bike.")
    assert (words(person.name), words(person.role)) == (name, role)


def test_an_office_is_parted_from_its_body(subject):
    body, words = subject(
        "Navenda Çapemeniyê ya Platforma Gulçemê ragihand ku xebat dê di nav deh rojan de dest pê bike."
    )
    assert (words(body.body), words(body.office)) == ("Platforma Gulçemê", "Navenda Çapemeniyê")


@pytest.mark.parametrize(
    ("said", "name", "body"),
    [
        ("Berpirsê Komîteya Avê ya Gulçemê Azad Xoşnav", "Azad Xoşnav", "Komîteya Avê ya Gulçemê"),
        ("Berpirsê Komîteya Avê li Gulçemê Azad Xoşnav", "Azad Xoşnav", "Komîteya Avê"),
        ("Berpirsê Çapê li Komîteya Avê û Çeman, Azad Xoşnav", "Azad Xoşnav", "Komîteya Avê û Çeman"),
        (
            "Serokê Komîteya Avê li Gulçemê Azad Xoşnav Baran",
            None,
            "Komîteya Avê",
        ),  # which words are the name?
        ("Endamê Komîteya Avê li Gulçemê Azad Xoşnav", "Azad Xoşnav", None),
    ],
)
def test_a_name_may_stand_behind_where_its_role_is_held(subject, said, name, body):
    person, words = subject(f"{said} ragehand ku xebat dê di nav deh rojan de dîsa dest pê bike.")
    assert (words(person.name), words(person.body)) == (name, body)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Sendîkaya Mamosteyan êrîşa li ser pirê şermezar kir", "Sendîkaya Mamosteyan"),
        ("Balyozxaneya Gulçemê ya li Sarnayê di daxuyaniyekê de ragihand", "Balyozxaneya Gulçemê ya li Sarnayê"),
        ("Baroya Gulçemê êrîşa li ser pirê şermezar kir", "Baroya Gulçemê"),
        ("Sindoqa Gulçemê êrîşa li ser pirê şermezar kir", "Sindoqa Gulçemê"),
    ],
)
def test_a_name_ends_before_the_object_and_holds_its_town(subject, said, name):
    body, words = subject(f"{said}. Gelê gund demeke dirêj li benda vê nûçeyê bû û gelek ecêbmayî man.")
    assert words(body.body) == name


def test_the_town_where_an_office_is_held_stands_before_the_name(subject):
    person, words = subject("Balyozê Gulçemê yê li Sarnayê Azad Çiya got ku xebat dê di nav deh rojan de dest pê bike.")
    assert (words(person.name), words(person.role)) == ("Azad Çiya", "Balyozê Gulçemê yê li Sarnayê")
