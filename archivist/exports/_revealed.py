"""Say of manifests that go along with records what they tell of others."""

from archivist.model.disclosure import Disclosure

__all__ = ["counted", "revealed_words"]


def counted(count: int, word: str) -> str:
    """Return a count with its word."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def revealed_words(revealed: Disclosure) -> str:
    """Return what follows a description of the export; nothing where the manifests tell of its own records alone."""
    digests = [f"the digests of {counted(revealed.records, 'other record')}"] if revealed.records else []
    reasons = [counted(len(revealed.reasons), "reason") + " of withholding"] if revealed.reasons else []
    return f"; the manifests also hold {' and '.join(digests + reasons)}" if digests or reasons else ""
