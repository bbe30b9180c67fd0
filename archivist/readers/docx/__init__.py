"""WordprocessingML documents (ECMA-376): packages, and the lines of text in them."""
