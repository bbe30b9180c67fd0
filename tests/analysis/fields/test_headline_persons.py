"""Arabic news, all invented, whose headline names who speaks before a colon, and whose text does so behind a role."""

import pytest


@pytest.mark.parametrize(
    ("headline", "text", "name", "role"),
    [
        (
            "لزغر العكلمي : البحر هادئ",
            "قال القيادي في حركة نداء الواحة، لزغر العكلمي، ضيف البرنامج اليوم إن البحر هادئ.",
            "لزغر العكلمي",
            "القيادي في حركة نداء الواحة",
        ),
        (
            "المبلكي : على البلدية أن تتحرك",
            "حذر الأمين العام المساعد لنقابة الصيادين، بوعزي المبلكي، من خطورة العاصفة.",
            "بوعزي المبلكي",
            "الأمين العام المساعد لنقابة الصيادين",
        ),
    ],
)
def test_the_name_of_the_headline_stands_behind_the_role(read, headline, text, name, role):
    value = read(f"{headline}\n\n{text}\n").metadata.speaker.value
    assert (value.name, value.role) == (name, role)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("قصر الرمال : إيقاف لصين", "قال مصدر من البلدية، جهة قصر الرمال، إن اللصين أوقفا."),
        ("المبلكي : البحر هادئ", "قال مدير الميناء إن الصياد بوعزي المبلكي غائب."),
    ],
)
def test_a_town_and_whoever_is_spoken_of_do_not_speak(read, headline, text):
    assert read(f"{headline}\n\n{text}\n").metadata.speaker.value is None
