"""Every limit of size, depth and count, each with its reason.

A limit that is reached is a finding or an error with the limit's name in it, never a silent cut.
"""

__all__ = [
    "CLOCK_SKEW_MINUTES",
    "COMPARED_LINES",
    "COMPARED_WORDS",
    "ENVELOPE_BYTES",
    "FINDINGS_TOLD",
    "JSON_DEPTH",
    "JSON_INTEGER",
    "NAME_BYTES",
    "PATH_BYTES",
    "RECORD_XML_BYTES",
    "ROOT_BYTES",
    "ROOT_VERSIONS",
    "SIGNATURES",
    "SOURCE_BYTES",
    "TEXT_LINES",
    "XML_DEPTH",
]

# A statement is a few kilobytes; the largest press kit seen is below 1 MB. 64 MiB leaves room for a
# PDF with pictures and still fits three times into the memory of a small machine.
SOURCE_BYTES = 64 * 1024 * 1024

# The TEI of a text grows by its markup: one `lb` a line, entities for `<`, `&`.
RECORD_XML_BYTES = 8 * SOURCE_BYTES

# libxml2's RELAX NG validation grows quadratically with the children of one element; real records
# have fewer than 100 lines.
TEXT_LINES = 200_000

# Deeper than any element of schemas/archivist.rng can nest.
XML_DEPTH = 64

# Findings of one code and severity in one report; those left out are counted. A person reads a screen of them, and code
# scanning services take 25,000 results a run in all; 500,000 missing files were 202 MB of text.
FINDINGS_TOLD = 1_000

# A manifest row is about 330 bytes of canonical JSON: 200 MiB is a batch of 600,000 files.
ENVELOPE_BYTES = 300 * 1024 * 1024

# No signed format nests deeper than 8; the limit stops a stack overflow in the JSON parser.
JSON_DEPTH = 64

# Holders times keys of any sane role; a flood of signatures costs one verification each.
SIGNATURES = 64

# A root with a hundred hybrid holders and their certificates is below 600 KB.
ROOT_BYTES = 1024 * 1024

# Roots are changed by ceremony, not by machines.
ROOT_VERSIONS = 1024

# Integers above this differ between JSON readers (RFC 8785, section 3.2.2.3; RFC 7493).
JSON_INTEGER = 2**53

# Two clocks that are both kept agree within seconds; ten minutes is what the contract allows everywhere.
CLOCK_SKEW_MINUTES = 10

# One file name on every file system in use, and a whole path on Windows with its prefix.
NAME_BYTES = 255
PATH_BYTES = 1000

# difflib may take time with the cube of what it aligns: so many lines a side that differ, so many words a side in them.
# Ordinary texts of this size take a second, the worst that could be made half a minute. A statement has fewer than 100
# lines and 1,000 words.
COMPARED_LINES = 5_000
COMPARED_WORDS = 8_000
