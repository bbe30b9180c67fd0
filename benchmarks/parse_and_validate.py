"""Parse each record.xml below a folder and check it against archivist.rng with lxml; nothing else. A floor to compare.

usage: python benchmarks/parse_and_validate.py FOLDER
"""

import sys
from pathlib import Path

from lxml import etree

schema = etree.RelaxNG(etree.parse(str(Path(__file__).parents[1] / "schemas/archivist.rng")))
for path in sorted(Path(sys.argv[1]).rglob("record.xml")):
    if not schema.validate(etree.fromstring(path.read_bytes())):
        raise SystemExit(f"{path} is not valid")
