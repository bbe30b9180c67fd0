"""Who speaks in French and Spanish: by what role, with what name of a body, in whose name."""

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
