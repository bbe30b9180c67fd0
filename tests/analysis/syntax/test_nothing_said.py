"""Who refuses to speak, has to, or is spoken of, has said nothing; the examples are invented."""

from every_case import every_case


@every_case(
    "sentence",
    [
        "Le maire de Cravel Luc Tarbin a refusé de dire quand le quai rouvrira.",
        "El alcalde de Corvelo Luis Tarbín se negó a decir cuándo abrirá el muelle.",
        "Das Ministerium für Häfen soll am Montag sagen, ob der Kai öffnet.",
        "Limanlar Bakanı Ali Demirel konuşmayı reddetti.",
        "وزارت بنادر روز دوشنبه مورد انتقاد قرار گرفت.",
    ],
)
def test_nobody_speaks(context, sentence):
    assert [item.kind for item in context(sentence + "\n").syntax.relations] == []


@every_case(
    "sentence",
    [
        "Le maire de Cravel Luc Tarbin a refusé les travaux et dénonce un coup de force.",
        "El alcalde de Corvelo Luis Tarbín negó los hechos.",
        "Das Ministerium für Häfen sagte am Montag, dass der Kai öffnen soll.",
        "Limanlar Bakanı Ali Demirel, iddiaları reddetti.",
        "وزارت بنادر روز دوشنبه از این تصمیم انتقاد کرد.",
    ],
)
def test_somebody_speaks_by_the_same_words(context, sentence):
    assert context(sentence + "\n").syntax.relations
