"""Limits of what a container may hold, each with its reason. Reaching one is the finding `too-much-inside`."""

__all__ = [
    "ATTRIBUTES",
    "CHUNKS",
    "CHUNK_BYTES",
    "MAIL_DEPTH",
    "MAIL_HEADER_BYTES",
    "MAIL_PARTS",
    "PACKAGE_BYTES",
    "PAGE_BYTES",
    "PAGE_DEPTH",
    "PAGE_ELEMENTS",
    "PART_BYTES",
    "PART_MARKUP",
    "PDF_NOTES",
    "PDF_PAGES",
    "TEXT_CHARACTERS",
    "ZIP_MEMBERS",
]

# A saved page with its pictures inside is a few megabytes.
PAGE_BYTES = 16 * 1024 * 1024

# A news page has 1,000 to 5,000 elements; finding the main text takes 2 seconds at this number and grows with it.
PAGE_ELEMENTS = 50_000

# libxml2 goes no deeper and leaves out the rest; browsers nest no more than 512 elements.
PAGE_DEPTH = 2_048

# libxml2 compares every attribute of an element with every other: 100,000 of them take a minute.
ATTRIBUTES = 1_000

# The uncompressed XML of a thousand pages of text; a deflated bomb grows to a thousand times its size.
PART_BYTES = 32 * 1024 * 1024

# All parts of a document together: a thousand pages of text, their notes, styles and headers.
PACKAGE_BYTES = 64 * 1024 * 1024

# Elements of one part, and its attributes twice: so much room they take in a tree, about 120 bytes each, whatever they
# take in the file. A paragraph as word processors write it has about twenty, so this is one of 150,000 paragraphs.
PART_MARKUP = 3_000_000

# What repetition could make of a document: a number's text before each of a hundred thousand paragraphs.
TEXT_CHARACTERS = 64 * 1024 * 1024

# Documents inside a document whose words are shown in their place, and their bytes. Programs that merge letters put one
# a letter.
CHUNKS = 200
CHUNK_BYTES = 8 * 1024 * 1024

# A document has dozens of members, one with many pictures hundreds.
ZIP_MEMBERS = 10_000

# A statement has a few pages, a report a few hundred.
PDF_PAGES = 2_000

# A press mail has two to ten parts, one with every picture of a letterhead some dozens.
# The links, notes and fields of one page: an index of names has a thousand links, a tax form some hundred fields.
PDF_NOTES = 10_000

# The standard library parses nested messages by recursion.
MAIL_PARTS = 200

# Mixed, related, alternative and signed make four levels; a list and a gateway add one each.
MAIL_DEPTH = 20

# Twenty servers, each with its signature, write less than 100 kilobytes.
MAIL_HEADER_BYTES = 1024 * 1024
