"""What stands in quotation marks and is no words of anybody: the name of a firm behind its noun."""

import pytest

_BEHIND = "порт закрыт до весны, а рыбаки получат работу на другом берегу."


@pytest.mark.parametrize("noun", ["ООО", "АО", "ГАХК", "завода", "фонда"])
def test_a_name_in_marks_behind_a_noun_for_a_firm_is_no_quotation(read, noun):
    text = f"Как сообщили в пресс-службе {noun} «Северный рыбный торговый порт», {_BEHIND}\n"
    assert [statement.form for statement in read(text).statements] == ["reported"]


def test_words_in_marks_behind_a_verb_are_a_quotation(read):
    text = f"Как сообщили в пресс-службе завода, «порт закроют только поздней весной», {_BEHIND}\n"
    assert [statement.form for statement in read(text).statements] == ["partial"]


def test_whoever_shares_something_speaks(read):
    text = "«Сегодня мы смогли принять участие в большой церемонии в порту», - поделился мэр Пётр Лодкин.\n"
    assert read(text).metadata.speaker.value.name == "Пётр Лодкин"


_LONG = (
    "أبواب البلدية كانت وستبقى مفتوحة لكل أبناء المدينة ضمن القانون، وهي لن تسمح تحت أي ظرف بتكرار مثل هذه الأفعال "
    "التي تمس هيبة المرفق العام، ولا سيما موظفيها الذين يؤدون واجبهم في حفظ النظام وتطبيق القوانين داخل المرفق كل يوم"
)


@pytest.mark.parametrize(
    ("before", "form"), [("وأكدت البلدية أن ", "partial"), ("وقالت البلدية في البيان: ", "embedded")]
)
def test_a_quotation_that_goes_on_with_a_sentence_is_no_whole_statement(read, before, form):
    text = f'استنكرت بلدية وادي الرمان، في بيان، ما حصل أمس أمام مبناها.\n{before}"{_LONG}".\n'
    assert [statement.form for statement in read(text).statements] == [form]
