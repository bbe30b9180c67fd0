"""Words lead to the whole of a statement, or to its first part: further on the same one is quoted again."""

from every_case import every_case

_FIRST = (
    "İskelenin bakımı bitene kadar üyelerimizden sabır rica ediyorum. Bu iş kolay değildir; rüzgârda, yağmurda çalışan "
    "arkadaşlarımızın emeğidir, hepimizin gelecek yaz yine bir araya gelme umududur."
)
_SECOND = (
    "Bu bir son değil, bu bir başlangıçtır. İskele yeniden açıldığında hepimiz yine orada olacağız ve çalışacağız."
)
_LEAD = (
    "Balıkçılar Birliği Başkanı Tarkan Ilgaz, bakım çalışmasını duyurdu. Ilgaz, açıklamasında şu ifadelere yer verdi:"
)
_EN = (
    "We ask our members for patience until the pier is repaired. It is no easy work; it is done in wind and rain by "
    "our friends, and it is the hope that all of us will meet there again next summer."
)
_MORE = "This is no end, this is a beginning. When the pier opens again, all of us will be there and go on with it."


def _form(read, text):
    return [statement.form for statement in read(text).statements]


@every_case(
    "text",
    [
        f'{_LEAD}\n"{_FIRST}"\nÜyelere seslenen Ilgaz, umudunu şu sözlerle dile getirdi:\n"{_SECOND}"\n',
        f"Chairman Ned Carrow released the following statement:\n\n“{_EN}”\n\nMr Carrow also said:\n\n“{_MORE}”\n",
    ],
)
def test_it_is_a_part_where_the_same_one_is_quoted_again(read, text):
    assert _form(read, text) == ["partial"]


@every_case(
    "text",
    [
        f'{_LEAD}\n"{_FIRST}"\n',
        f'{_LEAD}\n"{_FIRST}"\nBelediye Başkanı Pelin Sorkun ise konuyla ilgili şunu söyledi:\n"{_SECOND}"\n',
        f"Chairman Ned Carrow released the following statement:\n\n“{_EN}”\n\nMayor Ida Vahn said:\n\n“{_MORE}”\n",
    ],
)
def test_it_is_whole_where_nobody_or_another_is(read, text):
    assert _form(read, text) == ["embedded"]
