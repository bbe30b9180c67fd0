"""Invented statements in the languages whose charsets readers must tell apart."""

__all__ = ["ARABIC", "CHINESE", "FRENCH", "JAPANESE", "KOREAN", "KURMANJI", "RUSSIAN", "TEXTS", "TURKISH"]

ARABIC = """وزارة الموارد المائية
مكتب الإعلام

بيان صحفي

تعلن الوزارة أن أعمال صيانة السد ستبدأ صباح يوم الأحد 12 آذار/مارس 2023، وتدعو المواطنين إلى ترشيد استهلاك المياه \
خلال مدة الصيانة التي تستمر خمسة أيام. وقال المتحدث باسم الوزارة: هل نستطيع إنجاز العمل في موعده؟ نعم؛ فالفرق \
الفنية جاهزة ومعداتها في الموقع منذ أسبوع كامل. وتشكر الوزارة البلديات على تعاونها.
"""

RUSSIAN = """Министерство водных ресурсов
Пресс-служба

Сообщение для печати

Министерство сообщает, что ремонт плотины начнётся утром в воскресенье, 12 марта 2023 года, и просит жителей беречь \
воду в течение пяти дней. Представитель министерства заявил: успеем ли мы к сроку? Да, бригады готовы, и техника \
уже неделю стоит на месте. Министерство благодарит городские власти за помощь.
"""

TURKISH = """Su Kaynakları Bakanlığı
Basın Bürosu

Basın açıklaması

Bakanlık, barajın bakım çalışmalarının 12 Mart 2023 Pazar günü sabahı başlayacağını duyurur ve yurttaşları beş gün \
boyunca suyu tutumlu kullanmaya çağırır. Bakanlık sözcüsü şöyle dedi: İşi zamanında bitirebilecek miyiz? Evet, \
ekipler hazır, gereçler bir haftadır yerinde. Bakanlık, katkıları için belediyelere teşekkür eder.
"""

FRENCH = """Ministère des ressources en eau
Bureau de presse

Communiqué de presse

Le ministère annonce que les travaux d'entretien du barrage débuteront le dimanche 12 mars 2023 au matin et appelle \
les habitants à économiser l'eau pendant cinq jours. Le porte-parole a déclaré : serons-nous prêts à temps ? Oui, \
les équipes sont prêtes et le matériel est déjà sur place depuis une semaine. Le ministère remercie les communes, \
qui ont bien œuvré.
"""

TEXTS = {"ar": ARABIC, "ru": RUSSIAN, "tr": TURKISH, "fr": FRENCH}

KURMANJI = """Wezareta avê roja pêncşemê ragihand ku neh bîrên nû li gundên rojhilatê newalê hatine kolandin û av berî \
dawiya mehê dê bigihêje malan. Wezîr li ber gel got ku her bîrek têra sed malbatî dike.
"""
JAPANESE = (
    "大臣は住民の前で、一つの井戸で百世帯の水をまかなえると述べ、毎週水質を調べて結果を役場に張り出すと約束した。\n"
)
CHINESE = "部长对居民说,每口井够一百户人家使用,部里每个星期都会检查水质,并把结果贴在镇政府的门口。\n"
KOREAN = "장관은 주민들 앞에서 우물 하나가 백 가구에 충분하다고 말하고 매주 물을 검사하겠다고 약속했다.\n"
