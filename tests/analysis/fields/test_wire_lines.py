"""The line of a distributor of releases: which place and day it gives, and which lines are none."""

from every_case import every_case

TEXT = "Dunmore Growers today opened a second cold store beside the river, which takes the pears of ninety farms."
BODY = f"{TEXT}\n\n{TEXT.replace('today', 'now')}\n"


@every_case(
    ("line", "place"),
    [
        (f"Dunmore, OH (Nordwire.io) Monday May 4, 2026 @ 7:00 AM Central — {TEXT}", "Dunmore, OH"),
        (f"DUNMORE, WALES – [Nordwire News](https://nordwire.example/) – 4 May 2026 – {TEXT}", "DUNMORE, WALES"),
        (f"DUNMORE SOUTH - [Nordwire](https://nordwire.example) - 4 May 2026 - {TEXT}", "DUNMORE SOUTH"),
        ("DUNMORE, OH / Nord Wire / May 4, 2026 17:00", "DUNMORE, OH"),
        ("Dunmore, Wales - May 4, 2026 / Dunmore Growers /", "Dunmore, Wales"),
        (f"(NordWire) - May 4, 2026 - Dunmore, OH – {TEXT}", "Dunmore, OH"),
        (f"A store at dusk. (NordWire) - May 4, 2026 - Dunmore, OH – {TEXT}", "Dunmore, OH"),
        (f"PORT-DUNMORE - (NordWire) - May 4, 2026 - {TEXT}", "PORT-DUNMORE"),
    ],
)
def test_a_distributors_line_gives_place_and_day(read, line, place):
    found = read(f"# A Second Cold Store Opens\n\n{line}\n\n{BODY}").metadata
    assert (found.place.value, found.date_issued.value) == (place, "2026-05-04")


@every_case(
    "line",
    [
        "DG / News / May 4, 2026 17:00",
        "The store (left) seen from the river on May 4, 2026 by night",
        "Dunmore Growers / May 4, 2026",
        "News, Sports (12) - May 4, 2026",
    ],
)
def test_other_lines_with_a_day_give_no_place(read, line):
    assert read(f"# A Second Cold Store Opens\n\n{line}\n\n{BODY}").metadata.place.value is None


def test_a_page_may_part_the_line_from_its_dash(read):
    found = read(f"A Second Cold Store Opens\n\nDunmore, OH-May 4, 2026\n– {BODY}").metadata
    assert (found.place.value, found.date_issued.value) == ("Dunmore, OH", "2026-05-04")


def test_a_whole_county_is_no_place_of_issue(read):
    assert read(f"A Second Cold Store Opens\n\nCOUNTYWIDE – {BODY}").metadata.place.value is None


@every_case("line", ["May 4, 2026 Contact: Ada Reed", "May 4, 2026 By Public Affairs Office"])
def test_a_day_keeps_its_line_before_whom_to_ask_and_who_wrote(context, line):
    view = context(f"A Second Cold Store Opens\n\n{line}\n\n{BODY}")
    assert [view.view.slice(span) for span in view.parts.dated] == [line]
