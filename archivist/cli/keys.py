"""`archivist keys …`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, PassphraseFile, Quiet, Verbose

__all__ = ["app", "import_key", "list_keys", "new", "show"]

app = typer.Typer(help="The private keys of this machine.", rich_markup_mode=None)


@app.command("list")
def list_keys(
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """List the private keys in the key store, their use, and the pins."""
    from archivist.pipeline.opened.archive import open_archive_here
    from archivist.pipeline.trust.keys import list_keys as run

    context = this_machine()
    raise typer.Exit(
        finish(run(context.keys, open_archive_here(context, archive)), Options(archive, format, quiet, verbose, lang))
    )


@app.command("new")
def new(
    alg: Annotated[str, typer.Option("--alg", metavar="NAME", help="ed25519, ml-dsa-65/1 or ecdsa-p256.")],
    holder: Annotated[str | None, typer.Option(help="Who will hold it: for the command that is printed.")] = None,
    passphrase_file: PassphraseFile = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Make a private key in the key store, under the passphrase if there is one."""
    from archivist.pipeline.trust.keys import new_key

    report = new_key(this_machine(passphrase_file).keys, alg, holder)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("show")
def show(
    keyid: Annotated[str, typer.Argument(metavar="KEYID", help="A key id, or its first 4 or more digits.")],
    public: Annotated[bool, typer.Option("--public", help="Print the public half alone, as PEM.")] = False,
    passphrase_file: PassphraseFile = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Show a key: its use, its file, its public half. A private half is never shown."""
    from archivist.pipeline.opened.archive import open_archive_here
    from archivist.pipeline.trust.keys import show_key

    context = this_machine(passphrase_file)
    report = show_key(context.keys, keyid, open_archive_here(context, archive), public_only=public)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("import")
def import_key(
    source: Annotated[str, typer.Argument(metavar="FILE|URI", help="A PKCS#8 PEM, or for example hsm:2?label=NAME.")],
    public: Annotated[Path | None, typer.Option(help="With a URI: the PEM of its public key.")] = None,
    passphrase_file: PassphraseFile = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Take over a private key, or remember on which device one is."""
    from archivist.pipeline.trust.keys import import_key as run

    report = run(this_machine(passphrase_file).keys, source, public)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))
