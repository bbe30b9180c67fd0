"""Report → text: one output format a file, `as_` and its name, found by the registry."""

import archivist.reports as package
from archivist.base.limits import FINDINGS_TOLD
from archivist.base.registry import plugin, plugins
from archivist.model.findings import Report, Result
from archivist.reports._interface import Renderer, View

__all__ = ["Renderer", "View", "formats", "render", "tells_findings"]


def formats(command: str = "") -> tuple[str, ...]:
    """Return the names of the formats that a command can be printed in; of no command, those that most can."""
    return tuple(item.name for item in plugins(package).values() if item.prints(command))


def tells_findings(name: str) -> bool:
    """Return whether a format says what was found to be wrong; KeyError for an unknown name."""
    return _renderer(name).tells_findings


def render(report: Report[Result], name: str, view: View) -> str:
    """Return a report in one format, with its final line end; KeyError for an unknown name.

    Of a huge number of findings every format tells the same ones, and counts the rest: here and nowhere else.
    """
    return _renderer(name).render(report.capped(FINDINGS_TOLD), view)


def _renderer(name: str) -> Renderer:
    """Return the one renderer, which is in the module of its name: a command prints in one format, seldom in more."""
    renderer: Renderer = plugin(package, f"as_{name}")
    return renderer
