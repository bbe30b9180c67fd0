import re

import pytest
from every_case import every_case
from hypothesis import given
from tei_cases import few_examples, strings
from tei_example import parsed

from archivist.base.xml_writer import element
from archivist.tei.escaped_strings import (
    FORM,
    carried,
    iso_when,
    name_from_text,
    pointer_from_text,
    restored,
    text_from_name,
    text_from_pointer,
)


@every_case(
    ("text", "written"),
    [
        ("بيان صحفي", "بيان صحفي"),
        ("", ""),
        ("\x1b[31m", r"\u001b[31m"),
        ("a\r\n\tb", r"a\u000d\u000a\u0009b"),
        ("\x85\ud800\ufffe\ufeff", r"\u0085\ud800\ufffe\ufeff"),
        (r"C:\new", r"C:\u005cnew"),
        ("  a   b ", r"\u0020\u0020a \u0020\u0020b\u0020"),
        ("\U0001fffe\ufdd0", "\U0001fffe\ufdd0"),
    ],
)
def test_only_what_xml_would_lose_is_escaped(text, written):
    assert carried(text) == written
    assert restored(written) == text


@few_examples
@given(strings)
def test_every_string_survives_and_so_it_does_re_indentation(text):
    written = carried(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", written)
    assert restored(written) == text
    assert restored("\n    " + written.replace(" ", "\n    ") + "\n  ") == text


@every_case("broken", ["\\", "\\n", "\\u12", "\\U0001f600", "\\u00GG"])
def test_a_broken_escape_is_refused(broken):
    with pytest.raises(ValueError, match="backslash"):
        restored(broken)


@few_examples
@given(strings)
def test_every_string_fits_into_a_name_and_a_pointer(text):
    assert re.fullmatch(r"[A-Za-z0-9._-]*", name_from_text(text))
    assert text_from_name(name_from_text(text)) == text
    assert re.fullmatch(r"([A-Za-z0-9._~-]|%[0-9A-F]{2})*", pointer_from_text(text))
    assert text_from_pointer(pointer_from_text(text)) == text


def test_ids_of_rules_and_authorities_stay_readable():
    assert name_from_text("issuer.header-line") == "issuer.header-line"
    assert pointer_from_text("org.us-state") == "org.us-state"


@pytest.mark.parametrize("broken", ["_", "_g0", "_ff", "é"])
def test_a_broken_name_is_refused(broken):
    with pytest.raises(ValueError):  # noqa: PT011  # the codec's own words
        text_from_name(broken)


@every_case("broken", ["%", "%zz", "%c3", "%FF", "é"])
def test_a_broken_pointer_is_refused(broken):
    with pytest.raises(ValueError):  # noqa: PT011  # the codec's own words
        text_from_pointer(broken)


@every_case(
    "value", ["2023-03-12", "2024-02-29", "2023-03", "2023", "2023-03-12T09:00:00Z", "2023-03-12T09:00:00+03:00"]
)
def test_real_dates_can_stand_in_when(value):
    assert iso_when(value) == value


@every_case(
    "value",
    [
        None,
        "",
        "2023-02-29",
        "2023-13",
        "0000",
        "0000-01-01",
        "2023-3-1",
        "٢٠٢٣-٠٣-١٢",
        "2023-03-12T25:00:00Z",
        "12.3.23",
    ],
)
def test_other_values_cannot(value):
    assert iso_when(value) is None


def test_attributes_and_text_hold_any_string():
    root = parsed(FORM.rendered(element("a", {"n": 'x"<>&\r'}, "]]>\x00")))
    assert root.get("n") == 'x"<>&\\u000d'
    assert root.text == "]]>\\u0000"
