"""What is known of a text beside the word for its kind: its form, who issued it and who speaks in it."""

from collections.abc import Iterable
from dataclasses import replace

from archivist.analysis.context import TextContext
from archivist.analysis.proposals import Proposal
from archivist.model.metadata import Field

__all__ = ["GENERAL", "circumstances", "in_circumstances"]

GENERAL = frozenset(("statement", "communique"))  # a text that has named its kind says "the statement" further on


def circumstances(context: TextContext, issuer: Field | None, speaker: Field | None) -> tuple[str, ...]:
    """Return what is known of the text: its form, and whether somebody is its issuer or speaks."""
    known = [("issuer", issuer), ("speaker", speaker)]
    told = [name for name, field in known if field is not None and field.value is not None]
    asked = [f"{name}-asked" for name, field in known if field is not None and field.value is None and field.candidates]
    return (context.form.form, *told, *asked)


def in_circumstances(item: Proposal, around: Iterable[str]) -> Proposal:
    """Add to a proposal what is known of the text, by the group of its kind: a form speaks for one, against another.

    Its kind stands beside its rule: a rule that finds letters well may find readouts badly.
    """
    group = item.value if item.value == "report" else "statement" if item.value in GENERAL else "genre"
    own = {f"is-{item.value}", f"{item.rule.removeprefix('type.')}-{item.value}"}
    return replace(item, features=item.features | own | {f"{group}-{name}" for name in around})
