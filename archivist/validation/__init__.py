"""Judging records: the one hardened XML parser, the schemas, and the rules that no schema can say."""
