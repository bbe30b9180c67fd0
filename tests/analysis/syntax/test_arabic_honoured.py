"""Whom a verb is done to, mourned, thanked, congratulated, is not who speaks; and names that look like other words."""

from every_case import every_case


def speakers(context):
    slice_of = context.view.document.text
    for relation in context.syntax.relations:
        name = relation.subject.name
        if name is not None:
            start, end = context.view.original(name)
            yield slice_of[start:end]


@every_case(
    "text",
    [
        "هنأ رئيس الاتحاد اللاعب كنان الحلبي بفوزه.",
        "نعى رئيس النقابة الشاعر كنان الحلبي الذي رحل أمس.",
        "نعى أمير الواحة ببالغ الحزن الملكة هناء الثانية.",
        "شكر وزير المرافئ البحار كنان الحلبي على شجاعته.",
        "اتهم رئيس النادي المدرب كنان الحلبي بالتقصير.",
    ],
)
def test_the_name_of_whom_a_verb_honours_or_accuses_is_not_the_subjects(context, text):
    assert not list(speakers(context(text)))


@every_case(
    ("text", "name"),
    [
        ("هنأ رئيس الاتحاد كنان الحلبي اللاعبين بفوزهم.", "كنان الحلبي"),
        ("حيا وزير المرافئ كنان الحلبي البحارة.", "كنان الحلبي"),
        ("حذر رئيس الهيئة كنان الحلبي من العاصفة.", "كنان الحلبي"),
        ("دعا وزير المرافئ كنان الحلبي إلى إصلاح الرصيف.", "كنان الحلبي"),
    ],
)
def test_behind_whoever_does_it_stands_another_object_or_none_is_needed(context, text, name):
    assert list(speakers(context(text))) == [name]


@every_case(
    ("text", "names"),
    [
        ("قالت منى الحلبي، مديرة الميناء، إن الرصيف جاهز.", ["منى الحلبي"]),
        ("قالت المهندسة منى الحلبي إن الرصيف جاهز.", ["منى الحلبي"]),
        ("طلبت مني مديرة الميناء أن أعود غدا.", []),
        ("قال النائب الياس الحلبي إن الرصيف جاهز.", ["الياس الحلبي"]),
    ],
)
def test_given_names_that_look_like_other_words(context, text, names):
    assert list(speakers(context(text))) == names


def test_those_who_elect_a_member_are_no_body(context):
    found = context("أكدت النائبة هناء الحلبي، عضو مجلس الواحة عن دائرة الساحل، أن القانون جاهز.").syntax.relations
    assert [relation.subject.body for relation in found] == [None]
