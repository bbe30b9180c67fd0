import pytest

from archivist.base.clitics import forms


@pytest.mark.parametrize(
    ("word", "left"),
    [
        ("والامم", "الامم"),
        ("بالحسكه", "الحسكه"),
        ("وبحلب", "حلب"),
        ("للامم", "الامم"),
        ("فللامم", "الامم"),
        ("لسوريا", "سوريا"),
    ],
)
def test_attached_particles_come_off(word, left):
    assert left in [rest for _, rest, _ in forms(word)]


def test_the_word_itself_is_the_first_reading():
    assert forms("كوباني")[0] == (0, "كوباني", "")


def test_what_is_cut_off_is_counted():
    assert {cut for cut, rest, _ in forms("وللامم") if rest == "الامم"} == {3}


def test_an_empty_word_has_no_particles():
    assert forms("") == ((0, "", ""),)
