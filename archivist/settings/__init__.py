"""archivist.toml: the archive's id and title, and settings that change no verdict."""
