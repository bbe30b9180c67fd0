"""Which test refuses which attack: the whole list on one page, and that every test it names exists.

`file::name` is a test function, or a row of a table in that file. What no test covers stands in OPEN, with the reason.
"""

import ast
from functools import cache
from pathlib import Path

from every_case import every_case

TESTS = Path(__file__).parents[1]

MANIFEST = "attacks/test_manifest_attacks.py"
WITHHOLD = "attacks/test_withhold_attacks.py"
LOG = "attacks/test_log_attacks.py"
ROOT = "attacks/test_root_attacks.py"
MEMORY = "attacks/test_memory_attacks.py"
FILES = "attacks/test_file_attacks.py"
HEADER = "attacks/test_header_attacks.py"
DSSE = "signing/test_dsse.py"
VERIFY = "signing/test_verify.py"
ALGORITHMS = "signing/test_algorithms.py"
CHAIN = "signing/test_root_chain.py"
WIRE = "signing/test_trust_wire.py"
TOKENS = "signing/test_timestamp_checks.py"
STAMPS = "pipeline/log/test_timestamp.py"
CANONICAL = "base/test_canonical.py"
STATEMENT = "fixity/test_manifest_payload.py"
NAMES = "fixity/test_path_rules.py"
WHOLE = "pipeline/verify/test_verify.py"
NOTHING = "pipeline/change/test_check_runs_nothing.py"
NAMED = "history/test_revision_names.py"
REVISION = "history/test_revision.py"

COVERED: dict[str, dict[str, tuple[str, ...]]] = {
    "envelope": {
        "type confusion: relabelled, other case": (
            f"{MANIFEST}::relabelled as a trust root",
            f"{MANIFEST}::relabelled in upper case",
        ),
        "type confusion: signed": (f"{MANIFEST}::signed as a trust root",),
        "root presented as manifest and reverse": (
            f"{MANIFEST}::a trust root as manifest",
            f"{MANIFEST}::a manifest as trust root",
            f"{CHAIN}::test_a_manifest_presented_as_a_root",
        ),
        "duplicate key, also by escape": (f"{DSSE}::key twice", f"{DSSE}::key twice by escape"),
        "unknown field": (f"{DSSE}::unknown field", f"{DSSE}::unknown field in signature"),
        "all signatures stripped": (f"{MANIFEST}::all signatures stripped",),
        "one half of a hybrid pair stripped": (
            f"{MANIFEST}::the classical half alone, logged again",
            f"{MANIFEST}::the quantum-safe half alone, logged again",
        ),
        "halves from two holders": (f"{VERIFY}::test_two_halves_of_two_holders_do_not_make_a_whole",),
        "one holder with two keys for a threshold of two": (f"{VERIFY}::test_two_keys_of_one_holder_count_once",),
        "a key id twice": (f"{DSSE}::keyid twice",),
        "a trusted key id over an attacker's signature": (f"{MANIFEST}::own signatures under trusted key ids",),
        "unknown signers only": (f"{MANIFEST}::signed by strangers",),
        "a key of another role": (f"{MANIFEST}::signed by the root keys", f"{MANIFEST}::signed by the log key"),
        "one bad signature by a trusted key": (
            f"{VERIFY}::test_a_false_signature_of_a_known_key_is_forged_even_where_the_threshold_is_met",
        ),
        "base64 that is not canonical": (
            f"{DSSE}::payload base64 with loose bits",
            f"{DSSE}::payload without padding",
            f"{DSSE}::payload with line break",
            f"{DSSE}::payload in the URL alphabet",
            f"{DSSE}::sig loose bits",
        ),
        "a bit of the payload": (
            f"{MANIFEST}::changed and not signed again",
            "attacks/test_every_byte.py::test_every_byte_is_noticed_by_the_check_that_reads_it",
        ),
        "pure ML-DSA instead of TAP 21": (
            f"{ALGORITHMS}::test_ml_dsa_signs_the_prehash_of_tap_21_with_an_empty_context",
        ),
        "wrong JSON types": (f"{DSSE}::test_malformed_envelopes_are_refused",),
        "a second good ECDSA signature is good, by design": (
            f"{ALGORITHMS}::test_the_second_ecdsa_signature_of_the_same_key_is_good_by_design",
        ),
        "another good signature after logging": (f"{MANIFEST}::another good signature of the same keys",),
        "a signature added after logging": (f"{MANIFEST}::a stranger's signature beside the good ones",),
        "a flood of signatures": (f"{MANIFEST}::65 signatures",),
    },
    "JSON": {
        "floats, large integers, constants": (f"{CANONICAL}::1.0", f"{CANONICAL}::1e400", f"{CANONICAL}::2^53"),
        "5000 digits": (f"{CANONICAL}::5000 digits",),
        "NaN and Infinity": (f"{CANONICAL}::NaN", f"{CANONICAL}::Infinity"),
        "bytes that are no UTF-8, CESU, BOM, lone surrogates": (
            f"{CANONICAL}::not UTF-8",
            f"{CANONICAL}::surrogate in CESU form",
            f"{CANONICAL}::byte order mark",
            f"{CANONICAL}::lone surrogate",
        ),
        "deep nesting": (f"{CANONICAL}::deep lists", f"{CANONICAL}::deep objects"),
        "two documents, comments, trailing commas, control characters": (
            f"{CANONICAL}::two documents",
            f"{CANONICAL}::comment",
            f"{CANONICAL}::trailing comma",
            f"{CANONICAL}::control character",
        ),
        "too large": (f"{DSSE}::test_an_oversized_file_is_refused_unread",),
        "not canonical": (
            f"{MANIFEST}::signed: a space in the payload",
            f"{MANIFEST}::signed: a field twice",
            f"{CANONICAL}::test_parse_canonical_refuses",
        ),
    },
    "statement": {
        "other types": (f"{STATEMENT}::other _type", f"{MANIFEST}::signed: another predicate type"),
        "another archive": (f"{MANIFEST}::signed: another archive",),
        "no row, rows out of order": (f"{MANIFEST}::signed: no row", f"{MANIFEST}::signed: rows out of order"),
        "digests missing, added, malformed": (
            f"{MANIFEST}::signed: a digest by MD5 beside",
            f"{STATEMENT}::test_a_bad_digest_is_refused",
        ),
        "digests of another content": (
            f"{MANIFEST}::signed: another SHA-256",
            f"{MANIFEST}::signed: another SHA-512",
            f"{MANIFEST}::signed: another length",
        ),
        "a listed file listed again": (f"{MANIFEST}::signed: a file listed once more",),
        "an excuse for what was never listed": (
            f"{MANIFEST}::signed: withheld, though never listed",
            f"{WITHHOLD}::a file that only another archive lists",
            f"{WITHHOLD}::another digest",
        ),
        "an excuse that is not signed": (
            f"{WITHHOLD}::not signed",
            f"{WITHHOLD}::signed with keys of one's own",
            f"{WITHHOLD}::signed by half a pair",
            f"{WITHHOLD}::changed after signing",
        ),
        "an excuse of another archive": (f"{WITHHOLD}::in the name of another archive",),
        "a withheld file that comes back": (
            f"{WITHHOLD}::a withheld file that comes back altered",
            f"{WITHHOLD}::a withheld file that comes back as a link",
        ),
    },
    "paths": {
        "hostile names": (f"{NAMES}::test_hostile_names", f"{MANIFEST}::signed: a path out of the archive"),
        "look-alike letters": (f"{NAMES}::Cyrillic look-alike",),
        "names that exclude each other": (f"{NAMES}::test_names_that_exclude_each_other",),
        "a manifest that lists the signed side itself": (f"{MANIFEST}::signed: a manifest that lists itself",),
    },
    "files": {
        "links, pipes, folders in the place of files": (
            f"{WHOLE}::a link in the place of the source",
            f"{WHOLE}::a pipe in the place of the source",
            f"{WHOLE}::a folder that is a link",
        ),
        "missing": (f"{WHOLE}::the source is gone", f"{FILES}::all records gone"),
        "changed while it is read": ("fixity/test_measure.py::test_a_file_that_changes_while_it_is_read",),
        "extraneous": (f"{WHOLE}::a stray file among the records", f"{WHOLE}::a stray file among the manifests"),
        "swapped": (f"{FILES}::two sources swapped",),
        "a hard link to a file outside": (f"{FILES}::a hard link to a file outside that changes",),
        "sparse or huge": (f"{FILES}::a sparse file of a terabyte",),
        "hidden behind a journal": (f"{FILES}::test_a_planted_journal_hides_nothing_that_is_signed",),
        "schemas": (f"{FILES}::a schema that allows everything", f"{FILES}::a schema that is not what its name says"),
        "the header that records share, gone or changed": (
            f"{HEADER}::deleted",
            f"{HEADER}::one byte changed",
            f"{HEADER}::another valid header in its place",
            f"{HEADER}::a link to the same bytes",
            f"{HEADER}::a pipe",
            f"{HEADER}::a sparse file of a terabyte",
            f"{HEADER}::under another suffix",
        ),
        "a shared header that is planted": (
            f"{HEADER}::with a DOCTYPE",
            f"{HEADER}::named in the text",
            f"{HEADER}::test_a_header_over_the_limit_is_not_read",
        ),
        "a record that names a header of another batch": (
            f"{HEADER}::test_a_record_cannot_name_a_header_that_its_manifest_does_not",
        ),
    },
    "trust root": {
        "wrong pin": (f"{ROOT}::test_the_pin_of_another_root", f"{ROOT}::the archive of somebody else"),
        "no pin": (f"{ROOT}::test_an_archive_of_which_no_pin_is_known_is_vouched_for_by_nobody",),
        "signed by new or by old keys alone": (
            f"{ROOT}::signed by its new keys alone",
            f"{ROOT}::signed by its old keys alone",
        ),
        "a version skipped, in the file or in the payload": (
            f"{ROOT}::a version left out",
            f"{ROOT}::signed: a version skipped",
        ),
        "rollback": (f"{ROOT}::an older version as the newest", f"{MANIFEST}::signed: an older trust root"),
        "a fork of one version": (f"{ROOT}::signed: another version 2",),
        "a shorter chain": (f"{ROOT}::the last version is gone", f"{MANIFEST}::signed: a trust root that is not there"),
        "a root that the manifest does not name": (f"{MANIFEST}::signed: a trust root of another content",),
        "threshold of zero or of true": (f"{WIRE}::threshold 0", f"{WIRE}::threshold true"),
        "key ids swapped": (f"{WIRE}::test_key_ids_that_were_swapped_are_refused",),
        "a lie about the algorithm": (f"{WIRE}::alg lie",),
        "a key in two roles": (f"{ROOT}::signed: a key in two roles",),
        "keys of other kinds, in other encodings": (
            f"{ALGORITHMS}::test_keys_of_other_kinds_are_of_no_algorithm",
            f"{ALGORITHMS}::test_a_public_key_in_another_encoding_is_none",
        ),
        "an endless chain": (f"{CHAIN}::test_an_endless_chain_is_cut",),
        "a bad version between good ones": (
            f"{CHAIN}::test_what_an_unvouched_root_vouches_for_is_vouched_for_by_nobody",
        ),
    },
    "time": {
        "a compromised key, with and without a token": (
            f"{STAMPS}::test_a_stolen_keys_batches_stand_where_a_token_shows_them_before_the_theft",
            f"{ROOT}::keys revoked without a last good checkpoint",
            f"{ROOT}::keys used after they were revoked, under the old root",
        ),
        "a last good checkpoint that never was": (f"{ROOT}::keys revoked with a last good checkpoint that never was",),
        "expired or not yet valid at signing": (f"{VERIFY}::test_a_key_counts_from_its_beginning_to_its_end",),
        "back-dating": (f"{STAMPS}::test_a_manifest_that_claims_to_be_younger_than_its_time_is_refused",),
        "other forms of time": ("base/test_clock.py::test_every_other_form_is_refused",),
        "forged tokens": (
            f"{TOKENS}::test_a_forged_token_is_refused_for_its_own_reason",
            f"{TOKENS}::test_every_flipped_bit_is_noticed",
        ),
    },
    "chain": {
        "gap": (f"{WHOLE}::the first manifest is gone", f"{MANIFEST}::a manifest in another's file"),
        "swap": (f"{WHOLE}::two manifests swapped",),
        "substitution": (f"{MANIFEST}::signed: another first manifest", f"{MANIFEST}::signed: another prev"),
        "fast forward": (f"{MANIFEST}::signed: fast forward in seq", f"{MANIFEST}::signed: seq a second time"),
        "truncation": (
            "fixity/test_manifest_chain.py::test_a_chain_cannot_show_that_its_end_was_cut_off",
            f"{LOG}::the manifests of yesterday with the log of today",
        ),
    },
    "log": {
        "set back": (f"{LOG}::the checkpoint of yesterday", f"{LOG}::signed: a smaller size"),
        "rewritten, reordered": (f"{LOG}::signed: another leaf", f"{LOG}::signed: two leaves swapped"),
        "batch leaf missing or with other signatures": (
            f"{LOG}::signed: the batch leaf is missing",
            f"{LOG}::signed: a batch leaf with one signature less",
        ),
        "leaf and node confused": ("ledger/test_merkle.py::test_a_leaf_cannot_be_passed_off_as_a_node",),
        "another root or size": (f"{LOG}::signed: another root", f"{LOG}::another size, not signed"),
        "a gap in the leaf ranges": (f"{MANIFEST}::signed: a gap in the leaves",),
        "another origin": (f"{LOG}::signed: another origin",),
        "no signature of the log": (f"{LOG}::a key of one's own", f"{LOG}::a manifest key signs the log"),
        "a line of a stranger": (f"{LOG}::a stranger's signature line",),
        "no checkpoint": (f"{LOG}::no checkpoint",),
        "tiles missing, damaged, too long, of another size": (
            f"{LOG}::a tile damaged",
            f"{LOG}::a tile too long",
            f"{LOG}::the tiles of another size",
            f"{LOG}::the tiles of an earlier size beside",
        ),
        "a proof of something else": ("ledger/test_proof.py::test_a_proof_of_something_else_is_refused",),
        "cosignatures: altered, too early, below quorum, one holder twice": (
            "ledger/test_cosignature.py::test_an_altered_cosignature_is_told_as_false",
            "ledger/test_cosignature.py::test_a_time_that_has_not_come_does_not_count",
            "ledger/test_cosignature.py::test_below_the_quorum_there_is_no_time_and_no_finding",
            "ledger/test_cosignature.py::test_two_keys_of_one_holder_count_once",
        ),
        "malformed notes": ("ledger/test_checkpoint.py::test_other_forms_are_malformed",),
        "a split view, an older state or an unknown log at a witness": (
            "ledger/test_witness.py::test_a_second_root_of_one_size_is_refused",
            "ledger/test_witness.py::test_a_log_that_shrinks_is_refused",
            "ledger/test_witness.py::test_an_unknown_log_is_refused",
        ),
        "a witness that forgets": (
            "pipeline/log/test_witness.py::test_a_memory_that_cannot_be_read_stops_the_witness",
        ),
    },
    "git": {
        "programs that a configuration or a variable names": (
            f"{NOTHING}::test_programs_that_a_configuration_names",
            f"{NOTHING}::test_what_a_partial_clone_lacks_is_not_fetched",
            f"{NOTHING}::test_a_program_in_the_folder_where_the_user_stands",
        ),
        "a name that means more than one thing": (
            f"{NAMED}::test_a_name_that_means_more_than_one_thing",
            f"{NAMED}::test_a_whole_name_means_itself_alone",
            f"{NAMED}::test_a_name_that_begins_an_id_too",
        ),
        "files that the index or a configuration hides": (
            f"{REVISION}::test_a_mark_in_the_index_hides_nothing",
            f"{REVISION}::test_a_sparse_checkout_is_a_tree_in_which_files_are_missing",
            f"{REVISION}::test_times_that_the_index_has_recorded_are_no_evidence",
            f"{REVISION}::test_another_folder_that_the_configuration_calls_the_working_tree",
        ),
        "objects that are replaced, grafted or false": (
            f"{REVISION}::test_a_replaced_object_and_a_graft_change_nothing",
            f"{REVISION}::test_an_object_with_other_content_than_its_id_says_is_refused",
        ),
        "local state that travels with a commit": (
            "pipeline/change/test_check.py::test_what_belongs_to_one_clone_is_told_in_either_tree",
        ),
        "a revision excused by what lies in the working tree": (
            f"{ROOT}::test_a_git_revision_is_judged_by_its_own_roots",
        ),
    },
    "TUF classes": {
        "arbitrary content, wrong file": (f"{WHOLE}::a letter of the source", f"{FILES}::two sources swapped"),
        "endless data": ("fixity/test_measure.py::test_a_file_that_grew_without_bound_is_not_read",),
        "mix and match": (
            f"{LOG}::the log of yesterday with the manifests of today",
            f"{LOG}::the manifests of yesterday with the log of today",
        ),
        "rollback and freeze": (f"{MEMORY}::rollback of everything to an older state",),
        "key compromise: history signed anew": (
            f"{MEMORY}::truncation",
            f"{MEMORY}::another first batch",
            f"{MEMORY}::a record less",
            f"{MEMORY}::an older trust root",
            f"{MEMORY}::a fork",
        ),
    },
}

OPEN = {
    "a hard link as such is not told, only what becomes of its content": "unpacked tar files have hard links too",
    "freeze without a memory: no verdict says that an archive is stale": "an archive that has ended is no attack; "
    "compare with a checkpoint kept elsewhere, or require time",
    "cosignatures by ML-DSA-44": "not supported; such a line in a stored checkpoint is a stranger's",
    "a mirror that serves another archive slowly": "nothing is fetched",
}


@cache
def said_in(name: str) -> frozenset[str]:
    """Return the test functions of a file and the texts in it, among them the rows of its tables."""
    found = set()
    for node in ast.walk(ast.parse((TESTS / name).read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            found.add(node.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
    return frozenset(found)


@every_case("kind", COVERED)
def test_every_line_names_tests_that_exist(kind: str) -> None:
    for line, tests in COVERED[kind].items():
        assert tests, line
        for test in tests:
            name, _, what = test.partition("::")
            assert what in said_in(name), f"{line}: {test}"


def test_what_no_test_covers_has_a_reason() -> None:
    assert all(OPEN.values())
