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
        (
            r"(?:[Ee]s|son) (?:total(?:mente)? |completamente |absolutamente |rotundamente )(?:falsas?"
            r"|falsos?|infundad[oa]s?)"
        ),
        r"[Ee]s falso que",
        r"(?:es|son) (?:una? (?:invento|montaje|falsedad)|inexact[oa]s?|apócrif[oa]s?)(?!\w)",
        r"(?:aclara|aclaran|aclaramos|aclaró|aclarar) que(?!\w)",
        r"(?:precis|aclar)(?:a|amos|an|ar) lo siguiente",
        r"[Nn]o se ha (?:tomado|adoptado) (?:ninguna |tal )?decisión",
        r"[Nn]ada más lejos de la (?:realidad|verdad)",
        r"no (?:corresponden?|tienen? nada que ver|guardan? relación) (?:a|con)(?!\w)",
        r"rechaz(?:a|an|ó|amos) (?:\w+mente )?(?:las (?:afirmaciones|informaciones))(?!\w)",
        r"(?:contienen?) (?:\w+ ){0,2}(?:inexactitudes|falsedades|imprecisiones)(?!\w)",
    ),
    rumours=(r"(?:rumor(?:es)?|versi(?:ón|ones)|informaci(?:ón|ones)|acusaci(?:ón|ones)|noticias?)(?!\w)",),
    announcing=(
        (
            r"(?:anuncia|anuncian|anunciamos|informa|informan|informamos|comunica|comunican"
            r"|comunicamos) (?:que|a|la|el|los|las|al)"
        ),
        r"tienen? el (?:agrado|placer|honor) de",
        r"se convoca|convocatoria|inscripciones? abiertas?",
        (
            r"[Ss]e (?:informa|comunica|avisa|notifica|recuerda|hace saber|invita|pone en conocimiento) (?:a "
            r"|al |que|del )"
        ),
        r"(?:permanecer|estar|quedar)(?:á|án) (?:cerrad|suspendid|cortad|interrumpid)[oa]s?(?!\w)",
        r"inscripciones? (?:\w+ )?(?:están|permanecen|quedan) abiertas",
        r"plazo (?:de|para) [^.\n]{0,60}(?:vence|termina|finaliza|concluye|permanece abierto)(?!\w)",
        r"[Ee]stá abierto el plazo",
        r"(?:candidat[oa]s|aspirantes|postulantes|interesad[oa]s) (?:deberán|deben|podrán)(?!\w)",
        r"[Ff]echa límite",
        r"(?:será|serán|queda|quedan) (?:aplazad|cancelad|postergad|reprogramad)[oa]s?(?!\w)",
        r"se permiten? (?:informar|comunicar)(?!\w)",
        (
            r"(?:cortará|interrumpirá|suspenderá)n? (?:el|la|los) (?:suministro|servicio|agua|tránsito"
            r"|tráfico|circulación)(?!\w)"
        ),
    ),
    meeting=(
        r"se reunió (?:\w+ ){0,2}con",
        r"recibió (?:hoy )?(?:a|al) (?:embajador|ministr|delegación)",
        r"conversación telefónica|llamada telefónica",
        r"mantuvo (?:una reunión|un encuentro|conversaciones) con",
        r"se (?:reunió|reunieron|entrevistó|entrevistaron|encontró|encontraron) (?:\w+ ){0,4}(?:con|al margen)(?!\w)",
        (
            r"recibi(?:ó|eron) (?:[\w ]{0,24})?(?:a la|al?|a los|a una) (?:\w+ )?(?:embajador|ministr"
            r"|delegación|canciller|representantes|homólog)"
        ),
        r"fue recibid[oa] (?:\w+ )?por",
        r"recibió en audiencia",
        r"(?:comunicación telefónica|videollamada)",
        r"(?:conversó|habló|dialogó) (?:\w+ )?(?:por teléfono|telefónicamente)",
        r"(?:conversó|habló|dialogó|conversaron) con su (?:par|homólog)",
        (
            r"(?:sostuvo|celebró|sostuvieron|mantuvieron) (?:hoy |ayer )?(?:una (?:reunión|conversación"
            r"|audiencia)|un encuentro|conversaciones) (?:\w+ ){0,2}con"
        ),
    ),
    oral=(
        r"en (?:una )?entrevista",
        r"(?:en|durante una) (?:rueda|conferencia) de prensa",
        (
            r"(?:dijo|declaró|señaló|afirmó|aseguró|explicó)(?: (?:este|el|la|ayer|hoy) ?(?:\w+ )?| )"
            r"(?:a|ante) (?:la prensa|los (?:medios|periodistas|reporteros)|periodistas|reporteros)(?!\w)"
        ),
    ),
    speaking=(
        r"en su (?:discurso|intervención|alocución)",
        (
            r"(?:[Ee]s|[Mm]e es) (?:para mí )?(?:un (?:gran |verdadero )?(?:honor|placer|privilegio|gusto)"
            r"|una (?:gran )?(?:alegría|satisfacción)) (?:para mí )?(?:estar|poder|dirigir\w*|volver"
            r"|compartir|saludar\w*|recibir\w*|hablar)(?!\w)"
        ),
        (
            r"[Mm]e (?:alegra|complace|honra|da (?:mucho )?gusto) (?:mucho )?(?:estar|volver|dirigir\w*"
            r"|acompañar\w*|compartir)(?!\w)"
        ),
        (
            r"(?:[Qq]uiero|[Qq]uisiera|[Dd]eseo|[Pp]ermítanme) (?:empezar|comenzar"
            r"|iniciar) (?:\w+ )?(?:agradec|salud|dando|por)"
        ),
    ),
    mourning=(
        r"lament(?:a|an|amos) (?:profundamente )?(?:el fallecimiento|la muerte|la pérdida)",
        r"falleció (?:ayer|hoy|el)",
        r"le sobreviven(?!\w)",
    ),
    wishing=(
        r"felicit(?:a|an|amos|ó) (?:a|al)",
        r"(?:sus|su|nuestras) (?:más )?(?:\w+ )?felicitaciones",
        r"felicit(?:o|ar|ado|aron) (?:a|al|calurosa|cordial)\w*",
        r"felicitaci(?:ón|ones)(?!\w)",
        r"(?:feliz|felices) (?:año|navidad|fiestas|pascuas?|día|cumpleaños|aniversario|ramadán)(?!\w)",
        (
            r"dese(?:a|an|amos|o) (?:a )?(?:tod[oa]s?|l[oa]s?|sus?|nuestr\w+)(?!\w)[^.!?\n]{0,60}(?:feliz"
            r"|felices|paz|salud|prosperidad|bendiciones)(?!\w)"
        ),
        r"salud(?:a|an|amos) (?:a |al )[^.!?\n]{0,60}(?:en su día|con motivo|en ocasión)(?!\w)",
        r"(?:afectuoso|fraternal|caluroso) saludo (?:a|al)(?!\w)",
    ),
    hailing=(
        r"(?i:(?:muy )?buen(?:os|as) (?:días|tardes|noches))(?!\w)",
        r"(?i:señoras y señores|damas y caballeros)(?!\w)",
        r"(?i:excelencias)(?!\w)",
        r"(?i:su excelencia) (?=[A-ZÁÉÍÓÚÑ])",
        (
            r"(?i:(?:distinguid|honorabl|ilustr)[oae]s (?:\w+ ){0,2}(?:invitad|autoridad|ministr|delegad"
            r"|diputad)[oa]?e?s)"
        ),
        r"(?i:queridos (?:compatriotas|amigos|argentinos|\w+s))[,:!.]",
        r"(?i:(?:muchas )?gracias,? (?:señora?|president[ea]|a todos|a todas))(?!\w)",
        r"(?i:compañer[oa]s y compañer[oa]s)(?!\w)",
        r"(?i:excelentísim[oa]s? señora?e?s? [^\n.]{0,60}(?:excelencias|señoras|señores|autoridades))(?!\w)",
    ),
    addressing=(
        r"(?:A|Al|A la|A los|A las) (?=[A-ZÁÉÍÓÚÑ]|señor|ministr|president|director|alcald|miembros)",
        r"A (?:todos|todas|la atención de) ",
    ),
    delivered=("presentes?", "p r e s e n t e", "(?:en )?su despacho", r"s\. ?[/.]? ?d\."),
    styles=(r"(?i:(?:apreciad|compañer|respetad|ciudadan)[oa]s?|compatriotas|excelencia)(?!\w)",),
    answering=(r"(?:Sobre|Tras|Ante|Acerca del?)(?: (?:el|la|los|las|un|una))?",),
    saluting=(
        r"(?:Estimad[oa]s?|Querid[oa]s?|Señor(?:a|es)?|Excelentísim[oa]|Distinguid[oa]s?)(?!\w)",
        r"A quien corresponda|De (?:mi|nuestra)s?(?: mayor)? consideraci[óo]n|Muy señor(?:a|es)? m[íi][oa]s?",
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
    aside=(r"(?:al expresar|expresando|tras expresar) (?:sus?|las?) (?:\w+ )?(?:condolencias|pésame)",),
    condoling=(
        r"condolencias",
        r"(?:sus|su|nuestro) (?:más )?(?:\w+ )?pésame",
        (
            r"(?:pesar|dolor|tristeza|consternación|pena)[^.!?\n]{0,80}(?:fallecimiento|muerte|deceso|partida"
            r"|pérdida)(?!\w)"
        ),
        (
            r"se (?:une|unen|suma|suman|solidariza|solidarizan) (?:al dolor|con el dolor|en el dolor"
            r"|con (?:la|las|los) (?:familia|familiares|víctimas))"
        ),
        r"nos (?:unimos|solidarizamos|sumamos) (?:al dolor|con (?:la|las|los|sus) (?:famili|deudos|víctimas))",
        r"(?:pensamientos|oraciones|plegarias|corazones) (?:y \w+ )?(?:están|van|acompañan)(?!\w)",
        r"(?:descansen? en paz|eterno descanso|(?:pronta|cristiana) resignación)(?!\w)",
        (
            r"acompañ(?:a|an|amos) (?:a|en) (?:la familia|sus? (?:familia|familiares|dolor|seres)"
            r"|los familiares|las familias|este (?:difícil|duro|triste))(?!\w)"
        ),
        r"pésame",
    ),
    acting=(
        (
            r"(?:(?:conden|denunci|lament|rechaz|repudi|reclam|critic|salud)(?:an?|ó|aron)|exhort(?:an?|ó|aron)"
            r"|exig(?:en?|ió|ieron)|exi(?:gió|gieron))(?!\w)"
        ),
    ),
    which=(r"quien(?:es)?",),
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
        r"[Ss]egún (?:testigos|medios|fuentes) (?:locales|presenciales|de prensa|periodísticas|internas)(?!\w)",
        rf"(?:informó|publicó|reportó|recogió) (?:el |la |los ){_MEDIA}(?!\w)",
    ),
    unnamed=(r"fuentes? (?:cercanas? a|conocedoras?)", r"bajo (?:condición de )?anonimato"),
    contacts=(
        (
            r"(?i:contactos? (?:de|para|con la) (?:la )?(?:prensa|medios)|gabinete de (?:prensa|comunicación)"
            r"|departamento de (?:prensa|comunicación)|oficina de prensa)(?!\w)"
        ),
    ),
    presenting=r"(?:(?i:sobre)|(?i:acerca de)) ?(?:el |la |los |las |l )?(?P<name>\S[^\n]*)",
    opining=(r"(?i:opinión|editorial|columna|tribuna)",),
    byline=(r"Por",),
    singular=r"(?<!\w)(?:[Yy]o|[Cc]reo que|[Pp]ienso que)(?!\w)",
    suspending=(
        (
            r"(?:anunció|anuncia|informó|informa|dispuso|decidió) [^.\n]{0,60}(?:suspensión|suspender|cierre|cerrar)"
            r" (?:de )?(?:las?|los|el|del) (?:clases|actividades|labores|colegios|escuelas|puerto|vuelos)(?!\w)"
        ),
    ),
    reciting=(
        r"(?:VISTOS?|Vistos?)(?= ?[:;,.])",
        r"(?:CONSIDERANDO|Considerando)(?= ?:)",
        r"(?:POR CUANTO|POR TANTO|TENIENDO PRESENTE|Teniendo presente)(?= ?[:,])",
        r"(?:SE )?(?:RESUELVE|DECRETA|ORDENA|ACUERDA)(?= ?:)",
    ),
    terms=(r"(?i:desde el|hasta el|a partir del|del?|antes del|el día)",),
    kinds=(
        (r"(?i:(?:comunicados?|notas?|bolet[íi]n(?:es)?|gacetilla) de prensa|nota informativa)", "press-release"),
        (r"(?i:mensajes? de (?:condolencias?|p[ée]same)|condolencias?|p[ée]same)", "condolence"),
        (r"(?i:esquelas?|obituarios?|necrol[óo]gicas?|nota luctuosa)", "obituary"),
        (
            r"(?i:cartas? (?:abiertas?|pastorales?|p[úu]blicas?|de renuncia)|cartas?(?= (?:a|al|de|del|para)(?!\w)))",
            "letter",
        ),
        (r"(?i:entrevistas?|(?:rueda|conferencia)s? de prensa|versi[óo]n estenogr[áa]fica)", "remarks"),
        (r"(?i:discursos?|alocuci[óo]n|palabras del?|intervenci[óo]n del?|mensaje a la naci[óo]n)", "speech"),
        (
            (
                r"(?i:(?:nota |comunicado )?aclaratori[oa]|aclaraci[óo]n(?:es)?|desmentidos?|rectificaci[óo]n"
                r"|r[ée]plica)"
            ),
            "clarification",
        ),
        (r"(?i:comunicados?)", "communique"),
        (r"(?i:manifiestos?|declaratoria|declaraci[óo]n de (?=[A-Z]))", "declaration"),
        (r"(?i:avisos?|anuncios?|convocatorias?|edictos?|circular(?:es)?)", "announcement"),
        (r"(?i:mensajes?|saludos?|felicitaci[óo]n(?:es)?)", "message"),
        (r"(?i:declaraci[óo]n(?:es)?|pronunciamientos?|posicionamientos?|resoluci[óo]n|moci[óo]n)", "statement"),
    ),
)
