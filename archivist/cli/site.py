"""`archivist site …`."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from archivist.base.printable import plain
from archivist.base.said import said
from archivist.cli.command import Call, Ending, command, group, settled
from archivist.model.errors import UsageError

__all__ = ["app", "build", "serve"]

_Output = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="DIR", help="A folder that is empty, not there yet, or holds this site."),
]
_Address = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", help="Where the site will be, for a sitemap and search engines."),
]
_Certificates = Annotated[
    bool, typer.Option("--certificates", help="Also a certificate a record: each holds its manifests once more.")
]
_Reveals = Annotated[
    bool,
    typer.Option("--reveals-others", help="Certificates may tell that the archive has records which are not open."),
]
_Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a site.", show_default="public")]
_Port = Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="The port; 0 takes a free one.")]


@command("jobs")
def build(
    call: Call,
    output: _Output,
    base_url: _Address = None,
    certificates: _Certificates = False,
    reveals_others: _Reveals = False,
) -> Ending:
    """Make pages of all open records, after verifying the archive; in the language of --lang.

    Only what changed is written, and pages of records that are no longer open are removed. The site is unsigned.

    Examples:
      archivist site build -o public --lang ar --base-url https://press.example/
      archivist site build -o public --certificates
    """
    from archivist.api import SiteRequest, build_site
    from archivist.pipeline.opened.signed_folders import refuse_signed_folders

    if reveals_others and not certificates:
        raise UsageError(
            said("without certificates a site reveals nothing"), said("say --certificates too, or leave it out")
        )
    refuse_signed_folders(output / "index.html")
    opened = call.archive()
    (jobs,) = settled(opened, jobs=call.options.jobs)
    request = SiteRequest(call.options.language, _address(base_url), jobs, certificates, reveals_others)
    with call.watched() as observer:
        return build_site(opened, output, request, observer)


@command()
def serve(call: Call, folder: _Folder = Path("public"), port: _Port = 8000) -> Ending:
    """Show a site in a browser on this machine alone, until Ctrl-C; for a look before it is published.

    Examples:
      archivist site serve
      archivist site serve public --port 0
    """
    from archivist.cli.site_server import preview

    if call.options.format != "text":
        raise UsageError(said("a preview has no result"), said("leave --format out"))
    if not (folder / "index.html").is_file():
        raise UsageError(
            said("{folder} holds no site", folder=folder),
            said("make one with: archivist site build -o {folder}", folder=plain(str(folder))),
        )
    server = preview(folder, port)
    with server:
        sys.stdout.write(f"http://127.0.0.1:{server.server_address[1]}/\n")
        sys.stdout.flush()
        with suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


def _address(text: str | None) -> str | None:
    """Return the address of a site with a slash at its end; UsageError if it is none."""
    if text is None:
        return None
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        known = False
    if not known or not text.isascii() or not text.isprintable() or set(text) & set(" \"'<>\\^`{|}"):
        raise UsageError(
            said("{text} is no address of a site", text=plain(text)),
            said("for example: https://press.example/statements/"),
        )
    return text if text.endswith("/") else f"{text}/"


app = group(
    """Make a site of an archive's open records, and look at it.

    Examples:
      archivist site build -o public
      archivist site serve public
    """,
    {"Commands": {"build": build, "serve": serve}},
)
