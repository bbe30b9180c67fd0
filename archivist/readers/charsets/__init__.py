"""Which charset bytes are in: by their marks and patterns, by what is declared, by what languages write."""
