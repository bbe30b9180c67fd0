"""The Merkle tree of RFC 6962 (section 2.1) and RFC 9162 (section 2.1) over SHA-256.

A proof is made from a reader of stored hashes: `read(height, index)` gives the root of the complete
subtree over the leaves `index * 2**height` up to `(index + 1) * 2**height`. So a proof costs the same
whether the hashes lie in memory or in tiles, and never needs more than a few dozen of them.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence

__all__ = [
    "EMPTY_ROOT",
    "HASH_BYTES",
    "HashReader",
    "consistency_proof",
    "inclusion_proof",
    "join_roots",
    "leaf_hash",
    "node_hash",
    "pair_up",
    "root_at",
    "stored_hashes",
    "tree_root",
    "verify_consistency",
    "verify_inclusion",
]

HashReader = Callable[[int, int], bytes]

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

# Hashes that are joined at once, an even number: `bytes.join` needs 80 bytes more for each of them.
_BLOCK = 1 << 16


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of a leaf: SHA-256(0x00 || leaf)."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node: SHA-256(0x01 || left || right); another first byte than a leaf's."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def pair_up(hashes: Sequence[bytes]) -> list[bytes]:
    """Return the level above: the node of each pair; an odd last hash has no node there."""
    return [node for joined in _blocks(hashes) for node in _nodes(joined)]


def _blocks(hashes: Sequence[bytes]) -> Iterator[bytes]:
    return (b"".join(hashes[start : start + _BLOCK]) for start in range(0, len(hashes), _BLOCK))


def _nodes(joined: bytes) -> list[bytes]:
    """Return the node of each pair of hashes that stand one behind the other."""
    # One buffer and slices of it are twice as fast as joining pair by pair.
    step, sha256 = 2 * HASH_BYTES, hashlib.sha256
    return [sha256(b"\x01" + joined[at : at + step]).digest() for at in range(0, len(joined) // step * step, step)]


def tree_root(hashes: Sequence[bytes]) -> bytes:
    """Return MTH of the tree over these leaf hashes; a level's odd last hash moves up unchanged."""
    level = list(hashes)
    while len(level) > 1:
        odd = level[-1:] if len(level) % 2 else []
        level = pair_up(level) + odd
    return level[0] if level else EMPTY_ROOT


def stored_hashes(hashes: Sequence[bytes]) -> HashReader:
    """Return a reader over leaf hashes in memory, for which it needs 32 bytes a leaf more; IndexError beyond them."""
    levels: list[bytes] = []
    blocks = _blocks(hashes)
    while len(levels[-1]) > HASH_BYTES if levels else len(hashes) > 1:
        # One buffer a level: as objects of their own the hashes would take three times the memory.
        above = bytearray()
        for joined in blocks:
            above += b"".join(_nodes(joined))
        levels.append(bytes(above))
        blocks = _slices(levels[-1])

    def read(height: int, index: int) -> bytes:
        if height == 0:
            return hashes[index]
        node = levels[height - 1][index * HASH_BYTES : (index + 1) * HASH_BYTES]
        if not node:
            raise IndexError(f"there is no complete subtree {index} of height {height}")
        return node

    return read


def _slices(joined: bytes) -> Iterator[bytes]:
    step = _BLOCK * HASH_BYTES
    return (joined[start : start + step] for start in range(0, len(joined), step))


def join_roots(roots: Sequence[bytes]) -> bytes:
    """Return the root over complete subtrees of shrinking size, left to right; EMPTY_ROOT for none."""
    if not roots:
        return EMPTY_ROOT
    *rest, joined = roots
    for left in reversed(rest):
        joined = node_hash(left, joined)
    return joined


def root_at(read: HashReader, size: int) -> bytes:
    """Return the root of the tree over the first `size` leaves."""
    return _range_root(read, 0, size)


def inclusion_proof(read: HashReader, index: int, size: int) -> tuple[bytes, ...]:
    """Return PATH(index, D[size]), the leaf's sibling first (RFC 6962, 2.1.1); ValueError unless 0 <= index < size."""
    if not 0 <= index < size:
        raise ValueError(f"there is no leaf {index} in a tree of {size}")
    low, high = 0, size
    proof: list[bytes] = []
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            proof.append(_range_root(read, middle, high))
            high = middle
        else:
            proof.append(_range_root(read, low, middle))
            low = middle
    return tuple(reversed(proof))


def consistency_proof(read: HashReader, old: int, new: int) -> tuple[bytes, ...]:
    """Return PROOF(old, D[new]) (RFC 6962, 2.1.2); empty for old = 0 or new. ValueError unless 0 <= old <= new."""
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} does not extend one of {old}")
    if old in {0, new}:
        return ()
    low, high = 0, new
    proof: list[bytes] = []
    while old < high:
        middle = low + _split(high - low)
        if old <= middle:
            proof.append(_range_root(read, middle, high))
            high = middle
        else:
            proof.append(_range_root(read, low, middle))
            low = middle
    if low:  # otherwise D[0:high] is the old tree itself, whose root the verifier has
        proof.append(_range_root(read, low, high))
    return tuple(reversed(proof))


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Return whether `proof` leads from a leaf hash at `index` to `root` (RFC 9162, 2.1.3.2).

    The proof alone does not bind `size`: take size and root from one verified checkpoint.
    """
    if not (_counts(index, size) and index < size and _are_hashes(leaf, root, *proof)):
        return False
    place, last, computed = index, size - 1, leaf
    for item in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            computed = node_hash(item, computed)
            place, last = _climb(place, last)
        else:
            computed = node_hash(computed, item)
        place, last = place >> 1, last >> 1
    return last == 0 and computed == root


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Return whether the tree of `new` leaves begins with the tree of `old` leaves (RFC 9162, 2.1.4.2).

    Every tree extends the empty one, by an empty proof; a tree extends itself, by an empty proof.
    """
    if not (_counts(old, new) and old <= new and _are_hashes(old_root, new_root, *proof)):
        return False
    if old == new:
        return not proof and old_root == new_root and (new > 0 or new_root == EMPTY_ROOT)
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    if not proof:
        return False
    # A complete old tree is a node of the new one, and the proof leaves it out.
    first, *rest = (old_root, *proof) if old & (old - 1) == 0 else proof
    place, last = _drop_ones(old - 1, new - 1)
    in_old = in_new = first
    for item in rest:
        if last == 0:
            return False
        if place & 1 or place == last:
            in_old, in_new = node_hash(item, in_old), node_hash(item, in_new)
            place, last = _climb(place, last)
        else:
            in_new = node_hash(in_new, item)
        place, last = place >> 1, last >> 1
    return last == 0 and in_old == old_root and in_new == new_root


def _range_root(read: HashReader, low: int, high: int) -> bytes:
    """Return MTH(D[low:high]); `low` is a multiple of the largest power of two in `high - low`."""
    roots = []
    while low < high:
        height = (high - low).bit_length() - 1
        roots.append(read(height, low >> height))
        low += 1 << height
    return join_roots(roots)


def _split(size: int) -> int:
    """Return the largest power of two below `size`, where the RFC splits a tree."""
    return 1 << ((size - 1).bit_length() - 1)


def _climb(place: int, last: int) -> tuple[int, int]:
    """Go up to where `place` is a right child: on the tree's right edge levels without a sibling are skipped."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _drop_ones(place: int, last: int) -> tuple[int, int]:
    while place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _counts(*numbers: object) -> bool:
    return all(type(number) is int and number >= 0 for number in numbers)


def _are_hashes(*items: object) -> bool:
    return all(isinstance(item, bytes) and len(item) == HASH_BYTES for item in items)
