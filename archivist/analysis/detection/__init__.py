"""Which language a text or a passage is written in."""
