"""A batch: what a manifest lists, signed by one holder or by several, written at once or not at all."""
