"""Ley, artículo 163. Requisitos del préstamo hipotecario.

A year of contribution, one of the purposes of the Ley, an urban property in the State away from faults as first-rank
collateral, and no debts in arrears nor suits. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Distancia, Entero, Mapa, Motivos, Opcion, Texto
from derecho.vocabulario import palabra

QUINCENAS_MINIMAS = 24
DISTANCIA_A_LA_FALLA = 5_000  # 50 metres, in centimetres
ADQUISICION = ["adquisicion_casa", "adquisicion_departamento", "adquisicion_terreno", "adquisicion_local"]
OBRA = ["construccion", "ampliacion", "mejoras", "reparacion"]
REDENCION = "redencion_gravamen"
DESTINOS = [*ADQUISICION, *OBRA, REDENCION]

# What an article that delegates here and does not ask it takes as met.
CUMPLIDOS = {
    "quincenas_cotizadas": QUINCENAS_MINIMAS, "destino": "adquisicion_casa", "adeudos_vencidos": False,
    "demandado_judicialmente": False, "inmueble_en_estado": True, "distancia_falla_m": None,
    "garantia_primer_lugar": True, "credito_hipotecario_vigente": False, "inmueble_urbano": True,
    "garantia_es_inmueble_del_destino": True, "cumple_programa_anual": True, "lineamientos": None,
}  # fmt: skip


@palabra("lo que fija el lineamiento anual de la Junta; si no lo fija, lo que dice la Ley")
def del_lineamiento(lineamientos: Any, clave: Any, de_la_ley: Any) -> Any:
    """Article 178 Bis: the value of the guideline, or the one of the Ley (also 164, 165, 170, 175)."""
    fijado = (lineamientos or {}).get(clave)
    return de_la_ley if fijado is None else fijado


def Lineamientos(valor: Any, *claves: str) -> Mapa:  # noqa: N802 - reads as one more type in a declaration
    """Keys of the yearly guideline that an article reads; null when there is none."""
    return Mapa("lineamientos del artículo 178 Bis", Opcion("clave", *claves), valor, nulo=True)


@articulo(
    "ley-163", "LEY", "163",
    titulo="Requisitos del préstamo hipotecario",
    clave="solicitud",
    entradas={
        "quincenas_cotizadas": Entero("quincenas cotizadas"), "destino": Texto("destino del préstamo", largo=60),
        "adeudos_vencidos": Bool("tiene adeudos vencidos"),
        "demandado_judicialmente": Bool("el Instituto le demandó por un crédito"),
        "inmueble_en_estado": Bool("el inmueble está en el Estado"),
        "distancia_falla_m": Distancia("distancia a una falla geológica", nulo=True),
        "garantia_primer_lugar": Bool("la hipoteca queda en primer lugar"),
        "credito_hipotecario_vigente": Bool("tiene otro crédito hipotecario"),
        "inmueble_urbano": Bool("el inmueble es urbano"),
        "garantia_es_inmueble_del_destino": Bool("la garantía es el inmueble que se adquiere, libera u obra"),
        "cumple_programa_anual": Bool("cumple el programa anual"),
        "lineamientos": Lineamientos(Entero(nulo=True), "quincenas_minimas"),
    },
    salidas={"procede": Bool("procede"), "motivos": Motivos()},
    criterios=(
        Criterio("criterio-163-1", "La distancia a la falla se escribe en «mts2».", "Son 50 metros lineales.",
                 "Una distancia no puede ser una superficie."),
        Criterio("criterio-163-2", "¿El año de contribución debe ser continuo?", "No: 24 quincenas en total.",
                 "La reforma de 2022 no lo pide y prevalece sobre el Reglamento."),
        Criterio("criterio-163-3", "162 solo nombra a servidores; 160, 161 y 163 también a pensionados.",
                 "Quien está pensionado puede pedirlo; cuenta lo que cotizó.", "Tres artículos le incluyen."),
    ),
    frase="Cumple los requisitos del préstamo hipotecario con {quincenas_cotizadas} quincenas cotizadas.",
)  # fmt: skip
def requisitos_de_la_hipoteca(
    ley: Ley,
    quincenas_cotizadas: Any,
    destino: Any,
    adeudos_vencidos: Any,
    demandado_judicialmente: Any,
    inmueble_en_estado: Any,
    distancia_falla_m: Any,
    garantia_primer_lugar: Any,
    credito_hipotecario_vigente: Any,
    inmueble_urbano: Any,
    garantia_es_inmueble_del_destino: Any,
    cumple_programa_anual: Any,
    lineamientos: Any,
) -> dict[str, Any]:
    minimas = ley.aplica(del_lineamiento, lineamientos, "quincenas_minimas", QUINCENAS_MINIMAS)
    cerca = ley.si(ley.falta(distancia_falla_m), False, lambda: distancia_falla_m < DISTANCIA_A_LA_FALLA)
    return ley.veredicto(
        CONTRIBUCION_MENOR_1_ANIO=quincenas_cotizadas < minimas,
        GARANTIA_DE_OTRO_INMUEBLE=ley.no(garantia_es_inmueble_del_destino),
        ADEUDOS_VENCIDOS=adeudos_vencidos,
        DESTINO_NO_PERMITIDO=ley.no(ley.contiene(DESTINOS, destino)),
        FALLA_GEOLOGICA=cerca,
        DEMANDADO_JUDICIALMENTE=demandado_judicialmente,
        INMUEBLE_FUERA_DEL_ESTADO=ley.no(inmueble_en_estado),
        FUERA_DEL_PROGRAMA_HIPOTECARIO=ley.no(cumple_programa_anual),
        INMUEBLE_NO_URBANO=ley.no(inmueble_urbano),
        CREDITO_HIPOTECARIO_VIGENTE=credito_hipotecario_vigente,
        GARANTIA_NO_PRIMER_LUGAR=ley.no(garantia_primer_lugar),
    )
