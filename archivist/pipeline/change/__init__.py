"""What changed since a revision in git, and whether the archive only grew."""
