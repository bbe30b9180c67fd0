"""Limits of what a source may hold, each with its reason: see `limits`, from which these are parted by their number.

Where words of a statement would be lost, reaching one is the finding `too-much-inside` with the limit's name in it. The
others bound what is looked at, remembered or tried.
"""

__all__ = [
    "ARTICLE_CHARACTERS",
    "ARTICLE_DEPTH",
    "ARTICLE_ELEMENTS",
    "ARTICLE_LINES",
    "ATTRIBUTES",
    "CHARSET_BYTES",
    "CHUNKS",
    "CHUNK_BYTES",
    "CHUNK_DEPTH",
    "FIELD_CHARACTERS",
    "FORMAT_BYTES",
    "FRAME_BYTES",
    "GZIP_HEAD_BYTES",
    "LIST_LINKS",
    "LOOKS_REMEMBERED",
    "MAILBOX_POSTMARKS",
    "MAIL_DEPTH",
    "MAIL_FACT_CHARACTERS",
    "MAIL_FIELD_BYTES",
    "MAIL_HEADER_BYTES",
    "MAIL_PARTS",
    "MAIN_PARTS",
    "NAMES_REMEMBERED",
    "NUMBER_CHARACTERS",
    "PACKAGE_BYTES",
    "PAGE_BYTES",
    "PAGE_DEPTH",
    "PAGE_ELEMENTS",
    "PART_BYTES",
    "PART_MARKUP",
    "PDF_FILE_NAMES",
    "PDF_FILE_NAME_BYTES",
    "PDF_FORM_DEPTH",
    "PDF_LAYERS",
    "PDF_LETTERS_A_PLACE",
    "PDF_NOTES",
    "PDF_NOTES_AHEAD",
    "PDF_NOTES_PLACED",
    "PDF_NOTE_NAME_CHARACTERS",
    "PDF_ORDERS",
    "PDF_PAGES",
    "PDF_SIDE",
    "PDF_STRING_BYTES",
    "STYLE_CHAIN",
    "STYLE_SHEET_CHARACTERS",
    "TAGS_AN_ELEMENT",
    "TEXT_CHARACTERS",
    "ZIP_DIRECTORY_BYTES",
    "ZIP_MEMBERS",
]

# -- Which format and charset bytes are in

# Markup, a header and letters of a code show at the beginning of a file or not at all.
FORMAT_BYTES = 200_000

# The directory of a ZIP archive stands at its end; some thousand names tell what the archive is.
ZIP_DIRECTORY_BYTES = 200_000

# So many first bytes of a compressed file are looked into, and so many come out: a bomb has no room.
GZIP_HEAD_BYTES = 512

# A charset is decided from the beginning, and then proved on the whole. A multiple of 4, the longest unit.
CHARSET_BYTES = 200_000

# What repetition could make of a document: a number's text before each of a hundred thousand paragraphs.
TEXT_CHARACTERS = 64 * 1024 * 1024

# -- Pages

# A saved page with its pictures inside is a few megabytes.
PAGE_BYTES = 16 * 1024 * 1024

# A news page has 1,000 to 5,000 elements; finding the main text takes 2 seconds at this number and grows with it.
PAGE_ELEMENTS = 50_000

# An element has a start and an end tag, and scripts hold the sign too: with more of them a page is refused unparsed.
TAGS_AN_ELEMENT = 4

# libxml2 goes no deeper and leaves out the rest; browsers nest no more than 512 elements.
PAGE_DEPTH = 2_048

# libxml2 compares every attribute of an element with every other: 100,000 of them take a minute. Of XML, too.
ATTRIBUTES = 1_000

# A longer style sheet inside a page is a whole design system, and not worth the time to match it.
STYLE_SHEET_CHARACTERS = 1_000_000

# A page of more is mostly text, and asking a library where the article stands costs more than the answer is worth.
ARTICLE_LINES = 3_000
ARTICLE_CHARACTERS = 500_000
ARTICLE_ELEMENTS = 15_000
ARTICLE_DEPTH = 200

# Past this, whether a frame of a saved page has words is not looked at: it is counted as if it had.
FRAME_BYTES = 2 * 1024 * 1024

# -- Messages

# A press mail has two to ten parts, one with every picture of a letterhead some dozens.
MAIL_PARTS = 200

# Mixed, related, alternative and signed make four levels; a list and a gateway add one each.
MAIL_DEPTH = 20

# Twenty servers, each with its signature, write less than 100 kilobytes.
MAIL_HEADER_BYTES = 1024 * 1024

# The value of one field is a few hundred bytes; of a longer one nothing but the beginning is read.
MAIL_FIELD_BYTES = 20_000

# A subject or a sender is a line or two.
MAIL_FACT_CHARACTERS = 1_000

# A file with so many lines that look like the start of a message is no message.
MAILBOX_POSTMARKS = 1_000

# -- Word documents

# A document has dozens of members, one with many pictures hundreds.
ZIP_MEMBERS = 10_000

# The uncompressed XML of a thousand pages of text; a deflated bomb grows to a thousand times its size.
PART_BYTES = 32 * 1024 * 1024

# All parts of a document together: a thousand pages of text, their notes, styles and headers.
PACKAGE_BYTES = 64 * 1024 * 1024

# Elements of one part, and its attributes twice: so much room they take in a tree, about 120 bytes each, whatever they
# take in the file. A paragraph as word processors write it has about twenty, so this is one of 150,000 paragraphs.
PART_MARKUP = 3_000_000

# Parts that may be the document where the package names none: each is parsed to see.
MAIN_PARTS = 20

# Documents inside a document whose words are shown in their place, and their bytes. Programs that merge letters put one
# a letter, and none inside it.
CHUNKS = 200
CHUNK_BYTES = 8 * 1024 * 1024
CHUNK_DEPTH = 3

# The instruction of a field is a line; the first words of a longer one say what it is.
FIELD_CHARACTERS = 2_000

# Names of elements, and combinations of formatting, that are remembered; no document has so many, a hostile one may.
NAMES_REMEMBERED = 10_000
LOOKS_REMEMBERED = 10_000

# Styles that are based on each other: Word itself goes through about ten.
STYLE_CHAIN = 50

# Links from a list to a style to a list: two are usual.
LIST_LINKS = 8

# Word writes at most some dozens of characters before a paragraph.
NUMBER_CHARACTERS = 255

# -- PDF

# A statement has a few pages, a report a few hundred.
PDF_PAGES = 2_000

# The links, notes and fields of one page: an index of names has a thousand links, a tax form some hundred fields.
PDF_NOTES = 10_000

# Notes of a page whose place among the lines is looked for, as each is compared with every line; the rest stands at the
# end. And notes without letters that may stand before the one that some letters belong to.
PDF_NOTES_PLACED = 100
PDF_NOTES_AHEAD = 1_000

# The words of one note or field; the name of a file inside, of which the first few are named.
PDF_STRING_BYTES = 1024 * 1024
PDF_FILE_NAME_BYTES = 4_096
PDF_NOTE_NAME_CHARACTERS = 200
PDF_FILE_NAMES = 10

# Forms in forms: programs that place pages on pages make two or three.
PDF_FORM_DEPTH = 12

# Points a side: a page of another size is drawn by no viewer.
PDF_SIDE = 200_000.0

# Letters in one place that are compared with each other, and drawings of a page in which none lies on another.
PDF_LETTERS_A_PLACE = 50
PDF_LAYERS = 6

# Orders in which the signs between right-to-left letters are tried; a line that leaves more is not read.
PDF_ORDERS = 600
