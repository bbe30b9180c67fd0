"""Where the first person begins to speak below a line that names the statement; what ends such a line, too."""

from every_case import every_case

DE = (
    "Der Steg am Nordufer bleibt offen, das haben wir in der vergangenen Woche beschlossen. Wir danken allen, die an "
    "ihm gebaut haben, und bitten um Geduld. Unser Fest wird im Mai gefeiert, wie in jedem Jahr."
)
TR = (
    "Derneğimizin iskelesi bu yıl da açık kalacaktır. Emeği geçen herkese teşekkür ediyoruz ve üyelerimizden sabır "
    "bekliyoruz. Şenliğimizi her yıl olduğu gibi mayıs ayında kutlayacağız."
)
EN = (
    "Our pier on the northern shore will stay open this year. We thank all who have built it, and we ask for patience "
    "until the works end. We will keep our feast in May, as in every year."
)

TOLD = (
    "Der Steg sei alt, sagte der Wart. Das Fest sei teuer, erklärte die Kasse. Wir sehen uns im Mai, meinte der Wart. "
    "Die Boote seien alt, betonte er, und die Kasse leer."
)

BEFORE = {DE: "Der Steg ist alt.", TR: "İskele yüz yaşında.", EN: "The pier is one hundred years old."}


def embedded(read, text):
    return [text[start:end] for item in read(text).statements if item.form == "embedded" for start, end in item.spans]


@every_case(
    ("lead", "said"),
    [
        ("In einem Rundschreiben erinnert der Seglerbund an die Arbeit der letzten Jahre:", DE),
        ("Mehrere Vereine haben nun eine Grundsatzerklärung verfasst:", DE),
        ("In a letter to its guests the league looks back on the year:", EN),
        ("Zum Streit um den Steg erklärte gestern ein Sprecher des Seglerbunds nach der Sitzung vom 3.5.2019:", DE),
        ("Zum Fest am Steg hielt der Vorsitzende nachfolgende Ansprache.", DE),
        ("Der Seglerbund hat einen offenen Brief geschrieben, den wir hier dokumentieren:", DE),
        ("Haberimiz üzerine İskele Derneği'nin sitemize gönderdiği açıklamayı yayınlıyoruz.", TR),
    ],
)
def test_the_first_person_below_such_a_line_is_the_statement(read, lead, said):
    assert embedded(read, f"{BEFORE[said]}\n\n{lead}\n\n{said}\n") == [said]


@every_case(
    "text",
    [
        f"Wir haben gestern einen Brief erhalten, in dem der Bund drei Dinge nennt:\n\n{DE}\n",
        f"Der Seglerbund nannte in einem Brief drei Gründe: den Steg, das Fest, die Kasse. {DE}\n",
        f"Der Seglerbund veröffentlicht diese Erklärung:\n\n{DE}\n",
        f"Das Fest beginnt um 18:30\n\n{DE}\n",
        f"In einem Brief nennt der Bund drei Gründe:\n\n{TOLD}\n",
    ],
)
def test_no_other_line_begins_one(read, text):
    assert embedded(read, text) == []


def test_a_summary_that_is_cut_short_leads_to_nothing(read):
    lead = "Terna Kulübü'nün sitesinden yapılan açıklamada şu ifadelere yer verildi:"
    said = f"“{TR}”"
    text = f"{lead} {said[:30]} …\n{lead}\n{said}\n"
    assert embedded(read, text) == [said]


def test_what_somebody_says_of_himself_is_no_report(read):
    said = (
        "Wir nehmen die Hinweise ernst. Das habe ich dem Wart im September mitgeteilt, als ich zum Steg Stellung "
        "genommen habe. So etwas darf sich nicht wiederholen, und wir werden so bald wie möglich antworten."
    )
    lead = "Zu der Mitteilung der Segler sagt die Vorsitzende des Seglerbunds, Nora Quill:"
    assert embedded(read, f"Der Steg bleibt uns wichtig\n\n{lead}\n\n{said}\n") == [said]
