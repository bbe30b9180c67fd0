"""How a text is laid out: its lines and pages, its front matter, where the statement begins and ends."""
