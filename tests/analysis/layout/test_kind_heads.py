"""The bare word for the kind with a colon below a headline: it heads the text, and leads to nobody else's words."""

import pytest

WORDS = (
    "في خطوة خطيرة أقدمت قوات مسلحة صباح اليوم على مداهمة منزل رفيقنا في القرية واقتادته إلى جهة مجهولة.\n"
    "إننا في حزب الوفاق ندين هذا الاعتقال ونطالب بالإفراج الفوري عن رفيقنا وعن كل المعتقلين.\n21-9-2016"
)
ENGLISH = "We regret that the quay had to be closed, and we ask all who use it to be patient until the work is done."
PARAGRAPH = "نشر حزب الوفاق أمس على صفحته بيانا حول ما جرى في القرية، وتداولته الصحف المحلية والمواقع على نطاق واسع."


def forms(reading):
    return [each.form for each in reading.statements]


@pytest.mark.parametrize(
    "text",
    [
        f"قوات مسلحة تعتقل أحد أعضاء حزب الوفاق\n\nتصريح:\n{WORDS}",
        f"قوات مسلحة تعتقل أحد أعضاء حزب الوفاق\n\nبيان:\n{WORDS}",
        f"Harbour closed for two days\n\nStatement:\n{ENGLISH}",
    ],
)
def test_it_heads_the_text(read, text):
    assert forms(read(text)) == ["direct"]


@pytest.mark.parametrize(
    "text",
    [
        f"قوات مسلحة تعتقل أحد أعضاء حزب الوفاق\n\n{PARAGRAPH}\n\nنص البيان:\n{WORDS}",
        f"قوات مسلحة تعتقل أحد أعضاء حزب الوفاق\n\n{PARAGRAPH}\n\nالبيان:\n{WORDS}",
    ],
)
def test_below_a_paragraph_it_leads_to_anothers_words(read, text):
    assert forms(read(text)) == ["embedded"]
