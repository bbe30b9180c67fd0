"""Acts of sovereigns: who says "We, NAME, king of LAND" and signs by that name."""

import pytest

BODY = "بعد الاطلاع على النظام الأساسي للحكم . أمرنا بما هو آت : أولا : يعفى نائب رئيس الديوان من منصبه."
NAME, ROLE = "سالم بن فهد آل سعيد", "ملك المملكة العربية الساحلية"
FRAME = "أصدر الملك أمس أمرا ملكيا فيما يلي نصه:"


def spoken(reading):
    speaker = reading.metadata.speaker.value
    return (speaker.name, speaker.role) if speaker else None


@pytest.mark.parametrize(
    "text",
    [
        f"{FRAME}\nبسم الله الرحمن الرحيم\nبعون الله تعالى\nنحن {NAME}\n{ROLE}\n{BODY}\n{NAME}",
        f"{FRAME}\n\nبعون الله تعالى\n\nنحن {NAME}\n\n{ROLE}\n\n{BODY}\n\n{NAME}",
        f"{FRAME} بعون الله تعالى نحن {NAME} {ROLE} {BODY} {NAME}",
        f"{FRAME} نحن {NAME}، {ROLE}، {BODY} {NAME}",
    ],
)
def test_the_sovereign_speaks_in_an_act_of_another_kind(read, text):
    reading = read(text)
    assert spoken(reading) == (NAME, ROLE)
    assert reading.metadata.document_type.value == "other"


def test_a_sultan_has_his_land_right_behind(read):
    text = f"مرسوم سلطاني\nنحن حارث بن سيف سلطان عمان\n{BODY}\nصدر في ٣ من مارس سنة ٢٠٢١م\nحارث بن سيف\nسلطان عمان"
    assert spoken(read(text)) == ("حارث بن سيف", "سلطان عمان")


@pytest.mark.parametrize(
    "text",
    [
        f"{FRAME} بعون الله تعالى نحن {NAME} {ROLE} {BODY} فهد بن سالم",
        "قال المدرب إن فريقه جاهز، وأضاف: نحن أبطال القارة وملوك الملعب، وسنلعب غدا من أجل الفوز.",
    ],
)
def test_whoever_does_not_sign_by_that_name_is_none(read, text):
    assert spoken(read(text)) != (NAME, ROLE)
