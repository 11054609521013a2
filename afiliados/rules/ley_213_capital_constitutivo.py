"""Ley, artículo 213. Capital constitutivo para reconocer antigüedad.

Years times the percentages of article 70-I a) and c) over twelve months of base salary, plus what the actuarial study
and the administration add. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.dinero import Razon, al_centavo
from derecho.tipos import Dinero, Factor, Tasa
from derecho.vocabulario import palabra

MESES_DEL_ANIO = 12
DIEZMILESIMOS = 10_000


@palabra("años por la suma de los porcentajes, con cuatro decimales", "tasa")
def anios_por_porcentajes(anios: Any, porcentajes: Any) -> Any:
    """Only the figure shown is rounded; the capital starts from the exact one."""
    return Razon(al_centavo(porcentajes * anios * DIEZMILESIMOS), DIEZMILESIMOS)


@articulo(
    "ley-213", "LEY", "213",
    titulo="Capital constitutivo para reconocer antigüedad",
    entradas={
        "anios_a_reconocer": Factor("años que se reconocen", maximo=90),
        "pct_trabajador_a": Tasa("cuota del 70-I a)", maximo=100),
        "pct_entidad_c": Tasa("aportación del 70-I c)", maximo=100),
        "sbc_mensual": Dinero("sueldo base mensual al afiliarse"),
        "monto_estudio_actuarial": Dinero("capital que fija el estudio actuarial"),
        "gastos_administracion": Dinero("gastos de administración"),
    },
    salidas={
        "sbc_anual": Dinero("sueldo base anual"), "factor_pct": Tasa("factor"),
        "componente_cuenta_individual": Dinero("parte de cuenta individual"),
        "capital_constitutivo": Dinero("capital constitutivo"),
    },
    criterios=(
        Criterio("criterio-213-1", "La parte de cuenta individual usa los incisos a) y c) del 70-I y no su 2 %.",
                 "Como está escrito: años por la suma de a) y c) de la tabla vigente.",
                 "El 5 ordena aplicar base y porcentajes de modo estricto. Riesgo alto; falta confirmarlo."),
        Criterio("criterio-213-2", "4-V llama igual al reembolso por no inscribir o inscribir con menos sueldo.",
                 "Son dos documentos con nombres distintos.",
                 "Uno se paga antes de reconocer antigüedad y el otro después de pagar una prestación."),
    ),
    frase="Para reconocer la antigüedad se pagan {capital_constitutivo}.",
)  # fmt: skip
def capital_constitutivo(
    ley: Ley,
    anios_a_reconocer: Any,
    pct_trabajador_a: Any,
    pct_entidad_c: Any,
    sbc_mensual: Any,
    monto_estudio_actuarial: Any,
    gastos_administracion: Any,
) -> dict[str, Any]:
    anual = ley.paso("sueldo base anual", sbc_mensual * MESES_DEL_ANIO)
    porcentajes = ley.paso("suma de los porcentajes", pct_trabajador_a + pct_entidad_c)
    por_anio = ley.paso("lo que toca a cada año", ley.por_ciento(porcentajes, anual))
    parte = ley.paso("parte de cuenta individual", ley.centavos(por_anio * anios_a_reconocer))
    return {
        "sbc_anual": anual,
        "factor_pct": ley.aplica(anios_por_porcentajes, anios_a_reconocer, porcentajes),
        "componente_cuenta_individual": parte,
        "capital_constitutivo": parte + monto_estudio_actuarial + gastos_administracion,
    }
