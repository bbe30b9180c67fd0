"""Signature algorithms, one a file; the name in the trust root selects one, never an envelope."""
