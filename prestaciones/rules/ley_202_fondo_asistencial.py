"""Ley, artículo 202. Aportación al Fondo Asistencial para Pensionados.

The part of each interest payment that is due to the points, in short-term and mortgage loans, times the percentage of
the Junta. In force since 2022-10-01 (Decreto 185).
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon, al_centavo, partes
from derecho.tipos import Dinero, Lista, Opcion, Registro, Tasa
from derecho.vocabulario import palabra

CON_APORTACION = ("corto_plazo", "hipotecario")


@palabra("interés debido a los puntos en cada cobro, redondeado", "dinero")
def interes_por_puntos(cobros: Any) -> Any:
    """In proportion points / (TIIE + points); consumer loans do not count."""
    intereses = []
    for c in cobros:
        puntos, de_puntos = partes(c.puntos_pct)
        tasa, de_tasa = partes(c.tiie_pct + c.puntos_pct)
        if c.tipo in CON_APORTACION and puntos:
            intereses.append(al_centavo(Razon(c.interes_cobrado * puntos * de_tasa, de_puntos * tasa)))
    return intereses


@articulo(
    "ley-202", "LEY", "202",
    titulo="Aportación al Fondo Asistencial para Pensionados",
    clave="pago",
    entradas={
        "cobros": Lista("intereses ordinarios cobrados en el mes", Registro(
            tipo=Opcion("préstamo", *CON_APORTACION, "consumo"), interes_cobrado=Dinero("interés cobrado"),
            tiie_pct=Tasa("TIIE"), puntos_pct=Tasa("puntos"),
        ), maximo=100_000),
        "pct_junta": Tasa("porcentaje de la Junta", maximo=100),
    },
    salidas={
        "intereses_por_puntos": Dinero("intereses por los puntos"), "aportacion_fondo": Dinero("aportación al fondo"),
    },
    criterios=(
        Criterio("criterio-202-1", "¿Cómo se separan los puntos dentro de un interés cobrado?",
                 "En proporción puntos / (TIIE + puntos), solo del interés ordinario.",
                 "El interés es lineal en la tasa y 146 y 173 no hablan de este fondo."),
    ),
    frase="Al Fondo Asistencial van {aportacion_fondo}, de {intereses_por_puntos} cobrados por los puntos.",
)  # fmt: skip
def fondo_asistencial(ley: Ley, cobros: Any, pct_junta: Any) -> dict[str, Any]:
    intereses = ley.paso("intereses por los puntos", ley.suma(ley.aplica(interes_por_puntos, cobros)))
    return {"intereses_por_puntos": intereses, "aportacion_fondo": ley.centavos(ley.por_ciento(pct_junta, intereses))}
