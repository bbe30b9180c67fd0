"""What of annotated web pages is kept: passages that belong to the article, and passages that do not.

usage: python benchmarks/annotated_pages.py ANNOTATIONS FOLDER [EVERY]

ANNOTATIONS is a JSON object of objects with `file`, `with` and `without` (lists of passages); FOLDER holds the files.
Public sets of such annotations exist; none is part of this repository. Passages are compared without blanks. EVERY
takes each n-th page only.
"""

import json
import re
import sys
from pathlib import Path
from time import process_time

from archivist.model.source import Source
from archivist.readers.read import read

_BLANK = re.compile(r"[\s\u00ad\u200b]+")


def squeezed(text: str) -> str:
    """Return a text without blanks and soft hyphens."""
    return _BLANK.sub("", text)


def main() -> int:
    """Read every page and print what is kept; give 2 where there is no page."""
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    annotations, folder = json.loads(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2])
    pages = [page for page in annotations.values() if (folder / page["file"]).is_file()]
    pages = pages[:: int(sys.argv[3]) if len(sys.argv) > 3 else 1]
    if not pages:
        print("no pages", file=sys.stderr)
        return 2
    kept = wanted = losing = stayed = around = refused = 0
    start = process_time()
    for page in pages:
        document, _ = read(Source(page["file"], page["file"], (folder / page["file"]).read_bytes(), "file"))
        text = squeezed(document.text) if document else ""
        refused += document is None
        found = [squeezed(passage) in text for passage in page.get("with", [])]
        kept, wanted, losing = kept + sum(found), wanted + len(found), losing + (not all(found))
        stays = [squeezed(passage) in text for passage in page.get("without", [])]
        stayed, around = stayed + sum(stays), around + len(stays)
    took = (process_time() - start) * 1000 / len(pages)
    print(f"pages                        {len(pages):6}, {refused} refused, {took:.0f} ms of CPU time each")
    print(f"required passages kept       {kept:6} of {wanted}")
    print(f"pages that lose one          {losing:6}")
    print(f"passages around that stay    {stayed:6} of {around}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
