"""Where a name of a body or a person ends."""
