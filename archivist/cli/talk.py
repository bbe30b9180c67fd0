"""What is said to the person at the terminal beside the result, and what is asked of them, in their language."""

import sys

from archivist.base.printable import plain
from archivist.base.said import said
from archivist.cli.options import Options

__all__ = ["agrees", "in_words", "say"]

# In whatever language is spoken, both are understood.
_YES = ("y", "yes", "نعم")


def in_words(text: str, options: Options) -> str:
    """Return text of ours in the language of messages, safe to show on a terminal."""
    if options.language == "en":
        return plain(text)
    from archivist.reports import View

    return View(lang=options.language).reason(text)


def say(text: str, options: Options) -> None:
    """Write a line of talk."""
    sys.stderr.write(f"{in_words(text, options)}\n")


def agrees(question: str, options: Options) -> bool:
    """Ask a question at the terminal; only a yes is one."""
    sys.stderr.write(in_words(said("{question} [y/N]:", question=question), options) + " ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in _YES
