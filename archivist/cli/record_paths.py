"""Take a record's id where a command asks for paths."""

from pathlib import Path

from archivist.base.places import is_record_word, record_folder
from archivist.cli.command import Call

__all__ = ["record_path"]


def record_path(call: Call, word: Path) -> Path:
    """Return the folder of the record that a word means which is no path here; any other word as it is.

    UsageError if several records begin so, NothingError if none does.
    """
    if word.exists() or not is_record_word(str(word)):
        return word
    from archivist.pipeline.record.lookup import find_any_record

    root = call.archive().root
    return root / record_folder(find_any_record(root, str(word)))
