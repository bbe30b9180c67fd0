"""`archivist trust …`: draft the next trust root, have it signed, put it in force."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, PassphraseFile, Quiet, RepeatCreated, Verbose
from archivist.model.findings import Report
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

app = typer.Typer(help="Who may vouch for the archive: keys, roles, thresholds.", rich_markup_mode=None)

_KEYID = typer.Argument(metavar="KEYID", help="A key id, or its first 4 or more digits.")
_ROLE = typer.Argument(metavar="ROLE", help="root, manifest, log, witness or tsa.")


@app.command("show")
def show(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A draft from another machine.")] = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Show the trust root in force and the draft of the next: what it changes, who has signed."""
    from archivist.pipeline.opened.archive import open_archive, open_archive_here
    from archivist.pipeline.trust import draft as trust
    from archivist.pipeline.trust import sign as trust_sign

    if file is not None:
        report = trust_sign.show_file(open_archive_here(this_machine(), archive), file)
    else:
        report = trust.show(open_archive(this_machine(), archive))
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("add")
def add(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Public keys: archivist keys show --public.")],
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="root, manifest, log, witness or tsa.")],
    holder: Annotated[str | None, typer.Option(help="Who holds them; thresholds count holders.")] = None,
    name: Annotated[str | None, typer.Option(help="The note key name of a witness.")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="TIME", help="Vouches from this time on.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="TIME", help="Vouches up to this time.")] = None,
    ca: Annotated[Path | None, typer.Option("--ca", help="With role tsa: the certificate of a CA above.")] = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Draft: add public keys to a role."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.draft import Addition
    from archivist.pipeline.trust.draft import add as run

    addition = Addition(role, tuple(files), holder, name, start, end, ca)
    report = run(open_archive(this_machine(), archive), addition)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("remove")
def remove(
    keyid: Annotated[str, _KEYID],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Draft: remove a key that was never used; revoke any other."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.draft import remove as run

    report = run(open_archive(this_machine(), archive), keyid)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("set")
def set_role(
    role: Annotated[str, _ROLE],
    threshold: Annotated[int | None, typer.Option(min=1, help="How many holders must vouch.")] = None,
    require: Annotated[
        str | None, typer.Option(metavar="A|B,C", help="Of each holder: one of A and B, and C; '' for any one key.")
    ] = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Draft: set a role's threshold, and the algorithms that each holder must sign with."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.draft import set_role as run

    groups = None
    if require is not None:
        groups = tuple(tuple(group.split("|")) for group in require.split(",") if group)
    report = run(open_archive(this_machine(), archive), role, threshold, groups)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("policy")
def policy(
    require: Annotated[str, typer.Option(metavar="pin,time,witness", help="Checks that must be made; '' for none.")],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Draft: set the checks without which no verification is a success."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.draft import set_policy

    report = set_policy(open_archive(this_machine(), archive), tuple(filter(None, require.split(","))))
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("rotate")
def rotate(
    role: Annotated[str, _ROLE],
    holder: Annotated[str | None, typer.Option(help="Whose keys; needed if the role has several holders.")] = None,
    go_on: Annotated[
        bool, typer.Option("--continue", help="Add to the draft that waits; else it is only shown.")
    ] = False,
    passphrase_file: PassphraseFile = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Draft: new keys for a holder, made here; the old ones are superseded as of the current checkpoint."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.draft import rotate as run

    report = run(open_archive(this_machine(passphrase_file), archive), role, holder, go_on=go_on)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("revoke")
def revoke(
    keyid: Annotated[str, _KEYID],
    reason: Annotated[str, typer.Option(metavar="REASON", help="lost, compromised or superseded.")],
    at: Annotated[str | None, typer.Option(metavar="TIME", help="Since when; default: now.")] = None,
    good: Annotated[
        str | None, typer.Option(metavar="SIZE:ROOT", help="The last checkpoint that the key could be trusted in.")
    ] = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Draft: revoke a key; for a compromised one, its holders decide what stays good."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.draft import revoke as run

    report = run(open_archive(this_machine(), archive), keyid, reason=reason, at=at, good=good)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("sign")
def sign(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A draft from another machine; signed in place.")
    ] = None,
    draft: Annotated[
        str | None, typer.Option(metavar="SHA256:…", help="The draft that was read; needed where nobody can be asked.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="At a terminal: show what it changes, and do not ask.")] = False,
    passphrase_file: PassphraseFile = None,
    repeat_created: RepeatCreated = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Sign the draft with the root keys that are here; in force once both thresholds are met."""
    from archivist.pipeline.opened.archive import open_archive, open_archive_here
    from archivist.pipeline.trust import sign as trust_sign

    options = Options(archive, format, quiet, verbose, lang)
    context = this_machine(passphrase_file)
    if file is not None:
        here = open_archive_here(context, archive)
        agreed = draft or _agreed(lambda: trust_sign.proposed_file(here, file), options, yes=yes)
        report = trust_sign.sign_file(context, here, file, agreed)
    else:
        opened = open_archive(context, archive)
        agreed = draft or _agreed(lambda: trust_sign.proposed(opened), options, yes=yes)
        report = trust_sign.sign_pending(opened, agreed, repeat_created=repeat_created)
    raise typer.Exit(finish(report, options))


def _agreed(propose: Callable[[], Report[TrustResult]], options: Options, *, yes: bool) -> str | None:
    """Show a draft at a terminal and ask whether it is to be signed; returns its fingerprint, None without a terminal.

    What is shown is talk, so that stdout has one result. Aborted unless the answer is yes.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    report = propose()
    code = finish(report, replace(options, format="text", quiet=False), sys.stderr)
    proposed = report.result.draft if report.result is not None else None
    if code or proposed is None:
        raise typer.Exit(code)
    if not yes:
        sys.stderr.write(f"sign trust root {proposed.root.version}, {proposed.root.fingerprint}? [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise typer.Abort
    return str(proposed.root.fingerprint)


@app.command("export")
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file.")],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Write the draft, with the signatures it has, to a file for another holder."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.sign import export as run

    report = run(open_archive(this_machine(), archive), file)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A draft that another holder signed.")],
    passphrase_file: PassphraseFile = None,
    repeat_created: RepeatCreated = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Take over the signatures in a file; in force once both thresholds are met."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.sign import import_file as run

    opened = open_archive(this_machine(passphrase_file), archive)
    report = run(opened, file, repeat_created=repeat_created)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("discard")
def discard(
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Drop the draft; what is in force stays, and so do keys that were made."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.draft import discard as run

    raise typer.Exit(finish(run(open_archive(this_machine(), archive)), Options(archive, format, quiet, verbose, lang)))


@app.command("pin")
def pin(
    fingerprint: Annotated[
        str | None, typer.Argument(metavar="[SHA256:…]", help="Trust root 1, from outside the archive.")
    ] = None,
    replace_known: Annotated[
        bool, typer.Option("--replace-the-pin-i-trusted", help="Store it although another one is known.")
    ] = False,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Show the fingerprint of trust root 1 and the pin that is known here, or store a pin."""
    from archivist.pipeline.opened.archive import open_archive
    from archivist.pipeline.trust.sign import pin as run

    opened = open_archive(this_machine(), archive)
    report = run(opened, fingerprint, replace_known=replace_known)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))
