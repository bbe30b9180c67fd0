"""Objects behind an Arabic name that end as surnames do, and surnames that end so."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وجه المتحدث باسم القوات الساحلية العميد سالم بكري نصيحة للجيران.", "سالم بكري"),
        ("وجه الوزير سالم بكري تحية للعمال.", "سالم بكري"),
        ("أعلن الوزير سالم بكري خطة جديدة.", "سالم بكري"),
        ("قال الوزير سالم بكري خليفة للجنة إن العمل مستمر.", "سالم بكري خليفة"),
        ("أعلن الوزير سالم بكري سلامة للصحافيين أن العمل مستمر.", "سالم بكري سلامة"),
        ("قال الوزير سالم بكري طلحة في تصريح صحفي إن العمل مستمر.", "سالم بكري طلحة"),
    ],
)
def test_a_thing_that_is_given_is_no_surname(read, text, name):
    assert read(text).metadata.speaker.value.name == name
