"""The command line: parse, call the pipeline, render, exit. Heavy imports happen inside the commands."""

from archivist.cli.main import main

__all__ = ["main"]
