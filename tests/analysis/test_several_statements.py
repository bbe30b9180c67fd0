from every_case import every_case

from archivist.model.metadata import Speaker

FIRST = "وزارة النقل\nبيان صحفي\n3 شباط 2018\nتعلن الوزارة فتح الطريق أمس الجمعة."
SECOND = "وزارة الكهرباء\nبلاغ صحفي\n5 شباط 2018\nتعلن الوزارة عودة التيار إلى مدينة حلب."


@every_case("ruler", ["***", "* * *", "-----", "=====", "____", "###", "⁂"])
@every_case("end", ["\n", "\r\n"])
def test_a_ruler_between_two_headers_parts_two_statements(read, ruler, end):
    text = f"{FIRST}\n{ruler}\n{SECOND}".replace("\n", end)
    first, second = read(text).statements
    assert [text[slice(*entry.spans[0])] for entry in (first, second)] == [
        part.replace("\n", end) for part in (FIRST, SECOND)
    ]
    assert (first.metadata.issuer.value, second.metadata.issuer.value) == ("وزارة النقل", "وزارة الكهرباء")
    assert (first.metadata.date_issued.value, second.metadata.date_issued.value) == ("2018-02-03", "2018-02-05")


def test_evidence_and_mentions_of_every_part_count_the_whole_text(read):
    text = f"{FIRST}\n***\n{SECOND}"
    reading = read(text)
    fields = [field for entry in reading.statements for _, field in entry.metadata.items()]
    proofs = [proof for field in fields for proof in field.evidence]
    proofs += [proof for field in fields for item in field.candidates for proof in item.evidence]
    assert len(proofs) >= 8
    assert all(proof.text == text[proof.start : proof.end] for proof in proofs)
    assert all(item.text == text[item.start : item.end] for item in reading.mentions)
    assert ("أمس الجمعة", "2018-02-02") in {(item.text, item.value) for item in reading.mentions}


def test_the_record_says_what_all_agree_on_and_leaves_the_rest_open(read):
    metadata = read(f"{FIRST}\n***\n{SECOND}").metadata
    assert (metadata.language.value, metadata.document_type.value) == ("ar", "press-release")
    assert (metadata.issuer.value, metadata.issuer.rule) == (None, "arbiter.several")
    assert [item.value for item in metadata.issuer.candidates] == ["وزارة النقل", "وزارة الكهرباء"]
    assert metadata.speaker.value != Speaker(None, None)


@every_case(
    "text",
    [
        f"{FIRST}\n***\nوتشكر الوزارة العاملين على جهدهم.",
        f"{FIRST}\n{SECOND}",
        f"***\n{FIRST}",
        f"{FIRST}\n***\n",
        f"---\ntitle: x\n---\n{FIRST}\n***\n{SECOND}",
    ],
)
def test_without_a_header_for_each_part_there_is_one_statement(read, text):
    assert len(read(text).statements) == 1
