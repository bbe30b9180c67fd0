"""A bag is opened only if it is complete and unchanged; what is wrong with it has a code, and all of it is told."""

import hashlib
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from bags import STATEMENT, make_bag, write_tags

from archivist.model.findings import Finding, worst_exit
from archivist.model.source import Source
from archivist.sources.bag.bag import Bag, open_bag
from archivist.sources.bag.manifests import ALGORITHMS

OTHER = b"Statement by the Ministry of Ports\n\n5 March 2024\nThe ministry opened the port.\n"


def opened(folder: Path) -> Bag:
    bag, findings = open_bag(str(folder))
    assert bag is not None, [item.message for item in findings]
    return bag


def told(folder: Path) -> list[str]:
    """Return the codes of what is found, each once, sorted; a bag is there exactly if none of them is an error."""
    bag, findings = open_bag(str(folder))
    assert (bag is None) == bool(worst_exit(findings))
    return sorted({item.code for item in findings})


def taken(bag: Bag, *suffixes: str) -> list[Source | Finding]:
    return list(bag.sources(suffixes or (".txt",)))


def manifest(folder: Path, change: Callable[[str], str], name: str = "manifest-sha256.txt") -> None:
    """Change the text of a manifest, and write the tag manifest anew."""
    place = folder / name
    place.write_bytes(change(place.read_bytes().decode()).encode())
    write_tags(folder)


def test_a_good_bag(tmp_path: Path) -> None:
    bag = opened(make_bag(tmp_path / "bag", {"a.txt": STATEMENT, "b/c.txt": OTHER}))
    assert (bag.name, bag.version) == ("bag", "1.0")
    assert bag.values("source-organization") == ["Ministry archive"]
    seal = hashlib.sha256((tmp_path / "bag/tagmanifest-sha256.txt").read_bytes()).hexdigest()
    assert bag.sealed_by == ("tagmanifest-sha256.txt", seal)
    first, second = taken(bag)
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert (first.given, first.name, first.data, first.method) == (
        f"{tmp_path}/bag/data/a.txt",
        "a.txt",
        STATEMENT,
        "bag",
    )
    assert second.container is not None
    assert (second.container.name, second.container.sha256, second.container.place) == ("bag", seal, "data/b/c.txt")
    assert second.container.digest == f"sha512:{hashlib.sha512(OTHER).hexdigest()}"


@pytest.mark.parametrize("version", ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])
def test_every_version_is_read(version: str, tmp_path: Path) -> None:
    assert opened(make_bag(tmp_path / "bag", version=version)).version == version


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16", "windows-1256"])
def test_tag_files_are_in_the_encoding_that_is_declared(encoding: str, tmp_path: Path) -> None:
    info = "Source-Organization: Archiv\n" if encoding == "windows-1256" else "Source-Organization: Archivé\n"
    bag = opened(make_bag(tmp_path / "bag", encoding=encoding, info=info))
    assert bag.values("Source-Organization") == [info.split(": ")[1].strip()]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_every_algorithm_is_checked(algorithm: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", algorithms=(algorithm,))
    assert told(folder) == (["bag-weak"] if algorithm in ("md5", "sha1") else [])
    (folder / "data/a.txt").write_bytes(STATEMENT.replace(b"3", b"4"))
    assert "bag-altered" in told(folder)


def test_one_manifest_that_differs_is_enough(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    manifest(folder, lambda text: f"{'0' * 128}{text[128:]}", "manifest-sha512.txt")
    assert told(folder) == ["bag-altered"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("BagIt-Version: 1.0\n", "lines"),
        ("\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "byte order mark"),
        ("BagIt-Version: 1.1\nTag-File-Character-Encoding: UTF-8\n", "no BagIt version 1.1"),
        ("BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n", "one space"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n", "one space"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: klingon\n", "unknown"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: hex\n", "unknown"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: punycode\n", "unknown"),
        ("BagIt-Version: 1.0\nTag-File-Character-Encoding: unicode_escape\n", "unknown"),
        # What is tried in two ways takes the square of this many: hours.
        ("BagIt-Version: 1.0" + 2_000_000 * "\n" + "x", "its lines are not"),
    ],
)
def test_what_is_no_declaration(text: str, why: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (folder / "bagit.txt").write_text(text)
    bag, (problem,) = open_bag(str(folder))
    assert (bag, problem.code, problem.exit) == (None, "bag-declaration", 4)
    assert why in problem.message
    (folder / "bagit.txt").write_bytes(b"\xff")
    assert told(folder) == ["bag-declaration"]
    (folder / "bagit.txt").unlink()
    assert told(folder) == ["bag-declaration"]


def test_white_space_was_free_before_the_rfc(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", version="0.97", info="Source-Organization  :   A\n  and B\nno label\n")
    (folder / "bagit.txt").write_text("BagIt-Version : 0.97\r\nTag-File-Character-Encoding :UTF-8\r\n")
    write_tags(folder)
    assert told(folder) == ["bag-loose"]
    assert opened(folder).values("Source-Organization") == ["A and B"]


def test_long_values_and_lines_take_no_longer_than_short_ones(tmp_path: Path) -> None:
    info = "A: b\n" + 500_000 * " c\n" + "d" + 2_000_000 * " " + "e\n"
    folder = make_bag(tmp_path / "bag", info=info)
    assert told(folder) == ["bag-loose"]
    assert opened(folder).values("A") == ["b" + 500_000 * " c"]


def test_a_tag_file_in_another_encoding(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (folder / "bag-info.txt").write_bytes(b"Source-Organization: \xff\n")
    write_tags(folder)
    assert told(folder) == ["bag-encoding"]


@pytest.mark.parametrize("path", ["data/a.txt", "bag-info.txt"])
def test_what_is_gone(path: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (folder / path).unlink()
    assert told(folder) == ["bag-incomplete"]


def test_a_bag_without_a_manifest(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    for place in folder.glob("*manifest-*"):
        place.unlink()
    assert told(folder) == ["bag-incomplete"]


def test_what_came(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (folder / "data/new.txt").write_bytes(OTHER)
    assert told(folder) == ["bag-unlisted"]


@pytest.mark.parametrize(("version", "codes"), [("1.0", ["bag-unlisted"]), ("0.97", [])])
def test_since_the_rfc_each_manifest_lists_every_file(version: str, codes: list[str], tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", {"a.txt": STATEMENT, "b.txt": OTHER}, version=version)
    manifest(folder, lambda text: text.splitlines(keepends=True)[0])
    assert told(folder) == codes


@pytest.mark.parametrize("oxum", ["1.1", "80.2", "eighty", "-1.1", "٨٠.١"])
def test_the_payload_is_counted(oxum: str, tmp_path: Path) -> None:
    assert told(make_bag(tmp_path / "good", info=f"Payload-Oxum: {len(STATEMENT)}.1\n")) == []
    assert told(make_bag(tmp_path / "bag", info=f"Payload-Oxum: {oxum}\n")) == ["bag-oxum"]


def test_nothing_is_fetched(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (folder / "fetch.txt").write_text("https://example.org/a.txt 80 data/a.txt\n")
    write_tags(folder)
    assert told(folder) == ["bag-fetch"]


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "data/../../secret.txt",
        "data/./a.txt",
        "data//a.txt",
        "../bag/data/a.txt",
        "~/a.txt",
        "~root/a.txt",
        "C:/a.txt",
        "C:\\a.txt",
        "data\\a.txt",
        "data/..\\a.txt",
        "\\\\server\\a.txt",
        "data/a\0.txt",
        "bagit.txt",
        "data",
        "data/%0D/../a.txt",
    ],
)
def test_no_path_leads_out_of_the_payload(path: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (tmp_path / "secret.txt").write_bytes(STATEMENT)
    digest = hashlib.sha256(STATEMENT).hexdigest()
    manifest(folder, lambda text: f"{text}{digest}  {path}\n")
    assert told(folder) == ["bag-path"]


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "~/a", "D:a", "a//b"])
def test_no_path_of_a_tag_file_leads_out_of_the_bag(path: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    with (folder / "tagmanifest-sha256.txt").open("a") as stream:
        stream.write(f"{'0' * 64}  {path}\n")
    assert told(folder) == ["bag-path"]


@pytest.mark.parametrize("line", ["nonsense", "12ab  data/a.txt", f"{'0' * 64}data/a.txt", "  data/a.txt"])
def test_a_line_that_says_nothing(line: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    manifest(folder, lambda text: f"{text}{line}\n")
    assert told(folder) == ["bag-manifest"]


def test_a_file_with_two_digests(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", version="0.97")
    manifest(folder, lambda text: f"{text}{'0' * 64}  data/a.txt\n")
    assert told(folder) == ["bag-manifest"]


@pytest.mark.parametrize(("version", "code"), [("1.0", "bag-manifest"), ("0.97", "bag-loose")])
def test_a_file_that_is_listed_twice(version: str, code: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", version=version)
    manifest(folder, lambda text: f"{text}{text}")
    assert told(folder) == [code]


@pytest.mark.parametrize("written", [" *data/a.txt", "  ./data/a.txt"])
def test_what_can_be_understood_in_one_way(written: str, tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    manifest(folder, lambda text: text.replace("  data/a.txt", written).upper().replace(written.upper(), written))
    assert told(folder) == ["bag-loose"]
    assert len(taken(opened(folder))) == 1


@pytest.mark.parametrize(
    ("name", "written", "version", "codes"),
    [
        ("100%.txt", "100%25.txt", "1.0", []),
        ("a\rb\nc.txt", "a%0Db%0ac.txt", "1.0", []),
        ("%0A.txt", "%250A.txt", "1.0", []),
        ("100%.txt", "100%.txt", "1.0", ["bag-loose"]),
        ("%41.txt", "%41.txt", "1.0", ["bag-loose"]),
        ("A.txt", "%41.txt", "1.0", ["bag-incomplete", "bag-loose", "bag-unlisted"]),
        ("a\nb.txt", "a%0Ab.txt", "0.97", []),
        ("a%0Ab.txt", "a%0Ab.txt", "0.97", []),
        ("100%.txt", "100%25.txt", "0.97", ["bag-incomplete", "bag-unlisted"]),
        ("a%0Ab.txt", "a%0Ab.txt", "0.96", []),
        ("a\nb.txt", "a%0Ab.txt", "0.96", ["bag-incomplete", "bag-unlisted"]),
    ],
)
def test_percent_encoding(name: str, written: str, version: str, codes: list[str], tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", {"a.txt": STATEMENT}, ("sha256",), version=version)
    (folder / "data/a.txt").rename(folder / "data" / name)
    manifest(folder, lambda text: text.replace("a.txt", written))
    assert told(folder) == codes
    if not codes:
        (source,) = taken(opened(folder))
        assert isinstance(source, Source)
        assert source.data == STATEMENT


def test_a_name_in_another_form_of_unicode(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", {unicodedata.normalize("NFD", "é.txt"): STATEMENT}, ("sha256",))
    manifest(folder, lambda text: unicodedata.normalize("NFC", text))
    assert told(folder) == ["bag-loose"]
    assert len(taken(opened(folder))) == 1


def test_names_that_are_one_elsewhere(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", {"a.txt": STATEMENT, "A.TXT": OTHER})
    assert told(folder) == ["bag-alike"]
    assert len(taken(opened(folder))) == 2


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (tmp_path / "secret.txt").write_bytes(STATEMENT)
    (folder / "data/a.txt").unlink()
    (folder / "data/a.txt").symlink_to("../../secret.txt")
    assert told(folder) == ["bag-entry", "bag-incomplete"]
    (folder / "data/a.txt").unlink()
    (folder / "data").rmdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.txt").write_bytes(STATEMENT)
    (folder / "data").symlink_to("../elsewhere")
    assert told(folder) == ["bag-entry", "bag-incomplete"]


def test_a_pipe_holds_nobody_up(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    os.mkfifo(folder / "data/pipe")
    assert told(folder) == ["bag-entry"]


def test_an_algorithm_that_nobody_knows(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag")
    (folder / "manifest-whirl.txt").write_text("0123  data/a.txt\n")
    write_tags(folder)
    assert told(folder) == ["bag-unknown-algorithm"]
    for name in ("sha256", "sha512"):
        (folder / f"manifest-{name}.txt").unlink()
    write_tags(folder)
    assert told(folder) == ["bag-unchecked", "bag-unknown-algorithm"]


def test_what_is_not_taken_is_told(tmp_path: Path) -> None:
    payload = {"a.txt": STATEMENT, ".hidden/b.txt": OTHER, "c.png": b"picture", "d": b"no suffix"}
    found = taken(opened(make_bag(tmp_path / "bag", payload)))
    assert [item.code if isinstance(item, Finding) else item.name for item in found] == [
        "skipped-hidden",
        "a.txt",
        "skipped-type",
        "skipped-type",
    ]


def test_of_an_archive_the_sources_alone_are_taken(tmp_path: Path) -> None:
    record = "records/05/0582186ee6565d29ccefe4dccf63bcb7"
    payload = {
        "archivist.toml": b"",
        f"{record}/source.txt": STATEMENT,
        f"{record}/r1/record.xml": b"<TEI/>",
        "manifests/HOWTO.txt": OTHER,
    }
    found = taken(opened(make_bag(tmp_path / "bag", payload)), ".txt", ".xml")
    assert [item.code if isinstance(item, Finding) else item.name for item in found] == [
        "skipped-archive",
        "source.txt",
    ]


def test_bytes_that_change_after_the_check_are_not_taken(tmp_path: Path) -> None:
    folder = make_bag(tmp_path / "bag", {"a.txt": STATEMENT, "b.txt": OTHER})
    bag = opened(folder)
    (folder / "data/a.txt").write_bytes(OTHER)
    (folder / "data/b.txt").unlink()
    assert [item.code for item in taken(bag) if isinstance(item, Finding)] == ["bag-altered", "source-missing"]


def test_what_is_no_folder(tmp_path: Path) -> None:
    assert told(tmp_path / "nowhere") == ["source-missing"]
    (tmp_path / "file").touch()
    assert told(tmp_path / "file") == ["source-unreadable"]
