from base64 import b64encode
from dataclasses import replace

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.shape import ShapeError
from archivist.ledger.note import (
    COSIGNATURE,
    ED25519,
    NOTE_BYTES,
    decimal,
    find_key,
    hash_of,
    key_id,
    note_bytes,
    note_key,
    parse_note,
    parse_signature_lines,
    parse_vkey,
    signature_lines,
    vkey,
)
from archivist.model.log import NoteSignature

# Published notes of other implementations: the specification's own, and that of golang.org/x/mod/sumdb/note.
FOREIGN = {
    "signed-note": (
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "This is an example message.\n",
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=",
    ),
    "sumdb": (
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
    ),
}
NO_BREAK, OVERRIDE = "na\u00a0me", "na\u202eme"
LINE = f"— name {b64encode(b'idid' + b's' * 64).decode()}\n"


@pytest.mark.parametrize("name", FOREIGN)
def test_notes_of_other_implementations_verify(name, verify):
    text, message, signature = FOREIGN[name]
    key, kind = parse_vkey(text)
    data = f"{message}\n— {key.name} {signature}\n".encode()
    signed, signatures = parse_note(data)
    assert signed == message.encode()
    assert find_key(signatures[0], [key], kind) == key
    assert verify(key.spki, signatures[0].sig, signed)
    assert not verify(key.spki, signatures[0].sig, signed + b" ")
    assert note_bytes(signed, signatures) == data
    assert vkey(key, kind) == text


names = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Z", "C"), exclude_characters="+"), min_size=1, max_size=9
)


@given(
    st.text("abc \n—é", max_size=30),
    st.lists(st.builds(NoteSignature, names, st.binary(min_size=4, max_size=4), st.binary(min_size=1, max_size=80))),
)
def test_what_is_written_is_read_back(text, signatures):
    unique = {(item.name, item.key_id): item for item in signatures}
    lines = tuple(unique.values()) or (NoteSignature("name", b"idid", b"s"),)
    signed = (text + "\n").encode()
    assert parse_note(note_bytes(signed, lines)) == (signed, lines)


@every_case(
    ("data", "said"),
    [
        ("text\n", "no blank line"),
        ("text\n\n", "the last line is no signature line"),
        (f"text\n\n{LINE}"[:-1], "the last line is no signature line"),
        (f"text\n{LINE}", "no blank line"),
        (f"text\n\n{LINE}\n", "the last line is no signature line"),
        (f"text\r\n\r\n{LINE}", "control character"),
        (f"te\txt\n\n{LINE}", "control character"),
        (f"te\0xt\n\n{LINE}", "control character"),
        (f"text\n\n{LINE}{LINE}", "has signed twice"),
        (f"text\n\n{LINE * 65}", "more than 64 signatures"),
        (f"text\n\n{LINE.replace('—', '-')}", "does not have the form"),
        (f"text\n\n{LINE.replace('— ', '—')}", "does not have the form"),
        (f"text\n\n{LINE.replace('name', 'na me')}", "does not have the form"),
        (f"text\n\n{LINE.replace('name', 'na+me')}", "does not have the form"),
        (f"text\n\n{LINE.replace('name', NO_BREAK)}", "does not have the form"),
        (f"text\n\n{LINE.replace('name', OVERRIDE)}", "does not have the form"),
        (f"text\n\n{LINE.replace('name ', '')}", "does not have the form"),
        (f"text\n\n{LINE[:-1]} \n", "does not have the form"),
        (f"text\n\n— name {b64encode(b'idid').decode()}\n", "shorter than its key id"),
        (f"text\n\n{LINE.replace('=', '')}", "not base64"),
        (f"text\n\n{LINE[:-1]}=\n", "not base64|not canonical"),
        (f"text\n\n{LINE[:-2]}\n", "not base64|not canonical"),
    ],
)
def test_other_forms_are_refused(data, said):
    with pytest.raises(ShapeError, match=said):
        parse_note(data.encode())


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf\xff\n\n", b"text\xed\xa0\x80\n\n" + LINE.encode(), b"x" * (NOTE_BYTES + 1), b""]
)
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(ShapeError):
        parse_note(data)


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data):
    for read in (parse_note, parse_signature_lines):
        try:
            read(data)
        except ShapeError:
            continue


def test_only_name_and_id_together_find_a_key(signer):
    one, two = signer("one").key, signer("two").key
    line = NoteSignature("one", key_id(one, ED25519), b"s")
    assert find_key(line, [two, one], ED25519) == one
    assert find_key(line, [one], COSIGNATURE) is None
    assert find_key(NoteSignature("two", line.key_id, b"s"), [one, two], ED25519) is None


def test_signature_lines_stand_alone_as_a_witness_sends_them():
    lines = (NoteSignature("w1", b"0001", b"a"), NoteSignature("w2", b"0002", b"b"))
    assert parse_signature_lines(signature_lines(lines)) == lines


GOOD = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"


@every_case(
    "text",
    [
        "",
        "example.com/foo",
        GOOD.replace("530d903a", "530d903b"),
        GOOD.replace("530d903a", "530D903A"),
        GOOD.replace("foo", "bar"),
        GOOD.replace("example", "exam ple"),
        GOOD[:-4],
        GOOD + "=",
        GOOD.replace("AekyeRrm", "BekyeRrm"),
        GOOD.replace("AekyeRrm", "BukyeRrm"),
        "a+00000000+",
        f"a+00000000+{b64encode(b'').decode()}=",
    ],
)
def test_other_verifier_keys_are_refused(text):
    with pytest.raises(ShapeError):
        parse_vkey(text)


def test_a_key_of_the_trust_root_becomes_a_note_key(signer):
    one = signer("archivist.invalid/x", "Amal")
    assert note_key(one.trusted) == one.key
    assert parse_vkey(vkey(one.key, COSIGNATURE))[0].public == one.key.public


@pytest.mark.parametrize("change", [{"name": None}, {"spki": b"x" * 44}, {"spki": b"x" * 32}])
def test_only_named_ed25519_keys_sign_notes(signer, change):
    with pytest.raises(ValueError, match="not an Ed25519 key"):
        note_key(replace(signer("x").trusted, **change))


@every_case("text", ["", "01", "+1", "-1", " 1", "1\n", "1_0", "١", "1.0", "9007199254740992", "9" * 16])
def test_only_plain_numbers_are_numbers(text):
    with pytest.raises(ShapeError, match="the size"):
        decimal(text, "the size")


def test_numbers_and_hashes_are_read_as_they_stand():
    assert [decimal(text, "x") for text in ("0", "7", "9007199254740991")] == [0, 7, 2**53 - 1]
    assert hash_of(b64encode(b"h" * 32).decode(), "x") == b"h" * 32
    with pytest.raises(ShapeError, match="not a SHA-256"):
        hash_of(b64encode(b"h" * 31).decode(), "x")
