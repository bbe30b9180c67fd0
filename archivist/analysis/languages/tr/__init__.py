"""Turkish."""

from archivist.analysis.language import Language
from archivist.analysis.languages.tr.genres import GENRES
from archivist.analysis.languages.tr.given_names import GIVEN_NAMES
from archivist.analysis.languages.tr.syntax import FACTS
from archivist.analysis.languages.tr.voice import VOICE

__all__ = ["PLUGIN"]


PLUGIN = Language(
    tag="tr",
    # Letters
    letters="ğışİ",
    function_words=("ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "olan", "gibi", "daha", "çok", "ise", "ne"),
    # Dates
    months={
        1: ("Ocak", "ocak"),
        2: ("Şubat", "şubat"),
        3: ("Mart", "mart"),
        4: ("Nisan", "nisan"),
        5: ("Mayıs", "mayıs"),
        6: ("Haziran", "haziran"),
        7: ("Temmuz", "temmuz"),
        8: ("Ağustos", "ağustos"),
        9: ("Eylül", "eylül"),
        10: ("Ekim", "ekim"),
        11: ("Kasım", "kasım"),
        12: ("Aralık", "aralık"),
    },
    day_first=True,
    day_endings=("'e",),
    beside_date=("yılı",),
    named_after=("Demokrasi", "darbe", "Şehitler", "Meydanı", "Üniversitesi", "Hareketi", "Devrimi", "Köprüsü"),
    number_words=("sayı",),
    numbered_words=("madde",),
    acts=(
        r"(?:[Kk]anun\w*|[Yy]asa\w*|[Kk]arar\w*|[Yy]önetmeli\w*|[Yy]önerge\w*|[Kk]ararname\w*"
        r"|[Gg]enelge\w*|[Aa]ntlaşma\w*|[Aa]nlaşma\w*|[Ss]özleşme\w*|[Hh]üküm\w*|[Aa]nayasa\w*"
        r"|[Tt]ebliğ\w*|[Rr]esm[iî] Gazete\w*|[Tt]üzü\w*)"
    ),
    act_dated=r"(?:[Tt]arihi ?:?|[Tt]arih ?:?|[Kk]abul [Tt]arihi ?:?)",
    dated_act=(
        r" ?(?:tarihli|tarih ve|tarih ile|tarihinde (?:kabul|alınan|imzalanan|yayımlanan|yürürlüğe)"
        r"|gün ve)(?!\w)"
    ),
    # Days counted from another day
    weekdays=(("pazartesi",), ("salı",), ("çarşamba",), ("perşembe",), ("cuma",), ("cumartesi",), ("pazar",)),
    sure_weekdays=("Pazartesi", "Perşembe", "Çarşamba", "Cumartesi", "pazartesi", "perşembe", "çarşamba", "cumartesi"),
    not_weekday=r"(?:[Hh]er) ",
    days_after=("günü", "gecesi", "akşamı", "sabahı"),
    no_day=("Cuma namazı", "Cumartesi Anneleri", "bugüne kadar"),
    by_week=("last", "next"),
    today=("bugün", "bu sabah", "bu akşam"),
    yesterday=("dün", "dün akşam", "dün gece"),
    before_yesterday=("evvelsi gün", "evvelki gün"),
    tomorrow=("yarın",),
    after_tomorrow=("öbür gün",),
    last=("geçen", "geçtiğimiz"),
    next=("gelecek", "önümüzdeki"),
    future=r"(?<!\w)\w*(?:[ae]ca[kğ]|ece[kğ]|ıyor|iyor|uyor|üyor|planlan|öngörül|beklen)\w*",
    deadline_behind=r"[’']?\w{0,6} (?:tarihin[ea] )?(?:kadar|dek|önce)",
    declared=(
        r"(?:dedi(?:ler)?|denildi|söyledi(?:ler)?|belirtti(?:ler)?|belirtildi|kaydetti|kaydedildi|açıkladı(?:lar)?"
        r"|açıklandı|vurguladı|vurgulandı|ifade et(?:ti|tiler)|ifade edildi|kınadı(?:lar)?|duyurdu(?:lar)?|duyuruldu"
        r"|bildirdi(?:ler)?|bildirildi|ilan etti|yalanladı|yalanlandı|doğruladı|aktardı|anlattı|konuştu|yayımladı"
        r"|yayınladı|yayımlandı|yayınlandı|paylaştı|uyardı|çağırdı|çağrıda bulundu|yer verildi|talep etti|reddetti"
        r"|eleştirdi|suçladı|tepki gösterdi|açıklamada bulundu|açıklama yaptı|teşekkür etti|kutladı|istedi|hatırlattı)"
    ),
    # of a noun, "günkü toplantı", or of a participle, "tarihinde yıkılan köprü", unless that is the statement
    day_of_noun=(
        r"(?:(?:(?: tarih(?:in)?|[’'])[dt][ae]ki| günkü)|(?: tarihinde| günü|[’'][dt][ae])?(?: [a-zçğıöşü]+){0,3}?"
        r" (?!neden)(?:[a-zçğıöşü]{0,8}eden|[a-zçğıöşü]{2,}(?<![dt])[ae]n)(?:l[ae]r[a-zçğıöşü]{0,4})?) "
        r"(?!(?:(?:yazılı|basın|ortak|resm[iî]|sözlü|son|bir|ilk) ){0,3}"
        r"(?:açıklama|bildiri|mesaj|konuşma|beyanat|demeç|duyuru|mektu|paylaşım))"
    ),
    said_in="[dt][ae]$",
    complements=r"(?:ki|sonra|önce|sırasında)",
    performs=(
        r"(?:kın(?:ıyor|amaktadır|ar)(?:uz)?|duyurur(?:uz)?|bildirir(?:iz)?|diler(?:iz)?"
        r"|kamuoyuna (?:saygıyla )?(?:duyurulur|sunulur|ilan olunur)|ilan ede(?:r|riz)|davet ede(?:r|riz)"
        r"|talep ediyor(?:uz)?|çağırıyor(?:uz)?|sunar(?:ız)?|kutlar(?:ız)?|ilgililere duyurulur"
        r"|saygılarımızla)"
    ),
    first_person=r"(?:[Bb]iz(?:im|i|e|ler\w*)?|[Bb]en(?:im)?|\w+(?:[ıiuü]yoruz|[ıiuü]yorum|mekteyiz|maktayız|[ae]ca[ğk]ız|eceğiz))",
    # Lines of a page and of a message
    page_words=("sayfa",),
    page_words_after=("[Ss]ayfa",),
    mail_from=("Kimden", "Gönderen"),
    mail_fields=("Tarih", "Gönderildi", "Gönderme Tarihi", "Kime", "Alıcı", "Konu", "Bilgi"),
    published=(
        "yayınlanma",
        "yayınlanma tarihi",
        "yayın tarihi",
        "yayımlanma tarihi",
        "yayımlanma",
        "güncelleme",
        "güncelleme tarihi",
        "son güncelleme",
        "eklenme tarihi",
        "oluşturulma tarihi",
        "giriş",
        "giriş tarihi",
        "tarih",
        "haber tarihi",
    ),
    updated=("güncelleme", "güncellendi", "son güncelleme", "güncellenme tarihi", "güncelleme tarihi"),
    clock_words=("saat", "Saat"),
    pointers=(
        *("bunu da okuyun", "ilginizi çekebilir", "ilgili haber", "ilgili haberler", "etiketler", "anahtar kelimeler"),
        *("kime", "kimden", "yayımlayan", "yayınlayan", "sayı", "kaynak"),
    ),
    masthead=("genel yayın yönetmeni", "yazı işleri müdürü", "imtiyaz sahibi", "sorumlu müdür"),
    furniture=(
        *("ana sayfa", "anasayfa", "ara", "arama", "giriş", "giriş yap", "üye ol", "kayıt ol", "abone ol"),
        *(
            "iletişim",
            "hakkımızda",
            "içeriğe geç",
            "içeriğe atla",
            "ana içeriğe geç",
            "ana içeriğe atla",
            "paylaş",
            "yazdır",
            "gönder",
            "yorumlar",
        ),
        *("yorum yap", "ilgili haberler", "benzer haberler", "devamını oku", "daha fazla", "ayrıca bakınız"),
        *("etiketler", "haberler", "son dakika", "son haberler", "gündem", "gündemdekiler", "basın açıklamaları"),
        *("gizlilik politikası", "reklam", "kapat", "geri", "ileri", "sonraki", "önceki", "bizi takip edin"),
        *("galeri", "acil", "flaş", "özel", "özel haber", "güncelleme", "analiz", "yorum", "görüş", "canlı"),
        *("röportaj", "not", "düzeltme"),
        *("menü", "duyurular", "basın", "basın odası", "etkinlikler", "yayınlar", "kurumsal"),
        *("bağış yap", "yazı boyutu", "arşiv fotoğrafı", "fotoğraf: arşiv", "siyaset", "ekonomi", "spor"),
        *("kültür", "toplum", "sağlık", "dünya", "indir", "ana menü", "site haritası", "hesabım"),
        *("facebook", "twitter", "bize ulaşın", "haber"),
    ),
    own_names=("türkçe",),
    urgent=("son dakika", "son dakika haberi", "acil", "flaş", "flaş haber"),
    reading_times=(
        r"(?:okuma|okunma) süresi ?:? ?[0-9]{1,3} (?:dakika|dk\.?)",
        r"[0-9]{1,3} (?:dakika|dk\.?)(?: okuma(?: süresi)?)?",
    ),
    cookies=(
        r"çerez(?:ler|leri)? (?:kullan\w+|politikası|ayarları)",
        r"javascript\S* (?:\w+ ){0,2}(?:etkinleştir\w*|kapalı)",
    ),
    author_words=("yazan:", "yazar:", "haber:", "muhabir:", "hazırlayan:", "editör:"),
    reporters=("muhabir", "muhabiri", "gazeteci", "editör"),
    pictures=("fotoğraf", "foto", "görsel"),
    advertising=("reklam", "reklamlar", "advertorial"),
    title_labels=("başlık", "konu"),
    unfinished=(
        *("ve", "veya", "ile", "için", "bir", "bu", "şu", "o", "ya", "hem", "ki", "olarak", "olan"),
        *("sayılı", "tarihli"),
    ),
    # The statement
    genres=GENRES,
    types=(
        (r"(?i:basın (?:bülteni|duyurusu|notu|metni))", "press-release"),
        (
            r"(?i:(?:(?:yazılı|ortak|resmi|basın) ){0,3}açıklama(?:s[ıi](?:n(?:dan?|ın?|a)|yla)?|dan?|yla|nın|y[aı])?)",
            "statement",
        ),
        (r"(?i:basın(?:a)? ve kamuoyuna|kamuoyuna(?! duyuru))", "statement"),
        (r"(?i:kamuoyuna duyuru|(?:kamuoyu )?duyuru(?:su)?)", "announcement"),
        (r"(?i:(?:sonuç |ortak )?bildir(?:i|ge)(?:si(?:n(?:de|in))?|de|yle|nin|yi)?)", "communique"),
        (r"(?i:(?:taziye|başsağlığı) mesajı)", "condolence"),
        (r"(?i:mesaj(?:ı(?:n(?:da|ın|ı))?|da|la|ın)?)", "message"),
        (r"(?i:(?:açık )?mektu(?:p(?:ta|la)?|bu(?:n(?:da|un|u))?|bun|ba))", "letter"),
        (r"(?i:konuşması)", "speech"),
    ),
    contents=(
        (
            (
                r"(?<!\w)(?:iddialar|haberler|rakamlar)(?:ın)? (?:tümüyle |tamamen )?(?:gerçek dışıdır|asılsızdır"
                r"|gerçeği yansıtmamaktadır)"
            ),
            "clarification",
        ),
    ),
    issuing=r"(?:[Yy]apılan|[Yy]aptığı|[Yy]ayımladığı|[Yy]ayımlanan|yazılı|[Bb]ir) (?:yazılı |basın )?",
    cues=(
        (
            r"(?i:(?:basın )?açıklaması|açıklama|mesajı|bildiri(?:si)?|cevabı|yanıtı)(?: (?:metni|tam metni))?"
            r" (?:ise )?(?:şöyle|şu şekilde|şu)(?:dir)? ?[:;]"
        ),
        r"(?<![^\n])İşte [^:\n]{3,60}(?:sözleri|ifadeleri|cevabı|yanıtı)(?: şöyle)? ?:(?=\s*\n)",
        r"(?i:açıklamanın (?:tam )?metni(?: şöyle)?) ?[:;]",
    ),
    tails=(
        r"(?i:ilgili haberler|diğer haberler|paylaş|etiketler|bunlar da ilginizi çekebilir).{0,80}",
        r"(?i:kaynak ?:).*",
        *(r"\\?#{3}\\?", r"-? ?(?i:son|bitti) ?-?", r"[ -]*(?i:haber(?:in)? sonu)[ -]*"),
        r"(?i:(?:orijinal|orjinal) habere git)",
    ),
    contacts=("basın iletişim", "medya iletişim", "basın için iletişim"),
    labels=r"(?:Tarih ?: ?)",
    issue_labels=r"(?i:(?:yayın|yayım(?:lanma)?|açıklama) tarihi ?: ?)",
    voice=VOICE,
    syntax=FACTS,
    # Who issued it and who speaks
    by=r" ",
    roles=(
        *("Cumhurbaşkanı", "Bakanı", "Başbakan", "Sözcüsü", "Genel Başkanı", "Başkanı", "Genel Sekreteri", "Müdürü"),
        *("Valisi", "Büyükelçisi", "Komutanı", "Milletvekili", "Sekreteri", "Temsilcisi", "Danışmanı", "Başkan"),
        "Lideri",
        *("Eş Genel Başkanı", "Başkan Yardımcısı", "Cumhurbaşkanı Yardımcısı", "Devlet Başkanı", "Cumhurbaşkanımız"),
        *("Başkanımız", "Bakan"),
    ),
    role_endings=r"(?:n[ıiuü]n|n[ıiuüae])?",
    honorifics=("Sayın", "Prof. Dr.", "Dr.", "Av."),
    signed=r"(?:İmza) ?:? ?",
    verbs=("dedi", "söyledi", "belirtti", "kaydetti", "açıkladı", "vurguladı", "ifade etti", "kınadı", "duyurdu"),
    # Names of bodies, persons and places
    bodies=(
        *("Bakanlığı", "Başkanlığı", "Müdürlüğü", "Meclisi", "Konseyi", "Kurulu", "Kurumu", "Partisi", "Birliği"),
        "Derneği",
        *("Federasyonu", "Konfederasyonu", "Sendikası", "Vakfı", "Valiliği", "Belediyesi", "Büyükelçiliği"),
        "Komutanlığı",
        *("Cumhurbaşkanlığı", "Başbakanlığı", "Başbakanlık", "Odası", "Barosu", "Örgütü", "Hareketi", "Cephesi"),
        "Güçleri",
        *("Koalisyonu", "Komisyonu", "Komitesi", "Ajansı", "Merkezi", "Mahkemesi", "Hükümeti", "Üniversitesi"),
        "Kaymakamlığı",
        *("Platformu", "Yönetimi", "Ordusu", "Kulübü", "Savcılığı", "Başsavcılığı", "Konsolosluğu", "Başkonsolosluğu"),
    ),
    counts=("Okunma Sayısı", "Okunma", "Görüntülenme"),
    welcomes=(r"bismillah\w*", r"iletişim ?:", r"\w+ (?:dakika|saat|gün|hafta|ay) önce$", r"dil(?:ler)? ?:"),
    states=(r"t\.? ?c\.?", r"\w+ cumhuriyeti"),
    offices=("Basın Müşavirliği", "Basın Merkezi", "Basın Bürosu", "Basın Ofisi", "Sözcülüğü"),
    head_last=True,
    parted_case=(
        r"(?:[yns]?[ıiuü]n?|[yn]?[ae]|n?[dt][ae](?:n|ki)?|n[dt][ae]n|y?l[ae]|n[ae]|n[ıiuü]"
        r"|l[ıiuü](?:l[ae]r(?:[ıi]n?|[ae])?|n[ıiuü]n)?|n?c[ae]|l[ae]r(?:[ıi]n?|[ae])?)"
    ),
    head_inside=True,
    endings=r"(?:n[ıiuü]n|[nd][ae]n?|nd[ae]n?|n[ıiuüae]|nc[ae]|yla|yle)",
    small=("ve", "ile"),
    stops=(
        *("ve", "ile", "için", "bugün", "dün", "Bugün", "Dün", "Bu", "Ancak", "Ayrıca", "Biz", "Yapılan"),
        *("Açıklamada", "O"),
        *("olarak", "da", "de", "ise", "tarafından", "Sayın", "Öte", "Söz", "İlgili", "Basın", "Haber", "Konuya"),
    ),
    given_names=GIVEN_NAMES,
    not_first=r"\w{2,}[dt][ae](?:n|ki)?",
    # The end of a letter
    valedictions=(
        r"(?:en derin )?saygılar(?:ımızla|ımla|ımı sunarım|ımızı sunarız)?(?: arz ederi[mz])?",
        r"saygılar(?:ımızla|ımla) kamuoyuna duyuru(?:lur|ruz)",
        r"(?:sevgi|selam) ve saygılar(?:ımızla|ımla)",
        r"kamuoyuna saygıyla (?:duyurulur|duyururuz)",
        r"imza",
    ),
    on_behalf=("adına",),
)
