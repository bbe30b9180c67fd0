"""Who vouched for a record, when, and what its examination found; told to other archives."""
