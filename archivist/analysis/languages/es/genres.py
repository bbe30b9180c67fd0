"""The kinds of statements by their words: es."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]
_MEDIA = "(?:diario|periódico|semanario|agencia de noticias|revista|cadena|medios?)"

GENRES = Genres(
    we=r"(?<!\w)(?:[Nn]osotr[oa]s|[Nn]uestr[oa]s?|(?!vamos|ramos)\w{3,}[ae]mos)(?!\w)",
    denying=(
        r"(?:niega|niegan|negó|negaron|desmiente|desmienten|desmintió|desmintieron|desmentimos|negamos)",
        r"(?:es|son) (?:falsas?|falsos?|infundad[oa]s?|una? mentira)",
        r"carecen? de (?:todo )?fundamento",
        r"rechaz(?:a|an|ó) (?:las acusaciones|los rumores|las versiones)",
    ),
    rumours=(r"(?:rumor(?:es)?|versi(?:ón|ones)|informaci(?:ón|ones)|acusaci(?:ón|ones)|noticias?)(?!\w)",),
    announcing=(
        (
            r"(?:anuncia|anuncian|anunciamos|informa|informan|informamos|comunica|comunican"
            r"|comunicamos) (?:que|a|la|el|los|las|al)"
        ),
        r"tienen? el (?:agrado|placer|honor) de",
        r"se convoca|convocatoria|inscripciones? abiertas?",
    ),
    meeting=(
        r"se reunió (?:\w+ ){0,2}con",
        r"recibió (?:hoy )?(?:a|al) (?:embajador|ministr|delegación)",
        r"conversación telefónica|llamada telefónica",
        r"mantuvo (?:una reunión|un encuentro|conversaciones) con",
    ),
    oral=(
        r"en (?:una )?entrevista",
        r"(?:en|durante una) (?:rueda|conferencia) de prensa",
        r"(?:dijo|declaró|señaló|afirmó) a (?:la prensa|los medios|periodistas)",
    ),
    speaking=(r"en su (?:discurso|intervención|alocución)",),
    mourning=(
        r"lament(?:a|an|amos) (?:profundamente )?(?:el fallecimiento|la muerte|la pérdida)",
        r"falleció (?:ayer|hoy|el)",
    ),
    wishing=(r"felicit(?:a|an|amos|ó) (?:a|al)", r"(?:sus|su|nuestras) (?:más )?(?:\w+ )?felicitaciones"),
    hailing=(
        r"(?i:(?:muy )?buen(?:os|as) (?:días|tardes|noches))(?!\w)",
        r"(?i:señoras y señores|damas y caballeros)(?!\w)",
        r"(?i:excelencias)(?!\w)",
        r"(?i:su excelencia) (?=[A-ZÁÉÍÓÚÑ])",
        r"(?i:(?:distinguid|honorabl|ilustr)[oae]s (?:\w+ ){0,2}(?:invitad|autoridad|ministr|delegad|diputad)[oa]?e?s)",
        r"(?i:queridos (?:compatriotas|amigos|argentinos|\w+s))[,:!.]",
    ),
    addressing=(
        r"(?:A|Al|A la|A los|A las) (?=[A-ZÁÉÍÓÚÑ]|señor|ministr|president|director|alcald|miembros)",
        r"A (?:todos|todas|la atención de) ",
    ),
    delivered=("presentes?", "p r e s e n t e", "(?:en )?su despacho", r"s\. ?[/.]? ?d\."),
    styles=(r"(?i:(?:apreciad|compañer|respetad|ciudadan)[oa]s?|compatriotas|excelencia)(?!\w)",),
    saluting=(
        r"(?:Estimad[oa]s?|Querid[oa]s?|Señor(?:a|es)?|Excelentísim[oa]|Distinguid[oa]s?)(?!\w)",
        r"A quien corresponda",
        r"Sirva la presente|(?:Por (?:medio de )?|Mediante )la presente",
    ),
    closing=(
        r"(?:Atentamente|Atte\.|Cordialmente|Saludos cordiales|Un saludo|Respetuosamente)",
        r"Sin (?:otro particular|más,|más por el momento)",
        r"(?:Les?|Los?|Las?) salud[ao]|Salud[ao](?:n|mos)? (?:muy )?(?:atenta|cordial)mente",
        r"(?:Reciban?|Un|Con un) (?:\w+ )?(?:cordial |atento |afectuoso )?(?:saludo|abrazo)|Quedo a la espera",
    ),
    to_media=(r"Estimad[oa]s (?:periodistas|medios)",),
    stating=(
        (
            r"(?:condena|denuncia|lamenta|exige|rechaza|repudia|reafirma|expresa|exhorta"
            r"|llama|saluda|manifiesta|declara|reitera|solicita|apoya|afirma)(?:n|mos)?(?!\w)"
        ),
    ),
    condoling=(r"condolencias", r"(?:sus|su|nuestro) (?:más )?(?:\w+ )?pésame"),
    acting=(
        (
            r"(?:(?:conden|denunci|lament|rechaz|repudi|reclam|critic|salud)(?:an?|ó|aron)|exhort(?:an?|ó|aron)"
            r"|exig(?:en?|ió|ieron)|exi(?:gió|gieron))(?!\w)"
        ),
    ),
    demanding=(r"(?i:exigimos|condenamos|rechazamos|denunciamos|exhortamos|repudiamos|demandamos|reclamamos)(?!\w)",),
    happening=(
        (
            r"(?:fue|fueron|resultó|resultaron|han sido|ha sido) (?:\w+mente )?(?:heridos?|heridas?|detenid[oa]s?"
            r"|arrestad[oa]s?|asesinad[oa]s?|trasladad[oa]s?|hospitalizad[oa]s?|capturad[oa]s?|robad[oa]s?)(?!\w)"
        ),
        r"(?:sustrajeron|robaron|atropell(?:ó|aron)|chocaron|volcó|se incendió)(?!\w)",
        r"(?:venció|derrotó|goleó|empató|ganó) (?:\w+ ){0,3}(?:a|al|con)(?!\w)",
    ),
    relayed=(
        (
            rf"(?:[Ss]egún|[Dd]e acuerdo con) (?:informó |publicó |informa |publica )?(?:el |la |los |un )"
            rf"{_MEDIA}(?!\w)"
        ),
        rf"(?:informó|publicó|reportó|recogió) (?:el |la |los ){_MEDIA}(?!\w)",
    ),
    unnamed=(r"fuentes? (?:cercanas? a|conocedoras?)", r"bajo (?:condición de )?anonimato"),
    contacts=(
        (
            r"(?i:contactos? (?:de|para|con la) (?:la )?(?:prensa|medios)|gabinete de (?:prensa|comunicación)"
            r"|departamento de (?:prensa|comunicación)|oficina de prensa)(?!\w)"
        ),
    ),
    opining=(r"(?i:opinión|editorial|columna|tribuna)",),
    byline=(r"Por",),
    singular=r"(?<!\w)(?:[Yy]o|[Cc]reo que|[Pp]ienso que)(?!\w)",
    terms=(r"(?i:desde el|hasta el|a partir del|del?|antes del|el día)",),
    kinds=(
        (r"(?i:(?:comunicados?|notas?|bolet[íi]n(?:es)?|gacetilla) de prensa|nota informativa)", "press-release"),
        (r"(?i:mensajes? de (?:condolencias?|p[ée]same)|condolencias?|p[ée]same)", "condolence"),
        (r"(?i:esquelas?|obituarios?|necrol[óo]gicas?|nota luctuosa)", "obituary"),
        (r"(?i:cartas? (?:abiertas?|p[úu]blicas?|de renuncia)|cartas?(?= (?:a|al|de|del|para)(?!\w)))", "letter"),
        (r"(?i:entrevistas?|(?:rueda|conferencia)s? de prensa|versi[óo]n estenogr[áa]fica)", "remarks"),
        (r"(?i:discursos?|alocuci[óo]n|palabras del?|intervenci[óo]n del?|mensaje a la naci[óo]n)", "speech"),
        (
            r"(?i:(?:nota |comunicado )?aclaratori[oa]|aclaraci[óo]n(?:es)?|desmentidos?|rectificaci[óo]n|r[ée]plica)",
            "clarification",
        ),
        (r"(?i:comunicados?)", "communique"),
        (r"(?i:manifiestos?|declaratoria|declaraci[óo]n de (?=[A-Z]))", "declaration"),
        (r"(?i:avisos?|anuncios?|convocatorias?|edictos?|circular(?:es)?)", "announcement"),
        (r"(?i:mensajes?|saludos?|felicitaci[óo]n(?:es)?)", "message"),
        (r"(?i:declaraci[óo]n(?:es)?|pronunciamientos?|posicionamientos?|resoluci[óo]n|moci[óo]n)", "statement"),
    ),
)
