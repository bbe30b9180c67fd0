import pytest

from archivist.base.note_name import is_note_name


@pytest.mark.parametrize("name", ["witness.example/w0", "archivist.invalid/0123", "شاهد", "x" * 255])
def test_a_name_that_a_signature_line_can_carry(name):
    assert is_note_name(name)


@pytest.mark.parametrize("name", ["", "a b", "a+b", " a", "a\n", "a\u00a0b", "a\u2003", "\u202ea", "x" * 256])
def test_a_name_that_would_end_early_or_hide_something(name):
    assert not is_note_name(name)
