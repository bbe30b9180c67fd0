"""In what form a text holds a statement, and where its words stand, by examples that are invented."""

import pytest
from every_case import every_case

from archivist.analysis.analyse import analyse, read_context
from archivist.analysis.form.read import signs_of
from archivist.model.document import Document
from archivist.model.metadata import Reading

WORDS = (
    "We regret that the ferry to Marrow Island did not sail. Our crews have worked through the night, and we will "
    "repair the pier before the end of the month. We thank everyone who waited with us and helped our passengers."
)
LEAD = "The Marrow Ferry Board has stopped its boats. Passengers were told in the morning."


def read(text: str) -> Reading:
    return analyse(Document(text, "text/plain", "utf-8", "given"), ())


def spans(text: str) -> list[str]:
    return [text[start:end] for statement in read(text).statements for start, end in statement.spans]


def form(text: str) -> str:
    return next((statement.form for statement in read(text).statements), "none")


@pytest.mark.parametrize(
    "cue",
    [
        "On Friday the board issued the following statement in response to questions about the pier:",
        "The full text of the letter that the board sent to all islanders on Friday:",
        "The board released the following statement on the closing of the pier.",
    ],
)
def test_a_clause_leads_to_the_statement_whatever_stands_between_its_noun_and_the_colon(cue: str):
    assert spans(f"{LEAD}\n\n{cue}\n\n{WORDS}\n") == [WORDS]


def test_a_quoted_statement_ends_with_its_closing_mark():
    text = f"{LEAD}\n\nThe board issued the following statement:\n\n“{WORDS}”\n\nThe pier is ninety years old.\n"
    assert spans(text) == [f"“{WORDS}”"]


def test_the_report_that_goes_on_behind_a_statement_is_none_of_it():
    text = (
        f"{LEAD}\n\nThe board issued the following statement:\n\n{WORDS}\n\nEarlier, the mayor said he was surprised.\n"
    )
    assert spans(text) == [WORDS]


def test_a_post_that_a_page_shows_ends_before_its_writer():
    cue = "On Monday the board sent out the following tweet about the pier:"
    text = f"{LEAD}\n\n{cue}\n\n{WORDS} — Ferry Board (@ferryboard) March 3, 2021\n\nThe pier is ninety years old.\n"
    assert spans(text) == [WORDS]


def test_one_quotation_that_is_most_of_a_report_is_the_statement():
    words = (
        "Yapılan incelemede köprünün taşıyıcı ayaklarında bir hasar bulunmadığı görülmüştür. Köprümüz yarın sabah "
        "yeniden trafiğe açılacaktır. Gösterdikleri sabır ve anlayış için bütün hemşerilerimize teşekkür ediyoruz."
    )
    text = f'Sarıdere Köprüler Müdürlüğü’nden yapılan açıklamada "{words}" ifadelerine yer verildi.\n'
    assert spans(text) == [f'"{words}"']


def test_the_text_of_a_page_is_cut_out_of_the_furniture_around_it():
    menu = "Skip to content\nHome › News › Statements\nStatement on the ferry\n"
    footer = "Share this\n\nFacebook\n\nRelated articles\nA new pier for Marrow Island\nTimetable\n"
    assert spans(f"{menu}\n{WORDS}\n\n{WORDS}\n\n{footer}") == [f"{WORDS}\n\n{WORDS}"]


@pytest.mark.parametrize(
    "text",
    [
        f"Statement on the ferry\n\n{WORDS}\n",
        "تعرب بلدية وادي الزيتون عن شكرها لكل من ساهم في إطفاء الحريق، وتدعو الأهالي إلى الابتعاد عن الغابة.\n",
        "Liebe Gäste,\nwir schließen die Seilbahn bis Freitag. Wir bitten um Verständnis.\nMit freundlichen Grüßen\n",
    ],
)
def test_a_text_in_the_voice_of_its_issuer_is_the_statement_itself(text: str):
    assert form(text) == "direct"
    assert spans(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                'قالت بلدية وادي الزيتون، الخميس، في بيان إن الطريق مغلق. وأضاف البيان أن "فرق البلدية '
                "تعمل منذ الفجر على "
                'إزالة الصخور وسيفتح الطريق مساء اليوم". وكانت وسائل إعلام أفادت بوقوع انهيار.\n'
            ),
            "partial",
        ),
        (
            (
                "أعلنت بلدية وادي الزيتون في بيان لها اليوم أن الطريق مغلق. وأكدت البلدية أن فرقها تعمل "
                "منذ الفجر. وأوضحت "
                "أن الطريق سيفتح مساء.\n"
            ),
            "reported",
        ),
        (
            (
                "La Junta de Puertos de Valdemar anunció en un comunicado que cerrará el muelle. El "
                "director dijo que las "
                "obras empezarán el lunes y aseguró que no habrá retrasos.\n"
            ),
            "reported",
        ),
    ],
)
def test_a_text_that_tells_of_a_statement_is_a_report_and_partial_where_it_quotes(text: str, expected: str):
    assert form(text) == expected


def test_a_partial_statement_has_the_spans_of_what_is_quoted():
    text = (
        "The Marrow Ferry Board said in a statement that the boats would stop. “We cannot promise that they will sail "
        "again this week,” the board said. The mayor added that he was surprised.\n"
    )
    assert form(text) == "partial"
    assert spans(text) == ["We cannot promise that they will sail again this week,"]


def test_every_field_may_ask_for_the_form():
    context = read_context(Document(f"{WORDS}\n", "text/plain", "utf-8", "given"), ())
    assert context.form.form == "direct"


def test_a_text_without_a_statement_has_no_issuer(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("archivist.analysis.form.read.likely", lambda _: {"none": 0.9, "direct": 0.1})
    reading = read("The lake at Uzunova draws visitors in every season. It lies below the old mill.\n")
    assert reading.statements == ()
    assert (reading.metadata.issuer.value, reading.metadata.issuer.reason) == (None, "not-applicable")
    assert reading.metadata.document_type.value in (None, "report", "other")


@every_case(
    "text",
    [
        "Fresh rice reaches the flood zone\n\nThe first lorries left the depot a week ago. Storage space is scarce.\n",
        "Kein Wasser im Osten der Stadt\n\nAnwohner stehen an Brunnen an. Die Reparatur dürfte Tage dauern.\n",
        "Восточные кварталы остались без воды\n\nЖители стоят в очередях у колодцев. Ремонт займёт несколько дней.\n",
    ],
)
def test_a_text_in_which_nobody_speaks_holds_no_statement(text: str):
    assert read(text).statements == ()


@every_case(
    "text",
    [
        "The ferry stays in port\n\nWe cannot promise that it will sail this week. Storage space is scarce.\n",
        "Statement\n\nThe ferry stays in port until Friday. Storage space is scarce.\n",
        "The ferry stays in port\n\nThe Harbour Trust of Dunleigh has closed the pier until Friday.\n",
        "Il traghetto resta in porto\n\nLa riapertura del ponte avverrà entro dieci giorni, come previsto dal piano.\n",
    ],
)
def test_a_voice_a_kind_a_body_or_a_language_of_unknown_words_may_be_a_statement(text: str):
    assert form(text) == "direct"


def test_a_paragraph_that_begins_with_an_office_closes_no_letter():
    made = read_context(
        Document(
            "Le quai de Valmont reste fermé, ont annoncé les marins de la ville dans la soirée.\n\n"
            "Le secrétaire général de la Ligue, Paul Mabre, a expliqué que les marins attendent depuis des mois.\n",
            "text/plain",
            "utf-8",
            "given",
        ),
        (),
    )
    assert not signs_of(made.view, made.tongue, made.parts, made.dates)["letter"]


def test_what_a_spokesman_declares_as_follows_is_a_statement_whole():
    text = "صرح الناطق الرسمي باسم وزارة المرافئ بما يأتي:\nتؤكد وزارة المرافئ أن الميناء مفتوح.\nوندعو البحارة إليه."
    assert spans(text) == [text[text.index("تؤكد") :]]
    assert form(text) == "embedded"


def test_a_name_in_quotation_marks_is_no_quotation(read):
    """The title of a newspaper is as long as a sentence may be, and nobody says it."""
    text = (
        "Eine Festnahme gibt es nicht, teilte ein Sprecher des Landesamts Velmshausen am Freitag mit. "
        'Der "Velmshausener Allgemeine Bote" hatte berichtet, dass das Landesamt jemanden suche. '
        "Weitere Angaben machte das Amt nicht, um die Suche nicht zu gefährden."
    )
    assert [entry.form for entry in read(text).statements] == ["reported"]


@every_case(
    "lead",
    [
        "Zu dem Brand in Velm erklärte Deichgraf Karl Holm heute (03.11.):",
        "Die Wehr Sieke nimmt zu dem Brand in Velm wie folgt Stellung:",
    ],
)
def test_a_line_that_says_who_declared_what_follows_leads_to_a_statement_without_marks(lead):
    words = (
        "Wir haben jetzt die traurige Gewissheit, dass auch der Speicher verloren ist. Unsere Anteilnahme gilt den "
        "Nachbarn. Wir müssen jetzt zusammenstehen und die Deiche schützen."
    )
    assert spans(f"{lead}\n{words}\n") == [words]
    assert form(f"{lead}\n{words}\n") == "embedded"


def test_a_line_above_one_long_quotation_says_whose_statement_it_is():
    words = (
        "„Mit Tomas Ortal verlieren wir einen großen Freund. Er hat die Liste geprägt wie kaum ein anderer und wird "
        "uns allen sehr fehlen. Unsere Gedanken sind bei seiner Familie und seinen Freunden in Velm. Er fehlt uns.“"
    )
    text = f"Zum Tod von Tomas Ortal erklärt der Vorsitzende der Freien Liste, Karl Holm:\n\n{words}\n"
    assert (form(text), spans(text)) == ("embedded", [words])
    assert read(text).metadata.speaker.value.name == "Karl Holm"


def test_a_headline_that_stands_twice_is_no_news_page_s_summary():
    title = "Speech by the Warden of the Huts at the Opening of the Bridge in the Valley"
    text = f"{title}\n\n{title}\n\nI welcome you to our bridge. We have waited long for it, and we thank you all.\n"
    assert form(text) == "direct"


def test_a_verb_in_a_clause_performs_nothing():
    text = (
        "Los dos clubes de remo del lago publicaron un comunicado en el que rechazan la nueva tasa del muelle. "
        "Los clubes no saldrán al agua el domingo y esperan una respuesta de la junta.\n"
    )
    assert form(text) == "reported"
