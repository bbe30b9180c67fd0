"""Arabic names of bodies without their adjectives: "the writers' union" for "the Nubian union for writers"."""

from collections.abc import Sequence

__all__ = ["is_contracted"]

_THE, _RULED = "ال", "لل"
_TWO = 2  # words


def is_contracted(short: Sequence[str], long: Sequence[str]) -> bool:
    """Return whether the words of one name are those of the other as a construct, without what describes its head."""
    ruled = next((place for place, word in enumerate(long) if word.startswith(_RULED)), 0)
    if ruled < _TWO or len(short) < _TWO or long[0] != _THE + short[0]:
        return False
    rest = [_THE + long[ruled][len(_RULED) :], *long[ruled + 1 :]]
    return rest[: len(short) - 1] == list(short[1:])
