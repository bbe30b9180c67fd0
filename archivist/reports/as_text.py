"""`--format text`: for a person at a terminal. Text from a document is escaped and isolated."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from archivist.model.findings import Report, Result, Severity
from archivist.model.results import (
    archive,
    diff,
    evaluate,
    explain,
    export,
    find,
    ingest,
    keys,
    log,
    provenance,
    review,
    revise,
    show,
    sign,
    trust,
    verify,
    withhold,
)
from archivist.reports import (
    _text_diff,
    _text_evaluate,
    _text_explain,
    _text_found,
    _text_ingest,
    _text_log,
    _text_other,
    _text_provenance,
    _text_related,
    _text_review,
    _text_show,
    _text_trust,
    _text_verify,
)
from archivist.reports._interface import Renderer, View

__all__ = ["PLUGIN"]

_LABELS = 10

# Whoever signs a trust root has seen what it changes.
_NEVER_QUIET = ("trust sign",)

_R = TypeVar("_R", bound=Result)
_Section = Callable[[Any, Report[Result], View], Iterator[str]]  # Any: a result of the type that it stands beside


def _alone(kind: type[_R], lines: Callable[[_R, View], Iterator[str]]) -> tuple[type[Result], _Section]:
    """Pair a type of results with the function that puts it into words."""
    return kind, lambda result, _, view: lines(result, view)


def _judged(
    kind: type[_R], lines: Callable[[_R, Report[Result], View], Iterator[str]]
) -> tuple[type[Result], _Section]:
    """Pair a type of results with a function that needs the report too, for its exit code or command."""
    return kind, lines


_SECTIONS: dict[type[Result], _Section] = dict(
    (
        _alone(archive.InitResult, _text_other.init_lines),
        _alone(ingest.IngestResult, _text_ingest.ingest_lines),
        _judged(sign.SignResult, _text_other.sign_lines),
        _judged(sign.SharedSignResult, _text_other.shared_sign_lines),
        _alone(archive.RecoverResult, _text_other.recover_lines),
        _judged(verify.VerifyResult, _text_verify.verify_lines),
        _judged(verify.CheckResult, _text_verify.change_lines),
        _alone(archive.ValidateResult, _text_other.validate_lines),
        _alone(show.ShowResult, _text_show.show_lines),
        _judged(provenance.ProvenanceResult, _text_provenance.provenance_lines),
        _alone(diff.DiffResult, _text_diff.diff_lines),
        _alone(find.FindResult, _text_found.found_lines),
        _alone(review.ReviewResult, _text_review.review_lines),
        _alone(revise.AmendResult, _text_review.amend_lines),
        _alone(revise.RelateResult, _text_related.relate_lines),
        _alone(revise.WithdrawResult, _text_review.withdraw_lines),
        _alone(withhold.WithholdResult, _text_review.withhold_lines),
        _alone(export.ExportFormatsResult, _text_other.export_format_lines),
        _judged(export.ExportResult, _text_other.export_lines),
        _alone(explain.ExplainCodeResult, _text_explain.code_lines),
        _alone(explain.ExplainRecordResult, _text_explain.record_lines),
        _alone(explain.ExplainRuleResult, _text_explain.rule_lines),
        _alone(evaluate.EvaluateResult, _text_evaluate.evaluate_lines),
        _alone(archive.ConfigResult, _text_other.config_lines),
        _alone(archive.AuthorityCheckResult, _text_other.authority_lines),
        _alone(keys.KeysResult, _text_other.keys_lines),
        _alone(keys.KeyResult, _text_trust.key_lines),
        _judged(trust.TrustResult, _text_trust.trust_lines),
        _judged(trust.TrustEditResult, _text_trust.edit_lines),
        _judged(trust.TrustFileResult, _text_trust.file_lines),
        _alone(trust.TrustInForceResult, _text_trust.force_lines),
        _alone(trust.PinResult, _text_trust.pin_lines),
        _alone(log.LogShowResult, _text_log.show_lines),
        _alone(log.ProofResult, _text_log.made_lines),
        _alone(log.WitnessRequestResult, _text_log.made_lines),
        _alone(log.CosignatureResult, _text_log.made_lines),
        _alone(log.LogCheckResult, _text_log.check_lines),
        _alone(log.TimestampResult, _text_log.stamped_lines),
        _alone(log.WitnessAddResult, _text_log.added_lines),
        _judged(log.LogRebaseResult, _text_verify.rebase_lines),
    )
)


def _render(report: Report[Result], view: View) -> str:
    said = list(_findings(report, view))
    if not view.quiet or report.command in _NEVER_QUIET:
        said += _section(report, view)
    if report.exit:
        word = view.word(f"verdict.{report.verdict}")
        beside = "" if word == report.verdict else f": {word}"
        said.append(f"{report.verdict} (exit {report.exit}){beside}")
    return "".join(f"{line}\n" for line in said)


def _section(report: Report[Result], view: View) -> Iterator[str]:
    section = _SECTIONS.get(type(report.result)) if report.result is not None else None
    return iter(()) if section is None else section(report.result, report, view)


def _findings(report: Report[Result], view: View) -> Iterator[str]:
    """Return full digests, since a person compares them by eye."""
    for item in report.findings:
        if view.quiet and item.severity is not Severity.ERROR:
            continue
        message, hint = view.told(item)
        place = f"{view.path(item.path)}: " if item.path and item.path not in item.message else ""
        yield f"{view.word(f'severity.{item.severity}')}[{item.code}]: {place}{message}"
        compared = (("expected", view.value(item.expected or "")), ("found", view.value(item.found or "")))
        for label, text in (*compared, ("next", hint)):
            if text:
                yield f"  {view.label(f'label.{label}', _LABELS)}{text}"


PLUGIN = Renderer("text", _render)
