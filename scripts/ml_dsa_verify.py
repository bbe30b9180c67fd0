"""Verify an ML-DSA signature where openssl is older than 3.5: `openssl pkeyutl -verify -rawin` of one key, in Python.

usage: python scripts/ml_dsa_verify.py pkeyutl -verify -pubin -inkey KEY -rawin -in MESSAGE -sigfile SIGNATURE
"""

import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key


def main() -> None:
    """Exit 0 for a good signature, 1 for any other."""
    arguments = sys.argv[1:]
    key, message, signature = (
        Path(arguments[arguments.index(name) + 1]).read_bytes() for name in ("-inkey", "-in", "-sigfile")
    )
    public = load_pem_public_key(key)
    if not isinstance(public, MLDSA65PublicKey):
        sys.exit("not an ML-DSA-65 key")
    try:
        public.verify(signature, message)
    except InvalidSignature:
        sys.exit(1)


if __name__ == "__main__":
    main()
