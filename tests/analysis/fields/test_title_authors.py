"""Whose statement a title says it is, by role, body and initials; the examples are invented."""

import pytest

_RU = "\n\n11 января 2023 года\n\nМы обратили внимание на это. Мы исходим из того, что это ошибка.\n"
_SITE = "Комитет по делам рыбаков\nГосударственная Дума Рутении\n• Абелия\n• Борея\n\n"


@pytest.mark.parametrize(
    ("title", "issuer", "speaker"),
    [
        ("Комментарий официального представителя МИД Рутении М.В.Полозовой о рыбе", "МИД Рутении", None),
        ("Ответ официального представителя МИД Рутении М. В. Полозовой на вопрос", "МИД Рутении", "М. В. Полозовой"),
        ("Комментарий официального представителя МИД Рутении Марии Полозовой", "МИД Рутении", "Мария Полозова"),
        ("Выступление Министра рыбной ловли Рутении С.В.Верхова на встрече", None, "С.В.Верхова"),
        ("Комментарий к новому закону о рыбе", None, None),
    ],
)
def test_whose_words_a_russian_title_announces(read, title, issuer, speaker):
    metadata = read(f"{title}{_RU}").metadata
    assert metadata.issuer.value == issuer
    name = getattr(metadata.speaker.value, "name", None)
    assert name == speaker or (speaker is None and name == "М.В.Полозовой")


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        (f"{_SITE}Комментарий официального представителя МИД Рутении М. В. Полозовой о рыбе", "МИД Рутении"),
        (
            "Министерство иностранных дел Рутении\n\nКомментарий представителя МИД Рутении М. В. Полозовой о рыбе",
            "Министерство иностранных дел Рутении",
        ),
    ],
)
def test_whose_site_it_is_says_less(read, head, issuer):
    assert read(f"{head}{_RU}").metadata.issuer.value == issuer
