from archivist.analysis.text_view import Span, TextView, showable
from archivist.model.document import Document


def view(text):
    return TextView.of(Document(text, "text/plain", "utf-8", "given"))


def test_lines_end_at_lf_crlf_and_cr_only_and_blank_ones_are_left_out():
    seen = view("\ufeff one \r\n\r\n two\u2028three\rfour\n")
    assert [seen.slice(line) for line in seen.lines] == ["one", "two three", "four"]


def test_evidence_is_literal_and_a_value_is_not():
    seen = view("قالت  وِزَارَةُ\u200f الخارجيّة")
    span = Span(seen.text.index("وزاره"), len(seen.text))
    assert seen.evidence(span).text == "وِزَارَةُ\u200f الخارجيّة"
    assert seen.wording(span) == "وِزَارَةُ الخارجيّة"


def test_a_value_holds_nothing_that_json_or_xml_cannot():
    assert showable(" a\x00b \udc80\ufeff\n c\uffff ") == "a\ufffdb \ufffd c\ufffd"
    assert showable("می\u200cخواهم") == "می\u200cخواهم"


def test_two_spaces_between_the_words_of_justified_lines_are_one():
    text = "The  council  of  Torm  met.\nWell  one,   at  last,  is  open."
    seen = view(text)
    assert [seen.slice(line) for line in seen.lines] == ["The council of Torm met.", "Well one, at last, is open."]
    start = seen.text.index("council of Torm")
    assert seen.evidence(Span(start, start + len("council of Torm"))).text == "council  of  Torm"


def test_a_few_pairs_of_spaces_part_a_label_from_what_it_labels():
    assert view("Torm News  The council met.").text == "Torm News  The council met."
