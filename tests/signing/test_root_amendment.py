import pytest

from archivist.model.errors import UsageError
from archivist.model.trust import Key, Revocation
from archivist.signing.root_amendment import (
    add_keys,
    find_key,
    remove_key,
    replace_keys,
    revoke_key,
    role_of,
    set_policy,
    set_role,
)

REVOKED = Revocation("2026-06-01T12:00:00Z", "superseded", None)


def public(private, holder="Basma", **values):
    plain = {"name": None, "ca": None, "start": None, "end": None, "revoked": None}
    return Key(private.keyid, private.alg, private.spki, holder, **(plain | values))


@pytest.fixture
def draft(builder, keys):
    return builder.add("root", keys["amal"]).root()


def test_a_key_is_added_to_one_role(draft, keys):
    amended = add_keys(draft, "root", [public(keys["basma"])])
    assert role_of(amended, keys["basma"].keyid) == "root"
    assert amended.roles["root"].keys == tuple(sorted([keys["amal"].keyid, keys["basma"].keyid]))
    with pytest.raises(UsageError, match="in the trust root already"):
        add_keys(amended, "manifest", [public(keys["basma"])])


def test_a_log_key_gets_the_archives_name_and_a_witness_its_own(draft, keys):
    amended = add_keys(draft, "log", [public(keys["basma"])])
    amended = add_keys(amended, "witness", [public(keys["carim"], name="witness.example")])
    assert amended.keys[keys["basma"].keyid].name == draft.archive
    assert amended.keys[keys["carim"].keyid].name == "witness.example"
    with pytest.raises(UsageError, match="note key name"):
        add_keys(draft, "witness", [public(keys["carim"])])


def test_a_key_without_holder_cannot_vouch(draft, keys):
    with pytest.raises(UsageError, match="has no holder"):
        add_keys(draft, "manifest", [public(keys["basma"], holder=None)])


def test_roles_that_there_are_not(draft):
    with pytest.raises(UsageError, match="is no role"):
        set_role(draft, "admin", 1, None)


def test_removing_and_revoking(draft, keys):
    both = add_keys(draft, "root", [public(keys["basma"])])
    assert remove_key(both, keys["basma"].keyid) == draft
    revoked = revoke_key(both, keys["basma"].keyid, REVOKED)
    with pytest.raises(UsageError, match="must stay"):
        remove_key(revoked, keys["basma"].keyid)


def test_a_root_that_nobody_could_sign_is_not_drafted(draft, keys):
    with pytest.raises(UsageError, match="nobody could reach the threshold: 0 holders could sign in role root"):
        revoke_key(draft, keys["amal"].keyid, REVOKED)


def test_rotation_keeps_the_old_key_as_revoked(draft, keys):
    amended = replace_keys(draft, "root", "Amal", [keys["amal"].keyid], [keys["basma"]], REVOKED)
    assert amended.keys[keys["amal"].keyid].revoked == REVOKED
    assert amended.keys[keys["basma"].keyid].holder == "Amal"
    assert len(amended.roles["root"].keys) == 2


def test_thresholds_within_reach(draft, keys):
    both = add_keys(draft, "root", [public(keys["basma"])])
    assert set_role(both, "root", 2, None).roles["root"].threshold == 2
    with pytest.raises(UsageError, match="2 holders can count, the threshold is 3"):
        set_role(both, "root", 3, None)
    with pytest.raises(UsageError, match="0 holders can count"):
        set_role(both, "root", None, (("ml-dsa-65/1",),))


def test_policy(draft):
    assert set_policy(draft, ("pin", "time")).require == ("pin", "time")
    with pytest.raises(UsageError, match="may name pin, time, witness"):
        set_policy(draft, ("weather",))


def test_a_key_by_the_beginning_of_its_id(draft, keys):
    keyid = keys["amal"].keyid
    assert find_key(draft, keyid[:16]).keyid == find_key(draft, keyid).keyid == keyid
    for wanted in ("", keyid[:3], "zzzz"):
        with pytest.raises(UsageError, match="no key of trust root 1"):
            find_key(draft, wanted)
