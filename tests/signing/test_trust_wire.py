import json
from base64 import b64encode
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.canonical import canonical_bytes
from archivist.model.trust import Good, Revocation
from archivist.signing.trust_wire import parse_root, root_payload

LATER = "2027-01-01T00:00:00Z"
HYBRID = [["ed25519", "ecdsa-p256"], ["ml-dsa-65/1"]]


@pytest.fixture
def body(ceremony) -> dict:
    """The payload of a good root, parsed; tests change it."""
    return json.loads(root_payload(ceremony.root))


def refusal(body) -> str:
    root, findings = parse_root(canonical_bytes(body), "root.1.json")
    assert root is None
    assert [item.code for item in findings] == ["root-malformed"]
    return findings[0].message


def key_entry(spki: bytes, **changes) -> dict:
    plain = {"alg": "x509", "spki": b64encode(spki).decode(), "holder": None, "name": None, "ca": "MAA="}
    return plain | {"from": None, "to": None, "revoked": None} | changes


def add(body: dict, role: str, spki: bytes, **changes) -> dict:
    keyid = sha256(spki).hexdigest()
    body["keys"][keyid] = key_entry(spki, **changes)
    body["roles"][role]["keys"] = sorted([*body["roles"][role]["keys"], keyid])
    return body


def member(body: dict, role: str, alg: str = "ed25519") -> str:
    return next(keyid for keyid in body["roles"][role]["keys"] if body["keys"][keyid]["alg"] == alg)


def test_the_root_survives_its_payload(ceremony):
    payload = root_payload(ceremony.root)
    root, findings = parse_root(payload, "root.1.json")
    assert findings == ()
    assert root == ceremony.root
    assert root.sha256 == sha256(payload).hexdigest()


def test_every_field_of_a_full_root_survives(builder, keys):
    builder.add("root", keys["amal"], start="2026-01-01T00:00:00Z", end=LATER)
    builder.add("root", keys["amal_p256"], revoked=Revocation(LATER, "compromised", Good(12, "a" * 64)))
    builder.add("root", keys["basma"], holder="بسمة", revoked=Revocation(LATER, "lost", None))
    builder.add("witness", keys["carim"], holder=None, name="witness.example")
    root = builder.root()
    assert parse_root(root_payload(root), "root")[0] == root
    assert root.keys[keys["basma"].keyid].holder == "بسمة"


def test_the_payload_has_the_fields_of_the_contract(body):
    assert list(body) == ["archive", "created", "keys", "policy", "roles", "schema", "version"]
    assert body["schema"] == "archivist-root/1"
    assert list(body["roles"]) == ["log", "manifest", "root", "tsa", "witness"]
    assert body["roles"]["root"]["require"] == HYBRID
    assert body["roles"]["tsa"] == {"keys": [], "threshold": 1, "require": []}
    assert {tuple(entry) for entry in body["keys"].values()} == {
        ("alg", "ca", "from", "holder", "name", "revoked", "spki", "to")
    }


FIELDS = {
    "other schema": ("schema", "archivist-root/2"),
    "archive upper case": ("archive", "Archive.invalid"),
    "archive too short": ("archive", "ab"),
    "archive with newline": ("archive", "archive\n"),
    "version 0": ("version", 0),
    "version true": ("version", True),
    "version text": ("version", "1"),
    "version over the limit": ("version", 1025),
    "created with offset": ("created", "2026-01-01T00:00:00+00:00"),
    "created 30 February": ("created", "2026-02-30T00:00:00Z"),
    "created Arabic digits": ("created", "٢٠٢٦-٠١-٠١T٠٠:٠٠:٠٠Z"),
    "keys a list": ("keys", []),
    "roles a list": ("roles", []),
    "policy null": ("policy", None),
    "policy unknown": ("policy", {"require": ["luck"]}),
    "policy twice": ("policy", {"require": ["pin", "pin"]}),
    "unknown field": ("expires", LATER),
}


@pytest.mark.parametrize(("name", "value"), FIELDS.values(), ids=FIELDS)
def test_a_bad_field_is_refused(body, name, value):
    refusal(body | {name: value})


@pytest.mark.parametrize("name", ["schema", "archive", "version", "created", "keys", "roles", "policy"])
def test_an_absent_field_is_refused(body, name):
    del body[name]
    assert f"lacks {name}" in refusal(body)


KEY_FIELDS = {
    "alg lie": ("alg", "ecdsa-p256"),
    "alg unknown": ("alg", "rsa"),
    "alg null": ("alg", None),
    "holder null": ("holder", None),
    "holder empty": ("holder", ""),
    "holder with newline": ("holder", "a\nb"),
    "name number": ("name", 1),
    "ca on a signing key": ("ca", "MAA="),
    "from no time": ("from", "2026"),
    "to before from": ("to", "2025-01-01T00:00:00Z"),
    "revoked true": ("revoked", True),
    "revoked without good": ("revoked", {"at": LATER, "reason": "lost"}),
    "revoked for fun": ("revoked", {"at": LATER, "reason": "fun", "good": None}),
    "good of negative size": ("revoked", {"at": LATER, "reason": "lost", "good": {"size": -1, "root": "a" * 64}}),
    "good with short root": ("revoked", {"at": LATER, "reason": "lost", "good": {"size": 1, "root": "a"}}),
    "spki not base64": ("spki", "!"),
    "spki of another key": ("spki", "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="),
    "unknown field": ("scheme", "none"),
}


@pytest.mark.parametrize(("name", "value"), KEY_FIELDS.values(), ids=KEY_FIELDS)
def test_a_bad_key_is_refused(body, name, value):
    entry = body["keys"][member(body, "manifest")]
    entry["from"] = "2026-01-01T00:00:00Z"
    entry[name] = value
    refusal(body)


ROLE_FIELDS = {
    "threshold 0": ("threshold", 0),
    "threshold true": ("threshold", True),
    "threshold out of reach": ("threshold", 2),
    "require out of reach": ("require", [["ecdsa-p256"]]),
    "require an empty group": ("require", [[]]),
    "require an unknown algorithm": ("require", [["ed25519", "rsa"]]),
    "require one twice": ("require", [["ed25519", "ed25519"]]),
    "require text": ("require", "ed25519"),
    "require null": ("require", None),
    "no keys": ("keys", []),
    "keys null": ("keys", None),
    "keys of nobody": ("keys", ["0" * 64]),
    "unknown field": ("quorum", 1),
}


@pytest.mark.parametrize(("name", "value"), ROLE_FIELDS.values(), ids=ROLE_FIELDS)
def test_a_bad_role_is_refused(body, name, value):
    body["roles"]["manifest"][name] = value
    refusal(body)


def test_role_keys_are_sorted(body):
    body["roles"]["root"]["keys"].reverse()
    assert "sorted" in refusal(body)


def test_an_unknown_role_is_refused(body):
    body["roles"]["guest"] = body["roles"]["tsa"]
    assert "unknown field 'guest'" in refusal(body)


def test_one_key_has_one_role(body):
    shared = [*body["roles"]["log"]["keys"], *body["roles"]["manifest"]["keys"]]
    body["roles"]["manifest"]["keys"] = sorted(shared)
    assert "exactly once" in refusal(body)


def test_a_key_without_role_is_refused(body, keys):
    body["keys"][keys["stranger"].keyid] = key_entry(keys["stranger"].spki, alg="ed25519", ca=None)
    assert "exactly once" in refusal(body)


def test_two_holders_with_half_a_pair_each_do_not_reach_a_threshold_of_one(body):
    body["keys"][member(body, "manifest", "ml-dsa-65/1")]["holder"] = "Basma"
    assert "0 holders can count" in refusal(body)


def test_two_keys_of_one_holder_do_not_reach_a_threshold_of_two(body, keys):
    add(body, "root", keys["amal"].spki, alg="ed25519", holder="Amal", ca=None)
    add(body, "root", keys["amal_pq"].spki, alg="ml-dsa-65/1", holder="Amal", ca=None)
    body["roles"]["root"]["threshold"] = 2
    assert "1 holders can count, the threshold is 2" in refusal(body)


def test_the_log_key_carries_the_archives_name(body):
    body["keys"][member(body, "log")]["name"] = "another.invalid/log"
    assert "the archive's id" in refusal(body)


@pytest.mark.parametrize("name", ["witness example", "witness+example", "witness\u00a0example", "w" * 256])
def test_a_witness_has_a_name_that_a_signature_line_can_carry(body, keys, name):
    add(body, "witness", keys["carim"].spki, alg="ed25519", name=name, ca=None)
    assert "note key name" in refusal(body)


def test_a_witness_needs_a_note_name_and_ed25519(body, keys):
    add(body, "witness", keys["amal_p256"].spki, alg="ecdsa-p256", name="witness.example", ca=None)
    assert "must be ed25519" in refusal(body)


def test_require_is_for_root_and_manifest(body):
    body["roles"]["log"]["require"] = [["ed25519"]]
    assert "must be empty" in refusal(body)


def public(private, form=PublicFormat.SubjectPublicKeyInfo) -> bytes:
    return private.public_key().public_bytes(Encoding.DER, form)


def test_a_time_stamp_authority_may_have_any_kind_of_key(body):
    add(body, "tsa", public(rsa.generate_private_key(65537, 2048)))
    assert parse_root(canonical_bytes(body), "root")[1] == ()


def test_a_time_stamp_authority_must_have_a_ca(body):
    add(body, "tsa", public(rsa.generate_private_key(65537, 2048)), ca=None)
    assert "ca belongs to x509" in refusal(body)


def test_x509_is_no_algorithm_to_sign_with(body):
    add(body, "manifest", public(ec.generate_private_key(ec.SECP384R1())), holder="Amal")
    assert "for tsa alone" in refusal(body)


def test_a_compressed_point_is_refused(body):
    private = ec.generate_private_key(ec.SECP256R1())
    point = private.public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    spki = bytes.fromhex("3039301306072a8648ce3d020106082a8648ce3d030107032200") + point
    add(body, "manifest", spki, alg="ecdsa-p256", holder="Amal", ca=None)
    assert "but is of another type" in refusal(body)


def test_key_ids_that_were_swapped_are_refused(body):
    first, second = sorted(body["keys"])[:2]
    body["keys"][first], body["keys"][second] = body["keys"][second], body["keys"][first]
    assert "not the SHA-256" in refusal(body)


def test_a_payload_that_is_not_canonical_is_refused(ceremony):
    payload = root_payload(ceremony.root).replace(b'"version":1', b'"version": 1')
    root, findings = parse_root(payload, "root")
    assert root is None
    assert findings[0].exit == 12


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_leak_an_exception(data):
    assert parse_root(data, "root")[0] is None


@given(st.sampled_from(["schema", "archive", "version", "created", "keys", "roles", "policy"]), JSON)
def test_no_json_in_a_field_leaks_an_exception(name, value):
    body = {"schema": "archivist-root/1", "archive": "abc", "version": 1, "created": LATER, "keys": {}}
    body |= {"roles": dict.fromkeys(("root", "manifest", "log", "witness", "tsa")), "policy": {"require": []}}
    assert parse_root(json.dumps(body | {name: value}, sort_keys=True).encode(), "root")[0] is None


@given(st.sampled_from(["threshold", "require", "keys"]), JSON)
def test_no_json_in_a_role_leaks_an_exception(name, value):
    role = {"keys": [], "threshold": 1, "require": []}
    roles = dict.fromkeys(("root", "manifest", "log", "tsa"), role) | {"witness": role | {name: value}}
    body = {"schema": "archivist-root/1", "archive": "abc", "version": 1, "created": LATER, "keys": {}}
    data = json.dumps(body | {"roles": roles, "policy": {"require": []}}, sort_keys=True, separators=(",", ":"))
    assert parse_root(data.encode(), "root")[0] is None
