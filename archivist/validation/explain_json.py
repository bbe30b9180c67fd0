"""What is wrong with a JSON value, in words: by jsonschema, stricter than that library in three points.

An integer is an integer (not 3.0), a pattern's `$` is the end (not the place before a final line end),
and a reference leads nowhere outside the schema.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator, SchemaError, TypeChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.exceptions import Unresolvable

from archivist.base.canonical import NotCanonicalError, parse_strict
from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.validation._nodes import capped

__all__ = ["explained"]

_SHOWN = 80


def explained(value: Any, schema: bytes, path: str, name: str) -> tuple[Finding, ...]:
    """Return a `json-schema` finding with its JSON Pointer for each error, or `schema-broken`; none if all is well."""
    compiled = _compiled(schema, name)
    if isinstance(compiled, Finding):
        return (compiled,)
    try:
        errors = sorted(compiled.iter_errors(value), key=lambda error: [str(part) for part in error.absolute_path])
    except (Unresolvable, re.error) as error:
        return (finding("schema-broken", name, schema=name, found=str(error)),)
    return capped((_finding(inner, path) for error in errors for inner in _innermost(error)), path)


def _innermost(error: ValidationError) -> Iterator[ValidationError]:
    """Return the errors that say most: those of the branch of a `oneOf` that fits best, not the `oneOf` itself."""
    if not error.context:
        yield error
        return
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    # A branch that fails in the type of the whole value was not meant; `null` beside an object, most often.
    meant = [items for items in branches.values() if not any(_is_type_of_whole(item) for item in items)]
    for inner in min(meant, key=len) if meant else [error]:
        if inner is error:
            yield error
        else:
            yield from _innermost(inner)


def _is_type_of_whole(error: ValidationError) -> bool:
    return error.validator == "type" and not error.path


def _finding(error: ValidationError, path: str) -> Finding:
    pointer = "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in error.absolute_path)
    expected, found = _described(error)
    return finding("json-schema", path, expected=expected, found=found, where=pointer or "/")


def _described(error: Any) -> tuple[str, str]:
    """Return what was expected and what stands there, both short."""
    limit, value = error.validator_value, error.instance
    if error.validator == "required":
        missing = [name for name in limit if name not in value]
        return said("the key {what}", what=", ".join(missing)), "no such key"
    if error.validator == "additionalProperties":
        allowed = error.schema.get("properties", {})
        extra = sorted(name for name in value if name not in allowed)
        return "no other keys", _short(", ".join(extra))
    words = {
        "type": "a value of type {}",
        "enum": "one of {}",
        "const": "{}",
        "pattern": "text of the form {}",
        "minimum": "at least {}",
        "exclusiveMaximum": "less than {}",
        "minLength": "at least {} characters",
        "minItems": "at least {} items",
        "maxItems": "at most {} items",
    }.get(str(error.validator), f"{error.validator} {{}}")
    return words.format(_short(limit)), _short(value)


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _pattern(_validator: Any, pattern: str, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    exact = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern
    if isinstance(instance, str) and not re.search(exact, instance):
        yield ValidationError(said("{instance!r} does not match {pattern!r}", instance=instance, pattern=pattern))


def _is_integer(_checker: TypeChecker, instance: Any) -> bool:
    return isinstance(instance, int) and not isinstance(instance, bool)


_Strict: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _pattern},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)


@lru_cache(maxsize=8)
def _compiled(schema: bytes, name: str) -> Any:
    try:
        parsed = parse_strict(schema)
        _Strict.check_schema(parsed)
    except (NotCanonicalError, SchemaError) as error:
        return finding("schema-broken", name, schema=name, found=_short(str(error).split("\n")[0]))
    # An empty registry: nothing is fetched, whatever a `$ref` says.
    return _Strict(parsed, registry=Registry())
