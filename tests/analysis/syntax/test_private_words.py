"""Words between two people are no statement, nor are those who are only named beside a signature."""

import pytest

LEAD = "A jury in Terna found a carter guilty today. Lowmoor prosecutors had charged him in May with threats.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Noah Reed, 40, sent more than 400 emails to various keepers that threatened to burn the mill.",
        "Noah Reed, 51, of Terna, sent a threatening letter to the miller stating that he would burn the mill.",
    ],
)
def test_who_writes_to_somebody_makes_no_statement(read, sentence):
    assert read(f"{LEAD}\n{sentence}\n").metadata.speaker.value is None


def test_a_minister_who_sends_a_letter_does(read):
    text = "The minister of bridges, Noah Reed, sent a letter to all councils in which he promised new roads.\n"
    reading = read(f"Roads for all councils\n\n{text}\nHe said that work begins in spring.\n").metadata
    assert reading.speaker.value is None or reading.speaker.value.name == "Noah Reed"


def test_an_initial_inside_a_name_begins_no_signature(read):
    text = f"Road closed in Terna\n\n{LEAD}\nHarbour Director Stephanie V. Daniels\nRoom 12\n"
    speaker = read(text).metadata.speaker.value
    assert speaker is None or not speaker.name.startswith("V.")


def test_the_tags_of_a_page_sign_nothing(read):
    text = f"New rules for bridge reports\n\n{LEAD * 3}\nTagged with:\nOfficer of Bridges\nAnna Harrow\n"
    assert read(text).metadata.speaker.value is None
