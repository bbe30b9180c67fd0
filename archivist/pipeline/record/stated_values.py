"""What a person may say on the command line in the place of what the rules found."""

import re
from collections.abc import Iterator
from datetime import date

from archivist.base.clock import is_future, is_time
from archivist.base.said import said
from archivist.base.written_forms import is_language
from archivist.model.errors import UsageError
from archivist.model.record import Access
from archivist.model.stated_fields import StatedFields
from archivist.tei.vocabulary import DOCUMENT_TYPES, FIELD_ENTITY

__all__ = [
    "ABSENCES",
    "OPTIONS",
    "check_access",
    "check_captured",
    "check_date",
    "check_stated",
    "check_text",
    "check_url",
]

# Field → the option that states its value, and the one that states that there is none.
OPTIONS = {
    "title": "--title",
    "language": "--language",
    "issuer": "--issuer",
    "office": "--office",
    "speaker": "--speaker",
    "date_issued": "--date",
    "date_published": "--published",
    "place": "--place",
    "document_type": "--type",
    "rights": "--rights",
    "collection": "--collection",
    "accession": "--accession",
}
ABSENCES = {name: option.replace("--", "--no-") for name, option in OPTIONS.items()}

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_URL = re.compile(r"(?:https?|ftp)://[^\s/]+(?:/\S*)?")
_LEVELS = ("open", "restricted", "embargoed")
_DATES = ("date_issued", "date_published")


def check_stated(stated: StatedFields, by: str | None, because: str | None) -> None:
    """Refuse a person's word that no record can hold, or that comes without a person or a reason where it needs them.

    Whether the authority lists have the ids is asked where they are at hand.
    """
    for names, known in (((*stated.values, *stated.absent), OPTIONS), (stated.refs, FIELD_ENTITY)):
        if unknown := [name for name in names if name not in known]:
            what = said("field") if known is OPTIONS else said("field with an authority id")
            raise UsageError(
                said("{unknown} is no {what} that a person states", unknown=unknown[0], what=what),
                said("use one of: {known}", known=", ".join(known)),
            )
    for name in sorted(stated.absent):
        if others := list(_said_beside(stated, name)):
            hint = said("state the value, or with {absences} alone that there is none", absences=ABSENCES[name])
            raise UsageError(
                said(
                    "{known} and {absences} contradict each other", known=" and ".join(others), absences=ABSENCES[name]
                ),
                hint,
            )
    check_text(*stated.values.values(), *stated.refs.values(), stated.role)
    if stated.metadata_fields and not all((text or "").strip() for text in (by, because)):
        hint = said("add --by NAME and --because TEXT: a stated value carries who says so and why")
        raise UsageError(said("a stated value needs a person and a reason"), hint)
    for name in _DATES:
        if name in stated.values:
            check_date(stated.values[name])
    _check_choices(stated.values.get("language"), stated.values.get("document_type"))


def _said_beside(stated: StatedFields, name: str) -> Iterator[str]:
    """Return the options that state something of a field which is stated to be absent."""
    if name in stated.values:
        yield OPTIONS[name]
    if name in stated.refs:
        yield f"{OPTIONS[name]}-id"
    if name == "speaker" and stated.role is not None:
        yield "--role"


def _check_choices(language: str | None, document_type: str | None) -> None:
    if language is not None and not is_language(language):
        hint = said("write the shortest BCP 47 tag: two letters where the language has them (ar, ku), else three (ckb)")
        raise UsageError(said("{language!r} is no language tag of a record", language=language), hint)
    if document_type is not None and document_type not in DOCUMENT_TYPES:
        raise UsageError(
            said("{document_type!r} is no type of document", document_type=document_type),
            said("use one of: {known}", known=", ".join(DOCUMENT_TYPES)),
        )


def check_date(text: str) -> None:
    """Refuse what is not a day, a month or a year in ISO 8601."""
    try:
        possible = _DATE.fullmatch(text) is not None and bool(date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        possible = False
    if not possible:
        raise UsageError(
            said("{text!r} is not a date", text=text),
            said("write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known"),
        )


def check_url(origin: str | None) -> None:
    """Refuse what is no full web address."""
    if origin is not None and not _URL.fullmatch(origin):
        raise UsageError(
            said("{origin!r} is no web address", origin=origin), said("write it in full: https://example.org/page")
        )


def check_captured(captured: str | None) -> None:
    """Refuse what is no time in the archive's one form, and a time that has not come yet by this machine's clock."""
    if captured is not None and not is_time(captured):
        raise UsageError(
            said("{captured!r} is not a time", captured=captured), said("write UTC as YYYY-MM-DDTHH:MM:SSZ")
        )
    if captured is not None and is_future(captured):
        raise UsageError(
            said("{captured} has not come yet", captured=captured), said("see that this machine's clock is right")
        )


def check_access(level: str | None, until: str | None, because: str | None) -> Access | None:
    """Return who may see a record, None if nothing is said about it; only an embargo has a last day."""
    if level is None:
        if until is not None or because is not None:
            raise UsageError(
                said("--until and --access-because say more about a level, and none is given"), said("add --access")
            )
        return None
    if level not in _LEVELS:
        raise UsageError(
            said("{level!r} is no level of access", level=level), said("use one of: {known}", known=", ".join(_LEVELS))
        )
    if (level == "embargoed") != (until is not None):
        hint = said("an embargo has a last day, --until DATE; open and restricted records have none")
        raise UsageError(said("--until and the level of access do not go together"), hint)
    if until is not None:
        check_date(until)
        if len(until) != len("YYYY-MM-DD"):
            raise UsageError(
                said("{until!r} is no day, and an embargo ends with a day", until=until), said("write YYYY-MM-DD")
            )
    return Access(level, until, because)


def check_text(*texts: str | None) -> None:
    """Refuse an argument that says nothing, holds control characters, or is not UTF-8: none could be checked by eye."""
    for text in texts:
        if text is None:
            continue
        if not _encodable(text):
            raise UsageError(said("{text!r} is not UTF-8", text=text), said("write the value in UTF-8"))
        if not text.strip() or _CONTROL.search(text):
            raise UsageError(
                said("{text!r} is empty or holds control characters", text=text),
                said("write it as plain text in one line"),
            )


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
