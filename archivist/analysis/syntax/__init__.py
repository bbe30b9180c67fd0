"""Tokens, quotations, sentences, noun phrases, and who says what: the layer between the text and the fields."""
