"""The page at the top of a hand-over: what it holds, the line that checks it, what that says, and what is left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from archivist.model.hand_over import HandedRecord, HandOver
from archivist.pages.page import self_contained
from archivist.pages.statement import QuotedWords, quoted
from archivist.pages.words import Words, words

__all__ = ["HOW_TO_CHECK", "how_to_check"]

# The languages of the page, and the file of each.
HOW_TO_CHECK = {"en": "HOW-TO-CHECK.html", "ar": "HOW-TO-CHECK.ar.html"}
# What VERIFY.sh says at the beginning of a line, and the word for it here.
_SIGNS = (("passed", "passed"), ("FAILED", "failed"), ("not checked", "not_checked"))
_STATUSES = (0, 10, 11, 12, 13, 14, 20, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class _RecordView:
    title: QuotedWords
    id: str
    facts: tuple[Markup | str, ...]
    certificate: str | None


def how_to_check(made: HandOver, lang: str) -> str:
    """Return the page in one of the languages of `HOW_TO_CHECK`."""
    said = words(lang, "hand_over")
    other = next(name for name in HOW_TO_CHECK if name != lang)
    values: dict[str, object] = {
        "made": made,
        "records": [_record(item, said) for item in made.records],
        "certificates": any(item.certificate for item in made.records),
        "signs": _SIGNS,
        "statuses": _STATUSES,
        "others": made.disclosure.records,
        "withheld": [entry for item in made.records for entry in item.withheld],
        "reasons": [quoted(reason) for reason in made.disclosure.reasons],
        "files": [row for item in made.records for row in item.files],
        "other": HOW_TO_CHECK[other],
        "other_lang": other,
    }
    return self_contained("hand_over.html", said, values, styles=("page.css", "hand_over.css"))


def _record(item: HandedRecord, said: Words) -> _RecordView:
    metadata = item.record.metadata
    title, language = metadata.title.value, metadata.language.value
    tag = language if isinstance(language, str) else None
    shown = quoted(title, tag) if isinstance(title, str) else quoted(said.word("statement.untitled"), said.lang)
    return _RecordView(shown, item.record.id, tuple(_facts(item, said)), item.certificate)


def _facts(item: HandedRecord, said: Words) -> Iterator[Markup | str]:
    record = item.record
    yield said.say("hand_over.revision", n=record.revision)
    yield said.term("status", record.status)
    if record.access.level != "open":
        yield said.term("access", record.access.level)
