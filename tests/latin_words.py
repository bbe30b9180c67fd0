"""Find what was left in English on an Arabic page."""

import re

__all__ = ["latin_runs"]

# What has no language: code between backticks, quoted text, and what is typed or named.
_NO_LANGUAGE = re.compile(r"`[^`]*`|«[^»]*»|\u2066[^\u2066-\u2069]*\u2069|\S*[/_=|:.\[\]-]\S*|\b[A-Z0-9]+\b")
# A line to copy: a command, as the user called it.
_COMMAND = re.compile(r"\s*(?:python -m )?archivist |\s*sh ")
_RUN = re.compile(r"[A-Za-z][A-Za-z'’]*(?:[ ,;]+[A-Za-z][A-Za-z'’]*){3,}")


def latin_runs(told: str) -> list[str]:
    """Return every run of four Latin words of a text outside code, paths and quoted text."""
    lines = [
        re.sub("[\u2066-\u2069]", "", _NO_LANGUAGE.sub(" ، ", line))
        for line in told.splitlines()
        if not _COMMAND.match(line)
    ]
    return [match.group() for line in lines for match in _RUN.finditer(line)]
