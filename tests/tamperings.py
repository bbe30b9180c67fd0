"""Tamperings chosen by a seed: with files, with folders, with signed manifests whose keys are stolen, with the log."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from attacks.forging import Body, Forger

from archivist.base.digest import digests_of
from archivist.base.places import TILES, manifest_path
from archivist.store.layout import manifest_paths

__all__ = ["TAMPERINGS", "tamper"]


def tamper(press: Path, forger: Forger, seed: int) -> str:
    """Do one to three things to an archive; tell which."""
    chance = Random(seed)  # noqa: S311  # the same at every run, and no secret
    done = chance.choices(TAMPERINGS, k=chance.choice((1, 1, 2, 3)))
    for act in done:
        with suppress(AssertionError, OSError):  # what an earlier one has left cannot be changed so
            act(press, forger, chance)
    return ", ".join(act.__name__.strip("_") for act in done)


def _file(press: Path, chance: Random) -> Path:
    files = [path for path in sorted((press / "records").rglob("*")) if path.is_file() and not path.is_symlink()]
    return chance.choice(files) if files else _new(press / "records/left")


def _new(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"the last")
    return path


def _folder(press: Path, chance: Random) -> Path:
    folders = [path for path in sorted((press / "records").rglob("*")) if path.is_dir() and not path.is_symlink()]
    return chance.choice(folders or [press / "records"])


def _flip(press: Path, _: Forger, chance: Random) -> None:
    path = _file(press, chance)
    data = bytearray(path.read_bytes() or b"x")
    data[chance.randrange(len(data))] ^= 1
    path.write_bytes(data)


def _lengthen(press: Path, _: Forger, chance: Random) -> None:
    with _file(press, chance).open("ab") as stream:
        stream.write(b"\n" * chance.choice((1, 300_000)))


def _shorten(press: Path, _: Forger, chance: Random) -> None:
    path = _file(press, chance)
    path.write_bytes(path.read_bytes()[: -chance.randrange(1, 9)])


def _remove(press: Path, _: Forger, chance: Random) -> None:
    _file(press, chance).unlink()


def _remove_folder(press: Path, _: Forger, chance: Random) -> None:
    shutil.rmtree(_folder(press, chance))


def _link(press: Path, _: Forger, chance: Random) -> None:
    path = _file(press, chance)
    path.rename(press.parent / f"aside-{path.name}")
    path.symlink_to(press.parent / f"aside-{path.name}")


def _link_folder(press: Path, _: Forger, chance: Random) -> None:
    path = _folder(press, chance)
    aside = press.parent / f"folder-aside-{path.name}"
    shutil.rmtree(aside, ignore_errors=True)
    path.rename(aside)
    path.symlink_to(aside)


def _pipe(press: Path, _: Forger, chance: Random) -> None:
    path = _file(press, chance)
    path.unlink()
    os.mkfifo(path)


def _folder_for_file(press: Path, _: Forger, chance: Random) -> None:
    path = _file(press, chance)
    path.unlink()
    path.mkdir()
    if chance.random() < 0.5:
        (path / "inside").write_bytes(b"")


def _more(press: Path, _: Forger, chance: Random) -> None:
    name = chance.choice(("source.txt", "source.bin", "notes", "record.json", "record.xml", "r3", "Thumbs.db"))
    path = _folder(press, chance) / name
    if not path.exists():
        path.write_bytes(b"more")


def _more_folder(press: Path, _: Forger, chance: Random) -> None:
    path = _folder(press, chance) / chance.choice(("r2", "r7", "empty", "aa"))
    path.mkdir(exist_ok=True)
    for name in chance.sample(("record.json", "record.xml", "other"), chance.randrange(3)):
        (path / name).write_bytes(b"{}")


def _copy_record(press: Path, _: Forger, chance: Random) -> None:
    """Put a record's folder where another belongs."""
    folder = _file(press, chance).parents[0]
    folder = folder.parent if folder.name.startswith("r") else folder
    name = f"{chance.randrange(16**32):032x}"
    shutil.copytree(folder, press / "records" / name[:2] / name, symlinks=True)


def _swap(press: Path, _: Forger, chance: Random) -> None:
    one, other = _file(press, chance), _file(press, chance)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def _seq(forger: Forger, chance: Random) -> int:
    return chance.randrange(1, len(manifest_paths(forger.press)) + 1)


def _signed(change: Callable[[Body, Random], object], *, again: bool) -> Callable[[Path, Forger, Random], None]:
    """Let the signers change a manifest's content; with `again` chain and log are made anew."""

    def act(press: Path, forger: Forger, chance: Random) -> None:
        listing = [seq for seq in range(1, len(manifest_paths(press)) + 1) if forger.body(seq)["subject"]]
        if not listing:
            return
        forger.change_manifest(chance.choice(listing), lambda body: change(body, chance))
        if again:
            forger.link_again()
            forger.write_log()

    act.__name__ = change.__name__
    return act


def _drop_row(body: Body, chance: Random) -> None:
    if len(body["subject"]) > 1:
        body["subject"].pop(chance.randrange(len(body["subject"])))


def _list_twice(body: Body, chance: Random) -> None:
    body["subject"].insert(0, chance.choice(body["subject"]))


def _other_order(body: Body, chance: Random) -> None:
    chance.shuffle(body["subject"])


def _other_digest(body: Body, chance: Random) -> None:
    row = chance.choice(body["subject"])
    name = chance.choice(("sha256", "sha512"))
    row["digest"][name] = row["digest"][name][::-1]


def _other_length(body: Body, chance: Random) -> None:
    chance.choice(body["subject"])["annotations"]["bytes"] = chance.choice((0, 1, 7, 10**14, 10**15, 2**53, -1, "7"))


def _other_name(body: Body, chance: Random) -> None:
    row = chance.choice(body["subject"])
    row["name"] = chance.choice((row["name"].upper(), "../x", "records/aa", row["name"] + "x", "é", "manifests/é"))
    body["subject"].sort(key=lambda item: item["name"])


def _more_fields(body: Body, chance: Random) -> None:
    chance.choice((body, body["predicate"], chance.choice(body["subject"])))["more"] = [1]


def _withhold_falsely(body: Body, chance: Random) -> None:
    row = chance.choice(body["subject"])
    said = {"at": "2025-11-24T16:00:00Z", "by": "one", "because": "why"}
    body["predicate"]["withheld"] = [{"name": row["name"], "sha256": row["digest"]["sha256"], **said}]


def _list_again(press: Path, forger: Forger, chance: Random) -> None:
    """Let one manifest list what another lists as well, all of it or one row, with other digests perhaps."""
    count = len(manifest_paths(press))
    if count < 2:
        return
    one, other = chance.sample(range(1, count + 1), 2)
    rows = forger.body(one)["subject"]
    some = rows if chance.random() < 0.5 else rows[-1:]

    def add(body: Body) -> None:
        known = {row["name"] for row in body["subject"]}
        body["subject"] += [row for row in some if row["name"] not in known]
        body["subject"].sort(key=lambda row: row["name"])

    forger.change_manifest(other, add)
    forger.link_again()
    forger.write_log()


def _listed_as_it_lies(press: Path, forger: Forger, chance: Random) -> None:
    """Let the signers list what a file holds after it was changed: the digests are right, the content is not."""
    path = _file(press, chance)
    path.write_bytes(path.read_bytes().replace(b"2024", b"2025").replace(b"well", b"wall"))
    name, digests = path.relative_to(press).as_posix(), digests_of(path.read_bytes())
    for seq in range(1, len(manifest_paths(press)) + 1):

        def change(body: Body) -> None:
            for row in body["subject"]:
                if row["name"] == name:
                    row["digest"] = {"sha256": digests.sha256, "sha512": digests.sha512}
                    row["annotations"]["bytes"] = digests.bytes

        forger.change_manifest(seq, change)
    forger.link_again()
    forger.write_log()


def _bytes_of_manifest(press: Path, forger: Forger, chance: Random) -> None:
    path = press / manifest_path(_seq(forger, chance)) if manifest_paths(press) else press / "manifests/x"
    data = bytearray(path.read_bytes() if path.exists() else b"x")
    data[chance.randrange(len(data))] = chance.choice(b'A0=\n" ')
    path.write_bytes(data)


def _drop_manifest(press: Path, forger: Forger, chance: Random) -> None:
    (press / manifest_path(_seq(forger, chance))).unlink(missing_ok=True)


def _tile(press: Path, _: Forger, chance: Random) -> None:
    tiles = [path for path in sorted((press / TILES).rglob("*")) if path.is_file()]
    if tiles:
        path = chance.choice(tiles)
        path.write_bytes(path.read_bytes()[::-1])


TAMPERINGS: tuple[Callable[[Path, Forger, Random], None], ...] = (
    *(_flip, _lengthen, _shorten, _remove, _remove_folder, _link, _link_folder, _pipe, _folder_for_file, _more),
    *(_more_folder, _copy_record, _swap, _list_again, _listed_as_it_lies, _bytes_of_manifest, _drop_manifest, _tile),
    *(_signed(change, again=True) for change in (_drop_row, _other_digest, _other_length, _withhold_falsely)),
    *(_signed(change, again=False) for change in (_list_twice, _other_order, _other_name, _more_fields, _drop_row)),
)
