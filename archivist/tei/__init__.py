"""Record ⇄ TEI P5: the record's XML, the lossless rebuild of its text, and the comparison with record.json."""
