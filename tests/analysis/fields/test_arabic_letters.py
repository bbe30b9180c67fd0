"""Letters to an Arabic paper: who signs them, and for what body."""

import pytest

_HEAD = "السد بحاجة إلى صيانة\nسعادة رئيس تحرير صحيفة الضفاف المحترم\nالسلام عليكم ورحمة الله وبركاته،،،\n"
_TEXT = "إشارة إلى ما نشر في صحيفتكم عن السد، نود الإفادة بأن العمل جار فيه وسوف ينتهي قريبا.\nآمل نشر هذا الإيضاح.\n"


@pytest.mark.parametrize(
    ("signature", "speaker"),
    [
        ("سالم الحداد - الواحات", "سالم الحداد"),
        ("- سالم ناصر الحداد", "سالم ناصر الحداد"),
        ("والله الموفق.\nسالم الحداد - الواحات", "سالم الحداد"),
        ("والله الموفق.\nهيئة السدود - الواحات", None),
        ("المطر الغزير - الواحات", None),
    ],
)
def test_a_reader_signs_with_the_town(read, signature, speaker):
    found = read(_HEAD + _TEXT + signature).metadata.speaker.value
    assert (found.name if found else None) == speaker


def test_what_greets_nobody_is_no_letter(read):
    assert (
        read("السد بحاجة إلى صيانة\nالعمل جار في السد وسوف ينتهي قريبا.\nسالم الحداد - الواحات").metadata.speaker.value
        is None
    )


@pytest.mark.parametrize(
    "signature",
    [
        "والسلام عليكم ورحمة الله وبركاته\nإدارة العلاقات العامة والإعلام\nبوزارة السدود والينابيع",
        "والسلام عليكم ورحمة الله وبركاته..\nمع تحيات إدارة العلاقات العامة والإعلام - بوزارة السدود والينابيع",
    ],
)
def test_an_office_signs_with_its_body(read, signature):
    found = read(_HEAD + _TEXT + signature).metadata
    assert (found.issuer.value, found.office.value) == ("وزارة السدود والينابيع", "إدارة العلاقات العامة والإعلام")
