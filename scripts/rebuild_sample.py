"""Make the archive of this repository anew: one real statement, signed by keys that are then thrown away.

usage: python scripts/rebuild_sample.py     (run it whenever a format changes; it rewrites archivist.toml, records/,
manifests/ and the pin in README.md)
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
SOURCE = REPOSITORY / "examples" / "000_c6574d2f7a715160.txt"
ARCHIVE_ID = "archivist.invalid/sample"
PIN = re.compile(r"SHA256:[A-Za-z0-9_-]{43}")


def run(keys: str, *arguments: str) -> str:
    """Run archivist on the repository's archive; its talk goes to our stderr."""
    command = [sys.executable, "-m", "archivist", *arguments]
    environment = os.environ | {"ARCHIVIST_KEYS": keys}
    return subprocess.run(
        command, cwd=REPOSITORY, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def main() -> None:
    """Remove the old archive, make the new one, verify it, and write its pin into README.md."""
    for name in ("records", "manifests", ".archivist"):
        shutil.rmtree(REPOSITORY / name, ignore_errors=True)
    (REPOSITORY / "archivist.toml").unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as keys:
        made = run(keys, "init", ".", "--id", ARCHIVE_ID, "--title", "archivist sample archive", "--holder", "nobody")
        run(keys, "ingest", str(SOURCE))
        print(run(keys, "verify", "manifests", "--require", "pin"), end="")
    found = PIN.search(made)
    if found is None:
        sys.exit("init printed no fingerprint")
    readme = REPOSITORY / "README.md"
    readme.write_text(PIN.sub(found.group(), readme.read_text("utf-8"), count=1), "utf-8")


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    main()
