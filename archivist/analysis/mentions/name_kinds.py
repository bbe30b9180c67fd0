"""What a name in a text may name."""

from typing import Literal

from archivist.analysis.text_view import Span

__all__ = ["NameKind", "NamedSpan"]

NameKind = Literal["person", "organisation", "place"]
NamedSpan = tuple[NameKind, Span, str]  # what it names, where it stands, by which rule
