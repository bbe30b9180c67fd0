"""Messages as trees of parts (RFC 5322, MIME): where one begins, its header, its parts and their encodings."""
