"""Keys, envelopes and the trust root: who vouches for what. The only room that knows cryptography."""
