"""Bags (BagIt 0.93 to 1.0): what one says of itself, whether it is complete and unchanged, and its files as sources."""
