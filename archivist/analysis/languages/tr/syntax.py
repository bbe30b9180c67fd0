"""The grammar of Turkish: the verb stands last, the head ends a noun phrase, cases are endings."""

from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["FACTS"]

_PAST = "(?:[dt][ıiuü](?:lar|ler|k|m)?|m[ıiuü]şt[ıiuü](?:r)?)"
_NOUN = "(?:lar|ler)?(?:[ıiuü]|s[ıiuü]|m[ıiuü]z)?(?:n?[dt][ae]n?|n?[ıiuü]n|y?l[ae]|[yn]?[ae]|[yn]?[ıiuü])?(?:ki)?"
_OWN = "(?:s?[ıiuü](?:m[ıiuü]z)?|[ıiuü]m[ıiuü]z|m[ıiuü]z|n[ıiuü]n|[ıiuü]n)?"


def _said(*stems: str) -> tuple[str, ...]:
    """Return the stems of verbs with the endings of the past: "said"."""
    return tuple(stem + _PAST for stem in stems)


def _noun(*stems: str) -> tuple[str, ...]:
    """Return the stems of nouns with number, possessive and case: "in its statement"."""
    return tuple(stem + _NOUN for stem in stems)


FACTS = SyntaxFacts(
    order="sov",
    saying=(
        *_said("de", "söyle", "belirt", "açıkla", "bildir", "kaydet", "vurgula", "kına", "duyur", "ekle", "aktar"),
        *_said("değerlendir", "konuş", "dile", "anlat", "yanıtla", "cevapla", "yalanla", "doğrula", "savun", "eleştir"),
        *_said("uyar", "iste", "çağır", "reddet", "kutla", "hatırlat", "anımsat", "sor", "öner", "lanetle", "müjdele"),
        *_said("yineledi?", "tekrarla", "paylaş", "yaz", "sürdür", "suçla", "onayla", "yorumla", "özetle", "an"),
        *("diyor", "söylüyor", "belirtiyor", "bildiriyor", "açıklıyor", "vurguluyor", "diye"),
    ),
    spoken=(
        *("ifade", "ilan", "davet", "tekzip", "iddia", "itiraf", "takdir", "teşekkür", "talep", "protesto", "dikkat"),
        *("işaret", "vurgu", "çağrıda", "açıklamada", "açıklamalarda", "değerlendirmede", "değerlendirmelerde", "tepki"),
        *("ifadelerini", "ifadesini", "ifadelerine", "sözlerini", "sözlerine", "dile", "ret", "kabul", "tebrik", "taziye"),
        *("başsağlığı", "temenni", "rica", "beyan", "deklare", "teyit", "tehdit", "itiraz", "vaat", "söz", "bilgi"),
        *("çağrısı", "çağrısında", "uyarısında", "uyarıda", "eleştiride", "eleştirisinde", "paylaşımda", "paylaşımında"),
        *("duyuru", "ilgili", "yorumunu", "yorumunda", "altını", "kaydını", "görüşünü", "cevap", "yanıt", "açıklık"),
    ),
    light=(
        *_said("et", "getir", "çek", "yap", "bulun", "göster", "kullan", "ver", "sürdür", "çiz", "düş", "dile"),
        r"(?:ediyor|eder|etmekte|bulunuyor|bulunmakta|çekiyor|veriyor)(?:uz|iz|dir|yiz|ler)?",
    ),
    performing=(
        r"(?:kın|duyur|bildir|açıkl|dil|kutl|çağır|lanetl|sun|paylaş|an|selaml|bekl|söyl|yayıml|yayınl|vurgul|hatırlat|belirt|uyar)"
        r"[aeıiuü]?(?:[ıiuü]yor|y[ıiuü]yor|[aeıiuü]?r|makta|mekte)(?:uz|üz|[ıiuü]z|d[ıiuü]r|y[ıiuü]z|lar|ler)?",
        r"(?:ediyor|eder|etmekte|bulunuyor|bulunmakta|çekiyor|veriyor)(?:uz|iz|dir|yiz|ler)?",
        r"(?:istiyor|isteriz|diyor|istemekte|karşılıyor)(?:uz|iz|dir|yiz)?",
    ),
    personal=(*_said("de", "söyle", "konuş", "anlat", "ekle", "yaz"), *_said("kullan", "getir"), "diye", "diyor"),
    issuing=(
        *_said("yap", "yayımla", "yayınla", "paylaş", "gönder", "bulun", "yolla", "ilet", "ver", "oku", "kaleme"),
        *_said("düzenle", "imzala", "geç"),
    ),
    statement=(
        *_noun("açıklama", "bildiri", "mesaj", "duyuru", "demec", "demeç", "bülten", "mektup", "mektub"),
        *_noun("deklarasyon", "manifesto", "tekzip", "tekzib", "paylaşım", "çağrı", "beyanat", "tweet", "beyanname"),
    ),
    agent=("tarafından", "adına", "namına", "tarafınca"),
    article=("bu", "söz", "adı", "ilgili"),
    possessive=("kendi",),
    link=("ve", "&"),
    close=(
        *("bir", "bu", "şu", "o", "için", "ile", "olarak", "göre", "da", "de", "ise", "ki", "sonra", "önce", "üzere"),
        *("hakkında", "dolayı", "nedeniyle", "yazılı", "basın", "sosyal", "konuyla", "konu", "konuya", "yaptığı", "ancak"),
        *("fakat", "ayrıca", "öte", "yandan", "yapılan", "konuşan", "bizzat", "yine", "daha", "ardından", "dair"),
        *("ilgili", "ilişkin", "karşı", "yönelik", "bazı", "tüm", "her", "hem", "eğer", "çünkü", "olan", "eden", "kendi"),
        *("yayımladığı", "yayınladığı", "paylaştığı", "gönderdiği", "düzenlediği", "katıldığı", "resmi", "kamuoyuna"),
        *("biz", "bizler", "sevgili", "değerli", "sayın", "ey", "böylece", "işte", "üzerine", "son", "açıklamada"),
    ),
    postposition=(
        *("hakkında", "için", "ile", "göre", "olarak", "gibi", "kadar", "karşı", "üzerine", "tarafından", "adına"),
        *("namına", "konusunda", "nedeniyle", "sayesinde", "yerine", "dışında", "dahil", "başta", "ve", "veya"),
    ),
    opening=("şöyle", "şu", "şunlar", "şöyledir", "aynen", "aşağıda", "aşağıdaki", "aşağıdadır", "şekilde", "metni"),
    auxiliary=("da", "de", "ise", "bizzat", "ayrıca", "yine"),
    time=(
        *("bugün", "dün", "yarın", "pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar", "bu"),
        *("geçtiğimiz", "geçen", "akşam", "sabah", "gece", "öğle", "saatlerinde", "gün", "hafta", "şimdi", "önceki"),
        *("ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"),
    ),
    pronoun=("o", "ben", "biz", "bizler", "siz", "onlar", "kendisi", "kendileri"),
    role=(
        rf"\w*(?:bakan|başkan|müdür|sekreter|vekil){_OWN}",
        *(rf"(?:vali|komutan|lider|rektör|dekan|hâkim|yazar|uzman|danışman|kaymakam|muhtar|müfettiş|amir){_OWN}",),
        *(rf"(?:doktor|avukat|kaptan|antrenör|hekim|müftü|papa|kral|kraliçe|prens|patrik|imam){_OWN}",),
        *(rf"(?:koordinatör|direktör|editör|üye|müsteşar|profesör|başsavcı|başhekim|başdanışman|başkomutan){_OWN}",),
        *(r"\w{2,}[cç][ıiuü]s[ıiuü](?:n[ıiuü]n)?", "sözcü", "savcı", "büyükelçi", "temsilci", "yardımcı"),
        *(rf"(?:ceo|patron|sahib|şef|hoca|gazeteci|sanatçı|oyuncu|yönetmen|ombudsman|bilirkişi){_OWN}",),
        *("sahibi", "reisi", "reis"),
    ),
    spokesman=(r"sözcüsü", "sözcü"),
    member=("üyesi", "üye", "milletvekili", "vekili", "danışmanı", "uzmanı", "yazarı", "avukatı", "oyuncusu"),
    body=(
        r"\w+l[ıiuü]ğ[ıiuü]",
        r"(?:bakanlık|valilik|başkanlık|kaymakamlık|komutanlık|müdürlük|büyükelçilik|başsavcılık|savcılık|federasyon)",
        *("dernek", "sendika", "vakıf", "belediye", "kulüp", "şirket", "kurum", "kurul", "parti", "holding", "konsey"),
        *(r"derneği", "dernekleri", r"(?:kon)?federasyonu", "sendikası", "sendikaları", "vakfı", "belediyesi", "odası"),
        *("odaları", "barosu", "baroları", "örgütü", "örgütleri", "hareketi", "cephesi", "güçleri", "koalisyonu"),
        *("komisyonu", "komitesi", "ajansı", "merkezi", "mahkemesi", "hükümeti", "üniversitesi", "platformu", "yönetimi"),
        *("ordusu", "kulübü", "konseyi", "kurulu", "kurumu", "partisi", "birliği", "birlikleri", "meclisi", "kurultayı"),
        *("kongresi", "enstitüsü", "şirketi", "şirketler", "bankası", "borsası", r"a\.ş", "şubesi", "teşkilatı", "kooperatifi"),
        *("dairesi", "cemiyeti", "topluluğu", "grubu", "inisiyatifi", "girişimi", "dayanışması", "ağı", "forumu", "heyeti"),
        *("divanı", "ittifakı", "kolektifi", "takımı", "ocağı", "ocakları", "ofisi", "bürosu", "karargahı", "karargâhı"),
        *("birimi", "sekretaryası", "servisi", "fakültesi", "hastanesi", "fabrikası", "kilisesi", "akademisi", "müzesi"),
        *("okulu", "lisesi", "bloğu", "çalışanları", "emekçileri", "ailesi", "evi", "emniyeti", "jandarması", "saray", "sarayı"),
        *("sandığı", "işletmesi", "tesisi", "kızılay", "patrikhanesi", "temsilciliği", "kulübeleri", "ligi", "koordinasyonu"),
    ),
    office=("basın", "müşavirliği", "sözcülüğü", "iletişim"),
    unique=(
        *("cumhurbaşkanlığı", "genelkurmay", "başbakanlık", "cumhurbaşkanlığımız", "kızılay", "emniyet", "jandarma"),
        *("meclis", "diyanet", "sayıştay", "yargıtay", "danıştay"),
    ),
    answer=(
        *("tepki", "yanıt", "cevap", "karşı", "karşılık", "ilişkin", "hakkında", "sonra", "ilgili", "üzerine", "dair"),
        *("yönelik", "nedeniyle", "dolayı", "değindi", "atıfla"),
    ),
    media=("gazetesi", "haber", "ajansı", "televizyonu", "dergisi", "aa", "iha", "dha", "anka", "reuters", "bbc", "radikal"),
    honorific=(
        *("sayın", r"dr\.?", r"prof\.?", r"doç\.?", r"av\.?", "merhum", "şehit", r"op\.?", r"uz\.?", "orgeneral", "korgeneral"),
        *("tümgeneral", "tuğgeneral", "albay", "yarbay", "binbaşı", "yüzbaşı", "amiral", "oramiral", "bey", "hanım"),
    ),
    abbreviation=("dr", "prof", "doç", "av", "op", "uz", "no", "vb", "vs", "st", "mah", "cad", "sok", "bkz", "örn", "yrd"),
)
