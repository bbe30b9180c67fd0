"""What people do with the log: proofs, timestamps, witnesses."""
