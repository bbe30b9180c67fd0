"""Custody → a document in somebody else's format: one export a file, found by the registry."""

import archivist.exports as package
from archivist.base.registry import plugins
from archivist.exports._interface import Exporter

__all__ = ["Exporter", "exporters"]


def exporters() -> dict[str, Exporter]:
    """Return the exports: name → exporter, sorted by name."""
    return {exporter.name: exporter for exporter in plugins(package).values()}
