"""HTML pages: parsing within limits, the lines that a browser shows, and which of them are the statement."""
