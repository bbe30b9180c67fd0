"""The verdict on a record.json by jsonschema-rs, which says yes or no in less than a tenth of a millisecond."""

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from typing import Any

from archivist.base.canonical import parse_strict
from archivist.base.digest import sha256_hex
from archivist.base.json_values import holds_any
from archivist.validation.schema_files import RECORD_JSON, schema_versions

__all__ = ["quick_verdict"]


def quick_verdict(value: Any, schema: bytes) -> bool | None:
    """Return whether a value is valid; None where jsonschema-rs is not installed or must not be asked.

    It must not by a schema other than the released ones of records, for which tests show that jsonschema agrees, and
    not about a number with a fraction or an exponent: it takes 3.0 for an integer.
    """
    judge = _judge(schema)
    if judge is None or holds_any(value, (float,)):
        return None
    try:
        return judge(value)
    except ValueError:  # half a surrogate pair
        return None


@lru_cache(maxsize=8)
def _judge(schema: bytes) -> Callable[[Any], bool] | None:
    digest = sha256_hex(schema)
    if not any(files[RECORD_JSON] == digest for files in schema_versions().values()):
        return None
    try:
        library = import_module("jsonschema_rs")
    except ImportError:  # there is no wheel for every machine
        return None
    judge: Callable[[Any], bool] = library.Draft202012Validator(parse_strict(schema), validate_formats=False).is_valid
    return judge
