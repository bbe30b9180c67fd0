"""Who is talking, in Turkish: the issuer itself, or somebody who tells of the statement."""

from archivist.analysis.voice_facts import VoiceFacts

__all__ = ["VOICE"]

VOICE = VoiceFacts(
    own=(
        r"biz|bizi|bize|bizim|bizler\w*|ben|benim|bana|beni",
        r"\w+(?:yoruz|yorum|mışız|mişiz|acağız|eceğiz|malıyız|meliyiz|ırız|eriz|arız|uruz|ürüz|iriz)",
        r"\w{3,}(?:ımız|imiz|umuz|ümüz)(?:[ıiuüae]|[dtn]\w+|l\w+)?",
        # who is to explain says so of itself: "it has become necessary to make the following statement"
        r"\w+m[ae]sı (?:gereği|zarureti|zorunluluğu|ihtiyacı) (?:doğ|duyul|hasıl ol)\w+",
    ),
    told=(
        (
            "dedi|söyledi|belirtti|kaydetti|açıkladı|vurguladı|ifade etti|kınadı|duyurdu|bildirdi|"
            "aktardı|ekledi|anlattı|savundu|yalanladı|reddetti|çağrıda bulundu|dile getirdi|konuştu|"
            "yanıtladı|değindi|hatırlattı|uyardı|iddia etti|öne sürdü|kullandı|paylaştı|yazdı|sordu|"
            "eleştirdi|istedi|teşekkür etti|diledi|işaret etti|dikkat çekti|altını çizdi"
        ),
        (
            "denildi|bildirildi|belirtildi|açıklandı|kaydedildi|vurgulandı|ifade edildi|duyuruldu|"
            "aktarıldı|öğrenildi|yer verildi|bulunuldu|kullanıldı|hatırlatıldı|istendi"
        ),
        "(?:söyleyen|belirten|kaydeden|açıklayan|vurgulayan|ifade eden|aktaran|anlatan|dile getiren)",
        "diye (?:konuştu|yazdı|sordu|ekledi|seslendi)",
    ),
    performing=(
        (
            r"(?:kınıyor|duyuruyor|talep ediyor|istiyor|diliyor|bildiriyor|davet ediyor|teşekkür ediyor|"
            r"protesto ediyor)\w*"
        ),
        r"\w+ (?:duyururuz|sunarız|ilan ederiz|rica ederiz|dileriz|bilgilerinize|arz ederiz)",
        "kamuoyunun (?:bilgisine|dikkatine)",
        "kamuoyuna",
    ),
    source=(
        "göre",
        "(?:AA|DHA|İHA|ANKA|Reuters|AFP)",
        r"edinilen bilgi\w*",
        r"muhabir\w*",
    ),
    statement=(
        r"açıklama\w*",
        r"bildiri\w*",
        r"mesaj\w*",
        r"mektu[pb]\w*",
        r"duyuru\w*",
        r"bülten\w*",
        r"konuşma\w*",
        r"paylaşım\w*",
        r"demeç\w*",
    ),
    greeting=(
        "sayın",
        "değerli",
        "sevgili",
        "basına ve kamuoyuna|basın ve kamuoyuna|kamuoyuna",
    ),
    closing=(
        "saygılarımızla|saygılarımla",
        "saygıyla",
        "kamuoyunun (?:bilgisine|dikkatine)",
        "kamuoyuna saygıyla",
        r"imza\w*",
    ),
    following=(r"şöyle(?:dir)?|şu şekilde(?:dir)?|aşağıda(?:ki)?(?: gibi\w*)?|şu ifadeler\w*|şunlar\w*|şu",),
    reproducing=(
        r"(?:aynen |olduğu gibi )?(?:yayınlıyoruz|yayımlıyoruz|paylaşıyoruz|sunuyoruz|aktarıyoruz|yer veriyoruz)",
        r"(?:gazete|site|ajans|dergi|haber|okur|okuyucu)(?:lar)?[ıiuü]?m[ıiuü]z\w*",  # "to our paper"
    ),
    reads=(r"şu ifadeler\w*|şunlar\w*|denildi|yer verildi|kullanıldı|kaydedildi|yapılan \w*açıklama\w*",),
    partly=(r"özetle|kısmen|bir (?:bölümünde|kısmında)|bazı (?:bölümlerinde|kısımlarında)",),
    elsewhere=(r"(?:ulaş|oku(?:y)?|eriş)abilirsiniz|erişebilirsiniz|(?:bağlantıdan|adresten|linkten)(?: \w+)?",),
    writes=("yazdı|yazdılar|paylaştı|paylaştılar",),
    carried=(
        (
            r"(?:ifade(?:si|sine|sini|ler(?:i|ine|ini)?)|söz(?:ü|üne|ünü|ler(?:i|ine|ini))) "
            r"(?:\w+ )?(?:yer ver\w+|kullan\w+|yer al\w+|kaydedildi)"
        ),
        "denildi",
        r"(?:değerlendirmesinde|açıklamasında|çağrısında) bulun\w+",
        "dedi",
        r"şeklinde (?:konuştu|açıkla\w+)",
    ),
    page_before=(
        "ana ?sayfa",
        "menü",
        "giriş",
        "ara$",
        "paylaş",
        "facebook|twitter|whatsapp|yazdır",
        "gündemdekiler",
    ),
    page_after=(
        r"ilgili haberler|diğer haberler|benzer haberler|son dakika|en çok okunan\w*",
        r"\w+deki diğer yazılar|diğer yazılar",
        "paylaş",
        "etiketler?",
        "(?:bunlar da )?ilginizi çekebilir",
        "kaynak ?:",
        r"yorum(?:lar)?|yorum yaz\w*|habere yorum|uyarı ?:",
        "önceki|sonraki",
        "facebook|twitter|whatsapp",
        "©|tüm hakları|copyright",
        "bizi takip",
    ),
    question=("soru",),
    resumes=("hatırlanacağı|bilindiği üzere|öte yandan|ne olmuştu|daha önce",),
    text=(r"(?:tam )?metni|(?:açıklama|mesaj|bildiri|mektu[bp]|konuşma|duyuru)\w*n[ıiuü]n tamamı",),
    again=(
        (
            r"(?:(?<=[\"”], )|(?<=[\"”,] )|(?<=[\"”]))"
            r"(?:dedi|diye konuştu|ifadelerini kullandı|şeklinde konuştu|diye ekledi)"
        ),
    ),
)
