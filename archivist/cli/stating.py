"""The options with which a person states something of records, for every command that takes a person's word."""

from dataclasses import dataclass
from typing import Annotated

import typer

from archivist.cli import offers
from archivist.model.stated_fields import METADATA_FIELDS, RECORD_FIELDS, StatedFields

__all__ = ["StatedOptions"]

_DATE = "YYYY-MM-DD, YYYY-MM or YYYY"
_ID = "id in the authority lists; without a name the list's own is taken"


@dataclass(frozen=True)
class StatedOptions:
    """What was typed to state something; each annotation is the option's one declaration."""

    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title.")] = None
    language: Annotated[str | None, typer.Option(metavar="TAG", help="The language, as a BCP 47 tag.")] = None
    issuer: Annotated[str | None, typer.Option(metavar="NAME", help="The issuer.")] = None
    issuer_id: Annotated[str | None, typer.Option(metavar="ID", help=f"The issuer's {_ID}.")] = None
    office: Annotated[str | None, typer.Option(metavar="TEXT", help="The office that issued it.")] = None
    office_id: Annotated[str | None, typer.Option(metavar="ID", help=f"The office's {_ID}.")] = None
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="The speaker's name.")] = None
    speaker_id: Annotated[str | None, typer.Option(metavar="ID", help=f"The speaker's {_ID}.")] = None
    role: Annotated[str | None, typer.Option(metavar="TEXT", help="The office that the speaker holds.")] = None
    date_issued: Annotated[str | None, typer.Option("--date", metavar="DATE", help=f"The date of issue: {_DATE}.")] = (
        None
    )
    date_published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="The date of publication, in the same form.")
    ] = None
    place: Annotated[str | None, typer.Option(metavar="NAME", help="The place of issue.")] = None
    place_id: Annotated[str | None, typer.Option(metavar="ID", help=f"The place's {_ID}.")] = None
    document_type: Annotated[
        str | None,
        typer.Option(
            "--type",
            metavar="TYPE",
            help="The type: statement, remarks, communique …",
            autocompletion=offers.document_types,
        ),
    ] = None
    rights: Annotated[str | None, typer.Option(metavar="TEXT", help="Who holds rights, and what is allowed.")] = None
    collection: Annotated[str | None, typer.Option(metavar="NAME", help="The collection it belongs to.")] = None
    accession: Annotated[str | None, typer.Option(metavar="TEXT", help="Its accession number.")] = None
    no_title: Annotated[bool, typer.Option("--no-title", help="It has no title.")] = False
    no_language: Annotated[bool, typer.Option("--no-language", help="It has no language that can be named.")] = False
    no_issuer: Annotated[bool, typer.Option("--no-issuer", help="It names no issuer.")] = False
    no_office: Annotated[bool, typer.Option("--no-office", help="It names no office.")] = False
    no_speaker: Annotated[bool, typer.Option("--no-speaker", help="It has no speaker.")] = False
    no_date_issued: Annotated[bool, typer.Option("--no-date", help="It has no date of issue.")] = False
    no_date_published: Annotated[bool, typer.Option("--no-published", help="It has no date of publication.")] = False
    no_place: Annotated[bool, typer.Option("--no-place", help="It has no place of issue.")] = False
    no_document_type: Annotated[bool, typer.Option("--no-type", help="It is of no type that can be named.")] = False
    no_rights: Annotated[bool, typer.Option("--no-rights", help="Nothing is said of rights.")] = False
    no_collection: Annotated[bool, typer.Option("--no-collection", help="It belongs to no collection.")] = False
    no_accession: Annotated[bool, typer.Option("--no-accession", help="It has no accession number.")] = False

    def stated(self) -> StatedFields:
        """Return what is stated, unchecked: `pipeline.record.stated_values` says what can be."""
        names = (*METADATA_FIELDS, *RECORD_FIELDS)
        values = {name: getattr(self, name) for name in names}
        refs = {name: getattr(self, f"{name}_id", None) for name in METADATA_FIELDS}
        return StatedFields(
            values={name: text for name, text in values.items() if text is not None},
            absent=frozenset(name for name in names if getattr(self, f"no_{name}")),
            refs={name: text for name, text in refs.items() if text is not None},
            role=self.role,
        )
