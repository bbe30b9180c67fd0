"""The names of keys that sign notes (c2sp.org/signed-note)."""

__all__ = ["is_note_name"]

# The specification sets no limit; a name is a host with a path.
_LENGTH = 255


def is_note_name(name: str) -> bool:
    """Return whether a signature line can carry this name: printable, without white space and plus sign."""
    return 0 < len(name) <= _LENGTH and name.isprintable() and "+" not in name and name.split() == [name]
