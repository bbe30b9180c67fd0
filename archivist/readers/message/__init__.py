"""The words that a mail program shows of a message."""
