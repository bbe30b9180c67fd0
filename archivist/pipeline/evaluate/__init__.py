"""How well texts are read: readings against a truth that people wrote."""
