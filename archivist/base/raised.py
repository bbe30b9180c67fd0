"""What an unforeseen exception says, short enough for one line of a report."""

__all__ = ["raised"]

_SHOWN = 200


def raised(error: BaseException) -> str:
    """Return an exception's name and the beginning of what it says."""
    return " ".join(f"{type(error).__name__} {error}".split())[:_SHOWN]
