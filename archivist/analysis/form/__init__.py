"""In what form a text holds a statement: is it one, holds it one whole, quotes it, tells of it, or has none."""
