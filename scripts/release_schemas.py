"""Write schemas/versions.json: the digests of the version in use, beside those of the versions before it.

usage: python scripts/release_schemas.py VERSION    before a change: the version in use goes to schemas/<its name>/
       python scripts/release_schemas.py            after a change, until records of the version in use are out

Records name the schemas that they were validated against, and are judged by those for ever. Once records of a version
exist outside this repository, its files must therefore stay as they are: begin a new version first.
"""

import hashlib
import json
import re
import shutil
import sys
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"
NAMES = ("archivist.rng", "archivist.sch", "record.schema.json")


def main() -> None:
    """Bring versions.json up to date."""
    index = SCHEMAS / "versions.json"
    versions: dict[str, dict[str, str]] = json.loads(index.read_bytes())
    current = list(versions)[-1]
    found = {name: hashlib.sha256((SCHEMAS / name).read_bytes()).hexdigest() for name in NAMES}
    if len(sys.argv) > 1:
        version = sys.argv[1]
        if version in versions or not re.fullmatch(r"[0-9]+\.[0-9]+", version):
            sys.exit(f"{version} is no new version of the form 1.2")
        if found != versions[current]:
            sys.exit(f"schemas/ is no longer version {current}: restore it first")
        (SCHEMAS / current).mkdir()
        for name in NAMES:
            shutil.copyfile(SCHEMAS / name, SCHEMAS / current / name)
        current = version
    versions[current] = found
    index.write_text(json.dumps(versions, indent=1) + "\n", "utf-8")
    print(f"version {current}: {', '.join(NAMES)}")


if __name__ == "__main__":
    main()
