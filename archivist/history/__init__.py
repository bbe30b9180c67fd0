"""Another version of the archive, read out of git; the only room that starts a process."""
