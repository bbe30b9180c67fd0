"""Report → text: one output format a file, found by the registry."""

import archivist.reports as package
from archivist.base.registry import plugins
from archivist.model.findings import Report
from archivist.reports._interface import Renderer, View

__all__ = ["Renderer", "View", "formats", "render"]


def formats() -> tuple[str, ...]:
    """List the names of the output formats."""
    return tuple(renderer.name for renderer in plugins(package).values())


def render(report: Report, name: str, view: View) -> str:
    """Give a report in one format, with its final line end; KeyError for an unknown name."""
    renderers = {renderer.name: renderer for renderer in plugins(package).values()}
    return str(renderers[name].render(report, view))
