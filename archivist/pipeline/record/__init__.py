"""One record: prepared from its source, read back, examined against its schemas, its text and its evidence."""
