from archivist.base.directions import Quoted, Told, left_to_right, mirrored, right_to_left

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"


def test_a_left_to_right_sentence_is_only_escaped() -> None:
    assert left_to_right("{path} is {found}", {"path": "a\x1b[1m", "found": "b"}) == "a\\u001b[1m is b"


def test_what_a_document_says_is_isolated_in_every_language() -> None:
    assert left_to_right("said {by}", {"by": Quoted("وزير")}) == f"said {FSI}وزير{PDI}"
    assert right_to_left("قال {by}", {"by": Quoted("A")}) == f"{RLI}قال {FSI}A{PDI}{PDI}"


def test_values_stand_apart_in_a_right_to_left_sentence() -> None:
    told = right_to_left("{path} تغيّر: {found}", {"path": "بيان.txt", "found": "0a"})
    assert told == f"{RLI}{LRI}بيان.txt{PDI} تغيّر: {FSI}0a{PDI}{PDI}"


def test_a_filled_sentence_is_a_value_of_another_as_it_is() -> None:
    inner = left_to_right("said {by}", {"by": Quoted("وزير")})
    assert left_to_right("{inner}!", {"inner": inner}) == f"said {FSI}وزير{PDI}!"
    inner = right_to_left("قال {by}", {"by": "A"})
    assert right_to_left("{inner}، {n}", {"inner": inner, "n": "1"}) == f"{RLI}{inner}، {FSI}1{PDI}{PDI}"
    assert isinstance(right_to_left("{inner}", {"inner": inner}), Told)


def test_an_empty_value_leaves_no_isolate() -> None:
    assert right_to_left("{path} تغيّر", {"path": ""}) == f"{RLI} تغيّر{PDI}"


def test_a_command_is_one_piece_that_can_be_copied_from_between_its_backticks() -> None:
    told = right_to_left("شغّل: `git checkout {base} -- {path}`", {"base": "main", "path": "a/b"})
    assert told == f"{RLI}شغّل: {LRI}`git checkout main -- a/b`{PDI}{PDI}"


def test_a_value_cannot_end_the_isolate_around_it() -> None:
    told = right_to_left("{found} و`{found}`", {"found": f"{PDI}{RLI}`"})
    assert told.count(PDI) == 3
    assert told.count("\\u2069\\u2067`") == 2


def test_a_value_alone_needs_no_sentence_around_it() -> None:
    assert right_to_left("{detail}", {"detail": "disk full"}) == f"{FSI}disk full{PDI}"


def test_a_mirrored_line_begins_at_the_right_of_a_page() -> None:
    assert mirrored("", 10) == ""
    line = mirrored("كَتَبَ", 10)
    assert line == f"{' ' * 7}\u2067كَتَبَ\u2069", "a vowel sign takes no column"
    assert mirrored("أطول من السطر", 5) == "\u2067أطول من السطر\u2069"
