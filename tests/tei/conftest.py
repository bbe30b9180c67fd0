"""Make the helpers of this folder importable: with importmode importlib, test folders are no packages."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

_SHARE = 100  # documents of one test, so that thousands are shared out among the workers


def pytest_generate_tests(metafunc):
    """Share out `--documents` as `(seed, count)`."""
    if "share" in metafunc.fixturenames:
        total = metafunc.config.getoption("documents")
        starts = range(0, total, _SHARE)
        shares = [(seed, min(_SHARE, total - start)) for seed, start in enumerate(starts)]
        metafunc.parametrize("share", [pytest.param(share, id=f"seed-{share[0]}") for share in shares])
