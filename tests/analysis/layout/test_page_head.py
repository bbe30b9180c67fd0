from every_case import every_case

TEXT = (
    "The Council of Dunmore Growers said on Monday that it had asked the ministry for the figures of three years. "
    "It wants them before the summer, and it will ask for them again if nobody answers its letters until then."
)
HEAD = "Growers Ask the Ministry for Figures That Nobody Has Seen"
WRAPPED = "Growers Ask the Ministry\nfor Figures That Nobody Has Seen\nOther Towns May Follow"
CURLED = "ADVISORY - Meeting of the “Red” Growers"
QUOTED = 'ADVISORY – Meeting of the "Red" Growers'
LONG = (
    "Growers Ask the Ministry for Figures That Nobody Has Seen, and for a Meeting With the Commission That Is to "
    "Decide on the Prices of the Coming Year"
)


@every_case(
    ("text", "title"),
    [
        (f"{HEAD} - Council of Dunmore Growers\nHome\nContact us\n{HEAD}\n{TEXT}\n", HEAD),
        (f"{LONG} | Council of Dunmore Growers\nSkip to content\n{LONG}\n{TEXT}\n", LONG),
        (f"{HEAD} - Council of Dunmore Growers\nHome\nContact us\n{WRAPPED}\n{TEXT}\n", HEAD),
        (f"ADVISORY - Meeting of the “Red” Growers - Council\nMeeting Reports Here\nPress\n{QUOTED}\n{TEXT}\n", CURLED),
        (f"{HEAD} - And a Word on Prices\n\n{TEXT}\n", f"{HEAD} - And a Word on Prices"),
        (f"{HEAD} | The Valley Courier\n\n{TEXT}\n", HEAD),
        (f"{HEAD} | 3 May 2026\n\n{TEXT}\n", HEAD),
        (f"Growers | Figures of the Ministry for Years\n\n{TEXT}\n", "Figures of the Ministry for Years"),
        (f"Growers | Prices on Every Crate Go Up\n\n{TEXT}\n", None),
    ],
)
def test_the_page_shows_where_a_headline_ends_before_the_sites_name(read, text, title):
    assert read(text).metadata.title.value == title


def test_a_headline_inside_the_path_of_its_page_is_shown_below_it(read):
    text = f"Home News {HEAD}\nSociety\n\n{HEAD}\n\nBy Ann Carrow\n\n{TEXT}\n"
    assert read(text).metadata.title.value == HEAD


@every_case(
    ("text", "title"),
    [
        (f"The Valley Courier - {HEAD}\nHome\n{HEAD}\n{TEXT}\n", HEAD),
        (f"Valley.com - {HEAD}\n0801 (GMT+04:00) - 12/02/19   {HEAD}   A field near Dunmore\n{TEXT}\n", HEAD),
        (f"Dunmore - {HEAD}\n\n{TEXT}\n", f"Dunmore - {HEAD}"),
        (f"Dunmore - {HEAD}\n\nOthers said: {HEAD} and more.\n{TEXT}\n", f"Dunmore - {HEAD}"),
    ],
)
def test_the_name_of_a_site_may_stand_before_the_headline(read, text, title):
    assert read(text).metadata.title.value == title
