"""`archivist log …`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.console import Options, finish, write_output
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose
from archivist.cli.rebase import rebase
from archivist.model.results.log import CosignatureResult, ProofResult, WitnessRequestResult

__all__ = ["add", "app", "check", "cosign", "prove", "request", "show", "timestamp", "witness"]

app = typer.Typer(help="The append-only log.", rich_markup_mode=None)

_Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write it to a file that does not exist yet.")]
_File = Annotated[Path | None, typer.Option("--file", help="The file that a proof is about.")]


@app.command("show")
def show(
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Show the checkpoint: size, root, who signed it."""
    from archivist.pipeline.log.log import show_log
    from archivist.pipeline.opened.archive import open_archive

    report = show_log(open_archive(this_machine(), archive))
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("prove")
def prove(
    wanted: Annotated[
        str, typer.Argument(metavar="ID|PATH", help="A record's id or its first digits, or a file's path.")
    ],
    output: _Output = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Make a .tlog-proof: one file that shows that the log holds a file's row."""
    from archivist.pipeline.log.log import prove as run
    from archivist.pipeline.opened.archive import open_archive

    report = run(open_archive(this_machine(), archive), wanted)
    quiet = _written(report.result, output) or quiet
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("check")
def check(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="An older checkpoint, or a .tlog-proof.")],
    file: _File = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Check a proof, or that the log still begins with an older checkpoint."""
    from archivist.pipeline.log.log import check_against
    from archivist.pipeline.opened.archive import open_archive

    report = check_against(open_archive(this_machine(), archive), path, file)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@app.command("timestamp")
def timestamp(
    tsa: Annotated[str, typer.Option("--tsa", metavar="URL", help="The timestamp authority to ask.")],
    name: Annotated[str | None, typer.Option("--name", help="A short name for it; default: its host.")] = None,
    policy: Annotated[str | None, typer.Option("--policy", metavar="OID", help="The policy to ask for.")] = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Have the checkpoint stamped by a timestamp authority (RFC 3161). This reaches the network."""
    from archivist.pipeline.log.timestamp import Authority
    from archivist.pipeline.log.timestamp import timestamp as run
    from archivist.pipeline.opened.archive import open_archive

    report = run(open_archive(this_machine(), archive), Authority(tsa, name, policy))
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


app.command("rebase")(rebase)

witness = typer.Typer(help="Cosignatures of witnesses, in three steps on two machines.", rich_markup_mode=None)
app.add_typer(witness, name="witness")


@witness.command("request")
def request(
    known: Annotated[int, typer.Option("--known", min=0, help="The log size that the witness knows.")] = 0,
    output: _Output = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Archive: make a request for a witness."""
    from archivist.pipeline.log.witness import request_cosignature
    from archivist.pipeline.opened.archive import open_archive

    report = request_cosignature(open_archive(this_machine(), archive), known)
    quiet = _written(report.result, output) or quiet
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@witness.command("cosign")
def cosign(
    path: Annotated[Path, typer.Argument(metavar="REQUEST", help="The archive's request.")],
    key: Annotated[str, typer.Option("--key", metavar="KEYID", help="The witness's own Ed25519 key.")],
    name: Annotated[str, typer.Option("--name", help="The witness's name, as the trust root has it.")],
    log_key: Annotated[list[str], typer.Option("--log-key", help="A log's verifier key; more than one may be given.")],
    state: Annotated[Path, typer.Option("--state", help="The folder in which this witness remembers.")],
    output: _Output = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Witness: judge a request, remember it, and cosign it."""
    from archivist.pipeline.log.witness import Witness, give_cosignature

    report = give_cosignature(this_machine(), path, log_key, key, name, Witness(state))
    quiet = _written(report.result, output) or quiet
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


@witness.command("add")
def add(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The witness's answer.")],
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Archive: add a witness's cosignature to the checkpoint."""
    from archivist.pipeline.log.witness import add_cosignatures
    from archivist.pipeline.opened.archive import open_archive

    report = add_cosignatures(open_archive(this_machine(), archive), path)
    raise typer.Exit(finish(report, Options(archive, format, quiet, verbose, lang)))


def _written(made: ProofResult | WitnessRequestResult | CosignatureResult | None, output: Path | None) -> bool:
    """Write what was made to a file if one is named; what is in a file is not printed as well."""
    if output is None or made is None:
        return False
    write_output(output, made.text.encode("utf-8"))
    return True
