"""Spanish."""

from archivist.analysis.language import Language
from archivist.analysis.languages.es.genres import GENRES
from archivist.analysis.languages.es.syntax import FACTS
from archivist.analysis.languages.es.voice import VOICE

__all__ = ["PLUGIN"]

_LAST_DAY = 30  # that is one word
# The words of a spelled number below a hundred, of which two may be joined: "treinta y uno"
_NUMBERS = {
    word: number
    for number, word in (
        *enumerate(
            (
                *("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
                *("trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte"),
                *("veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete"),
                *("veintiocho", "veintinueve", "treinta"),
            ),
            1,
        ),
        *((40, "cuarenta"), (50, "cincuenta"), (60, "sesenta"), (70, "setenta"), (80, "ochenta"), (90, "noventa")),
    )
}

_BACK = r"volver (?:al?|a las?|a los) (?:inicio|listado|lista|noticias|portada|índice|página anterior)$"


PLUGIN = Language(
    tag="es",
    # Letters
    letters="ñ¿¡",
    function_words=(
        *("el", "los", "las", "del", "y", "en", "por", "con", "una", "para", "que", "es", "se", "al", "lo"),
        *("de", "la", "un", "su", "no", "más"),
    ),
    # Dates
    months={
        1: ("enero", "ene", "ene."),
        2: ("febrero", "feb", "feb."),
        3: ("marzo", "mar", "mar."),
        4: ("abril", "abr", "abr."),
        5: ("mayo",),
        6: ("junio", "jun", "jun."),
        7: ("julio", "jul", "jul."),
        8: ("agosto", "ago", "ago."),
        9: ("septiembre", "setiembre", "sep", "sep.", "sept", "sept."),
        10: ("octubre", "oct", "oct."),
        11: ("noviembre", "nov", "nov."),
        12: ("diciembre", "dic", "dic."),
    },
    ordinals={number: (word,) for word, number in _NUMBERS.items() if number <= _LAST_DAY}
    | {1: ("primero", "un"), 21: ("veintiuno", "veintiún"), 31: ("treinta y un", "treinta y uno")},
    numbers=_NUMBERS,
    number_joint="y",
    two_thousand="dos mil",
    before_ordinals=("el", "del", "al", "a los"),
    day_endings=(r"\.?[º°]",),
    of_words=("de", "del", "días", "días de", "días del"),
    month_words=("mes de",),
    before_year=("del año", "del", "de"),
    range_words=("al", "hasta", "y"),
    same_day=("correspondiente al",),
    date_articles=("el",),
    before_date=("el día", "del"),
    broken_day=("º",),
    broken_month=("de",),
    broken_year=("de", "del"),
    named_before=("movimiento", "movimiento del", "revolución del", "plaza", "plaza del", "calle"),
    made_at=("Dado en", "Dada en", "Hecho en", "Firmado en", "Emitido en", "En"),
    adopted=(
        "aprobad[oa]s? (?:por unanimidad )?por",
        "adoptad[oa]s? (?:por unanimidad )?por",
        "aprobad[oa]s? (?:por unanimidad )?el",
    ),
    signing_words=("el", "a", "a los"),
    numbered_words=(r"n\.º", "num", "art"),
    acts=(
        r"(?:[Ll]ey(?:es)?|(?:[Rr]eal )?[Dd]ecretos?(?:-ley)?|[Rr]esoluci(?:ón|ones)|[Dd]ecisi(?:ón"
        r"|ones)|[Oo]rdenanzas?|[Oo]rden|[Rr]eglamentos?|[Dd]irectivas?|[Tt]ratados?|[Cc]onvenios?"
        r"|[Cc]onvenci(?:ón|ones)|[Aa]cuerdos?|[Cc]arta|[Ss]entencias?|[Cc]ircular(?:es)?"
        r"|[Cc]onstitución|[Bb]oletín [Oo]ficial)"
    ),
    act_dated=r"(?:de|del|de fecha|con fecha|fechad[oa] el|firmad[oa] el|aprobad[oa] el)",
    abbreviations=("[Nn]um", r"n(?=\.º)", "art", "Art"),
    # Days counted from another day
    # The order of figures is left open: Puerto Rico and Panama put the month first.
    weekdays=(("lunes",), ("martes",), ("miércoles",), ("jueves",), ("viernes",), ("sábado",), ("domingo",)),
    sure_weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    not_weekday=r"(?:cada|todos los|los|Santo|San) ",
    weekday_range=("a", "al"),
    day_words=("el", "este", "el día"),
    no_day=(
        *("la mañana", "una mañana", "de mañana", "por la mañana", "cada mañana", "hoy en día", "hasta hoy"),
        *("de hoy", "el Domingo", "Viernes Santo"),
    ),
    adjective="both",
    by_week=("next",),
    today=("hoy", "esta mañana", "esta tarde", "esta noche"),
    yesterday=("ayer", "anoche", "ayer por la mañana", "ayer por la tarde"),
    before_yesterday=("anteayer", "antes de ayer"),
    tomorrow=("mañana",),
    after_tomorrow=("pasado mañana",),
    last=("pasado", "último"),
    next=("próximo", "que viene"),
    this_day=("este",),
    future=(
        r"(?<!\w)(?:\w{2,}(?:rá|rán|remos)|(?:se [a-zñ]{2,}|(?:se|ha|hab|esta|pod|tend|debe))rían?|va a|van a|vamos a"
        r"|previst[oa]s?|próxim[oa]s?)(?!\w)"
    ),
    deadline=(
        r"(?:(?:hasta|antes del?)(?: el)?(?: \w+)?"
        r"|(?:edición|número|entrega)(?: impresa)? del?(?: pasado)?(?: \w+)?)"  # of a paper
    ),
    declared=(
        r"(?:ha |han |había |habían )?(?:dij|declar|anunci|afirm|señal|indic|conden|precis|subray|asegur|explic|confirm"
        r"|denunci|salud|expres|record|revel|pid|solicit|critic|acus|lament|rechaz|public|difund|emit|inform|comunic"
        r"|aclar|manifest|sostuv|destac|exig|reiter|advirti|agreg|añad|insist|admiti|reconoc|respond|neg|desminti|dio a"
        r"|exhort|llam|felicit|mencion|apunt|prometi|escrib)(?:o|eron|ó|aron|ieron|ió|ado|ido|icho)"
    ),
    occasions=(
        r"(?:ante|luego de|a raíz de|con motivo de|con ocasión de|en (?:respuesta|relación|reacción) (?:a|con)|frente a"
        r"|respecto (?:a|de)|a propósito de|debido a|en el marco de|sobre)l?"
    ),
    complements=r"(?:que|quien(?:es)?|cuy[oa]s?|donde|cuando|tras|después|antes|durante|desde|mientras)",
    performs=(
        r"(?:conden(?:a|an)|lament(?:a|an)|rechaz(?:a|an)|expres(?:a|an)|salud(?:a|an)|denunci(?:a|an)"
        r"|comunic(?:a|an)|inform(?:a|an)|anunci(?:a|an)|convoc(?:a|an)|invit(?:a|an)|agradec(?:e|en)"
        r"|felicit(?:a|an)|exig(?:e|en)|solicit(?:a|an)|manifiest(?:a|an)|reiter(?:a|an)|se complac(?:e|en)"
        r"|hac(?:e|en) un llamado|repudi(?:a|an)|desmient(?:e|en)|inst(?:a|an))"
    ),
    first_person=r"(?:[Nn]osotr[oa]s|[Nn]uestr[oa]s?|\w{2,}(?:amos|emos|imos)|[Yy]o|[Mm]is?)",
    # Lines of a page and of a message
    page_words=("página", r"pág\."),
    page_of=("de",),
    mail_from=("De", "Remitente"),
    memos=("memorando", "memorándum", "circular"),
    mail_fields=("Enviado", "Enviado el", "Fecha", "Para", "Asunto"),
    author_words=("por", "escribe", "escrito por", "autor:", "autora:", "publicado por", "redactor:", "texto:"),
    published=(
        "publicado",
        "publicado el",
        "publicada el",
        "publicado por",
        "actualizado",
        "actualizado el",
        "última actualización",
        "fecha de publicación",
        "fecha",
    ),
    updated=("actualizado", "última actualización", "actualización", "modificado", "última modificación"),
    clock_words=("a las", "a la", "h", "hs", "hrs", "horas", "am", "pm", "a.m.", "p.m."),
    pointers=(
        *("recomendado para usted", "recomendado para ti", "también te puede interesar", "lea además"),
        *("lea también", "lee también", "le puede interesar", "te puede interesar", "etiquetas", "palabras clave"),
        *("emitido por", "publicado por", "referencia", "contacto", "contacto de prensa", "fuente", "para"),
    ),
    masthead=("redactor jefe", "redactora jefa", "editor general", "director editorial", "directora editorial"),
    furniture=(
        *("inicio", "menú", "buscar", "iniciar sesión", "ingresar", "registrarse", "suscríbete", "contacto"),
        *(
            "acerca de",
            "quiénes somos",
            "saltar al contenido",
            "ir al contenido",
            "saltar al contenido principal",
            "ir al contenido principal",
            "compartir",
            "imprimir",
        ),
        *("impresión", "enviar", "comentarios", "deja un comentario", "noticias relacionadas"),
        *("artículos relacionados", "leer más", "ver más", "lea también", "etiquetas", "noticias"),
        *("últimas noticias", "lo último", "política de privacidad", "recuperación de contraseña"),
        *("recupera tu contraseña", "aviso legal", "términos y condiciones", "publicidad", "cerrar", "volver"),
        *("siguiente", "anterior", "síguenos", "galería", "vídeo", "urgente", "exclusiva", "exclusivo"),
        *("última hora", "actualización", "actualizado", "análisis", "opinión", "comentario", "editorial"),
        *("en vivo", "en directo", "alerta", "entrevista", "nota"),
        *("buscar este blog", "no hay comentarios", "publicar un comentario", "último minuto", "lo más reciente"),
        *("lo más leído", "lo más visto", "temas relacionados", "contenido relacionado"),
        *("comunicados", "prensa", "sala de prensa", "agenda", "publicaciones", "nosotros", "donar"),
        *("contáctenos", "tamaño de letra", "foto de archivo", "archivo", "política", "economía"),
        *("deportes", "cultura", "sociedad", "salud", "internacional", "mundo", "descargar"),
        *("menú principal", "mapa del sitio", "mi cuenta", "notas de prensa", "compartir esta nota"),
        *("compartir en redes",),
    ),
    own_names=("español", "castellano"),
    urgent=("urgente", "última hora", "último minuto", "de última hora"),
    reading_times=(
        r"(?:tiempo de )?lectura ?:? ?[0-9]{1,3} ?(?:min|minutos?)\.?",
        r"[0-9]{1,3} ?min(?:utos?|\.)?(?: de lectura)?",
    ),
    cookies=(
        r"(?:utilizamos|usamos|utiliza|usa|uso de|política de|aceptar(?: todas las)?) cookies",
        r"(?:activ|habilit)\w+ javascript",
    ),
    photographers=("fotógrafo", "fotógrafa"),
    reporters=("redactor", "redactora", "periodista", "corresponsal", "reportero", "reportera"),
    pictures=("foto", "fotografía", "imagen", "crédito", "fotos", "imágenes"),
    advertising=("publicidad", "anuncios", "contenido patrocinado"),
    counts=("Visitas", "Lecturas", "Vistas"),
    welcomes=(
        r"bienvenid[oa]s? (?:a la (?:página|web)|al (?:sitio|portal))",
        r"contacto(?: de prensa)? ?:",
        r"hace \w+ (?:segundos?|minutos?|horas?|días?|semanas?|meses)$",
        r"idiomas? ?:",
        _BACK,
    ),
    title_labels=("título", "titular", "asunto"),
    release_labels=("para (?:su )?(?:publicación|difusión) inmediata",),
    unfinished=(
        *("el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "al", "a", "en", "y"),
        *("e", "o", "u", "por", "para", "con", "sin", "sobre", "entre", "hacia", "desde", "contra"),
        *("su", "sus", "que", "cuyo", "cuya", "según", "tras", "ante", "n.º", "n°"),
    ),
    # The statement
    genres=GENRES,
    types=(
        (
            r"(?i:(?:comunicado|nota|bolet[ií]n|gacetilla|parte) de prensa|nota informativa|tarjeta informativa)",
            "press-release",
        ),
        (r"(?<!ha )(?<!han )(?<!había )(?<!sido )(?i:comunicado(?: conjunto| oficial)?)", "communique"),
        (r"(?i:declaración(?: conjunta)?)", "statement"),
        (r"(?i:carta(?: abierta)?|misiva)", "letter"),
        (r"(?i:nota aclaratoria)", "clarification"),
        (r"(?i:(?:mensaje|telegrama) de (?:condolencias?|p[ée]same))", "condolence"),
        (r"(?i:telegramas?)", "message"),
        (r"(?i:discurso)", "speech"),
    ),
    issuing=(
        r"(?:[Ee]n|[Ss]egún|[Mm]ediante|[Aa] través de|[Pp]or medio de|emiti(?:ó|eron)"
        r"|difundi(?:ó|eron)|public(?:ó|aron)"
        r"|envi(?:ó|aron)|dirigi(?:ó|eron)|remiti(?:ó|eron)|present(?:ó|aron)"
        r"|(?:señal|indic|precis|agreg|detall|subray|afirm)(?:a|ó)|añad(?:e|ió)|reza|concluye) (?:un|una"
        r"|su|el|la|este|esta) (?:breve |extens[oa] )?"
    ),
    cues=(
        r"(?i:texto (?:íntegro |completo )?(?:del|de la) {types})[^.:\n]{0,40}[ ]?:",
        r"(?i:(?:el|la) siguiente {types})[^.:\n]{0,90}?[ ]?:",
    ),
    tails=(r"(?i:noticias relacionadas|compartir|leer más|etiquetas ?:).{0,80}", r"(?i:fuente ?:).*", r"\\?#{3}\\?"),
    labels=r"(?:Fecha ?: ?|El |A )",
    issue_labels=r"(?i:fecha de (?:emisión|publicación) ?: ?)",
    dated=r"[ ,]{1,2}(?:de fecha|con fecha|con fecha del?|fechad[oa] el|del?) ",
    voice=VOICE,
    # Who issued it and who speaks
    syntax=FACTS,
    by=r" (?:del |de la |de |por )",
    roles=(
        *("presidente", "Presidente", "presidenta", "ministro", "Ministro", "ministra", "Ministra", "portavoz"),
        *("Portavoz", "embajador"),
    ),
    subject_words=(
        "con motivo",
        "durante",
    ),
    honorifics=("Sr.", "Sra.", "Don", "Doña"),
    # Names of bodies, persons and places
    bodies=(
        *("Ministerio", "Gobierno", "Embajada", "Consejo", "Comisión", "Comité", "Presidencia", "Secretaría"),
        *("Partido", "Sindicato", "Asociación", "Fundación", "Federación", "Confederación", "Unión", "Coordinadora"),
        *("Alcaldía", "Ayuntamiento", "Municipalidad", "Gobernación", "Intendencia", "Diputación", "Cabildo"),
        *("Fiscalía", "Procuraduría", "Defensoría", "Contraloría", "Superintendencia", "Cancillería", "Tribunal"),
        *("Asamblea", "Senado", "Cámara", "Corte", "Universidad", "Instituto", "Observatorio", "Colectivo", "Junta"),
        *("Movimiento", "Frente", "Alianza", "Coalición", "Plataforma", "Organización", "Conferencia", "Liga"),
    ),
    states=(r"(?:república|reino|estado plurinacional)(?: \w+){0,2} de(?:l| la)? \w+(?: \w+)?", r"república \w+"),
    offices=tuple(
        f"{head} de {what}"
        for head in ("Oficina", "Gabinete", "Dirección", "Unidad", "Departamento", "Servicio")
        for what in ("Prensa", "Comunicación")
    ),
    noun_articles=("la", "del", "los", "las"),
    small=("de", "del", "la", "los", "las", "y", "e"),
    carriers=("Asuntos", "Exteriores", "Relaciones", "Interior", "Defensa"),
    stops=("en", "por", "para", "con", "ha", "han", "es", "que", "El", "La", "Los", "Comunicado", "Declaración"),
    # The end of a letter
    valedictions=(
        r"(?:muy )?(?:atentamente|cordialmente|respetuosamente|fraternalmente)",
        r"(?:un |reciba un |reciban un )?(?:cordial|atento|afectuoso) saludo",
        r"(?:atentos )?saludos(?: cordiales)?",
        r"muchas gracias por[^.\n]{0,60}",
        r"sin otro particular[^.\n]{0,80}",
        r"(?:firmado|fdo\.?|firma)",
    ),
    on_behalf=(
        "por",
        "en nombre de",
        "en nombre del",
        "en representación de",
        "en representación del",
    ),
    before_town=("en", "de", "a", "desde", "hacia", "hasta", "entre", "por", "cerca de"),
    place_heads=("ciudad de", "ciudad del", "villa de", "pueblo de", "municipio de", "provincia de"),
)
