"""An archive, opened: its settings and pin, a view of it at one instant, and the processes that work on it."""
