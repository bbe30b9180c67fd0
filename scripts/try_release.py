"""Build the sdist, build the wheel from the sdist, and run the sdist's own tests against the installed wheel.

usage: python scripts/try_release.py [TEST...]     (needs requirements-dev.lock; without arguments all tests)

Nothing comes from this checkout but the sdist: what it lacks, its tests lack.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]


def build(kind: str, source: Path, folder: Path) -> Path:
    """Build the sdist or the wheel of a source tree into a folder; returns the file."""
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", folder], cwd=source, check=True)
    (made,) = folder.glob("*.tar.gz" if kind == "sdist" else "*.whl")
    return made


def unpacked(sdist: Path, folder: Path) -> Path:
    """Unpack an sdist; returns its one folder."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder)  # noqa: S202  # we made it; filters came with Python 3.11.4
    return folder / sdist.name.removesuffix(".tar.gz")


def main() -> None:
    """Do it in a scratch folder, and end as the tests do."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        source = unpacked(build("sdist", REPOSITORY, home), home)
        wheel = build("wheel", source, home)
        installed = home / "installed"
        pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", installed, wheel]
        subprocess.run(pip, check=True)
        environment = os.environ | {"PYTHONPATH": str(installed)}
        tests = [sys.executable, "-m", "pytest", "-q", *sys.argv[1:]]
        sys.exit(subprocess.run(tests, cwd=source, env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
