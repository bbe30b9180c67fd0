"""Limits of what a container may hold, each with its reason. Reaching one is the finding `too-much-inside`."""

__all__ = [
    "ATTRIBUTES",
    "MAIL_PARTS",
    "PAGE_BYTES",
    "PAGE_ELEMENTS",
    "PART_BYTES",
    "PDF_NOTES",
    "PDF_PAGES",
    "ZIP_MEMBERS",
]

# A saved page with its pictures inside is a few megabytes.
PAGE_BYTES = 16 * 1024 * 1024

# A news page has 1,000 to 5,000 elements; finding the main text takes 2 seconds at this number and grows with it.
PAGE_ELEMENTS = 50_000

# libxml2 compares every attribute of an element with every other: 100,000 of them take a minute.
ATTRIBUTES = 1_000

# The uncompressed XML of a thousand pages of text; a deflated bomb grows to a thousand times its size.
PART_BYTES = 32 * 1024 * 1024

# A document has dozens of members, one with many pictures hundreds.
ZIP_MEMBERS = 10_000

# A statement has a few pages, a report a few hundred.
PDF_PAGES = 2_000

# The links, notes and fields of one page: an index of names has a thousand links, a tax form some hundred fields.
PDF_NOTES = 10_000

# The standard library parses nested messages by recursion.
MAIL_PARTS = 200
