"""The words that lead from a page to the statement, in English."""

from every_case import every_case

_WORDS = (
    "We wish to inform the public that two huts have been closed. The huts will be open again as soon as the snow has "
    "gone. We ask all guests to stay in the valley and to keep calm until then."
)


def embedded(read, text):
    statements = read(text).statements
    return [text[start:end] for item in statements if item.form == "embedded" for start, end in item.spans]


@every_case(
    "lead",
    [
        "Sen. Martha Wilson issued this statement following today's vote on the pier bill:",
        "Below is a press statement from the Reedland Police Force:",
        "Below is the statement issued by the Ministry of Huts and signed by its minister, Ivor Holm.",
        "Here is the council's statement:",
        "The storm hit the coast in April.\nHere's a full readout that was issued by the Reed House after the call:",
        "The following e-mail was issued by the mayor this morning. The statement follows in full:",
    ],
)
def test_this_below_and_here_lead_to_the_statement(read, lead):
    assert embedded(read, f"{lead}\n\n{_WORDS}\n") == [_WORDS]


@every_case(
    "lead",
    [
        "The keeper said that this is what matters:\n\n“We close at noon.” The huts are full in May, he said.",
        "The council issued this advice to guests on Monday: stay in the valley. It said that the huts were closed.",
        "The statement is pinned up here. Guests below said that they had not read it.",
    ],
)
def test_such_words_lead_nowhere_in_a_report(read, lead):
    told = "Guests were told to leave by noon, the warden added, and most of them had left by ten, the council said."
    assert embedded(read, f"{lead} {told}\n") == []


@every_case(
    "lead",
    [
        "The warden of the huts has issued a statement about the storm in the valley.\n\nIt reads:",
        "The warden of the huts has issued a statement about the storm in the valley.\n\nIt reads as follows:",
        "Warden answers\n\nTarnwick, Wash. -- Statement by the warden of the huts, Ivor Holm:",
        "Guests have asked about the huts. On Monday the warden said the following:",
    ],
)
def test_a_pronoun_a_label_behind_its_place_and_the_following_lead_to_the_statement(read, lead):
    assert embedded(read, f"{lead}\n\n{_WORDS}\n") == [_WORDS]


def test_nothing_is_led_to_where_no_statement_is_named(read):
    lead = "The warden of the huts spoke on the storm in the valley.\n\nIt reads:"
    assert embedded(read, f"{lead}\n\n{_WORDS}\n") == []
