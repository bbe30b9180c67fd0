from effort import calls
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.fold import fold

# Surrogates as the decoder makes them of undecodable bytes, and everything else Unicode has.
ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF, categories=["Cs"]),
        st.sampled_from("\r\n\ufeff\u0640\u064b\u200fلاأةىﷲﻻ٣۴"),
    )
)


@every_case(
    ("written", "seen"),
    [
        ("أحمد وإدلب وآذار", "احمد وادلب واذار"),
        ("وزارة الخارجيّةُ", "وزاره الخارجيه"),
        ("علی یک", "علي يك"),
        ("١٢/٣/٢٠٢٠ و ۱۲", "12/3/2020 و 12"),
        ("محمـــد", "محمد"),
        ("\ufeff\u200fنص\u200c", "نص"),
        ("a\u00a0b\tc", "a b c"),
        ("Jr.’s Call – now", "Jr.'s Call - now"),
        ("ﻻ ﷲ", "لا الله"),
        ("كتب\ufc5eوقال", "كتبوقال"),
        ("one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        ("Conseil arme\u0301nien, I\u0307l, и\u0306", "Conseil arménien, İl, й"),
        ("x\u0301y \u0301z", "xy z"),
        ("The o\ufb03ce con\ufb01rms the \ufb02ood", "The office confirms the flood"),
        ("\u0647\u200cر\u06ceم", "\u06d5رێم"),  # Sorani, as older keyboards write it
        ("خانه\u200cها", "خانهها"),
    ],
)
def test_letters_that_writers_use_for_one_another_become_one(written, seen):
    assert fold(written).text == seen


# Sorani, as older keyboards write it, in a copy that has lost the non-joiners
@every_case(
    ("written", "seen"),
    [
        ("دهقی", "دەقي"),
        ("ههرێم", "هەرێم"),
        ("بهرههم", "بەرهەم"),
        ("شههید", "شەهيد"),
        ("سههۆڵ", "سەهۆڵ"),
        ("بههۆی", "بەهۆي"),
        ("نیه", "نيە"),
        ("دهۆک", "دهۆك"),
        ("جیهان", "جيهان"),
        ("شاهی", "شاهي"),
        ("هاتن", "هاتن"),
        ("بەهێز", "بەهێز"),
    ],
)
def test_a_vowel_of_sorani_that_has_lost_its_non_joiner_is_one(written, seen):
    around = "ئهم کارە له کۆمەڵگە و له دەرەوە بڵاو"
    assert fold(f"{around} {written} {around}").text.split()[8] == seen


@every_case(
    ("written", "seen"),
    [
        ("خانه را به همه داد و له او گفت", "خانه را به همه داد و له او گفت"),  # Persian
        ("له علاقة بمدينة ڤيينا وله فيها بيت وله ێ", "له علاقه بمدينه ڤيينا وله فيها بيت وله ێ"),  # Arabic
        ("بەرهەمی لەگەڵ مهدی لە ڕێگە", "بەرهەمي لەگەڵ مهدي لە ڕێگە"),  # Sorani as it is written today
    ],
)
def test_heh_stays_where_no_vowel_was_lost(written, seen):
    assert fold(written).text == seen


def test_a_slice_of_the_view_leads_back_to_whole_words_of_the_original():
    text = "\ufeffقالت وِزَارَةُ الخارجيّة: نعم"
    view = fold(text)
    start = view.text.index("وزاره")
    begin, end = view.span(start, start + len("وزاره"))
    assert text[begin:end] == "وِزَارَةُ"  # with the vowel sign after the last letter


def test_a_slice_has_the_accents_of_its_last_letter():
    text = "le café arménien".replace("é", "e\u0301")
    view = fold(text)
    start = view.text.index("café")
    begin, end = view.span(start, start + len("café"))
    assert text[begin:end] == "cafe\u0301"
    assert view.text[view.index(text.index("arme")) :] == "arménien"


def test_a_slice_inside_a_ligature_gives_the_whole_ligature():
    view = fold("ﻻ")
    assert view.text == "لا"
    assert view.span(0, 1) == view.span(1, 2) == (0, 1)


def test_an_empty_slice_is_empty_in_the_original():
    view = fold("\ufeffab")
    assert view.span(1, 1) == (2, 2)
    assert view.span(2, 2) == (3, 3)


def test_an_offset_of_the_original_leads_to_the_view():
    view = fold("\ufeffمُحمد")
    assert view.index(0) == view.index(1) == 0
    assert view.index(3) == 1


@given(ANY_TEXT)
def test_every_character_of_the_view_stands_in_the_original_in_the_same_order(text):
    view = fold(text)
    assert len(view.starts) == len(view.text)
    assert list(view.starts) == sorted(view.starts)
    assert all(0 <= start < len(text) for start in view.starts)


@given(ANY_TEXT, st.integers(0, 40), st.integers(0, 40))
def test_any_slice_maps_to_a_slice(text, first, second):
    view = fold(text)
    start, end = sorted((min(first, len(view.text)), min(second, len(view.text))))
    begin, finish = view.span(start, end)
    assert 0 <= begin <= finish <= len(text)
    assert view.text[start : start + 1] in fold(text[begin:finish]).text or end == start


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text):
    once = fold(text).text
    assert fold(once).text == once


def test_it_costs_less_than_a_call_a_character():
    text = "قالت وزارةُ الخارجيّة في بيان لها اليوم.\n" * 100
    assert calls(lambda: fold(text)) < len(text) / 2
