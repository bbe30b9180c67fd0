"""From a document to its reading: metadata, statements, mentions."""

from collections.abc import Sequence

from archivist.analysis.context import read_context
from archivist.analysis.document_type import find_document_type
from archivist.analysis.issued import find_dates_of_issue
from archivist.analysis.issuer import find_issuer, find_office
from archivist.analysis.mentions import find_mentions
from archivist.analysis.place import find_place
from archivist.analysis.speaker import find_speaker
from archivist.analysis.structure import statement_of
from archivist.analysis.title import find_title
from archivist.model.document import Document
from archivist.model.entity import Match
from archivist.model.metadata import Metadata, Reading

__all__ = ["analyse"]


def analyse(document: Document, matches: Sequence[Match]) -> Reading:
    """Read a document; `matches` are the listed names in its text. Any text gives a reading, never an error.

    Each value points at the words that prove it; where the rules find none, or two, the field says why.
    """
    context = read_context(document, matches)
    issued, published = find_dates_of_issue(context)
    metadata = Metadata(
        title=find_title(context),
        language=context.language,
        issuer=find_issuer(context),
        office=find_office(context),
        speaker=find_speaker(context),
        date_issued=issued,
        date_published=published,
        place=find_place(context),
        document_type=find_document_type(context),
    )
    statement = statement_of(context.view, context.parts)
    return Reading(metadata, (statement,), find_mentions(context, metadata))
