"""The awk that Debian has by itself, unless a test is about another: VERIFY.sh starts some forty, and gawk slowly."""

import os
import shutil
from pathlib import Path

import pytest


@pytest.fixture(autouse=True, scope="session")
def _quick_awk(tmp_path_factory: pytest.TempPathFactory):
    mawk = shutil.which("mawk")
    if mawk is None:
        yield
        return
    folder = tmp_path_factory.mktemp("awk")
    (folder / "awk").symlink_to(Path(mawk).resolve())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        yield
