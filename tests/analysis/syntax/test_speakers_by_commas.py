"""Who speaks in French and Spanish where commas part the name from the verb."""

from every_case import every_case


def speakers(context):
    slice_of = context.view.slice
    return [
        (slice_of(subject.name) if subject.name else None, slice_of(subject.role) if subject.role else None)
        for subject in (relation.subject for relation in context.syntax.relations if not relation.foreign)
    ]


@every_case(
    ("text", "name", "role"),
    [
        (
            "Elena Robledo Vaca, vocal del Registro de Molinos, informó que las esclusas de la vega están abiertas.",
            "Elena Robledo Vaca",
            "vocal del Registro de Molinos",
        ),
        (
            "Andrés Robledo, anfitrión y ministro de Puertos, subrayó que las barcas de la isla no salen hoy.",
            "Andrés Robledo",
            "anfitrión y ministro de Puertos",
        ),
        (
            "Por su parte, Elena Robledo, visiblemente emocionada, explicó que las barcas de la isla no salen hoy.",
            "Elena Robledo",
            None,
        ),
        (
            "Sin embargo, el abogado penalista Andrés Robledo, destacó ante los vecinos que la ley no cambia.",
            "Andrés Robledo",
            "abogado penalista",
        ),
        (
            "«El canal es nuestro y no se vende», dijo el ingeniero jefe del canal, Andrés Robledo, al cerrar la sala.",
            "Andrés Robledo",
            "ingeniero jefe del canal",
        ),
        (
            "La barca no sale hoy, según adelantó la presidenta de ese club, Elena Robledo.",
            "Elena Robledo",
            "presidenta de ese club",
        ),
        (
            "La fiesta fue abierta por su titular Elena Robledo, quien señaló que la barca de la isla no sale hoy.",
            "Elena Robledo",
            "titular",
        ),
        (
            "Por su parte, Andrés Robledo del CDM, instó a los vecinos de la isla a que no salgan con las barcas.",
            "Andrés Robledo",
            None,
        ),
        (
            "Le directeur adjoint par intérim de la Ligue des écluses, Paul Marin, a assuré que le pont est fermé.",
            "Paul Marin",
            "directeur adjoint par intérim de la Ligue des écluses",
        ),
        (
            "Cela a été annoncé par la présidente du Conseil des rivières, Anne Lorrain, lors de la fête du village.",
            "Anne Lorrain",
            "présidente du Conseil des rivières",
        ),
        (
            "« Les écluses sont fermées », résume quant à elle Anne Lorrain devant les habitants de la vallée.",
            "Anne Lorrain",
            None,
        ),
        (
            "Paul Marin a en effet invité publiquement Jean Lorrain, à rejoindre les pêcheurs de la vallée du Lison.",
            "Paul Marin",
            None,
        ),
        (
            "« Les écluses sont fermées », explique Paul Marin de la société Lavoir, dans la vallée du Lison.",
            "Paul Marin",
            None,
        ),
        (
            "Selon Paul Marin, la fermeture de l'écluse reste un frein pour les pêcheurs de la vallée du Lison.",
            "Paul Marin",
            None,
        ),
        (
            "El delegado de esta oficina en la isla, Andrés Robledo, aseguró que la barca de hoy no sale de aquí.",
            "Andrés Robledo",
            "delegado de esta oficina en la isla",
        ),
        (
            "Por su parte, el propio Andrés Robledo explicó que la barca de la isla no sale con este viento.",
            "Andrés Robledo",
            None,
        ),
        (
            "Así lo anunció el presidente Andrés Robledo al presentar las barcas que cruzan la ría con viento.",
            "Andrés Robledo",
            "presidente",
        ),
        (
            "La barca de la isla es buena y no se vende, sostuvo este día el procurador Andrés Robledo.",
            "Andrés Robledo",
            "procurador",
        ),
        (
            "Así lo dio a conocer esta mañana Elena Robledo, hija del barquero de la isla y de la molinera.",
            "Elena Robledo",
            None,
        ),
        (
            "Le secrétaire adjoint aux Affaires lacustres, Paul Marin, l'a déclaré dans son salut aux pêcheurs.",
            "Paul Marin",
            "secrétaire adjoint aux Affaires lacustres",
        ),
        (
            "Discours de Jean Lorrain au dîner du CPL, devant les habitants de la vallée et les pêcheurs du lac.",
            "Jean Lorrain",
            None,
        ),
        (
            "Anne Lorrain présidente des pêcheurs du lac a déclaré que le pont de la vallée reste fermé cet été.",
            "Anne Lorrain",
            "présidente des pêcheurs du lac",
        ),
        (
            "Le président de la Ligue, M. le juge Piotr Lorrain, a déclaré que le pont de la vallée reste fermé.",
            "Piotr Lorrain",
            "président de la Ligue",
        ),
        (
            "« C'est faux », a déclaré à l'APL l'ambassadeur du Lison en Savoie, Rahman Lorrai, avant de partir.",
            "Rahman Lorrai",
            "ambassadeur du Lison en Savoie",
        ),
        (
            "Elena Robledo (Valdemora, 1960) dijo a los vecinos que la barca de la isla no sale con este viento.",
            "Elena Robledo",
            None,
        ),
        (
            "El exministro Andrés Robledo (Partido Lacustre) dijo que la barca de la isla no sale con este viento.",
            "Andrés Robledo",
            "exministro",
        ),
        (
            "Paul Marin (Parti du lac) a dénoncé la fermeture de l'écluse qui ouvre la vallée aux bateaux d'été.",
            "Paul Marin",
            None,
        ),
        (
            "El Dr. Andrés Robledo, médico del Hospital de Valdemora, recomendó a los vecinos que beban agua.",
            "Andrés Robledo",
            "médico del Hospital de Valdemora",
        ),
        (
            "Selon Paul Marin, le directeur de la pêche, l'écluse reste un frein pour les bateaux de la vallée.",
            "Paul Marin",
            "directeur de la pêche",
        ),
    ],
)
def test_a_name_parted_from_its_verb_by_commas_speaks_with_its_whole_role(context, text, name, role):
    assert speakers(context(text)) == [(name, role)]


@every_case(
    "text",
    [
        "Une pêcheuse de 22 ans, appelée Anne Lorrain, aura une histoire à raconter aux enfants de la vallée.",
        "Paul Marin a été invité par la présidente du Conseil des rivières, Anne Lorrain, à la fête du village.",
        "«No se toleran más los excesos de los barqueros en las islas», exigió al alcalde Andrés Robledo de la vega.",
        "Martín Hermanos, fabricante de redes, anunció a los vecinos que cierra la planta de la isla en verano.",
        "Santa Elena, barrio de Valdemora, recordó a los barqueros que cruzaron la ría con aquel viento.",
        "La barca salió con Elena Robledo, Andrés Robledo, Luis Vaca, amigos de la isla, informó el diario de hoy.",
    ],
)
def test_who_is_only_spoken_of_does_not_speak(context, text):
    assert [name for name, _ in speakers(context(text)) if name] == []


@every_case(
    ("text", "bodies"),
    [
        ("Según datos del Servicio de Mareas (SDM), habrá más agua en las islas que en los últimos tres años.", []),
        (
            "El movimiento de barqueros impulsado por las islas ha convocado a los vecinos a la plaza mayor.",
            ["movimiento de barqueros"],
        ),
        (
            "Redes del Lago, la mayor naviera de la isla, anunció la compra de dos barcas para los vecinos.",
            ["Redes del Lago"],
        ),
        (
            "Vecinos de la isla y la Asociación de Barqueros reclamaron que la barca salga con este viento.",
            ["Asociación de Barqueros"],
        ),
        (
            "Elena Robledo, titular de los Servicios de Agua de Valdemora (SAV), informó que hay agua en la isla.",
            ["Servicios de Agua de Valdemora (SAV)"],
        ),
    ],
)
def test_a_body_is_what_speaks_and_no_more(context, text, bodies):
    read = context(text)
    found = [relation.subject.body for relation in read.syntax.relations if not relation.foreign]
    assert [read.view.slice(body) for body in found if body] == bodies
