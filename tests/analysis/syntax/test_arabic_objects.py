"""Verbs of an Arabic statement that perform something, behind clauses of others."""

import pytest

DENIED = "بيان حقيقة\n\nتتداول بعض المواقع وثيقة {}، وتنويرا للناس، تنفي وزارة التربية الساحلية إصدارها لهذا المقرر."


@pytest.mark.parametrize("described", ["يدعي مروجوها أنها مقرر", "مفبركة"])
def test_who_denies_behind_what_others_claim_is_the_issuer(read, described):
    assert read(DENIED.format(described)).metadata.issuer.value == "وزارة التربية الساحلية"


def test_whom_a_statement_calls_on_is_not_its_issuer(read):
    text = "بيان\n\nتدين الجمعية الأهلية للصيادين إغلاق المرفأ، وتطالب وزارة الموانئ الساحلية بفتحه."
    assert read(text).metadata.issuer.value == "الجمعية الأهلية للصيادين"
