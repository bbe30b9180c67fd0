"""Which spellings search takes for the same word: the table is the specification."""

from effort import calls
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.query import parse_query, places_of
from archivist.base.words import words

# What is asked for, what finds it, what does not.
FOUND = {
    # clitics and the article
    "الخارجية": "الخارجية للخارجية والخارجية بالخارجية كالخارجية فالخارجية وللخارجية وبالخارجية خارجية لخارجية",
    "خارجية": "الخارجية للخارجية وللخارجية خارجية",
    "للخارجية": "الخارجية للخارجية خارجية",
    "سوريا": "سوريا وسوريا لسوريا بسوريا فسوريا وبسوريا كسوريا",
    "اللجنة": "اللجنة للجنة واللجنة لجنة",
    "الله": "الله لله والله ولله بالله",
    "يقول": "يقول سيقول وسيقول فيقول",
    "2022": "2022 ٢٠٢٢ ۲۰۲۲ ２０２２ و2022",
    # pronouns
    "وزارة": "وزارة وزارتها وزارته وزارتنا ووزارتهم لوزارتكم الوزارة",
    "بيان": "بيان بيانها بيانه البيان وبيانهما ببيان",
    # the accusative
    "مسئول": "مسؤولا مسؤولًا مسؤولاً ومسئولا",
    "رسمي": "رسميًا رسمياً",
    # hamza, ta marbuta, alef maqsura
    "أحمد": "أحمد احمد إحمد وأحمد آحمد ٱحمد",
    "مسؤول": "مسؤول مسئول مسوول المسئول",
    "هيئة": "هيئة هيأة الهيأة هيئه هيئتنا",
    "شيء": "شيء شئ شي",
    "وزراء": "وزراء وزرا الوزراء",
    "مدرسة": "مدرسة مدرسه المدرسة",
    "مصطفى": "مصطفى مصطفي",
    # marks, tatweel, presentation forms, ligatures
    "محمد": "محمد مُحَمَّد محمـــد ﻣﺤﻤﺪ ﷴ",
    "صلى": "صلى ﷺ",
    # Persian and Kurdish letters
    "کردستان": "کردستان كردستان",
    "كوردستان": "کوردستان كۆردستان کۆردستان",
    "هەرێمی": "هەرێمی هەريمي",
    "می‌شود": "می‌شود ميشود",
    # Latin
    "ministere": "ministère MINISTÈRE Ministere minist\u0065\u0300re",
    "État": "Etat d'État l’état",
    "ırak": "Irak ırak IRAK İrak",
    "Łódź": "lodz Łódź",
    "Straße": "strasse STRASSE straße",
    "ﬁnance": "finance Finance",
    # Cyrillic and Greek
    "ёж": "еж Ёж ЕЖ",
    "замок": "за\u0301мок Замок",
    "Αθήνα": "ΑΘΗΝΑ αθηνα",
}
NOT_FOUND = {
    "ماء": "ما",
    "الله": "له اللهو",
    "حلب": "حلبة محلب",
    "عراق": "العراقية",
    "مسؤول": "مسؤولون",
    "بيان": "بيانية",
    "زير": "الوزير",
    "سوري": "سوريا",
    "вой": "вои",
    "مي": "ميم",
    "ha": "Han",
}


def says(asked: str, text: str) -> bool:
    found = list(words(text))
    units = parse_query([asked])
    assert units
    return all(places_of(unit, found) for unit in units)


@every_case(("asked", "written"), [(asked, word) for asked, there in FOUND.items() for word in there.split(" ")])
def test_a_search_finds_every_spelling_of_its_word(asked, written):
    assert says(asked, f"qqq {written}, qqq")


@every_case(("asked", "written"), [(asked, word) for asked, there in NOT_FOUND.items() for word in there.split(" ")])
def test_a_search_does_not_find_another_word(asked, written):
    assert not says(asked, f"qqq {written}, qqq")


def test_a_word_is_cut_out_of_the_original_with_its_marks_and_without_its_surroundings():
    text = "\ufeff«وَلِلخارجيّةِ» (d'É\u0301tat) _x_ ا\u200fب."
    assert [text[word.start : word.end] for word in words(text)] == [
        "وَلِلخارجيّةِ",
        "d",
        "É\u0301tat",
        "x",
        "ا\u200fب",
    ]


def test_a_ligature_of_four_words_is_four_words_in_one_place():
    assert [(word.start, word.end, word.key) for word in words("ﷺ")] == [
        (0, 1, "صلي"),
        (0, 1, "الله"),
        (0, 1, "عليه"),
        (0, 1, "وسلم"),
    ]


def test_what_is_too_long_for_a_word_is_cut_on_both_sides_alike():
    assert says("a" * 5000, "a" * 5000)


@given(st.text(st.one_of(st.characters(), st.sampled_from("\r\n\ufeff\u0640\u064b\u200fوفلكباﷲﻻ٣۴ء\u0654"))))
def test_any_text_has_words_in_order_that_say_themselves(text):
    found = list(words(text))
    assert all(word.start < word.end <= len(text) for word in found)
    assert [word.start for word in found] == sorted(word.start for word in found)
    for word in found:
        assert word.key == word.spellings[0]
        assert set(word.spellings) <= word.forms
        # What the index keeps must be a word of the index: no blank, no quotation mark, nothing that is not there.
        assert all(form and not any(letter in ' "\ue000' for letter in form) for form in word.forms)


def test_a_long_text_costs_as_much_a_word_as_a_short_one():
    word = "وللخارجية\u0301 "
    assert len(list(words(word * 20_000))) == 20_000
    short, long = (calls(lambda count=count: list(words(word * count))) for count in (1000, 8000))
    assert long < 9 * short
