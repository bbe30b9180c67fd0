"""The append-only log: Merkle tree, tiles, checkpoints, proofs, witnesses. Signing is handed in."""
