import pytest

from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.errors import UsageError
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import new_root, sign
from archivist.signing.root_chain import pin_text, verify_chain
from archivist.signing.verify import role_findings


def members(ceremony, role: str) -> list[str]:
    return sorted(ceremony.root.keys[keyid].alg for keyid in ceremony.root.roles[role].keys)


def test_one_holder_with_hybrid_pairs_and_a_log_key(ceremony):
    root = ceremony.root
    assert members(ceremony, "root") == members(ceremony, "manifest") == ["ed25519", "ml-dsa-65/1"]
    assert members(ceremony, "log") == ["ed25519"]
    assert members(ceremony, "witness") == members(ceremony, "tsa") == []
    assert {role.threshold for role in root.roles.values()} == {1}
    assert {key.holder for key in root.keys.values()} == {"Amal"}
    assert {key.name for keyid, key in root.keys.items() if keyid in root.roles["log"].keys} == {root.archive}
    assert root.version == 1


def test_the_private_keys_are_those_of_the_root(ceremony):
    assert {key.keyid for key in ceremony.private_keys} == set(ceremony.root.keys)
    assert "handle" not in repr(ceremony)


def test_its_root_verifies_under_its_pin(ceremony):
    files = [("root.1.json", envelope_bytes(ceremony.envelope))]
    roots, findings = verify_chain(files, ceremony.root.archive, pin_text(ceremony.root.sha256))
    assert findings == ()
    assert roots == [ceremony.root]


def test_its_manifest_keys_sign_manifests_and_its_root_keys_do_not(ceremony):
    for role, good in (("manifest", True), ("root", False)):
        keys = [key for key in ceremony.private_keys if key.keyid in ceremony.root.roles[role].keys]
        envelope = sign(MANIFEST_TYPE, b"{}", keys)
        findings = role_findings(envelope, ceremony.root, "manifest", ceremony.root.created, "m")
        assert (findings == ()) is good


def test_signatures_are_sorted_by_key_id(ceremony):
    envelope = sign(MANIFEST_TYPE, b"{}", list(reversed(ceremony.private_keys)))
    assert [item.keyid for item in envelope.signatures] == sorted(ceremony.root.keys)


@pytest.mark.parametrize(
    ("archive", "holder", "created"),
    [
        ("UPPER", "Amal", "2026-01-01T00:00:00Z"),
        ("archivist.invalid/a", "", "2026-01-01T00:00:00Z"),
        ("archivist.invalid/a", "Amal", "today"),
    ],
)
def test_a_root_that_its_reader_would_refuse_is_not_made(archive, holder, created):
    with pytest.raises(UsageError, match="no trust root can be made"):
        new_root(archive, holder, created)
