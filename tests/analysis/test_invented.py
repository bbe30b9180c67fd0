"""Statements written for these tests, in the forms that real ones have, with what must and must not be found."""

import tomllib
from pathlib import Path

from every_case import every_case

from archivist.model.metadata import Speaker

STATEMENTS = tomllib.loads((Path(__file__).parent / "invented.toml").read_text("utf-8"))["statement"]


def found_in(reading, text):
    found = {}
    for name, field in reading.metadata.items():
        found[name] = field.value.name if isinstance(field.value, Speaker) else field.value
        found[f"{name}_ref"], found[f"{name}_reason"] = field.ref, field.reason
    first = next(iter(reading.statements), None)
    return found | {
        "form": first.form if first else "none",
        "statements": len(reading.statements),
        "statement": text[slice(*first.spans[0])] if first else None,
    }


@every_case("case", STATEMENTS, ids=[case["name"] for case in STATEMENTS])
def test_what_an_invented_statement_says(read, case):
    text = case["text"].removesuffix("\n")
    found = found_in(read(text), text)
    wanted = {key: value for key, value in case.items() if key not in ("name", "text", "open")}
    assert {key: found[key] for key in wanted} == wanted
    assert {name: found[name] for name in case.get("open", ())} == dict.fromkeys(case.get("open", ()))


def test_there_are_statements_in_every_language():
    tags = {case["name"].split("-")[0] for case in STATEMENTS}
    assert {"ar", "en", "fr", "tr", "ru", "fa", "ku", "ckb", "de", "es"} <= tags
    assert len(STATEMENTS) > 30
