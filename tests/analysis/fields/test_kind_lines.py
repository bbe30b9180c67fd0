import pytest
from every_case import every_case

REST = "Der Hafen bleibt offen, und niemand muss gehen. Wir danken allen, die geholfen haben."
REPORT = "In der Debatte stellt die Gewerkschaft der Fischer im Landtag heute einen Plan vor. Es sind zwölf Punkte."


def title(read, text):
    return read(text).metadata.title.value


@every_case(
    "line",
    [
        "Pressemitteilung SPD-Fraktion",
        "Pressemitteilung der SPD-Fraktion",
        "Erklärung von Jutta Harmsen, Vorsitzende des Fischerbundes, zum Urteil des Gerichts:",
    ],
)
def test_a_line_that_only_leads_to_the_text_is_no_title_below_a_headline(read, line):
    headline = "Hamburg braucht eine neue Hafenbehörde"
    assert title(read, f"{headline}\n\n{line}\n\n{REST}\n") == headline


def test_the_statements_own_title_stays_one_below_a_label_of_the_page(read):
    line = "Erklärung des Fischerbundes zum Urteil des Gerichts"
    assert title(read, f"Startseite\n\n{line}\n\n{REST}\n") == line


def test_the_body_right_behind_the_word_for_the_statement_issues_it_below_a_headline(read):
    text = f"Hamburg braucht eine Hafenbehörde\n\nPressemitteilung SPD-Fraktion\n\n{REST}\n"
    assert read(text).metadata.issuer.value == "SPD-Fraktion"


@pytest.mark.parametrize("line", ["Mitteilung an den Fischereiverband", "Mitteilung Neuer Fischereiverband gegründet"])
def test_whom_a_statement_is_for_or_about_does_not_issue_it(read, line):
    assert read(f"Hamburg braucht eine Hafenbehörde\n\n{line}\n\n{REST}\n").metadata.issuer.value is None


@every_case("verb", ["stellt Pläne zum Hafen vor", "ruft zu Spenden für den Hafen auf", "bringt Hafengesetz durch"])
def test_a_headline_may_end_with_the_prefix_of_its_verb(read, verb):
    assert title(read, f"Gewerkschaft {verb}\n\n{REPORT}\n") == f"Gewerkschaft {verb}"


@every_case("line", ["Forderungen der Fischer und ihr Streit mit", "Gewerkschaft ruft zur Hilfe mit"])
def test_a_line_that_goes_on_below_is_half_a_title(read, line):
    below = REPORT if "Streit" in line else f"den Opfern auf. {REPORT}"
    assert title(read, f"{line}\n\n{below}\n") is None


@every_case(
    "stamp, headline, rest",
    [
        (
            "Эхо Волги 20 мая 2024, 13:18",
            "Мэр выразил соболезнования в связи с гибелью капитана",
            "Мэр города Пётр Лодкин выразил соболезнования семье капитана.",
        ),
        (
            "Hafenbote 20. Mai 2024, 13:18 Uhr",
            "Bürgermeister trauert um den Kapitän der Fähre",
            "Der Bürgermeister hat der Familie des Kapitäns sein Beileid ausgesprochen.",
        ),
        (
            "CHP 22.03.2024 12:14",
            "Başkan Kaya kaptan için başsağlığı diledi",
            "Belediye Başkanı Ali Kaya, kaptanın ailesine başsağlığı diledi.",
        ),
    ],
)
def test_whose_page_it_is_with_day_and_time_is_no_title(read, stamp, headline, rest):
    assert title(read, f"{stamp}\n\n{headline}\n\n{rest}\n") == headline


def test_the_day_of_a_meeting_belongs_to_a_headline(read):
    line = "Fischer treffen sich am Hafen am 20. Mai 2024, 13:18 Uhr"
    assert title(read, f"{line}\n\n{REPORT}\n") == line
