"""What several fields ask of a text is read once."""

from dataclasses import replace

from archivist.analysis.analyse import read_context
from archivist.analysis.context import once
from archivist.model.document import Document


def test_a_text_is_read_once_for_all_that_ask():
    asked = []

    @once
    def lines(context):
        asked.append(context)
        return len(context.view.lines)

    first, second = (
        read_context(Document(text, "text/plain", "utf-8", "given"), ()) for text in ("One.\n\nTwo.", "A.")
    )
    assert [lines(first), lines(first), lines(second), lines(first)] == [2, 2, 1, 2]
    assert asked == [first, second]
    assert lines(replace(first, view=second.view)) == 1
