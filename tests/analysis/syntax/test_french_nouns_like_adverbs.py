"""French names of bodies, all invented, with nouns that end as adverbs do, with "pour" and two aims, with initials."""

from every_case import every_case
from subject_slices import subjects


@every_case(
    ("text", "body"),
    [
        (
            "Le Comité pour la paix et le développement du lac dénonce la fermeture du pont.",
            "Comité pour la paix et le développement du lac",
        ),
        (
            "Le Comité pour la paix et le développement du lac (CPDL) dénonce la fermeture du pont.",
            "Comité pour la paix et le développement du lac",
        ),
        (
            "L'Association pour le développement et la mise en valeur de Lorme annonce l'ouverture du pont.",
            "Association pour le développement et la mise en valeur de Lorme",
        ),
        ("L'Agence de financement du lac annonce l'ouverture du pont.", "Agence de financement du lac"),
    ],
)
def test_a_noun_behind_an_article_or_of_is_no_adverb(context, text, body):
    assert [found[2] for found in subjects(context(text))] == [body]


def test_an_adverb_before_a_verb_stays_one(context):
    found = subjects(context("Le Comité du lac a fermement condamné la fermeture du pont."))
    assert [body for _, _, body in found] == ["Comité du lac"]


@every_case(
    ("text", "issuer"),
    [
        (
            "Le Bureau de la Ligue pour le Lac et le Progrès (LLP) a tenu sa session. La LLP informe ses militants.",
            "Ligue pour le Lac et le Progrès (LLP)",
        ),
        (
            "Une session du Congrès pour la Pêche et le Lac (CPL) s'est tenue. Le CPL informe ses militants.",
            "Congrès pour la Pêche et le Lac (CPL)",
        ),
    ],
)
def test_initials_stand_for_the_words_of_a_name_and_for_no_article_in_it(read, text, issuer):
    assert read(text).metadata.issuer.value == issuer


_QUOTED = "« La Ligue des Pêcheurs dénonce la fermeture du pont.\n\nElle invite ses membres à la réunion. »\n"
_TOLD = "Le pont est fermé depuis le début du mois et personne ne sait quand les travaux prendront fin dans la vallée, "


@every_case(
    ("above", "bodies"),
    [
        ("Communiqué de presse", ["Ligue des Pêcheurs"]),
        (f"{_TOLD}où les habitants prennent le bac.", []),
    ],
)
def test_marks_around_all_that_a_text_says_quote_nobody(context, above, bodies):
    found = subjects(context(f"{above}\n\n{_QUOTED}"))
    assert [body for _, _, body in found if body] == bodies
