"""Who speaks in French and Spanish: by what role, with what name of a body, in whose name."""

import pytest
from every_case import every_case


def subjects(context):
    slice_of = context.view.slice
    for relation in context.syntax.relations:
        subject = relation.subject
        if not relation.foreign:
            yield (
                relation.kind,
                slice_of(subject.body) if subject.body else None,
                slice_of(subject.name) if subject.name else None,
            )


@every_case(
    ("text", "kind", "body", "name"),
    [
        (
            "Hervé Lachaise, trésorier de l’Alliance du Port, a déclaré que les écoles de la vallée sont fermées.",
            "says",
            "Alliance du Port",
            "Hervé Lachaise",
        ),
        (
            "Le préfet de la région du lac, Paul Lachaise, a déclaré que les écoles de la vallée sont fermées.",
            "says",
            None,
            "Paul Lachaise",
        ),
        (
            "Le ministère des Affaires maritimes, de la Coopération et des Ports indique que le pont est fermé.",
            "says",
            "ministère des Affaires maritimes, de la Coopération et des Ports",
            None,
        ),
        (
            "La Misión para la Protección de los Humedales y los Bosques informó en un comunicado que hay agua.",
            "says",
            "Misión para la Protección de los Humedales y los Bosques",
            None,
        ),
        (
            "El ministro de Asuntos Marinos de España, José Robledo, dijo que España no aceptará la tasa.",
            "says",
            None,
            "José Robledo",
        ),
        (
            "El Ministerio de Pesca expidió la circular número doce, el pasado lunes, sobre el agua de la isla.",
            "issues",
            "Ministerio de Pesca",
            None,
        ),
        (
            "En nombre de la Cofradía de Valdemora, Inés Robledo declaró a los periodistas que el puente está cerrado.",
            "speaks-for",
            "Cofradía de Valdemora",
            "Inés Robledo",
        ),
        (
            "S’exprimant au nom du Syndicat du Port, Aïssata Lachaise a déclaré à la presse que le pont est fermé.",
            "speaks-for",
            "Syndicat du Port",
            "Aïssata Lachaise",
        ),
        (
            "El Consejo del Puerto, que preside la alcaldesa Ana Robledo, informó que el puerto está cerrado.",
            "says",
            "Consejo del Puerto",
            None,
        ),
        (
            "The Harbour Council, which the mayor Paul Reed chairs, said that the bridge is closed until spring.",
            "says",
            "Harbour Council",
            None,
        ),
        (
            "“El agua está cortada”, dijo Berta Robledo, coordinadora del Patronato del Lago, en un comunicado.",
            "says",
            None,
            "Berta Robledo",
        ),
        (
            "“El agua está cortada”, dijo Ana Sofía de la Vega, presidenta del Secretariado del Lago.",
            "says",
            "Secretariado del Lago",
            "Ana Sofía de la Vega",
        ),
        (
            "Speaking on behalf of the Harbour Council, Anna Reed told reporters that the bridge was closed.",
            "speaks-for",
            "Harbour Council",
            "Anna Reed",
        ),
    ],
)
def test_who_says_what(context, text, kind, body, name):
    assert any(found == (kind, body, name) for found in subjects(context(text))), list(subjects(context(text)))


@every_case(
    "text",
    [
        "Le FRAP n’a pas souhaité commenter la réouverture des écoles de la vallée.",
        "Le FRAP n’a pas souhaité réagir à la réouverture des écoles de la vallée.",
    ],
)
def test_who_does_not_wish_to_comment_says_nothing(context, text):
    assert list(subjects(context(text))) == []


def test_a_statement_follows_the_words_that_say_what_it_is_about(read):
    head = (
        "El puente sigue cerrado\n\nLa Cofradía del Lago difundió el siguiente comunicado sobre el agua del valle:\n\n"
    )
    words = "El agua está cortada por la rotura de una tubería. Agradecemos a los vecinos su paciencia."
    (statement,) = read(head + words + "\n").statements
    assert (statement.form, statement.spans) == ("embedded", ((len(head), len(head + words)),))


def test_who_stands_in_a_clause_about_the_subject_is_not_the_subject(context):
    text = "La defensa, que ejerce la abogada Marta Robledo, ha negado los hechos que se le imputan en el puerto."
    assert list(subjects(context(text))) == []


@every_case(
    ("text", "found"),
    [
        ("Le juge Paul Lachaise a déclaré que les écoles sont fermées.", ("says", None, "Paul Lachaise")),
        ("« C'est trop tard pour les écoles », a jugé le maire Paul Lachaise.", ("says", None, "Paul Lachaise")),
        ("« C'est trop tard pour les écoles », juge le maire Paul Lachaise.", ("says", None, "Paul Lachaise")),
        (
            "Le Groupement des bateliers du lac dénonce la fermeture des écoles.",
            ("performs", "Groupement des bateliers du lac", None),
        ),
    ],
)
def test_a_judge_is_no_verb_and_a_group_no_adverb(context, text, found):
    assert list(subjects(context(text))) == [found]


PLACES = [
    "Le porte-parole du port de Vauxelle, Lucien Marchavel, a déclaré que le pont reste ouvert.",
    "Le porte-parole des riverains de Vauxelle, Lucien Marchavel, a déclaré que le pont reste ouvert.",
    "El portavoz del aeropuerto de Valdorra, Lucien Marchavel, declaró que el puente sigue abierto.",
]


@pytest.mark.parametrize("said", PLACES)
def test_where_those_are_whom_a_spokesman_speaks_for_is_no_issuer(read, said):
    values = read(f"{said}\n").metadata
    assert (values.issuer.value, values.speaker.value.name) == (None, "Lucien Marchavel")


def test_a_spokesman_of_a_named_company_speaks_for_it(subject):
    said = "La portavoz de la aerolínea Volandera, Odila Tremor, declaró que el puente sigue abierto."
    assert subject(said)[2] == "Volandera"


@pytest.mark.parametrize(
    "said",
    [
        "Le vice-président de la ville et membre du Conseil des quais, Lucien Marchavel, a réagi à la lettre.",
        "Lucien Marchavel, membre du Conseil des quais, a réagi à la lettre.",
        "Lucien Marchavel, miembro del Consejo de los Muelles, respondió a la carta.",
    ],
)
def test_a_member_does_not_speak_for_the_body(subject, said):
    name, _, body = subject(said)
    assert (name, body) == ("Lucien Marchavel", None)


@pytest.mark.parametrize(
    "said",
    [
        "Dans un communiqué, le parti cher au sénateur Lucien Marchavel a condamné la fermeture du pont.",
        "Dans un communiqué, le parti cher au sénateur à vie Lucien Marchavel a condamné la fermeture du pont.",
    ],
)
def test_a_party_that_is_dear_to_somebody_names_neither_body_nor_speaker(read, said):
    values = read(f"{said}\n").metadata
    assert (values.issuer.value, values.speaker.value) == (None, None)


SAID = [
    "Le Comité des quais qualifie la décision d'« inacceptable » dans un communiqué.",
    "Le Comité des quais s'insurge contre la décision du port dans un communiqué.",
    "Le Comité des quais met en garde contre la fermeture du pont dans un communiqué.",
    "Le Comité des quais a tenu à rappeler ses demandes dans un communiqué.",
    "Le Comité des quais a l'honneur d'informer le public que la journée est reportée.",
    'El Comité des quais tachó la decisión de "inaceptable" en un comunicado.',
    "El Comité des quais se opuso a la decisión en un comunicado.",
    "El Comité des quais salió al paso de la noticia en un comunicado.",
    "El Comité des quais ha hecho pública una nota de prensa en la que señala que no irá a la huelga.",
    "El Comité des quais se permite informar que la jornada será aplazada hasta el lunes.",
    "El Comité des quais tiene a bien comunicar que la jornada será aplazada hasta el lunes.",
    "El Comité des quais, por medio del presente instrumento, clarifica lo siguiente: el puente sigue abierto.",
    "El puente reabrirá en mayo, informó el lunes el Comité des quais en un comunicado.",
]


@pytest.mark.parametrize("said", SAID)
def test_formulas_in_which_a_body_speaks(subject, said):
    assert subject(said)[2] == "Comité des quais"


@pytest.mark.parametrize(
    "said",
    [
        "Le Comité des quais a le siège à Vauxelle depuis le printemps.",
        "El Comité des quais cumple con la ley y tiene la sede en Valdorra.",
        "El Comité des quais hizo una reunión en Valdorra.",
    ],
)
def test_verbs_like_those_of_formulas_say_nothing(context, said):
    assert not context(f"{said}\n").syntax.relations


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Le Comité des quais, dirigé par le préfet Lucien Marchavel, a condamné la fermeture.", "Comité des quais"),
        (
            "Le Comité des quais, présidé par l'ancien maire, Lucien Marchavel, a condamné la fermeture.",
            "Comité des quais",
        ),
        (
            "El Comité de Barqueros, encabezado por el alcalde, Lucio Marchena, condenó el cierre.",
            "Comité de Barqueros",
        ),
        ("La délégation, conduite par le ministre des Ponts, Lucien Marchavel, a exprimé sa compassion.", "délégation"),
    ],
)
def test_who_leads_a_body_does_not_say_what_it_says(subject, said, body):
    assert subject(said)[::2] == (None, body)


def test_the_leader_of_whom_an_aside_tells_nothing_speaks(subject):
    said = "Nommé lundi, le préfet du fleuve, Lucien Marchavel, a condamné la fermeture du pont."
    assert subject(said)[0] == "Lucien Marchavel"


def test_who_reads_a_declaration_out_speaks(read):
    said = (
        "Le porte-parole du gouvernement, Lucien Marchavel, a lu lundi soir à la télévision une déclaration conjointe."
    )
    assert read(f"{said}\n").metadata.speaker.value.name == "Lucien Marchavel"


def test_two_who_sign_with_their_roles_are_no_one_speaker(context):
    said = "Dans une lettre signée de Lucien Marchavel, directeur général et Odile Tremoy, directrice, ils démentent."
    names = [item.subject.name for item in context(f"{said}\n").syntax.relations if item.subject.role]
    assert not names


@pytest.mark.parametrize(
    "said",
    [
        "Le porte-parole du gouvernement vauxellois et ministre de la Mer, Lucien Marchavel, a lu une déclaration.",
        "Le président du Comité des quais et maire de Vauxelle, Lucien Marchavel, a condamné la fermeture.",
    ],
)
def test_the_body_of_a_role_ends_before_the_next_role(subject, said):
    assert subject(said)[2] in (None, "gouvernement vauxellois", "Comité des quais")


@every_case(
    "text",
    [
        "Le pont est fermé après la visite de la ministre des Ports, Edith Valmorin, rapporte l'agence Lune.",
        "Il s'est dit ému par le décès de la présidente du Lorme, Edith Valmorin, rapporte la première chaîne.",
    ],
)
def test_one_behind_a_preposition_with_the_name_behind_a_comma_is_no_subject_of_the_verb_behind(context, text):
    assert not [name for _, _, name in subjects(context(text)) if name]


def test_a_subject_with_the_name_behind_a_comma_stays_one(context):
    found = subjects(context("La ministre des Ports, Edith Valmorin, rapporte la fin des travaux du pont."))
    assert [name for _, _, name in found] == ["Edith Valmorin"]


@every_case(
    ("line", "names"),
    [
        ("La alcaldesa, Inés Robledo, explicó la demora. Foto: Alcaldía", []),
        ("La maire, Edith Valmorin, a expliqué le retard. Crédit photo : Lune", []),
        ("La alcaldesa, Inés Robledo, explicó la demora.", ["Inés Robledo"]),
    ],
)
def test_what_a_line_tells_that_says_whose_the_picture_is_nobody_says_in_the_text(context, line, names):
    below = "El muelle reabre el lunes." if "alcaldesa" in line else "Le pont ouvre lundi."
    assert [name for _, _, name in subjects(context(f"{line}\n\n{below}\n"))] == names


@every_case(
    ("text", "own"),
    [
        ("Le pont est fermé depuis lundi, rapporte l'agence Lune.", []),
        ("El muelle está cerrado desde el lunes, informó la agencia Luna.", []),
        ("Le pont est fermé depuis lundi, annonce l'Agence du lac.", ["Agence du lac"]),
    ],
)
def test_an_agency_with_a_name_passes_on_what_others_say(context, text, own):
    assert [body for _, body, _ in subjects(context(text))] == own
