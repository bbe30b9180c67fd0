"""What records that leave the archive tell of others: a manifest goes along whole, and lists the files of many."""
