from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.ledger.proof import HEADER, make_proof, parse_proof, proof_bytes, proof_findings
from archivist.ledger.tiles import CHECKPOINT

PATH = "statement.tlog-proof"


@pytest.fixture
def log(make_log):
    return make_log(250, 50)


@pytest.fixture
def proof(log):
    made, problems = make_proof(log.checkpoints[-1], 7, b"leaf 7", log.read, CHECKPOINT)
    assert made, problems
    return made


def codes(findings):
    return [item.code for item in findings]


def test_the_file_has_the_form_of_the_specification(proof):
    lines = proof_bytes(proof).decode().split("\n")
    blank = lines.index("")
    assert lines[:3] == ["c2sp.org/tlog-proof@v1", "extra bGVhZiA3", "index 7"]
    assert lines[3:blank] == [b64encode(item).decode() for item in proof.hashes]
    assert lines[blank + 1 : blank + 5] == ["archivist.invalid/0123456789abcdef", "300", lines[blank + 3], ""]
    assert lines[blank + 5].startswith("— archivist.invalid/0123456789abcdef ")
    assert lines[-1] == ""


@pytest.mark.parametrize("index", [0, 249, 250, 255, 256, 299])
def test_every_leaf_can_be_proved_from_the_file_alone(log, trust, verify, index):
    leaf = b"leaf %d" % index
    made, _ = make_proof(log.checkpoints[-1], index, leaf, log.read, CHECKPOINT)
    read, problems = parse_proof(proof_bytes(made), PATH)
    assert (read, problems) == (made, ())
    assert proof_findings(read, leaf, trust, verify, PATH) == ()


def test_extra_may_be_left_out_and_proves_nothing(proof, trust, verify):
    bare = replace(proof, extra=None)
    assert b"extra" not in proof_bytes(bare)
    assert parse_proof(proof_bytes(bare), PATH)[0] == bare
    lying = replace(proof, extra=b"leaf 8")
    assert proof_findings(lying, b"leaf 7", trust, verify, PATH) == ()
    assert codes(proof_findings(lying, lying.extra, trust, verify, PATH)) == ["proof-wrong"]


def test_a_log_of_one_leaf_has_a_proof_without_hashes(make_log, trust, verify):
    log = make_log(1)
    made, _ = make_proof(log.checkpoints[-1], 0, b"leaf 0", log.read, CHECKPOINT)
    assert made.hashes == ()
    assert proof_findings(parse_proof(proof_bytes(made), PATH)[0], b"leaf 0", trust, verify, PATH) == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda proof: replace(proof, index=8),
        lambda proof: replace(proof, hashes=proof.hashes[1:]),
        lambda proof: replace(proof, hashes=(*proof.hashes, proof.hashes[0])),
        lambda proof: replace(proof, hashes=proof.hashes[::-1]),
    ],
    ids=["another index", "a hash less", "a hash more", "another order"],
)
def test_a_proof_of_something_else_is_refused(proof, trust, verify, change):
    assert codes(proof_findings(change(proof), b"leaf 7", trust, verify, PATH)) == ["proof-wrong"]
    assert codes(proof_findings(proof, b"leaf 8", trust, verify, PATH)) == ["proof-wrong"]


def test_a_proof_under_an_older_checkpoint_of_the_log_is_refused(log, proof, trust, verify):
    older = replace(proof, checkpoint=log.checkpoints[0])
    assert codes(proof_findings(older, b"leaf 7", trust, verify, PATH)) == ["proof-wrong"]


def test_a_proof_by_another_log_is_refused(make_log, signer, trust, verify):
    own = make_log(9, signer=signer("archivist.invalid/eve"))
    made, _ = make_proof(own.checkpoints[-1], 7, b"leaf 7", own.read, CHECKPOINT)
    assert codes(proof_findings(made, b"leaf 7", trust, verify, PATH)) == ["log-origin"]
    posing = make_log(9, signer=signer("archivist.invalid/0123456789abcdef", "Eve"))
    made, _ = make_proof(posing.checkpoints[-1], 7, b"leaf 7", posing.read, CHECKPOINT)
    assert codes(proof_findings(made, b"leaf 7", trust, verify, PATH)) == ["checkpoint-unsigned"]


@pytest.mark.parametrize("index", [-1, 300])
def test_a_leaf_that_is_not_there_cannot_be_proved(log, index):
    made, problems = make_proof(log.checkpoints[-1], index, b"leaf", log.read, CHECKPOINT)
    assert (made, codes(problems)) == (None, ["proof-wrong"])


def test_no_proof_is_made_out_of_damaged_tiles(log):
    tile = "manifests/log/tile/0/000"
    log.files[tile] = b"\0" * 8192
    made, problems = make_proof(log.checkpoints[-1], 7, b"leaf 7", log.read, CHECKPOINT)
    assert (made, codes(problems)) == (None, ["proof-wrong"])
    del log.files[tile]
    made, problems = make_proof(log.checkpoints[-1], 7, b"leaf 7", log.read, CHECKPOINT)
    assert (made, codes(problems)) == (None, ["tile-missing"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HEADER, "c2sp.org/tlog-proof@v2"),
        (HEADER, f"{HEADER} "),
        (f"{HEADER}\n", ""),
        ("index 7", "index 07"),
        ("index 7", "index -7"),
        ("index 7", "index ٧"),
        ("index 7", "index 7\r"),
        ("index 7\n", ""),
        ("index 7", "Index 7"),
        ("extra bGVhZiA3", "extra bGVhZiA3="),
        ("extra bGVhZiA3", "extra bGVhZiA3\nextra bGVhZiA3"),
        ("extra bGVhZiA3\nindex 7", "index 7\nextra bGVhZiA3"),
        ("index 7\n", "index 7\n\n"),
        ("index 7\n", "index 7\nAAAA\n"),
        ("index 7\n", "index 7\n" + f"{b64encode(bytes(32)).decode()}\n" * 63),
        ("\n300\n", "\n0300\n"),
        ("\n\n", "\n"),
        ("\n", "\r\n"),
    ],
)
def test_other_forms_are_malformed(proof, old, new):
    text = proof_bytes(proof).decode()
    assert old in text
    read, problems = parse_proof(text.replace(old, new).encode(), PATH)
    assert (read, codes(problems)) == (None, ["proof-malformed"])


def test_a_proof_of_any_length_is_not_read():
    assert codes(parse_proof(b"x" * 10_000_000, PATH)[1]) == ["proof-malformed"]


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything(data):
    assert parse_proof(HEADER.encode() + b"\nindex 0\n" + data, PATH)[0] is None
