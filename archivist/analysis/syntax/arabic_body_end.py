"""What is known of the right end of an Arabic body's name."""

from dataclasses import dataclass

__all__ = ["BodyEnd"]


@dataclass(frozen=True, slots=True)
class BodyEnd:
    """Where a body's name ends, behind its last word, and whether something definite ended it."""

    end: int
    definite: bool
    complete: bool  # nothing that could belong to it follows
    indefinite: bool = False  # "armed groups": a description
