from archivist.base.xml_writer import XmlForm, element, escaped_text, escaped_value, optional

FORM = XmlForm(escaped_text, escaped_value)


def test_children_are_indented_and_text_is_not():
    item = element("a", {"n": "1", "x": None}, element("b", {}, "p < q & r"), None, element("c", {}))
    assert FORM.rendered(item, 1) == '  <a n="1">\n    <b>p &lt; q &amp; r</b>\n    <c/>\n  </a>\n'


def test_what_has_no_content_is_one_tag_or_two():
    item = element("a", {}, element("b", {}, ""))
    assert FORM.document(item) == '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b/>\n</a>\n'
    assert XmlForm(escaped_text, escaped_value, short=False).rendered(item) == "<a>\n  <b></b>\n</a>\n"


def test_a_form_escapes_text_and_values_in_its_own_way():
    item = element("a", {"n": '"&'}, '"&')
    assert FORM.rendered(item) == '<a n="&quot;&amp;">"&amp;</a>\n'
    assert XmlForm(str.upper, str.lower).rendered(element("a", {"n": "Bc"}, "Bc")) == '<a n="bc">BC</a>\n'


def test_null_is_no_element_and_the_empty_string_is_one():
    assert optional("a", {}, None) is None
    assert optional("a", {}, "") == element("a", {}, "")
