"""Obtaining bytes: files, folders, bags and standard input."""
