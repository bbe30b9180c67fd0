from every_case import every_case

from archivist.base.arabic_particles import without_particles


@every_case(
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
    assert left in [rest for _, rest, _ in without_particles(word)]


def test_the_word_itself_is_the_first_reading():
    assert without_particles("كوباني")[0] == (0, "كوباني", "")


def test_what_is_cut_off_is_counted():
    assert {cut for cut, rest, _ in without_particles("وللامم") if rest == "الامم"} == {3}


def test_an_empty_word_has_no_particles():
    assert without_particles("") == ((0, "", ""),)
