"""Two who speak together in one release: neither is its speaker."""

from every_case import every_case

QUOTED = (
    "“The pier is open to all who live on the isle,” Wilson said.\n“We shall mend the old bridge as well,” Holm said.\n"
)


@every_case(
    "lead",
    [
        "Sens. Ivor Wilson (R-ME) and Martha Holm (D-NJ) announced on the isle that the pier is open.",
        "The pier of the isle is open again, Senators Ivor Wilson and Martha Holm announced today.",
        "Sen. Ivor Wilson and Rep. Martha Holm announced on the isle that the pier is open.",
        "SENS. WILSON, HOLM ANNOUNCE PIER\nThe pier is open, said Ivor Wilson and Martha Holm of the Senate.",
    ],
)
def test_of_two_who_speak_together_none_is_the_speaker(read, lead):
    assert read(f"{lead}\n{QUOTED}").metadata.speaker.value is None


def test_who_speaks_alone_in_a_release_of_two_is_its_speaker(read):
    lead = "Sen. Ivor Wilson said on the isle that the pier is open, with Rep. Martha Holm."
    quoted = "“The pier is open to all who live on the isle,” Wilson said.\n“We shall mend it,” Wilson said.\n"
    assert read(f"{lead}\n{quoted}").metadata.speaker.value.name == "Ivor Wilson"


def test_an_open_bracket_before_a_colon_is_no_body(read):
    title = "Reed Pumps Inc. (NASDAQ: RPMP) opens a new pier for its pumps on the isle"
    text = f"Pumps\n\n{title}\n\nReed Pumps Inc. (NASDAQ: RPMP) has opened a new pier for its pumps on the isle.\n"
    value = read(text).metadata.issuer.value
    assert value is None or "(" not in value
