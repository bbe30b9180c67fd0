"""Keys under a passphrase that open in no time, for tests of something else: a derivation takes a quarter of a second.

Whoever opens a key does as much work as its file says, so only the making is changed. What the program itself says
there is told in tests/signing/test_pkcs8_scrypt.py.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from archivist.signing import pkcs8_scrypt

__all__ = ["passphrases_cost_little", "quick_passphrases"]


@contextmanager
def passphrases_cost_little() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pkcs8_scrypt, "_COST", 2**4)
        patch.setattr(pkcs8_scrypt, "_PARALLEL", 1)
        yield


@pytest.fixture(autouse=True, scope="module")
def quick_passphrases() -> Iterator[None]:
    """Do so in every test of a module that imports this."""
    with passphrases_cost_little():
        yield
