"""A quick answer whether a JSON value is valid, for schemas of the plain words that archivist's own are written in.

`jsonschema` names every fault and takes a millisecond for each mention of a record, of which a long text has ten
thousand. What is compiled here says only yes or no, exactly as that library does; a schema with any other word is not
compiled, and then the library answers alone.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

__all__ = ["Accepts", "acceptor"]

Accepts: TypeAlias = Callable[[Any], bool]

_SILENT = frozenset({"$schema", "$id", "$defs", "title", "description"})
_LOCAL = "#/$defs/"


class _UnknownWordError(Exception):
    """A schema that says more than is understood here."""


def acceptor(schema: Any) -> Accepts | None:
    """Return the function that tells whether a value is valid; None for a schema with words that are not known here."""
    definitions = schema.get("$defs", {}) if isinstance(schema, dict) else {}
    try:
        return _Compiler(definitions).compiled(schema)
    except _UnknownWordError:
        return None


class _Compiler:
    def __init__(self, definitions: Mapping[str, Any]) -> None:
        self._definitions = definitions
        self._known: dict[str, Accepts] = {}
        self._begun: set[str] = set()

    def compiled(self, schema: Any) -> Accepts:
        if isinstance(schema, bool):
            return lambda _: schema
        if not isinstance(schema, dict):
            raise _UnknownWordError
        tests = [self._test(word, limit, schema) for word, limit in schema.items() if word not in _SILENT]
        return tests[0] if len(tests) == 1 else lambda value: all(test(value) for test in tests)

    def _test(self, word: str, limit: Any, schema: Mapping[str, Any]) -> Accepts:
        simple = _SIMPLE.get(word)
        if simple is not None:
            return simple(limit)
        nested: Callable[[Any], Accepts] | None = {
            "$ref": self._reference,
            "oneOf": self._one_of,
            "items": self._items,
            "properties": self._properties,
            "if": lambda _: self._condition(schema),
            "then": lambda _: _anything,
            "else": lambda _: _anything,
            "additionalProperties": lambda _: _no_others(schema),
        }.get(word)
        if nested is None:
            raise _UnknownWordError
        return nested(limit)

    def _one_of(self, limit: Any) -> Accepts:
        options = [self.compiled(option) for option in limit]
        return lambda value: sum(option(value) for option in options) == 1

    def _items(self, limit: Any) -> Accepts:
        test = self.compiled(limit)
        return lambda value: not isinstance(value, list) or all(map(test, value))

    def _properties(self, limit: Any) -> Accepts:
        tests = {name: self.compiled(inner) for name, inner in limit.items()}
        return lambda value: (
            not isinstance(value, dict) or all(tests[name](inner) for name, inner in value.items() if name in tests)
        )

    def _condition(self, schema: Mapping[str, Any]) -> Accepts:
        asked, yes, no = (self.compiled(schema.get(word, True)) for word in ("if", "then", "else"))
        return lambda value: yes(value) if asked(value) else no(value)

    def _reference(self, pointer: str) -> Accepts:
        name = pointer.removeprefix(_LOCAL)
        if not pointer.startswith(_LOCAL) or name not in self._definitions or "/" in name or "~" in name:
            raise _UnknownWordError
        if name not in self._known:
            if name in self._begun:  # a definition that leads to itself
                raise _UnknownWordError
            self._begun.add(name)
            self._known[name] = self.compiled(self._definitions[name])
        return self._known[name]


def _anything(_: Any) -> bool:
    return True


def _no_others(schema: Mapping[str, Any]) -> Accepts:
    if schema["additionalProperties"] is not False or "patternProperties" in schema:
        raise _UnknownWordError
    names = frozenset(schema.get("properties", {}))
    return lambda value: not isinstance(value, dict) or value.keys() <= names


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_TYPES: dict[str, Accepts] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": _is_number,
}


def _type(limit: Any) -> Accepts:
    tests = [_known_type(name) for name in (limit if isinstance(limit, list) else [limit])]
    return tests[0] if len(tests) == 1 else lambda value: any(test(value) for test in tests)


def _known_type(name: Any) -> Accepts:
    if not isinstance(name, str) or name not in _TYPES:
        raise _UnknownWordError
    return _TYPES[name]


def _enum(limit: Any) -> Accepts:
    # Numbers and booleans are equal in ways of their own; no schema of archivist lists any.
    if not all(isinstance(item, str) or item is None for item in limit):
        raise _UnknownWordError
    words = frozenset(limit)
    return lambda value: (isinstance(value, str) or value is None) and value in words


def _pattern(limit: str) -> Accepts:
    search = re.compile(limit[:-1] + r"\Z" if limit.endswith("$") else limit).search
    return lambda value: not isinstance(value, str) or search(value) is not None


def _unique(wanted: bool) -> Accepts:  # noqa: FBT001  # the keyword's value
    """Accept lists of distinct strings; whether other things are equal is left to the library."""
    return lambda value: (
        not (wanted and isinstance(value, list))
        or (all(isinstance(item, str) for item in value) and len(set(value)) == len(value))
    )


_SIMPLE: dict[str, Callable[[Any], Accepts]] = {
    "type": _type,
    "enum": _enum,
    "const": lambda limit: _enum([limit]),
    "pattern": _pattern,
    "required": lambda limit: lambda value: not isinstance(value, dict) or all(name in value for name in limit),
    "minimum": lambda limit: lambda value: not _is_number(value) or value >= limit,
    "minLength": lambda limit: lambda value: not isinstance(value, str) or len(value) >= limit,
    "minItems": lambda limit: lambda value: not isinstance(value, list) or len(value) >= limit,
    "uniqueItems": _unique,
    "maxItems": lambda limit: lambda value: not isinstance(value, list) or len(value) <= limit,
}
