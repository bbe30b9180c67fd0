"""What capitals name in French and Spanish: papers, people and parts of names are no bodies; ranks hide no name."""

from every_case import every_case


def told(context, text):
    """Return the kind, the body and the name of those who say something in a text of their own."""
    read = context(text)
    for relation in read.syntax.relations:
        subject = relation.subject
        if not relation.foreign and not subject.anaphora:
            parts = (subject.body, subject.name, subject.role)
            yield relation.kind, *(part and read.view.slice(part) for part in parts)


@every_case(
    "text",
    [
        "La Ley Federal de Puertos dice que las barcas de los vecinos pagan menos que las de la ciudad.",
        "Según el Informe de la Evaluación de los Puertos, faltan barcas en las islas de toda la región.",
        "Estimaciones de la Comisión de Mareas señalan que hay menos peces que en los últimos tres años.",
        "De acuerdo a información del Servicio Marítimo Nacional, habrá más viento en las islas de la región.",
        "D'après le Sondage national des Ports, les pêcheurs de la région sont moins nombreux que les marins.",
        "Integrantes de la Coordinadora de Barqueros denunciaron que no hay agua en las islas de la región.",
        "Ana Robledo Paz y Luis Arce Pantoja aseguraron que el puente de la ciudad está cerrado desde ayer.",
        "El comandante de la 11 Zona Marítima añadió que el puente de la ciudad está cerrado desde ayer.",
        "El ayuntamiento decidió separarse de la Cofradía y abrir el puente, que la empresa anunció para mayo.",
        "El Instituto de la Mar y el Deporte informó que el puente de la ciudad está cerrado desde ayer.",
        "La Cofradía de Valdemora le dio al país un faro que los vecinos de la isla no habían pedido.",
        "Les marins du Port de Lachaise ont fait trois tours de la rade et sont rentrés avant la nuit.",
    ],
)
def test_who_or_what_issues_nothing_is_no_body_that_speaks(context, text):
    assert [body for _, body, name, role in told(context, text) if body and not name and not role] == []


@every_case(
    ("text", "body"),
    [
        ("La Junta de Pesca sí informó que el puente de la ciudad está cerrado.", "Junta de Pesca"),
        ("Rechaza Sindicato de Barqueros oferta de la empresa que tiene el puente.", "Sindicato de Barqueros"),
        ("Exige CBV apertura del puente de la ciudad, que está cerrado desde ayer.", "CBV"),
        ("Tal y como anunció el Ayuntamiento de Valdemora, el puente está cerrado.", "Ayuntamiento de Valdemora"),
        ("En un comunicado difundido el lunes por la Liga de Barcas, los vecinos piden agua.", "Liga de Barcas"),
        ("Dans un communiqué publié mardi soir par la Ligue des Barques, on lit que tout va.", "Ligue des Barques"),
    ],
)
def test_a_body_is_found_whole_and_without_what_it_acts_on(context, text, body):
    assert body in [found for _, found, name, _ in told(context, text) if not name]


@every_case(
    ("text", "name", "role"),
    [
        (
            "Selon le porte-parole du port, le capitaine Paul Lachaise, trois barques ont été perdues.",
            "Paul Lachaise",
            "porte-parole du port",
        ),
        (
            "Lo anunció el presidente de la Junta, el ribereño Luis Robledo, en rueda de prensa, sin más.",
            "Luis Robledo",
            "presidente de la Junta",
        ),
        (
            "Selon le ministre, le capitaine Paul Lachaise a perdu trois barques dans la rade et sur le lac.",
            None,
            "ministre",
        ),
        (
            "Au deuxième tour, Paul Lachaise a eu de la chance sur le lac et a déclaré que tout allait bien.",
            "Paul Lachaise",
            None,
        ),
        (
            "Paul Lachaise Président du Conseil du Port a rappelé que le pont de la ville est fermé.",
            "Paul Lachaise",
            "Président du Conseil du Port",
        ),
        (
            "La presidenta de la asociación Ríos Claros advirtió que falta agua en las islas de la región.",
            None,
            "presidenta de la asociación Ríos Claros",
        ),
    ],
)
def test_a_name_is_a_persons_and_its_role_the_office(context, text, name, role):
    assert (name, role) in [(given, held) for _, _, given, held in told(context, text)]


@every_case(
    ("text", "name", "body"),
    [
        ("La police a arrêté Paul Lachaise, maire du lac, a indiqué le Parquet du Port.", None, "Parquet du Port"),
        ("Le préfet a reçu le maire du lac, Paul Lachaise, a indiqué le Conseil du Port.", None, "Conseil du Port"),
        (
            "La policía detuvo al alcalde de la isla, Luis Robledo, informó la Fiscalía de Valdemora.",
            None,
            "Fiscalía de Valdemora",
        ),
        (
            "Le club a recruté Paul Lachaise, a annoncé le président du club, Luc Montreuil.",
            "Luc Montreuil",
            None,
        ),
        (
            "Durante la feria que concluyó ayer, Luis Robledo, candidato a diputado por la isla, afirmó que hay agua.",
            "Luis Robledo",
            None,
        ),
        (
            "El candidato a diputado por la isla del lago, Luis Robledo, afirmó que hay agua para las barcas.",
            "Luis Robledo",
            None,
        ),
        (
            "Après avoir reçu le préfet, le maire du lac, Paul Lachaise, a annoncé que le pont est fermé.",
            "Paul Lachaise",
            None,
        ),
    ],
)
def test_who_is_the_object_of_another_verb_says_nothing(context, text, name, body):
    assert [(given, found if not given else None) for _, found, given, _ in told(context, text)] == [(name, body)]


@every_case(
    ("text", "value"),
    [
        ("El gremio de remeros forma parte de la mesa y emitió un comunicado contra la tasa.", "gremio de remeros"),
        ("La federación integra la mesa del lago y emitió un comunicado contra la tasa.", None),
    ],
)
def test_a_body_in_small_letters_ends_before_its_verb(read, text, value):
    assert read(text).metadata.issuer.value == value


def test_a_plural_that_opens_a_headline_is_no_surname(read):
    text = (
        "Remeros aseguran que la junta les cierra el muelle\n\nEn un comunicado, la Federación de Clubes Remeros del "
        "Lago (FCRL) indicó que los remeros no pueden salir al agua."
    )
    assert read(text).metadata.speaker.value is None
