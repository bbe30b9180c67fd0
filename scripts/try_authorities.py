"""Try the shapes of answers that public timestamp authorities give, made with `openssl ts`, and print a table.

usage: python scripts/try_authorities.py     (needs openssl; reaches no network)

Each line is one shape: what archivist makes of it, and whether that is what it is to make of it. The shapes stand in
tests/authorities.py, which the tests run as well.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from authorities import SHAPES, judge


def main() -> int:
    """Print the table; returns the number of shapes that are not judged as expected."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, shape in enumerate(SHAPES):
            verdict = judge(shape, Path(folder) / str(number))
            wrong += verdict != shape.code
            word = "as expected" if verdict == shape.code else f"EXPECTED {shape.code}"
            print(f"{shape.name:<56} {verdict:<26} {word}")
    print(f"{len(SHAPES)} shapes, {wrong} not as expected")
    return wrong


if __name__ == "__main__":
    sys.exit(min(main(), 1))
