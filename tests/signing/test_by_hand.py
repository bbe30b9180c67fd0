"""What a reader can do without archivist, with openssl and coreutils, and that every byte of a file matters."""

import subprocess
from base64 import b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.model.envelope import ROOT_TYPE
from archivist.model.findings import worst_exit
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import new_root, sign
from archivist.signing.keys import generate
from archivist.signing.root_chain import pin_text, verify_chain

REBUILD = r"""
set -e
sed -n 's/^ "payload": "\(.*\)",$/\1/p' envelope.json | base64 -d > body
sed -n 's/^   "sig": "\(.*\)"$/\1/p' envelope.json | base64 -d > sig
T=$(sed -n 's/^ "payloadType": "\(.*\)",$/\1/p' envelope.json)
{ printf 'DSSEv1 %s %s %s ' ${#T} "$T" "$(wc -c < body | tr -d ' ')"; cat body; } > pae
"""
VERIFY = {
    "ed25519": "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in pae -sigfile sig",
    "ecdsa-p256": "openssl dgst -sha256 -verify key.pem -signature sig pae",
}
ROOT = new_root("archivist.invalid/abc", "Amal", "2026-01-01T00:00:00Z")
FILE = envelope_bytes(ROOT.envelope)


@pytest.mark.parametrize("alg", VERIFY)
def test_a_signature_verifies_with_openssl_alone(alg, tmp_path):
    key = generate(alg)
    payload = '{"issuer":"وزارة الخارجية"}'.encode()
    envelope = envelope_bytes(sign("application/vnd.in-toto+json", payload, [key]))
    body = b64encode(key.spki).decode()
    lines = "\n".join(body[start : start + 64] for start in range(0, len(body), 64))
    (tmp_path / "key.pem").write_text(f"-----BEGIN PUBLIC KEY-----\n{lines}\n-----END PUBLIC KEY-----\n")
    (tmp_path / "envelope.json").write_bytes(envelope)
    command = ["sh", "-c", REBUILD + VERIFY[alg]]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    assert (tmp_path / "body").read_bytes() == payload
    (tmp_path / "envelope.json").write_bytes(envelope.replace(b'"payload": "ey', b'"payload": "fy'))
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_the_pin_is_sha256sum_of_the_payload(tmp_path):
    (tmp_path / "envelope.json").write_bytes(FILE)
    command = REBUILD.splitlines()[2] + " && sha256sum body"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=True)
    assert pin_text(done.stdout.decode().split()[0]) == pin_text(ROOT.root.sha256)


@settings(max_examples=400)
@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_any_changed_byte_of_an_envelope_file_is_refused(place, difference):
    changed = bytearray(FILE)
    changed[place] ^= difference
    roots, findings = verify_chain([("root.1.json", bytes(changed))], ROOT.root.archive, pin_text(ROOT.root.sha256))
    assert roots == []
    assert worst_exit(findings) in (12, 13)


@settings(max_examples=100)
@given(st.integers(0, len(FILE) - 1))
def test_any_truncation_is_refused(length):
    findings = verify_chain([("root.1.json", FILE[:length])], ROOT.root.archive, None)[1]
    assert worst_exit(findings) == 12


def test_the_file_itself_is_good():
    assert ROOT.envelope.payload_type == ROOT_TYPE
    assert verify_chain([("root.1.json", FILE)], ROOT.root.archive, pin_text(ROOT.root.sha256))[1] == ()
