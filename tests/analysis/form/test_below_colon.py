"""Whose words stand without marks below a line that says who said them; the examples are invented."""

import pytest

_HEADLINE, _WORKS = "Bridge to be built in May", "The works begin in May."
_WORDS = "I am glad that the bridge is being built at last, and I thank all the people who waited for so long."
_MORE = "It is a great day for our town, for the harbour and for all who have asked for that bridge for years."


def forms(read, *lines: str) -> list[tuple[str, int]]:
    return [(item.form, len(item.spans)) for item in read("\n\n".join(lines) + "\n").statements]


def test_paragraphs_below_two_such_lines_are_literal(read):
    first = "The council approved the bridge on Monday. Mayor Eva Lind said:"
    assert forms(read, _HEADLINE, first, _WORDS, "Councillor Peter Rowan said:", _MORE, _WORKS) == [("partial", 2)]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Brücke wird im Mai gebaut",
            "Der Rat hat die Brücke am Montag beschlossen. Der Vorsitzende Karl Obermann sagte:",
            "Das ist ein guter Tag für unsere Stadt und alle, die hier seit Jahren für die Brücke gearbeitet haben.",
            "Die Bürgermeisterin Eva Lindner erklärte dazu:",
            "Ich freue mich, dass die Brücke nun endlich gebaut wird, und danke allen Beteiligten herzlich.",
            "Die Bauarbeiten beginnen im Mai.",
        ),
        (
            "El puente se construirá en mayo",
            "El pleno aprobó el lunes la construcción del puente. La alcaldesa Eva Linares afirmó:",
            "Me alegra que por fin se construya el puente y agradezco a todos los vecinos su paciencia en estos años.",
            "El concejal Pedro Ruano añadió:",
            "Es una gran noticia para nuestra ciudad y para quienes han trabajado por ella durante tanto tiempo.",
            "Las obras empezarán en mayo.",
        ),
        (
            "Мост через Ломинку откроют в мае",
            "Новый мост через реку Ломинку откроют в мае. Мэр города Пётр Лодкин заявил:",
            "Мы ждали этого моста двадцать лет, и я благодарю всех строителей, которые работали даже в морозы.",
            "Глава района Анна Речная отметила:",
            "Теперь жители нашего района смогут добраться до больницы за десять минут, а не за час с лишним.",
            "Работы начнутся в мае.",
        ),
    ],
)
def test_it_is_so_in_other_languages(read, lines):
    assert forms(read, *lines) == [("partial", 2)]


def test_one_such_line_is_enough_where_the_page_tells_on_and_lines_quoted_as_in_mail_are_one(read):
    first, quoted = "The council approved the bridge on Monday. Mayor Eva Lind said:", (f"> {_WORDS}", f"> {_MORE}")
    told = f"Councillor Peter Rowan said the works would take two years. {'The bridge is long and costs much. ' * 8}"
    assert forms(read, _HEADLINE, first, *quoted, told) == [("partial", 1)]


def test_points_below_such_a_line_and_what_a_text_says_of_its_own_are_no_quotations(read):
    first = "Nous, habitants de Varenne, demandons la reconstruction du pont. Notre présidente a déclaré :"
    points = (
        "- Nous ne céderons pas tant que le pont ne sera pas reconstruit.",
        "- Nos enfants devront faire un détour tous les matins jusque-là.",
    )
    last = "Nous appelons chacun à signer notre pétition."
    assert [form for form, _ in forms(read, "Pour le pont de Varenne", first, *points, last)] != ["partial"]
