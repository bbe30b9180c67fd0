"""The reader's language: what --lang says, else the environment, else English."""

import re
from collections.abc import Mapping

from archivist.base.said import said
from archivist.model.errors import UsageError
from archivist.model.findings import languages

__all__ = ["check_language", "spoken"]

_ENGLISH = ("", "c", "en", "posix")
# The first that is set decides (POSIX, Environment Variables: LC_ALL before LC_MESSAGES before LANG).
_VARIABLES = ("ARCHIVIST_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def spoken(environ: Mapping[str, str]) -> str:
    """Return the environment's language, `ar_SY.UTF-8` being `ar`; English where archivist does not speak it."""
    locale = next((environ[name] for name in _VARIABLES if environ.get(name)), "")
    language = re.split("[-_.@]", locale, maxsplit=1)[0].lower()
    if language in _ENGLISH:  # nearly every machine says so, and the list of the others is read from a folder
        return "en"
    return language if language in languages() else "en"


def check_language(lang: str | None) -> None:
    """Refuse a language that was asked for and that archivist does not speak."""
    if lang is not None and lang not in languages():
        raise UsageError(
            said("{lang!r} is no language of messages", lang=lang),
            said("use one of: {known}", known=", ".join(languages())),
        )
