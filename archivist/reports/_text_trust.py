"""Keys and the trust root in words: who may vouch, what a draft changes, who is still to sign."""

from collections.abc import Iterable, Iterator

from archivist.base.directions import Quoted, Told
from archivist.base.printable import plain
from archivist.model.findings import Report, Result
from archivist.model.results.keys import KeyResult
from archivist.model.results.trust import (
    KeyChange,
    PinResult,
    PolicyChange,
    RequireChange,
    RootChange,
    RootDescription,
    RootDraft,
    RootKey,
    TrustEditResult,
    TrustFileResult,
    TrustInForceResult,
    TrustResult,
)
from archivist.model.trust import Revocation
from archivist.reports._interface import View
from archivist.reports._sections import alone, judged

__all__ = ["SECTIONS", "edit_lines", "file_lines", "force_lines", "key_lines", "pin_lines", "trust_lines"]

_SHORT = 12


def force_lines(result: TrustInForceResult, view: View) -> Iterator[str]:
    """Return the root that came into force, and what it changed."""
    if result.trust is not None:
        yield view.say("trust.in-force", version=result.trust.version, path=result.in_force)
        yield f"  {view.say('trust.fingerprint', fingerprint=result.trust.fingerprint)}"
    if result.manifest:
        yield f"  {view.say('trust.with-batch', path=result.manifest)}"
    yield from _changes(result.changes, view)


def trust_lines(result: TrustResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return the root in force, and the draft with its changes and signatures."""
    yield from _in_force(result, report, view)
    yield from _draft(result.draft, view)
    if result.draft is not None and result.trust is not None and not report.exit:
        yield view.say("trust.next")
        yield view.command(f"trust sign --draft {result.draft.root.fingerprint}")
        yield view.command("trust export FILE")


def edit_lines(result: TrustEditResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return which draft was gone on with, and the draft as it is now."""
    if result.continued is not None:
        continued = result.continued
        yield view.say("trust.continued", created=continued.created, fingerprint=continued.fingerprint)
    yield from trust_lines(result, report, view)


def file_lines(result: TrustFileResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return the draft in a file, and what to do with it."""
    yield from _in_force(result, report, view)
    yield from _draft(result.draft, view)
    if result.draft is not None and not report.exit:
        key = "trust.signed" if report.command == "trust sign" else "trust.written"
        yield view.say(key, path=result.file, program=view.program)


def pin_lines(result: PinResult, view: View) -> Iterator[str]:
    """Return the archive's own fingerprint and the pin that is known here; alone the pin where that was asked for."""
    if result.bare:
        yield from filter(None, (result.pin,))
        return
    yield view.say("trust.first", archive=result.archive, fingerprint=result.fingerprint)
    if result.pin is None:
        yield f"  {view.say('trust.not-pinned')}"
        yield view.command(f"trust pin {result.fingerprint}")
    elif result.pin == result.fingerprint:
        yield f"  {view.say('trust.pinned')}"
    else:
        yield f"  {view.say('trust.pinned-other', pin=result.pin)}"


def key_lines(result: KeyResult, view: View) -> Iterator[str]:
    """Return one key: alone its public half where that was asked for, so that it can go into a file."""
    if result.public_only:
        yield from result.public.rstrip("\n").split("\n")
        return
    yield f"{result.keyid}  {result.alg}" + (f"  {result.role}" if result.role else "")
    yield f"  {plain(result.path)}"
    if result.role is None:
        holder, short = plain(result.holder or "NAME"), result.keyid[:_SHORT]
        yield view.say("trust.give")
        yield view.command(f"keys show {short} --public > {short}.pem")
        yield view.command(f"trust add {short}.pem --role ROLE --holder {holder}")


def _in_force(result: TrustResult, report: Report[Result], view: View) -> Iterator[str]:
    trust = result.trust
    if trust is not None and (result.draft is None or report.command == "trust show"):
        yield view.say("trust.since", version=trust.version, archive=trust.archive, created=trust.created)
        yield f"  {view.label('trust.pin', _SHORT)}{trust.pin}"
        yield from _root(trust, view)


def _root(root: RootDescription, view: View) -> Iterator[str]:
    yield f"  {view.say('trust.fingerprint', fingerprint=root.fingerprint)}"
    for role in root.roles:
        if not role.keys and not view.verbose:
            continue
        values = {"threshold": role.threshold, "holders": view.count("holders", len(role.holders))}
        if role.require:
            told = view.say("trust.role-needs", role=role.role, wanted=_groups(role.require, view), **values)
        else:
            told = view.say("trust.role", role=role.role, **values)
        yield f"  {told}"
        for key in role.keys:
            yield f"    {_key(key, view)}"
            if key.revoked is not None:
                yield f"      {view.say('trust.revoked', revocation=_revocation(key.revoked, view))}"
    if root.policy:
        yield f"  {view.say('trust.policy', checks=view.listed(root.policy))}"


def _draft(draft: RootDraft | None, view: View) -> Iterator[str]:
    if draft is None:
        return
    root = draft.root
    yield view.say("trust.draft", version=root.version, archive=root.archive, created=root.created)
    if draft.changes is None:
        yield from _root(root, view)
    else:
        yield f"  {view.say('trust.fingerprint', fingerprint=root.fingerprint)}"
        yield from _changes(draft.changes, view)
    for count in draft.signatures:
        signed, waiting = (view.listed(map(Quoted, holders)) for holders in (count.signed, count.waiting))
        done = view.say("trust.signed-by", holders=signed) if count.signed else view.say("trust.signed-by-nobody")
        more = "trust.asks" if count.complete or not count.waiting else "trust.asks-more"
        numbers = {"version": count.version, "signed": len(count.signed), "threshold": count.threshold}
        yield f"  {view.say(more, done=done, waiting=waiting, **numbers)}"


def _changes(changes: Iterable[RootChange], view: View) -> Iterator[str]:
    told = [f"  {_change(item, view)}" for item in changes]
    yield from told or [f"  {view.say('trust.unchanged')}"]


def _change(item: RootChange, view: View) -> Told:
    """Put one change of a draft into words."""
    if isinstance(item, KeyChange):
        return _key_change(item, view)
    if isinstance(item, PolicyChange):
        return view.say(
            "changed.policy", after=view.listed(item.after) if item.after else view.say("trust.policy-none")
        )
    if isinstance(item, RequireChange):
        before, after = _groups(item.before, view), _groups(item.after, view)
        return view.say("changed.require", role=item.role, before=before, after=after)
    return view.say("changed.threshold", role=item.role, before=item.before, after=item.after)


def _key_change(item: KeyChange, view: View) -> Told:
    values: dict[str, object] = {"role": item.key.role, "key": _key(item.key, view)}
    if item.key.revoked is not None:
        values["revocation"] = _revocation(item.key.revoked, view)
    if item.before is not None:
        values |= {"role_before": item.before.role, "key_before": _key(item.before, view)}
    return view.say(f"changed.{item.change}", **values)


def _key(key: RootKey, view: View) -> Told:
    """Name a key by its whole id, its fingerprint: another with the same first digits can be made."""
    owner = key.holder or key.name
    named = f"{key.keyid} {key.alg}"
    said = [view.say("trust.key", key=named, holder=Quoted(owner)) if owner else view.value(named)]
    if key.start or key.end:
        said.append(view.say("trust.term", start=key.start or "…", end=key.end or "…"))
    if key.ca:
        said.append(view.say("trust.ca", ca=key.ca))
    return view.listed(said)


def _revocation(revoked: Revocation, view: View) -> Told:
    good = revoked.good
    upto = view.say("trust.good-until", size=good.size, root=good.root) if good else view.say("trust.good-before")
    return view.say("trust.revocation", reason=view.term("revoked", revoked.reason), at=revoked.at, good=upto)


def _groups(groups: Iterable[Iterable[str]], view: View) -> Told:
    """Return what is asked of a holder: one of each group of algorithms."""
    told = [view.listed(group, "or") for group in groups]
    return view.listed(told, "and") if told else view.say("trust.one-key")


SECTIONS = dict(
    (
        alone(KeyResult, key_lines),
        judged(TrustResult, trust_lines),
        judged(TrustEditResult, edit_lines),
        judged(TrustFileResult, file_lines),
        alone(TrustInForceResult, force_lines),
        alone(PinResult, pin_lines),
    )
)
