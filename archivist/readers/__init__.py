"""Bytes → Document: the text of a source, how it was decoded, and what is odd about it. One format a file.

A new format is one file here, which the closed registry finds by its `PLUGIN = Reader(…)` (see `_interface`):

- `accepts` asks `formats/recognise` what the bytes are; a format that is not known there is added there.
- `read` returns a document with warnings, or None with the error, and ends with `shared/checked`.
- What fills more than one file lies in a room named after the format, such as `pdf/`; what several formats use lies
  below them (the contract `rooms-of-the-readers` in pyproject.toml has the order).

`test_a_new_format_is_one_file` in tests/readers/test_read.py adds one; the tests of a reader stand beside it.
"""
