"""Run archivist, as `archivist` or as `python -m archivist`."""

import gc
import os
import sys

from archivist.base.version import __version__

__all__ = ["main"]

# Said before anything is imported that an older Python, or Windows, does not have.
if sys.version_info < (3, 11):  # noqa: UP036  # a checkout runs with any python3
    sys.exit(f"error: archivist needs Python 3.11 or later; this is {sys.version.split()[0]}")
if sys.platform == "win32":
    sys.exit("error: archivist runs on Linux and macOS; on Windows use it in WSL (wsl --install)")

# Almost nothing that is made here is garbage in a circle. To look for it every 700 objects, and at the end in all that
# was loaded, cost a fifth of a short command.
_OBJECTS_BEFORE_A_LOOK = 20_000


def main() -> None:
    """Run the program; the bare question for its version is answered before anything else is loaded."""
    # A variable of ours may be wrong, and then the program says so.
    plain = sys.stdout is not None and not any("ARCHIVIST_" in name for name in os.environ)
    if plain and sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"archivist {__version__}\n")
        return
    gc.set_threshold(_OBJECTS_BEFORE_A_LOOK, *gc.get_threshold()[1:])
    try:
        from archivist.cli import main as run

        run()
    except KeyboardInterrupt:  # before the program itself can end as it does then
        sys.exit(130)
    finally:
        gc.freeze()  # the process ends: nothing is to be looked through again


if __name__ == "__main__":
    main()
