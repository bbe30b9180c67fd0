"""What `archivist verify` refuses VERIFY.sh refuses, with the same exit code, and nothing is left unchecked unsaid.

Here are the kinds that were once let in; `scripts/compare_verifiers.py` looks for others by chance. A few of its
archives are compared in every run, as many as ARCHIVIST_COMPARE says where it is set (300 before a release).
"""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SCRIPTS = REPOSITORY / "scripts"
FIRST, SECOND, ROOT_1, ROOT_2 = "000001.dsse.json", "000002.dsse.json", "trust/root.1.json", "trust/root.2.json"


@pytest.fixture(scope="session")
def compare():
    """Return scripts/compare_verifiers.py."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(SCRIPTS))
        import compare_verifiers  # noqa: PLC0415  # only from there

        return compare_verifiers


@pytest.fixture(scope="session")
def _made(compare, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("agree")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place))  # the script sets it; it is put back afterwards
        compare.make_archive(place)
    return place


@pytest.fixture
def forger(compare, _made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return somebody with every key an archive of two roots and two batches; the second withholds a file."""
    for name in ("press", "keys"):
        shutil.copytree(_made / name, tmp_path / name)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "no keys, and no pin"))
    return compare.Forger(tmp_path / "press", random.Random(1))  # noqa: S311  # nothing here is chance


@pytest.fixture
def both(compare, forger) -> Callable[[], tuple[int, int, str]]:
    """Write the archive as the forger changed it, and ask both."""

    def ask(*, write: bool = True) -> tuple[int, int, str]:
        if write:
            forger.write(compare.plain_checkpoint)
        return compare.ask(forger.folder, os.environ["PATH"])

    return ask


def predicate(**fields: object) -> Callable[[bytes], bytes]:
    """Return a change of a manifest's predicate."""

    def change(payload: bytes) -> bytes:
        body = json.loads(payload)
        body["predicate"] |= fields
        return as_json(body)

    return change


def as_json(body: object) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def key_of(role: str, **fields: object) -> Callable[[bytes], bytes]:
    """Return a change of the first key of a role in a trust root."""

    def change(payload: bytes) -> bytes:
        body = json.loads(payload)
        body["keys"][body["roles"][role]["keys"][0]] |= fields
        return as_json(body)

    return change


def tool(text: str) -> dict[str, str]:
    return {"name": text, "version": "1"}


CONTENT = {
    "a text of one letter too many": (FIRST, predicate(tool=tool("é" * 1001))),
    "a text of nothing but white space": (FIRST, predicate(tool=tool("\u00a0\u2003\u3000"))),
    "a control character": (SECOND, predicate(tool=tool("a\x85b"))),
    "a delete character": (SECOND, predicate(tool=tool("a\x7fb"))),
    "a day that no month has": (SECOND, predicate(created="2023-02-29T00:00:00Z")),
    "the year 0": (FIRST, predicate(created="0000-01-01T00:00:00Z")),
    "a number of 2^53": (FIRST, predicate(log={"start": 2**53, "end": 2**53})),
    "trust root 0": (SECOND, predicate(root={"version": 0, "sha256": "0" * 64})),
    "batch 0": (FIRST, predicate(seq=0)),
    "a schema without a name": (SECOND, predicate(schemas={"": "0" * 64})),
    "a schema with a foreign name": (SECOND, predicate(schemas={"é": "0" * 64})),
    "an aid that is none": (SECOND, predicate(aids={"README.md": "0" * 64})),
    "a withheld file outside records": (SECOND, predicate(withheld=[])),
    "bytes that are no UTF-8": (SECOND, lambda data: data.replace(b'"by":"the', b'"by":"\xff the')),
    "a letter in a second form": (SECOND, lambda data: data.replace(b'"by":"the', b'"by":"\\u0074he')),
    "keys out of order": (SECOND, lambda data: data.replace(b'"predicateType"', b'"_predicateType"')),
    "a root of a later version than there can be": (
        ROOT_2,
        lambda data: data.replace(b'"version":2', b'"version":1025'),
    ),
    "a key that ends before it begins": (
        ROOT_2,
        key_of("manifest", **{"from": "2024-01-02T00:00:00Z", "to": "2024-01-01T00:00:00Z"}),
    ),
    "a holder of nothing but white space": (ROOT_2, key_of("manifest", holder=" ")),
    "a manifest key without a holder": (ROOT_2, key_of("manifest", holder=None)),
    "a certificate for a plain key": (ROOT_2, key_of("manifest", ca="AAAA")),
    "a log key of another name": (ROOT_2, key_of("log", name="another.example.org")),
    "a threshold that nobody can reach": (ROOT_2, lambda data: data.replace(b'"threshold":1', b'"threshold":3', 1)),
}


@pytest.mark.parametrize("name", CONTENT)
def test_a_signed_file_that_breaks_its_format_is_malformed(forger, both, name: str) -> None:
    file, change = CONTENT[name]
    if "withheld" in name:
        entry = {
            "name": "manifests/VERIFY.sh",
            "sha256": "0" * 64,
            "at": "2024-01-01T00:00:00Z",
            "by": "x",
            "because": "y",
        }
        change = predicate(withheld=[entry])
    forger.change[file] = change
    first, second, told = both()
    assert (first, second) == (12, 12), told


def test_unchanged_it_is_good(both) -> None:
    first, second, told = both()
    assert (first, second) == (0, 0), told


@pytest.mark.parametrize(
    "sig", [b"", b"x", bytes(65), bytes.fromhex("3006020100020200")], ids=["empty", "x", "65", "DER"]
)
def test_what_is_no_signature_is_refused_whoevers_key_it_names(forger, both, sig: bytes) -> None:
    forger.resign[SECOND] = lambda signatures: [("0" * 64, sig), *signatures]
    first, second, told = both()
    assert (first, second) == (12, 12), told


def test_a_key_of_another_role_signs_in_its_own_form(forger, both) -> None:
    """A stranger's good form passes, since it neither helps nor harms; a log key's signature has 64 bytes."""
    log_key = forger.roles["log"]["keys"][0]
    forger.resign[SECOND] = lambda signatures: sorted([*signatures, ("0" * 64, bytes(3309))])
    first, second, told = both()
    assert (first, second) == (0, 0), told
    forger.resign[SECOND] = lambda signatures: sorted([*signatures, (log_key, bytes(3309))])
    first, second, told = both()
    assert (first, second) == (12, 12), told


# The second batch withholds a file: where nobody vouches for the batch, it excuses no absence.
MISSING = 11


def assert_untrusted(asked: tuple[int, int, str], *words: str) -> None:
    """Check that both say why the batch is untrusted (13), beside the file that it no longer excuses."""
    first, second, told = asked
    assert (first, second) == (MISSING, MISSING), told
    assert all(word in told for word in words), told


def test_a_log_key_alone_makes_no_history(forger, both) -> None:
    """Signatures that were not judged are no passed signatures: whatever root the manifest names, exit 0 is far."""
    for version, expected in ((0, 12), (1, MISSING), (3, 14)):
        forger.change[SECOND] = predicate(root={"version": version, "sha256": "0" * 64}) if version != 1 else bytes
        forger.resign[SECOND] = lambda _: []
        first, second, told = both()
        assert (first, second) == (expected, expected), told


def test_a_record_that_is_listed_in_part_is_incomplete(forger, both) -> None:
    data = b"one file of three"
    record = hashlib.sha256(data).hexdigest()[:32]
    name = f"records/{record[:2]}/{record}/source.txt"
    row = {"name": name, "annotations": {"bytes": len(data)}, "digest": {}}
    row["digest"] = {"sha256": hashlib.sha256(data).hexdigest(), "sha512": hashlib.sha512(data).hexdigest()}
    body = json.loads(forger.manifests[1])
    forger.manifests[1] = as_json(body | {"subject": sorted([*body["subject"], row], key=lambda item: item["name"])})
    (forger.folder / name).parent.mkdir(parents=True)
    (forger.folder / name).write_bytes(data)
    first, second, told = both()
    assert (first, second) == (11, 11), told


def test_a_schema_that_nobody_names_is_unlisted(forger, both) -> None:
    data = b"<another schema/>"
    (forger.folder / f"manifests/schemas/{hashlib.sha256(data).hexdigest()}.xml").write_bytes(data)
    first, second, told = both()
    assert (first, second) == (11, 11), told


@pytest.mark.parametrize(
    "path", ["manifests/000002.dsse.json", "manifests/log/checkpoint", "manifests/trust/root.2.json"]
)
def test_a_link_in_the_place_of_a_signed_file_is_no_file(compare, forger, both, path: str) -> None:
    forger.write(compare.plain_checkpoint)
    (forger.folder / path).rename(forger.folder.parent / "elsewhere")
    (forger.folder / path).symlink_to(forger.folder.parent / "elsewhere")
    first, second, told = both(write=False)
    assert (first, second) == (10, 10), told


def test_a_file_that_grew_without_bound_is_altered_and_not_read(compare, forger, both) -> None:
    forger.write(compare.plain_checkpoint)
    with next(forger.folder.rglob("source.txt")).open("r+b") as source:
        source.truncate(2**40)
    first, second, told = both(write=False)
    assert (first, second) == (10, 10), told


# What the rules of `created` and of withholding say is told for `archivist verify` in tests/fixity.


def test_a_batch_that_goes_back_in_time_is_untrusted(forger, both) -> None:
    forger.change[SECOND] = predicate(created="1970-01-01T00:00:00Z")
    assert_untrusted(both(), "created-goes-back", "says that it was made before what was there already")


def test_a_root_that_goes_back_in_time_is_untrusted(forger, both) -> None:
    forger.roots[1] = as_json(json.loads(forger.roots[1]) | {"created": "1970-01-01T00:00:00Z"})
    assert_untrusted(both(), "root-goes-back", "says that it was made before its predecessor")


def test_no_manifest_withholds_what_it_lists_itself(forger, both) -> None:
    """Bytes that were never here were never compared with anything."""
    body = json.loads(forger.manifests[1])
    row = json.loads(forger.manifests[0])["subject"][-1] | {"name": f"records/00/{'0' * 32}/source.txt"}
    entry = body["predicate"]["withheld"][0] | {"name": row["name"], "sha256": row["digest"]["sha256"]}
    body["predicate"]["withheld"] = sorted([*body["predicate"]["withheld"], entry], key=lambda item: item["name"])
    forger.manifests[1] = as_json(body | {"subject": sorted([*body["subject"], row], key=lambda item: item["name"])})
    _, second, told = both()
    assert second == 12, told


def test_several_records_are_proved_at_once(compare, forger) -> None:
    forger.write(compare.plain_checkpoint)
    records = sorted(path.name for path in (forger.folder / "records").glob("*/*"))
    words = [word for record in records for word in ("--record", record)]
    command = ["sh", str(compare.SCRIPT), "--archive", str(forger.folder), *words]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert subprocess.run([*command, "--record", "0" * 32], capture_output=True, check=False).returncode == 3
    source = next(forger.folder.rglob("source.txt"))
    source.write_bytes(b"x" + source.read_bytes()[1:])
    assert subprocess.run(command, capture_output=True, check=False).returncode == 10


def test_archives_changed_by_chance() -> None:
    count = os.environ.get("ARCHIVIST_COMPARE", "2")
    command = [sys.executable, str(SCRIPTS / "compare_verifiers.py"), "--count", count, "--seed", "1"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
