"""The kinds of statements by their words: tr."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]

GENRES = Genres(
    we=(
        r"(?<!\w)(?:[Bb]iz(?:im|ler)?|\w{3,}(?:[ıiuü]yoruz|maktayız|mekteyiz|acağız"
        r"|eceğiz|ederiz|eriz|arız|ırız|iriz))(?!\w)"
    ),
    denying=(
        r"(?:yalanladı|yalanlandı|yalanlıyor|yalanlamaktadır)",
        r"(?:gerçek dışıdır|gerçeği yansıtmamaktadır|asılsızdır|doğru değildir|asılsız)",
        r"iddiaları? reddet",
    ),
    rumours=(r"(?:iddia\w*|haber\w*|söylenti\w*)(?!\w)",),
    announcing=(
        r"(?:duyurulur|duyururuz|duyurdu|duyurusudur|ilan olunur)",
        r"başvurular(?:ı)? (?:başla|başvuru)",
        r"düzenlenecektir|yapılacaktır",
        r"memnuniyetle duyur\w*",
    ),
    meeting=(r"(?:ile|'la|'le) (?:bir araya geldi|görüştü|telefonda görüştü)", r"kabul etti", r"telefon görüşmesi"),
    oral=(
        r"(?:gazetecilere|basın mensuplarına|basına) (?:konuş|açıklama|yaptığı)",
        r"sorularını (?:yanıtla|cevapla)",
        r"röportaj",
    ),
    speaking=(r"(?:yaptığı|yapılan) konuşma(?:da|sında)",),
    mourning=(
        (r"(?:vefat (?:etti|etmiştir)|hayatını kaybetti|hakk(?:a|ın) rahmetine)(?=.{0,60}(?:başsağlığı|cenaze))"),
    ),
    wishing=(r"(?:tebrik ed|kutl(?:ar|uyor|adı)|geçmiş olsun)\w*",),
    hailing=(
        r"(?i:(?:hanımefendiler,? (?:ve )?beyefendiler|ekselansları))(?!\w)",
        r"(?i:değerli (?:konuk|misafir)lar)",
    ),
    addressing=(r"[^\n]{3,70}(?:[ıiuü]n[ae]|l[ıi]ğ[ıi]na|liğine|lüğüne|luğuna)[,!]?$",),
    styles=(r"(?i:(?:kıymetli|muhterem|aziz|sayın))(?!\w)",),
    saluting=(r"(?:Sayın|Değerli|Sevgili|Saygıdeğer)(?!\w)(?=[^\n.]{0,80}[,!]?$)",),
    closing=(r"(?:Saygılarımla|Saygılarımızla|Saygılar|Saygı ile|Sevgilerle)",),
    to_media=(r"(?:Değerli|Sayın) (?:basın|medya)",),
    stating=(
        (
            r"(?:kın(?:ıyor|ıyoruz|adı)|çağrı(?:da bulun|sı yap)|reddediyor|talep edi(?:yor"
            r"|yoruz)|ifade (?:etti|edildi)|vurgula|belirt|kaydet|açıkla)\w*"
        ),
    ),
    condoling=(r"başsağlığı (?:dile|mesaj)\w*", r"taziye"),
    acting=(r"(?:kınadı|kınıyor|tepki gösterdi|çağrıda bulundu|talep etti|eleştirdi|reddetti)(?!\w)",),
    demanding=(r"(?i:kınıyoruz|talep ediyoruz|çağrıda bulunuyoruz|reddediyoruz|çağırıyoruz|protesto ediyoruz)(?!\w)",),
    happening=(
        (
            r"(?:yaralandı|tutuklandı|gözaltına alındı|hastaneye kaldırıldı|çarpış(?:tı|ması)|çıkan yangın\w*"
            r"|devrildi)(?!\w)"
        ),
        r"(?:mağlup etti|yendi|berabere kaldı|yükseldi|geriledi)(?!\w)",
    ),
    relayed=(
        r"(?:gazetesi|ajansı|televizyonu|kanalı|dergisi)n[ıi]n (?:\w+ ){0,2}(?:haberine|aktardığına|bildirdiğine) göre",
        r"(?:basınında|medyasında) (?:yer alan|çıkan) haber\w*",
    ),
    unnamed=(r"(?:adını|ismini) (?:açıklamak|vermek) istemeyen",),
    contacts=(r"(?i:(?:basın|medya) (?:iletişim|irtibat)\w*|kurumsal iletişim\w*)(?!\w)",),
    opining=(r"(?i:köşe yazısı|görüş|başyazı)",),
    byline=(r"Yazan ?:",),
    singular=r"(?<!\w)(?:[Bb]en|[Bb]ence)(?!\w)",
    kinds=(
        (r"(?i:basın (?:bülten|duyuru)\w*)", "press-release"),
        (r"(?i:(?:basın )?brifing\w*)", "briefing"),
        (r"(?i:(?:taziye|başsağlığı)(?: mesaj\w*)?)", "condolence"),
        (r"(?i:vefat(?: ilanı| ve başsağlığı)?)", "obituary"),
        (r"(?i:(?:açık |istifa )?mektu(?:p|b\w*))", "letter"),
        (r"(?i:röportaj\w*|söyleşi\w*|mülakat\w*|basın toplantısı\w*)", "remarks"),
        (r"(?i:konuşma(?:sı|nın|sının)?(?: metni)?|nutuk|hitabı)", "speech"),
        (r"(?i:tekzip\w*|düzeltme(?: ve cevap)?|yalanlama\w*|cevap hakkı)", "clarification"),
        (r"(?i:(?:sonuç |ortak )?bildiri(?:si|ge\w*)?)", "communique"),
        (r"(?i:manifesto\w*|deklarasyon\w*)", "declaration"),
        (r"(?i:duyuru\w*|ilan\w*|genelge\w*|çağrı metni)", "announcement"),
        (r"(?i:(?:\w+ )?(?:mesaj|kutlama|tebrik)(?:ı|ları|i)?)", "message"),
        (r"(?i:(?:yazılı |ortak |resmi |basın ){0,3}açıklama\w*|basın(?:a)? ve kamuoyuna|kamuoyuna)", "statement"),
    ),
)
