"""What constructions propose: values of the fields, from who says what in the text."""
