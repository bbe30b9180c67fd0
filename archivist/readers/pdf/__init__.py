"""PDF pages: the letters that are shown, and the lines and the order in which they are read."""
