"""Records found: listed by their metadata, searched by their words."""
