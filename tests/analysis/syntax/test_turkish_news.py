"""Turkish news: whose office a role is, whole roles before a name, and what is no part of a name."""

import pytest

TOLD = "Kuyuların kapatılmasını doğru bulmuyoruz, çünkü su bütün köylere ve şehirlere uzun yıllar yetiyor"


@pytest.fixture
def values(read):
    """Return a function: the issuer, and the name and the role of the speaker, or of the first candidates."""

    def of(text):
        made = read(text).metadata
        first = [field.value or next((item.value for item in field.candidates), None) for field in (made.issuer,)]
        speaker = made.speaker.value or next((item.value for item in made.speaker.candidates), None)
        return first[0], speaker and (speaker.name, speaker.role)

    return of


@pytest.mark.parametrize("member", ["YRP'li", "DGP'lı", "ABC'lü"])
def test_the_party_of_somebody_is_no_part_of_the_name(values, member):
    assert values(f'Kuyular kapandı\n\n{member} Ayşe Demirel, "{TOLD}" dedi.')[1] == ("Ayşe Demirel", None)


def test_the_president_of_a_country_speaks_for_no_body_of_its_name(values):
    assert values(f'Kuyular kapandı\n\nABD Başkanı Ayşe Demirel, "{TOLD}" dedi.') == (
        None,
        ("Ayşe Demirel", "ABD Başkanı"),
    )


def test_the_first_of_two_offices_is_no_body_that_the_second_speaks_for(values):
    text = f'Kuyular kapandı\n\nDeğirmenspor Asbaşkanı ve Basın Sözcüsü Ayşe Demirel, "{TOLD}" dedi.'
    assert values(text)[0] is None


def test_a_municipality_alone_in_the_genitive_is_the_one_told_before(values):
    text = "Kuyular kapandı\n\nDeğirmendere Belediyesi, kuyuların kapatıldığını duyurdu."
    text = f'{text} Belediyenin Basın Danışmanlığından yapılan açıklamada, "{TOLD}" denildi.'
    assert values(text)[0] == "Değirmendere Belediyesi"


def test_whereas_begins_no_name(context):
    read = context("Oysa Ruritanya Su İşleri Bakanlığı, kuyuların kapatıldığını açıkladı.")
    assert read.view.wording(read.syntax.relations[0].subject.body) == "Ruritanya Su İşleri Bakanlığı"


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("SF Havacılık Genel Müdürü", "SF Havacılık"),
        ("YRP Eş Genel Başkanı", "YRP"),
        ("YRP Grup Başkanvekili", "YRP"),
    ],
)
def test_initials_and_a_noun_before_general_are_one_name(context, role, body):
    read = context(f'Değirmendere çevresindeki {role} Ayşe Demirel, "{TOLD}" dedi.')
    subject = read.syntax.relations[0].subject
    assert tuple(map(read.view.wording, (subject.name, subject.role, subject.body))) == ("Ayşe Demirel", role, body)
