"""All that becomes a batch: new records and revisions, withholdings, two histories made one."""
