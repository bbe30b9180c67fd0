"""The shared development corpus, where it is at hand: a sample in every run, all of it with ARCHIVIST_CORPUS=all."""

import os
from pathlib import Path

__all__ = ["SHARED", "corpus_texts"]

SHARED = Path(os.environ.get("ARCHIVIST_SHARED", Path(__file__).parents[2] / "shared"))
_EVERY = 1 if os.environ.get("ARCHIVIST_CORPUS") == "all" else 9


def corpus_texts() -> list[Path]:
    """Return the files of the corpus in the order of their names; every ninth of them, which all languages have."""
    return sorted((SHARED / "corpus" / "dev").glob("*.txt"))[::_EVERY]
