"""Bound the findings of one file: one tampered table can break a rule in ten thousand places."""

from collections.abc import Iterable

from archivist.model.findings import Finding, finding

__all__ = ["capped"]

# Enough to see the pattern of what is wrong; the exit code is the same after the first.
_MOST = 50


def capped(findings: Iterable[Finding], path: str) -> tuple[Finding, ...]:
    """Return the first findings, without repeats; if there are more, the last one says so."""
    distinct: list[Finding] = []
    for item in findings:
        if item not in distinct:
            distinct.append(item)
        if len(distinct) > _MOST:
            return (*distinct[:_MOST], finding("more-findings", path, expected=str(_MOST)))
    return tuple(distinct)
