"""Run archivist, as `archivist` or as `python -m archivist`."""

import os
import sys

from archivist.base.version import __version__

__all__ = ["main"]


def main() -> None:
    """Run the program; the bare question for its version is answered before anything else is loaded."""
    # A variable of ours may be wrong, and then the program says so.
    plain = sys.stdout is not None and not any("ARCHIVIST_" in name for name in os.environ)
    if plain and sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"archivist {__version__}\n")
        return
    from archivist.cli import main as run

    run()


if __name__ == "__main__":
    main()
