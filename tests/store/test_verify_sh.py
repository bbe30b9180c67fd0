"""VERIFY.sh against archives that archivist made and that somebody damaged, beside `archivist verify`."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from walks import ENGLISH, EXAMPLE, ingest_into, verify_all

from archivist.base.places import place_of

AIDS = Path(__file__).parents[2] / "archivist/_aids"
SCRIPT, HOWTO = AIDS / "VERIFY.sh", AIDS / "HOWTO-VERIFY.md"
SHELLS = ("dash", "bash")
ROOT = "manifests/trust/root.1.json"
FIRST, SECOND, THIRD = (f"manifests/00000{number}.dsse.json" for number in (1, 2, 3))
CHECKPOINT = "manifests/log/checkpoint"


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("by-hand")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        (place / "second.txt").write_text(ENGLISH)
        (place / "third.txt").write_text(ENGLISH.replace("well", "bridge"))
        for source in (EXAMPLE, place / "second.txt", place / "third.txt"):
            assert ingest_into(place / "press", source).exit == 0
    return place


@pytest.fixture
def press(_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of an archive of three batches, with its pin at hand for archivist."""
    shutil.copytree(_made / "press", tmp_path / "press")
    monkeypatch.setenv("ARCHIVIST_KEYS", str(_made / "keys"))
    monkeypatch.delenv("ARCHIVIST_ROOT_PIN", raising=False)
    return tmp_path / "press"


def run(folder: Path, *options: str, interpreter: str = "dash", path: str | None = None) -> tuple[int, str]:
    environment = {"PATH": path or os.environ["PATH"]}
    command = [interpreter, str(SCRIPT), "--archive", str(folder), *options]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert not done.stderr or done.returncode in (1, 2, 3), done.stderr
    return done.returncode, done.stdout


def line(told: str, check: str) -> str:
    return next(item for item in told.splitlines() if item[12:].startswith(f"{check} "))


def a_record(folder: Path, number: int = 0) -> Path:
    return sorted((folder / "records").glob("*/*"))[number]


def damage(path: Path, change: Callable[[bytes], bytes]) -> Path:
    before = path.read_bytes()
    path.write_bytes(change(before))
    assert path.read_bytes() != before
    return path


def gone(path: Path) -> Path:
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    return path


def added(path: Path, data: bytes) -> Path:
    assert not path.exists()
    path.write_bytes(data)
    return path


def flip(data: bytes, place: int = -5) -> bytes:
    changed = bytearray(data)
    changed[place] ^= 1
    return bytes(changed)


def in_payload(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """Change an envelope's payload and write the envelope in its right form again: only the signature can tell."""

    def change(data: bytes) -> bytes:
        envelope = json.loads(data)
        payload = b64decode(envelope["payload"])
        assert old in payload
        envelope["payload"] = b64encode(payload.replace(old, new, 1)).decode()
        return (json.dumps(envelope, indent=1, sort_keys=True) + "\n").encode()

    return change


def in_signature(length: int) -> Callable[[bytes], bytes]:
    """Flip a bit of the signature that has this length."""

    def change(data: bytes) -> bytes:
        envelope = json.loads(data)
        for item in envelope["signatures"]:
            if len(raw := b64decode(item["sig"])) == length:
                item["sig"] = b64encode(flip(raw)).decode()
        return (json.dumps(envelope, indent=1, sort_keys=True) + "\n").encode()

    return change


def without_signatures(length: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        envelope = json.loads(data)
        envelope["signatures"] = [item for item in envelope["signatures"] if len(b64decode(item["sig"])) != length]
        return (json.dumps(envelope, indent=1, sort_keys=True) + "\n").encode()

    return change


ED25519, ML_DSA = 64, 3309


def swap(folder: Path) -> None:
    first, second = (folder / FIRST).read_bytes(), (folder / SECOND).read_bytes()
    (folder / FIRST).write_bytes(second)
    (folder / SECOND).write_bytes(first)


def link(path: Path, target: str) -> Path:
    path.unlink(missing_ok=True)
    path.symlink_to(target)
    return path


def hide(folder: Path) -> None:
    """Put a file under a name that, printed, reads as two listed names."""
    record = a_record(folder).relative_to(folder)
    place = folder / record / f"source.txt\n{record.parts[0]}" / Path(*record.parts[1:])
    place.mkdir(parents=True)
    (place / "source.txt").write_text("hidden")


def tile(folder: Path) -> Path:
    return next(path for path in (folder / "manifests/log/tile").rglob("*") if path.is_file())


# One damage hides no other here: both are asked once about all that end alike, and name the place of each.
SEVERAL: dict[int, dict[str, Callable[[Path], Path]]] = {
    10: {
        "source altered": lambda f: damage(a_record(f) / "source.txt", flip),
        "source longer": lambda f: damage(a_record(f, 1) / "source.txt", lambda data: data + b"\n"),
        "source is a link": lambda f: link(a_record(f, 2) / "source.txt", "/dev/null"),
        "record.json altered": lambda f: damage(a_record(f) / "r1/record.json", flip),
        "record.xml altered": lambda f: damage(a_record(f, 1) / "r1/record.xml", flip),
        "schema altered": lambda f: damage(next((f / "manifests/schemas").iterdir()), flip),
        "aid altered": lambda f: damage(f / "manifests/VERIFY.sh", lambda data: data + b"exit 0\n"),
    },
    11: {
        "source gone": lambda f: gone(a_record(f) / "source.txt"),
        "file added": lambda f: added(a_record(f, 2) / "notes.txt", b"mine"),
        "link added": lambda f: link(a_record(f, 2) / "more", "/etc"),
        "file added beside manifests": lambda f: added(f / "manifests/.hidden", b"mine"),
        "second name of a manifest": lambda f: added(f / "manifests/0000001.dsse.json", (f / FIRST).read_bytes()),
        "aid gone": lambda f: gone(f / "manifests/HOWTO-VERIFY.md"),
        "tile added": lambda f: added(f / "manifests/log/tile/0/001", b"0" * 8192),
        "record gone": lambda f: gone(a_record(f, 1)) / "r1/record.xml",
    },
}

ATTACKS: dict[str, tuple[int, Callable[[Path], object]]] = {
    "name with a line end": (11, hide),
    "manifest's digest altered": (12, lambda f: damage(f / SECOND, in_payload(b'"sha512":"', b'"sha512":"0'))),
    "manifest's time altered": (12, lambda f: damage(f / SECOND, in_payload(b'"created":"20', b'"created":"19'))),
    "manifest's tool altered": (
        12,
        lambda f: damage(f / SECOND, in_payload(b'"name":"archivist"', b'"name":"archivisT"')),
    ),
    "manifest with an unknown field": (12, lambda f: damage(f / SECOND, in_payload(b'"seq":', b'"see":1,"seq":'))),
    "manifest with white space": (12, lambda f: damage(f / SECOND, lambda data: data + b"\n")),
    "signature altered": (12, lambda f: damage(f / THIRD, in_signature(ED25519))),
    "no signatures": (14, lambda f: damage(f / THIRD, lambda d: without_signatures(ML_DSA)(without_signatures(64)(d)))),
    "classical half stripped": (14, lambda f: damage(f / THIRD, without_signatures(ED25519))),
    "quantum-safe half stripped": (14, lambda f: damage(f / THIRD, without_signatures(ML_DSA))),
    "first manifest gone": (14, lambda f: (f / FIRST).unlink()),
    "last manifest gone": (14, lambda f: (f / THIRD).unlink()),
    "manifests swapped": (14, swap),
    "root altered": (12, lambda f: damage(f / ROOT, in_payload(b'"created":"20', b'"created":"19'))),
    "root without its form": (12, lambda f: damage(f / ROOT, lambda data: data.replace(b'"sig"', b'"Sig"'))),
    "root of another archive": (13, lambda f: damage(f / "archivist.toml", lambda d: d.replace(b"d/", b"d/0"))),
    "root gone": (14, lambda f: (f / ROOT).unlink()),
    "checkpoint gone": (14, lambda f: (f / CHECKPOINT).unlink()),
    "checkpoint altered": (
        12,
        lambda f: damage(f / CHECKPOINT, lambda data: re.sub(rb"\n1([0-9])\n", rb"\n2\1\n", data)),
    ),
    "checkpoint's signature altered": (12, lambda f: damage(f / CHECKPOINT, lambda data: flip(data, -20))),
    "checkpoint without its form": (12, lambda f: damage(f / CHECKPOINT, lambda data: data[:-1])),
    "tile altered": (14, lambda f: damage(tile(f), flip)),
    "tile gone": (14, lambda f: tile(f).unlink()),
}


@pytest.mark.parametrize("shell", SHELLS)
def test_a_good_archive_passes(press: Path, shell: str) -> None:
    pin = verify_all(press).result.pin
    code, told = run(press, "--pin", pin, interpreter=shell)
    assert (code, "FAILED" in told) == (0, False), told
    for check in ("pin", "root", "chain", "log", "signatures", "fixity", "unlisted", "aids", "verdict"):
        assert line(told, check).startswith("passed"), told
    assert line(told, "ml-dsa").startswith("not checked"), told


@pytest.mark.parametrize("expected", SEVERAL)
def test_each_of_several_damages_is_told_as_archivist_tells_it(press: Path, expected: int) -> None:
    places = {name: change(press).relative_to(press).as_posix() for name, change in SEVERAL[expected].items()}
    code, told = run(press)
    report = verify_all(press)
    assert (code, report.exit) == (expected, expected), told
    for name, place in places.items():
        assert re.search(rf"^FAILED .* {re.escape(place)}(:|$)", told, re.MULTILINE), (name, told)
        assert [item.exit for item in report.findings if item.path == place] == [expected], name


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_told_as_archivist_tells_it(press: Path, attack: str) -> None:
    expected, change = ATTACKS[attack]
    change(press)
    code, told = run(press)
    assert code == expected, told
    assert verify_all(press).exit == expected


def test_bash_and_dash_say_the_same(press: Path) -> None:
    swap(press)
    damage(a_record(press) / "source.txt", flip)
    assert run(press, interpreter="bash") == run(press, interpreter="dash")


def test_a_false_ml_dsa_signature_needs_a_newer_openssl_but_the_log_notices_it(press: Path) -> None:
    """The one listed difference: archivist says 12, forged. The log names the signature that was there: 14."""
    damage(press / THIRD, in_signature(ML_DSA))
    assert (run(press)[0], verify_all(press).exit) == (14, 12)


def test_another_pin_is_untrusted(press: Path) -> None:
    code, told = run(press, "--pin", "SHA256:" + "A" * 43)
    assert (code, line(told, "pin")[:6]) == (13, "FAILED")
    assert verify_all(press, root_pin="SHA256:" + "A" * 43).exit == 13


def test_without_a_pin_the_fingerprint_is_shown(press: Path) -> None:
    code, told = run(press)
    assert (code, line(told, "pin")[:11]) == (0, "not checked")
    assert verify_all(press).result.pin in line(told, "pin")


def test_it_runs_from_inside_the_archive_and_writes_nothing_there(press: Path, tmp_path: Path) -> None:
    before = {path: path.lstat().st_mtime_ns for path in press.rglob("*")}
    command = ["sh", str(press / "manifests/VERIFY.sh")]
    (tmp_path / "tmp").mkdir()
    environment = {"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path / "tmp")}
    assert subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False).returncode == 0
    assert {path: path.lstat().st_mtime_ns for path in press.rglob("*")} == before
    assert not list((tmp_path / "tmp").iterdir())


def test_one_record_is_proved_by_its_audit_path(press: Path) -> None:
    record, other, *_ = sorted((press / "records").glob("*/*"))
    damage(other / "source.txt", flip)
    code, told = run(press, "--record", record.name)
    assert (code, line(told, "log")[:6]) == (0, "passed"), told
    assert run(press, "--record", other.name)[0] == 10
    assert run(press, "--record", "0" * 32)[0] == 3
    damage(tile(press), flip)
    assert run(press, "--record", record.name)[0] == 14


@pytest.mark.parametrize(
    "options", [["--pin", "abc"], ["--pin"], ["--record", "../x"], ["--unknown"], ["--pin", "SHA256:" + "A" * 42 + "B"]]
)
def test_a_wrong_option_is_a_usage_error(press: Path, options: list[str]) -> None:
    assert run(press, *options)[0] == 2


def test_a_folder_without_archive_is_nothing(tmp_path: Path) -> None:
    assert run(tmp_path)[0] == 3
    assert run(tmp_path / "absent")[0] == 3


def test_names_from_the_archive_cannot_act_on_the_terminal(press: Path) -> None:
    (press / "manifests/\x1b[2J$(touch x)`touch y`;touch z").write_text("")
    code, told = run(press)
    assert code == 11
    assert "\x1b" not in told
    assert not [name for name in ("x", "y", "z") if (press / name).exists()]


@pytest.fixture(scope="session")
def newer_openssl(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a PATH whose openssl can also check ML-DSA, as 3.5 does: the two calls of VERIFY.sh, done in Python.

    Python is slow to start, and most signatures are the same ones: what it said of one is kept, under all its bytes.
    """
    folder = tmp_path_factory.mktemp("openssl")
    stub, in_python = folder / "bin/openssl", folder / "bin/openssl.py"
    real = shutil.which("openssl")
    stub.parent.mkdir()
    stub.write_text(
        "#!/bin/sh\n"  # it starts some thirty times, and only for a key as long as those of ML-DSA it needs Python
        "option=-inkey key= signature= message= last=\n"
        '[ "$1 ${2-}" != "pkey -pubin" ] || option=-in\n'
        'for word; do [ "$last" != "$option" ] || key=$word; [ "$word" != -inform ] || option=\n'
        '[ "$last" != -sigfile ] || signature=$word; [ "$last" != -in ] || message=$word; last=$word; done\n'
        f'[ -n "$option" ] && [ -n "$key" ] && [ "$(wc -c < "$key")" -ge 2000 ] || exec {real} "$@"\n'
        '[ "$1" = pkeyutl ] || exec "$0.py" "$key" "$@"\n'
        f'asked=$(cat "$key" "$signature" "$message" | {real} dgst -sha256 -r)\n'
        'said="$0.${asked%% *}"\n'
        '[ -e "$said" ] || { "$0.py" "$key" "$@" && code=0 || code=$?\n'
        'echo "$code" > "$said.$$" && mv "$said.$$" "$said"; }\n'
        'read -r code < "$said" && exit "$code"\n'
    )
    in_python.write_text(
        f"#!{sys.executable} -S\n"
        "import sys\n"
        f"sys.path[:] = {sys.path!r}\n"
        "name, *args = sys.argv[1:]\n"
        "after = lambda name: args[args.index(name) + 1]\n"
        "from pathlib import Path\n"
        "from cryptography.exceptions import InvalidSignature\n"
        "from cryptography.hazmat.primitives.serialization import load_pem_public_key\n"
        "key = load_pem_public_key(Path(name).read_bytes())\n"
        "if args[0] == 'pkeyutl':\n"
        "    assert args[:3] == ['pkeyutl', '-verify', '-pubin'] and '-rawin' in args\n"
        "    try:\n"
        "        key.verify(Path(after('-sigfile')).read_bytes(), Path(after('-in')).read_bytes())\n"
        "    except InvalidSignature:\n"
        "        sys.exit(1)\n"
    )
    stub.chmod(0o755)
    in_python.chmod(0o755)
    return f"{stub.parent}:{os.environ['PATH']}"


def test_with_a_newer_openssl_both_halves_are_checked(press: Path, newer_openssl: str) -> None:
    code, told = run(press, path=newer_openssl)
    assert (code, "ml-dsa" in told) == (0, False), told
    damage(press / SECOND, in_signature(ML_DSA))
    assert run(press, path=newer_openssl)[0] == verify_all(press).exit == 12


@pytest.mark.parametrize("seed", range(8))
def test_any_changed_byte_is_noticed(press: Path, newer_openssl: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # seeded, so that a failure comes back
    everything = sorted(
        path for name in ("records", "manifests") for path in (press / name).rglob("*") if path.is_file()
    )
    victim = chance.choice(everything)
    place = chance.randrange(victim.stat().st_size)
    damage(victim, lambda data: flip(data, place))
    code, told = run(press, path=newer_openssl)
    assert code == verify_all(press).exit != 0, told


def test_a_log_of_several_levels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than 256 leaves: full and partial tiles, and a second level."""
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    before: set[Path] = set()
    for batch, count in enumerate((70, 20)):
        before = set((tmp_path / "press/records").glob("*/*"))
        folder = tmp_path / f"batch{batch}"
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.txt").write_text(ENGLISH.replace("new well", f"well {batch}-{number}"))
        assert ingest_into(tmp_path / "press", folder).exit == 0
    press = tmp_path / "press"
    assert (press / "manifests/log/tile/1/000.p/1").exists()
    code, told = run(press)
    assert code == 0, told
    late = max(set((press / "records").glob("*/*")) - before)  # rows are sorted by name: its leaves are the last
    for record in (a_record(press), late):
        assert run(press, "--record", record.name)[0] == 0
    damage(press / "manifests/log/tile/1/000.p/1", flip)
    assert run(press)[0] == 14
    assert run(press, "--record", late.name)[0] == 14, "its path leads through the altered tile"
    (press / "manifests/log/tile/1/000.p/1").unlink()
    assert run(press)[0] == 14


def test_the_guide_works_as_written(press: Path) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", HOWTO.read_text("utf-8"), re.DOTALL)[1:]
    done = subprocess.run(["sh", "-c", "".join(blocks)], cwd=press, capture_output=True, text=True, check=False)
    assert verify_all(press).result.pin in done.stdout
    assert done.stdout.count("\nkey ") == 5
    assert done.stdout.count("Signature Verified Successfully") == 2
    assert done.stdout.count(": OK") == len(list((press / "records").rglob("*.*"))) + 5
    assert "FAILED" not in done.stdout
    assert not done.stderr.strip()


def test_the_guide_names_every_exit_code_and_fits_on_a_page() -> None:
    text = HOWTO.read_text("utf-8")
    for code in (0, 1, 2, 3, 10, 11, 12, 13, 14, 20):
        assert re.search(rf"\b{code}\b", text)
        assert re.search(rf"\b{code}\b", SCRIPT.read_text("utf-8").split("set -uf")[0])
    assert len(text.split()) < 1500


def test_both_aids_have_a_place_in_an_archive() -> None:
    assert sorted(path.name for path in AIDS.iterdir()) == ["HOWTO-VERIFY.md", "VERIFY.sh"]
    for path in AIDS.iterdir():
        place = place_of(f"manifests/{path.name}")
        assert place is not None
        assert place.kind == "aid"
