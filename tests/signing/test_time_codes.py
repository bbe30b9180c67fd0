"""Every finding code of trusted time is produced by a test of the token or of the pipeline that keeps it."""

import tomllib
from importlib.resources import files
from pathlib import Path

from every_case import every_case

CODES = tomllib.loads(files("archivist.model").joinpath("codes/time.toml").read_text("utf-8"))
HERE = Path(__file__).parent
TOLD_BY = (HERE / "test_timestamp_checks.py", HERE.parent / "pipeline/log/test_timestamp.py")
TESTS = "".join(path.read_text("utf-8") for path in TOLD_BY)


@every_case("code", CODES)
def test_each_code_is_expected_by_a_test(code):
    assert f'"{code}"' in TESTS
