from dataclasses import replace

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.ledger.checkpoint import (
    add_signatures,
    checkpoint_bytes,
    checkpoint_findings,
    head_text,
    log_trust,
    new_checkpoint,
    parse_checkpoint,
    read_checkpoint,
    sign_head,
)
from archivist.ledger.cosignature import cosign
from archivist.ledger.note import parse_vkey
from archivist.ledger.tiles import CHECKPOINT
from archivist.model.log import Checkpoint, LogTrust, NoteSignature, TreeHead
from archivist.model.trust import Revocation

ORIGIN = "archivist.invalid/0123456789abcdef"
HEAD = TreeHead(ORIGIN, 300, bytes(range(32)))
ROOT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
REVOKED = Revocation("2026-01-01T00:00:00Z", "superseded", None)

# A checkpoint of a public staging log with lines of six keys, and the verifier key of the log itself.
PUBLIC_LOG = "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f"
PUBLIC = """\
arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwt\
EroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA2\
3oHP7Ry1k3ZFWwQ=
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWf\
Bw==
""".encode()


@pytest.fixture
def checkpoint(log_key):
    return new_checkpoint(HEAD, log_key.key, log_key.sign)


def codes(findings):
    return [item.code for item in findings]


def test_the_text_is_three_lines():
    assert head_text(HEAD) == f"{ORIGIN}\n300\n{ROOT}\n".encode()


@given(st.integers(0, 2**53 - 1), st.binary(min_size=32, max_size=32))
def test_what_is_written_is_read_back(log_key, size, root):
    made = new_checkpoint(TreeHead(ORIGIN, size, root), log_key.key, log_key.sign)
    assert parse_checkpoint(checkpoint_bytes(made)) == made


def test_a_signed_checkpoint_has_no_findings(checkpoint, trust, verify):
    assert checkpoint_findings(checkpoint, trust, verify, CHECKPOINT) == ()


def test_a_checkpoint_of_a_public_log_verifies(verify):
    key, _ = parse_vkey(PUBLIC_LOG)
    checkpoint = parse_checkpoint(PUBLIC)
    trust = LogTrust(key.name, (key,))
    assert checkpoint.head.size == 1432088532
    assert checkpoint_findings(checkpoint, trust, verify, "p", stored=False) == ()
    assert codes(checkpoint_findings(checkpoint, trust, verify, "p")) == ["checkpoint-signer"] * 2
    assert checkpoint_bytes(checkpoint) == PUBLIC


def test_a_missing_checkpoint_is_told():
    assert codes(read_checkpoint(None, CHECKPOINT)[1]) == ["checkpoint-missing"]


GOOD = f"{ORIGIN}\n300\n{ROOT}\n\n— {ORIGIN} {'A' * 88}AAA=\n"


@every_case(
    "data",
    [
        "",
        GOOD.replace("300", "0300"),
        GOOD.replace("300", "+300"),
        GOOD.replace("300", "٣٠٠"),
        GOOD.replace("300", "3e2"),
        GOOD.replace("300", ""),
        GOOD.replace("300", "9007199254740992"),
        GOOD.replace(ROOT, ROOT[:-1]),
        GOOD.replace(ROOT, ROOT[:-2] + "9="),
        GOOD.replace(ROOT, "AAECAw=="),
        GOOD.replace(ROOT, ROOT + "\nan extension line"),
        GOOD.replace(f"{ROOT}\n", ""),
        GOOD.replace(f"{ORIGIN}\n300", "Origin With Capitals\n300"),
        GOOD.replace("\n", "\r\n"),
        GOOD + GOOD,
        GOOD + "\n",
        GOOD[:-1],
        " " + GOOD,
        "\ufeff" + GOOD,
        GOOD.split("\n\n", maxsplit=1)[0] + "\n",
    ],
)
def test_other_forms_are_malformed(data):
    assert parse_checkpoint(GOOD.encode()).head == HEAD
    checkpoint, problems = read_checkpoint(data.encode(), CHECKPOINT)
    assert checkpoint is None
    assert codes(problems) == ["checkpoint-malformed"]


@pytest.mark.parametrize("change", [{"size": 301}, {"root": b"x" * 32}])
def test_a_changed_head_is_not_what_was_signed(checkpoint, trust, verify, change):
    head = replace(HEAD, **change)
    forged = replace(checkpoint, head=head, text=head_text(head))
    assert codes(checkpoint_findings(forged, trust, verify, CHECKPOINT)) == [
        "checkpoint-signature",
        "checkpoint-unsigned",
    ]


def test_another_log_has_another_origin(signer, trust, verify):
    other = signer("archivist.invalid/another")
    made = new_checkpoint(replace(HEAD, origin=other.key.name), other.key, other.sign)
    assert codes(checkpoint_findings(made, trust, verify, CHECKPOINT)) == ["log-origin"]


def test_a_stranger_does_not_sign_for_the_log(signer, trust, verify):
    stranger = signer(ORIGIN, "Eve")
    made = new_checkpoint(HEAD, stranger.key, stranger.sign)
    assert codes(checkpoint_findings(made, trust, verify, CHECKPOINT)) == ["checkpoint-signer", "checkpoint-unsigned"]
    assert codes(checkpoint_findings(made, trust, verify, CHECKPOINT, stored=False)) == ["checkpoint-unsigned"]


def test_a_witness_does_not_sign_for_the_log(checkpoint, trust, verify, witnesses):
    line = cosign(checkpoint.text, witnesses[0].key, witnesses[0].sign, 1_800_000_000)
    cosigned = add_signatures(checkpoint, [line])
    assert checkpoint_findings(cosigned, trust, verify, CHECKPOINT) == ()
    alone = Checkpoint(HEAD, checkpoint.text, (line,))
    assert codes(checkpoint_findings(alone, trust, verify, CHECKPOINT)) == ["checkpoint-unsigned"]
    posing = sign_head(HEAD, witnesses[0].key, witnesses[0].sign)
    told = checkpoint_findings(add_signatures(checkpoint, [posing]), trust, verify, CHECKPOINT)
    assert codes(told) == ["checkpoint-signer"]


def test_the_threshold_counts_holders(checkpoint, trust, verify, signer, log_key):
    second, other = signer(ORIGIN, "Amal", "second"), signer(ORIGIN, "Basma")
    trust = replace(trust, log=(log_key.key, second.key, other.key), threshold=2)
    twice = add_signatures(checkpoint, [sign_head(HEAD, second.key, second.sign)])
    assert codes(checkpoint_findings(twice, trust, verify, CHECKPOINT)) == ["checkpoint-unsigned"]
    both = add_signatures(twice, [sign_head(HEAD, other.key, other.sign)])
    assert checkpoint_findings(both, trust, verify, CHECKPOINT) == ()


def test_a_rotated_log_key_signs_the_current_checkpoint_anew(checkpoint, verify, signer, log_key, make_root):
    new = signer(ORIGIN, "Amal", "new")
    roots = [make_root(1, log=[log_key.trusted]), make_root(2, log=[new.trusted])]
    trust = log_trust(roots)
    assert (trust.log, trust.retired) == ((new.key,), (log_key.key,))
    assert codes(checkpoint_findings(checkpoint, trust, verify, CHECKPOINT)) == ["checkpoint-unsigned"]
    signed = add_signatures(checkpoint, [sign_head(HEAD, new.key, new.sign)])
    assert checkpoint_findings(signed, trust, verify, CHECKPOINT) == ()
    false = replace(checkpoint.signatures[0], sig=b"x" * 64)
    forged = replace(signed, signatures=(false, signed.signatures[1]))
    assert codes(checkpoint_findings(forged, trust, verify, CHECKPOINT)) == ["checkpoint-signature"]


def test_lines_of_a_revoked_witness_may_stay(checkpoint, verify, log_key, witnesses, make_root):
    revoked = replace(witnesses[0].trusted, revoked=REVOKED)
    trust = log_trust([make_root(1, log=[log_key.trusted], witness=[revoked, witnesses[1].trusted], quorum=1)])
    assert (trust.witnesses, trust.retired) == ((witnesses[1].key,), (witnesses[0].key,))
    line = cosign(checkpoint.text, witnesses[0].key, witnesses[0].sign, 1_800_000_000)
    assert checkpoint_findings(add_signatures(checkpoint, [line]), trust, verify, CHECKPOINT) == ()


def test_a_first_signature_of_a_key_is_kept(checkpoint):
    again = replace(checkpoint.signatures[0], sig=b"later")
    other = NoteSignature("w", b"0000", b"s")
    assert add_signatures(checkpoint, [again, other]).signatures == (*checkpoint.signatures, other)
