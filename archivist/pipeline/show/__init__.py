"""What people are shown: a record, what is open in it, what differs, what a code or a setting means."""
