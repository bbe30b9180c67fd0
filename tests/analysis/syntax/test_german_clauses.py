"""German verbs of speaking that end their clause, part from a word or mean something else; the examples are invented.

"wie BODY bekannt gab", "BODY ließ mitteilen", "ist vom BODY bestätigt worden", "spricht … sein Beileid aus".
"""

import pytest

_MORE = "Die Fischer haben lange darauf gewartet und waren sehr überrascht."


def _spoken(context, text):
    made = context(f"{text} {_MORE}\n")
    found = (item.subject for item in made.syntax.relations if not item.foreign)
    return {made.view.slice(subject.name or subject.body) for subject in found if subject.name or subject.body}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die Gewerkschaft der Lehrer hat den Angriff auf die Brücke verurteilt.", "Gewerkschaft der Lehrer"),
        ("Die Staatsanwaltschaft Tarvik verurteilt den Angriff auf die Brücke.", "Staatsanwaltschaft Tarvik"),
        ("Die Brücke ist gesperrt, wie die Stadt Tarvik am Montag bekannt gab.", "Stadt Tarvik"),
        ("Die Brücke ist gesperrt, wie Bürgermeister Martin Lindqvar bekannt gab.", "Martin Lindqvar"),
        ("Das Ministerium für Wasser ließ am Montag mitteilen, sie sei gesperrt.", "Ministerium für Wasser"),
        ("Die Sperrung ist vom Verband der Bäcker am Montag bestätigt worden.", "Verband der Bäcker"),
        ("Der Verband der Bäcker spricht allen Betroffenen sein Beileid aus.", "Verband der Bäcker"),
        ("Den Familien der Fischer spricht die Stadt Tarvik ihr Beileid aus.", "Stadt Tarvik"),
        ("Den Fischern der Insel Holm dankt die Stadt Tarvik.", "Stadt Tarvik"),
        ("Mit Bestürzung hat der Verband der Bäcker vom Tod der Lehrerin Eva Holm erfahren.", "Verband der Bäcker"),
        ("Die Stadt Tarvik hat mit großer Trauer vom Ableben des Bäckers erfahren.", "Stadt Tarvik"),
        ("Wir von der Stadt Tarvik sind bestürzt.", "Stadt Tarvik"),
        ("Die Stadt Tarvik erlässt folgende Verfügung über das Befahren des Flusses.", "Stadt Tarvik"),
        ("Die Stadt Tarvik macht bekannt, dass die Brücke gesperrt ist.", "Stadt Tarvik"),
        ("Das Landratsamt Tarvik ordnet hiermit die Schließung aller Märkte an.", "Landratsamt Tarvik"),
    ],
)
def test_a_verb_speaks_wherever_its_part_stands(context, text, who):
    assert _spoken(context, text) == {who}


@pytest.mark.parametrize(
    "text",
    [
        "Das Ministerium für Wasser ließ am Montag die Brücke sperren.",
        "Die Sperrung ist vom Verband der Bäcker nicht bestätigt worden.",
        "Das Gericht Tarvik hat den Mann zu einer Untersuchungshaft verurteilt.",
        "Der Verband der Bäcker gab der Stadt am Montag ein Haus.",
        "Der Verband der Bäcker spricht seit Jahren viele Gäste aus Holm.",
        "Der Verband der Bäcker hat erst am Montag davon erfahren.",
        "Was wir von der Stadt Tarvik erwarten, ist Geduld.",
        "Die Stadt Tarvik erlässt den Fischern alle Schulden.",
        "Die Stadt Tarvik macht Platz für die Boote der Fischer.",
        "Die Stadt Tarvik ordnet an der Brücke ihre Akten.",
        # what others have done in the passive
        "Der Verband der Bäcker ist am Montag erneut kritisiert worden.",
        "Die Stadt Tarvik wurde am Montag scharf kritisiert.",
    ],
)
def test_without_its_part_it_tells_nothing_said(context, text):
    assert _spoken(context, text) == set()
