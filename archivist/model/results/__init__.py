"""What each command says beside its findings: one frozen dataclass a command, named after it; one job a file.

`to_dict` gives the command's own keys of the JSON report, in their order. Other programs take the typed values.
"""
