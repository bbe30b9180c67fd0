"""The kinds of statements by their words: tr."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]

_TOLD = r"(?i:haber|iddia|söylenti|dedikodu|paylaşım|rakam|bilgi|belge|argüman|söylem|görüntü)\w*"
_UNTRUE = (
    r"(?i:gerçe(?:ği|kleri) yansıtma|gerçek ?dışı|gerçek (?:değil|olmadı)|gerçekle(?:rle)? (?:\w+ ){0,4}"
    r"(?:ilgisi|alakası|bağdaşma)|asılsız|asparagas|hayal ürünü|uydurma|yanıltıcı|yalan(?=\s|ladı|lan)"
    r"|doğru (?:değil|olmadı))\w*"
)

GENRES = Genres(
    we=(
        r"(?<!\w)(?:[Bb]iz(?:im|ler)?|\w{3,}(?:[ıiuü]yoruz|maktayız|mekteyiz|acağız"
        r"|eceğiz|ederiz|eriz|arız|ırız|iriz))(?!\w)"
    ),
    denying=(
        r"(?:yalanladı|yalanlandı|yalanlıyor|yalanlamaktadır)",
        r"(?:gerçek dışıdır|gerçeği yansıtmamaktadır|asılsızdır|doğru değildir|asılsız)",
        r"iddiaları? reddet",
        r"(?:gerçekle bağdaşma|gerçekle (?:ilgisi|alakası))\w*",
        (
            r"[Bb]öyle bir (?:karar|uygulama|görüşme|açıklama|durum|talep)\w* (?:\w+ ){0,3}(?:alınma|yok"
            r"|söz konusu değil|yapılma)\w*"
        ),
        r"ile (?:hiçbir )?(?:ilgisi|alakası) (?:yok|bulunma)\w*",
        r"(?:ilgili|alakalı) değildir",
        r"(?:sahte|uydurma|düzmece|yalan|mesnetsiz|yanlıştır|gerçek dışı)(?:dır|dir|tır)?(?!\w)",
        r"(?:haber|iddia)\w* aksine",
        r"(?:açıklama yap\w+ (?:gereği|zarureti)|yanlış anlaşılma\w*)",
    ),
    rumours=(r"(?:iddia\w*|haber\w*|söylenti\w*)(?!\w)",),
    explaining=r"(?i:açıklama)",
    refuting=(
        rf"{_TOLD}(?!\w)[^.,;!?\n]{{0,80}}?(?<!\w){_UNTRUE}",
        rf"{_UNTRUE}(?!\w)[^.,;!?\n]{{0,40}}?(?<!\w){_TOLD}(?!\w)(?! değil)",
    ),
    announcing=(
        r"(?:duyurulur|duyururuz|duyurdu|duyurusudur|ilan olunur)",
        r"başvurular(?:ı)? (?:başla|başvuru)",
        r"düzenlenecektir|yapılacaktır",
        r"memnuniyetle duyur\w*",
        r"(?:duyurmaktadır|duyurur)(?!\w)",
        r"[Bb]aşvurular?\w* (?:[^\s.!?]+ ){0,4}(?:kadar|başla|devam|yapıl|alın|kabul ed)\w*",
        r"[Kk]ayıtlar\w* (?:\w+ ){0,3}(?:başla|devam|açıl)\w*",
        r"[Ss]on başvuru",
        r"(?:rica olunur|önemle duyurulur|davetlidir|davet ed(?:iyoruz|eriz))(?!\w)",
        (
            r"(?:kapatılacaktır|kapalı olacaktır|kesilecektir|ertelenmiştir|verilemeyecektir"
            r"|gerçekleştirilecektir)(?!\w)"
        ),
        r"(?:yasaklanmıştır|yasaklandığını|iptal edilmiştir|tatil edilmiştir)(?!\w)",
        r"[Aa]dayların [^.!?\n]{0,60}(?:gerek|zorunlu)\w*",
    ),
    meeting=(
        r"(?:ile|'la|'le) (?:bir araya geldi|görüştü|telefonda görüştü)",
        r"kabul etti",
        r"telefon görüşmesi",
        r"(?:bir araya geldi|bir araya geldiler)(?!\w)",
        r"(?:makamında|köşk'?te) (?:\w+ )?(?:ağırla|kabul et)\w*",
        r"telefonda görüş\w+",
        r"(?:heyet|büyükelçi)\w* (?:\w+ ){0,2}(?:ağırladı|kabul etti)(?!\w)",
        r"nezaket ziyareti",
        r"mevkidaşı[^.!?\n]{0,60}görüş(?:tü|me)\w*",
        r"[Gg]örüşmede [^.!?\n]{0,80}(?:ele alındı|ele aldı|değerlendirildi)(?!\w)",
    ),
    oral=(
        r"(?:gazetecilere|basın mensuplarına|basına) (?:konuş|açıklama|yaptığı)",
        r"sorularını (?:yanıtla|cevapla)",
        r"basın toplantısı(?:nda|nın)",
        r"röportaj",
    ),
    speaking=(
        r"(?:yaptığı|yapılan) konuşma(?:da|sında)",
        r"(?:sizlerle|aranızda) (?:\w+ )?(?:olmaktan|bulunmaktan)",
        r"selamlıyorum(?!\w)",
    ),
    mourning=(
        (r"(?:vefat (?:etti|etmiştir)|hayatını kaybetti|hakk(?:a|ın) rahmetine)(?=.{0,60}(?:başsağlığı|cenaze))"),
    ),
    wishing=(
        r"(?:tebrik ed|kutl(?:ar|uyor|adı)|geçmiş olsun)\w*",
        r"(?:kutlu|mübarek|hayırlı) olsun",
        r"mutlu (?:yıllar|bayramlar|seneler|noeller)",
        r"kutluyor(?:um|uz)(?!\w)",
        r"başarılar dil\w*",
        r"(?:sağlık|huzur|mutluluk|bereket)[^.!?\n]{0,50}(?:diler|diliyor|temenni ed)\w*",
    ),
    hailing=(
        r"(?i:(?:hanımefendiler,? (?:ve )?beyefendiler|ekselansları))(?!\w)",
        r"(?i:değerli (?:konuk|misafir)lar)",
        (
            r"(?i:(?:aziz|sevgili|değerli|kıymetli|saygıdeğer|muhterem) (?:milletim|vatandaşlar\w*"
            r"|kardeşler\w*|konuklar\w*|misafirler\w*|hemşehriler\w*|arkadaşlar\w*|yoldaşlar\w*)(?= ?[,!]))"
        ),
        r"(?i:sayın başkan,? (?:değerli|sayın|saygıdeğer))",
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
    aside=(r"(?:başsağlığı|taziye\w*) (?:\w+ )?(?:dileyerek|dilerken|ileterek|iletirken|sunarak)(?!\w)",),
    condoling=(
        r"başsağlığı (?:dile|mesaj)\w*",
        r"taziye",
        r"(?:vefat|ölüm|kayb)\w* [^.!?\n]{0,40}(?:üzüntü|teessür|acı)\w*",
        r"(?:allah'?tan|allah’tan|tanrı'?dan) rahmet",
        r"başsağlığı",
        r"acı(?:nızı|sını|larını|mızı) (?:\w+ )?paylaş\w*",
        r"başımız sağ ?olsun",
        r"mek[aâ]nı cennet",
        r"(?:kaybetmenin|kaybının) (?:\w+ )?(?:üzüntü|acı)\w*",
        r"ruhu şad",
    ),
    acting=(r"(?:kınadı|kınıyor|tepki gösterdi|çağrıda bulundu|talep etti|eleştirdi|reddetti)(?!\w)",),
    demanding=(r"(?i:kınıyoruz|talep ediyoruz|çağrıda bulunuyoruz|reddediyoruz|çağırıyoruz|protesto ediyoruz)(?!\w)",),
    happening=(
        (
            r"(?:yaralandı|tutuklandı|gözaltına alındı|hastaneye kaldırıldı|çarpış(?:tı|ması)|çıkan yangın\w*"
            r"|devrildi)(?!\w)"
        ),
        r"(?:mağlup etti|yendi|berabere kaldı|yükseldi|geriledi)(?!\w)",
    ),
    suspending=(
        r"(?:eğitime|derslere|sınavlara|seferlere|uçuşlara) (?:\w+ ){0,3}ara veril(?:di|diğini|eceğini)(?!\w)",
    ),
    relayed=(
        (
            r"(?:gazetesi|ajansı|televizyonu|kanalı|dergisi)n[ıi]n (?:\w+ ){0,2}(?:haberine|aktardığına"
            r"|bildirdiğine) göre"
        ),
        r"(?:[Ee]dinilen|[Aa]lınan|[Uu]laşılan) bilgi(?:ye|lere) göre(?!\w)",
        r"(?:basınında|medyasında) (?:yer alan|çıkan) haber\w*",
    ),
    unnamed=(r"(?:adını|ismini) (?:açıklamak|vermek) istemeyen",),
    contacts=(r"(?i:(?:basın|medya) (?:iletişim|irtibat)\w*|kurumsal iletişim\w*)(?!\w)",),
    presenting=r"(?P<name>\S[^\n]*?) (?i:hakkında)",
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
