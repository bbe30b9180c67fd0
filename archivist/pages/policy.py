"""What a page may do: run the scripts and use the styles that are in it, by their digests; send and fetch nothing.

A page that is searched loads further scripts of its own site, and nothing from elsewhere.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

__all__ = ["content_security_policy", "static"]

_CLOSING = re.compile("</(script|style)|<!--", re.IGNORECASE)


@cache
def static(name: str) -> str:
    """Return a script or style of `static/`, to stand in a page; ValueError if it would end its own element."""
    text = files("archivist.pages").joinpath("static", name).read_text("utf-8")
    if _CLOSING.search(text):
        raise ValueError(name)
    return text


def content_security_policy(styles: Sequence[str], scripts: Sequence[str], *, loads_scripts: bool = False) -> str:
    """Return the policy of a page in which exactly these texts stand as styles and scripts."""
    further = " 'self'" if loads_scripts else ""
    return (
        f"default-src 'none'; script-src {_sources(scripts)}{further}; style-src {_sources(styles)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _sources(texts: Sequence[str]) -> str:
    return " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts) or "'none'"
