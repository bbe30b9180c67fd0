"""Every finding code of this room is produced by a test of this room (conftest fills its texts)."""

import tomllib
from importlib.resources import files
from pathlib import Path

from every_case import every_case

CODES = tomllib.loads(files("archivist.model").joinpath("codes/signing.toml").read_text("utf-8"))
TESTS = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))


@every_case("code", CODES)
def test_each_code_is_expected_by_a_test(code):
    assert f'"{code}"' in TESTS
