"""A text that quotes others in whole sentences, and releases that a service carries though they quote."""

from every_case import every_case

_QUOTED = "Ein Verein mit einer so langen Geschichte lebt von der Arbeit seiner Mitglieder und ihrer Freunde am Steg"
_TR = "Hocamız iskelemizin kurucu başkanlığını yapmış ve ona önemli katkılar sağlamış başarılı bir insandı"


def forms(read, text):
    return [item.form for item in read(text).statements]


@every_case(
    "text",
    [
        f"Gedenken am Steg\n\nDie Segler kamen zum Steg. „{_QUOTED}“, so Vorsitzender Emil Vahn. Er sei alt.\n",
        f"İskelenin zor günü\n\nTören iskelede yapıldı. Başkan Ayşe Demir, “{_TR}” dedi. Tören öğlen sona erdi.\n",
    ],
)
def test_whole_sentences_of_others_make_a_text_quote(read, text):
    assert forms(read, text) == ["partial"]


@every_case(
    "text",
    [
        f"Vahn zur Wahl\n\nTernau (OTS) - „{_QUOTED}. {_QUOTED}. {_QUOTED}.“, so der Geschäftsführer, Emil Vahn.\n",
        f"Vahn zur Wahl\n\nTernau (OTS/SBT) - „{_QUOTED}“, sagte Emil Vahn. Er werde bleiben, sagte er.\n",
    ],
)
def test_what_is_a_text_s_own_stays_direct(read, text):
    assert forms(read, text) == ["direct"]


def test_a_letter_in_the_first_person_that_quotes_another_statement_is_its_writers(read):
    told = "«los representantes del barrio han rechazado nuestra invitación al grupo de trabajo»"
    text = (
        f"Estimado vecino,\n\nLo que el Ayuntamiento ha publicado en un comunicado, {told}, no se corresponde con la"
        " realidad. No queremos añadir más crispación y no vamos a calificar sus palabras. Nos limitamos a hacerle"
        " llegar nuestro escrito, en el que dejamos constancia de lo que pedimos.\n\nAtentamente,\n\nLa Junta\n"
    )
    assert [item.form for item in read(text).statements] == ["direct"]
