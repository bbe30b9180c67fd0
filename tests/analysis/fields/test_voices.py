"""News that asks many, or whom nobody with a name tells anything, is a report, by examples that are invented."""

import pytest
from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import load_authority
from archivist.model.document import Document

_MANY = (
    "The ferry to Dunmore stopped on Monday after a storm broke the pier. “We waited for an hour,” said Ida Carrow. "
    "Tom Weller said that fog had kept the boat in port. {third} “The pier is a hundred years old,” said {fourth}."
)


@pytest.fixture(scope="module")
def read():
    authority = load_authority()
    return lambda text: analyse(Document(text, "text/plain", "utf-8", "given"), authority.find(text))


@every_case(
    ("text", "rule"),
    [
        (_MANY.format(third="Police said that nobody was hurt.", fourth="Rita Osborne"), "type.voices"),
        (
            (
                "Die Fähre nach Dunmau fuhr am Montag nicht. „Wir warteten eine Stunde“, sagte Ida Karrow. Tom Weller "
                "sagte, dass Nebel das Schiff aufhielt. Die Polizei teilte mit, dass niemand verletzt wurde. „Der Steg "
                "ist hundert Jahre alt“, sagte Rita Osbach."
            ),
            "type.voices",
        ),
        # the words for a statement stand far behind, among others
        (
            _MANY.format(third="Police said that nobody was hurt.", fourth="Rita Osborne")
            + " The boats have sailed there since the old days, and the town lives from them." * 10
            + " The harbour board said in a statement that the pier will be mended.",
            "type.voices",
        ),
        (
            (
                "Die Brücke von Erlau bleibt zu\n\nNachts brach der Pfeiler, der sie seit hundert Jahren trug. Ein "
                "Sprecher der Rettungsdienste sagte, dass niemand verletzt wurde. Die Busse fahren einen Umweg."
            ),
            "type.nameless",
        ),
        (
            (
                "جسر وادي النخيل ينهار\n\nيعيش أهل القرية من بساتين النخيل التي تسقيها مياه النهر منذ القدم. "
                "قال مسؤول نقابي إن الجسر القديم انهار في الليل، وأضاف أن الطريق مقطوعة. وأوضح المسؤول "
                "أن الحافلات ستمر من الضفة الأخرى."
            ),
            "type.nameless",
        ),
    ],
)
def test_news_with_many_voices_or_with_none_that_is_named_is_a_report(read, text, rule):
    kind = read(text).metadata.document_type
    assert (kind.value, rule in (kind.rule, *kind.agreed)) == ("report", True)


@every_case(
    "text",
    [
        # two of the four are the same
        _MANY.format(third="Carrow said that nobody was hurt.", fourth="Weller"),
        # a statement is named at once
        "The Dunmore Harbour Board said in a statement that the pier will be mended. "
        + _MANY.format(third="Police said that nobody was hurt.", fourth="Rita Osborne"),
        # somebody with a name speaks
        (
            "Die Brücke von Erlau bleibt zu\n\nIn der Nacht brach ein Pfeiler. Landrat Karl Breu sagte, dass niemand "
            "verletzt wurde."
        ),
    ],
)
def test_few_voices_and_those_of_a_statement_make_no_report(read, text):
    kind = read(text).metadata.document_type
    assert kind.value != "report" or not {"type.voices", "type.nameless"} & {kind.rule, *kind.agreed}


@every_case(
    ("kind", "text"),
    [
        (
            "communique",
            "Le port de Dunmont ferme\n\n"
            + "La ville vit de ses bateaux, et le port est vieux de cent ans. " * 14
            + "« Les bateaux partiront de la rive nord », a annoncé la compagnie dans un communiqué publié lundi.",
        ),
        # in a title that names another kind
        (
            "message",
            (
                "Message de la compagnie aux pêcheurs\n\n« Nous pensons à vous », a dit la compagnie de Dunmont "
                "dans un communiqué publié lundi."
            ),
        ),
    ],
)
def test_a_communique_is_what_is_issued_even_further_on(read, kind, text):
    assert read(text).metadata.document_type.value == kind
