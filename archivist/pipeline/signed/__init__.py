"""What an archive's signers vouch for: roots, manifests, log, trusted time, withholdings; read and judged once."""
