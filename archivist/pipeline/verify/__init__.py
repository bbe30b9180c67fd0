"""Verification in numbered steps, and the one verdict on a record."""
