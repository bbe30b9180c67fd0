"""Whose words a text is where its title has the word for it beside a name, or a name alone signs it."""

from every_case import every_case

from archivist.model.metadata import Speaker

_OWN = {
    "en": "Dear Minister,\n\nI write to you about the wells of our valley. They have been dry for a year.\n",
    "fr": "Madame la Ministre,\n\nJe vous écris au sujet des puits de notre vallée. Ils sont à sec depuis un an.\n",
    "es": "Señor ministro: le escribo por los pozos de nuestro valle. Están secos desde hace un año.\n",
    "ru": "Я приняла решение закрыть порт до дальнейшего уведомления. Благодарю всех жителей за терпение.\n",
    "ar": "معالي الوزير، أكتب إليكم عن آبار وادينا، فهي جافة منذ عام.\n",
}


@every_case(
    ("language", "title", "name"),
    [
        ("en", "Ida Marlow: Open letter to the Minister of Water", "Ida Marlow"),
        ("en", "Statement by Dr. Oona Marlow on the wells", "Oona Marlow"),
        ("fr", "Lettre ouverte de Jeanne Morvan à la ministre de l'Eau", "Jeanne Morvan"),
        ("fr", "Déclaration de Jeanne Morvan sur la fermeture du port", "Jeanne Morvan"),
        ("es", "Carta abierta de Julia Ortega al ministro de Aguas", "Julia Ortega"),
        ("ru", "Заявление Анны Роговой о закрытии порта", "Анна Рогова"),
        ("ar", "رسالة مفتوحة من سامر الحلواني إلى وزير المياه", "سامر الحلواني"),
    ],
)
def test_a_title_names_the_person_whose_words_follow(read, language, title, name):
    field = read(f"{title}\n\n{_OWN[language]}").metadata.speaker
    assert field.value == Speaker(name, None)
    assert "speaker.title" in (field.rule, *field.agreed)


@every_case(
    "title",
    [
        "Open letter to Ida Marlow",
        "Statement by Ida Marlow and Paul Reed on the wells",
        "Statement on Ida Marlow",
        "Statement of Valley Council on the wells",
    ],
)
def test_one_who_is_written_to_or_spoken_of_and_two_together_are_not_that_person(read, title):
    metadata = read(f"{title}\n\nWe write about the wells of our valley.\n").metadata
    assert metadata.speaker.value is None
    assert metadata.issuer.value in (None, "Valley Council")


def test_over_a_report_the_title_says_what_that_tells_of(read):
    text = (
        "Letter of Ida Marlow angers the council\n\n"
        "The council said on Monday that it would answer. The mayor's office told reporters that the wells are safe, "
        "and according to the water board the pumps were checked. The board said that it had no further comment.\n"
    )
    assert read(text).metadata.speaker.value is None


def test_a_name_below_place_and_day_signs_without_a_role(read):
    text = (
        "Comité des Puits\n\nCitoyens,\n\nNous demandons que les puits soient rouverts. Nous avons foi en vous.\n\n"
        "Fait à Tadjourou, le 27 septembre 2025\nDr Yanis Oumar\n"
    )
    assert read(text).metadata.speaker.value == Speaker("Yanis Oumar", None)


def test_markdown_s_broken_lines_sign_as_others_do(read):
    text = (
        "COMMUNIQUÉ DE L'ASSOCIATION ORLU\\\n\\\nNous vous invitons au banquet de samedi.\\\n\\\n"
        "A bientôt, avec nos considérations.\\\n\\\nPour ORLU \\\n\\\nLe Président,\\\n\\\nV.Morvan \\\n\\\n"
        "PS ; pour cette journée l'association prend en charge tous les frais de la salle et du repas, merci à vous\\\n"
    )
    assert read(text).metadata.speaker.value == Speaker("V.Morvan", "Le Président")


def test_a_signature_in_capitals_is_a_person_s(read):
    text = (
        "Dear Speaker,\n\nI have decided that the order shall continue.\n\n    Sincerely,\n\n    JOSEPH R. MARLOW JR.\n"
    )
    assert read(text).metadata.speaker.value == Speaker("JOSEPH R. MARLOW JR.", None)


def test_a_surname_goes_back_to_the_name_with_initial_and_generation(read):
    text = (
        "Washington, DC - U.S. Senator Joseph R. Marlow, Jr. (D-DE) voted today to reconsider the bill. "
        '"Every child should have care," said Sen. Marlow. "We changed the bill," added Sen. Marlow.\n'
    )
    assert read(text).metadata.speaker.value.name == "Joseph R. Marlow, Jr."


@every_case(
    ("title", "name"),
    [
        ("Message to the University Community from Ivor Holm", "Ivor Holm"),
        ("Letter to the Keepers from Martha Wilson", "Martha Wilson"),
        ("Letter to the Friends of Ivor Holm", None),
    ],
)
def test_whom_an_english_message_is_to_stands_before_whom_it_is_from(read, title, name):
    text = f"{title}\n\nI am sad that our hut is closed. I thank all who have kept it open for so many years.\n"
    value = read(text).metadata.speaker.value
    assert (value.name if value else None) == name
