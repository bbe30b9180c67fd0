"""Who acts with more than a verb of speaking in Arabic: as statements close, and as they open.

"And BODY, as it announces this, assures everybody"; "BODY received with grief the news of"; "BODY took note of".
"""

import re
from collections.abc import Iterator

from archivist.analysis.patterns import either, folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.phrases import Phrase

__all__ = ["announces"]

_RECEIVED = re.compile(rf"س?[يت]?{either(folded('تلقى تلقت ستقبل استقبل استقبلت').split())}")
_TOOK = re.compile(either(folded("أخذ أخذت تأخذ يأخذ أحيط أحيطت").split()))
_GRIEF = frozenset(
    folded("حزن أسى أسف ألم لوعة تأثر صدمة أسا فرح سرور ابتهاج اعتزاز فخر ارتياح رضا تسليم إيمان قلوب").split()
)
_NOTE, _WITH = frozenset(folded("علما علمها علمه").split()), folded("ب")
_FELT = 5  # words behind the name in which it is told how the news was received
_AS = frozenset(folded("إذ وإذ").split())
_SURE = frozenset(("head-noun", "listed"))


def announces(words: Words) -> Iterator[tuple[Phrase, int]]:
    """Return the body that begins a sentence and announces, and the place of its verb."""
    yield from _receives(words)
    if not any(word.form in _AS for word in words.words):
        return
    first = next((place for place, word in enumerate(words.words) if word.word), 0)
    read = subject_at(words, first, Verb(takes_ba=False)) if words[first].has("body") else None
    if read is None or read[0].kind != "body" or read[0].anaphora or not _SURE.intersection(read[0].reasons):
        return
    end = read[1]
    if end + 1 < len(words) and words[end].form in _AS and words[end + 1].token.has("performing"):
        yield read[0], end + 1


def _receives(words: Words) -> Iterator[tuple[Phrase, int]]:
    """Return the body that opens a sentence by what it felt at some news, or took note of.

    What a report tells so has a person for it, or "the ministry", who was named before.
    """
    verb = words[0].form if len(words) else ""
    received, took = _RECEIVED.fullmatch(verb), _TOOK.fullmatch(verb)
    if not (received or took):
        return
    read = subject_at(words, 1, Verb(feminine=_is_feminine(verb)))
    if read is None or read[0].kind != "body" or read[0].anaphora or not _SURE.intersection(read[0].reasons):
        return
    behind = words.words[read[1] : read[1] + _FELT]
    felt = any(word.form.startswith(_WITH) for word in behind[:1]) and any(word.stem in _GRIEF for word in behind)
    if (received and felt) or (took and any(word.form in _NOTE for word in behind[:1])):
        yield read[0], 0


def _is_feminine(verb: str) -> bool:
    return verb.endswith("ت") or verb.lstrip("وف").startswith("ت")
