"""Names in apposition to an Arabic role or rank: behind a comma, before a dash, behind a second role."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد الدكتور، سالم البكري – عميد الكلية – أن العمل مستمر.", "سالم البكري"),
        ("أكد الفريق أول، السعيد بوزيان – رئيس أركان الجيش الساحلي – أن الجيش مستعد.", "السعيد بوزيان"),
        ("أكد الفريق أول، السعيد بوزيان، أن الجيش مستعد.", "السعيد بوزيان"),
        ("قال رئيس الجمعية، جان-بول دوران، إن العمل مستمر.", "جان-بول دوران"),
        (
            "قال الوزير المنتدب لدى وزير الدفاع، رئيس أركان الجيش الساحلي، الفريق أول سالم بوزيان إن الجيش مستعد.",
            "سالم بوزيان",
        ),
    ],
)
def test_the_name_is_found(read, text, name):
    assert read(text).metadata.speaker.value.name == name


@pytest.mark.parametrize(
    "text",
    [
        "أكد الدكتور، العمل مستمر – كما يرى – في الموقع.",
        "قال الوزير المنتدب لدى وزير الدفاع الوطني، رئيس أركان الجيش الساحلي، إن الجيش مستعد.",
    ],
)
def test_a_role_alone_has_no_name(read, text):
    assert read(text).metadata.speaker.value is None
