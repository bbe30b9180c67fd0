"""As which body a text says "we", to whose notice it says that something came, and labels before both."""

from every_case import every_case


@every_case(
    ("text", "body"),
    [
        ("As the Union of Dock Workers, we want to express our concern about the new rules.", "Union of Dock Workers"),
        ("As Sorvale Teachers' Union we reject the cuts.", "Sorvale Teachers' Union"),
        ("As Lagoon Farmers' Association, we know how hard this year has been.", "Lagoon Farmers' Association"),
        ("We, as the Lagoon Farmers' Association, reject the cuts.", "Lagoon Farmers' Association"),
        ("In our capacity as the Lagoon Farmers' Association, we reject it.", "Lagoon Farmers' Association"),
        ("En tant que Syndicat des marins de Cravel, nous refusons ces coupes.", "Syndicat des marins de Cravel"),
        ("Nous, en tant que Syndicat des marins de Cravel, refusons cela.", "Syndicat des marins de Cravel"),
        ("Como Sindicato de Marineros de Corvelo queremos pedir diálogo.", "Sindicato de Marineros de Corvelo"),
        ("Como Asociación de Vecinos de Tresmares, rechazamos el cierre.", "Asociación de Vecinos de Tresmares"),
        (
            "Als Gewerkschaft der Hafenarbeiter Norden fordern wir die Rücknahme der Kürzungen.",
            "Gewerkschaft der Hafenarbeiter Norden",
        ),
        ("Wir als Verband Nordischer Reeder lehnen das ab.", "Verband Nordischer Reeder"),
        ("Мы, как Союз моряков Заволжья, требуем отмены решения.", "Союз моряков Заволжья"),
        ("Как Союз моряков Заволжья мы требуем отмены решения.", "Союз моряков Заволжья"),
        ("بصفتنا نقابة عمال الموانئ نرفض هذا القرار.", "نقابة عمال الموانئ"),
        ("ما به عنوان انجمن صنفی ملوانان این تصمیم را محکوم می‌کنیم.", "انجمن صنفی ملوانان"),
        # what somebody else did, or what is compared
        ("As Harvest Bank closed its branches, we lost our savings. We call for help.", None),
        ("As the Ministry of Ports has said, we are safe. We thank you.", None),
        ("As a union we reject the cuts. We call for talks.", None),
        ("Como el Sindicato de Marineros de Corvelo, rechazamos el cierre.", None),
        ("Als die Gewerkschaft der Hafenarbeiter uns um Hilfe bat, haben wir gehandelt.", None),
        ("Als Gewerkschaft fordern wir mehr Geld.", None),
        ("Мы, как и Союз моряков Заволжья, требуем отмены решения.", None),
    ],
)
def test_a_text_says_as_which_body_it_speaks(read, text, body):
    assert read(text + "\n").metadata.issuer.value == body


@every_case(
    ("text", "body"),
    [
        (
            "The attention of the Office of the Comptroller of Ports has been drawn to a report on fees. It is false.",
            "Office of the Comptroller of Ports",
        ),
        ("It has come to the notice of the Board of Harvest Bank that fake letters are sent.", "Board of Harvest Bank"),
        (
            "L'attention de la Direction générale des ports a été attirée par une publication mensongère.",
            "Direction générale des ports",
        ),
        (
            "Il est parvenu à la connaissance du Conseil des pêcheurs de Cravel que de faux documents circulent.",
            "Conseil des pêcheurs de Cravel",
        ),
        (
            "Ha llegado a conocimiento de la Dirección General de Puertos que circulan cartas falsas.",
            "Dirección General de Puertos",
        ),
        ("We draw the attention of the Ministry of Ports to the state of the pier.", None),
        ("The report caught the attention of the Ministry of Ports, and was called important.", None),
        ("Nous attirons l'attention du Ministère des ports sur l'état du quai.", None),
        ("Llamamos la atención del Ministerio de Puertos sobre el muelle.", None),
    ],
)
def test_who_was_told_of_something_answers_it(read, text, body):
    assert read(text + "\n").metadata.issuer.value == body


@every_case(
    ("text", "body"),
    [
        ("PRESS RELEASE The Board of Harvest Bank informs its clients that it is closed.", "Board of Harvest Bank"),
        ("Press Release The Board of Harvest Bank informs its clients that it is closed.", "Board of Harvest Bank"),
        ("PUBLIC NOTICE The Lagoon Water Authority announces that supply is cut.", "Lagoon Water Authority"),
        (
            "COMMUNIQUÉ DE PRESSE Le Conseil communal de Cravel informe les habitants que l'eau est coupée.",
            "Conseil communal de Cravel",
        ),
        ("AVISO La Alcaldía de Corvelo informa que el agua se corta el lunes.", "Alcaldía de Corvelo"),
        (
            "STATEMENT OF THE LAGOON WATER AUTHORITY. The Lagoon Water Authority announces that supply is cut.",
            "Lagoon Water Authority",
        ),
    ],
)
def test_the_noun_for_a_kind_on_the_same_line_is_no_part_of_a_name(read, text, body):
    assert read(text + "\n").metadata.issuer.value == body
