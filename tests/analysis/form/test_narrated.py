"""Reports, under the title of a statement, of invented letters that were sent or received."""

import pytest

ABOUT = "إثر حادث إطلاق النار بإحدى المدارس في ولاية الواحة، ما خلف عددا من الضحايا بين التلاميذ."
QUOTED = "ومما جاء في برقية الملك: «وإذ أشاطركم مشاعركم إزاء هذا الحادث المفجع، أرجو أن تتفضلوا بقبول مشاعر تعاطفي»."


def forms(reading):
    return [statement.form for statement in reading.statements]


def test_the_letters_own_words_are_quoted(read):
    sent = f"بعث الملك سالم الأول برقية تعزية إلى رئيس الولايات الساحلية، {ABOUT}"
    text = f"برقية تعزية ملكية إلى الرئيس\n\n{sent}\n\n{QUOTED}\n"
    assert forms(read(text)) == ["partial"]


@pytest.mark.parametrize("verb", ["تلقى", "أرسل"])
def test_nothing_of_the_letter_is_quoted(read, verb):
    text = f"برقية تعزية بوفاة المناضل\n\n{verb} الرئيس سالم البكري، رئيس مجلس القيادة، برقية تعزية من الملك، {ABOUT}\n"
    assert forms(read(text)) == ["reported"]


@pytest.mark.parametrize(
    "first",
    [
        "تعرب وزارة الموانئ الساحلية عن خالص تعازيها لأسر الضحايا، وتؤكد أن بيانا آخر سيصدر عنها قريبا في هذا الشأن.",
        "أصدرنا أمس بيانا في هذا الشأن، ونحن نؤكد اليوم أننا نقف إلى جانب أسر الضحايا في هذا المصاب الأليم.",
    ],
)
def test_who_speaks_himself_is_not_told_of(read, first):
    assert forms(read(f"بيان\n\n{first}\n")) == ["direct"]
