"""The bodies that stand beside a role in a signature, and those that sign together; the examples are invented."""

import pytest

_EN = "Dear friends,\n\nWe will not give up on the ferry, whatever others say.\n\nYours sincerely,\n\n"
_DE = "Bekanntmachung\n\nDie Mühlgasse wird für den Verkehr gesperrt.\n\nReed, den 20. Mai 2024\n\n"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"{_EN}Nora Quill\nPresident, Reed Valley Foundation\n", "Reed Valley Foundation"),
        (f"{_EN}Nora Quill\nDeputy Director, Board of Reed Ferries\n", "Board of Reed Ferries"),
        (f"{_DE}Stadt Reed\nKarl Hofer\nLeiter\n", "Stadt Reed"),
        (f"{_DE}Der Zweckverband Wasser Reed\nKarl Hofer\nVorsteher\n", "Zweckverband Wasser Reed"),
        # another role, a field, a town
        (f"{_EN}Nora Quill\nPresident, Director of Ferries\n", None),
        (f"{_EN}Nora Quill\nDirector, Public Affairs\n", None),
        (f"{_EN}Nora Quill\nMayor, Reedham\n", None),
    ],
)
def test_a_body_stands_beside_the_role_of_who_signs(read, text, body):
    values = read(text).metadata
    assert values.issuer.value == body
    assert values.speaker.value.name in ("Nora Quill", "Karl Hofer")


def test_a_body_among_those_that_sign_is_no_person(read):
    text = "Joint statement\n\nWe call on the government to withdraw the law.\n\nSigned:\n"
    signed = f"{text}Norrholm Logistics\nReed Valley Foundation\nGuild of Weavers\n"
    assert read(signed).metadata.speaker.value is None
    assert read(f"{text}Nora Quill\nReed Valley Foundation\n").metadata.speaker.value.name == "Nora Quill"


@pytest.mark.parametrize(
    ("told", "signed", "body"),
    [
        ("The statement released by the Harbour Party on Monday is false.", "Reed Foundation", "Reed Foundation"),
        ("You will have read the statement that the Harbour Party issued.", "Reed Foundation", "Reed Foundation"),
        ("The statement released by the Harbour Party on Monday is false.", "Treasurer", None),
        # its own
        ("On Monday the Harbour Party issued a statement on this.", "Harbour Party", "Harbour Party"),
    ],
)
def test_a_letter_is_of_who_signs_it_whoever_issued_what_it_tells_of(read, told, signed, body):
    text = f"Dear friends,\n\n{told} We never took its money.\n\nYours sincerely,\n\nNora Quill\n{signed}\n"
    assert read(text).metadata.issuer.value == body
