"""`archivist log …`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli import offers
from archivist.cli.command import Call, Ending, command, group
from archivist.cli.console import write_output
from archivist.cli.rebase import rebase
from archivist.model.findings import Report
from archivist.model.results.log import CosignatureResult, ProofResult, WitnessRequestResult

__all__ = ["add", "app", "check", "cosign", "prove", "request", "show", "timestamp"]

_Made = ProofResult | WitnessRequestResult | CosignatureResult
_Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write it to a file that does not exist yet.")
]
_File = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="The file that a proof is about.")]


@command()
def show(call: Call) -> Ending:
    """Show the checkpoint: size, root, who signed it.

    Examples:
      archivist log show
      archivist log show --format json
    """
    from archivist.pipeline.log.log import show_log

    return show_log(call.archive())


@command()
def prove(
    call: Call,
    wanted: Annotated[
        str,
        typer.Argument(
            metavar="ID|PATH",
            help="A record's id or its first digits, or a file's path.",
            autocompletion=offers.records,
        ),
    ],
    output: _Output = None,
) -> Ending:
    """Make a .tlog-proof: one file that shows that the log holds a file's row.

    Examples:
      archivist log prove 0582 -o 0582.tlog-proof
      archivist log prove manifests/000001.dsse.json
    """
    from archivist.pipeline.log.log import prove as run

    report = run(call.archive(), wanted)
    return _ended(call, report, output)


@command()
def check(
    call: Call,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="An older checkpoint, or a .tlog-proof.")],
    file: _File = None,
) -> Ending:
    """Check a proof, or that the log still begins with an older checkpoint.

    Examples:
      archivist log check 0582.tlog-proof --file record.xml
      archivist log check checkpoint.old
    """
    from archivist.pipeline.log.log import check_against

    return check_against(call.archive(), path, file)


@command()
def timestamp(
    call: Call,
    tsa: Annotated[str, typer.Option("--tsa", metavar="URL", help="The timestamp authority to ask.")],
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="A short name for it.", show_default="its host")
    ] = None,
    policy: Annotated[str | None, typer.Option("--policy", metavar="OID", help="The policy to ask for.")] = None,
) -> Ending:
    """Have the checkpoint stamped by a timestamp authority (RFC 3161). This reaches the network.

    Examples:
      archivist log timestamp --tsa https://tsa.example/
      archivist log timestamp --tsa https://tsa.example/ --name example
    """
    from archivist.pipeline.log.timestamp import Authority
    from archivist.pipeline.log.timestamp import timestamp as run

    return run(call.archive(), Authority(tsa, name, policy))


@command()
def request(
    call: Call,
    known: Annotated[int, typer.Option("--known", metavar="N", min=0, help="The log size that the witness knows.")] = 0,
    output: _Output = None,
) -> Ending:
    """Archive: make a request for a witness.

    Examples:
      archivist log witness request -o request.txt
      archivist log witness request --known 120 -o request.txt
    """
    from archivist.pipeline.log.witness import request_cosignature

    report = request_cosignature(call.archive(), known)
    return _ended(call, report, output)


@command("passphrase_file")
def cosign(
    call: Call,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The archive's request.")],
    key: Annotated[
        str,
        typer.Option("--key", metavar="KEYID", help="The witness's own Ed25519 key.", autocompletion=offers.key_ids),
    ],
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="The witness's name, as the trust root has it.")],
    log_key: Annotated[
        list[str], typer.Option("--log-key", metavar="TEXT", help="A log's verifier key; more than one may be given.")
    ],
    state: Annotated[Path, typer.Option("--state", metavar="DIR", help="The folder in which this witness remembers.")],
    output: _Output = None,
) -> Ending:
    r"""Witness: judge a request, remember it, and cosign it.

    Examples:
      archivist log witness cosign request.txt --name witness.example.org \
        --key 3fa9 --log-key "press+5d9f+Aab0" --state state/ -o answer.txt
      archivist log witness cosign request.txt --name witness.example.org \
        --key 3fa9 --log-key "press+5d9f+Aab0" --state state/ --format json
    """
    from archivist.pipeline.log.witness import Witness, give_cosignature

    report = give_cosignature(call.context, path, log_key, key, name, Witness(state))
    return _ended(call, report, output)


@command()
def add(call: Call, path: Annotated[Path, typer.Argument(metavar="FILE", help="The witness's answer.")]) -> Ending:
    """Archive: add a witness's cosignature to the checkpoint.

    Examples:
      archivist log witness add answer.txt
      archivist log witness add answer.txt --archive press
    """
    from archivist.pipeline.log.witness import add_cosignatures

    return add_cosignatures(call.archive(), path)


def _ended(call: Call, report: Report[_Made], output: Path | None) -> int:
    """Write what was made to a file if one is named, and finish; what is in a file is not printed as well."""
    if output is None or report.result is None:
        return call.finish(report)
    write_output(output, report.result.text.encode("utf-8"))
    return call.finish(report, quiet=True)


_witness = group(
    """Cosignatures of witnesses, in three steps on two machines.

    Examples:
      archivist log witness request -o request.txt
      archivist log witness add answer.txt
    """,
    {"Commands": {"request": request, "cosign": cosign, "add": add}},
)
app = group(
    """The append-only log: proofs, checks, timestamps, witnesses.

    Examples:
      archivist log show
      archivist log prove 0582 -o 0582.tlog-proof
    """,
    {
        "Commands": {
            "show": show,
            "prove": prove,
            "check": check,
            "timestamp": timestamp,
            "rebase": rebase,
            "witness": _witness,
        }
    },
)
