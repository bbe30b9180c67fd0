"""Whom a letter is for: no issuer, no office and no title of it."""

import pytest

PROSE = "We have carried water from the river since January, and we ask you to open the seventeen wells of the valley."

LETTERS = {
    "below the date": "3 June 2019\n\nGovernor Tomas Ferl\nOffice of the Governor\nPortmeer\n\nDear Governor Ferl,\n\n"
    + PROSE,
    "to a board": f"To the Board of the Terna Water Trust\n\n12 March 2021\n\nDear members of the Board,\n\n{PROSE}",
    "German": "An den Vorstand des Ternaer Wasserverbands\n\n12. März 2021\n\nSehr geehrte Damen und Herren,\n\n"
    "wir bitten Sie, die Brunnen im Tal zu öffnen. Wir holen das Wasser seit dem Winter aus dem Fluss.\n\n",
    "French": "À l'attention du Conseil des eaux de Terna\n\n12 mars 2021\n\nMonsieur le Président,\n\n"
    "Nous vous demandons d'ouvrir les puits de la vallée. Nous allons chercher l'eau au fleuve depuis l'hiver.\n\n",
    "Spanish": "Al Consejo de Aguas de Terna\n\n12 de marzo de 2021\n\nEstimado señor Presidente:\n\n"
    "Le pedimos que abra los pozos del valle. Desde el invierno traemos el agua del río para nuestras casas.\n\n",
}


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_the_addressee_is_no_value(read, letter):
    values = read(letter).metadata
    assert (values.title.value, values.issuer.value, values.office.value) == (None, None, None)


def test_the_sender_above_the_date_stays(read):
    head = "Terna Residents' Association\n\n12 March 2021\n\nPeter Stroud\nMinister for Water\nDepartment of Wells\n\n"
    assert read(f"{head}Dear Minister,\n\n{PROSE}").metadata.issuer.value == "Terna Residents' Association"


def test_a_headline_that_names_whom_the_letter_greets_stays(read):
    head = "An Appeal to the Minister for Water\n\n12 March 2021\n\nDear Minister,\n\n"
    assert read(head + PROSE).metadata.title.value == "An Appeal to the Minister for Water"


HANDED_OVER = {
    "one line": "C. Octavio Brunel Prado Director General Diario El Río\n\nPresente\n\n",
    "a line each": "Octavio Brunel Prado\nMinistro de Aguas\nMinisterio de Aguas\nPresente.-\n\n",
    "his office": "Octavio Brunel Prado\nMinisterio de Aguas\nSu despacho\n\n",
}
BARE = "En relación con la nota del domingo pasado, hacemos las siguientes precisiones: el puente no fue cerrado."


@pytest.mark.parametrize("head", HANDED_OVER.values(), ids=HANDED_OVER)
def test_whom_a_letter_is_handed_to_is_no_value(read, head):
    values = read(f"{head}{BARE}\n").metadata
    assert (values.title.value, values.issuer.value) == (None, None)


def test_the_sender_above_whom_a_letter_is_handed_to_stays(read):
    head = "Sindicato de Barqueros de Valdorra\n\nValdorra, 3 de mayo de 2021\n\n"
    values = read(f"{head}{HANDED_OVER['a line each']}{BARE}\n").metadata
    assert (values.title.value, values.issuer.value) == (None, "Sindicato de Barqueros de Valdorra")


def test_a_headline_that_ends_alike_stays(read):
    values = read(f"El pueblo está presente\n\n{BARE}\n").metadata
    assert values.title.value == "El pueblo está presente"


RUSSIAN = "Просим Вас открыть приюты над озером. Мы носим воду из реки с самой зимы и ждём Вашего решения до осени."


@pytest.mark.parametrize("title", ["Вечернее обращение отца Олега к долине", "Открытое письмо отца Олега к долине"])
def test_a_russian_neuter_is_no_dative(read, title):
    greeting = "Родным и близким отца Олега Ярцева\n\nДорогие братья и сёстры!\n\n"
    assert read(f"Поиск\n\n{title}\n\n{greeting}{RUSSIAN}\n").metadata.title.value == title


@pytest.mark.parametrize("whom", ["Его Блаженству Блаженнейшему Иринею, митрополиту Озёрскому", "Её Величеству"])
def test_a_russian_style_in_the_dative_is_no_title(read, whom):
    text = f"{whom}\n\nВаше Блаженство, возлюбленный Владыка!\n\n{RUSSIAN}\n"
    assert read(text).metadata.title.value is None
