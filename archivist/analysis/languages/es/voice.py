"""Who is talking, in Spanish: the issuer itself, or somebody who tells of the statement."""

from archivist.analysis.voice_facts import VoiceFacts

__all__ = ["VOICE"]

VOICE = VoiceFacts(
    # no verb of "we" in -imos has an accent before that, as "últimos" and "próximos" have
    own=(
        r"nosotros|nosotras|nos|nuestr[oa]s?(?! país)|yo|mi|mis|me|[^\Wáéíóú]{3,}imos",
        r"(?!(?:reclam|préstam|extrem|suprem)os(?!\w))\w{3,}(?:amos|emos)",
    ),
    told=(
        (
            "(?:dijo|desmintió|desmintieron|dijeron|declaró|anunció|afirmó|indicó|condenó|señaló|agregó|añadió|aseguró|explicó|"
            "manifestó|sostuvo|expresó|expuso|precisó|informó|negó|confirmó|denunció|reiteró|destacó|"
            "subrayó|advirtió|pidió|exigió|llamó|solicitó|urgió|rechazó|recordó|comentó|apuntó|consideró|"
            "lamentó|mencionó|argumentó|detalló|respondió|escribió|criticó|cuestionó|acusó|reconoció|"
            "aclaró|insistió|puntualizó|refirió|alertó|oficializó)"
        ),
        (
            "(?:declararon|anunciaron|afirmaron|señalaron|aseguraron|manifestaron|expresaron|informaron|"
            "denunciaron|exigieron|rechazaron)"
        ),
        (
            "han? (?:declarado|anunciado|afirmado|señalado|asegurado|informado|dicho|pedido|negado|explicado|destacado|"
            "advertido|insistido|lamentado|denunciado|exigido|criticado|subrayado|apuntado|recordado|rechazado|"
            "confirmado|reiterado|añadido|indicado|acusado|reprochado|respondido|expresado|manifestado|precisado|"
            "valorado|sostenido|defendido|aclarado|desmentido|aseverado|condenado)"
        ),
    ),
    performing=(
        (
            "(?:condena|anuncia|expresa|felicita|denuncia|invita|informa|comunica|agradece|lamenta|"
            "rechaza|exige|reafirma|repudia|manifiesta|solicita|convoca|llama|saluda|exhorta|hace un llamado)n?"
        ),
        "(?:exigimos|rechazamos|denunciamos|condenamos|solicitamos)",
    ),
    source=(r"según|de acuerdo con|citado por|informó \w+|efe|afp|reuters|notimex",),
    statement=(
        (
            "comunicados?|declaraci(?:ón|ones)|cartas?|mensajes?|discursos?|notas? de prensa|notas?|"
            "manifiestos?|entrevistas?|conferencia de prensa"
        ),
    ),
    greeting=(r"estimad[oa]s?|querid[oa]s?|señor(?:a|es)?|excelentísim\w+|compañer[oa]s|a la opinión pública",),
    closing=("atentamente|cordialmente|saludos|un abrazo|firmado|firmantes|firman|fdo",),
    following=(
        "siguiente|a continuación|est[ae] es (?:el|la)|como sigue|en los siguientes términos|dicen? así",
        r"(?<!en )(?<!de )(?<!con )est[ae] (?:comunicado|mensaje|manifiesto|carta|nota|declaración)(?= ?\Z)",
    ),
    reproducing=(
        "(?:les )?(?:reproducimos|publicamos|compartimos|transcribimos|difundimos|dejamos|presentamos)",
        "nos (?:ha |han )?(?:hecho llegar|hizo llegar|envió|enviado|remitió|remitido|compartió)",
    ),
    reads=("(?:indica|dice|señala|reza|expresa|manifiesta|puntualiza|precisa|aclara|comunica|informa)n?|escribió",),
    partly=("entre otras cosas|en parte|en uno de sus (?:párrafos|apartados)|extractos?",),
    elsewhere=(r"en|aquí|(?:siguiente|este) (?:enlace|link|vínculo)",),
    writes=("escribió|escribe|publicó|publica|tuiteó",),
    carried=(
        (
            "(?:señala|indica|dice|reza|concluye|se lee en|agrega|añade|precisa|detalla|expresa|explica|subraya|"
            "continúa|finaliza|señaló|indicó|agregó|añadió|precisó|detalló|concluyó) (?:el|la) "
            "(?:comunicado|carta|texto|nota|misiva|documento|escrito|declaración|pronunciamiento|boletín)"
        ),
    ),
    page_before=(
        (
            "inicio|menú|buscar|iniciar sesión|compartir|imprimir|portada|política de privacidad|whatsapp|"
            "facebook|twitter|telegram|email"
        ),
    ),
    page_after=(
        (
            "noticias relacionadas|compartir|leer más|lee también|te (?:recomendamos|puede interesar)|"
            "lo último|lo más leído|más noticias"
        ),
        "etiquetas?|tags?",
        "fuente ?:|publicidad",
        "comentarios?|deja un comentario",
        "©|todos los derechos|copyright",
        "artículo (?:anterior|siguiente)|anterior|newsletter|suscríbete|síguenos",
        "nota de la redacción",
    ),
    releasing=("para (?:difusión|publicación) inmediata", r"(?:nota|comunicado) de prensa(?=[ \t]*(?::|$))"),
    says=(
        (
            "dijo|dijeron|(?:declar|anunci|afirm|indic|señal|agreg|añad|asegur|explic|manifest|expres|precis|inform|"
            "coment|subray|destac|advirt|puntualiz|mencion|detall|aclar|insist|reiter|apunt)(?:ó|ió|aron|ieron)"
        ),
        r"sostuv(?:o|ieron)|expus(?:o|ieron)",
        (
            r"(?<!que )han? (?:\w+mente )?(?:declarado|anunciado|afirmado|señalado|asegurado|informado|dicho|explicado|"
            "destacado|subrayado|indicado|añadido|precisado|manifestado|confirmado|detallado|advertido)"
        ),
    ),
    nameless=("fuentes?|testigos?|medios?",),
    question=("pregunta|periodista",),
    resumes=(
        "cabe (?:recordar|señalar|destacar|mencionar)|por otra parte|previamente|anteriormente",
        (
            "(?:el|la|est[ae]) (?:comunicado|mensaje|manifiesto|carta|nota|declaración)(?: oficial)? "
            "(?:(?:fue|ha sido) (?:emitid|publicad|difundid|enviad)[oa]|se (?:emitió|publicó|difundió|envió))"
        ),
        "tras (?:el|la|est[ae]) (?:comunicado|mensaje|manifiesto|carta|nota|declaración)",
    ),
    text=(
        "texto (?:íntegro|completo)|íntegramente",
        "(?:comunicado|mensaje|discurso|carta|nota|declaración) (?:íntegr|complet)[oa]",
    ),
    again=(
        (
            r"(?:(?<=[\"”»], )|(?<=[\"”»] ))(?:dijo|afirmó|aseguró|señaló|agregó|añadió|explicó|declaró|sostuvo"
            r"|indicó|subrayó|apuntó|manifestó|expresó|escribió)(?= ?[.,]| (?:en|durante|a|tras|mediante|según) )"
        ),
    ),
    heard=True,
)
