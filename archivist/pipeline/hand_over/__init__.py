"""Records that leave the archive as files, with all that is needed to check them without it."""
