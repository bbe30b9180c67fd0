"""Lines above a text that look like headlines and are none; the examples are invented."""

import pytest

from archivist.analysis.fields.no_titles import is_no_title


@pytest.mark.parametrize(
    "line",
    [
        'Sorvale (LNA) - The spokesman of the dockers said, "We want talks."',
        "Hewlêr (DNA) - Berdevkê Encûmena Bajêr got, “Em aştiyê dixwazin.”",
        "Cravel (ALN) – Le syndicat a suspendu sa grève lundi matin.",
    ],
)
def test_a_lead_with_its_dateline_is_no_title(line):
    assert is_no_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "Lagoon Dock Workers (LDW) - Statement on the closure of the pier",
        "Statement of the Harbour Union (53): the pier",
    ],
)
def test_a_body_with_its_short_form_may_begin_one(line):
    assert not is_no_title(line)
