"""Every limit of size, depth and count, each with its reason.

A limit that is reached is a finding or an error with the limit's name in it, never a silent cut. What a source may hold
inside is in `source_limits`, as one file of both would be too long to read. The table at the end has every place from
which a file is read (see `opening`).
"""

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "AID_BYTES",
    "AUTHORITY_BYTES",
    "BAG_FILE_BYTES",
    "BAG_TAG_BYTES",
    "BEGUN_BYTES",
    "CERTIFICATE_BYTES",
    "CLOCK_SKEW_MINUTES",
    "COMPARED_LINES",
    "COMPARED_WORDS",
    "ENVELOPE_BYTES",
    "FINDINGS_TOLD",
    "GIT_ATTRIBUTES_BYTES",
    "GIT_COMMIT_BYTES",
    "GIT_REFERENCES_BYTES",
    "GIT_REFERENCE_BYTES",
    "GIT_TREE_BYTES",
    "GIT_TREE_DEPTH",
    "INDEX_BYTES",
    "INDEX_HEAD_BYTES",
    "INDEX_PART_BYTES",
    "JOURNAL_BYTES",
    "JSON_DEPTH",
    "JSON_INTEGER",
    "KEY_STORE_BYTES",
    "LISTED_BYTES",
    "NAME_BYTES",
    "NEW_FILE_BYTES",
    "NOTE_BYTES",
    "PATH_BYTES",
    "PROOF_BYTES",
    "READER_BYTES",
    "READER_PATIENCE",
    "READER_SECONDS",
    "READER_SECONDS_A_MEBIBYTE",
    "READ_LIMITS",
    "RECORD_XML_BYTES",
    "ROOT_BYTES",
    "ROOT_VERSIONS",
    "SCHEMA_BYTES",
    "SETTINGS_BYTES",
    "SIGNATURES",
    "SITE_FILE_BYTES",
    "SITE_STATE_BYTES",
    "SOURCE_BYTES",
    "SUGGESTION_ENTRIES",
    "TEXT_LINES",
    "TILE_BYTES",
    "TOKEN_BYTES",
    "TRUTH_BYTES",
    "WITNESS_BYTES",
    "XML_ATTRIBUTES",
    "XML_DEPTH",
    "ReadLimit",
]

# -- Sources, and the process that reads one

# A statement is a few kilobytes; the largest press kit seen is below 1 MB. 64 MiB leaves room for a
# PDF with pictures and still fits three times into the memory of a small machine.
SOURCE_BYTES = 64 * 1024 * 1024

# Entries of a folder among which the name that was meant is looked for.
SUGGESTION_ENTRIES = 10_000

# What PDFium may take above what its process has, which makes 600 MB in all: a PDF of SOURCE_BYTES is there twice, and
# pages with pictures of a scanner need some 100 MiB. A form that draws itself takes gigabytes.
READER_BYTES = 512 * 1024 * 1024

# Processor time of one source: a form that draws itself is small, and gets ten seconds. A long report is not refused
# for its length: two million characters, which are about a megabyte of PDF, take ten seconds.
READER_SECONDS = 10
READER_SECONDS_A_MEBIBYTE = 20

# By the clock a reader gets so many times its processor time, since a busy machine gives it only a part.
READER_PATIENCE = 6

# -- Records and their XML

# The TEI of a text grows by its markup: one `lb` a line, entities for `<`, `&`.
RECORD_XML_BYTES = 8 * SOURCE_BYTES

# libxml2's RELAX NG validation grows quadratically with the children of one element; real records
# have fewer than 100 lines.
TEXT_LINES = 200_000

# Deeper than any element of schemas/archivist.rng can nest.
XML_DEPTH = 64

# More than any element of a schema knows.
XML_ATTRIBUTES = 200

# The largest schema that is shipped, tei_all, is 1.2 MB.
SCHEMA_BYTES = 16 * 1024 * 1024

# A line of a manifest of a bag takes 100 to 300 bytes: a bag of a million files.
BAG_TAG_BYTES = 256 * 1024 * 1024

# What is in a bag is hashed piece by piece, a long recording too; a sparse file of a terabyte takes an hour to read.
BAG_FILE_BYTES = 128 * 1024**3

# -- Signed files, the trust root and the log

# A manifest row is about 330 bytes of canonical JSON: 200 MiB is a batch of 600,000 files.
ENVELOPE_BYTES = 300 * 1024 * 1024

# Nothing else that a manifest can list is larger, whatever its row says.
LISTED_BYTES = max(RECORD_XML_BYTES, ENVELOPE_BYTES)

# No signed format nests deeper than 8; the limit stops a stack overflow in the JSON parser.
JSON_DEPTH = 64

# Integers above this differ between JSON readers (RFC 8785, section 3.2.2.3; RFC 7493).
JSON_INTEGER = 2**53

# Holders times keys of any sane role; a flood of signatures costs one verification each.
SIGNATURES = 64

# A root with a hundred hybrid holders and their certificates is below 600 KB.
ROOT_BYTES = 1024 * 1024

# Roots are changed by ceremony, not by machines.
ROOT_VERSIONS = 1024

# A checkpoint is below 300 bytes; signatures of any algorithm on the horizon are below 7 kB each.
NOTE_BYTES = 1024 + 8 * 1024 * SIGNATURES

# A proof is a checkpoint and at most 63 hashes with some words; a request to a witness is no longer than two notes.
PROOF_BYTES = NOTE_BYTES + 64 * 1024
WITNESS_BYTES = 2 * NOTE_BYTES

# A full tile is 256 hashes of 32 bytes.
TILE_BYTES = 256 * 32

# A token with a chain of three RSA certificates is below 8 kB; one with post-quantum signatures below 40.
TOKEN_BYTES = 64 * 1024

# Two clocks that are both kept agree within seconds; ten minutes is what the contract allows everywhere.
CLOCK_SKEW_MINUTES = 10

# -- Keys, settings and lists beside them

# A key is below 4 KB, a passphrase a line; an entry in pins.json is 150 bytes, and nobody keeps 7,000 archives' pins.
KEY_STORE_BYTES = 1024 * 1024

# The keys and the trust root of an archive that is being made: five keys and a root are 30 KB.
BEGUN_BYTES = 1024 * 1024

# archivist.toml and .gitattributes are a few lines that people write.
SETTINGS_BYTES = 1024 * 1024

# The built-in list of places has 1 MB; a country's gazetteer of a million places is 100 MB.
AUTHORITY_BYTES = 256 * 1024 * 1024

# What people say of a text is a line of 2 KB; this is that of 30,000 texts.
TRUTH_BYTES = 64 * 1024 * 1024

# -- The archive's own files

# What a new archive is compared with: a root is 10 KB, VERIFY.sh below 100; a project's .gitignore is no longer.
NEW_FILE_BYTES = 1024 * 1024

# VERIFY.sh and HOWTO-VERIFY.md are below 100 kilobytes.
AID_BYTES = 4 * 1024 * 1024

# A batch of some hundred thousand files has a journal of about this size.
JOURNAL_BYTES = 64 * 1024 * 1024

# A file of the index: three times the text of a million records. It can be deleted at any time.
INDEX_BYTES = 32 * 1024 * 1024 * 1024

# A part of it that is read at once: the positions of one word in some ten million records.
INDEX_PART_BYTES = 512 * 1024 * 1024

# The list of its files: some ten bytes for each record that no manifest lists.
INDEX_HEAD_BYTES = 64 * 1024 * 1024

# One file name on every file system in use, and a whole path on Windows with its prefix.
NAME_BYTES = 255
PATH_BYTES = 1000

# -- Git

# A reference is one line; a list of a million packed ones has about 80 MB.
GIT_REFERENCE_BYTES = 64 * 1024
GIT_REFERENCES_BYTES = 256 * 1024 * 1024

# A tree of a million entries has 40 MB; a commit or tag has some lines.
GIT_TREE_BYTES = 256 * 1024 * 1024
GIT_COMMIT_BYTES = 16 * 1024 * 1024

# The deepest path of an archive has 7 parts; what lies deeper than this counts as one difference.
GIT_TREE_DEPTH = 32

# Rules for an archive are two lines.
GIT_ATTRIBUTES_BYTES = 1024 * 1024

# -- Reports and comparisons

# Findings of one code and severity in one report; those left out are counted. A person reads a screen of them, and code
# scanning services take 25,000 results a run in all; 500,000 missing files were 202 MB of text.
FINDINGS_TOLD = 1_000

# A page that a browser reads and checks as a whole, and that a mailbox takes.
CERTIFICATE_BYTES = 8_000_000

# A file of a site: a page holds a record's text several times over, as markup.
SITE_FILE_BYTES = 1024 * 1024 * 1024
# What a build keeps: about 200 bytes a file.
SITE_STATE_BYTES = 1024 * 1024 * 1024

# difflib may take time with the cube of what it aligns: so many lines a side that differ, so many words a side in them.
# Ordinary texts of this size take a second, the worst that could be made half a minute. A statement has fewer than 100
# lines and 1,000 words.
COMPARED_LINES = 5_000
COMPARED_WORDS = 8_000


@dataclass(frozen=True, slots=True)
class ReadLimit:
    """A place from which files are read: whose it is, what lies there, and how many bytes it may have.

    `operand` is what a person names on the command line: a link is followed there, and nowhere else. Nothing that is no
    regular file is read anywhere; a pipe can be given only as `-`, to the one command that has it.
    """

    whose: Literal["archive", "working", "keys", "operand"]
    what: str
    limit: int


READ_LIMITS = (
    ReadLimit("archive", "archivist.toml", SETTINGS_BYTES),
    ReadLimit("archive", "manifest", ENVELOPE_BYTES),
    ReadLimit("archive", "trust root", ROOT_BYTES),
    ReadLimit("archive", "checkpoint", NOTE_BYTES),
    ReadLimit("archive", "tile", TILE_BYTES),
    ReadLimit("archive", "stamped checkpoint", NOTE_BYTES),
    ReadLimit("archive", "token", TOKEN_BYTES),
    ReadLimit("archive", "schema", SCHEMA_BYTES),
    ReadLimit("archive", "aid", AID_BYTES),
    ReadLimit("archive", "source", SOURCE_BYTES),
    ReadLimit("archive", "record.xml", RECORD_XML_BYTES),
    ReadLimit("archive", "record.json", RECORD_XML_BYTES),
    ReadLimit("archive", "authority list", AUTHORITY_BYTES),
    ReadLimit("working", "journal", JOURNAL_BYTES),
    ReadLimit("working", "head of the index", INDEX_HEAD_BYTES),
    ReadLimit("working", "segment of the index", INDEX_BYTES),
    ReadLimit("working", "memory of a witness", NOTE_BYTES),
    ReadLimit("keys", "key", KEY_STORE_BYTES),
    ReadLimit("keys", "pins", KEY_STORE_BYTES),
    ReadLimit("keys", "draft", ROOT_BYTES),
    ReadLimit("operand", "source", SOURCE_BYTES),
    ReadLimit("operand", "member of a folder", SOURCE_BYTES),
    ReadLimit("operand", "record.json", RECORD_XML_BYTES),
    ReadLimit("operand", "passphrase", KEY_STORE_BYTES),
    ReadLimit("operand", "key", KEY_STORE_BYTES),
    ReadLimit("operand", "public key", KEY_STORE_BYTES),
    ReadLimit("operand", "certificate", KEY_STORE_BYTES),
    ReadLimit("operand", "draft", ROOT_BYTES),
    ReadLimit("operand", "older checkpoint", NOTE_BYTES),
    ReadLimit("operand", "proof", PROOF_BYTES),
    ReadLimit("operand", "file of a proof", RECORD_XML_BYTES),
    ReadLimit("operand", "request to a witness", WITNESS_BYTES),
    ReadLimit("operand", "answer of a witness", WITNESS_BYTES),
    ReadLimit("operand", "authority list", AUTHORITY_BYTES),
    ReadLimit("operand", "truth", TRUTH_BYTES),
    ReadLimit("operand", "tag file of a bag", BAG_TAG_BYTES),
    ReadLimit("operand", "file of a bag", BAG_FILE_BYTES),
    ReadLimit("operand", "text of a corpus", SOURCE_BYTES),
)
