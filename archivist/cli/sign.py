"""`archivist sign`, and `sign export` and `sign import` where several holders sign one batch."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.base.said import said
from archivist.cli.command import Call, Ending, command
from archivist.model.errors import UsageError

__all__ = ["sign"]

_Action = Annotated[
    str | None,
    typer.Argument(metavar="export|import|FILE", help="Carry the draft between holders; a FILE is signed in place."),
]
_File = Annotated[Path | None, typer.Argument(metavar="FILE", help="export: a new file; import: a draft.")]
_Show = Annotated[bool, typer.Option("--show", help="Show the draft that waits for signatures; sign nothing.")]
_Discard = Annotated[bool, typer.Option("--discard", help="Drop the draft that waits for signatures.")]
_Draft = Annotated[
    str | None, typer.Option("--draft", metavar="SHA256:…", help="Sign this draft alone: its fingerprint.")
]
_HINT = said("sign, sign FILE, sign export FILE, sign import FILE, sign --show, or sign --discard")


@command("reports", "passphrase_file", "repeat_created")
def sign(
    call: Call,
    action: _Action = None,
    file: _File = None,
    show: _Show = False,
    discard: _Discard = False,
    draft: _Draft = None,
) -> Ending:
    """Sign the records that are in no manifest; where several holders must sign, the draft of their batch.

    Examples:
      archivist sign
      archivist sign export draft.json
    """
    received = _received(action, file)
    if received is None:
        _require_fit(action, file, show=show, discard=discard, draft=draft)
    elif show or discard:
        raise UsageError(said("sign does one thing at a time"), _HINT)

    from archivist.pipeline.batch import cosign
    from archivist.pipeline.batch.sign import sign_records
    from archivist.pipeline.opened.signed_folders import refuse_signed_folders

    opened = call.archive()
    if received is not None:
        from archivist.pipeline.batch.sign_file import sign_file

        return sign_file(opened, received, agreed=draft, repeat_created=call.options.repeat_created)
    if file is not None and action == "export":
        refuse_signed_folders(file)
        return cosign.export_draft(opened, file)
    if file is not None:
        return cosign.import_draft(opened, file)
    if show:
        return cosign.show_draft(opened)
    if discard:
        return cosign.discard_draft(opened)
    return sign_records(opened, agreed=draft, repeat_created=call.options.repeat_created)


def _received(action: str | None, file: Path | None) -> Path | None:
    """Return the file that is to be signed in place, None if none is named alone."""
    alone = action if action not in (None, "export", "import") and file is None else None
    return Path(alone) if alone is not None and Path(alone).is_file() else None


def _require_fit(action: str | None, file: Path | None, *, show: bool, discard: bool, draft: str | None) -> None:
    """Raise UsageError for words that do not fit together."""
    if action not in (None, "export", "import"):
        raise UsageError(said("{action!r} is neither export nor import, and no file", action=action[:80]), _HINT)
    if (action is None) != (file is None):
        raise UsageError(said("sign {action} needs the name of a file", action=action), _HINT)
    if sum((action is not None, show, discard, draft is not None)) > 1:
        raise UsageError(said("sign does one thing at a time"), _HINT)
