"""A site: pages of all open records, made of an archive that was verified first."""
