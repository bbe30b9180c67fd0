"""Obtaining bytes: files, folders and standard input."""
