"""Bodies by the shape of their names, where no list knows them; the examples are invented."""

import pytest

_SAID = {
    "en": "{} said in a statement on Monday that the reports were false.",
    "fr": "{} a indiqué lundi dans un communiqué que la nouvelle était fausse.",
    "es": "{} informó el lunes en un comunicado que la noticia era falsa.",
    "ru": "{} сообщила в понедельник, что эти новости не соответствуют действительности.",
    "tr": "{} yaptığı yazılı açıklamada haberlerin doğru olmadığını bildirdi. Balıkçılar buna çok şaşırdı.",
    "ar": "قالت {} في بيان لها اليوم إن الخبر غير صحيح وإنها ستلجأ إلى القضاء.",
}


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ar", "شركة نوردفال للاستثمار"),
        ("ar", "مؤسسة أفانتي للإغاثة والتنمية"),
        ("ar", "منظمة كوارتا للسلام"),
        ("ar", "شركة دلتا للصناعات الغذائية"),
        ("en", "Harrow FC"),
        ("en", "The Velmora Press Club"),
        ("en", "The Ministry of Information and Media"),
        ("en", "Velmora Fire and Rescue Service"),
        ("en", "The Committee to Protect the Velmora River"),
        ("fr", "Le Club de la presse de Velmora"),
        ("fr", "Velmora SA"),
        ("es", "El Frente Popular de Velmora"),
        ("es", "El Comité de Solidaridad con los Presos"),
        ("ru", "Торгово-промышленная палата Велмора"),
        ("ru", "Авиакомпания «Велмор»"),
    ],
)
def test_the_whole_name_is_the_issuer(likeliest, language, name):
    issuer, _ = likeliest(_SAID[language].format(name) + "\n")
    assert issuer == name.removeprefix("The ").removeprefix("Le ").removeprefix("El ")


@pytest.mark.parametrize(
    "text",
    [
        "قالت شركة دلتا للصحفيين اليوم إن الخبر غير صحيح وإنها ستلجأ إلى القضاء.",
        "أعلنت شركة دلتا للمرة الأولى أن الخبر غير صحيح وإنها ستلجأ إلى القضاء.",
        "دعت منظمة دلتا للتظاهر أمام السد يوم الجمعة احتجاجا على الخبر.",
    ],
)
def test_to_whom_when_and_what_for_are_no_part_of_a_name(read, text):
    assert "لل" not in (read(f"{text}\n").metadata.issuer.value or "")


def test_a_medium_is_no_issuer(read):
    for name in ("The Velmora Times", "Velmora Media Group"):
        assert read(_SAID["en"].format(name) + "\n").metadata.issuer.value is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("The Board of Water president said in a statement that the school would stay open.", "Board of Water"),
        ("The following statement was made by the Board of Water President, Joseph Bond, on Monday.", "Board of Water"),
        (
            "Statement by Harbour Trust of the Sarn Valley Chairman, Morris Reid:\n\nWe call.",
            "Harbour Trust of the Sarn Valley",
        ),
        ("City Council Resignation Letter\n\nAre you considering to resign? This is how to write a letter.", None),
        ("PM's speech at the banquet\n\nLadies and gentlemen, I welcome all of you on behalf of our town.", None),
        ("The Governor of the Office of Attorney General spoke.", None),
    ],
)
def test_a_role_or_an_act_behind_a_name_is_no_part_of_it(likeliest, text, issuer):
    assert likeliest(f"{text}\n")[0] == issuer


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le ministère de l'Eau ouvre le barrage de Nour. Le ministère de l'Eau est content.", {"ministère de l'Eau"}),
        ("Le Conseil régional de Sarn ferme le port. La ville est loin de la mer.", {"Conseil régional de Sarn"}),
        ("El Ministerio del Agua abre la presa a los pueblos. La ciudad está lejos.", {"Ministerio del Agua"}),
        ("Министерство воды открыло плотину Нур для всех, и рыбы там уже нет.", set()),
    ],
)
def test_a_verb_with_its_object_is_no_part_of_a_name(read, text, names):
    made = read(f"{text}\n")
    found = {item.text for item in made.mentions if item.type == "organisation"}
    assert found == names


def test_a_page_is_not_owned_by_its_headline(read):
    text = (
        "SARN INFO - Le ministère de l'Eau ouvre le barrage de Nour aux paysans\n\n"
        "Le barrage de Nour est ouvert depuis mardi. Les paysans sont contents de l'avoir.\n"
    )
    assert read(text).metadata.issuer.value is None


@pytest.mark.parametrize(
    ("headline", "issuer"),
    [
        ("SU BAKANLIĞINDAN BASIN AÇIKLAMASI", "SU BAKANLIĞI"),
        ("EĞİTİM KOL-SEN SARNAN ŞUBESİNDEN AÇIKLAMA", "EĞİTİM KOL-SEN SARNAN ŞUBESİ"),
    ],
)
def test_turkish_capitals_are_read_as_their_small_letters(read, headline, issuer):
    text = (
        f"{headline}\n\nHaberde adı geçen kişilerin açıklama yapma yetkisi yoktur. Böyle bir karar söz konusu değildir "
        "ve bütün çalışanlarımız bunu bilmektedir.\n"
    )
    assert read(text).metadata.issuer.value == issuer


@pytest.mark.parametrize(
    ("headline", "issuer"),
    [
        ("SPS: Wir trauern mit den Familien", "SPS"),
        ("SPS: Trauer um die Toten", None),
        ("USA: Wir trauern mit den Familien", None),
    ],
)
def test_letters_that_say_we_before_a_colon_are_a_body(read, headline, issuer):
    text = f"{headline}\n\nTief betroffen haben wir vom Unglück erfahren. Wir möchten unser Mitgefühl ausdrücken.\n"
    assert read(text).metadata.issuer.value == issuer


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "El puente está cerrado, según un comunicado de la Embajada de Sarnia en Velmora difundido el lunes.",
            "Embajada de Sarnia en Velmora",
        ),
        (
            "El puente está cerrado, según un comunicado de la Embajada de Sarnia en enero. Los vecinos esperan.",
            "Embajada de Sarnia",
        ),
        ("El puente está cerrado, anunció el Instituto del Agua y los Bosques. Los vecinos esperan.", None),
    ],
)
def test_where_an_embassy_is_belongs_to_its_name(read, text, issuer):
    assert read(text + "\n").metadata.issuer.value == issuer


def test_the_name_behind_a_common_noun_is_the_persons(read):
    text = "La porte-parole du gouvernement Sofia Martins da Costa a annoncé lundi la fermeture du pont.\n"
    found = read(text).metadata
    assert (found.issuer.value, found.speaker.value and found.speaker.value.name) == (None, "Sofia Martins da Costa")


def test_the_preposition_before_a_role_is_no_part_of_it(read):
    text = (
        "Pour le président de l'Union des enseignants, Marc Delvigne, le pont doit rouvrir. "
        "« Les pêcheurs attendent depuis des mois », a-t-il ajouté.\n"
    )
    speaker = read(text).metadata.speaker.value
    assert speaker is not None
    assert speaker.role == "président de l'Union des enseignants"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "L'Association des Maires de Velmora et le Syndicat des dockers condamnent la fermeture du port.",
            ["Association des Maires de Velmora et le Syndicat des dockers"],
        ),
        (
            "La Asociación de Alcaldes de Velmora y la Unión de Puertos condenan el cierre del puerto.",
            ["Asociación de Alcaldes de Velmora y la Unión de Puertos"],
        ),
        (
            "Der Verband der Bürgermeister Velmora und der Bund kleiner Häfen verurteilen die Schließung.",
            ["Verband der Bürgermeister Velmora und der Bund kleiner Häfen"],
        ),
        (
            "The Director of the Velmora Port Authority and the Guild of Small Ports condemn the closure.",
            ["Velmora Port Authority"],
        ),
        ("Velmora (15 May 2023) The Guild of Small Ports condemns the closure.", ["Guild of Small Ports"]),
    ],
)
def test_the_second_of_two_is_not_the_subject_alone(context, text, bodies):
    relations = context(text).syntax.relations
    assert [context(text).view.slice(item.subject.body) for item in relations] == bodies
