"""One field of the metadata a file: each proposes values with the words that prove them."""
