"""Say what a finding or a rule means. A module of its own, so that the answer costs no heavy import."""

import difflib

from archivist.analysis.rules import RULES
from archivist.base.places import is_record_word
from archivist.base.said import said
from archivist.model.code_examples import example
from archivist.model.errors import UsageError
from archivist.model.findings import Report, catalogue
from archivist.model.results.explain import ExplainCodeResult, ExplainRuleResult

__all__ = ["explain", "is_about_a_record"]


def is_about_a_record(word: str) -> bool:
    """Tell a record's id or its first digits from a finding code: no code is written in hex digits alone."""
    return is_record_word(word) and word not in catalogue()


def explain(code: str, lang: str = "en") -> Report[ExplainCodeResult] | Report[ExplainRuleResult]:
    """Return the catalogue's entry for one finding code, or what a rule of the reading does.

    UsageError with the nearest codes for a word that is neither.
    """
    if code in RULES:
        return Report("explain", (), ExplainRuleResult(code, RULES[code]))
    entries = catalogue(lang)
    if code not in entries:
        near = difflib.get_close_matches(code, (*entries, *RULES), n=3, cutoff=0.4)
        hint = said("give a code as it is printed, or 4 digits of an id")
        if near:
            hint = said("did you mean {known}?", known=", ".join(near))
        raise UsageError(said("{code!r} is neither a finding code nor a record's id", code=code), hint)
    return Report("explain", (), ExplainCodeResult(entries[code], example(code, lang), lang))
