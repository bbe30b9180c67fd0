"""The office of somebody whom another sentence names: "The mayor said … NAME added …", "NAME said … This critic …"."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.syntax.relations import Relation, Setting

__all__ = ["with_roles_before_names"]

_SPEAKING = ("says", "speaks-for", "issues")
_NEAR = 2  # sentences between the office and the name
_THIS = "this"


def with_roles_before_names(setting: Setting, relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the relations; the first name is that of the office that speaks just before, or of "this deputy" behind.

    In Persian and Sorani news the lead has the office, the second sentence the name.
    """
    made = tuple(relations)
    facts = setting.tongue.syntax
    if facts is None or facts.order != "sov" or setting.tongue.capitals or setting.tongue.head_last:
        return made
    named = next((k for k, item in enumerate(made) if item.subject.name and _is_full(setting, item)), None)
    told = made[named] if named is not None else None
    if named is None or told is None or told.kind not in _SPEAKING or not _lacks_office(setting, told):
        return made
    holder = _office(setting, made[:named], told) or _this(made[named + 1 :], told)
    if holder is None or holder.subject.role is None:
        return made
    own = setting.view.slice(told.subject.role).split()[0] if told.subject.role else None
    if own and own != setting.view.slice(holder.subject.role).split()[0]:
        return made
    reasons = tuple(dict.fromkeys((*told.subject.reasons, "role-noun")))
    person = replace(told.subject, kind="person", role=holder.subject.role, reasons=reasons)
    return (*made[:named], replace(told, subject=person), *made[named + 1 :])


def _lacks_office(setting: Setting, told: Relation) -> bool:
    """Return whether a name stands without an office, or with one in a body told before: "spokesman of this guild"."""
    facts, role = setting.tongue.syntax, told.subject.role
    if role is None:
        return told.subject.kind == "name"
    return facts is not None and any("article" in facts.classes_of(word) for word in setting.view.slice(role).split())


def _is_full(setting: Setting, relation: Relation) -> bool:
    name = relation.subject.name
    return name is not None and " " in setting.view.slice(name)


def _office(setting: Setting, before: Sequence[Relation], told: Relation) -> Relation | None:
    """Return the last relation before a name whose subject is an office, unless a body or another speaks between."""
    name = told.subject.name
    surname = setting.view.slice(name).split()[-1] if name else ""
    for relation in reversed(before):
        subject = relation.subject
        if told.sentence - relation.sentence > _NEAR:
            return None
        if relation.sentence == told.sentence or subject.kind == "other":
            continue
        if subject.role and subject.kind == "role" and _THIS not in subject.reasons:
            return relation if " " in setting.view.slice(subject.role) else None
        if subject.kind == "body" or (subject.name and setting.view.slice(subject.name) != surname):
            return None
    return None


def _this(behind: Sequence[Relation], told: Relation) -> Relation | None:
    """Return the relation whose subject is "this deputy", soon behind a name, if nobody else speaks between."""
    for relation in behind:
        subject = relation.subject
        if relation.sentence - told.sentence > _NEAR or subject.name:
            return None
        if subject.role and _THIS in subject.reasons:
            return relation
    return None
