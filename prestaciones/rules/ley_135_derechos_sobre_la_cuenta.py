"""Ley, artículo 135. Derechos sobre la cuenta tras la baja sin pensión.

Everything at 65, with a disability over 50 % or at the death; a transfer to an AFORE with a pension of another regime.
Otherwise nothing leaves. In force since 2018-05-27.
"""

from typing import Any

from derecho import Criterio, Ley, articulo
from derecho.tipos import Bool, Dinero, Entero, Opcion, Tasa, Texto

EDAD_DE_RETIRO = 65
INVALIDEZ_MINIMA = 50


@articulo(
    "ley-135", "LEY", "135",
    titulo="Derechos sobre la cuenta tras la baja sin pensión",
    clave="solicitud",
    entradas={
        "edad": Entero("edad", maximo=130), "porcentaje_invalidez": Tasa("porcentaje de invalidez", maximo=100),
        "fallecido": Bool("falleció"), "pension_otro_regimen": Bool("tiene pensión de otro régimen"),
        "saldo_obligatoria": Dinero("saldo obligatorio"), "saldo_voluntaria": Dinero("saldo voluntario"),
    },
    salidas={
        "retirable": Dinero("puede retirar"), "transferible_afore": Dinero("puede pasar a una AFORE"),
        "fundamento": Texto("fundamento", nulo=True),
        "causa": Opcion("causa", "muerte", "edad", "invalidez", "otro_regimen", nulo=True),
    },
    criterios=(
        Criterio("criterio-135-1", "La fracción II (lo voluntario a los 65) cabe en la IV.", "Rige la IV.",
                 "La II solo agrega que lo voluntario no sale antes."),
        Criterio("criterio-135-2", "La muerte de quien está en activo no se menciona.",
                 "135-IV por analogía, con el orden del 89.", "4-VI limita la carta al fondo y a los seguros."),
        Criterio("criterio-135-3", "¿Cómo se prueba la invalidez mayor de 50 %?",
                 "Con dictamen de Medicina del Trabajo o aceptado por ella.", "El porcentaje pide una valuación."),
    ),
    frase="Puede retirar {retirable} y pasar {transferible_afore} a una AFORE.",
)  # fmt: skip
def derechos_sobre_la_cuenta(
    ley: Ley, edad: Any, porcentaje_invalidez: Any, fallecido: Any, pension_otro_regimen: Any, saldo_obligatoria: Any,
    saldo_voluntaria: Any,
) -> dict[str, Any]:  # fmt: skip
    saldo = ley.paso("las dos subcuentas", saldo_obligatoria + saldo_voluntaria)
    causa = ley.paso("causa", ley.caso(
        (fallecido, "muerte"),
        (edad >= EDAD_DE_RETIRO, "edad"),
        (porcentaje_invalidez > INVALIDEZ_MINIMA, "invalidez"),
        (pension_otro_regimen, "otro_regimen"),
    ))  # fmt: skip
    retira = ley.contiene(("muerte", "edad", "invalidez"), causa)
    return {
        "retirable": ley.si(retira, saldo, 0),
        "transferible_afore": ley.si(ley.y(pension_otro_regimen, ley.no(fallecido)), saldo, 0),
        "fundamento": ley.caso((retira, "135-IV"), (causa == "otro_regimen", "135-III")),
        "causa": causa,
    }
