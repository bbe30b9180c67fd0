from base64 import b64encode
from dataclasses import replace

import pytest

from archivist.ledger.checkpoint import add_signatures, log_trust, parse_checkpoint
from archivist.ledger.cosignature import cosign, cosignature_time, witnessed
from archivist.ledger.note import COSIGNATURE, key_id, parse_vkey
from archivist.ledger.tiles import CHECKPOINT
from archivist.model.log import LogTrust

NOW = "2027-01-15T08:00:00Z"
SECONDS = 1_800_000_000  # the same moment

# What a public witness said about a public staging log in 2026.
WITNESS = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
PUBLIC = """\
arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWf\
Bw==
""".encode()


@pytest.fixture
def checkpoint(make_log):
    return make_log(5).checkpoints[-1]


@pytest.fixture
def cosigned(checkpoint, witnesses):
    """Return the checkpoint with cosignatures of some witnesses: number → seconds."""

    def make(**times):
        lines = [
            cosign(checkpoint.text, witnesses[int(name[1:])].key, witnesses[int(name[1:])].sign, seconds)
            for name, seconds in times.items()
        ]
        return add_signatures(checkpoint, lines)

    return make


def codes(result):
    return [item.code for item in result.findings]


def test_a_cosignature_of_a_public_witness_verifies(verify):
    key, kind = parse_vkey(WITNESS)
    assert kind == COSIGNATURE
    checkpoint = parse_checkpoint(PUBLIC)
    result = witnessed(checkpoint, LogTrust(checkpoint.head.origin, (), witnesses=(key,)), verify, NOW, "p")
    assert (result.findings, result.time) == ((), "2026-05-23T21:50:24Z")


def test_the_signed_message_is_header_time_and_text(checkpoint, witnesses, verify):
    one = witnesses[0]
    line = cosign(checkpoint.text, one.key, one.sign, SECONDS)
    assert line.key_id == key_id(one.key, COSIGNATURE)
    assert line.sig[:8] == (SECONDS).to_bytes(8, "big")
    assert verify(one.key.spki, line.sig[8:], b"cosignature/v1\ntime 1800000000\n" + checkpoint.text)


def test_a_quorum_is_complete_with_its_last_member(cosigned, trust, verify):
    result = witnessed(cosigned(w0=SECONDS - 30, w1=SECONDS - 10, w2=SECONDS - 20), trust, verify, NOW, CHECKPOINT)
    assert result.findings == ()
    assert result.times == {"Basma": SECONDS - 30, "Carim": SECONDS - 10, "Dana": SECONDS - 20}
    assert result.time == "2027-01-15T07:59:40Z"


@pytest.mark.parametrize("times", [{}, {"w1": SECONDS}])
def test_below_the_quorum_there_is_no_time_and_no_finding(cosigned, trust, verify, times):
    result = witnessed(cosigned(**times), trust, verify, NOW, CHECKPOINT)
    assert (result.time, result.findings, len(result.times)) == (None, (), len(times))


def test_without_witnesses_nothing_is_vouched_for(checkpoint, trust, verify):
    assert witnessed(checkpoint, replace(trust, witnesses=()), verify, NOW, CHECKPOINT).time is None


def test_two_keys_of_one_holder_count_once(checkpoint, trust, verify, signer):
    pair = [signer("witness.example/a", "Basma"), signer("witness.example/b", "Basma")]
    trust = replace(trust, witnesses=tuple(item.key for item in pair))
    lines = [cosign(checkpoint.text, item.key, item.sign, SECONDS - at) for at, item in enumerate(pair)]
    result = witnessed(add_signatures(checkpoint, lines), trust, verify, NOW, CHECKPOINT)
    assert (result.times, result.time) == ({"Basma": SECONDS - 1}, None)


def test_strangers_are_not_looked_at(checkpoint, trust, verify, signer):
    stranger = signer("witness.example/w0", "Eve")
    line = cosign(checkpoint.text, stranger.key, stranger.sign, SECONDS)
    result = witnessed(add_signatures(checkpoint, [line]), trust, verify, NOW, CHECKPOINT)
    assert (result.times, result.findings) == ({}, ())


def test_a_time_that_has_not_come_does_not_count(cosigned, trust, verify):
    within = witnessed(cosigned(w0=SECONDS + 600, w1=SECONDS), trust, verify, NOW, CHECKPOINT)
    assert (within.findings, within.time) == ((), "2027-01-15T08:10:00Z")
    ahead = witnessed(cosigned(w0=SECONDS + 601, w1=SECONDS), trust, verify, NOW, CHECKPOINT)
    assert (codes(ahead), ahead.time) == (["cosignature-future"], None)


def test_a_cosignature_counts_within_its_keys_span_only(cosigned, make_root, log_key, witnesses, verify):
    span = {"start": "2027-01-15T08:00:00Z", "end": "2027-01-15T08:00:10Z"}
    trust = log_trust([make_root(1, log=[log_key.trusted], witness=[replace(witnesses[0].trusted, **span)])])
    for seconds in (SECONDS, SECONDS + 10):
        inside = witnessed(cosigned(w0=seconds), trust, verify, NOW, CHECKPOINT)
        assert (inside.findings, inside.times) == ((), {"Basma": seconds})
    for seconds in (SECONDS - 1, SECONDS + 11):
        outside = witnessed(cosigned(w0=seconds), trust, verify, NOW, CHECKPOINT)
        assert (codes(outside), outside.times, outside.time) == (["key-out-of-time"], {}, None)
        assert outside.findings[0].expected == "2027-01-15T08:00:00Z to 2027-01-15T08:00:10Z"


@pytest.mark.parametrize(
    "change",
    [
        lambda sig: (SECONDS - 1).to_bytes(8, "big") + sig[8:],
        lambda sig: bytes(8) + sig[8:],
        lambda sig: b"\xff" * 8 + sig[8:],
        lambda sig: sig[:-1] + bytes([sig[-1] ^ 1]),
        lambda sig: sig[:-1],
        lambda sig: sig + b"\0",
        lambda sig: sig[8:],
        lambda sig: sig[:8],
    ],
    ids=["other time", "no time", "no calendar's time", "bit", "short", "long", "untimed", "unsigned"],
)
def test_an_altered_cosignature_is_told_as_false(cosigned, trust, verify, change):
    checkpoint = cosigned(w0=SECONDS)
    log_line, line = checkpoint.signatures
    altered = replace(checkpoint, signatures=(log_line, replace(line, sig=change(line.sig))))
    result = witnessed(altered, trust, verify, NOW, CHECKPOINT)
    assert (codes(result), result.times) == (["cosignature-bad"], {})


def test_a_cosignature_holds_for_one_checkpoint_only(cosigned, make_log, trust, verify, witnesses):
    line = cosigned(w0=SECONDS).signatures[1]
    other = make_log(6).checkpoints[-1]
    assert codes(witnessed(add_signatures(other, [line]), trust, verify, NOW, CHECKPOINT)) == ["cosignature-bad"]
    assert cosignature_time(other.text, line, witnesses[0].key, verify) is None


@pytest.mark.parametrize("seconds", [0, -1, 253402300800])
def test_nobody_signs_at_a_time_that_no_clock_shows(checkpoint, witnesses, seconds):
    with pytest.raises(ValueError, match="no time to sign at"):
        cosign(checkpoint.text, witnesses[0].key, witnesses[0].sign, seconds)


def test_a_line_is_96_characters_of_base64(cosigned):
    line = cosigned(w0=SECONDS).signatures[1]
    assert len(b64encode(line.key_id + line.sig)) == 104
