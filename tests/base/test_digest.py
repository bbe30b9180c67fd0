import hashlib

from hypothesis import given
from hypothesis import strategies as st

from archivist.base.digest import digests_of

# FIPS 180-4 example: the one-block message "abc".
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_standards_example() -> None:
    assert digests_of(b"abc").sha256 == ABC
    assert digests_of(b"abc").bytes == 3


@given(st.binary())
def test_both_digests_and_the_length_are_those_of_the_bytes(data: bytes) -> None:
    assert digests_of(data).sha256 == hashlib.sha256(data).hexdigest()
    assert digests_of(data).bytes == len(data)
    assert digests_of(data).sha512 == hashlib.sha512(data).hexdigest()
