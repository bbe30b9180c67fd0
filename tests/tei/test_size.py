"""A record.xml is little more than its text and its claims: what is the same in every record stands elsewhere."""

import pytest

from archivist.model.source import Source
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.shared_headers import own_header, schemas_in_use

# The bound, for a statement of about 2 kB.
BOUND = 12_000

ARABIC = """وزارة المياه
مكتب الناطق الرسمي
بيان صحفي حول مشروع الآبار الجديدة
دمشق، الأحد 12 آذار/مارس 2023

قال الناطق باسم وزارة المياه سامر الأحمد إن العمل في مشروع الآبار الجديدة بدأ يوم الخميس الماضي في ثلاث قرى.
وأضاف أن الوزارة انتهت من الدراسات في 3 شباط/فبراير 2023 وأن المشروع يكفي لمياه الشرب في الوادي كله.
وشكرت الوزارة أهل القرى الذين ساعدوا في حفر البئر الأولى، ودعتهم إلى حفظ المياه في أشهر الصيف القادمة.
وأوضح الأحمد أن تكلفة المشروع دفعت من ميزانية الوزارة، وأن الأعمال تنتهي قبل نهاية العام في جميع القرى.
وسوف تصدر الوزارة بياناً آخر عند انتهاء المرحلة الأولى من المشروع، وتنشر فيه نتائج فحص المياه في الآبار.
وتؤكد وزارة المياه أن كل المعلومات عن المشروع متاحة في مكتبها لمن يطلبها من الصحفيين ومن أهل الوادي.
ويمكن تقديم الشكاوى إلى مكتب الناطق الرسمي في دمشق كل يوم من الأحد إلى الخميس بين التاسعة والثانية ظهراً.
""" + "".join(
    f"وفي القرية رقم {number} تحفر الوزارة بئراً بعمق {number} متراً، ثم تفحص المياه قبل بداية أشهر الصيف القادمة.\n"
    for number in range(11, 14)
)
ENGLISH = """Ministry of Water
Office of the Spokesperson
Press statement on the project of the new wells
Cedar Town, Sunday, 12 March 2023

The spokesperson of the Ministry of Water, Samer Ahmad, said that work on the new wells began last Thursday.
The ministry finished the studies on 3 February 2023, he said, and the project will do for the whole valley.
""" + "".join(
    f"In village number {number} the ministry will dig a well of {number}0 metres and test its water before summer.\n"
    for number in range(11, 26)
)


@pytest.mark.parametrize("text", [ARABIC, ENGLISH], ids=["ar", "en"])
def test_the_record_of_a_statement_of_2_kb_is_below_12_kb(text):
    data = text.encode()
    assert 1_800 < len(data) < 2_300
    source = Source("a.txt", "a.txt", data, "file")
    prepared = prepare(source, IngestRequest("2023-03-14T12:00:00Z", "A press archive"), schemas_in_use())
    assert prepared.record is not None, prepared.findings
    assert prepared.record.metadata.date_issued.value == "2023-03-12"
    (xml,) = (data for name, data in prepared.files.items() if name.endswith(".xml"))
    assert len(xml) < BOUND


def test_what_records_share_would_not_fit_into_each_of_them():
    assert len(own_header().data) > BOUND / 2
