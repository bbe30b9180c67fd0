"""Pages for browsers. Each works from disk, and without JavaScript save for what a reader's own browser must prove."""
