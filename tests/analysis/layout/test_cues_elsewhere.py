"""Where words before a colon lead to another page, or to one part of a statement, by invented examples."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

_OWN = {
    "en": "I would like to assure you that our passengers are safe. We will review our piers and boats in the spring."
    " We thank everyone who helped our crews during the storm, and we ask for your patience until the boats sail.",
    "fr": "Je tiens à vous assurer que nos passagers sont en sécurité. Nous allons vérifier nos quais et nos bateaux."
    " Nous remercions tous ceux qui ont aidé nos équipages pendant la tempête, et nous vous demandons de patienter.",
    "de": "Ich möchte Ihnen versichern, dass unsere Fahrgäste sicher sind. Wir werden unsere Stege und Boote prüfen."
    " Wir danken allen, die unseren Mannschaften im Sturm geholfen haben, und wir bitten Sie um Geduld.",
    "es": "Quiero asegurarles que nuestros pasajeros están seguros. Revisaremos nuestros muelles y nuestros barcos."
    " Agradecemos a todos los que ayudaron a nuestras tripulaciones durante la tormenta y les pedimos paciencia.",
    "ru": "Хочу заверить вас, что наши пассажиры в безопасности. Весной мы проверим наши причалы и лодки."
    " Мы благодарим всех, кто помогал нашим экипажам во время шторма, и мы просим вас о терпении.",
    "tr": "Yolcularımızın güvende olduğunu belirtmek isterim. İskelelerimizi ve teknelerimizi gözden geçireceğiz."
    " Fırtına sırasında ekiplerimize yardım eden herkese teşekkür ederiz ve sizden sabır bekliyoruz.",
    "ar": "أود أن أؤكد لكم أن ركابنا بخير. وسنقوم بمراجعة أرصفتنا وقواربنا في الربيع. ونشكر كل من ساعد طواقمنا خلال"
    " العاصفة ونحن نعتز بهم جميعا ونطلب منكم الصبر.",
    "fa": "می‌خواهم به شما اطمینان دهم که مسافران ما سالم‌اند. اسکله‌ها و قایق‌های خود را بررسی خواهیم کرد. از همه کسانی که"
    " به خدمه ما کمک کردند سپاسگزاریم و از شما صبر می‌خواهیم.",
}
_LEAD = {
    "en": "After the storm, the chairman Owen Brack has issued a statement on the losses of our islanders.",
    "fr": "Après la tempête, le président Luc Brac a publié une déclaration sur les pertes de nos îles.",
    "de": "Nach dem Sturm hat der Vorsitzende Otto Brack eine Erklärung zu den Verlusten abgegeben.",
    "es": "Tras la tormenta, el presidente Luis Brac emitió una declaración sobre las pérdidas.",
    "ru": "После шторма председатель Олег Брацкий сделал заявление о потерях.",
    "tr": "Fırtınadan sonra başkan Orhan Brak kayıplar hakkında bir açıklama yaptı.",
    "ar": "بعد العاصفة أصدر الرئيس سامر البراق بيانا حول الخسائر.",
    "fa": "پس از توفان رئیس امید براک بیانیه‌ای درباره خسارت‌ها صادر کرد.",
}


def embedded(tongue: str, cue: str) -> list[str]:
    text = f"{_LEAD[tongue]} {cue}\n\n{_OWN[tongue]}\n\n{_OWN[tongue]}\n"
    found = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    return [text[start:end] for item in found if item.form == "embedded" for start, end in item.spans]


@pytest.mark.parametrize(
    ("tongue", "cue"),
    [
        ("en", "The chairman's statement can be read at:"),
        ("en", "The full statement is available here:"),
        ("fr", "La déclaration du président peut être lue à l'adresse suivante :"),
        ("de", "Die Erklärung ist abrufbar unter:"),
        ("es", "Puede leer el comunicado en el siguiente enlace:"),
        ("ru", "Заявление председателя можно прочитать по ссылке:"),
        ("tr", "Başkanın açıklamasına şu adresten ulaşabilirsiniz:"),
        ("ar", "يمكن قراءة بيان الرئيس على الرابط التالي:"),
        ("fa", "متن بیانیه در لینک زیر:"),
    ],
)
def test_words_that_lead_to_another_page_lead_to_nothing_here(tongue: str, cue: str):
    assert embedded(tongue, cue) == []


@pytest.mark.parametrize(
    ("tongue", "cue"),
    [
        ("ru", "В заявлении, в частности, говорится:"),
        ("es", "En su carta, el presidente dice, entre otras cosas:"),
        ("tr", "Açıklamada özetle şu ifadelere yer verildi:"),
        ("ar", "ومما جاء في البيان:"),
        ("fa", "در بخشی از این بیانیه آمده است:"),
    ],
)
def test_words_that_lead_to_one_part_lead_to_no_whole_statement(tongue: str, cue: str):
    assert embedded(tongue, cue) == []


@pytest.mark.parametrize(
    ("tongue", "cue"),
    [
        ("en", "The text of the statement on his website is as follows:"),
        ("ru", "Текст заявления на сайте:"),
        ("tr", "Açıklamada şu ifadelere yer verildi:"),
        ("ar", "وفيما يلي نص البيان:"),
    ],
)
def test_words_that_lead_to_the_whole_do(tongue: str, cue: str):
    assert embedded(tongue, cue) == [f"{_OWN[tongue]}\n\n{_OWN[tongue]}"]
