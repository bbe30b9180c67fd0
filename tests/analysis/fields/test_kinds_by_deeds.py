"""Each kind of statement is known by many ways of doing it, in each language: invented sentences."""

from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import load_authority
from archivist.model.document import Document
from archivist.model.metadata import Field

# What a text goes on with that does nothing: who reads the first sentence alone knows the kind of both.
GOES_ON = {
    "en": "The people of the district have known this for a long time, and the council has written it down.",
    "fr": "Les habitants du quartier le savent depuis longtemps, et cela a été écrit.",
    "es": "Los vecinos del barrio lo saben desde hace mucho tiempo y así consta.",
    "de": "Die Menschen im Viertel wissen das seit langem, und es ist so festgehalten.",
    "ru": "Жители района знают об этом давно, и так это записано в документах.",
    "tr": "Mahalle sakinleri bunu uzun zamandır biliyor ve kayıtlarda da böyle yazıyor.",
    "ar": "أهالي الحي يعرفون هذا منذ زمن طويل، وهو مكتوب في السجلات.",
    "fa": "اهالی محله از مدت‌ها پیش این را می‌دانند و در اسناد نیز چنین آمده است.",
}
DOES = {
    "en": {
        "condolence": [
            "We are deeply saddened by the death of Oswin Darke.",
            "It is with great sadness that we learned of the passing of Oswin Darke.",
            "The Club was shocked to hear of the sudden death of its captain.",
        ],
        "message": [
            "On the occasion of Independence Day, the President wishes all citizens happiness and peace.",
            "The Council extends its warmest greetings to all Muslims on the occasion of Eid.",
            "The Embassy conveys its best wishes to the people of Orsland on their National Day.",
        ],
        "clarification": [
            "Reports that the Port of Selmouth is to close are untrue.",
            "There is no truth in the reports that the bank is insolvent.",
            "The claims made in yesterday's article are without foundation.",
        ],
        "readout": [
            "Prime Minister Ilse Varga spoke by telephone today with President Tomas Reke.",
            "President Reke held a telephone conversation with Prime Minister Varga.",
            "The Minister had a phone call with his Lethonian counterpart.",
            "Foreign Minister Varga received a phone call from Foreign Minister Reke.",
        ],
        "announcement": [
            "The water supply will be shut off on Tuesday 14 May from 8 a.m. to 2 p.m.",
            "Applications are now open for the Brayford Fellowship.",
            "The Board invites applications for the post of headteacher.",
            "The market on the quay has been postponed to Sunday.",
        ],
        "speech": [
            "Thank you, Madam Chair, and good morning everyone.",
            "Mr Speaker, I rise to make a statement on the harvest.",
            "Thank you very much. Thank you. It is great to be back in Corvale.",
        ],
    },
    "fr": {
        "condolence": [
            "Nous avons appris avec une profonde tristesse le décès d'Étienne Marchal.",
            "C'est avec une immense tristesse que le Club a appris la disparition de son président.",
            "Le Conseil adresse ses sincères condoléances à la famille.",
        ],
        "message": [
            "À l'occasion de la fête nationale, le Président souhaite à tous ses concitoyens bonheur et santé.",
            "Le Conseil présente ses meilleurs vœux à tous les habitants.",
            "Je vous adresse mes plus chaleureuses félicitations pour votre élection.",
        ],
        "clarification": [
            "Contrairement à ce qui circule sur les réseaux sociaux, le port ne fermera pas.",
            "Les informations relayées par certains médias sont fausses.",
            "Le ministère dément formellement ces informations.",
        ],
        "readout": [
            "La Première ministre s'est entretenue aujourd'hui par téléphone avec le Président Reke.",
            "Le Président a eu un entretien téléphonique avec la Première ministre Varga.",
            "Le Ministre a reçu ce matin l'ambassadeur d'Orsland.",
        ],
        "announcement": [
            "La mairie informe les habitants que l'eau sera coupée mardi.",
            "Les candidatures sont ouvertes jusqu'au 30 juin.",
            "La route sera fermée à la circulation à compter de lundi.",
            "La mairie a annoncé la fermeture de toutes les écoles de Corval.",
        ],
        "speech": [
            "Monsieur le Président, Mesdames et Messieurs les députés,",
            "Merci, Madame la Présidente. Je suis heureux d'être parmi vous.",
            "C'est pour moi un honneur de vous retrouver à Corval.",
        ],
    },
    "es": {
        "condolence": [
            "Con profundo pesar hemos recibido la noticia del fallecimiento de Esteban Marchal.",
            "El Consejo expresa sus condolencias a la familia.",
            "Enviamos nuestro más sentido pésame a sus familiares.",
        ],
        "message": [
            "Con motivo de las fiestas patrias, el Presidente desea a todos salud y paz.",
            "El Consejo felicita a Daniel Pellar por su nombramiento.",
            "Reciba mi más cordial felicitación por su elección.",
        ],
        "clarification": [
            "Es falso que el puerto vaya a cerrar.",
            "El Ministerio desmiente categóricamente esas informaciones.",
            "Las informaciones publicadas carecen de fundamento.",
        ],
        "readout": [
            "La primera ministra conversó hoy por teléfono con el presidente Reke.",
            "El Presidente sostuvo una conversación telefónica con la primera ministra Varga.",
            "El Ministro recibió esta mañana al embajador de Orslandia.",
        ],
        "announcement": [
            "El Ayuntamiento informa a los vecinos que se cortará el agua el martes.",
            "Se informa a los usuarios que la línea queda suspendida.",
            "Se comunica a los aspirantes que el examen se aplaza.",
            "La jornada será aplazada hasta el viernes, y la alcaldía se permite informar de ello.",
        ],
        "speech": [
            "Muchas gracias, señora Presidenta. Buenos días a todos.",
            "Señoras y señores, queridos amigos:",
            "Es para mí un honor estar hoy con ustedes.",
        ],
    },
    "de": {
        "condolence": [
            "Mit tiefer Trauer haben wir vom Tod von Oswin Dark erfahren.",
            "Unser tiefes Mitgefühl gilt den Angehörigen.",
            "Unsere Gedanken sind bei den Familien der Opfer.",
        ],
        "message": [
            "Zum Nationalfeiertag wünscht der Präsident allen Bürgern Gesundheit und Frieden.",
            "Wir wünschen allen Leserinnen und Lesern ein frohes neues Jahr.",
            "Frohe Weihnachten und ein gutes neues Jahr!",
        ],
        "clarification": [
            "Berichte, wonach der Hafen geschlossen werden soll, sind falsch.",
            "Das Ministerium weist die Vorwürfe entschieden zurück.",
            "Das Ministerium dementiert die Meldungen.",
        ],
        "readout": [
            "Ministerpräsidentin Varga hat heute mit Präsident Reke telefoniert.",
            "Der Präsident führte ein Telefonat mit der Ministerpräsidentin.",
            "Der Minister empfing heute den Botschafter von Orsland.",
        ],
        "announcement": [
            "Die Stadtwerke unterbrechen am Dienstag die Wasserversorgung.",
            "Die Anwohner werden gebeten, Wasser vorzuhalten.",
            "Die Straße ist ab Montag gesperrt.",
            "Der Stadtrat hat beschlossen, die auf Freitag festgelegte Versammlung auf Montag zu verschieben.",
        ],
        "speech": [
            "Sehr geehrte Frau Präsidentin, meine Damen und Herren,",
            "Meine sehr verehrten Damen und Herren,",
            "Liebe Genossinnen und Genossen,",
        ],
    },
    "ru": {
        "condolence": [
            "С глубоким прискорбием коллектив клуба узнал о кончине Олега Дарьина.",
            "Выражаем искренние соболезнования родным и близким.",
            "Приносим глубокие соболезнования семье погибшего.",
        ],
        "message": [
            "Сердечно поздравляю вас с Днём независимости.",
            "Желаю вам здоровья, мира и благополучия.",
            "С наступающим Новым годом!",
        ],
        "clarification": [
            "Сообщения о закрытии порта не соответствуют действительности.",
            "Информация о задержке выплат является фейком.",
            "Распространяемое в сети видео не имеет отношения к нашей больнице.",
        ],
        "readout": [
            "Премьер-министр провела сегодня телефонный разговор с президентом Реке.",
            "Состоялась встреча министра с послом Орсландии.",
            "Президент принял делегацию аграриев.",
        ],
        "announcement": [
            "Администрация сообщает, что во вторник будет отключена вода.",
            "Приём заявок продлится до 30 июня.",
            "Объявляется конкурс на замещение должности директора.",
        ],
        "speech": [
            "Уважаемый господин председатель, уважаемые коллеги!",
            "Дамы и господа, дорогие друзья!",
            "Для меня большая честь выступать перед вами.",
        ],
    },
    "tr": {
        "condolence": [
            "Osman Dereli'nin vefatını derin bir üzüntüyle öğrenmiş bulunuyoruz.",
            "Merhuma Allah'tan rahmet, ailesine sabır dileriz.",
            "Ailesine ve sevenlerine başsağlığı diliyoruz.",
        ],
        "message": [
            "Tüm vatandaşlarımızın bayramını kutlar, sağlık ve huzur dilerim.",
            "Yeni yılınız kutlu olsun.",
            "Dana Pell'i yeni görevinden dolayı tebrik ederiz.",
        ],
        "clarification": [
            "Limanın kapatılacağı yönündeki haberler gerçeği yansıtmamaktadır.",
            "Söz konusu iddialar asılsızdır.",
            "Böyle bir karar alınmamıştır.",
        ],
        "readout": [
            "Başbakan Varga, Cumhurbaşkanı Reke ile telefonda görüştü.",
            "Bakan, Letonya Dışişleri Bakanı Reke'yi kabul etti.",
            "Vali, çiftçi heyetini makamında ağırladı.",
        ],
        "announcement": [
            "Belediye, salı günü su kesintisi yapılacağını duyurur.",
            "Başvurular 30 Haziran'a kadar devam edecek.",
            "Vatandaşlarımızın tedbirli olmaları rica olunur.",
            "Her türlü açık hava etkinliği on beş gün süreyle yasaklanmıştır.",
        ],
        "speech": [
            "Sayın Başkan, değerli milletvekilleri,",
            "Değerli misafirler, hanımefendiler, beyefendiler,",
            "Sevgili vatandaşlarım,",
        ],
    },
    "ar": {
        "condolence": [
            "تلقى نادي الموج ببالغ الحزن خبر وفاة رئيسه الأسبق.",
            "بقلوب مؤمنة بقضاء الله وقدره ننعى إليكم الأستاذ عثمان الدارمي.",
            "نسأل الله أن يتغمده بواسع رحمته.",
        ],
        "message": [
            "بمناسبة عيد الاستقلال يتقدم الرئيس إلى جميع المواطنين بأحر التهاني.",
            "كل عام وأنتم بخير.",
            "نهنئ الأستاذة دانة بتعيينها.",
        ],
        "clarification": [
            "ما يتم تداوله حول إغلاق الميناء عار عن الصحة.",
            "هذا الخبر غير صحيح.",
            "تنفي الوزارة ما نشر حول نقص الدواء.",
        ],
        "readout": [
            "أجرت رئيسة الوزراء اتصالا هاتفيا مع رئيس ليثونيا.",
            "استقبل الوزير صباح اليوم سفير أورسلاند.",
            "التقى المحافظ وفدا من المزارعين.",
        ],
        "announcement": [
            "تعلن البلدية لأهالي الحي أن ضخ المياه سيتوقف.",
            "على السادة المواطنين أخذ العلم.",
            "يرجى من الطلبة مراجعة القسم.",
            "قررت جامعة الوادي تعليق الدوام يوم الثلاثاء.",
            "يسر مجلس إدارة شركة الوادي أن يدعو السادة المساهمين إلى اجتماع الجمعية العامة.",
        ],
        "speech": [
            "السيد الرئيس، السيدات والسادة الأعضاء،",
            "أيها الإخوة والأخوات،",
            "يسعدني أن أكون بينكم اليوم.",
        ],
    },
    "fa": {
        "condolence": [
            "درگذشت عثمان دارابی را به خانواده ایشان تسلیت عرض می\u200cنماییم.",
            "خبر درگذشت استاد موجب تأثر و تأسف فراوان شد.",
            "ضایعه درگذشت پدر گرامی\u200cتان را تسلیت می\u200cگوییم.",
        ],
        "message": [
            "فرارسیدن سال نو را به همه هم\u200cوطنان تبریک می\u200cگوییم.",
            "عید شما مبارک.",
            "انتصاب شایسته جنابعالی را تبریک عرض می\u200cنمایم.",
        ],
        "clarification": [
            "اخبار منتشر شده درباره تعطیلی بندر کذب محض است.",
            "این خبر صحت ندارد.",
            "وزارتخانه این ادعاها را تکذیب می\u200cکند.",
        ],
        "readout": [
            "نخست\u200cوزیر با رئیس\u200cجمهور لتونیا تلفنی گفت\u200cوگو کرد.",
            "وزیر امروز با سفیر دیدار کرد.",
            "استاندار هیئت کشاورزان را به حضور پذیرفت.",
        ],
        "announcement": [
            "به اطلاع اهالی محترم می\u200cرساند جریان آب قطع خواهد شد.",
            "ثبت\u200cنام تا پایان خرداد ادامه دارد.",
            "مهلت ارسال آثار تمدید شد.",
        ],
        "speech": [
            "آقای رئیس، نمایندگان محترم،",
            "خانم\u200cها، آقایان،",
            "هموطنان عزیزم،",
        ],
    },
}


@every_case(
    ("language", "kind", "sentence"),
    [
        (language, kind, sentence)
        for language, kinds in DOES.items()
        for kind, sentences in kinds.items()
        for sentence in sentences
    ],
)
def test_what_a_sentence_does_shows_the_kind_of_its_text(language: str, kind: str, sentence: str) -> None:
    assert kind in shown(f"{sentence}\n{GOES_ON[language]}")


@every_case(
    ("kind", "text"),
    [
        (
            "condolence",
            "We condemn the killing of the two nurses. Our thoughts are with their families.",
        ),
        ("condolence", "Nous condamnons cet assassinat. Nos pensées vont aux familles et nous exigeons un procès."),
        ("condolence", "Condenamos el asesinato. Nuestros pensamientos están con las familias y exigimos justicia."),
        ("condolence", "Wir verurteilen diesen Mord. Unsere Gedanken sind bei den Familien. Wir fordern Aufklärung."),
        ("condolence", "Мы осуждаем убийство и требуем наказать виновных. Выражаем соболезнования семьям погибших."),
        ("condolence", "ندين قتل الممرضتين في مرة ونطالب بمحاسبة الفاعلين. ونتقدم بخالص العزاء إلى ذويهما."),
        ("clarification", "Es falso que los salarios hayan subido. Exigimos al ministro que publique las cifras."),
        ("clarification", "خلافا لما تدعيه الحكومة فإن الأجور انخفضت. ونطالب الوزير بنشر الأرقام كاملة."),
        ("announcement", "A man was stabbed on Friday night, police said. The road will be closed until Monday."),
        ("announcement", "Ein Mann ist am Freitag erstochen worden. Die Straße ist nach Angaben der Polizei gesperrt."),
        ("readout", "The two ministers discussed trade for hours, according to a diplomat who was not in the room."),
        ("speech", "Дорогие друзья! Сердечно поздравляю вас с Днём независимости и желаю вам здоровья."),
        (
            "speech",
            "Ekselansları,\n\nVadi'nin bağcılık bayramını ve bütün bağcılarını en içten dileklerimle kutluyorum.",
        ),
        ("message", "Le syndicat des bateliers se félicite de la réouverture du canal et du retour des péniches."),
        ("message", "Deux bacs neufs sont arrivés. « Ils sont beaux », se félicite Ida Carreau, batelière."),
        ("message", "تنتظر القوارب هنا منذ الصباح أن يفتح الجسر، وقد وصل منها سبعة من الضفة الأخرى."),
        (
            "readout",
            "Was morgen kommt\n9.00 Der Rat berät über das Wehr\n13.00 Die Ministerin empfängt den Botschafter",
        ),
        ("readout", "Thursday on the lake\n0900 The race begins\n1300 The minister receives the ambassador"),
    ],
)
def test_what_a_text_does_by_the_way_is_not_its_kind(kind: str, text: str) -> None:
    assert field(text).value != kind


@every_case(
    ("kind", "text"),
    [
        ("message", "Le syndicat des bateliers félicite Ida Carreau de son élection à la présidence du canal."),
        ("message", "هنأ نادي القوارب اليوم نادي الضفة بفوزه في السباق الكبير على البحيرة العليا."),
        ("readout", "Die Ministerin empfängt den Botschafter im Haus am Wehr. Sie sprechen über den Kanal."),
    ],
)
def test_the_same_words_in_a_deed_show_its_kind(kind: str, text: str) -> None:
    assert kind in shown(text)


def test_a_number_is_no_tag_of_a_network() -> None:
    numbered = field("Nota #42\nLas barcas cruzan el lago desde hace un siglo y nadie sabe quién las hizo.")
    tagged = field("Nota #barcas\nLas barcas cruzan el lago desde hace un siglo y nadie sabe quién las hizo.")
    rules = [{kind.rule, *(item.rule for item in kind.candidates)} for kind in (numbered, tagged)]
    assert ["type.post" in found for found in rules] == [False, True]


def shown(text: str) -> set[object]:
    """Return the kinds that a text may be of: that which is taken, and those that were thought of."""
    kind = field(text)
    return {kind.value, *(candidate.value for candidate in kind.candidates)}


def field(text: str) -> Field:
    """Return the field for the kind of a text."""
    return analyse(Document(text, "text/plain", "utf-8", "given"), load_authority().find(text)).metadata.document_type
