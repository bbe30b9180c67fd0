from hashlib import sha256

import pytest
from every_case import every_case
from hypothesis import assume, given
from hypothesis import strategies as st

from archivist.ledger.merkle import (
    EMPTY_ROOT,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_at,
    stored_hashes,
    tree_root,
    verify_consistency,
    verify_inclusion,
)

# The leaves with which implementations of RFC 6962 compare themselves, and the roots of their first 1 to 8.
REFERENCE = [bytes.fromhex(item) for item in ("", "00", "10", "2021", "3031", "40414243")]
REFERENCE += [bytes(range(0x50, 0x58)), bytes(range(0x60, 0x70))]
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


# RFC 6962, 2.1, written down as it stands there: the second implementation that the first is held against.


def split(leaves):
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return leaves[:k], leaves[k:]


def mth(leaves):
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\0" + leaves[0]).digest()
    left, right = split(leaves)
    return sha256(b"\1" + mth(left) + mth(right)).digest()


def path(m, leaves):
    if len(leaves) == 1:
        return []
    left, right = split(leaves)
    if m < len(left):
        return [*path(m, left), mth(right)]
    return [*path(m - len(left), right), mth(left)]


def subproof(m, leaves, *, whole=True):
    if m == len(leaves):
        return [] if whole else [mth(leaves)]
    left, right = split(leaves)
    if m <= len(left):
        return [*subproof(m, left, whole=whole), mth(right)]
    return [*subproof(m - len(left), right, whole=False), mth(left)]


def leaves_of(size):
    return [b"leaf %d" % number for number in range(size)]


def reader(size):
    return stored_hashes([leaf_hash(leaf) for leaf in leaves_of(size)])


sizes = st.integers(1, 300)


def test_the_empty_tree_has_the_hash_of_nothing():
    assert tree_root([]) == EMPTY_ROOT == mth([])
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert root_at(reader(3), 0) == EMPTY_ROOT
    with pytest.raises(IndexError):
        root_at(reader(3), 4)


@every_case("size", range(1, 9))
def test_the_reference_leaves_have_the_reference_roots(size):
    assert tree_root([leaf_hash(leaf) for leaf in REFERENCE[:size]]).hex() == ROOTS[size - 1]


def test_a_leaf_cannot_be_passed_off_as_a_node():
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != node_hash(left, right)


@given(sizes, st.data())
def test_roots_of_every_size_are_those_of_the_definition(size, data):
    part = data.draw(st.integers(0, size))
    assert tree_root([leaf_hash(leaf) for leaf in leaves_of(size)]) == mth(leaves_of(size))
    assert root_at(reader(size), part) == mth(leaves_of(part))


@given(sizes, st.data())
def test_inclusion_proofs_are_those_of_the_definition_and_verify(size, data):
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(reader(size), index, size)
    assert list(proof) == path(index, leaves_of(size))
    assert verify_inclusion(leaf_hash(b"leaf %d" % index), index, size, proof, mth(leaves_of(size)))


@given(sizes, st.data())
def test_consistency_proofs_are_those_of_the_definition_and_verify(size, data):
    old = data.draw(st.integers(1, size))
    proof = consistency_proof(reader(size), old, size)
    assert list(proof) == subproof(old, leaves_of(size))
    assert verify_consistency(old, size, mth(leaves_of(old)), mth(leaves_of(size)), proof)


@given(sizes)
def test_every_tree_extends_the_empty_one_by_an_empty_proof(size):
    root = mth(leaves_of(size))
    assert consistency_proof(reader(size), 0, size) == ()
    assert verify_consistency(0, size, EMPTY_ROOT, root, ())
    assert not verify_consistency(0, size, EMPTY_ROOT, root, (root,))
    assert not verify_consistency(0, size, root, root, ())


def mutations(data, proof):
    """Return a proof with one thing wrong: a bit, an order, a hash too many or too few, a wrong length."""
    kinds = ["longer"]
    if proof:
        kinds += ["shorter", "headless", "bit", "cut"]
    if len(set(proof)) > 1:
        kinds.append("turned")
    kind = data.draw(st.sampled_from(kinds))
    place = data.draw(st.integers(0, max(0, len(proof) - 1)))
    if kind == "longer":
        return (*proof[:place], data.draw(st.binary(min_size=32, max_size=32)), *proof[place:])
    if kind == "shorter":
        return proof[:-1]
    if kind == "headless":
        return proof[1:]
    if kind == "turned":
        return proof[1:] + proof[:1]
    damaged = proof[place][:-1] if kind == "cut" else bytes([proof[place][0] ^ 1]) + proof[place][1:]
    return (*proof[:place], damaged, *proof[place + 1 :])


@given(sizes, st.data())
def test_a_mutated_inclusion_proof_is_refused(size, data):
    index = data.draw(st.integers(0, size - 1))
    proof, root = inclusion_proof(reader(size), index, size), mth(leaves_of(size))
    changed = mutations(data, proof)
    assume(changed != proof)
    assert not verify_inclusion(leaf_hash(b"leaf %d" % index), index, size, changed, root)


@given(sizes, st.data())
def test_an_inclusion_proof_holds_for_no_other_index_leaf_or_root(size, data):
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(-2, 2 * size).filter(lambda item: item != index))
    proof, root, leaf = inclusion_proof(reader(size), index, size), mth(leaves_of(size)), leaf_hash(b"leaf %d" % index)
    assert not verify_inclusion(leaf, other, size, proof, root)
    assert not verify_inclusion(leaf_hash(b"leaf %d" % other), index, size, proof, root)
    assert not verify_inclusion(leaf, index, size, proof, mth(leaves_of(size + 1)))


@given(st.integers(2, 300), st.data())
def test_a_mutated_consistency_proof_is_refused(size, data):
    old = data.draw(st.integers(1, size))
    proof = consistency_proof(reader(size), old, size)
    changed = mutations(data, proof)
    assume(changed != proof)
    assert not verify_consistency(old, size, mth(leaves_of(old)), mth(leaves_of(size)), changed)


@given(st.integers(2, 300), st.data())
def test_a_consistency_proof_holds_for_no_other_roots_and_no_shrinking(size, data):
    old = data.draw(st.integers(1, size - 1))
    proof, first, second = consistency_proof(reader(size), old, size), mth(leaves_of(old)), mth(leaves_of(size))
    assert not verify_consistency(old, size, mth([b"x", *leaves_of(old)[1:]]), second, proof)
    assert not verify_consistency(old, size, first, mth([b"x", *leaves_of(size)[1:]]), proof)
    assert not verify_consistency(size, old, second, first, proof)


def test_one_size_has_one_root():
    root, other = mth(leaves_of(5)), mth([b"x", *leaves_of(4)])
    assert verify_consistency(5, 5, root, root, ())
    assert not verify_consistency(5, 5, root, other, ())
    assert not verify_consistency(5, 5, root, root, (root,))
    assert verify_consistency(0, 0, EMPTY_ROOT, EMPTY_ROOT, ())
    assert not verify_consistency(0, 0, root, root, ())


def test_an_inclusion_proof_alone_does_not_bind_the_size():
    # The way up from leaf 5 turns alike in trees of 900 and 901 leaves. What binds root and size to each
    # other is the checkpoint's signature, so both must come from there.
    proof, root = inclusion_proof(reader(900), 5, 900), mth(leaves_of(900))
    assert verify_inclusion(leaf_hash(b"leaf 5"), 5, 901, proof, root)


@every_case("numbers", [(True, 2), (0.0, 2), (-1, 2), (2, 2), ("0", 2), (0, "2"), (0, 0), (0, True)])
def test_other_numbers_are_refused(numbers):
    assert not verify_inclusion(leaf_hash(b"leaf 0"), *numbers, [leaf_hash(b"leaf 1")], mth(leaves_of(2)))
    assert not verify_consistency(*numbers, EMPTY_ROOT, mth(leaves_of(2)), [b""])


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_there_is_no_proof_for_a_leaf_that_is_not_there(index, size):
    with pytest.raises(ValueError, match="there is no leaf"):
        inclusion_proof(reader(3), index, size)


@pytest.mark.parametrize(("old", "new"), [(-1, 3), (3, 2)])
def test_there_is_no_proof_that_a_tree_shrinks(old, new):
    with pytest.raises(ValueError, match="does not extend"):
        consistency_proof(reader(3), old, new)


def test_a_proof_of_another_length_proves_nothing():
    """A shorter one would pass a node for a leaf, a longer one another tree's root for this one's."""
    leaves = [leaf_hash(bytes([number])) for number in range(4)]
    left, right = node_hash(*leaves[:2]), node_hash(*leaves[2:])
    root, proof = node_hash(left, right), [leaves[1], right]
    assert verify_inclusion(leaves[0], 0, 4, proof, root)
    assert not verify_inclusion(left, 0, 4, proof[1:], root)
    assert not verify_inclusion(leaves[0], 0, 4, [*proof, EMPTY_ROOT], node_hash(EMPTY_ROOT, root))
    old, longer = node_hash(left, leaves[2]), [leaves[2], leaves[3], left]
    assert verify_consistency(3, 4, old, root, longer)
    assert not verify_consistency(3, 4, leaves[2], right, longer[:2])
    assert not verify_consistency(3, 4, node_hash(EMPTY_ROOT, old), node_hash(EMPTY_ROOT, root), [*longer, EMPTY_ROOT])
