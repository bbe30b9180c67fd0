"""What readers of several formats use: the last check of a text, optional libraries, raised and lowered digits."""
