"""Custody → a document, file or folder in somebody else's format: one export a file, found by the registry."""

import archivist.exports as package
from archivist.base.registry import plugins
from archivist.exports._interface import Exporter, FileExporter, Form, Holdings

__all__ = ["Exporter", "FileExporter", "Form", "Holdings", "exporters"]


def exporters() -> dict[str, Exporter | FileExporter]:
    """Return the exports: name → exporter, sorted by name."""
    found = {exporter.name: exporter for exporter in plugins(package).values()}
    return dict(sorted(found.items()))
