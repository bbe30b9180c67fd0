import pytest
from every_case import every_case

from archivist.authority.inflection import capitals, endings, stem
from archivist.authority.matcher import load_authority


def found(text):
    return [(text[match.start : match.end], match.entity.id) for match in load_authority().find(text)]


@pytest.mark.parametrize(
    "cases",
    [("Россия", "России", "Россией"), ("Дамаск", "Дамаске"), ("Сирия", "Сирию", "СИРИЕЙ"), ("Иран", "Ирана", "Ираном")],
)
def test_the_cases_of_a_russian_word_have_one_stem(cases):
    assert len({stem(word) for word in cases}) == 1


@every_case("word", ["США", "того", "Куба", "Damascus", "سوريا", ""])
def test_a_short_word_and_another_script_stay_as_they_are(word):
    assert stem(word) == word


def test_an_ending_fits_the_word_and_the_language():
    assert "ndan" in endings("Bakanlığı", "tr")
    assert endings("Suriye", "tr") == endings("TBMM", "tr") == endings("Damascus", "en") == ()
    assert "yê" in endings("Kobanê", "ku")
    assert "ê" in endings("Heleb", "ku")


def test_turkish_capitals_keep_the_dot():
    assert capitals("Dışişleri", "tr") == "DIŞİŞLERİ"
    assert capitals("Foreign", "en") == "FOREIGN"


@every_case(
    ("text", "names"),
    [
        ("в Дамаске и Сирии", [("Дамаске", "place.damascus"), ("Сирии", "place.syria")]),
        ("заявлении МИД России", [("МИД России", "org.ministry.russia.foreign")]),
        ("Milli Savunma Bakanlığından gelen", [("Milli Savunma Bakanlığı", "org.ministry.turkey.defence")]),
        ("Suriye'nin kuzeyi, İDLİB", [("Suriye", "place.syria"), ("İDLİB", "place.idlib")]),
        ("li Sûriyeyê û Kobanêyê", [("Sûriye", "place.syria"), ("Kobanê", "place.aynalarab")]),
        ("لە سووریادا و هەولێرەوە", [("سووریا", "place.syria"), ("هەولێر", "place.city.erbil")]),
        ("در سوریه و ایران گفت", [("سوریه", "place.syria"), ("ایران", "place.iran")]),
    ],
)
def test_a_name_is_met_without_its_ending(text, names):
    assert found(text) == names


@pytest.mark.parametrize("text", ["شعيل بن سودان الأحمدي إلى أهله في القرية", "Россыпь", "Suriyeli çocuklar", "Malina"])
def test_an_ending_of_another_language_or_word_makes_no_name(text):
    assert found(text) == []
