"""Tags in a plain text are no words: lines end where blocks do, and evidence stays literal."""

from archivist.analysis.text_view import Span, TextView
from archivist.analysis.written_tags import without_tags
from archivist.base.fold import fold
from archivist.model.document import Document


def _view(text: str) -> TextView:
    return TextView.of(Document(text, "text/plain", "utf-8", "given"))


def test_a_line_ends_where_a_block_does() -> None:
    view = _view("<div class='post'>\n<p><em>Lima.</em> The council met.</p><p>It said:<br/>no.</p></div>")
    assert [view.slice(line) for line in view.lines] == ["Lima. The council met.", "It said:", "no."]


def test_a_slice_points_at_the_words_as_they_are_written() -> None:
    text = "<p>Le <b>Conseil</b> du port</p>"
    view = _view(text)
    start = view.text.index("Conseil")
    span = Span(start, start + len("Conseil du port"))
    proof = view.evidence(span)
    assert proof.text == "Conseil</b> du port" == text[proof.start : proof.end]
    assert view.wording(span) == "Conseil du port"


def test_what_a_statement_says_of_tags_stays() -> None:
    for text in ("Never write <b> in a title.", "a <x> b <y> c <z>", "1 < 2 > 0"):
        assert without_tags(fold(text)).text == text
