"""Who speaks where German parts the verb: the perfect tells of a statement, the pluperfect of what was before."""

from every_case import every_case


@every_case(
    ("issuer", "text"),
    [
        ("Segelbund Ternau", "Der Segelbund Ternau hat sich in einem Brief an die Stadt über den Steg beschwert."),
        ("Segelbund Ternau", "In einem Brief hat der Segelbund Ternau den Bürgermeister zum Rücktritt aufgefordert."),
        (None, "Der Segelbund Ternau hatte den Steg am Montag kritisiert. Der Steg ist offen."),
        (None, "Der Segelbund Ternau hatte am Montag u.a. darüber informiert, dass der Steg offen ist."),
        (None, "Der Bürgermeister wurde vom Segelbund Ternau aufgefordert, den Steg zu schließen."),
    ],
)
def test_the_participle_at_the_end_says_who_spoke(read, issuer, text):
    assert read(f"{text} Der Steg sei alt.\n").metadata.issuer.value == issuer
