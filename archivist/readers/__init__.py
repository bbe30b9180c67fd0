"""Bytes → Document: the text of a source, how it was decoded, and what is odd about it. One format a file."""
