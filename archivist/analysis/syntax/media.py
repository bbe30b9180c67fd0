"""Who only passes on what others say: newspapers, agencies, pages."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_media", "relays"]

_PAGE = re.compile(r"\w\.(?:com|org|net|info|tv|[a-z]{2})$")
_AGENCIES = ("press", "news", "tv", "times", "post", "tribune", "bloomberg", "reuters", "xinhua", "herald", "guardian")


def is_media(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Return whether the subject is a newspaper or an agency, which only passes on what others say."""
    span = (subject.name if subject.kind == "person" else subject.body) or subject.span
    words = [token for token in tokens if span.start <= token.start < span.end]
    return any(token.has("media") or _PAGE.search(token.form) for token in words) or any(
        token.form in _AGENCIES for token in words[-1:]
    )


def relays(verb: Token, subject: Phrase) -> bool:
    """Return whether a name that nothing shows to be a body has a verb of the media before it: "reports the Star"."""
    shown = {"head-noun", "listed"}.intersection(subject.reasons)
    return verb.has("relaying") and subject.kind in ("body", "name") and subject.span.start > verb.start and not shown
