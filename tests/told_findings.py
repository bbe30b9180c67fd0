"""Every finding that a test produces can be told to a person."""

from collections.abc import Iterator

import pytest

from archivist.model.findings import Finding

__all__ = ["findings_can_be_told"]


@pytest.fixture(autouse=True, scope="module")
def findings_can_be_told() -> Iterator[None]:
    """Fill the message and hint of every finding that is made; a missing parameter is a KeyError here."""
    plain = Finding.__init__

    def init(self: Finding, *values: object, **names: object) -> None:
        plain(self, *values, **names)
        assert self.message
        assert "{" not in self.hint

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Finding, "__init__", init)
        yield
