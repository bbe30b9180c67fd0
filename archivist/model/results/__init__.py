"""What commands say beside their findings: a frozen dataclass a command, with `to_dict` for the contract's JSON."""
