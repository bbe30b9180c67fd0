"""How sure a share is that was counted on few texts."""

from math import sqrt

__all__ = ["wilson"]

_DEVIATIONS = 1.959964  # of the normal distribution, for 95 %


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share, to three digits; 0 to 1 where nothing was counted."""
    if of == 0:
        return 0.0, 1.0
    share, square = right / of, _DEVIATIONS**2 / of
    middle = share + square / 2
    half = _DEVIATIONS * sqrt(share * (1 - share) / of + square / (4 * of))
    low, high = ((middle + sign * half) / (1 + square) for sign in (-1, 1))
    return round(max(0.0, low), 3), round(min(1.0, high), 3)
