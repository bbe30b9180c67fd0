import hashlib
import io

from hypothesis import given
from hypothesis import strategies as st

from archivist.base.digest import digests_of, digests_of_stream

# FIPS 180-4 example: the one-block message "abc".
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_standards_example() -> None:
    assert digests_of(b"abc").sha256 == ABC
    assert digests_of(b"abc").bytes == 3


@given(st.binary())
def test_a_stream_gives_what_its_bytes_give(data: bytes) -> None:
    assert digests_of_stream(io.BytesIO(data)) == digests_of(data)
    assert digests_of(data).sha512 == hashlib.sha512(data).hexdigest()
