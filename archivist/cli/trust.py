"""`archivist trust …`: draft the next trust root, have it signed, put it in force."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.command import Call, Ending, command, group
from archivist.cli.init import init
from archivist.cli.talk import agrees
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, Report, finding
from archivist.model.results.trust import TrustResult

__all__ = [
    "add",
    "app",
    "discard",
    "export",
    "import_file",
    "pin",
    "policy",
    "remove",
    "revoke",
    "rotate",
    "set_role",
    "show",
    "sign",
]

_KEYID = typer.Argument(metavar="KEYID", help="A key id, or its first 4 or more digits.", autocompletion=offers.key_ids)
_BARE = typer.Option("--bare", help="Print the fingerprint of the draft alone, for scripts.")
_OLD = "Until version 0.4: the old name of"
_ROLE = typer.Argument(metavar="ROLE", help="root, manifest, log, witness or tsa.", autocompletion=offers.roles)


@command()
def show(
    call: Call,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A draft from another machine.")] = None,
    bare: Annotated[bool, _BARE] = False,
) -> Ending:
    """Show the trust root in force and the draft of the next: what it changes, who has signed.

    Examples:
      archivist trust show
      archivist trust show draft.json
    """
    from archivist.pipeline.trust import draft as trust
    from archivist.pipeline.trust import sign as trust_sign

    report = trust_sign.show_file(call.archive_here(), file) if file is not None else trust.show(call.archive())
    if not bare or call.options.format != "text" or report.exit:
        return report
    if report.result is None or report.result.draft is None:
        hint = said("make one with: archivist trust add, rotate, revoke")
        raise NothingError(said("there is no draft of a trust root"), hint)
    sys.stdout.write(f"{report.result.draft.root.fingerprint}\n")
    return 0


@command()
def add(
    call: Call,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Public keys: archivist keys show --public.")],
    role: Annotated[
        str,
        typer.Option(
            "--role", metavar="ROLE", help="root, manifest, log, witness or tsa.", autocompletion=offers.roles
        ),
    ],
    holder: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who holds them; thresholds count holders.")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="The note key name of a witness.")] = None,
    start: Annotated[
        str | None, typer.Option("--valid-from", metavar="TIME", help="Vouches from this time on.")
    ] = None,
    end: Annotated[str | None, typer.Option("--valid-to", metavar="TIME", help="Vouches up to this time.")] = None,
    old_start: Annotated[str | None, typer.Option("--from", metavar="TIME", help=f"{_OLD} --valid-from.")] = None,
    old_end: Annotated[str | None, typer.Option("--to", metavar="TIME", help=f"{_OLD} --valid-to.")] = None,
    ca: Annotated[
        Path | None, typer.Option("--ca", metavar="FILE", help="With role tsa: the certificate of a CA above.")
    ] = None,
) -> Ending:
    """Draft: add public keys to a role.

    Examples:
      archivist trust add keeper.pub --role manifest --holder "A. Keeper"
      archivist trust add w.pub --role witness --name witness.example.org
    """
    from archivist.pipeline.trust.draft import Addition
    from archivist.pipeline.trust.draft import add as run

    start, told_start = _renamed("--from", old_start, "--valid-from", start)
    end, told_end = _renamed("--to", old_end, "--valid-to", end)
    report = run(call.archive(), Addition(role, tuple(files), holder, name, start, end, ca))
    return replace(report, findings=(*report.findings, *told_start, *told_end))


def _renamed(old: str, old_value: str | None, new: str, value: str | None) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the value of an option that may be typed by its old name, and the warning if it was."""
    if old_value is None:
        return value, ()
    if value is not None:
        raise UsageError(
            said("{old} is the old name of {new}, and both are given", old=old, new=new),
            said("leave {old} out", old=old),
        )
    return old_value, (finding("option-renamed", old=old, new=new),)


@command()
def remove(call: Call, keyid: Annotated[str, _KEYID]) -> Ending:
    """Draft: remove a key that was never used; revoke any other.

    Examples:
      archivist trust remove 3fa9
      archivist trust remove 3fa9 --archive press
    """
    from archivist.pipeline.trust.draft import remove as run

    return run(call.archive(), keyid)


@command()
def set_role(
    call: Call,
    role: Annotated[str, _ROLE],
    threshold: Annotated[int | None, typer.Option(min=1, metavar="N", help="How many holders must vouch.")] = None,
    require: Annotated[
        str | None, typer.Option(metavar="A|B,C", help="Of each holder: one of A and B, and C; '' for any one key.")
    ] = None,
) -> Ending:
    """Draft: set a role's threshold, and the algorithms that each holder must sign with.

    Examples:
      archivist trust set manifest --threshold 2
      archivist trust set root --require "ed25519|ecdsa-p256,ml-dsa-65/1"
    """
    from archivist.pipeline.trust.draft import set_role as run

    groups = None
    if require is not None:
        groups = tuple(tuple(group.split("|")) for group in require.split(",") if group)
    return run(call.archive(), role, threshold, groups)


@command()
def policy(
    call: Call,
    require: Annotated[str, typer.Option(metavar="pin,time,witness", help="Checks that must be made; '' for none.")],
) -> Ending:
    """Draft: set the checks without which no verification is a success.

    Examples:
      archivist trust policy --require time,witness
      archivist trust policy --require ""
    """
    from archivist.pipeline.trust.draft import set_policy

    return set_policy(call.archive(), tuple(filter(None, require.split(","))))


@command("passphrase_file")
def rotate(
    call: Call,
    role: Annotated[str, _ROLE],
    holder: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose keys; needed if the role has several holders.")
    ] = None,
    go_on: Annotated[
        bool, typer.Option("--continue", help="Add to the draft that waits; else it is only shown.")
    ] = False,
) -> Ending:
    """Draft: new keys for a holder, made here; the old ones are superseded as of the current checkpoint.

    Examples:
      archivist trust rotate manifest
      archivist trust rotate root --holder "A. Keeper" --continue
    """
    from archivist.pipeline.trust.draft import rotate as run

    return run(call.archive(), role, holder, go_on=go_on)


@command()
def revoke(
    call: Call,
    keyid: Annotated[str, _KEYID],
    reason: Annotated[str, typer.Option(metavar="REASON", help="lost, compromised or superseded.")],
    at: Annotated[str | None, typer.Option(metavar="TIME", help="Since when.", show_default="now")] = None,
    good: Annotated[
        str | None, typer.Option(metavar="SIZE:ROOT", help="The last checkpoint that the key could be trusted in.")
    ] = None,
) -> Ending:
    """Draft: revoke a key; for a compromised one, its holders decide what stays good.

    Examples:
      archivist trust revoke 3fa9 --reason lost
      archivist trust revoke 3fa9 --reason compromised --at 2024-03-03T00:00:00Z
    """
    from archivist.pipeline.trust.draft import revoke as run

    return run(call.archive(), keyid, reason=reason, at=at, good=good)


@command("passphrase_file", "repeat_created")
def sign(
    call: Call,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A draft from another machine; signed in place.")
    ] = None,
    draft: Annotated[
        str | None, typer.Option(metavar="SHA256:…", help="The draft that was read; needed where nobody can be asked.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="At a terminal: show what it changes, and do not ask.")] = False,
) -> Ending:
    """Sign the draft with the root keys that are here; in force once both thresholds are met.

    Examples:
      archivist trust sign
      archivist trust sign draft.json --passphrase-file passphrase.txt
    """
    from archivist.pipeline.trust import sign as trust_sign

    if file is not None:
        here = call.archive_here()
        agreed = draft or _agreed(lambda: trust_sign.proposed_file(here, file), call, yes=yes)
        return trust_sign.sign_file(call.context, here, file, agreed)
    opened = call.archive()
    agreed = draft or _agreed(lambda: trust_sign.proposed(opened), call, yes=yes)
    return trust_sign.sign_pending(opened, agreed, repeat_created=call.options.repeat_created)


def _agreed(propose: Callable[[], Report[TrustResult]], call: Call, *, yes: bool) -> str | None:
    """Show a draft at a terminal and ask whether it is to be signed; returns its fingerprint, None without a terminal.

    What is shown is talk, so that stdout has one result. Aborted unless the answer is yes.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    report = propose()
    code = call.finish(report, sys.stderr, format="text", quiet=False)
    proposed = report.result.draft if report.result is not None else None
    if code or proposed is None:
        raise typer.Exit(code)
    root = proposed.root
    question = said("sign trust root {version}, {fingerprint}?", version=root.version, fingerprint=root.fingerprint)
    if not yes and not agrees(question, call.options):
        raise typer.Abort
    return str(proposed.root.fingerprint)


@command()
def export(call: Call, file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file.")]) -> Ending:
    """Write the draft, with the signatures it has, to a file for another holder.

    Examples:
      archivist trust export draft.json
      archivist trust export draft.json --archive press
    """
    from archivist.pipeline.trust.sign import export as run

    return run(call.archive(), file)


@command("passphrase_file", "repeat_created")
def import_file(
    call: Call,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A draft that another holder signed.")],
) -> Ending:
    """Take over the signatures in a file; in force once both thresholds are met.

    Examples:
      archivist trust import draft.json
      archivist trust import draft.json --passphrase-file passphrase.txt
    """
    from archivist.pipeline.trust.sign import import_file as run

    opened = call.archive()
    return run(opened, file, repeat_created=call.options.repeat_created)


@command()
def discard(call: Call) -> Ending:
    """Drop the draft; what is in force stays, and so do keys that were made.

    Examples:
      archivist trust discard
      archivist trust discard --archive press
    """
    from archivist.pipeline.trust.draft import discard as run

    return run(call.archive())


@command()
def pin(
    call: Call,
    fingerprint: Annotated[
        str | None, typer.Argument(metavar="SHA256:…", help="Trust root 1, from outside the archive.")
    ] = None,
    replace_known: Annotated[
        bool, typer.Option("--replace-the-pin-i-trusted", help="Store it although another one is known.")
    ] = False,
    bare: Annotated[bool, typer.Option("--bare", help="Print the pin that is known here alone, for scripts.")] = False,
) -> Ending:
    """Show the fingerprint of trust root 1 and the pin that is known here, or store a pin.

    Examples:
      archivist trust pin --bare
      archivist trust pin SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    """
    from archivist.pipeline.trust.sign import pin as run

    opened = call.archive()
    return run(opened, fingerprint, replace_known=replace_known, bare=bare)


app = group(
    """Who may vouch for the archive: keys, roles, thresholds.

    Examples:
      archivist trust show
      archivist trust rotate manifest
    """,
    {
        "Commands": {
            "show": show,
            "add": add,
            "remove": remove,
            "set": set_role,
            "policy": policy,
            "rotate": rotate,
            "revoke": revoke,
            "sign": sign,
            "export": export,
            "import": import_file,
            "discard": discard,
            "pin": pin,
            "init": init,  # the first root is made with its archive
        }
    },
)
