"""Long work tells an observer how far it is."""

from archivist.model.progress import SILENT, observed


class Notebook:
    def __init__(self):
        self.said = []

    def stage(self, name, total):
        self.said.append((name, total))

    def advance(self):
        self.said.append("one more")


def test_each_item_counts_as_done_when_the_next_is_asked_for():
    notebook = Notebook()
    items = observed("records", 2, iter("ab"), notebook)
    assert notebook.said == []
    assert next(items) == "a"
    assert notebook.said == [("records", 2)]
    assert list(items) == ["b"]
    assert notebook.said == [("records", 2), "one more", "one more"]


def test_nobody_need_listen():
    assert list(observed("records", 2, "ab", SILENT)) == ["a", "b"]
