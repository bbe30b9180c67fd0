"""Names of which a part stands in marks are bodies' in Russian; the examples are invented."""

import pytest

from archivist.analysis.decision.same_claim import joining

_REST = "\nЭто было вчера, и больше ничего не известно."


@pytest.mark.parametrize(
    ("sentence", "issuer", "speaker"),
    [
        ('Тверской "Метеор" на своём сайте выступил с обращением к болельщикам.', 'Тверской "Метеор"', None),
        ("Концерн «Лесторг» опубликовал заявление о закрытии завода.", "Концерн «Лесторг»", None),
        ("Журнал «Знание» опубликовал заявление мэра города Олега Верхова.", None, "Олег Верхов"),
        ("Мэр города Олег Верхов выступил с обращением к жителям.", None, "Олег Верхов"),
    ],
)
def test_a_name_in_marks_is_no_persons(read, sentence, issuer, speaker):
    metadata = read(f"{sentence}{_REST}\n").metadata
    assert metadata.issuer.value == issuer
    assert getattr(metadata.speaker.value, "name", None) == speaker


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Концерн «Лесторг»", "«Лесторге»", True),
        ('Cooperativa "El Roble"', "«El Roble»", True),
        ("Концерн «Лесторг»", "Концерн «Метеор»", False),
        ("Концерн «Лесторг»", "Лесной банк", False),
    ],
)
def test_what_stands_in_marks_names_a_body(one, other, same):
    assert joining("issuer", head_last=False)(one, other) is same
