"""Roman numbers, which pages and Word documents write before the items of lists."""

__all__ = ["roman"]

_SIGNS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_HIGHEST = 3999


def roman(number: int) -> str:
    """Return a number in small Roman letters; "" for one that has none."""
    if not 0 < number <= _HIGHEST:
        return ""
    pieces = []
    for worth, letters in _SIGNS:
        times, number = divmod(number, worth)
        pieces.append(letters * times)
    return "".join(pieces)
