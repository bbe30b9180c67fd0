"""What is unwise or suspicious about a trust root, or about the draft of the next: warnings for whoever is to sign."""

from collections.abc import Iterator

from archivist.base.lookalike import looks_of, odd_letters
from archivist.model.findings import Finding, finding
from archivist.model.trust import Key, Role, TrustRoot
from archivist.signing.root_amendment import role_of
from archivist.signing.trust_rules import able_holders

__all__ = ["custody_findings", "draft_warnings"]


def draft_warnings(current: TrustRoot | None, proposed: TrustRoot) -> tuple[Finding, ...]:
    """Warn of all that a holder should see in a draft; what it changes is compared if `current` is at hand."""
    changed = (*_weaker(current, proposed), *_more_keys(current, proposed)) if current is not None else ()
    return (*custody_findings(proposed), *changed, *_doubtful_names(current, proposed))


def custody_findings(root: TrustRoot) -> tuple[Finding, ...]:
    """Warn of roles that one loss stops for good, and of roles in which nobody can act."""
    able = {name: len(able_holders(root, name)) for name in ("root", "manifest", "log")}
    findings = [finding("single-holder")] if able["root"] == 1 else []
    findings += [
        finding("no-spare-holder", holders=able[name], role=name)
        for name in ("root", "manifest")
        if able[name] == root.roles[name].threshold > 1
    ]
    findings += [
        finding("role-unable", threshold=root.roles[name].threshold, able=able[name], role=name)
        for name in ("manifest", "log")
        if able[name] < root.roles[name].threshold
    ]
    return tuple(findings)


def _weaker(current: TrustRoot, proposed: TrustRoot) -> Iterator[Finding]:
    """Tell what the archive would ask less of: fewer holders, fewer algorithms of each, fewer checks."""
    for name, entry in proposed.roles.items():
        before = current.roles[name]
        if entry.threshold < before.threshold:
            yield finding("threshold-lowered", role=name, before=before.threshold, after=entry.threshold)
        lost = _lost_groups(before, entry)
        if lost:
            yield finding("requirement-dropped", role=name, dropped=" and ".join(" or ".join(group) for group in lost))
    gone = [name for name in current.require if name not in proposed.require]
    if gone:
        yield finding("policy-dropped", checks=", ".join(gone))


def _lost_groups(before: Role, after: Role) -> list[tuple[str, ...]]:
    """Return the groups that a holder need no longer cover: none of the new ones asks for as much."""
    return [group for group in before.require if not any(set(other) <= set(group) for other in after.require)]


def _more_keys(current: TrustRoot, proposed: TrustRoot) -> Iterator[Finding]:
    """Tell keys that come under the name of a holder whose own keys stay: a name is all that they share."""
    there = {(role_of(current, key.keyid), key.holder) for key in current.keys.values() if _stays(key, proposed)}
    for keyid in sorted(proposed.keys.keys() - current.keys.keys()):
        key = proposed.keys[keyid]
        role = role_of(proposed, keyid)
        if key.holder is not None and key.revoked is None and (role, key.holder) in there:
            yield finding("holder-has-keys", holder=key.holder, role=role, key=keyid)


def _stays(key: Key, proposed: TrustRoot) -> bool:
    kept = proposed.keys.get(key.keyid)
    return kept is not None and kept.revoked is None


def _doubtful_names(current: TrustRoot | None, proposed: TrustRoot) -> Iterator[Finding]:
    """Tell names that are new and could pass for another, of any two holders in the draft."""
    known = set() if current is None else _names(current)
    names = sorted(_names(proposed) | known)
    looks = {name: looks_of(name) for name in names}
    for name in names:
        odd = odd_letters(name) if name not in known else None
        if odd is not None:
            yield finding("holder-odd-letters", holder=name, reason=odd)
    for place, name in enumerate(names):
        for other in names[place + 1 :]:
            if looks[name] & looks[other] and not {name, other} <= known:
                yield finding("holder-looks-alike", holder=name, other=other)


def _names(root: TrustRoot) -> set[str]:
    return {said for key in root.keys.values() if (said := key.holder or key.name)}
