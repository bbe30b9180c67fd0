"""`archivist keys …`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli import offers
from archivist.cli.command import Call, Ending, command, group

__all__ = ["app", "import_key", "list_keys", "new", "show"]


@command("passphrase_file")
def list_keys(
    call: Call,
    bare: Annotated[bool, typer.Option("--bare", help="Print the key ids alone, one a line, for scripts.")] = False,
) -> Ending:
    """List the private keys of this machine: which archive each is of, its role, whether it is trusted now; the pins.

    Examples:
      archivist keys list
      archivist keys list --bare
    """
    from archivist.pipeline.trust.held_keys import list_keys as run

    return run(call.context, call.archive_here(), bare=bare)


@command("passphrase_file")
def new(
    call: Call,
    alg: Annotated[str, typer.Option("--alg", metavar="NAME", help="ed25519, ml-dsa-65/1 or ecdsa-p256.")],
    holder: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who will hold it: for the command that is printed.")
    ] = None,
) -> Ending:
    """Make a private key in the key store, under the passphrase if there is one.

    Examples:
      archivist keys new --alg ed25519
      archivist keys new --alg ml-dsa-65/1 --holder "A. Keeper"
    """
    from archivist.pipeline.trust.keys import new_key

    return new_key(call.context.keys, alg, holder)


@command("passphrase_file")
def show(
    call: Call,
    keyid: Annotated[
        str,
        typer.Argument(metavar="KEYID", help="A key id, or its first 4 or more digits.", autocompletion=offers.key_ids),
    ],
    public: Annotated[bool, typer.Option("--public", help="Print the public half alone, as PEM.")] = False,
) -> Ending:
    """Show a key: its use, its file, its public half. A private half is never shown.

    Examples:
      archivist keys show 3fa9
      archivist keys show 3fa9 --public > keeper.pub
    """
    from archivist.pipeline.trust.keys import show_key

    return show_key(call.context.keys, keyid, call.archive_here(), public_only=public)


@command("passphrase_file")
def import_key(
    call: Call,
    source: Annotated[str, typer.Argument(metavar="FILE|URI", help="A PKCS#8 PEM, or for example hsm:2?label=NAME.")],
    public: Annotated[Path | None, typer.Option(metavar="FILE", help="With a URI: the PEM of its public key.")] = None,
) -> Ending:
    """Take over a private key, or remember on which device one is.

    Examples:
      archivist keys import key.pem --passphrase-file passphrase.txt
      archivist keys import "hsm:2?label=archive" --public archive.pub
    """
    from archivist.pipeline.trust.keys import import_key as run

    return run(call.context.keys, source, public)


app = group(
    """The private keys of this machine.

    Examples:
      archivist keys list
      archivist keys new --alg ed25519
    """,
    {"Commands": {"list": list_keys, "new": new, "show": show, "import": import_key}},
)
