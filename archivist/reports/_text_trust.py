"""Keys and the trust root in words: who may vouch, what a draft changes, who is still to sign."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from archivist.base.directions import Quoted, Told
from archivist.base.printable import plain
from archivist.model.findings import Report, Result
from archivist.reports._interface import View

__all__ = ["SECTIONS", "key_lines", "pin_lines", "trust_lines"]

_SHORT = 12


def trust_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return the root in force, and the draft with its changes and signatures."""
    trust, draft = report.body.get("trust"), report.body.get("draft")
    if trust and report.body.get("in_force"):
        yield view.say("trust.in-force", version=trust["version"], path=report.body["in_force"])
        yield f"  {view.say('trust.fingerprint', fingerprint=trust['fingerprint'])}"
        if report.body.get("manifest"):
            yield f"  {view.say('trust.with-batch', path=report.body['manifest'])}"
        yield from _changes(report.body["changes"], view)
        return
    if trust and (draft is None or report.command == "trust show"):
        yield view.say("trust.since", **{name: trust[name] for name in ("version", "archive", "created")})
        yield f"  {view.label('trust.pin', _SHORT)}{trust['pin']}"
        yield from _root(trust, view)
    if draft:
        if continued := report.body.get("continued"):
            yield view.say("trust.continued", created=continued["created"], fingerprint=continued["fingerprint"])
        yield from _draft(draft, view)
        yield from _next(report, view)


def pin_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return the archive's own fingerprint and the pin that is known here."""
    pinned = report.body.get("pinned")
    if not pinned:
        return
    yield view.say("trust.first", archive=pinned["archive"], fingerprint=pinned["fingerprint"])
    if pinned["pin"] is None:
        yield f"  {view.say('trust.not-pinned')}"
        yield f"  {view.program} trust pin {pinned['fingerprint']}"
    elif pinned["pin"] == pinned["fingerprint"]:
        yield f"  {view.say('trust.pinned')}"
    else:
        yield f"  {view.say('trust.pinned-other', pin=pinned['pin'])}"


def key_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return one key: alone its public half where that was asked for, so that it can go into a file."""
    key = report.body.get("key")
    if not key:
        return
    if report.body.get("public_only"):
        yield from key["public"].rstrip("\n").split("\n")
        return
    yield f"{key['keyid']}  {key['alg']}" + (f"  {key['role']}" if key["role"] else "")
    yield f"  {plain(key['path'])}"
    if key["role"] is None:
        holder = plain(key["holder"] or "NAME")
        yield view.say("trust.give")
        yield f"  {view.program} keys show {key['keyid'][:_SHORT]} --public > {key['keyid'][:_SHORT]}.pem"
        yield f"  {view.program} trust add {key['keyid'][:_SHORT]}.pem --role ROLE --holder {holder}"


def _root(root: Mapping[str, Any], view: View) -> Iterator[str]:
    yield f"  {view.say('trust.fingerprint', fingerprint=root['fingerprint'])}"
    for role in root["roles"]:
        if not role["keys"] and not view.verbose:
            continue
        values = {"threshold": role["threshold"], "holders": view.count("holders", len(role["holders"]))}
        if role["require"]:
            told = view.say("trust.role-needs", role=role["role"], wanted=_groups(role["require"], view), **values)
        else:
            told = view.say("trust.role", role=role["role"], **values)
        yield f"  {told}"
        for key in role["keys"]:
            yield f"    {_key(key, view)}"
            if key["revoked"]:
                yield f"      {view.say('trust.revoked', revocation=_revocation(key['revoked'], view))}"
    if root["policy"]:
        yield f"  {view.say('trust.policy', checks=view.listed(root['policy']))}"


def _draft(draft: Mapping[str, Any], view: View) -> Iterator[str]:
    yield view.say("trust.draft", **{name: draft[name] for name in ("version", "archive", "created")})
    if draft["changes"] is None:
        yield from _root(draft, view)
    else:
        yield f"  {view.say('trust.fingerprint', fingerprint=draft['fingerprint'])}"
        yield from _changes(draft["changes"], view)
    for count in draft["signatures"]:
        signed, waiting = (view.listed(map(Quoted, count[name])) for name in ("signed", "waiting"))
        done = view.say("trust.signed-by", holders=signed) if count["signed"] else view.say("trust.signed-by-nobody")
        more = "trust.asks" if count["complete"] or not count["waiting"] else "trust.asks-more"
        numbers = {"version": count["version"], "signed": len(count["signed"]), "threshold": count["threshold"]}
        yield f"  {view.say(more, done=done, waiting=waiting, **numbers)}"


def _changes(items: Iterable[Mapping[str, Any]], view: View) -> Iterator[str]:
    told = [f"  {_change(item, view)}" for item in items]
    yield from told or [f"  {view.say('trust.unchanged')}"]


def _next(report: Report[Result], view: View) -> Iterator[str]:
    if report.exit:
        return
    file = report.body.get("file", "")
    if file:
        told = "trust.signed" if report.command == "trust sign" else "trust.written"
        yield view.say(told, path=file, program=view.program)
    elif report.body.get("trust"):
        yield view.say("trust.next")
        yield f"  {view.program} trust sign --draft {report.body['draft']['fingerprint']}"
        yield f"  {view.program} trust export FILE"


def _change(item: Mapping[str, Any], view: View) -> Told:
    """Put one change of a draft into words; of its values each kind of change takes its own."""
    values: dict[str, object] = {"role": item.get("role")}
    if "keyid" in item:
        values["key"] = _key(item, view)
    if item["change"] == "key-revoked":
        values["revocation"] = _revocation(item["revoked"], view)
    elif item["change"] == "key-altered":
        values |= {"role_before": item["before"]["role"], "key_before": _key(item["before"], view)}
    elif item["change"] == "threshold":
        values |= {"before": item["from"], "after": item["to"]}
    elif item["change"] == "require":
        values |= {"before": _groups(item["from"], view), "after": _groups(item["to"], view)}
    elif item["change"] == "policy":
        values["after"] = view.listed(item["to"]) if item["to"] else view.say("trust.policy-none")
    return view.say(f"changed.{item['change']}", **values)


def _key(key: Mapping[str, Any], view: View) -> Told:
    """Name a key by its whole id, its fingerprint: another with the same first digits can be made."""
    owner = key["holder"] or key["name"]
    named = f"{key['keyid']} {key['alg']}"
    said = [view.say("trust.key", key=named, holder=Quoted(owner)) if owner else view.value(named)]
    if key["from"] or key["to"]:
        said.append(view.say("trust.term", start=key["from"] or "…", end=key["to"] or "…"))
    if key["ca"]:
        said.append(view.say("trust.ca", ca=key["ca"]))
    return view.listed(said)


def _revocation(revoked: Mapping[str, Any], view: View) -> Told:
    good = revoked["good"]
    upto = view.say("trust.good-until", size=good["size"], root=good["root"]) if good else view.say("trust.good-before")
    return view.say("trust.revocation", reason=view.term("revoked", revoked["reason"]), at=revoked["at"], good=upto)


def _groups(groups: Iterable[Iterable[str]], view: View) -> Told:
    """Return what is asked of a holder: one of each group of algorithms."""
    told = [view.listed(group, "or") for group in groups]
    return view.listed(told, "and") if told else view.say("trust.one-key")


_TRUST = ("show", "add", "remove", "set", "policy", "rotate", "revoke", "discard", "sign", "export", "import")
SECTIONS = {f"trust {name}": trust_lines for name in _TRUST} | {
    "trust pin": pin_lines,
    **{f"keys {name}": key_lines for name in ("new", "show", "import")},
}
