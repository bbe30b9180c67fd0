import fcntl
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from every_case import every_case
from quick_passphrases import quick_passphrases  # noqa: F401  # for every test here

from archivist.model.errors import ArchivistError, MissingKeyError, UsageError
from archivist.signing.device import KeyUri
from archivist.signing.keys import generate
from archivist.signing.keystore import KeyStore, keys_folder
from archivist.signing.root_chain import pin_text

PIN, OTHER_PIN = pin_text("00" * 32), pin_text("11" * 32)
ARCHIVE = "archivist.invalid/a"


@pytest.fixture
def store(tmp_path):
    return KeyStore(tmp_path / "config" / "keys")


@every_case(
    ("environ", "expected"),
    [
        ({"ARCHIVIST_KEYS": "/k", "XDG_CONFIG_HOME": "/x"}, Path("/k")),
        ({"XDG_CONFIG_HOME": "/x"}, Path("/x/archivist/keys")),
        ({"XDG_CONFIG_HOME": "relative"}, Path("~/.config/archivist/keys")),
        ({"ARCHIVIST_KEYS": ""}, Path("~/.config/archivist/keys")),
        ({}, Path("~/.config/archivist/keys")),
    ],
)
def test_the_folder(environ, expected):
    assert keys_folder(environ) == expected.expanduser()


def test_without_a_home_the_folder_must_be_named(monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError))
    with pytest.raises(ArchivistError, match="no home folder"):
        keys_folder({})


def test_the_environment_names_folder_and_passphrase(tmp_path):
    store = KeyStore.from_environment({"ARCHIVIST_KEYS": str(tmp_path), "ARCHIVIST_PASSPHRASE": "secret"})
    assert store.folder == tmp_path
    assert b"ENCRYPTED" in store.save(generate("ed25519")).read_bytes()


@pytest.mark.parametrize("content", [b"secret", b"secret\n", b"secret\r\nmore\n"])
def test_a_passphrase_is_the_first_line_of_its_file(tmp_path, content):
    (tmp_path / "passphrase").write_bytes(content)
    environ = {"ARCHIVIST_KEYS": str(tmp_path / "keys"), "ARCHIVIST_PASSPHRASE": "another"}
    assert KeyStore.from_environment(environ, tmp_path / "passphrase").passphrase == b"secret"


@pytest.mark.parametrize("content", [b"", b"\nsecret"])
def test_an_empty_passphrase_is_no_passphrase(tmp_path, content):
    (tmp_path / "passphrase").write_bytes(content)
    with pytest.raises(UsageError, match="holds no passphrase"):
        KeyStore.from_environment({"ARCHIVIST_KEYS": str(tmp_path)}, tmp_path / "passphrase")


def test_a_passphrase_file_that_is_not_there(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        KeyStore.from_environment({"ARCHIVIST_KEYS": str(tmp_path)}, tmp_path / "passphrase")


@pytest.mark.parametrize("alg", ["ed25519", "ecdsa-p256", "ml-dsa-65/1"])
def test_under_a_passphrase_a_key_is_there_for_who_knows_it(tmp_path, alg):
    key, store = generate(alg), KeyStore(tmp_path / "keys", b"secret")
    path = store.save(key)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert store.load(key.keyid) == key
    for passphrase, told in ((b"wrong", "the passphrase does not open"), (None, "is protected by a passphrase")):
        with pytest.raises(MissingKeyError, match=told):
            KeyStore(tmp_path / "keys", passphrase).load(key.keyid)


def test_what_lies_in_an_archive_is_published_so_no_key_may(tmp_path):
    key, good = generate("ed25519"), KeyStore(tmp_path / "press" / "below" / "keys")
    good.save(key)
    (tmp_path / "press" / "archivist.toml").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "press" / "below")
    for store in (good, KeyStore(tmp_path / "link" / "keys")):
        for call in (lambda store=store: store.save(generate("ed25519")), lambda store=store: store.load(key.keyid)):
            with pytest.raises(UsageError, match="lies in the archive"):
                call()


def test_a_folder_beside_an_archive_is_not_in_it(tmp_path, monkeypatch):
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "archivist.toml").write_text("")
    monkeypatch.chdir(tmp_path / "press")
    KeyStore(Path("../keys")).save(generate("ed25519"))
    assert len(KeyStore(tmp_path / "keys").keyids()) == 1


def test_a_key_on_a_device_is_listed_under_its_id(store):
    key = generate("ecdsa-p256")
    path = store.save_uri(KeyUri("hsm:2?label=archive", key.spki))
    assert path == store.place(key.keyid) == store.folder / f"{key.keyid}.uri"
    assert store.keyids() == (key.keyid,)
    assert (store.load(key.keyid).alg, store.load(key.keyid).keyid) == ("ecdsa-p256", key.keyid)


def test_what_is_saved_is_loaded(store):
    key = generate("ml-dsa-65/1")
    path = store.save(key)
    assert path == store.folder / f"{key.keyid}.pem"
    assert store.keyids() == (key.keyid,)
    assert store.holds(key.keyid)
    assert store.load(key.keyid).keyid == key.keyid


def test_files_are_for_their_owner_alone_whatever_the_umask(store):
    before = os.umask(0)
    try:
        path = store.save(generate("ed25519"))
        store.save_pin(ARCHIVE, PIN)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(place.stat().st_mode) for place in (store.folder, path, store.folder / "pins.json")]
    assert modes == [0o700, 0o600, 0o600]


def test_a_key_is_never_overwritten(store):
    key = generate("ed25519")
    path = store.save(key)
    path.write_text("something that must be kept")
    with pytest.raises(ArchivistError, match="never overwritten"):
        store.save(key)
    assert path.read_text() == "something that must be kept"


def test_a_link_in_the_place_of_a_new_key_is_not_written_through(store, tmp_path):
    key = generate("ed25519")
    store.folder.mkdir(parents=True)
    (store.folder / f"{key.keyid}.pem").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ArchivistError, match="never overwritten"):
        store.save(key)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
def test_a_key_that_is_open_to_others_is_refused_with_the_remedy(store, mode):
    key = generate("ed25519")
    path = store.save(key)
    path.chmod(mode)
    with pytest.raises(MissingKeyError, match="by others") as caught:
        store.load(key.keyid)
    assert f"chmod 600 {path}" in caught.value.hint


def test_a_key_that_is_not_here(store):
    with pytest.raises(MissingKeyError, match=f"is not in {store.folder}"):
        store.load("0" * 64)
    assert store.keyids() == ()


@pytest.mark.parametrize("keyid", ["../pins", "", "0" * 63, "A" * 64])
def test_a_key_id_is_no_path(store, keyid):
    with pytest.raises(UsageError, match="not a key id"):
        store.load(keyid)


def test_a_file_that_holds_another_key(store):
    first, second = generate("ed25519"), generate("ed25519")
    store.save(first).rename(store.folder / f"{second.keyid}.pem")
    with pytest.raises(MissingKeyError, match="holds another key"):
        store.load(second.keyid)


def test_a_pipe_in_the_place_of_a_key_does_not_block(store):
    store.folder.mkdir(parents=True)
    os.mkfifo(store.folder / f"{'0' * 64}.pem", 0o600)
    with pytest.raises(MissingKeyError, match="a pipe, not a file"):
        store.load("0" * 64)


def refuse(number):
    def call(*_args, **_options):
        raise OSError(number, os.strerror(number))

    return call


@pytest.mark.parametrize("call", ["open", "read"])
def test_a_key_that_cannot_be_read(store, monkeypatch, call):
    key = generate("ed25519")
    store.save(key)
    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse(13))
        with pytest.raises(MissingKeyError, match="Permission denied"):
            store.load(key.keyid)


def test_a_full_disk_leaves_no_half_a_key(store, monkeypatch):
    key = generate("ed25519")
    store.make_folder()
    monkeypatch.setattr(os, "fsync", refuse(28))
    with pytest.raises(ArchivistError, match="No space left"):
        store.save(key)
    with pytest.raises(ArchivistError, match="No space left"):
        store.save_pin(ARCHIVE, PIN)
    assert [path.name for path in store.folder.iterdir()] == [".pins.lock"]


def test_a_folder_that_cannot_be_made_or_read(tmp_path):
    (tmp_path / "file").write_text("")
    store = KeyStore(tmp_path / "file" / "archivist" / "keys")
    for call in (
        store.keyids,
        store.pins,
        lambda: store.save(generate("ed25519")),
        lambda: store.save_pin(ARCHIVE, PIN),
    ):
        with pytest.raises(ArchivistError, match="Not a directory"):
            call()


def test_pins(store):
    assert store.pins() == {}
    store.save_pin(ARCHIVE, PIN)
    store.save_pin("archivist.invalid/b", OTHER_PIN)
    store.save_pin(ARCHIVE, PIN)
    assert store.pins() == {ARCHIVE: PIN, "archivist.invalid/b": OTHER_PIN}
    assert {path.name for path in store.folder.iterdir()} == {".pins.lock", "pins.json"}


def test_of_pins_saved_at_once_none_is_lost(store):
    names = [f"archivist.invalid/{number}" for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda name: KeyStore(store.folder).save_pin(name, PIN), names))
    assert store.pins() == dict.fromkeys(names, PIN)


@pytest.mark.parametrize("number", [37, 13])
def test_a_pin_is_not_saved_where_it_cannot_be_locked(store, monkeypatch, number):
    monkeypatch.setattr(fcntl, "flock", refuse(number))
    with pytest.raises(ArchivistError, match="the pin cannot be saved"):
        store.save_pin(ARCHIVE, PIN)
    assert store.pins() == {}


def test_a_pin_is_replaced_on_purpose_only(store):
    store.save_pin(ARCHIVE, PIN)
    with pytest.raises(ArchivistError, match="another pin is known"):
        store.save_pin(ARCHIVE, OTHER_PIN)
    assert store.pins() == {ARCHIVE: PIN}
    store.save_pin(ARCHIVE, OTHER_PIN, replace=True)
    assert store.pins() == {ARCHIVE: OTHER_PIN}


def test_what_is_no_pin_is_not_saved(store):
    with pytest.raises(UsageError):
        store.save_pin(ARCHIVE, "SHA256:short")
    assert store.pins() == {}


@pytest.mark.parametrize("data", [b"", b"[]", b'{"a":1}', b'{"a":"SHA256:short"}', b"\xff", b'{"a":1,"a":2}'])
def test_pins_that_cannot_be_read_are_never_taken_for_none(store, data):
    store.folder.mkdir(parents=True)
    (store.folder / "pins.json").write_bytes(data)
    with pytest.raises(ArchivistError, match="cannot be used"):
        store.pins()


# --- What others may have written is not believed ---------------------------------------------------------------------


def calls_that_read(store, keyid):
    return (store.pins, store.keyids, lambda: store.holds(keyid), lambda: store.load(keyid))


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777, 0o770])
def test_a_key_folder_that_others_can_write_is_refused_by_every_call(store, mode):
    keyid = store.save(generate("ed25519")).stem
    store.save_pin(ARCHIVE, PIN)
    store.folder.chmod(mode)
    saving = (lambda: store.save(generate("ed25519")), lambda: store.save_pin(ARCHIVE, PIN))
    for call in (*calls_that_read(store, keyid), *saving):
        with pytest.raises(MissingKeyError, match="written by others") as caught:
            call()
        assert f"chmod 700 {store.folder}" in caught.value.hint


def test_a_key_folder_that_others_can_only_read_is_no_danger(store):
    keyid = store.save(generate("ed25519")).stem
    store.save_pin(ARCHIVE, PIN)
    store.folder.chmod(0o755)
    (store.folder / "pins.json").chmod(0o644)
    assert (store.pins(), store.load(keyid).keyid) == ({ARCHIVE: PIN}, keyid)


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_pins_that_others_can_write_are_refused(store, mode):
    store.save_pin(ARCHIVE, PIN)
    (store.folder / "pins.json").chmod(mode)
    with pytest.raises(MissingKeyError, match="written by others") as caught:
        store.pins()
    assert "chmod go-w" in caught.value.hint


def test_a_key_folder_that_is_a_link_is_refused(store, tmp_path):
    keyid = store.save(generate("ed25519")).stem
    store.folder.rename(tmp_path / "elsewhere")
    store.folder.symlink_to(tmp_path / "elsewhere")
    for call in (*calls_that_read(store, keyid), lambda: store.save(generate("ed25519"))):
        with pytest.raises(MissingKeyError, match="it is a link"):
            call()


def test_a_key_or_pin_that_is_a_link_is_refused(store, tmp_path):
    path = store.save(generate("ed25519"))
    store.save_pin(ARCHIVE, PIN)
    for place in (path, store.folder / "pins.json"):
        place.rename(tmp_path / place.name)
        place.symlink_to(tmp_path / place.name)
    for call in (store.pins, lambda: store.load(path.stem)):
        with pytest.raises(MissingKeyError, match="it is a link"):
            call()


def test_what_belongs_to_another_user_is_refused_and_what_is_root_s_is_not(store, monkeypatch):
    path = store.save(generate("ed25519"))
    store.save_pin(ARCHIVE, PIN)
    owner = store.folder.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    if owner == 0:
        assert store.pins() == {ARCHIVE: PIN}
        os.chown(store.folder, 4711, -1)
    for call in calls_that_read(store, path.stem):
        with pytest.raises(MissingKeyError, match="of another user"):
            call()


def a_pipe(place):
    place.unlink()
    os.mkfifo(place, 0o600)


def a_sparse_terabyte(place):
    os.truncate(place, 1 << 40)


@pytest.mark.parametrize("make", [a_pipe, a_sparse_terabyte])
@pytest.mark.parametrize("name", ["pins.json", "key"])
def test_pins_and_keys_that_never_end_are_refused_at_once(store, name, make):
    place = store.save(generate("ed25519")) if name == "key" else store.folder / name
    store.save_pin(ARCHIVE, PIN)
    make(place)
    with pytest.raises(MissingKeyError, match=r"not a file|larger than 1048576 bytes"):
        store.load(place.stem) if name == "key" else store.pins()
