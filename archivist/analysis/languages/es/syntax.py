"""Spanish: the facts of its grammar."""

from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["FACTS"]

FACTS = SyntaxFacts(
    order="svo",
    late_subject=True,
    saying=(
        (
            r"(?:señal|afirm|indic|anunci|declar|inform|asegur|expres|conden|denunci|rechaz|neg|destac|explic|manifest"
            r"|agreg|subray|exig|inst|confirm|mencion|lament|llam|deslind|precis|solicit|respald|apunt|salud|coment"
            r"|aclar|revel|recalc|remarc|report|critic|reclam|reiter|reafirm|resalt|puntualiz|matiz|acus|alert|avis|exhort"
            r"|felicit|invit|comunic|argument|consider|record|repudi|celebr|reproch|cuestion|plante|acept|demand|relat"
            r"|contest|opin|cont|valor|adelant|zanj|detall|observ|not|ironiz|enfatiz|not|valid|ratific|notific|relat"
            r"|desmint|descart|conmin|convoc|oficializ|ampli|recomend|aconsej|pronostic|vaticin|garantiz|especific|zanj|objet|censur|tild|calific|deplor|enfoc|reflexion|razon|elogi|alab|resumi|pronunci|abog|aplaz|alent|anim)(?:ó|aron|a|an|aba|ado)"
        ),
        *("dijo", "dijeron", "dice", "dicen", "añadió", "añade", "añaden", "añadieron", "advirtió", "advierte"),
        *("advirtieron", "sostuvo", "sostiene", "sostienen", "sostuvieron", "pidió", "pide", "piden", "pidieron"),
        *("refirió", "refiere", "exigió", "exige", "exigen", "exigieron", "insistió", "insiste", "desmintió"),
        *("desmiente", "desmienten", "aseveró", "escribió", "escribe", "tuiteó", "publicó", "admitió", "admite"),
        *("reconoció", "reconoce", "prometió", "concluyó", "respondió", "responde", "urgió", "urge", "apeló"),
        *("negó", "niega", "niegan", "negaron", "agradeció", "agradece", "recordó", "recuerda", "recuerdan"),
        *("contó", "cuenta", "expuso", "propuso", "dispuso", "predijo", "rebatió", "sugirió", "defendió"),
        *("defiende", "lamentó", "apuntó", "renunció", "dio", "transmitió", "esgrimió", "aludió", "dirigió"),
        *("reivindicó", "reivindica", "pidieron", "muestra", "mostró", "expresó", "dispuesto", "difundió"),
        *("aplaudió", "aplaude", "apoya", "apoyó"),
    ),
    performing=(
        *("anuncia", "anuncian", "condena", "condenan", "denuncia", "denuncian", "lamenta", "lamentan", "rechaza"),
        *("rechazan", "saluda", "saludan", "llama", "llaman", "invita", "invitan", "informa", "informan"),
        *("expresa", "expresan", "exige", "exigen", "exigimos", "reclama", "reclaman", "pide", "piden", "solicita"),
        *("solicitan", "felicita", "felicitan", "agradece", "agradecen", "recuerda", "recuerdan", "desmiente"),
        *("desmienten", "afirma", "afirman", "reafirma", "reafirman", "declara", "declaran", "manifiesta"),
        *("manifiestan", "convoca", "convocan", "comunica", "comunican", "alerta", "alertan", "advierte"),
        *("advierten", "insta", "instan", "exhorta", "exhortan", "repudia", "repudian", "celebra", "celebran"),
        *("ratifica", "ratifican", "reitera", "reiteran", "apoya", "apoyan", "respalda", "respaldan", "aclara"),
        *("aclaran", "confirma", "confirman", "niega", "niegan", "presenta", "presentan", "ofrece", "complace"),
        *("solidariza", "solidarizan", "suma", "suman", "considera", "consideran", "deplora", "deploran"),
        *("demanda", "demandan", "urge", "notifica"),
    ),
    issuing=(
        *("emitió", "emite", "emitieron", "emitido", "emitida", "publicó", "publica", "publicado", "publicada"),
        *("difundió", "difunde", "difundido", "difundida", "envió", "envía", "enviado", "enviada", "divulgó"),
        *("divulgado", "divulgada", "distribuyó", "lanzó", "dio", "hizo", "remitió", "remitido", "compartió"),
        *("firmó", "suscribió", "suscrito", "suscrita", "firmado", "firmada", "dado", "leyó", "presentó"),
        "circuló",
    ),
    statement=(
        *("comunicados?", "declaraci(?:ón|ones)", "notas?", "cartas?", "mensajes?", "boletín", "boletines"),
        *("pronunciamientos?", "entrevistas?", "manifiestos?", "discurso", "tuits?", "publicación", "anuncio"),
        *("aclaración", "desmentido", "rectificación", "misiva", "circular", "oficio", "texto", "escrito", "post"),
    ),
    frame=("en", "mediante", "través", "vía"),
    agent=("de", "del", "por"),
    source=("según", "conforme"),
    article=("el", "la", "los", "las", "un", "una", "unos", "unas", "lo"),
    indefinite=("un", "una", "unos", "unas", "varios", "varias", "algunos", "algunas", "dos", "tres", "otro", "otra"),
    possessive=("su", "sus", "nuestro", "nuestra", "nuestros", "nuestras", "mi", "mis", "tu", "tus"),
    link=("de", "del", "y", "e", "para", "&", "pro"),
    clause=(
        *("que", "quien", "quienes", "donde", "cuando", "porque", "pues", "si", "pero", "mientras", "aunque"),
        *("cuyo", "cuya"),
    ),
    conjunction=("y", "e", "&", "o", "u"),
    passive=("fue", "fueron", "sido", "es", "son", "era", "eran"),
    within=("desde",),
    inside=("por", "contra", "sobre", "sin", "en"),
    office=("prensa", "comunicación", "información", "medios"),
    governing=("lucha", "apoyo", "ayuda", "acceso", "combate"),
    particle=("de", "del", "la", "las", "los", "van", "von", "da", "dos", "di", "bin", "al", "el"),
    close=(
        *("que", "donde", "en", "por", "con", "tras", "sobre", "desde", "hasta", "ante", "cuando", "al", "a"),
        *("sin", "entre", "contra", "bajo", "según", "durante", "mediante", "pues", "porque", "como", "si", "pero"),
        *("sino", "mientras", "aunque", "este", "esta", "estos", "estas", "ese", "esa", "aquel", "no", "ni"),
        *("luego", "hacia", "salvo", "excepto", "conforme", "respecto", "frente", "debido", "junto", "además"),
        *("así", "también", "ya", "más", "donde", "cual", "cuyo", "cuya", "través", "dado", "sean", "sea", "fue"),
        *("fueron", "será", "es", "son", "está", "están", "relativo", "relativa", "referente", "dirigida"),
        *("dirigido", "mismas", "mismos"),
    ),
    auxiliary=(
        *("se", "ha", "han", "había", "habían", "también", "lo", "le", "les", "la", "nos", "me", "ya", "además"),
        *("hoy", "ayer", "asimismo", "igualmente", r"\w{3,}mente", "siempre", "solo", "luego", "después"),
        *("finalmente", "no", "nunca", "desea", "desean", "quiere", "quieren", "hace", "hacen", "tampoco"),
        *("vuelve", "volvió"),
    ),
    negation=("no", "nunca", "tampoco"),
    pronoun=(
        *("él", "ella", "ellos", "ellas", "yo", "nosotros", "nosotras", "ustedes", "usted", "esto", "eso", "quien"),
        *("quienes", "que", "cual", "cuales", "aquello", "alguien", "nadie", "todos", "aquí"),
    ),
    role=(
        *("ministr[oa]s?", "canciller", "titular", "papa", "rey", "reina", "príncipe", "princesa"),
        *("(?:vice|ex|ex-|expresi)?president[ea]s?", "expresident[ea]", "fuentes?"),
        *("(?:vice|ex)?gobernador(?:a|es|as)?", "(?:ex)?alcald(?:e|esa|es|esas)"),
        *("(?:sub|ex)?director(?:a|es|as)?", "(?:sub|ex)?secretari[oa]s?", "portavoz", "portavoces", "voceros?"),
        *("voceras?", "embajador(?:a|es|as)?", "senador(?:a|es|as)?", "(?:ex)?diputad[oa]s?"),
        *("(?:vice)?rector(?:a|es|as)?", "jefes?", "jefas?", "fiscal", "coordinador(?:a|es|as)?", "presbítero"),
        *("sacerdote", "general", "líder", "líderes", "entrenador(?:a|es|as)?", "dr", "dra", "comisionad[oa]"),
        *("(?:ex)?consejer[oa]", "concejal(?:a|es|as)?", "regidor(?:a|es|as)?", "intendente", "prefect[oa]"),
        *("coronel", "capitán", "comandante", "almirante", "teniente", "mayor", "sargento", "juez", "jueza"),
        *("magistrad[oa]", "abogad[oa]s?", "obispo", "arzobispo", "cardenal", "patriarca", "padre", "rabino"),
        *("imán", "pastor", "representante", "delegad[oa]", "dirigente", "activista", "economista", "periodista"),
        *("profesor(?:a|es|as)?", "doctor(?:a|es|as)?", "investigador(?:a|es|as)?", "presidenciable"),
        *("candidat[oa]", "asesor(?:a|es|as)?", "gerente", "fundador(?:a|es|as)?", "encargad[oa]", "responsable"),
        *("miembro", "integrante", "legislador(?:a|es|as)?", "procurador(?:a|es|as)?", "contralor(?:a|es|as)?"),
        *("defensor(?:a|es|as)?", "relator(?:a|es|as)?", "enviad[oa]", "primer", "primera", "subteniente"),
        *("comisari[oa]", "subsecretari[oa]", "inspector(?:a|es|as)?", "presentador(?:a|es|as)?", "cantante"),
        *("actor", "actriz", "escritor(?:a|es|as)?", "párroco", "decan[oa]", "tesorer[oa]", "auditor(?:a|es|as)?"),
        *("superintendente", "administrador(?:a|es|as)?", "jugador(?:a|es|as)?", "síndic[oa]"),
    ),
    spokesman=("fuentes?", "portavoz", "portavoces", "voceros?", "voceras?"),
    body=(
        *("ministerio", "comisión", "consejo", "secretaría", "asociación", "sindicato", "sindicatos", "partido"),
        *("gobierno", "universidad", "embajada", "consulado", "instituto", "federación", "compañía", "empresa"),
        *("agencia", "ayuntamiento", "organización", "organizaciones", "fiscalía", "policía", "ejército"),
        *("alcaldía", "club", "comité", "fundación", "confederación", "unión", "corte", "tribunal", "presidencia"),
        *("dirección", "cancillería", "congreso", "senado", "cámara", "parlamento", "asamblea", "frente"),
        *("movimiento", "alianza", "coalición", "red", "plataforma", "coordinadora", "colectivo", "grupo", "banco"),
        *("centro", "oficina", "autoridad", "autoridades", "junta", "mesa", "foro", "observatorio", "misión"),
        *("delegación", "procuraduría", "contraloría", "defensoría", "superintendencia", "gobernación"),
        *("intendencia", "municipalidad", "municipio", "diputación", "consejería", "departamento", "servicio"),
        *("sistema", "academia", "colegio", "iglesia", "diócesis", "arzobispado", "conferencia", "fuerza"),
        *("fuerzas", "armada", "marina", "guardia", "cooperativa", "corporación", "sociedad", "hospital"),
        *("escuela", "liga", "central", "gremio", "bloque", "operadora", "administración", "registro"),
        *("agrupación", "hermandad", "cofradía", "estado", "casa", "brigada", "equipo", r"s\.a", r"s\.l", "sa"),
        *("ong", "rectoría", "facultad", "proyecto", "campaña", "vicepresidencia", "subsecretaría"),
    ),
    time=(
        *("hoy", "ayer", "mañana", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre"),
        *("octubre", "noviembre", "diciembre", "noche", "tarde", "pasado", "pasada", "recientemente", "este"),
        "anoche",
    ),
    answer=(
        *("respuesta", "reacción", "reaccionando", "comentando", "respondiendo", "réplica", "alusión"),
        "referencia",
    ),
    media=(
        *("reuters", "efe", "afp", "notimex", "periódico", "diario", "revista", "televisión", "cadena", "radio"),
        *("prensa", "medio", "medios", "periodista", "corresponsal", "portal", "semanario", "noticiero"),
    ),
    relaying=("informan?", "reportan?", "reportó", "publican?", "recogen?", "señalan?", "escriben?", "escribió"),
    honorific=(
        *("sr", "sra", "srta", "don", "doña", "señor", "señora", "dr", "dra", "lic", "ing", "mtro", "mtra"),
        *("padre", "monseñor", "sor", "fray", "c", "mr", "mrs", "ms", "prof", "profa", "doctor", "doctora"),
    ),
    abbreviation=(
        *(r"\w(?:\.\w)+", "sr", "sra", "srta", "dr", "dra", "lic", "ing", "mtro", "mtra", "ud", "gral", "cnel"),
        *("no", "art", r"s\.a"),
    ),
    locative=("en",),
)
