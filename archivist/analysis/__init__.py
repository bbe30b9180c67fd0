"""From a document to its metadata: rules that point at the words they used, and abstain where they must."""
