"""What people do with keys and the trust root."""
