"""Whose letter it is by its own head: the name of a body with its address below it; and whom one is written to."""

from every_case import every_case

FRENCH = "Nous vous demandons d'ouvrir les puits, car notre eau vient du fleuve.\n"
SPANISH = "Le pedimos que abra los pozos del valle, porque desde el invierno traemos el agua del río.\n"
RUSSIAN = "Просим вас открыть колодцы долины: с зимы мы носим воду из реки.\n"
ENGLISH = "We ask you to open the wells of the valley, for we have carried our water from the river since January.\n"


@every_case(
    ("head", "letter", "body"),
    [
        (
            "Association des bateliers de la Terne\n4, quai du Moulin\n29 Vaubrel\n\nVaubrel, le 3 mai 2021\n\n",
            f"Monsieur le Préfet,\n\n{FRENCH}",
            "Association des bateliers de la Terne",
        ),
        (
            "Sindicato de Barqueros de Valdorra\nCalle Muelle 14\n28013 Valdorra\n\nValdorra, 3 de mayo de 2021\n\n",
            f"Estimado señor ministro:\n\n{SPANISH}",
            "Sindicato de Barqueros de Valdorra",
        ),
        (
            "Союз лодочников Тернаи\nул. Речная, д. 14, г. Тернай, 634000\nТел. (3822) 55-01-23\n\n03.05.2021 № 18\n\n",
            f"Уважаемый Пётр Ильич!\n\n{RUSSIAN}",
            "Союз лодочников Тернаи",
        ),
        (
            "Terna Boatmen's Union\n14 Quay Street\nPort Terna\n\n3 May 2021\n\n",
            f"Dear Minister,\n\n{ENGLISH}",
            "Terna Boatmen's Union",
        ),
    ],
)
def test_a_body_with_its_address_above_a_letter_sends_it(read, head, letter, body):
    assert read(head + letter).metadata.issuer.value == body


@every_case(
    "letter",
    [
        # the noun of the body is that of whom the letter greets
        f"Ministère des Eaux de Terna\n4, quai du Moulin\n29 Vaubrel\n\nMadame la Ministre,\n\n{FRENCH}\nJean Dupin\n",
        f"Mairie de Vaubrel\n4, quai du Moulin\n29 Vaubrel\n\nMonsieur le Maire,\n\n{FRENCH}\nJean Dupin\n",
        f"Ministry of Wells\n14 Quay Street\nPort Terna\n\n3 May 2021\n\nDear Minister,\n\n{ENGLISH}\nAnn Quill\n",
        # one person writes to it
        "Conseil régional de Terna\n4, quai du Moulin\n\nMonsieur le Président,\n\nJe vous remercie.\n\nJean Dupin\n",
        # figures that are no address
        f"Association des bateliers de la Terne\nCirculaire n° 14\n\nMonsieur le Préfet,\n\n{FRENCH}",
        "L'Association des bateliers de la Terne\n200 personnes sur le quai\n\nLes bateliers se sont réunis hier.\n",
    ],
)
def test_whom_a_letter_is_written_to_and_other_figures_send_none(read, letter):
    assert read(letter).metadata.issuer.value is None


def test_who_signs_below_is_not_the_body_above(read):
    head = "Conseil départemental de la Terne\n4, quai du Moulin\n29 Vaubrel\n\nMonsieur le Président,\n\n"
    assert read(f"{head}{FRENCH}\nLe Collectif des bateliers\n").metadata.issuer.value == "Collectif des bateliers"
