"""A stored zip: readable by any unzip, its bytes follow from names and content, sizes are as stated."""

import io
import zipfile

import pytest

from archivist.base.stored_zip import StoredZip


def written(*files: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with StoredZip(stream) as target:
        for name, data in files:
            target.add(name, len(data), (data[at : at + 3] for at in range(0, len(data), 3)))
    return stream.getvalue()


def test_every_file_can_be_read_and_none_is_compressed() -> None:
    files = (("a/b.txt", b"0123456789" * 20), ("empty", b""))
    with zipfile.ZipFile(io.BytesIO(written(*files))) as opened:
        assert opened.testzip() is None
        assert [(item.filename, opened.read(item)) for item in opened.infolist()] == list(files)
        for item in opened.infolist():
            assert (item.compress_type, item.date_time) == (zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0))
            assert (item.create_system, item.external_attr >> 16, item.extra) == (3, 0o100644, b"")
            assert item.compress_size == item.file_size


def test_the_same_files_give_the_same_bytes() -> None:
    assert written(("a", b"1"), ("b", b"2")) == written(("a", b"1"), ("b", b"2"))


@pytest.mark.parametrize("size", [0, 2, 4])
def test_a_file_of_another_size_than_stated_is_an_error(size: int) -> None:
    with StoredZip(io.BytesIO()) as target, pytest.raises(ValueError, match="a"):
        target.add("a", size, (b"123",))
