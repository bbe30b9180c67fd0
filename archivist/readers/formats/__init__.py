"""Which format bytes are in, by magic numbers, by markup and by the words that a file begins with."""
