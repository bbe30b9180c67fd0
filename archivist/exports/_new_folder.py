"""A new folder that an export fills, file by file."""

from pathlib import Path

__all__ = ["NewFolder"]


class NewFolder:
    """A folder that is made here, so that nobody else writes in it."""

    def __init__(self, place: Path) -> None:
        """Make the folder at a place where nothing is."""
        place.mkdir()
        self._place = place

    def add(self, path: str, data: bytes) -> None:
        """Write a file that is not there yet, and the folders that lead to it."""
        target = self._place / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as stream:
            stream.write(data)
