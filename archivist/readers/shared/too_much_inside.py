"""A limit of what a source may hold inside is reached."""

from archivist.model.findings import Finding, finding

__all__ = ["TooMuchInsideError"]


class TooMuchInsideError(Exception):
    """A source holds more than it may: what was found, the limit, and the limit's name."""

    def __init__(self, found: str, limit: int, name: str) -> None:
        super().__init__(found)
        self._found, self._limit, self._name = found, limit, name

    def finding(self, path: str) -> Finding:
        """Return `too-much-inside`."""
        return finding("too-much-inside", path, expected=str(self._limit), found=self._found, limit=self._name)
