"""Who signs in a body's name on one line, and the body alone is the issuer."""

import pytest

ASK = {
    "fr": "Monsieur le Préfet,\nNous vous avons écrit deux fois au sujet du pont fermé et nous n'avons reçu aucune "
    "réponse.\nNous vous prions d'agréer, Monsieur le Préfet, nos salutations distinguées.\n",
    "es": "Señor Gobernador:\nLe hemos escrito dos veces sobre el puente cerrado y no hemos recibido respuesta.\n"
    "Saludos cordiales\n",
    "plain": "Nous demandons la réouverture du pont et nous appelons les habitants à se rassembler samedi.\n",
}

SIGNED = {
    "role, then name": ("fr", "Pour le Comité des quais, le président, Lucien Marchavel", "Comité des quais"),
    "name, then role": ("fr", "Pour le Comité des quais, Lucien Marchavel, président", "Comité des quais"),
    "role before the name": ("fr", "Pour le Comité des quais, le président Lucien Marchavel", "Comité des quais"),
    "name alone": ("fr", "Pour l'Association des quais : Lucien Marchavel", "Association des quais"),
    "Spanish": ("es", "Por el Sindicato de Barqueros, el presidente, Lucio Marchena", "Sindicato de Barqueros"),
    "no valediction": ("plain", "Pour le Syndicat des quais : Lucien Marchavel, trésorier", "Syndicat des quais"),
}


@pytest.mark.parametrize(("text", "line", "body"), SIGNED.values(), ids=SIGNED)
def test_the_body_and_the_signer_are_told_apart(read, text, line, body):
    values = read(ASK[text] + line + "\n").metadata
    assert values.issuer.value == body
    assert values.speaker.value.name in ("Lucien Marchavel", "Lucio Marchena")


def test_a_body_whose_name_has_commas_stays_whole(read):
    line = "Pour le Ministère des eaux, des ponts et des quais\n"
    values = read(ASK["fr"] + line).metadata
    assert (values.issuer.value, values.speaker.value) == ("Ministère des eaux, des ponts et des quais", None)


@pytest.mark.parametrize(
    "line",
    [
        "Pour le moment, le président, Lucien Marchavel",
        "Pour mémoire : Lucien Marchavel, président",
        "Pour le Comité des quais, le président, Lucien Marchavel, a ouvert la séance.",
    ],
)
def test_what_only_begins_alike_is_no_signature(read, line):
    values = read(ASK["plain"] + line + "\n").metadata
    assert values.issuer.value not in ("moment", "mémoire")
    assert values.speaker.value is None or "séance" in line


_BELOW = {
    "Arabic": (
        "يسرني أن أهنئ الحزب قيادة ومناضلين على إنجاز هذه السابقة في تاريخنا.\nعن جمعية الوادي\nالرئيس\nمحمد رملي\n",
        "جمعية الوادي",
        "محمد رملي",
    ),
    "French": (
        f"{ASK['plain']}\nPour le Syndicat des bateliers\nLe Secrétaire général\nJean Dupin\n",
        "Syndicat des bateliers",
        "Jean Dupin",
    ),
    "German": (
        (
            "Wir gratulieren der Besatzung der Fähre zu ihrem ersten Jahr.\n\nSeefurt, 3. Mai 2023\n"
            "Für den Verband der Fährleute\nDie Vorsitzende\nAnna Boot\n"
        ),
        "Verband der Fährleute",
        "Anna Boot",
    ),
    "French below place and day": (
        f"{ASK['plain']}\nFait à Brest, le 3 mai 2023\n\nPour le Syndicat des bateliers\nLe Président\nJean Dupin\n",
        "Syndicat des bateliers",
        "Jean Dupin",
    ),
    "name and role behind a comma": (
        f"{ASK['plain']}\nPour l'Association des bateliers,\nJean Dupin, président\n",
        "Association des bateliers",
        "Jean Dupin",
    ),
    "the role below the name": (
        f"{ASK['es']}\nPor la Asociación de Barqueros,\nLucio Marchena\nTesorero\n",
        "Asociación de Barqueros",
        "Lucio Marchena",
    ),
    "a body in small letters": (
        f"{ASK['plain']}\nPour la mairie de Vaubrel,\nJean Dupin, adjoint au maire\n",
        "mairie de Vaubrel",
        "Jean Dupin",
    ),
    "Turkish, where the words stand last": (
        (
            "Köprü iki yıldır kapalı ve dilekçelerimize yanıt verilmedi. Köprünün açılmasını istiyoruz.\n\n"
            "Liman Balıkçıları Derneği adına\nBaşkan\nNuri Sandal\n"
        ),
        "Liman Balıkçıları Derneği",
        "Nuri Sandal",
    ),
    "Turkish, on one line": (
        (
            "Köprü iki yıldır kapalı ve dilekçelerimize yanıt verilmedi. Köprünün açılmasını istiyoruz.\n\n"
            "Liman Balıkçıları Derneği Adına, Nuri Sandal\n"
        ),
        "Liman Balıkçıları Derneği",
        "Nuri Sandal",
    ),
    "Sorani, with an ending": (
        (
            "دوو ساڵە پردەکە داخراوە و وەڵامی نامەکانمان نەدراوەتەوە. داوا دەکەین پردەکە بکرێتەوە.\n\n"
            "بەناوی سەندیکای ماسیگرانی بەندەراوە\nنەوزاد کەریم\n"
        ),
        "سەندیکای ماسیگرانی بەندەرا",
        "نەوزاد کەریم",
    ),
    "the name above the role": (
        f"{ASK['plain']}\nPour le Syndicat des bateliers\nJean Dupin\nSecrétaire général\n",
        "Syndicat des bateliers",
        "Jean Dupin",
    ),
    "a part of a body": (
        f"{ASK['plain']}\nPour le Bureau exécutif, le Secrétaire général\nJean Dupin\n",
        None,
        "Jean Dupin",
    ),
    "an office": (
        "قرر حزب الوادي مطالبة رئيسه بالترشح هذه السنة.\nعن المكتب التنفيذي، الأمين العام\nمحمد الرملي\n",
        "حزب الوادي",
        "محمد الرملي",
    ),
}


@pytest.mark.parametrize(("text", "body", "name"), _BELOW.values(), ids=_BELOW)
def test_whoever_signs_below_the_body_is_told_from_it(read, text, body, name):
    values = read(text).metadata
    assert (values.issuer.value, values.speaker.value.name) == (body, name)


@pytest.mark.parametrize("line", ["Ayşe Sandal adına\nNuri Sandal", "Kızım adına\nNuri Sandal"])
def test_who_signs_for_a_person_signs_for_no_body(read, line):
    text = "Köprü iki yıldır kapalı ve dilekçelerimize yanıt verilmedi. Köprünün açılmasını istiyoruz.\n\n"
    assert read(f"{text}{line}\n").metadata.issuer.value is None


def test_for_people_in_small_letters_is_no_body(read):
    text = "The ferry opened its first year with a feast by the river, and the crew danced.\n\n"
    assert read(f"{text}For the council members\nThe mayor\nNora Quill\n").metadata.issuer.value is None


@pytest.mark.parametrize(
    ("behalf", "body"),
    [
        ("For and on behalf of the Reed Valley Foundation", "Reed Valley Foundation"),
        ("On behalf of the National Guild of Weavers (NGW)", "National Guild of Weavers (NGW)"),
        ("For the Diocese of Reed", "Diocese of Reed"),
    ],
)
def test_the_role_may_stand_below_the_name_of_who_signs_for_a_body(read, behalf, body):
    text = f"Open letter to the Minister of Transport\n\nWe ask you to keep the ferry open.\n\n{behalf}\n\n"
    values = read(f"{text}Nora Quill\nChair\n").metadata
    assert (values.issuer.value, values.speaker.value.name, values.speaker.value.role) == (body, "Nora Quill", "Chair")


@pytest.mark.parametrize("line", ["For and on behalf of all of us", "For now", "On behalf of my family"])
def test_those_who_are_no_body_sign_for_nobody(read, line):
    text = f"Open letter to the Minister of Transport\n\nWe ask you to keep the ferry open.\n\n{line}\n\n"
    assert read(f"{text}Nora Quill\nChair\n").metadata.issuer.value is None
