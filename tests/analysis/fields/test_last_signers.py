"""Who signs on one line below a text without a valediction, with the body that the role is held in."""

import pytest

ASKS = "Nous condamnons la fermeture du pont et nous demandons sa réouverture aux autorités du port.\n\n"
PIDE = "Condenamos el cierre del puente y pedimos su reapertura a las autoridades del puerto.\n\n"
TELLS = "Le pont est fermé depuis janvier et les habitants attendent, raconte le maire de la ville.\n\n"
TELLS_OF_HIM = (
    "Le Secrétaire général condamne les attentats et présente ses condoléances aux familles des victimes.\n\n"
)

SIGNED = {
    "French": (
        f"{ASKS}Lucien Marchavel, porte-parole du Comité des quais\n\nVauxelle, le 2 mars 2018\n",
        "Comité des quais",
    ),
    "Spanish": (f"{PIDE}Lucio Marchena, portavoz del Comité de Barqueros\n", "Comité de Barqueros"),
    "no body": (
        f"{TELLS_OF_HIM}Lucien Marchavel, porte-parole du Secrétaire général\n\nVauxelle, le 2 mars 2018\n",
        None,
    ),
}


@pytest.mark.parametrize(("text", "body"), SIGNED.values(), ids=SIGNED)
def test_who_signs_below_the_text_speaks_for_the_body_of_the_role(read, text, body):
    values = read(text).metadata
    assert values.issuer.value == body
    assert values.speaker.value.name in ("Lucien Marchavel", "Lucio Marchena")


NOBODY = {
    "two sign": f"{PIDE}LUCIO MARCHENA - SECRETARIO DEL SINDICATO\nODILO PRADO - ADJUNTO DEL SINDICATO\n",
    "two on a line": f"{PIDE}ODILO PRADO Y OCTAVIO BRUNEL - SECRETARIOS DEL SINDICATO\n",
    "a journalist": f"{TELLS}Odile Tremoy, journaliste au Courrier\n",
    "a role alone": f"{TELLS}Odile Tremoy, correspondante\n",
    "a picture": f"{TELLS}Odile Tremoy, présidente du Comité des quais, lundi à Vauxelle\n",
    "a picture's label": f"{TELLS}Photo : Odile Tremoy, présidente du Comité des quais\n",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_other_last_lines_name_no_signer(read, text):
    values = read(text).metadata
    assert (values.speaker.value, values.issuer.value) == (None, None)


_TR = (
    "Üniversitemizin bütün birimlerine teşekkür ediyoruz. Bakım bitene kadar kütüphane kapalı kalacaktır; "
    "öğrencilerimizden sabır rica ediyoruz.\n\nSaygılarımla,\n\n"
)
_DE = (
    "Wir danken allen Mitgliedern unserer Hochschule. Bis zum Ende der Arbeiten bleibt die Bibliothek geschlossen; "
    "wir bitten die Studierenden um Geduld.\n\nMit freundlichen Grüßen\n\n"
)
TITLED = {
    "Turkish": (f"DUYURU\n\n{_TR}Prof. Dr. Kemal Ilgaz\nRektör\n", "Kemal Ilgaz"),
    "German": (f"Erklärung des Rektors\n\n{_DE}Prof. Dr. Karl Neumann\nRektor\n", "Karl Neumann"),
    "above the page's end": (
        f"{_TR}Dr. Kemal Ilgaz\n\nKavakören Belediye Başkanı\n\nOrjinal Habere Git\n— HABER SONU —\n... ...\n",
        "Kemal Ilgaz",
    ),
    "one": (f"DUYURU\n\n{_TR}Dr. Kemal Ilgaz\nRektör\n", "Kemal Ilgaz"),
}


@pytest.mark.parametrize(("text", "name"), TITLED.values(), ids=TITLED)
def test_titles_that_stand_side_by_side_are_no_part_of_a_name(read, text, name):
    assert read(text).metadata.speaker.value.name == name


_OPENS = {
    "fr": "La mairie sera ouverte tous les jours et nous demandons à chacun de venir y déposer ses propositions.\n\n",
    "es": "El ayuntamiento estará abierto todos los días y pedimos a todos que traigan sus propuestas.\n\n",
    "de": "Das Rathaus ist jeden Tag offen, und wir bitten alle Bürgerinnen und Bürger um ihre Vorschläge.\n\n",
    "en": "The town hall will be open every day, and we ask all citizens of the town for their proposals.\n\n",
    "ru": "Мы просим каждого жителя не оставаться в стороне, а принять самое активное участие в собрании.\n\n",
    "tr": "Belediye her gün açık olacaktır ve bütün vatandaşlarımızdan önerilerini bekliyoruz.\n\n",
}
BEHIND = {
    "French": ("fr", "Le maire, Fabrice Dalombert.", "Fabrice Dalombert"),
    "Spanish": ("es", "El alcalde, Ramón Dalomba", "Ramón Dalomba"),
    "German": ("de", "Der Bürgermeister, Karl Dalomberg", "Karl Dalomberg"),
    "English": ("en", "The Mayor, Frank Dalomber.", "Frank Dalomber"),
    "Turkish": ("tr", "Belediye Başkanı Kemal Dalomber", "Kemal Dalomber"),
    "Russian": ("ru", "Депутат Совета городского поселения Сергей Васютин", "Сергей Васютин"),
    "surname first": (
        "ru",
        "Депутат Совета городского поселения по округу № 20 ВАСЮТИН СЕРГЕЙ АНАТОЛЬЕВИЧ",
        "ВАСЮТИН СЕРГЕЙ АНАТОЛЬЕВИЧ",
    ),
}


@pytest.mark.parametrize(("tongue", "line", "name"), BEHIND.values(), ids=BEHIND)
def test_who_signs_on_one_line_may_stand_behind_the_role(read, tongue, line, name):
    assert read(f"{_OPENS[tongue]}{line}\n").metadata.speaker.value.name == name


UNSIGNED = {
    "a picture": ("en", "Photo: Mayor Frank Dalomber"),
    "a journalist": ("en", "Reporter Frank Dalomber"),
    "an editor": ("en", "Editor Frank Dalomber"),
    "whose the picture is": ("es", "El fotógrafo, Ramón Dalomba"),
    "for the press": ("en", "Press officer Frank Dalomber"),
    "no usual name": ("en", "Mayor Harbour Dalomber"),
    "a role without a name": ("fr", "Le maire, la ville et le port"),
}


@pytest.mark.parametrize(("tongue", "line"), UNSIGNED.values(), ids=UNSIGNED)
def test_a_last_line_with_a_role_may_be_no_signature(read, tongue, line):
    assert read(f"{_OPENS[tongue]}{line}\n").metadata.speaker.value is None
