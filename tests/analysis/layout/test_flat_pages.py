"""A saved page that lost its line ends, and often its commas: runs of blanks stand for the ends of lines."""

GAP = " " * 40
PROSE = "WASHINGTON  DC   Senator Mary Stone  D OH  announced today that the bridge of Dunmore is paid for   "
PAGE = (
    f"   {GAP}Stone Announces Money For The Bridge Of Dunmore{GAP}Contact  Ada Reed      Monday  May 4  2026{GAP}"
    f"{PROSE * 4}We are proud of this bridge  said Senator Stone{GAP}"
)


def test_the_blanks_part_the_lines(context):
    view = context(PAGE).view
    lines = [view.slice(line) for line in view.lines]
    assert lines[:3] == ["Stone Announces Money For The Bridge Of Dunmore", "Contact  Ada Reed", "Monday  May 4  2026"]


def test_title_and_day_are_read(read):
    found = read(PAGE).metadata
    assert found.title.value == "Stone Announces Money For The Bridge Of Dunmore"
    assert found.date_issued.value == "2026-05-04"


def test_no_name_runs_over_blanks_that_stand_for_signs(read):
    assert read(PAGE).metadata.issuer.value is None


def test_a_column_in_a_short_line_stays_one_line(context):
    view = context(f"Name{GAP}Stone\nTown{GAP}Dunmore\n").view
    assert len(view.lines) == 2
