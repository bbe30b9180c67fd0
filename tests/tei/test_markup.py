from tei_example import parsed

from archivist.tei.markup import element, optional, rendered


def test_children_are_indented_and_text_is_not():
    item = element("a", {"n": "1", "x": None}, element("b", {}, "p < q & r"), None, element("c", {}))
    assert rendered(item, 1) == '  <a n="1">\n    <b>p &lt; q &amp; r</b>\n    <c/>\n  </a>\n'


def test_attributes_and_text_hold_any_string():
    written = rendered(element("a", {"n": 'x"<>&\r'}, "]]>\x00"), 0)
    root = parsed(written)
    assert root.get("n") == 'x"<>&\\u000d'
    assert root.text == "]]>\\u0000"


def test_null_is_no_element_and_the_empty_string_is_one():
    assert optional("a", {}, None) is None
    assert optional("a", {}, "") == element("a", {}, "")
