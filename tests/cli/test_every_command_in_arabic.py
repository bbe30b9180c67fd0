"""Every command with --lang ar, run well and run wrongly: nothing of ours is left in English.

One archive is walked through all of them, in the order of the lines: what one makes, the next ones use.
"""

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from bags import make_bag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from latin_words import latin_runs

from archivist.cli.help_pages import leaves
from archivist.cli.main import app, run

STATEMENT = "وزارة المياه\nمكتب المتحدث\n3 آذار 2024\nبيان صحفي\nتعلن الوزارة افتتاح البئر الجديدة في الوادي.\n"
OTHER = "وزارة المياه\nبيان\nتنفي الوزارة ما نُشر أمس عن السد.\n"
# Exit code 0, or another behind the line.
WELL = """
archivist init press --title صحافة
archivist ingest one.txt two.txt empty.txt  # 4
archivist ingest one.txt --verbose
archivist ingest sources --dry-run --strict  # 3
archivist import bagit bag --dry-run
archivist sign
archivist recover --dry-run
archivist verify
archivist verify --require time --verbose  # 20
archivist verify SHELF
archivist validate press/records
archivist evaluate corpus  # 5
archivist show ID --evidence
archivist show ID --as provenance
archivist list
archivist list --issuer لا-أحد
archivist search البئر
archivist explain altered
archivist explain ID
archivist review --all
archivist amend ID --by أمين --because المصدر --place دمشق
archivist diff ID
archivist relate ID answers OTHER --by أمين --because المصدر
archivist certificate ID -o page.html
archivist certificate --verifier
archivist hand-over ID -o hand-over.zip
archivist export --list
archivist export premis ID -o premis.xml
archivist export csv ID -o table.csv
archivist site build -o public
archivist config --origin
archivist keys list
archivist keys import key.pem
archivist keys new --alg ed25519 --holder أمين
archivist keys show KEY
archivist keys show KEY --public > key.pub
archivist trust show
archivist trust pin
archivist trust add key.pub --role manifest --holder أمينة
archivist trust set manifest --threshold 2  # 2
archivist trust show
archivist trust export draft.json
archivist trust import draft.json
archivist trust remove KEY
archivist trust set manifest --threshold 1
archivist trust discard
archivist trust rotate log
archivist trust discard
archivist trust policy --require time
archivist trust discard
archivist trust revoke ROOT --reason lost  # 2
archivist log show
archivist log prove ID -o proof.tlog-proof
archivist log check proof.tlog-proof --file RECORD
archivist log witness request -o request.txt
archivist authority check
archivist withdraw OTHER --by أمين --because خطأ
archivist withhold OTHER --by أمين --because خصوصية --dry-run
archivist withhold OTHER --by أمين --because خصوصية --yes
archivist list --all-access
archivist show OTHER  # 3
archivist explain OTHER  # 3
archivist verify
"""
WRONG = """
archivist init press
archivist trust init press
archivist ingest missing.txt
archivist ingest https://example.org/
archivist ingest one.txt --title عنوان
archivist ingest one.txt --access closed
archivist ingest one.txt --by أمين --because المصدر --date yesterday
archivist ingest key.pem picture.png broken.pdf broken.docx bag.zip
archivist import bagit sources
archivist import bagit one.txt
archivist sign export
archivist sign import one.txt
archivist recover extra
archivist verify nowhere
archivist verify --require colour
archivist verify --since one.txt
archivist verify --pin none
archivist check --base main
archivist validate nowhere
archivist evaluate nowhere
archivist evaluate sources
archivist show ffff
archivist show zz
archivist show ID --revision 9
archivist diff ID ID
archivist diff ID 1 2 3
archivist list --from yesterday
archivist list --status gone
archivist search ...
archivist explain nothing-of-the-kind
archivist review ffff
archivist amend ID --by أمين --because المصدر
archivist amend ID --by أمين --because المصدر --language english
archivist amend ID --by أمين --because المصدر --issuer-id none
archivist amend ID --by أمين --because المصدر --until 2030-01-01
archivist relate ID answers ID --by أمين --because المصدر
archivist relate ID cousin OTHER --by أمين --because المصدر
archivist withdraw ffff --by أمين --because خطأ
archivist withhold ID --by أمين --because خصوصية --file some
archivist certificate ID --access closed
archivist hand-over ffff
archivist export nothing ID
archivist export bagit ID
archivist export premis ID -o one.txt
archivist site build -o sources
archivist site build -o public2 --base-url nowhere
archivist site serve nowhere
archivist site serve --format json
archivist config --nothing
archivist completion csh
archivist completion bash --format json
archivist keys new --alg rsa
archivist keys show ffff
archivist keys import one.txt
archivist keys import missing.pem
archivist keys import "hsm:2?label=a"
archivist keys list extra
archivist trust show one.txt
archivist trust add one.txt --role manifest
archivist trust add key.pub --role cook
archivist trust add key.pub --role log --holder أمين --valid-from noon
archivist trust remove ffff
archivist trust set manifest
archivist trust set cook --threshold 1
archivist trust policy --require colour
archivist trust rotate tsa
archivist trust revoke ffff --reason lost
archivist trust revoke ROOT --reason boredom
archivist trust sign one.txt
archivist trust sign
archivist trust export draft.json
archivist trust import missing.json
archivist trust discard
archivist trust pin none
archivist log show extra
archivist log prove ffff
archivist log check one.txt
archivist log check proof.tlog-proof
archivist log timestamp --tsa nowhere
archivist log timestamp --tsa https://tsa.example/
archivist log rebase --onto main
archivist log witness request --known 99
archivist log witness cosign request.txt --key ffff --name a --log-key none --state state
archivist log witness add one.txt
archivist authority check nowhere
archivist list --format pdf
archivist list --limit many
archivist --archive nowhere list
archivist lists
"""
COMMANDS = {name for name, _ in leaves(typer.main.get_command(app))}
# What the program writes here is no talk: a script for a shell, or a page.
NO_TALK = ("archivist completion bash", "archivist certificate --verifier")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with sources of many kinds, and keys and pins of its own."""
    files = {"one.txt": STATEMENT.encode(), "two.txt": OTHER.encode(), "empty.txt": b"", "broken.pdf": b"%PDF-1.7\n"}
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    files |= {
        "key.pem": pem,
        "picture.png": b"\x89PNG\r\n\x1a\n",
        "broken.docx": b"PK\x03\x04",
        "bag.zip": b"PK\x05\x06" + bytes(18),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    for name in ("sources/.hidden", "sources/film.mov", "corpus/truth.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "corpus/truth.jsonl").write_text("{}\n[\n", encoding="utf-8")
    make_bag(tmp_path / "bag", {"three.txt": STATEMENT.replace("3", "4").encode()})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("ARCHIVIST_ARCHIVE", "press")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("ARCHIVIST_ROOT_PIN", raising=False)
    return tmp_path


def filled(line: str, folder: Path, names: dict[str, str]) -> list[str]:
    """Return the words of a line; what only the archive knows stands for its names."""
    for source in folder.glob("press/records/*/*/source.txt"):
        names["ID" if "البئر" in source.read_text("utf-8") else "OTHER"] = source.parent.name
        if "البئر" in source.read_text("utf-8"):
            names["SHELF"] = str(source.parents[1])
            names["RECORD"] = str(max(source.parent.glob("r*/record.json")))
    keys = sorted((folder / "keys").glob("*.pem"), key=lambda path: path.stat().st_mtime_ns)
    if keys:
        names |= {"KEY": keys[-1].stem, "ROOT": keys[0].stem}
    return [names.get(word, word) for word in shlex.split(line)[1:]]


def lines() -> Iterator[tuple[str, int | None]]:
    """Return the lines, each with its exit code, None for any but success."""
    for line in filter(None, WELL.splitlines()):
        words, _, code = line.partition("  # ")
        yield words, int(code or 0)
    yield from ((line, None) for line in WRONG.splitlines() if line)


def test_nothing_is_left_in_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    left: dict[str, list[str]] = {}
    wrong: list[str] = []
    reached: set[str] = set()
    names: dict[str, str] = {}
    for line, expected in lines():
        words, _, file = line.partition(" > ")
        code = run([*filled(words, folder, names), "--lang", "ar"])
        told, talk = capsys.readouterr()
        if file:
            (folder / file).write_text(told, encoding="utf-8")
        reached |= {name for name in COMMANDS if f"{line} ".startswith(f"{name} ")}
        runs = latin_runs(talk if file or line.startswith(NO_TALK) else told + talk)
        if runs:
            left[line] = runs
        if code != expected and (expected is not None or not code):
            wrong.append(f"{line}: {code}: {told}{talk}")
    assert not left
    assert not wrong
    assert reached == COMMANDS
