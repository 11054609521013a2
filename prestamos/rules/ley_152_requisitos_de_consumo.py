"""Ley, artículo 152. Requisitos del préstamo de consumo duradero, médico, educativo y turístico.

Three months since total incorporation, within the yearly catalogue, the limit of the Junta and the money of the fund,
always with solidary guarantee. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Fecha, Motivos, Opcion

MESES_DE_ANTIGUEDAD = 3


@articulo(
    "ley-152", "LEY", "152",
    titulo="Requisitos del préstamo de consumo duradero, médico, educativo y turístico",
    clave="solicitud",
    fecha="fecha_solicitud",
    entradas={
        "fecha_incorporacion": Fecha("incorporación total al régimen", nulo=True),
        "fecha_solicitud": Fecha("solicitud"),
        "modalidad": Opcion("modalidad", "bienes", "vehiculo", "medico", "educativo", "turistico"),
        "capital": Dinero("capital"), "intereses": Dinero("intereses"),
        "monto_maximo_junta": Dinero("monto máximo que fija la Junta"),
        "fondo_disponible": Dinero("dinero disponible del fondo"), "garantia_solidaria": Bool("hay garantía solidaria"),
        "seguro_vehicular_autorizado": Bool("seguro del vehículo con proveedor aprobado"),
        "demandado_judicialmente": Bool("el Instituto le demandó por un crédito"),
        "en_catalogo": Bool("el bien o servicio está en el catálogo y programa anual"),
    },
    salidas={"monto": Dinero("monto del préstamo"), "procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-152-1", "¿Qué es la incorporación total de una persona pensionada?",
                 "La que tuvo como servidora pública; siempre cumple.", "Esa fecha no empieza de nuevo al pensionarse."),
        Criterio("criterio-152-2", "Haber sido demandado es «razón suficiente»: ¿se niega siempre?",
                 "Sí; levantar la marca pide una decisión documentada.", "Trato igual para todos y rastro de lo decidido."),
    ),
    frase="Puede pedirlo: capital e intereses suman {monto} y el máximo de la Junta es {monto_maximo_junta}.",
)  # fmt: skip
def requisitos_de_consumo(
    ley: Ley,
    fecha_incorporacion: Any,
    fecha_solicitud: Any,
    modalidad: Any,
    capital: Any,
    intereses: Any,
    monto_maximo_junta: Any,
    fondo_disponible: Any,
    garantia_solidaria: Any,
    seguro_vehicular_autorizado: Any,
    demandado_judicialmente: Any,
    en_catalogo: Any,
) -> dict[str, Any]:
    monto = capital + intereses
    parcial = ley.falta(fecha_incorporacion)
    reciente = ley.si(
        parcial, False, lambda: fecha_solicitud < ley.meses_despues(fecha_incorporacion, MESES_DE_ANTIGUEDAD)
    )
    return {
        "monto": monto,
        **ley.veredicto(
            ANTIGUEDAD_MENOR_3_MESES=reciente,
            CONVENIO_PARCIAL=parcial,
            FONDO_SIN_DISPONIBILIDAD=capital > fondo_disponible,
            EXCEDE_MONTO_JUNTA=monto > monto_maximo_junta,
            SIN_SEGURO_VEHICULAR=ley.y(modalidad == "vehiculo", ley.no(seguro_vehicular_autorizado)),
            SIN_GARANTIA_SOLIDARIA=ley.no(garantia_solidaria),
            DEMANDADO_JUDICIALMENTE=demandado_judicialmente,
            FUERA_DE_CATALOGO_CONSUMO=ley.no(en_catalogo),
        ),
    }
