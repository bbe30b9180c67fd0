"""Whom an invented letter is for: the lines above its greeting are no title, a headline above it is one."""

from every_case import every_case

_TEXTS = {
    "en": (
        "The union of growers in the valley writes to the minister of transport, the mayor of "
        "Ambleford and the harbour board about the old bridge over the Terna, which has been closed "
        "since the spring. We ask you to have it repaired before the harvest begins."
    ),
    "fr": (
        "L'union des producteurs de la vallée écrit au ministre des transports, au maire de "
        "Valbrune et au conseil du port au sujet du vieux pont sur la Terne, qui est fermé depuis "
        "le printemps. Nous vous demandons de le faire réparer avant la récolte."
    ),
    "es": (
        "La unión de agricultores del valle escribe al ministro de transporte, al alcalde de "
        "Valdemora y al consejo del puerto sobre el viejo puente del Terna, que está cerrado desde "
        "la primavera. Le pedimos que se repare antes de la cosecha."
    ),
    "de": (
        "Der Verband der Landwirte im Tal schreibt dem Minister für Verkehr, dem Bürgermeister von "
        "Altenmoor und dem Hafenrat wegen der alten Brücke über die Terna, die seit dem Frühjahr "
        "geschlossen ist. Wir bitten Sie, sie vor der Ernte zu erneuern."
    ),
    "ru": (
        "Союз фермеров долины обращается к главе республики Терна, к министру транспорта области, к "
        "мэру города Заречный и к союзу портов по поводу старого моста, который закрыт с весны. Мы "
        "просим вас отремонтировать его до начала уборки урожая."
    ),
    "tr": (
        "Vadideki çiftçiler birliği olarak ulaştırma bakanlığına, Akova belediye başkanlığına ve "
        "liman kuruluna ilkbahardan bu yana kapalı olan eski köprü için yazıyoruz. Hasat başlamadan "
        "önce köprünün onarılmasını sizden rica ediyoruz."
    ),
    "ar": (
        "يكتب اتحاد المزارعين في الوادي إلى وزير النقل وإلى رئيس بلدية ترنة ومجلس الميناء ورئيس "
        "الجمهورية بشأن الجسر القديم المغلق منذ الربيع. ونرجو منكم إصلاحه قبل بدء الحصاد في الوادي "
        "كله وعلى الساحل أيضا."
    ),
    "fa": (
        "اتحادیه کشاورزان دره به وزیر راه، شهردار ترنا، رئیس جمهوری و شورای بندر درباره پل قدیمی "
        "می‌نویسد که از بهار بسته است. از شما می‌خواهیم که پیش از آغاز برداشت محصول در دره و ساحل "
        "پل را تعمیر کنید."
    ),
}
_ADDRESSEES = [  # language, whom the letter is for, how it greets
    ("en", "The Rt Hon. Nora Feld\nMinister of Transport", "Dear Mr Ashby,"),
    ("en", "The Rt Hon. Nora Feld\nMinister of Transport", "Dear Minister,"),
    ("en", "To the Minister of Transport", "Dear Mr Ashby,"),
    ("en", "To the Minister of Transport", "Dear Minister,"),
    ("en", "Head of the Republic of Terna\nT. Ashby", "Dear Mr Ashby,"),
    ("en", "Head of the Republic of Terna\nT. Ashby", "Dear Minister,"),
    ("en", "President of the Harbour Board of Aldmoor\nMs Nora Feld", "Dear Mr Ashby,"),
    ("en", "President of the Harbour Board of Aldmoor\nMs Nora Feld", "Dear Minister,"),
    ("fr", "À Monsieur le Ministre des Transports", "Monsieur le Ministre,"),
    ("fr", "À Monsieur le Ministre des Transports", "Madame, Monsieur,"),
    ("fr", "Monsieur le Maire de Valbrune\nPaul Rivière", "Monsieur le Ministre,"),
    ("fr", "Monsieur le Maire de Valbrune\nPaul Rivière", "Madame, Monsieur,"),
    ("es", "Al Ministro de Transporte", "Estimado señor Ministro:"),
    ("es", "Al Ministro de Transporte", "Estimado señor Ribera:"),
    ("es", "Excelentísimo Señor Presidente de la República", "Estimado señor Ministro:"),
    ("es", "Excelentísimo Señor Presidente de la República", "Estimado señor Ribera:"),
    ("de", "Herrn Minister Paul Rademann\nVerkehrsministerium", "Sehr geehrter Herr Minister,"),
    ("de", "Herrn Minister Paul Rademann\nVerkehrsministerium", "Sehr geehrte Damen und Herren,"),
    ("de", "An den Bürgermeister von Altenmoor\nHerrn Paul Rademann", "Sehr geehrter Herr Minister,"),
    ("de", "An den Bürgermeister von Altenmoor\nHerrn Paul Rademann", "Sehr geehrte Damen und Herren,"),
    ("ru", "Главе Республики Терна\nП.В. Ракитину", "Уважаемый Павел Викторович!"),
    ("ru", "Главе Республики Терна\nП.В. Ракитину", "Уважаемые коллеги!"),
    ("ru", "Министру транспорта области\nРакитину П. В.", "Уважаемый Павел Викторович!"),
    ("ru", "Министру транспорта области\nРакитину П. В.", "Уважаемые коллеги!"),
    ("ru", "Мэру города Заречный П.В. Ракитину", "Уважаемый Павел Викторович!"),
    ("ru", "Мэру города Заречный П.В. Ракитину", "Уважаемые коллеги!"),
    ("tr", "Akova Belediye Başkanlığına\nSayın Tuna Akova", "Sayın Bakan,"),
    ("tr", "Akova Belediye Başkanlığına\nSayın Tuna Akova", "Sayın Akova,"),
    ("tr", "Liman Kurulu Başkanı\nSayın Tuna Akova", "Sayın Bakan,"),
    ("tr", "Liman Kurulu Başkanı\nSayın Tuna Akova", "Sayın Akova,"),
    ("ar", "معالي وزير النقل السيد نبيل الرابي المحترم", "السيد الوزير،"),
    ("ar", "معالي وزير النقل السيد نبيل الرابي المحترم", "تحية طيبة وبعد،"),
    ("ar", "سعادة رئيس بلدية ترنة\nالسيد نبيل الرابي", "السيد الوزير،"),
    ("ar", "سعادة رئيس بلدية ترنة\nالسيد نبيل الرابي", "تحية طيبة وبعد،"),
    ("fa", "ریاست محترم شورای بندر", "با سلام و احترام"),
    ("fa", "ریاست محترم شورای بندر", "جناب آقای وزیر،"),
    ("fa", "رئیس محترم جمهوری\nجناب آقای نبیل رابی", "با سلام و احترام"),
    ("fa", "رئیس محترم جمهوری\nجناب آقای نبیل رابی", "جناب آقای وزیر،"),
]
_HEADLINES = [
    ("en", "Mayor Tom Ashby calls for a new bridge", "Dear Mr Ashby,"),
    ("en", "Open letter to the Minister of Transport", "Dear Mr Ashby,"),
    ("en", "President's message on the Day of the Harbour", "Dear Mr Ashby,"),
    ("fr", "Le maire de Valbrune demande un nouveau pont", "Monsieur le Ministre,"),
    ("fr", "Lettre ouverte au ministre des Transports", "Monsieur le Ministre,"),
    ("fr", "Message du président pour la fête du port", "Monsieur le Ministre,"),
    ("es", "El alcalde de Valdemora pide un nuevo puente", "Estimado señor Ministro:"),
    ("es", "Carta abierta al ministro de Transporte", "Estimado señor Ministro:"),
    ("es", "Mensaje del presidente por el día del puerto", "Estimado señor Ministro:"),
    ("de", "Bürgermeister Rademann fordert eine neue Brücke", "Sehr geehrter Herr Minister,"),
    ("de", "Offener Brief an den Minister für Verkehr", "Sehr geehrter Herr Minister,"),
    ("de", "Grußwort des Präsidenten zum Tag des Hafens", "Sehr geehrter Herr Minister,"),
    ("ru", "Мэр города Заречный требует новый мост", "Уважаемый Павел Викторович!"),
    ("ru", "Открытое письмо министру транспорта", "Уважаемый Павел Викторович!"),
    ("ru", "Обращение президента ко дню порта", "Уважаемый Павел Викторович!"),
    ("tr", "Akova Belediye Başkanı yeni köprü istiyor", "Sayın Bakan,"),
    ("tr", "Ulaştırma Bakanına açık mektup", "Sayın Bakan,"),
    ("tr", "Cumhurbaşkanının liman günü mesajı", "Sayın Bakan,"),
    ("ar", "رئيس بلدية ترنة يطالب بجسر جديد", "السيد الوزير،"),
    ("ar", "رسالة مفتوحة إلى وزير النقل", "السيد الوزير،"),
    ("ar", "كلمة رئيس الجمهورية في يوم الميناء", "السيد الوزير،"),
    ("fa", "شهردار ترنا خواستار پل تازه شد", "با سلام و احترام"),
    ("fa", "نامه سرگشاده به وزیر راه", "با سلام و احترام"),
    ("fa", "پیام رئیس جمهور به مناسبت روز بندر", "با سلام و احترام"),
]


@every_case("gap", ["\n", "\n\n"])
@every_case(("tongue", "addressee", "greeting"), _ADDRESSEES)
def test_who_is_named_above_a_greeting_is_no_title(read, tongue, addressee, greeting, gap):
    block = addressee.replace("\n", gap)
    assert read(f"{block}\n\n{greeting}\n\n{_TEXTS[tongue]}\n\n18.03.2021\n").metadata.title.value is None


@every_case(("tongue", "headline", "greeting"), _HEADLINES)
def test_a_headline_above_a_greeting_is_the_title(read, tongue, headline, greeting):
    title = read(f"{headline}\n\n{greeting}\n\n{_TEXTS[tongue]}\n\n18.03.2021\n").metadata.title.value
    assert title == headline
