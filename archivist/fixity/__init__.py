"""Which files an archive lists, and whether they are still the same bytes."""
