"""The person whom a line of a report names with a role before a colon and a quotation; the examples are invented."""

import pytest

_EN = "The bridge is closed. Many people have asked why that is so.\n\n"
_RU = "Мост закрыт на ремонт. Это важно для всех жителей города.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{_EN}Nora Quill, mayor of Reedham: “It is not true, we will open it in the spring.”", "Nora Quill"),
        (f"{_RU}Олег Верхов, мэр города: «Это неправда, мост мы откроем весной».", "Олег Верхов"),
        # two whom a report hears, no role, no quotation
        (
            (
                f"{_EN}Nora Quill, mayor of Reedham: “It is not true.”\n\n"
                "Dan Ellery, mayor of Coarseville: “It is true, we wait.”"
            ),
            None,
        ),
        (f"{_EN}Nora Quill, aged 40: “It is not true, we will open it in the spring.”", None),
        (f"{_EN}Nora Quill, mayor of Reedham: photographs and films of the bridge.", None),
    ],
)
def test_who_speaks_behind_a_label(read, text, speaker):
    assert getattr(read(f"{text}\n").metadata.speaker.value, "name", None) == speaker
