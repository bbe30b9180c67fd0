"""`archivist verify`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from archivist.base.places import MANIFESTS
from archivist.base.said import said
from archivist.cli.command import Call, Ending, command, settled
from archivist.cli.record_paths import record_path
from archivist.model.errors import NothingError, UsageError

if TYPE_CHECKING:
    from archivist.pipeline.opened.archive import Archive as Opened

__all__ = ["verify"]

_Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH...", help="A path under records/ narrows the file checks.", show_default="manifests/"),
]
_Pin = Annotated[
    str | None,
    typer.Option(
        "--root-pin",
        "--pin",
        metavar="SHA256:…",
        help="The fingerprint of trust root 1, from outside the archive; --pin is an alias.",
    ),
]
_Require = Annotated[str | None, typer.Option(metavar="pin,time,witness", help="Checks that must have been made.")]
_Since = Annotated[Path | None, typer.Option("--since", metavar="FILE", help="A checkpoint kept elsewhere.")]
_Unsigned = Annotated[
    bool, typer.Option("--allow-unsigned", help="Accept records in no manifest; they are never authentic.")
]
_Fixity = Annotated[bool, typer.Option("--fixity-only", help="Signatures and digests; do not examine records.")]
_Rederive = Annotated[bool, typer.Option("--rederive", help="Also read the sources again and compare.")]
_REQUIRABLE = ("pin", "time", "witness")


@command("reports", "jobs")
def verify(
    call: Call,
    paths: _Paths = None,
    root_pin: _Pin = None,
    require: _Require = None,
    since: _Since = None,
    allow_unsigned: _Unsigned = False,
    fixity_only: _Fixity = False,
    rederive: _Rederive = False,
) -> Ending:
    """Prove, offline, that nothing was altered, dropped, added or forged.

    Examples:
      archivist verify
      archivist verify press/manifests --require pin,time --report html=press.html
    """
    from archivist.api import VerifyRequest
    from archivist.api import verify as run

    named = [record_path(call, path) for path in paths or []]
    opened = _open(call, named)
    (jobs,) = settled(opened, jobs=call.options.jobs)
    request = VerifyRequest(
        places=_places(opened.root, named),
        root_pin=root_pin,
        require=_require(require),
        since=since,
        allow_unsigned=allow_unsigned,
        fixity_only=fixity_only,
        rederive=rederive,
        jobs=jobs,
    )
    with call.watched() as observer:
        report = run(opened, request, observer)
    return call.finish(report, base=opened.root)


def _open(call: Call, named: list[Path]) -> "Opened":
    """Open the archive; a path that is typed names it, and comes before a variable."""
    from archivist.pipeline.opened.archive import open_archive

    missing = next((path for path in named if not path.exists()), None)
    if missing is not None:
        raise NothingError(
            said("{missing} does not exist", missing=missing), said("name an archive's manifests/ folder")
        )
    archive = call.options.archive if "archive" in call.typed or not named else None
    return open_archive(call.context, archive, named[0] if named else None)


def _places(root: Path, paths: list[Path]) -> tuple[str, ...]:
    """Return the paths under records/ relative to the archive, and manifests/; any other path means the whole archive.

    What lies in manifests/ is what the records are judged by, as VERIFY.sh has it as well.
    """
    places: list[str] = []
    whole = False
    for path in paths:
        resolved = path.resolve()
        if not resolved.is_relative_to(root):
            raise UsageError(
                said("{path} is not in the archive {root}", path=path, root=root), said("verify one archive at a time")
            )
        relative = resolved.relative_to(root).as_posix()
        whole = whole or not relative.startswith("records/")
        places.append(relative)
    return () if whole or not places else (*places, MANIFESTS)


def _require(text: str | None) -> tuple[str, ...]:
    if text is None:
        return ()
    names = tuple(name.strip() for name in text.split(","))
    unknown = [name for name in names if name not in _REQUIRABLE]
    if unknown:
        raise UsageError(
            said("{unknown!r} is not a check that can be required", unknown=unknown[0]),
            said("use: {known}", known=", ".join(_REQUIRABLE)),
        )
    return names
