"""Ley, artículo 167. Descuento hipotecario mayor con ingresos adicionales.

Who does not fit in the ordinary limits may ask for a larger discount, proving more income; Reglamento 56 and 57 fill
what the article does not say. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Motivos, Opcion, Tasa
from prestamos.rules.ley_141_tope_de_descuentos import mitad
from prestamos.rules.ley_166_tope_del_sueldo_neto import mitad_del_neto
from prestamos.rules.rpe_057_minimo_por_nomina import no_llega_a_la_mitad

ENTRADAS = {
    "sueldo_neto_quincenal": Dinero("sueldo neto de la quincena"),
    "sbc_quincenal": Dinero("sueldo base de la quincena"),
    "ingresos_adicionales_quincenales": Dinero("ingresos adicionales, propios y del cónyuge"),
    "otras_obligaciones": Dinero("obligaciones que se descuentan del sueldo neto"),
    "abonos_otros_creditos": Dinero("de ellas, abonos de otros créditos"),
    "abono_hipotecario": Dinero("abono de la hipoteca"),
    "solicita_descuento_mayor": Bool("pidió y firmó un descuento mayor"),
    "comprobado": Bool("comprobó los ingresos adicionales"),
    "pct_tope_ingresos": Tasa("tope sobre el ingreso total", maximo=100),
}
SALIDAS = {
    "ruta": Opcion("ruta", "ordinaria", "descuento_mayor", nulo=True),
    "limite_ordinario": Dinero("límite ordinario"), "limite_ingresos": Dinero("límite por ingresos", nulo=True),
    "descuento_nomina": Dinero("descuento por nómina", nulo=True),
    "pago_directo": Dinero("pago directo por quincena", nulo=True), "procede": Bool("procede"), "motivos": Motivos(),
}  # fmt: skip


def frase(v: Any) -> str:
    """Also said by Reglamento 56."""
    return f"Se descontarán por nómina {v.descuento_nomina} y usted pagará directamente {v.pago_directo}."


def sin_peticion(ley: Ley, pide: Any, excede_neto: Any, excede_sbc: Any) -> dict[str, Any]:
    """Ordinary limits (142 and 166), for whom does not ask for more."""
    return {
        "EXCEDE_50_SUELDO_NETO": ley.y(ley.no(pide), excede_neto),
        "EXCEDE_50_TODOS_CREDITOS": ley.y(ley.no(pide), excede_sbc),
    }


def sin_pago_directo(ley: Ley, pide: Any, excede_neto: Any, excede_sbc: Any, no_cabe_en_el_neto: Any) -> dict[str, Any]:
    """The other reading of criterio-167-2: asked or not, the whole abono fits in the payroll."""
    return {
        "EXCEDE_50_SUELDO_NETO": ley.si(pide, no_cabe_en_el_neto, excede_neto),
        "EXCEDE_50_TODOS_CREDITOS": excede_sbc,
    }


@articulo(
    "ley-167", "LEY", "167",
    titulo="Descuento hipotecario mayor con ingresos adicionales",
    clave="solicitud",
    entradas=ENTRADAS,
    salidas=SALIDAS,
    criterios=(
        Criterio("criterio-167-1", "El artículo no fija tope; el Reglamento pide 30 % del ingreso y media nómina.",
                 "El Reglamento llena el silencio; el porcentaje es un dato de entrada.",
                 "Nada de la Ley se opone a 56 y 57. La Junta debe confirmar la cifra."),
        Criterio("criterio-167-2", "¿Qué límite levanta el descuento mayor?",
                 "Solo el 50 % del sueldo neto; lo que no cabe en nómina se paga directo.",
                 "Habla de un descuento mayor que el del artículo anterior; 142 sigue rigiendo la nómina.",
                 {"sin_pago_directo": "El abono entero debe caber en nómina, dentro de 50 % del sueldo base."}),
    ),
    frase=frase,
)  # fmt: skip
def descuento_mayor_de_la_hipoteca(
    ley: Ley,
    sueldo_neto_quincenal: Any,
    sbc_quincenal: Any,
    ingresos_adicionales_quincenales: Any,
    otras_obligaciones: Any,
    abonos_otros_creditos: Any,
    abono_hipotecario: Any,
    solicita_descuento_mayor: Any,
    comprobado: Any,
    pct_tope_ingresos: Any,
) -> dict[str, Any]:
    limite = mitad_del_neto(ley, sueldo_neto_quincenal)
    ingreso = ley.paso("ingreso total", sueldo_neto_quincenal + ingresos_adicionales_quincenales)
    limite_ingresos = ley.si(comprobado, lambda: ley.centavos_abajo(ley.por_ciento(pct_tope_ingresos, ingreso)), None)
    limite_sbc = mitad(ley, sbc_quincenal)
    libre_neto = ley.maximo(sueldo_neto_quincenal - otras_obligaciones, 0)
    cabe = ley.minimo(abono_hipotecario, ley.maximo(limite_sbc - abonos_otros_creditos, 0), libre_neto)
    nomina = ley.paso("lo que cabe por nómina", cabe)
    excede_neto = otras_obligaciones + abono_hipotecario > limite
    excede_sbc = abono_hipotecario + abonos_otros_creditos > limite_sbc
    ordinaria = ley.no(ley.o(excede_neto, excede_sbc))
    pide = ley.y(ley.no(ordinaria), solicita_descuento_mayor)
    motivos = {
        **sin_peticion(ley, solicita_descuento_mayor, excede_neto, excede_sbc),
        "INGRESOS_NO_COMPROBADOS": ley.y(pide, ley.no(comprobado)),
        "EXCEDE_TOPE_INGRESOS": ley.si(ley.y(pide, comprobado), lambda: abono_hipotecario > limite_ingresos, False),
        "NOMINA_MENOR_50": ley.y(pide, comprobado, no_llega_a_la_mitad(abono_hipotecario, nomina)),
    }
    if ley.criterio("criterio-167-2"):
        motivos |= sin_pago_directo(
            ley, solicita_descuento_mayor, excede_neto, excede_sbc, abono_hipotecario > libre_neto
        )
    procede = ley.no(ley.o(*motivos.values()))
    return {
        "ruta": ley.caso((ordinaria, "ordinaria"), (procede, "descuento_mayor")),
        "limite_ordinario": limite,
        "limite_ingresos": limite_ingresos,
        "descuento_nomina": ley.si(procede, nomina, None),
        "pago_directo": ley.si(procede, lambda: abono_hipotecario - nomina, None),
        **ley.veredicto(**motivos),
    }
